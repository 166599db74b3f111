import { z } from 'zod'
import { digestOf } from '../kernel/digest.ts'
import type { Key } from '../platform/keys.ts'
import type { Item } from '../platform/table.ts'
import { type Act, stamp } from './act.ts'

/**
 * Every aggregate has a chain of events, each written in the same transaction as its change: audit trail, outbox and
 * the relay's source at once. The hash covers the canonical event, which names the hash before it.
 */
export const eventSchema = z.object({
  aggregate: z.string(),
  seq: z.number().int().positive(),
  type: z.string(),
  at: z.string(),
  by: z.string(),
  /** In whose place, if in another's (代). */
  for: z.string().optional(),
  data: z.record(z.string(), z.unknown()),
  previous: z.string().nullable(),
  hash: z.string(),
})
export type Event = z.infer<typeof eventSchema>

/** The end of a chain, kept on the aggregate so that the next event needs no extra read. */
export const chainSchema = z.object({ seq: z.number().int().nonnegative(), hash: z.string().nullable() })
export type Chain = z.infer<typeof chainSchema>

export const EMPTY_CHAIN: Chain = { seq: 0, hash: null }

/** What happened, before it has its place in the chain. */
export interface Happening {
  readonly type: string
  readonly data: Readonly<Record<string, unknown>>
}

/** Sort key of an event; six digits keep the chain in order. */
export function eventSk(seq: number): string {
  return `EV#${String(seq).padStart(6, '0')}`
}

/** SHA-256 over the RFC 8785 form of the event without its own hash. */
export function hashOfEvent(event: Omit<Event, 'hash'>): string {
  // An act for oneself has no `for`, and what is undefined is no part of the canonical form.
  const { aggregate, seq, type, at, by, for: onBehalfOf, data, previous } = event
  return digestOf({ aggregate, seq, type, at, by, for: onBehalfOf, data, previous })
}

/** The next event of a chain. */
export function nextEvent(aggregate: string, chain: Chain, happening: Happening, act: Act): Event {
  // The JSON round trip leaves out what is undefined, exactly as the stored item does.
  const data = JSON.parse(JSON.stringify(happening.data)) as Record<string, unknown>
  const event = {
    aggregate,
    seq: chain.seq + 1,
    type: happening.type,
    ...stamp(act),
    data,
    previous: chain.hash,
  }
  return { ...event, hash: hashOfEvent(event) }
}

/** The end of the chain after this event. */
export function chainAfter(event: Event): Chain {
  return { seq: event.seq, hash: event.hash }
}

/** The item that holds an event in its aggregate's partition. `route` tells the relay where it must go. */
export function eventItem(
  partition: Pick<Key, 'pk'>,
  event: Event,
  route?: Readonly<Record<string, unknown>>,
): Item {
  return { pk: partition.pk, sk: eventSk(event.seq), data: event, ...(route === undefined ? {} : { route }) }
}
