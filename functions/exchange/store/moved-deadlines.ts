import * as z from 'zod'
import { owedPartition } from '../../documents/index.ts'
import type { Page, PageRequest } from '../../kernel/page.ts'
import { mapPage } from '../../platform/paging.ts'
import type { Table } from '../../platform/table.ts'

const cardSchema = z.object({ id: z.string() })

/** The ids of the documents of which somebody owes a reply, late or not, by when it is due: one Query. */
export function listAllOwed(table: Table, tenant: string, page: PageRequest): Promise<Page<string>> {
  const listing = { pk: owedPartition(tenant), index: 'list' } as const
  return mapPage(table.query(listing, page), ({ card }) => cardSchema.parse(card).id)
}
