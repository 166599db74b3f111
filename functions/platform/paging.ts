import type { Page } from '../kernel/page.ts'
import type { Item, Listing, Table } from './table.ts'

/** The pages of a listing, one Query each, until the last one or until the caller stops iterating. */
export async function* pagesOf(
  table: Table,
  listing: Listing,
  first: number,
  start?: string,
): AsyncGenerator<Page<Item>> {
  let after = start
  for (;;) {
    const page: Page<Item> = await table.query(listing, { first, ...(after === undefined ? {} : { after }) })
    yield page
    after = page.items.at(-1)?.key
    if (!page.hasNext || after === undefined) return
  }
}

/** Every item of a listing. */
export async function queryAll(table: Table, listing: Listing, first: number): Promise<Item[]> {
  const all: Item[] = []
  for await (const { items } of pagesOf(table, listing, first)) all.push(...items.map(({ value }) => value))
  return all
}

/** Maps the values of a page. */
export async function mapPage<A, B>(page: Promise<Page<A>>, map: (value: A) => B): Promise<Page<B>> {
  const { items, hasNext } = await page
  return { items: items.map(({ key, value }) => ({ key, value: map(value) })), hasNext }
}
