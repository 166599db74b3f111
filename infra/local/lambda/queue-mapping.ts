import { setTimeout as sleep } from 'node:timers/promises'
import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs'
import { REGION } from '../emulators/region.ts'

export interface QueueMappingSettings {
  readonly queueUrl: string
  readonly queueArn: string
  readonly batchSize: number
  readonly reportsFailures: boolean
  /** How many batches are processed at once. */
  readonly concurrency: number
}

export interface QueueMappingPorts {
  readonly sqs: SQSClient
  invoke(event: { Records: readonly unknown[] }): Promise<unknown>
  log(line: string): void
}

/**
 * Delivers the messages of a queue to a function as an event source mapping of Lambda does. One difference is on
 * purpose: a message that failed is visible again after a second, not after the queue's visibility timeout of
 * minutes, so that one can watch its retries.
 */
export class QueueMapping {
  readonly #settings: QueueMappingSettings
  readonly #ports: QueueMappingPorts
  readonly #abort = new AbortController()
  #loops: Promise<void>[] = []

  constructor(settings: QueueMappingSettings, ports: QueueMappingPorts) {
    this.#settings = settings
    this.#ports = ports
  }

  start(): void {
    this.#loops = Array.from({ length: this.#settings.concurrency }, () => this.#run())
  }

  async stop(): Promise<void> {
    this.#abort.abort()
    await Promise.all(this.#loops)
  }

  async #run(): Promise<void> {
    while (!this.#abort.signal.aborted) {
      try {
        const messages = await this.#receive()
        if (messages.length > 0) await this.#process(messages)
      } catch (error) {
        if (this.#abort.signal.aborted) return
        this.#ports.log(`the queue ${this.#settings.queueArn} cannot be read: ${String(error)}`)
        await sleep(500)
      }
    }
  }

  async #receive(): Promise<Message[]> {
    const { Messages } = await this.#ports.sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: this.#settings.queueUrl,
        MaxNumberOfMessages: Math.min(10, this.#settings.batchSize),
        WaitTimeSeconds: 20,
        MessageSystemAttributeNames: ['All'],
        MessageAttributeNames: ['All'],
      }),
      { abortSignal: this.#abort.signal },
    )
    return Messages ?? []
  }

  async #process(messages: readonly Message[]): Promise<void> {
    const failed = await this.#invoke(messages)
    const entry = (message: Message, n: number) => ({
      Id: String(n),
      ReceiptHandle: message.ReceiptHandle ?? '',
    })
    const done = messages.filter(message => !failed.has(message.MessageId))
    const again = messages.filter(message => failed.has(message.MessageId))
    const QueueUrl = this.#settings.queueUrl
    if (done.length > 0) {
      await this.#ports.sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries: done.map(entry) }))
    }
    if (again.length === 0) return
    const Entries = again.map((message, n) => ({ ...entry(message, n), VisibilityTimeout: 1 }))
    await this.#ports.sqs.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries }))
  }

  /** The ids of the messages that must be delivered again. */
  async #invoke(messages: readonly Message[]): Promise<Set<string | undefined>> {
    const all = new Set(messages.map(message => message.MessageId))
    try {
      const answer = await this.#ports.invoke({ Records: messages.map(message => this.#toLambda(message)) })
      return this.#settings.reportsFailures ? failuresIn(answer, all) : new Set()
    } catch (error) {
      if (!this.#abort.signal.aborted)
        this.#ports.log(`a batch of ${messages.length} failed: ${String(error)}`)
      return all
    }
  }

  #toLambda(message: Message): unknown {
    return {
      messageId: message.MessageId,
      receiptHandle: message.ReceiptHandle,
      body: message.Body,
      attributes: message.Attributes ?? {},
      messageAttributes: message.MessageAttributes ?? {},
      md5OfBody: message.MD5OfBody,
      eventSource: 'aws:sqs',
      eventSourceARN: this.#settings.queueArn,
      awsRegion: REGION,
    }
  }
}

/** A partial answer names the failed messages; one that names a message not in the batch fails all of it. */
function failuresIn(answer: unknown, all: Set<string | undefined>): Set<string | undefined> {
  const failures = (answer as { batchItemFailures?: unknown } | null)?.batchItemFailures
  if (!Array.isArray(failures)) return new Set()
  const named = failures.map((failure: { itemIdentifier?: string } | null) => failure?.itemIdentifier)
  return named.every(id => all.has(id)) ? new Set(named) : all
}
