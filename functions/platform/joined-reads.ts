import type { Page } from '../kernel/page.ts'
import type { Key } from './keys.ts'
import { isThrottling } from './retry.ts'
import type { Item, Table } from './table.ts'

/** A read by keys that waits to be joined with others. */
interface Waiting {
  readonly keys: readonly Key[]
  readonly done: (items: readonly Item[]) => void
  readonly failed: (error: unknown) => void
}

/**
 * A table that joins what is read at the same time, for many actions that begin together: their reads by key are one
 * call, and equal Queries are made once. Reads of a later moment are made anew.
 */
export function joiningReads(table: Table): Table {
  let waiting: Waiting[] = []
  const queries = new Map<string, Promise<Page<Item>>>()

  const readAll = async (): Promise<void> => {
    const together = waiting
    waiting = []
    queries.clear()
    try {
      const found = await table.getMany(together.flatMap(({ keys }) => keys))
      const items = new Map(found.map(item => [nameOf(item), item]))
      for (const { keys, done } of together) done(keys.flatMap(key => items.get(nameOf(key)) ?? []))
    } catch (error) {
      // What one of them may not read, or cannot, is not the fault of the others.
      if (isThrottling(error) || together.length === 1) for (const { failed } of together) failed(error)
      else for (const { keys, done, failed } of together) table.getMany(keys).then(done, failed)
    }
  }

  /** Everything that is asked for before the present turn of the event loop ends is read together. */
  const readSoon = (): void => {
    if (waiting.length === 0 && queries.size === 0) setImmediate(readAll)
  }

  return {
    ...table,
    getMany: keys =>
      new Promise((done, failed) => {
        readSoon()
        waiting.push({ keys, done, failed })
      }),
    query(listing, page) {
      readSoon()
      const name = JSON.stringify([listing, page])
      const known = queries.get(name) ?? table.query(listing, page)
      queries.set(name, known)
      return known
    },
  }
}

function nameOf({ pk, sk }: Key): string {
  return `${pk}\n${sk}`
}
