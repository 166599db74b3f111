import { describe, expect, test } from 'vitest'
import { arns } from '../../infra/local/emulators/arns.ts'
import { LocalKms } from '../../infra/local/emulators/kms.ts'
import { CallReader, operationOf } from '../../infra/local/gate/calls.ts'
import type { Service } from '../../infra/local/gate/services.ts'
import type { MadeTable } from '../../infra/local/template/account.ts'

/** How the gate reads requests: which actions on which resources, with which partition keys. */

const kms = new LocalKms()
kms.addSigningKey('key-1')
kms.addAlias('alias/receipts', 'key-1')
const keyNames = new Map([
  ['', ['pk', 'sk']],
  ['list', ['g1pk', 'g1sk']],
])
const tables = new Map<string, MadeTable>([['t', { streamArn: undefined, keyNames }]])
const reader = new CallReader({ tables, kms })

const table = arns.table('t')
const key = (pk: string, sk = 'x') => ({ pk: { S: pk }, sk: { S: sk } })

function read(service: Service, target: string, body: unknown) {
  const request = {
    method: 'POST',
    path: '/',
    query: new URLSearchParams(),
    headers: { 'x-amz-target': target },
  }
  const calls = reader.callsOf(operationOf(service, request, Buffer.from(JSON.stringify(body))))
  if (typeof calls === 'string') return calls
  return calls.map(({ action, resource, context }) => {
    const keys = context.get('dynamodb:leadingkeys')
    return keys === undefined ? [action, resource] : [action, resource, ...keys]
  })
}
const onItems = (operation: string, body: object) => read('dynamodb', `DynamoDB_20120810.${operation}`, body)

describe('a request to DynamoDB', () => {
  test.each<[string, object, unknown]>([
    ['GetItem', { TableName: 't', Key: key('T#a') }, [['dynamodb:GetItem', table, 'T#a']]],
    ['GetItem', { TableName: arns.table('t'), Key: key('T#a') }, [['dynamodb:GetItem', table, 'T#a']]],
    [
      'PutItem',
      { TableName: 't', Item: { ...key('T#a'), n: { N: '1' } } },
      [['dynamodb:PutItem', table, 'T#a']],
    ],
    ['UpdateItem', { TableName: 't', Key: key('T#a') }, [['dynamodb:UpdateItem', table, 'T#a']]],
    ['DeleteItem', { TableName: 't', Key: key('T#a') }, [['dynamodb:DeleteItem', table, 'T#a']]],
    [
      'Query',
      {
        TableName: 't',
        KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :p)',
        ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
        ExpressionAttributeValues: { ':pk': { S: 'T#a' }, ':p': { S: 'DOC' } },
      },
      [['dynamodb:Query', table, 'T#a']],
    ],
    [
      'Query',
      {
        TableName: 't',
        IndexName: 'list',
        KeyConditionExpression: 'g1sk > :sk and g1pk=:pk',
        ExpressionAttributeValues: { ':sk': { S: 'T#b' }, ':pk': { S: 'T#a' } },
      },
      [['dynamodb:Query', `${table}/index/list`, 'T#a']],
    ],
    // The key of the table is no key of its index.
    [
      'Query',
      {
        TableName: 't',
        IndexName: 'list',
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: 'T#a' } },
      },
      [['dynamodb:Query', `${table}/index/list`]],
    ],
    ['Scan', { TableName: 't', IndexName: 'list' }, [['dynamodb:Scan', `${table}/index/list`]]],
    [
      'BatchGetItem',
      { RequestItems: { t: { Keys: [key('T#b'), key('T#a'), key('T#b', 'y')] } } },
      [['dynamodb:BatchGetItem', table, 'T#a', 'T#b']],
    ],
    [
      'BatchWriteItem',
      {
        RequestItems: {
          t: [{ PutRequest: { Item: key('T#a') } }, { DeleteRequest: { Key: key('T#b') } }],
          u: [{ PutRequest: { Item: key('T#c') } }],
        },
      },
      [
        ['dynamodb:BatchWriteItem', table, 'T#a', 'T#b'],
        ['dynamodb:BatchWriteItem', arns.table('u')],
      ],
    ],
  ])('%s is judged as the action of that name on the table or index: %#', (operation, body, calls) => {
    expect(onItems(operation, body)).toEqual(calls)
  })

  test('TransactWriteItems is judged as its parts, each action once with all of its keys', () => {
    const TransactItems = [
      { Put: { TableName: 't', Item: key('T#a') } },
      { ConditionCheck: { TableName: 't', Key: key('T#b') } },
      { Put: { TableName: 't', Item: key('D#c') } },
      { Update: { TableName: 't', Key: key('T#d') } },
      { Delete: { TableName: 't', Key: key('T#e') } },
    ]
    expect(onItems('TransactWriteItems', { TransactItems })).toEqual([
      ['dynamodb:PutItem', table, 'D#c', 'T#a'],
      ['dynamodb:ConditionCheckItem', table, 'T#b'],
      ['dynamodb:UpdateItem', table, 'T#d'],
      ['dynamodb:DeleteItem', table, 'T#e'],
    ])
  })

  test.each([
    ['an operation that it does not know', 'ExecuteStatement', { Statement: 'SELECT * FROM t' }],
    ['an operation on the table itself', 'DeleteTable', { TableName: 't' }],
    ['a body without a key', 'GetItem', { TableName: 't' }],
    ['a part that it does not know', 'TransactWriteItems', { TransactItems: [{ Upsert: {} }] }],
  ])('with %s is read as no call at all', (_, operation, body) => {
    expect(onItems(operation, body)).toEqual(expect.stringContaining(operation))
  })

  test('that is no JSON is read as no call at all', () => {
    const headers = { 'x-amz-target': 'DynamoDB_20120810.GetItem' }
    const request = { method: 'POST', path: '/', query: new URLSearchParams(), headers }
    expect(reader.callsOf(operationOf('dynamodb', request, Buffer.from('{')))).toContain(
      'cannot read GetItem',
    )
  })

  test('for the records of a stream is judged by the stream from which its position comes', () => {
    const stream = arns.stream('t', '2026-01-01')
    const onStream = (operation: string, body: object) =>
      read('dynamodb', `DynamoDBStreams_20120810.${operation}`, body)
    const position = { StreamArn: stream, ShardId: 's', ShardIteratorType: 'TRIM_HORIZON' }
    expect(onStream('GetShardIterator', position)).toEqual([['dynamodb:GetShardIterator', stream]])
    reader.streams.answered('GetShardIterator', position, { ShardIterator: 'i1' })
    expect(onStream('GetRecords', { ShardIterator: 'i1' })).toEqual([['dynamodb:GetRecords', stream]])
    reader.streams.answered('GetRecords', { ShardIterator: 'i1' }, { Records: [], NextShardIterator: 'i2' })
    for (const ShardIterator of ['i1', 'i2'])
      expect(onStream('GetRecords', { ShardIterator })).toEqual([['dynamodb:GetRecords', stream]])
    expect(onStream('GetRecords', { ShardIterator: 'of another' })).not.toEqual([
      ['dynamodb:GetRecords', stream],
    ])
    expect(onStream('ListStreams', { TableName: 't' })).toEqual([['dynamodb:ListStreams', '*']])
  })
})

describe('a request to a bucket', () => {
  const onObject = (method: string, path: string, search = '', headers = {}) => {
    const request = { method, path, query: new URLSearchParams(search), headers }
    const calls = reader.callsOf(operationOf('s3', request, undefined))
    return typeof calls === 'string' ? calls : calls.map(({ action, resource }) => [action, resource])
  }
  const object = arns.object('b', 'uploads/附件 1.pdf')
  const path = `/b/${encodeURIComponent('uploads/附件 1.pdf').replace('%2F', '/')}`

  test.each<[string, string, string]>([
    ['GET', '', 's3:GetObject'],
    ['HEAD', '', 's3:GetObject'],
    ['GET', 'response-content-type=text/plain&X-Amz-Expires=300&x-id=GetObject', 's3:GetObject'],
    ['PUT', '', 's3:PutObject'],
    ['POST', 'uploads', 's3:PutObject'],
    ['PUT', 'partNumber=1&uploadId=u', 's3:PutObject'],
    ['DELETE', '', 's3:DeleteObject'],
    ['DELETE', 'uploadId=u', 's3:AbortMultipartUpload'],
    ['GET', 'versionId=v', 's3:GetObjectVersion'],
    ['HEAD', 'versionId=v', 's3:GetObjectVersion'],
    ['DELETE', 'versionId=v&x-id=DeleteObject', 's3:DeleteObjectVersion'],
    ['GET', 'tagging', 's3:GetObjectTagging'],
    ['GET', 'tagging&versionId=v', 's3:GetObjectVersionTagging'],
  ])('%s with the query "%s" is judged as %s', (method, search, action) => {
    expect(onObject(method, path, search)).toEqual([[action, object]])
  })

  test('that copies reads one object and writes the other', () => {
    const headers = { 'x-amz-copy-source': 'b/uploads/%E9%99%84%E4%BB%B6' }
    expect(onObject('PUT', '/b/attachments/1', '', headers)).toEqual([
      ['s3:GetObject', arns.object('b', 'uploads/附件')],
      ['s3:PutObject', arns.object('b', 'attachments/1')],
    ])
  })

  test('that copies one version reads that version', () => {
    const headers = { 'x-amz-copy-source': 'b/uploads/1?versionId=v' }
    expect(onObject('PUT', '/b/attachments/1', '', headers)).toEqual([
      ['s3:GetObjectVersion', arns.object('b', 'uploads/1')],
      ['s3:PutObject', arns.object('b', 'attachments/1')],
    ])
  })

  test('for the versions under a prefix is judged with that prefix, and without one as a call that has none', () => {
    const contextOf = (search: string) => {
      const request = { method: 'GET', path: '/b', query: new URLSearchParams(search), headers: {} }
      const calls = reader.callsOf(operationOf('s3', request, undefined))
      return typeof calls === 'string' ? calls : calls.map(({ action, context }) => [action, [...context]])
    }
    expect(contextOf('versions&prefix=uploads/')).toEqual([
      ['s3:ListBucketVersions', [['s3:prefix', ['uploads/']]]],
    ])
    expect(contextOf('versions')).toEqual([['s3:ListBucketVersions', []]])
  })

  test('for its contents is judged as the listing of the bucket', () => {
    expect(onObject('GET', '/b', 'list-type=2&prefix=uploads/')).toEqual([
      ['s3:ListBucket', arns.bucket('b')],
    ])
  })

  test.each([
    ['its policy', 'GET', '/b', 'policy', {}],
    ['the list of an object’s readers', 'PUT', '/b/k', 'acl', {}],
    ['the tags that it sets', 'PUT', '/b/k', 'tagging', {}],
    ['the tags of a bucket', 'GET', '/b', 'tagging', {}],
    ['the deletion of many', 'POST', '/b', 'delete', {}],
    ['an upload that everybody may read', 'PUT', '/b/k', '', { 'x-amz-acl': 'public-read' }],
    ['the list of buckets', 'GET', '/', '', {}],
  ])('for %s is not known', (_, method, at, search, headers) => {
    expect(onObject(method, at, search, headers)).toEqual(expect.stringContaining('does not know'))
  })
})

describe('a request to a queue, a key or a role', () => {
  const QueueUrl = 'http://127.0.0.1:1/000000000000/q'

  test.each([
    ['SendMessageBatch', 'SendMessage'],
    ['ReceiveMessage', 'ReceiveMessage'],
    ['DeleteMessageBatch', 'DeleteMessage'],
    ['ChangeMessageVisibilityBatch', 'ChangeMessageVisibility'],
  ])('%s on a queue is judged as sqs:%s on the queue of its URL', (operation, action) => {
    expect(read('sqs', `AmazonSQS.${operation}`, { QueueUrl })).toEqual([[`sqs:${action}`, arns.queue('q')]])
  })

  test.each(['key-1', arns.key('key-1'), 'alias/receipts'])('names a key by %s', KeyId => {
    expect(read('kms', 'TrentService.Sign', { KeyId })).toEqual([['kms:Sign', arns.key('key-1')]])
  })

  test('to encrypt has in its context to what it binds, by name', () => {
    const contextOf = (body: object) => {
      const [call] = reader.callsOf({ kind: 'keys', name: 'Encrypt', body: { KeyId: 'key-1', ...body } })
      return typeof call === 'object' ? [call.action, [...call.context]] : call
    }
    expect(contextOf({})).toEqual(['kms:Encrypt', []])
    expect(contextOf({ EncryptionContext: { bridge: 'brg-1' } })).toEqual([
      'kms:Encrypt',
      [['kms:encryptioncontextkeys', ['bridge']]],
    ])
    expect(
      reader.callsOf({ kind: 'keys', name: 'Decrypt', body: { KeyId: 'key-1', EncryptionContext: 7 } }),
    ).toEqual(expect.stringContaining('cannot read'))
  })

  test('with tags assumes a role and tags the session, and the tags are in its context', () => {
    const form = new URLSearchParams({
      Action: 'AssumeRole',
      RoleArn: arns.role('data'),
      'Tags.member.1.Key': 'tenant',
      'Tags.member.1.Value': '41.',
    })
    const calls = reader.callsOf({ kind: 'roles', form })
    expect(calls).toEqual(
      ['sts:AssumeRole', 'sts:TagSession'].map(action => ({
        action,
        resource: arns.role('data'),
        context: new Map([
          ['aws:requesttag/tenant', ['41.']],
          ['aws:tagkeys', ['tenant']],
        ]),
      })),
    )
  })

  test.each<[Service, string]>([
    ['sqs', 'AmazonSQS.PurgeQueue'],
    ['kms', 'TrentService.ScheduleKeyDeletion'],
  ])('to %s for %s is not known', (service, target) => {
    expect(read(service, target, { QueueUrl, KeyId: 'key-1' })).toEqual(
      expect.stringContaining('does not know'),
    )
  })
})
