import * as z from 'zod'
import type { Page, PageRequest } from '../../kernel/page.ts'
import { type Key, tenantPrefix } from '../../platform/keys.ts'
import { mapPage, queryAll } from '../../platform/paging.ts'
import type { Item, Listing, Table } from '../../platform/table.ts'
import type { PortionWork } from '../model.ts'

/** A portion as pointers name it. */
export type PortionName = Pick<PortionWork, 'tenant' | 'documentId' | 'from'>

/** An undelivered portion as operators see it: no text of the document. */
export const overdueSchema = z.object({
  tenant: z.string(),
  documentId: z.string(),
  from: z.number().int(),
  /** When it was to be delivered, or was tried. */
  since: z.string(),
  seenAt: z.string(),
})
export type Overdue = z.infer<typeof overdueSchema>

/** The roll-up of a province: what is undelivered there, oldest first. `province` is the first part of a tenant key. */
function overduePartition(province: string): string {
  return `R#${province}.#UNDELIVERED`
}
const portionName = ({ documentId, from }: PortionName): string =>
  `${documentId}#${String(from).padStart(5, '0')}`

/** Ids of documents begin with their time, so the list is ordered by age. */
export function overdueKey(work: PortionName): Key {
  const [province = ''] = work.tenant.split('.')
  return { pk: overduePartition(province), sk: portionName(work) }
}
export function overdueItem(work: PortionName, since: string, seenAt: string): Item {
  const { tenant, documentId, from } = work
  return { ...overdueKey(work), data: { tenant, documentId, from, since, seenAt } satisfies Overdue }
}

/** Undelivered portions of a province's agencies, oldest first: one Query. */
export function listOverdue(table: Table, province: string, page: PageRequest): Promise<Page<Overdue>> {
  return mapPage(table.query({ pk: overduePartition(province) }, page), item =>
    overdueSchema.parse(item.data),
  )
}

/** Undelivered portions of a province, of one document if asked. */
export async function allOverdue(
  table: Table,
  province: string,
  documentId: string | null,
): Promise<Overdue[]> {
  const listing: Listing = {
    pk: overduePartition(province),
    ...(documentId === null ? {} : { prefix: `${documentId}#` }),
  }
  return (await queryAll(table, listing, 500)).map(item => overdueSchema.parse(item.data))
}

/** What waits until an agency is activated, or lifts a mute, lies under the agency, so that its activation finds it. */
const DELIVERIES = 'DLV#'
export function waitingKey(agencyId: string, work: PortionName): Key {
  return { pk: `WAIT#${agencyId}`, sk: `${DELIVERIES}${work.tenant}#${portionName(work)}` }
}
export function waitingItem(agencyId: string, work: PortionName): Item {
  const { tenant, documentId, from } = work
  return { ...waitingKey(agencyId, work), data: { tenant, documentId, from } }
}
const waitingSchema = overdueSchema.pick({ tenant: true, documentId: true, from: true })

/** The portions in which a delivery waits for this agency: of every sender, or of the one with this tenant. */
export async function waitingFor(table: Table, agencyId: string, sender?: string): Promise<PortionName[]> {
  const prefix = sender === undefined ? DELIVERIES : `${DELIVERIES}${sender}#`
  const items = await queryAll(table, { pk: `WAIT#${agencyId}`, prefix }, 500)
  return items.map(item => waitingSchema.parse(item.data))
}

/** Where the event lies that asks for a redelivery. */
export function redeliveryPartition(tenant: string, id: string): { pk: string } {
  return { pk: `${tenantPrefix(tenant)}RDL#${id}` }
}
