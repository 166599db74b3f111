import { duePointer } from '../../access/due.ts'
import type { Advanced } from '../../access/steps.ts'
import type { Page, PageRequest } from '../../kernel/page.ts'
import { endOfShanghaiDay, shanghaiInstant } from '../../kernel/time.ts'
import { indexKeys } from '../../platform/indexes.ts'
import { type Key, tenantPrefix } from '../../platform/keys.ts'
import type { Item, Table, Write } from '../../platform/table.ts'
import {
  type Delivery,
  type DeliveryCard,
  deliveryCardSchema,
  type TimedReminder,
  URGINGS,
} from '../model.ts'

/** The list of deliveries of which a tenant is asked how far it has got, on the index `list`, by the day to answer by. */
export function progressAskedPartition(tenant: string): string {
  return `${tenantPrefix(tenant)}PROGRESSASKED`
}
/** Behind every day: of who is asked without one. */
const NO_DAY = '~'

/** Name of the work to look after a report that is late, and the pointer by which it is found. */
export const PROGRESS_DUE = 'progress'
export function progressPointer(
  tenant: string,
  deliveryId: string,
  requestId: string,
  { at, step }: TimedReminder,
): Item {
  return duePointer({ kind: PROGRESS_DUE, of: deliveryId, at, what: { tenant, deliveryId, requestId, step } })
}

/** In a delivery's partition, that its recipient is asked. */
export function progressAskedKey({ pk }: Key): Key {
  return { pk, sk: 'PROGRESSASKED' }
}
/**
 * It is in the list while the request waits. What is told of it raises the version, and what ends it makes it 0: of the two at once one is
 * first.
 */
export function progressAskedItem(
  tenant: string,
  key: Key,
  { id, progressAsked }: Pick<Delivery, 'id' | 'progressAsked'>,
  version: number,
): Item {
  const place = `${progressAsked?.answerBy ?? NO_DAY}#${id}`
  const listed = version > 0 ? indexKeys('list', progressAskedPartition(tenant), place) : {}
  return { ...progressAskedKey(key), version, ...listed }
}

/**
 * What is written with a step that asks for progress, or ends that: whether the delivery is in the list, and when to look after the
 * report. Nothing for any other step.
 */
export function progressAskedWrites(tenant: string, key: Key, { thing, event }: Advanced<Delivery>): Write[] {
  const { id, progressAsked } = thing
  if (progressAsked === undefined) return []
  const isEnd = event.data.endsProgressAsked === true
  if (event.type !== 'PROGRESS_ASKED' && !isEnd) return []
  const { answerBy, requestId } = progressAsked
  const first =
    isEnd || answerBy === null ? null : { at: endOfShanghaiDay(shanghaiInstant(answerBy)), step: URGINGS }
  return [
    { put: progressAskedItem(tenant, key, thing, isEnd ? 0 : 1), when: 'any' },
    ...(first === null ? [] : [{ put: progressPointer(tenant, id, requestId, first), when: 'any' as const }]),
  ]
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
