import { RELAY } from '../../access/act.ts'
import { sha256 } from '../../kernel/digest.ts'
import { inParallel } from '../../kernel/parallel.ts'
import type { Instant } from '../../kernel/time.ts'
import type { Key } from '../../platform/keys.ts'
import { log } from '../../platform/log.ts'
import { untilCommitted } from '../../platform/retry.ts'
import type { Table } from '../../platform/table.ts'
import type {
  Delivery,
  Envelope,
  PortionWork,
  Recipient,
  SourceDistribution,
  SourceEnd,
  SourceRecall,
  SourceReplacement,
} from '../model.ts'
import { deliveryIdOf } from '../rules/additions.ts'
import { deliver } from '../rules/deliveries.ts'
import { deliveredWrites, deliveryKey, deliveryOf, waitingItem } from '../store/index.ts'
import { doorsOf, isUsable } from './doors.ts'
import type { Tried } from './recording.ts'
import { type InLine, putCorrection } from './replacements.ts'
import { type Former, putAgain } from './resending.ts'

/** How many recipients of a portion are written to at once. */
export const AT_ONCE = 16

/** What is delivered, and how it stands in its line. */
export interface Content {
  readonly envelope: Envelope
  readonly source: SourceRecall | null
  /** That what it forwards was replaced. */
  readonly replacedSource: SourceReplacement | null
  /** That what it forwards was abolished or revoked. */
  readonly endedSource: SourceEnd | null
  /** How the ranges of readers of what it contains were changed. */
  readonly distributionSource: readonly SourceDistribution[]
  readonly inLine: InLine
  /** The rows that recipients had before, if it is sent again. */
  readonly former: Former
}

/** Delivers to those who want it; says of each what came of it. */
export async function tryAll(
  table: Table,
  content: Content,
  wanted: readonly Recipient[],
  work: PortionWork,
  at: Instant,
): Promise<Tried[]> {
  const { envelope } = content
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
    const tried = await deliverTo(table, content, { recipient, tenant }, at)
    return held.includes(recipient) ? { ...tried, waited: true } : tried
  })
}

/**
 * Does something with the delivery of each of these recipients, several at once. One whose agency is not in the directory has none. A portion
 * that dies in between is done again: what was done must then change nothing.
 */
export async function withEachDelivery(
  table: Table,
  envelope: Envelope,
  recipients: readonly Recipient[],
  work: (key: Key, tenant: string) => Promise<void>,
): Promise<void> {
  const doors = await doorsOf(table, envelope.source.senderId, recipients)
  await inParallel(AT_ONCE, recipients, async recipient => {
    const tenant = doors.get(recipient.agencyId)?.tenant
    if (tenant !== undefined) await work(deliveryKey(tenant, idOfDelivery(envelope, recipient)), tenant)
  })
}

/** The id of a recipient's delivery. */
export function idOfDelivery({ source, dispatchedAt }: Envelope, recipient: Recipient): string {
  return deliveryIdOf(source.documentId, recipient, dispatchedAt, sha256)
}

async function deliverTo(
  table: Table,
  { envelope, source, replacedSource, endedSource, distributionSource, inLine, former }: Content,
  { recipient, tenant }: { readonly recipient: Recipient; readonly tenant: string },
  at: Instant,
): Promise<Tried> {
  const id = idOfDelivery(envelope, recipient)
  const facts = [source, replacedSource, endedSource, distributionSource] as const
  const delivery = deliver(id, envelope, recipient, { by: RELAY, at }, ...facts).thing
  try {
    if (inLine.earlier.length > 0) {
      const into = { tenant, first: delivery }
      return {
        recipient,
        tenant,
        ...(await putCorrection(table, { envelope, earlier: inLine.earlier }, into, at)),
      }
    }
    const row = former.get(recipient.agencyId)
    if (row !== undefined) {
      const put = await putAgain(table, envelope, row, { tenant, first: delivery }, at)
      return put === null ? { recipient, isUnsent: true } : { recipient, tenant, delivery: put }
    }
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
