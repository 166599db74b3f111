import { dueSide } from '../../documents/index.ts'
import type { Page, PageRequest } from '../../kernel/page.ts'
import type { Instant } from '../../kernel/time.ts'
import { mapPage } from '../../platform/paging.ts'
import type { Table } from '../../platform/table.ts'
import { type DeliveryCard, deliveryCardSchema, isVoidOnCard, owesIn } from '../model.ts'
import { owingPartition, replyDuePartition } from './replies.ts'

/** Deliveries whose recipient owes a reply, the one that is due first at the top: one Query, and one read of the deliveries. */
export async function listReplyDue(
  table: Table,
  tenant: string,
  late: boolean,
  now: Instant,
  page: PageRequest,
): Promise<Page<DeliveryCard>> {
  const listing = { pk: replyDuePartition(tenant), index: 'list', between: dueSide(late, now) } as const
  const found = await table.query(listing, page)
  const items = await table.getMany(found.items.map(({ value: { pk } }) => ({ pk, sk: 'DLV' })))
  const cards = new Map(items.map(item => [item.pk, deliveryCardSchema.parse(item.card)]))
  return {
    // The index follows what is settled after a moment.
    items: found.items.flatMap(({ key, value: { pk } }) => {
      const card = cards.get(pk)
      return card === undefined || !owesIn(card.state) || isVoidOnCard(card) ? [] : [{ key, value: card }]
    }),
    hasNext: found.hasNext,
  }
}

/** The places of those who owe a reply, in the order of the dispatch: one Query. */
export function listOwing(
  table: Table,
  tenant: string,
  documentId: string,
  page: PageRequest,
): Promise<Page<number>> {
  return mapPage(table.query({ pk: owingPartition(tenant, documentId), index: 'list' }, page), ({ sk }) =>
    Number(sk),
  )
}
