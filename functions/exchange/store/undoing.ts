import { EVENT_PREFIX } from '../../access/events.ts'
import type { Key } from '../../platform/keys.ts'
import type { Item, Table } from '../../platform/table.ts'
import { type Answered, answeredSchema } from '../model.ts'
import { deliveryKey } from './deliveries.ts'

/** In a delivery's partition, that an answer to it was dispatched. */
export function answeredKey(tenant: string, deliveryId: string): Key {
  return { ...deliveryKey(tenant, deliveryId), sk: 'ANSWERED' }
}
export function answeredItem(tenant: string, deliveryId: string, answered: Answered): Item {
  return { ...answeredKey(tenant, deliveryId), data: answered }
}
export function answeredOf(item: Item | null): Answered | null {
  return item === null ? null : answeredSchema.parse(item.data)
}

/** The events of a delivery behind the first, which is not stored: one Query. */
export async function readEventItems(table: Table, tenant: string, deliveryId: string): Promise<Item[]> {
  const { pk } = deliveryKey(tenant, deliveryId)
  const { items } = await table.query({ pk, prefix: EVENT_PREFIX }, { first: 100 })
  return items.map(({ value }) => value)
}
