import { describe, expect, test } from 'vitest'
import type { Part } from '../bench/calls.ts'
import type { Attributes } from '../bench/units.ts'
import { unitsOfReads, unitsOfWrites } from './units.ts'

const indexes = [{ name: 'list', pk: 'g1pk', sk: 'g1sk', projected: [] }]
const put = (sk = 'DOC'): Part => ({ pk: 'T#a#DOC#1', sk, verb: 'put' })
const item = (bytes: number, more: Attributes = {}): Attributes => ({
  pk: { S: 'p' },
  sk: { S: 's' },
  x: { S: 'x'.repeat(bytes - 7) },
  ...more,
})
const plain = { isTransaction: false, isDone: true, indexes }

describe('a write', () => {
  test('costs a unit for each kB of the larger of what was and is, and twice that in a transaction', () => {
    const changes = [{ part: put(), before: item(2049), after: item(100) }]
    expect(unitsOfWrites(changes, plain)).toEqual({ writeUnits: 3, bytesKept: 100 - 2049 })
    expect(unitsOfWrites(changes, { ...plain, isTransaction: true })).toMatchObject({ writeUnits: 6 })
  })

  test('costs a unit for its entry in an index, also in a transaction, and keeps the bytes of both', () => {
    const keys = { g1pk: { S: 'a' }, g1sk: { S: 'b' } }
    const changes = [{ part: put(), before: undefined, after: item(100, keys) }]
    const written = unitsOfWrites(changes, { ...plain, isTransaction: true })
    expect(written).toEqual({ writeUnits: 3, bytesKept: 100 + 10 + 100 + (6 + 10) + 100 })
  })

  test('that was lost by a condition costs a unit for each kB of what it met, and keeps nothing', () => {
    const changes = [{ part: put(), before: item(1500), after: item(1500) }]
    const lost = { ...plain, isTransaction: true, isDone: false }
    expect(unitsOfWrites(changes, lost)).toEqual({ writeUnits: 2, bytesKept: 0 })
  })

  test('keeps no bytes of what is removed by its time to live, and of counters that lie in shards', () => {
    const passing = { part: put(), before: undefined, after: item(100, { ttl: { N: '1' } }) }
    const shard = { part: put('CASCADE#1#CITY#2'), before: undefined, after: item(100) }
    const count = { part: { ...put(), pk: 'T#a#COUNT' }, before: undefined, after: item(100) }
    expect(unitsOfWrites([passing, shard, count], plain)).toEqual({ writeUnits: 3, bytesKept: 0 })
  })

  test('keeps as many bytes of a number from a digest, whether or not that happens to end with zeros', () => {
    const keptWith = (version: string) =>
      unitsOfWrites(
        [{ part: put(), before: undefined, after: item(100, { version: { N: version } }) }],
        plain,
      )
    expect(keptWith('358395534504400')).toEqual(keptWith('358395534504409'))
    expect(keptWith('1000')).toEqual(keptWith('1'))
  })
})

describe('a read', () => {
  test('costs a unit for each 4 kB together, and half if it need not be consistent', () => {
    const Items = [item(3000), item(3000)]
    const query = { ExpressionAttributeValues: { ':pk': { S: 'p' } } }
    expect(unitsOfReads('Query', query, { Items })).toBe(1)
    expect(unitsOfReads('Query', { ...query, ConsistentRead: true }, { Items })).toBe(2)
  })

  test('of several keys costs each by itself, also one under which nothing lies', () => {
    const Keys = [
      { pk: { S: 'p' }, sk: { S: 's' } },
      { pk: { S: 'p' }, sk: { S: 'missing' } },
    ]
    const input = { RequestItems: { table: { Keys, ConsistentRead: true } } }
    expect(unitsOfReads('BatchGetItem', input, { Responses: { table: [item(5000)] } })).toBe(3)
  })
})
