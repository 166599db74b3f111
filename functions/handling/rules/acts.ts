import type { Act } from '../../access/act.ts'
import { LIMITS, textProblems } from '../../documents/index.ts'
import type { Problem } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/text.ts'
import type { MatterEvent } from '../events.ts'
import {
  isFinal,
  MAX_TASKS_ADDED,
  type Matter,
  type Task,
  type TaskKind,
  type TaskSpec,
  type WayStep,
} from '../model.ts'
import { invalid } from '../problems.ts'
import {
  additionProblems,
  circleProblems,
  crowdProblems,
  dueProblems,
  specsOf,
  type Wanted,
} from './addressing.ts'
import type { Known } from './known.ts'
import { choose, leadProblems, type NextChoice, stageOnceMore } from './next.ts'
import { type OnTask, openStage, startOn } from './starting.ts'
import { isDeciding, isLastOfStep, leadWaitsFor, stagesToSendBackTo, type TaskAct } from './table.ts'
import { isLead } from './tasks.ts'

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
      return complete(matter, task, command, known)
    case 'passOnTask':
      return passOn(matter, task, command, known)
    case 'takeOutTask':
      return remove(matter, task, command)
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
): Result<MatterEvent> {
  const { opinion = null, result = null, next = null } = command
  const problems: Problem[] = [
    ...(opinion === null ? [] : textProblems(['opinion'], opinion, LIMITS.opinion)),
    ...(result === null ? [] : textProblems(['result'], result, LIMITS.opinion)),
    ...leadProblem(matter, task),
  ]
  if (opinion === null && task.kind === 'OPINION') problems.push(invalid('TEXT_EMPTY', ['opinion']))
  if (next !== null && !isDeciding(task)) problems.push(invalid('NO_STEP_FOLLOWS', ['next']))
  const chosen = next === null ? ok(null) : choose(matter, openStage(matter), next, known, ['next'])
  if (!chosen.ok) return refuse(...problems, ...chosen.problems)
  if (problems.length > 0) return refuse(...problems)
  return ok({
    type: 'TaskDone',
    data: {
      task: task.n,
      opinion: opinion === null ? null : tidy(opinion),
      result: result === null ? null : tidy(result),
      chosen: chosen.value,
    },
  })
}

function leadProblem(matter: Matter, task: Task): Problem[] {
  const names = new Set(leadWaitsFor(matter, task).map(({ to }) => to.name))
  return names.size === 0 ? [] : [invalid('LEAD_WAITS', ['taskId'], { allowed: [...names] })]
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
    ...additionProblems(matter, task.stage, [spec], []).map(inTo),
  ]
  return reasoned(problems, reason, text => ({
    type: 'TaskPassedOn',
    data: { task: task.n, to: spec.due === task.due ? { ...spec, ...dateOf(task) } : spec, reason: text },
  }))
}

/** The deadline of a task with what it comes from, for what takes it over. */
function dateOf({ due, dueFrom }: Task): Pick<Task, 'due' | 'dueFrom'> {
  return dueFrom === undefined ? { due } : { due, dueFrom }
}

/** A problem of the one addressee of `to`: the first of a list without a name. */
const inTo = (problem: Problem): Problem => ({ ...problem, path: ['to', ...problem.path.slice(1)] })

/** Who passes a task on makes nobody the lead by that, and gives no more time than there is: an extension is asked for. */
function samePlaceProblems({ role, due }: Task, wanted: TaskSpec): Problem[] {
  const problems: Problem[] = []
  if (wanted.role !== null && wanted.role !== role) {
    const allowed = role === null ? [] : [role]
    problems.push(invalid('NOT_ONE_OF', ['to', 'role'], { given: wanted.role, allowed }))
  }
  if (wanted.due !== null && due !== null && wanted.due > due)
    problems.push(invalid('NOT_ONE_OF', ['to', 'due'], { given: wanted.due, allowed: [due] }))
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
  if (act === 'delegateTask' && tasks.length > 1) return refuse(invalid('TOO_MANY_ITEMS', path, { limit: 1 }))
  const specs = specsOf(tasks, known, path)
  if (!specs.ok) return specs
  const kind = ADDED_AS[act]
  const leads =
    kind === 'STEP'
      ? matter.tasks.filter(one => one.stage === task.stage && isLead(one) && !isFinal(one))
      : []
  const problems = [
    ...additionProblems(matter, task.stage, specs.value, path),
    ...crowdProblems(matter, specs.value, path),
    ...leadProblems([...leads, ...specs.value], path),
  ]
  const dated = specs.value.map(spec => (spec.due === null ? { ...spec, ...dateOf(task) } : spec))
  return reasoned(problems, reason, text => ({
    type: 'TasksAdded',
    data: { task: task.n, kind, tasks: dated, reason: text },
  }))
}

function remove(matter: Matter, task: Task, { reason = null }: Of<'takeOutTask'>): Result<MatterEvent> {
  const problems = isLastOfStep(matter, task) ? [invalid('LAST_TASK', ['taskId'])] : []
  return reasoned(problems, reason, text => ({
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
    return refuse(invalid('NOT_SENT_BACK_TO', ['toStep'], { given: command.toStep, allowed }))
  }
  const next = { ...stageOnceMore(matter, to, known), returnTo: command.straightBack ? task.stage : null }
  if (matter.tasks.length + next.tasks.length > MAX_TASKS_ADDED) {
    return refuse(invalid('TOO_MANY_TASKS', ['taskId'], { limit: MAX_TASKS_ADDED }))
  }
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
    return refuse(invalid('EXTENSION_NOT_LATER', ['until'], { given: task.due }))
  return written(['reason'], reason, LIMITS.reason, text => ({
    type: 'ExtensionAsked',
    data: { task: task.n, extension: { until, reason: text, state: 'ASKED' } },
  }))
}
