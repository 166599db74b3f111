import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { StreamRecord } from '../emulators/stream.ts'
import { passes } from '../template/filters.ts'

export interface StreamMappingSettings {
  readonly functionArn: string
  readonly patterns: readonly Readonly<Record<string, unknown>>[]
  readonly batchSize: number
  /** How long a batch that is not full waits for more, from its first record on. */
  readonly windowMs: number
  /** How many batches of one shard are processed at once. */
  readonly lanes: number
  readonly bisect: boolean
  readonly reportsFailures: boolean
  /** Tries after the first; undefined: until the record leaves the stream. */
  readonly retries: number | undefined
}

export interface StreamMappingPorts {
  read(): Promise<readonly StreamRecord[]>
  invoke(event: { Records: readonly StreamRecord[] }): Promise<unknown>
  /** Receives a batch that failed too often, in the form that Lambda sends to the destination of failures. */
  giveUp(message: string): unknown
  /** Called when everything that was read is done: the position may be stored. */
  caughtUp?(): void
  log(line: string): void
  /** How many milliseconds to wait before a retry, by the number of tries so far. */
  backoff?(tries: number): number
}

interface Lane {
  readonly waiting: Array<{ readonly record: StreamRecord; readonly bytes: number; readonly since: number }>
  busy: boolean
}

/** Lambda's limit for an event: a batch is full when it is this large, however few records it has. */
const MAX_BATCH_BYTES = 6 * 1024 * 1024

/** Nothing more is read while so many records wait. */
const MAX_WAITING = 2000

/** Delivers the changes of a table to a function as an event source mapping of Lambda does. */
export class StreamMapping {
  readonly #settings: StreamMappingSettings
  readonly #ports: StreamMappingPorts
  readonly #lanes: Lane[]
  #stopped = false
  #redeliver = 0
  #loop: Promise<void> | undefined

  constructor(settings: StreamMappingSettings, ports: StreamMappingPorts) {
    this.#settings = settings
    this.#ports = ports
    this.#lanes = Array.from({ length: settings.lanes }, () => ({ waiting: [], busy: false }))
  }

  /** Begins to read, and goes on until it is stopped. */
  start(): void {
    this.#loop = this.#run()
  }

  async stop(): Promise<void> {
    this.#stopped = true
    await this.#loop
  }

  /** Delivers the next batches that succeed a second time, as a stream may. */
  redeliverNext(batches = 1): void {
    this.#redeliver += batches
  }

  async #run(): Promise<void> {
    let pause = 15
    while (!this.#stopped) {
      const records = this.#waiting() > MAX_WAITING ? [] : await this.#read()
      for (const record of records) this.#enqueue(record)
      for (const lane of this.#lanes) if (!lane.busy) void this.#work(lane)
      // Checked here and not where a lane ends: only here is everything that was read in a lane.
      const isIdle = this.#lanes.every(({ busy, waiting }) => !busy && waiting.length === 0)
      if (!this.#stopped && isIdle) this.#ports.caughtUp?.()
      // A table in use is read again at once; a quiet one less and less often, down to 20 times a second.
      pause = records.length > 0 ? 15 : Math.min(50, pause + 5)
      await sleep(pause)
    }
  }

  async #read(): Promise<readonly StreamRecord[]> {
    try {
      return await this.#ports.read()
    } catch (error) {
      if (!this.#stopped) this.#ports.log(`the stream cannot be read: ${String(error)}`)
      await sleep(200)
      return []
    }
  }

  #enqueue(record: StreamRecord): void {
    if (!passes(record, this.#settings.patterns)) return
    // The changes of one item stay in order; with several lanes those of different items do not.
    const hash = createHash('sha1').update(JSON.stringify(record.dynamodb.Keys)).digest().readUInt32BE(0)
    const bytes = Buffer.byteLength(JSON.stringify(record))
    this.#lanes[hash % this.#lanes.length]?.waiting.push({ record, bytes, since: Date.now() })
  }

  async #work(lane: Lane): Promise<void> {
    lane.busy = true
    for (let batch = this.#nextBatch(lane); batch.length > 0; batch = this.#nextBatch(lane)) {
      await this.#process(batch, 0)
    }
    lane.busy = false
  }

  /** Takes the next batch out of a lane; none while it may still grow within its window. */
  #nextBatch({ waiting }: Lane): StreamRecord[] {
    const [first] = waiting
    if (first === undefined || this.#stopped) return []
    let bytes = first.bytes
    let count = 1
    const isFull = (): boolean =>
      count === this.#settings.batchSize || bytes + (waiting[count]?.bytes ?? 0) > MAX_BATCH_BYTES
    for (; count < waiting.length && !isFull(); count++) bytes += waiting[count]?.bytes ?? 0
    const isDue = Date.now() - first.since >= this.#settings.windowMs
    return isFull() || isDue ? waiting.splice(0, count).map(({ record }) => record) : []
  }

  #waiting(): number {
    return this.#lanes.reduce((sum, lane) => sum + lane.waiting.length, 0)
  }

  /** Retries one batch until each of its records is done or has failed too often. */
  async #process(batch: readonly StreamRecord[], tries: number): Promise<void> {
    if (batch.length === 0 || this.#stopped) return
    const failedAt = await this.#invoke(batch)
    if (failedAt === undefined || this.#stopped) return
    if (failedAt.index > 0) return this.#process(batch.slice(failedAt.index), 0)
    if (this.#settings.bisect && batch.length > 1) {
      // Split at the record that the function named, or in the middle if it named none. Splitting is not a try.
      const cut = failedAt.named ? 1 : Math.ceil(batch.length / 2)
      await this.#process(batch.slice(0, cut), tries)
      return this.#process(batch.slice(cut), tries)
    }
    const { retries } = this.#settings
    if (retries !== undefined && tries >= retries) return this.#giveUp(batch, tries + 1)
    await sleep(this.#ports.backoff?.(tries) ?? Math.min(25 * 2 ** tries, 2000))
    return this.#process(batch, tries + 1)
  }

  /** Undefined if the whole batch is done, else the index from which it has to be retried. */
  async #invoke(batch: readonly StreamRecord[]): Promise<{ index: number; named: boolean } | undefined> {
    try {
      const answer = await this.#ports.invoke({ Records: batch })
      const failed = this.#settings.reportsFailures ? lowestFailure(answer, batch) : undefined
      if (failed === undefined && this.#redeliver > 0) {
        this.#redeliver -= 1
        await this.#ports.invoke({ Records: batch })
      }
      return failed
    } catch (error) {
      if (!this.#stopped) this.#ports.log(`a batch of ${batch.length} failed: ${String(error)}`)
      return { index: 0, named: false }
    }
  }

  async #giveUp(batch: readonly StreamRecord[], tries: number): Promise<void> {
    const [first] = batch
    const last = batch.at(-1)
    this.#ports.log(
      `failed ${tries} times and goes to the destination of failures: ${batch.length} records from ${first?.dynamodb.SequenceNumber} on`,
    )
    const message = {
      requestContext: {
        functionArn: `${this.#settings.functionArn}:$LATEST`,
        condition: 'RetryAttemptsExhausted',
        approximateInvokeCount: tries,
      },
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      version: '1.0',
      timestamp: new Date().toISOString(),
      DDBStreamBatchInfo: {
        startSequenceNumber: first?.dynamodb.SequenceNumber,
        endSequenceNumber: last?.dynamodb.SequenceNumber,
        batchSize: batch.length,
        streamArn: first?.eventSourceARN,
      },
    }
    try {
      await this.#ports.giveUp(JSON.stringify(message))
    } catch (error) {
      this.#ports.log(`the destination of failures cannot be reached: ${String(error)}`)
    }
  }
}

/** The first failed record that a partial answer names; one that names no record of the batch fails all of it. */
function lowestFailure(answer: unknown, batch: readonly StreamRecord[]) {
  const failures = (answer as { batchItemFailures?: unknown } | null)?.batchItemFailures
  if (!Array.isArray(failures) || failures.length === 0) return undefined
  const named = new Set(
    failures.map((failure: { itemIdentifier?: string } | null) => failure?.itemIdentifier),
  )
  const index = batch.findIndex(record => named.has(record.dynamodb.SequenceNumber))
  return index < 0 ? { index: 0, named: false } : { index, named: true }
}
