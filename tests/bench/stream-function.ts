import { FunctionPool } from '../../infra/local/lambda/function-pool.ts'
import { StreamMapping } from '../../infra/local/lambda/stream-mapping.ts'
import { type BenchStack, bundleOf, type Resource } from './stack.ts'

/** The settings of an event source mapping, as the synthesized stacks have them. */
export interface Mapping {
  readonly FunctionName: { readonly Ref: string }
  readonly BatchSize: number
  readonly ParallelizationFactor?: number
  readonly BisectBatchOnFunctionError?: boolean
  readonly MaximumRetryAttempts?: number
  readonly MaximumBatchingWindowInSeconds?: number
  readonly FunctionResponseTypes?: readonly string[]
  readonly FilterCriteria?: { readonly Filters: readonly { readonly Pattern: string }[] }
}

/** A function that the table's stream feeds. */
export interface StreamFunction {
  /** Runs the function for an event of another source. */
  invoke(event: unknown): Promise<unknown>
  /** When it last had work, by `performance.now()`. */
  lastWork(): number
  /** True if it neither runs nor has anything of the stream waiting that was written before a time, by `performance.now()`. */
  isStill(writtenBefore: number): boolean
  /** Batches that the stream gave up on. */
  readonly failed: readonly string[]
  stop(): Promise<void>
}

export interface StreamFunctionOptions {
  /** Batches that other sources may give it at once. */
  readonly others: number
  readonly log: (line: string) => void
}

/** Runs a function's bundle on the stream, with a sandbox for each batch that may run at once. */
export async function runOnStream(
  stack: BenchStack,
  resource: Resource,
  mapping: Mapping,
  { others, log }: StreamFunctionOptions,
): Promise<StreamFunction> {
  let running = 0
  let lastWork = performance.now()
  let lastEmptyRead = 0
  let lastCaughtUp = 0
  const failed: string[] = []
  const name = String(resource.Properties.FunctionName)
  const lanes = mapping.ParallelizationFactor ?? 1
  const pool = new FunctionPool(
    {
      handler: name,
      file: bundleOf(resource, stack.assembly),
      exportName: 'handler',
      functionName: name,
      functionArn: name,
      memoryMb: 1024,
      timeoutMs: 60_000,
      environment: stack.environment,
    },
    { max: lanes + others, timeoutFactor: 10, log },
  )
  const invoke = async (event: unknown): Promise<unknown> => {
    running += 1
    try {
      return await pool.invoke(event)
    } finally {
      running -= 1
      lastWork = performance.now()
    }
  }
  const stream = await stack.openStream()
  const fed = new StreamMapping(
    {
      functionArn: name,
      patterns: (mapping.FilterCriteria?.Filters ?? []).map(
        ({ Pattern }) => JSON.parse(Pattern) as Record<string, unknown>,
      ),
      batchSize: mapping.BatchSize,
      lanes,
      bisect: mapping.BisectBatchOnFunctionError ?? false,
      reportsFailures: mapping.FunctionResponseTypes?.includes('ReportBatchItemFailures') ?? false,
      retries: mapping.MaximumRetryAttempts,
      windowMs: (mapping.MaximumBatchingWindowInSeconds ?? 0) * 1000,
    },
    {
      read: async () => {
        const started = performance.now()
        const records = await stream.read()
        if (records.length > 0) lastWork = performance.now()
        else lastEmptyRead = started
        return records
      },
      invoke,
      caughtUp: () => {
        lastCaughtUp = performance.now()
      },
      giveUp: message => void failed.push(message),
      log,
    },
  )
  fed.start()
  return {
    invoke,
    lastWork: () => lastWork,
    // A lane that waits, for its window or to try again, is neither running nor caught up.
    isStill: writtenBefore =>
      running === 0 && lastEmptyRead > Math.max(lastWork, writtenBefore) && lastCaughtUp > lastEmptyRead,
    failed,
    stop: async () => {
      await pool.stop()
      await fed.stop()
    },
  }
}
