import type { Act } from '../../access/act.ts'
import { notFound, type Problem, versionConflict, wrongState } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { currentStage, MAX_ADDRESSED, type Matter, type SourceEnd, type Task, taskOf } from '../model.ts'
import { invalid } from '../problems.ts'
import { type Known, standingIn } from './known.ts'
import { obstaclesTo, taskActsFor } from './offering.ts'
import { standingsOf, thoseWho } from './standing.ts'
import { fits, mayTake, standingsFor, TASK_ACTS, type TaskAct } from './table.ts'

/** The task that an act names, and the version of it that the caller saw. */
export interface OnTask {
  readonly task: number
  readonly expectedVersion: number
}

/** What stands in the way of every act on an open matter. */
export function matterProblems(matter: Pick<Matter, 'state' | 'source'>): Problem[] {
  const gone = goneOf(matter)
  if (matter.state !== 'OPEN') {
    return [wrongState(matter.state, gone === null ? ['reopenMatter'] : [], `Matter.${matter.state}`)]
  }
  if (gone === null) return []
  return [sourceGone(gone, isFollowable(matter) ? ['followReplacement', 'endMatter'] : ['endMatter'])]
}

/** What became of the delivery that a matter is about; null if nothing did. */
export function goneOf({ source }: Pick<Matter, 'source'>): 'RECALLED' | 'REPLACED' | null {
  return source.kind === 'DELIVERY' ? (source.gone ?? null) : null
}

/** True for a matter about what has no effect any more: it was revoked, or the day of its abolition has come (来文已撤销、已失效). */
export function isAboutVoid({ source }: Pick<Matter, 'source'>): boolean {
  return source.kind === 'DELIVERY' && source.ended?.isVoid === true
}

/** Whether a matter does not say yet how what it is about has ended: what was carried already it says. */
export function isNewEnd({ source }: Pick<Matter, 'source'>, end: SourceEnd): boolean {
  if (source.kind !== 'DELIVERY') return false
  const { kind, isVoid } = source.ended ?? {}
  return kind !== end.kind || isVoid !== end.isVoid
}

/** Whether a correction of what a matter is about was sent to its agency. */
export const isFollowable = ({ source }: Pick<Matter, 'source'>): boolean =>
  source.kind === 'DELIVERY' && source.gone === 'REPLACED' && source.replacementId !== undefined

/** The problem of a matter whose delivery is gone, with what can still be done. */
export function sourceGone(gone: 'RECALLED' | 'REPLACED', allowed: readonly string[]): Problem {
  return invalid('MATTER_SOURCE_GONE', ['matterId'], {
    given: gone,
    allowed,
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
    return refuse(notTheirs(matter, task, taken, known, act))
  }
  if (!fits(task, taken)) {
    const allowed = taskActsFor(matter, task, known, act)
    return refuse(
      invalid('NOT_OF_THIS_TASK', ['taskId'], { given: taken, allowed, params: { given: { word: taken } } }),
    )
  }
  const obstacles = obstaclesTo(matter, task, taken)
  return obstacles.length > 0 ? refuse(...obstacles) : ok(task)
}

/** Why an act is not the caller's to take, with who may: ids for programs, names for people. */
function notTheirs(
  matter: Matter,
  task: Task,
  taken: TaskAct,
  known: Known,
  act: Pick<Act, 'by' | 'for'>,
): Problem {
  const isOwn = standingIn(known, task.to, act) !== null
  const allowed = thoseWho(standingsFor(taken), matter, task, known)
    .filter(id => !isOwn || id !== act.by)
    .slice(0, MAX_ADDRESSED)
  const names = allowed.map(id => known.named({ kind: 'MEMBER', id }) ?? id)
  const facts = { allowed, params: { allowed: names } }
  if (taken === 'answerExtension') return invalid('NOT_TO_ANSWER_EXTENSION', ['taskId'], facts)
  if (taken === 'takeOutTask')
    return invalid(isOwn ? 'OWN_TASK_STAYS' : 'NOT_TO_BE_REMOVED', ['taskId'], facts)
  return invalid('TASK_OF_ANOTHER', ['taskId'], { given: task.to.name, ...facts })
}

/** The open stage of a matter that is known to be open. */
export function openStage(matter: Pick<Matter, 'stages' | 'state'>) {
  const stage = currentStage(matter)
  if (stage === null) throw new Error('an open matter has an open stage')
  return stage
}
