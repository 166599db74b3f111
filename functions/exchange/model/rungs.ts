import * as z from 'zod'
import { stampSchema } from '../../access/act.ts'
import { onPaperSchema } from './paper.ts'
import { resendCodeSchema } from './resend-requests.ts'
import {
  type ReturnCode,
  type ReturnCounter,
  returnCountsSchema,
  storedReturnCode,
  storedReturnCodeSchema,
} from './returns.ts'
import { DELIVERY_STATES, type DeliveryState, RUNG_KINDS, type RungKind } from './states.ts'
import { undoesSchema } from './undoing.ts'

const storedRungSchema = stampSchema.extend({
  seq: z.number().int(),
  /** Absent if it is the state, as in all rungs from before there were recalls. */
  kind: z.enum(RUNG_KINDS).optional(),
  /** The state of the delivery after it. */
  state: z.enum(DELIVERY_STATES),
  reason: z.string().nullable(),
  returnCode: storedReturnCodeSchema,
  /** Which rung was undone; absent for all others. */
  undoes: undoesSchema.optional(),
  /** That the answer went on paper; absent for all others. */
  onPaper: onPaperSchema.optional(),
  /** By when the recipient means to conclude; null if it set no date, absent for all but HANDLING_BEGUN. */
  dueAt: z.string().nullable().optional(),
  /** Why it was asked for again; absent for all others. */
  resendCode: resendCodeSchema.optional(),
  /** The last day for the answer; null if none was set, absent for all but PROGRESS_ASKED. */
  answerBy: z.string().nullable().optional(),
  /** What was reported; absent for all but PROGRESS_REPORTED. */
  note: z.string().optional(),
  /** The number of the last change of the range of readers that was told; absent for all but DISTRIBUTION_REVISED. */
  distribution: z.number().int().optional(),
  /** True if a request for progress ended with it that waited until then. */
  endsProgressAsked: z.literal(true).optional(),
  /** True if it was replaced before anybody signed for it, and its place does not tell; absent for all others. */
  unsigned: z.literal(true).optional(),
  replyNumber: z.string().nullable(),
  /** The delivery of the answer to the sender; null for other rungs, and for answers from before it was recorded. */
  replyDeliveryId: z.string().nullable().default(null),
  /** The recall that it belongs to; null for rungs that belong to none. */
  recallId: z.string().nullable().default(null),
  /** To whom it was passed on; null for other rungs. */
  passedTo: z.object({ agencyId: z.string(), name: z.string() }).nullable().default(null),
  /** Hash of the event at the recipient, and of the event before it. */
  hash: z.string(),
  previous: z.string().nullable(),
})
/** A rung of a recipient as the sender's ladder keeps it: what happened, and the state after it. */
export type Rung = Omit<z.infer<typeof storedRungSchema>, 'kind' | 'returnCode'> & {
  readonly kind: RungKind
  /** Why it was returned; null for rungs that are no return. */
  readonly returnCode: ReturnCode | null
}
export const rungSchema: z.ZodType<Rung, z.input<typeof storedRungSchema>> = storedRungSchema.transform(
  ({ kind: stored, returnCode, ...rung }) => {
    const kind = stored ?? rung.state
    return { ...rung, kind, returnCode: kind === 'RETURNED' ? (returnCode ?? 'OTHER') : null }
  },
)

/** A rung as it is stored: most are of the kind that their state is named by, and belong to no recall. */
export function storedRung({
  kind,
  recallId,
  passedTo,
  returnCode,
  ...rung
}: Rung): z.input<typeof rungSchema> {
  return {
    ...rung,
    ...(kind === rung.state ? {} : { kind }),
    ...(recallId === null ? {} : { recallId }),
    ...(passedTo === null ? {} : { passedTo }),
    ...storedReturnCode('returnCode', returnCode ?? 'OTHER'),
  }
}

/** Names of the counters of a cascade, by state. */
export const CASCADE_COUNTERS = {
  DELIVERED: 'delivered',
  SIGNED_FOR: 'signedFor',
  REGISTERED: 'registered',
  ACCEPTED: 'accepted',
  RETURNED: 'returned',
  HANDLED: 'handled',
  REPLIED: 'replied',
  RECALLED: 'recalled',
  PASSED_ON: 'passedOn',
  REPLACED: 'replaced',
} as const satisfies Readonly<Record<DeliveryState, string>>
export type CascadeCounter = (typeof CASCADE_COUNTERS)[DeliveryState]
/** Of those recalled: whom nobody had signed for, and who never had it. */
export type RecallCounter = 'recalledUnsigned' | 'recalledUnsent'
/** Of those at whom a correction replaced it: likewise. */
export type ReplacementCounter = 'replacedUnsigned' | 'replacedUnsent'
/** Of those who do not have it: who was served on paper. */
export type PaperCounter = 'onPaper'
type FurtherCounter =
  | RecallCounter
  | ReplacementCounter
  | PaperCounter
  | ReturnCounter
  | 'owing'
  | 'progressAwaited'
  | 'ended'
/** How many rungs there are of each kind; kinds that are absent have none. */
export type RungCounts = Readonly<Partial<Record<CascadeCounter | FurtherCounter, number>>>

const count = z.number().int().nonnegative().default(0)
/** How far a document has got with its recipients: how many of them have each rung. */
export const progressSchema = z.object({
  documentId: z.string(),
  recipients: z.number().int().nonnegative(),
  /** Main recipients without an account, who are none of these. */
  withoutAccount: count,
  delivered: count,
  signedFor: count,
  registered: count,
  accepted: count,
  returned: count,
  handled: count,
  replied: count,
  recalled: count,
  recalledUnsigned: count,
  recalledUnsent: count,
  replaced: count,
  replacedUnsigned: count,
  replacedUnsent: count,
  passedOn: count,
  onPaper: count,
  /** How many were asked for progress and have not answered. */
  progressAwaited: count,
  ...returnCountsSchema.shape,
  /** How many of those who got it have concluded or have it no more; absent where it was counted of none. */
  ended: z.number().int().optional(),
  /** How many of those who have it still owe a reply; absent where none is demanded. */
  owing: z.number().int().optional(),
  /** When it last changed. */
  updatedAt: z.string(),
})
export type Progress = z.infer<typeof progressSchema>

/** How many recipients are still to get a document. */
export function undeliveredIn({
  recipients,
  delivered,
  recalledUnsent,
  replacedUnsent,
  onPaper,
}: Progress): number {
  return recipients - delivered - recalledUnsent - replacedUnsent - onPaper
}
