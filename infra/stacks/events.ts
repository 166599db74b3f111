import { Duration, Stack } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets'
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import type { StageConfig } from '../config/stage.ts'
import { ONE_PROCESSOR_MB, ProductFunction } from '../constructs/function.ts'
import { deadLetters, WorkQueue } from '../constructs/queue.ts'
import { Watch } from '../constructs/watch.ts'
import type { DataStack } from './data.ts'
import { onKeys } from './data-role.ts'
import { makeFinishUploads } from './finish-uploads.ts'
import { makeIndexWords } from './index-words.ts'

/** The work after a change was committed: the relay between tenants, and the checks of uploads. */
export class EventsStack extends Stack {
  constructor(scope: Construct, id: string, config: StageConfig, data: DataStack) {
    super(scope, id, {
      env: { region: config.region, account: config.account },
      description: 'Hutong: relay and uploads',
      terminationProtection: config.protectedFromDeletion,
    })
    const fanout = new WorkQueue(this, 'Fanout', {
      name: `hutong-${config.stage}-fanout`,
      visibilityTimeout: Duration.minutes(6),
      attempts: 5,
    })
    const index = new WorkQueue(this, 'Index', {
      name: `hutong-${config.stage}-index-words`,
      visibilityTimeout: Duration.minutes(6),
      attempts: 5,
    })
    const relayDead = deadLetters(this, 'RelayDead', `hutong-${config.stage}-relay-dead`)
    const queues = { FANOUT_QUEUE_URL: fanout.queue.queueUrl, INDEX_QUEUE_URL: index.queue.queueUrl }
    const relay = makeRelay(this, config, data, queues)
    relay.allow(['sqs:SendMessage'], [fanout.queue.queueArn, index.queue.queueArn])
    followStream(this, 'RelayStream', relay, data, relayDead, {
      // Events newly appended to an aggregate's chain, audit records, and new deliveries, whose first event is no item.
      images: [
        { sk: { S: FilterRule.beginsWith('EV#') } },
        { sk: { S: FilterRule.beginsWith('AUD#') } },
        { sk: { S: FilterRule.isEqual('DLV') } },
        { sk: { S: FilterRule.beginsWith('NOTICE#') } },
      ],
      batchSize: 100,
      windowSeconds: 0,
      // A poison record is isolated by halving its batch, retried a few times, then sent to the dead-letter queue.
      retryAttempts: 10,
    })
    readQueue(this, 'RelayFanout', relay, fanout.queue, { batchSize: 5, maxConcurrency: 20 })

    const signer = makeSigner(this, config, data)
    followStream(this, 'SignerStream', signer, data, relayDead, {
      // Rungs newly on a ladder: they have a leaf to sign.
      images: [{ sk: { S: FilterRule.beginsWith('LADDER#') }, leaf: { S: FilterRule.exists() } }],
      // One signature for all rungs of some seconds.
      batchSize: 500,
      windowSeconds: 5,
      // As long as the stream keeps the records: an outage of the key delays receipts and must not lose any.
      retryAttempts: undefined,
    })

    const due = makeDue(this, config, data, queues)
    due.allow(['sqs:SendMessage'], [fanout.queue.queueArn])
    new Rule(this, 'EveryMinute', {
      description: 'Starts what is due',
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [new LambdaTarget(due.lambda, { retryAttempts: 0 })],
    })

    const finishUploads = makeFinishUploads(this, config, data)
    readQueue(this, 'FinishUploadsQueue', finishUploads, data.uploads.queue, {
      // One file, and its scan, may take most of the function's time.
      batchSize: 1,
      maxConcurrency: 10,
    })

    const indexWords = makeIndexWords(this, config, data, index.queue)
    readQueue(this, 'IndexWordsQueue', indexWords, index.queue, { batchSize: 10, maxConcurrency: 5 })

    const watch = new Watch(this, 'Watch', { config, topic: data.alarms })
    watch.failures('relay', relay)
    watch.failures('sign-receipts', signer)
    watch.failures('due', due)
    watch.counted('due', 'late', due, 'Documents are undelivered for more than a minute: see `undelivered`')
    watch.failures('finish-uploads', finishUploads)
    watch.counted('finish-uploads', 'quarantined', finishUploads, 'Malware was uploaded and is in quarantine')
    watch.metric('finish-uploads', 'unscanned', finishUploads)
    watch.streamAge('relay', relay)
    watch.streamAge('sign-receipts', signer)
    watch.deadLetters('relay', relayDead)
    watch.queue('fanout', fanout)
    watch.queue('uploads', data.uploads)
    watch.failures('index-words', indexWords)
    watch.queue('index-words', index)
  }
}

/** Writes into the partitions of all tenants, and alone tells them of each other. */
function makeRelay(
  scope: Construct,
  config: StageConfig,
  data: DataStack,
  queues: Readonly<Record<string, string>>,
): ProductFunction {
  const relay = new ProductFunction(scope, 'Relay', {
    config,
    handler: 'relay',
    description: 'Carries committed events from tenant to tenant',
    memoryMb: ONE_PROCESSOR_MB,
    timeout: Duration.seconds(60),
    environment: {
      TABLE_NAME: data.table.tableName,
      BUCKET_NAME: data.bucket.bucketName,
      ARCHIVE_NAME: data.archive.bucketName,
      ...queues,
    },
  })
  // A transaction needs the permissions of its parts: it puts, removes pointers, and counts by updates. Of the indexes it
  // reads three kinds of lists.
  relay.allow(
    [
      'dynamodb:GetItem',
      'dynamodb:BatchGetItem',
      'dynamodb:Query',
      'dynamodb:PutItem',
      'dynamodb:BatchWriteItem',
      'dynamodb:UpdateItem',
    ],
    [data.table.tableArn],
  )
  // That a document is as it was read, where its progress is first written, and a task, where it is reminded of.
  relay.allow(['dynamodb:ConditionCheckItem'], [data.table.tableArn], onKeys(['T#*#DOC#*', 'T#*#MAT#*']))
  // What is in the hands of a member who has left, and what a recount counts as incomplete: no other list of a tenant is
  // the relay's to read by this index.
  const lists = ['T#*#WORK#*', 'T#*#OUT#INCOMPLETE', 'T#*#TSK#OPEN']
  relay.allow(['dynamodb:Query'], [`${data.table.tableArn}/index/list`], onKeys(lists))
  // Who stands below an agency that was renamed; and what a recount counts by state.
  const byState = ['D#SUB#*', 'T#*#IN#*', 'T#*#OUT#*', 'T#*#CSN#*', 'T#*#TSK#TO#*']
  relay.allow(['dynamodb:Query'], [`${data.table.tableArn}/index/state`], onKeys(byState))
  // The documents of a number that a recipient lost, where the number does not say its series.
  relay.allow(['dynamodb:Query'], [`${data.table.tableArn}/index/byNumber`], onKeys(['T#*#NUMBER#*']))
  removePointers(relay, data, ['DUE#*', 'R#*', 'WAIT#*', 'T#*#MINE#*'])
  // It stores the manifest of each delivered document under the manifest's own digest.
  relay.allow(['s3:PutObject'], [`${data.bucket.bucketArn}/content/*`])
  relay.allow(['s3:PutObject'], [`${data.archive.bucketArn}/*`])
  return relay
}

/** Only pointers are removed, and postings by what indexes words; what tenants have stays. */
function removePointers(fn: ProductFunction, data: DataStack, keys: string[]): void {
  fn.allow(['dynamodb:DeleteItem'], [data.table.tableArn], {
    'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys },
    Null: { 'dynamodb:LeadingKeys': 'false' },
  })
}

/** Alone may use the signing key. */
function makeSigner(scope: Construct, config: StageConfig, data: DataStack): ProductFunction {
  const signer = new ProductFunction(scope, 'SignReceipts', {
    config,
    handler: 'sign-receipts',
    description: 'Signs the receipts of the exchange',
    memoryMb: 512,
    timeout: Duration.seconds(60),
    environment: { TABLE_NAME: data.table.tableName, SIGNING_KEY_ID: data.signingKey.keyId },
  })
  signer.allow(['dynamodb:PutItem', 'dynamodb:BatchWriteItem'], [data.table.tableArn])
  signer.allow(['kms:Sign', 'kms:GetPublicKey'], [data.signingKey.keyArn])
  return signer
}

/** Reads what is due and queues it; what is to be done the relay does. */
function makeDue(
  scope: Construct,
  config: StageConfig,
  data: DataStack,
  queues: Readonly<Record<string, string>>,
): ProductFunction {
  const due = new ProductFunction(scope, 'Due', {
    config,
    handler: 'due',
    description: 'Starts what is due, every minute',
    memoryMb: 512,
    timeout: Duration.seconds(50),
    environment: {
      TABLE_NAME: data.table.tableName,
      BUCKET_NAME: data.bucket.bucketName,
      ARCHIVE_NAME: data.archive.bucketName,
      ...queues,
    },
  })
  due.allow(
    [
      'dynamodb:GetItem',
      'dynamodb:Query',
      'dynamodb:PutItem',
      'dynamodb:DeleteItem',
      'dynamodb:ConditionCheckItem',
    ],
    [data.table.tableArn],
    {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['DUE#*', 'R#*'] },
      Null: { 'dynamodb:LeadingKeys': 'false' },
    },
  )
  return due
}

interface StreamUse {
  /** Filters on the new image of an inserted item; it has to pass one of them. */
  readonly images: readonly Record<string, unknown>[]
  readonly batchSize: number
  readonly windowSeconds: number
  readonly retryAttempts: number | undefined
}

function followStream(
  scope: Construct,
  id: string,
  reader: ProductFunction,
  data: DataStack,
  dead: Queue,
  { images, batchSize, windowSeconds, retryAttempts }: StreamUse,
): void {
  const streamArn = data.table.tableStreamArn
  if (streamArn === undefined) throw new Error('the table has no stream')
  reader.allow(['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'], [streamArn])
  // It names no resource, so IAM grants it on all or on none.
  reader.allow(['dynamodb:ListStreams'], ['*'])
  reader.allow(['sqs:SendMessage'], [dead.queueArn])
  new EventSourceMapping(scope, id, {
    target: reader.lambda,
    eventSourceArn: streamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    filters: images.map(image =>
      FilterCriteria.filter({ eventName: FilterRule.isEqual('INSERT'), dynamodb: { NewImage: image } }),
    ),
    batchSize,
    maxBatchingWindow: Duration.seconds(windowSeconds),
    parallelizationFactor: windowSeconds === 0 ? 2 : 1,
    bisectBatchOnError: true,
    reportBatchItemFailures: true,
    ...(retryAttempts === undefined ? {} : { retryAttempts }),
    onFailure: new SqsDlq(dead),
  }).node.addDependency(reader.role)
}

interface QueueReading {
  readonly batchSize: number
  /** Batches at once: a full queue must not take the instances that the API needs, nor all of the table's capacity. */
  readonly maxConcurrency: number
}

function readQueue(
  scope: Construct,
  id: string,
  reader: ProductFunction,
  queue: Queue,
  { batchSize, maxConcurrency }: QueueReading,
): void {
  const { reservedConcurrency: reserved } = reader
  // Lambda would take messages off the queue and find no instance for them, until they end as dead letters.
  if (reserved !== undefined && reserved < maxConcurrency)
    throw new Error(
      `${id}: ${reserved} instances are reserved for the reader of a queue that runs ${maxConcurrency}`,
    )
  reader.allow(
    ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:ChangeMessageVisibility', 'sqs:GetQueueAttributes'],
    [queue.queueArn],
  )
  new EventSourceMapping(scope, id, {
    target: reader.lambda,
    eventSourceArn: queue.queueArn,
    batchSize,
    maxConcurrency,
    reportBatchItemFailures: true,
  }).node.addDependency(reader.role)
}
