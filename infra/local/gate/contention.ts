import type { MadeTable } from '../template/account.ts'
import { identityOf, itemsIn, partitionOf, type Touched } from './calls/dynamodb.ts'
import { type Refusal, refusal } from './refusals.ts'

/** What DynamoDB does under load and DynamoDB Local never does. */
export interface ContentionOptions {
  /** An item of a transaction stays held so many milliseconds from the transaction's start. */
  readonly conflicts?: { readonly holdMs: number } | undefined
  /** How many calls a partition key takes in any second. */
  readonly quotas?: { readonly callsPerSecond: number } | undefined
}

/** What was refused, and how many writes there were in all, since the last reset. */
export interface ContentionCounts {
  readonly transactions: number
  readonly conflicts: number
  readonly throttled: number
}

const WINDOW_MS = 1000
const SINGLE_WRITES = ['PutItem', 'UpdateItem', 'DeleteItem']
const TRANSACTIONS = ['TransactWriteItems', 'TransactGetItems']

/**
 * Conflicts of transactions and quotas of partition keys. A transaction holds its items from its start for a fixed time,
 * whatever the database does meanwhile, so that the number of conflicts does not depend on how fast this machine is. A
 * transaction or a single write that meets a held item fails at once; a single write holds nothing, and a batch is never
 * refused, as in DynamoDB.
 */
export class Contention {
  readonly #tables: ReadonlyMap<string, MadeTable>
  readonly #now: () => number
  readonly #heldUntil = new Map<string, number>()
  readonly #calls = new Map<string, number[]>()
  #options: ContentionOptions = {}
  #counts = { transactions: 0, conflicts: 0, throttled: 0 }

  constructor(
    tables: ReadonlyMap<string, MadeTable>,
    options: ContentionOptions = {},
    now = () => performance.now(),
  ) {
    this.#tables = tables
    this.#options = options
    this.#now = now
  }

  /** Changes what is emulated from now on; what is held stays held. */
  set(options: ContentionOptions): void {
    this.#options = options
  }

  /** The counts since the last call of this. */
  takeCounts(): ContentionCounts {
    const counts = this.#counts
    this.#counts = { transactions: 0, conflicts: 0, throttled: 0 }
    return counts
  }

  /** Counts and holds for one request to DynamoDB. @returns the refusal if it meets a quota or a held item */
  meet(operation: string, body: unknown, partition?: string): Refusal | undefined {
    const { conflicts, quotas } = this.#options
    if (conflicts === undefined && quotas === undefined) return undefined
    const items = itemsIn(operation, body) ?? []
    const isTransaction = TRANSACTIONS.includes(operation)
    if (operation === 'TransactWriteItems') this.#counts.transactions += 1
    if (quotas !== undefined) {
      const over = this.#beyondQuota(items, partition, quotas.callsPerSecond)
      if (over.size > 0) {
        this.#counts.throttled += 1
        return isTransaction
          ? cancelled(items, item => this.#isIn(item, over), 'ThrottlingError')
          : throttled()
      }
    }
    if (conflicts === undefined || !(isTransaction || SINGLE_WRITES.includes(operation))) return undefined
    const held = items.filter(item => this.#isHeld(item))
    if (held.length > 0) {
      this.#counts.conflicts += 1
      return isTransaction ? cancelled(items, item => held.includes(item), 'TransactionConflict') : conflict()
    }
    if (operation === 'TransactWriteItems') this.#hold(items, conflicts.holdMs)
    return undefined
  }

  #isHeld(item: Touched): boolean {
    const identity = identityOf(item, this.#tables)
    const until = this.#heldUntil.get(identity)
    if (until === undefined) return false
    if (until > this.#now()) return true
    this.#heldUntil.delete(identity)
    return false
  }

  #hold(items: readonly Touched[], holdMs: number): void {
    for (const item of items) this.#heldUntil.set(identityOf(item, this.#tables), this.#now() + holdMs)
    if (this.#heldUntil.size < 10_000) return
    for (const [identity, until] of this.#heldUntil)
      if (until <= this.#now()) this.#heldUntil.delete(identity)
  }

  /** The partition keys of a request that had their calls of the last second; the others count this one. */
  #beyondQuota(items: readonly Touched[], partition: string | undefined, limit: number): Set<string> {
    const keys = new Set(items.flatMap(item => partitionOf(item, this.#tables) ?? []))
    if (partition !== undefined) keys.add(partition)
    const since = this.#now() - WINDOW_MS
    const recent = new Map([...keys].map(key => [key, (this.#calls.get(key) ?? []).filter(at => at > since)]))
    const over = new Set([...recent].filter(([, calls]) => calls.length >= limit).map(([key]) => key))
    // A refused call counts for nothing, on none of its keys.
    for (const [key, calls] of recent) this.#calls.set(key, over.size > 0 ? calls : [...calls, this.#now()])
    return over
  }

  #isIn(item: Touched, keys: ReadonlySet<string>): boolean {
    return keys.has(partitionOf(item, this.#tables) ?? '')
  }
}

function cancelled(items: readonly Touched[], met: (item: Touched) => boolean, code: string): Refusal {
  const reasons = items.map(item => (met(item) ? { Code: code, Message: MESSAGES[code] } : { Code: 'None' }))
  const codes = reasons.map(({ Code }) => Code).join(', ')
  return refusal('dynamodb', 400, {
    code: 'TransactionCanceledException',
    message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    details: { CancellationReasons: reasons },
  })
}

const MESSAGES: Readonly<Record<string, string>> = {
  TransactionConflict: 'Transaction is ongoing for the item',
  ThrottlingError: 'Throughput exceeds the current capacity of your table or index.',
}

function conflict(): Refusal {
  const message = 'Transaction is ongoing for the item'
  return refusal('dynamodb', 400, { code: 'TransactionConflictException', message })
}

function throttled(): Refusal {
  const message = 'Throughput exceeds the current throughput limit for your account.'
  return refusal('dynamodb', 400, { code: 'ProvisionedThroughputExceededException', message })
}
