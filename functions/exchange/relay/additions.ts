import { dataOf } from '../../access/events.ts'
import type { Relay } from '../../access/relay.ts'
import { type DocumentIn, documentKey, documentOf } from '../../documents/index.ts'
import type { Table } from '../../platform/table.ts'
import { additionEvents } from '../events.ts'
import {
  dispatchRouteSchema,
  type Envelope,
  hasOrder,
  PORTION,
  portionsOfSent,
  type Recipient,
} from '../model.ts'
import { envelopeOf } from '../rules/dispatch.ts'
import { additionKey, additionOf } from '../store/index.ts'
import { queuePortions } from './due.ts'

/** 补发: queues the portions of those who were added, with pointers, as a dispatch does. */
export const fanOutAddition: Relay = async (tools, { event, item, requestId }) => {
  const { documentId, from, count } = dataOf(additionEvents, 'RecipientsAdded', event)
  const { tenant } = dispatchRouteSchema.parse(item.route)
  const document = documentOf(await tools.table.get(documentKey(tenant, documentId)))
  // A read may see a transaction in part: the event can be visible before the items written with it.
  if (document?.state !== 'DISPATCHED' || !hasOrder(document.dispatch, from))
    throw new Error('the addition is not there yet')
  const added = portionsOfSent(document.dispatch, PORTION).filter(
    portion => portion.from >= from && portion.from < from + count,
  )
  await queuePortions(
    tools,
    added.map(portion => ({ tenant, documentId, from: portion.from, requestId })),
  )
}

/** The envelope that the recipients of a portion get. Those that were added are told why it comes after the dispatch. */
export async function envelopeFor(
  table: Table,
  document: DocumentIn<'DISPATCHED'>,
  tenant: string,
  recipients: readonly Recipient[],
): Promise<Envelope> {
  const envelope = envelopeOf(document, tenant)
  // All of a portion were added together, or none was.
  const added = recipients[0]?.added
  if (added === undefined) return envelope
  const addition = additionOf(await table.get(additionKey(tenant, document.id, added.id)))
  if (addition === null) throw new Error(`addition ${added.id} is not there yet`)
  const { at, cause, reason, passedBy } = addition
  const by =
    passedBy === undefined ? {} : { passedOnBy: { agencyId: passedBy.agencyId, name: passedBy.name } }
  return { ...envelope, added: { at, cause, reason, ...by } }
}
