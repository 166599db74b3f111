import { changeKeys } from '../../access/changes.ts'
import { type Event, eventSchema, eventSk } from '../../access/events.ts'
import {
  type DocumentIn,
  documentCardOf,
  documentItem,
  documentPartition,
  incompletePartition,
} from '../../documents/index.ts'
import type { Instant } from '../../kernel/time.ts'
import { type Key, tenantPrefix } from '../../platform/keys.ts'
import { queryAll } from '../../platform/paging.ts'
import type { Item, Table, Write } from '../../platform/table.ts'
import { type Addition, additionSchema, PORTION, type Recipient } from '../model.ts'
import { rowKey } from './ladder.ts'
import { incompleteWrite, progressIn } from './progress.ts'

/** What was added to a document after its dispatch lies beside its partition, by id. */
export function additionsPartition(tenant: string, documentId: string): { pk: string } {
  return { pk: `${documentPartition(tenant, documentId).pk}#ADDITIONS` }
}
export function additionKey(tenant: string, documentId: string, id: string): Key {
  return { ...additionsPartition(tenant, documentId), sk: id }
}
export function additionItem(tenant: string, documentId: string, addition: Addition): Item {
  return { ...additionKey(tenant, documentId, addition.id), data: addition }
}
export function additionOf(item: Item | null): Addition | null {
  return item === null ? null : additionSchema.parse(item.data)
}
/** Where the event of an addition lies, which is a chain of its own. */
export function additionPartition(tenant: string, id: string): { pk: string } {
  return { pk: `${tenantPrefix(tenant)}ADD#${id}` }
}

/** What was added to a document, in the order of the ladder: one Query. */
export async function readAdditions(table: Table, tenant: string, documentId: string): Promise<Addition[]> {
  return additionsIn(await queryAll(table, additionsPartition(tenant, documentId), 100))
}
/** The same from its items. */
export function additionsIn(items: readonly Item[]): Addition[] {
  return items.map(({ data }) => additionSchema.parse(data)).sort((a, b) => a.from - b.from)
}

/** The events of what was added to a document, in the order of the ladder. */
export async function readAdditionEvents(table: Table, tenant: string, documentId: string): Promise<Event[]> {
  const additions = await readAdditions(table, tenant, documentId)
  const keys = additions.map(({ id }) => ({ ...additionPartition(tenant, id), sk: eventSk(1) }))
  const events = new Map((await table.getMany(keys)).map(item => [item.pk, eventSchema.parse(item.data)]))
  // Those that added nobody have no event.
  return additions.flatMap(({ id }) => events.get(additionPartition(tenant, id).pk) ?? [])
}

/**
 * The writes of an addition beside its event: the document, on condition that it is as it was read, which orders additions; their
 * rows; and the progress, in which the document is incomplete again. One from before progress was kept gets it with its next
 * rung, on the same condition.
 * @param progress as it was read
 */
export function additionWrites(
  tenant: string,
  {
    document,
    addition,
    recipients,
  }: {
    readonly document: DocumentIn<'DISPATCHED'>
    readonly addition: Addition
    readonly recipients: readonly Recipient[]
  },
  progress: Item | null,
  at: Instant,
): Write[] {
  const portions = Map.groupBy(recipients, ({ order }) => order - (order % PORTION))
  return [
    { put: documentItem(tenant, document), when: { version: document.version - 1 } },
    { put: additionItem(tenant, document.id, addition), when: 'absent' },
    ...[...portions].map(([from, data]) => ({
      put: { ...documentPartition(tenant, document.id), sk: rowKey(from), data },
      when: 'absent' as const,
    })),
    ...(progress === null ? [] : enlargedProgress(tenant, document, progress, recipients.length, at)),
  ]
}

/** A document's progress with so many recipients more, listed as incomplete. */
function enlargedProgress(
  tenant: string,
  document: DocumentIn<'DISPATCHED'>,
  item: Item,
  more: number,
  at: Instant,
): Write[] {
  const { progress, isListed } = progressIn(item)
  const version = item.version ?? 0
  const put = {
    ...item,
    version: version + 1,
    recipients: progress.recipients + more,
    updatedAt: at,
    ...changeKeys(tenant, 'LADDER', document.id),
    card: documentCardOf(document),
    g1pk: incompletePartition(tenant),
    g1sk: document.id,
  }
  return [{ put, when: { version } }, ...(isListed ? [] : [incompleteWrite(tenant, document.id, 1, version)])]
}
