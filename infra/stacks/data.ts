import { Aws, CfnOutput, Duration, Stack } from 'aws-cdk-lib'
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms'
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  HttpMethods,
  ObjectLockRetention,
} from 'aws-cdk-lib/aws-s3'
import { Topic } from 'aws-cdk-lib/aws-sns'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { INDEX_NAMES, type IndexName, KEYS_ONLY, keyNamesOf } from '../../functions/platform/indexes.ts'
import type { StageConfig } from '../config/stage.ts'
import { KEPT, warnIfUnprotected } from '../constructs/kept.ts'
import { WorkQueue } from '../constructs/queue.ts'

/** Everything that holds records: nothing here may be lost by deleting or replacing a stack. */
export class DataStack extends Stack {
  readonly table: Table
  readonly bucket: Bucket
  /** What is sealed of the audit: nothing in it can be removed before its time. */
  readonly archive: Bucket
  readonly signingKey: Key
  readonly tokenKey: Key
  readonly bridgeKey: Key
  readonly uploads: WorkQueue
  readonly alarms: Topic

  constructor(scope: Construct, id: string, config: StageConfig) {
    super(scope, id, {
      env: { region: config.region, account: config.account },
      description: 'Hutong: table, bucket and keys',
      terminationProtection: config.protectedFromDeletion,
    })
    warnIfUnprotected(this, config)
    this.table = makeTable(this, config)
    this.signingKey = makeSigningKey(this, config, RECEIPT_KEYS)
    this.tokenKey = makeSigningKey(this, config, TOKEN_KEYS)
    this.bridgeKey = makeBridgeKey(this, config)
    this.uploads = new WorkQueue(this, 'Uploads', {
      name: `hutong-${config.stage}-uploads`,
      visibilityTimeout: Duration.minutes(6),
      // A scanner may be down for a day and nobody has to upload again; after that an operator redrives the dead letters.
      attempts: config.scanner === undefined ? 5 : 240,
    })
    this.bucket = makeBucket(this, config)
    notifyOfUploads(this.bucket, this.uploads.queue)
    this.archive = makeArchive(this, config)
    this.alarms = makeAlarmTopic(this, config)
  }
}

/** A key that signs, with those of earlier generations, which stay in the stack: it is the record of what there was. */
interface SigningKeys {
  readonly id: string
  readonly description: string
  /** The last part of its alias. */
  readonly alias: string
  readonly setting: 'signingKeyGeneration' | 'tokenKeyGeneration'
}
const RECEIPT_KEYS: SigningKeys = {
  id: 'SigningKey',
  description: 'Signs the receipts of the exchange (ES256)',
  alias: 'receipts',
  setting: 'signingKeyGeneration',
}
const TOKEN_KEYS: SigningKeys = {
  id: 'TokenKey',
  description: 'Signs the tokens of applications (ES256)',
  alias: 'tokens',
  setting: 'tokenKeyGeneration',
}

function makeSigningKey(
  stack: Stack,
  config: StageConfig,
  { id, description, alias, setting }: SigningKeys,
): Key {
  const { stage, [setting]: latest = 1 } = config
  if (!Number.isInteger(latest) || latest < 1) {
    throw new Error(`${stage}: ${setting} is ${latest}, which is not 1, 2, 3 …`)
  }
  const keyOf = (generation: number): Key => {
    const suffix = generation === 1 ? '' : String(generation)
    return new Key(stack, `${id}${suffix}`, {
      description,
      keySpec: KeySpec.ECC_NIST_P256,
      keyUsage: KeyUsage.SIGN_VERIFY,
      alias: `alias/hutong-${stage}-${alias}${generation === 1 ? '' : `-${generation}`}`,
      removalPolicy: KEPT,
    })
  }
  for (let generation = 1; generation < latest; generation++) {
    const { keyArn, keyId } = keyOf(generation)
    // The deployed stacks still import these while this one is updated, and CloudFormation keeps what is imported.
    for (const value of [keyArn, keyId]) stack.exportValue(value)
  }
  return keyOf(latest)
}

/** Encrypts the secrets of bridges. KMS rotates it once a year, and opens with it what was sealed before. */
function makeBridgeKey(stack: Stack, { stage }: StageConfig): Key {
  return new Key(stack, 'BridgeKey', {
    description: 'Encrypts the secrets of bridges to WeCom and DingTalk',
    keySpec: KeySpec.SYMMETRIC_DEFAULT,
    keyUsage: KeyUsage.ENCRYPT_DECRYPT,
    enableKeyRotation: true,
    alias: `alias/hutong-${stage}-bridges`,
    removalPolicy: KEPT,
  })
}

/** The indexes that the table has: all of them, or the first ones while an older table gets the others. */
function indexesOf({ stage, tableIndexes = INDEX_NAMES.length }: StageConfig): readonly IndexName[] {
  if (!Number.isInteger(tableIndexes) || tableIndexes < 2 || tableIndexes > INDEX_NAMES.length)
    throw new Error(`${stage}: tableIndexes is ${tableIndexes}, which is not 2, 3 … ${INDEX_NAMES.length}`)
  return INDEX_NAMES.slice(0, tableIndexes)
}

function makeTable(scope: Construct, config: StageConfig): Table {
  const table = new Table(scope, 'Table', {
    partitionKey: { name: 'pk', type: AttributeType.STRING },
    sortKey: { name: 'sk', type: AttributeType.STRING },
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.AWS_MANAGED,
    stream: StreamViewType.NEW_IMAGE,
    timeToLiveAttribute: 'ttl',
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    // Like the stack's, it would keep CloudFormation from taking back a failed creation.
    deletionProtection: config.protectedFromDeletion,
    removalPolicy: KEPT,
  })
  for (const indexName of indexesOf(config)) {
    const [pk, sk] = keyNamesOf(indexName)
    // They carry only what a row of a list shows; the whole item is read by its key.
    const projection = KEYS_ONLY.has(indexName)
      ? { projectionType: ProjectionType.KEYS_ONLY }
      : { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: carriedBy(indexName) }
    table.addGlobalSecondaryIndex({
      indexName,
      partitionKey: { name: pk, type: AttributeType.STRING },
      sortKey: { name: sk, type: AttributeType.STRING },
      ...projection,
    })
  }
  return table
}

/** What an index carries of its items besides keys. */
function carriedBy(index: IndexName): string[] {
  return index === 'changes' ? ['version', 'updatedAt'] : ['card']
}

function makeBucket(scope: Construct, config: StageConfig): Bucket {
  return new Bucket(scope, 'Bucket', {
    bucketName: bucketName(config),
    versioned: true,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    removalPolicy: KEPT,
    lifecycleRules: [
      { id: 'unfinished-multipart-uploads', abortIncompleteMultipartUploadAfter: Duration.days(1) },
      {
        id: 'uploads-never-finished',
        prefix: 'uploads/',
        // Longer than messages about them can wait: a day in the queue, 14 among the dead letters.
        expiration: Duration.days(16),
        noncurrentVersionExpiration: Duration.days(1),
      },
      { id: 'issuer-keys', prefix: 'issuer/', noncurrentVersionExpiration: Duration.days(1) },
    ],
    cors: [
      {
        allowedMethods: [HttpMethods.PUT, HttpMethods.GET],
        allowedOrigins: [...config.allowedOrigins],
        allowedHeaders: ['*'],
        exposedHeaders: ['ETag'],
        maxAge: 3600,
      },
    ],
  })
}

const LEAST_LOCKED_DAYS = 184

/** Locked from the moment of its creation: object lock cannot be added by CloudFormation later. */
function makeArchive(scope: Construct, { stage, auditLock }: StageConfig): Bucket {
  const { mode, days } = auditLock
  if (!Number.isInteger(days) || days < LEAST_LOCKED_DAYS)
    throw new Error(`${stage}: the audit is locked for ${days} days, which is less than ${LEAST_LOCKED_DAYS}`)
  const duration = Duration.days(days)
  return new Bucket(scope, 'Archive', {
    versioned: true,
    objectLockEnabled: true,
    objectLockDefaultRetention:
      mode === 'COMPLIANCE'
        ? ObjectLockRetention.compliance(duration)
        : ObjectLockRetention.governance(duration),
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    removalPolicy: KEPT,
  })
}

/** A fixed name, so that the queue's policy can name the bucket, which in turn names the queue. */
function bucketName(config: StageConfig): string {
  return `hutong-${config.stage}-documents-${config.account}-${config.region}`
}

/**
 * Puts an event on the queue for each new object under `uploads/`. On the plain CloudFormation property: CDK's own
 * notifications are set by a custom resource.
 */
function notifyOfUploads(bucket: Bucket, queue: Queue): void {
  const allowed = queue.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('s3.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue.queueArn],
      conditions: {
        ArnEquals: { 'aws:SourceArn': `arn:${Aws.PARTITION}:s3:::${physicalName(bucket)}` },
        StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
      },
    }),
  )
  const cfnBucket = bucket.node.defaultChild as CfnBucket
  cfnBucket.notificationConfiguration = {
    queueConfigurations: [
      {
        event: 's3:ObjectCreated:*',
        queue: queue.queueArn,
        filter: { s3Key: { rules: [{ name: 'prefix', value: 'uploads/' }] } },
      },
    ],
  }
  // S3 sends a test message when the configuration is made, so the policy must be there first.
  if (allowed.policyDependable !== undefined) cfnBucket.node.addDependency(allowed.policyDependable)
}

/** Where all alarms go. Operators subscribe to it; it is retained, so that their subscriptions are. */
function makeAlarmTopic(scope: Construct, config: StageConfig): Topic {
  const topic = new Topic(scope, 'Alarms', { topicName: `hutong-${config.stage}-alarms`, enforceSSL: true })
  // A topic's own policy replaces the default one, by which the account's alarms could publish.
  topic.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
  )
  topic.applyRemovalPolicy(KEPT)
  new CfnOutput(scope, 'AlarmTopic', {
    description: 'Subscribe to this topic to be notified of alarms',
    value: topic.topicArn,
  })
  return topic
}

function physicalName(bucket: Bucket): string {
  return (bucket.node.defaultChild as CfnBucket).bucketName ?? ''
}
