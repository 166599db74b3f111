import type { Act } from '../../access/act.ts'
import { LIMITS, textProblems } from '../../documents/index.ts'
import type { Problem } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/text.ts'
import { dayAfter } from '../../kernel/time.ts'
import type { MatterEvent } from '../events.ts'
import { type Matter, stepNames, type Task, type TaskKind, type TaskSpec, type WayStep } from '../model.ts'
import { invalid } from '../problems.ts'
import {
  additionProblems,
  circleProblems,
  crowdProblems,
  dueProblems,
  keyOf,
  roomProblems,
  specsOf,
  type Wanted,
} from './addressing.ts'
import type { Known } from './known.ts'
import { leadOf, leadProblems, roleProblems } from './leads.ts'
import { choose, type NextChoice, stageOnceMore, stepFacts } from './next.ts'
import { stagesToSendBackTo } from './offering.ts'
import { type OnTask, openStage, startOn } from './starting.ts'
import { concludes } from './stepping.ts'
import { isDeciding, type TaskAct } from './table.ts'

/** What somebody wants to do with a task. */
export type TaskCommand = OnTask &
  (
    | {
        readonly act: 'completeTask'
        readonly opinion?: string | null | undefined
        readonly result?: string | null | undefined
        readonly next?: NextChoice | null | undefined
      }
    | { readonly act: 'passOnTask'; readonly to: Wanted; readonly reason?: string | null | undefined }
    | { readonly act: Adding; readonly tasks: readonly Wanted[]; readonly reason?: string | null | undefined }
    | { readonly act: 'takeOutTask'; readonly reason?: string | null | undefined }
    | {
        readonly act: 'sendTaskBack'
        readonly toStep: string
        readonly straightBack: boolean
        readonly reason: string
      }
    | { readonly act: 'noteTaskProgress'; readonly note: string }
    | { readonly act: 'askForExtension'; readonly until: string; readonly reason: string }
    | {
        readonly act: 'answerExtension'
        readonly grant: boolean
        readonly reason?: string | null | undefined
      }
  )

/** The acts that put tasks to a task, and what these are. */
const ADDED_AS = {
  delegateTask: 'DELEGATED',
  addTasksBefore: 'BEFORE',
  addTasksAfter: 'AFTER',
  addTasksBeside: 'STEP',
  askForOpinion: 'OPINION',
  splitTask: 'PART',
} as const satisfies Partial<Record<TaskAct, TaskKind>>
export type Adding = keyof typeof ADDED_AS

type Of<Name extends TaskCommand['act']> = Extract<TaskCommand, { act: Name }>

/** Decides an act on a task: the event that it leads to, still without the stage that opens where it ends one (`ending.ts`). */
export function decide(matter: Matter, command: TaskCommand, known: Known, act: Act): Result<MatterEvent> {
  const started = startOn(matter, command, command.act, known, act)
  if (!started.ok) return started
  const task = started.value
  switch (command.act) {
    case 'completeTask':
      return complete(matter, task, command, known, act)
    case 'passOnTask':
      return passOn(matter, task, command, known)
    case 'takeOutTask':
      return remove(task, command)
    case 'sendTaskBack':
      return sendTaskBack(matter, task, command, known)
    case 'noteTaskProgress':
      return written(['note'], command.note, LIMITS.opinion, note => ({
        type: 'ProgressNoted',
        data: { task: task.n, note },
      }))
    case 'askForExtension':
      return askForExtension(task, command, known)
    case 'answerExtension':
      return reasoned([], command.reason ?? null, reason => ({
        type: 'ExtensionAnswered',
        data: { task: task.n, granted: command.grant, reason },
      }))
    default:
      return add(matter, task, command, known)
  }
}

/** An event with a text that was checked. */
function written(
  path: readonly string[],
  text: string,
  limit: number,
  event: (text: string) => MatterEvent,
): Result<MatterEvent> {
  const problems = textProblems(path, text, limit)
  return problems.length > 0 ? refuse(...problems) : ok(event(tidy(text)))
}

function complete(
  matter: Matter,
  task: Task,
  command: Of<'completeTask'>,
  known: Known,
  act: Act,
): Result<MatterEvent> {
  const { opinion = null, result = null, next = null } = command
  const problems: Problem[] = [
    ...(opinion === null ? [] : textProblems(['opinion'], opinion, LIMITS.opinion)),
    ...(result === null ? [] : textProblems(['result'], result, LIMITS.opinion)),
  ]
  if (opinion === null && task.kind === 'OPINION') problems.push(invalid('TEXT_EMPTY', ['opinion']))
  if (next !== null && !isDeciding(task)) problems.push(invalid('NEXT_NOT_TO_CHOOSE', ['next']))
  const chosen = next === null ? ok(null) : choose(matter, openStage(matter), next, known, ['next'])
  if (!chosen.ok) return refuse(...problems, ...chosen.problems)
  if (problems.length > 0) return refuse(...problems)
  const event: MatterEvent = {
    type: 'TaskDone',
    data: {
      task: task.n,
      opinion: opinion === null ? null : tidy(opinion),
      result: result === null ? null : tidy(result),
      chosen: chosen.value,
    },
  }
  // The sender is told the result, so it is given by who concludes, and not kept from before.
  return result === null || concludes(matter, event, known, act) ? ok(event) : refuse(resultTooEarly(matter))
}

function resultTooEarly({ way }: Pick<Matter, 'way'>): Problem {
  const allowed = way.steps.slice(-1).map(({ key }) => key)
  return invalid('RESULT_TOO_EARLY', ['result'], { allowed, params: { allowed: stepNames(way, allowed) } })
}

function passOn(
  matter: Matter,
  task: Task,
  { to, reason = null }: Of<'passOnTask'>,
  known: Known,
): Result<MatterEvent> {
  const specs = specsOf([to], known, [])
  if (!specs.ok) return refuse(...specs.problems.map(inTo))
  const [wanted] = specs.value as [TaskSpec]
  const spec = { ...wanted, role: task.role, title: wanted.title ?? task.title, due: wanted.due ?? task.due }
  const problems = [
    ...samePlaceProblems(task, wanted),
    ...circleProblems(matter, task.n, spec, ['to', 'to']),
    ...(keyOf(task.to) === keyOf(spec.to) ? [] : additionProblems(matter, task.stage, [spec], []).map(inTo)),
  ]
  return reasoned(problems, reason, text => ({
    type: 'TaskPassedOn',
    data: { task: task.n, to: spec.due === task.due ? { ...spec, ...dateOf(task) } : spec, reason: text },
  }))
}

/** The deadline of a task with what it comes from, for what takes it over. */
function dateOf({ due, dueFrom, uncounted }: Task): Pick<Task, 'due' | 'dueFrom' | 'uncounted'> {
  return {
    due,
    ...(dueFrom === undefined ? {} : { dueFrom }),
    ...(uncounted === undefined ? {} : { uncounted }),
  }
}

/** A problem of the one addressee of `to`: the first of a list that is called `tasks`, or has no name. */
const inOneTo = (problem: Problem): Problem => ({ ...problem, path: ['to', ...problem.path.slice(2)] })
/** A problem of the one addressee of `to`: the first of a list without a name. */
const inTo = (problem: Problem): Problem => ({ ...problem, path: ['to', ...problem.path.slice(1)] })

/** Who passes a task on makes nobody the lead by that, and gives no more time than there is: an extension is asked for. */
function samePlaceProblems({ role, due }: Task, wanted: TaskSpec): Problem[] {
  const problems: Problem[] = role === null ? roleProblems([wanted], []).map(inTo) : []
  if (role !== null && wanted.role !== null && wanted.role !== role)
    problems.push(
      invalid('NOT_ONE_OF', ['to', 'role'], {
        ...{ given: wanted.role, allowed: [role] },
        params: { allowed: [{ word: `TaskRole.${role}` }] },
      }),
    )
  if (wanted.due !== null && due !== null && wanted.due > due)
    problems.push(invalid('DUE_TOO_LATE', ['to', 'due'], { given: wanted.due, allowed: [due] }))
  return problems
}

/** An event with a reason that may be left out, unless something is wrong. */
function reasoned(
  problems: readonly Problem[],
  reason: string | null,
  event: (reason: string | null) => MatterEvent,
): Result<MatterEvent> {
  const all = [...problems, ...(reason === null ? [] : textProblems(['reason'], reason, LIMITS.reason))]
  return all.length > 0 ? refuse(...all) : ok(event(reason === null ? null : tidy(reason)))
}

function add(matter: Matter, task: Task, command: Of<Adding>, known: Known): Result<MatterEvent> {
  const { act, tasks, reason = null } = command
  const path = ['tasks']
  // A request to delegate names one, as `to`.
  const placed = (problems: readonly Problem[]) => (act === 'delegateTask' ? problems.map(inOneTo) : problems)
  if (act === 'delegateTask' && tasks.length > 1)
    return refuse(invalid('TOO_MANY_ITEMS', ['to'], { limit: 1 }))
  const specs = specsOf(tasks, known, path)
  if (!specs.ok) return refuse(...placed(specs.problems))
  const kind = ADDED_AS[act]
  const problems = placed([
    ...additionProblems(matter, task.stage, specs.value, path),
    ...roomProblems(matter, specs.value.length, path),
    ...crowdProblems(matter, specs.value.length, path),
    ...(kind === 'STEP'
      ? leadProblems(specs.value, path, leadOf(matter, task.stage))
      : roleProblems(specs.value, path)),
  ])
  const dated = specs.value.map(spec => (spec.due === null ? { ...spec, ...dateOf(task) } : spec))
  return reasoned(problems, reason, text => ({
    type: 'TasksAdded',
    data: { task: task.n, kind, tasks: dated, reason: text },
  }))
}

function remove(task: Task, { reason = null }: Of<'takeOutTask'>): Result<MatterEvent> {
  return reasoned([], reason, text => ({
    type: 'TaskRemoved',
    data: { task: task.n, reason: text },
  }))
}

function sendTaskBack(
  matter: Matter,
  task: Task,
  command: Of<'sendTaskBack'>,
  known: Known,
): Result<MatterEvent> {
  const stages = stagesToSendBackTo(matter)
  const keyOf = (step: number): string => (matter.way.steps[step] as WayStep).key
  const to = stages.find(({ step }) => keyOf(step) === command.toStep)
  if (to === undefined) {
    const allowed = stages.map(({ step }) => keyOf(step))
    const facts = stepFacts(matter.way, command.toStep, allowed)
    return refuse(invalid('NOT_SENT_BACK_TO', ['toStep'], facts))
  }
  const next = { ...stageOnceMore(matter, to, known), returnTo: command.straightBack ? task.stage : null }
  const full = roomProblems(matter, next.tasks.length, ['toStep'])
  if (full.length > 0) return refuse(...full)
  return written(['reason'], command.reason, LIMITS.reason, reason => ({
    type: 'SentBack',
    data: { task: task.n, reason, next },
  }))
}

function askForExtension(
  task: Task,
  { until, reason }: Of<'askForExtension'>,
  known: Known,
): Result<MatterEvent> {
  const problems = dueProblems(until, known, ['until'])
  if (problems.length > 0) return refuse(...problems)
  if (task.due !== null && until <= task.due)
    return refuse(invalid('EXTENSION_NOT_LATER', ['until'], { given: until, allowed: [dayAfter(task.due)] }))
  return written(['reason'], reason, LIMITS.reason, text => ({
    type: 'ExtensionAsked',
    data: { task: task.n, extension: { until, reason: text, state: 'ASKED' } },
  }))
}
