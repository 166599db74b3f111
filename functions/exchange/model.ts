import * as z from 'zod'
import { stampSchema } from '../access/act.ts'
import { chainSchema } from '../access/events.ts'
import { TIERS } from '../access/regions.ts'
import { DOCUMENT_KINDS, sourceSchema, URGENCIES } from '../documents/index.ts'
import { registrationSchema } from './model/incoming.ts'
import { type PaperRecipient, paperRecipientSchema, replySchema } from './model/paper.ts'
import {
  recalledSchema,
  recallRequestSchema,
  recallStandingSchema,
  sourceRecallSchema,
} from './model/recalls.ts'
import { storedReturnCodeSchema } from './model/returns.ts'
import type { Rung } from './model/rungs.ts'
import { DELIVERY_STATES, type DeliveryState, type LadderState, type RungKind } from './model/states.ts'
import { undoneSchema } from './model/undoing.ts'

export * from './model/incoming.ts'
export * from './model/paper.ts'
export * from './model/recalls.ts'
export * from './model/returns.ts'
export * from './model/rungs.ts'
export * from './model/states.ts'
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
  urgency: z.enum(URGENCIES).nullable(),
  dispatchedAt: z.string(),
  /** The document that this one answers, and its issuer. */
  answers: z.object({ documentId: z.string(), senderId: z.string() }).nullable(),
})
export type Envelope = z.infer<typeof envelopeSchema>

/** How many recipients are delivered to together: one message of the queue, and one item of the sender's ladder. */
export const PORTION = 50

/** The order of the first recipient of a recipient's portion. */
export function portionOf(order: number): number {
  return order - (order % PORTION)
}

/** One message of the queue: a document and a portion of its recipients. It carries no text of the document. */
export const portionWorkSchema = z.object({
  deliver: z.object({
    tenant: z.string(),
    documentId: z.string(),
    /** The order of the first recipient of the portion. */
    from: z.number().int(),
    /** The time of the pointer that is removed once the portion is done; absent if there is none for this message. */
    due: z.string().optional(),
    /** Begins to count the tries anew, because a person asked for it. */
    again: z.boolean().optional(),
    /** The request that dispatched or asked, for the logs. */
    requestId: z.string().optional(),
  }),
})
export type PortionWork = z.infer<typeof portionWorkSchema>['deliver']

/** Why a recipient does not have a document yet. */
export const WAITING_REASONS = ['QUEUED', 'AWAITING_ACTIVATION', 'MUTED', 'SERVICE_FAILURE'] as const
export type WaitingReason = (typeof WAITING_REASONS)[number]

/** A recipient that was tried and does not have the document. */
const waitingSchema = z.object({
  order: z.number().int(),
  reason: z.enum(WAITING_REASONS),
  tries: z.number().int(),
  triedAt: z.string(),
  /** Why the recipient muted the sender, in its words. */
  explanation: z.string().optional(),
})
export type Waiting = z.infer<typeof waitingSchema>

/** What came of the tries to deliver a portion. There is none before the first. */
export const portionSchema = z.object({
  /** Tries that failed for reasons of the service. */
  tries: z.number().int(),
  waiting: z.array(waitingSchema),
  /** The orders of those it was recalled from who never had it and are not told: not activated, or muting the sender. */
  recalled: z.array(z.number().int()).optional(),
  /** Those who were served on paper (纸质), as the sender marked them: they are not tried. */
  onPaper: z.array(paperRecipientSchema).optional(),
  /** How many of them the document's progress counts: the relay alone may raise it. */
  paperCounted: z.number().int().optional(),
})
export type Portion = z.infer<typeof portionSchema>

/** After so many tries nothing is tried by itself any more, and the row says UNDELIVERABLE. */
export const MAX_TRIES = 10

const base = z.object({
  id: z.string(),
  version: z.number().int(),
  recipient: recipientSchema,
  source: sourceSchema,
  dispatchEvent: dispatchEventSchema,
  date: z.string(),
  urgency: z.enum(URGENCIES).nullable(),
  deliveredAt: z.string(),
  inReplyToDocumentId: z.string().nullable(),
  /** That its sender asked for it back; absent if it did not, or took it back without asking. */
  recall: recallRequestSchema.optional(),
  /** That the issuer of what it forwards recalled that, and when the recipient was told; absent if none did. */
  sourceRecalled: sourceRecallSchema.extend({ carriedAt: z.string() }).optional(),
  undone: undoneSchema.optional(),
  chain: chainSchema,
})
const step = stampSchema
const signedFor = { signing: step }
const registered = {
  ...signedFor,
  registration: registrationSchema,
}
const accepted = { ...registered, acceptance: step }
const handled = { ...accepted, handling: step.extend({ result: z.string().nullable() }) }

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
    signing: step.optional(),
    registration: registered.registration.optional(),
    acceptance: step.optional(),
    handling: handled.handling.optional(),
    reply: replySchema.optional(),
    recalled: recalledSchema,
  }),
])
export type Delivery = z.infer<typeof deliverySchema>
export type DeliveryIn<S extends DeliveryState> = Extract<Delivery, { state: S }>

const STEPS_OF_IT = [
  'signing',
  'registration',
  'acceptance',
  'return',
  'handling',
  'reply',
  'recall',
  'recalled',
] as const

/** When a delivery was changed last: every step of one is dated in it. */
export function updatedAtOf(delivery: Delivery): string {
  const stamps = delivery as Partial<Record<(typeof STEPS_OF_IT)[number], { readonly at: string }>>
  const times = [
    ...STEPS_OF_IT.map(one => stamps[one]?.at),
    delivery.recall?.refusal?.at,
    delivery.sourceRecalled?.carriedAt,
    delivery.undone?.at,
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
  urgency: z.enum(URGENCIES).nullable(),
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
  /** Absent if it was not recalled, and what it forwards was not. */
  recall: recallStandingSchema.optional(),
  sourceRecalled: sourceRecallSchema.optional(),
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

/** The statement that a receipt signs. */
export interface ReceiptClaims {
  readonly iss: 'hutong'
  readonly sub: string
  readonly document: string
  readonly number: string
  readonly contentDigest: string
  readonly dispatch: { readonly seq: number; readonly hash: string }
  readonly recipient: { readonly id: string; readonly name: string }
  readonly rung: RungKind
  readonly at: string
  readonly by: string
  /** The member in whose place it was done (代); absent otherwise. */
  readonly for?: string | undefined
  readonly reason: string | null
  readonly replyNumber: string | null
  /** The event at the recipient. Through `previous` each receipt names the event of the one before. */
  readonly event: { readonly seq: number; readonly hash: string; readonly previous: string | null }
}

/** `typ` of the JWS that signs the root of a tree of receipts. */
export const ROOT_TYPE = 'hutong-receipts+jwt'
/**
 * Member `v` of a signed root: its signature has a low s, so that nobody can make a second one of it. Roots signed before
 * have no `v`, and half of them have a high s: they verify as they are. The member is under the signature, so it can be
 * neither added nor taken away, and in the payload rather than in `typ`, so that verifiers which do not know it accept
 * the root.
 */
export const ROOT_VERSION = 2
/** `typ` of a receipt that is a JWS of its own, as 0.1.0 made them. */
export const RECEIPT_TYPE = 'hutong-receipt+jwt'
