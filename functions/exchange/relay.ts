import { stamp } from '../access/act.ts'
import { type Event, eventSchema } from '../access/events.ts'
import type { DocumentIn } from '../documents/model.ts'
import { manifestOf } from '../documents/rules/manifest.ts'
import { deliveryKey, documentKey, documentOf, readEvents } from '../documents/store.ts'
import { sha256 } from '../kernel/digest.ts'
import type { Objects } from '../platform/objects.ts'
import { commitOrComeAgain, untilCommitted } from '../platform/patience.ts'
import type { Queue } from '../platform/queue.ts'
import type { Signer } from '../platform/signer.ts'
import type { Item, Table } from '../platform/table.ts'
import {
  DELIVERY_STATES,
  type DeliveryState,
  type Fanout,
  type LadderRow,
  RECEIPT_TYPE,
  type ReceiptClaims,
  type Rung,
  type RungRoute,
  rungRouteSchema,
} from './model.ts'
import { envelopeOf } from './rules/dispatch.ts'
import { deliver, deliveryIdFor, reply } from './rules/handling.ts'
import {
  deliveryOf,
  ladderKey,
  ladderRowOf,
  readRecipients,
  recipientTenant,
  relayedRungWrites,
  rungWrites,
} from './store.ts'

/** What the relay works with. Its table has no walls: it is the only writer across tenants. */
export interface RelayTools {
  readonly table: Table
  readonly objects: Pick<Objects, 'putContent'>
  readonly queue: Queue
  readonly signer: Signer
  readonly now: () => Date
}

const RELAY = 'relay'
const RECIPIENTS_PER_MESSAGE = 25

/** Carries one committed event on. Idempotent: an event may come twice, late, and out of order. */
export async function relayExchangeEvent(tools: RelayTools, item: Item): Promise<void> {
  const event = eventSchema.parse(item.data)
  if (event.type === 'DocumentDispatched') {
    await fanOut(tools, String((item.route as { tenant?: unknown }).tenant), event.aggregate)
  } else if ((DELIVERY_STATES as readonly string[]).includes(event.type)) {
    await relayRung(tools, rungRouteSchema.parse(item.route), event)
  }
}

/** Stores the content under its digest, then queues the recipients in portions. */
async function fanOut(
  { table, objects, queue, now }: RelayTools,
  tenant: string,
  documentId: string,
): Promise<void> {
  const document = documentOf(await table.get(documentKey(tenant, documentId)))
  if (document?.state !== 'DISPATCHED') throw new Error(`document ${documentId} was dispatched but is not`)
  const digest = await objects.putContent(manifestOf(document, document.dispatch.at))
  if (digest !== document.dispatch.contentDigest)
    throw new Error(`document ${documentId} is not what was dispatched`)

  const recipients = await readRecipients(table, tenant, documentId)
  // A query is no snapshot of a transaction: an event may be here before all that was written with it.
  if (recipients.length !== document.dispatch.recipientCount)
    throw new Error('the recipients are not all here yet')
  const envelope = envelopeOf(document, tenant)
  const messages: Fanout[] = []
  for (let start = 0; start < recipients.length; start += RECIPIENTS_PER_MESSAGE) {
    messages.push({ envelope, recipients: recipients.slice(start, start + RECIPIENTS_PER_MESSAGE) })
  }
  await queue.sendAll(messages)
  await completeReply(table, tenant, document, now)
}

/** An answer that went out completes the delivery that it answers, in the answering agency's own partition. */
async function completeReply(
  table: Table,
  tenant: string,
  document: DocumentIn<'DISPATCHED'>,
  now: () => Date,
): Promise<void> {
  const source = document.text.replyTo
  if (source === null) return
  const answer = { documentId: document.id, number: document.number.text }
  await untilCommitted(async () => {
    const delivery = deliveryOf(await table.get(deliveryKey(tenant, source.deliveryId)))
    const { by, for: onBehalfOf } = document.dispatch
    const act = { by, at: now().toISOString(), for: onBehalfOf }
    const rung = delivery === null ? null : reply(delivery, answer, act)
    return rung === null ? null : table.commit(rungWrites(tenant, rung.delivery, rung.event))
  })
}

/** Puts the envelope into each recipient's partition; who has it already keeps it. */
export async function deliverAll(
  { table, now }: Pick<RelayTools, 'table' | 'now'>,
  { envelope, recipients }: Fanout,
): Promise<void> {
  const act = { by: RELAY, at: now().toISOString() }
  await Promise.all(
    recipients.map(recipient => {
      const id = deliveryIdFor(envelope.source.documentId, recipient.agencyId, envelope.dispatchedAt, sha256)
      const { delivery, event } = deliver(id, envelope, recipient, act)
      const writes = rungWrites(recipientTenant(recipient), delivery, event)
      return commitOrComeAgain(table, writes)
    }),
  )
}

/**
 * Brings one rung to the sender's ladder. A stream record is only a hint: what counts is the ladder's own version, so
 * a record that comes twice finds nothing to do, and one that comes early fetches those before it.
 */
async function relayRung({ table, signer }: RelayTools, route: RungRoute, event: Event): Promise<void> {
  const key = ladderKey(route.senderTenant, route.documentId, route.recipient.order)
  await untilCommitted(async () => {
    const item = await table.get(key)
    let row = item === null ? emptyRow(route) : ladderRowOf(item)
    const missing = await eventsBetween(table, route, row.rungs.length, event)
    const [next] = missing
    if (next === undefined) return null
    if (next.seq !== row.rungs.length + 1) throw new Error('an earlier rung is not here yet')
    const rung = await signRung(signer, route, row, next)
    row = { ...row, state: rung.state, rungs: [...row.rungs, rung] }
    const commit = await table.commit(relayedRungWrites(route, row, rung))
    // Go round again while earlier rungs are being caught up, and after a race.
    return commit.done && missing.length > 1 ? { done: false, lost: [], contended: false } : commit
  })
}

function emptyRow({ recipient, deliveryId }: RungRoute): LadderRow {
  return { recipient, deliveryId, state: 'DELIVERED', rungs: [] }
}

async function eventsBetween(
  table: Table,
  route: RungRoute,
  relayed: number,
  event: Event,
): Promise<Event[]> {
  if (event.seq <= relayed) return []
  if (event.seq === relayed + 1) return [event]
  const all = await readEvents(table, deliveryKey(recipientTenant(route.recipient), route.deliveryId))
  return all.filter(one => one.seq > relayed && one.seq <= event.seq)
}

async function signRung(signer: Signer, route: RungRoute, row: LadderRow, event: Event): Promise<Rung> {
  const state = event.type as DeliveryState
  const text = (name: string): string | null => {
    const value = event.data[name]
    return typeof value === 'string' ? value : null
  }
  const before = row.rungs.at(-1)
  const reason = text('reason')
  const replyNumber = text('replyNumber')
  const claims: ReceiptClaims = {
    iss: 'hutong',
    sub: route.deliveryId,
    document: route.documentId,
    number: route.number,
    contentDigest: route.contentDigest,
    dispatch: route.dispatchEvent,
    recipient: { id: route.recipient.agencyId, name: route.recipient.name },
    rung: state,
    ...stamp(event),
    reason,
    replyNumber,
    event: { seq: event.seq, hash: event.hash },
    previous: before === undefined ? null : sha256(before.receipt),
  }
  const receipt = await signer.sign(RECEIPT_TYPE, { ...claims })
  return { state, ...stamp(event), reason, replyNumber, receipt }
}
