import type { Act } from '../../access/act.ts'
import { notFound, type Problem, versionConflict, wrongState } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { type Addressed, currentStage, MAX_ADDRESSED, type Matter, type Task, taskOf } from '../model.ts'
import { invalid } from '../problems.ts'
import type { Known } from './known.ts'
import { standingsOf } from './standing.ts'
import { isOffered, mayTake, TASK_ACTS, type TaskAct, taskActsFor } from './table.ts'

/** The task that an act names, and the version of it that the caller saw. */
export interface OnTask {
  readonly task: number
  readonly expectedVersion: number
}

/** What can be done with a matter whose source is gone. */
const WHEN_GONE: Readonly<Record<'RECALLED' | 'REPLACED', readonly string[]>> = {
  RECALLED: ['endMatter'],
  REPLACED: ['followReplacement', 'endMatter'],
}

/** What stands in the way of every act on an open matter. */
export function matterProblems(matter: Pick<Matter, 'state' | 'source'>): Problem[] {
  const gone = goneOf(matter)
  if (matter.state !== 'OPEN') {
    return [wrongState(matter.state, gone === null ? ['reopenMatter'] : [], `Matter.${matter.state}`)]
  }
  return gone === null ? [] : [sourceGone(gone, WHEN_GONE[gone])]
}

/** What became of the delivery that a matter is about; null if nothing did. */
export function goneOf({ source }: Pick<Matter, 'source'>): keyof typeof WHEN_GONE | null {
  return source.kind === 'DELIVERY' ? (source.gone ?? null) : null
}

/** The problem of a matter whose delivery is gone, with what can still be done. */
export function sourceGone(gone: keyof typeof WHEN_GONE, allowed: readonly string[]): Problem {
  return invalid('MATTER_SOURCE_GONE', ['matterId'], {
    given: gone,
    allowed: allowed.map(word => ({ word })),
    params: { given: { word: `Source.${gone}` } },
  })
}

/**
 * Checks that this caller can take this act on a task now: the matter goes on, the task is as the caller saw it, it is open, and it is
 * the caller's, or the act is one that the office may take as well.
 */
export function startOn(
  matter: Matter,
  { task: n, expectedVersion }: OnTask,
  taken: TaskAct,
  known: Known,
  act: Act,
): Result<Task> {
  const inTheWay = matterProblems(matter)
  if (inTheWay.length > 0) return refuse(...inTheWay)
  const task = taskOf(matter, n)
  if (task === null) return refuse(notFound(['taskId']))
  if (task.version !== expectedVersion) return refuse(versionConflict(task.version))
  const states: readonly string[] = TASK_ACTS[taken].states
  if (!states.includes(task.state)) {
    return refuse(wrongState(task.state, taskActsFor(matter, task, known, act), `Task.${task.state}`))
  }
  if (!mayTake(taken, standingsOf(matter, task, known, act))) {
    return refuse(
      taken === 'takeOutTask' ? invalid('NOT_TO_BE_REMOVED', ['taskId']) : ofAnother(task.to, known),
    )
  }
  if (!isOffered(matter, task, taken)) {
    const allowed = taskActsFor(matter, task, known, act).map(word => ({ word }))
    return refuse(
      invalid('NOT_OF_THIS_TASK', ['taskId'], { given: taken, allowed, params: { given: { word: taken } } }),
    )
  }
  return ok(task)
}

function ofAnother(to: Addressed, known: Known): Problem {
  const who = known.responsible(to).flatMap(({ memberId: id }) => known.named({ kind: 'MEMBER', id }) ?? [])
  return invalid('TASK_OF_ANOTHER', ['taskId'], { given: to.name, allowed: who.slice(0, MAX_ADDRESSED) })
}

/** The open stage of a matter that is known to be open. */
export function openStage(matter: Pick<Matter, 'stages' | 'state'>) {
  const stage = currentStage(matter)
  if (stage === null) throw new Error('an open matter has an open stage')
  return stage
}
