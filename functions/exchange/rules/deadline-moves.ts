import { type Act, stamp } from '../../access/act.ts'
import { EMPTY_CHAIN, type Event, nextEvent } from '../../access/events.ts'
import type { Calendars } from '../../calendar/index.ts'
import type { DocumentIn } from '../../documents/index.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import type { Instant } from '../../kernel/time.ts'
import type { deadlineMoveEvents } from '../events.ts'
import { type Delivery, MAX_DEADLINE_MOVES, type Progress, undeliveredIn } from '../model.ts'
import { invalid } from '../problems.ts'
import { type Stepped, stepped } from './deliveries.ts'
import { endedActProblems } from './effects.ts'
import { movedDeadline } from './moved-deadlines.ts'
import { deadlineAtDispatch, owedBy } from './replies.ts'

type Dispatched = DocumentIn<'DISPATCHED'>
type Sent = Dispatched['dispatch']

/**
 * 回复期限变动: decides that the deadline of a dispatched document is what the calendars of now say.
 * @param progress null for a document from before progress was kept, which demands no reply
 */
export function moveDeadline(
  id: string,
  document: Dispatched,
  progress: Progress | null,
  calendars: Calendars,
  act: Act,
): Result<{ readonly document: Dispatched; readonly event: Event }> {
  const path = ['documentId']
  const isOver = endedActProblems(document, 'moveReplyDeadline', act.at)
  if (isOver.length > 0) return refuse(...isOver)
  const { deadline: kept, deadlineMoves: before = [] } = document.dispatch
  const now = kept === undefined ? null : movedDeadline(kept, calendars)
  if (kept === undefined || now === null) return refuse(invalid('DEADLINE_NOT_MOVED', path))
  if (!now.ok) return refuse(...now.problems.map(problem => ({ ...problem, path })))
  // Who does not have the document yet comes to owe the reply with it.
  if (progress === null || ((progress.owing ?? 0) === 0 && undeliveredIn(progress) === 0))
    return refuse(invalid('NO_REPLY_OWED', path))
  if (before.length >= MAX_DEADLINE_MOVES)
    return refuse(invalid('TOO_MANY_DEADLINE_MOVES', path, { limit: MAX_DEADLINE_MOVES }))
  const deadline = deadlineAtDispatch(now.value, act.at, calendars)
  const { dueAt, calendarVersions } = deadline
  const data = { documentId: document.id, from: kept.dueAt, to: dueAt, calendarVersions }
  const event = nextEvent<typeof deadlineMoveEvents>(
    id,
    EMPTY_CHAIN,
    { type: 'ReplyDeadlineMoved', data },
    act,
  )
  const move = { id, ...stamp(act), from: kept.dueAt, to: dueAt, calendarVersions }
  return ok({
    document: {
      ...document,
      version: document.version + 1,
      dispatch: { ...document.dispatch, deadline, deadlineMoves: [...before, move] },
    },
    event,
  })
}

/**
 * A delivery with its sender's latest deadline; null if it has that, or owes no reply. Its state stays. Of this and a step of the recipient
 * at the same moment the delivery's version decides: an answer before it was in time, or late, by the deadline of then.
 */
export function carryDeadline(
  delivery: Delivery,
  { deadline, deadlineMoves = [] }: Pick<Sent, 'deadline' | 'deadlineMoves'>,
  act: Act,
): Stepped | null {
  const owed = owedBy(delivery)
  const move = deadlineMoves.at(-1)
  if (owed === null || deadline === undefined || move === undefined || owed.dueAt === deadline.dueAt)
    return null
  const { id, at } = move
  const kept = { id, at, from: owed.dueAt, to: deadline.dueAt }
  const after = { ...delivery, deadline, deadlineMoves: [...(delivery.deadlineMoves ?? []), kept] }
  const data = { moveId: id, state: delivery.state, from: kept.from, to: kept.to }
  return stepped(delivery, after, { type: 'DEADLINE_MOVED', data }, act)
}

/** The deadline of a document that held at an instant, such as that of an answer; undefined if no reply is demanded. */
export function dueAtThen({ deadline, deadlineMoves = [] }: Sent, then: Instant): Instant | undefined {
  return deadlineMoves.find(({ at }) => at > then)?.from ?? deadline?.dueAt
}
