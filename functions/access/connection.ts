import { type CursorScope, cursorsFor, keyInCursor } from '../kernel/cursor.ts'
import { DEFAULT_PAGE, MAX_PAGE, type Page, type PageRequest } from '../kernel/page.ts'
import { cursorScope, type RequestContext } from './request.ts'

/** A Relay-style connection. */
export interface Connection<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[]
  readonly nodes: readonly T[]
  readonly pageInfo: PageInfo
}

/** Where a page is in its list, as Relay's specification has it. */
export interface PageInfo {
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
  readonly startCursor: string | null
  readonly endCursor: string | null
}

/** A connection of a list that is counted. */
export interface Counted<T> extends Connection<T> {
  /** How many there are on all pages; null where they are not counted. Read when it is asked for. */
  readonly totalCount: () => Promise<number | null>
}

/** Forwards `first` and `after`, backwards `last` and `before`. */
export interface PageArgs {
  readonly first?: number | null
  readonly after?: string | null
  readonly last?: number | null
  readonly before?: string | null
}

/** A bad page size or cursor. It becomes a top-level error, since queries have no list of problems. */
export class BadPage extends Error {
  readonly code: 'INVALID_CURSOR' | 'INVALID_PAGE_SIZE'
  constructor(code: BadPage['code'], message: string) {
    super(message)
    this.name = 'BadPage'
    this.code = code
  }
}

/** The page that the client asks for. @throws BadPage */
export function pageRequest(scope: CursorScope, { first, after, last, before }: PageArgs): PageRequest {
  const backwards = isGiven(last) || isGiven(before)
  if (backwards && (isGiven(first) || isGiven(after)))
    throw new BadPage('INVALID_PAGE_SIZE', 'first and after do not go together with last and before')
  const size = (backwards ? last : first) ?? DEFAULT_PAGE
  if (!Number.isInteger(size) || size < 1 || size > MAX_PAGE) {
    const name = backwards ? 'last' : 'first'
    throw new BadPage('INVALID_PAGE_SIZE', `${name} must be between 1 and ${MAX_PAGE}`)
  }
  const direction = backwards ? { first: size, backwards } : { first: size }
  const cursor = backwards ? before : after
  if (!isGiven(cursor)) return direction
  const key = keyInCursor(scope, cursor)
  if (key === null) throw new BadPage('INVALID_CURSOR', 'the cursor was not made for this list')
  return { ...direction, after: key }
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined
}

/** Turns a page into a connection. */
export function toConnection<T>(scope: CursorScope, request: PageRequest, page: Page<T>): Connection<T> {
  const cursorOf = cursorsFor(scope)
  // Cursors are made when they are asked for: most clients want that of the last row alone.
  const edges = page.items.map(({ key, value }) => ({
    get cursor() {
      return cursorOf(key)
    },
    node: value,
  }))
  const { backwards = false } = request
  const isAtCursor = request.after !== undefined
  return {
    edges,
    nodes: edges.map(edge => edge.node),
    pageInfo: {
      hasNextPage: backwards ? isAtCursor : page.hasNext,
      hasPreviousPage: backwards ? page.hasNext : isAtCursor,
      get startCursor() {
        return edges.at(0)?.cursor ?? null
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null
      },
    },
  }
}

/** Reads one page of a list. Its cursors are bound to the tenant, `list` and the arguments. @throws BadPage */
export async function connection<T>(
  context: RequestContext,
  list: string,
  args: PageArgs & Readonly<Record<string, unknown>>,
  read: (page: PageRequest) => Promise<Page<T>>,
): Promise<Connection<T>> {
  const scope = cursorScope(context, list, args)
  const request = pageRequest(scope, args)
  return toConnection(scope, request, await read(request))
}

/** One page of places that are counted from 0: the first and the last, which lies before it if there is none. */
export function placesOf(
  { first, after, backwards = false }: PageRequest,
  count: number,
  placeIn: (key: string) => number,
): { readonly from: number; readonly to: number; readonly hasNext: boolean } {
  if (!backwards) {
    const from = after === undefined ? 0 : placeIn(after) + 1
    const to = Math.min(from + first, count) - 1
    return { from, to, hasNext: to + 1 < count }
  }
  const to = (after === undefined ? count : placeIn(after)) - 1
  const from = Math.max(to - first + 1, 0)
  return { from, to, hasNext: from > 0 }
}
