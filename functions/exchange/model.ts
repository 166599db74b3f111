import * as z from 'zod'
import { stampSchema } from '../access/act.ts'
import { chainSchema } from '../access/events.ts'
import { TIERS } from '../access/regions.ts'
import { DOCUMENT_KINDS, replyDeadlineSchema, sourceSchema, urgencyFacts } from '../documents/index.ts'
import { addedSchema, deliveryAddedSchema } from './model/additions.ts'
import { deliveryDeadlineMoveSchema } from './model/deadline-moves.ts'
import { carriedTimes, effectFacts, effectOnCard } from './model/effects.ts'
import { handlingBegunSchema, handlingFacts, handlingOnCard } from './model/handling.ts'
import { registrationSchema } from './model/incoming.ts'
import { type PaperRecipient, replySchema } from './model/paper.ts'
import { passingSchema } from './model/passings.ts'
import type { WaitingReason } from './model/portions.ts'
import {
  recalledSchema,
  recallRequestSchema,
  recallStandingSchema,
  sourceRecallSchema,
} from './model/recalls.ts'
import { deliveredReplacesSchema, replacedBySchema, replacedSchema } from './model/replacements.ts'
import { resendAskedSchema } from './model/resend-requests.ts'
import { restoredSchema } from './model/restoring.ts'
import { storedReturnCodeSchema } from './model/returns.ts'
import type { Rung } from './model/rungs.ts'
import { sourceFacts } from './model/sources.ts'
import { DELIVERY_STATES, type DeliveryState, type LadderState } from './model/states.ts'
import { progressFacts, routeStandingSchema } from './model/supervision.ts'
import { undoingFacts, undoingOnCard } from './model/undoing.ts'

export * from './model/additions.ts'
export * from './model/claims.ts'
export * from './model/deadline-moves.ts'
export * from './model/effects.ts'
export * from './model/handling.ts'
export * from './model/incoming.ts'
export * from './model/paper.ts'
export * from './model/passings.ts'
export * from './model/portions.ts'
export * from './model/recalls.ts'
export * from './model/replacements.ts'
export * from './model/replies.ts'
export * from './model/resend-requests.ts'
export * from './model/restoring.ts'
export * from './model/returns.ts'
export * from './model/rungs.ts'
export * from './model/sources.ts'
export * from './model/states.ts'
export * from './model/supervision.ts'
export * from './model/undoing.ts'

export const RECIPIENT_ROLES = ['MAIN', 'COPY'] as const

/** A recipient of a dispatch, with its place in the order of the dispatch. */
export const recipientSchema = z.object({
  order: z.number().int().nonnegative(),
  agencyId: z.string(),
  name: z.string(),
  tier: z.enum(TIERS),
  regionCode: z.string(),
  role: z.enum(RECIPIENT_ROLES),
  /** How it was added after the dispatch; absent for those of the dispatch. */
  added: addedSchema.optional(),
})
export type Recipient = z.infer<typeof recipientSchema>

/** The event of the sender's chain that dispatched: through its hash every receipt covers the whole history before. */
export const dispatchEventSchema = z.object({ seq: z.number().int(), hash: z.string() })

/** What all recipients of a document get. It refers to the content by digest. */
export const envelopeSchema = z.object({
  /** What a reply or a forwarding document will refer to, except the id of the delivery. */
  source: sourceSchema.omit({ deliveryId: true }),
  dispatchEvent: dispatchEventSchema,
  date: z.string(),
  ...urgencyFacts,
  dispatchedAt: z.string(),
  /** The document that this one answers, and its issuer. */
  answers: z.object({ documentId: z.string(), senderId: z.string() }).nullable(),
  /** What those are told who were added after the dispatch; absent for the others. */
  added: deliveryAddedSchema.optional(),
  /** What it replaces, if it is a correction. */
  replaces: deliveredReplacesSchema.omit({ deliveryId: true }).optional(),
  /** Until when its main recipients are to reply; absent where no reply is demanded. */
  deadline: replyDeadlineSchema.optional(),
})
export type Envelope = z.infer<typeof envelopeSchema>

const base = z.object({
  id: z.string(),
  version: z.number().int(),
  recipient: recipientSchema,
  source: sourceSchema,
  dispatchEvent: dispatchEventSchema,
  date: z.string(),
  ...urgencyFacts,
  deliveredAt: z.string(),
  inReplyToDocumentId: z.string().nullable(),
  /** Why it came after the dispatch; absent if it came with it. */
  added: deliveryAddedSchema.optional(),
  /** To whom it was passed on, oldest first; absent if it never was. */
  passed: z.array(passingSchema).min(1).optional(),
  /** Until when its recipient is to reply; absent if it need not. */
  deadline: replyDeadlineSchema.optional(),
  /** How its sender moved that since, oldest first; absent if it never did. */
  deadlineMoves: z.array(deliveryDeadlineMoveSchema).optional(),
  /** That its sender asked for it back; absent if it did not, or took it back without asking. */
  recall: recallRequestSchema.optional(),
  ...sourceFacts,
  ...effectFacts,
  ...undoingFacts,
  ...handlingFacts,
  ...progressFacts,
  /** That its recipient asked for it again; absent if it never did. */
  resendAsked: resendAskedSchema.optional(),
  /** That it was made again, since its recipient had lost it; absent if it never was. */
  restored: restoredSchema.optional(),
  /** What it replaces, and by what it was replaced; each absent if there is nothing. */
  replaces: deliveredReplacesSchema.optional(),
  replacedBy: replacedBySchema.optional(),
  chain: chainSchema,
})
const step = stampSchema
const signedFor = { signing: step }
const registered = {
  ...signedFor,
  registration: registrationSchema,
}
const accepted = { ...registered, acceptance: step, begun: handlingBegunSchema.optional() }
const handled = { ...accepted, handling: step.extend({ result: z.string().nullable() }) }
/** What may have been done with a delivery before it was taken from its recipient. */
const untilThen = {
  signing: step.optional(),
  registration: registered.registration.optional(),
  acceptance: step.optional(),
  begun: handlingBegunSchema.optional(),
  handling: handled.handling.optional(),
}

/** 收文: a delivery with its state; a state has exactly the facts that led to it. */
export const deliverySchema = z.discriminatedUnion('state', [
  base.extend({ state: z.literal('DELIVERED') }),
  base.extend({ state: z.literal('SIGNED_FOR'), ...signedFor }),
  base.extend({ state: z.literal('REGISTERED'), ...registered }),
  base.extend({ state: z.literal('ACCEPTED'), ...accepted }),
  base.extend({
    state: z.literal('RETURNED'),
    ...signedFor,
    registration: registered.registration.optional(),
    return: step.extend({ reason: z.string(), code: storedReturnCodeSchema }),
  }),
  base.extend({ state: z.literal('HANDLED'), ...handled }),
  base.extend({
    state: z.literal('REPLIED'),
    ...accepted,
    handling: handled.handling.optional(),
    reply: replySchema,
  }),
  // A tombstone (撤回): its source has neither title nor digest of the body.
  base.extend({
    state: z.literal('RECALLED'),
    ...untilThen,
    reply: replySchema.optional(),
    recalled: recalledSchema,
  }),
  // 更正替代: to be read as history; one that was never delivered is a tombstone.
  base.extend({
    state: z.literal('REPLACED'),
    ...untilThen,
    replacedBy: replacedBySchema,
    replaced: replacedSchema,
  }),
  // 改送: with the agency that `passed` names last.
  base.extend({
    state: z.literal('PASSED_ON'),
    ...signedFor,
    registration: registered.registration.optional(),
    passed: z.array(passingSchema).min(1),
  }),
])
export type Delivery = z.infer<typeof deliverySchema>
export type DeliveryIn<S extends DeliveryState> = Extract<Delivery, { state: S }>

const STEPS_OF_IT = [
  'signing',
  'registration',
  'acceptance',
  'begun',
  'return',
  'handling',
  'reply',
  'recall',
  'recalled',
  'replaced',
  'undone',
  'reopened',
  'reported',
  'matter',
] as const

/** When a delivery was changed last: every step of one is dated in it. */
export function updatedAtOf(delivery: Delivery): string {
  const stamps = delivery as Partial<Record<(typeof STEPS_OF_IT)[number], { readonly at: string }>>
  const times = [
    ...STEPS_OF_IT.map(one => stamps[one]?.at),
    delivery.recall?.refusal?.at,
    ...carriedTimes(delivery),
    delivery.progressAsked?.at,
    delivery.resendAsked?.at,
    delivery.resendAsked?.answer?.at,
    delivery.restored?.at,
    delivery.replacedBy?.carriedAt,
    ...(delivery.passed ?? []).flatMap(({ at, outcome }) => [at, outcome?.at]),
  ]
  return times.reduce<string>(
    (latest, at) => (at !== undefined && at > latest ? at : latest),
    delivery.deliveredAt,
  )
}

/** What lists show of a delivery. */
export const deliveryCardSchema = z.object({
  id: z.string(),
  version: z.number().int(),
  state: z.enum(DELIVERY_STATES),
  role: z.enum(RECIPIENT_ROLES),
  kind: z.enum(DOCUMENT_KINDS),
  title: z.string(),
  number: z.string(),
  date: z.string(),
  ...urgencyFacts,
  issuerId: z.string(),
  issuerName: z.string(),
  issuerTier: z.enum(TIERS),
  issuerRegionCode: z.string(),
  contentDigest: z.string(),
  deliveredAt: z.string(),
  /** Absent in cards that were stored before it was kept. */
  updatedAt: z.string().optional(),
  incomingNumber: z.string().nullable(),
  returnReason: z.string().nullable(),
  returnCode: storedReturnCodeSchema,
  inReplyToDocumentId: z.string().nullable(),
  dueAt: z.string().optional(),
  repliedLate: z.literal(true).optional(),
  /** Absent if it was not recalled, and what it forwards was not. */
  recall: recallStandingSchema.optional(),
  sourceRecalled: sourceRecallSchema.optional(),
  /** Absent if it replaces nothing, and nothing replaced it. */
  replaces: deliveredReplacesSchema.optional(),
  replacedBy: replacedBySchema.optional(),
  /** Present for a tombstone of what was replaced before it was delivered. */
  isUnsent: z.literal(true).optional(),
  ...effectOnCard,
  ...undoingOnCard,
  ...handlingOnCard,
})
export type DeliveryCard = z.infer<typeof deliveryCardSchema>

/** Where the relay finds a document that was dispatched. */
export const dispatchRouteSchema = z.object({ tenant: z.string() })

/** Where the relay carries a delivery's events: the sender's ladder, and the counts at the cascade's root. */
export const rungRouteSchema = z.object({
  recipientTenant: z.string(),
  senderTenant: z.string(),
  documentId: z.string(),
  deliveryId: z.string(),
  number: z.string(),
  contentDigest: z.string(),
  dispatchEvent: dispatchEventSchema,
  recipient: recipientSchema,
  root: z.object({ documentId: z.string(), tenant: z.string() }),
  dueAt: z.string().optional(),
  /** How far the recipient was before the event; absent if it had not begun, and in events from before it was counted. */
  standing: routeStandingSchema.optional(),
})
export type RungRoute = z.infer<typeof rungRouteSchema>

/** Why a recipient does not have the document, since when, and how often it was tried. */
export interface Undelivered {
  readonly reason: WaitingReason
  readonly since: string
  readonly tries: number
  readonly triedAt: string | null
  /** What the recipient says of it, if it muted the sender. */
  readonly explanation: string | null
}

/** How far a document has got with one recipient, as its sender sees it. */
export interface LadderRow {
  readonly recipient: Recipient
  readonly deliveryId: string
  readonly state: LadderState
  readonly rungs: readonly Rung[]
  /** Null once it is delivered. */
  readonly undelivered: Undelivered | null
  /** That the sender marked it as gone on paper; null if it did not. */
  readonly onPaper: PaperRecipient | null
}
