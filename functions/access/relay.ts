import type { Objects } from '../platform/objects.ts'
import type { Queue } from '../platform/queue.ts'
import type { Signer } from '../platform/signer.ts'
import type { Item, Table } from '../platform/table.ts'
import type { Event } from './events.ts'

/** What the relay works with. Its table is bound to no tenant: it is the only writer across tenants. */
export interface RelayTools {
  readonly table: Table
  readonly objects: Pick<Objects, 'putContent'>
  readonly queue: Queue
  readonly signer: Signer
  readonly now: () => Date
}

/** Who the relay is in events and stamps. */
export const RELAY = 'relay'

/** A committed event with what the relay knows of it. */
export interface RelayedEvent {
  readonly event: Event
  /** As it is stored, with the route. */
  readonly item: Item
  /** The request that led to it. */
  readonly requestId: string | undefined
}

/**
 * What an area does with one committed event. It may come twice, late and out of order, so doing it again must change
 * nothing.
 */
export type Relay = (tools: RelayTools, relayed: RelayedEvent) => Promise<void>

/** Said of an event that nobody has to carry on: a type without any entry is an error. */
export const NOTHING_TO_RELAY: Relay = () => Promise.resolve()
