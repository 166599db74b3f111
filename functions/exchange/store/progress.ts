import { changeKeys } from '../../access/changes.ts'
import { countWrite } from '../../access/counts.ts'
import {
  type DocumentIn,
  documentCardOf,
  documentPartition,
  INCOMPLETE,
  incompletePartition,
  OUTBOX,
  partsOf,
} from '../../documents/index.ts'
import { sha256 } from '../../kernel/digest.ts'
import type { Instant } from '../../kernel/time.ts'
import type { Key } from '../../platform/keys.ts'
import type { Item, Table, Write } from '../../platform/table.ts'
import { type Progress, progressSchema, type RungCounts, recipientsOfSent } from '../model.ts'

/**
 * One item for each dispatched document, in a partition of its own: a list reads it for every row, and each commit of
 * rungs raises it. While some recipient has not signed for the document, it lists the document's card as incomplete.
 */
export function progressKey(tenant: string, documentId: string): Key {
  return { pk: `${documentPartition(tenant, documentId).pk}#PROGRESS`, sk: 'PROGRESS' }
}

/** What every change of a document's progress sets: with it its ladder is in the feed of changes. */
function changed(tenant: string, documentId: string, at: Instant): Readonly<Record<string, string>> {
  return { updatedAt: at, ...changeKeys(tenant, 'LADDER', documentId) }
}

/** The progress of a document that has these rungs, listed as incomplete or not. */
export function progressItem(
  tenant: string,
  document: DocumentIn<'DISPATCHED'>,
  counts: RungCounts,
  isListed: boolean,
  at: Instant,
): Item {
  const withoutAccount = partsOf(document.text.main).onPaper.length
  return {
    ...progressKey(tenant, document.id),
    version: 1,
    documentId: document.id,
    recipients: recipientsOfSent(document.dispatch),
    ...(withoutAccount === 0 ? {} : { withoutAccount }),
    ...counts,
    ...changed(tenant, document.id, at),
    card: documentCardOf(document),
    ...(isListed ? { g1pk: incompletePartition(tenant), g1sk: document.id } : {}),
  }
}

/** Raises a document's progress by these rungs. It is lost if the document has none, being older than they are. */
export function progressWrite(tenant: string, documentId: string, rungs: RungCounts, at: Instant): Write {
  return {
    add: progressKey(tenant, documentId),
    counters: { ...rungs, version: 1 },
    set: changed(tenant, documentId, at),
    when: 'present',
  }
}

/** A document's progress, and whether it is listed as incomplete. */
export function progressIn(item: Item): { readonly progress: Progress; readonly isListed: boolean } {
  return { progress: progressSchema.parse(item), isListed: item.g1pk !== undefined }
}

/** Takes a document off the list of incomplete ones, unless its progress changed since it was read. */
export function unlistedWrite(tenant: string, { g1pk: _, g1sk: __, ...item }: Item): Write {
  const version = item.version ?? 0
  // The list of changes has it anew: its key must not be the one that was read, which has a time already.
  const keys = changeKeys(tenant, 'LADDER', String(item.documentId))
  return { put: { ...item, ...keys, version: version + 1 }, when: { version } }
}

/** The progress of these documents, by id: one batched read. Documents that were dispatched before it was kept have none. */
export async function readProgress(
  table: Table,
  tenant: string,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, Progress>> {
  const items = await table.getMany(documentIds.map(id => progressKey(tenant, id)))
  return new Map(items.map(item => [String(item.documentId), progressSchema.parse(item)]))
}

/** Counts one incomplete document more, or one less, in the sender's outbox. */
export function incompleteWrite(tenant: string, documentId: string, by: 1 | -1, turn: number): Write {
  return countWrite(tenant, OUTBOX, { [INCOMPLETE]: by }, sha256(documentId), turn)
}
