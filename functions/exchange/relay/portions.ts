import { RELAY } from '../../access/act.ts'
import type { RelayTools } from '../../access/relay.ts'
import { documentKey, documentOf } from '../../documents/index.ts'
import { inParallel } from '../../kernel/parallel.ts'
import type { Instant } from '../../kernel/time.ts'
import { log } from '../../platform/log.ts'
import { againIfLost, type LOST } from '../../platform/retry.ts'
import type { Table } from '../../platform/table.ts'
import {
  type Delivery,
  type Envelope,
  MAX_TRIES,
  PORTION,
  type Portion,
  type PortionWork,
  portionsOfSent,
  type Recipient,
} from '../model.ts'
import { firstEventOf } from '../rules/deliveries.ts'
import { deliverTombstone, objectionFor, recallFor } from '../rules/recalls.ts'
import { rungOf } from '../rules/receipts.ts'
import {
  deliveryKey,
  deliveryOf,
  type Recalls,
  readPortion,
  readRecalls,
  readRungs,
  routeOf,
} from '../store/index.ts'
import { envelopeFor } from './additions.ts'
import { carryDeadlines } from './deadline-moves.ts'
import { AT_ONCE, idOfDelivery, tryAll } from './delivering.ts'
import { carryDistributions } from './distribution.ts'
import { doorsOf, isUsable } from './doors.ts'
import { carryEnds } from './effects.ts'
import { takeBack } from './passings.ts'
import { recallFrom, tellForwarding, tellRecipients } from './recalls.ts'
import { hasWaited, portionAfter, record, type Tried } from './recording.ts'
import { type InLine, lookAgainAtEarlier, putCorrection, replaceAll, standingInLine } from './replacements.ts'
import { formerRows } from './resending.ts'
import { restoreEarlier, restoreLost, type Sent } from './restoring.ts'
import { writeRungs } from './rungs.ts'
import { tellOfCorrection } from './sources.ts'
import { carryProgressRequests } from './supervision.ts'

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
  const document = documentOf(item)
  if (document?.state !== 'DISPATCHED') throw new Error(`document ${documentId} was dispatched but is not`)
  // After the portion: it must not know of a recall or a correction that is missing here.
  const [recalled, inLine] = await Promise.all([
    readRecalls(table, tenant, documentId),
    standingInLine(table, tenant, document),
  ])
  // A read may see a transaction in part: the event can be visible before the items written with it.
  const { count } = portionsOfSent(document.dispatch, PORTION).find(one => one.from === from) ?? {}
  if (recipients.length !== count) throw new Error('the recipients are not all here yet')

  const at = now().toISOString()
  const { recalls, progressRequests } = recalled
  const sent = { tenant, document, recalls, progressRequests, inLine }
  const { replaced } = inLine
  if (work.lost === true || replaced !== null) await restoreLost(table, sent, recipients, at)
  const before = attempt?.portion ?? null
  const envelope = await envelopeFor(table, document, tenant, recipients)
  const former = await formerRows(table, tenant, document, recipients)
  const live = recipients.filter(({ order }) => recallFor(recalled.recalls, order) === null)
  // What was replaced is delivered to nobody any more.
  const wanted = live.filter(
    ({ order }) =>
      replaced === null && (before === null || before.waiting.some(waiting => waiting.order === order)),
  )
  await restoreEarlier(table, sent, wanted, at)
  const tried = [
    ...(await tryAll(table, { envelope, ...sourceFactsOf(recalled), inLine, former }, wanted, work, at)),
    ...(await recallAll(tools, { envelope, before, recalled, inLine, sent }, recipients, at)),
  ]
  // Who kept the document by undoing its return needs no second copy, whenever that was found.
  for (const recipient of live)
    if (before?.recalled?.includes(recipient.order) === true) tried.push({ recipient, isUnsent: true })
  if (replaced !== null) {
    const isRecalled = ({ order }: Recipient) => recallFor(recalled.recalls, order) !== null
    tried.push(...(await replaceAll(table, { envelope, before, replaced, isRecalled }, recipients, at)))
  }
  await writeLadder(table, tried, now().toISOString())
  const kept = recipients.filter(({ order }) => recallFor(recalled.recalls, order)?.objectsTo !== undefined)
  await tellOfCorrection(tools, envelope, tried)
  await tellLive(tools, { envelope, before, recalled, inLine }, [...live, ...kept], tried)
  await carryEnds(tools, document, envelope, recipients, now().toISOString())
  await carryDistributions(tools, document, envelope, recipients, now().toISOString())
  await carryDeadlines(table, document, envelope, live, now().toISOString())
  const requests = recalled.progressRequests
  await carryProgressRequests(table, document, envelope, { requests, recipients: live }, now().toISOString())
  await lookAgainAtEarlier(tools, work, tried, inLine)
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
      since: recipients[0]?.added?.at ?? document.dispatch.at,
      arrived: [...arrived.map(({ recipient }) => recipient), ...onPaperIn(recipients, portion)].map(
        ({ agencyId }) => agencyId,
      ),
    },
    now(),
  )
}

function sourceFactsOf({ source, replacedSource, endedSource, distributionSource }: Recalls) {
  return { source, replacedSource, endedSource, distributionSource }
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
  readonly inLine: InLine
}

/** Takes the document back from those recipients whom it was recalled from. @throws if that failed for one of them */
async function recallAll(
  tools: Tools,
  { envelope, before, recalled, inLine, sent }: Situation & { readonly sent: Sent },
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
  const keyOf = (recipient: Recipient) => {
    const tenant = doors.get(recipient.agencyId)?.tenant
    return tenant === undefined ? [] : [deliveryKey(tenant, idOfDelivery(envelope, recipient))]
  }
  const read = async (some: readonly Recipient[]) =>
    (await table.getMany(some.flatMap(keyOf))).map(item => [item.pk, deliveryOf(item)] as const)
  const there = new Map(await read(concerned.map(({ recipient }) => recipient)))
  const without = concerned
    .map(({ recipient }) => recipient)
    .filter(recipient => keyOf(recipient).some(({ pk }) => !there.has(pk)))
  await restoreLost(table, sent, without, at)
  for (const [pk, delivery] of await read(without)) there.set(pk, delivery)
  const failures: unknown[] = []
  const tried = await inParallel(AT_ONCE, concerned, async ({ recipient, recall }): Promise<Tried[]> => {
    const door = doors.get(recipient.agencyId)
    const tenant = door?.tenant ?? null
    const isOpen = isUsable(door) && before?.recalled?.includes(recipient.order) !== true
    const deliveryId = idOfDelivery(envelope, recipient)
    try {
      if (tenant === null) {
        await undoRoute(tools, envelope, recalled, recipient, null)
        return [{ recipient, isUnsent: true }]
      }
      let found = there.get(deliveryKey(tenant, deliveryId).pk) ?? null
      let tombstones: readonly Delivery[] = []
      let earlierHere: readonly Delivery[] = []
      if (found === null && isOpen && inLine.earlier.length > 0) {
        // A correction that is recalled before it comes has replaced what it corrects all the same.
        const first = deliverTombstone(deliveryId, envelope, recipient, recall, { by: RELAY, at }).thing
        const put = await putCorrection(table, { envelope, earlier: inLine.earlier }, { tenant, first }, at)
        found = put.delivery
        tombstones = put.tombstones
        earlierHere = put.earlierHere
      }
      const of = { recipient, deliveryId, recall, tenant, isOpen, found }
      const delivery = await recallFrom(table, envelope, of, at)
      await undoRoute(tools, envelope, recalled, recipient, delivery)
      if (delivery === null) return [{ recipient, isUnsent: true }]
      const fact = { at: recall.at, number: envelope.source.number, reason: recall.reason }
      // An objection to a route takes nothing from whoever could have forwarded it.
      if (recall.objectsTo === undefined) await tellForwarding(tools, [{ tenant, delivery }], fact)
      const isOnLadder = firstEventOf(delivery).type === 'DELIVERED'
      return [{ recipient, delivery, tenant, isOnLadder, tombstones, earlierHere }]
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

/** Once a sender's objection has taken the document from a recipient that nobody signed at, it comes back to who passed it on. */
async function undoRoute(
  tools: Tools,
  { source: { senderTenant: tenant, documentId } }: Envelope,
  { recalls }: Recalls,
  { order, agencyId: toAgencyId }: Recipient,
  delivery: Delivery | null,
): Promise<void> {
  const objection = objectionFor(recalls, order)
  const isWithout = delivery === null || (delivery.state === 'RECALLED' && delivery.signing === undefined)
  if (objection === null || !isWithout) return
  const { objectsTo: passedBy, reason } = objection
  await takeBack(tools, { tenant, documentId }, { passedBy, toAgencyId }, { kind: 'OBJECTED', reason })
}

/** Tells those who have the document that what it forwards was recalled, or replaced. */
async function tellLive(
  tools: Tools,
  { envelope, recalled: { source, replacedSource, endedSource, distributionSource } }: Situation,
  live: readonly Recipient[],
  tried: readonly Tried[],
): Promise<void> {
  const facts = [source, replacedSource, endedSource, ...distributionSource].filter(fact => fact !== null)
  if (facts.length === 0) return
  const isWithout = new Set(tried.filter(one => !('delivery' in one)).map(({ recipient }) => recipient.order))
  const having = live.filter(({ order }) => !isWithout.has(order))
  const doors = await doorsOf(tools.table, envelope.source.senderId, having)
  const held = having.flatMap(recipient => {
    const tenant = doors.get(recipient.agencyId)?.tenant
    return tenant === undefined ? [] : [{ tenant, deliveryId: idOfDelivery(envelope, recipient) }]
  })
  for (const fact of facts) await tellRecipients(tools, held, fact)
}

async function writeLadder(table: Table, tried: readonly Tried[], at: Instant): Promise<void> {
  const arrived = tried.flatMap(one => {
    if (!('delivery' in one)) return []
    const { tenant, delivery, tombstones = [], isOnLadder = false } = one
    const firsts = [...tombstones, ...(isOnLadder ? [] : [delivery])]
    return firsts.map(first => ({ route: routeOf(tenant, first), rung: rungOf(firstEventOf(first)) }))
  })
  const failed = await writeRungs(table, arrived, at)
  if (failed.length > 0)
    throw new Error(`${failed.length} rungs were not written; the portion will be retried`)
}
