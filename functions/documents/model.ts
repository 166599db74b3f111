import { z } from 'zod'
import { chainSchema } from '../access/events.ts'
import { DOCUMENT_KINDS } from './kinds.ts'
import { issuerSchema, textSchema, URGENCIES } from './model/text.ts'

export * from './model/text.ts'

export const DOCUMENT_STATES = [
  'DRAFT',
  'IN_REVIEW',
  'APPROVED',
  'SIGNED',
  'RECHECKED',
  'REGISTERED',
  'SEALED',
  'DISPATCHED',
] as const
export type DocumentState = (typeof DOCUMENT_STATES)[number]

const stepSchema = z.object({ by: z.string(), at: z.string() })

/** 签发: who, with which opinion, on which day, over exactly which text. */
export const signatureSchema = stepSchema.extend({
  name: z.string(),
  opinion: z.string(),
  date: z.string(),
  signedDigest: z.string(),
})

/** 发文字号. */
export const numberSchema = z.object({
  organ: z.string(),
  year: z.number().int(),
  seq: z.number().int().positive(),
  text: z.string(),
})
export type DocumentNumber = z.infer<typeof numberSchema>

const dispatchSchema = stepSchema.extend({
  contentDigest: z.string(),
  recipientCount: z.number().int(),
})

const base = z.object({
  id: z.string(),
  version: z.number().int(),
  issuer: issuerSchema,
  createdBy: z.string(),
  createdAt: z.string(),
  text: textSchema,
  chain: chainSchema,
})

const reviewed = { review: stepSchema.extend({ opinion: z.string().nullable() }) }
const signed = { ...reviewed, signature: signatureSchema }
const rechecked = { ...signed, recheck: stepSchema }
const registered = { ...rechecked, number: numberSchema, registration: stepSchema }
const sealed = { ...registered, seal: stepSchema.extend({ sealOf: z.string() }) }

/** 公文 with its state: a state has exactly the facts that led to it. */
export const documentSchema = z.discriminatedUnion('state', [
  base.extend({ state: z.literal('DRAFT'), returned: stepSchema.extend({ reason: z.string() }).nullable() }),
  base.extend({ state: z.literal('IN_REVIEW'), submission: stepSchema }),
  base.extend({ state: z.literal('APPROVED'), ...reviewed }),
  base.extend({ state: z.literal('SIGNED'), ...signed }),
  base.extend({ state: z.literal('RECHECKED'), ...rechecked }),
  base.extend({ state: z.literal('REGISTERED'), ...registered }),
  base.extend({ state: z.literal('SEALED'), ...sealed }),
  base.extend({ state: z.literal('DISPATCHED'), ...sealed, dispatch: dispatchSchema }),
])
export type Document = z.infer<typeof documentSchema>
export type DocumentIn<S extends DocumentState> = Extract<Document, { state: S }>

/** What lists show of a document. */
export const documentCardSchema = z.object({
  id: z.string(),
  version: z.number().int(),
  kind: z.enum(DOCUMENT_KINDS),
  title: z.string(),
  urgency: z.enum(URGENCIES).nullable(),
  state: z.enum(DOCUMENT_STATES),
  issuerId: z.string(),
  issuerName: z.string(),
  number: z.string().nullable(),
  date: z.string().nullable(),
  createdAt: z.string(),
  dispatchedAt: z.string().nullable(),
  replyToDeliveryId: z.string().nullable(),
  forwardsDeliveryId: z.string().nullable(),
})
export type DocumentCard = z.infer<typeof documentCardSchema>

/** A file as it is being brought in. */
export const uploadSchema = z.object({
  id: z.string(),
  tenant: z.string(),
  state: z.enum(['PENDING', 'READY', 'REJECTED']),
  sha256: z.string(),
  size: z.number().int(),
  mediaType: z.string(),
  rejection: z.string().nullable(),
  createdAt: z.string(),
})
export type Upload = z.infer<typeof uploadSchema>
