import {
  type LadderRow,
  type LadderState,
  MAX_TRIES,
  type Portion,
  type Recipient,
  type Rung,
  type Undelivered,
  type Waiting,
} from '../model.ts'

/** What is known of one recipient. */
interface Known {
  readonly recipient: Recipient
  readonly deliveryId: string
  readonly rungs: readonly Rung[]
  /** What came of the tries for the recipient's portion; null before the first. */
  readonly portion: Portion | null
  readonly dispatchedAt: string
}

/**
 * A row of the ladder. It exists from the dispatch on: without a rung it says why the recipient does not have the
 * document yet.
 */
export function rowOf({ recipient, deliveryId, rungs, portion, dispatchedAt }: Known): LadderRow {
  const sorted = rungs.toSorted((a, b) => a.seq - b.seq)
  const last = sorted.at(-1)
  const unsent = last === undefined ? unsentIn(portion, recipient.order) : null
  const onPaper =
    last === undefined ? (portion?.onPaper?.find(({ order }) => order === recipient.order) ?? null) : null
  const undelivered =
    last === undefined && unsent === null && onPaper === null
      ? undeliveredOf(recipient.order, portion, dispatchedAt)
      : null
  return {
    recipient,
    deliveryId,
    state: unsent ?? last?.state ?? (onPaper === null ? stateBefore(undelivered) : 'ON_PAPER'),
    rungs: sorted,
    undelivered,
    onPaper,
  }
}

/** Why a recipient without a rung waits for nothing; null if it waits. */
function unsentIn(portion: Portion | null, order: number): 'RECALLED' | 'REPLACED' | null {
  if (portion?.recalled?.includes(order) === true) return 'RECALLED'
  return portion?.replaced?.includes(order) === true ? 'REPLACED' : null
}

/** Why a recipient without a rung does not have the document. */
export function undeliveredOf(order: number, portion: Portion | null, since: string): Undelivered {
  const waiting = portion?.waiting.find(one => one.order === order)
  // Tried with the portion and not in its list: it was delivered, and its rung is about to arrive.
  if (waiting === undefined) return { reason: 'QUEUED', since, tries: 0, triedAt: null, explanation: null }
  const { reason, tries, triedAt, explanation = null } = waiting
  return { reason, since, tries, triedAt, explanation }
}

/**
 * True for a recipient whose document waits for an event, its activation or the end of a mute (拒收), rather than for another
 * try.
 */
export function isHeld<W extends Pick<Waiting, 'reason'>>(
  waiting: W,
): waiting is W & { readonly reason: 'AWAITING_ACTIVATION' | 'MUTED' } {
  return waiting.reason === 'AWAITING_ACTIVATION' || waiting.reason === 'MUTED'
}

function stateBefore(undelivered: Undelivered | null): LadderState {
  if (undelivered !== null && isHeld(undelivered)) return undelivered.reason
  const isGivenUp = undelivered?.reason === 'SERVICE_FAILURE' && undelivered.tries >= MAX_TRIES
  return isGivenUp ? 'UNDELIVERABLE' : 'PENDING'
}

/** The orders of the recipients that were not delivered to, by portion; null stands for a portion never tried. */
export function undeliveredOrders(
  all: readonly { readonly from: number; readonly count: number }[],
  portions: ReadonlyMap<number, Portion>,
): number[] {
  const orders: number[] = []
  for (const { from, count } of all) {
    const portion = portions.get(from)
    if (portion !== undefined) orders.push(...portion.waiting.map(({ order }) => order))
    else for (let order = from; order < from + count; order++) orders.push(order)
  }
  return orders.sort((a, b) => a - b)
}

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** When a portion is looked at again after a try: a minute later, then 2, 4, … up to an hour; null when given up. */
export function nextTryAt({ tries, waiting }: Portion, now: Date): string | null {
  if (waiting.some(one => !isHeld(one))) {
    if (tries >= MAX_TRIES) return null
    return new Date(now.getTime() + Math.min(60, 2 ** (tries - 1)) * MINUTE_MS).toISOString()
  }
  // An activation, or the end of a mute, finds what waits for it; once a day is enough to notice that it was missed.
  return waiting.length === 0 ? null : new Date(now.getTime() + DAY_MS).toISOString()
}
