import type { Event } from '../access/events.ts'
import type { Delivery, ReplyNotice, RungRoute } from '../exchange/index.ts'
import { type MatterRoute, readerIdOf, type TaskNotice, taskIdOf } from '../handling/index.ts'
import { sha256 } from '../kernel/digest.ts'
import { idFrom } from '../kernel/ids.ts'
import { type Delivered, NOTIFICATION_KINDS, type Notification, type NotificationKind } from './model.ts'

/** A notification with the tenant that gets it. */
export interface Told {
  readonly tenant: string
  readonly notification: Notification
}

/** The same event tells the same: so one that is relayed twice is told once. */
function idOf(of: string, kind: NotificationKind, at: string): string {
  return idFrom('ntf', Date.parse(at), Buffer.from(sha256(`${of}\n${kind}\n${at}`), 'hex'))
}

/** True for what the agency of a member is told, and what the member is. */
export function isFor(
  { notification: { to } }: Pick<Delivered, 'notification'>,
  caller: { readonly subject: string },
): boolean {
  return to === undefined || to === caller.subject
}

/** True for a type of event that people are told of. */
export function isTold(type: string): type is NotificationKind {
  return Object.hasOwn(NOTIFICATION_KINDS, type)
}

/** What an event of a delivery tells, and whom: its recipient or its sender. */
export function toldBy(kind: NotificationKind, { at }: Pick<Event, 'at'>, route: RungRoute): Told {
  const { deliveryId, documentId, number, recipient } = route
  const isSent = NOTIFICATION_KINDS[kind] === 'SENT'
  const { agencyId, name } = recipient
  return {
    tenant: isSent ? route.senderTenant : route.recipientTenant,
    notification: {
      id: idOf(deliveryId, kind, at),
      kind,
      at,
      deliveryId,
      documentId,
      number,
      recipient: isSent ? { agencyId, name } : null,
    },
  }
}

/**
 * What a delivery tells as it is put into its recipient's partition: that it arrived, or was recalled before it did. Null for what was
 * replaced before: the correction tells of itself.
 */
export function toldByArrival(tenant: string, delivery: Delivery): Told | null {
  const { id: deliveryId, source, deliveredAt: at } = delivery
  if (delivery.state === 'REPLACED') return null
  const kind = delivery.state === 'RECALLED' ? 'RECALLED' : 'ARRIVED'
  const { documentId, number } = source
  const id = idOf(deliveryId, kind, at)
  return { tenant, notification: { id, kind, at, deliveryId, documentId, number, recipient: null } }
}

/** What a notice of a reply tells: whoever owes it, or the sender that some are late. */
export function toldByNotice(tenant: string, notice: ReplyNotice): Told {
  const { id, at, deliveryId, documentId, number, late } = notice
  const kind: NotificationKind = late === null ? notice.kind : 'REPLIES_LATE'
  const what = { id: idOf(id, kind, at), kind, at, deliveryId, documentId, number, recipient: null }
  return { tenant, notification: late === null ? what : { ...what, late } }
}

/** News of a matter, for each member whom it concerns. */
type OfMatter = Pick<MatterRoute, 'matterId' | 'number' | 'news'>

/** What an event of a matter tells, and whom. */
export function toldByMatter(tenant: string, { matterId, number, news }: OfMatter, at: string): Told[] {
  return news.flatMap(({ kind, n, reader, to }) =>
    to.map(memberId => {
      const id = idOf(`${matterId}\n${n}\n${memberId}`, kind, at)
      const of = { deliveryId: null, documentId: null, number: number ?? '', recipient: null }
      const about = {
        ...(n === null ? {} : { taskId: taskIdOf({ matterId, n }) }),
        ...(reader === undefined ? {} : { readerId: readerIdOf({ matterId, n: reader }) }),
      }
      return { tenant, notification: { id, kind, at, ...of, to: memberId, matterId, ...about } }
    }),
  )
}

/** What a reminder of a task, or of what lies with a reader, tells whoever had it then. */
export function toldByTaskNotice(
  tenant: string,
  { kind, n, reader, to, at, matterId, number }: TaskNotice,
): Told[] {
  return toldByMatter(tenant, { matterId, number, news: [{ kind, n, reader, to }] }, at)
}

/** Kinds that ask for an act on the task. */
const ASKING: ReadonlySet<NotificationKind> = new Set([
  'TASK_CAME',
  'TASK_PASSED_ON',
  'TASK_SENT_BACK',
  'TASK_DUE_SOON',
  'TASK_LATE',
  'TASK_URGED',
  'MATTER_REOPENED',
  'TASK_MOVED',
  'READING_CAME',
  'READING_DUE_SOON',
  'READING_LATE',
])
/** When a task or reading that somebody was told of was ended (已办、已阅); null before, and for what asks for no act. */
export function endedAt({ kind }: Pick<Notification, 'kind'>, ended: string | null): string | null {
  return ASKING.has(kind) ? ended : null
}

/**
 * When the agency acted on what it was told (已办), as far as one act answers it: signing for what arrived, answering a recall,
 * replying. Null before, and for what asks for no act.
 */
export function actedAt({ kind }: Pick<Notification, 'kind'>, delivery: Delivery): string | null {
  switch (kind) {
    case 'ARRIVED':
      return 'signing' in delivery ? (delivery.signing?.at ?? null) : null
    case 'REPLY_DUE_SOON':
    case 'REPLY_LATE':
      return delivery.state === 'REPLIED' ? delivery.reply.at : null
    case 'PROGRESS_ASKED':
    case 'PROGRESS_LATE':
      return delivery.progressAsked?.ended?.at ?? null
    case 'RECALL_ASKED':
      return delivery.state === 'RECALLED' ? delivery.recalled.at : (delivery.recall?.refusal?.at ?? null)
    default:
      return null
  }
}
