import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Context } from '../../../functions/access/command.ts'
import {
  changesIn,
  countIn,
  countOf,
  countsOf,
  countWrite,
  countWrites,
  readCounts,
} from '../../../functions/access/counts.ts'
import { sha256 } from '../../../functions/kernel/digest.ts'
import type { Item, Table } from '../../../functions/platform/table.ts'

const TENANT = '41.01.00.agc_A'
const step = (was: string | null, state: string) => ({
  was,
  thing: { state },
  event: { hash: sha256(state) } as never,
})
const changesOf = (writes: ReturnType<typeof countWrites>) =>
  writes.map(write => ('counters' in write ? write.counters : null))

/** A table that has these items and says how often it was queried. */
function aTable(items: readonly Item[]) {
  let queries = 0
  const query = async () => {
    queries++
    return { items: items.map(value => ({ key: value.sk, value })), hasNext: false }
  }
  return { table: { query } as unknown as Table, queries: () => queries }
}
const shard = (sk: string, counts: object): Item => ({ pk: `T#${TENANT}#COUNT`, sk, version: 1, ...counts })
const mark = shard('COUNTED', { at: '2026-01-05T01:30:00.000Z' })
const contextOf = (table: Table) => ({ table, caller: { tenant: TENANT } }) as unknown as Context

describe('what a step changes of the counts', () => {
  it.each([
    ['a new thing is one more of its state', step(null, 'DRAFT'), [{ DRAFT: 1, version: 1 }]],
    [
      'a step is one less and one more',
      step('DRAFT', 'IN_REVIEW'),
      [{ DRAFT: -1, IN_REVIEW: 1, version: 1 }],
    ],
    ['a change within a state is nothing', step('DRAFT', 'DRAFT'), []],
  ])('%s', (_, given, changes) => {
    expect(changesOf(countWrites(TENANT, 'OUT', given))).toEqual(changes)
  })
  it('includes what is counted beside the states', () => {
    const changes = changesOf(countWrites(TENANT, 'OUT', step('SEALED', 'DISPATCHED'), { INCOMPLETE: 1 }))
    expect(changes).toEqual([{ SEALED: -1, DISPATCHED: 1, INCOMPLETE: 1, version: 1 }])
  })
  it('lies in the tenant’s own partition, in one of 16 shards, and in another at the next turn', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(100), (text, turn) => {
        const keys = [turn, turn + 1].map(one => {
          const write = countWrite(TENANT, 'IN', { DELIVERED: 1 }, sha256(text), one)
          return 'add' in write ? write.add : { pk: '', sk: '' }
        })
        const shards = keys.map(({ sk }) => Number(sk.slice(3)))
        expect(keys.map(({ pk }) => pk)).toEqual([`T#${TENANT}#COUNT`, `T#${TENANT}#COUNT`])
        expect(shards.every(one => one >= 0 && one < 16)).toBe(true)
        expect(shards[0]).not.toBe(shards[1])
      }),
    )
  })
})

describe('counts as they are read', () => {
  it('are the sums over the shards of each list', async () => {
    const { table } = aTable([
      mark,
      shard('IN#00', { DELIVERED: 3 }),
      shard('IN#07', { DELIVERED: -1, SIGNED_FOR: 1 }),
      shard('OUT#00', { DRAFT: 5 }),
    ])
    const stored = await readCounts(table, TENANT)
    expect([...stored.counts]).toEqual([
      ['IN', { DELIVERED: 2, SIGNED_FOR: 1 }],
      ['OUT', { DRAFT: 5 }],
    ])
    expect([stored.isComplete, changesIn(stored)]).toEqual([true, 3])
  })
  it('are null as long as what was there before is not counted', async () => {
    const { table } = aTable([shard('IN#00', { DELIVERED: 3 })])
    expect(await countsOf(contextOf(table), 'IN')).toBeNull()
    expect(await countOf(contextOf(table), 'IN', ['DELIVERED'])).toBeNull()
  })
  it('are read once for a request, however many of its fields ask', async () => {
    const { table, queries } = aTable([mark, shard('IN#00', { DELIVERED: 3, SIGNED_FOR: 2 })])
    const context = contextOf(table)
    const all = await Promise.all([
      countOf(context, 'IN', ['DELIVERED']),
      countOf(context, 'IN', ['DELIVERED', 'SIGNED_FOR']),
      countOf(context, 'OUT', ['DRAFT']),
    ])
    expect([all, queries()]).toEqual([[3, 5, 0], 1])
  })
  it('are never less than none, since a read amid changes may see a thing go before it came', () => {
    expect([countIn({ DRAFT: -1 }, 'DRAFT'), countIn({}, 'DRAFT')]).toEqual([0, 0])
  })
})
