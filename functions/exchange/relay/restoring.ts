import { RELAY } from '../../access/act.ts'
import { dataOf } from '../../access/events.ts'
import type { BatchRelay, Relay } from '../../access/relay.ts'
import { type DocumentIn, documentKey, documentOf, documentsOfNumber } from '../../documents/index.ts'
import { sha256 } from '../../kernel/digest.ts'
import { inParallel } from '../../kernel/parallel.ts'
import type { Instant } from '../../kernel/time.ts'
import { log } from '../../platform/log.ts'
import { untilCommitted } from '../../platform/retry.ts'
import type { Table, Write } from '../../platform/table.ts'
import { agencyKey, agencyOf } from '../../tenancy/index.ts'
import { lostEvents } from '../events.ts'
import {
  type Delivery,
  type PortionWork,
  type ProgressRequest,
  portionOf,
  type Recall,
  type Recipient,
  type ReplacedBy,
  type Rung,
  rungRouteSchema,
} from '../model.ts'
import { deliveryIdOf } from '../rules/additions.ts'
import type { Stepped } from '../rules/deliveries.ts'
import { rungOf } from '../rules/receipts.ts'
import { replacedByOf } from '../rules/replacements.ts'
import { presentRow } from '../rules/resending.ts'
import { isLost, restore } from '../rules/restoring.ts'
import {
  deliveryKey,
  deliveryOf,
  matterIn,
  matterOfDeliveryKey,
  matterStays,
  readRecalls,
  readRecipients,
  readRungs,
  restoredEventWrites,
  restoringWrites,
  routeOf,
} from '../store/index.ts'
import { envelopeFor } from './additions.ts'
import { AT_ONCE } from './delivering.ts'
import { dispatchedIn } from './dispatched.ts'
import { doorsOf } from './doors.ts'
import { queuePortions } from './due.ts'
import { listAsChanged } from './recalls.ts'
import { type InLine, putCorrection, standingInLine } from './replacements.ts'
import { relayRungs, rungWrite } from './rungs.ts'

/** A dispatched document, and what its sender did about it since. */
export interface Sent {
  readonly tenant: string
  readonly document: DocumentIn<'DISPATCHED'>
  readonly recalls: readonly Recall[]
  readonly progressRequests: readonly ProgressRequest[]
  readonly inLine: InLine
}

/**
 * 恢复: makes deliveries again that the ladder proves and their recipients lost, as in a restore of their data to an earlier time. Whoever
 * has theirs is left alone, whether it takes deliveries of the sender now or not: what was delivered stays delivered. Done again,
 * or twice at once, it changes nothing.
 */
export async function restoreLost(
  table: Table,
  sent: Sent,
  recipients: readonly Recipient[],
  at: Instant,
): Promise<void> {
  const orders = recipients.map(({ order }) => order)
  if (orders.length === 0) return
  const { tenant, document } = sent
  // Before the deliveries: what is read of them later is never behind the ladder by itself.
  const rungs = await readRungs(table, tenant, document.id, Math.min(...orders), Math.max(...orders))
  const having = recipients.filter(({ order }) => rungs.has(order))
  if (having.length === 0) return
  const doors = await doorsOf(table, document.issuer.id, having)
  const placed = having.flatMap(recipient => {
    const door = doors.get(recipient.agencyId)
    if (door === undefined) return []
    return [{ recipient, to: door.tenant, key: deliveryKey(door.tenant, idAt(document, recipient)) }]
  })
  const there = new Map(
    (await table.getMany(placed.map(({ key }) => key))).map(item => [item.pk, deliveryOf(item)]),
  )
  const lost = placed.filter(({ recipient, key }) =>
    isLost(there.get(key.pk) ?? null, rungs.get(recipient.order) ?? []),
  )
  await inParallel(AT_ONCE, lost, ({ recipient, to }) => restoreOne(table, sent, recipient, to, at))
}

function idAt({ id, dispatch }: DocumentIn<'DISPATCHED'>, recipient: Recipient): string {
  return deliveryIdOf(id, recipient, dispatch.at, sha256)
}

/**
 * The same of what a correction replaces, at these of its recipients: what is lost there is to be replaced like what is not, and no tombstone
 * put in its place, of which the ladder could not learn.
 */
export async function restoreEarlier(
  table: Table,
  { tenant, inLine }: Pick<Sent, 'tenant' | 'inLine'>,
  recipients: readonly Recipient[],
  at: Instant,
): Promise<void> {
  for (const { documentId, recipients: all } of inLine.earlier) {
    const rows = recipients.flatMap(({ agencyId }) => all.get(agencyId) ?? [])
    if (rows.length > 0) await restoreLost(table, await sentOf(table, tenant, documentId), rows, at)
  }
}

/** Makes one delivery again. A correction comes after what it replaced, so that there are never two live versions. */
async function restoreOne(
  table: Table,
  sent: Sent,
  recipient: Recipient,
  to: string,
  at: Instant,
): Promise<void> {
  const { tenant, document, inLine } = sent
  await restoreEarlier(table, sent, [recipient], at)
  const envelope = await envelopeFor(table, document, tenant, [recipient])
  const id = idAt(document, recipient)
  const key = deliveryKey(to, id)
  const replacedBy = await replacedAt(table, sent, recipient, at)
  const { recalls, progressRequests } = sent
  const known = { id, envelope, recipient, recalls, progressRequests, sent: document.dispatch, replacedBy }
  await untilCommitted(async () => {
    const rungs = (await readRungs(table, tenant, document.id, recipient.order, recipient.order)).get(
      recipient.order,
    )
    const [stored, pointer] = await Promise.all([table.get(key), table.get(matterOfDeliveryKey(to, id))])
    const found = deliveryOf(stored)
    if (rungs === undefined || !isLost(found, rungs)) return null
    const replyDocumentId = await answerOf(table, tenant, rungs)
    const proved = { ...known, rungs, replyDocumentId, kept: matterIn(pointer, at) }
    const steps = restore(found, proved, { by: RELAY, at })
    const first = steps?.at(-1)?.thing
    if (steps === null || first === undefined) {
      log.warn('a lost delivery cannot be made again from its ladder', { deliveryId: id })
      return null
    }
    const beside = [...rungWrites(to, steps), ...matterStays(pointer)]
    if (found !== null || inLine.earlier.length === 0)
      return table.commit([...restoringWrites(to, found, steps, at), ...beside])
    const also = [...restoredEventWrites(to, steps), ...beside]
    await putCorrection(table, { envelope, earlier: inLine.earlier }, { tenant: to, first, also }, at)
    return null
  })
}

/**
 * The rung of a delivery that is made again is written with it: a step from before the loss that is still on its way comes to the
 * same place of the ladder, and only one of the two can be there.
 */
function rungWrites(to: string, [step]: readonly Stepped[]): Write[] {
  return step === undefined ? [] : [rungWrite({ route: routeOf(to, step.thing), rung: rungOf(step.event) })]
}

async function sentOf(table: Table, tenant: string, documentId: string): Promise<Sent> {
  const document = await dispatchedIn(table, tenant, documentId)
  const [{ recalls, progressRequests }, inLine] = await Promise.all([
    readRecalls(table, tenant, documentId),
    standingInLine(table, tenant, document),
  ])
  return { tenant, document, recalls, progressRequests, inLine }
}

/** By what a recipient's delivery was replaced; null if by nothing. */
async function replacedAt(
  table: Table,
  { tenant, inLine: { replaced } }: Sent,
  { agencyId }: Recipient,
  at: Instant,
): Promise<ReplacedBy | null> {
  if (replaced === null) return null
  const correction = await dispatchedIn(table, tenant, replaced.by.documentId)
  const rows = await readRecipients(table, tenant, correction.id, correction.dispatch)
  const row = presentRow(rows, agencyId)
  return replacedByOf(replaced.by, row === null ? null : idAt(correction, row), at)
}

/** The document of the answer among these rungs, as the sender got it: a rung has its number alone. */
async function answerOf(table: Table, tenant: string, rungs: readonly Rung[]): Promise<string | null> {
  const answer: string | null = rungs.find(({ kind }) => kind === 'REPLIED')?.replyDeliveryId ?? null
  const delivery: Delivery | null =
    answer === null ? null : deliveryOf(await table.get(deliveryKey(tenant, answer)))
  return delivery?.source.documentId ?? null
}

/** A delivery that was made again: its rung is there already, and its ladder is in the feed of changes. */
export const relayRestored: BatchRelay = {
  async together(tools, relayed) {
    const failed = await relayRungs.together(tools, relayed)
    const done = relayed.filter(one => !failed.includes(one))
    const routes = done.map(({ item }) => rungRouteSchema.parse(item.route))
    for (const { senderTenant, documentId } of new Map(routes.map(one => [one.documentId, one])).values())
      await listAsChanged(tools, senderTenant, documentId)
    return failed
  },
}

/**
 * An agency lost what another one sent it under a number. Of what was sent to it the portions are looked through; of a number that
 * was not given, or not to it, nothing is done.
 */
export const findLost: Relay = async (tools, { event, requestId }) => {
  const { agencyId, issuerId, number } = dataOf(lostEvents, 'LostDeliveryAsked', event)
  const { table } = tools
  const issuer = agencyOf(await table.get(agencyKey(issuerId)))
  if (issuer === null) throw new Error(`${issuerId} is not in the directory`)
  const { tenant } = issuer
  const works: PortionWork[] = []
  for (const documentId of await documentsOfNumber(table, tenant, number)) {
    const document = documentOf(await table.get(documentKey(tenant, documentId)))
    if (document?.state !== 'DISPATCHED') continue
    const all = await readRecipients(table, tenant, documentId, document.dispatch)
    const rows = all.filter(one => one.agencyId === agencyId)
    const portions = new Set(rows.map(({ order }) => portionOf(order)))
    works.push(...[...portions].map(from => ({ tenant, documentId, from, lost: true, requestId })))
  }
  await queuePortions(tools, works)
}
