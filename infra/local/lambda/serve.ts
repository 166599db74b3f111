import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import { SQSClient } from '@aws-sdk/client-sqs'
import { CREDENTIALS, REGION } from '../emulators/region.ts'
import { type Position, TableStream } from '../emulators/stream.ts'
import type { PlatformClock } from '../process/clock.ts'
import type { RetainedValues } from '../process/retained.ts'
import type { DeclaredMapping, LocalAccount } from '../template/account.ts'
import { type Fault, FunctionPool } from './function-pool.ts'
import { QueueMapping } from './queue-mapping.ts'
import { StreamMapping } from './stream-mapping.ts'

/** Faults that tests arrange, for the function of a handler: `api`, `relay`, `finish-uploads`. */
export interface Faults {
  /** The sandbox of the function dies in its next invocation, once for each call. */
  killNext(handler: string, fault?: Fault): void
  /** The next batch of changes that the function processes well is given to it again. */
  redeliverNext(handler: string, batches?: number): void
}

export interface Lambda {
  readonly faults: Faults
  /** Invokes a function and waits for its answer. @throws InvocationFailed */
  invoke(functionArn: string, event: unknown): Promise<unknown>
  stop(): Promise<void>
}

export interface LambdaOptions {
  readonly endpoints: { readonly dynamodb: string; readonly sqs: string }
  readonly retained: RetainedValues
  readonly log: (line: string) => void
  /** How many requests a function behind an HTTP API serves at once. */
  readonly httpWorkers: number
  /** How many times its declared time-out an invocation may take. */
  readonly timeoutFactor: number
  readonly clock: PlatformClock
}

/** How many batches of one queue are processed at once. */
const QUEUE_CONCURRENCY = 2

/** Serves every function that was declared, in its sandboxes, and the event source mappings that feed them. */
export function serveFunctions(account: LocalAccount, options: LambdaOptions): Lambda {
  const pools = new Map<string, FunctionPool>()
  for (const [arn, spec] of account.functions) {
    const max = Math.max(1, batchesAtOnce(account, arn), servesHttp(account, arn) ? options.httpWorkers : 0)
    pools.set(
      arn,
      new FunctionPool(spec, {
        max,
        timeoutFactor: options.timeoutFactor,
        clock: options.clock.shared,
        log: line => options.log(`[${spec.handler}] ${line}`),
      }),
    )
  }
  const invoke = (arn: string, event: unknown): Promise<unknown> => {
    const pool = pools.get(arn)
    return pool === undefined ? Promise.reject(new Error(`no function is called ${arn}`)) : pool.invoke(event)
  }
  const sources = openSources(account, options, invoke)

  for (const pool of pools.values()) pool.warm()
  for (const mapping of sources.mappings) mapping.start()
  const ofHandler = <T>(things: ReadonlyMap<string, T>, handler: string): T => {
    const found = [...things].find(([arn]) => account.functions.get(arn)?.handler === handler)
    if (found === undefined) throw new Error(`nothing here runs the handler ${handler}`)
    return found[1]
  }
  return {
    invoke,
    faults: {
      killNext: (handler, fault = { when: 'during' }) => ofHandler(pools, handler).failNext(fault),
      redeliverNext: (handler, batches) => ofHandler(sources.streams, handler).redeliverNext(batches),
    },
    async stop() {
      // The sandboxes are stopped while the mappings are: a mapping waits for the invocation that it has begun.
      const stopped = Promise.all(sources.mappings.map(mapping => mapping.stop()))
      await Promise.all([...pools.values()].map(pool => pool.stop()))
      await stopped
      sources.close()
    },
  }
}

/** How many batches the mappings of a function may give it at once; it needs a sandbox for each. */
function batchesAtOnce(account: LocalAccount, functionArn: string): number {
  return account.mappings
    .filter(mapping => mapping.functionArn === functionArn)
    .map(mapping => (account.queues.has(mapping.sourceArn) ? QUEUE_CONCURRENCY : mapping.lanes))
    .reduce((sum, lanes) => sum + lanes, 0)
}

function servesHttp(account: LocalAccount, functionArn: string): boolean {
  return [...account.apis.values()].some(api => [...api.integrations.values()].includes(functionArn))
}

/** The event source mappings, not started yet; those of streams also by the ARN of their function. */
function openSources(
  account: LocalAccount,
  options: LambdaOptions,
  invoke: (functionArn: string, event: unknown) => Promise<unknown>,
) {
  const settings = { region: REGION, credentials: CREDENTIALS }
  const streamsClient = new DynamoDBStreamsClient({ ...settings, endpoint: options.endpoints.dynamodb })
  const sqs = new SQSClient({ ...settings, endpoint: options.endpoints.sqs })
  const streams = new Map<string, StreamMapping>()
  const mappings = account.mappings.map(declared => {
    const ports = {
      invoke: (event: unknown) => invoke(declared.functionArn, event),
      log: (line: string) =>
        options.log(`[${account.functions.get(declared.functionArn)?.handler}] mapping: ${line}`),
    }
    const queue = account.queues.get(declared.sourceArn)
    if (queue !== undefined) {
      const from = { queueUrl: queue.url, queueArn: queue.arn, concurrency: QUEUE_CONCURRENCY }
      return new QueueMapping({ ...declared, ...from }, { sqs, ...ports })
    }
    const mapping = streamMapping(declared, account, streamsClient, options.retained, ports)
    streams.set(declared.functionArn, mapping)
    return mapping
  })
  const close = (): void => {
    streamsClient.destroy()
    sqs.destroy()
  }
  return { mappings, streams, close }
}

function streamMapping(
  declared: DeclaredMapping,
  account: LocalAccount,
  client: DynamoDBStreamsClient,
  retained: RetainedValues,
  ports: { invoke(event: unknown): Promise<unknown>; log(line: string): void },
): StreamMapping {
  const name = `position.${declared.functionArn}`
  const position = JSON.parse(retained.keep(name, () => '{}')) as Position
  const stream = new TableStream(client, declared.sourceArn, position)
  const failureQueue = account.queues.get(declared.failureQueueArn ?? '')
  return new StreamMapping(declared, {
    ...ports,
    read: () => stream.read(),
    giveUp: message => {
      if (failureQueue !== undefined) account.objects.send(failureQueue.name, message)
    },
    caughtUp: () => retained.put(name, JSON.stringify(stream.position)),
  })
}
