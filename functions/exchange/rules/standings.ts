import {
  type HandlingStanding,
  type RouteStanding,
  type Rung,
  STANDING_COUNTERS,
  type StandingCounter,
} from '../model.ts'

type Told = Pick<Rung, 'kind' | 'seq' | 'undoes'>

/** How far a recipient is after a rung; null for who never got the document. */
function standingAfter(before: HandlingStanding | null, { kind, undoes }: Told): HandlingStanding | null {
  switch (kind) {
    case 'DELIVERED':
    case 'PASSING_REFUSED':
    case 'ROUTE_OBJECTED':
      return 'NOT_BEGUN'
    case 'HANDLING_BEGUN':
    case 'HANDLING_REOPENED':
      return 'AT_IT'
    case 'HANDLED':
    case 'REPLIED':
      return 'CONCLUDED'
    case 'RETURNED':
    case 'PASSED_ON':
    case 'RECALLED':
    case 'RECALL_AGREED':
    case 'REPLACED':
      return before === null ? null : 'GONE'
    case 'UNDONE':
      return undoes?.kind === 'RETURNED' ? 'NOT_BEGUN' : before
    default:
      return before
  }
}

/** How far it was before, by what the route of the rung's event says. */
function beforeOf(told: Told, said: RouteStanding | undefined): HandlingStanding | null {
  if (told.seq === 1) return null
  const isBack = told.kind === 'PASSING_REFUSED' || told.kind === 'ROUTE_OBJECTED'
  return isBack || (told.kind === 'UNDONE' && told.undoes?.kind === 'RETURNED')
    ? 'GONE'
    : (said ?? 'NOT_BEGUN')
}

/**
 * What rungs change in how many recipients have not begun, are at it, have concluded, or have the document no more. Whoever got it is one
 * of these, so together they are as many as it was delivered to.
 */
export function countStandings(
  rungs: readonly { readonly rung: Told; readonly standing?: RouteStanding | undefined }[],
): Partial<Record<StandingCounter, number>> {
  const counts: Partial<Record<StandingCounter, number>> = {}
  const add = (standing: HandlingStanding | null, by: 1 | -1): void => {
    if (standing === null) return
    const name = STANDING_COUNTERS[standing]
    counts[name] = (counts[name] ?? 0) + by
  }
  for (const { rung, standing } of rungs) {
    const before = beforeOf(rung, standing)
    const after = standingAfter(before, rung)
    if (before === after) continue
    add(before, -1)
    add(after, 1)
  }
  return counts
}

/** What the route of each rung's event says, from all rungs of a recipient up to it. */
export function standingsIn(rungs: readonly Told[]): (RouteStanding | undefined)[] {
  let now: HandlingStanding | null = null
  return rungs.map(rung => {
    const before = now
    now = standingAfter(before, rung)
    return before === 'AT_IT' || before === 'CONCLUDED' ? before : undefined
  })
}

/** What the same rungs change in how many have concluded or have it no more. */
export function countEnded(rungs: Parameters<typeof countStandings>[0]): { readonly ended?: number } {
  const { concluded = 0, gone = 0 } = countStandings(rungs)
  return concluded + gone === 0 ? {} : { ended: concluded + gone }
}
