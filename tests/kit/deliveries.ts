import { randomUUID } from 'node:crypto'
import { deliveryItem, deliveryKey, deliveryOf } from '../../functions/exchange/store/index.ts'
import { randomIds } from '../../functions/kernel/ids.ts'
import { aNoticeIn, inboxOf } from './documents.ts'
import { type TestAgency, wholeTable } from './government.ts'
import { relayAll } from './relay.ts'
import type { Stack } from './stack.ts'

/** What a step on one of several deliveries takes. */
export interface StepItem {
  readonly idempotencyKey: string
  readonly deliveryId: string
  readonly expectedVersion: number
}

const newId = randomIds(() => new Date())

/**
 * Many deliveries in an agency's inbox, and what a step on each takes. One is sent and carried there; the others are put
 * beside it, equal but for their ids, since sending each would take eight requests.
 */
export async function manyDeliveries(
  stack: Stack,
  from: TestAgency,
  to: TestAgency,
  count: number,
): Promise<StepItem[]> {
  await aNoticeIn('DISPATCHED', from, [to])
  await relayAll(stack)
  const [{ id = '' } = {}] = await inboxOf(to, { first: 1 })
  const table = wholeTable(stack)
  const delivery = deliveryOf(await table.get(deliveryKey(to.tenant, id)))
  if (delivery === null) throw new Error('nothing arrived')
  const ids = Array.from({ length: count }, (_, index) => (index === 0 ? id : newId('dlv')))
  await table.putAll(ids.slice(1).map(other => deliveryItem(to.tenant, { ...delivery, id: other })))
  return ids.map(deliveryId => ({ idempotencyKey: randomUUID(), deliveryId, expectedVersion: 1 }))
}
