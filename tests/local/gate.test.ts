import {
  BatchWriteItemCommand,
  DescribeTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb'
import { GetPublicKeyCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms'
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { GetQueueUrlCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts'
import { beforeAll, describe, expect, test } from 'vitest'
import { REGION } from '../../infra/local/emulators/region.ts'
import { environmentOf } from '../kit/functions.ts'
import { openStack, type Stack } from '../kit/stack.ts'

/** Calls through the gate under the roles of the synthesized stacks: each that is allowed, and one beside it that is not. */

const OWN = '41.01.00.agc_X'
const FOREIGN = '41.01.00.agc_XY'

let stack: Stack
beforeAll(async () => {
  // What is denied here is denied on purpose.
  stack = await openStack({ unrecorded: true })
})

/** The settings of a client that acts as a function, or as a session of the data role with tags. */
function as(who: string | Record<string, string>) {
  const settings = { endpoint: stack.gate, region: REGION, maxAttempts: 1 }
  if (typeof who !== 'string') {
    const role = environmentOf('api').DATA_ROLE_ARN ?? ''
    return { ...settings, credentials: stack.account.sts.issue(role, who, `t-${who.tenant}`) }
  }
  const { AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '', AWS_SESSION_TOKEN = '' } = environmentOf(who)
  const credentials = {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    sessionToken: AWS_SESSION_TOKEN,
  }
  return { ...settings, credentials }
}
const member = { tenant: OWN, reach: '41.01.', province: '41', duty: 'member' }
const item = (pk: string, sk = 'x') => ({ pk: { S: pk }, sk: { S: sk } })
const own = (rest: string) => `T#${OWN}#${rest}`
const foreign = (rest: string) => `T#${FOREIGN}#${rest}`

const denied = (action: string, resource: string) => ({
  name: expect.stringMatching(/^AccessDenied/) as string,
  message: expect.stringMatching(
    new RegExp(`^User: .*assumed-role/.* is not authorized to perform: ${action} on resource: .*${resource}`),
  ) as string,
})

describe('a session of the data role', () => {
  const query = (pk: string, IndexName?: string) =>
    new QueryCommand({
      TableName: stack.tableName,
      ...(IndexName === undefined ? {} : { IndexName }),
      KeyConditionExpression: `${IndexName === undefined ? 'pk' : 'g1pk'} = :pk`,
      ExpressionAttributeValues: { ':pk': { S: pk } },
    })
  const transaction = (...pks: string[]) =>
    new TransactWriteItemsCommand({
      TransactItems: pks.map(pk => ({ Put: { TableName: stack.tableName, Item: item(pk) } })),
    })

  test('reads and writes its own tenant’s keys, on the table and on an index', async () => {
    const client = new DynamoDBClient(as(member))
    await client.send(transaction(own('DOC#1'), own('DOC#2')))
    const { Item } = await client.send(
      new GetItemCommand({ TableName: stack.tableName, Key: item(own('DOC#1')) }),
    )
    expect(Item).toEqual(item(own('DOC#1')))
    expect((await client.send(query(own('DOC#2')))).Count).toBe(1)
    expect((await client.send(query(own('OUT'), 'list'))).Count).toBe(0)
  })

  test('is denied another tenant’s, by a message that names its role, the action and the resource', async () => {
    const client = new DynamoDBClient(as(member))
    const table = `table/${stack.tableName}`
    await expect(
      client.send(new GetItemCommand({ TableName: stack.tableName, Key: item(foreign('DOC#1')) })),
    ).rejects.toMatchObject(denied('dynamodb:GetItem', table))
    await expect(client.send(query(foreign('DOC#1')))).rejects.toMatchObject(denied('dynamodb:Query', table))
    await expect(client.send(query(foreign('OUT'), 'list'))).rejects.toMatchObject(
      denied('dynamodb:Query', `${table}/index/list`),
    )
    expect(stack.denials.at(-1)).toMatch(/denied: dynamodb:Query on .*index\/list by .*DataRole.*agc_XY#OUT/)
  })

  test('is denied a transaction of which one part is another tenant’s: nothing of it is written', async () => {
    const client = new DynamoDBClient(as(member))
    await expect(client.send(transaction(own('DOC#3'), foreign('DOC#3')))).rejects.toMatchObject(
      denied('dynamodb:PutItem', 'table'),
    )
    const { Item } = await stack.dynamodb.send(
      new GetItemCommand({ TableName: stack.tableName, Key: item(own('DOC#3')) }),
    )
    expect(Item).toBeUndefined()
  })

  test('writes the directory as a registrar, and not as a member', async () => {
    const organ = (province: string) =>
      new PutItemCommand({ TableName: stack.tableName, Item: item(`D#ORGAN#${province}#政`) })
    const regions = new BatchWriteItemCommand({
      RequestItems: { [stack.tableName]: [{ PutRequest: { Item: item('D#REGION#410100') } }] },
    })
    const writing = denied('dynamodb:PutItem', 'table')
    await expect(new DynamoDBClient(as(member)).send(organ('41'))).rejects.toMatchObject(writing)
    const registrar = new DynamoDBClient(as({ ...member, duty: 'registrar' }))
    await expect(registrar.send(organ('41'))).resolves.toBeDefined()
    await expect(registrar.send(organ('42'))).rejects.toMatchObject(writing)
    await expect(registrar.send(regions)).rejects.toMatchObject(denied('dynamodb:BatchWriteItem', 'table'))
    const operator = as({ tenant: 'P', reach: '-', province: '-', duty: 'registrar' })
    await expect(new DynamoDBClient(operator).send(regions)).resolves.toBeDefined()
  })

  test('is denied what names no key, and what the gate does not know', async () => {
    const client = new DynamoDBClient(as(member))
    await expect(client.send(new ScanCommand({ TableName: stack.tableName }))).rejects.toMatchObject(
      denied('dynamodb:Scan', 'table'),
    )
    await expect(client.send(new DescribeTableCommand({ TableName: stack.tableName }))).rejects.toMatchObject(
      {
        name: 'AccessDeniedException',
        message: 'the gate does not know DescribeTable',
      },
    )
  })

  test('gets "forbidden" for content that is not there, because it may not list the bucket', async () => {
    const read = new GetObjectCommand({ Bucket: stack.bucketName, Key: 'content/absent.json' })
    await expect(new S3Client(as(member)).send(read)).rejects.toMatchObject(
      denied('s3:ListBucket', stack.bucketName),
    )
    const upload = new GetObjectCommand({ Bucket: stack.bucketName, Key: 'uploads/a/absent' })
    await expect(new S3Client(as('finish-uploads')).send(upload)).rejects.toMatchObject({ name: 'NoSuchKey' })
  })
})

describe('the functions', () => {
  test('sign with the key only if their role may', async () => {
    const KeyId = environmentOf('sign-receipts').SIGNING_KEY_ID ?? ''
    const sign = new SignCommand({
      KeyId,
      Message: Buffer.alloc(32),
      MessageType: 'DIGEST',
      SigningAlgorithm: 'ECDSA_SHA_256',
    })
    const read = new GetPublicKeyCommand({ KeyId })
    await expect(new KMSClient(as('api')).send(read)).resolves.toBeDefined()
    await expect(new KMSClient(as('sign-receipts')).send(sign)).resolves.toBeDefined()
    await expect(new KMSClient(as('api')).send(sign)).rejects.toMatchObject(
      denied('kms:Sign', `key/${KeyId}`),
    )
    await expect(new KMSClient(as('finish-uploads')).send(read)).rejects.toMatchObject(
      denied('kms:GetPublicKey', `key/${KeyId}`),
    )
  })

  test('send to a queue only if their role may, although the URL of the queue names its host', async () => {
    const send = new SendMessageCommand({ QueueUrl: stack.queueUrl, MessageBody: 'a' })
    await expect(new SQSClient(as('relay')).send(send)).resolves.toBeDefined()
    const { endpoint: _, ...settings } = as('api')
    await expect(new SQSClient(settings).send(send)).rejects.toMatchObject(
      denied('sqs:SendMessage', 'fanout'),
    )
    await expect(
      new SQSClient(as('relay')).send(new GetQueueUrlCommand({ QueueName: 'elsewhere' })),
    ).rejects.toMatchObject(denied('sqs:GetQueueUrl', 'elsewhere'))
  })

  test('write objects only where their role may', async () => {
    const put = (Key: string) => new PutObjectCommand({ Bucket: stack.bucketName, Key, Body: 'x' })
    await expect(new S3Client(as('relay')).send(put('content/a.json'))).resolves.toBeDefined()
    await expect(new S3Client(as('relay')).send(put('attachments/a'))).rejects.toMatchObject(
      denied('s3:PutObject', `${stack.bucketName}/attachments/a`),
    )
  })

  test('assume the data role only if it trusts theirs', async () => {
    const assume = new AssumeRoleCommand({
      RoleArn: environmentOf('api').DATA_ROLE_ARN ?? '',
      RoleSessionName: 't-x',
      Tags: Object.entries(member).map(([Key, Value]) => ({ Key, Value })),
    })
    const { Credentials } = await new STSClient(as('api')).send(assume)
    expect(Credentials?.SessionToken).toEqual(expect.any(String))
    await expect(new STSClient(as('relay')).send(assume)).rejects.toMatchObject(
      denied('sts:AssumeRole', 'role/.*DataRole'),
    )
  })
})

describe('credentials', () => {
  const read = () => new GetItemCommand({ TableName: stack.tableName, Key: item(own('DOC#1')) })

  test('that nobody gave out are refused', async () => {
    const credentials = { accessKeyId: 'ASIANOBODY', secretAccessKey: 'x' }
    await expect(new DynamoDBClient({ ...as('relay'), credentials }).send(read())).rejects.toMatchObject({
      name: 'UnrecognizedClientException',
    })
  })

  test('without their session token are refused, and expired ones by their own name', async () => {
    const { sessionToken: _, ...credentials } = as('relay').credentials
    await expect(new DynamoDBClient({ ...as('relay'), credentials }).send(read())).rejects.toMatchObject({
      name: 'UnrecognizedClientException',
    })
    const role = environmentOf('api').DATA_ROLE_ARN ?? ''
    const expired = stack.account.sts.issue(role, member, 't-x', Date.now() - 1)
    await expect(
      new DynamoDBClient({ ...as('relay'), credentials: expired }).send(read()),
    ).rejects.toMatchObject({ name: 'ExpiredTokenException' })
  })
})

describe('contention through the SDK', () => {
  test('cancels one of two transactions on an item, and refuses a single write of it, until it is switched off', async () => {
    const client = new DynamoDBClient(as('relay'))
    const put = { TableName: stack.tableName, Item: item(own('COUNTER')) }
    const transaction = new TransactWriteItemsCommand({ TransactItems: [{ Put: put }] })
    stack.contention.set({ conflicts: { holdMs: 60_000 } })
    await client.send(transaction)
    await expect(client.send(transaction)).rejects.toMatchObject({
      name: 'TransactionCanceledException',
      CancellationReasons: [{ Code: 'TransactionConflict' }],
    })
    await expect(client.send(new PutItemCommand(put))).rejects.toMatchObject({
      name: 'TransactionConflictException',
    })
    stack.contention.set({})
    await expect(client.send(transaction)).resolves.toBeDefined()
  })

  test('throttles a partition key beyond its quota with the exception that the SDK retries', async () => {
    const client = new DynamoDBClient(as('relay'))
    const put = new PutItemCommand({ TableName: stack.tableName, Item: item(own('HOT')) })
    stack.contention.set({ quotas: { callsPerSecond: 0 } })
    await expect(client.send(put)).rejects.toMatchObject({ name: 'ProvisionedThroughputExceededException' })
    stack.contention.set({})
    await expect(client.send(put)).resolves.toBeDefined()
  })
})
