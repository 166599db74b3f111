import { type Client, createClient, HutongError, operations } from '../../../graphql/sdk/index.ts'

/** A problem in an answer of the API. */
export interface Problem {
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

/** How long to wait for what the relay delivers. It only ends a journey that hangs; it is no measure of speed. */
const PATIENCE_SECONDS = 600

/** A client with a real token, as any vendor's is. */
export function clientOf(url: string, token: () => Promise<string>): Client {
  return createClient({ url, token, language: 'zh-CN', timeoutMs: PATIENCE_SECONDS * 1000 })
}

/** Runs a canonical operation by its name, where that is known only as it runs; clients have a method for each. */
export async function call<T>(
  url: string,
  token: string,
  name: string,
  variables: Record<string, unknown>,
): Promise<T> {
  const operation = Object.values(operations).find(one => one.name === name)
  if (operation === undefined) throw new JourneyFault(name, 'there is no such operation')
  try {
    const client = clientOf(url, async () => token)
    const data: object = await client.execute<object, unknown>(operation, variables)
    return Object.values(data)[0] as T
  } catch (error) {
    throw error instanceof HutongError ? new JourneyFault(name, error.message) : error
  }
}

/** Runs a mutation; throws if it did nothing. */
export async function change<T extends { problems: readonly Problem[] }>(
  url: string,
  token: string,
  name: string,
  input: Record<string, unknown>,
): Promise<T> {
  const payload = await call<T>(url, token, name, { input })
  const [thing] = Object.values(payload)
  if (thing === null) throw new JourneyFault(name, payload.problems.map(problem => problem.message).join(' '))
  return payload
}

/** Calls `ask` until it returns something; throws a JourneyFault after ten minutes. */
export async function until<T>(what: string, ask: () => Promise<T | null>): Promise<T> {
  const deadline = Date.now() + PATIENCE_SECONDS * 1000
  for (;;) {
    const answer = await ask()
    if (answer !== null) return answer
    if (Date.now() > deadline) throw new JourneyFault(what, `not there after ${PATIENCE_SECONDS} s`)
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}

/** Does the work for each item, a few at a time; the results are in the order of the items. */
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
