import type { Item, Write } from '../platform/table.ts'
import { eventItem } from './events.ts'
import type { Advanced } from './steps.ts'

/** Options of a step's writes, and conditions besides the version. */
export interface StepWriteOptions {
  /** Where the relay must deliver the event. */
  readonly route?: Readonly<Record<string, unknown>> | undefined
  /** Fields of the stored entity that must not be set yet. */
  readonly without?: readonly string[]
  /** The partition of the event chain, if it is not that of the item. */
  readonly chainPartition?: string
}

/**
 * The writes of a step: the thing at its next version, on condition that the stored one has the version before, and the
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
