import { CASCADE_COUNTERS, RETURN_COUNTERS, type Rung, type RungCounts } from '../model.ts'

type Counter = keyof RungCounts
type Counted = Pick<Rung, 'kind' | 'seq' | 'returnCode' | 'undoes' | 'unsigned' | 'endsProgressAsked'>

/** What a rung counts as. A recall is first told apart by what the recipient had: the document, and a signature for it. */
function countersOf({ kind, seq, returnCode, unsigned }: Counted): readonly Counter[] {
  switch (kind) {
    case 'RETURNED':
      return returnCode === null || returnCode === 'OTHER'
        ? ['returned']
        : ['returned', RETURN_COUNTERS[returnCode]]
    case 'RECALLED':
      return seq === 1 ? UNSENT : ['recalled', 'recalledUnsigned']
    case 'REPLACED':
      if (seq === 1) return REPLACED_UNSENT
      // Between the delivery and a sign-for there is no other rung, unless it says so.
      return seq === 2 || unsigned === true ? ['replaced', 'replacedUnsigned'] : ['replaced']
    case 'RECALL_AGREED':
      return ['recalled']
    case 'RECALL_ASKED':
    case 'RECALL_REFUSED':
    case 'UNDONE':
    case 'RESENT':
    case 'RESEND_ASKED':
    case 'RESEND_REFUSED':
    case 'PASSING_REFUSED':
    case 'ROUTE_OBJECTED':
    case 'DEADLINE_MOVED':
    case 'HANDLING_BEGUN':
    case 'HANDLING_REOPENED':
    case 'RESTORED':
    case 'PROGRESS_REPORTED':
    case 'ABOLISHED':
    case 'OUT_OF_EFFECT':
    case 'REVOKED':
    case 'DISTRIBUTION_REVISED':
      return []
    case 'PROGRESS_ASKED':
      return ['progressAwaited']
    default:
      return [CASCADE_COUNTERS[kind]]
  }
}
const UNSENT = ['recalled', 'recalledUnsigned', 'recalledUnsent'] as const
const REPLACED_UNSENT = ['replaced', 'replacedUnsigned', 'replacedUnsent'] as const

/**
 * Counts rungs by kind, and returns by code too; what was undone, taken up again, or came back to who passed it on, is taken off again. A
 * recipient has each kind at most once that was not undone, so this is how many recipients have it.
 */
export function countRungs(rungs: readonly Counted[]): RungCounts {
  const counts: Partial<Record<Counter, number>> = {}
  const add = (rung: Counted, by: 1 | -1): void => {
    for (const name of countersOf(rung)) counts[name] = (counts[name] ?? 0) + by
  }
  for (const rung of rungs) {
    add(rung, 1)
    const { undoes } = rung
    if (undoes !== undefined) add({ ...undoes, returnCode: undoes.code ?? null }, -1)
    if (rung.kind === 'PASSING_REFUSED' || rung.kind === 'ROUTE_OBJECTED')
      counts.passedOn = (counts.passedOn ?? 0) - 1
    if (rung.endsProgressAsked === true) counts.progressAwaited = (counts.progressAwaited ?? 0) - 1
    if (rung.kind === 'HANDLING_REOPENED') counts.handled = (counts.handled ?? 0) - 1
  }
  return counts
}

/** What is counted of so many recipients more, or less, who were recalled from and have no rung. */
export function countUnsent(more: number): RungCounts {
  return more === 0 ? {} : Object.fromEntries(UNSENT.map(name => [name, more]))
}

/** The same of those at whom a correction replaced it. */
export function countReplacedUnsent(more: number): RungCounts {
  return more === 0 ? {} : Object.fromEntries(REPLACED_UNSENT.map(name => [name, more]))
}

/** The sum of two counts. */
export function addRungs(some: RungCounts, others: RungCounts): RungCounts {
  const names = Object.keys({ ...some, ...others }) as Counter[]
  return Object.fromEntries(names.map(name => [name, (some[name] ?? 0) + (others[name] ?? 0)]))
}

/** True while some recipient has not signed for a document that it was not relieved of by a recall or a correction, nor got on paper. */
export function isIncomplete(
  recipients: number,
  {
    signedFor = 0,
    recalledUnsigned = 0,
    replacedUnsigned = 0,
    onPaper = 0,
  }: Pick<RungCounts, 'signedFor' | 'recalledUnsigned' | 'replacedUnsigned' | 'onPaper'>,
): boolean {
  return signedFor + recalledUnsigned + replacedUnsigned + onPaper < recipients
}
