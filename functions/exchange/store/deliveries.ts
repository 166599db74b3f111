import { countWrite, countWrites } from '../../access/counts.ts'
import { type Event, eventSchema, isEventItem } from '../../access/events.ts'
import { stepWrites } from '../../access/step-writes.ts'
import type { Advanced } from '../../access/steps.ts'
import type { Page, PageRequest } from '../../kernel/page.ts'
import { type Key, tenantPrefix } from '../../platform/keys.ts'
import { mapPage } from '../../platform/paging.ts'
import type { Item, Table, Write } from '../../platform/table.ts'
import {
  type Delivery,
  type DeliveryCard,
  type DeliveryState,
  deliveryCardSchema,
  deliverySchema,
  type RungRoute,
} from '../model.ts'

const PROOF = 'PROOF#'
/** Sort key, in a delivery's partition, of the proof of the receipt of its event with this number. */
export function proofSortKey(seq: number): string {
  return `${PROOF}${String(seq).padStart(6, '0')}`
}

/** Key of a delivery to this tenant. */
export function deliveryKey(tenant: string, id: string): Key {
  return { pk: `${tenantPrefix(tenant)}DLV#${id}`, sk: 'DLV' }
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
    issuerTier: source.issuerTier,
    issuerRegionCode: source.issuerRegionCode,
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
  }
}

/** The writes of one rung in the recipient's partition; the event's route leads to the sender. */
export function rungWrites(tenant: string, step: Advanced<Delivery>): Write[] {
  return [
    ...stepWrites(step, deliveryItem(tenant, step.thing), { route: { ...routeOf(tenant, step.thing) } }),
    ...countWrites(tenant, INBOX, step),
  ]
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
  ]
}

/** A delivery with its later events, and the proofs of those receipts that are signed already, by number of the event. */
export interface DeliveryPage {
  readonly delivery: Delivery
  readonly events: readonly Event[]
  readonly proofs: ReadonlyMap<number, string>
}

/** The delivery page: one Query on the delivery's partition. */
export async function readDeliveryPage(
  table: Table,
  tenant: string,
  id: string,
): Promise<DeliveryPage | null> {
  const { pk, sk } = deliveryKey(tenant, id)
  const { items } = await table.query({ pk }, { first: 100 })
  const all = items.map(item => item.value)
  const delivery = deliveryOf(all.find(one => one.sk === sk) ?? null)
  if (delivery === null) return null
  const proofs = all.filter(one => one.sk.startsWith(PROOF))
  return {
    delivery,
    events: all.filter(isEventItem).map(one => eventSchema.parse(one.data)),
    proofs: new Map(proofs.map(one => [Number(one.sk.slice(PROOF.length)), String(one.proof)])),
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
