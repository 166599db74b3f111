import { describe, expect, it } from 'vitest'
import { sharedReads } from '../../../functions/access/shared-reads.ts'
import type { Key } from '../../../functions/platform/keys.ts'
import type { Item, Table } from '../../../functions/platform/table.ts'

const key = (sk: string): Key => ({ pk: 'T#1#A', sk })
const itemAt = ({ pk, sk }: Key): Item => ({ pk, sk, version: 1 })

/** A table that has an item under each key but `none`, and lists what it was asked. */
function aTable() {
  const asked: string[] = []
  const table: Table = {
    get: async ({ sk }) => {
      asked.push(`get ${sk}`)
      return sk === 'none' ? null : itemAt(key(sk))
    },
    getMany: async (keys, how) => {
      asked.push(`${how?.eventual === true ? 'eventual ' : ''}many ${keys.map(({ sk }) => sk).join(' ')}`)
      return keys.filter(({ sk }) => sk !== 'none').map(itemAt)
    },
    query: async ({ pk }, { first }) => {
      asked.push(`query ${pk} ${first}`)
      return { items: [], hasNext: false }
    },
    take: () => Promise.resolve({ isTaken: true, used: 0 }),
    putAll: async () => undefined,
    commit: async () => ({ done: true }),
  }
  return { asked, shared: sharedReads(table) }
}

describe('reads that are shared within a request', () => {
  it('are one call for what is asked for at the same time, each key once', async () => {
    const { asked, shared } = aTable()
    const all = await Promise.all([
      shared.get(key('a')),
      shared.getMany([key('a'), key('b'), key('none')]),
      shared.getMany([key('b'), key('b')]),
    ])
    expect(asked).toEqual(['many a b none'])
    expect(all).toEqual([itemAt(key('a')), [itemAt(key('a')), itemAt(key('b'))], [itemAt(key('b'))]])
  })

  it('are not done again later, and what is missing is missing', async () => {
    const { asked, shared } = aTable()
    await shared.getMany([key('a'), key('none')])
    expect(await shared.get(key('none'))).toBeNull()
    expect(await shared.get(key('a'))).toEqual(itemAt(key('a')))
    expect(await shared.getMany([])).toEqual([])
    expect(asked).toEqual(['many a none'])
  })

  it('of one key are a read of one item', async () => {
    const { asked, shared } = aTable()
    await shared.get(key('a'))
    await shared.getMany([key('b')], { eventual: true })
    expect(asked).toEqual(['get a', 'get b'])
  })

  it('of half the units are kept apart from consistent ones', async () => {
    const { asked, shared } = aTable()
    await Promise.all([
      shared.getMany([key('a'), key('b')], { eventual: true }),
      shared.getMany([key('a'), key('b')]),
    ])
    expect(asked.sort()).toEqual(['eventual many a b', 'many a b'])
  })

  it('of a page are one Query for the same page of the same listing', async () => {
    const { asked, shared } = aTable()
    const listing = { pk: 'T#1#L' }
    await Promise.all([shared.query(listing, { first: 5 }), shared.query({ ...listing }, { first: 5 })])
    await shared.query(listing, { first: 6 })
    expect(asked).toEqual(['query T#1#L 5', 'query T#1#L 6'])
  })

  it('are forgotten when something is written', async () => {
    const { asked, shared } = aTable()
    await shared.get(key('a'))
    await shared.commit([])
    await shared.get(key('a'))
    await shared.putAll([])
    await shared.get(key('a'))
    expect(asked).toEqual(['get a', 'get a', 'get a'])
  })
})
