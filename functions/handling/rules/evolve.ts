import { never } from '../../kernel/result.ts'
import type { MatterEvent } from '../events.ts'
import { type Chosen, currentStage, MAX_CHOICES, type Stage, type Task, taskOf } from '../model.ts'
import { withDates } from './dating.ts'
import { withDueMoved, withoutSendersDue } from './deadlines.ts'
import { circulationAfter } from './readers.ts'
import { takenBack } from './taking-back.ts'
import {
  added,
  ancestorsOf,
  type Body,
  changed,
  closed,
  ended,
  isBlocking,
  isOfOpinion,
  type Moment,
  settled,
  staged,
  stageIn,
  WAITS,
} from './tasks.ts'
import { urgedAfter } from './urging.ts'

/** The matter that its first event begins. */
export function beginning(
  id: string,
  { data }: Extract<MatterEvent, { type: 'MatterOpened' }>,
  moment: Moment,
): Body {
  const { title, source, way, due, dueFrom, first } = data
  const { at } = moment
  const empty: Body = {
    ...{ id, state: 'OPEN' as const, title, source, way, due },
    ...(dueFrom === undefined ? {} : { dueFrom }),
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
      const after = settled(done(withChoice(body, task, chosen), task, moment), next, moment)
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
      return undone(body, event.data.task, moment)
    case 'Urged': {
      const { by, at } = moment
      return { ...body, urged: urgedAfter(body.urged, { by, at, tasks: event.data.tasks }) }
    }
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
    case 'SourceEnded': {
      const told = withSourceEnded(body, event.data)
      return event.data.isVoid ? withoutSendersDue(told) : told
    }
    case 'DueMoved':
      return withDueMoved(body, event.data.to)
    case 'TasksDated':
      return withDates(body, event.data.dates)
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

function withSourceEnded(body: Body, ended: Data<'SourceEnded'>): Body {
  const { source } = body
  return source.kind === 'DELIVERY' ? { ...body, source: { ...source, ended } } : body
}

function withChoice(body: Body, task: number, chosen: Chosen | null): Body {
  if (chosen === null) return body
  const { stage: n } = taskOf(body, task) as Task
  const withIt = (stage: Stage): Stage =>
    stage.n === n ? { ...stage, choices: [...stage.choices, { ...chosen, task }].slice(-MAX_CHOICES) } : stage
  return { ...body, stages: body.stages.map(withIt) }
}

/** A task that is done; opinions that were asked for it and not given are not needed any more. */
function done(body: Body, n: number, moment: Moment): Body {
  return closed(
    ended(body, n, 'DONE', moment),
    one => isUnder(body, one, n) && isOfOpinion(body, one),
    moment,
  )
}

function undone(body: Body, n: number, moment: Moment): Body {
  const before = takenBack(body, n, moment)
  if (before === null) throw new Error('somebody has acted on what the act led to')
  return before
}

const touched = (body: Body, n: number): Body =>
  changed(
    body,
    task => task.n === n,
    () => ({ touched: true }),
  )

/** True for a task below another. */
function isUnder(body: Pick<Body, 'tasks'>, task: Task, n: number): boolean {
  return ancestorsOf(body, task).some(one => one.n === n)
}

type Data<Type extends MatterEvent['type']> = Extract<MatterEvent, { type: Type }>['data']

/** The new task takes the place of the old one: its turn, whose part it is, and what was put to it. */
function passedOn(body: Body, { task: n, to }: Data<'TaskPassedOn'>, moment: Moment): Body {
  const { stage, kind, parent, order, addedBy } = taskOf(body, n) as Task
  const place = { stage, kind, parent, order, replaces: n, ...(addedBy === null ? {} : { addedBy }) }
  const after = added(ended(body, n, 'PASSED_ON', moment), [to], place)
  return changed(
    after,
    child => child.parent === n,
    () => ({ parent: after.tasks.length }),
  )
}

function addedTo(body: Body, { task: n, kind, tasks }: Data<'TasksAdded'>, moment: Moment): Body {
  const to = taskOf(body, n) as Task
  // What is done in another's place is theirs.
  const by = moment.for ?? moment.by
  // Who is added to a step (会签加人) comes in behind all that it has.
  if (kind === 'STEP') {
    const last = Math.max(...body.tasks.filter(one => one.stage === to.stage).map(one => one.order))
    return touched(
      added(body, tasks, { stage: to.stage, kind, parent: null, order: last + 1, addedBy: by }),
      n,
    )
  }
  const after = added(body, tasks, { stage: to.stage, kind, parent: n, order: to.order, addedBy: by })
  return changed(
    after,
    one => one.n === n,
    () => ({ touched: true, ...(isBlocking({ kind }) ? WAITS : {}) }),
  )
}

function endedStage(body: Body, state: Stage['state'], moment: Moment): Body {
  const stage = currentStage(body) as Stage
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
