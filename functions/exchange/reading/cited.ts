import { Facts } from '../../access/facts.ts'
import { lacking } from '../../access/permissions.ts'
import type { RequestContext } from '../../access/request.ts'
import { presentEnd, type ReceivedDeliveries, type ReceivedNumber } from '../../documents/index.ts'
import type { Delivery } from '../model.ts'
import { permissions } from '../permissions.ts'
import { deliveryKeysOf, deliveryOf } from '../store/index.ts'

/** Numbers that are looked up, at most: each is one Query. */
const MOST = 10
/** Deliveries that are read of a number which is not one agency's alone, newest first. */
const MOST_OF_A_NUMBER = 10

/**
 * What the caller's agency received under document numbers (来文字号): a Query for each, side by side, and one read of the newest
 * delivery of each, or of the newest ones where a number does not say whose it is. The partition is that of the caller's tenant, so that nothing is said of what others received.
 */
export const receivedOfNumbers: ReceivedDeliveries['ofNumbers'] = async (
  { table, caller }: RequestContext,
  numbers,
) => {
  if (lacking(caller, permissions.readDeliveries).length > 0) return new Map()
  const asked = numbers.slice(0, MOST)
  const found = await Promise.all(
    asked.map(async ({ number, isAnyones }) => {
      const most = isAnyones ? MOST_OF_A_NUMBER : 1
      return { number, keys: await deliveryKeysOf(table, caller.tenant, number, most) }
    }),
  )
  const keys = found.flatMap(one => one.keys)
  if (keys.length === 0) return new Map()
  const facts = new Facts(await table.getMany(keys, { eventual: true }))
  return new Map(
    found.map(({ number, keys: newest }) => [
      number,
      newest.flatMap(key => deliveryOf(facts.get(key)) ?? []).map(receivedAs),
    ]),
  )
}

function receivedAs(delivery: Delivery): ReceivedNumber {
  const { issuerName, kind, title } = delivery.source
  return {
    issuer: issuerName,
    kind,
    title: delivery.state === 'RECALLED' ? null : title,
    replacedBy: delivery.replacedBy?.number ?? null,
    ended: presentEnd(delivery.ended)?.kind ?? null,
  }
}
