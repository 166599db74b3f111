import { RELAY } from '../../access/act.ts'
import { dataOf } from '../../access/events.ts'
import type { Relay, RelayTools } from '../../access/relay.ts'
import { type DocumentIn, documentKey, documentOf } from '../../documents/index.ts'
import { inParallel } from '../../kernel/parallel.ts'
import type { Instant } from '../../kernel/time.ts'
import { commitOrRetryLater, untilCommitted } from '../../platform/retry.ts'
import type { Table, Write } from '../../platform/table.ts'
import { recallEvents } from '../events.ts'
import {
  type Delivery,
  dispatchRouteSchema,
  type Envelope,
  PORTION,
  portionOf,
  portionsOfSent,
  type Recall,
  type Recipient,
  type ReplyNotice,
  type SourceFact,
} from '../model.ts'
import { applyRecall, deliverTombstone } from '../rules/recalls.ts'
import { isKept, noticeOfSource, tellSource } from '../rules/sources.ts'
import {
  deliveredWrites,
  deliveryItem,
  deliveryKey,
  deliveryOf,
  noticeIdFor,
  noticeItem,
  progressWrite,
  readForwardings,
  readRecalls,
  rungWrites,
  sourceFactIn,
  sourceFactItem,
  sourceFactKey,
} from '../store/index.ts'
import { queuePortions } from './due.ts'

type Tools = Pick<RelayTools, 'table' | 'queue' | 'now'>

/** 撤回发文: queues the portions of those concerned. What is done with each recipient, `deliverPortion` finds in what is stored. */
export const fanOutRecall: Relay = async (tools, { event, item, requestId }) => {
  const { documentId, orders } = dataOf(recallEvents, 'DocumentRecalled', event)
  const { tenant } = dispatchRouteSchema.parse(item.route)
  const [stored, { recalls }] = await Promise.all([
    tools.table.get(documentKey(tenant, documentId)),
    readRecalls(tools.table, tenant, documentId),
  ])
  const document = documentOf(stored)
  if (document?.state !== 'DISPATCHED')
    throw new Error(`document ${documentId} was recalled but not dispatched`)
  // A read may see a transaction in part: the event can be visible before the items written with it.
  if (recalls.every(({ id }) => id !== event.aggregate)) throw new Error('the recall is not there yet')
  const concerned = orders === null ? null : new Set(orders.map(portionOf))
  await queuePortions(
    tools,
    portionsOfSent(document.dispatch, PORTION)
      .filter(({ from }) => concerned?.has(from) ?? true)
      .map(({ from }) => ({ tenant, documentId, from, requestId })),
    () => listAsChanged(tools, tenant, documentId),
  )
}

/**
 * Lists a ladder in the feed of changes: its rows say more of a recall than their rungs do. One from before progress was kept is
 * not in the feed.
 */
export async function listAsChanged(
  { table, now }: Pick<Tools, 'table' | 'now'>,
  tenant: string,
  documentId: string,
): Promise<void> {
  await commitOrRetryLater(table, [progressWrite(tenant, documentId, {}, now().toISOString())])
}

/** A recipient that a document is recalled from. */
export interface Concerned {
  readonly recipient: Recipient
  readonly deliveryId: string
  readonly recall: Recall
  readonly tenant: string
  /** True if it takes deliveries of the sender now, and was not found without one by an earlier run. */
  readonly isOpen: boolean
  /** Its delivery as it was read; null if there was none. */
  readonly found: Delivery | null
}

/** How many recipients are written to at once. */
const AT_ONCE = 16

/**
 * Takes a document back from a recipient, or asks for it, on condition that the delivery is as it was read: that decides between a
 * recall and a sign-for at the same moment. Where nothing was delivered yet a tombstone is put in its place; for who takes
 * no deliveries, nothing.
 * @returns the delivery as it is then; null if there is none
 */
export async function recallFrom(
  table: Table,
  envelope: Envelope,
  { recipient, deliveryId, recall, tenant, isOpen, found: read }: Concerned,
  at: Instant,
): Promise<Delivery | null> {
  const key = deliveryKey(tenant, deliveryId)
  const act = { by: RELAY, at }
  let found = read
  let turn = 0
  await untilCommitted(async () => {
    const tombstone =
      found === null && isOpen ? deliverTombstone(deliveryId, envelope, recipient, recall, act).thing : null
    const step = found === null ? null : applyRecall(found, recall, act)
    const after = tombstone ?? step?.thing ?? null
    if (after === null) return null
    const commit = await table.commit(
      step === null ? deliveredWrites(tenant, after, turn++) : rungWrites(tenant, step),
    )
    if (commit.done) found = after
    else if (commit.lost.length > 0) found = deliveryOf(await table.get(key))
    return commit
  })
  return found
}

/** True for a delivery that may have been forwarded: somebody signed for it. */
function mayBeForwarded(delivery: Delivery): boolean {
  return 'signing' in delivery && delivery.signing !== undefined
}

/** A delivery, and the tenant that has it. */
export interface Held {
  readonly tenant: string
  readonly delivery: Delivery
}

/** Passes on to the documents that forward these deliveries that their source was recalled or replaced. */
export async function tellForwarding(tools: Tools, held: readonly Held[], fact: SourceFact): Promise<void> {
  const forwarders = held.filter(({ delivery }) => mayBeForwarded(delivery))
  await inParallel(AT_ONCE, forwarders, async ({ tenant, delivery }) => {
    for (const documentId of await readForwardings(tools.table, tenant, delivery.id))
      await tellDocument(tools, { tenant, documentId }, fact)
  })
}

/** Notes with a forwarding document that its source was recalled or replaced, and queues its recipients to be told. */
async function tellDocument(
  tools: Tools,
  { tenant, documentId }: { readonly tenant: string; readonly documentId: string },
  fact: SourceFact,
): Promise<void> {
  const { table } = tools
  const key = sourceFactKey(tenant, documentId, fact)
  if (!isKept(fact, sourceFactIn(await table.get(key)))) return
  const document = documentOf(await table.get(documentKey(tenant, documentId)))
  if (document?.state !== 'DISPATCHED')
    throw new Error(`document ${documentId} forwards but was not dispatched`)
  const portions = portionsOfSent(document.dispatch, PORTION)
  // The pointers come first: whoever dies behind the note has left them.
  await queuePortions(
    tools,
    portions.map(({ from }) => ({ tenant, documentId, from })),
    async () => {
      await untilCommitted(async () => {
        const item = await table.get(key)
        const kept = sourceFactIn(item)
        if (!isKept(fact, kept)) return null
        const version = item?.version ?? 0
        const put = sourceFactItem(tenant, documentId, fact, version + 1)
        const kind = noticeOfSource(fact, kept)
        return table.commit([
          { put, when: version === 0 ? 'absent' : { version } },
          ...(kind === null ? [] : [noticeWrite(tenant, document, { kind, at: fact.at })]),
        ])
      })
      await listAsChanged(tools, tenant, documentId)
    },
  )
}

/** Its people are told that what their document forwards has ended: it may have to be ended too. */
function noticeWrite(
  tenant: string,
  { id: documentId, number }: DocumentIn<'DISPATCHED'>,
  { kind, at }: Pick<ReplyNotice, 'kind' | 'at'>,
): Write {
  const notice = { at, kind, step: 1 }
  const of = { deliveryId: null, documentId, number: number.text, late: null }
  return {
    put: noticeItem(tenant, { ...notice, ...of, id: noticeIdFor(documentId, notice) }),
    when: 'absent',
  }
}

/** Tells those who have a forwarding document that its source was recalled or replaced, and those to whom they forwarded it. */
export async function tellRecipients(
  tools: Tools,
  held: readonly { readonly tenant: string; readonly deliveryId: string }[],
  fact: SourceFact,
): Promise<void> {
  const { table, now } = tools
  const items = await table.getMany(held.map(({ tenant, deliveryId }) => deliveryKey(tenant, deliveryId)))
  const there = new Map(items.map(item => [item.pk, deliveryOf(item)]))
  const told = await inParallel(AT_ONCE, held, async ({ tenant, deliveryId }): Promise<Held[]> => {
    const key = deliveryKey(tenant, deliveryId)
    let delivery = there.get(key.pk) ?? null
    await untilCommitted(async () => {
      const after = delivery === null ? null : tellSource(delivery, fact, now().toISOString())
      if (delivery === null || after === null) return null
      const { version } = delivery
      const commit = await table.commit([{ put: deliveryItem(tenant, after), when: { version } }])
      delivery = commit.done ? after : deliveryOf(await table.get(key))
      return commit
    })
    return delivery === null ? [] : [{ tenant, delivery }]
  })
  await tellForwarding(tools, told.flat(), fact)
}
