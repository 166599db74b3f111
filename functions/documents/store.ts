import { type Event, eventSchema, eventSk } from '../access/events.ts'
import type { Page, PageRequest } from '../kernel/page.ts'
import { type Key, tenantPrefix } from '../platform/keys.ts'
import type { Item, Table } from '../platform/table.ts'
import { mapPage } from '../tenancy/store.ts'
import {
  type Document,
  type DocumentCard,
  type DocumentState,
  type DocumentText,
  documentCardSchema,
  documentSchema,
  type LedgerEntry,
  type LedgerRow,
  type NumberSeries,
  type Source,
  sourceSchema,
  textSchema,
  type Upload,
  uploadSchema,
} from './model.ts'

export function documentPartition(tenant: string, id: string): { pk: string } {
  return { pk: `${tenantPrefix(tenant)}DOC#${id}` }
}
export function documentKey(tenant: string, id: string): Key {
  return { ...documentPartition(tenant, id), sk: 'DOC' }
}
/** Where a delivery to this tenant is; its `source` is what a reply or a forwarding document refers to. */
export function deliveryKey(tenant: string, id: string): Key {
  return { pk: `${tenantPrefix(tenant)}DLV#${id}`, sk: 'DLV' }
}
export function uploadKey(tenant: string, id: string): Key {
  return { pk: `${tenantPrefix(tenant)}UPL#${id}`, sk: 'UPL' }
}
function yearPartition(tenant: string, year: number): string {
  return `${tenantPrefix(tenant)}SERIES#${year}`
}
// A year has digits only, so no year's partition is that of orders.
function orderPartition(tenant: string): string {
  return `${tenantPrefix(tenant)}SERIES#ORDER`
}
/** The highest number of a series, as the item's version. */
export function counterKey(tenant: string, series: NumberSeries): Key {
  return series.series === 'ORDER'
    ? { pk: orderPartition(tenant), sk: 'COUNTER' }
    : { pk: yearPartition(tenant, series.year), sk: `COUNTER#${series.organ}` }
}
function ledgerPartition(tenant: string, series: NumberSeries): string {
  return series.series === 'ORDER'
    ? `${orderPartition(tenant)}#LEDGER`
    : `${yearPartition(tenant, series.year)}#${series.organ}`
}
const LEDGER_PREFIX = 'N#'
/** Sort key of a ledger entry; nine digits keep the ledger in order. */
export function ledgerSk(seq: number): string {
  return LEDGER_PREFIX + String(seq).padStart(9, '0')
}
export function ledgerKey(tenant: string, series: NumberSeries, seq: number): Key {
  return { pk: ledgerPartition(tenant, series), sk: ledgerSk(seq) }
}
/** What a number was given to, at its version. */
export function ledgerItem(
  tenant: string,
  series: NumberSeries,
  seq: number,
  entry: LedgerEntry,
  version: number,
): Item {
  return { ...ledgerKey(tenant, series, seq), version, data: entry }
}
/** Every counter of a year: one for each organ code the agency has had, so nearly always one. One Query. */
export async function readCounters(table: Table, tenant: string, year: number): Promise<Item[]> {
  const { items } = await table.query({ pk: yearPartition(tenant, year), prefix: 'COUNTER#' }, { first: 100 })
  return items.map(item => item.value)
}
/** The highest number of a series, by its counter; 0 before the first. */
export async function readCounter(table: Table, tenant: string, series: NumberSeries): Promise<number> {
  return (await table.get(counterKey(tenant, series)))?.version ?? 0
}
/** A page of a series' ledger, in the order of its numbers: one consistent Query. */
export function listLedger(
  table: Table,
  tenant: string,
  series: NumberSeries,
  page: PageRequest,
): Promise<Page<LedgerRow>> {
  const listing = { pk: ledgerPartition(tenant, series), prefix: LEDGER_PREFIX }
  return mapPage(table.query(listing, page), ({ sk, version, data }) => ({
    seq: Number(sk.slice(LEDGER_PREFIX.length)),
    version: version ?? 0,
    data,
  }))
}

/** Where presigned uploads go; nothing is ever read from here by anybody but the check. */
export function uploadObjectKey(tenant: string, id: string): string {
  return `uploads/${tenant}/${id}`
}
/** Where checked bytes are kept. */
export function attachmentObjectKey(tenant: string, id: string): string {
  return `attachments/${tenant}/${id}`
}
/** Where a tenant's printed documents are kept, by the digest of their bytes. */
export function renditionKey(tenant: string, digest: string): string {
  return `renditions/${tenant}/${digest}.pdf`
}
/** The tenant and upload that an object key names, if it is one of an upload. */
export function uploadInKey(key: string): { tenant: string; id: string } | null {
  const match = /^uploads\/([^/]+)\/(upl_[0-9A-Z]+)$/.exec(key)
  return match === null ? null : { tenant: match[1] ?? '', id: match[2] ?? '' }
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
    dispatchedAt: document.state === 'DISPATCHED' ? document.dispatch.at : null,
    replyToDeliveryId: text.replyTo?.deliveryId ?? null,
    forwardsDeliveryId: text.forwards?.deliveryId ?? null,
  }
}

export function documentItem(tenant: string, document: Document): Item {
  const outbox = `${tenantPrefix(tenant)}OUT`
  return {
    ...documentKey(tenant, document.id),
    version: document.version,
    data: document,
    card: cardOf(document),
    g1pk: outbox,
    g1sk: document.id,
    g2pk: `${outbox}#${document.state}`,
    g2sk: document.id,
  }
}
/** Names the holder's task; without a holder it is in nobody's list. */
export function taskItem(tenant: string, document: Document): Item {
  const { holder } = document
  const listed = holder === null ? {} : { g1pk: workPartition(tenant, holder), g1sk: document.id }
  return { ...documentPartition(tenant, document.id), sk: 'TASK', card: cardOf(document), ...listed }
}
/** What waits for one member, on the index `list`. */
export function workPartition(tenant: string, memberId: string): string {
  return `${tenantPrefix(tenant)}WORK#${memberId}`
}

/** The text of the last signature, apart from the document's page. */
export function signedTextKey(tenant: string, documentId: string): Key {
  return { pk: `${tenantPrefix(tenant)}SIGNED#${documentId}`, sk: 'SIGNED' }
}
export function signedTextItem(tenant: string, { id, text }: Document): Item {
  return { ...signedTextKey(tenant, id), data: text }
}
export function signedTextOf(item: Item | null): DocumentText | null {
  return item === null ? null : textSchema.parse(item.data)
}

export function documentOf(item: Item | null): Document | null {
  return item === null ? null : documentSchema.parse(item.data)
}

export function sourceOf(item: Item | null): Source | null {
  return item === null ? null : sourceSchema.parse(item.source)
}

export function uploadItem(upload: Upload, version: number): Item {
  return { ...uploadKey(upload.tenant, upload.id), version, data: upload }
}
export function uploadOf(item: Item | null): Upload | null {
  return item === null ? null : uploadSchema.parse(item.data)
}

/** A document with what stands beside it in its partition: its events, and items of later areas, untouched. */
export interface DocumentPage {
  readonly document: Document
  readonly events: readonly Event[]
  readonly beside: readonly Item[]
  /** False if the partition goes on behind this page. */
  readonly whole: boolean
}

// Counts of the cascade, the document, its events and a full page of the ladder: one Query reads them all.
const PAGE_ITEMS = 180

/** The document page: one Query on the document's partition. */
export async function readDocumentPage(
  table: Table,
  tenant: string,
  id: string,
): Promise<DocumentPage | null> {
  const { items, hasNext } = await table.query(documentPartition(tenant, id), { first: PAGE_ITEMS })
  const all = items.map(item => item.value)
  const document = documentOf(all.find(item => item.sk === 'DOC') ?? null)
  if (document === null) return null
  const isEvent = (item: Item): boolean => item.sk.startsWith(EVENT_PREFIX)
  const events = all.filter(isEvent).map(item => eventSchema.parse(item.data))
  return {
    document,
    events,
    beside: all.filter(item => item.sk !== 'DOC' && !isEvent(item)),
    whole: !hasNext,
  }
}

const EVENT_PREFIX = eventSk(0).slice(0, 3)

/** Every event of a document, for evidence. */
export async function readEvents(table: Table, partition: { pk: string }): Promise<Event[]> {
  const all: Event[] = []
  let after: string | undefined
  for (;;) {
    const page = await table.query(
      { ...partition, prefix: EVENT_PREFIX },
      { first: 500, ...(after === undefined ? {} : { after }) },
    )
    all.push(...page.items.map(item => eventSchema.parse(item.value.data)))
    after = page.items.at(-1)?.key
    if (!page.hasNext || after === undefined) return all
  }
}

/** Documents of a tenant, newest first, of a state if asked: one Query on an index. */
export function listDocuments(
  table: Table,
  tenant: string,
  state: DocumentState | null,
  page: PageRequest,
): Promise<Page<DocumentCard>> {
  const outbox = `${tenantPrefix(tenant)}OUT`
  const listing =
    state === null
      ? { pk: outbox, index: 'list' as const }
      : { pk: `${outbox}#${state}`, index: 'state' as const }
  return mapPage(table.query({ ...listing, newestFirst: true }, page), item =>
    documentCardSchema.parse(item.card),
  )
}
