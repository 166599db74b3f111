import DataLoader from 'dataloader'
import type { Page, PageRequest } from '../kernel/page.ts'
import type { Key } from '../platform/keys.ts'
import type { Item, Listing, Table } from '../platform/table.ts'

const nameOf = ({ pk, sk }: Key): string => `${pk}\n${sk}`

/**
 * A table whose reads are shared by all that asks for them within one request: what is asked for at the same time is read
 * together, and each key and each page once, so that a field under thirty aliases reads what it reads under one.
 *
 * For queries only. A mutation decides on what is stored at the moment it asks, and asks again when it lost a race.
 */
export function sharedReads(table: Table): Table {
  const loaderOf = (read: (keys: readonly Key[]) => Promise<readonly Item[]>) =>
    new DataLoader<Key, Item | null, string>(
      async keys => {
        const [only] = keys
        // A single read stays one of its own: that is not answered in part when the table is busy.
        if (keys.length === 1 && only !== undefined) return [await table.get(only)]
        const found = new Map((await read(keys)).map(item => [nameOf(item), item]))
        return keys.map(key => found.get(nameOf(key)) ?? null)
      },
      { cacheKeyFn: nameOf },
    )
  const consistent = loaderOf(keys => table.getMany(keys))
  const eventual = loaderOf(keys => table.getMany(keys, { eventual: true }))
  const pages = new Map<string, Promise<Page<Item>>>()

  const forget = (): void => {
    consistent.clearAll()
    eventual.clearAll()
    pages.clear()
  }
  return {
    get: key => consistent.load(key),
    async getMany(keys, how) {
      const loader = how?.eventual === true ? eventual : consistent
      const unique = new Map(keys.map(key => [nameOf(key), key]))
      const items = await Promise.all([...unique.values()].map(key => loader.load(key)))
      return items.filter(item => item !== null)
    },
    query(listing: Listing, page: PageRequest) {
      const name = JSON.stringify([listing, page])
      const known = pages.get(name) ?? table.query(listing, page)
      pages.set(name, known)
      return known
    },
    // A query writes audit records only, but what is written is never read from here.
    commit(writes) {
      forget()
      return table.commit(writes)
    },
    putAll(items) {
      forget()
      return table.putAll(items)
    },
    take: taking => table.take(taking),
  }
}
