import { type Key, tenantPrefix } from '../../platform/keys.ts'
import type { Item } from '../../platform/table.ts'
import { type LowerEnd, lowerEndSchema } from '../model.ts'

/** Where the event lies by which a document was abolished or revoked, which is a chain of its own. */
export function effectPartition(tenant: string, id: string): { pk: string } {
  return { pk: `${tenantPrefix(tenant)}END#${id}` }
}

/** A superior's decision on a document of an agency below, in the superior's partition. */
export function lowerEndKey(tenant: string, id: string): Key {
  return { ...effectPartition(tenant, id), sk: 'LOWER' }
}
/** The same with how often it was written: once as it is decided, once as it is settled. */
export function lowerEndItem(tenant: string, decision: LowerEnd, version: 1 | 2): Item {
  return { ...lowerEndKey(tenant, decision.id), version, data: decision }
}
export function lowerEndOf(item: Item | null): LowerEnd | null {
  return item === null ? null : lowerEndSchema.parse(item.data)
}
