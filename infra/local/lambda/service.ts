import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import { SQSClient } from '@aws-sdk/client-sqs'
import { CREDENTIALS, REGION } from '../emulators/region.ts'
import { type Position, TableStream } from '../emulators/stream.ts'
import type { Endpoints, Faults } from '../platform.ts'
import type { DeclaredMapping, Machine } from '../template/machine.ts'
import { FunctionPool } from './function-pool.ts'
import { QueueMapping } from './queue-mapping.ts'
import { StreamMapping } from './stream-mapping.ts'

export interface Services {
  readonly faults: Faults
  invoke(functionArn: string, event: unknown): Promise<unknown>
  stop(): Promise<void>
}

export interface ServiceOptions {
  readonly endpoints: Endpoints
  readonly keepsakes: {
    keep(name: string, make: () => string): string
    put(name: string, value: string): void
  }
  readonly log: (line: string) => void
  readonly apiWorkers: number
}

/** Serves everything that was declared: the functions in their sandboxes, the mappings that feed them. */
export function startServices(machine: Machine, options: ServiceOptions): Services {
  const pools = new Map<string, FunctionPool>()
  for (const [arn, spec] of machine.functions) {
    const name = spec.functionName
    const max = name.endsWith('-api') ? options.apiWorkers : concurrencyOf(machine, arn)
    pools.set(arn, new FunctionPool(spec, max, line => options.log(`[${name}] ${line}`)))
  }
  const invoke = (arn: string, event: unknown): Promise<unknown> => {
    const pool = pools.get(arn)
    return pool === undefined ? Promise.reject(new Error(`no function is called ${arn}`)) : pool.invoke(event)
  }

  const settings = { region: REGION, credentials: CREDENTIALS }
  const streams = new DynamoDBStreamsClient({ ...settings, endpoint: options.endpoints.dynamodb })
  const sqs = new SQSClient({ ...settings, endpoint: options.endpoints.sqs })
  const streamMappings = new Map<string, StreamMapping>()
  const mappings = machine.mappings.map(declared => {
    const queue = machine.queues.get(declared.sourceArn)
    const log = (line: string) => options.log(`[${declared.functionArn.split(':').at(-1)}] mapping: ${line}`)
    if (queue !== undefined) {
      return new QueueMapping(
        { ...declared, queueUrl: queue.url, queueArn: queue.arn, concurrency: QUEUE_CONCURRENCY },
        { sqs, invoke: event => invoke(declared.functionArn, event), log },
      )
    }
    const mapping = streamMapping(
      declared,
      machine,
      streams,
      options,
      event => invoke(declared.functionArn, event),
      log,
    )
    streamMappings.set(declared.functionArn, mapping)
    return mapping
  })

  for (const pool of pools.values()) pool.warm()
  for (const mapping of mappings) mapping.start()
  const byName = <T>(map: ReadonlyMap<string, T>, name: string): T => {
    const found = [...map].find(([arn]) => arn.endsWith(`-${name}`))
    if (found === undefined) throw new Error(`no function is called ${name}`)
    return found[1]
  }
  return {
    invoke,
    faults: {
      killNext: (name, fault = { when: 'during' }) => byName(pools, name).failNext(fault),
      redeliverNext: (name, batches) => byName(streamMappings, name).redeliverNext(batches),
    },
    async stop() {
      // The sandboxes first: a mapping waits for the invocation that it has begun.
      const stopped = Promise.all(mappings.map(mapping => mapping.stop()))
      await Promise.all([...pools.values()].map(pool => pool.stop()))
      await stopped
      streams.destroy()
      sqs.destroy()
    },
  }
}

/** How many batches of one queue are in work at once. */
const QUEUE_CONCURRENCY = 2

/** One sandbox for each batch that can be in work at once. */
function concurrencyOf(machine: Machine, functionArn: string): number {
  const batches = machine.mappings
    .filter(mapping => mapping.functionArn === functionArn)
    .map(mapping => (machine.queues.has(mapping.sourceArn) ? QUEUE_CONCURRENCY : mapping.lanes))
  return Math.max(
    1,
    batches.reduce((sum, n) => sum + n, 0),
  )
}

function streamMapping(
  declared: DeclaredMapping,
  machine: Machine,
  streams: DynamoDBStreamsClient,
  options: ServiceOptions,
  invoke: (event: unknown) => Promise<unknown>,
  log: (line: string) => void,
): StreamMapping {
  const keepsake = `position.${declared.functionArn}`
  const position = JSON.parse(options.keepsakes.keep(keepsake, () => '{}')) as Position
  const stream = new TableStream(streams, declared.sourceArn, position)
  const failureQueue = machine.queues.get(declared.failureQueueArn ?? '')
  return new StreamMapping(declared, {
    read: () => stream.read(),
    invoke,
    giveUp: message => {
      if (failureQueue !== undefined) machine.objects.send(failureQueue.name, message)
    },
    caughtUp: () => options.keepsakes.put(keepsake, JSON.stringify(stream.position)),
    log,
  })
}
