import type { S3Event, SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { uploadInKey } from '../documents/store.ts'
import { finishUpload } from '../documents/uploads.ts'
import { ownDynamo, ownS3 } from '../platform/clients.ts'
import { readEnv } from '../platform/env.ts'
import { log } from '../platform/log.ts'
import { type Objects, openObjects } from '../platform/objects.ts'
import { type Table, unboundTable } from '../platform/table.ts'

let tools: { table: Table; objects: Objects } | undefined

function createTools() {
  const env = readEnv('finishUploads')
  return {
    table: unboundTable({ client: ownDynamo(), tableName: env.TABLE_NAME }),
    objects: openObjects(ownS3(), env.BUCKET_NAME),
  }
}

/** Checks what arrived in the bucket, told by its notifications. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  tools ??= createTools()
  const failures: { itemIdentifier: string }[] = []
  for (const record of event.Records) {
    try {
      for (const key of keysIn(record.body)) await finish(tools, key)
    } catch (error) {
      log.error('an upload was not checked', error, { messageId: record.messageId })
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

async function finish(given: NonNullable<typeof tools>, key: string): Promise<void> {
  const upload = uploadInKey(key)
  const result = upload === null ? 'UNKNOWN' : await finishUpload(given, upload)
  log.info('upload checked', { key, result })
}
