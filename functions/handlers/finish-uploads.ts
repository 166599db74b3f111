import type { S3Event, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import * as z from 'zod'
import { ownDynamo } from '../platform/clients.ts'
import { now } from '../platform/clock.ts'
import { commonEnv, readEnv } from '../platform/env.ts'
import { log } from '../platform/log.ts'
import { openObjects } from '../platform/objects.ts'
import { isThrottling } from '../platform/retry.ts'
import { ownS3 } from '../platform/s3.ts'
import { scannerOf } from '../platform/scanner.ts'
import { unboundTable } from '../platform/table.ts'
import { type CheckTools, finishUpload, uploadInKey } from '../uploads/index.ts'

const ENV = {
  ...commonEnv,
  BUCKET_NAME: z.string().min(1),
  UPLOADS_QUEUE_URL: z.string().min(1),
  SCANNER: z.string().min(1),
}

interface Tools extends CheckTools {
  /** Has a message delivered again, sooner than its queue would by itself. */
  readonly again: (message: SQSRecord) => Promise<void>
}

async function createTools(): Promise<Tools> {
  const env = readEnv('finish-uploads', ENV)
  const s3 = ownS3()
  // No upload is checked without it, so it is loaded now, which Lambda does not count as time of an invocation.
  await s3()
  return {
    table: unboundTable({ client: ownDynamo(), tableName: env.TABLE_NAME }),
    objects: openObjects(s3, env.BUCKET_NAME),
    scanner: scannerOf(env.SCANNER, s3, env.BUCKET_NAME),
    now,
    again: async ({ receiptHandle, attributes }) => {
      const { deliverAgain, ownSqs } = await import('../platform/queue.ts')
      const deliveries = Number(attributes.ApproximateReceiveCount)
      return deliverAgain(ownSqs(), env.UPLOADS_QUEUE_URL, { receiptHandle, deliveries })
    },
  }
}

/** Made while the function starts. */
const tools = await createTools()

/** Checks uploaded objects, reported by notifications of the bucket. A message that fails is retried by its queue. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  const failures: { itemIdentifier: string }[] = []
  for (const record of event.Records) {
    const { messageId, body } = record
    try {
      let isDone = true
      for (const key of keysIn(body)) isDone = (await finish(key)) && isDone
      if (isDone) continue
      await tools.again(record).catch((error: unknown) => {
        // It comes again by itself, only later.
        log.warn('an upload is not checked again soon', { messageId, reason: String(error) })
      })
      failures.push({ itemIdentifier: messageId })
    } catch (error) {
      if (isThrottling(error)) log.warn('an upload will be checked later: throttled', { messageId })
      else log.error('an upload was not checked', error, { messageId })
      failures.push({ itemIdentifier: messageId })
    }
  }
  return { batchItemFailures: failures }
}

/** Object keys in a notification; S3 sends a test event without records when notifications are set up. */
function keysIn(body: string): string[] {
  const { Records = [] } = JSON.parse(body) as Partial<S3Event>
  return Records.map(record => decodeURIComponent(record.s3.object.key.replaceAll('+', ' ')))
}

/** False if the scanner has said nothing yet: the queue brings the message again. */
async function finish(key: string): Promise<boolean> {
  const upload = uploadInKey(key)
  if (upload === null) {
    log.info('upload checked', { key, result: 'UNKNOWN' })
    return true
  }
  const { result, ...found } = await finishUpload(tools, upload)
  if (result === 'AWAITED') log.warn('an upload waits for the scanner', { key, result, awaited: 1, ...found })
  else if (found.state === 'QUARANTINED' && found.signature !== undefined)
    log.warn('malware was uploaded', { key, result, quarantined: 1, ...found })
  else log.info('upload checked', { key, result, ...found })
  return result !== 'AWAITED'
}
