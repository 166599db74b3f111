import { mayDo } from '../../access/permissions.ts'
import type { ReceivedStates } from '../../documents/index.ts'
import { inParallel } from '../../kernel/parallel.ts'
import { permissions } from '../permissions.ts'
import { citedStateOf } from '../rules/cited.ts'
import { listDeliveries } from '../store/index.ts'

/** How many numbers are looked up at once. */
const AT_ONCE = 10

/**
 * What the caller's inbox says of numbers that a text cites: one Query each. Of what the agency did not receive nothing is known, and nothing
 * is said to who may not read deliveries.
 */
export const receivedStates: ReceivedStates = async ({ table, caller }, numbers) => {
  if (!mayDo(caller, permissions.readDeliveries)) return new Map()
  const states = await inParallel(AT_ONCE, numbers, async number => {
    const { items } = await listDeliveries(table, caller.tenant, { number }, { first: 5 })
    const state = citedStateOf(items.map(({ value }) => value))
    return state === null ? [] : [[number, state] as const]
  })
  return new Map(states.flat())
}
