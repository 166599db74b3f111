import type { Key } from '../../platform/keys.ts'
import { queryAll } from '../../platform/paging.ts'
import type { Item, Table } from '../../platform/table.ts'
import { type Replacement, replacementSchema } from '../model/index.ts'
import { documentPartition } from '../store.ts'

/**
 * What replaced what in a line of versions lies beside the line's first document, so that the whole line is one Query. The sort
 * key is the document that was replaced: of two corrections of one document only one can be put there. Each is begun after
 * the one before it was dispatched, so the ids are in the order of the line.
 */
export function linePartition(tenant: string, firstId: string): { pk: string } {
  return { pk: `${documentPartition(tenant, firstId).pk}#REPLACED` }
}
export function replacementKey(
  tenant: string,
  { firstId, documentId }: { readonly firstId: string; readonly documentId: string },
): Key {
  return { ...linePartition(tenant, firstId), sk: documentId }
}
export function replacementItem(tenant: string, firstId: string, replacement: Replacement): Item {
  const { documentId } = replacement
  return { ...replacementKey(tenant, { firstId, documentId }), data: replacement }
}

/** What replaced what in a line, oldest first, from its items. */
export function lineIn(items: readonly Item[]): Replacement[] {
  return items
    .map(({ data }) => replacementSchema.parse(data))
    .sort((a, b) => (a.by.dispatchedAt < b.by.dispatchedAt ? -1 : 1))
}
/** The same: one Query. */
export async function readLine(table: Table, tenant: string, firstId: string): Promise<Replacement[]> {
  return lineIn(await queryAll(table, linePartition(tenant, firstId), 100))
}
