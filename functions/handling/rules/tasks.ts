import { type Stamp, stamp } from '../../access/act.ts'
import {
  currentStage,
  isFinal,
  type Matter,
  type Stage,
  type StageSpec,
  type Task,
  type TaskKind,
  type TaskSpec,
  type TaskState,
} from '../model.ts'

/** A matter without what links its events. */
export type Body = Omit<Matter, 'version' | 'chain'>

/** When an event was, who it is of, and its number in the chain. */
export interface Moment extends Stamp {
  readonly seq: number
}

/** Tasks that the one they were put to waits for. */
const BLOCKING: ReadonlySet<TaskKind> = new Set(['BEFORE', 'DELEGATED', 'PART'])

/** A matter with some of its tasks changed, each at its next version. */
export function changed(
  body: Body,
  which: (task: Task) => boolean,
  change: (task: Task) => Partial<Task>,
): Body {
  const tasks = body.tasks.map(task =>
    which(task) ? { ...task, ...change(task), version: task.version + 1 } : task,
  )
  return { ...body, tasks }
}

/** One task in a final state. */
export function ended(body: Body, n: number, state: TaskState, moment: Moment): Body {
  return changed(
    body,
    task => task.n === n,
    () => ({ state, endedIn: moment.seq, ended: stamp(moment) }),
  )
}

/** Closes all of these that nobody has ended. */
export function closed(body: Body, which: (task: Task) => boolean, { seq }: Moment): Body {
  return changed(
    body,
    task => !isFinal(task) && which(task),
    ({ state }) => ({
      state: 'CLOSED',
      endedIn: seq,
      closedFrom: state === 'OPEN' ? 'OPEN' : 'WAITING',
    }),
  )
}

/** Where new tasks are put. */
interface Place {
  readonly stage: number
  readonly kind: TaskKind
  readonly parent: number | null
  readonly addedBy?: string
  readonly replaces?: number
  /** The place of the first where a step goes in order. */
  readonly order: number
}

/** A matter with new tasks, which wait until `settled` opens them. */
export function added(body: Body, specs: readonly TaskSpec[], place: Place): Body {
  const tasks = specs.map(
    (spec, at): Task => ({
      ...spec,
      stage: place.stage,
      kind: place.kind,
      parent: place.parent,
      addedBy: place.addedBy ?? null,
      replaces: place.replaces ?? null,
      n: body.tasks.length + at + 1,
      order: place.order + at,
      state: 'WAITING',
      version: 1,
      touched: false,
      openedAt: null,
      openedIn: null,
      endedIn: null,
      ended: null,
      closedFrom: null,
      extension: null,
    }),
  )
  return { ...body, tasks: [...body.tasks, ...tasks] }
}

/** A matter with a further stage. */
export function staged(body: Body, { tasks, ...spec }: StageSpec, { seq }: Moment): Body {
  const n = body.stages.length + 1
  const stage: Stage = { ...spec, n, state: 'OPEN', openedIn: seq, choices: [] }
  return added({ ...body, stages: [...body.stages, stage] }, tasks, {
    stage: n,
    kind: 'STEP',
    parent: null,
    order: 0,
  })
}

/** A matter with the state of its last stage changed. */
export function stageIn(body: Body, n: number, state: Stage['state']): Body {
  return { ...body, stages: body.stages.map(stage => (stage.n === n ? { ...stage, state } : stage)) }
}

const childrenOf = ({ tasks }: Pick<Matter, 'tasks'>, n: number): Task[] =>
  tasks.filter(({ parent }) => parent === n)

/** Whether the task that this one was put to waits for it. */
export const isBlocking = ({ kind }: Pick<Task, 'kind'>): boolean => BLOCKING.has(kind)

/** What a task waits for: those put before it, what it delegated, and its parts, each with what was put behind it. */
export function blockersOf(body: Pick<Matter, 'tasks'>, n: number): Task[] {
  return childrenOf(body, n)
    .filter(isBlocking)
    .flatMap(child => pendingWith(body, child))
}
function pendingWith(body: Pick<Matter, 'tasks'>, task: Task): Task[] {
  if (!isFinal(task)) return [task]
  return childrenOf(body, task.n)
    .filter(({ kind }) => kind === 'AFTER')
    .flatMap(child => pendingWith(body, child))
}

/** 主办: only a task of the step itself leads it. */
export const isLead = ({ kind, role }: Pick<Task, 'kind' | 'role'>): boolean =>
  kind === 'STEP' && role === 'LEAD'

/** What of a stage still has to be done, apart from opinions and what belongs to them, which nothing waits for. */
export function unfinished(body: Pick<Matter, 'tasks'>, { n }: Pick<Stage, 'n'>): Task[] {
  return body.tasks.filter(task => task.stage === n && !isFinal(task) && !isOfOpinion(body, task))
}

/** True for an opinion that was asked for, and for what was put to one. */
export function isOfOpinion(body: Pick<Matter, 'tasks'>, task: Task): boolean {
  return [task, ...ancestorsOf(body, task)].some(({ kind }) => kind === 'OPINION')
}

/** The tasks that a task was put to, from the nearest on. */
export function ancestorsOf({ tasks }: Pick<Matter, 'tasks'>, { parent }: Pick<Task, 'parent'>): Task[] {
  const found: Task[] = []
  for (let at = parent; at !== null; ) {
    const one = tasks[at - 1] as Task
    found.push(one)
    at = one.parent
  }
  return found
}

/** The task of the step that a task belongs to. */
export function rootOf(body: Pick<Matter, 'tasks'>, task: Task): Task {
  return ancestorsOf(body, task).at(-1) ?? task
}

function isReady(body: Body, stage: Stage, task: Task): boolean {
  if (blockersOf(body, task.n).length > 0) return false
  if (task.parent !== null) {
    const parent = body.tasks[task.parent - 1] as Task
    return task.kind === 'AFTER' ? parent.state === 'DONE' : true
  }
  if (stage.mode !== 'IN_ORDER') return true
  return !unfinished(body, stage).some(other => other.n !== task.n && rootOf(body, other).order < task.order)
}

/** Whether nothing of a stage is left to do: for 或签 as soon as one of those addressed is done, with what was put behind it. */
function isComplete(body: Body, stage: Stage): boolean {
  const left = unfinished(body, stage)
  if (left.length === 0) return true
  if (stage.mode !== 'ANY') return false
  const open = new Set(left.map(task => rootOf(body, task).n))
  return body.tasks.some(
    task => task.stage === stage.n && task.parent === null && task.state === 'DONE' && !open.has(task.n),
  )
}

/** Open tasks of a stage whose turn it is not any more wait again. */
export function waitingAgain(body: Body, stage: Stage): Body {
  return changed(
    body,
    task => task.stage === stage.n && task.state === 'OPEN' && !isReady(body, stage, task),
    () => WAITS,
  )
}
/** A task that waits was not opened, or is as if it had not been. */
export const WAITS = { state: 'WAITING', openedAt: null, openedIn: null } as const

function opened(body: Body, stage: Stage, moment: Moment): Body {
  return changed(
    body,
    task => task.stage === stage.n && task.state === 'WAITING' && isReady(body, stage, task),
    () => ({ state: 'OPEN', openedAt: moment.at, openedIn: moment.seq, touched: false }),
  )
}

/** True if the present stage is complete, so that the matter needs a next one or is concluded. */
export function isAtEndOfStage(body: Body): boolean {
  const stage = currentStage(body)
  return stage !== null && isComplete(body, stage)
}

/**
 * What follows by itself from an act: tasks whose turn has come open; a complete stage is done, closes what nobody needs any more, and
 * opens the next one. Without a next one the matter is concluded.
 */
export function settled(body: Body, next: StageSpec | undefined, moment: Moment): Body {
  const stage = currentStage(body) as Stage
  if (!isComplete(body, stage)) return opened(body, stage, moment)
  const done = stageIn(
    closed(body, task => task.stage === stage.n, moment),
    stage.n,
    'DONE',
  )
  if (next === undefined) return { ...done, state: 'CONCLUDED' }
  const after = staged(done, next, moment)
  return opened(after, after.stages.at(-1) as Stage, moment)
}
