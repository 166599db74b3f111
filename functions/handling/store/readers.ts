import { changeKeys } from '../../access/changes.ts'
import type { Page, PageRequest } from '../../kernel/page.ts'
import type { Key } from '../../platform/keys.ts'
import { mapPage, queryAll } from '../../platform/paging.ts'
import type { Item, Table, Write } from '../../platform/table.ts'
import { type Reader, type ReaderRow, readerIdOf, readerRowSchema } from '../model.ts'
import { matterPartition, mine, mineCountKey, NO_DATE } from '../store.ts'

/** Readers lie beside their matter, in their order, and are not read with it: there may be hundreds. */
const PREFIX = 'RDR#'
const place = (n: number): string => PREFIX + String(n).padStart(3, '0')

export function readerKey(tenant: string, { matterId, n }: Pick<Reader, 'matterId' | 'n'>): Key {
  return { pk: matterPartition(tenant, matterId), sk: place(n) }
}
function readerItem(tenant: string, row: ReaderRow): Item {
  const { version, memberId, openedAt, endedAt } = row
  const item = { ...readerKey(tenant, row), version, reader: row }
  if (openedAt === null) return item
  // As it comes to lie with them and as that ends it is in the feed of the reader's own changes.
  const keys = changeKeys(tenant, 'READING', readerIdOf(row), memberId)
  return { ...item, updatedAt: endedAt ?? openedAt, ...keys }
}
export function readerOf(item: Item | null): ReaderRow | null {
  return item === null ? null : readerRowSchema.parse(item.reader)
}
/** The readers among items of a matter. */
export function readersIn(items: readonly Item[]): ReaderRow[] {
  return items.filter(({ sk }) => sk.startsWith(PREFIX)).flatMap(item => readerOf(item) ?? [])
}

/** Readers of a matter in their order: one Query. */
export function listReaders(
  table: Table,
  tenant: string,
  matterId: string,
  page: PageRequest,
): Promise<Page<ReaderRow>> {
  const listing = { pk: matterPartition(tenant, matterId), prefix: PREFIX }
  return mapPage(table.query(listing, page), item => readerOf(item) as ReaderRow)
}

/** All readers of a matter. */
export function allReaders(table: Table, tenant: string, matterId: string): Promise<Item[]> {
  return queryAll(table, { pk: matterPartition(tenant, matterId), prefix: PREFIX }, 500)
}

/** One reader with those right behind: the next one is nearly always among them. */
export async function readersFrom(
  table: Table,
  tenant: string,
  matterId: string,
  n: number,
): Promise<Item[]> {
  const between = [place(n), place(999)] as const
  const { items } = await table.query(
    { pk: matterPartition(tenant, matterId), between },
    { first: READ_BEHIND },
  )
  return items.map(({ value }) => value)
}
const READ_BEHIND = 10
/** The number of the last reader that is read with this one, if there are so many. */
export const lastFrom = (n: number): number => n + READ_BEHIND - 1

/** In the list of the member: beside their tasks, by the day when it is to be read. */
function openKey(tenant: string, row: ReaderRow): Key {
  return { pk: mine(tenant, row.memberId), sk: `OPEN#${row.due ?? NO_DATE}#${readerIdOf(row)}` }
}
function readKey(tenant: string, row: ReaderRow): Key {
  return { pk: mine(tenant, row.memberId), sk: `DONE#${row.endedAt ?? ''}#${readerIdOf(row)}` }
}

/** What lies with a member to read, of whom nothing else is left. */
export async function toReadOf(table: Table, tenant: string, memberId: string): Promise<ReaderRow[]> {
  const items = await queryAll(table, { pk: mine(tenant, memberId), prefix: 'OPEN#' }, 200)
  return items.flatMap(({ reader }) => (reader === undefined ? [] : [readerRowSchema.parse(reader)]))
}

/** A reader at their next version, in the list of what they have to read or have read, with its count. */
export function readerWrites(tenant: string, row: ReaderRow, was: Reader | null): Write[] {
  const { version, memberId, state } = row
  const [wasOpen, isOpen] = [was?.state === 'OPEN', state === 'OPEN']
  const counted = Number(isOpen) - Number(wasOpen)
  return [
    {
      put: readerItem(tenant, row),
      when: was === null ? 'absent' : { version: version - 1 },
    },
    ...(isOpen ? [{ put: { ...openKey(tenant, row), reader: row }, when: 'any' } as const] : []),
    ...(wasOpen && !isOpen ? [{ remove: openKey(tenant, row), when: 'any' } as const] : []),
    ...(state === 'READ' ? [{ put: { ...readKey(tenant, row), reader: row }, when: 'any' } as const] : []),
    ...(counted === 0 ? [] : [{ add: mineCountKey(tenant, memberId), counters: { open: counted } }]),
  ]
}
