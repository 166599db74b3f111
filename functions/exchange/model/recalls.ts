import * as z from 'zod'
import { stampSchema } from '../../access/act.ts'
import { passedBySchema } from './passings.ts'

/** 撤回发文: what a sender recalls, beside its document. The document itself stays as it was dispatched. */
export const recallSchema = stampSchema.extend({
  id: z.string(),
  reason: z.string(),
  /** From whom; null for all recipients of the dispatch. */
  concerns: z.array(z.object({ order: z.number().int(), agencyId: z.string(), name: z.string() })).nullable(),
  /** If it is from all: the order before which those lie that it concerns. Absent where nobody was added before it. */
  upTo: z.number().int().optional(),
  /** If it objects to a changed route (改送): who passed the document on to the recipient whom it concerns. */
  objectsTo: passedBySchema.optional(),
})
export type Recall = z.infer<typeof recallSchema>

/** So many recalls of one document are kept, and so many recipients can one of them name. */
export const MAX_RECALLS = 30
export const MAX_NAMED = 100

/** A recall that a recipient was asked to agree to, since it had signed for the document. */
export const recallRequestSchema = z.object({
  recallId: z.string(),
  /** When its sender recalled it. */
  askedAt: z.string(),
  reason: z.string(),
  /** When the recipient was asked. */
  at: z.string(),
  refusal: stampSchema.extend({ reason: z.string() }).optional(),
})

/** A delivery that was recalled: by whom at the recipient, or by the relay if nobody had signed for it. */
export const recalledSchema = stampSchema.extend({
  recallId: z.string(),
  askedAt: z.string(),
  reason: z.string(),
  /** True if it was recalled before it was delivered: the recipient never had it. */
  isUnsent: z.boolean(),
})

export type Recalled = z.infer<typeof recalledSchema>

/**
 * What came of a recall at a recipient: it is asked; the copy is recalled; it refused; it had returned it, or passed it on; a correction
 * replaced it; it had signed for it before its sender objected to the route.
 */
export const RECALL_OUTCOMES = [
  'ASKED',
  'RECALLED',
  'REFUSED',
  'RETURNED',
  'PASSED_ON',
  'TOO_LATE',
  'REPLACED',
] as const

/** How a recall stands with one recipient. */
export const recallStandingSchema = z.object({
  askedAt: z.string(),
  reason: z.string(),
  outcome: z.enum(RECALL_OUTCOMES),
  /** When it was recalled, refused, returned or replaced; null while it is asked. */
  decidedAt: z.string().nullable(),
  /** Why the recipient refuses. */
  refusal: z.string().nullable(),
})
export type RecallStanding = z.infer<typeof recallStandingSchema>

/** That a document which a forwarding one contains was recalled by its issuer. */
export const sourceRecallSchema = z.object({
  /** When it was recalled. */
  at: z.string(),
  number: z.string(),
  reason: z.string(),
})
export type SourceRecall = z.infer<typeof sourceRecallSchema>
