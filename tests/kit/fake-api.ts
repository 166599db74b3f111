import { vi } from 'vitest'
import { type Client, type ClientOptions, createClient } from '../../graphql/sdk/index.ts'

/** One request as it reached the API. */
export interface SentRequest {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: {
    readonly query: string
    readonly operationName: string
    readonly variables: { readonly input?: Readonly<Record<string, unknown>> } & Readonly<
      Record<string, unknown>
    >
  }
}

/** What the API does with a request: answers, breaks off (an Error), or never answers at all. */
export type Reaction = Response | Error | 'NEVER'

/** An answer of the API. */
export function anAnswer(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return new Response(text, { status, headers: { 'x-request-id': 'request-1', ...headers } })
}

/** The answer that carries one top-level error. */
export function anError(status: number, extensions: object, headers: Record<string, string> = {}): Response {
  return anAnswer({ errors: [{ message: 'no', extensions }] }, status, headers)
}

/** A client of an API that reacts to each request in turn, and to all later ones as to the last. */
export function aClientOf(
  reactions: readonly (() => Reaction)[],
  options: Partial<ClientOptions> = {},
): { readonly client: Client; readonly sent: SentRequest[] } {
  const sent: SentRequest[] = []
  const client = createClient({
    url: 'https://api.test/graphql',
    token: async () => `token-${sent.length + 1}`,
    fetch: (url, init) => {
      sent.push({
        url,
        headers: init.headers as Record<string, string>,
        body: JSON.parse(String(init.body)) as SentRequest['body'],
      })
      const reaction = reactions[Math.min(sent.length, reactions.length) - 1]?.() ?? 'NEVER'
      if (reaction === 'NEVER') return new Promise(() => undefined)
      return reaction instanceof Error ? Promise.reject(reaction) : Promise.resolve(reaction)
    },
    ...options,
  })
  return { client, sent }
}

/** Stops time for a test: it passes only while `ended` lets it. */
export function stopTime(): void {
  vi.useFakeTimers({
    now: new Date('2026-03-02T01:00:00Z'),
    toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'],
  })
}

/** Lets time pass until a call has ended. @returns its result or its error, and how many milliseconds it took */
export async function ended<T>(
  call: Promise<T>,
): Promise<{ readonly value?: T; readonly error?: unknown; readonly tookMs: number }> {
  const began = Date.now()
  let outcome: { readonly value?: T; readonly error?: unknown; readonly tookMs: number } | undefined
  call.then(
    value => {
      outcome = { value, tookMs: Date.now() - began }
    },
    error => {
      outcome = { error, tookMs: Date.now() - began }
    },
  )
  while (outcome === undefined) {
    // What is not a matter of time, such as hashing, needs a turn of its own; then the next timer is due.
    await new Promise(resolve => setImmediate(resolve))
    await vi.advanceTimersToNextTimerAsync()
  }
  return outcome
}
