import * as z from 'zod'
import { stampSchema } from '../../access/act.ts'
import type { AddedPlaces, DocumentIn } from '../../documents/index.ts'
import { passedBySchema } from './passings.ts'

/**
 * Why a recipient was added to a dispatched document: it had been forgotten (补发), another passed it on (改送), or it returned the document
 * and gets it again (重发).
 */
export const ADDITION_CAUSES = ['LATE', 'PASSED_ON', 'RESENT'] as const
export type AdditionCause = (typeof ADDITION_CAUSES)[number]

/** What a recipient keeps of the addition by which it became one; `hash` is that of the addition's event. */
export const addedSchema = z.object({
  id: z.string(),
  at: z.string(),
  cause: z.enum(ADDITION_CAUSES),
  hash: z.string(),
})
export type Added = z.infer<typeof addedSchema>

/** What the delivery of an added recipient keeps of it. */
export const deliveryAddedSchema = z.object({
  at: z.string(),
  cause: z.enum(ADDITION_CAUSES),
  reason: z.string(),
  /** Who passed it on; absent for other causes. */
  passedOnBy: z.object({ agencyId: z.string(), name: z.string() }).optional(),
})
export type DeliveryAdded = z.infer<typeof deliveryAddedSchema>

/** Recipients added to a document after its dispatch, beside it. The document's chain ends with the dispatch. */
export const additionSchema = stampSchema.extend({
  id: z.string(),
  cause: z.enum(ADDITION_CAUSES),
  reason: z.string(),
  /** The orders of those added. */
  from: z.number().int(),
  recipients: z.array(z.object({ order: z.number().int(), agencyId: z.string(), name: z.string() })),
  /** Who passed the document on, if that led to it. */
  passedBy: passedBySchema.optional(),
  /** That it was passed on to who had it already: nobody was added. */
  already: z.object({ agencyId: z.string(), name: z.string() }).optional(),
  /** The code of the problem for which the passing was refused: nobody was added. */
  refused: z.string().optional(),
})
export type Addition = z.infer<typeof additionSchema>

/** So many recipients can one act add, and so many acts can there be for one document. */
export const MAX_ADDED = 100
export const MAX_ADDITIONS = 100

/**
 * The places of a document's recipients. They are counted without gaps in the order of the dispatch and of the additions. The
 * orders have gaps: each addition begins with a portion of its own, so that the portions before it stay as they are.
 */
export type Sent = Pick<DocumentIn<'DISPATCHED'>['dispatch'], 'recipientCount' | 'added'>
type Places = Pick<AddedPlaces, 'from' | 'count'>

function placesIn({ recipientCount, added = [] }: Sent): readonly Places[] {
  return [{ from: 0, count: recipientCount }, ...added]
}

/** How many recipients a document has, those included that were added. */
export function recipientsOfSent(sent: Sent): number {
  return placesIn(sent).reduce((sum, { count }) => sum + count, 0)
}

/** The orders from one place to another, both included. */
export function ordersBetween(sent: Sent, first: number, last: number): number[] {
  const orders: number[] = []
  let before = 0
  for (const { from, count } of placesIn(sent)) {
    const end = Math.min(last, before + count - 1)
    for (let place = Math.max(first, before); place <= end; place++) orders.push(from + place - before)
    before += count
  }
  return orders
}

/** The place of a recipient by its order; of an order that nobody has, that of the last recipient before it. */
export function placeOfOrder(sent: Sent, order: number): number {
  let before = 0
  let place = -1
  for (const { from, count } of placesIn(sent)) {
    if (order >= from) place = before + Math.min(order - from, count - 1)
    before += count
  }
  return place
}

/** True for the order of a recipient. */
export function hasOrder(sent: Sent, order: number): boolean {
  return placesIn(sent).some(({ from, count }) => order >= from && order < from + count)
}

/** The first orders of a document's portions, with how many recipients each has. */
export function portionsOfSent(
  sent: Sent,
  size: number,
): { readonly from: number; readonly count: number }[] {
  return placesIn(sent).flatMap(({ from, count }) =>
    Array.from({ length: Math.ceil(count / size) }, (_, index) => ({
      from: from + index * size,
      count: Math.min(size, count - index * size),
    })),
  )
}

/** The order with which the next addition begins, and which all recipients so far lie before. */
export function nextOrder(sent: Sent, size: number): number {
  const end = placesIn(sent).reduce((last, { from, count }) => Math.max(last, from + count), 0)
  return Math.ceil(end / size) * size
}
