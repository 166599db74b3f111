import type { SQSEvent } from 'aws-lambda'
import { ask } from './api.ts'
import { inFunction } from './functions.ts'
import { type QueueMessage, relayWithArrivals, waitingMessages } from './relay.ts'
import type { Stack } from './stack.ts'

/** Passes messages to the function that indexes words. @returns the ids of those that it reported as failed */
export async function indexWords(
  messages: readonly Pick<QueueMessage, 'messageId' | 'body'>[],
): Promise<string[]> {
  const Records = messages.map(({ messageId, body }) => ({ messageId, body, eventSource: 'aws:sqs' }))
  const { batchItemFailures } = await inFunction('index-words', async () =>
    // A partial event: the handler reads nothing else of a record.
    (await import('../../functions/handlers/index-words.ts')).handler({ Records } as unknown as SQSEvent),
  )
  return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)
}

/** Every message that waits to be indexed, taken off the queue. */
export async function indexMessages(stack: Stack): Promise<QueueMessage[]> {
  const all: QueueMessage[] = []
  for (;;) {
    const messages = await waitingMessages(stack, stack.indexQueueUrl)
    if (messages.length === 0) return all
    await Promise.all(messages.map(message => message.remove()))
    all.push(...messages)
  }
}

/** Relays everything, and indexes until nothing waits to be indexed. */
export async function indexAll(stack: Stack): Promise<void> {
  await relayWithArrivals(stack)
  for (;;) {
    const messages = await indexMessages(stack)
    if (messages.length === 0) return
    const failed = await indexWords(messages)
    if (failed.length > 0) throw new Error('words were not indexed')
  }
}

/** A row of the results. */
export interface SeenFound {
  readonly id: string
  readonly in: string
  readonly kind: string
  readonly title: string
  readonly number: string | null
  readonly issuerName: string
  readonly date: string | null
}

export interface SeenPage {
  readonly nodes: readonly SeenFound[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly isComplete: boolean
  readonly problems: readonly { readonly code: string; readonly message: string; readonly limit?: number }[]
}

export function find(token: string, text: string, more: Record<string, unknown> = {}): Promise<SeenPage> {
  return ask<SeenPage>(token, 'Find', { text, ...more })
}

/** The ids of what is found, newest first. */
export async function foundIds(
  token: string,
  text: string,
  more: Record<string, unknown> = {},
): Promise<readonly string[]> {
  return (await find(token, text, more)).nodes.map(({ id }) => id)
}
