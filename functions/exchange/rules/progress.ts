import { CASCADE_COUNTERS, RETURN_COUNTERS, type Rung, type RungCounts } from '../model.ts'

type Counter = keyof RungCounts
type Counted = Pick<Rung, 'kind' | 'seq' | 'returnCode'>

/** What a rung counts as. A recall is first told apart by what the recipient had: the document, and a signature for it. */
function countersOf({ kind, seq, returnCode }: Counted): readonly Counter[] {
  switch (kind) {
    case 'RETURNED':
      return returnCode === null || returnCode === 'OTHER'
        ? ['returned']
        : ['returned', RETURN_COUNTERS[returnCode]]
    case 'RECALLED':
      return seq === 1 ? UNSENT : ['recalled', 'recalledUnsigned']
    case 'RECALL_AGREED':
      return ['recalled']
    case 'RECALL_ASKED':
    case 'RECALL_REFUSED':
    case 'PASSING_REFUSED':
    case 'ROUTE_OBJECTED':
      return []
    default:
      return [CASCADE_COUNTERS[kind]]
  }
}
const UNSENT = ['recalled', 'recalledUnsigned', 'recalledUnsent'] as const

/** Counts rungs by kind, and returns by code too: how many recipients have each. */
export function countRungs(rungs: readonly Counted[]): RungCounts {
  const counts: Partial<Record<Counter, number>> = {}
  for (const name of rungs.flatMap(countersOf)) counts[name] = (counts[name] ?? 0) + 1
  // Whose delivery came back has not passed it on.
  const back = rungs.filter(({ kind }) => kind === 'PASSING_REFUSED' || kind === 'ROUTE_OBJECTED').length
  if (back > 0) counts.passedOn = (counts.passedOn ?? 0) - back
  return counts
}

/** What is counted of so many recipients more, or less, who were recalled from and have no rung. */
export function countUnsent(more: number): RungCounts {
  return more === 0 ? {} : Object.fromEntries(UNSENT.map(name => [name, more]))
}

/** The sum of two counts. */
export function addRungs(some: RungCounts, others: RungCounts): RungCounts {
  const names = Object.keys({ ...some, ...others }) as Counter[]
  return Object.fromEntries(names.map(name => [name, (some[name] ?? 0) + (others[name] ?? 0)]))
}

/** True while some recipient has not signed for a document that was not recalled from it. */
export function isIncomplete(
  recipients: number,
  { signedFor = 0, recalledUnsigned = 0 }: Pick<RungCounts, 'signedFor' | 'recalledUnsigned'>,
): boolean {
  return signedFor + recalledUnsigned < recipients
}
