import { dataOf } from '../../access/events.ts'
import type { BatchRelay } from '../../access/relay.ts'
import { deliveryEvents } from '../events.ts'
import { portionOf, rungRouteSchema } from '../model.ts'
import { readRecalls } from '../store/index.ts'
import { queuePortions } from './due.ts'
import { isDecidedOn } from './effects.ts'
import { relayRungs } from './rungs.ts'

/**
 * Steps that were undone: rungs like others. A recall found nothing to do at a recipient that had returned the document; once the
 * return is undone, it has: the portion is queued again, and asks the recipient.
 */
export const relayUndone: BatchRelay = {
  async together(tools, relayed) {
    const failed = await relayRungs.together(tools, relayed)
    const done = relayed.filter(one => !failed.includes(one))
    for (const { event, item, requestId } of done) {
      const { undoes } = dataOf(deliveryEvents, 'UNDONE', event)
      if (undoes.kind !== 'RETURNED') continue
      const { senderTenant: tenant, documentId, recipient, dueAt } = rungRouteSchema.parse(item.route)
      const { recalls } = await readRecalls(tools.table, tenant, documentId)
      // Its deadline may have been moved meanwhile too, its effect ended, or its readers changed.
      if (recalls.length === 0 && dueAt === undefined && !(await isDecidedOn(tools, tenant, documentId)))
        continue
      await queuePortions(tools, [{ tenant, documentId, from: portionOf(recipient.order), requestId }])
    }
    return failed
  },
}
