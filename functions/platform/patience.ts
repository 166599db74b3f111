import { type Commit, pause, type Table, type Write } from './table.ts'

const MAX_ROUNDS = 8

/** Commits again while others are merely in the way. The answer is done or lost, or, after all rounds, contended. */
export async function commitPatiently(table: Table, writes: readonly Write[]): Promise<Commit> {
  for (let round = 1; ; round++) {
    const commit = await table.commit(writes)
    if (commit.done || commit.lost.length > 0 || round === MAX_ROUNDS) return commit
    await pause(round)
  }
}

/**
 * The same for work that comes again by itself, from a stream or a queue.
 * @returns false if somebody was first
 * @throws if others stayed in the way: then the work must come again, for nothing was written
 */
export async function commitOrComeAgain(table: Table, writes: readonly Write[]): Promise<boolean> {
  const commit = await commitPatiently(table, writes)
  if (!commit.done && commit.lost.length === 0)
    throw new Error('others were in the way; the work will come again')
  return commit.done
}

/** Does work again until its commit is through, or until it says by null that there is nothing to do. */
export async function untilCommitted(work: () => Promise<Commit | null>): Promise<void> {
  for (let round = 1; round <= MAX_ROUNDS; round++) {
    const commit = await work()
    if (commit === null || commit.done) return
    if (commit.contended) await pause(round)
  }
  throw new Error('others were in the way too often; the event will come again')
}
