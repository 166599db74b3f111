import type { Facts } from '../../access/facts.ts'
import { matterOfDeliveryKey } from '../../exchange/index.ts'
import type { Key } from '../../platform/keys.ts'
import type { Write } from '../../platform/table.ts'
import type { Matter } from '../model.ts'

/** The matter that a delivery has; null if it has none, or one that was ended. */
export function matterIn(facts: Facts, key: Key): string | null {
  const id = facts.get(key)?.matterId
  return typeof id === 'string' ? id : null
}

/** That a delivery has no matter any more. */
export function released(key: Key, facts: Facts): Write {
  return taken(key, facts, null)
}

/** That a delivery has this matter from now on. */
export function taken(key: Key, facts: Facts, matterId: string | null): Write {
  const version = facts.get(key)?.version ?? 0
  return { put: { ...key, version: version + 1, matterId }, when: version === 0 ? 'absent' : { version } }
}

/** The key of what says that a delivery has a matter. */
export const pointerOf = (tenant: string, { source }: Pick<Matter, 'source'>): Key[] =>
  source.kind === 'DELIVERY' ? [matterOfDeliveryKey(tenant, source.id)] : []
