import { Duration, Stack } from 'aws-cdk-lib'
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import type { StageConfig } from '../config/stage.ts'
import { ProductFunction } from '../constructs/function.ts'
import { deadLetters, WorkQueue } from '../constructs/queue.ts'
import { Watch } from '../constructs/watch.ts'
import type { DataStack } from './data.ts'

/** The work after a change was committed: the relay between tenants, and the checks of uploads. */
export class EventsStack extends Stack {
  constructor(scope: Construct, id: string, config: StageConfig, data: DataStack) {
    super(scope, id, {
      env: { region: config.region, account: config.account },
      description: 'Hutong: relay and uploads',
      terminationProtection: config.stage === 'production',
    })
    const fanout = new WorkQueue(this, 'Fanout', {
      name: `hutong-${config.stage}-fanout`,
      visibilityTimeout: Duration.minutes(6),
      attempts: 5,
    })
    const relayDead = deadLetters(this, 'RelayDead', `hutong-${config.stage}-relay-dead`)
    const relay = makeRelay(this, config, data, fanout.queue)
    followStream(this, relay, data, relayDead)
    readQueue(this, 'RelayFanout', relay, fanout.queue, 5)

    const finishUploads = makeFinishUploads(this, config, data)
    readQueue(this, 'FinishUploadsQueue', finishUploads, data.uploads.queue, 5)

    const watch = new Watch(this, 'Watch', { config, topic: data.alarms })
    watch.failures('relay', relay)
    watch.failures('finish-uploads', finishUploads)
    watch.streamAge('relay', relay)
    watch.deadLetters('relay', relayDead)
    watch.queue('fanout', fanout)
    watch.queue('uploads', data.uploads)
  }
}

/** The only function that writes into more than one tenant's partition. */
function makeRelay(scope: Construct, config: StageConfig, data: DataStack, fanout: Queue): ProductFunction {
  const relay = new ProductFunction(scope, 'Relay', {
    config,
    handler: 'relay',
    description: 'Carries committed events from tenant to tenant',
    memoryMb: 1024,
    timeout: Duration.seconds(60),
    environment: {
      TABLE_NAME: data.table.tableName,
      BUCKET_NAME: data.bucket.bucketName,
      SIGNING_KEY_ID: data.signingKey.keyId,
      FANOUT_QUEUE_URL: fanout.queueUrl,
    },
  })
  // A transaction needs the permissions of its parts: it puts, and it counts by updates. It never reads an index.
  relay.allow(
    ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
    [data.table.tableArn],
  )
  relay.allow(['kms:Sign', 'kms:GetPublicKey'], [data.signingKey.keyArn])
  // It stores the manifest of each delivered document under the manifest's own digest.
  relay.allow(['s3:PutObject'], [`${data.bucket.bucketArn}/content/*`])
  relay.allow(['sqs:SendMessage'], [fanout.queueArn])
  return relay
}

function followStream(scope: Construct, relay: ProductFunction, data: DataStack, dead: Queue): void {
  const streamArn = data.table.tableStreamArn
  if (streamArn === undefined) throw new Error('the table has no stream')
  relay.allow(['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'], [streamArn])
  relay.allow(['dynamodb:ListStreams'], [`${data.table.tableArn}/stream/*`])
  relay.allow(['sqs:SendMessage'], [dead.queueArn])
  new EventSourceMapping(scope, 'RelayStream', {
    target: relay.lambda,
    eventSourceArn: streamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    // Only events newly appended to an aggregate's chain; no other item is for the relay.
    filters: [
      FilterCriteria.filter({
        eventName: FilterRule.isEqual('INSERT'),
        dynamodb: { NewImage: { sk: { S: FilterRule.beginsWith('EV#') } } },
      }),
    ],
    batchSize: 100,
    maxBatchingWindow: Duration.seconds(0),
    parallelizationFactor: 2,
    // A poison record is isolated by halving its batch, retried a few times, then sent to the dead-letter queue.
    bisectBatchOnError: true,
    reportBatchItemFailures: true,
    retryAttempts: 10,
    onFailure: new SqsDlq(dead),
  }).node.addDependency(relay.role)
}

function makeFinishUploads(scope: Construct, config: StageConfig, data: DataStack): ProductFunction {
  const finishUploads = new ProductFunction(scope, 'FinishUploads', {
    config,
    handler: 'finish-uploads',
    description: 'Reads each upload once and makes it an attachment, or refuses it',
    memoryMb: 1024,
    timeout: Duration.seconds(60),
    environment: { TABLE_NAME: data.table.tableName, BUCKET_NAME: data.bucket.bucketName },
  })
  const { bucketArn } = data.bucket
  finishUploads.allow(['dynamodb:GetItem', 'dynamodb:PutItem'], [data.table.tableArn])
  finishUploads.allow(['s3:GetObject', 's3:DeleteObject'], [`${bucketArn}/uploads/*`])
  // A retry that finds the upload gone looks for the attachment that the first try may have made.
  finishUploads.allow(['s3:GetObject', 's3:PutObject'], [`${bucketArn}/attachments/*`])
  // Without it S3 answers "forbidden" instead of "not found" for an object that an earlier try moved.
  finishUploads.allow(['s3:ListBucket'], [bucketArn])
  return finishUploads
}

function readQueue(
  scope: Construct,
  id: string,
  reader: ProductFunction,
  queue: Queue,
  batchSize: number,
): void {
  reader.allow(
    ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:ChangeMessageVisibility', 'sqs:GetQueueAttributes'],
    [queue.queueArn],
  )
  new EventSourceMapping(scope, id, {
    target: reader.lambda,
    eventSourceArn: queue.queueArn,
    batchSize,
    reportBatchItemFailures: true,
  }).node.addDependency(reader.role)
}
