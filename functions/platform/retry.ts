import type { Commit, Committer, Write } from './writes.ts'

const THROTTLING = [
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  // An attempt with the same token is still under way; it, too, comes after the client's own attempts.
  'TransactionInProgressException',
]

/** True if DynamoDB refused a call, read or write, because there were too many. */
export function isThrottling(error: unknown): boolean {
  return error instanceof Error && THROTTLING.includes(error.name)
}

/** Waits longer each round, with jitter, so that losers of a race do not meet again. */
export function pause(round: number): Promise<void> {
  const ceiling = Math.min(1000, 10 * 2 ** Math.min(round, 7))
  return new Promise(resolve => setTimeout(resolve, ceiling * (0.5 + Math.random() / 2)))
}

const MAX_ROUNDS = 8

/** Commits again while a transaction conflict is all that is in the way. After all rounds the answer may be contended. */
export async function commitWithRetries(table: Committer, writes: readonly Write[]): Promise<Commit> {
  for (let round = 1; ; round++) {
    const commit = await table.commit(writes)
    if (commit.done || commit.lost.length > 0 || round === MAX_ROUNDS) return commit
    await pause(round)
  }
}

/**
 * The same for work that a stream or a queue repeats.
 * @returns false if another writer was first
 * @throws after all rounds of transaction conflicts: nothing was written, and the record must be retried
 */
export async function commitOrRetryLater(table: Committer, writes: readonly Write[]): Promise<boolean> {
  const commit = await commitWithRetries(table, writes)
  if (!commit.done && commit.lost.length === 0)
    throw new Error('transaction conflict: nothing was written, the record will be retried')
  return commit.done
}

/** Repeats work until its commit is through, or until it returns null because there is nothing to do. */
export async function untilCommitted(work: () => Promise<Commit | null>): Promise<void> {
  for (let round = 1; round <= MAX_ROUNDS; round++) {
    const commit = await work()
    if (commit === null || commit.done) return
    if (commit.contended) await pause(round)
  }
  throw new Error('the commit lost too many races; the record will be retried')
}
