import { duePointer } from '../../access/due.ts'
import type { Event } from '../../access/events.ts'
import { documentPartition, owedPartition } from '../../documents/index.ts'
import { sha256 } from '../../kernel/digest.ts'
import { idFrom } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/time.ts'
import { indexKeys } from '../../platform/indexes.ts'
import { type Key, tenantPrefix } from '../../platform/keys.ts'
import type { Item, Write } from '../../platform/table.ts'
import {
  type Delivery,
  firstReminder,
  owesIn,
  owingBy,
  type Reminder,
  type ReplyNotice,
  type RungKind,
  type RungRoute,
  reminderSchema,
  replyNoticeSchema,
  type TimedReminder,
  undoesSchema,
} from '../model.ts'

/** The list of what a tenant owes, on the index `list`, by when it is due. */
export function replyDuePartition(tenant: string): string {
  return `${tenantPrefix(tenant)}REPLYDUE`
}

export function replyDueKey({ pk }: Key): Key {
  return { pk, sk: 'REPLYDUE' }
}
/**
 * In a delivery's partition, that its recipient owes a reply: in the list while it does, since nothing that tenants have is
 * removed. Each reminder raises the version, and what settles the debt makes it 0: of the two at once one is first.
 */
export function replyDueItem(tenant: string, key: Key, { id, deadline }: Delivery, version: number): Item {
  const listed = indexKeys('list', replyDuePartition(tenant), `${deadline?.dueAt}#${id}`)
  return { ...replyDueKey(key), version, ...(version > 0 ? listed : {}) }
}

/** What is written with a delivery of which a reply is demanded: what its recipient owes, and when it is reminded. */
export function owingWrites(tenant: string, key: Key, delivery: Delivery): Write[] {
  const { id, deadline, state, deliveredAt } = delivery
  if (deadline === undefined || !owesIn(state)) return []
  return [
    { put: replyDueItem(tenant, key, delivery, 1), when: 'any' },
    { put: reminderPointer(tenant, id, firstReminder(deadline, deliveredAt)), when: 'any' },
  ]
}

/**
 * What a rung writes by which a recipient comes to owe nothing any more, or to owe it again. The next reminder of what is settled finds
 * that when it is due; that of what is owed again the relay sees to.
 */
export function settlingWrites(tenant: string, key: Key, delivery: Delivery, { type, data }: Event): Write[] {
  if (delivery.deadline === undefined) return []
  const { data: undoes } = undoesSchema.safeParse(data.undoes)
  const owing = owingBy({ kind: type as RungKind, undoes })
  return owing === 'STAYS'
    ? []
    : [{ put: replyDueItem(tenant, key, delivery, owing === 'ENDS' ? 0 : 1), when: 'any' }]
}

/** The list of those who owe the sender of a document a reply, on the index `list`, in the order of the dispatch. */
export function owingPartition(senderTenant: string, documentId: string): string {
  return `${documentPartition(senderTenant, documentId).pk}#OWED`
}
/** The sort key of a place there, and the cursor of its row. */
export function owedSortKey(order: number): string {
  return String(order).padStart(5, '0')
}
export function owedKey({ senderTenant, documentId, recipient }: RungRoute): Key {
  return { pk: owingPartition(senderTenant, documentId), sk: owedSortKey(recipient.order) }
}
/** That a recipient owes a reply, or does not any more, and by which deadline it is counted in the cascade. */
export function owedItem(key: Key, owes: boolean, version: number, dueAt: Instant | null): Item {
  return {
    ...key,
    version,
    owes,
    ...(owes && dueAt !== null ? { dueAt } : {}),
    ...(owes ? indexKeys('list', key.pk, key.sk) : {}),
  }
}
export function owedDueAt({ dueAt }: Item): Instant | null {
  return typeof dueAt === 'string' ? dueAt : null
}

export function owedDocumentKey({ senderTenant, documentId }: OfDocument): Key {
  return { pk: `${documentPartition(senderTenant, documentId).pk}#PROGRESS`, sk: 'OWED' }
}
type OfDocument = Pick<RungRoute, 'senderTenant' | 'documentId'>
/** Beside a document's progress, that somebody owes a reply: in the sender's list, by when it is due, while somebody does. */
export function owedDocumentItem(
  of: OfDocument,
  dueAt: Instant,
  /** Another one with each write, so that whoever takes it off the list finds that it was listed again. */
  version: number,
  /** The document's, which stays as it is from the dispatch on; null once nobody owes a reply. */
  card: unknown,
): Item {
  const item = { ...owedDocumentKey(of), version, dueAt }
  const listed = indexKeys('list', owedPartition(of.senderTenant), `${dueAt}#${of.documentId}`)
  return card === null ? item : { ...item, card, ...listed }
}

/** In a delivery's partition, or beside a document's progress, the reminders that went out. */
const REMINDER = 'REMINDER#'
export function reminderItem({ pk }: Key, reminder: Reminder): Item {
  return { pk, sk: `${REMINDER}${reminder.kind}#${reminder.step}`, data: reminder }
}
export function isReminder({ sk }: Key): boolean {
  return sk.startsWith(REMINDER)
}
/** Those among the items of a partition, oldest first. */
export function remindersIn(items: readonly Item[]): Reminder[] {
  return items
    .filter(isReminder)
    .map(({ data }) => reminderSchema.parse(data))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
}

const NOTICE = 'NOTICE#'
/** A notice for an agency's people, by its time. It is told as the stream shows it. */
export function noticeItem(tenant: string, notice: ReplyNotice): Item {
  return { pk: `${tenantPrefix(tenant)}NOTICES`, sk: `${NOTICE}${notice.at}#${notice.id}`, data: notice }
}
export function isNotice({ sk }: Pick<Key, 'sk'>): boolean {
  return sk.startsWith(NOTICE)
}
/** A notice with the tenant that gets it, from its item. */
export function noticeIn({ pk, data }: Item): { readonly tenant: string; readonly notice: ReplyNotice } {
  return { tenant: pk.split('#')[1] ?? '', notice: replyNoticeSchema.parse(data) }
}
/** The id of a notice, of its time. */
export function noticeIdFor(
  of: string,
  { kind, step, at }: Pick<ReplyNotice, 'kind' | 'step' | 'at'>,
): string {
  return idFrom('ntc', Date.parse(at), Buffer.from(sha256(`${of}\n${kind}\n${step}`), 'hex'))
}

/** Names of the work to remind a recipient, and to tell a sender who is late. */
export const REPLY_DUE = 'reply'
export const OWED_DUE = 'owed'

/** The pointer by which a recipient's reminder is found. */
export function reminderPointer(tenant: string, deliveryId: string, { at, ...next }: TimedReminder): Item {
  return duePointer({ kind: REPLY_DUE, of: deliveryId, at, what: { tenant, deliveryId, ...next } })
}
/** The same for the sender of a document. */
export function owedPointer(tenant: string, documentId: string, { at, ...next }: TimedReminder): Item {
  return duePointer({ kind: OWED_DUE, of: documentId, at, what: { tenant, documentId, ...next } })
}
