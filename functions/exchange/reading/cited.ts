import { Facts } from '../../access/facts.ts'
import { lacking } from '../../access/permissions.ts'
import type { RequestContext } from '../../access/request.ts'
import { presentEnd, type ReceivedDeliveries } from '../../documents/index.ts'
import { permissions } from '../permissions.ts'
import { deliveryKeysOf, deliveryOf } from '../store/index.ts'

/** Numbers that are looked up, at most: each is one Query. */
const MOST = 10

/**
 * What the caller's agency received under document numbers (来文字号): a Query for each, side by side, and one read of the newest
 * delivery of each. The partition is that of the caller's tenant, so that nothing is said of what others received.
 */
export const receivedOfNumbers: ReceivedDeliveries['ofNumbers'] = async (
  { table, caller }: RequestContext,
  numbers,
) => {
  if (lacking(caller, permissions.readDeliveries).length > 0) return new Map()
  const asked = numbers.slice(0, MOST)
  const keys = await Promise.all(asked.map(number => deliveryKeysOf(table, caller.tenant, number)))
  const newest = keys.flat()
  if (newest.length === 0) return new Map()
  const facts = new Facts(await table.getMany(newest, { eventual: true }))
  const received = newest.flatMap(key => deliveryOf(facts.get(key)) ?? [])
  return new Map(
    received.map(delivery => [
      delivery.source.number,
      {
        title: delivery.state === 'RECALLED' ? null : delivery.source.title,
        replacedBy: delivery.replacedBy?.number ?? null,
        ended: presentEnd(delivery.ended)?.kind ?? null,
      },
    ]),
  )
}
