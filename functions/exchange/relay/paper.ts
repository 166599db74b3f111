import { dataOf } from '../../access/events.ts'
import type { Relay } from '../../access/relay.ts'
import { paperEvents } from '../events.ts'
import { dispatchRouteSchema, portionOf } from '../model.ts'
import { queuePortions } from './due.ts'
import { listAsChanged } from './recalls.ts'

/** 纸质送达登记: the ladder is listed as changed, since who follows it learns of it nowhere else. */
export const listPaperRecord: Relay = async (tools, { event, item }) => {
  const { documentId } = dataOf(paperEvents, 'PaperDeliveryRecorded', event)
  await listAsChanged(tools, dispatchRouteSchema.parse(item.route).tenant, documentId)
}

/**
 * A recipient was served on paper: nobody waits for it any more. Its portion is run again, which counts it, and takes away what would find
 * it when it is activated, or the mark, if it was delivered to at the same moment.
 */
export const relayPaper: Relay = async (tools, { event, item, requestId }) => {
  const { documentId, order } = dataOf(paperEvents, 'RecipientOnPaper', event)
  const { tenant } = dispatchRouteSchema.parse(item.route)
  await queuePortions(tools, [{ tenant, documentId, from: portionOf(order), requestId }])
}
