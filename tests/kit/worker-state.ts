import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { KMSClient } from '@aws-sdk/client-kms'
import { S3Client } from '@aws-sdk/client-s3'
import { SQSClient } from '@aws-sdk/client-sqs'
import { STSClient } from '@aws-sdk/client-sts'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { vi } from 'vitest'
import { CLOCK_SOURCE } from '../../functions/platform/clock.ts'

/** Classes of packages, which stay loaded: what a file mocks of them stays mocked until it is put back. */
const CLIENTS = [DynamoDBDocumentClient, DynamoDBClient, KMSClient, S3Client, SQSClient, STSClient]

/** Puts the clients back that `mockClient` replaced. */
function unmockClients(): void {
  for (const { prototype } of CLIENTS) {
    const { send } = prototype as { readonly send: { restore?: () => void } }
    send.restore?.()
  }
}

/**
 * Notes what a test file may change of the process that it shares with the files after it: the environment, the clock and
 * the clients of AWS.
 * @returns puts that back, and forgets every module of this project: the next file loads its own, so that no function keeps
 * the clients and the environment of another file's stack. Packages stay loaded, which is what is saved.
 */
export function noteWorkerState(): () => void {
  const environment = process.env
  const variables = { ...environment }
  // The modules of each file wait for the process's end, for what they must stop or delete then.
  process.setMaxListeners(0)
  return () => {
    // A file may have put a proxy in its place.
    process.env = environment
    for (const name of Object.keys(environment)) if (!(name in variables)) delete environment[name]
    Object.assign(environment, variables)
    Reflect.deleteProperty(globalThis, CLOCK_SOURCE)
    unmockClients()
    vi.useRealTimers()
    vi.resetModules()
  }
}
