import { HutongError } from './errors.ts'

/** As much of a connection as it takes to turn its pages. */
export interface Connection {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null | undefined }
}

/**
 * The pages of a connection, one after the other, each asked for when it is needed. It ends where the connection is null.
 *
 *     for await (const page of pages(after => hutong.inbox({ first: 100, after })))
 *
 * @param ask fetches the page behind a cursor; the first one for null
 * @throws HutongError UNEXPECTED_ANSWER if a page leads back to itself
 */
export async function* pages<Page extends Connection>(
  ask: (after: string | null) => Promise<Page | null | undefined>,
): AsyncGenerator<Page, void, undefined> {
  let after: string | null = null
  for (;;) {
    const page: Page | null | undefined = await ask(after)
    if (page === null || page === undefined) return
    yield page
    const { hasNextPage, endCursor = null } = page.pageInfo
    if (!hasNextPage) return
    if (endCursor === null || endCursor === after)
      throw new HutongError('UNEXPECTED_ANSWER', 'there is a next page, but no cursor leads to it')
    after = endCursor
  }
}

/** All nodes of a connection, page by page. */
export async function* nodes<Node>(
  ask: (
    after: string | null,
  ) => Promise<(Connection & { readonly nodes: readonly Node[] }) | null | undefined>,
): AsyncGenerator<Node, void, undefined> {
  for await (const page of pages(ask)) yield* page.nodes
}
