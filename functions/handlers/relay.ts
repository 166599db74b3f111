import type {
  DynamoDBBatchResponse,
  DynamoDBRecord,
  DynamoDBStreamEvent,
  SQSBatchResponse,
  SQSEvent,
} from 'aws-lambda'
import { fanoutSchema } from '../exchange/model.ts'
import { deliverAll, type RelayTools, relayExchangeEvent } from '../exchange/relay.ts'
import { itemInImage, ownDynamo, ownS3, ownSqs } from '../platform/clients.ts'
import { readEnv } from '../platform/env.ts'
import { log } from '../platform/log.ts'
import { openObjects } from '../platform/objects.ts'
import { openQueue } from '../platform/queue.ts'
import { kmsSigner } from '../platform/signer.ts'
import { unboundTable } from '../platform/table.ts'
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
  const records = event.Records
  return isStream(event)
    ? relayStream(tools, event)
    : deliverPortions(tools, { Records: records } as SQSEvent)
}

function isStream(event: DynamoDBStreamEvent | SQSEvent): event is DynamoDBStreamEvent {
  return event.Records.some(record => 'dynamodb' in record)
}

/**
 * Events of one aggregate in their order, aggregates side by side. Of a stream only one failure can be reported, the
 * first: everything from there on comes again, which is harmless, since the relay finds it done.
 */
async function relayStream(
  given: RelayTools,
  { Records }: DynamoDBStreamEvent,
): Promise<DynamoDBBatchResponse> {
  const lanes = Map.groupBy([...Records.entries()], ([, record]) => record.dynamodb?.Keys?.pk?.S ?? '')
  const failed = await Promise.all(
    [...lanes.values()].map(async lane => {
      for (const [index, record] of lane) {
        try {
          await relayRecord(given, record)
        } catch (error) {
          log.error('an event was not relayed', error, { eventId: record.eventID ?? '' })
          return index
        }
      }
      return null
    }),
  )
  const first = failed.filter(index => index !== null).sort((a, b) => a - b)[0]
  const sequence = first === undefined ? undefined : Records[first]?.dynamodb?.SequenceNumber
  return { batchItemFailures: sequence === undefined ? [] : [{ itemIdentifier: sequence }] }
}

async function relayRecord(given: RelayTools, record: DynamoDBRecord): Promise<void> {
  const image = record.dynamodb?.NewImage
  if (image === undefined) return
  const item = itemInImage(image)
  if (!item.sk.startsWith('EV#')) return
  await relayTenancyEvent(given, item)
  await relayExchangeEvent(given, item)
}

async function deliverPortions(given: RelayTools, { Records }: SQSEvent): Promise<SQSBatchResponse> {
  const failures = await Promise.all(
    Records.map(async record => {
      try {
        await deliverAll(given, fanoutSchema.parse(JSON.parse(record.body)))
        return []
      } catch (error) {
        log.error('a portion was not delivered', error, { messageId: record.messageId })
        return [{ itemIdentifier: record.messageId }]
      }
    }),
  )
  return { batchItemFailures: failures.flat() }
}
