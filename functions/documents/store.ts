import { changeKeys } from '../access/changes.ts'
import type { Effect } from '../access/command.ts'
import { type Changes, countWrites } from '../access/counts.ts'
import { EVENT_PREFIX, type Event, eventSchema, eventSk, isEventItem } from '../access/events.ts'
import { type Given, listedUnder, listingOf, rangeAsked } from '../access/filters.ts'
import { stepWrites } from '../access/step-writes.ts'
import type { Charge } from '../access/usage.ts'
import { idsIn, type TimeRange } from '../kernel/ids.ts'
import type { Page, PageRequest } from '../kernel/page.ts'
import type { Instant } from '../kernel/time.ts'
import { type Key, tenantPrefix } from '../platform/keys.ts'
import { mapPage, queryAll } from '../platform/paging.ts'
import type { Item, Table } from '../platform/table.ts'
import { DOCUMENT_LISTS, type DocumentFilter, listsOf } from './model/filters.ts'
import {
  type Document,
  type DocumentCard,
  type DocumentText,
  documentCardSchema,
  documentSchema,
  type Named,
  namedSchema,
  packedText,
  type Slot,
  type Stepped,
  textSchema,
  unpackedText,
  updatedAtOf,
} from './model/index.ts'

export function documentPartition(tenant: string, id: string): { pk: string } {
  return { pk: `${tenantPrefix(tenant)}DOC#${id}` }
}
export function documentKey(tenant: string, id: string): Key {
  return { ...documentPartition(tenant, id), sk: 'DOC' }
}
export function cardOf(document: Document): DocumentCard {
  const { text } = document
  return {
    id: document.id,
    version: document.version,
    kind: text.kind,
    title: text.title,
    urgency: text.urgency,
    state: document.state,
    issuerId: document.issuer.id,
    issuerName: document.issuer.name,
    number: 'number' in document ? document.number.text : null,
    date: 'signature' in document ? document.signature.date : null,
    createdAt: document.createdAt,
    updatedAt: updatedAtOf(document),
    dispatchedAt: document.state === 'DISPATCHED' ? document.dispatch.at : null,
    replyToDeliveryId: text.replyTo?.deliveryId ?? null,
    forwardsDeliveryId: text.forwards?.deliveryId ?? null,
  }
}

export function documentItem(tenant: string, document: Document): Item {
  const { id, state, text } = document
  return {
    ...documentKey(tenant, id),
    version: document.version,
    updatedAt: updatedAtOf(document),
    data: { ...document, text: packedText(text) },
    card: cardOf(document),
    // As incomplete a document is listed by what is kept of its dispatch.
    ...listedUnder(listsOf(state), outboxOf(tenant), { state, kind: text.kind, incomplete: null }, id),
    ...changeKeys(tenant, 'DOCUMENT', id),
  }
}
function outboxOf(tenant: string): string {
  return `${tenantPrefix(tenant)}OUT`
}
/** A stored document as this version writes it; null for another item. */
export function relistedDocument(item: Item): Item | null {
  const [, tenant] = item.sk === 'DOC' ? (/^T#([^#]+)#DOC#/.exec(item.pk) ?? []) : []
  return tenant === undefined ? null : documentItem(tenant, documentOf(item))
}
/** The holder's task for the worklist; without a holder it is in no list. */
export function taskItem(tenant: string, document: Document): Item {
  const { holder } = document
  const listed = holder === null ? {} : { g1pk: workPartition(tenant, holder), g1sk: document.id }
  return { ...documentPartition(tenant, document.id), sk: 'TASK', card: cardOf(document), ...listed }
}
/** Partition of one member's worklist on the index `list`. */
export function workPartition(tenant: string, memberId: string): string {
  return `${tenantPrefix(tenant)}WORK#${memberId}`
}

/** Key of the text as last signed, in its own partition so that the document page does not read it. */
export function signedTextKey(tenant: string, documentId: string): Key {
  return { pk: `${tenantPrefix(tenant)}SIGNED#${documentId}`, sk: 'SIGNED' }
}
export function signedTextItem(
  tenant: string,
  { id, issuer, text }: Pick<Document, 'id' | 'issuer' | 'text'>,
): Item {
  return {
    ...signedTextKey(tenant, id),
    data: packedText(text),
    issuer: { id: issuer.id, name: issuer.name },
  }
}
/** The text as last signed, in the name that was signed; the issuer is null in items from before it was stored. */
export function signedTextOf(item: Item | null): { text: DocumentText; issuer: Named | null } | null {
  if (item === null) return null
  const text = textSchema.parse(unpackedText(item.data))
  return { text, issuer: namedSchema.nullable().parse(item.issuer ?? null) }
}

export function documentOf(item: Item): Document
export function documentOf(item: Item | null): Document | null
export function documentOf(item: Item | null): Document | null {
  if (item === null) return null
  const { text, ...data } = item.data as { text: unknown }
  return documentSchema.parse({ ...data, text: unpackedText(text) })
}

/**
 * A document with the items of its partition from the first to a certain one: counts of its cascade, itself, its events,
 * and what later areas keep behind these, unparsed.
 */
export interface DocumentPage {
  readonly document: Document
  readonly events: readonly Event[]
  readonly beside: readonly Item[]
  /** Every item up to this sort key was read. */
  readonly end: string
}

/** How far a document's partition is read together with it. */
export interface Reach {
  /** The last sort key. */
  readonly end: string
  /** How many items lie behind the events until there, at most. */
  readonly more: number
}
/** The document and the counts of its cascade, which lie before it. */
export const TO_DOCUMENT: Reach = { end: 'DOC', more: 0 }
/** Its events as well. */
export const TO_EVENTS: Reach = { end: `${EVENT_PREFIX}~`, more: 0 }

// Counts of the cascade, the document, and the events of all but the longest histories.
const PAGE_ITEMS = 180

/** The document page: one Query on the document's partition. */
export async function readDocumentPage(
  table: Table,
  tenant: string,
  id: string,
  { end, more }: Reach = TO_EVENTS,
): Promise<DocumentPage | null> {
  const listing = { ...documentPartition(tenant, id), between: [' ', end] } as const
  const { items, hasNext } = await table.query(listing, { first: PAGE_ITEMS + more })
  const all = items.map(item => item.value)
  const document = documentOf(all.find(item => item.sk === 'DOC') ?? null)
  if (document === null) return null
  const events = all.filter(isEventItem).map(item => eventSchema.parse(item.data))
  return {
    document,
    events,
    beside: all.filter(item => item.sk !== 'DOC' && !isEventItem(item)),
    end: hasNext ? (items.at(-1)?.key ?? '') : end,
  }
}

/** Every event of a document, for evidence. */
export async function readEvents(table: Table, partition: { pk: string }): Promise<Event[]> {
  const items = await readEventItems(table, partition)
  return items.map(item => eventSchema.parse(item.data))
}

/** The same as stored. */
export function readEventItems(table: Table, partition: { pk: string }): Promise<Item[]> {
  return queryAll(table, { ...partition, prefix: EVENT_PREFIX }, 500)
}

/** The events of a document from one place in its chain to another, both included: at most 100, one Query. */
export async function readEventsBetween(
  table: Table,
  partition: { pk: string },
  first: number,
  last: number,
): Promise<Event[]> {
  const listing = { ...partition, between: [eventSk(first), eventSk(last)] } as const
  const { items } = await table.query(listing, { first: last - first + 1 })
  return items.map(({ value }) => eventSchema.parse(value.data))
}

/** The list by which documents are counted, by state and as `INCOMPLETE`. */
export const OUTBOX = 'OUT'
/** The name under which documents are counted that some recipient has not signed for. */
export const INCOMPLETE = 'INCOMPLETE'

/** Partition, on the index `list`, of the documents that some recipient has not signed for; the exchange lists them. */
export function incompletePartition(tenant: string): string {
  return `${tenantPrefix(tenant)}${OUTBOX}#${INCOMPLETE}`
}

/** Partition, on the index `list`, of the documents that some recipient owes a reply to, by when it is due; the exchange lists them. */
export function owedPartition(tenant: string): string {
  return `${tenantPrefix(tenant)}${OUTBOX}#OWED`
}

/** The part of a list ordered by when a reply is due that is late at an instant, or the part that is not. */
export function dueSide(late: boolean, now: Instant): readonly [from: string, to: string] {
  return late ? ['0', `${now}~`] : [`${now}~`, '~']
}

/** The documents of which a reply is late, or owed and not late yet, by when it is due: one Query. */
export function listOwed(
  table: Table,
  tenant: string,
  late: boolean,
  now: Instant,
  page: PageRequest,
): Promise<Page<DocumentCard>> {
  const listing = { pk: owedPartition(tenant), index: 'list', between: dueSide(late, now) } as const
  return mapPage(table.query(listing, page), item => documentCardSchema.parse(item.card))
}

/** What is asked of an outbox. */
export type OutboxAsked = Given<DocumentFilter> & { readonly created?: TimeRange | null | undefined }

/** Documents of a tenant, newest first: one Query on an index. @throws FiltersRefused */
export function listDocuments(
  table: Table,
  tenant: string,
  { created, ...filters }: OutboxAsked,
  page: PageRequest,
): Promise<Page<DocumentCard>> {
  const range = rangeAsked(created)
  const listing = {
    ...listingOf<DocumentFilter>(DOCUMENT_LISTS, outboxOf(tenant), filters),
    ...(range === null ? {} : { between: idsIn('doc', range) }),
    newestFirst: true,
  }
  return mapPage(table.query(listing, page), item => documentCardSchema.parse(item.card))
}

/** The tenant of a party's requests: its own agency's, or the host's for a member of the host. */
export function tenantOf({ party }: Slot, hostTenant: string): string {
  return party.form === 'AGENCY' ? party.agency.tenant : hostTenant
}

/** What asking an agency to countersign uses; asking one's own members uses nothing. */
function requestCharge({ party }: Slot): Charge[] {
  if (party.form !== 'AGENCY') return []
  return [{ quota: 'REQUESTS_TO_ONE', by: 1, target: party.agency.agencyId }]
}

/** What a step on a document writes beside the document itself. */
export interface StepExtras {
  /** Where the relay carries the event. */
  readonly route?: Readonly<Record<string, unknown>>
  /** Fields of the stored document that must be absent. */
  readonly without?: readonly string[]
  /** What is counted beside the states. */
  readonly counts?: Changes
  readonly more?: Effect<Document>['writes']
  /** What it uses of quotas beside the requests to countersign that it opens. */
  readonly charges?: readonly Charge[]
}

/**
 * The effect of a step: the document at its next version, its event, its holder's task, and the counts of the outbox. The
 * event's route lists the requests to open or cancel; the relay delivers them.
 */
export function stepEffect(
  tenant: string,
  step: Stepped,
  { route, without, counts, more = [], charges = [] }: StepExtras = {},
): Effect<Document> {
  const { before, thing, slots, warnings } = step
  const named = (slot: Slot) => ({ id: slot.id, tenant: tenantOf(slot, tenant) })
  const hasRequests = slots.asked.length + slots.cancelled.length > 0
  const requests = hasRequests
    ? { tenant, asked: slots.asked.map(named), cancelled: slots.cancelled.map(named) }
    : {}
  const hadOrHasHolder = before.holder !== null || thing.holder !== null
  return {
    thing,
    ref: documentKey(tenant, thing.id),
    writes: [
      ...stepWrites(step, documentItem(tenant, thing), {
        route: { ...route, ...requests },
        ...(without === undefined ? {} : { without }),
      }),
      ...(hadOrHasHolder ? [{ put: taskItem(tenant, thing), when: 'any' as const }] : []),
      ...countWrites(tenant, OUTBOX, step, counts),
      ...more,
    ],
    warnings,
    charges: [...charges, ...slots.asked.flatMap(requestCharge)],
  }
}
