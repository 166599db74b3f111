import { z } from 'zod'
import { arns } from '../../emulators/arns.ts'
import type { ObjectCreated } from '../../emulators/fauxqs.ts'
import { REGION } from '../../emulators/region.ts'
import { createTable, type TableProperties } from '../../emulators/tables.ts'
import type { LocalAccount } from '../account.ts'
import { defineKind, type Kind } from '../interpreter.ts'

const key = z.strictObject({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) })

const tableProperties = z.strictObject({
  TableName: z.string().optional(),
  BillingMode: z.literal('PAY_PER_REQUEST'),
  KeySchema: z.array(key),
  AttributeDefinitions: z.array(
    z.strictObject({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) }),
  ),
  GlobalSecondaryIndexes: z
    .array(
      z.strictObject({
        IndexName: z.string(),
        KeySchema: z.array(key),
        Projection: z.strictObject({
          ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
          NonKeyAttributes: z.array(z.string()).optional(),
        }),
      }),
    )
    .optional(),
  StreamSpecification: z
    .strictObject({ StreamViewType: z.enum(['NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES', 'KEYS_ONLY']) })
    .optional(),
  TimeToLiveSpecification: z.strictObject({ AttributeName: z.string(), Enabled: z.boolean() }).optional(),
})

/** AWS::DynamoDB::Table, on DynamoDB Local. */
export function tableKind(account: LocalAccount): Kind {
  return defineKind({
    properties: tableProperties,
    ignored: {
      PointInTimeRecoverySpecification: 'there are no backups of a development table',
      DeletionProtectionEnabled: 'nothing deletes it but its owner',
      SSESpecification: 'DynamoDB Local does not encrypt',
      Tags: 'labels only',
    },
    async make({ stack, id, properties }) {
      const name = properties.TableName ?? `${stack.name}-${id}`
      const made = await createTable(account.dynamodb, name, properties as TableProperties)
      // DynamoDB Local names a region of its own in the ARN of a stream.
      const streamArn = made.streamArn === undefined ? undefined : arns.stream(name, labelIn(made.streamArn))
      account.tables.set(name, { streamArn, keyNames: keyNamesOf(properties) })
      return {
        ref: name,
        attributes: { Arn: arns.table(name), ...(streamArn === undefined ? {} : { StreamArn: streamArn }) },
      }
    },
  })
}

/** The last part of a stream's ARN, which is the time at which it was made. */
function labelIn(streamArn: string): string {
  return streamArn.split('/').at(-1) ?? ''
}

type ParsedTable = z.output<typeof tableProperties>

function keyNamesOf({ KeySchema, GlobalSecondaryIndexes = [] }: ParsedTable): Map<string, string[]> {
  const names = (keys: ParsedTable['KeySchema']) =>
    keys.toSorted((a, b) => a.KeyType.localeCompare(b.KeyType)).map(({ AttributeName }) => AttributeName)
  const indexes = GlobalSecondaryIndexes.map(index => [index.IndexName, names(index.KeySchema)] as const)
  return new Map([['', names(KeySchema)], ...indexes])
}

const queueProperties = z.strictObject({
  QueueName: z.string().optional(),
  VisibilityTimeout: z.number().optional(),
  MessageRetentionPeriod: z.number().optional(),
  DelaySeconds: z.number().optional(),
  ReceiveMessageWaitTimeSeconds: z.number().optional(),
  FifoQueue: z.boolean().optional(),
  ContentBasedDeduplication: z.boolean().optional(),
  RedrivePolicy: z.strictObject({ deadLetterTargetArn: z.string(), maxReceiveCount: z.number() }).optional(),
})

/** AWS::SQS::Queue, on fauxqs, which moves messages to the dead-letter queue by itself. */
export function queueKind(account: LocalAccount): Kind {
  return defineKind({
    properties: queueProperties,
    ignored: {
      SqsManagedSseEnabled: 'nothing is encrypted on this machine',
      Tags: 'labels only',
    },
    make({ stack, id, properties }) {
      const { QueueName, RedrivePolicy, ...plain } = properties
      const name = QueueName ?? `${stack.name}-${id}`
      const attributes = Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, String(value)]))
      if (RedrivePolicy !== undefined) attributes.RedrivePolicy = JSON.stringify(RedrivePolicy)
      const { url: own, arn } = account.objects.createQueue(name, attributes)
      // The SDK sends to the host in a queue's URL, whatever its endpoint is set to.
      const url = new URL(new URL(own).pathname, account.endpointVariables.AWS_ENDPOINT_URL_SQS ?? own).href
      account.queues.set(arn, { name, url, arn })
      return { ref: url, attributes: { Arn: arn, QueueName: name, QueueUrl: url } }
    },
  })
}

const eventPattern = z.enum([
  's3:ObjectCreated:*',
  's3:ObjectCreated:Put',
  's3:ObjectCreated:Copy',
  's3:ObjectCreated:CompleteMultipartUpload',
])

const corsRule = z.strictObject({
  Id: z.string().optional(),
  AllowedOrigins: z.array(z.string()),
  AllowedMethods: z.array(z.enum(['GET', 'PUT', 'HEAD', 'POST', 'DELETE'])),
  AllowedHeaders: z.array(z.string()).optional(),
  ExposedHeaders: z.array(z.string()).optional(),
  MaxAge: z.number().optional(),
})

const bucketProperties = z.strictObject({
  BucketName: z.string().optional(),
  VersioningConfiguration: z.strictObject({ Status: z.literal('Enabled') }).optional(),
  CorsConfiguration: z.strictObject({ CorsRules: z.array(corsRule) }).optional(),
  NotificationConfiguration: z
    .strictObject({
      QueueConfigurations: z.array(
        z.strictObject({
          Event: eventPattern,
          Queue: z.string(),
          Filter: z
            .strictObject({
              S3Key: z.strictObject({
                Rules: z.array(z.strictObject({ Name: z.enum(['prefix', 'suffix']), Value: z.string() })),
              }),
            })
            .optional(),
        }),
      ),
    })
    .optional(),
})

/** AWS::S3::Bucket, on fauxqs; its notifications to queues are made here. */
export function bucketKind(account: LocalAccount): Kind {
  return defineKind({
    properties: bucketProperties,
    ignored: {
      BucketEncryption: 'nothing is encrypted on this machine',
      PublicAccessBlockConfiguration: 'only this machine reaches it',
      LifecycleConfiguration: 'nothing grows old enough here',
      ObjectLockEnabled: 'nothing is locked here',
      ObjectLockConfiguration: 'nothing is locked here',
      Tags: 'labels only',
    },
    make({ stack, id, properties }) {
      const name = properties.BucketName ?? `${stack.name}-${id}`.toLowerCase()
      const { CorsConfiguration, VersioningConfiguration } = properties
      account.objects.createBucket(name, CorsConfiguration?.CorsRules, VersioningConfiguration !== undefined)
      account.buckets.add(name)
      for (const configuration of properties.NotificationConfiguration?.QueueConfigurations ?? []) {
        const rules = configuration.Filter?.S3Key.Rules ?? []
        account.objects.onObjectCreated(event => {
          if (event.bucket !== name || !concerns(configuration.Event, event.eventName)) return
          const wanted = rules.every(({ Name, Value }) =>
            Name === 'prefix' ? event.key.startsWith(Value) : event.key.endsWith(Value),
          )
          const queue = account.queues.get(configuration.Queue)
          if (wanted && queue !== undefined) account.objects.send(queue.name, notification(event))
        })
      }
      return { ref: name, attributes: { Arn: arns.bucket(name), RegionalDomainName: 'localhost' } }
    },
  })
}

function concerns(pattern: string, eventName: string): boolean {
  return pattern.endsWith('*')
    ? `s3:${eventName}`.startsWith(pattern.slice(0, -1))
    : `s3:${eventName}` === pattern
}

/** What S3 puts on the queue; in it, keys are URL-encoded with plus signs for spaces. */
function notification(event: ObjectCreated): string {
  const key = encodeURIComponent(event.key).replaceAll('%20', '+').replaceAll('%2F', '/')
  const record = {
    eventVersion: '2.1',
    eventSource: 'aws:s3',
    awsRegion: REGION,
    eventTime: new Date().toISOString(),
    eventName: event.eventName,
    s3: {
      s3SchemaVersion: '1.0',
      bucket: { name: event.bucket, arn: arns.bucket(event.bucket) },
      object: { key, size: event.size, eTag: event.eTag, sequencer: Date.now().toString(16).toUpperCase() },
    },
  }
  return JSON.stringify({ Records: [record] })
}
