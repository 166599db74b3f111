import { never } from '../../kernel/result.ts'
import type { MatterEvent } from '../events.ts'
import { type Chosen, currentStage, type Stage, type Task, taskOf } from '../model.ts'
import { circulationAfter } from './readers.ts'
import { added, type Body, changed, closed, ended, type Moment, settled, staged, stageIn } from './tasks.ts'

/** The matter that its first event begins. */
export function beginning(
  id: string,
  { data }: Extract<MatterEvent, { type: 'MatterOpened' }>,
  moment: Moment,
): Body {
  const { title, source, way, due, first } = data
  const { at } = moment
  const empty: Body = {
    ...{ id, state: 'OPEN' as const, title, source, way, due },
    ...{ stages: [], tasks: [], result: null, openedAt: at, updatedAt: at },
  }
  return settled(staged(empty, first, moment), undefined, moment)
}

/**
 * A matter after an event: the only thing that changes one. It asks nobody and decides nothing, so the same events lead to the
 * same matter, whenever they are replayed.
 */
export function evolve(before: Body, event: MatterEvent, moment: Moment): Body {
  const body = { ...before, updatedAt: moment.at }
  switch (event.type) {
    case 'MatterOpened':
      throw new Error('a matter begins once')
    case 'TaskDone': {
      const { task, next, result, chosen } = event.data
      const after = settled(withChoice(ended(body, task, 'DONE', moment), chosen), next, moment)
      return after.state === 'CONCLUDED' ? { ...after, result } : after
    }
    case 'TaskPassedOn':
      return settled(passedOn(body, event.data, moment), event.data.next, moment)
    case 'TasksAdded':
      return settled(addedTo(body, event.data, moment), event.data.next, moment)
    case 'TaskRemoved': {
      const { task, next } = event.data
      const without = closed(ended(body, task, 'REMOVED', moment), one => isUnder(body, one, task), moment)
      return settled(without, next, moment)
    }
    case 'SentBack':
      return sentBack(body, event.data, moment)
    case 'TakenBack':
      return takenBack(body, event.data.task, moment)
    case 'Urged':
      return body
    case 'ProgressNoted':
      return touched(body, event.data.task)
    case 'ExtensionAsked': {
      const { task, extension } = event.data
      return changed(
        body,
        ({ n }) => n === task,
        () => ({ extension, touched: true }),
      )
    }
    case 'ExtensionAnswered':
      return extensionAnswered(body, event.data)
    case 'MatterEnded':
      return { ...endedStage(body, 'ENDED', moment), state: 'ENDED' }
    case 'MatterReopened':
      return settled(
        staged({ ...body, state: 'OPEN', result: null }, event.data.next, moment),
        undefined,
        moment,
      )
    case 'SourceGone':
      return sourceGone(body, event.data)
    case 'ReadersAdded':
    case 'ReadersRecalled':
    case 'MarkedRead':
    case 'ReadersLeft':
      return { ...body, circulation: circulationAfter(body.circulation, event) }
    case 'SourceFollowed':
      return { ...body, source: event.data.source }
    default:
      return never(event)
  }
}

function sourceGone(body: Body, { how, replacementId }: Data<'SourceGone'>): Body {
  const { source } = body
  if (source.kind !== 'DELIVERY') return body
  return {
    ...body,
    source: { ...source, gone: how, ...(replacementId === null ? {} : { replacementId }) },
  }
}

function withChoice(body: Body, chosen: Chosen | null): Body {
  const present = currentStage(body)
  if (chosen === null || present === null) return body
  return { ...body, stages: body.stages.map(stage => (stage.n === present.n ? { ...stage, chosen } : stage)) }
}

const touched = (body: Body, n: number): Body =>
  changed(
    body,
    task => task.n === n,
    () => ({ touched: true }),
  )

/** True for a task below another. */
function isUnder({ tasks }: Pick<Body, 'tasks'>, { parent }: Task, n: number): boolean {
  for (let at = parent; at !== null; at = (tasks[at - 1] as Task).parent) if (at === n) return true
  return false
}

type Data<Type extends MatterEvent['type']> = Extract<MatterEvent, { type: Type }>['data']

/** The new task takes the place of the old one: its turn, whose part it is, and what was put to it. */
function passedOn(body: Body, { task: n, to }: Data<'TaskPassedOn'>, moment: Moment): Body {
  const { stage, kind, parent, order } = taskOf(body, n) as Task
  const after = added(ended(body, n, 'PASSED_ON', moment), [to], { stage, kind, parent, order, replaces: n })
  return changed(
    after,
    child => child.parent === n,
    () => ({ parent: after.tasks.length }),
  )
}

function addedTo(body: Body, { task: n, kind, tasks }: Data<'TasksAdded'>, moment: Moment): Body {
  const to = taskOf(body, n) as Task
  const { by } = moment
  // Who is added to a step (会签加人) comes in behind all that it has.
  if (kind === 'STEP') {
    const last = Math.max(...body.tasks.filter(one => one.stage === to.stage).map(one => one.order))
    return touched(
      added(body, tasks, { stage: to.stage, kind, parent: null, order: last + 1, addedBy: by }),
      n,
    )
  }
  const after = added(body, tasks, { stage: to.stage, kind, parent: n, order: to.order, addedBy: by })
  const isBlocked = kind === 'BEFORE' || kind === 'DELEGATED' || kind === 'PART'
  return changed(
    after,
    one => one.n === n,
    ({ state }) => ({ touched: true, state: isBlocked ? 'WAITING' : state }),
  )
}

function endedStage(body: Body, state: Stage['state'], moment: Moment): Body {
  const stage = currentStage(body)
  if (stage === null) return body
  return stageIn(
    closed(body, task => task.stage === stage.n, moment),
    stage.n,
    state,
  )
}

function sentBack(body: Body, { task, next }: Data<'SentBack'>, moment: Moment): Body {
  const left = endedStage(ended(body, task, 'SENT_BACK', moment), 'SENT_BACK', moment)
  return settled(staged(left, next, moment), undefined, moment)
}

/** What an act that ended a task led to, and what is to be undone with it. */
export interface Consequences {
  /** The stage behind that of the task, which opened when that was complete or sent back; null if there is none. */
  readonly stage: Stage | null
  /** Tasks that the act opened, or that wait in that stage. */
  readonly tasks: readonly Task[]
}

/** What followed from the end of a task; null if more than one stage did, so that others have acted. */
export function consequencesOf(body: Pick<Body, 'stages' | 'tasks'>, task: Task): Consequences | null {
  const later = body.stages.filter(({ n, state }) => n > task.stage && state !== 'TAKEN_BACK')
  if (later.length > 1) return null
  const [stage = null] = later
  const tasks = body.tasks.filter(
    one =>
      one.replaces === task.n ||
      one.stage === stage?.n ||
      (one.openedIn === task.endedIn && one.n !== task.n),
  )
  return { stage, tasks }
}

/** Everything is again as it was before the act that ended this task; what it had opened stays as TAKEN_BACK. */
function takenBack(body: Body, n: number, moment: Moment): Body {
  const task = taskOf(body, n) as Task
  const { stage, tasks } = consequencesOf(body, task) as Consequences
  const acts = new Set([task.endedIn, stage?.openedIn ?? task.endedIn])
  const isIts = (one: Task): boolean => tasks.some(other => other.n === one.n)
  const isNew = (one: Task): boolean => one.stage === stage?.n || one.replaces === n
  const undone = changed(body, isIts, one =>
    isNew(one)
      ? { state: 'TAKEN_BACK', endedIn: moment.seq }
      : { state: 'WAITING', openedAt: null, openedIn: null },
  )
  const replacement = undone.tasks.find(one => one.replaces === n)
  const restored = changed(
    undone,
    one =>
      one.n === n ||
      (one.state === 'CLOSED' && acts.has(one.endedIn)) ||
      one.parent === (replacement?.n ?? 0),
    one => restoredTask(one, n),
  )
  const stages = restored.stages.map(one => {
    if (one.n === stage?.n) return { ...one, state: 'TAKEN_BACK' as const }
    return one.n === task.stage ? { ...one, state: 'OPEN' as const } : one
  })
  return { ...restored, stages }
}

function restoredTask(task: Task, n: number): Partial<Task> {
  if (task.n === n) return { state: 'OPEN', endedIn: null, ended: null }
  if (task.state !== 'CLOSED') return { parent: n }
  return { state: task.closedFrom ?? 'WAITING', endedIn: null, closedFrom: null }
}

function extensionAnswered(body: Body, { task, granted }: Data<'ExtensionAnswered'>): Body {
  return changed(
    body,
    ({ n }) => n === task,
    one =>
      one.extension === null
        ? {}
        : {
            extension: { ...one.extension, state: granted ? 'GRANTED' : 'REFUSED' },
            ...(granted ? { due: one.extension.until } : {}),
          },
  )
}
