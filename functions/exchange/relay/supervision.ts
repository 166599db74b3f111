import * as z from 'zod'
import { RELAY } from '../../access/act.ts'
import type { DueWork } from '../../access/area.ts'
import { dueKey } from '../../access/due.ts'
import { dataOf } from '../../access/events.ts'
import type { Relay, RelayTools } from '../../access/relay.ts'
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
  type TimedReminder,
} from '../model.ts'
import { answerDueAt, applyProgressRequest, isAbove, requestFor } from '../rules/supervision.ts'
import {
  deliveryKey,
  deliveryOf,
  noticeIdFor,
  noticeItem,
  PROGRESS_DUE,
  progressAskedItem,
  progressAskedKey,
  progressPointer,
  readRecalls,
  rungWrites,
} from '../store/index.ts'
import { AT_ONCE, idOfDelivery } from './delivering.ts'
import { queuePortions } from './due.ts'
import { take } from './replies.ts'

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

const ofRequest = z.object({
  tenant: z.string(),
  deliveryId: z.string(),
  requestId: z.string(),
  step: z.number().int(),
})
/** Message of the queue: a pointer that is due, with where it lies since it was taken. */
export const tellProgressWorkSchema = z.object({ tellProgress: ofRequest.extend({ due: z.string() }) })

/** Queues what is to be told of a report that is due. A pointer that a year without a calendar keeps waiting is late. */
export const lookAtProgress: DueWork = async ({ queue }, { at, what, started }) => {
  await queue.sendAll([{ tellProgress: { ...ofRequest.parse(what), due: at } }])
  return started > 5
}

/**
 * Tells a recipient once, in working hours, that its report is late. The notice is one transaction with the taking of the pointer, on
 * condition that the request waits as it was read: none goes out after the report.
 */
export async function tellProgressLate(
  { table, now }: Pick<RelayTools, 'table' | 'now'>,
  { tenant, deliveryId, requestId, step, due }: z.infer<typeof tellProgressWorkSchema>['tellProgress'],
): Promise<void> {
  const key = deliveryKey(tenant, deliveryId)
  const pointer = { kind: PROGRESS_DUE, of: deliveryId, at: due }
  await untilCommitted(async () => {
    const items = await table.getMany([key, progressAskedKey(key)])
    const delivery = deliveryOf(items.find(({ sk }) => sk === key.sk) ?? null)
    const listed = items.find(({ sk }) => sk !== key.sk)?.version ?? 0
    const asked = delivery?.progressAsked
    const isAwaited = listed > 0 && asked?.requestId === requestId && asked.ended === undefined
    if (delivery === null || !isAwaited || asked.answerBy === null)
      return table.commit([{ remove: dueKey(pointer), when: 'any' }])
    const dueAt = answerDueAt(asked.answerBy)
    const { recipient, source } = delivery
    const taken = {
      next: { step },
      dueAt,
      at: now().toISOString(),
      pointer,
      pointerTo: (to: TimedReminder) => progressPointer(tenant, deliveryId, requestId, to),
      region: recipient.regionCode,
    }
    return take(table, taken, ({ at }) => {
      const notice = { at, kind: 'PROGRESS_LATE' as const, step: 1 }
      const of = { deliveryId, documentId: null, number: source.number, dueAt, late: null }
      const put = noticeItem(tenant, { ...notice, id: noticeIdFor(deliveryId, notice), ...of })
      return [
        { put: progressAskedItem(tenant, key, delivery, listed + 1), when: { version: listed } },
        { put, when: 'absent' },
      ]
    })
  })
}
