import { setTimeout as sleep } from 'node:timers/promises'
import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs'
import { QueueMapping } from '../../infra/local/lambda/queue-mapping.ts'
import { type BenchStack, functionIn, type Resource } from './stack.ts'
import { type Mapping, runOnStream } from './stream-function.ts'

/** Messages of the relay's queue. */
export interface MessageFigures {
  /** Different messages by what they ask for; every message that is sent is received before the end. */
  fanOut: number
  retry: number
  /** Times that one was received again. */
  again: number
  /** The most times that one message was received. */
  mostReceives: number
  /** How long a message that failed waits for its next time when deployed. */
  readonly deployedSeconds: number
}

export interface Relaying {
  /** What was counted since the last call. */
  takeMessages(): MessageFigures
  /** Resolves once neither the stream nor the queue has had anything for a while. */
  quiet(): Promise<void>
  /** Errors that the relay logged, and how often. */
  readonly errors: ReadonlyMap<string, number>
  stop(): Promise<void>
}

const QUIET_MS = 500

/**
 * Runs the relay's bundle on the stream and the queue, and that which signs the receipts on the stream, with the settings
 * of the synthesized stacks.
 */
export async function startRelaying(stack: BenchStack, queueConcurrency: number): Promise<Relaying> {
  const { ofStream, ofQueue } = mappingsOfRelay(stack)
  let messages = noMessages(stack)
  const seen = new Map<string, number>()
  const errors = new Map<string, number>()
  const log = (line: string): void => {
    const text = line.startsWith('{"level"')
      ? errorIn(line)
      : line.replace(/^[0-9a-f-]{36} took .*?:/, 'took long:')
    errors.set(text, (errors.get(text) ?? 0) + 1)
  }
  const relayFunction = functionIn(stack.resources, 'relay')
  const relay = await runOnStream(stack, relayFunction, ofStream, { others: queueConcurrency, log })
  const signerFunction = functionIn(stack.resources, 'sign-receipts')
  const [ofSigner] = mappingsOf(stack, signerFunction)
  if (ofSigner === undefined) throw new Error('nothing feeds the function that signs receipts')
  const signer = await runOnStream(stack, signerFunction, ofSigner, { others: 0, log })
  const queue = new QueueMapping(
    {
      queueUrl: stack.queueUrl,
      queueArn: 'fanout',
      batchSize: ofQueue.BatchSize,
      reportsFailures: true,
      concurrency: queueConcurrency,
    },
    {
      sqs: stack.sqs,
      invoke: event => {
        for (const record of event.Records as Received[]) count(record)
        return relay.invoke(event)
      },
      log,
    },
  )
  function count({ messageId, body }: Received): void {
    const receives = (seen.get(messageId) ?? 0) + 1
    seen.set(messageId, receives)
    messages.mostReceives = Math.max(messages.mostReceives, receives)
    if (receives > 1) messages.again += 1
    else if (Object.hasOwn(JSON.parse(body) as object, 'retry')) messages.retry += 1
    else messages.fanOut += 1
  }
  queue.start()
  return {
    takeMessages: () => {
      const taken = messages
      messages = noMessages(stack)
      return taken
    },
    quiet: async () => {
      const asked = performance.now()
      const isStill = (): boolean => relay.isStill(asked) && signer.isStill(asked)
      for (;;) {
        await sleep(100)
        const lastWork = Math.max(relay.lastWork(), signer.lastWork())
        if (!isStill() || performance.now() - lastWork < QUIET_MS) continue
        if ((await depth(stack)) === 0 && isStill()) break
      }
      const [failed] = [...relay.failed, ...signer.failed]
      if (failed !== undefined) throw new Error(`the stream gave up: ${failed}`)
    },
    errors,
    stop: async () => {
      await Promise.all([relay.stop(), signer.stop(), queue.stop()])
    },
  }
}

/** An error of the log without what differs each time. */
function errorIn(line: string): string {
  const { message, stack = '' } = JSON.parse(line) as { message: string; stack?: string }
  return `${message}: ${stack.split('\n')[0]}`
}

interface Received {
  readonly messageId: string
  readonly body: string
}

function noMessages({ resources }: BenchStack): MessageFigures {
  const queue = resources.find(
    ({ Type, Properties }) => Type === 'AWS::SQS::Queue' && String(Properties.QueueName).endsWith('-fanout'),
  )
  const deployedSeconds = Number(queue?.Properties.VisibilityTimeout ?? 30)
  return { fanOut: 0, retry: 0, again: 0, mostReceives: 0, deployedSeconds }
}

/** Messages that wait, are being worked on, or wait to be visible again. */
async function depth({ sqs, queueUrl }: BenchStack): Promise<number> {
  const { Attributes = {} } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl: queueUrl, AttributeNames: ['All'] }),
  )
  const names = ['', 'NotVisible', 'Delayed'] as const
  return names.reduce((sum, name) => sum + Number(Attributes[`ApproximateNumberOfMessages${name}`] ?? 0), 0)
}

/** The relay's event sources: its stream, and its one queue. */
function mappingsOfRelay(stack: BenchStack): { ofStream: Mapping; ofQueue: Mapping } {
  const mappings = mappingsOf(stack, functionIn(stack.resources, 'relay'))
  const ofStream = mappings.find(({ FilterCriteria }) => FilterCriteria !== undefined)
  const ofQueue = mappings.find(({ FilterCriteria }) => FilterCriteria === undefined)
  if (ofStream === undefined || ofQueue === undefined || mappings.length !== 2)
    throw new Error(`the relay has ${mappings.length} event sources; the bench knows a stream and a queue`)
  return { ofStream, ofQueue }
}

function mappingsOf({ resources }: BenchStack, { id }: Resource): Mapping[] {
  return resources
    .filter(({ Type }) => Type === 'AWS::Lambda::EventSourceMapping')
    .map(({ Properties }) => Properties as unknown as Mapping)
    .filter(({ FunctionName }) => FunctionName.Ref === id)
}
