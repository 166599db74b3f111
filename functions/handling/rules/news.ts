import type { Act } from '../../access/act.ts'
import type { Event } from '../../access/events.ts'
import {
  type DatedTask,
  isFinal,
  type Listed,
  MAX_LISTED,
  type Matter,
  type News,
  type NewsKind,
  OFFICE,
  type Task,
} from '../model.ts'
import type { Known } from './known.ts'

/** A task that an event changed, with whose lists it was and is in. */
export interface ListedChange {
  readonly task: Task
  /** The task before the event; null if it was not there. */
  readonly was: Task | null
  readonly wasListed: Listed
  readonly listed: Listed
}

/** What an event changed. */
export interface Changed {
  readonly matter: Matter
  readonly event: Pick<Event, 'type' | 'data'>
  readonly tasks: readonly ListedChange[]
}

/** What an event tells the people whom it concerns: never who did it, and each of them one thing of a task. */
export function newsOf(changed: Changed, known: Known, { by }: Pick<Act, 'by'>): News[] {
  const all = [
    ...changed.tasks.flatMap(one => [...cameTo(one, changed.event), ...goneFrom(one, changed.event)]),
    ...ofEvent(changed, known),
  ]
  return all.flatMap(({ to, ...news }) => {
    const others = [...new Set(to)].filter(id => id !== by)
    return others.length === 0 ? [] : [{ ...news, to: others }]
  })
}

const CAME_BY: Readonly<Record<string, NewsKind>> = {
  TaskPassedOn: 'TASK_PASSED_ON',
  SentBack: 'TASK_SENT_BACK',
  MatterReopened: 'MATTER_REOPENED',
}

/** Who can act on a task from now on. */
function cameTo({ task, was, listed }: ListedChange, { type }: Changed['event']): News[] {
  if (task.state !== 'OPEN' || was?.state === 'OPEN') return []
  return [{ kind: CAME_BY[type] ?? 'TASK_CAME', n: task.n, to: Object.keys(listed) }]
}

/** Who could act on a task that another took from them. One that was done or sent back is in the matter. */
function goneFrom({ task, was, wasListed }: ListedChange, { type }: Changed['event']): News[] {
  if (was?.state !== 'OPEN' || task.state === 'DONE' || task.state === 'SENT_BACK') return []
  const isGone = isFinal(task) || (type === 'TakenBack' && task.state === 'WAITING')
  return isGone ? [{ kind: 'TASK_GONE', n: task.n, to: Object.keys(wasListed) }] : []
}

function ofEvent({ matter, event, tasks }: Changed, known: Known): News[] {
  const { type, data } = event
  const ofTask = (n: unknown): Task => matter.tasks[Number(n) - 1] as Task
  const whoHas = ({ to }: Pick<Task, 'to'>): string[] =>
    known
      .responsible(to)
      .map(({ memberId }) => memberId)
      .slice(0, MAX_LISTED)
  switch (type) {
    case 'Urged':
      return (data.tasks as number[]).map(n => ({ kind: 'TASK_URGED', n, to: whoHas(ofTask(n)) }))
    case 'ExtensionAsked':
      return [
        { kind: 'EXTENSION_ASKED', n: Number(data.task), to: whoAnswers(matter, ofTask(data.task), whoHas) },
      ]
    case 'ExtensionAnswered':
      return [{ kind: 'EXTENSION_ANSWERED', n: Number(data.task), to: whoHas(ofTask(data.task)) }]
    case 'DueMoved':
      return tasks
        .filter(({ task }) => task.state === 'OPEN')
        .map(({ task: { n }, listed }) => ({ kind: 'TASK_DUE_MOVED', n, to: Object.keys(listed) }))
    case 'SourceEnded':
      return matter.tasks
        .filter(({ state }) => state === 'OPEN')
        .map(task => ({ kind: 'SOURCE_ENDED', n: task.n, to: whoHas(task) }))
    case 'MatterReopened': {
      const told = new Set(tasks.flatMap(({ listed }) => Object.keys(listed)))
      const had = matter.tasks.flatMap(({ ended }) => (ended === null ? [] : [ended.for ?? ended.by]))
      return [{ kind: 'MATTER_REOPENED', n: null, to: had.filter(id => !told.has(id)) }]
    }
    default:
      return []
  }
}

/** Who gave a task, and so can answer for its deadline; the office if the matter began with it. */
function whoAnswers(
  { tasks, stages }: Matter,
  task: Task,
  whoHas: (task: Pick<Task, 'to'>) => string[],
): string[] {
  if (task.addedBy !== null) return [task.addedBy]
  const opening = stages[task.stage - 1]?.openedIn
  const givers = tasks.flatMap(({ endedIn, ended }) =>
    endedIn === opening && ended !== null ? [ended.for ?? ended.by] : [],
  )
  return givers.length > 0 ? givers : whoHas({ to: OFFICE })
}

/** The tasks that whoever has them must be reminded of: they opened, or are due on another day, since the event. */
export function datedIn(tasks: readonly ListedChange[]): DatedTask[] {
  return tasks.flatMap(({ task, was }) => {
    const isNew = was?.state !== 'OPEN' || was.due !== task.due
    return task.state === 'OPEN' && task.due !== null && isNew ? [{ n: task.n, due: task.due }] : []
  })
}
