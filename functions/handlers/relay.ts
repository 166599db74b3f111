import type { DynamoDBBatchResponse, DynamoDBStreamEvent, SQSBatchResponse, SQSEvent } from 'aws-lambda'
import * as z from 'zod'
import { auditedTenant } from '../access/audit.ts'
import { eventSchema, isEventItem, requestIdOf } from '../access/events.ts'
import type { BatchRelay, Relay, RelayedEvent, RelayTools } from '../access/relay.ts'
import { itemInImage } from '../platform/clients.ts'
import { log } from '../platform/log.ts'
import { NotSent } from '../platform/queue.ts'
import type { Item } from '../platform/table.ts'
import { mergedWork } from './areas.ts'
import { relayTools } from './relay-tools.ts'

/** Made while the function starts, which Lambda does not count as time of an invocation. */
const tools = relayTools('relay')

/**
 * The relay: takes events from the table's stream, and from its queue parts of events to retry and work of the areas.
 */
export async function handler(
  event: DynamoDBStreamEvent | SQSEvent,
): Promise<DynamoDBBatchResponse | SQSBatchResponse> {
  return isStream(event) ? relayStream(tools, event) : relayMessages(tools, event)
}

function isStream(event: DynamoDBStreamEvent | SQSEvent): event is DynamoDBStreamEvent {
  return event.Records.some(record => 'dynamodb' in record)
}

/** An area's part in an event that failed. */
interface Failure {
  readonly item: Item
  readonly area: string
}

/**
 * Relays a batch of events. What failed is queued by the event's key and the area's name and retried from the queue: it
 * does not block the shard, is not lost when the stream's retries end, and can be sent again from the dead letters. Only
 * what cannot be queued either does the stream retry.
 */
async function relayStream(
  given: RelayTools,
  { Records }: DynamoDBStreamEvent,
): Promise<DynamoDBBatchResponse> {
  const items = Records.map(({ dynamodb }) =>
    dynamodb?.NewImage === undefined ? null : itemInImage(dynamodb.NewImage),
  )
  const there = items.filter(item => item !== null)
  const failures = await relayItems(given, there)
  const left = [
    ...(await queueFailures(given, failures)),
    ...(await followAudit(given, there)),
    ...(await relayOthers(given, there)),
  ]
  // The stream repeats everything from the first failure on; what was done already changes nothing.
  const first = items.findIndex(item => item !== null && left.includes(item))
  const sequence = Records[first]?.dynamodb?.SequenceNumber
  return { batchItemFailures: sequence === undefined ? [] : [{ itemIdentifier: sequence }] }
}

/** Passes new audit records to the areas that follow them. @returns all of them if that failed, for the stream to repeat */
async function followAudit(given: RelayTools, items: readonly Item[]): Promise<readonly Item[]> {
  const records = items.filter(item => auditedTenant(item) !== null)
  if (records.length === 0) return []
  try {
    for (const follow of mergedWork.auditFollowers) await follow(given, records)
    return []
  } catch (error) {
    log.error('audit records were not followed and will be retried', error, { records: records.length })
    return records
  }
}

/** Passes new items that are no events to the areas that want them. @returns those of failed areas, for the stream to repeat */
async function relayOthers(given: RelayTools, items: readonly Item[]): Promise<readonly Item[]> {
  const left: Item[] = []
  for (const { wants, relay } of mergedWork.itemRelays) {
    const wanted = items.filter(wants)
    if (wanted.length === 0) continue
    try {
      await relay(given, wanted)
    } catch (error) {
      log.error('new items were not relayed and will be retried', error, { items: wanted.length })
      left.push(...wanted)
    }
  }
  return left
}

/** Queues what failed to be retried. @returns the items of which something could not be queued */
async function queueFailures(given: RelayTools, failures: readonly Failure[]): Promise<readonly Item[]> {
  const messages = new Map(
    failures.map(({ item, area }) => [{ retry: { pk: item.pk, sk: item.sk, area } } as unknown, item]),
  )
  if (messages.size === 0) return []
  try {
    await given.queue.sendAll([...messages.keys()])
    return []
  } catch (error) {
    log.error('events could not be queued to be retried', error)
    const left = error instanceof NotSent ? error.messages : [...messages.keys()]
    return left.map(message => messages.get(message)).filter(item => item !== undefined)
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

/** An event with one area's part in it. */
interface Part {
  readonly relayed: RelayedEvent
  readonly area: string
  readonly relay: Relay | BatchRelay
}

/**
 * Runs the areas' parts in these events: those that stand alone in the order of each partition and partitions in
 * parallel, then those that are done together. A part that fails does not stop the others.
 * @param only the one area whose part is retried
 * @returns what failed
 */
async function relayItems(given: RelayTools, items: readonly Item[], only?: string): Promise<Failure[]> {
  const taken = items.filter(isEventItem).map(item => partsOf(item, only))
  const parts = taken.flatMap(one => one.parts)
  const lanes = Map.groupBy(
    parts.filter(({ relay }) => typeof relay === 'function'),
    ({ relayed }) => relayed.item.pk,
  )
  const alone = await Promise.all([...lanes.values()].map(lane => runInOrder(given, lane)))
  const together = await Promise.all(
    [...byBatch(parts)].map(([relay, some]) => runTogether(given, relay, some)),
  )
  const failures = [...alone.flat(), ...together.flat()]
  for (const { parts: of } of taken) logRelayed(of, failures)
  return [...taken.flatMap(one => one.failures), ...failures]
}

/** One line for each event, by which a request is followed to its effects. */
function logRelayed(parts: readonly Part[], failures: readonly Failure[]): void {
  const [first] = parts
  if (first === undefined) return
  const { item, event } = first.relayed
  const areas = failures.filter(failure => failure.item === item).map(({ area }) => area)
  log.info('event relayed', { ...placeOf(item), type: event.type, failed: areas.join() })
}

/**
 * The parts of all areas that registered for the event's type, or only that of one area. If a message names an area that
 * is not registered (it had no area, or the area has another name since), all parts run: each may run twice.
 */
function partsOf(item: Item, only?: string): { readonly parts: Part[]; readonly failures: Failure[] } {
  const parsed = eventSchema.safeParse(item.data)
  const registered = parsed.success ? (mergedWork.relays.get(parsed.data.type) ?? []) : []
  if (!parsed.success || registered.length === 0) {
    const reason = parsed.success ? `no area registered for ${parsed.data.type}` : 'not an event'
    log.error('an event cannot be relayed', new Error(reason), placeOf(item))
    return { parts: [], failures: [{ item, area: NO_AREA }] }
  }
  const relayed = { event: parsed.data, item, requestId: requestIdOf(item) }
  const asked = registered.filter(({ area }) => area === only)
  const parts = (asked.length === 0 ? registered : asked).map(part => ({ ...part, relayed }))
  return { parts, failures: [] }
}

async function runInOrder(given: RelayTools, lane: readonly Part[]): Promise<Failure[]> {
  const failures: Failure[] = []
  for (const part of lane) {
    if (typeof part.relay !== 'function') continue
    try {
      await part.relay(given, part.relayed)
    } catch (error) {
      failures.push(failed(part, error))
    }
  }
  return failures
}

function byBatch(parts: readonly Part[]): Map<BatchRelay, Part[]> {
  const groups = new Map<BatchRelay, Part[]>()
  for (const part of parts) {
    if (typeof part.relay !== 'function') groups.set(part.relay, [...(groups.get(part.relay) ?? []), part])
  }
  return groups
}

async function runTogether(
  given: RelayTools,
  { together }: BatchRelay,
  parts: readonly Part[],
): Promise<Failure[]> {
  try {
    const left = new Set(
      await together(
        given,
        parts.map(({ relayed }) => relayed),
      ),
    )
    const reason = new Error('could not be done with the others of its batch')
    return parts.filter(({ relayed }) => left.has(relayed)).map(part => failed(part, reason))
  } catch (error) {
    return parts.map(part => failed(part, error))
  }
}

function failed({ relayed: { item, event }, area }: Part, error: unknown): Failure {
  const reason = String(error)
  log.warn('an event was not relayed and will be retried', {
    ...placeOf(item),
    type: event.type,
    area,
    reason,
  })
  return { item, area }
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
  for (const work of mergedWork.queued) {
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
  const failures = await relayItems(given, [item], area)
  if (failures.length > 0) throw new Error(`not relayed for ${failures.map(one => one.area).join()}`)
}
