import type { QueryFindArgs } from '../../graphql/types.generated.ts'
import { type Connection, pageRequest, toConnection } from '../access/connection.ts'
import { mayDo, type Permission } from '../access/permissions.ts'
import { cursorScope, demand, type RequestContext } from '../access/request.ts'
import {
  type DocumentView,
  loadReferred as loadDocument,
  permissions as ofDocuments,
} from '../documents/index.ts'
import {
  type DeliveryView,
  loadReferred as loadDelivery,
  permissions as ofDeliveries,
} from '../exchange/index.ts'
import { cursorFor } from '../kernel/cursor.ts'
import type { PageRequest } from '../kernel/page.ts'
import type { Problem } from '../kernel/problem.ts'
import type { Table } from '../platform/table.ts'
import { FIND_IN, type FindIn, type Posting, type Row, rowSchema } from './model.ts'
import { isBuilt } from './rules/building.ts'
import { furthest, pageOf, type Scanned } from './rules/pages.ts'
import { matches, type Search, searchFor } from './rules/query.ts'
import { readBuilds, readPostings } from './store.ts'

/** A document or delivery with the name of its GraphQL type. */
export type ThingView =
  | (DocumentView & { readonly __typename: 'Document' })
  | (DeliveryView & { readonly __typename: 'Delivery' })

/** A result as resolvers get it: its row, and the thing, which is read together with those of the whole page. */
export interface FoundView extends Row {
  readonly in: FindIn
  readonly thing: () => Promise<ThingView | null>
}

/** A page of results. */
export interface FoundConnectionView extends Connection<FoundView> {
  readonly isComplete: boolean
  readonly problems: readonly Problem[]
}

const READING: Readonly<Record<FindIn, Permission>> = {
  DOCUMENTS: ofDocuments.readDocuments,
  DELIVERIES: ofDeliveries.readDeliveries,
}

/**
 * What has all words of a text in title, number or issuer's name, newest first. Whoever may not read documents, or
 * deliveries, does not find them.
 * @throws Forbidden if the caller may read nothing of what is asked for; BadPage
 */
export async function find(context: RequestContext, args: QueryFindArgs): Promise<FoundConnectionView> {
  const kinds = kindsFor(context, args.in ?? FIND_IN)
  const scope = cursorScope(context, 'find', args)
  const page = pageRequest(scope, args)
  const search = searchFor(args.text)
  if (!search.ok) {
    const nothing = toConnection<FoundView>(scope, page, { items: [], hasNext: false })
    return { ...nothing, isComplete: true, problems: search.problems }
  }
  const { table, caller } = context
  const [lists, builds] = await Promise.all([
    Promise.all(kinds.map(kind => scan(table, caller.tenant, kind, search.value, page))),
    readBuilds(table, caller.tenant),
  ])
  const { items, hasNext, next } = pageOf(lists, page.first)
  const shown = toConnection(scope, page, { items: withThings(context, items), hasNext })
  // A short page goes on behind its last result.
  const endCursor = next === null ? shown.pageInfo.endCursor : cursorFor(scope, next)
  return {
    ...shown,
    pageInfo: { ...shown.pageInfo, endCursor },
    isComplete: kinds.every(kind => isBuilt(builds[kind])),
    problems: [],
  }
}

/** The kinds that the caller may read of those asked for. @throws Forbidden for none */
function kindsFor(context: RequestContext, asked: readonly FindIn[]): readonly FindIn[] {
  const wanted = FIND_IN.filter(kind => asked.includes(kind))
  const allowed = wanted.filter(kind => mayDo(context.caller, READING[kind]))
  const [first] = wanted
  if (allowed.length === 0 && first !== undefined) demand(context, READING[first])
  return allowed
}

/** Postings that are read at once: of each token to compare them, then in growing portions of the best one. */
const FIRST_READ = 100
const FURTHER_READS = [400, 1_000, 1_000, 1_000]

/** Looks through the postings of one kind until the page is full, or so many were read that the page may be short. */
async function scan(
  table: Table,
  tenant: string,
  kind: FindIn,
  search: Search,
  { first, after: start }: PageRequest,
): Promise<Scanned<Row & { readonly in: FindIn }>> {
  const read = async (token: string | null, size: number, after: string | undefined) => {
    const page = { first: size, ...(after === undefined ? {} : { after }) }
    const { postings, hasNext } = await readPostings(table, tenant, kind, token, page)
    return { token, postings, hasNext, last: postings.at(-1)?.key ?? null }
  }
  const tokens = search.tokens.length === 0 ? [null] : search.tokens
  const best = furthest(await Promise.all(tokens.map(token => read(token, FIRST_READ, start))))
  let found = matching(search, kind, best.postings)
  let { last, hasNext } = best
  for (const size of FURTHER_READS) {
    if (!hasNext || last === null || found.length > first) break
    const more = await read(best.token, size, last)
    found = [...found, ...matching(search, kind, more.postings)]
    last = more.last ?? last
    hasNext = more.hasNext
  }
  return { found, until: hasNext ? last : null }
}

function matching(search: Search, kind: FindIn, postings: readonly Posting[]) {
  return postings
    .filter(posting => matches(search, posting))
    .map(({ key, row }) => ({ key, value: { ...rowSchema.parse(row), in: kind } }))
}

/** Results with their things, which are read together when a field first needs them. */
function withThings(
  context: RequestContext,
  items: readonly { readonly key: string; readonly value: Row & { readonly in: FindIn } }[],
): { readonly key: string; readonly value: FoundView }[] {
  return items.map(({ key, value }) => ({ key, value: { ...value, thing: () => thingOf(context, value) } }))
}

async function thingOf(
  context: RequestContext,
  { id, in: kind }: { readonly id: string; readonly in: FindIn },
): Promise<ThingView | null> {
  if (kind === 'DOCUMENTS') {
    const document = await loadDocument(context, id)
    return document === null ? null : { ...document, __typename: 'Document' }
  }
  const delivery = await loadDelivery(context, id)
  return delivery === null ? null : { ...delivery, __typename: 'Delivery' }
}
