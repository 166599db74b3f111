import { type CursorScope, cursorFor, keyInCursor } from '../kernel/cursor.ts'
import { DEFAULT_PAGE, MAX_PAGE, type Page, type PageRequest } from '../kernel/page.ts'
import { cursorScope, type RequestContext } from './request.ts'

/** A Relay-style connection. */
export interface Connection<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[]
  readonly nodes: readonly T[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

export interface PageArgs {
  readonly first?: number | null
  readonly after?: string | null
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
export function pageRequest(scope: CursorScope, { first, after }: PageArgs): PageRequest {
  const size = first ?? DEFAULT_PAGE
  if (!Number.isInteger(size) || size < 1 || size > MAX_PAGE) {
    throw new BadPage('INVALID_PAGE_SIZE', `first must be between 1 and ${MAX_PAGE}`)
  }
  if (after === null || after === undefined) return { first: size }
  const key = keyInCursor(scope, after)
  if (key === null) throw new BadPage('INVALID_CURSOR', 'the cursor was not made for this list')
  return { first: size, after: key }
}

/** Turns a page into a connection. */
export function toConnection<T>(scope: CursorScope, page: Page<T>): Connection<T> {
  const edges = page.items.map(({ key, value }) => ({ cursor: cursorFor(scope, key), node: value }))
  return {
    edges,
    nodes: edges.map(edge => edge.node),
    pageInfo: { hasNextPage: page.hasNext, endCursor: edges.at(-1)?.cursor ?? null },
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
  return toConnection(scope, await read(pageRequest(scope, args)))
}
