import type { Advanced } from '../../access/steps.ts'
import type { Page, PageRequest } from '../../kernel/page.ts'
import { indexKeys } from '../../platform/indexes.ts'
import { type Key, tenantPrefix } from '../../platform/keys.ts'
import type { Table, Write } from '../../platform/table.ts'
import { type Delivery, type DeliveryCard, deliveryCardSchema } from '../model.ts'

/** The list of deliveries of which a tenant is asked how far it has got, on the index `list`, by the day to answer by. */
export function progressAskedPartition(tenant: string): string {
  return `${tenantPrefix(tenant)}PROGRESSASKED`
}
/** Behind every day: of who is asked without one. */
const NO_DAY = '~'

/**
 * What is written with a step that asks for progress, or ends that: in the delivery's partition, an item that is in the list while the
 * request waits. Nothing for any other step.
 */
export function progressAskedWrites(
  tenant: string,
  { pk }: Key,
  { thing, event }: Advanced<Delivery>,
): Write[] {
  const { id, progressAsked } = thing
  if (progressAsked === undefined) return []
  const isEnd = event.data.endsProgressAsked === true
  if (event.type !== 'PROGRESS_ASKED' && !isEnd) return []
  const place = `${progressAsked.answerBy ?? NO_DAY}#${id}`
  const listed = isEnd ? {} : indexKeys('list', progressAskedPartition(tenant), place)
  return [{ put: { pk, sk: 'PROGRESSASKED', ...listed }, when: 'any' }]
}

/** Deliveries whose recipient is asked and has not answered, the one to answer first at the top: one Query, and one read of them. */
export async function listProgressAsked(
  table: Table,
  tenant: string,
  page: PageRequest,
): Promise<Page<DeliveryCard>> {
  const found = await table.query({ pk: progressAskedPartition(tenant), index: 'list' }, page)
  const items = await table.getMany(found.items.map(({ value: { pk } }) => ({ pk, sk: 'DLV' })))
  const cards = new Map(items.map(item => [item.pk, deliveryCardSchema.parse(item.card)]))
  return {
    items: found.items.flatMap(({ key, value: { pk } }) => {
      const card = cards.get(pk)
      return card === undefined ? [] : [{ key, value: card }]
    }),
    hasNext: found.hasNext,
  }
}
