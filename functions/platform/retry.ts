import type { Commit, Committer, Write } from './writes.ts'

/** Error codes by which services refuse a call that may succeed a moment later. */
const THROTTLING = new Set([
  // DynamoDB and KMS
  'ThrottlingException',
  // DynamoDB
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  // An earlier attempt of the same transaction is still running. Like throttling, it is reported after the SDK's
  // retries.
  'TransactionInProgressException',
  // STS
  'Throttling',
  // S3
  'SlowDown',
  'TooManyRequestsException',
  'RequestThrottled',
])
/** S3 answers a HEAD without a body, so without a code: only the status tells. */
const THROTTLING_STATUS = new Set([429, 503])
const MAX_CAUSES = 5

/**
 * True if a service (DynamoDB, STS, KMS, S3, SQS) throttled a call through all retries of the SDK. Also true for an
 * error that was caused by one, such as credentials that could not be fetched.
 */
export function isThrottling(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > MAX_CAUSES) return false
  const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode
  if (THROTTLING.has(error.name) || (status !== undefined && THROTTLING_STATUS.has(status))) return true
  return isThrottling(error.cause, depth + 1)
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, milliseconds))
}

/** Waits longer each round, up to 1 second, with jitter so that the losers of a race do not collide again. */
export function pause(round: number): Promise<void> {
  const ceiling = Math.min(1000, 10 * 2 ** Math.min(round, 7))
  return sleep(ceiling * (0.5 + Math.random() / 2))
}

const MAX_ROUNDS = 8

/** Commits up to 8 times as long as there is a transaction conflict. The last result may still be a conflict. */
export async function commitWithRetries(table: Committer, writes: readonly Write[]): Promise<Commit> {
  for (let round = 1; ; round++) {
    const commit = await table.commit(writes)
    if (commit.done || commit.lost.length > 0 || round === MAX_ROUNDS) return commit
    await pause(round)
  }
}

/** Every attempt met another transaction or was throttled: nothing was written, and the work must be done again. */
export class TableBusy extends Error {
  constructor() {
    super('the table was busy through all attempts: nothing was written')
    this.name = 'TableBusy'
  }
}

/**
 * The same for work that is repeated as a whole: a record of a stream or queue, or a request that is to be sent again.
 * @returns false if another writer was first
 * @throws TableBusy after all rounds
 */
export async function commitOrRetryLater(table: Committer, writes: readonly Write[]): Promise<boolean> {
  const commit = await commitWithRetries(table, writes)
  if (!commit.done && commit.lost.length === 0) throw new TableBusy()
  return commit.done
}

/** What an attempt returns that lost a race. */
export const LOST = Symbol('lost')

/**
 * Repeats an attempt that lost a race: it finds next time what the winner wrote.
 * @throws TableBusy after 8 rounds
 */
export async function againIfLost<Done>(attempt: () => Promise<Done | typeof LOST>): Promise<Done> {
  for (let round = 1; round <= MAX_ROUNDS; round++) {
    const done = await attempt()
    if (done !== LOST) return done as Done
  }
  throw new TableBusy()
}

/**
 * Repeats work until it commits or returns null because there is nothing to do.
 * @throws after 8 rounds, unless an item that many write at once is given more
 */
export async function untilCommitted(
  work: () => Promise<Commit | null>,
  rounds: number = MAX_ROUNDS,
): Promise<void> {
  for (let round = 1; round <= rounds; round++) {
    const commit = await work()
    if (commit === null || commit.done) return
    if (commit.contended) await pause(round)
  }
  throw new Error('the commit lost too many races; the record will be retried')
}
