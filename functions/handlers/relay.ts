import type {
  DynamoDBBatchResponse,
  DynamoDBRecord,
  DynamoDBStreamEvent,
  SQSBatchResponse,
  SQSEvent,
} from 'aws-lambda'
import { z } from 'zod'
import { relayDocumentEvent } from '../documents/relay.ts'
import { fanoutSchema } from '../exchange/model.ts'
import { deliverAll, type RelayTools, relayExchangeEvent } from '../exchange/relay.ts'
import { itemInImage, ownDynamo, ownS3, ownSqs } from '../platform/clients.ts'
import { readEnv } from '../platform/env.ts'
import { log } from '../platform/log.ts'
import { openObjects } from '../platform/objects.ts'
import { openQueue } from '../platform/queue.ts'
import { kmsSigner } from '../platform/signer.ts'
import { type Item, unboundTable } from '../platform/table.ts'
import { relayTenancyEvent } from '../tenancy/relay.ts'

function createTools(): RelayTools {
  const env = readEnv('relay')
  return {
    table: unboundTable({ client: ownDynamo(), tableName: env.TABLE_NAME }),
    objects: openObjects(ownS3(), env.BUCKET_NAME),
    queue: openQueue(ownSqs(), env.FANOUT_QUEUE_URL),
    signer: kmsSigner(env.SIGNING_KEY_ID),
    now: () => new Date(),
  }
}
let tools: RelayTools | undefined

/** The relay: events from the table's stream, and portions of a fan-out from its queue. */
export async function handler(
  event: DynamoDBStreamEvent | SQSEvent,
): Promise<DynamoDBBatchResponse | SQSBatchResponse> {
  tools ??= createTools()
  return isStream(event) ? relayStream(tools, event) : relayMessages(tools, event)
}

function isStream(event: DynamoDBStreamEvent | SQSEvent): event is DynamoDBStreamEvent {
  return event.Records.some(record => 'dynamodb' in record)
}

/**
 * Events of one aggregate in their order, aggregates side by side. An event that cannot be relayed now is put on the
 * queue by its key and tried again from there, so that it neither blocks its shard nor is lost when the stream gives
 * up: what ends in the queue's dead letters can be sent again. Only if even that fails does the stream retry.
 */
async function relayStream(
  given: RelayTools,
  { Records }: DynamoDBStreamEvent,
): Promise<DynamoDBBatchResponse> {
  const lanes = Map.groupBy([...Records.entries()], ([, record]) => record.dynamodb?.Keys?.pk?.S ?? '')
  const failed = await Promise.all(
    [...lanes.values()].map(async lane => {
      for (const [index, record] of lane) {
        if (!(await relayOrQueue(given, record))) return index
      }
      return null
    }),
  )
  // Of a stream only the first failure counts: everything from there on comes again and is found done.
  const first = failed.filter(index => index !== null).sort((a, b) => a - b)[0]
  const sequence = first === undefined ? undefined : Records[first]?.dynamodb?.SequenceNumber
  return { batchItemFailures: sequence === undefined ? [] : [{ itemIdentifier: sequence }] }
}

async function relayOrQueue(given: RelayTools, record: DynamoDBRecord): Promise<boolean> {
  const image = record.dynamodb?.NewImage
  if (image === undefined) return true
  const item = itemInImage(image)
  try {
    await relayItem(given, item)
    return true
  } catch (error) {
    log.warn('an event was not relayed and is queued to be tried again', {
      pk: item.pk,
      sk: item.sk,
      reason: String(error),
    })
  }
  try {
    await given.queue.sendAll([{ retry: { pk: item.pk, sk: item.sk } }])
    return true
  } catch (error) {
    log.error('an event could not be queued', error, { pk: item.pk, sk: item.sk })
    return false
  }
}

async function relayItem(given: RelayTools, item: Item): Promise<void> {
  if (!item.sk.startsWith('EV#')) return
  await relayTenancyEvent(given, item)
  await relayDocumentEvent(given, item)
  await relayExchangeEvent(given, item)
}

const messageSchema = z.union([
  z.object({ retry: z.object({ pk: z.string(), sk: z.string() }) }),
  fanoutSchema,
])

async function relayMessages(given: RelayTools, { Records }: SQSEvent): Promise<SQSBatchResponse> {
  const failures = await Promise.all(
    Records.map(async record => {
      try {
        await relayMessage(given, messageSchema.parse(JSON.parse(record.body)))
        return []
      } catch (error) {
        log.error('a message was not relayed', error, { messageId: record.messageId })
        return [{ itemIdentifier: record.messageId }]
      }
    }),
  )
  return { batchItemFailures: failures.flat() }
}

async function relayMessage(given: RelayTools, message: z.infer<typeof messageSchema>): Promise<void> {
  if (!('retry' in message)) return deliverAll(given, message)
  const item = await given.table.get(message.retry)
  if (item === null) throw new Error('the event to try again is not there')
  return relayItem(given, item)
}
