import { randomUUID } from 'node:crypto'
import { operation } from '../../../graphql/operations.ts'

/** A problem as the API tells it. */
export interface ToldProblem {
  readonly code: string
  readonly message: string
  readonly path: readonly string[]
}

/** The API did not do what the journey needs; the message is what a person should read. */
export class JourneyFault extends Error {
  constructor(what: string, why: string) {
    super(`${what}: ${why}`)
    this.name = 'JourneyFault'
  }
}

const TRIES = 4

type Answer = { data?: Record<string, unknown> | null; errors?: { message: string }[] }

/** Runs a canonical operation over HTTP with a real token, as any vendor's client would. */
export async function call<T>(
  url: string,
  token: string,
  name: string,
  variables: Record<string, unknown>,
): Promise<T> {
  const request = {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'accept-language': 'zh-CN',
    },
    body: JSON.stringify({ query: operation(name), operationName: name, variables }),
  }
  let response = await fetch(url, request)
  // A gateway that gave up may have been too early. The same key makes asking again safe.
  for (let time = 1; response.status >= 502 && time < TRIES; time++) response = await fetch(url, request)
  const answer = (await response.json()) as Answer
  const [error] = answer.errors ?? []
  if (error !== undefined || answer.data === null || answer.data === undefined) {
    throw new JourneyFault(name, error?.message ?? `HTTP ${response.status}`)
  }
  return Object.values(answer.data)[0] as T
}

/** Runs a mutation; throws if it did nothing. */
export async function change<T extends { problems: readonly ToldProblem[] }>(
  url: string,
  token: string,
  name: string,
  input: Record<string, unknown>,
): Promise<T> {
  const payload = await call<T>(url, token, name, { input: { idempotencyKey: randomUUID(), ...input } })
  const [thing] = Object.values(payload)
  if (thing === null) throw new JourneyFault(name, payload.problems.map(problem => problem.message).join(' '))
  return payload
}

/** Asks again until there is an answer; throws after `seconds`. */
export async function until<T>(what: string, ask: () => Promise<T | null>, seconds = 30): Promise<T> {
  const deadline = Date.now() + seconds * 1000
  for (;;) {
    const answer = await ask()
    if (answer !== null) return answer
    if (Date.now() > deadline) throw new JourneyFault(what, `not there after ${seconds} s`)
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}

/** Does the work for each item, a few at a time, and keeps the order of the results. */
export async function each<A, B>(
  items: readonly A[],
  work: (item: A) => Promise<B>,
  atOnce = 4,
): Promise<B[]> {
  const results: B[] = []
  let next = 0
  const runner = async (): Promise<void> => {
    while (next < items.length) {
      const index = next++
      results[index] = await work(items[index] as A)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, runner))
  return results
}
