import { setTimeout as sleep } from 'node:timers/promises'
import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs'
import { FunctionPool } from '../../infra/local/lambda/function-pool.ts'
import { QueueMapping } from '../../infra/local/lambda/queue-mapping.ts'
import { StreamMapping } from '../../infra/local/lambda/stream-mapping.ts'
import { type BenchStack, relayIn } from './stack.ts'

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

interface Mapping {
  readonly FunctionName: { readonly Ref: string }
  readonly BatchSize: number
  readonly ParallelizationFactor?: number
  readonly BisectBatchOnFunctionError?: boolean
  readonly MaximumRetryAttempts?: number
  readonly MaximumBatchingWindowInSeconds?: number
  readonly FilterCriteria?: { readonly Filters: readonly { readonly Pattern: string }[] }
}

/**
 * Runs the relay's bundle on the stream and the queue, with the settings of the synthesized stacks and a sandbox for each
 * batch that may run at once.
 */
export function startRelaying(stack: BenchStack, queueConcurrency: number): Relaying {
  const { ofStream, ofQueue } = mappingsOfRelay(stack)
  let running = 0
  let lastWork = performance.now()
  let lastEmptyRead = 0
  let lastCaughtUp = 0
  let messages = noMessages(stack)
  const seen = new Map<string, number>()
  const failedInStream: string[] = []

  const invoke = async (event: unknown): Promise<unknown> => {
    running += 1
    try {
      return await pool.invoke(event)
    } finally {
      running -= 1
      lastWork = performance.now()
    }
  }
  const errors = new Map<string, number>()
  const log = (line: string): void => {
    const text = line.startsWith('{"level"')
      ? errorIn(line)
      : line.replace(/^[0-9a-f-]{36} took .*?:/, 'took long:')
    errors.set(text, (errors.get(text) ?? 0) + 1)
  }
  const lanes = ofStream.ParallelizationFactor ?? 1
  const pool = new FunctionPool(
    {
      handler: 'relay',
      file: stack.relayFile,
      exportName: 'handler',
      functionName: 'relay',
      functionArn: 'relay',
      memoryMb: 1024,
      timeoutMs: 60_000,
      environment: stack.environment,
    },
    { max: lanes + queueConcurrency, timeoutFactor: 10, log },
  )
  const stream = new StreamMapping(
    {
      functionArn: 'relay',
      patterns: (ofStream.FilterCriteria?.Filters ?? []).map(
        ({ Pattern }) => JSON.parse(Pattern) as Record<string, unknown>,
      ),
      batchSize: ofStream.BatchSize,
      lanes,
      bisect: ofStream.BisectBatchOnFunctionError ?? false,
      reportsFailures: true,
      retries: ofStream.MaximumRetryAttempts,
      windowMs: (ofStream.MaximumBatchingWindowInSeconds ?? 0) * 1000,
    },
    {
      read: async () => {
        const started = performance.now()
        const records = await stack.stream.read()
        if (records.length > 0) lastWork = performance.now()
        else lastEmptyRead = started
        return records
      },
      invoke,
      caughtUp: () => {
        lastCaughtUp = performance.now()
      },
      giveUp: message => void failedInStream.push(message),
      log,
    },
  )
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
        return invoke(event)
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
  stream.start()
  queue.start()
  return {
    takeMessages: () => {
      const taken = messages
      messages = noMessages(stack)
      return taken
    },
    quiet: async () => {
      for (;;) {
        await sleep(100)
        // A lane that waits to try again is neither running nor caught up.
        const isStill = (): boolean =>
          running === 0 && lastEmptyRead > lastWork && lastCaughtUp > lastEmptyRead
        if (!isStill() || performance.now() - lastWork < QUIET_MS) continue
        if ((await depth(stack)) === 0 && isStill()) break
      }
      if (failedInStream.length > 0) throw new Error(`the stream gave up: ${failedInStream[0]}`)
    },
    errors,
    stop: async () => {
      await pool.stop()
      await Promise.all([stream.stop(), queue.stop()])
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
function mappingsOfRelay({ resources }: BenchStack): { ofStream: Mapping; ofQueue: Mapping } {
  const relay = relayIn(resources)
  const mappings = resources
    .filter(({ Type }) => Type === 'AWS::Lambda::EventSourceMapping')
    .map(({ Properties }) => Properties as unknown as Mapping)
    .filter(({ FunctionName }) => FunctionName.Ref === relay.id)
  const ofStream = mappings.find(({ FilterCriteria }) => FilterCriteria !== undefined)
  const ofQueue = mappings.find(({ FilterCriteria }) => FilterCriteria === undefined)
  if (ofStream === undefined || ofQueue === undefined || mappings.length !== 2)
    throw new Error(`the relay has ${mappings.length} event sources; the bench knows a stream and a queue`)
  return { ofStream, ofQueue }
}
