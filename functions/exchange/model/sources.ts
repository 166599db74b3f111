import * as z from 'zod'
import type { SourceDistribution } from './distribution.ts'
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
export type SourceFact = SourceRecall | SourceReplacement | SourceEnd | SourceDistribution

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

export function isSourceDistribution(fact: SourceFact): fact is SourceDistribution {
  return 'extent' in fact
}

export function isReplacement(fact: SourceFact): fact is SourceReplacement {
  return 'correctionNumber' in fact
}

/** All that is known of it as a document is delivered. */
export interface KnownOfSource {
  readonly recalled: SourceRecall | null
  readonly replaced: SourceReplacement | null
  readonly ended: SourceEnd | null
  readonly distribution: readonly SourceDistribution[]
}

/** What a delivery says of that from its arrival on. */
export function toldOnArrival({ recalled, replaced, ended, distribution }: KnownOfSource, carriedAt: string) {
  return {
    ...(recalled === null ? {} : { sourceRecalled: { ...recalled, carriedAt } }),
    ...(replaced === null ? {} : { sourceReplaced: { ...replaced, carriedAt } }),
    ...(ended === null ? {} : { sourceEnded: { ...ended, carriedAt } }),
    ...(distribution.length === 0
      ? {}
      : { sourceDistribution: distribution.map(one => ({ ...one, carriedAt })) }),
  }
}
