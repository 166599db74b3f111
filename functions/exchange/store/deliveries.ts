import { changeKeys } from '../../access/changes.ts'
import { countWrite, countWrites } from '../../access/counts.ts'
import { type Event, eventSchema, isEventItem } from '../../access/events.ts'
import { type Given, listedUnder, listingOf, rangeAsked } from '../../access/filters.ts'
import { stepWrites } from '../../access/step-writes.ts'
import type { Advanced } from '../../access/steps.ts'
import { presentEnd } from '../../documents/index.ts'
import { idsIn, type TimeRange } from '../../kernel/ids.ts'
import type { Page, PageRequest } from '../../kernel/page.ts'
import { KEYS_ONLY } from '../../platform/indexes.ts'
import { type Key, tenantPrefix } from '../../platform/keys.ts'
import { mapPage } from '../../platform/paging.ts'
import type { Item, Table, Write } from '../../platform/table.ts'
import { DELIVERY_LISTS, type DeliveryFilter } from '../model/filters.ts'
import { undoableByOf } from '../model/last-step.ts'
import { sourceRecalledIn, standingOf } from '../model/standing.ts'
import {
  type Delivery,
  type DeliveryCard,
  deliveryCardSchema,
  deliverySchema,
  isRevoked,
  isVoid,
  type Reminder,
  type RungRoute,
  standingBefore,
  storedReturnCode,
  updatedAtOf,
} from '../model.ts'
import { owingWrites, remindersIn, settlingWrites } from './replies.ts'
import { progressAskedWrites } from './supervision.ts'

const PROOF = 'PROOF#'
/** Sort key, in a delivery's partition, of the proof of the receipt of its event with this number. */
export function proofSortKey(seq: number): string {
  return `${PROOF}${String(seq).padStart(6, '0')}`
}

/** Key of a delivery to this tenant. */
export function deliveryKey(tenant: string, id: string): Key {
  return { pk: `${tenantPrefix(tenant)}DLV#${id}`, sk: 'DLV' }
}

/** That a delivery has a matter (办件), in whose area it is written: it concludes the delivery. */
export function matterOfDeliveryKey(tenant: string, deliveryId: string): Key {
  return { ...deliveryKey(tenant, deliveryId), sk: 'MATTER' }
}

export function cardOf(delivery: Delivery): DeliveryCard {
  const { source } = delivery
  const recall = standingOf(delivery)
  const sourceRecalled = sourceRecalledIn(delivery)
  const undoableBy = undoableByOf(delivery)
  return {
    id: delivery.id,
    version: delivery.version,
    state: delivery.state,
    role: delivery.recipient.role,
    kind: source.kind,
    title: source.title,
    number: source.number,
    date: delivery.date,
    urgency: delivery.urgency,
    issuerId: source.senderId,
    issuerName: source.issuerName,
    issuerTier: source.issuerTier,
    issuerRegionCode: source.issuerRegionCode,
    contentDigest: source.contentDigest,
    deliveredAt: delivery.deliveredAt,
    updatedAt: updatedAtOf(delivery),
    incomingNumber: 'registration' in delivery ? (delivery.registration?.incomingNumber ?? null) : null,
    returnReason: delivery.state === 'RETURNED' ? delivery.return.reason : null,
    inReplyToDocumentId: delivery.inReplyToDocumentId,
    // Each index has the card: what most have not takes no room.
    ...(delivery.state === 'RETURNED' ? storedReturnCode('returnCode', delivery.return.code ?? 'OTHER') : {}),
    ...replyOnCard(delivery),
    ...(recall === null ? {} : { recall }),
    ...(sourceRecalled === null ? {} : { sourceRecalled }),
    ...(delivery.replaces === undefined ? {} : { replaces: delivery.replaces }),
    ...(delivery.replacedBy === undefined ? {} : { replacedBy: delivery.replacedBy }),
    ...(delivery.state === 'REPLACED' && delivery.replaced.isUnsent ? { isUnsent: true as const } : {}),
    ...(delivery.telegramUrgency === undefined ? {} : { telegramUrgency: delivery.telegramUrgency }),
    ...(delivery.ended === undefined ? {} : { ended: presentEnd(delivery.ended)?.kind }),
    ...(isVoid(delivery) && !isRevoked(delivery) ? { outOfEffect: true as const } : {}),
    ...(undoableBy === undefined ? {} : { undoableBy }),
    ...(delivery.matter?.id == null ? {} : { inMatter: true as const }),
  }
}

export function deliveryItem(tenant: string, delivery: Delivery): Item {
  const { id, state, source, urgency, recipient } = delivery
  const { kind, number, senderId: issuerId } = source
  const values = { state, kind, issuerId, urgency, role: recipient.role, number }
  return {
    ...deliveryKey(tenant, id),
    version: delivery.version,
    updatedAt: updatedAtOf(delivery),
    data: delivery,
    card: cardOf(delivery),
    ...listedUnder<DeliveryFilter>(DELIVERY_LISTS, inboxOf(tenant), values, id),
    ...changeKeys(tenant, 'DELIVERY', id),
  }
}
function inboxOf(tenant: string): string {
  return `${tenantPrefix(tenant)}IN`
}
export function deliveryOf(item: Item | null): Delivery | null {
  return item === null ? null : deliverySchema.parse(item.data)
}

/** A delivery with the tenant whose it is, from its item; null for another item. */
export function deliveryIn(item: Item): { readonly tenant: string; readonly delivery: Delivery } | null {
  const [, tenant] = item.sk === 'DLV' ? (/^T#([^#]+)#DLV#/.exec(item.pk) ?? []) : []
  const delivery = tenant === undefined ? null : deliveryOf(item)
  return tenant === undefined || delivery === null ? null : { tenant, delivery }
}

/** A stored delivery as this version writes it; null for another item. */
export function relistedDelivery(item: Item): Item | null {
  const found = deliveryIn(item)
  return found === null ? null : deliveryItem(found.tenant, found.delivery)
}

/** Where the relay carries the events of a delivery to this tenant, and what their receipts are about. */
export function routeOf(recipientTenant: string, delivery: Delivery): RungRoute {
  const { id, source, recipient, dispatchEvent } = delivery
  return {
    recipientTenant,
    senderTenant: source.senderTenant,
    documentId: source.documentId,
    deliveryId: id,
    number: source.number,
    contentDigest: source.contentDigest,
    dispatchEvent,
    recipient,
    root: source.root,
    ...(delivery.deadline === undefined ? {} : { dueAt: delivery.deadline.dueAt }),
  }
}

function replyOnCard(delivery: Delivery): Pick<DeliveryCard, 'dueAt' | 'repliedLate'> {
  if (delivery.deadline === undefined) return {}
  const { dueAt } = delivery.deadline
  return {
    dueAt,
    ...(delivery.state === 'REPLIED' && delivery.reply.at >= dueAt ? { repliedLate: true } : {}),
  }
}

/** The route of a step's event, with how far the recipient was before it. */
export function stepRoute(tenant: string, step: Advanced<Delivery>): RungRoute {
  const standing = standingBefore(step)
  return { ...routeOf(tenant, step.thing), ...(standing === undefined ? {} : { standing }) }
}

/** The writes of one rung in the recipient's partition; the event's route leads to the sender. */
export function rungWrites(tenant: string, step: Advanced<Delivery>): Write[] {
  return [
    ...stepWrites(step, deliveryItem(tenant, step.thing), { route: { ...stepRoute(tenant, step) } }),
    ...countWrites(tenant, INBOX, step),
    ...settlingWrites(tenant, deliveryKey(tenant, step.thing.id), step.thing, step.event),
    ...progressAskedWrites(tenant, deliveryKey(tenant, step.thing.id), step),
  ]
}

/** A delivery that was changed without a rung: its next version, on condition of the one that was read. */
export function unrungWrite(tenant: string, { version, ...delivery }: Delivery): Write {
  return { put: deliveryItem(tenant, { ...delivery, version: version + 1 }), when: { version } }
}

/** The list by which deliveries are counted. */
export const INBOX = 'IN'

/**
 * The writes that deliver: the delivery, unless it is there, and its count. Its event has no item of its own: it can be
 * computed from the delivery (`firstEventOf`). Nor does the stream need one, since whoever delivers also writes the
 * sender's rung. `turn` takes the next shard of the counts.
 */
export function deliveredWrites(tenant: string, delivery: Delivery, turn: number): Write[] {
  return [
    { put: deliveryItem(tenant, delivery), when: 'absent' },
    countWrite(tenant, INBOX, { [delivery.state]: 1 }, delivery.chain.hash ?? '', turn),
    ...owingWrites(tenant, deliveryKey(tenant, delivery.id), delivery),
  ]
}

/** A delivery with its later events, and the proofs of those receipts that are signed already, by number of the event. */
export interface DeliveryPage {
  readonly delivery: Delivery
  readonly events: readonly Event[]
  readonly proofs: ReadonlyMap<number, string>
  readonly reminders: readonly Reminder[]
}

/** The delivery page: one Query on the delivery's partition. */
export async function readDeliveryPage(
  table: Table,
  tenant: string,
  id: string,
): Promise<DeliveryPage | null> {
  const { pk, sk } = deliveryKey(tenant, id)
  // An event and a proof for each rung, and what lies beside them.
  const { items } = await table.query({ pk }, { first: 200 })
  const all = items.map(item => item.value)
  const delivery = deliveryOf(all.find(one => one.sk === sk) ?? null)
  if (delivery === null) return null
  const proofs = all.filter(one => one.sk.startsWith(PROOF))
  return {
    delivery,
    events: all.filter(isEventItem).map(one => eventSchema.parse(one.data)),
    reminders: remindersIn(all),
    proofs: new Map(proofs.map(one => [Number(one.sk.slice(PROOF.length)), String(one.proof)])),
  }
}

/** The keys of the newest deliveries of a document number; none if there is none. One Query. */
export async function deliveryKeysOf(
  table: Table,
  tenant: string,
  number: string,
  first: number,
): Promise<Key[]> {
  const listing = listingOf<DeliveryFilter>(DELIVERY_LISTS, inboxOf(tenant), { number })
  const { items } = await table.query({ ...listing, newestFirst: true }, { first })
  return items.map(({ value: { pk, sk } }) => ({ pk, sk }))
}

/** What is asked of an inbox. */
export type InboxAsked = Given<DeliveryFilter> & { readonly dispatched?: TimeRange | null | undefined }

/** Deliveries to a tenant, newest first: one Query on an index. @throws FiltersRefused */
export async function listDeliveries(
  table: Table,
  tenant: string,
  { dispatched, ...filters }: InboxAsked,
  page: PageRequest,
): Promise<Page<DeliveryCard>> {
  const range = rangeAsked(dispatched)
  const listing = listingOf<DeliveryFilter>(DELIVERY_LISTS, inboxOf(tenant), filters)
  const between = range === null ? {} : { between: idsIn('dlv', range) }
  const found = await table.query({ ...listing, ...between, newestFirst: true }, page)
  if (!KEYS_ONLY.has(listing.index))
    return mapPage(Promise.resolve(found), item => deliveryCardSchema.parse(item.card))
  const items = new Map(
    (await table.getMany(found.items.map(({ value }) => value))).map(item => [item.pk, item]),
  )
  return mapPage(Promise.resolve(found), ({ pk }) => deliveryCardSchema.parse(items.get(pk)?.card))
}
