import { reachOf } from '../access/regions.ts'
import { stepWrites } from '../access/step-writes.ts'
import type { Advanced } from '../access/steps.ts'
import type { Page, PageRequest } from '../kernel/page.ts'
import { type Key, tenantPrefix } from '../platform/keys.ts'
import { mapPage } from '../platform/paging.ts'
import type { Item, Table, Write } from '../platform/table.ts'
import { type Calendar, type CalendarRef, calendarId, calendarSchema, NATION, regionsAbove } from './model.ts'

/** The key ends with the reach, so that IAM and the bound table let a registrar write what lies within theirs alone. */
function partitionOf(region: string): string {
  return `D#CAL#${region === NATION ? NATION : reachOf(region)}`
}

/** The current version of a calendar. */
export function calendarKey(region: string, year: number): Key {
  return { pk: partitionOf(region), sk: String(year) }
}
function versionsPrefix(year: number): string {
  return `${year}#`
}
/** One version of a calendar, which nothing changes. */
export function versionKey({ region, year, version }: Pick<Calendar, 'region' | 'year' | 'version'>): Key {
  return { pk: partitionOf(region), sk: versionsPrefix(year) + String(version).padStart(6, '0') }
}

export function calendarOf(item: Item | null): Calendar | null {
  return item === null ? null : calendarSchema.parse(item.data)
}

/** The writes of an import: the current version, the same to stay, and its event in the partition of whoever imports. */
export function importWrites(tenant: string, imported: Advanced<Calendar>): Write[] {
  const { thing } = imported
  const { region, year, version } = thing
  const chainPartition = `${tenantPrefix(tenant)}CAL#${calendarId(region, year)}`
  return [
    ...stepWrites(imported, { ...calendarKey(region, year), version, data: thing }, { chainPartition }),
    { put: { ...versionKey(thing), version, data: thing }, when: 'absent' },
  ]
}

/** The versions of a calendar, the latest first: one Query. */
export function listVersions(
  table: Table,
  { region, year }: Pick<Calendar, 'region' | 'year'>,
  page: PageRequest,
): Promise<Page<Calendar>> {
  const listing = { pk: partitionOf(region), prefix: versionsPrefix(year), newestFirst: true }
  return mapPage(table.query(listing, page), ({ data }) => calendarSchema.parse(data))
}

/** Where the versions lie that something was counted by. */
export function versionKeys(refs: readonly CalendarRef[]): Key[] {
  return refs.map(versionKey)
}

/** The keys of all calendars that count in a region in these years: for each year the nation's and up to three more. */
export function calendarKeys(region: string, years: readonly number[]): Key[] {
  return years.flatMap(year => regionsAbove(region).map(above => calendarKey(above, year)))
}
