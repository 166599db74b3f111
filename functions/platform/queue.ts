import { ChangeMessageVisibilityCommand, SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs'
import { pause } from './retry.ts'

/** A queue that takes JSON messages. */
export interface Queue {
  /**
   * Sends all messages; one that is refused does not stop the others.
   * @throws NotSent with the messages that were not accepted after 5 tries; the others may have been sent, so consumers
   * must be idempotent
   */
  sendAll(messages: readonly unknown[]): Promise<void>
}

/** Some messages were not accepted. */
export class NotSent extends Error {
  readonly messages: readonly unknown[]
  constructor(messages: readonly unknown[], reason: string) {
    super(`${messages.length} messages were not accepted: ${reason}`)
    this.name = 'NotSent'
    this.messages = messages
  }
}

const BATCH = 10
/** SQS limits the sum of a batch; larger ones are sent in parts. */
const BATCH_BYTES = 240_000
const TRIES = 5

/**
 * JSON in ASCII: every other character is written as an escape. SQS refuses U+FFFE and U+FFFF and emulators refuse
 * more, so no text that a message might carry can make it invalid.
 */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^\x20-\x7e]/g,
    unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

interface Waiting {
  readonly message: unknown
  readonly body: string
}

/** A queue client with the function's own credentials. */
export function ownSqs(): SQSClient {
  return new SQSClient({})
}

export function openQueue(sqs: SQSClient, url: string): Queue {
  /** Tries one batch until all of it is accepted. @returns what was not, and why */
  async function send(batch: readonly Waiting[]): Promise<{ left: readonly Waiting[]; reason: string }> {
    let left = batch
    let reason = ''
    for (let round = 1; ; round++) {
      const Entries = left.map(({ body }, index) => ({ Id: String(index), MessageBody: body }))
      try {
        const answer = await sqs.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }))
        const failed = new Map((answer.Failed ?? []).map(({ Id, Code }) => [Id, Code]))
        left = left.filter((_, index) => failed.has(String(index)))
        reason = [...new Set(failed.values())].join()
      } catch (error) {
        reason = String(error)
      }
      if (left.length === 0 || round === TRIES) return { left, reason }
      await pause(round)
    }
  }

  return {
    async sendAll(messages) {
      const refused: Waiting[] = []
      const reasons = new Set<string>()
      const waiting = messages.map(message => ({ message, body: asciiJson(message) }))
      for (const batch of batches(waiting)) {
        const { left, reason } = await send(batch)
        // A request that fails as a whole may do so because of one message: each is sent by itself.
        const alone = left.length < 2 ? [{ left, reason }] : await Promise.all(left.map(one => send([one])))
        for (const outcome of alone) {
          refused.push(...outcome.left)
          if (outcome.left.length > 0) reasons.add(outcome.reason)
        }
      }
      if (refused.length > 0)
        throw new NotSent(
          refused.map(({ message }) => message),
          [...reasons].join('; '),
        )
    },
  }
}

function* batches(waiting: readonly Waiting[]): Generator<readonly Waiting[]> {
  let batch: Waiting[] = []
  let bytes = 0
  for (const one of waiting) {
    if (batch.length === BATCH || (batch.length > 0 && bytes + one.body.length > BATCH_BYTES)) {
      yield batch
      batch = []
      bytes = 0
    }
    batch.push(one)
    bytes += one.body.length
  }
  if (batch.length > 0) yield batch
}

/** A message as its reader got it. */
export interface Received {
  readonly receiptHandle: string
  /** How often it was delivered, this time included. */
  readonly deliveries: number
}

const FIRST_WAIT_SECONDS = 15
const LONGEST_WAIT_SECONDS = 360

/** Has a message that cannot be done yet delivered again, each time later: after 15 seconds first, at last every 6 minutes. */
export async function deliverAgain(
  sqs: SQSClient,
  url: string,
  { receiptHandle, deliveries }: Received,
): Promise<void> {
  const VisibilityTimeout = Math.min(
    FIRST_WAIT_SECONDS * 2 ** Math.min(Math.max(deliveries - 1, 0), 10),
    LONGEST_WAIT_SECONDS,
  )
  await sqs.send(
    new ChangeMessageVisibilityCommand({ QueueUrl: url, ReceiptHandle: receiptHandle, VisibilityTimeout }),
  )
}
