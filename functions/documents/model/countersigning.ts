import * as z from 'zod'
import { stampSchema } from '../../access/act.ts'
import { chainSchema } from '../../access/events.ts'
import { DOCUMENT_KINDS } from '../kinds.ts'
import { countersignerSchema } from './text.ts'
import { jointAskedSchema, vetoSchema } from './vetoes.ts'

/** Why a party countersigns: as co-issuer (联合行文), because its competence is concerned (会签), or added later (加签). */
export const PURPOSES = ['JOINT', 'CONSENT', 'ADDED'] as const
export type Purpose = (typeof PURPOSES)[number]

export const SLOT_STATES = ['WAITING', 'OPEN', 'AGREED', 'RETURNED', 'CANCELLED'] as const
export type SlotState = (typeof SLOT_STATES)[number]

/** What a countersigner answered: who, when, under which name, with which opinion. */
export const answerSchema = stampSchema.extend({
  name: z.string(),
  opinion: z.string().nullable(),
  date: z.string(),
  /** Only of a return that is a veto of the joint issue (联合行文异议). */
  veto: vetoSchema.optional(),
})
export type Answer = z.infer<typeof answerSchema>

/** A party whose agreement a document needs. The request in the party's partition has the same id. */
export const slotSchema = countersignerSchema.extend({
  id: z.string(),
  purpose: z.enum(PURPOSES),
  state: z.enum(SLOT_STATES),
  /** SHA-256 of the part as it was when the party was asked; an agreement covers only this. */
  partDigest: z.string(),
  /** The round of countersigning that the slot belongs to, counted from 1. */
  round: z.number().int().positive(),
  question: z.string().nullable(),
  answer: answerSchema.nullable(),
  /** Place in the request's chain of the last answer that was undone: it is not taken again. Absent if none was. */
  undone: z.number().int().optional(),
  /** SHA-256 of what its party vetoed, by section or as a whole; absent if it did not. */
  vetoed: z.array(z.string()).optional(),
})
export type Slot = z.infer<typeof slotSchema>

export const REQUEST_STATES = ['OPEN', 'AGREED', 'RETURNED', 'CANCELLED', 'UNDO_ASKED'] as const
export type RequestState = (typeof REQUEST_STATES)[number]

/** An answer that its party undoes or undid: by whom and why. */
export const answerUndoSchema = stampSchema.extend({
  reason: z.string(),
  verdict: z.enum(['AGREED', 'RETURNED']),
  /** Place of the answer in the request's chain. */
  answered: z.number().int(),
})
export type AnswerUndo = z.infer<typeof answerUndoSchema>

/** 会签请求: the request for a slot's agreement, in the asked party's own partition. */
export const requestSchema = z.object({
  id: z.string(),
  version: z.number().int(),
  state: z.enum(REQUEST_STATES),
  purpose: z.enum(PURPOSES),
  sections: z.array(z.string()),
  question: z.string().nullable(),
  partDigest: z.string(),
  round: z.number().int(),
  /** The member who is asked; null if the agency is asked, for which its signatory answers. */
  memberId: z.string().nullable(),
  /** The name by which a co-issuer is asked, which it would sign under; null for others, and before it was recorded. */
  askedName: z.string().nullable().default(null),
  /** Only of a joint document that may be of both sides: without it there is nothing to veto. */
  joint: jointAskedSchema.optional(),
  host: z.object({
    tenant: z.string(),
    documentId: z.string(),
    agencyId: z.string(),
    agencyName: z.string(),
  }),
  kind: z.enum(DOCUMENT_KINDS),
  title: z.string(),
  /** Digest under which the text to agree to is stored. */
  contentDigest: z.string(),
  askedAt: z.string(),
  answer: answerSchema.nullable(),
  /** What the host is asked to undo; only in UNDO_ASKED. */
  undo: answerUndoSchema.optional(),
  /** The last answer that was undone, and how many were. */
  undone: answerUndoSchema.extend({ times: z.number().int() }).optional(),
  /** Why the answer stays: the type of the host's event that followed it. */
  undoRefused: z.object({ at: z.string(), because: z.string() }).optional(),
  chain: chainSchema,
})
export type CountersignRequest = z.infer<typeof requestSchema>

/** What lists show of a request. */
export const requestCardSchema = requestSchema.omit({ chain: true })
export type RequestCard = z.infer<typeof requestCardSchema>

/**
 * What a request still shows once it is cancelled: who asked, when, about what kind of document and which part, and the
 * party's own answer. Its title, question and text were put to the party for its answer alone, and none is wanted any more.
 */
export function withoutText<R extends Pick<CountersignRequest, 'state' | 'title' | 'question'>>(
  request: R,
): R {
  return request.state === 'CANCELLED' ? { ...request, title: '', question: null } : request
}
