import * as z from 'zod'
import { type AuditRecord, auditPartition, auditRange, auditRecordOf } from '../access/audit.ts'
import { chainSchema, EVENT_PREFIX, type Event, eventSchema, eventSk } from '../access/events.ts'
import { stepWrites } from '../access/step-writes.ts'
import type { Advanced } from '../access/steps.ts'
import type { Page, PageRequest } from '../kernel/page.ts'
import { type Key, tenantPrefix } from '../platform/keys.ts'
import { mapPage, queryAll } from '../platform/paging.ts'
import type { Item, Table, Write } from '../platform/table.ts'
import type { AuditTrail } from './model.ts'

/** A stretch of time: from the first instant on, up to the second and without it. */
export interface Stretch {
  readonly from: string | null
  readonly until: string
}

/** One page of the records of a tenant or of one subject, newest first. */
export function listRecords(
  table: Table,
  tenant: string,
  subject: string | null,
  stretch: Stretch,
  page: PageRequest,
): Promise<Page<AuditRecord>> {
  const range = { between: auditRange(stretch.from, stretch.until), newestFirst: true }
  const listing =
    subject === null
      ? { pk: auditPartition(tenant), ...range }
      : { pk: auditPartition(tenant, subject), index: 'list' as const, ...range }
  return mapPage(table.query(listing, page), auditRecordOf)
}

const AT_ONCE = 1_000

/** All records of a stretch, oldest first: one Query for a thousand, consistently. */
export async function recordsIn(table: Table, tenant: string, stretch: Stretch): Promise<AuditRecord[]> {
  const items = await queryAll(
    table,
    { pk: auditPartition(tenant), between: auditRange(stretch.from, stretch.until) },
    AT_ONCE,
  )
  return items.map(auditRecordOf)
}

const trailSchema = z.object({
  id: z.string(),
  version: z.number().int().positive(),
  chain: chainSchema,
  until: z.string(),
})

/** The trail of a tenant; the chain of its seals lies beside it. */
export function trailKey(tenant: string): Key {
  return { pk: `${tenantPrefix(tenant)}AUDIT`, sk: 'TRAIL' }
}
function sealKey(tenant: string, number: number): Key {
  return { pk: trailKey(tenant).pk, sk: eventSk(number) }
}

export function trailOf(item: Item | null): AuditTrail | null {
  return item === null ? null : trailSchema.parse(item.data)
}

/** The writes of a new seal. Its event names the tenant, in whose name it is archived. */
export function sealWrites(tenant: string, sealed: Advanced<AuditTrail>): Write[] {
  const { thing } = sealed
  const item = { ...trailKey(tenant), version: thing.version, data: thing }
  return stepWrites(sealed, item, { route: { tenant } })
}

/** A seal and the one before it, by number; null where there is none. */
export async function sealAndBefore(
  table: Table,
  tenant: string,
  number: number,
): Promise<{ readonly seal: Event | null; readonly before: Event | null }> {
  const keys = [sealKey(tenant, number), sealKey(tenant, number - 1)]
  const items = await table.getMany(keys)
  const [seal, before] = keys.map(({ sk }) => {
    const item = items.find(one => one.sk === sk)
    return item === undefined ? null : eventSchema.parse(item.data)
  })
  return { seal: seal ?? null, before: before ?? null }
}

/** One page of the seals of a tenant, newest first. */
export function listSeals(table: Table, tenant: string, page: PageRequest): Promise<Page<Event>> {
  const listing = { pk: trailKey(tenant).pk, prefix: EVENT_PREFIX, newestFirst: true }
  return mapPage(table.query(listing, page), ({ data }) => eventSchema.parse(data))
}
