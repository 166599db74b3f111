import type { Act } from '../../access/act.ts'
import type { Facts } from '../../access/facts.ts'
import {
  deliveryKey,
  deliveryOf,
  deliveryWriteOf,
  matterOfDeliveryKey,
  withMatter,
} from '../../exchange/index.ts'
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

/** The delivery itself says it as well: by that it is offered what may be done with it, and marked as handled by hand or not. */
export function saidByDelivery(
  tenant: string,
  { source }: Pick<Matter, 'source'>,
  facts: Facts,
  matterId: string | null,
  act: Act,
): Write[] {
  const delivery = source.kind === 'DELIVERY' ? deliveryOf(facts.get(deliveryKey(tenant, source.id))) : null
  return delivery === null ? [] : [deliveryWriteOf(tenant, withMatter(delivery, matterId, act))]
}

/** The key of what says that a delivery has a matter. */
export const pointerOf = (tenant: string, { source }: Pick<Matter, 'source'>): Key[] =>
  source.kind === 'DELIVERY' ? [matterOfDeliveryKey(tenant, source.id)] : []

/** The same, and that of the delivery. */
export const pointerAndDelivery = (tenant: string, { source }: Pick<Matter, 'source'>): Key[] =>
  source.kind === 'DELIVERY' ? [matterOfDeliveryKey(tenant, source.id), deliveryKey(tenant, source.id)] : []
