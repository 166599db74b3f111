import { openFront } from '../../infra/local/http/front.ts'
import { http } from './api.ts'
import { closeLater } from './closing.ts'

/** Serves the API on a port of its own until the test file ends. @returns its address, for clients that use HTTP */
export async function serveApi(): Promise<string> {
  const front = await openFront(0)
  closeLater(() => front.stop())
  front.open(async ({ method, url, headers, body }) => {
    const { pathname, search } = new URL(url, front.origin)
    const text = body.length === 0 ? undefined : body.toString()
    const answer = await http(method, pathname, { ...headers }, text, search.slice(1))
    return {
      status: Number(answer.statusCode),
      headers: Object.fromEntries(
        Object.entries(answer.headers ?? {}).map(([name, of]) => [name, String(of)]),
      ),
      body: Buffer.from(answer.body ?? ''),
    }
  })
  return `${front.origin}/graphql`
}
