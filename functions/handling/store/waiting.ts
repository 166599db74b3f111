import * as z from 'zod'
import { sha256 } from '../../kernel/digest.ts'
import type { Page, PageRequest } from '../../kernel/page.ts'
import type { Key } from '../../platform/keys.ts'
import { mapPage } from '../../platform/paging.ts'
import type { Item, Table } from '../../platform/table.ts'

/** A calendar that was not imported when the days of a step were to be counted. */
export interface MissingCalendar {
  readonly region: string
  readonly year: number
}

/** A matter that waits for one; the region whose working days count in it. */
const waitingSchema = z.object({ tenant: z.string(), matterId: z.string(), region: z.string() })
export type WaitingMatter = z.infer<typeof waitingSchema>

/** At a turn of the year all agencies may wait for the same calendar: they do in so many partitions. */
export const WAITING_SHARDS = 4

function partitionOf({ region, year }: MissingCalendar, shard: number): string {
  return `WAIT#CAL#${region}#${year}#${shard}`
}

export function waitingMatterKey(missing: MissingCalendar, { tenant, matterId }: WaitingMatter): Key {
  const shard = Number.parseInt(sha256(matterId).slice(0, 8), 16) % WAITING_SHARDS
  return { pk: partitionOf(missing, shard), sk: `${tenant}#${matterId}` }
}
export function waitingMatterItem(missing: MissingCalendar, matter: WaitingMatter): Item {
  const { tenant, matterId, region } = matter
  return { ...waitingMatterKey(missing, matter), data: { tenant, matterId, region } }
}

/** A page of the matters that wait for a calendar, in one of its partitions: one consistent Query. */
export function waitingMatters(
  table: Table,
  missing: MissingCalendar,
  shard: number,
  page: PageRequest,
): Promise<Page<WaitingMatter>> {
  return mapPage(table.query({ pk: partitionOf(missing, shard) }, page), ({ data }) =>
    waitingSchema.parse(data),
  )
}
