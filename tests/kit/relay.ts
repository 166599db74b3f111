import { DeleteMessageCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs'
import type { DynamoDBStreamEvent, SQSEvent } from 'aws-lambda'
import { handler } from '../../functions/handlers/relay.ts'
import type { StreamRecord } from '../../infra/local/emulators/stream.ts'
import type { Stack } from './stack.ts'

/** How records reach the relay; for tests of what streams and queues may do to them. */
export interface Weather {
  /** Rearranges, repeats or drops the records of one drain; dropped ones must be given again by the test. */
  readonly records?: (records: StreamRecord[]) => StreamRecord[]
  /** How often each queue message is handed over before it is deleted. */
  readonly deliveries?: number
}

const isEvent = (record: StreamRecord): boolean =>
  record.eventName === 'INSERT' && String((record.dynamodb.Keys.sk as { S?: string }).S).startsWith('EV#')

/** Event records since the last drain, in the stream's order, as the event source mapping's filter passes them. */
export async function drain(stack: Stack): Promise<StreamRecord[]> {
  return (await stack.stream.drain()).filter(isEvent)
}

/** Hands records to the relay as one batch; returns how many it reported as failed. */
export async function relay(records: readonly StreamRecord[]): Promise<number> {
  if (records.length === 0) return 0
  const result = await handler({ Records: records } as unknown as DynamoDBStreamEvent)
  return result.batchItemFailures.length
}

/** Messages that wait in the fan-out queue, handed to the relay. */
export async function fanOut(stack: Stack, deliveries = 1): Promise<number> {
  const { Messages = [] } = await stack.sqs.send(
    new ReceiveMessageCommand({ QueueUrl: stack.queueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 0 }),
  )
  for (const { MessageId: messageId, Body: body, ReceiptHandle } of Messages) {
    for (let time = 0; time < deliveries; time++) {
      const result = await handler({
        Records: [{ messageId, body, eventSource: 'aws:sqs' }],
      } as unknown as SQSEvent)
      if (result.batchItemFailures.length > 0) throw new Error('a portion was not delivered')
    }
    await stack.sqs.send(new DeleteMessageCommand({ QueueUrl: stack.queueUrl, ReceiptHandle }))
  }
  return Messages.length
}

/** Relays until nothing is left to do. */
export async function relayAll(
  stack: Stack,
  { records = all => all, deliveries = 1 }: Weather = {},
): Promise<void> {
  for (;;) {
    const waiting = await drain(stack)
    const failures = await relay(records(waiting))
    if (failures > 0) throw new Error('an event was not relayed')
    const messages = await fanOut(stack, deliveries)
    if (waiting.length === 0 && messages === 0) return
  }
}
