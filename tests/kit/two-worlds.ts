import { BatchWriteItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb'
import { vi } from 'vitest'
import { CLOCK_SOURCE, type ClockSource } from '../../functions/platform/clock.ts'
import { type Answer, type ApiHandler, send } from './api.ts'
import { randomFrom } from './attempts.ts'
import { current, type Source } from './own-randomness.ts'
import { drain, drainArrivals, drainAudit, drainRungs, relayAll, waitingMessages } from './relay.ts'
import type { Stack } from './stack.ts'

type Stored = Record<string, never>

/** When every world begins. */
const START = Date.parse('2027-03-01T01:00:00Z')
const SECOND = 1000

/**
 * Gives the product time by who acts, as `randomUuid` gives it ids, so that what one does moves neither the clock nor the ids
 * of the other. What nobody in particular does has the time of the round.
 */
export function ownTime(): void {
  const scope = globalThis as { [CLOCK_SOURCE]?: ClockSource }
  scope[CLOCK_SOURCE] = () => current.getStore()?.time ?? START
}

/** Everything that is stored now, to begin worlds with. */
export async function snapshot({ dynamodb, tableName }: Stack): Promise<readonly Stored[]> {
  const items: Stored[] = []
  let from: Stored | undefined
  do {
    const page = await dynamodb.send(
      new ScanCommand({ TableName: tableName, ...(from === undefined ? {} : { ExclusiveStartKey: from }) }),
    )
    items.push(...((page.Items ?? []) as Stored[]))
    from = page.LastEvaluatedKey as Stored | undefined
  } while (from !== undefined)
  return items
}

const MAX_BATCH = 25
async function write({ dynamodb, tableName }: Stack, requests: readonly object[]): Promise<void> {
  for (let start = 0; start < requests.length; start += MAX_BATCH) {
    const some = requests.slice(start, start + MAX_BATCH) as never[]
    await dynamodb.send(new BatchWriteItemCommand({ RequestItems: { [tableName]: some } }))
  }
}

/** Who acts in a world. */
export type Side = 'A' | 'B'

/** A world: the same beginning, a fresh instance of the API, and what one side does and is answered. */
export class World {
  readonly #stack: Stack
  readonly #handler: ApiHandler
  readonly #sources: Readonly<Record<Side | 'nobody', Source>>
  /** What side A was answered, in order. */
  readonly answers: { readonly what: string; readonly answer: Answer }[] = []

  private constructor(stack: Stack, handler: ApiHandler) {
    this.#stack = stack
    this.#handler = handler
    const source = (seed: number): Source => ({ random: randomFrom(seed), time: START })
    this.#sources = { A: source(1), B: source(2), nobody: source(3) }
  }

  /** Begins a world with what was stored, and nothing under way. */
  static async begin(stack: Stack, stored: readonly Stored[]): Promise<World> {
    const there = await snapshot(stack)
    await write(
      stack,
      there.map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } })),
    )
    await write(
      stack,
      stored.map(Item => ({ PutRequest: { Item } })),
    )
    await drain(stack)
    for (const forget of [drainAudit, drainArrivals, drainRungs]) await forget(stack)
    for (const queue of [stack.queueUrl, stack.indexQueueUrl])
      for (;;) {
        const messages = await waitingMessages(stack, queue)
        if (messages.length === 0) break
        for (const message of messages) await message.remove()
      }
    vi.resetModules()
    const instance = { random: randomFrom(0), time: START }
    const { handler } = await current.run(instance, () => import('../../functions/handlers/api.ts'))
    return new World(stack, handler)
  }

  /** One request of a side; a second passes for it alone. */
  async ask(side: Side, token: string, text: string, variables: Record<string, unknown>): Promise<Answer> {
    const source = this.#sources[side]
    source.time += SECOND
    const answer = await current.run(source, () => send(token, text, variables, 'zh-CN', this.#handler))
    if (side === 'A') this.answers.push({ what: `${text.slice(0, 60)} ${JSON.stringify(variables)}`, answer })
    return answer
  }

  /** The relay does what is to be done, at the time of the round. */
  async relay(round: number): Promise<void> {
    const source = this.#sources.nobody
    source.time = START + (round + 1) * 60 * SECOND
    await current.run(source, () => relayAll(this.#stack))
  }

  /** A new round: time goes on for both sides. */
  round(round: number): void {
    for (const side of ['A', 'B'] as const) this.#sources[side].time = START + round * 60 * SECOND
  }
}

/**
 * An answer without what no seed can fix: ids of requests and tokens, signatures, whose nonce is random, and the paths of a
 * receipt in a tree whose other leaves are other agencies' (each leaf is salted, so its hash tells nothing of it).
 */
export function observed({ status, data, errors, extensions, headers }: Answer): string {
  const { ratelimit, 'ratelimit-policy': policy, 'retry-after': wait } = headers
  return JSON.stringify(
    { status, data, errors, extensions, ratelimit, policy, wait },
    (name, value: unknown) =>
      MASKED.has(name) && value !== null
        ? `<${name}>`
        : typeof value === 'string'
          ? withoutSignature(value)
          : value,
  )
}

const MASKED = new Set(['requestId', 'tokenId', 'signature', 'path', 'root', 'proof', 'salt'])

function withoutSignature(text: string): string {
  // A receipt: what it claims, the path to the root, and the root as it was signed.
  if (/^eyJ[\w-]+~/.test(text)) return text.replace(/~.*$/, '~<proof>')
  return text
    .replace(/\?X-Amz-.*$/, '?<signed>')
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<uuid>')
}
