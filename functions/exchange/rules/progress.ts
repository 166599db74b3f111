import { CASCADE_COUNTERS, type CascadeCounter, type Rung, type RungCounts } from '../model.ts'

/** Counts rungs by kind. A recipient has each kind at most once, so this is how many recipients have it. */
export function countRungs(rungs: readonly Pick<Rung, 'state'>[]): RungCounts {
  const counts: Partial<Record<CascadeCounter, number>> = {}
  for (const { state } of rungs) {
    const name = CASCADE_COUNTERS[state]
    counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}

/** The sum of two counts. */
export function addRungs(some: RungCounts, others: RungCounts): RungCounts {
  const names = Object.keys({ ...some, ...others }) as CascadeCounter[]
  return Object.fromEntries(names.map(name => [name, (some[name] ?? 0) + (others[name] ?? 0)]))
}

/** True while some recipient has not signed for a document. */
export function isIncomplete(recipients: number, { signedFor = 0 }: RungCounts): boolean {
  return signedFor < recipients
}
