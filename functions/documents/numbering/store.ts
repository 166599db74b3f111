import type { Page, PageRequest } from '../../kernel/page.ts'
import { type Key, tenantPrefix } from '../../platform/keys.ts'
import { mapPage } from '../../platform/paging.ts'
import type { Item, Table } from '../../platform/table.ts'
import type { LedgerEntry, LedgerRow, NumberSeries } from '../model/index.ts'

function yearPartition(tenant: string, year: number): string {
  return `${tenantPrefix(tenant)}SERIES#${year}`
}
// A year has digits only, so it never collides with ORDER.
function orderPartition(tenant: string): string {
  return `${tenantPrefix(tenant)}SERIES#ORDER`
}
/** Key of a series' counter; the item's version is the highest number given. */
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
/** A ledger entry as an item. */
export function ledgerItem(
  tenant: string,
  series: NumberSeries,
  seq: number,
  entry: LedgerEntry,
  version: number,
): Item {
  return { ...ledgerKey(tenant, series, seq), version, data: entry }
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
    seq: Number(sk.slice(LEDGER_PREFIX.length)),
    version: version ?? 0,
    data,
  }))
}
