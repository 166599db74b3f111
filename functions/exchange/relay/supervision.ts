import { RELAY } from '../../access/act.ts'
import { dataOf } from '../../access/events.ts'
import type { Relay } from '../../access/relay.ts'
import { type DocumentIn, documentKey, documentOf } from '../../documents/index.ts'
import { inParallel } from '../../kernel/parallel.ts'
import type { Instant } from '../../kernel/time.ts'
import { untilCommitted } from '../../platform/retry.ts'
import type { Table } from '../../platform/table.ts'
import { agencyKey, agencyOf } from '../../tenancy/index.ts'
import { supervisionEvents } from '../events.ts'
import {
  dispatchRouteSchema,
  type Envelope,
  PORTION,
  type ProgressRequest,
  portionOf,
  portionsOfSent,
  type Recipient,
} from '../model.ts'
import { applyProgressRequest, isAbove, requestFor } from '../rules/supervision.ts'
import { deliveryKey, deliveryOf, readRecalls, rungWrites } from '../store/index.ts'
import { AT_ONCE, idOfDelivery } from './delivering.ts'
import { queuePortions } from './due.ts'

/** 催办: queues the portions of those concerned, each of which carries the request to its recipients. */
export const fanOutProgressRequest: Relay = async (tools, { event, item, requestId }) => {
  const { documentId, orders } = dataOf(supervisionEvents, 'ProgressAsked', event)
  const { tenant } = dispatchRouteSchema.parse(item.route)
  const [stored, { progressRequests }] = await Promise.all([
    tools.table.get(documentKey(tenant, documentId)),
    readRecalls(tools.table, tenant, documentId),
  ])
  const document = documentOf(stored)
  if (document?.state !== 'DISPATCHED')
    throw new Error(`progress of ${documentId} was asked for but it was not dispatched`)
  // A read may see a transaction in part: the event can be visible before the items written with it.
  if (progressRequests.every(({ id }) => id !== event.aggregate))
    throw new Error('the request is not there yet')
  const concerned = orders === null ? null : new Set(orders.map(portionOf))
  await queuePortions(
    tools,
    portionsOfSent(document.dispatch, PORTION)
      .filter(({ from }) => concerned?.has(from) ?? true)
      .map(({ from }) => ({ tenant, documentId, from, requestId })),
  )
}

/**
 * Carries the last request to each recipient of a portion that it concerns, on condition that the delivery is as it was read: that decides
 * between it and an answer at the same moment. Of a request to all only those are asked that the sender is above, as the directory
 * has them now. Nothing is read for a document of which nothing was asked. Done again, it changes nothing.
 */
export async function carryProgressRequests(
  table: Table,
  { issuer }: DocumentIn<'DISPATCHED'>,
  envelope: Envelope,
  {
    requests,
    recipients,
  }: { readonly requests: readonly ProgressRequest[]; readonly recipients: readonly Recipient[] },
  at: Instant,
): Promise<void> {
  const concerned = recipients.flatMap(recipient => {
    const request = requestFor(requests, recipient.order)
    return request === null ? [] : [{ recipient, request }]
  })
  if (concerned.length === 0) return
  const items = await table.getMany(concerned.map(({ recipient }) => agencyKey(recipient.agencyId)))
  const agencies = new Map(items.map(agencyOf).flatMap(one => (one === null ? [] : [[one.id, one]])))
  await inParallel(AT_ONCE, concerned, async ({ recipient, request }) => {
    const agency = agencies.get(recipient.agencyId)
    if (agency === undefined || (request.concerns === null && !isAbove(issuer, agency))) return
    const key = deliveryKey(agency.tenant, idOfDelivery(envelope, recipient))
    await untilCommitted(async () => {
      const delivery = deliveryOf(await table.get(key))
      const step = delivery === null ? null : applyProgressRequest(delivery, request, { by: RELAY, at })
      return step === null ? null : table.commit(rungWrites(agency.tenant, step))
    })
  })
}
