import { documentPartition } from '../../documents/index.ts'
import type { Key } from '../../platform/keys.ts'
import { queryAll } from '../../platform/paging.ts'
import type { Item, Table } from '../../platform/table.ts'
import { type PaperRecord, paperRecordSchema, versionOfRecord } from '../model.ts'

/** What was recorded of the organs without an account to which a document went lies beside it, by their places in its text. */
function paperRecordsPartition(tenant: string, documentId: string): { pk: string } {
  return { pk: `${documentPartition(tenant, documentId).pk}#PAPER` }
}
export function paperRecordKey(tenant: string, documentId: string, place: number): Key {
  return { ...paperRecordsPartition(tenant, documentId), sk: String(place).padStart(3, '0') }
}
export function paperRecordItem(
  tenant: string,
  documentId: string,
  place: number,
  record: PaperRecord,
): Item {
  return { ...paperRecordKey(tenant, documentId, place), version: versionOfRecord(record), data: record }
}
export function paperRecordOf(item: Item | null): PaperRecord | null {
  return item === null ? null : paperRecordSchema.parse(item.data)
}

/** All of a document, by the place of the organ: one Query. */
export async function readPaperRecords(
  table: Table,
  tenant: string,
  documentId: string,
): Promise<ReadonlyMap<number, PaperRecord>> {
  const items = await queryAll(table, paperRecordsPartition(tenant, documentId), 100)
  return new Map(items.map(item => [Number(item.sk), paperRecordSchema.parse(item.data)]))
}
