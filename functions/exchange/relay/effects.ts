import * as z from 'zod'
import { RELAY } from '../../access/act.ts'
import type { DueWork } from '../../access/area.ts'
import { dueKey, duePointer } from '../../access/due.ts'
import { dataOf } from '../../access/events.ts'
import type { Relay, RelayTools } from '../../access/relay.ts'
import { type DocumentIn, documentKey, documentOf } from '../../documents/index.ts'
import { type Instant, shanghaiInstant } from '../../kernel/time.ts'
import { commitOrRetryLater, untilCommitted } from '../../platform/retry.ts'
import { effectEvents } from '../events.ts'
import {
  type Delivery,
  dispatchRouteSchema,
  type Envelope,
  PORTION,
  type PortionWork,
  portionsOfSent,
  type Recipient,
} from '../model.ts'
import { carryEnd, endFact } from '../rules/effects.ts'
import { deliveryOf, rungWrites } from '../store/index.ts'
import { withEachDelivery } from './delivering.ts'
import { queuePortions } from './due.ts'
import { tellForwarding } from './recalls.ts'

/** Name of the work to tell those who have an abolished document that its day has come. */
export const EFFECT_DUE = 'effect'

/**
 * 撤销、废止: queues the portions, each of which tells those who have the document. They are queued again when the day of an abolition has
 * come.
 */
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
  const end = document.dispatch.ends.find(({ id }) => id === event.aggregate)
  const day = end?.effectiveOn ?? null
  const at = day === null ? null : shanghaiInstant(day)
  // The pointer comes first: whoever dies behind it has left it.
  if (at !== null && at > tools.now().toISOString())
    await tools.table.putAll([
      duePointer({ kind: EFFECT_DUE, of: documentId, at, what: { tenant, documentId } }),
    ])
  await queuePortions(tools, worksOf(document, { tenant, documentId, requestId }))
}

function worksOf({ dispatch }: DocumentIn<'DISPATCHED'>, of: Omit<PortionWork, 'from'>): PortionWork[] {
  return portionsOfSent(dispatch, PORTION).map(({ from }) => ({ ...of, from }))
}

const ofDocument = z.object({ tenant: z.string(), documentId: z.string() })
/** Message of the queue: a document whose day has come, with where its pointer lies since it was taken. */
export const effectWorkSchema = z.object({ outOfEffect: ofDocument.extend({ due: z.string() }) })

/** Queues the document whose day has come. */
export const lookAtEffect: DueWork = async ({ queue }, { at, what, started }) => {
  await queue.sendAll([{ outOfEffect: { ...ofDocument.parse(what), due: at } }])
  return started > 5
}

/** 失效: queues the portions of a document whose day has come. Whoever dies here leaves the pointer. */
export async function carryDayOfEffect(
  tools: Pick<RelayTools, 'table' | 'queue' | 'now'>,
  { tenant, documentId, due }: z.infer<typeof effectWorkSchema>['outOfEffect'],
): Promise<void> {
  const document = documentOf(await tools.table.get(documentKey(tenant, documentId)))
  if (document?.state !== 'DISPATCHED') throw new Error(`${documentId} was abolished but not dispatched`)
  await queuePortions(tools, worksOf(document, { tenant, documentId }))
  const pointer = dueKey({ kind: EFFECT_DUE, of: documentId, at: due })
  await commitOrRetryLater(tools.table, [{ remove: pointer, when: 'any' }])
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
  await withEachDelivery(table, envelope, recipients, async (key, tenant) => {
    let delivery = deliveryOf(await table.get(key))
    let isTold = false
    // Each of what ended, and that its day has come, is a rung of its own.
    while (!isTold)
      await untilCommitted(async () => {
        const step = delivery === null ? null : carryEnd(delivery, ends, { by: RELAY, at })
        isTold = step === null
        if (step === null) return null
        const commit = await table.commit(rungWrites(tenant, step))
        delivery = commit.done ? step.thing : deliveryOf(await table.get(key))
        return commit
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
