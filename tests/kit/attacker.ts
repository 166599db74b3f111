import { connect } from 'node:net'
import { expect } from 'vitest'
import { ERRORS } from '../../functions/access/errors.ts'

/** What came back to an attacker. */
export interface Reply {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly bytes: number
  /** Of the errors of the answer, in order. */
  readonly codes: readonly string[]
}

/** Somebody with a good token who sends what no client would, over HTTP. */
export class Attacker {
  readonly #url: string
  readonly #token: string
  constructor(url: string, token: string) {
    this.#url = url
    this.#token = token
  }

  /** Sends a body as it is, or another value as JSON. */
  async post(body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
    return this.send('POST', '', { 'content-type': 'application/json', ...headers }, body)
  }

  async send(
    method: string,
    search: string,
    headers: Readonly<Record<string, string>>,
    body?: unknown,
  ): Promise<Reply> {
    const text = typeof body === 'string' || body === undefined ? body : JSON.stringify(body)
    const answer = await fetch(`${this.#url}${search}`, {
      method,
      headers: { accept: 'application/json', authorization: `Bearer ${this.#token}`, ...headers },
      redirect: 'manual',
      ...(text === undefined ? {} : { body: text }),
    })
    return replyOf(answer.status, answer.headers, await answer.text())
  }

  /** Writes bytes to a connection of its own. @returns what came back until the server closed it, or for a second */
  raw(bytes: string, waitMs = 1_000): Promise<string> {
    const { hostname, port } = new URL(this.#url)
    const text = bytes.replaceAll('{token}', this.#token)
    return new Promise(resolve => {
      let received = ''
      const socket = connect(Number(port), hostname, () => socket.write(text, 'latin1'))
      const end = (): void => {
        clearTimeout(timer)
        socket.destroy()
        resolve(received)
      }
      const timer = setTimeout(end, waitMs)
      socket.on('data', data => {
        received += data.toString('latin1')
      })
      socket.on('error', end)
      socket.on('close', end)
    })
  }

  /** True if an honest request is answered: nothing that was sent before is in its way. */
  async isServed(): Promise<boolean> {
    const { status, text } = await this.post({ query: '{ viewer { subject } }' })
    return status === 200 && text.includes('"subject"')
  }
}

function replyOf(status: number, headers: Headers, text: string): Reply {
  let codes: string[] = []
  try {
    const { errors = [] } = JSON.parse(text) as { errors?: { extensions?: { code?: string } }[] }
    codes = errors.map(({ extensions }) => extensions?.code ?? 'none')
  } catch {
    codes = []
  }
  return { status, headers, text, bytes: Buffer.byteLength(text), codes }
}

/** What a refusal never says: where in the code, or in which service, something went wrong. */
const INSIDE = /\bat [\w.<>]+ \(|node_modules|\.ts:\d+|amazonaws|DynamoDB|\barn:aws|Exception\b/
/** Far above what a refusal takes, far below what a flood could ask for. */
const MOST_BYTES = 20_000

/** Expects an answer that is an API's: no fault of the server, known codes, short, and nothing of its inside. */
export function expectOrdinary({ status, text, bytes, codes }: Reply, what: string): void {
  expect(status, what).toBeLessThan(500)
  expect(bytes, what).toBeLessThan(MOST_BYTES)
  expect(text, what).not.toMatch(INSIDE)
  for (const code of codes) expect(Object.keys(ERRORS), `${what}: ${code}`).toContain(code)
}
