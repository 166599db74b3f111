import { z } from 'zod'
import { arns, nameIn } from '../../emulators/arns.ts'
import type { Call } from '../../policies/evaluate.ts'

const onQueue = z.union([
  z.object({ QueueUrl: z.string() }).transform(({ QueueUrl }) => nameIn(QueueUrl)),
  z.object({ QueueName: z.string() }).transform(({ QueueName }) => QueueName),
])

/** Each operation with the action that a policy must allow: batches need no permission of their own. */
const ACTIONS: Readonly<Record<string, string>> = {
  SendMessage: 'SendMessage',
  SendMessageBatch: 'SendMessage',
  ReceiveMessage: 'ReceiveMessage',
  DeleteMessage: 'DeleteMessage',
  DeleteMessageBatch: 'DeleteMessage',
  ChangeMessageVisibility: 'ChangeMessageVisibility',
  ChangeMessageVisibilityBatch: 'ChangeMessageVisibility',
  GetQueueAttributes: 'GetQueueAttributes',
  GetQueueUrl: 'GetQueueUrl',
}

/** The calls that policies must allow for one request; undefined for an operation that is not known here. */
export function callsOnQueues(operation: string, body: unknown): Call[] | undefined {
  const action = ACTIONS[operation]
  if (action === undefined) return undefined
  return [{ action: `sqs:${action}`, resource: arns.queue(onQueue.parse(body)), context: new Map() }]
}
