import { currentStage, isFinal, type Stage, type Task, taskOf } from '../model.ts'
import {
  ancestorsOf,
  type Body,
  changed,
  isAtEndOfStage,
  isBlocking,
  isLead,
  type Moment,
  rootOf,
  settled,
  WAITS,
  waitingAgain,
} from './tasks.ts'

/**
 * A matter as it was before the act that ended a task (拿回): what that act opened is TAKEN_BACK or waits again, what it closed goes on.
 * Null if somebody has acted on what it led to, or if the step would be over without it as well.
 */
export function takenBack(body: Body, n: number, moment: Moment): Body | null {
  const task = taskOf(body, n)
  if (task === null || currentStage(body) === null) return null
  const own = body.stages[task.stage - 1] as Stage
  const next = stageBehind(body, own, task)
  if (next === undefined) return null
  // Who sent a stage back closed all of it.
  if (own.state !== 'SENT_BACK' && hasBeenActedOn(body, own, task)) return null
  const replacement =
    task.state === 'PASSED_ON'
      ? body.tasks.find(one => one.replaces === n && one.state !== 'TAKEN_BACK')
      : undefined
  const isNew = (one: Task): boolean => one === replacement || one.stage === next?.n
  if (body.tasks.some(one => isNew(one) && (isFinal(one) || one.touched))) return null

  const ending = new Set([task.endedIn, next?.openedIn])
  const isClosed = (one: Task): boolean => one.state === 'CLOSED' && ending.has(one.endedIn)
  const undone = changed(
    body,
    one => one.n === n || isNew(one) || (isClosed(one) && isNeededAgain(body, one, n, isClosed)),
    one => {
      if (isNew(one)) return { state: 'TAKEN_BACK', endedIn: moment.seq }
      const again = { endedIn: null, ended: null, closedFrom: null }
      const isOpen = one.n === n ? one.openedIn !== null : one.closedFrom === 'OPEN'
      return isOpen ? { ...again, state: 'OPEN' } : { ...again, ...WAITS }
    },
  )
  const linked = changed(
    undone,
    one => one.parent !== null && one.parent === replacement?.n,
    () => ({ parent: n }),
  )
  const stages = linked.stages.map((stage): Stage => {
    if (stage.n === next?.n) return { ...stage, state: 'TAKEN_BACK' }
    if (stage.n !== own.n) return stage
    return { ...stage, state: 'OPEN', choices: stage.choices.filter(choice => choice.task !== n) }
  })
  const reopened = { ...linked, stages }
  if (isAtEndOfStage(reopened)) return null
  return settled(waitingAgain(reopened, own), undefined, moment)
}

/** The stage that the end of a task's stage opened, still untouched by anything else; null if the stage goes on; undefined if neither. */
function stageBehind({ stages, tasks }: Body, own: Stage, task: Task): Stage | null | undefined {
  if (own.state === 'OPEN') return null
  // A stage that was sent back is taken back by whoever sent it back; one that was ended, or reopened, by nobody.
  if (own.state !== 'DONE' && task.state !== 'SENT_BACK') return undefined
  const later = stages.filter(({ n, state }) => n > own.n && state !== 'TAKEN_BACK')
  const [next] = later
  if (next === undefined || later.length > 1 || next.state !== 'OPEN') return undefined
  return tasks.some(one => one.stage === own.n && one.endedIn === next.openedIn) ? next : undefined
}

/** Whether somebody has acted, in the stage of a task, on what its end led to. */
function hasBeenActedOn(body: Body, own: Stage, task: Task): boolean {
  const isActedOn = (one: Task): boolean =>
    isFinal(one)
      ? one.ended !== null && one.openedIn !== null && Number(one.endedIn) > Number(task.endedIn)
      : (one.state === 'OPEN' && one.touched) || hasPutOthersBefore(one)
  /** Since the act: it waits for them, or has them beside it. */
  const hasPutOthersBefore = ({ n }: Task): boolean =>
    body.tasks.some(
      one => one.parent === n && one.addedBy !== null && Number(one.openedIn) > Number(task.endedIn),
    )
  if (body.tasks.some(one => one.kind === 'AFTER' && one.parent === task.n && isActedOn(one))) return true
  let at = task
  for (const above of ancestorsOf(body, task)) {
    if (at.kind !== 'AFTER') {
      // What is over, or was taken out, asks nothing of those below it any more.
      if (isFinal(above)) return true
      return isBlocking(at) && isActedOn(above)
    }
    at = above
  }
  return body.tasks.some(one => {
    if (one.stage !== own.n || one.n === at.n) return false
    if (own.mode === 'IN_ORDER') return rootOf(body, one).order > at.order && isActedOn(one)
    // The lead was done when all others were.
    return own.mode === 'ALL' && isLead(one) && one.state === 'DONE' && isActedOn(one)
  })
}

/** Whether a task that was closed is still needed: all that it was put to goes on again, or was done before it. */
function isNeededAgain(body: Body, task: Task, n: number, isClosed: (one: Task) => boolean): boolean {
  let at = task
  for (const above of ancestorsOf(body, task)) {
    const goesOn = above.n === n || !isFinal(above) || isClosed(above)
    if (!goesOn && at.kind !== 'AFTER') return false
    at = above
  }
  return true
}
