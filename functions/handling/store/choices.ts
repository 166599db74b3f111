import { type Key, tenantPrefix } from '../../platform/keys.ts'
import type { Item } from '../../platform/table.ts'
import { type WayChoices, wayChoicesSchema } from '../model.ts'

/** What an agency chose of ways of working: one item, which every matter that begins reads. */
export function wayChoicesKey(tenant: string): Key {
  return { pk: `${tenantPrefix(tenant)}WAYS`, sk: 'WAYS' }
}
export function wayChoicesItem(tenant: string, choices: WayChoices): Item {
  return { ...wayChoicesKey(tenant), version: choices.version, data: choices }
}
export function wayChoicesOf(item: Item | null): WayChoices | null {
  return item === null ? null : wayChoicesSchema.parse(item.data)
}
