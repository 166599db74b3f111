import { type DocumentIn, documentKey, documentOf } from '../../documents/index.ts'
import type { Table } from '../../platform/table.ts'

/** A document that was dispatched, as an event or another document says. @throws if it is not seen as such */
export async function dispatchedIn(
  table: Table,
  tenant: string,
  documentId: string,
): Promise<DocumentIn<'DISPATCHED'>> {
  const document = documentOf(await table.get(documentKey(tenant, documentId)))
  if (document?.state !== 'DISPATCHED') throw new Error(`document ${documentId} was dispatched but is not`)
  return document
}
