import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  CopyObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { SQSClient } from '@aws-sdk/client-sqs'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type ObjectsAndQueues, startObjectsAndQueues } from '../../infra/local/emulators/fauxqs.ts'
import { CREDENTIALS, REGION } from '../../infra/local/emulators/region.ts'
import { QueueMapping } from '../../infra/local/lambda/queue-mapping.ts'
import { type LocalAccount, noResources } from '../../infra/local/template/account.ts'
import { interpret } from '../../infra/local/template/interpreter.ts'
import { bucketKind, queueKind } from '../../infra/local/template/resources/storage.ts'
import { PATIENTLY } from './patience.ts'

let objects: ObjectsAndQueues
let s3: S3Client
let sqs: SQSClient
const mappings: QueueMapping[] = []

beforeAll(async () => {
  objects = await startObjectsAndQueues()
  const settings = { endpoint: objects.endpoint, region: REGION, credentials: CREDENTIALS }
  s3 = new S3Client(settings)
  sqs = new SQSClient(settings)
  const account = { ...noResources(), objects, endpointVariables: {} } as unknown as LocalAccount
  const notify = (queue: string, prefix: string) => ({
    Event: 's3:ObjectCreated:*',
    Queue: { 'Fn::GetAtt': [queue, 'Arn'] },
    Filter: { S3Key: { Rules: [{ Name: 'prefix', Value: prefix }] } },
  })
  const template = {
    Resources: {
      Bucket: {
        Type: 'AWS::S3::Bucket',
        Properties: {
          BucketName: 'documents',
          NotificationConfiguration: { QueueConfigurations: [notify('Uploads', 'uploads/')] },
        },
      },
      Uploads: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'uploads' } },
    },
  }
  await interpret([{ name: 'a-stack', template, assets: new Map() }], {
    kinds: { 'AWS::S3::Bucket': bucketKind(account), 'AWS::SQS::Queue': queueKind(account) },
    ignoredTypes: {},
    secret: () => undefined,
  })
})
afterEach(async () => {
  await Promise.all(mappings.splice(0).map(mapping => mapping.stop()))
})
afterAll(() => objects.stop())

interface S3Event {
  readonly Records: Array<{
    eventName: string
    s3: { bucket: { name: string }; object: { key: string; size: number; eTag: string } }
  }>
}
/** The events on the queue about objects whose key begins so, in the order in which they arrived. */
const eventsOf = (prefix: string) =>
  objects
    .inspect('uploads')
    .ready.map(body => (JSON.parse(body) as S3Event).Records[0])
    .filter(event => event?.s3.object.key.startsWith(prefix))

describe('the bucket on this machine', () => {
  const body = Buffer.from('附件内容')
  const sha256 = createHash('sha256').update(body).digest('base64')

  test('takes a presigned upload bound to checksum, length and type, and puts an event on the queue', async () => {
    const key = 'uploads/41.01.05.ag1/附件 1.pdf'
    const command = new PutObjectCommand({
      Bucket: 'documents',
      Key: key,
      ContentType: 'application/pdf',
      ContentLength: body.length,
      ChecksumSHA256: sha256,
    })
    const url = await getSignedUrl(s3, command, {
      expiresIn: 60,
      signableHeaders: new Set(['content-type', 'content-length']),
      unhoistableHeaders: new Set(['x-amz-checksum-sha256']),
    })
    const headers = { 'content-type': 'application/pdf', 'x-amz-checksum-sha256': sha256 }
    const response = await fetch(url, { method: 'PUT', body, headers })
    expect(response.status).toBe(200)

    await expect.poll(() => eventsOf('uploads/41.01.05.ag1/'), PATIENTLY).toHaveLength(1)
    const [event] = eventsOf('uploads/41.01.05.ag1/')
    expect(event?.eventName).toBe('ObjectCreated:Put')
    expect(event?.s3.bucket.name).toBe('documents')
    expect(decodeURIComponent(event?.s3.object.key.replaceAll('+', ' ') ?? '')).toBe(key)
    expect(event?.s3.object.key).toMatch(/^uploads\/41\.01\.05\.ag1\/.*\+1\.pdf$/)
    expect(event?.s3.object.size).toBe(body.length)
    const head = await s3.send(
      new HeadObjectCommand({ Bucket: 'documents', Key: key, ChecksumMode: 'ENABLED' }),
    )
    expect(head.ChecksumSHA256).toBe(sha256)
    expect(`"${event?.s3.object.eTag}"`).toBe(head.ETag)
  })

  test('puts no event on the queue for a copy to another prefix', async () => {
    const upload = { Bucket: 'documents', Key: 'uploads/copied/one.txt' }
    await s3.send(new PutObjectCommand({ ...upload, Body: body, ContentType: 'text/plain' }))
    await s3.send(
      new CopyObjectCommand({
        Bucket: 'documents',
        Key: 'attachments/abc',
        CopySource: `documents/${upload.Key}`,
      }),
    )
    const copy = await s3.send(new GetObjectCommand({ Bucket: 'documents', Key: 'attachments/abc' }))
    expect(await copy.Body?.transformToString()).toBe(body.toString())
    expect(copy.ContentType).toBe('text/plain')
    // An event of the copy would come before that of a later upload.
    await s3.send(new PutObjectCommand({ Bucket: 'documents', Key: 'uploads/copied/two.txt', Body: body }))
    const keys = () =>
      [...eventsOf('uploads/copied/'), ...eventsOf('attachments/')].map(e => e?.s3.object.key)
    await expect.poll(keys, PATIENTLY).toEqual(['uploads/copied/one.txt', 'uploads/copied/two.txt'])
  })

  test('takes an object as large as the largest attachment', async () => {
    const large = Buffer.alloc(50_000_000, 7)
    await s3.send(new PutObjectCommand({ Bucket: 'documents', Key: 'attachments/large', Body: large }))
    const head = await s3.send(new HeadObjectCommand({ Bucket: 'documents', Key: 'attachments/large' }))
    expect(head.ContentLength).toBe(50_000_000)
  })

  test('lets a presigned download through', async () => {
    await s3.send(new PutObjectCommand({ Bucket: 'documents', Key: 'attachments/d', Body: body }))
    const url = await getSignedUrl(s3, new GetObjectCommand({ Bucket: 'documents', Key: 'attachments/d' }))
    expect(Buffer.from(await (await fetch(url)).arrayBuffer()).equals(body)).toBe(true)
  })
})

describe('an event source mapping of a queue', () => {
  const serve = (
    name: string,
    answer: (bodies: string[]) => unknown,
    redrive?: { dead: string; attempts: number },
  ) => {
    const dead = redrive === undefined ? undefined : objects.createQueue(redrive.dead)
    const policy = dead && { deadLetterTargetArn: dead.arn, maxReceiveCount: redrive?.attempts }
    const queue = objects.createQueue(
      name,
      policy === undefined ? {} : { RedrivePolicy: JSON.stringify(policy) },
    )
    const batches: string[][] = []
    const mapping = new QueueMapping(
      { queueUrl: queue.url, queueArn: queue.arn, batchSize: 5, reportsFailures: true, concurrency: 1 },
      {
        sqs,
        log: () => undefined,
        invoke: async ({ Records }) => {
          const records = Records as Array<{ body: string; messageId: string }>
          batches.push(records.map(r => r.body))
          return answer(records.map(r => r.body)) === 'fail the second'
            ? { batchItemFailures: [{ itemIdentifier: records[1]?.messageId }] }
            : undefined
        },
      },
    )
    mappings.push(mapping)
    return { batches, mapping }
  }

  test('delivers by the request that was waiting for a message, and deletes what was done', async () => {
    let requests = 0
    let requestsAtDelivery = 0
    sqs.middlewareStack.add(
      (next, { commandName }) =>
        args => {
          if (commandName === 'ReceiveMessageCommand') requests += 1
          return next(args)
        },
      { step: 'initialize' },
    )
    const { batches, mapping } = serve('work', () => {
      requestsAtDelivery = requests
    })
    mapping.start()
    await expect.poll(() => requests, PATIENTLY).toBe(1)
    objects.send('work', 'one')
    await expect.poll(() => batches, PATIENTLY).toEqual([['one']])
    expect(requestsAtDelivery).toBe(1)
    await expect.poll(() => objects.inspect('work'), PATIENTLY).toEqual({ ready: [], inFlight: [] })
  })

  test('delivers again only the message that the function named', async () => {
    let first = true
    const { batches, mapping } = serve('partly', () => {
      const answer = first ? 'fail the second' : undefined
      first = false
      return answer
    })
    for (const body of ['a', 'b', 'c']) objects.send('partly', body)
    mapping.start()
    await expect.poll(() => batches, PATIENTLY).toEqual([['a', 'b', 'c'], ['b']])
  })

  test('leaves a message that fails too often to the dead-letter queue', async () => {
    const poison = () => {
      throw new Error('poison')
    }
    const { batches, mapping } = serve('poisoned', poison, { dead: 'poisoned-dead', attempts: 2 })
    objects.send('poisoned', 'bad')
    mapping.start()
    await expect.poll(() => objects.inspect('poisoned-dead').ready, PATIENTLY).toEqual(['bad'])
    expect(batches).toEqual([['bad'], ['bad']])
  })
})

test('what was kept in a folder is there after a restart', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'hutong-objects-test-'))
  const put = { Bucket: 'kept', Key: 'content/a', Body: 'kept' }
  const first = await startObjectsAndQueues({ dataDir })
  first.createBucket('kept')
  first.createQueue('kept')
  first.send('kept', 'a message')
  await new S3Client({ endpoint: first.endpoint, region: REGION, credentials: CREDENTIALS }).send(
    new PutObjectCommand(put),
  )
  await first.stop()

  const second = await startObjectsAndQueues({ dataDir })
  second.createBucket('kept')
  second.createQueue('kept')
  expect(second.inspect('kept').ready).toEqual(['a message'])
  const client = new S3Client({ endpoint: second.endpoint, region: REGION, credentials: CREDENTIALS })
  const { Body } = await client.send(new GetObjectCommand({ Bucket: put.Bucket, Key: put.Key }))
  expect(await Body?.transformToString()).toBe('kept')
  await second.stop()
  rmSync(dataDir, { recursive: true, force: true })
})
