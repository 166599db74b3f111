import { type Key, tenantPrefix } from '../platform/keys.ts'
import { pagesOf } from '../platform/paging.ts'
import type { Item, Table } from '../platform/table.ts'
import { type Delegation, type Deputizing, delegationSchema } from './delegation.ts'

/** The partition with a copy of each delegation to this member, so that one Query finds all that they may do. */
export function deputyPartition(tenant: string, toId: string): string {
  return `${tenantPrefix(tenant)}MDT#${toId}`
}
/** The key of that copy; sorted by delegator, then by end. */
export function deputyKey(
  tenant: string,
  { id, fromId, toId, validUntil }: Pick<Delegation, 'id' | 'fromId' | 'toId' | 'validUntil'>,
): Key {
  return { pk: deputyPartition(tenant, toId), sk: `${fromId}#${validUntil}#${id}` }
}
/** The delegation in a copy. @throws if the item is malformed */
export function delegationInCopy(item: Item): Delegation {
  return delegationSchema.parse(item.card)
}

/** The partition, on the index `state`, of the delegations to a member, newest first. */
export function deputyListing(tenant: string, toId: string): string {
  return `${tenantPrefix(tenant)}DLGS#TO#${toId}`
}

/** How many delegations to a member are looked at to say in whose place they may act. */
export const LATEST = 50

/** The latest delegations to a member: one Query. One lasts a year at most, so these are the ones that may be in force. */
export async function latestDelegationsTo(table: Table, tenant: string, to: string): Promise<Delegation[]> {
  const listing = { pk: deputyListing(tenant, to), index: 'state', newestFirst: true } as const
  const { items } = await table.query(listing, { first: LATEST })
  return items.map(({ value }) => delegationInCopy(value))
}

const PAGE = 25

/**
 * The delegations of one member to another, those that end last first: one Query, and another only if a whole page has
 * not ended yet.
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
