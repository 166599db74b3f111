import type { S3Event, SQSBatchResponse, SQSEvent } from 'aws-lambda'
import * as z from 'zod'
import { ownDynamo, ownS3 } from '../platform/clients.ts'
import { commonEnv, readEnv } from '../platform/env.ts'
import { log } from '../platform/log.ts'
import { type Objects, openObjects } from '../platform/objects.ts'
import { isThrottling } from '../platform/retry.ts'
import { type Table, unboundTable } from '../platform/table.ts'
import { finishUpload, uploadInKey } from '../uploads/index.ts'

const ENV = { ...commonEnv, BUCKET_NAME: z.string().min(1) }

function createTools(): { readonly table: Table; readonly objects: Objects } {
  const env = readEnv('finish-uploads', ENV)
  return {
    table: unboundTable({ client: ownDynamo(), tableName: env.TABLE_NAME }),
    objects: openObjects(ownS3(), env.BUCKET_NAME),
  }
}

/** Made while the function starts. */
const tools = createTools()

/** Checks uploaded objects, reported by notifications of the bucket. A message that fails is retried by its queue. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  const failures: { itemIdentifier: string }[] = []
  for (const record of event.Records) {
    try {
      for (const key of keysIn(record.body)) await finish(key)
    } catch (error) {
      const { messageId } = record
      if (isThrottling(error)) log.warn('an upload will be checked later: throttled', { messageId })
      else log.error('an upload was not checked', error, { messageId })
      failures.push({ itemIdentifier: record.messageId })
    }
  }
  return { batchItemFailures: failures }
}

/** Object keys in a notification; S3 sends a test event without records when notifications are set up. */
function keysIn(body: string): string[] {
  const { Records = [] } = JSON.parse(body) as Partial<S3Event>
  return Records.map(record => decodeURIComponent(record.s3.object.key.replaceAll('+', ' ')))
}

async function finish(key: string): Promise<void> {
  const upload = uploadInKey(key)
  if (upload === null) return log.info('upload checked', { key, result: 'UNKNOWN' })
  const { result, requestId } = await finishUpload(tools, upload)
  log.info('upload checked', { key, result, requestId })
}
