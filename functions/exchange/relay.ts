import { type Act, stamp } from '../access/act.ts'
import type { Event } from '../access/events.ts'
import { RELAY, type Relay, type RelayTools } from '../access/relay.ts'
import { type DocumentIn, documentKey, documentOf, manifestOf, readEvents } from '../documents/index.ts'
import { sha256 } from '../kernel/digest.ts'
import { commitOrRetryLater, untilCommitted } from '../platform/retry.ts'
import type { Signer } from '../platform/signer.ts'
import type { Table } from '../platform/table.ts'
import {
  type DeliveryState,
  deliveryStateSchema,
  dispatchRouteSchema,
  type Fanout,
  type LadderRow,
  RECEIPT_TYPE,
  type ReceiptClaims,
  type Rung,
  type RungRoute,
  rungRouteSchema,
} from './model.ts'
import { deliver, deliveryIdFor, reply } from './rules/deliveries.ts'
import { envelopeOf } from './rules/dispatch.ts'
import {
  deliveryKey,
  deliveryOf,
  ladderKey,
  ladderRowOf,
  readRecipients,
  recipientTenant,
  relayedRungWrites,
  rungWrites,
} from './store.ts'

const RECIPIENTS_PER_MESSAGE = 25

/** Stores the content under its digest, then queues the recipients in portions. */
const fanOut: Relay = async ({ table, objects, queue, now }, { item, event: { aggregate }, requestId }) => {
  const documentId = aggregate
  const { tenant } = dispatchRouteSchema.parse(item.route)
  const document = documentOf(await table.get(documentKey(tenant, documentId)))
  if (document?.state !== 'DISPATCHED') throw new Error(`document ${documentId} was dispatched but is not`)
  const digest = await objects.putContent(manifestOf(document, document.dispatch.at))
  if (digest !== document.dispatch.contentDigest)
    throw new Error(`document ${documentId} is not what was dispatched`)

  const recipients = await readRecipients(table, tenant, documentId)
  // A Query may see a transaction in part: the event can be visible before the items written with it.
  if (recipients.length !== document.dispatch.recipientCount)
    throw new Error('the recipients are not all here yet')
  const envelope = envelopeOf(document, tenant)
  const messages: Fanout[] = []
  for (let start = 0; start < recipients.length; start += RECIPIENTS_PER_MESSAGE) {
    const some = recipients.slice(start, start + RECIPIENTS_PER_MESSAGE)
    messages.push({ envelope, recipients: some, requestId })
  }
  await queue.sendAll(messages)
  const { by, for: onBehalfOf } = document.dispatch
  await completeReply(table, tenant, document, () => ({
    by,
    at: now().toISOString(),
    for: onBehalfOf,
    requestId,
  }))
}

/** A dispatched answer completes the delivery that it answers, in the answering agency's own partition. */
async function completeReply(
  table: Table,
  tenant: string,
  document: DocumentIn<'DISPATCHED'>,
  act: () => Act,
): Promise<void> {
  const source = document.text.replyTo
  if (source === null) return
  const answer = { documentId: document.id, number: document.number.text }
  await untilCommitted(async () => {
    const delivery = deliveryOf(await table.get(deliveryKey(tenant, source.deliveryId)))
    const rung = delivery === null ? null : reply(delivery, answer, act())
    return rung === null ? null : table.commit(rungWrites(tenant, rung))
  })
}

/** Puts the envelope into each recipient's partition. A recipient that has it already keeps it. */
export async function deliverAll(
  { table, now }: Pick<RelayTools, 'table' | 'now'>,
  { envelope, recipients, requestId }: Fanout,
): Promise<void> {
  const act = { by: RELAY, at: now().toISOString(), requestId }
  await Promise.all(
    recipients.map(recipient => {
      const id = deliveryIdFor(envelope.source.documentId, recipient.agencyId, envelope.dispatchedAt, sha256)
      const delivered = deliver(id, envelope, recipient, act)
      return commitOrRetryLater(table, rungWrites(recipientTenant(recipient), delivered))
    }),
  )
}

/**
 * Writes one rung to the sender's ladder. The ladder's own version decides what is missing: a repeated record changes
 * nothing, and an early one fetches the events before it.
 */
const relayRung: Relay = async ({ table, signer }, { item: { route: given }, event }) => {
  const route = rungRouteSchema.parse(given)
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
    // Repeat while later rungs are missing, and after a transaction conflict.
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
  const state: DeliveryState = deliveryStateSchema.parse(event.type)
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

/** The relay's part in a dispatch, and in each event of a delivery, which is a rung of the sender's ladder. */
export const relays = {
  DocumentDispatched: fanOut,
  DELIVERED: relayRung,
  SIGNED_FOR: relayRung,
  REGISTERED: relayRung,
  ACCEPTED: relayRung,
  RETURNED: relayRung,
  HANDLED: relayRung,
  REPLIED: relayRung,
} as const satisfies Readonly<Record<DeliveryState | 'DocumentDispatched', Relay>>
