import { describe, expect, it } from 'vitest'
import {
  type Attributes,
  bytesOf,
  type Index,
  indexCosts,
  readUnits,
  remembered,
  sizeOf,
  updated,
  type Value,
  writeUnits,
} from './units.ts'

describe('the size of an item', () => {
  it.each<[Value, number]>([
    [{ S: 'abc' }, 3],
    [{ S: '公文' }, 6],
    [{ S: '𠮷' }, 4],
    [{ N: '1' }, 2],
    [{ N: '-1' }, 3],
    [{ N: '1234' }, 3],
    [{ N: '12000' }, 2],
    [{ BOOL: true }, 1],
    [{ NULL: true }, 1],
    [{ B: 'AAEC' }, 3],
    [{ B: 'AAE=' }, 2],
    [{ L: [] }, 3],
    [{ L: [{ S: 'ab' }, { BOOL: false }] }, 3 + 3 + 2],
    [{ M: {} }, 3],
    [{ M: { ab: { S: 'c' } } }, 3 + 1 + 2 + 1],
    [{ SS: ['a', 'bc'] }, 3],
    [{ NS: ['1', '22'] }, 4],
  ])('counts %j with its name', (value, bytes) => {
    expect(bytesOf({ name: value })).toBe(4 + bytes)
  })
})

describe('units', () => {
  it.each([
    [0, 1, 1],
    [1024, 1, 1],
    [1025, 2, 1],
    [4096, 4, 1],
    [4097, 5, 2],
  ])('of %i bytes: %i to write, %i to read', (bytes, toWrite, toRead) => {
    expect([writeUnits(bytes), readUnits(bytes)]).toEqual([toWrite, toRead])
  })
})

const INDEX: Index = { name: 'list', pk: 'g1pk', sk: 'g1sk', projected: ['card'] }
const anItem = (more: Attributes = {}): Attributes => ({ pk: { S: 'T#a#DOC' }, sk: { S: 'DOC' }, ...more })
const listed = (card: string, g1sk = '1') =>
  remembered(anItem({ g1pk: { S: 'T#a#IN' }, g1sk: { S: g1sk }, card: { S: card }, body: { S: card } }), [
    INDEX,
  ])

describe('an index', () => {
  it('costs nothing for an item that is not in it', () => {
    const item = remembered(anItem({ card: { S: 'x' } }), [INDEX])
    expect(indexCosts(undefined, item, [INDEX])).toEqual([])
  })
  it('is charged by what it projects, without the rest of the item', () => {
    const item = { ...anItem(), g1pk: { S: 'T#a#IN' }, g1sk: { S: '1' }, body: { S: 'x'.repeat(5000) } }
    const costs = indexCosts(undefined, remembered(item, [INDEX]), [INDEX])
    expect(costs).toEqual([{ index: 'list', pk: 'T#a#IN', units: 1 }])
  })
  it('costs nothing while entry and projection stay as they are', () => {
    const changed = { ...listed('x'), bytes: { body: 9000 } }
    expect(indexCosts(listed('x'), changed, [INDEX])).toEqual([])
  })
  it('costs one write of the larger entry if the projection changes', () => {
    expect(indexCosts(listed('x'.repeat(2000)), listed('x'), [INDEX])[0]?.units).toBe(2)
  })
  it('costs a delete and a put if its key changes', () => {
    expect(indexCosts(listed('x'.repeat(2000)), listed('x', '2'), [INDEX])[0]?.units).toBe(3)
  })
  it('costs a write if the item leaves it or is deleted', () => {
    expect(indexCosts(listed('x'), remembered(anItem(), [INDEX]), [INDEX])[0]?.units).toBe(1)
    expect(indexCosts(listed('x'), undefined, [INDEX])[0]?.units).toBe(1)
  })
})

describe('an item after an update', () => {
  const Key = anItem()
  const start = bytesOf(Key)
  const sizeAfter = (UpdateExpression: string, values: Attributes, before: Attributes = Key) =>
    sizeOf(
      updated(
        remembered(before, [INDEX]),
        {
          Key,
          UpdateExpression,
          ExpressionAttributeNames: { '#a': 'a', '#b': 'b' },
          ExpressionAttributeValues: values,
        },
        [INDEX],
      ),
    )

  it('has the counters that are added, once', () => {
    const once = start + 1 + 2
    expect(sizeAfter('ADD #a :one', { ':one': { N: '1' } })).toBe(once)
    expect(sizeAfter('ADD #a :one', { ':one': { N: '1' } }, anItem({ a: { N: '5' } }))).toBe(once)
  })
  it('has the values that are set in place of those before', () => {
    const values = { ':x': { S: 'xy' }, ':one': { N: '1' } }
    expect(sizeAfter('ADD #b :one SET #a = :x', values, anItem({ a: { S: 'long' } }))).toBe(
      start + 1 + 2 + 1 + 2,
    )
  })
  it('is larger by what is appended, and smaller by what is removed', () => {
    const values = { ':x': { L: [{ S: 'xy' }] } }
    const list = anItem({ a: { L: [] }, b: { S: 'b' } })
    expect(sizeAfter('SET #a = list_append(#a, :x)', values, list)).toBe(start + 1 + 3 + 6 + 2)
    expect(sizeAfter('REMOVE #b', {}, list)).toBe(start + 1 + 3)
  })
  it('is new if there was none', () => {
    const update = {
      Key,
      UpdateExpression: 'ADD delivered :one',
      ExpressionAttributeValues: { ':one': { N: '1' } },
    }
    expect(sizeOf(updated(undefined, update, [INDEX]))).toBe(start + 9 + 2)
  })
  it('has its new entry in an index', () => {
    const update = {
      Key,
      UpdateExpression: 'SET g1pk = :pk, g1sk = :sk',
      ExpressionAttributeValues: { ':pk': { S: 'T#a#IN' }, ':sk': { S: '1' } },
    }
    const now = updated(remembered(Key, [INDEX]), update, [INDEX])
    expect(indexCosts(remembered(Key, [INDEX]), now, [INDEX])).toHaveLength(1)
  })
})
