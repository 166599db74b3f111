import * as z from 'zod'
import { stampSchema } from '../access/act.ts'
import { TIERS } from '../access/authenticate.ts'
import { chainSchema } from '../access/events.ts'
import { DOCUMENT_KINDS, sourceSchema, URGENCIES } from '../documents/index.ts'

/** The rungs of the delivery ladder. Each is a separate, dated fact. */
export const DELIVERY_STATES = [
  'DELIVERED',
  'SIGNED_FOR',
  'REGISTERED',
  'ACCEPTED',
  'RETURNED',
  'HANDLED',
  'REPLIED',
] as const
export const deliveryStateSchema = z.enum(DELIVERY_STATES)
export type DeliveryState = z.infer<typeof deliveryStateSchema>

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

/** One message of the fan-out queue: a document and some of its recipients. */
export const fanoutSchema = z.object({
  envelope: envelopeSchema,
  recipients: z.array(recipientSchema),
  /** The request that dispatched, for the logs. */
  requestId: z.string().optional(),
})
export type Fanout = z.infer<typeof fanoutSchema>

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
  chain: chainSchema,
})
const step = stampSchema
const signedFor = { signing: step }
const registered = { ...signedFor, registration: step.extend({ incomingNumber: z.string().nullable() }) }
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
    return: step.extend({ reason: z.string() }),
  }),
  base.extend({ state: z.literal('HANDLED'), ...handled }),
  base.extend({
    state: z.literal('REPLIED'),
    ...accepted,
    handling: handled.handling.optional(),
    reply: step.extend({ documentId: z.string(), number: z.string() }),
  }),
])
export type Delivery = z.infer<typeof deliverySchema>
export type DeliveryIn<S extends DeliveryState> = Extract<Delivery, { state: S }>

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
  contentDigest: z.string(),
  deliveredAt: z.string(),
  incomingNumber: z.string().nullable(),
  returnReason: z.string().nullable(),
  inReplyToDocumentId: z.string().nullable(),
})
export type DeliveryCard = z.infer<typeof deliveryCardSchema>

/** Where the relay finds a document that was dispatched. */
export const dispatchRouteSchema = z.object({ tenant: z.string() })

/** Where the relay carries a delivery's events: the sender's ladder, and the counts at the cascade's root. */
export const rungRouteSchema = z.object({
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

export const rungSchema = stampSchema.extend({
  state: z.enum(DELIVERY_STATES),
  reason: z.string().nullable(),
  replyNumber: z.string().nullable(),
  receipt: z.string(),
})
export type Rung = z.infer<typeof rungSchema>

/** How far a document has got with one recipient, as its sender sees it. */
export const ladderRowSchema = z.object({
  recipient: recipientSchema,
  deliveryId: z.string(),
  state: z.enum(DELIVERY_STATES),
  rungs: z.array(rungSchema),
})
export type LadderRow = z.infer<typeof ladderRowSchema>

/** Names of the counters of a cascade, by rung. */
export const CASCADE_COUNTERS = {
  DELIVERED: 'delivered',
  SIGNED_FOR: 'signedFor',
  REGISTERED: 'registered',
  ACCEPTED: 'accepted',
  RETURNED: 'returned',
  HANDLED: 'handled',
  REPLIED: 'replied',
} as const satisfies Readonly<Record<DeliveryState, string>>
export type CascadeCounter = (typeof CASCADE_COUNTERS)[DeliveryState]

/** The statement that a receipt signs. */
export interface ReceiptClaims {
  readonly iss: 'hutong'
  readonly sub: string
  readonly document: string
  readonly number: string
  readonly contentDigest: string
  readonly dispatch: { readonly seq: number; readonly hash: string }
  readonly recipient: { readonly id: string; readonly name: string }
  readonly rung: DeliveryState
  readonly at: string
  readonly by: string
  /** The member in whose place it was done (代); absent otherwise. */
  readonly for?: string | undefined
  readonly reason: string | null
  readonly replyNumber: string | null
  readonly event: { readonly seq: number; readonly hash: string }
  /** SHA-256 of the receipt before this one; null for the first. */
  readonly previous: string | null
}
export const RECEIPT_TYPE = 'hutong-receipt+jwt'
