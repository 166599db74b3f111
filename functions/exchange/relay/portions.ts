import { RELAY } from '../../access/act.ts'
import type { RelayTools } from '../../access/relay.ts'
import { documentKey, documentOf } from '../../documents/index.ts'
import { sha256 } from '../../kernel/digest.ts'
import { inParallel } from '../../kernel/parallel.ts'
import type { Instant } from '../../kernel/time.ts'
import { log } from '../../platform/log.ts'
import { commitOrRetryLater, untilCommitted } from '../../platform/retry.ts'
import type { Table, Write } from '../../platform/table.ts'
import { agencyKey, agencyOf, mutedBy } from '../../tenancy/index.ts'
import {
  type Delivery,
  type Envelope,
  MAX_TRIES,
  PORTION,
  type Portion,
  type PortionWork,
  type Recipient,
  type Waiting,
} from '../model.ts'
import { deliver, deliveryIdFor, firstEventOf } from '../rules/deliveries.ts'
import { envelopeOf } from '../rules/dispatch.ts'
import { isHeld, nextTryAt } from '../rules/ladder.ts'
import { rungOf } from '../rules/receipts.ts'
import {
  deliveredWrites,
  deliveryKey,
  deliveryOf,
  overdueItem,
  overdueKey,
  portionItem,
  readPortion,
  routeOf,
  waitingItem,
  waitingKey,
} from '../store/index.ts'
import { portionPointer, portionPointerKey } from './due.ts'
import { writeRungs } from './rungs.ts'

/** How many recipients of a portion are written to at once. */
const AT_ONCE = 16

/** A recipient that was tried: delivered now or before, or the reason why it was not. */
type Tried = { readonly recipient: Recipient } & (
  | { readonly delivery: Delivery; readonly tenant: string; readonly waited?: boolean }
  | Pick<Waiting, 'reason' | 'explanation'>
)

/**
 * Delivers a portion: puts the envelope into the partition of each recipient that does not have it, writes the rungs to
 * the sender's ladder, and records who is still without. Running it again, or twice at once, changes nothing.
 */
export async function deliverPortion(
  { table, now }: Pick<RelayTools, 'table' | 'now'>,
  work: PortionWork,
): Promise<void> {
  const { tenant, documentId, from } = work
  const {
    document: item,
    recipients,
    attempt,
  } = await readPortion(table, documentKey(tenant, documentId), work)
  const document = documentOf(item)
  if (document?.state !== 'DISPATCHED') throw new Error(`document ${documentId} was dispatched but is not`)
  // A read may see a transaction in part: the event can be visible before the items written with it.
  const expected = Math.min(PORTION, document.dispatch.recipientCount - from)
  if (recipients.length !== expected) throw new Error('the recipients are not all here yet')

  const before = attempt?.portion ?? null
  const wanted = recipients.filter(
    ({ order }) => before === null || before.waiting.some(waiting => waiting.order === order),
  )
  const at = now().toISOString()
  const tried = await tryAll(table, envelopeOf(document, tenant), wanted, work, at)
  await writeLadder(table, tried, now().toISOString())
  const portion = portionAfter(before, tried, work.again === true, at)
  if (portion.tries >= MAX_TRIES)
    log.error('a portion cannot be delivered', new Error('the tries are used up'), { documentId, from })
  const arrived = tried.filter(one => 'delivery' in one && (one.waited === true || hasWaited(before, one)))
  await record(
    table,
    work,
    {
      portion,
      version: attempt?.version ?? 0,
      since: document.dispatch.at,
      arrived: arrived.map(({ recipient }) => recipient.agencyId),
    },
    now(),
  )
}

function hasWaited(before: Portion | null, { recipient }: Tried): boolean {
  const waiting = before?.waiting.find(({ order }) => order === recipient.order)
  return waiting !== undefined && isHeld(waiting)
}

async function tryAll(
  table: Table,
  envelope: Envelope,
  wanted: readonly Recipient[],
  work: PortionWork,
  at: Instant,
): Promise<Tried[]> {
  const { senderId } = envelope.source
  const doors = await doorsOf(table, senderId, wanted)
  const held = wanted.filter(({ agencyId }) => !isOpen(doors.get(agencyId)))
  if (held.length > 0) {
    await table.putAll(held.map(({ agencyId }) => waitingItem(agencyId, work)))
    // Looked at again behind the pointers: an activation, or the end of a mute, in between would have found none.
    for (const [id, door] of await doorsOf(table, senderId, held)) doors.set(id, door)
  }
  return inParallel(AT_ONCE, wanted, async recipient => {
    const door = doors.get(recipient.agencyId)
    if (door === undefined) return { recipient, reason: 'AWAITING_ACTIVATION' as const }
    const { tenant, mutedFor } = door
    if (mutedFor !== undefined) {
      // A run that stopped midway may have delivered it before the mute: then it stays.
      const key = deliveryKey(tenant, idOfDelivery(envelope, recipient))
      const delivery = deliveryOf(await table.get(key))
      return delivery === null
        ? { recipient, reason: 'MUTED' as const, explanation: mutedFor }
        : { recipient, delivery, tenant }
    }
    const tried = await deliverTo(table, envelope, { recipient, tenant }, at)
    return held.includes(recipient) ? { ...tried, waited: true } : tried
  })
}

/** Where an active agency takes deliveries, and why it takes none of this sender, if it muted it. */
interface Door {
  readonly tenant: string
  readonly mutedFor: string | undefined
}
function isOpen(door: Door | undefined): boolean {
  return door !== undefined && door.mutedFor === undefined
}
function idOfDelivery({ source, dispatchedAt }: Envelope, { agencyId }: Recipient): string {
  return deliveryIdFor(source.documentId, agencyId, dispatchedAt, sha256)
}

/** The doors of those recipients that are active, by id. Those below the sender cost no read for it: nobody mutes these. */
async function doorsOf(
  table: Table,
  senderId: string,
  recipients: readonly Recipient[],
): Promise<Map<string, Door>> {
  const items = await table.getMany(recipients.map(({ agencyId }) => agencyKey(agencyId)))
  const agencies = items.map(agencyOf).filter(agency => agency?.state === 'ACTIVE')
  const active = agencies.filter(agency => agency !== null)
  const muted = await mutedBy(table, senderId, active)
  return new Map(active.map(({ id, tenant }) => [id, { tenant, mutedFor: muted.get(id) }]))
}

async function deliverTo(
  table: Table,
  envelope: Envelope,
  { recipient, tenant }: { readonly recipient: Recipient; readonly tenant: string },
  at: Instant,
): Promise<Tried> {
  const id = idOfDelivery(envelope, recipient)
  const delivery = deliver(id, envelope, recipient, { by: RELAY, at }).thing
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
    'delivery' in one
      ? [{ route: routeOf(one.tenant, one.delivery), rung: rungOf(firstEventOf(one.delivery)) }]
      : [],
  )
  const failed = await writeRungs(table, arrived, at)
  if (failed.length > 0)
    throw new Error(`${failed.length} rungs were not written; the portion will be retried`)
}

function portionAfter(
  before: Portion | null,
  tried: readonly Tried[],
  again: boolean,
  triedAt: string,
): Portion {
  const earlier = new Map(before?.waiting.map(one => [one.order, one]))
  const waiting = tried.flatMap((one): Waiting[] => {
    if ('delivery' in one) return []
    const { order } = one.recipient
    const tries = (again ? 0 : (earlier.get(order)?.tries ?? 0)) + 1
    const { reason, explanation } = one
    return [{ order, reason, tries, triedAt, ...(explanation === undefined ? {} : { explanation }) }]
  })
  const hasFailed = waiting.some(({ reason }) => reason === 'SERVICE_FAILURE')
  return { tries: (again ? 0 : (before?.tries ?? 0)) + (hasFailed ? 1 : 0), waiting }
}

/** What a try came to, with the version of the stored record before it. */
interface Attempt {
  readonly portion: Portion
  readonly version: number
  readonly since: Instant
  /** Agencies that waited, for their activation or the end of a mute, and have it now. */
  readonly arrived: readonly string[]
}

/**
 * Records what came of a try and moves the portion's pointers, all in one transaction. If another run recorded the
 * portion meanwhile, nothing is written: its pointers stay, and what is due once more finds the portion as it is then.
 */
async function record(table: Table, work: PortionWork, attempt: Attempt, now: Date): Promise<void> {
  const { tenant, documentId, from, due } = work
  const { portion, version, since, arrived } = attempt
  const next = nextTryAt(portion, now)
  const isExpected = portion.waiting.every(isHeld)
  const isDone = portion.waiting.length === 0
  const writes: Write[] = [
    {
      put: { ...portionItem(tenant, documentId, from, portion), version: version + 1 },
      when: version === 0 ? 'absent' : { version },
    },
    isDone
      ? { remove: overdueKey(work), when: 'any' }
      : { put: overdueItem(work, since, now.toISOString()), when: 'any' },
    ...(next === null ? [] : [{ put: portionPointer(work, next, isExpected), when: 'any' as const }]),
    ...(due === undefined || due === next
      ? []
      : [{ remove: portionPointerKey(work, due), when: 'any' as const }]),
    ...arrived.map(agencyId => ({ remove: waitingKey(agencyId, work), when: 'any' as const })),
  ]
  await commitOrRetryLater(table, writes)
}
