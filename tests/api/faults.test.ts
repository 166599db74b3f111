import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb'
import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb'
import { mockClient } from 'aws-sdk-client-mock'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Command, type Context, perform } from '../../functions/access/command.ts'
import { formatError } from '../../functions/handlers/server.ts'
import { fingerprint } from '../../functions/kernel/digest.ts'
import { randomIds } from '../../functions/kernel/ids.ts'
import { ok } from '../../functions/kernel/result.ts'
import type { Objects } from '../../functions/platform/objects.ts'
import { commitOrRetryLater } from '../../functions/platform/retry.ts'
import { bindTable, IsolationError } from '../../functions/platform/table.ts'
import { anAudit } from '../kit/audit.ts'

/**
 * Stands in for DynamoDB, for faults that DynamoDB Local does not produce: conflicts, throttling, unprocessed items.
 */
const dynamo = mockClient(DynamoDBDocumentClient)
beforeEach(() => dynamo.reset())

const client = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'cn-north-1' }))
const tenant = '41.01.00.agc_01HZZZZZZZZZZZZZZZZZZZZZZZ'
const table = bindTable({ client, tableName: 'table' }, tenant, '41.01.')
const key = { pk: `T#${tenant}#X`, sk: 'X' }
/** Two writes, which make a transaction; the second one's condition is the one that matters. */
const writes = [
  { put: { pk: `T#${tenant}#Y`, sk: 'Y' }, when: 'any' },
  { put: key, when: 'absent' },
] as const
const cancelled = (...codes: { Code: string; Item?: Record<string, { S: string }> }[]) =>
  new TransactionCanceledException({ message: 'cancelled', $metadata: {}, CancellationReasons: codes })

describe('a commit to the table', () => {
  test('that met a transaction conflict is reported as contended, with the item that was held and nothing lost', async () => {
    dynamo.on(TransactWriteCommand).rejects(cancelled({ Code: 'None' }, { Code: 'TransactionConflict' }))
    expect(await table.commit(writes)).toEqual({
      done: false,
      lost: [],
      contended: true,
      held: [key],
    })
  })

  test('whose condition failed is reported with the winner’s item, as plain values', async () => {
    const Item = { pk: { S: key.pk }, sk: { S: 'X' }, name: { S: '先到' } }
    dynamo
      .on(TransactWriteCommand)
      .rejects(cancelled({ Code: 'None' }, { Code: 'ConditionalCheckFailed', Item }))
    const other = { pk: `T#${tenant}#Y`, sk: 'Y' }
    const commit = await table.commit([
      { put: other, when: 'any' },
      { put: key, when: 'absent' },
    ])
    expect(commit).toEqual({
      done: false,
      contended: false,
      lost: [{ ...key, item: { ...key, name: '先到' } }],
    })
  })

  test.each([
    'ThrottlingException',
    'ProvisionedThroughputExceededException',
    'TransactionInProgressException',
  ])(
    'that was refused as a whole with %s is reported as contended and throttled, with nothing lost',
    async name => {
      dynamo.on(TransactWriteCommand).rejects(Object.assign(new Error('slow down'), { name }))
      expect(await table.commit(writes)).toEqual({
        done: false,
        lost: [],
        contended: true,
        throttled: true,
      })
    },
  )

  test('that was cancelled for another reason throws, and is not reported as lost', async () => {
    dynamo.on(TransactWriteCommand).rejects(cancelled({ Code: 'ItemCollectionSizeLimitExceeded' }))
    await expect(table.commit(writes)).rejects.toThrow()
  })
})

describe('a commit of one write', () => {
  test.each([
    ['put', { put: key, when: 'absent' }, PutCommand],
    ['removal', { remove: key, when: { version: 1 } }, DeleteCommand],
  ] as const)('is a request of its own, not a transaction: %s', async (_, write, Command) => {
    dynamo.on(Command as typeof PutCommand).resolves({})
    expect(await table.commit([write])).toEqual({ done: true })
    expect(dynamo.calls()).toHaveLength(1)
    expect(dynamo.commandCalls(TransactWriteCommand)).toHaveLength(0)
  })

  test('whose condition failed is reported with the winner’s item', async () => {
    const Item = { pk: { S: key.pk }, sk: { S: 'X' }, name: { S: '先到' } }
    dynamo
      .on(PutCommand)
      .rejects(new ConditionalCheckFailedException({ message: 'failed', $metadata: {}, Item }))
    expect(await table.commit([{ put: key, when: 'absent' }])).toEqual({
      done: false,
      contended: false,
      lost: [{ ...key, item: { ...key, name: '先到' } }],
    })
  })

  test.each([
    ['TransactionConflictException', {}],
    ['ProvisionedThroughputExceededException', { throttled: true }],
  ])('that meets a %s is reported as contended, with nothing lost', async (name, more) => {
    dynamo.on(PutCommand).rejects(Object.assign(new Error('busy'), { name }))
    expect(await table.commit([{ put: key, when: 'absent' }])).toEqual({
      done: false,
      lost: [],
      contended: true,
      ...more,
    })
  })

  test('that fails for another reason throws', async () => {
    dynamo.on(PutCommand).rejects(Object.assign(new Error('too large'), { name: 'ValidationException' }))
    await expect(table.commit([{ put: key, when: 'absent' }])).rejects.toThrow('too large')
  })
})

describe('a commit for work that a stream or a queue retries', () => {
  test('throws if every attempt meets a transaction conflict', async () => {
    dynamo.on(TransactWriteCommand).rejects(cancelled({ Code: 'TransactionConflict' }))
    await expect(commitOrRetryLater(table, writes)).rejects.toThrow('nothing was written')
  })

  test('is repeated after a conflict, and returns false if another writer was first', async () => {
    dynamo
      .on(TransactWriteCommand)
      .rejectsOnce(cancelled({ Code: 'TransactionConflict' }))
      .resolves({})
    expect(await commitOrRetryLater(table, writes)).toBe(true)
    dynamo.on(TransactWriteCommand).rejects(cancelled({ Code: 'None' }, { Code: 'ConditionalCheckFailed' }))
    expect(await commitOrRetryLater(table, writes)).toBe(false)
  })
})

describe('a Query of an index', () => {
  const ask = () => table.query({ pk: key.pk, index: 'byNumber' }, { first: 1 })
  const failing = (name: string, message: string) =>
    dynamo.on(QueryCommand).rejects(Object.assign(new Error(message), { name }))
  test.each([
    'Cannot read from backfilling global secondary index: byNumber',
    'The table does not have the specified index: byNumber',
  ])('that the table is still being given says so: %s', async message => {
    failing('ValidationException', message)
    await expect(ask()).rejects.toMatchObject({ name: 'IndexNotReady', cause: { message } })
  })
  test('that fails for another reason, and one of the table itself, throw what DynamoDB says', async () => {
    failing('ValidationException', 'Invalid KeyConditionExpression')
    await expect(ask()).rejects.toThrow('Invalid KeyConditionExpression')
    failing('ValidationException', 'an index')
    await expect(table.query({ pk: key.pk }, { first: 1 })).rejects.toThrow('an index')
  })
})

describe('a batch of reads or writes', () => {
  test('that was processed in part is sent again with the rest', async () => {
    const more = { pk: `T#${tenant}#Y`, sk: 'Y' }
    dynamo
      .on(BatchGetCommand)
      .resolvesOnce({ Responses: { table: [key] }, UnprocessedKeys: { table: { Keys: [more] } } })
      .resolvesOnce({ Responses: { table: [more] } })
    expect(await table.getMany([key, more])).toEqual([key, more])
    dynamo
      .on(BatchWriteCommand)
      .resolvesOnce({ UnprocessedItems: { table: [{ PutRequest: { Item: more } }] } })
      .resolvesOnce({})
    await table.putAll([key, more])
    const writes = dynamo
      .commandCalls(BatchWriteCommand)
      .map(call => call.args[0].input.RequestItems?.table?.length)
    expect(writes).toEqual([2, 1])
  })
})

describe('an action', () => {
  const context: Context = {
    requestId: 'request',
    permissions: {},
    caller: {
      subject: 'mbr',
      name: '某人',
      post: null,
      applicationId: null,
      agency: null,
      tenant,
      reach: '41.01.',
      roles: ['ADMINISTRATOR'],
      scopes: ['tenancy'],
    },
    now: () => new Date('2026-01-05T01:30:00Z'),
    audit: anAudit(tenant),
    newId: randomIds(() => new Date()),
    table,
    registry: table,
    objects: {} as Objects,
  }
  const command: Command<string> = {
    permission: {
      action: 'addMember',
      scope: 'tenancy',
      relation: 'OWN',
      tier: null,
      roles: ['ADMINISTRATOR'],
      isDelegable: false,
      isOwnToDelegate: false,
      inBulk: null,
    },
    idempotencyKey: 'k',
    input: {},
    load: [],
    decide: () => ok({ thing: 'effect', ref: key, writes: [{ put: key, when: 'absent' as const }] }),
    restore: () => 'restored',
  }

  test('is committed again after conflicts, without reading again', async () => {
    dynamo.on(BatchGetCommand).resolves({ Responses: { table: [] } })
    dynamo
      .on(TransactWriteCommand)
      .rejectsOnce(cancelled({ Code: 'TransactionConflict' }, { Code: 'None' }))
      .rejectsOnce(cancelled({ Code: 'ThrottlingError' }, { Code: 'None' }))
      .resolves({})
    expect(await perform(context, command)).toEqual({ thing: 'effect', problems: [], replayed: false })
    expect(dynamo.commandCalls(TransactWriteCommand)).toHaveLength(3)
    expect(dynamo.commandCalls(BatchGetCommand)).toHaveLength(1)
  })

  test('whose condition contradicts what it read throws after one commit', async () => {
    dynamo.on(BatchGetCommand).resolves({ Responses: { table: [] } })
    dynamo.on(TransactWriteCommand).rejects(cancelled({ Code: 'ConditionalCheckFailed' }, { Code: 'None' }))
    const when = { version: 1 }
    const impossible = {
      ...command,
      decide: () => ok({ thing: 'x', ref: key, writes: [{ put: key, when }] }),
    }
    await expect(perform(context, impossible)).rejects.toThrow('the commit lost although nothing changed')
    expect(dynamo.commandCalls(TransactWriteCommand)).toHaveLength(1)
  })

  const throttled = Object.assign(new Error('slow down'), { name: 'ThrottlingException' })

  test('whose commit is throttled as a whole is answered BUSY at once, since the SDK has retried already', async () => {
    dynamo.on(BatchGetCommand).resolves({ Responses: { table: [] } })
    dynamo.on(TransactWriteCommand).rejects(throttled)
    dynamo.on(GetCommand).resolves({})
    const { thing, problems } = await perform(context, command)
    expect([thing, problems[0]?.code]).toEqual([null, 'BUSY'])
    expect(dynamo.commandCalls(TransactWriteCommand)).toHaveLength(1)
  })

  test('that was throttled after an attempt whose answer was lost is answered as a replay', async () => {
    dynamo.on(BatchGetCommand).resolves({ Responses: { table: [] } })
    dynamo.on(TransactWriteCommand).rejects(throttled)
    dynamo.on(GetCommand).callsFake(async ({ Key }) => ({
      Item: Key.sk === 'IDEM' ? { ...Key, payload: fingerprint({}), ref: key } : { ...key },
    }))
    expect(await perform(context, command)).toEqual({ thing: 'restored', problems: [], replayed: true })
  })

  test('whose reads are throttled writes nothing and is answered BUSY, which may be retried', async () => {
    dynamo.on(BatchGetCommand).rejects(throttled)
    const { thing, problems } = await perform(context, command)
    expect([thing, problems[0]?.code, problems[0]?.retryable]).toEqual([null, 'BUSY', true])
    expect(dynamo.commandCalls(TransactWriteCommand)).toHaveLength(0)
  })

  test('that meets a conflict at every attempt is answered BUSY, which may be retried', async () => {
    dynamo.on(BatchGetCommand).resolves({ Responses: { table: [] } })
    dynamo.on(TransactWriteCommand).rejects(cancelled({ Code: 'TransactionConflict' }))
    const { thing, problems } = await perform(context, command)
    expect([thing, problems[0]?.code, problems[0]?.retryable]).toEqual([null, 'BUSY', true])
  })
})

test('a throttled read is answered with the code THROTTLED and without the message of AWS', () => {
  const cause = Object.assign(new Error('Rate exceeded for arn'), { name: 'ThrottlingException' })
  expect(formatError({ message: cause.message }, cause)).toEqual({
    message: 'Too busy just now; try again.',
    extensions: { code: 'THROTTLED', retryAfterSeconds: 2 },
  })
})

test('a table bound to a tenant refuses keys of other tenants before any call, on the table and on its indexes', async () => {
  const foreign = `T#${tenant}X#DOC`
  await expect(table.get({ pk: foreign, sk: 'DOC' })).rejects.toThrow(IsolationError)
  await expect(table.query({ pk: foreign, index: 'list' }, { first: 1 })).rejects.toThrow(IsolationError)
  await expect(table.commit([{ put: { ...key, g1pk: foreign, g1sk: 'x' }, when: 'any' }])).rejects.toThrow(
    IsolationError,
  )
  await expect(table.putAll([{ pk: 'D#AG#x', sk: 'AG' }])).rejects.toThrow(IsolationError)
  expect(dynamo.calls()).toHaveLength(0)
})
