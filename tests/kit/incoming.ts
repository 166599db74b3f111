import { randomUUID } from 'node:crypto'
import { ask, mutate, type Payload } from './api.ts'
import { manyDeliveries } from './deliveries.ts'
import { handle, inboxOf, type SeenDelivery, SIGN_FOR } from './documents.ts'
import type { TestAgency } from './government.ts'
import type { Stack } from './stack.ts'

export interface SeenSeries {
  readonly id: string
  readonly prefix: string
  readonly year: number
  readonly next: number
}
export type RegisteredDelivery = Payload<'delivery', SeenDelivery>

/** Opens a series of incoming numbers; refused ones are answered with their problems. */
export async function openSeries(agency: TestAgency, prefix: string, more: object = {}) {
  return mutate<Payload<'series', SeenSeries>>(await agency.token('CLERK'), 'OpenIncomingSeries', {
    name: '收文',
    prefix,
    ...more,
  })
}

/** A new series of an agency. Throws if it is refused. */
export async function aSeries(agency: TestAgency, prefix: string, more: object = {}): Promise<SeenSeries> {
  const { series, problems } = await openSeries(agency, prefix, more)
  if (series === null) throw new Error(JSON.stringify(problems))
  return series
}

/** So many deliveries that the agency has signed for. */
export async function signedDeliveries(
  stack: Stack,
  sender: TestAgency,
  agency: TestAgency,
  count: number,
): Promise<readonly SeenDelivery[]> {
  const made = new Set((await manyDeliveries(stack, sender, agency, count)).map(one => one.deliveryId))
  const waiting = await inboxOf(agency, { state: 'DELIVERED', first: count })
  const arrived = waiting.filter(({ id }) => made.has(id))
  if (arrived.length < count) throw new Error(`${arrived.length} of ${count} deliveries arrived`)
  const signed: SeenDelivery[] = []
  for (let from = 0; from < arrived.length; from += 8)
    signed.push(
      ...(await Promise.all(arrived.slice(from, from + 8).map(one => handle(agency, one, SIGN_FOR)))),
    )
  return signed
}

export function registration({ id, version }: SeenDelivery, more: object) {
  return { idempotencyKey: randomUUID(), deliveryId: id, expectedVersion: version, ...more }
}

/** Registers a delivery with what is given of its number. */
export async function register(
  agency: TestAgency,
  delivery: SeenDelivery,
  more: object,
): Promise<RegisteredDelivery> {
  return mutate(await agency.token('CLERK'), 'RegisterDelivery', registration(delivery, more))
}

export interface SeenAudit {
  readonly counter: number
  readonly issued: number
  readonly gaps: readonly number[]
  readonly voided: readonly {
    readonly number: string
    readonly delivery: { readonly id: string }
    readonly voided: { readonly reason: string }
  }[]
  readonly sound: boolean
}
export async function auditOf(agency: TestAgency, { id: seriesId }: SeenSeries): Promise<SeenAudit | null> {
  return ask(await agency.token('CLERK'), 'IncomingSeriesAudit', { seriesId })
}
export async function nextOf(
  agency: TestAgency,
  { id: seriesId }: Pick<SeenSeries, 'id'>,
): Promise<string | null> {
  return ask(await agency.token('CLERK'), 'NextIncomingNumber', { seriesId })
}
