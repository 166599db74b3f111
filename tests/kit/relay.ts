import { DeleteMessageCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs'
import type { DynamoDBStreamEvent, SQSEvent } from 'aws-lambda'
import type { StreamRecord } from '../../infra/local/emulators/stream.ts'
import { passOverEmptyHours } from './due.ts'
import { inFunction } from './functions.ts'
import type { Stack } from './stack.ts'

/** Functions read their environment as soon as they are loaded, so they are when they are first needed. */
const relayHandler: typeof import('../../functions/handlers/relay.ts')['handler'] = event =>
  inFunction('relay', async () => (await import('../../functions/handlers/relay.ts')).handler(event))
const signReceipts: typeof import('../../functions/handlers/sign-receipts.ts')['handler'] = event =>
  inFunction('sign-receipts', async () =>
    (await import('../../functions/handlers/sign-receipts.ts')).handler(event),
  )

/**
 * Runs the function that starts what is due, as its schedule does.
 * @param stack if the clock was moved past hours without anything due: they are passed over instead of read
 */
export async function startDue(stack?: Stack): Promise<void> {
  if (stack !== undefined) await passOverEmptyHours(stack)
  await inFunction('due', async () => (await import('../../functions/handlers/due.ts')).handler())
}

/** What the stream and the queue do to records and messages on their way to the relay. */
export interface FaultPlan {
  /** Reorders, repeats or drops the records of one drain; the test must pass dropped ones to `relay` itself. */
  readonly records?: (records: StreamRecord[]) => StreamRecord[]
  /** How often each queue message is delivered before it is deleted. */
  readonly deliveries?: number
}

/** A message as it waits in the queue. */
export interface QueueMessage {
  readonly messageId: string
  readonly body: string
  /** Takes it off the queue. */
  readonly remove: () => Promise<unknown>
}

const isEvent = (record: StreamRecord): boolean =>
  record.eventName === 'INSERT' && String((record.dynamodb.Keys.sk as { S?: string }).S).startsWith('EV#')

/** A rung that reached a ladder, as the filter of the signing function passes it. */
const isUnsigned = (record: StreamRecord): boolean =>
  record.eventName === 'INSERT' &&
  (record.dynamodb.NewImage as { leaf?: unknown } | undefined)?.leaf !== undefined

/** A new audit record, as the filter of the relay passes it beside events. */
const isAudit = (record: StreamRecord): boolean =>
  record.eventName === 'INSERT' && String((record.dynamodb.Keys.sk as { S?: string }).S).startsWith('AUD#')

/** A new delivery, which the relay has indexed, or a notice, which it tells. */
const isArrival = (record: StreamRecord): boolean =>
  record.eventName === 'INSERT' && /^(DLV$|NOTICE#)/.test((record.dynamodb.Keys.sk as { S?: string }).S ?? '')

const unsigned = new WeakMap<Stack, StreamRecord[]>()
const audits = new WeakMap<Stack, StreamRecord[]>()
const arrivals = new WeakMap<Stack, StreamRecord[]>()

/**
 * Event records since the last drain, in the stream's order, as the event source mapping's filter passes them. Rungs are
 * kept for `sign`, whose function reads the same stream, audit records for `drainAudit`, and new deliveries for
 * `drainArrivals`.
 */
export async function drain(stack: Stack): Promise<StreamRecord[]> {
  const records = await stack.stream.drain()
  unsigned.set(stack, [...(unsigned.get(stack) ?? []), ...records.filter(isUnsigned)])
  audits.set(stack, [...(audits.get(stack) ?? []), ...records.filter(isAudit)])
  arrivals.set(stack, [...(arrivals.get(stack) ?? []), ...records.filter(isArrival)])
  return records.filter(isEvent)
}

/** New audit records since they were last asked for, which the relay gets with the events. */
export async function drainAudit(stack: Stack): Promise<StreamRecord[]> {
  await drain(stack)
  const records = audits.get(stack) ?? []
  audits.delete(stack)
  return records
}

/** New deliveries since they were last asked for, which the relay gets with the events. */
export async function drainArrivals(stack: Stack): Promise<StreamRecord[]> {
  await drain(stack)
  const records = arrivals.get(stack) ?? []
  arrivals.delete(stack)
  return records
}

/** The rungs on ladders since they were last asked for. */
export async function drainRungs(stack: Stack): Promise<StreamRecord[]> {
  await drain(stack)
  const records = unsigned.get(stack) ?? []
  unsigned.delete(stack)
  return records
}

/** Signs the receipts of the rungs that were drained, as one batch. @returns how many there were */
export async function sign(stack: Stack): Promise<number> {
  const records = unsigned.get(stack) ?? []
  unsigned.delete(stack)
  if (records.length > 0) await signReceipts({ Records: records } as unknown as DynamoDBStreamEvent)
  return records.length
}

/** Passes records to the relay as one batch. @returns how many it reported as failed */
export async function relay(records: readonly StreamRecord[]): Promise<number> {
  if (records.length === 0) return 0
  const result = await relayHandler({ Records: records } as unknown as DynamoDBStreamEvent)
  return result.batchItemFailures.length
}

/** Relays everything, and then the new deliveries, which the stream shows by their items. */
export async function relayWithArrivals(stack: Stack): Promise<void> {
  await relayAll(stack)
  if ((await relay(await drainArrivals(stack))) > 0) throw new Error('deliveries were not relayed')
}

/** Up to ten messages of the work queue, or of another one. */
export async function waitingMessages(
  { sqs, queueUrl: workQueueUrl }: Stack,
  queueUrl = workQueueUrl,
): Promise<QueueMessage[]> {
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({ QueueUrl: queueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 0 }),
  )
  return Messages.map(({ MessageId = '', Body = '', ReceiptHandle }) => ({
    messageId: MessageId,
    body: Body,
    remove: () => sqs.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle })),
  }))
}

/** Passes one message to the relay. @returns the ids of the messages that it reported as failed */
export async function relayMessage({
  messageId,
  body,
}: Pick<QueueMessage, 'messageId' | 'body'>): Promise<string[]> {
  const Records = [{ messageId, body, eventSource: 'aws:sqs' }]
  const result = await relayHandler({ Records } as unknown as SQSEvent)
  return result.batchItemFailures.map(failure => failure.itemIdentifier)
}

/** Passes up to ten messages of the work queue to the relay and deletes them. @returns how many there were */
export async function fanOut(stack: Stack, deliveries = 1): Promise<number> {
  const messages = await waitingMessages(stack)
  for (const message of messages) {
    for (let time = 0; time < deliveries; time++) {
      if ((await relayMessage(message)).length > 0) throw new Error('the relay did not deliver a portion')
    }
    await message.remove()
  }
  return messages.length
}

/** Relays until neither the stream nor the queue has anything left, and signs. */
export async function relayAll(
  stack: Stack,
  { records = all => all, deliveries = 1 }: FaultPlan = {},
): Promise<void> {
  for (;;) {
    const waiting = await drain(stack)
    const failures = await relay(records(waiting))
    if (failures > 0) throw new Error('an event was not relayed')
    const messages = await fanOut(stack, deliveries)
    if (waiting.length === 0 && messages === 0 && (await sign(stack)) === 0) return
  }
}
