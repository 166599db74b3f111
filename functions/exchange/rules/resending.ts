import type { Act } from '../../access/act.ts'
import { type DocumentIn, LIMITS, textProblems, voidDocumentProblems } from '../../documents/index.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/text.ts'
import {
  type Delivery,
  MAX_ADDED,
  type Recall,
  type Recipient,
  type ResendRequest,
  type Rung,
} from '../model.ts'
import { invalid } from '../problems.ts'
import { type Enlarged, enlarge, roomProblems } from './additions.ts'
import { type Stepped, stepped } from './deliveries.ts'
import { requestOf, withAnswer } from './resend-requests.ts'

/** What a sender says of a document that it sends again. */
export interface Resending {
  readonly recipientIds: readonly string[]
  readonly reason: string
}

/** The recipients of a document with the rungs of those who are named, by order, and what was recalled. */
export interface Rows {
  readonly recipients: readonly Recipient[]
  readonly rungs: ReadonlyMap<number, readonly Rung[]>
  readonly recalls: readonly Recall[]
  /** Requests to send it again that wait for an answer. */
  readonly waiting: readonly ResendRequest[]
}

/** What is sent again: to who returned it as an addition, to who asked for it as the answer to its request. */
export interface Resent {
  /** Null if nobody returned it. */
  readonly enlarged: Enlarged | null
  readonly answered: readonly ResendRequest[]
}

/** So many requests are answered at once: each is an item of the transaction. */
const MAX_ANSWERED = 50

/** The row of an agency that counts now: the last one, since it may have returned the document before. */
export function presentRow(recipients: readonly Recipient[], agencyId: string): Recipient | null {
  return recipients.filter(one => one.agencyId === agencyId).toSorted((a, b) => b.order - a.order)[0] ?? null
}

/**
 * 重发: sends a document again, as it was, to recipients that returned it. Each gets a delivery and a row more, in the role that it had.
 * Whoever has it gets none, so that nobody has two live copies: if it asked for it, its request is answered.
 */
export function resend(
  id: string,
  document: DocumentIn<'DISPATCHED'>,
  { recipientIds, reason }: Resending,
  { recipients, rungs, recalls, waiting }: Rows,
  act: Act,
): Result<Resent> {
  const path = ['recipientIds']
  const meant = [...new Set(recipientIds)]
  const problems = [
    ...voidDocumentProblems(document),
    ...textProblems(['reason'], reason, LIMITS.reason),
    ...(meant.length === 0 ? [invalid('LIST_EMPTY', path)] : []),
    ...(meant.length > MAX_ADDED ? [invalid('TOO_MANY_ITEMS', path, { limit: MAX_ADDED })] : []),
  ]
  if (problems.length > 0) return refuse(...problems)
  if (recalls.some(({ concerns }) => concerns === null))
    return refuse(invalid('RECALLED_FROM_ALL', ['documentId']))
  const present = meant.flatMap(agencyId => presentRow(recipients, agencyId) ?? [])
  const known = new Set(present.map(({ agencyId }) => agencyId))
  const strangers = meant.filter(agencyId => !known.has(agencyId))
  if (strangers.length > 0)
    return refuse(...strangers.map(given => invalid('NOT_DISPATCHED_TO', path, { given })))
  const hasReturned = ({ order }: Recipient) => rungs.get(order)?.at(-1)?.state === 'RETURNED'
  const returning = present.filter(hasReturned)
  const holding = present.filter(one => !hasReturned(one))
  const answered = holding.flatMap(({ agencyId }) => requestOf(waiting, agencyId) ?? [])
  const asking = new Set(answered.map(({ agencyId }) => agencyId))
  const others = holding.filter(({ agencyId }) => !asking.has(agencyId))
  if (others.length > 0)
    return refuse(...others.map(({ name }) => invalid('NOT_RETURNED', path, { given: name })))
  if (holding.length > MAX_ANSWERED) return refuse(invalid('TOO_MANY_ITEMS', path, { limit: MAX_ANSWERED }))
  if (returning.length === 0) return ok({ enlarged: null, answered })
  const noRoom = roomProblems(document, returning.length, path)
  if (noRoom.length > 0) return refuse(...noRoom)
  const newcomers = returning.map(({ agencyId, name, tier, regionCode, role }) => ({
    agencyId,
    name,
    tier,
    regionCode,
    role,
  }))
  const cause = { cause: 'RESENT' as const, reason: tidy(reason), outside: 0 }
  return ok({ enlarged: enlarge(id, document, newcomers, cause, act), answered })
}

/**
 * What a returned delivery gets when its sender sends the document again: from then on the return is not undone, which would make two live
 * copies. Null if it was undone before, or a correction took its place.
 */
export function sentAgain(delivery: Delivery, deliveryId: string, act: Act): Stepped | null {
  if (delivery.state !== 'RETURNED' || delivery.replacedBy !== undefined) return null
  const after = withAnswer(delivery, 'RESENT', null, act)
  return stepped(delivery, after, { type: 'RESENT', data: { state: delivery.state, deliveryId } }, act)
}
