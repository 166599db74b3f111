import type { QueryMovedDeadlinesArgs } from '../../../graphql/types.generated.ts'
import { type Connection, connection } from '../../access/connection.ts'
import { demand, type RequestContext } from '../../access/request.ts'
import { type Calendars, calendarsFor, type Deadline } from '../../calendar/index.ts'
import {
  type DeadlineMove,
  type DocumentView,
  loadReferred,
  permissions as ofDocuments,
  type ReplyDeadline,
} from '../../documents/index.ts'
import type { Problem } from '../../kernel/problem.ts'
import type { Instant } from '../../kernel/time.ts'
import { movedDeadline, yearsOfMove } from '../rules/moved-deadlines.ts'
import { listAllOwed } from '../store/index.ts'
import { progressOf } from './progress.ts'

/** A document of which a reply is owed, and whose deadline is another one by the calendars of now. */
export interface MovedDeadlineView {
  readonly document: DocumentView
  /** As it was counted at the dispatch. */
  readonly keptDueAt: Instant
  /** By the calendars of now; null if they do not reach it. */
  readonly deadline: Deadline | null
  readonly problems: readonly Problem[]
}

/**
 * Documents of the caller's agency of which a reply is owed and whose deadline moved: one Query, one read of the documents, and one of the
 * calendars. A page looks at as many owed documents as it has places and shows those that moved, so it ends behind the last that
 * it looked at, and may be empty with others after it.
 * @throws BadPage
 */
export async function movedDeadlines(
  context: RequestContext,
  args: QueryMovedDeadlinesArgs,
): Promise<Connection<MovedDeadlineView>> {
  demand(context, ofDocuments.readDocuments)
  const { table, caller } = context
  const { edges, pageInfo } = await connection(context, 'movedDeadlines', args, async request => {
    const { items, hasNext } = await listAllOwed(table, caller.tenant, request)
    const owed = await Promise.all(items.map(({ value: id }) => owedDocument(context, id)))
    const calendars = await calendarsOf(context, owed)
    return {
      items: items.map(({ key }, index) => ({ key, value: viewOf(owed[index] ?? null, calendars) })),
      hasNext,
    }
  })
  const moved = edges.filter(isMoved)
  return { edges: moved, nodes: moved.map(({ node }) => node), pageInfo }
}

type Edge<T> = Connection<T>['edges'][number]
function isMoved(edge: Edge<MovedDeadlineView | null>): edge is Edge<MovedDeadlineView> {
  return edge.node !== null
}

/** A dispatched document with what decides whether its deadline moved. */
interface Owed {
  readonly document: DocumentView
  readonly kept: ReplyDeadline
  readonly region: string
}

async function owedDocument(context: RequestContext, id: string): Promise<Owed | null> {
  const view = await loadReferred(context, id)
  const document = await view?.whole()
  if (document?.state !== 'DISPATCHED' || document.dispatch.deadline === undefined || view === null)
    return null
  return { document: view, kept: document.dispatch.deadline, region: document.issuer.regionCode }
}

/** The calendars of the regions of these documents, those of each region read once. An agency may have changed its region. */
async function calendarsOf(
  { table }: RequestContext,
  owed: readonly (Owed | null)[],
): Promise<ReadonlyMap<string, Calendars>> {
  const counted = owed.flatMap(one => (one === null ? [] : [{ ...one, years: yearsOfMove(one.kept) }]))
  const inWorkingDays = counted.filter(({ years }) => years.length > 0)
  const byRegion = Map.groupBy(inWorkingDays, ({ region }) => region)
  const read = [...byRegion].map(async ([region, documents]) => {
    const years = [...new Set(documents.flatMap(one => one.years))].sort()
    return [region, await calendarsFor(table, region, years)] as const
  })
  return new Map(await Promise.all(read))
}

function viewOf(owed: Owed | null, calendars: ReadonlyMap<string, Calendars>): MovedDeadlineView | null {
  if (owed === null) return null
  const { document, kept, region } = owed
  const now = movedDeadline(kept, calendars.get(region) ?? new Map())
  if (now === null) return null
  return {
    document,
    keptDueAt: kept.dueAt,
    deadline: now.ok ? now.value : null,
    problems: now.ok ? [] : now.problems,
  }
}

/** How many recipients owe the reply, late or not. */
export async function owingOf({ document }: MovedDeadlineView, context: RequestContext): Promise<number> {
  return (await progressOf(document, context))?.owing ?? 0
}

/** How a document's deadline was moved, oldest first. */
export async function deadlineMovesOf({ state, whole }: DocumentView): Promise<readonly DeadlineMove[]> {
  const document = state === 'DISPATCHED' ? await whole() : null
  return document?.state === 'DISPATCHED' ? (document.dispatch.deadlineMoves ?? []) : []
}
