import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeKeys, listChanges, TRAIL_MS } from '../../../functions/access/changes.ts'
import type { PageRequest } from '../../../functions/kernel/page.ts'
import { stamped } from '../../../functions/platform/indexes.ts'
import type { Item, Listing, Table } from '../../../functions/platform/table.ts'

const TENANT = '41.01.00.agc_Z'
const START = Date.UTC(2026, 0, 5)

/** An entry of the index, and when everybody sees it. */
interface Entry {
  readonly thing: number
  readonly version: number
  readonly item: Item
  readonly visibleAt: number
}

/** The index as it is at a moment: of each thing the last version that is visible. */
function indexAt(entries: readonly Entry[], moment: number): Pick<Table, 'query'> {
  const visible = entries.filter(({ visibleAt }) => visibleAt <= moment)
  const last = [...Map.groupBy(visible, ({ thing }) => thing).values()].map(versions =>
    versions.reduce((a, b) => (a.version > b.version ? a : b)),
  )
  return {
    query: async (
      { pk, index, between: [from, to] = ['', ''] }: Listing,
      { first, after = '' }: PageRequest,
    ) => {
      expect([pk, index]).toEqual([`T#${TENANT}#CHG`, 'changes'])
      const rows = last
        .map(({ item }) => ({ key: String(item.g11sk), value: item }))
        .filter(({ key }) => key >= from && key <= to && key > after)
        .sort((a, b) => (a.key < b.key ? -1 : 1))
      return { items: rows.slice(0, first), hasNext: rows.length > first }
    },
  }
}

/** One write: who it is of, how long after the last one it begins, how long it takes, how late the index is. */
interface Write {
  readonly thing: number
  readonly gap: number
  readonly takes: number
  readonly lag: number
  readonly skew: number
}
const write: fc.Arbitrary<Write> = fc.record({
  thing: fc.integer({ min: 0, max: 3 }),
  gap: fc.integer({ min: 0, max: 12_000 }),
  takes: fc.integer({ min: 0, max: 24_000 }),
  lag: fc.integer({ min: 0, max: 4_000 }),
  skew: fc.integer({ min: -500, max: 500 }),
})

/** Writes of several things at once. A thing's next write begins after its last one was committed. */
function entriesOf(writes: readonly Write[]): Entry[] {
  const committed = new Map<number, { readonly at: number; readonly version: number }>()
  let clock = START
  return writes.map(({ thing, gap, takes, lag, skew }) => {
    clock += gap
    const before = committed.get(thing) ?? { at: START, version: 0 }
    const begins = Math.max(clock, before.at)
    const version = before.version + 1
    committed.set(thing, { at: begins + takes, version })
    const id = `doc_${thing}`
    const at = new Date(begins + skew).toISOString()
    const plain = { pk: `T#${TENANT}#DOC#${id}`, sk: 'DOC', version, updatedAt: at }
    const item = stamped({ ...plain, ...changeKeys(TENANT, 'DOCUMENT', id) }, at)
    return { thing, version, item, visibleAt: begins + takes + lag }
  })
}

/** A client that asks again and again with the last cursor, and keeps the highest version of each thing. */
async function poll(entries: readonly Entry[], moments: readonly number[], first: number) {
  const seen = new Map<string, number>()
  let after: string | undefined
  for (const moment of moments) {
    for (let hasNext = true; hasNext; ) {
      const page = { first, ...(after === undefined ? {} : { after }) }
      const found = await listChanges(indexAt(entries, moment) as Table, TENANT, new Date(moment), page)
      for (const { key, value } of found.items) {
        seen.set(value.id, Math.max(value.version, seen.get(value.id) ?? 0))
        after = key
      }
      hasNext = found.hasNext
    }
  }
  return seen
}

describe('the feed of changes', () => {
  it('gives a client that asks again the last version of everything, however late commits become visible', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(write, { minLength: 1, maxLength: 25 }),
        fc.array(fc.integer({ min: 0, max: 15_000 }), { maxLength: 40 }),
        fc.integer({ min: 1, max: 4 }),
        async (writes, waits, first) => {
          const entries = entriesOf(writes)
          let moment = START
          const moments = waits.map(wait => (moment += wait))
          const end = Math.max(moment, ...entries.map(({ visibleAt }) => visibleAt)) + 2 * TRAIL_MS
          const seen = await poll(entries, [...moments, end], first)
          const last = new Map<string, number>()
          for (const { thing, version } of entries) last.set(`doc_${thing}`, version)
          expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(last))
        },
      ),
      { numRuns: 1_000 },
    )
  })

  it('ends half a minute before the present', async () => {
    const [entry] = entriesOf([{ thing: 0, gap: 0, takes: 0, lag: 0, skew: 0 }])
    const at = (moment: number) =>
      listChanges(indexAt([entry as Entry], moment) as Table, TENANT, new Date(moment), { first: 5 })
    expect((await at(START + TRAIL_MS)).items).toEqual([])
    expect((await at(START + TRAIL_MS + 1)).items).toHaveLength(1)
  })

  it('is empty for a cursor that a machine made whose clock is ahead', async () => {
    const after = new Date(START).toISOString()
    const never = { query: () => Promise.reject(new Error('asked for a range that ends before it begins')) }
    const found = await listChanges(never as unknown as Table, TENANT, new Date(START), { first: 5, after })
    expect(found).toEqual({ items: [], hasNext: false })
  })

  it('lists what an item says of itself: type, id, version, and when it was changed', async () => {
    const [entry] = entriesOf([{ thing: 2, gap: 0, takes: 0, lag: 0, skew: 0 }])
    const { items } = await listChanges(
      indexAt([entry as Entry], START + 2 * TRAIL_MS) as Table,
      TENANT,
      new Date(START + 2 * TRAIL_MS),
      { first: 1 },
    )
    expect(items[0]?.value).toEqual({
      type: 'DOCUMENT',
      id: 'doc_2',
      version: 1,
      updatedAt: new Date(START).toISOString(),
      of: null,
      key: { pk: `T#${TENANT}#DOC#doc_2`, sk: 'DOC' },
    })
  })
})
