import * as z from 'zod'
import { MAX_DISTRIBUTION_REVISIONS } from '../../documents/index.ts'
import { MAX_DEADLINE_MOVES } from './deadline-moves.ts'
import { MAX_ENDS } from './effects.ts'
import { MAX_REOPENED } from './handling.ts'
import { MAX_RESENDS_ASKED } from './resend-requests.ts'
import { MAX_PROGRESS_ASKED, MAX_PROGRESS_REPORTED } from './supervision.ts'

/** The states of a delivery. Each is reached by a rung of its ladder, a separate, dated fact. */
export const DELIVERY_STATES = [
  'DELIVERED',
  'SIGNED_FOR',
  'REGISTERED',
  'ACCEPTED',
  'RETURNED',
  'HANDLED',
  'REPLIED',
  'RECALLED',
  'PASSED_ON',
  'REPLACED',
] as const
export const deliveryStateSchema = z.enum(DELIVERY_STATES)
export type DeliveryState = z.infer<typeof deliveryStateSchema>

/**
 * The kinds of rungs, which are the types of a delivery's events: those that are named by the state which they lead to, and
 * those of a recall (撤回) that was not decided by the sender alone, of a changed route (改送) that came to nothing, that a step was
 * undone (撤销), that the sender sent again what was returned (重发), that the recipient asked for it again and was refused, that the
 * deadline of the reply was moved (回复期限变动), that handling began (开始承办) and was taken up again (唤醒), that progress was asked
 * for (催办) and reported (进展), that the delivery was made again, since its recipient had lost it (恢复), that the document was
 * abolished (废止), went out of effect on its day (失效), or was revoked (撤销), and that others may read it than before (知悉范围变更).
 */
export const RUNG_KINDS = [
  ...DELIVERY_STATES,
  'RECALL_ASKED',
  'RECALL_AGREED',
  'RECALL_REFUSED',
  'UNDONE',
  'RESENT',
  'PASSING_REFUSED',
  'ROUTE_OBJECTED',
  'DEADLINE_MOVED',
  'DISTRIBUTION_REVISED',
  'ABOLISHED',
  'OUT_OF_EFFECT',
  'REVOKED',
  'HANDLING_BEGUN',
  'HANDLING_REOPENED',
  'RESEND_ASKED',
  'RESEND_REFUSED',
  'RESTORED',
  'PROGRESS_ASKED',
  'PROGRESS_REPORTED',
] as const
export type RungKind = (typeof RUNG_KINDS)[number]

/** The states of a row of the ladder: those of its delivery, and before it those of the attempt. */
export const LADDER_STATES = [
  'PENDING',
  'AWAITING_ACTIVATION',
  'MUTED',
  'UNDELIVERABLE',
  'ON_PAPER',
  ...DELIVERY_STATES,
] as const
export type LadderState = (typeof LADDER_STATES)[number]

/** So often may a recipient pass a delivery on (改送): once more after it came back. */
export const MAX_PASSINGS = 2

/** So often is a delivery made again that its recipient lost (恢复). */
export const MAX_RESTORED = 3

/**
 * How many rungs a recipient has at most: every state on the way to an answer, a recall that is asked, and its answer; three steps that
 * were undone and taken again; each time that it was passed on and came back; three requests for it with their answers; each time
 * that the deadline was moved; that handling began, and each time that it was taken up and concluded again; each time that progress was
 * asked for or reported; each time that it was made again; that it was abolished, went out of effect, and was revoked; and each change of
 * the range of its readers.
 */
export const MAX_RUNGS =
  8 +
  2 * 3 +
  2 * MAX_PASSINGS +
  2 * MAX_RESENDS_ASKED +
  MAX_DEADLINE_MOVES +
  1 +
  2 * MAX_REOPENED +
  MAX_PROGRESS_ASKED +
  MAX_PROGRESS_REPORTED +
  MAX_RESTORED +
  MAX_ENDS +
  1 +
  MAX_DISTRIBUTION_REVISIONS
