import { RELAY } from '../../access/act.ts'
import { dataOf } from '../../access/events.ts'
import type { Relay, RelayTools } from '../../access/relay.ts'
import { type DocumentIn, documentKey, documentOf } from '../../documents/index.ts'
import type { Instant } from '../../kernel/time.ts'
import { untilCommitted } from '../../platform/retry.ts'
import { distributionEvents } from '../events.ts'
import {
  type Delivery,
  dispatchRouteSchema,
  type Envelope,
  PORTION,
  portionsOfSent,
  type Recipient,
} from '../model.ts'
import { carryDistribution, distributionFact } from '../rules/distribution.ts'
import { deliveryOf, rungWrites } from '../store/index.ts'
import { withEachDelivery } from './delivering.ts'
import { queuePortions } from './due.ts'
import { tellForwarding } from './recalls.ts'

/** 知悉范围变更: queues the portions, each of which tells those who have the document. */
export const fanOutDistribution: Relay = async (tools, { event, item, requestId }) => {
  const { documentId, n } = dataOf(distributionEvents, 'DistributionRevised', event)
  const { tenant } = dispatchRouteSchema.parse(item.route)
  const document = documentOf(await tools.table.get(documentKey(tenant, documentId)))
  // A read may see a transaction in part: the event can be visible before the items written with it.
  if (document?.state !== 'DISPATCHED' || (document.dispatch.distribution?.length ?? 0) < n)
    throw new Error('the range of readers is not changed yet')
  await queuePortions(
    tools,
    portionsOfSent(document.dispatch, PORTION).map(({ from }) => ({ tenant, documentId, from, requestId })),
  )
}

/**
 * Tells those of a portion who have the document how the range of its readers was changed, on condition that the delivery is as it was read,
 * and the documents that forward it. Nothing is read for a document of which it was not. Done again, it changes nothing.
 */
export async function carryDistributions(
  tools: Pick<RelayTools, 'table' | 'queue' | 'now'>,
  { dispatch: { distribution } }: DocumentIn<'DISPATCHED'>,
  envelope: Envelope,
  recipients: readonly Recipient[],
  at: Instant,
): Promise<void> {
  if (distribution === undefined) return
  const { table } = tools
  await withEachDelivery(table, envelope, recipients, async (key, tenant) => {
    let delivery: Delivery | null = null
    await untilCommitted(async () => {
      delivery = deliveryOf(await table.get(key))
      const step = delivery === null ? null : carryDistribution(delivery, distribution, { by: RELAY, at })
      if (step === null) return null
      delivery = step.thing
      return table.commit(rungWrites(tenant, step))
    })
    // After the commit: a dispatch that forwards it is on condition that the delivery is as it was read, so one of the two finds the other.
    if (delivery === null) return
    const fact = distributionFact(delivery)
    if (fact !== null) await tellForwarding(tools, [{ tenant, delivery }], fact)
  })
}
