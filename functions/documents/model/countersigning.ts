import * as z from 'zod'
import { stampSchema } from '../../access/act.ts'
import { chainSchema } from '../../access/events.ts'
import { DOCUMENT_KINDS } from '../kinds.ts'
import { countersignerSchema } from './text.ts'

/** Why somebody countersigns: as co-issuer (联合行文), because the matter touches them (会签), or asked on the way (加签). */
export const PURPOSES = ['JOINT', 'CONSENT', 'ADDED'] as const
export type Purpose = (typeof PURPOSES)[number]

export const SLOT_STATES = ['WAITING', 'OPEN', 'AGREED', 'RETURNED', 'CANCELLED'] as const
export type SlotState = (typeof SLOT_STATES)[number]

/** What a countersigner answered: who, when, under which name, with which opinion. */
export const answerSchema = stampSchema.extend({
  name: z.string(),
  opinion: z.string().nullable(),
  date: z.string(),
})
export type Answer = z.infer<typeof answerSchema>

/** One whose agreement a document waits for. The id names the request that the party gets. */
export const slotSchema = countersignerSchema.extend({
  id: z.string(),
  purpose: z.enum(PURPOSES),
  state: z.enum(SLOT_STATES),
  /** SHA-256 of the part that was asked about, as it was then: an agreement covers this and nothing else. */
  partDigest: z.string(),
  /** Counts the times that this document was sent round. */
  round: z.number().int().positive(),
  question: z.string().nullable(),
  answer: answerSchema.nullable(),
})
export type Slot = z.infer<typeof slotSchema>

export const REQUEST_STATES = ['OPEN', 'AGREED', 'RETURNED', 'CANCELLED'] as const
export type RequestState = (typeof REQUEST_STATES)[number]

/** 会签请求: a slot as the asked party has it, in its own partition. */
export const requestSchema = z.object({
  id: z.string(),
  version: z.number().int(),
  state: z.enum(REQUEST_STATES),
  purpose: z.enum(PURPOSES),
  sections: z.array(z.string()),
  question: z.string().nullable(),
  partDigest: z.string(),
  round: z.number().int(),
  /** The member who is asked; null if the agency is, for its signatory. */
  memberId: z.string().nullable(),
  host: z.object({
    tenant: z.string(),
    documentId: z.string(),
    agencyId: z.string(),
    agencyName: z.string(),
  }),
  kind: z.enum(DOCUMENT_KINDS),
  title: z.string(),
  /** Where the text that is to be agreed to is kept, by its digest. */
  contentDigest: z.string(),
  askedAt: z.string(),
  answer: answerSchema.nullable(),
  chain: chainSchema,
})
export type CountersignRequest = z.infer<typeof requestSchema>

/** What lists show of a request. */
export const requestCardSchema = requestSchema.omit({ chain: true })
export type RequestCard = z.infer<typeof requestCardSchema>
