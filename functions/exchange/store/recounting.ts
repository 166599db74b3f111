import { incompletePartition, OUTBOX } from '../../documents/index.ts'
import { tenantPrefix } from '../../platform/keys.ts'
import { pagesOf } from '../../platform/paging.ts'
import type { Listing, Table } from '../../platform/table.ts'
import { readProgress } from './progress.ts'

/** A page of an index as a recount reads it. */
const PAGE = 500

/** How many things of a list each of these states has: one walk through the index `state` for each. */
export async function countStates<State extends string>(
  table: Table,
  tenant: string,
  list: string,
  states: readonly State[],
): Promise<Record<State, number>> {
  const counts = await Promise.all(
    states.map(async state => {
      const listing = { pk: `${tenantPrefix(tenant)}${list}#${state}`, index: 'state' as const }
      return [state, await lengthOf(table, listing)] as const
    }),
  )
  return Object.fromEntries(counts) as Record<State, number>
}

/** How many documents of a tenant are listed as incomplete. */
export function countIncomplete(table: Table, tenant: string): Promise<number> {
  return lengthOf(table, { pk: incompletePartition(tenant), index: 'list' })
}

async function lengthOf(table: Table, listing: Listing): Promise<number> {
  let length = 0
  for await (const { items } of pagesOf(table, listing, PAGE)) length += items.length
  return length
}

/** The dispatched documents of a tenant that have no progress, page after page. */
export async function* withoutProgress(table: Table, tenant: string): AsyncGenerator<readonly string[]> {
  const listing = { pk: `${tenantPrefix(tenant)}${OUTBOX}#DISPATCHED`, index: 'state' as const }
  for await (const { items } of pagesOf(table, listing, 100)) {
    const ids = items.map(({ key }) => key)
    const there = await readProgress(table, tenant, ids)
    yield ids.filter(id => !there.has(id))
  }
}
