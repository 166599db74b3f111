import { describe, expect, test } from 'vitest'
import { changes, sumOf, tableOf, textOf } from './figures.ts'

describe('the budget’s file', () => {
  test('has a line for each piece of work, sorted, in the order of the figures and without zeros', () => {
    const text = textOf({ Outbox: { cost: 3, databaseCalls: 1, kms: 0 }, Inbox: {} })
    expect(text).toBe('{\n  "Inbox": {},\n  "Outbox": { "databaseCalls": 1, "cost": 3 }\n}\n')
    expect(JSON.parse(text)).toEqual({ Inbox: {}, Outbox: { databaseCalls: 1, cost: 3 } })
  })

  test('is printed as a table, where a figure that is zero is a dot', () => {
    const [head = '', row = ''] = tableOf({ Inbox: { databaseCalls: 2 } }).split('\n')
    expect(head.split(/\s+/).slice(1, 4)).toEqual(['invocations', 'databaseCalls', 'roundTrips'])
    expect(row.split(/\s+/).slice(0, 4)).toEqual(['Inbox', '·', '2', '·'])
  })
})

describe('a change of the budget', () => {
  test('is named by work and figure, whether it grew or fell', () => {
    const planned = { Inbox: { databaseCalls: 1, readUnits: 5 } }
    expect(changes(planned, planned)).toEqual([])
    expect(changes(planned, { Inbox: { databaseCalls: 2, readUnits: 4.5 } })).toEqual([
      'Inbox: databaseCalls grew from 1 to 2',
      'Inbox: readUnits fell from 5 to 4.5',
    ])
  })

  test('is work that is new or gone, too', () => {
    expect(changes({ Inbox: {} }, { Outbox: {} })).toEqual([
      'Inbox is not measured any more',
      'Outbox is not in the budget',
    ])
  })
})

test('figures of several pieces of work add up', () => {
  expect(sumOf([{ kms: 1, readUnits: 0.5 }, { readUnits: 1 }])).toEqual({ readUnits: 1.5, kms: 1 })
})
