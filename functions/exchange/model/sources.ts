import * as z from 'zod'
import type { SourceEnd } from './effects.ts'
import { type SourceRecall, sourceRecallSchema } from './recalls.ts'

/** That a document which a forwarding one contains was replaced by a correction of its issuer. */
export const sourceReplacementSchema = z.object({
  /** When the correction was dispatched. */
  at: z.string(),
  number: z.string(),
  /** The number of the correction. */
  correctionNumber: z.string(),
})
export type SourceReplacement = z.infer<typeof sourceReplacementSchema>

/** What happened to what a document forwards, as it is passed on to those who have that. */
export type SourceFact = SourceRecall | SourceReplacement | SourceEnd

export function isSourceEnd(fact: SourceFact): fact is SourceEnd {
  return 'kind' in fact
}

/** What a delivery keeps of that; each absent if nothing happened. */
export const sourceFacts = {
  /** That the issuer of what it forwards recalled that, and when the recipient was told. */
  sourceRecalled: sourceRecallSchema.extend({ carriedAt: z.string() }).optional(),
  /** The same of a correction. */
  sourceReplaced: sourceReplacementSchema.extend({ carriedAt: z.string() }).optional(),
}

export function isReplacement(fact: SourceFact): fact is SourceReplacement {
  return 'correctionNumber' in fact
}
