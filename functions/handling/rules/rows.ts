import type { Listed, Matter, Stage, Task, TaskRow, WayStep, Why } from '../model.ts'
import type { Known } from './known.ts'

/** A task as lists show it. */
export function rowOf(
  matter: Pick<Matter, 'id' | 'title' | 'source' | 'stages' | 'way'>,
  task: Task,
): TaskRow {
  const { step } = matter.stages[task.stage - 1] as Stage
  const { key, kind, name } = matter.way.steps[step] as WayStep
  const arrival = matter.source.kind === 'DELIVERY' ? matter.source : null
  return {
    matterId: matter.id,
    n: task.n,
    version: task.version,
    state: task.state,
    kind: task.kind,
    role: task.role,
    step: key,
    stepKind: kind,
    ...(name === undefined ? {} : { stepName: name }),
    to: task.to,
    title: matter.title,
    what: task.title,
    due: task.due,
    openedAt: task.openedAt,
    endedAt: task.ended?.at ?? null,
    number: arrival?.number ?? null,
    issuer: arrival?.issuer ?? null,
  }
}

/** In whose lists a task is: of those who can act on it, as many as there is room for. */
export function listedFor(
  known: Pick<Known, 'responsible'>,
  { state, to }: Pick<Task, 'state' | 'to'>,
  room: number,
): Listed {
  if (state !== 'OPEN') return {}
  const some = known.responsible(to).slice(0, room)
  return Object.fromEntries(
    some.map(({ memberId, because, forMemberId }): [string, Why] => [
      memberId,
      forMemberId === undefined ? { because } : { because, forMemberId },
    ]),
  )
}

/** The tasks that an event changed or made. */
export function changedTasks(before: Pick<Matter, 'tasks'> | null, after: Pick<Matter, 'tasks'>): Task[] {
  return after.tasks.filter(task => before?.tasks[task.n - 1]?.version !== task.version)
}
