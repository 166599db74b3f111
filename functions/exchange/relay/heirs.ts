import type { Table } from '../../platform/table.ts'
import type { Recipient } from '../model.ts'
import { recallFor } from '../rules/recalls.ts'
import { readRecalls } from '../store/index.ts'

/**
 * The agencies that get a correction. Those from whom it was recalled before it came never do: they are told by the original's portion, as
 * whoever had the original alone.
 */
export async function heirsAmong(
  table: Table,
  tenant: string,
  documentId: string,
  recipients: ReadonlyMap<string, readonly Recipient[]>,
): Promise<readonly string[]> {
  const { recalls } = await readRecalls(table, tenant, documentId)
  return [...recipients]
    .filter(([, rows]) => rows.some(({ order }) => recallFor(recalls, order) === null))
    .map(([agencyId]) => agencyId)
}
