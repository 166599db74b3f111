import { countIn, countsOf } from '../../access/counts.ts'
import { demand, type RequestContext } from '../../access/request.ts'
import {
  permissions as documentPermissions,
  INCOMPLETE,
  LIVE_STATES,
  OUTBOX,
  REQUEST_STATES,
  REQUESTS,
} from '../../documents/index.ts'
import { DELIVERY_STATES } from '../model.ts'
import { permissions } from '../permissions.ts'
import { INBOX } from '../store/index.ts'

/** Counts are read by their fields, since each needs the right to read what it counts. */
export type CountsView = Readonly<Record<never, never>>

/** Counts of a list by state, with their sum and one count beside the states. */
async function statesOf<State extends string>(
  context: RequestContext,
  list: string,
  states: readonly State[],
) {
  const counts = await countsOf(context, list)
  if (counts === null) return null
  const byState = states.map(state => ({ state, count: countIn(counts, state) }))
  const total = byState.reduce((sum, { count }) => sum + count, 0)
  return { byState, total, of: (name: string) => countIn(counts, name) }
}

/** Deliveries to the caller's agency by state; null until they are counted. */
export function inboxCounts(context: RequestContext) {
  demand(context, permissions.readDeliveries)
  return statesOf(context, INBOX, DELIVERY_STATES)
}

/** Documents of the caller's agency by state, without discarded drafts; null until they are counted. */
export async function outboxCounts(context: RequestContext) {
  demand(context, documentPermissions.readDocuments)
  const counts = await statesOf(context, OUTBOX, LIVE_STATES)
  return counts === null ? null : { ...counts, incomplete: counts.of(INCOMPLETE) }
}

/** Requests to countersign by state; null until they are counted. */
export async function requestCounts(context: RequestContext) {
  demand(context, documentPermissions.readDocuments)
  const counts = await statesOf(context, REQUESTS, REQUEST_STATES)
  return counts === null ? null : { ...counts, open: counts.of('OPEN') }
}
