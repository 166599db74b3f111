import { type Key, tenantPrefix } from '../platform/keys.ts'
import { pagesOf } from '../platform/paging.ts'
import type { Item, Table } from '../platform/table.ts'
import { type Delegation, type Deputizing, delegationSchema } from './delegation.ts'

/** What others have delegated to one member: a copy of each delegation, found by the acting member's own Query. */
export function deputyPartition(tenant: string, toId: string): string {
  return `${tenantPrefix(tenant)}MDT#${toId}`
}
export function deputyKey(
  tenant: string,
  { id, fromId, toId, validUntil }: Pick<Delegation, 'id' | 'fromId' | 'toId' | 'validUntil'>,
): Key {
  return { pk: deputyPartition(tenant, toId), sk: `${fromId}#${validUntil}#${id}` }
}
export function delegationInCopy(item: Item): Delegation {
  return delegationSchema.parse(item.card)
}

const PAGE = 25

/**
 * What one member has delegated to another, the longest lasting first: one Query, and more only while delegations
 * that have not ended fill a page.
 */
export async function readDelegationsTo(
  table: Table,
  tenant: string,
  { from, to, at }: Pick<Deputizing, 'from' | 'to' | 'at'>,
): Promise<Item[]> {
  const listing = { pk: deputyPartition(tenant, to), prefix: `${from}#`, newestFirst: true }
  const all: Item[] = []
  for await (const { items } of pagesOf(table, listing, PAGE)) {
    all.push(...items.map(item => item.value))
    const last = items.at(-1)
    if (last === undefined || delegationInCopy(last.value).validUntil <= at) break
  }
  return all
}
