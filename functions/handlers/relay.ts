import type {
  DynamoDBBatchResponse,
  DynamoDBRecord,
  DynamoDBStreamEvent,
  SQSBatchResponse,
  SQSEvent,
} from 'aws-lambda'
import * as z from 'zod'
import { eventSchema, isEventItem, requestIdOf } from '../access/events.ts'
import type { RelayTools } from '../access/relay.ts'
import { itemInImage, ownDynamo, ownS3, ownSqs } from '../platform/clients.ts'
import { now } from '../platform/clock.ts'
import { commonEnv, readEnv } from '../platform/env.ts'
import { log } from '../platform/log.ts'
import { openObjects } from '../platform/objects.ts'
import { openQueue } from '../platform/queue.ts'
import { kmsSigner } from '../platform/signer.ts'
import { type Item, unboundTable } from '../platform/table.ts'
import { merged } from './areas.ts'

const ENV = {
  ...commonEnv,
  BUCKET_NAME: z.string().min(1),
  SIGNING_KEY_ID: z.string().min(1),
  FANOUT_QUEUE_URL: z.url(),
}

function createTools(): RelayTools {
  const env = readEnv('relay', ENV)
  return {
    table: unboundTable({ client: ownDynamo(), tableName: env.TABLE_NAME }),
    objects: openObjects(ownS3(), env.BUCKET_NAME),
    queue: openQueue(ownSqs(), env.FANOUT_QUEUE_URL),
    signer: kmsSigner(env.SIGNING_KEY_ID),
    now,
  }
}
let tools: RelayTools | undefined

/**
 * The relay: takes events from the table's stream, and from its queue parts of events to retry and work of the areas.
 */
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
 * Relays the events of each partition in their order, and partitions in parallel. If an area's part of an event fails,
 * the event's key and the area's name are queued and the part is retried from the queue: it does not block the shard,
 * is not lost when the stream's retries end, and can be sent again from the dead letters. Only if queueing fails, too,
 * does the stream retry.
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
  // The stream repeats everything from the first failure on; what was done already changes nothing.
  const first = failed.filter(index => index !== null).sort((a, b) => a - b)[0]
  const sequence = first === undefined ? undefined : Records[first]?.dynamodb?.SequenceNumber
  return { batchItemFailures: sequence === undefined ? [] : [{ itemIdentifier: sequence }] }
}

async function relayOrQueue(given: RelayTools, record: DynamoDBRecord): Promise<boolean> {
  const image = record.dynamodb?.NewImage
  if (image === undefined) return true
  const item = itemInImage(image)
  const failed = await relayItem(given, item)
  if (failed.length === 0) return true
  try {
    const { pk, sk } = item
    await given.queue.sendAll(failed.map(area => ({ retry: { pk, sk, area } })))
    return true
  } catch (error) {
    log.error('an event could not be queued to be retried', error, placeOf(item))
    return false
  }
}

/** The fields of a log line that identify an event and the request that led to it. */
function placeOf(item: Item) {
  return { pk: item.pk, sk: item.sk, requestId: requestIdOf(item) }
}

/**
 * In place of an area for a malformed event or a type that no area registered for, which are retried and never skipped.
 */
const NO_AREA = 'none'

/**
 * Runs the parts of all areas that registered for the event's type, or only that of one area. If a message names an
 * area that is not registered (it had no area, or the area has another name since), all parts run: each may run twice.
 * A part that fails does not stop the others.
 * @returns the areas whose part failed
 */
async function relayItem(given: RelayTools, item: Item, only?: string): Promise<string[]> {
  if (!isEventItem(item)) return []
  const parsed = eventSchema.safeParse(item.data)
  const parts = parsed.success ? (merged.relays.get(parsed.data.type) ?? []) : []
  if (!parsed.success || parts.length === 0) {
    const reason = parsed.success ? `no area registered for ${parsed.data.type}` : 'not an event'
    log.error('an event cannot be relayed', new Error(reason), placeOf(item))
    return [NO_AREA]
  }
  const event = parsed.data
  const requestId = requestIdOf(item)
  const asked = parts.filter(({ area }) => area === only)
  const failed = await Promise.all(
    (asked.length === 0 ? parts : asked).map(async ({ area, relay }) => {
      try {
        await relay(given, { event, item, requestId })
        return []
      } catch (error) {
        log.warn('an event was not relayed and will be retried', {
          ...placeOf(item),
          type: event.type,
          area,
          reason: String(error),
        })
        return [area]
      }
    }),
  )
  log.info('event relayed', { ...placeOf(item), type: event.type, failed: failed.flat().join() })
  return failed.flat()
}

const retrySchema = z.object({
  retry: z.object({ pk: z.string(), sk: z.string(), area: z.string().optional() }),
})

async function relayMessages(given: RelayTools, { Records }: SQSEvent): Promise<SQSBatchResponse> {
  const failures = await Promise.all(
    Records.map(async record => {
      try {
        await relayMessage(given, JSON.parse(record.body))
        return []
      } catch (error) {
        log.error('a message was not relayed', error, { messageId: record.messageId })
        return [{ itemIdentifier: record.messageId }]
      }
    }),
  )
  return { batchItemFailures: failures.flat() }
}

/** Retries a part of an event, or does work that an area queued. @throws for a message of no known kind */
async function relayMessage(given: RelayTools, message: unknown): Promise<void> {
  const retry = retrySchema.safeParse(message)
  if (retry.success) return retryEvent(given, retry.data.retry)
  for (const work of merged.queued) {
    const done = work(given, message)
    if (done !== null) return done
  }
  throw new Error('a message of no known kind')
}

async function retryEvent(
  given: RelayTools,
  { area, ...key }: z.infer<typeof retrySchema>['retry'],
): Promise<void> {
  const item = await given.table.get(key)
  if (item === null) throw new Error('the event to retry is not there')
  const failed = await relayItem(given, item, area)
  if (failed.length > 0) throw new Error(`not relayed for ${failed.join()}`)
}
