import * as z from 'zod'
import { digestOf } from '../kernel/digest.ts'
import type { Key } from '../platform/keys.ts'
import type { Item } from '../platform/table.ts'
import { type Act, personSchema, stamp } from './act.ts'

/**
 * Every aggregate has a chain of events, each written in the same transaction as its change. It is the audit trail and
 * the source of the relay. The hash covers the canonical event, which contains the hash of the event before it.
 */
export const eventSchema = z.object({
  aggregate: z.string(),
  seq: z.number().int().positive(),
  type: z.string(),
  at: z.string(),
  by: z.string(),
  /** The member on whose behalf it was done (代); absent if the caller acted for themselves. */
  for: z.string().optional(),
  /** Who they are, as they were called then; absent for the relay, and in events from before it was recorded. */
  byPerson: personSchema.optional(),
  forPerson: personSchema.optional(),
  /** The application that did it in the name of `by`; absent if none did. */
  via: z.string().optional(),
  // As z.record, which takes twice as long: a page of a document has its events.
  data: z.looseObject({}),
  previous: z.string().nullable(),
  hash: z.string(),
})
export type Event = z.infer<typeof eventSchema>

/** The schema of an event's data, by event type. */
export type EventMap = Readonly<Record<string, z.ZodType<Record<string, unknown>>>>

/** An event before it is linked into a chain: a type of the map with the data of its schema. */
export type NewEvent<Map extends EventMap> = {
  [Type in keyof Map & string]: { readonly type: Type; readonly data: z.input<Map[Type]> }
}[keyof Map & string]

/** The last link of a chain, stored with the aggregate so that the next event needs no extra read. */
export const chainSchema = z.object({
  seq: z.number().int().nonnegative(),
  hash: z.string().nullable(),
  /** When its last event was; absent before the first, and where the event was stored before this was kept. */
  at: z.string().optional(),
})
export type Chain = z.infer<typeof chainSchema>

export const EMPTY_CHAIN: Chain = { seq: 0, hash: null }

/** The start of every event's sort key. */
export const EVENT_PREFIX = 'EV#'

/** The sort key of an event; six digits keep the events in order. */
export function eventSk(seq: number): string {
  return EVENT_PREFIX + String(seq).padStart(6, '0')
}

/** True for an item that holds an event. */
export function isEventItem({ sk }: Pick<Key, 'sk'>): boolean {
  return sk.startsWith(EVENT_PREFIX)
}

/** SHA-256 over the RFC 8785 form of the event without its own hash. */
export function hashOfEvent(event: Omit<Event, 'hash'>): string {
  // Optional members may be undefined; the canonical form leaves undefined members out.
  const { aggregate, seq, type, at, by, for: onBehalfOf, byPerson, forPerson, via, data, previous } = event
  const whom = { by, for: onBehalfOf, byPerson, forPerson, via }
  return digestOf({ aggregate, seq, type, at, ...whom, data, previous })
}

/** The next event of a chain, with its hash. */
export function nextEvent<Map extends EventMap>(
  aggregate: string,
  chain: Chain,
  { type, data: given }: NewEvent<Map>,
  act: Act,
): Event {
  // The JSON round trip leaves out undefined members, exactly as the stored item does.
  const data = JSON.parse(JSON.stringify(given)) as Record<string, unknown>
  const by = act.via === undefined ? stamp(act) : { ...stamp(act), via: act.via }
  const event = { aggregate, seq: chain.seq + 1, type, ...by, data, previous: chain.hash }
  return { ...event, hash: hashOfEvent(event) }
}

/** The end of a chain after this event. What the relay carries may be dated before the event that it follows. */
export function chainAfter(event: Event, before: Chain = EMPTY_CHAIN): Chain {
  const at = before.at !== undefined && before.at > event.at ? before.at : event.at
  return { seq: event.seq, hash: event.hash, at }
}

/** An event's data, parsed by its schema. @throws if the event is of another type or its data does not fit */
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
 * The item of an event in its aggregate's partition. `route` lists where the relay must deliver it. The id of the
 * request that led to the event is added to the route, so that logs can be followed from the request to its last
 * effect.
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
