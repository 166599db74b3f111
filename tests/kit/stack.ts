import { randomUUID } from 'node:crypto'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs'
import { inject } from 'vitest'
import { now } from '../../functions/platform/clock.ts'
import { startDynamoDbLocal } from '../../infra/local/emulators/dynamodb.ts'
import { type DevelopmentIssuer, openIssuer } from '../../infra/local/emulators/issuer.ts'
import { REGION } from '../../infra/local/emulators/region.ts'
import { readStream, type TableStream } from '../../infra/local/emulators/stream.ts'
import { createTablesFromTemplate } from '../../infra/local/emulators/tables.ts'
import { closeLater } from './closing.ts'

/** The stack of one test file: a database, bucket and queue of its own, the latter two on shared services. */
export interface Stack {
  readonly tableName: string
  readonly bucketName: string
  readonly queueUrl: string
  readonly issuer: DevelopmentIssuer
  readonly dynamodb: DynamoDBClient
  readonly stream: TableStream
  readonly sqs: SQSClient
  readonly s3: S3Client
}

/** Makes the stack and points the environment of the functions at it. Call before the first request. */
export async function openStack(): Promise<Stack> {
  const shared = inject('shared')
  // One database for each file: a shared DynamoDB Local gets slower with everything that is written to it.
  const database = await startDynamoDbLocal()
  closeLater(() => database.stop())
  const suffix = randomUUID().slice(0, 8)
  const bucketName = `bucket-${suffix}`
  Object.assign(process.env, {
    LOG_LEVEL: 'error',
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: shared.apiKey.accessKeyId,
    AWS_SECRET_ACCESS_KEY: shared.apiKey.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: database.endpoint,
    AWS_ENDPOINT_URL_S3: shared.objectsAndQueues,
    AWS_ENDPOINT_URL_SQS: shared.objectsAndQueues,
    AWS_ENDPOINT_URL_KMS: shared.kmsAndSts,
    AWS_ENDPOINT_URL_STS: shared.kmsAndSts,
  })
  const dynamodb = new DynamoDBClient({})
  const [table] = await createTablesFromTemplate(
    JSON.parse(shared.dataTemplate),
    dynamodb,
    () => `table-${suffix}`,
  )
  if (table === undefined) throw new Error('the template declares no table')
  const streams = new DynamoDBStreamsClient({ endpoint: database.endpoint })
  const s3 = new S3Client({})
  await s3.send(new CreateBucketCommand({ Bucket: bucketName }))
  const sqs = new SQSClient({})
  const created = await sqs.send(new CreateQueueCommand({ QueueName: `fanout-${suffix}` }))
  // fauxqs answers with a host name that does not resolve here.
  const queueUrl = `${shared.objectsAndQueues}${new URL(created.QueueUrl ?? '').pathname}`
  const issuer = await openIssuer(shared.issuerKey, now)
  Object.assign(process.env, {
    TABLE_NAME: table.name,
    BUCKET_NAME: bucketName,
    DATA_ROLE_ARN: shared.dataRoleArn,
    SIGNING_KEY_ID: 'receipts',
    CURSOR_SECRET: randomUUID() + randomUUID(),
    TOKEN_ISSUER: issuer.issuer,
    TOKEN_AUDIENCE: issuer.audience,
    JWKS_URL: shared.jwksUrl,
    FANOUT_QUEUE_URL: queueUrl,
  })
  const stream = await readStream(streams, table.name)
  return { tableName: table.name, bucketName, queueUrl, issuer, dynamodb, stream, sqs, s3 }
}
