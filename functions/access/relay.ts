import type { Archive } from '../platform/archive.ts'
import type { Key } from '../platform/keys.ts'
import type { Objects } from '../platform/objects.ts'
import type { Queue } from '../platform/queue.ts'
import type { Item, Table } from '../platform/table.ts'
import type { Event } from './events.ts'

/** What the relay works with. Its table is not bound to a tenant: only the relay writes across tenants. */
export interface RelayTools {
  readonly table: Table
  readonly objects: Pick<Objects, 'putContent'>
  readonly queue: Queue
  /** What is to be indexed for finding it: by a function of its own, so that nothing waits for it. */
  readonly indexing: Queue
  readonly archive: Archive
  readonly now: () => Date
}

/** A committed event, with its item and its request. */
export interface RelayedEvent {
  readonly event: Event
  /** The stored item, with the route. */
  readonly item: Item
  /** The id of the request that led to it, if known. */
  readonly requestId: string | undefined
}

/**
 * An area's part in one committed event. Events may arrive twice, late and out of order: running it again must change
 * nothing. If it throws, the event is queued for this area and retried.
 */
export type Relay = (tools: RelayTools, relayed: RelayedEvent) => Promise<void>

/**
 * An area's part in all events of its types that arrived together, for work that is cheaper done once than for each.
 * The same holds as for `Relay`. Returns the events that failed, which are queued for this area and retried; if it
 * throws, all of them are.
 */
export interface BatchRelay {
  readonly together: (tools: RelayTools, relayed: readonly RelayedEvent[]) => Promise<readonly RelayedEvent[]>
}

/**
 * An area's part in new items that are no events. They may come twice, late and out of order. If it throws, the stream
 * repeats all of them.
 */
export interface ItemRelay {
  readonly wants: (key: Key) => boolean
  readonly relay: (
    tools: Pick<RelayTools, 'indexing' | 'table' | 'now'>,
    items: readonly Item[],
  ) => Promise<void>
}

/** For event types that need no delivery. They must be listed, because a type without an entry is an error. */
export const NOTHING_TO_RELAY: Relay = () => Promise.resolve()
