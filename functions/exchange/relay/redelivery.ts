import { dataOf } from '../../access/events.ts'
import type { Relay } from '../../access/relay.ts'
import { documentKey, documentOf } from '../../documents/index.ts'
import { agencyKey, agencyOf, muteCardSchema } from '../../tenancy/index.ts'
import { redeliveryEvents } from '../events.ts'
import { dispatchRouteSchema, PORTION, portionsOfSent } from '../model.ts'
import { allOverdue, waitingFor } from '../store/index.ts'
import { queuePortions } from './due.ts'

/**
 * A sender asked for it: everything of the document that is not delivered yet is tried again, and what was delivered is looked for, in case
 * its recipient lost it.
 */
export const redeliverDocument: Relay = async (tools, { event, item, requestId }) => {
  const { documentId } = dataOf(redeliveryEvents, 'RedeliveryAsked', event)
  const { tenant } = dispatchRouteSchema.parse(item.route)
  const document = documentOf(await tools.table.get(documentKey(tenant, documentId)))
  if (document?.state !== 'DISPATCHED') return
  const { dispatch } = document
  await queuePortions(
    tools,
    portionsOfSent(dispatch, PORTION).map(({ from }) => ({
      tenant,
      documentId,
      from,
      again: true,
      lost: true,
      requestId,
    })),
  )
}

/** An operator asked for it: what is listed as undelivered in a province, within limits of time. */
export const redeliverOverdue: Relay = async (tools, { event, requestId }) => {
  const asked = dataOf(redeliveryEvents, 'OverdueRedeliveryAsked', event)
  const overdue = await allOverdue(tools.table, asked.province, asked.documentId)
  const meant = overdue.filter(
    ({ since }) => (asked.from ?? '') <= since && (asked.to === null || since <= asked.to),
  )
  await queuePortions(
    tools,
    meant.map(({ tenant, documentId, from }) => ({ tenant, documentId, from, again: true, requestId })),
  )
}

/** An agency takes a sender's letters again: those that waited are delivered. */
export const deliverAfterMute: Relay = async (tools, { event, requestId }) => {
  const { agency, sender } = muteCardSchema.parse(event.data)
  const senderRecord = agencyOf(await tools.table.get(agencyKey(sender.agencyId)))
  if (senderRecord === null) throw new Error(`${sender.agencyId} is not in the directory`)
  const waiting = await waitingFor(tools.table, agency.agencyId, senderRecord.tenant)
  await queuePortions(
    tools,
    waiting.map(work => ({ ...work, requestId })),
  )
}

/** An agency was activated: what waited for it is delivered. */
export const deliverToActivated: Relay = async (tools, { event: { aggregate: agencyId }, requestId }) => {
  const waiting = await waitingFor(tools.table, agencyId)
  await queuePortions(
    tools,
    waiting.map(work => ({ ...work, requestId })),
  )
}
