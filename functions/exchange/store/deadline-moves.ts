import type { Advanced } from '../../access/steps.ts'
import { type DocumentIn, documentItem } from '../../documents/index.ts'
import { type Key, tenantPrefix } from '../../platform/keys.ts'
import type { Item, Write } from '../../platform/table.ts'
import { type Delivery, firstReminder } from '../model.ts'
import { rungWrites } from './deliveries.ts'
import { owedDocumentItem, reminderPointer, replyDueItem } from './replies.ts'

/** Where the event of a moved deadline lies, which is a chain of its own. */
export function deadlineMovePartition(tenant: string, id: string): { pk: string } {
  return { pk: `${tenantPrefix(tenant)}DLM#${id}` }
}

/** The entry of a document in the list of what its sender is owed, at another deadline; nothing if it is not listed. */
export function relistedOwed(
  senderTenant: string,
  documentId: string,
  dueAt: string,
  item: Item | null,
): Write[] {
  if (item === null || item.card === undefined || item.dueAt === dueAt) return []
  const version = item.version ?? 0
  const put = owedDocumentItem({ senderTenant, documentId }, dueAt, version + 1, item.card)
  return [{ put, when: { version } }]
}

/** The writes of a moved deadline beside its event: the document, on condition that it is as it was read, and its entry in the list. */
export function deadlineMoveWrites(
  tenant: string,
  document: DocumentIn<'DISPATCHED'>,
  owed: Item | null,
): Write[] {
  const { id, version, dispatch } = document
  return [
    { put: documentItem(tenant, document), when: { version: version - 1 } },
    ...(dispatch.deadline === undefined ? [] : relistedOwed(tenant, id, dispatch.deadline.dueAt, owed)),
  ]
}

/**
 * The writes of a deadline that is carried to a delivery: its rung, its place in the list of what is owed, and the reminders of the new
 * deadline. The pointers of the old one find it when they are due. The one of the last day is there too if people are reminded
 * before: a reminder that went out before the move does not lead on to it.
 * @param listed the version of `REPLYDUE` as it was read
 */
export function carriedDeadlineWrites(
  tenant: string,
  key: Key,
  step: Advanced<Delivery>,
  listed: number,
  at: string,
): Write[] {
  const delivery: Delivery = step.thing
  const { id, deadline } = delivery
  if (deadline === undefined) return []
  const first = firstReminder(deadline, at)
  const last = { at: deadline.dueAt, step: 1 }
  return [
    ...rungWrites(tenant, step),
    { put: replyDueItem(tenant, key, delivery, listed + 1), when: { version: listed } },
    ...(first.step === 0 ? [first, last] : [first]).map(next => ({
      put: reminderPointer(tenant, id, next),
      when: 'any' as const,
    })),
  ]
}
