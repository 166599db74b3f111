import { RELAY } from '../../access/act.ts'
import type { RelayTools } from '../../access/relay.ts'
import { type Document, firstOfLine, type Replacement, readLine } from '../../documents/index.ts'
import { sha256 } from '../../kernel/digest.ts'
import { inParallel } from '../../kernel/parallel.ts'
import type { Instant } from '../../kernel/time.ts'
import { untilCommitted } from '../../platform/retry.ts'
import type { Table, Write } from '../../platform/table.ts'
import {
  type Delivery,
  type Envelope,
  type Portion,
  type PortionWork,
  portionOf,
  type Recipient,
  type ReplacedBy,
  recipientsOfSent,
} from '../model.ts'
import { deliveryIdOf } from '../rules/additions.ts'
import { envelopeOf } from '../rules/dispatch.ts'
import {
  asCorrection,
  deliverReplaced,
  type EarlierHere,
  earlierIn,
  isUnsentReplaced,
  replacedByOf,
  replacedIn,
  replacing,
} from '../rules/replacements.ts'
import { deliveryKey, deliveryOf, readRecipients, replacingWrites } from '../store/index.ts'
import { dispatchedIn } from './dispatched.ts'
import { doorsOf, isUsable } from './doors.ts'
import { queuePortions } from './due.ts'
import { heirsAmong } from './heirs.ts'
import type { Tried } from './recording.ts'

/** How many documents' recipients a process keeps, of 3,000 at most each. */
const KEPT = 10
/** By agency; one that was sent the document again has several places. */
type ByAgency = ReadonlyMap<string, readonly Recipient[]>
const recipientsOfDocuments = new Map<string, ByAgency>()

/** The recipients of a dispatched document, those included that were added. @throws if not all of them are visible yet */
async function recipientsOf(
  table: Table,
  tenant: string,
  { documentId }: { readonly documentId: string },
): Promise<ByAgency> {
  const { dispatch } = await dispatchedIn(table, tenant, documentId)
  // Others may be added as long as it was not replaced itself.
  const name = `${tenant}#${documentId}#${recipientsOfSent(dispatch)}`
  const kept = recipientsOfDocuments.get(name)
  if (kept !== undefined) return kept
  const all = await readRecipients(table, tenant, documentId, dispatch)
  if (all.length !== recipientsOfSent(dispatch))
    throw new Error(`the recipients of ${documentId} are not all here yet`)
  const read = Map.groupBy(all, ({ agencyId }) => agencyId)
  const [oldest] = recipientsOfDocuments.keys()
  if (recipientsOfDocuments.size >= KEPT && oldest !== undefined) recipientsOfDocuments.delete(oldest)
  recipientsOfDocuments.set(name, read)
  return read
}

/** An earlier document of a correction's line, as the relay needs it for each recipient. */
interface Earlier {
  readonly documentId: string
  readonly dispatchedAt: string
  readonly recipients: ByAgency
  /** Read when a tombstone is first to be put. */
  readonly envelope: () => Promise<Envelope>
}

/** How a document stands in its line: what it replaces, and what replaced it. */
export interface InLine {
  /** Oldest first; empty for what is no correction. */
  readonly earlier: readonly Earlier[]
  /** What replaced it, and the agencies that get a later document of the line; null if nothing did. */
  readonly replaced: {
    readonly by: Omit<ReplacedBy, 'deliveryId' | 'carriedAt'>
    readonly heirs: ReadonlySet<string>
  } | null
}

/** Reads how a document stands in its line: one Query, and for what stands in one the recipients of the others. */
export async function standingInLine(table: Table, tenant: string, document: Document): Promise<InLine> {
  const firstId = firstOfLine(document)
  const line = await readLine(table, tenant, firstId)
  const replaced = replacedIn(document.id, line)
  const [earlier, heirs] = await Promise.all([
    Promise.all(earlierIn(document.id, line).map(one => earlierOf(table, tenant, one))),
    Promise.all(
      (replaced?.later ?? []).map(async one =>
        heirsAmong(table, tenant, one.documentId, await recipientsOf(table, tenant, one)),
      ),
    ),
  ])
  // A read may see a transaction in part: the document can be visible before the link that was written with it.
  if (document.text.replaces !== undefined && earlier.length === 0)
    throw new Error(`what ${document.id} replaces is not there yet`)
  if (replaced === null) return { earlier, replaced: null }
  const { by, reason } = replaced.first
  return {
    earlier,
    replaced: {
      by: { documentId: by.documentId, number: by.number, at: by.dispatchedAt, reason, firstId },
      heirs: new Set(heirs.flat()),
    },
  }
}

async function earlierOf(
  table: Table,
  tenant: string,
  one: Pick<Replacement, 'documentId' | 'dispatchedAt'>,
): Promise<Earlier> {
  const { documentId, dispatchedAt } = one
  let reading: Promise<Envelope> | undefined
  const read = async (): Promise<Envelope> =>
    envelopeOf(await dispatchedIn(table, tenant, documentId), tenant)
  return {
    documentId,
    dispatchedAt,
    recipients: await recipientsOf(table, tenant, one),
    envelope: () => {
      reading ??= read()
      return reading
    },
  }
}

/** What of a correction came to one recipient. */
export interface Corrected {
  readonly delivery: Delivery
  /** Tombstones of earlier documents, which only whoever puts them writes to their ladders. */
  readonly tombstones: readonly Delivery[]
  /** The earlier documents that were there, whose forwarding ones are to be told. */
  readonly earlierHere: readonly Delivery[]
}

/**
 * Puts a correction, or the tombstone of one that was recalled, and in the same transaction takes the earlier documents of its
 * line from the recipient: so there are never two that are to be worked on. Each is on condition that it is as it was read,
 * which decides between the correction and a step at the same moment. Where an earlier one was not delivered yet a tombstone is
 * put, so that it cannot come later.
 * @param also what is written with the correction, if it is put
 */
export async function putCorrection(
  table: Table,
  { envelope, earlier }: { readonly envelope: Envelope; readonly earlier: readonly Earlier[] },
  {
    tenant,
    first,
    also = [],
  }: { readonly tenant: string; readonly first: Delivery; readonly also?: readonly Write[] },
  at: Instant,
): Promise<Corrected> {
  const { source, dispatchedAt, replaces } = envelope
  if (replaces === undefined) throw new Error(`document ${source.documentId} replaces nothing`)
  const { agencyId } = first.recipient
  const here = earlier.flatMap(one =>
    (one.recipients.get(agencyId) ?? []).map(recipient => {
      const id = deliveryIdOf(one.documentId, recipient, one.dispatchedAt, sha256)
      return { ...one, recipient, id, pk: deliveryKey(tenant, id).pk }
    }),
  )
  const replacedId = here.findLast(({ documentId }) => documentId === replaces.documentId)?.id ?? null
  const correction = asCorrection(first, envelope, replacedId)
  const { documentId, number } = source
  const fact = { documentId, number, at: dispatchedAt, reason: replaces.reason, firstId: replaces.firstId }
  const by = replacedByOf(fact, first.id, at)
  const act = { by: RELAY, at }
  const ids = [...here.map(({ id }) => id), first.id]
  let result: Corrected = { delivery: correction, tombstones: [], earlierHere: [] }
  let turn = 0
  await untilCommitted(async () => {
    const items = await table.getMany(ids.map(id => deliveryKey(tenant, id)))
    const there = new Map(items.map(item => [item.pk, deliveryOf(item)]))
    const found = there.get(deliveryKey(tenant, first.id).pk) ?? null
    const earlierHere: EarlierHere[] = []
    for (const { id, pk, recipient, envelope: read } of here) {
      const old = there.get(pk) ?? null
      if (old !== null) earlierHere.push({ old })
      else {
        const theirs = await read()
        earlierHere.push({ old, tombstone: () => deliverReplaced(id, theirs, recipient, by, act).thing })
      }
    }
    const changes = replacing(found === null ? correction : null, earlierHere, by, act)
    const kept = earlierHere.flatMap(({ old }) => (old !== null && isUnsentReplaced(old) ? [old] : []))
    const tombstones = [...changes.put.filter(one => one.id !== first.id), ...kept]
    const theirs = earlierHere.flatMap(({ old }) => old ?? [])
    result = { delivery: found ?? correction, tombstones, earlierHere: theirs }
    const writes = replacingWrites(tenant, { firstId: replaces.firstId, ...changes, ids }, turn++)
    const more = found === null ? also : []
    return writes.length === 0 ? null : table.commit([...writes, ...more])
  })
  return result
}

/** What is known of a replaced document's portion. */
interface Situation {
  readonly envelope: Envelope
  readonly before: Portion | null
  readonly replaced: NonNullable<InLine['replaced']>
  /** True for a recipient whom it was recalled from. */
  readonly isRecalled: (recipient: Recipient) => boolean
}

const AT_ONCE = 16

/**
 * Tells those recipients of a document who do not get what replaced it. Whoever gets that is told by its delivery, and is noted if
 * it does not have the old one: so is who takes no deliveries now. Nobody waits for the old one any more.
 * @throws if that failed for one of them
 */
export async function replaceAll(
  table: Table,
  { envelope, before, replaced, isRecalled }: Situation,
  recipients: readonly Recipient[],
  at: Instant,
): Promise<Tried[]> {
  const { source, dispatchedAt } = envelope
  const doors = await doorsOf(table, source.senderId, recipients)
  const placed = recipients.map(recipient => {
    const door = doors.get(recipient.agencyId)
    const id = deliveryIdOf(source.documentId, recipient, dispatchedAt, sha256)
    return { recipient, id, door, key: door === undefined ? null : deliveryKey(door.tenant, id) }
  })
  const items = await table.getMany(placed.flatMap(({ key }) => (key === null ? [] : [key])))
  const there = new Map(items.map(item => [item.pk, deliveryOf(item)]))
  const by = replacedByOf(replaced.by, null, at)
  const act = { by: RELAY, at }
  const failures: unknown[] = []
  const tried = await inParallel(AT_ONCE, placed, async ({ recipient, id, door, key }): Promise<Tried[]> => {
    let found = key === null ? null : (there.get(key.pk) ?? null)
    const isHeir = replaced.heirs.has(recipient.agencyId)
    const isNoted = before?.replaced?.includes(recipient.order) === true
    const isOpen = isUsable(door) && !isHeir && !isNoted && !isRecalled(recipient)
    try {
      let turn = 0
      await untilCommitted(async () => {
        if (door === undefined || key === null || (found === null && !isOpen)) return null
        if (found !== null && isHeir) return null
        const here: EarlierHere =
          found === null
            ? { old: null, tombstone: () => deliverReplaced(id, envelope, recipient, by, act).thing }
            : { old: found }
        const changes = replacing(null, [here], by, act)
        const [after] = [...changes.put, ...changes.steps.map(({ thing }) => thing), ...changes.told]
        if (after === undefined) return null
        const what = { firstId: replaced.by.firstId, ...changes, ids: [id] }
        const commit = await table.commit(replacingWrites(door.tenant, what, turn++))
        if (commit.done) found = after
        else if (commit.lost.length > 0) found = deliveryOf(await table.get(key))
        return commit
      })
    } catch (error) {
      failures.push(error)
      return []
    }
    // Of those whom it was recalled from the recall says what is recorded.
    if (isRecalled(recipient)) return []
    return found === null || door === undefined
      ? [{ recipient, isReplaced: true }]
      : [{ recipient, delivery: found, tenant: door.tenant }]
  })
  if (failures.length > 0)
    throw new Error('not all were told of the correction; the portion will be retried', {
      cause: failures[0],
    })
  return tried.flat()
}

/**
 * Queues the portions of earlier documents in whose place tombstones were put: they may have noted their recipients as being
 * without, who have a rung now. Also of those whose correction was recalled before it came: they may have the original.
 */
export async function lookAgainAtEarlier(
  tools: Pick<RelayTools, 'table' | 'queue' | 'now'>,
  { tenant }: PortionWork,
  tried: readonly Tried[],
  { earlier }: InLine,
): Promise<void> {
  const without = tried.flatMap(one => ('isUnsent' in one ? [one.recipient.agencyId] : []))
  const works = [
    ...tried
      .flatMap(one => ('delivery' in one ? (one.tombstones ?? []) : []))
      .map(({ source: { documentId }, recipient: { order } }) => ({ documentId, order })),
    ...earlier.flatMap(({ documentId, recipients }) =>
      without.flatMap(id => (recipients.get(id) ?? []).map(({ order }) => ({ documentId, order }))),
    ),
  ].map(({ documentId, order }) => ({ tenant, documentId, from: portionOf(order) }))
  if (works.length === 0) return
  await queuePortions(tools, [...new Map(works.map(one => [`${one.documentId}#${one.from}`, one])).values()])
}
