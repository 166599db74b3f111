import type { Act } from '../../access/act.ts'
import { LIMITS, textProblems } from '../../documents/index.ts'
import type { Problem } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/text.ts'
import type { MatterEvent } from '../events.ts'
import { isFinal, MAX_TASKS_ADDED, type Matter, type Task, type TaskKind } from '../model.ts'
import { invalid } from '../problems.ts'
import { additionProblems, circleProblems, dueProblems, specsOf, type Wanted } from './addressing.ts'
import type { Known } from './known.ts'
import { choose, leadProblems, type NextChoice, stageOnceMore } from './next.ts'
import { type OnTask, openStage, startOn } from './starting.ts'
import { stagesToSendBackTo, type TaskAct } from './table.ts'
import { rootOf, unfinished } from './tasks.ts'

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
    | { readonly act: 'removeTask'; readonly reason?: string | null | undefined }
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
    case 'removeTask':
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
      return written(['reason'], command.reason ?? null, LIMITS.reason, reason => ({
        type: 'ExtensionAnswered',
        data: { task: task.n, granted: command.grant, reason },
      }))
    default:
      return add(matter, task, command, known)
  }
}

/** An event with a text that was checked; null stays null. */
function written<Text extends string | null>(
  path: readonly string[],
  text: Text,
  limit: number,
  event: (text: Text) => MatterEvent,
): Result<MatterEvent> {
  const problems = text === null ? [] : textProblems(path, text, limit)
  return problems.length > 0 ? refuse(...problems) : ok(event((text === null ? null : tidy(text)) as Text))
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
    ...leadWaits(matter, task),
  ]
  if (opinion === null && task.kind === 'OPINION') problems.push(invalid('TEXT_EMPTY', ['opinion']))
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

/** The lead ends a step that several do at once, when its helpers are done (主办、协办). */
function leadWaits(matter: Matter, task: Task): Problem[] {
  const stage = openStage(matter)
  if (task.role !== 'LEAD' || task.kind !== 'STEP' || stage.mode !== 'ALL') return []
  const others = unfinished(matter, stage).filter(one => rootOf(matter, one).n !== task.n)
  return others.length === 0
    ? []
    : [invalid('LEAD_WAITS', ['taskId'], { allowed: [...new Set(others.map(({ to }) => to.name))] })]
}

function passOn(
  matter: Matter,
  task: Task,
  { to, reason = null }: Of<'passOnTask'>,
  known: Known,
): Result<MatterEvent> {
  const specs = specsOf(
    [{ role: task.role, title: task.title, due: task.due, ...present(to) }],
    kept(known, task),
    ['to'],
  )
  const [spec] = specs.ok ? specs.value : []
  if (!specs.ok || spec === undefined) return specs as Extract<typeof specs, { ok: false }>
  const problems = [
    ...circleProblems(matter, task.n, spec, ['to']),
    ...additionProblems(matter, task.stage, [spec], []),
    ...(reason === null ? [] : textProblems(['reason'], reason, LIMITS.reason)),
  ]
  if (problems.length > 0) return refuse(...problems)
  return ok({
    type: 'TaskPassedOn',
    data: {
      task: task.n,
      to: spec.due === task.due ? { ...spec, ...dateOf(task) } : spec,
      reason: reason === null ? null : tidy(reason),
    },
  })
}

/** The deadline of a task with what it comes from, for what takes it over. */
function dateOf({ due, dueFrom }: Task): Pick<Task, 'due' | 'dueFrom'> {
  return dueFrom === undefined ? { due } : { due, dueFrom }
}

/** What of a wish is there, so that it does not hide what the task has. */
function present({ to, ...wanted }: Wanted): Wanted {
  const there = Object.entries(wanted).filter(([, value]) => value !== null && value !== undefined)
  return { to, ...Object.fromEntries(there) }
}

/** A deadline that the task has already may have passed. */
function kept(known: Known, { due }: Task): Known {
  return due !== null && due < known.today ? { ...known, today: due } : known
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
      ? matter.tasks.filter(one => one.stage === task.stage && one.role === 'LEAD' && !isFinal(one))
      : []
  const problems = [
    ...additionProblems(matter, task.stage, specs.value, path),
    ...leadProblems([...leads, ...specs.value.filter(({ role }) => role === 'LEAD')], path),
    ...(reason === null ? [] : textProblems(['reason'], reason, LIMITS.reason)),
  ]
  if (problems.length > 0) return refuse(...problems)
  const dated = specs.value.map(spec => (spec.due === null ? { ...spec, ...dateOf(task) } : spec))
  return ok({
    type: 'TasksAdded',
    data: { task: task.n, kind, tasks: dated, reason: reason === null ? null : tidy(reason) },
  })
}

function remove(matter: Matter, task: Task, { reason = null }: Of<'removeTask'>): Result<MatterEvent> {
  if (reason !== null) {
    const problems = textProblems(['reason'], reason, LIMITS.reason)
    if (problems.length > 0) return refuse(...problems)
  }
  // A step that nobody did would be left out in silence.
  const others = matter.tasks.filter(
    one =>
      one.stage === task.stage &&
      one.kind === 'STEP' &&
      one.n !== task.n &&
      (!isFinal(one) || one.state === 'DONE'),
  )
  if (task.kind === 'STEP' && others.length === 0) return refuse(invalid('LAST_TASK', ['taskId']))
  return ok({ type: 'TaskRemoved', data: { task: task.n, reason: reason === null ? null : tidy(reason) } })
}

function sendTaskBack(
  matter: Matter,
  task: Task,
  command: Of<'sendTaskBack'>,
  known: Known,
): Result<MatterEvent> {
  const stages = stagesToSendBackTo(matter)
  const keyOf = (step: number): string => matter.way.steps[step]?.key ?? ''
  const to = stages.find(({ step }) => keyOf(step) === command.toStep)
  if (to === undefined) {
    const allowed = stages.map(({ step }) => keyOf(step))
    return refuse(invalid('NOT_SENT_BACK_TO', ['toStep'], { given: command.toStep, allowed }))
  }
  if (matter.tasks.length >= MAX_TASKS_ADDED) {
    return refuse(invalid('TOO_MANY_TASKS', ['taskId'], { limit: MAX_TASKS_ADDED }))
  }
  return written(['reason'], command.reason, LIMITS.reason, reason => ({
    type: 'SentBack',
    data: {
      task: task.n,
      reason,
      next: { ...stageOnceMore(matter, to, known), returnTo: command.straightBack ? task.stage : null },
    },
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
