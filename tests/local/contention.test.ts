import { describe, expect, test } from 'vitest'
import { Contention, type ContentionOptions } from '../../infra/local/gate/contention.ts'
import type { MadeTable } from '../../infra/local/template/account.ts'

/** Transaction conflicts and quotas, by a clock that the tests move. */

const tables = new Map<string, MadeTable>([
  ['t', { streamArn: undefined, keyNames: new Map([['', ['pk', 'sk']]]) }],
])
const key = (pk: string, sk = 'x') => ({ pk: { S: pk }, sk: { S: sk } })
const put = (pk: string, sk?: string) => ({ TableName: 't', Item: { ...key(pk, sk), data: { S: 'd' } } })
const putting = (...pks: string[]) => ({ TransactItems: pks.map(pk => ({ Put: put(pk) })) })

function aContention(options: ContentionOptions) {
  let now = 1000
  const contention = new Contention(tables, options, () => now)
  const meet = (operation: string, body: unknown, partition?: string) => {
    const refusal = contention.meet(operation, body, partition)
    return refusal === undefined ? 'passes' : (JSON.parse(refusal.body) as Record<string, unknown>)
  }
  const pass = (ms: number): void => {
    now += ms
  }
  return { contention, meet, pass }
}
const reasons = (answer: unknown) =>
  (answer as { CancellationReasons: { Code: string }[] }).CancellationReasons.map(({ Code }) => Code)

describe('an item of a transaction, held for 8 ms,', () => {
  const conflicts = { conflicts: { holdMs: 8 } }

  test('cancels another transaction that contains it, with the reason at its place', () => {
    const { meet } = aContention(conflicts)
    expect(meet('TransactWriteItems', putting('a', 'b'))).toBe('passes')
    const answer = meet('TransactWriteItems', putting('c', 'b', 'd'))
    expect(answer).toMatchObject({ __type: expect.stringContaining('TransactionCanceledException') })
    expect(reasons(answer)).toEqual(['None', 'TransactionConflict', 'None'])
  })

  test.each([
    ['PutItem', put('a')],
    ['UpdateItem', { TableName: 't', Key: key('a') }],
    ['DeleteItem', { TableName: 't', Key: key('a') }],
  ])('refuses a single %s of it', (operation, body) => {
    const { meet } = aContention(conflicts)
    meet('TransactWriteItems', putting('a'))
    expect(meet(operation, body)).toMatchObject({
      __type: expect.stringContaining('TransactionConflictException'),
    })
  })

  test('is held also if the transaction only checks or counts it', () => {
    const { meet } = aContention(conflicts)
    const TransactItems = [
      { ConditionCheck: { TableName: 't', Key: key('a') } },
      { Update: { TableName: 't', Key: key('b') } },
    ]
    expect(meet('TransactWriteItems', { TransactItems })).toBe('passes')
    expect(reasons(meet('TransactWriteItems', putting('a', 'b')))).toEqual([
      'TransactionConflict',
      'TransactionConflict',
    ])
  })

  test('is free again after that time, and not before', () => {
    const { meet, pass } = aContention(conflicts)
    meet('TransactWriteItems', putting('a'))
    pass(7)
    expect(meet('PutItem', put('a'))).not.toBe('passes')
    pass(1)
    expect(meet('PutItem', put('a'))).toBe('passes')
  })

  test('does not hold another item of its partition', () => {
    const { meet } = aContention(conflicts)
    meet('TransactWriteItems', putting('a'))
    expect(meet('PutItem', put('a', 'y'))).toBe('passes')
  })

  test('is read and batched as if it were free', () => {
    const { meet } = aContention(conflicts)
    meet('TransactWriteItems', putting('a'))
    expect(meet('GetItem', { TableName: 't', Key: key('a') })).toBe('passes')
    expect(meet('BatchWriteItem', { RequestItems: { t: [{ PutRequest: { Item: key('a') } }] } })).toBe(
      'passes',
    )
  })

  test('is not held longer by a transaction that fails because of it', () => {
    const { meet, pass } = aContention(conflicts)
    meet('TransactWriteItems', putting('a'))
    pass(5)
    meet('TransactWriteItems', putting('a', 'b'))
    expect(meet('PutItem', put('b'))).toBe('passes')
    pass(3)
    expect(meet('PutItem', put('a'))).toBe('passes')
  })

  test('is not held by a single write', () => {
    const { meet } = aContention(conflicts)
    expect(meet('PutItem', put('a'))).toBe('passes')
    expect(meet('TransactWriteItems', putting('a'))).toBe('passes')
  })
})

describe('a partition key with a quota of 2 calls a second', () => {
  const quotas = { quotas: { callsPerSecond: 2 } }
  const throttled = { __type: expect.stringContaining('ProvisionedThroughputExceededException') }

  test('refuses the third call within a second, and takes the next one after it', () => {
    const { meet, pass } = aContention(quotas)
    expect(meet('PutItem', put('a'))).toBe('passes')
    pass(500)
    expect(meet('GetItem', { TableName: 't', Key: key('a', 'y') })).toBe('passes')
    expect(meet('PutItem', put('a'))).toMatchObject(throttled)
    pass(500)
    expect(meet('PutItem', put('a'))).toBe('passes')
    expect(meet('PutItem', put('a'))).toMatchObject(throttled)
  })

  test('takes calls of other keys, and counts a query by the key that it asks for', () => {
    const { meet } = aContention(quotas)
    for (const pk of ['a', 'a', 'b', 'b']) expect(meet('Query', {}, pk)).toBe('passes')
    expect(meet('Query', {}, 'a')).toMatchObject(throttled)
  })

  test('throttles a transaction in the parts that concern it, and counts none of the others', () => {
    const { meet } = aContention(quotas)
    meet('PutItem', put('a'))
    meet('PutItem', put('a'))
    expect(reasons(meet('TransactWriteItems', putting('b', 'a')))).toEqual(['None', 'ThrottlingError'])
    expect(meet('PutItem', put('b'))).toBe('passes')
    expect(meet('PutItem', put('b'))).toBe('passes')
  })
})

describe('contention', () => {
  test('that is not switched on refuses nothing and counts nothing', () => {
    const { contention, meet } = aContention({})
    for (let n = 0; n < 20; n++) expect(meet('TransactWriteItems', putting('a'))).toBe('passes')
    expect(contention.takeCounts()).toEqual({ transactions: 0, conflicts: 0, throttled: 0 })
  })

  test('is switched on and off while calls are made, and counts what it refused', () => {
    const { contention, meet } = aContention({ conflicts: { holdMs: 8 } })
    meet('TransactWriteItems', putting('a'))
    meet('TransactWriteItems', putting('a'))
    meet('PutItem', put('a'))
    expect(contention.takeCounts()).toEqual({ transactions: 2, conflicts: 2, throttled: 0 })
    contention.set({})
    expect(meet('TransactWriteItems', putting('a'))).toBe('passes')
    expect(contention.takeCounts()).toEqual({ transactions: 0, conflicts: 0, throttled: 0 })
  })
})
