import * as z from 'zod'
import type { Page, PageRequest } from '../../kernel/page.ts'
import { indexKeys } from '../../platform/indexes.ts'
import { type Key, tenantPrefix } from '../../platform/keys.ts'
import { mapPage } from '../../platform/paging.ts'
import type { Item, Table } from '../../platform/table.ts'
import { isSaidByItsNumbers, type LedgerEntry, type LedgerRow, type NumberSeries } from '../model/index.ts'

function yearPartition(tenant: string, year: number): string {
  return `${tenantPrefix(tenant)}SERIES#${year}`
}
// A year has digits only, so it never collides with ORDER, ISSUE and SITTING.
function lastingPartition(tenant: string, series: 'ORDER' | 'ISSUE' | 'SITTING'): string {
  return `${tenantPrefix(tenant)}SERIES#${series}`
}
/**
 * A series among those of its year or, across years, of its form. Organ codes, terms and words of meetings are ideographs alone, so
 * none of them is another's beginning, nor YEAR or MEETING.
 */
function nameOf(series: Exclude<NumberSeries, { series: 'ORDER' }>): string {
  switch (series.series) {
    case 'ORGAN_YEAR':
      return series.organ
    case 'YEAR':
      return `YEAR#${series.kind}`
    case 'MEETING_YEAR':
      return `MEETING#${series.meeting}`
    case 'ISSUE':
    case 'SITTING':
      return `${series.session}#${series.meeting}`
  }
}
function partitionOf(tenant: string, series: NumberSeries): string {
  return 'year' in series ? yearPartition(tenant, series.year) : lastingPartition(tenant, series.series)
}
/** Key of a series' counter; the item's version is the highest number given. */
export function counterKey(tenant: string, series: NumberSeries): Key {
  const sk = series.series === 'ORDER' ? 'COUNTER' : `COUNTER#${nameOf(series)}`
  return { pk: partitionOf(tenant, series), sk }
}
/** True for a series whose counter is among those of the year or is that of orders: it is read with the document. */
export function isReadWithDocument(series: NumberSeries): boolean {
  return 'year' in series || series.series === 'ORDER'
}
/**
 * Key of the tickets of a series, which are handed out to registrations that met another one. It lies with what is used of
 * quotas: no transaction writes there, and a request may add to it.
 */
function ticketsKey(tenant: string, { pk, sk }: Key): Key {
  return { pk: `${tenantPrefix(tenant)}USE`, sk: `TICKETS#${pk.slice(tenantPrefix(tenant).length)}#${sk}` }
}
// Kept longer than a series rests: where tickets begin again at 1 they order nothing until the old ones are reached.
const TICKETS_KEPT_SECONDS = 5 * 366 * 24 * 60 * 60
/** The next ticket of a series: one call, outside of any transaction. */
export async function takeTicket(table: Table, tenant: string, counter: Key, now: number): Promise<number> {
  const key = ticketsKey(tenant, counter)
  const ttl = Math.floor(now / 1000) + TICKETS_KEPT_SECONDS
  const { used } = await table.take({ key, by: 1, limit: Number.MAX_SAFE_INTEGER, ttl })
  return used
}
/** A series' counter, and how many tickets were handed out: one call. */
export async function readLine(
  table: Table,
  tenant: string,
  counter: Key,
): Promise<{ readonly counter: Item | null; readonly handedOut: number }> {
  const tickets = ticketsKey(tenant, counter)
  const items = await table.getMany([counter, tickets])
  const find = ({ pk, sk }: Key) => items.find(item => item.pk === pk && item.sk === sk) ?? null
  return { counter: find(counter), handedOut: Number(find(tickets)?.used ?? 0) }
}
/** Key of the note that others wait. It begins like its counter's, so that whoever queries the counters of a year reads it too. */
export function noteKey({ pk, sk }: Key): Key {
  return { pk, sk: `${sk}#WAITING` }
}
/** Notes for newcomers that others wait, whatever was noted before. */
export async function noteWaiting(table: Table, counter: Key, handedOut: number, now: number): Promise<void> {
  const ttl = Math.floor(now / 1000) + TICKETS_KEPT_SECONDS
  await table.commit([{ put: { ...noteKey(counter), handedOut, ttl }, when: 'any' }])
}
const lineSchema = z.object({ served: z.number().default(0), handedOut: z.number().default(0) })
/** The line for a series, as the last registration left it on the counter. */
export function lineOf(counter: Item | null): z.infer<typeof lineSchema> {
  return lineSchema.parse(counter ?? {})
}
function ledgerPartition(tenant: string, series: NumberSeries): string {
  const name = series.series === 'ORDER' ? 'LEDGER' : nameOf(series)
  return `${partitionOf(tenant, series)}#${name}`
}
const LEDGER_PREFIX = 'N#'
/** Sort key of a ledger entry; nine digits keep the ledger in order. */
export function ledgerSk(seq: number): string {
  return LEDGER_PREFIX + String(seq).padStart(9, '0')
}
/** The number that a sort key of a ledger is for. */
export function seqInLedger(sk: string): number {
  return Number(sk.slice(LEDGER_PREFIX.length))
}
export function ledgerKey(tenant: string, series: NumberSeries, seq: number): Key {
  return { pk: ledgerPartition(tenant, series), sk: ledgerSk(seq) }
}
/** A ledger entry as an item, to be found by its number where that does not say the series. */
export function ledgerItem(
  tenant: string,
  series: NumberSeries,
  seq: number,
  entry: LedgerEntry,
  version: number,
): Item {
  const item = { ...ledgerKey(tenant, series, seq), version, data: entry }
  if (isSaidByItsNumbers(series)) return item
  return { ...item, ...indexKeys('byNumber', numberPartition(tenant, entry.number), item.pk) }
}
function numberPartition(tenant: string, text: string): string {
  return `${tenantPrefix(tenant)}NUMBER#${text}`
}
/** The ledger items of a number that does not say its series: one of each series that gave it. One Query, and one read. */
export async function readLedgerOf(table: Table, tenant: string, text: string): Promise<readonly Item[]> {
  const { items } = await table.query(
    { pk: numberPartition(tenant, text), index: 'byNumber' },
    { first: 100 },
  )
  return items.length === 0 ? [] : table.getMany(items.map(item => item.value))
}
/** Every counter of a year: one for each organ code that the agency has used, so nearly always one. One Query. */
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
    seq: seqInLedger(sk),
    version: version ?? 0,
    data,
  }))
}
