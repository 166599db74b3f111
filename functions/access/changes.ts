import * as z from 'zod'
import type { Page, PageRequest } from '../kernel/page.ts'
import type { Instant } from '../kernel/time.ts'
import { type IndexKeys, indexKeys } from '../platform/indexes.ts'
import { type Key, tenantPrefix } from '../platform/keys.ts'
import { mapPage } from '../platform/paging.ts'
import type { Table } from '../platform/table.ts'

/**
 * The feed of changes: everything of a tenant that has a key in the index `changes`, by the time at which it was written
 * last. A thing has one entry, which moves on with each write, so the feed has the last version of each thing.
 *
 * Commits become visible out of order: a write that began earlier may commit later, and the index follows the table after
 * a moment. A reader that went up to the present could pass an entry that appears behind it. So pages end this long before
 * the present. The time in a key is taken just before each try of its write (`platform/indexes.ts`), so what is between it
 * and the moment at which everybody sees the entry is one call of the SDK with its retries (seconds, and never more than
 * the 25 s for which the API's function lives), the lag of the index (usually below a second), and how far the clocks of
 * two machines differ (milliseconds).
 */
export const TRAIL_MS = 30_000

/**
 * The attributes by which an item takes part in the feed. It must also have `version` and `updatedAt`. What concerns one member alone is
 * listed for them, and for nobody else.
 */
export function changeKeys(tenant: string, type: string, id: string, memberId?: string): IndexKeys {
  const of = memberId === undefined ? '' : `#${memberId}`
  return indexKeys('changes', changesOf(tenant), `${type}#${id}${of}`)
}
function changesOf(tenant: string): string {
  return `${tenantPrefix(tenant)}CHG`
}

/** A thing that was changed, as the index has it. */
export interface ChangeRow {
  readonly type: string
  readonly id: string
  readonly version: number
  readonly updatedAt: Instant
  /** The member whom it concerns alone; null for what concerns the agency. */
  readonly of: string | null
  /** Where the thing lies. */
  readonly key: Key
}

const rowSchema = z.object({ version: z.number().int(), updatedAt: z.string() })

/** What was changed up to a moment before `now`, the oldest change first: one Query. */
export async function listChanges(
  table: Table,
  tenant: string,
  now: Date,
  page: PageRequest,
): Promise<Page<ChangeRow>> {
  const end = new Date(now.getTime() - TRAIL_MS).toISOString()
  // A machine whose clock is behind must not ask for a range that ends before it begins.
  if (page.after !== undefined && page.after >= end) return { items: [], hasNext: false }
  const listing = { pk: changesOf(tenant), index: 'changes', between: [EARLIEST, end] } as const
  return mapPage(table.query(listing, page), item => {
    const [, type = '', id = '', of = null] = String(item.g11sk).split('#')
    const { version, updatedAt } = rowSchema.parse(item)
    return { type, id, version, updatedAt, of, key: { pk: item.pk, sk: item.sk } }
  })
}

/** Before every instant. */
const EARLIEST = '0'
