import { type ApiHandler, http } from './api.ts'
import { inFunction } from './functions.ts'

let loaded: Promise<{ readonly handler: ApiHandler }> | undefined
/** The function that gives tokens, under its own role and environment. */
const tokenHandler: ApiHandler = (event, context) =>
  inFunction('token', async () => {
    loaded ??= import('../../functions/handlers/token.ts') as Promise<{ readonly handler: ApiHandler }>
    return (await loaded).handler(event, context)
  })

const TOKEN_PATHS = [
  '/oauth/token',
  '/invitations/accept',
  '/oauth/jwks.json',
  '/.well-known/oauth-authorization-server',
]

/** A `fetch` for clients as they are: what they send to the service's address goes to its functions, as the gateway would do. */
export async function serviceFetch(url: string | URL, init: RequestInit = {}): Promise<Response> {
  const request = new Request(url, init)
  const { pathname, search } = new URL(request.url)
  const through = TOKEN_PATHS.includes(pathname) ? tokenHandler : undefined
  const body = await request.text()
  const answer = await http(
    request.method,
    pathname,
    Object.fromEntries(request.headers),
    body === '' ? undefined : body,
    search.slice(1),
    through,
  )
  return new Response(answer.body ?? null, {
    status: answer.statusCode ?? 200,
    headers: (answer.headers ?? {}) as Record<string, string>,
  })
}
