import { limited } from '../kernel/parallel.ts'
import { invalidInput, notStarted, outcomeUnknown, type Problem } from '../kernel/problem.ts'
import { joiningReads } from '../platform/joined-reads.ts'
import { log } from '../platform/log.ts'
import { isThrottling } from '../platform/retry.ts'
import type { Table } from '../platform/table.ts'
import type { Context } from './command.ts'
import { type Outcome, refused } from './outcome.ts'

/** As many things as one call may act on. */
export const MAX_BULK = 50
/** So many of them are written at the same time. */
const AT_ONCE = 8
/** Nothing is begun or written when less time than this is left, so that what was done can still be answered. */
const RESERVE_MS = 5_000

/** The context of a mutation on several things: it also knows when its time is over. */
export interface BulkContext extends Context {
  /** When the function is ended, whatever it is doing. */
  readonly deadline: Date
}

/** One of several things to act on: the input of the single action. */
export interface BulkItem {
  readonly idempotencyKey: string
}

/** The answer of a mutation on several things. */
export interface Bulk<Thing> {
  /** One for each item, in the order given; empty if the call was refused as a whole. */
  readonly results: readonly Outcome<Thing>[]
  readonly problems: readonly Problem[]
}

/** How the items of a call are acted on. */
export interface BulkAction<Item, Thing> {
  readonly items: readonly Item[]
  /** The thing that an item is about: items about the same one are acted on one after the other. */
  readonly thingOf: (item: Item) => string
  /** The single action. */
  readonly act: (context: Context, item: Item) => Promise<Outcome<Thing>>
}

/** The item's turn came too late: nothing of it was written. */
class OutOfTime extends Error {}

/**
 * Takes one action on up to 50 things. Each item goes through the whole single action, with its own idempotency key,
 * transaction and result; none depends on another. What the items read is read together, and a few are written at a
 * time. Items with the same thing or the same key keep their order. If the process ends midway, the same call again
 * answers with what was done and does the rest.
 */
export async function inBulk<Item extends BulkItem, Thing>(
  context: BulkContext,
  { items, thingOf, act }: BulkAction<Item, Thing>,
): Promise<Bulk<Thing>> {
  const fault = sizeProblem(items)
  if (fault !== null) return { results: [], problems: [fault] }

  const isLate = () => context.now().getTime() > context.deadline.getTime() - RESERVE_MS
  const within = withTables(context, isLate)
  const attempt = async (item: Item, index: number): Promise<Outcome<Thing>> => {
    try {
      const outcome = isLate() ? refused<Thing>(notStarted()) : await act(within, item)
      return { ...outcome, problems: outcome.problems.map(problem => placed(problem, item, index)) }
    } catch (error) {
      return refused(placed(problemOf(error, context), item, index))
    }
  }
  const last = new Map<string, Promise<unknown>>()
  const inOrder = (item: Item, index: number): Promise<Outcome<Thing>> => {
    const names = [`thing ${thingOf(item)}`, `key ${item.idempotencyKey}`]
    const before = names.flatMap(name => last.get(name) ?? [])
    // Those that wait for nobody begin at once: their reads are joined.
    const run =
      before.length === 0 ? attempt(item, index) : Promise.all(before).then(() => attempt(item, index))
    for (const name of names) last.set(name, run)
    return run
  }
  return { results: await Promise.all(items.map(inOrder)), problems: [] }
}

function sizeProblem(items: readonly unknown[]): Problem | null {
  if (items.length === 0) return invalidInput('LIST_EMPTY', ['items'])
  return items.length > MAX_BULK ? invalidInput('TOO_MANY_ITEMS', ['items'], { limit: MAX_BULK }) : null
}

/** The context of each item: reads are joined, and writes take turns as long as there is time. */
function withTables(context: BulkContext, isLate: () => boolean): Context {
  const turns = limited(AT_ONCE)
  const shared = (table: Table): Table => ({
    ...joiningReads(table),
    commit: writes =>
      turns(async () => {
        if (isLate()) throw new OutOfTime()
        return table.commit(writes)
      }),
  })
  let registry: Table | undefined
  // The registry stays a getter: only actions that write the directory fetch credentials for it.
  return Object.create(context, {
    table: { value: shared(context.table) },
    registry: {
      get: () => {
        registry ??= shared(context.registry)
        return registry
      },
    },
  }) as Context
}

/** What interrupted an item. The others go on: what was done of them must be answered. */
function problemOf(error: unknown, { requestId }: Context): Problem {
  if (error instanceof OutOfTime) return notStarted()
  if (isThrottling(error)) log.warn('an item of several met throttling', { requestId })
  else log.error('unexpected error in an item of several', error, { requestId })
  return outcomeUnknown()
}

/** The problem with its place in the input of the whole call. A field that the item leaves out is the call's. */
function placed(problem: Problem, item: object, index: number): Problem {
  const [field] = problem.path
  const given = field === undefined ? true : (item as Readonly<Record<string, unknown>>)[field]
  const isOfCall = given === undefined || given === null
  return isOfCall ? problem : { ...problem, path: ['items', String(index), ...problem.path] }
}

/** The payload of a mutation on several things; `shown` makes that of the single action. */
export function bulkPayload<Thing, Shown>(
  { results, problems }: Bulk<Thing>,
  shown: (outcome: Outcome<Thing>) => Shown,
) {
  const done = results.filter(({ thing }) => thing !== null).length
  return {
    results: results.map(shown),
    done,
    refused: results.length - done,
    problems,
  }
}
