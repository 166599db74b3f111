import { RELAY } from '../../access/act.ts'
import { dataOf } from '../../access/events.ts'
import type { Relay } from '../../access/relay.ts'
import { type DocumentIn, documentKey, documentOf } from '../../documents/index.ts'
import { inParallel } from '../../kernel/parallel.ts'
import type { Instant } from '../../kernel/time.ts'
import { untilCommitted } from '../../platform/retry.ts'
import type { Table } from '../../platform/table.ts'
import { deadlineMoveEvents } from '../events.ts'
import { dispatchRouteSchema, type Envelope, PORTION, portionsOfSent, type Recipient } from '../model.ts'
import { carryDeadline } from '../rules/deadline-moves.ts'
import {
  carriedDeadlineWrites,
  deliveryKey,
  deliveryOf,
  owedDocumentKey,
  owedPointer,
  relistedOwed,
  replyDueKey,
} from '../store/index.ts'
import { AT_ONCE, idOfDelivery } from './delivering.ts'
import { doorsOf } from './doors.ts'
import { queuePortions } from './due.ts'

/** 回复期限变动: queues the portions, each of which carries the deadline to those who owe the reply. */
export const fanOutDeadline: Relay = async (tools, { event, item, requestId }) => {
  const { documentId, to } = dataOf(deadlineMoveEvents, 'ReplyDeadlineMoved', event)
  const { tenant } = dispatchRouteSchema.parse(item.route)
  const document = documentOf(await tools.table.get(documentKey(tenant, documentId)))
  // A read may see a transaction in part: the event can be visible before the items written with it.
  if (
    document?.state !== 'DISPATCHED' ||
    document.dispatch.deadlineMoves?.every(({ id }) => id !== event.aggregate) !== false
  )
    throw new Error('the deadline is not moved yet')
  await tools.table.putAll([owedPointer(tenant, documentId, { at: to, step: 1 })])
  const portions = portionsOfSent(document.dispatch, PORTION)
  await queuePortions(
    tools,
    portions.map(({ from }) => ({ tenant, documentId, from, requestId })),
  )
}

/**
 * Carries the present deadline to those of a portion who owe the reply by another one, on condition that the delivery is as it was read.
 * Nothing is read for a document whose deadline never moved. Done again, it changes nothing.
 */
export async function carryDeadlines(
  table: Table,
  { id: documentId, dispatch }: DocumentIn<'DISPATCHED'>,
  envelope: Envelope,
  recipients: readonly Recipient[],
  at: Instant,
): Promise<void> {
  const { deadline, deadlineMoves } = dispatch
  if (deadline === undefined || deadlineMoves === undefined) return
  const { senderId, senderTenant } = envelope.source
  const acting = recipients.filter(({ role }) => role === 'MAIN')
  const doors = await doorsOf(table, senderId, acting)
  await inParallel(AT_ONCE, acting, async recipient => {
    const tenant = doors.get(recipient.agencyId)?.tenant
    if (tenant === undefined) return
    const key = deliveryKey(tenant, idOfDelivery(envelope, recipient))
    await untilCommitted(async () => {
      const items = await table.getMany([key, replyDueKey(key)])
      const delivery = deliveryOf(items.find(({ sk }) => sk === key.sk) ?? null)
      const step = delivery === null ? null : carryDeadline(delivery, dispatch, { by: RELAY, at })
      if (step === null) return null
      const listed = items.find(({ sk }) => sk !== key.sk)?.version ?? 0
      return table.commit(carriedDeadlineWrites(tenant, key, step, listed, at))
    })
  })
  // A rung from before the move may have listed the document by the deadline of then.
  await untilCommitted(async () => {
    const listed = await table.get(owedDocumentKey({ senderTenant, documentId }))
    const writes = relistedOwed(senderTenant, documentId, deadline.dueAt, listed)
    return writes.length === 0 ? null : table.commit(writes)
  })
}
