import { type LedgerRow, ledgerSk, seqInLedger } from '../../documents/index.ts'
import { sha256 } from '../../kernel/digest.ts'
import type { Page, PageRequest } from '../../kernel/page.ts'
import { type Key, tenantPrefix } from '../../platform/keys.ts'
import { mapPage } from '../../platform/paging.ts'
import type { Item, Table, Write } from '../../platform/table.ts'
import {
  type IncomingClaim,
  type IncomingEntry,
  type IncomingPlace,
  type IncomingSeries,
  incomingClaimSchema,
  incomingSeriesSchema,
  MAX_INCOMING_SERIES,
} from '../model.ts'

/** Partition of an agency's series. */
export function incomingPartition(tenant: string): string {
  return `${tenantPrefix(tenant)}INCOMING`
}
const SERIES_PREFIX = 'ins_'
export function incomingSeriesKey(tenant: string, id: string): Key {
  return { pk: incomingPartition(tenant), sk: id }
}
/** Key of what keeps a prefix to one series. */
export function incomingPrefixKey(tenant: string, prefix: string): Key {
  return { pk: incomingPartition(tenant), sk: `PREFIX#${prefix}` }
}
export function incomingSeriesItem(tenant: string, series: IncomingSeries): Item {
  return { ...incomingSeriesKey(tenant, series.id), version: 1, data: series }
}
export function incomingSeriesOf(item: Item | null): IncomingSeries | null {
  return item === null ? null : incomingSeriesSchema.parse(item.data)
}
/** Items that are series, among those of their partition. */
export function incomingSeriesIn(items: readonly Item[]): IncomingSeries[] {
  return items
    .filter(({ sk }) => sk.startsWith(SERIES_PREFIX))
    .map(({ data }) => incomingSeriesSchema.parse(data))
}

function yearPartition(tenant: string, year: number): string {
  return `${incomingPartition(tenant)}#${year}`
}
/** Key of the counter of a year of a series; the item's version is the highest number given. */
export function incomingCounterKey(tenant: string, seriesId: string, year: number): Key {
  return { pk: yearPartition(tenant, year), sk: `COUNTER#${seriesId}` }
}
function incomingLedger(tenant: string, seriesId: string, year: number): string {
  return `${yearPartition(tenant, year)}#${seriesId}`
}
/** An entry of the ledger: of version 1 when the number is given, 2 when it is void. */
export function incomingEntryItem(
  tenant: string,
  { seriesId, year, seq }: IncomingPlace,
  entry: IncomingEntry,
  version: number,
): Item {
  return { pk: incomingLedger(tenant, seriesId, year), sk: ledgerSk(seq), version, data: entry }
}

/** Key of the number that one delivery has. What it is compared as may be longer than a key, so its digest is in it. */
export function incomingClaimKey(tenant: string, compared: string): Key {
  return { pk: `${tenantPrefix(tenant)}INNO#${sha256(compared)}`, sk: 'INNO' }
}
/** Gives a number to a delivery, or frees it (null), unless the item changed since it was read as `stored`. */
export function incomingClaimWrite(
  tenant: string,
  compared: string,
  stored: Pick<Item, 'version'> | null,
  claim: IncomingClaim | null,
): Write {
  const version = stored?.version ?? 0
  const put = { ...incomingClaimKey(tenant, compared), version: version + 1, data: claim }
  return { put, when: stored === null ? 'absent' : { version } }
}
/** Which delivery has a number; null if none has, or no longer. */
export function incomingClaimOf(item: Item | null): IncomingClaim | null {
  return item === null ? null : incomingClaimSchema.nullable().parse(item.data)
}

/** A page of the series of an agency, in the order in which they were opened: one Query. */
export function listIncomingSeries(table: Table, tenant: string, page: PageRequest): Promise<Page<Item>> {
  return table.query({ pk: incomingPartition(tenant), prefix: SERIES_PREFIX }, page)
}
/** All series of an agency: one Query. */
export async function readIncomingSeries(table: Table, tenant: string): Promise<Item[]> {
  // Of two that are opened at once each may be the last that fits.
  const { items } = await listIncomingSeries(table, tenant, { first: 2 * MAX_INCOMING_SERIES })
  return items.map(({ value }) => value)
}

/** The counters of a year, by series; a series without one has given no number. One Query. */
export async function readIncomingCounters(
  table: Table,
  tenant: string,
  year: number,
): Promise<ReadonlyMap<string, number>> {
  const listing = { pk: yearPartition(tenant, year), prefix: 'COUNTER#' }
  const { items } = await table.query(listing, { first: 4 * MAX_INCOMING_SERIES })
  return new Map(items.map(({ value: { sk, version } }) => [sk.slice('COUNTER#'.length), version ?? 0]))
}

/** A page of the ledger of a year of a series, in the order of its numbers: one consistent Query. */
export function listIncomingLedger(
  table: Table,
  tenant: string,
  { seriesId, year }: Pick<IncomingPlace, 'seriesId' | 'year'>,
  page: PageRequest,
): Promise<Page<LedgerRow>> {
  const listing = { pk: incomingLedger(tenant, seriesId, year), prefix: 'N#' }
  return mapPage(table.query(listing, page), ({ sk, version, data }) => ({
    seq: seqInLedger(sk),
    version: version ?? 0,
    data,
  }))
}
