import { z } from 'zod'
import { stampSchema } from '../access/act.ts'
import { TIERS } from '../access/authenticate.ts'
import { chainSchema } from '../access/events.ts'
import { DIRECTIONS, DOCUMENT_KINDS } from './kinds.ts'

export const URGENCIES = ['URGENT', 'VERY_URGENT'] as const
export const RECIPIENT_CLASSES = ['GOVERNMENTS_DIRECTLY_UNDER'] as const
/** 统称, as printed. */
export const CLASS_NAMES: Readonly<Record<(typeof RECIPIENT_CLASSES)[number], string>> = {
  GOVERNMENTS_DIRECTLY_UNDER: '各下级人民政府',
}
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

/** How an agency stands to the issuer on the line of subordination, and whom a letter to it would skip. */
export const relationSchema = z.object({
  direction: z.enum(DIRECTIONS),
  skipped: z.array(z.object({ id: z.string(), name: z.string() })),
})
export type Relation = z.infer<typeof relationSchema>

/** An agency as a document names it: name and relation stay what they were when it was addressed. */
export const addressedSchema = z.object({
  agencyId: z.string(),
  name: z.string(),
  tier: z.enum(TIERS),
  regionCode: z.string(),
  relation: relationSchema,
})
export type Addressed = z.infer<typeof addressedSchema>

/** 主送: agencies by name, or a class that is resolved from the tree's data at dispatch. */
export const addresseesSchema = z.discriminatedUnion('form', [
  z.object({ form: z.literal('NAMED'), agencies: z.array(addressedSchema) }),
  z.object({ form: z.literal('CLASS'), class: z.enum(RECIPIENT_CLASSES), tier: z.enum(TIERS).nullable() }),
])
export type Addressees = z.infer<typeof addresseesSchema>

/** 附件: verified bytes under a name. */
export const attachmentSchema = z.object({
  name: z.string(),
  sha256: z.string(),
  size: z.number().int(),
  mediaType: z.string(),
  key: z.string(),
})
export type Attachment = z.infer<typeof attachmentSchema>

/** Where a delivery came from: what a reply or a forwarding document refers to. */
export const sourceSchema = z.object({
  deliveryId: z.string(),
  documentId: z.string(),
  senderTenant: z.string(),
  senderId: z.string(),
  kind: z.enum(DOCUMENT_KINDS),
  number: z.string(),
  title: z.string(),
  issuerName: z.string(),
  contentDigest: z.string(),
  /** The first document of a cascade of forwarding, and whose it is. */
  root: z.object({ documentId: z.string(), tenant: z.string() }),
})
export type Source = z.infer<typeof sourceSchema>

const contactSchema = z.object({ name: z.string(), phone: z.string() })

/** What a drafter writes; what a signature binds. */
export const textSchema = z.object({
  kind: z.enum(DOCUMENT_KINDS),
  title: z.string(),
  body: z.string(),
  urgency: z.enum(URGENCIES).nullable(),
  main: addresseesSchema,
  copies: z.array(addressedSchema),
  attachments: z.array(attachmentSchema),
  matters: z.array(z.string()),
  skipReason: z.string().nullable(),
  contact: contactSchema.nullable(),
  replyTo: sourceSchema.nullable(),
  forwards: sourceSchema.nullable(),
})
export type DocumentText = z.infer<typeof textSchema>

/** 签发: who, with which opinion, on which day, over exactly which text. */
export const signatureSchema = stampSchema.extend({
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

const dispatchSchema = stampSchema.extend({
  contentDigest: z.string(),
  recipientCount: z.number().int(),
})

const base = z.object({
  id: z.string(),
  version: z.number().int(),
  issuerId: z.string(),
  issuerName: z.string(),
  issuerTier: z.enum(TIERS),
  organCode: z.string(),
  createdBy: z.string(),
  createdAt: z.string(),
  text: textSchema,
  chain: chainSchema,
})

const reviewed = { review: stampSchema.extend({ opinion: z.string().nullable() }) }
const signed = { ...reviewed, signature: signatureSchema }
const rechecked = { ...signed, recheck: stampSchema }
const registered = { ...rechecked, number: numberSchema, registration: stampSchema }
const sealed = { ...registered, seal: stampSchema.extend({ sealOf: z.string() }) }

/** 公文 with its state: a state has exactly the facts that led to it. */
export const documentSchema = z.discriminatedUnion('state', [
  base.extend({ state: z.literal('DRAFT'), returned: stampSchema.extend({ reason: z.string() }).nullable() }),
  base.extend({ state: z.literal('IN_REVIEW'), submission: stampSchema }),
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
