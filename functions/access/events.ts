import * as z from 'zod'
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

/** The events of one kind of aggregate: name to the schema of its data. */
export type EventMap = Readonly<Record<string, z.ZodType<Record<string, unknown>>>>

/** What happened, before it has its place in a chain: a name of the map with the data that the map asks for. */
export type NewEvent<Map extends EventMap> = {
  [Type in keyof Map & string]: { readonly type: Type; readonly data: z.input<Map[Type]> }
}[keyof Map & string]

/** The end of a chain, kept on the aggregate so that the next event needs no extra read. */
export const chainSchema = z.object({ seq: z.number().int().nonnegative(), hash: z.string().nullable() })
export type Chain = z.infer<typeof chainSchema>

export const EMPTY_CHAIN: Chain = { seq: 0, hash: null }

/** Where events start in an aggregate's partition. */
export const EVENT_PREFIX = 'EV#'

/** Sort key of an event; six digits keep the chain in order. */
export function eventSk(seq: number): string {
  return EVENT_PREFIX + String(seq).padStart(6, '0')
}

/** True for an item that holds an event. */
export function isEventItem({ sk }: Pick<Key, 'sk'>): boolean {
  return sk.startsWith(EVENT_PREFIX)
}

/** SHA-256 over the RFC 8785 form of the event without its own hash. */
export function hashOfEvent(event: Omit<Event, 'hash'>): string {
  // An act for oneself has no `for`, and undefined members are no part of the canonical form.
  const { aggregate, seq, type, at, by, for: onBehalfOf, data, previous } = event
  return digestOf({ aggregate, seq, type, at, by, for: onBehalfOf, data, previous })
}

/** The next event of a chain. */
export function nextEvent<Map extends EventMap>(
  aggregate: string,
  chain: Chain,
  { type, data: given }: NewEvent<Map>,
  act: Act,
): Event {
  // The JSON round trip leaves out undefined members, exactly as the stored item does.
  const data = JSON.parse(JSON.stringify(given)) as Record<string, unknown>
  const event = { aggregate, seq: chain.seq + 1, type, ...stamp(act), data, previous: chain.hash }
  return { ...event, hash: hashOfEvent(event) }
}

/** The end of the chain after this event. */
export function chainAfter(event: Event): Chain {
  return { seq: event.seq, hash: event.hash }
}

/** An event's data as its map describes it. @throws if it is not of this type or not of this shape */
export function dataOf<Map extends EventMap, Type extends keyof Map & string>(
  map: Map,
  type: Type,
  event: Event,
): z.output<Map[Type]> {
  if (event.type !== type) throw new TypeError(`expected ${type}, got ${event.type}`)
  return (map[type] as Map[Type]).parse(event.data) as z.output<Map[Type]>
}

const routeSchema = z.looseObject({ requestId: z.string().optional() })

/**
 * The item that holds an event in its aggregate's partition. `route` says where the relay must carry it; the request
 * that led to the event is part of it, so that logs can be followed from the request to its last effect.
 */
export function eventItem(
  partition: Pick<Key, 'pk'>,
  event: Event,
  { requestId }: Pick<Act, 'requestId'>,
  route: Readonly<Record<string, unknown>> = {},
): Item {
  const whole = requestId === undefined ? route : { ...route, requestId }
  const isEmpty = Object.keys(whole).length === 0
  return { pk: partition.pk, sk: eventSk(event.seq), data: event, ...(isEmpty ? {} : { route: whole }) }
}

/** The request that led to an event item; absent where none is known. */
export function requestIdOf(item: Item): string | undefined {
  return routeSchema.safeParse(item.route ?? {}).data?.requestId
}
