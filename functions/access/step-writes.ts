import type { Item, Write } from '../platform/table.ts'
import { eventItem } from './events.ts'
import type { Advanced } from './steps.ts'

/** What a step writes beside its thing, and what must hold besides the version. */
export interface StepWriteOptions {
  /** Where the relay carries the event. */
  readonly route?: Readonly<Record<string, unknown>> | undefined
  /** Members of the stored entity that must not be there yet. */
  readonly without?: readonly string[]
  /** The partition of the chain, where it is not that of the item. */
  readonly chainPartition?: string
}

/**
 * The writes of a step: the thing at its next version, on the condition that it is at the version before, and the
 * event that records it.
 */
export function stepWrites(
  { thing, event, act }: Advanced,
  item: Item,
  { route, without, chainPartition }: StepWriteOptions = {},
): Write[] {
  const before = thing.version - 1
  const conditions = without === undefined ? {} : { without }
  return [
    { put: item, when: before === 0 ? 'absent' : { version: before, ...conditions } },
    { put: eventItem({ pk: chainPartition ?? item.pk }, event, act, route), when: 'absent' },
  ]
}
