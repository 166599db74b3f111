import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { REGION } from '../emulators/region.ts'
import { type Position, TableStream } from '../emulators/stream.ts'
import type { PlatformClock } from '../process/clock.ts'
import type { RetainedValues } from '../process/retained.ts'
import type { DeclaredMapping, DeclaredSchedule, FunctionSpec, LocalAccount } from '../template/account.ts'
import { type Fault, FunctionPool } from './function-pool.ts'
import { QueueMapping } from './queue-mapping.ts'
import { Scheduler } from './scheduler.ts'
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

/** How many batches of one queue are processed at once on this machine, if its mapping allows as many. */
const QUEUE_CONCURRENCY = 2

/** Serves every function that was declared, in its sandboxes, and the event source mappings that feed them. */
export function serveFunctions(account: LocalAccount, options: LambdaOptions): Lambda {
  const pools = new Map<string, FunctionPool>()
  for (const [arn, spec] of account.functions) {
    const max = Math.max(1, eventsAtOnce(account, arn), servesHttp(account, arn) ? options.httpWorkers : 0)
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
  const schedules = openSchedules(account, options, invoke)
  const sources = openSources(account, options, invoke)
  const triggers = [...sources.mappings, ...schedules]

  for (const pool of pools.values()) pool.warm()
  for (const trigger of triggers) trigger.start()
  const ofHandler = <T>(things: Iterable<readonly [functionArn: string, T]>, handler: string): T[] => {
    const found = [...things].filter(([arn]) => account.functions.get(arn)?.handler === handler)
    if (found.length === 0) throw new Error(`nothing here runs the handler ${handler}`)
    return found.map(([, thing]) => thing)
  }
  return {
    invoke,
    faults: {
      killNext: (handler, fault = { when: 'during' }) => {
        for (const pool of ofHandler(pools, handler)) pool.failNext(fault)
      },
      redeliverNext: (handler, batches) => {
        for (const mapping of ofHandler(sources.streams, handler)) mapping.redeliverNext(batches)
      },
    },
    async stop() {
      // The sandboxes are stopped while the triggers are: a trigger waits for the invocation that it has begun.
      const stopped = Promise.all(triggers.map(trigger => trigger.stop()))
      await Promise.all([...pools.values()].map(pool => pool.stop()))
      await stopped
      sources.close()
    },
  }
}

function concurrencyOf({ maxConcurrency = QUEUE_CONCURRENCY }: DeclaredMapping): number {
  return Math.min(maxConcurrency, QUEUE_CONCURRENCY)
}

/** How many events mappings and schedules may give a function at once; it needs a sandbox for each. */
function eventsAtOnce(account: LocalAccount, functionArn: string): number {
  const targets = account.schedules.flatMap(schedule => schedule.targets)
  return account.mappings
    .filter(mapping => mapping.functionArn === functionArn)
    .map(mapping => (account.queues.has(mapping.sourceArn) ? concurrencyOf(mapping) : mapping.lanes))
    .reduce((sum, lanes) => sum + lanes, targets.filter(one => one.functionArn === functionArn).length)
}

function servesHttp(account: LocalAccount, functionArn: string): boolean {
  return [...account.apis.values()].some(api => [...api.integrations.values()].includes(functionArn))
}

/** How often Lambda invokes again what failed and was invoked without anybody waiting, unless a template says more. */
const ASYNC_RETRIES = 2

/** The schedules, not started yet. @throws if AWS would refuse a rule to invoke its function */
function openSchedules(
  account: LocalAccount,
  options: LambdaOptions,
  invoke: (functionArn: string, event: unknown) => Promise<unknown>,
): Scheduler[] {
  return account.schedules.map(declared => {
    const forbidden = declared.targets.find(({ functionArn }) => !mayInvoke(account, declared, functionArn))
    if (forbidden !== undefined) {
      const missing = `no AWS::Lambda::Permission lets it invoke ${forbidden.functionArn}`
      throw new Error(`The rule ${declared.ruleArn} would never run: ${missing}.`)
    }
    return new Scheduler(declared, {
      clock: options.clock,
      invoke,
      retriesOf: arn => account.asyncRetries.get(arn) ?? ASYNC_RETRIES,
      log: line => options.log(`[schedule] ${line}`),
    })
  })
}

function mayInvoke(account: LocalAccount, { ruleArn }: DeclaredSchedule, functionArn: string): boolean {
  return account.permissions.some(
    permission =>
      permission.principal === 'events.amazonaws.com' &&
      permission.functionArn === functionArn &&
      (permission.sourceArn === undefined || permission.sourceArn === ruleArn),
  )
}

/** The event source mappings, not started yet; those of streams also with the ARN of their function. */
function openSources(
  account: LocalAccount,
  options: LambdaOptions,
  invoke: (functionArn: string, event: unknown) => Promise<unknown>,
) {
  const clients: { destroy(): void }[] = []
  const streams: Array<readonly [functionArn: string, StreamMapping]> = []
  const mappings = account.mappings.map(declared => {
    const ports = {
      invoke: (event: unknown) => invoke(declared.functionArn, event),
      log: (line: string) =>
        options.log(`[${account.functions.get(declared.functionArn)?.handler}] mapping: ${line}`),
    }
    // Lambda reads a source with the permissions of the function that it feeds.
    const settings = {
      region: REGION,
      credentials: credentialsOf(account.functions.get(declared.functionArn)),
    }
    const sqs = new SQSClient({ ...settings, endpoint: options.endpoints.sqs })
    clients.push(sqs)
    const queue = account.queues.get(declared.sourceArn)
    if (queue !== undefined) {
      const from = { queueUrl: queue.url, queueArn: queue.arn, concurrency: concurrencyOf(declared) }
      return new QueueMapping({ ...declared, ...from }, { sqs, ...ports })
    }
    const client = new DynamoDBStreamsClient({ ...settings, endpoint: options.endpoints.dynamodb })
    clients.push(client)
    const mapping = streamMapping(declared, account, { client, sqs }, options.retained, ports)
    streams.push([declared.functionArn, mapping])
    return mapping
  })
  const close = (): void => {
    for (const client of clients) client.destroy()
  }
  return { mappings, streams, close }
}

function credentialsOf(spec: FunctionSpec | undefined) {
  const {
    AWS_ACCESS_KEY_ID = '',
    AWS_SECRET_ACCESS_KEY = '',
    AWS_SESSION_TOKEN = '',
  } = spec?.environment ?? {}
  return {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    sessionToken: AWS_SESSION_TOKEN,
  }
}

function streamMapping(
  declared: DeclaredMapping,
  account: LocalAccount,
  { client, sqs }: { readonly client: DynamoDBStreamsClient; readonly sqs: SQSClient },
  retained: RetainedValues,
  ports: { invoke(event: unknown): Promise<unknown>; log(line: string): void },
): StreamMapping {
  const name = `position.${declared.id}`
  const position = JSON.parse(retained.keep(name, () => '{}')) as Position
  const stream = new TableStream(client, declared.sourceArn, position)
  const failureQueue = account.queues.get(declared.failureQueueArn ?? '')
  return new StreamMapping(declared, {
    ...ports,
    read: () => stream.read(),
    giveUp: async message => {
      if (failureQueue === undefined) return
      await sqs.send(new SendMessageCommand({ QueueUrl: failureQueue.url, MessageBody: message }))
    },
    caughtUp: () => retained.put(name, JSON.stringify(stream.position)),
  })
}
