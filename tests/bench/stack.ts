import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { DynamoDBClient, type TransactWriteItemsInput } from '@aws-sdk/client-dynamodb'
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { SQSClient } from '@aws-sdk/client-sqs'
import { startDynamoDbLocal } from '../../infra/local/emulators/dynamodb.ts'
import { type ObjectsAndQueues, startObjectsAndQueues } from '../../infra/local/emulators/fauxqs.ts'
import { type DevelopmentIssuer, newIssuerKey, openIssuer } from '../../infra/local/emulators/issuer.ts'
import { startKmsAndSts } from '../../infra/local/emulators/kms-and-sts.ts'
import { REGION } from '../../infra/local/emulators/region.ts'
import { readStream, type TableStream } from '../../infra/local/emulators/stream.ts'
import { createTable, type TableProperties } from '../../infra/local/emulators/tables.ts'
import { ensureJava } from '../../infra/local/process/java.ts'
import { type LocalAssembly, synthesizeLocal } from '../../infra/local/template/assembly.ts'
import type { ProxyAnswer, ProxyRequest, ProxySettings } from './dynamodb-proxy.ts'
import type { Figures } from './ledger.ts'
import type { Index } from './units.ts'
import type { Waits } from './waits.ts'

/** A resource of a synthesized template. */
export interface Resource {
  readonly id: string
  readonly Type: string
  readonly Properties: Readonly<Record<string, never>>
}

export interface BenchStack {
  readonly resources: readonly Resource[]
  readonly assembly: LocalAssembly
  /** Of every function. */
  readonly environment: Readonly<Record<string, string>>
  readonly issuer: DevelopmentIssuer
  readonly tableName: string
  /** A client that is neither counted nor refused. */
  readonly dynamodb: DynamoDBClient
  /** Reads the stream from now on; each function reads it for itself. */
  openStream(): Promise<TableStream>
  readonly sqs: SQSClient
  readonly objects: ObjectsAndQueues
  readonly queueUrl: string
  readonly queueName: string
  readonly deadName: string
  readonly signatures: () => number
  /** Counts under another name from now on. @returns what was counted so far */
  startPhase(name: string): Promise<Record<string, Figures>>
  /** The input of the last transaction that was done, as it went over the wire. */
  lastTransaction(): Promise<TransactWriteItemsInput>
  waits(of: 'first rungs' | 'later rungs', from: number): Promise<Waits>
  stop(): Promise<void>
}

const ROLE = 'arn:aws-cn:iam::000000000000:role'
/** As the stacks have it; the bench counts what ends there. */
const MAX_RECEIVES = 5

/**
 * Starts emulators of its own, with the counting proxy before the database, and points the functions at them. Items stay held
 * for `holdMs` at least; a transaction takes `transactionMs` at least.
 */
export async function openBenchStack(holdMs: number, transactionMs = 0): Promise<BenchStack> {
  ensureJava(line => process.stderr.write(`${line}\n`))
  const assembly = await synthesizeLocal()
  const resources = resourcesOf(assembly)
  const [database, objects, kmsAndSts] = await Promise.all([
    startDynamoDbLocal(),
    startObjectsAndQueues(),
    startKmsAndSts(),
  ])
  const { kms, sts } = kmsAndSts
  kms.addSigningKey('receipts')
  kms.addEncryptionKey('bridges')
  let signatures = 0
  const answer = kms.answer.bind(kms)
  kms.answer = (operation, input) => {
    if (operation === 'Sign') signatures += 1
    return answer(operation, input)
  }
  const trust = { Effect: 'Allow' as const, Principal: { AWS: [`${ROLE}/api`] } }
  const Statement = [{ ...trust, Action: ['sts:AssumeRole', 'sts:TagSession'] }]
  sts.addRole(`${ROLE}/data`, { Version: '2012-10-17', Statement }, 3600)
  const { accessKeyId, secretAccessKey } = sts.issue(`${ROLE}/api`)
  const issuer = await openIssuer(newIssuerKey())
  const jwks = createServer((_, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify(issuer.jwks))
  })
  await new Promise<void>(done => jwks.listen(0, '127.0.0.1', done))

  const properties = table(resources)
  const indexes = indexesOf(properties)
  const proxy = await openProxy({ target: database.endpoint, holdMs, transactionMs, indexes })
  const endpoints = {
    LOG_LEVEL: 'error',
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: proxy.endpoint,
    AWS_ENDPOINT_URL_S3: objects.endpoint,
    AWS_ENDPOINT_URL_SQS: objects.endpoint,
    AWS_ENDPOINT_URL_KMS: kmsAndSts.endpoint,
    AWS_ENDPOINT_URL_STS: kmsAndSts.endpoint,
  }
  Object.assign(process.env, endpoints)
  const dynamodb = new DynamoDBClient({ endpoint: database.endpoint })
  const { name: tableName } = await createTable(dynamodb, 'bench', properties)
  const bucketName = 'bench'
  await new S3Client({}).send(new CreateBucketCommand({ Bucket: bucketName }))
  const dead = objects.createQueue('bench-dead')
  const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: dead.arn, maxReceiveCount: MAX_RECEIVES })
  // Ten times as long as deployed, as is the relay's time-out here: a busy machine must not make messages come again.
  const queue = objects.createQueue('bench-fanout', { VisibilityTimeout: '3600', RedrivePolicy })
  const names = {
    TABLE_NAME: tableName,
    BUCKET_NAME: bucketName,
    ARCHIVE_NAME: bucketName,
    DATA_ROLE_ARN: `${ROLE}/data`,
    SIGNING_KEY_ID: 'receipts',
    BRIDGE_KEY_ID: 'bridges',
    CURSOR_SECRET: randomUUID() + randomUUID(),
    TOKEN_ISSUER: issuer.issuer,
    OPERATORS: 'operator',
    SERVICE_URL: 'https://api.example.cn',
    ISSUER_NETWORKS: '',
    NONCE_SECRET: 'bench'.repeat(10),
    NUMBER_SECRET: 'bench'.repeat(10),
    TOKEN_AUDIENCE: issuer.audience,
    JWKS_URL: `http://127.0.0.1:${(jwks.address() as AddressInfo).port}/jwks.json`,
    FANOUT_QUEUE_URL: queue.url,
    // Nothing reads it: what is measured is the exchange.
    INDEX_QUEUE_URL: objects.createQueue('bench-index-words').url,
  }
  Object.assign(process.env, names)
  return {
    resources,
    assembly,
    environment: { ...endpoints, ...names },
    issuer,
    tableName,
    dynamodb,
    openStream: () => readStream(new DynamoDBStreamsClient({ endpoint: database.endpoint }), tableName),
    sqs: new SQSClient({}),
    objects,
    queueUrl: queue.url,
    queueName: 'bench-fanout',
    deadName: 'bench-dead',
    signatures: () => signatures,
    startPhase: async phase => {
      const given = await proxy.ask({ phase })
      return 'figures' in given ? given.figures : {}
    },
    lastTransaction: async () => {
      const given = await proxy.ask({ transaction: true })
      if (!('transaction' in given)) throw new Error('the proxy did not answer with a transaction')
      return given.transaction as TransactWriteItemsInput
    },
    waits: async (which, from) => {
      const given = await proxy.ask({ waits: which, from })
      if (!('waits' in given)) throw new Error('the proxy did not answer with waits')
      return given.waits
    },
    stop: async () => {
      jwks.close()
      assembly.discard()
      await Promise.all([proxy.stop(), database.stop(), objects.stop(), kmsAndSts.stop()])
    },
  }
}

/** Every resource of the stacks. */
function resourcesOf({ stacks }: LocalAssembly): Resource[] {
  return stacks.flatMap(({ template }) =>
    Object.entries(
      (template as unknown as { Resources: Record<string, Omit<Resource, 'id'>> }).Resources,
    ).map(([id, resource]) => ({ ...resource, id })),
  )
}

/** The function of this handler among the resources. */
export function functionIn(resources: readonly Resource[], handler: string): Resource {
  const found = resources.find(
    ({ Type, Properties }) =>
      Type === 'AWS::Lambda::Function' && String(Properties.FunctionName).endsWith(`-${handler}`),
  )
  if (found === undefined) throw new Error(`no stack declares the function ${handler}`)
  return found
}

/** The bundle of a function. */
export function bundleOf({ id, Properties }: Resource, { stacks }: LocalAssembly): string {
  const { S3Key = '' } = (Properties.Code ?? {}) as { S3Key?: string }
  const folder = stacks.map(({ assets }) => assets.get(S3Key)).find(found => found !== undefined) ?? ''
  const file = join(folder, 'index.mjs')
  if (!existsSync(file)) throw new Error(`${id} has no bundle`)
  return file
}

function table(resources: readonly Resource[]): TableProperties {
  const found = resources.find(({ Type }) => Type === 'AWS::DynamoDB::Table')
  if (found === undefined) throw new Error('no stack declares a table')
  return found.Properties as unknown as TableProperties
}

function indexesOf({ GlobalSecondaryIndexes = [] }: TableProperties): Index[] {
  return GlobalSecondaryIndexes.map(({ IndexName: name = '', KeySchema = [], Projection }) => {
    const key = (type: string) => KeySchema.find(({ KeyType }) => KeyType === type)?.AttributeName ?? ''
    return { name, pk: key('HASH'), sk: key('RANGE'), projected: Projection?.NonKeyAttributes ?? [] }
  })
}

/** Starts the proxy's thread. Its answers come in the order of the questions. */
async function openProxy(settings: ProxySettings) {
  const worker = new Worker(new URL('./dynamodb-proxy.ts', import.meta.url), { workerData: settings })
  const waiting: ((answer: ProxyAnswer) => void)[] = []
  worker.on('message', (answer: ProxyAnswer) => waiting.shift()?.(answer))
  const next = () => new Promise<ProxyAnswer>(done => waiting.push(done))
  const first = await next()
  return {
    endpoint: 'endpoint' in first ? first.endpoint : '',
    ask: (request: ProxyRequest) => {
      const answer = next()
      worker.postMessage(request)
      return answer
    },
    stop: () => worker.terminate(),
  }
}
