import { RELAY } from '../../access/act.ts'
import { dataOf } from '../../access/events.ts'
import type { Relay, RelayTools } from '../../access/relay.ts'
import { type DocumentIn, documentKey, documentOf } from '../../documents/index.ts'
import { inParallel } from '../../kernel/parallel.ts'
import type { Instant } from '../../kernel/time.ts'
import { untilCommitted } from '../../platform/retry.ts'
import { effectEvents } from '../events.ts'
import {
  type Delivery,
  dispatchRouteSchema,
  type Envelope,
  PORTION,
  portionsOfSent,
  type Recipient,
} from '../model.ts'
import { carryEnd, endFact } from '../rules/effects.ts'
import { deliveryKey, deliveryOf, rungWrites } from '../store/index.ts'
import { AT_ONCE, idOfDelivery } from './delivering.ts'
import { doorsOf } from './doors.ts'
import { queuePortions } from './due.ts'
import { tellForwarding } from './recalls.ts'

/** 撤销、废止: queues the portions, each of which tells those who have the document. */
export const fanOutEnd: Relay = async (tools, { event, item, requestId }) => {
  const { documentId } = dataOf(effectEvents, 'EffectEnded', event)
  const { tenant } = dispatchRouteSchema.parse(item.route)
  const document = documentOf(await tools.table.get(documentKey(tenant, documentId)))
  // A read may see a transaction in part: the event can be visible before the items written with it.
  if (
    document?.state !== 'DISPATCHED' ||
    document.dispatch.ends?.some(({ id }) => id === event.aggregate) !== true
  )
    throw new Error('the document is not ended yet')
  await queuePortions(
    tools,
    portionsOfSent(document.dispatch, PORTION).map(({ from }) => ({ tenant, documentId, from, requestId })),
  )
}

/**
 * Tells those of a portion who have the document that it was abolished or revoked, on condition that the delivery is as it was read, and
 * the documents that forward it. Nothing is read for a document that is in force. Done again, it changes nothing.
 */
export async function carryEnds(
  tools: Pick<RelayTools, 'table' | 'queue' | 'now'>,
  { dispatch: { ends } }: DocumentIn<'DISPATCHED'>,
  envelope: Envelope,
  recipients: readonly Recipient[],
  at: Instant,
): Promise<void> {
  if (ends === undefined) return
  const { table } = tools
  const doors = await doorsOf(table, envelope.source.senderId, recipients)
  await inParallel(AT_ONCE, recipients, async recipient => {
    const tenant = doors.get(recipient.agencyId)?.tenant
    if (tenant === undefined) return
    const key = deliveryKey(tenant, idOfDelivery(envelope, recipient))
    let delivery: Delivery | null = null
    // Each of what ended is a rung of its own.
    for (let left = ends.length; left > 0; left--)
      await untilCommitted(async () => {
        delivery = deliveryOf(await table.get(key))
        const step = delivery === null ? null : carryEnd(delivery, ends, { by: RELAY, at })
        if (step === null) return null
        delivery = step.thing
        return table.commit(rungWrites(tenant, step))
      })
    // After the commit: a dispatch that forwards it is on condition that the delivery is as it was read, so one of the two finds the other.
    if (delivery !== null) await tellForwarders(tools, tenant, delivery)
  })
}

/** True for a document of which something was decided after its dispatch: what comes back to a recipient is to be told so. */
export async function isDecidedOn(
  { table }: Pick<RelayTools, 'table'>,
  tenant: string,
  documentId: string,
): Promise<boolean> {
  const document = documentOf(await table.get(documentKey(tenant, documentId)))
  if (document?.state !== 'DISPATCHED') return false
  const { ends, distribution } = document.dispatch
  return ends !== undefined || distribution !== undefined
}

async function tellForwarders(
  tools: Pick<RelayTools, 'table' | 'queue' | 'now'>,
  tenant: string,
  delivery: Delivery,
): Promise<void> {
  const fact = endFact(delivery)
  if (fact !== null) await tellForwarding(tools, [{ tenant, delivery }], fact)
}
