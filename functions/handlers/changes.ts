import type { QueryChangesSinceArgs } from '../../graphql/types.generated.ts'
import type { ChangedThing, ResolverMap } from '../access/area.ts'
import { type ChangeRow, listChanges } from '../access/changes.ts'
import { type Connection, pageRequest, toConnection } from '../access/connection.ts'
import { loadItem } from '../access/item-loader.ts'
import { lacking } from '../access/permissions.ts'
import { cursorScope, demand, type RequestContext } from '../access/request.ts'
import type { Item } from '../platform/table.ts'

/** A row of the feed, with the thing, which is read together with those of the other rows once one is asked for. */
interface Change extends ChangeRow {
  readonly item: () => Promise<Item | null>
}

/** Resolvers of the feed of changes. */
export function changeResolvers(things: Readonly<Record<string, ChangedThing>>): ResolverMap {
  return {
    Query: {
      changesSince: (_: unknown, args: QueryChangesSinceArgs, context: RequestContext) =>
        changesSince(things, args, context),
    },
    Change: {
      nodeId: ({ id }: Change) => id,
      node: async ({ type, item }: Change, _: unknown, context: RequestContext) => {
        const thing = things[type]
        const found = await item()
        const loaded = thing === undefined || found === null ? null : await thing.load(context, found)
        return loaded === null ? null : { ...loaded, __typename: thing?.typename }
      },
    },
  }
}

/** A page of changes: one Query. Its cursors hold for whatever types. @throws BadPage, Forbidden */
async function changesSince(
  things: Readonly<Record<string, ChangedThing>>,
  args: QueryChangesSinceArgs,
  context: RequestContext,
): Promise<Connection<Change>> {
  const { table, caller, now } = context
  const types = typesFor(things, args.types, context)
  const scope = cursorScope(context, 'changesSince', {})
  const page = pageRequest(scope, args)
  const { items, hasNext } = await listChanges(table, caller.tenant, now(), page)
  const isTheirs = ({ of }: ChangeRow): boolean => of === null || of === caller.subject
  const rows = items.filter(({ value }) => types.has(value.type) && isTheirs(value))
  const changes = rows.map(({ key, value }) => ({
    key,
    value: { ...value, item: () => loadItem(context, value.key) },
  }))
  const { edges, nodes, pageInfo } = toConnection(scope, page, { items: changes, hasNext })
  // The page ends where the reading did, not where the last row of a type that was asked for is.
  const end = toConnection(scope, page, { items: items.slice(-1), hasNext }).pageInfo.endCursor
  return { edges, nodes, pageInfo: { ...pageInfo, endCursor: end ?? args.after ?? null } }
}

/** The types that are listed: those that were asked for, or else all that the caller may read. @throws Forbidden */
function typesFor(
  things: Readonly<Record<string, ChangedThing>>,
  asked: readonly string[] | null | undefined,
  context: RequestContext,
): ReadonlySet<string> {
  const all = Object.entries(things)
  const open = all.filter(([, { permission }]) => lacking(context.caller, permission).length === 0)
  const wanted =
    asked == null && open.length > 0 ? open : all.filter(([type]) => asked?.includes(type) ?? true)
  for (const [, { permission }] of wanted) demand(context, permission)
  return new Set(wanted.map(([type]) => type))
}
