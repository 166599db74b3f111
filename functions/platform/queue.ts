import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs'
import { pause } from './retry.ts'

/** A queue that takes JSON messages. */
export interface Queue {
  /**
   * Sends all messages.
   * @throws if some were not accepted after 5 tries; others may have been sent, so consumers must be idempotent
   */
  sendAll(messages: readonly unknown[]): Promise<void>
}

const BATCH = 10
const TRIES = 5

export function openQueue(sqs: SQSClient, url: string): Queue {
  return {
    async sendAll(messages) {
      for (let start = 0; start < messages.length; start += BATCH) {
        let entries = messages
          .slice(start, start + BATCH)
          .map((message, index) => ({ Id: String(index), MessageBody: JSON.stringify(message) }))
        for (let round = 1; entries.length > 0; round++) {
          const answer = await sqs.send(new SendMessageBatchCommand({ QueueUrl: url, Entries: entries }))
          const failed = new Set((answer.Failed ?? []).map(failure => failure.Id))
          entries = entries.filter(entry => failed.has(entry.Id))
          if (entries.length > 0 && round >= TRIES)
            throw new Error(`${entries.length} messages were not accepted`)
          if (entries.length > 0) await pause(round)
        }
      }
    },
  }
}
