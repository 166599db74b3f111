import * as z from 'zod'
import { distributionRevisionSchema } from '../../documents/index.ts'

/** That the range of readers of what was delivered was changed, and when its recipient was told. */
const carriedDistributionSchema = distributionRevisionSchema.extend({ carriedAt: z.string() })
export type CarriedDistribution = z.infer<typeof carriedDistributionSchema>

/** The range of readers, as its issuer changed it, of a document that a forwarding one contains, at any depth. */
export const sourceDistributionSchema = distributionRevisionSchema.omit({ id: true }).extend({
  /** Whose changes these are: of several in a line of forwarding documents each has its own. */
  documentId: z.string(),
  number: z.string(),
})
export type SourceDistribution = z.infer<typeof sourceDistributionSchema>

const carriedSourceSchema = sourceDistributionSchema.extend({ carriedAt: z.string() })

/** What a delivery keeps of it, oldest first; absent while it is as it was signed. */
export const distributionFacts = {
  distribution: z.array(carriedDistributionSchema).min(1).optional(),
  /** The last of each document that it contains. */
  sourceDistribution: z.array(carriedSourceSchema).min(1).optional(),
}
export type DistributionFacts = {
  readonly [Name in keyof typeof distributionFacts]?: z.infer<(typeof distributionFacts)[Name]>
}

/** When its recipient was last told of a change. */
export function distributionTold({
  distribution = [],
  sourceDistribution = [],
}: DistributionFacts): string[] {
  return [...distribution, ...sourceDistribution].map(({ carriedAt }) => carriedAt)
}
