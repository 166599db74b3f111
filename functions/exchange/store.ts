import * as z from 'zod'
import { type Tier, tenantKey } from '../access/authenticate.ts'
import { type Event, eventSchema, isEventItem } from '../access/events.ts'
import { stepWrites } from '../access/step-writes.ts'
import type { Advanced } from '../access/steps.ts'
import { documentPartition } from '../documents/index.ts'
import { sha256 } from '../kernel/digest.ts'
import type { Page, PageRequest } from '../kernel/page.ts'
import { type Key, tenantPrefix } from '../platform/keys.ts'
import { mapPage } from '../platform/paging.ts'
import type { Item, Table, Write } from '../platform/table.ts'
import { tierRank } from '../tenancy/index.ts'
import {
  CASCADE_COUNTERS,
  type CascadeCounter,
  type Delivery,
  type DeliveryCard,
  type DeliveryState,
  deliveryCardSchema,
  deliverySchema,
  type LadderRow,
  ladderRowSchema,
  type Recipient,
  type Rung,
  type RungRoute,
  recipientSchema,
} from './model.ts'

const LADDER = 'LADDER#'
const CASCADE = 'CASCADE#'
const RECIPIENTS = 'RECIPIENTS#'
const RECEIPT = 'RC#'
const RECIPIENTS_PER_ITEM = 400
/** Every rung's transaction adds to a counter. Shards reduce transaction conflicts in a large cascade. */
const CASCADE_SHARDS = 4

/** Key of a delivery to this tenant. */
export function deliveryKey(tenant: string, id: string): Key {
  return { pk: `${tenantPrefix(tenant)}DLV#${id}`, sk: 'DLV' }
}

export function recipientTenant({ regionCode, agencyId }: Recipient): string {
  return tenantKey(regionCode, agencyId)
}

export function cardOf(delivery: Delivery): DeliveryCard {
  const { source } = delivery
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
    contentDigest: source.contentDigest,
    deliveredAt: delivery.deliveredAt,
    incomingNumber: 'registration' in delivery ? (delivery.registration?.incomingNumber ?? null) : null,
    returnReason: delivery.state === 'RETURNED' ? delivery.return.reason : null,
    inReplyToDocumentId: delivery.inReplyToDocumentId,
  }
}

export function deliveryItem(tenant: string, delivery: Delivery): Item {
  const inbox = `${tenantPrefix(tenant)}IN`
  return {
    ...deliveryKey(tenant, delivery.id),
    version: delivery.version,
    data: delivery,
    card: cardOf(delivery),
    g1pk: inbox,
    g1sk: delivery.id,
    g2pk: `${inbox}#${delivery.state}`,
    g2sk: delivery.id,
  }
}
export function deliveryOf(item: Item | null): Delivery | null {
  return item === null ? null : deliverySchema.parse(item.data)
}

/** The writes of one rung in the recipient's partition; the event's route leads to the sender. */
export function rungWrites(tenant: string, step: Advanced<Delivery>): Write[] {
  const { id, source, recipient, dispatchEvent } = step.thing
  const route: RungRoute = {
    senderTenant: source.senderTenant,
    documentId: source.documentId,
    deliveryId: id,
    number: source.number,
    contentDigest: source.contentDigest,
    dispatchEvent,
    recipient,
    root: source.root,
  }
  return stepWrites(step, deliveryItem(tenant, step.thing), { route: { ...route } })
}

/** The recipients of a dispatch, kept with the document so that the relay sends to exactly those. */
export function recipientItems(tenant: string, documentId: string, recipients: readonly Recipient[]): Item[] {
  const partition = documentPartition(tenant, documentId)
  const items: Item[] = []
  for (let start = 0; start < recipients.length; start += RECIPIENTS_PER_ITEM) {
    const sk = `${RECIPIENTS}${String(start).padStart(5, '0')}`
    items.push({ ...partition, sk, data: recipients.slice(start, start + RECIPIENTS_PER_ITEM) })
  }
  return items
}
export async function readRecipients(table: Table, tenant: string, documentId: string): Promise<Recipient[]> {
  const page = await table.query(
    { ...documentPartition(tenant, documentId), prefix: RECIPIENTS },
    { first: 100 },
  )
  return page.items.flatMap(item => z.array(recipientSchema).parse(item.value.data))
}

export function ladderKey(senderTenant: string, documentId: string, order: number): Key {
  return { ...documentPartition(senderTenant, documentId), sk: `${LADDER}${String(order).padStart(5, '0')}` }
}
export function ladderRowOf(item: Item): LadderRow {
  return ladderRowSchema.parse(item.data)
}
export function isLadderRow(item: Item): boolean {
  return item.sk.startsWith(LADDER)
}

/** The writes by which a rung reaches the sender: ladder row, the recipient's copy of the receipt, cascade count. */
export function relayedRungWrites(route: RungRoute, row: LadderRow, rung: Rung): Write[] {
  const { recipient, root } = route
  const version = row.rungs.length
  const shard = Number.parseInt(sha256(route.deliveryId).slice(0, 4), 16) % CASCADE_SHARDS
  const count: Key = {
    ...documentPartition(root.tenant, root.documentId),
    sk: `${CASCADE}${tierRank(recipient.tier)}#${recipient.tier}#${shard}`,
  }
  const receipt: Key = {
    ...deliveryKey(recipientTenant(recipient), route.deliveryId),
    sk: `${RECEIPT}${String(version).padStart(6, '0')}`,
  }
  return [
    {
      put: { ...ladderKey(route.senderTenant, route.documentId, recipient.order), version, data: row },
      when: version === 1 ? 'absent' : { version: version - 1 },
    },
    { put: { ...receipt, receipt: rung.receipt }, when: 'any' },
    { add: count, counters: { [CASCADE_COUNTERS[rung.state]]: 1 } },
  ]
}

/** A page of a document's ladder: one Query. */
export function listLadder(
  table: Table,
  tenant: string,
  documentId: string,
  page: PageRequest,
): Promise<Page<LadderRow>> {
  return mapPage(table.query({ ...documentPartition(tenant, documentId), prefix: LADDER }, page), ladderRowOf)
}

/** Counts of a cascade, of one tier, by rung. */
export type CascadeCount = { readonly tier: Tier } & Readonly<Record<CascadeCounter, number>>

/** Sums the shards of a cascade, highest tier first. */
export function cascadeIn(items: readonly Item[]): CascadeCount[] {
  const sums = new Map<Tier, Record<CascadeCounter, number>>()
  for (const item of items.filter(one => one.sk.startsWith(CASCADE))) {
    const tier = item.sk.split('#')[2] as Tier
    const before = sums.get(tier)
    sums.set(
      tier,
      countsOf(counter => (before?.[counter] ?? 0) + Number(item[counter] ?? 0)),
    )
  }
  return [...sums].sort(([a], [b]) => tierRank(a) - tierRank(b)).map(([tier, sum]) => ({ tier, ...sum }))
}

function countsOf(count: (counter: CascadeCounter) => number): Record<CascadeCounter, number> {
  return {
    delivered: count('delivered'),
    signedFor: count('signedFor'),
    registered: count('registered'),
    accepted: count('accepted'),
    returned: count('returned'),
    handled: count('handled'),
    replied: count('replied'),
  }
}

/** A delivery with its events and receipts. */
export interface DeliveryPage {
  readonly delivery: Delivery
  readonly events: readonly Event[]
  readonly receipts: readonly string[]
}

/** The delivery page: one Query on the delivery's partition. */
export async function readDeliveryPage(
  table: Table,
  tenant: string,
  id: string,
): Promise<DeliveryPage | null> {
  const { pk } = deliveryKey(tenant, id)
  const { items } = await table.query({ pk }, { first: 100 })
  const all = items.map(item => item.value)
  const delivery = deliveryOf(all.find(item => item.sk === deliveryKey(tenant, id).sk) ?? null)
  if (delivery === null) return null
  return {
    delivery,
    events: all.filter(isEventItem).map(item => eventSchema.parse(item.data)),
    receipts: all.filter(item => item.sk.startsWith(RECEIPT)).map(item => String(item.receipt)),
  }
}

/** Deliveries to a tenant, newest first, optionally of one state: one Query on an index. */
export function listDeliveries(
  table: Table,
  tenant: string,
  state: DeliveryState | null,
  page: PageRequest,
): Promise<Page<DeliveryCard>> {
  const inbox = `${tenantPrefix(tenant)}IN`
  const listing =
    state === null
      ? { pk: inbox, index: 'list' as const }
      : { pk: `${inbox}#${state}`, index: 'state' as const }
  return mapPage(table.query({ ...listing, newestFirst: true }, page), item =>
    deliveryCardSchema.parse(item.card),
  )
}
