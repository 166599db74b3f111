import { step } from '../process/step.ts'
import { type DynamoDbLocal, startDynamoDbLocal } from './dynamodb.ts'
import { type ObjectsAndQueues, startObjectsAndQueues } from './fauxqs.ts'
import type { LocalKms } from './kms.ts'
import { type KmsAndSts, startKmsAndSts } from './kms-and-sts.ts'
import type { LocalSts } from './sts.ts'

/** Where each emulated service is reached. */
export interface Endpoints {
  readonly dynamodb: string
  readonly s3: string
  readonly sqs: string
  readonly kms: string
  readonly sts: string
}

export interface Emulators {
  readonly objects: ObjectsAndQueues
  readonly kms: LocalKms
  readonly sts: LocalSts
  readonly endpoints: Endpoints
  /** Rejects if an emulator ends without having been stopped; settles in no other case. */
  readonly failed: Promise<never>
  stop(): Promise<void>
}

/**
 * Starts every emulator; if one of them fails, the others are stopped before this fails with its error. A database that runs
 * already may be given: it is used, and stopped like the others.
 */
export async function startEmulators(
  dataDir: string | undefined,
  startDatabase: () => Promise<DynamoDbLocal> = () => startDynamoDbLocal({ dataDir }),
): Promise<Emulators> {
  const starting = [
    step('starting DynamoDB Local', startDatabase),
    step('starting S3 and SQS (fauxqs)', () => startObjectsAndQueues({ dataDir })),
    step('starting KMS and STS', () => startKmsAndSts()),
  ] as const
  const stop = async (): Promise<void> => {
    const results = await Promise.allSettled(starting)
    await Promise.all(
      results.map(result => (result.status === 'fulfilled' ? result.value.stop() : undefined)),
    )
  }
  try {
    const [dynamodb, objects, aws] = await Promise.all(starting)
    const { kms, sts } = aws
    return {
      objects,
      kms,
      sts,
      endpoints: endpointsOf(dynamodb, objects, aws),
      failed: dynamodb.failed,
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

function endpointsOf(dynamodb: DynamoDbLocal, objects: ObjectsAndQueues, aws: KmsAndSts): Endpoints {
  return {
    dynamodb: dynamodb.endpoint,
    s3: objects.endpoint,
    sqs: objects.endpoint,
    kms: aws.endpoint,
    sts: aws.endpoint,
  }
}

/** The variables by which the SDK finds the endpoints: product code does not know that it runs here. */
export function endpointVariables(endpoints: Endpoints): Record<string, string> {
  const entries = Object.entries(endpoints).map(([name, url]): [string, string] => [
    `AWS_ENDPOINT_URL_${name.toUpperCase()}`,
    url,
  ])
  return Object.fromEntries(entries)
}
