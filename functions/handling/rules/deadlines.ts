import { type DateOnly, shanghaiDate } from '../../kernel/time.ts'
import { type DueFrom, isFinal, type Matter, type Stage, type Task } from '../model.ts'
import type { Body } from './tasks.ts'

/** The last day of a deadline, which ends with it. */
export function dayOfDeadline(dueAt: string): DateOnly {
  return shanghaiDate(new Date(Date.parse(dueAt) - 1).toISOString())
}

/** By when a matter is to be concluded: what the caller names or its sender demands, whichever is earlier. */
export function dueOf(named: DateOnly | null, demanded: DateOnly | null): Pick<Matter, 'due' | 'dueFrom'> {
  if (demanded !== null && (named === null || demanded <= named)) return { due: demanded, dueFrom: 'SENDER' }
  return named === null ? { due: null } : { due: named, dueFrom: 'NAMED' }
}

/** What a task's deadline comes from; null if it has none. */
export function dueFromOf({
  due,
  dueFrom,
  extension,
}: Pick<Task, 'due' | 'dueFrom' | 'extension'>): DueFrom | null {
  if (due === null) return null
  return isExtended({ due, extension }) ? 'EXTENSION' : (dueFrom ?? 'NAMED')
}
/** Whether a later date was granted, which stands. */
export function isExtended({ due, extension }: Pick<Task, 'due' | 'extension'>): boolean {
  return extension?.state === 'GRANTED' && extension.until === due
}

/**
 * A matter whose sender moved the deadline (回复期限变动): it is due then, and its tasks, unless an earlier day was set for them, or a
 * later one granted.
 */
export function withDueMoved(body: Body, to: DateOnly): Body {
  const isMoved = ({ due, dueFrom }: Pick<Matter, 'due' | 'dueFrom'>): boolean =>
    due !== to && (due === null || dueFrom === 'SENDER' || due > to)
  const tasks = body.tasks.map(task =>
    isFinal(task) || isExtended(task) || !isMoved(task)
      ? task
      : { ...task, due: to, dueFrom: 'SENDER' as const, version: task.version + 1 },
  )
  return { ...body, tasks, ...(isMoved(body) ? { due: to, dueFrom: 'SENDER' as const } : {}) }
}

/** A matter whose sender demands nothing any more, since its document has no effect: what was due by its deadline alone has none. */
export function withoutSendersDue(body: Body): Body {
  if (body.state !== 'OPEN') return body
  const tasks = body.tasks.map(task => {
    if (isFinal(task) || isExtended(task) || task.dueFrom !== 'SENDER') return task
    const { dueFrom: _, ...kept } = task
    return { ...kept, due: null, version: task.version + 1 }
  })
  if (body.dueFrom !== 'SENDER') return { ...body, tasks }
  const { dueFrom: _, ...kept } = body
  return { ...kept, due: null, tasks }
}

/** Whether a moved deadline changes anything of a matter: what was carried already does not. */
export function isDueMoved(matter: Matter, to: DateOnly): boolean {
  const { due, tasks } = withDueMoved(matter, to)
  return due !== matter.due || tasks.some((task, at) => task !== matter.tasks[at])
}

/** The working days of the stages that opened with an act, whose tasks the way alone would date. */
export function daysAsked(before: Pick<Matter, 'stages'> | null, { stages, tasks, way }: Matter): number[] {
  const opened = stages.slice(before?.stages.length ?? 0)
  const isDated = ({ n }: Stage) =>
    tasks.some(
      ({ stage, kind, due, dueFrom }) =>
        stage === n && kind === 'STEP' && due !== null && dueFrom === undefined,
    )
  return opened.flatMap(stage => (isDated(stage) ? [] : (way.steps[stage.step]?.days ?? [])))
}
