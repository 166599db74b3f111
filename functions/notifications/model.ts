import * as z from 'zod'
import type { NewsKind } from '../handling/index.ts'

/**
 * What people of an agency are told: whether it is about what the agency received, what it sent, or one of them has to do, by kind. A
 * kind is an event of a delivery, that it arrived, that a reply is due or late, or news of a task or matter.
 */
export const NOTIFICATION_KINDS = {
  ARRIVED: 'RECEIVED',
  RECALL_ASKED: 'RECEIVED',
  RECALLED: 'RECEIVED',
  REPLACED: 'RECEIVED',
  REVOKED: 'RECEIVED',
  ABOLISHED: 'RECEIVED',
  DISTRIBUTION_REVISED: 'RECEIVED',
  PASSING_REFUSED: 'RECEIVED',
  ROUTE_OBJECTED: 'RECEIVED',
  REPLY_DUE_SOON: 'RECEIVED',
  REPLY_LATE: 'RECEIVED',
  PROGRESS_ASKED: 'RECEIVED',
  PROGRESS_LATE: 'RECEIVED',
  RETURNED: 'SENT',
  RECALL_AGREED: 'SENT',
  RECALL_REFUSED: 'SENT',
  PASSED_ON: 'SENT',
  REPLIES_LATE: 'SENT',
  REVOKED_ABOVE: 'SENT',
  ABOLISHED_ABOVE: 'SENT',
  SOURCE_REVOKED: 'SENT',
  SOURCE_ABOLISHED: 'SENT',
  PROGRESS_REPORTED: 'SENT',
  TASK_CAME: 'OWN',
  TASK_PASSED_ON: 'OWN',
  TASK_SENT_BACK: 'OWN',
  TASK_GONE: 'OWN',
  TASK_DUE_SOON: 'OWN',
  TASK_LATE: 'OWN',
  TASK_URGED: 'OWN',
  TASK_DUE_MOVED: 'OWN',
  SOURCE_ENDED: 'OWN',
  EXTENSION_ASKED: 'OWN',
  EXTENSION_ANSWERED: 'OWN',
  MATTER_REOPENED: 'OWN',
  TASK_MOVED: 'OWN',
  READING_CAME: 'OWN',
  READING_GONE: 'OWN',
  READING_DUE_SOON: 'OWN',
  READING_LATE: 'OWN',
} as const satisfies Readonly<Record<string, 'RECEIVED' | 'SENT' | 'OWN'>> & Readonly<Record<NewsKind, 'OWN'>>
export type NotificationKind = keyof typeof NOTIFICATION_KINDS
export const NOTIFICATION_NAMES = Object.keys(NOTIFICATION_KINDS) as [NotificationKind, ...NotificationKind[]]

/**
 * A pointer to what happened; the delivery, or the document's ladder, says the rest. It has no title, so nothing of a document
 * stays here that is recalled.
 */
export const notificationSchema = z.object({
  id: z.string(),
  kind: z.enum(NOTIFICATION_NAMES),
  /** When it happened. */
  at: z.string(),
  /** Null of a document as a whole. */
  deliveryId: z.string().nullable(),
  documentId: z.string().nullable(),
  /** Empty for a matter of the agency's own. */
  number: z.string(),
  /** The recipient, of what the agency sent; null of what it received. */
  recipient: z.object({ agencyId: z.string(), name: z.string() }).nullable(),
  /** How many replies are late, for REPLIES_LATE. */
  late: z.number().int().optional(),
  /** The member whom it is for, and the matter, and the task or reading that it is about; absent of what the agency as a whole is told. */
  to: z.string().optional(),
  matterId: z.string().optional(),
  taskId: z.string().optional(),
  readerId: z.string().optional(),
})
export type Notification = z.infer<typeof notificationSchema>

/** A notification with the time when it reached the agency (送达): by this they are ordered. */
export interface Delivered {
  readonly notification: Notification
  readonly deliveredAt: string
}

/** Up to where a member has seen the notifications of the agency: the place of the last one in the list. */
export const seenSchema = z.object({
  until: z.string().optional(),
  /** The same of the member's own. */
  own: z.string().optional(),
})

/** Of what was not seen so many are counted. */
export const MOST_UNSEEN = 100

/** For so long a notification is kept. What it points to stays. */
export const KEPT_DAYS = 400
