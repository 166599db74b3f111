import { RELAY } from '../../access/act.ts'
import type { RelayTools } from '../../access/relay.ts'
import { documentKey, documentOf } from '../../documents/index.ts'
import { sha256 } from '../../kernel/digest.ts'
import { inParallel } from '../../kernel/parallel.ts'
import type { Instant } from '../../kernel/time.ts'
import { log } from '../../platform/log.ts'
import { againIfLost, type LOST, untilCommitted } from '../../platform/retry.ts'
import type { Table } from '../../platform/table.ts'
import {
  type Delivery,
  type Envelope,
  MAX_TRIES,
  PORTION,
  type Portion,
  type PortionWork,
  type Recipient,
  type SourceRecall,
} from '../model.ts'
import { deliver, deliveryIdFor, firstEventOf } from '../rules/deliveries.ts'
import { envelopeOf } from '../rules/dispatch.ts'
import { recallFor } from '../rules/recalls.ts'
import { rungOf } from '../rules/receipts.ts'
import {
  deliveredWrites,
  deliveryKey,
  deliveryOf,
  type Recalls,
  readPortion,
  readRecalls,
  readRungs,
  routeOf,
  waitingItem,
} from '../store/index.ts'
import { doorsOf, isUsable } from './doors.ts'
import { recallFrom, tellForwarding, tellRecipients } from './recalls.ts'
import { hasWaited, portionAfter, record, type Tried } from './recording.ts'
import { writeRungs } from './rungs.ts'

/** How many recipients of a portion are written to at once. */
const AT_ONCE = 16

/**
 * Makes a portion what it should be: puts the envelope into the partition of each recipient that does not have it, takes it back
 * from those whom its sender recalled it from, tells those who have it that what it forwards was recalled, writes the
 * rungs to the sender's ladder, and records who is still without. Running it again, or twice at once, changes nothing.
 */
export function deliverPortion(tools: Tools, work: PortionWork): Promise<void> {
  // Who lost the record may have delivered what the winner knows to be recalled: it looks again.
  return againIfLost(() => tryPortion(tools, work))
}

type Tools = Pick<RelayTools, 'table' | 'queue' | 'now'>

async function tryPortion(tools: Tools, work: PortionWork): Promise<typeof LOST | undefined> {
  const { table, now } = tools
  const { tenant, documentId, from } = work
  const read = await readPortion(table, documentKey(tenant, documentId), work)
  const { document: item, recipients, attempt } = read
  // After the portion: it must not know of a recall that is missing here.
  const recalled = await readRecalls(table, tenant, documentId)
  const document = documentOf(item)
  if (document?.state !== 'DISPATCHED') throw new Error(`document ${documentId} was dispatched but is not`)
  // A read may see a transaction in part: the event can be visible before the items written with it.
  const expected = Math.min(PORTION, document.dispatch.recipientCount - from)
  if (recipients.length !== expected) throw new Error('the recipients are not all here yet')

  const before = attempt?.portion ?? null
  const envelope = envelopeOf(document, tenant)
  const at = now().toISOString()
  const live = recipients.filter(({ order }) => recallFor(recalled.recalls, order) === null)
  const wanted = live.filter(
    ({ order }) => before === null || before.waiting.some(waiting => waiting.order === order),
  )
  const tried = [
    ...(await tryAll(table, { envelope, source: recalled.source }, wanted, work, at)),
    ...(await recallAll(tools, { envelope, before, recalled }, recipients, at)),
  ]
  await writeLadder(table, tried, now().toISOString())
  await tellLive(tools, { envelope, before, recalled }, live, tried)
  const portion = portionAfter(before, tried, work.again === true, at, await deliveredOf(table, work, before))
  if (portion.tries >= MAX_TRIES)
    log.error('a portion cannot be delivered', new Error('the tries are used up'), { documentId, from })
  const arrived = tried.filter(
    one => !('reason' in one) && (('delivery' in one && one.waited === true) || hasWaited(before, one)),
  )
  return record(
    table,
    work,
    {
      before,
      portion,
      version: attempt?.version ?? 0,
      since: document.dispatch.at,
      arrived: [...arrived.map(({ recipient }) => recipient), ...onPaperIn(recipients, portion)].map(
        ({ agencyId }) => agencyId,
      ),
    },
    now(),
  )
}

/** Recipients that were served on paper: nothing waits for them any more. */
function onPaperIn(recipients: readonly Recipient[], { onPaper = [] }: Portion): Recipient[] {
  return recipients.filter(({ order }) => onPaper.some(one => one.order === order))
}

/** The orders of recipients of a portion that have rungs; looked at only where somebody was served on paper. */
async function deliveredOf(
  table: Table,
  { tenant, documentId, from }: PortionWork,
  before: Portion | null,
): Promise<ReadonlySet<number>> {
  if (before?.onPaper === undefined) return new Set()
  return new Set((await readRungs(table, tenant, documentId, from, from + PORTION - 1)).keys())
}

/** What is known of a portion's document, beside its recipients. */
interface Situation {
  readonly envelope: Envelope
  readonly before: Portion | null
  readonly recalled: Recalls
}

/** Takes the document back from those recipients whom it was recalled from. @throws if that failed for one of them */
async function recallAll(
  tools: Tools,
  { envelope, before, recalled }: Situation,
  recipients: readonly Recipient[],
  at: Instant,
): Promise<Tried[]> {
  const { table } = tools
  const concerned = recipients.flatMap(recipient => {
    const recall = recallFor(recalled.recalls, recipient.order)
    return recall === null ? [] : [{ recipient, recall }]
  })
  if (concerned.length === 0) return []
  const doors = await doorsOf(
    table,
    envelope.source.senderId,
    concerned.map(({ recipient }) => recipient),
  )
  const keys = concerned.flatMap(({ recipient }) => {
    const tenant = doors.get(recipient.agencyId)?.tenant
    return tenant === undefined ? [] : [deliveryKey(tenant, idOfDelivery(envelope, recipient))]
  })
  const there = new Map((await table.getMany(keys)).map(item => [item.pk, deliveryOf(item)]))
  const failures: unknown[] = []
  const tried = await inParallel(AT_ONCE, concerned, async ({ recipient, recall }): Promise<Tried[]> => {
    const door = doors.get(recipient.agencyId)
    const tenant = door?.tenant ?? null
    const isOpen = isUsable(door) && before?.recalled?.includes(recipient.order) !== true
    const deliveryId = idOfDelivery(envelope, recipient)
    try {
      if (tenant === null) return [{ recipient, isUnsent: true }]
      const found = there.get(deliveryKey(tenant, deliveryId).pk) ?? null
      const of = { recipient, deliveryId, recall, tenant, isOpen, found }
      const delivery = await recallFrom(table, envelope, of, at)
      if (delivery === null) return [{ recipient, isUnsent: true }]
      const fact = { at: recall.at, number: envelope.source.number, reason: recall.reason }
      await tellForwarding(tools, [{ tenant, delivery }], fact)
      return [{ recipient, delivery, tenant, isOnLadder: firstEventOf(delivery).type === 'DELIVERED' }]
    } catch (error) {
      failures.push(error)
      return []
    }
  })
  // The others have lost it. Nothing is recorded, so that the portion's pointer finds it again.
  if (failures.length > 0)
    throw new Error('not recalled from all; the portion will be retried', { cause: failures[0] })
  return tried.flat()
}

/** Tells those who have the document that what it forwards was recalled. */
async function tellLive(
  tools: Tools,
  { envelope, recalled: { source } }: Situation,
  live: readonly Recipient[],
  tried: readonly Tried[],
): Promise<void> {
  if (source === null) return
  const isWithout = new Set(tried.filter(one => 'reason' in one).map(({ recipient }) => recipient.order))
  const having = live.filter(({ order }) => !isWithout.has(order))
  const doors = await doorsOf(tools.table, envelope.source.senderId, having)
  const held = having.flatMap(recipient => {
    const tenant = doors.get(recipient.agencyId)?.tenant
    return tenant === undefined ? [] : [{ tenant, deliveryId: idOfDelivery(envelope, recipient) }]
  })
  await tellRecipients(tools, held, source)
}

async function tryAll(
  table: Table,
  { envelope, source }: { readonly envelope: Envelope; readonly source: SourceRecall | null },
  wanted: readonly Recipient[],
  work: PortionWork,
  at: Instant,
): Promise<Tried[]> {
  const { senderId } = envelope.source
  const doors = await doorsOf(table, senderId, wanted)
  const held = wanted.filter(({ agencyId }) => !isUsable(doors.get(agencyId)))
  if (held.length > 0) {
    await table.putAll(held.map(({ agencyId }) => waitingItem(agencyId, work)))
    // Looked at again behind the pointers: an activation, or the end of a mute, in between would have found none.
    for (const [id, door] of await doorsOf(table, senderId, held)) doors.set(id, door)
  }
  return inParallel(AT_ONCE, wanted, async recipient => {
    const door = doors.get(recipient.agencyId)
    if (door?.isActive !== true) return { recipient, reason: 'AWAITING_ACTIVATION' as const }
    const { tenant, mutedFor } = door
    if (mutedFor !== undefined) {
      // A run that stopped midway may have delivered it before the mute: then it stays.
      const key = deliveryKey(tenant, idOfDelivery(envelope, recipient))
      const delivery = deliveryOf(await table.get(key))
      return delivery === null
        ? { recipient, reason: 'MUTED' as const, explanation: mutedFor }
        : { recipient, delivery, tenant }
    }
    const tried = await deliverTo(table, { envelope, source }, { recipient, tenant }, at)
    return held.includes(recipient) ? { ...tried, waited: true } : tried
  })
}

function idOfDelivery({ source, dispatchedAt }: Envelope, { agencyId }: Recipient): string {
  return deliveryIdFor(source.documentId, agencyId, dispatchedAt, sha256)
}

async function deliverTo(
  table: Table,
  { envelope, source }: { readonly envelope: Envelope; readonly source: SourceRecall | null },
  { recipient, tenant }: { readonly recipient: Recipient; readonly tenant: string },
  at: Instant,
): Promise<Tried> {
  const id = idOfDelivery(envelope, recipient)
  const delivery = deliver(id, envelope, recipient, { by: RELAY, at }, source).thing
  try {
    const found: Delivery[] = []
    let turn = 0
    await untilCommitted(async () => {
      const commit = await table.commit(deliveredWrites(tenant, delivery, turn++))
      if (commit.done) return commit
      const earlier = deliveryOf(commit.lost[0]?.item ?? null)
      if (earlier === null) return commit
      found.push(earlier)
      return null
    })
    return { recipient, delivery: found[0] ?? delivery, tenant }
  } catch (error) {
    // One recipient must not keep the others from getting theirs.
    log.warn('a delivery failed and will be tried again', { deliveryId: id, reason: String(error) })
    return { recipient, reason: 'SERVICE_FAILURE' }
  }
}

async function writeLadder(table: Table, tried: readonly Tried[], at: Instant): Promise<void> {
  const arrived = tried.flatMap(one =>
    'delivery' in one && one.isOnLadder !== true
      ? [{ route: routeOf(one.tenant, one.delivery), rung: rungOf(firstEventOf(one.delivery)) }]
      : [],
  )
  const failed = await writeRungs(table, arrived, at)
  if (failed.length > 0)
    throw new Error(`${failed.length} rungs were not written; the portion will be retried`)
}
