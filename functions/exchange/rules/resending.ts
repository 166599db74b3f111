import type { Act } from '../../access/act.ts'
import { type DocumentIn, LIMITS, textProblems } from '../../documents/index.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/text.ts'
import type { Delivery, Recall, Recipient, Rung } from '../model.ts'
import { invalid } from '../problems.ts'
import { type Enlarged, enlarge, roomProblems } from './additions.ts'
import { type Stepped, stepped } from './deliveries.ts'

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
}

/** The row of an agency that counts now: the last one, since it may have returned the document before. */
export function presentRow(recipients: readonly Recipient[], agencyId: string): Recipient | null {
  return recipients.filter(one => one.agencyId === agencyId).toSorted((a, b) => b.order - a.order)[0] ?? null
}

/**
 * 重发: sends a document again, as it was, to recipients that returned it. Each gets a delivery and a row more, in the role that it had.
 * Whoever has it gets none, so that nobody has two live copies.
 */
export function resend(
  id: string,
  document: DocumentIn<'DISPATCHED'>,
  { recipientIds, reason }: Resending,
  { recipients, rungs, recalls }: Rows,
  act: Act,
): Result<Enlarged> {
  const path = ['recipientIds']
  const meant = [...new Set(recipientIds)]
  const problems = [
    ...textProblems(['reason'], reason, LIMITS.reason),
    ...(meant.length === 0 ? [invalid('LIST_EMPTY', path)] : []),
    ...roomProblems(document, meant.length, path),
  ]
  if (problems.length > 0) return refuse(...problems)
  if (recalls.some(({ concerns }) => concerns === null))
    return refuse(invalid('RECALLED_FROM_ALL', ['documentId']))
  const rows = meant.map(agencyId => ({ agencyId, row: presentRow(recipients, agencyId) }))
  const strangers = rows.flatMap(({ agencyId: given, row }) =>
    row === null ? [invalid('NOT_DISPATCHED_TO', path, { given })] : [],
  )
  if (strangers.length > 0) return refuse(...strangers)
  const present = rows.flatMap(({ row }) => row ?? [])
  const holding = present.filter(({ order }) => rungs.get(order)?.at(-1)?.state !== 'RETURNED')
  if (holding.length > 0)
    return refuse(...holding.map(({ name }) => invalid('NOT_RETURNED', path, { given: name })))
  const newcomers = present.map(({ agencyId, name, tier, regionCode, role }) => ({
    agencyId,
    name,
    tier,
    regionCode,
    role,
  }))
  return ok(enlarge(id, document, newcomers, { cause: 'RESENT', reason: tidy(reason), outside: 0 }, act))
}

/**
 * What a returned delivery gets when its sender sends the document again: from then on the return is not undone, which would make two live
 * copies. Null if it was undone before, or a correction took its place.
 */
export function sentAgain(delivery: Delivery, deliveryId: string, act: Act): Stepped | null {
  if (delivery.state !== 'RETURNED' || delivery.replacedBy !== undefined) return null
  return stepped(delivery, delivery, { type: 'RESENT', data: { state: delivery.state, deliveryId } }, act)
}
