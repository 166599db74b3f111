import * as z from 'zod'
import type { SourceRecall } from './recalls.ts'

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
export type SourceFact = SourceRecall | SourceReplacement

export function isReplacement(fact: SourceFact): fact is SourceReplacement {
  return 'correctionNumber' in fact
}
