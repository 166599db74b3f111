import * as z from 'zod'
import type { ReplyDeadline } from '../../documents/index.ts'
import type { Instant } from '../../kernel/time.ts'
import type { DeliveryState, RungKind } from './states.ts'
import type { Undoes } from './undoing.ts'

/** States in which nothing is owed any more (回复): it was replied to, returned, passed on, recalled or replaced. */
const SETTLED: readonly DeliveryState[] = ['REPLIED', 'RETURNED', 'RECALLED', 'PASSED_ON', 'REPLACED']

/** True while a recipient of whom a reply is demanded still owes it, whether it is late or not. */
export function owesIn(state: DeliveryState): boolean {
  return !SETTLED.includes(state)
}

type Owing = 'BEGINS' | 'ENDS' | 'STAYS'
/**
 * What a rung does to what its recipient owes the sender: with the arrival it begins, with some it ends, others leave it as it
 * is. One that ended may be ended again, as by a recall of what was replied to, and begins again with what comes back.
 */
const OWING: Readonly<Record<Exclude<RungKind, 'UNDONE'>, Owing>> = {
  DELIVERED: 'BEGINS',
  SIGNED_FOR: 'STAYS',
  REGISTERED: 'STAYS',
  ACCEPTED: 'STAYS',
  RETURNED: 'ENDS',
  HANDLED: 'STAYS',
  REPLIED: 'ENDS',
  RECALLED: 'ENDS',
  PASSED_ON: 'ENDS',
  REPLACED: 'ENDS',
  RECALL_ASKED: 'STAYS',
  RECALL_AGREED: 'ENDS',
  RECALL_REFUSED: 'STAYS',
  // The copy that is sent again has what is owed.
  RESENT: 'STAYS',
  RESEND_ASKED: 'STAYS',
  RESEND_REFUSED: 'STAYS',
  PASSING_REFUSED: 'BEGINS',
  ROUTE_OBJECTED: 'BEGINS',
  DEADLINE_MOVED: 'STAYS',
  HANDLING_BEGUN: 'STAYS',
  HANDLING_REOPENED: 'STAYS',
  RESTORED: 'STAYS',
  PROGRESS_ASKED: 'STAYS',
  PROGRESS_REPORTED: 'STAYS',
  ABOLISHED: 'STAYS',
  DISTRIBUTION_REVISED: 'STAYS',
  // Nothing is owed of what is void.
  OUT_OF_EFFECT: 'ENDS',
  REVOKED: 'ENDS',
}
/** The same of a rung; undoing a return has what was owed begin again. */
export function owingBy({
  kind,
  undoes,
}: {
  readonly kind: RungKind
  readonly undoes?: Pick<Undoes, 'kind'> | undefined
}): Owing {
  if (kind === 'UNDONE') return undoes?.kind === 'RETURNED' ? 'BEGINS' : 'STAYS'
  return OWING[kind]
}

/** A notice before the deadline (提醒), and those after it (催办). */
export const REMINDER_KINDS = ['REPLY_DUE_SOON', 'REPLY_LATE'] as const
export type ReminderKind = (typeof REMINDER_KINDS)[number]

/** 催办: after how many working days each next one follows the one before; the first comes with the first working hour. */
export const DAYS_BETWEEN_URGINGS = [3, 5] as const
export const URGINGS = DAYS_BETWEEN_URGINGS.length + 1

/** Which reminder is to be looked at: 0 the one before the deadline, then the urgings from 1. */
export const nextReminderSchema = z.object({
  step: z.number().int().min(0).max(URGINGS),
  /** When the urging before went out, from which this one is counted; absent before the second. */
  since: z.string().optional(),
})
export type NextReminder = z.infer<typeof nextReminderSchema>
/** The same with when to look at it. */
export type TimedReminder = NextReminder & { readonly at: Instant }

/** What comes back is reminded of at once if it is late, and else when it is. */
export function reminderOfReturned(dueAt: Instant, at: Instant): TimedReminder {
  return { at: dueAt > at ? dueAt : at, step: 1 }
}

/** With which reminder begins what arrives at this instant: the one before the deadline, unless it is too late for it. */
export function firstReminder({ remindAt, dueAt }: ReplyDeadline, arrivedAt: Instant): TimedReminder {
  return remindAt !== null && remindAt > arrivedAt ? { at: remindAt, step: 0 } : { at: dueAt, step: 1 }
}

/** What was sent to remind of a reply. */
export const reminderSchema = z.object({
  at: z.string(),
  kind: z.enum(REMINDER_KINDS),
  /** Which one of its kind, from 1. */
  step: z.number().int(),
})
export type Reminder = z.infer<typeof reminderSchema>

/** A notice for the people of an agency: of its delivery, or, for a sender, of its document with how many are late. */
export const replyNoticeSchema = reminderSchema.extend({
  /** Also of a report that is late (逾期未报告), of an own document that a superior ended (上级撤销、废止), or whose source was ended (被转发的公文已撤销、废止). */
  kind: z.enum([
    ...REMINDER_KINDS,
    'PROGRESS_LATE',
    'REVOKED_ABOVE',
    'ABOLISHED_ABOVE',
    'SOURCE_REVOKED',
    'SOURCE_ABOLISHED',
  ]),
  id: z.string(),
  deliveryId: z.string().nullable(),
  documentId: z.string().nullable(),
  number: z.string(),
  dueAt: z.string().optional(),
  /** How many recipients are late; null for a recipient's own. */
  late: z.number().int().nullable(),
})
export type ReplyNotice = z.infer<typeof replyNoticeSchema>
