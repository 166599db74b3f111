import { GraphiQL } from 'graphiql'
import { buildSchema } from 'graphql'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { offeredTokens } from './settings.ts'

const ACCEPT = 'application/graphql-response+json, application/json;q=0.9'

/** Runs an operation. What is no JSON, such as an answer of a proxy, is shown as it is. */
async function fetcher(
  operation: { readonly query: string },
  { headers = {} }: { readonly headers?: Readonly<Record<string, unknown>> } = {},
): Promise<unknown> {
  const given = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { accept: ACCEPT, 'content-type': 'application/json', ...given },
    body: JSON.stringify(operation),
  })
  const text = await response.text()
  try {
    return JSON.parse(text) as unknown
  } catch {
    return { status: response.status, body: text }
  }
}

/** The contract without a token: introspection would need one. */
async function contract(): Promise<string> {
  const response = await fetch('/schema.graphql')
  if (!response.ok) throw new Error(`the schema cannot be read: ${response.status}`)
  return response.text()
}

const root = document.getElementById('graphiql')
if (root === null) throw new Error('the page has no place for GraphiQL')

const [[offered], sdl] = await Promise.all([offeredTokens(), contract()])
const headers = { authorization: `Bearer ${offered?.token ?? '<token>'}` }
const linked = new URLSearchParams(location.search)
root.textContent = ''
createRoot(root).render(
  createElement(GraphiQL, {
    fetcher: fetcher as never,
    schema: buildSchema(sdl),
    defaultQuery: root.dataset.operation ?? '',
    defaultHeaders: JSON.stringify(headers, null, 2),
    defaultEditorToolsVisibility: 'headers',
    // An operation holds text of documents: it is forgotten with the tab, and so is the token.
    storage: sessionStorage,
    shouldPersistHeaders: false,
    showPersistHeadersSettings: false,
    ...(linked.has('query')
      ? { query: linked.get('query') ?? '', headers: JSON.stringify(headers, null, 2) }
      : {}),
    ...(linked.has('variables') ? { variables: linked.get('variables') ?? '' } : {}),
  }),
)
