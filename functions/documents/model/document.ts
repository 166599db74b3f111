import * as z from 'zod'
import { stampSchema } from '../../access/act.ts'
import { chainSchema } from '../../access/events.ts'
import { keptDeadlineSchema } from '../../calendar/index.ts'
import { DOCUMENT_KINDS } from '../kinds.ts'
import { answerSchema, slotSchema } from './countersigning.ts'
import { decidedDistributionSchema } from './distribution.ts'
import { decidedEndSchema } from './effects.ts'
import { numberSchema } from './numbers.ts'
import { confirmedItemSchema } from './reviewing.ts'
import { URGENCIES } from './telegrams.ts'
import { issuerSchema, textSchema } from './text.ts'

export const DOCUMENT_STATES = [
  'DRAFT',
  'IN_REVIEW',
  'COUNTERSIGNING',
  'APPROVED',
  'SIGNED',
  'RECHECKED',
  'REGISTERED',
  'SEALED',
  'DISPATCHED',
  'DISCARDED',
] as const
export type DocumentState = (typeof DOCUMENT_STATES)[number]
/** The states that lists and counts show unless another is asked for: all but those of discarded drafts. */
export const LIVE_STATES = DOCUMENT_STATES.filter(state => state !== 'DISCARDED')

/** The signature of a co-issuer's head (联合行文会签), as its request was answered. */
export const jointSignatureSchema = answerSchema
  .omit({ veto: true })
  .extend({ agencyId: z.string(), agencyName: z.string() })

export type JointSignature = z.infer<typeof jointSignatureSchema>

/** A formal change after the signature, from one content digest to the next. */
export const correctionSchema = stampSchema.extend({
  from: z.string(),
  to: z.string(),
  fields: z.array(z.string()),
})

export type Correction = z.infer<typeof correctionSchema>

/** 签发: who signed exactly which content, with which opinion, on which day. */
export const signatureSchema = stampSchema.extend({
  name: z.string(),
  /** 职务, as it is printed beside the name of an order. */
  post: z.string().nullable(),
  opinion: z.string(),
  /** 成文日期: the day of the last signature. */
  date: z.string(),
  signedDigest: z.string(),
  joint: z.array(jointSignatureSchema),
  corrections: z.array(correctionSchema),
})
export type Signature = z.infer<typeof signatureSchema>

/**
 * The record of which document got a number (发文登记簿). It stays when the number is voided (作废); a number is never given
 * again.
 */
export const ledgerEntrySchema = stampSchema.extend({
  number: z.string(),
  documentId: z.string(),
  voided: stampSchema.extend({ reason: z.string() }).nullable(),
  /**
   * 更正重发: corrections that were registered with the same number, oldest first. One that was given up before its dispatch
   * is marked. Absent from all other entries, so that their proofs stay.
   */
  again: z
    .array(
      stampSchema.extend({
        documentId: z.string(),
        voided: stampSchema.extend({ reason: z.string() }).nullable(),
      }),
    )
    .optional(),
})
export type NumberVoiding = NonNullable<z.infer<typeof ledgerEntrySchema>['voided']>
/** A correction that has the number of what it corrects. */
export type NumberHolder = NonNullable<z.infer<typeof ledgerEntrySchema>['again']>[number]
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>

/** A ledger item as stored. Its data is unparsed, since an audit must also find malformed entries. */
export interface LedgerRow {
  /** The number in its sort key. */
  readonly seq: number
  readonly version: number
  readonly data: unknown
}

/** Recipients that were added to a dispatched document together: the order of the first, and how many they are. */
export const addedPlacesSchema = z.object({
  from: z.number().int(),
  count: z.number().int(),
  at: z.string(),
  /** How many of them are copies outside the issuer's relations; absent if none is. */
  outside: z.number().int().optional(),
})
export type AddedPlaces = z.infer<typeof addedPlacesSchema>

/** 回复期限, as it was counted at the dispatch. */
export const replyDeadlineSchema = keptDeadlineSchema.extend({
  /** When its recipients are reminded before it; null if no working day lies between. */
  remindAt: z.string().nullable(),
})
export type ReplyDeadline = z.infer<typeof replyDeadlineSchema>

/** 回复期限变动: that the sender moved the deadline to what corrected calendars say. */
const deadlineMoveSchema = stampSchema.extend({
  id: z.string(),
  /** The deadline before it. */
  from: z.string(),
  to: z.string(),
  /** By which calendars it was counted anew. */
  calendarVersions: keptDeadlineSchema.shape.calendarVersions,
})
export type DeadlineMove = z.infer<typeof deadlineMoveSchema>

const dispatchSchema = stampSchema.extend({
  contentDigest: z.string(),
  /** How many recipients the dispatch itself had. */
  recipientCount: z.number().int(),
  /** Those added since, in the order in which they were; absent if none was. */
  added: z.array(addedPlacesSchema).optional(),
  /** Absent where no reply is demanded. */
  deadline: replyDeadlineSchema.optional(),
  /** How it was moved since, oldest first; absent if it never was. */
  deadlineMoves: z.array(deadlineMoveSchema).optional(),
  /** That it was abolished or revoked since (废止、撤销), oldest first; absent while it is in force. */
  ends: z.array(decidedEndSchema).optional(),
  /** How the range of its readers was changed since (知悉范围变更), oldest first; absent while it is as it was signed. */
  distribution: z.array(decidedDistributionSchema).optional(),
})

/** 审核: a review that approved the draft. */
export const reviewSchema = stampSchema.extend({
  opinion: z.string().nullable(),
  /** What of the checklist was confirmed; absent if nothing was. */
  confirmed: z.array(confirmedItemSchema).optional(),
})
export type Review = z.infer<typeof reviewSchema>

/** The states that a round of countersigning leads back to. */
const resumeSchema = z.enum(['IN_REVIEW', 'APPROVED'])

/** A round as it was before a countersigner returned the document, to which it is brought back if the answer is undone. */
const roundSchema = z.object({
  submission: stampSchema,
  review: reviewSchema.nullable(),
  resume: resumeSchema,
  holder: z.string().nullable(),
  /** The slots of others that expected an answer. */
  pending: z.array(z.object({ id: z.string(), state: z.enum(['OPEN', 'WAITING']) })),
})
export type EndedRound = z.infer<typeof roundSchema>

/** 退回: from which state, by whom, why. Kept until the document's next step forward. */
export const returnSchema = stampSchema.extend({
  reason: z.string(),
  from: z.enum(DOCUMENT_STATES),
  /** The countersigner who returned it; null for a member who held it. */
  party: z.string().nullable(),
  /** Only of a countersigner's return; absent where it was stored before this was kept. */
  round: roundSchema.optional(),
})

export type DraftReturn = z.infer<typeof returnSchema>

/** 废弃: by whom and why a draft was given up. */
export const discardSchema = stampSchema.extend({ reason: z.string() })
export type DraftDiscard = z.infer<typeof discardSchema>

const base = z.object({
  id: z.string(),
  version: z.number().int(),
  issuer: issuerSchema,
  createdBy: z.string(),
  /** Everyone who created, edited or submitted the draft, deputies and those in whose place they acted included. */
  drafters: z.array(z.string()),
  createdAt: z.string(),
  text: textSchema,
  slots: z.array(slotSchema),
  /** Number of countersigning rounds so far. */
  rounds: z.number().int().nonnegative(),
  /** The member who alone may take the next step; null for everyone with the role. */
  holder: z.string().nullable(),
  /** The last step forward, until somebody acts on it: the member who took it may take it back. */
  handedOn: z.object({ by: z.string(), from: z.enum(DOCUMENT_STATES) }).nullable(),
  returned: returnSchema.nullable(),
  chain: chainSchema,
})

const submitted = { submission: stampSchema }
const reviewed = { ...submitted, review: reviewSchema }
const signed = { ...reviewed, signature: signatureSchema }
const rechecked = { ...signed, recheck: stampSchema }
const registered = { ...rechecked, number: numberSchema, registration: stampSchema }
const sealed = { ...registered, seal: stampSchema.extend({ sealOf: z.string() }) }

/** 公文 with its state: a state has exactly the facts that led to it. */
export const documentSchema = z.discriminatedUnion('state', [
  base.extend({ state: z.literal('DRAFT') }),
  base.extend({ state: z.literal('IN_REVIEW'), ...submitted }),
  base.extend({
    state: z.literal('COUNTERSIGNING'),
    ...submitted,
    review: reviewed.review.nullable(),
    /** The state after the round, when all have agreed. */
    resume: resumeSchema,
  }),
  base.extend({ state: z.literal('APPROVED'), ...reviewed }),
  base.extend({ state: z.literal('SIGNED'), ...signed }),
  base.extend({ state: z.literal('RECHECKED'), ...rechecked }),
  base.extend({ state: z.literal('REGISTERED'), ...registered }),
  base.extend({ state: z.literal('SEALED'), ...sealed }),
  base.extend({
    state: z.literal('DISPATCHED'),
    ...registered,
    /** Null for kinds that carry none. */
    seal: sealed.seal.nullable(),
    dispatch: dispatchSchema,
  }),
  base.extend({ state: z.literal('DISCARDED'), discard: discardSchema }),
])
export type Document = z.infer<typeof documentSchema>
export type DocumentIn<S extends DocumentState> = Extract<Document, { state: S }>

/** When something was last done about a document after its dispatch, which is no step of it; empty if nothing was. */
function afterDispatch({ added, ends, distribution }: z.infer<typeof dispatchSchema>): string {
  const last = [added, ends, distribution].map(all => all?.at(-1)?.at ?? '')
  return last.reduce((latest, at) => (at > latest ? at : latest))
}

/** When a document was changed last: the time of its last event, or of its last dated step where that was not kept. */
export function updatedAtOf(document: Document): string {
  const { createdAt, returned, chain } = document
  const since = document.state === 'DISPATCHED' ? afterDispatch(document.dispatch) : ''
  if (chain.at !== undefined) return chain.at > since ? chain.at : since
  const steps = ['submission', 'review', 'signature', 'recheck', 'registration', 'seal', 'dispatch'] as const
  const stamps: readonly ({ readonly at: string } | null | undefined)[] = [
    returned,
    ...('signature' in document ? document.signature.corrections : []),
    ...steps.map(step => (document as Partial<Record<typeof step, { readonly at: string } | null>>)[step]),
  ]
  return stamps.reduce((latest, stamp) => (stamp != null && stamp.at > latest ? stamp.at : latest), createdAt)
}

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
  /** Absent in cards that were stored before it was kept. */
  updatedAt: z.string().optional(),
  dispatchedAt: z.string().nullable(),
  replyToDeliveryId: z.string().nullable(),
  forwardsDeliveryId: z.string().nullable(),
})
export type DocumentCard = z.infer<typeof documentCardSchema>
