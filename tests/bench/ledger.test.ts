import { describe, expect, it } from 'vitest'
import { kindOf, partsOf } from './calls.ts'
import { Ledger } from './ledger.ts'
import type { Attributes } from './units.ts'

const key = (pk: string, sk: string): Attributes => ({ pk: { S: pk }, sk: { S: sk } })
const LADDER = key('T#41.00.00.agc_1#DOC#doc_1', 'LADDER#00001')
const COUNTER = key('T#41.00.00.agc_1#DOC#doc_1', 'CASCADE#1#CITY#0')
const big = (item: Attributes, bytes: number): Attributes => ({ ...item, data: { S: 'x'.repeat(bytes) } })
const transaction = (...items: object[]) => partsOf('TransactWriteItems', { TransactItems: items })

describe('the kind of an item', () => {
  it.each([
    ['T#41.00.00.agc_1#DOC#doc_1', 'LADDER#00001', 'DOC/LADDER'],
    ['T#41.00.00.agc_1#DOC#doc_1', 'DOC', 'DOC'],
    ['T#41.00.00.agc_1#DLV#dlv_1', 'EV#000001', 'DLV/EV'],
    ['DUE#2026-02-24T09#3', 'dlv_1', 'DUE/dlv'],
    ['D#AG#agc_1', 'AG', 'D/AG'],
  ])('at %s / %s is %s', (pk, sk, kind) => {
    expect(kindOf({ pk, sk })).toBe(kind)
  })
})

describe('the items of a call', () => {
  it.each([
    ['PutItem', { Item: LADDER }, ['put']],
    ['UpdateItem', { Key: LADDER }, ['update']],
    ['DeleteItem', { Key: LADDER }, ['delete']],
    [
      'BatchWriteItem',
      { RequestItems: { t: [{ PutRequest: { Item: LADDER } }, { DeleteRequest: { Key: COUNTER } }] } },
      ['put', 'delete'],
    ],
    [
      'TransactWriteItems',
      {
        TransactItems: [
          { Put: { Item: LADDER } },
          { Update: { Key: COUNTER } },
          { ConditionCheck: { Key: LADDER } },
          { Delete: { Key: LADDER } },
        ],
      },
      ['put', 'update', 'check', 'delete'],
    ],
    ['GetItem', { Key: LADDER }, []],
  ])('%s', (operation, input, verbs) => {
    expect(partsOf(operation, input).map(part => part.verb)).toEqual(verbs)
  })
})

describe('a write', () => {
  it('costs a unit for each kB of the item, and twice that in a transaction', () => {
    const ledger = new Ledger([])
    ledger.wrote('alone', 'PutItem', partsOf('PutItem', { Item: big(LADDER, 1500) }), 'done')
    ledger.wrote('together', 'TransactWriteItems', transaction({ Put: { Item: big(COUNTER, 1500) } }), 'done')
    expect(ledger.of('alone').kinds['DOC/LADDER']).toMatchObject({ done: 1, units: 2, wasted: 0 })
    expect(ledger.of('together').kinds['DOC/CASCADE']).toMatchObject({ done: 1, units: 4 })
  })
  it('costs by the item before it if that was larger; so does a delete', () => {
    const ledger = new Ledger([])
    ledger.wrote('first', 'PutItem', partsOf('PutItem', { Item: big(LADDER, 3500) }), 'done')
    ledger.wrote('smaller', 'PutItem', partsOf('PutItem', { Item: LADDER }), 'done')
    ledger.wrote('again', 'PutItem', partsOf('PutItem', { Item: big(LADDER, 3500) }), 'done')
    ledger.wrote('gone', 'DeleteItem', partsOf('DeleteItem', { Key: LADDER }), 'done')
    ledger.wrote('none', 'DeleteItem', partsOf('DeleteItem', { Key: LADDER }), 'done')
    const units = ['smaller', 'gone', 'none'].map(name => ledger.of(name).kinds['DOC/LADDER']?.units)
    expect(units).toEqual([4, 4, 1])
  })
  it('that is refused or lost costs one write an item and changes nothing', () => {
    const ledger = new Ledger([])
    const parts = transaction({ Put: { Item: big(LADDER, 1500) } }, { Update: { Key: COUNTER } })
    ledger.wrote('relay', 'TransactWriteItems', parts, 'refused')
    ledger.wrote('relay', 'TransactWriteItems', parts, 'lost')
    expect(ledger.of('relay').kinds['DOC/LADDER']).toMatchObject({ tried: 2, done: 0, units: 0, wasted: 4 })
    ledger.wrote('relay', 'TransactWriteItems', parts, 'done')
    expect(ledger.of('relay').transactions).toEqual({
      tried: 3,
      done: 1,
      lost: 1,
      refused: 1,
      failed: 0,
      items: 2,
    })
    expect(Object.keys(ledger.of('relay').shapes)).toEqual(['DOC/CASCADE + DOC/LADDER'])
  })
  it('that failed in another way costs nothing', () => {
    const ledger = new Ledger([])
    ledger.wrote('relay', 'PutItem', partsOf('PutItem', { Item: LADDER }), 'failed')
    expect(ledger.of('relay').kinds['DOC/LADDER']).toMatchObject({ tried: 1, units: 0, wasted: 0 })
  })
  it('is charged to an index by its projected size, once even in a transaction', () => {
    const ledger = new Ledger([{ name: 'list', pk: 'g1pk', sk: 'g1sk', projected: [] }])
    const item = { ...big(LADDER, 3500), g1pk: { S: 'T#41.00.00.agc_2#IN' }, g1sk: { S: '1' } }
    ledger.wrote('relay', 'TransactWriteItems', transaction({ Put: { Item: item } }), 'done')
    expect(ledger.of('relay').kinds['IN in index list']?.units).toBe(1)
  })
})

describe('a read', () => {
  it('costs a unit for each 4 kB that it found, or for nothing, and half of that if it need not be consistent', () => {
    const ledger = new Ledger([])
    const place = { pk: 'T#41.00.00.agc_1#DOC#doc_1', sk: 'QUERY' }
    ledger.read('found', place, [big(LADDER, 3000), big(LADDER, 3000)], true)
    ledger.read('missing', place, [], true)
    ledger.read('listed', { ...place, index: 'list' }, [LADDER], false)
    const units = ['found', 'missing', 'listed'].map(name =>
      Object.values(ledger.of(name).kinds).map(kind => kind.readUnits),
    )
    expect(units).toEqual([[2], [1], [0.5]])
  })
})
