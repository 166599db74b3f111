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
  /** What the request asked of the database, by its own report; 0 if it was not understood. */
  readonly databaseCalls: number
  readonly data: Readonly<Record<string, unknown>> | null
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
  const { errors = [], data = null, extensions = {} } = answerIn(text)
  const codes = errors.map(error => error.extensions?.code ?? 'none')
  const databaseCalls = extensions.cost?.databaseCalls ?? 0
  return { status, headers, text, bytes: Buffer.byteLength(text), codes, databaseCalls, data }
}

interface SeenAnswer {
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[]
  readonly data?: Readonly<Record<string, unknown>> | null
  readonly extensions?: { readonly cost?: { readonly databaseCalls: number } }
}
function answerIn(text: string): SeenAnswer {
  try {
    return JSON.parse(text) as SeenAnswer
  } catch {
    return {}
  }
}

/** What a refusal never says: where in the code, or in which service, something went wrong. */
const INSIDE = /\bat [\w.<>]+ \(|node_modules|\.ts:\d+|amazonaws|DynamoDB|\barn:aws|Exception\b/
/** Codes that say that something is wrong with the request, and nothing with the server. */
const OF_CLIENTS = Object.keys(ERRORS).filter(code => code !== 'INTERNAL' && code !== 'THROTTLED')
/** Far above what a refusal takes, far below what a flood could ask for. */
const MOST_BYTES = 20_000

/** Expects an answer that is an API's: no fault of the server, known codes that blame the client, short, and nothing of its inside. */
export function expectOrdinary({ status, text, bytes, codes }: Reply, what: string): void {
  expect(status, what).toBeLessThan(500)
  expect(bytes, what).toBeLessThan(MOST_BYTES)
  expect(text, what).not.toMatch(INSIDE)
  for (const code of codes) expect(OF_CLIENTS, `${what}: ${code}`).toContain(code)
}
