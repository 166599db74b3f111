import * as z from 'zod'
import { stampSchema } from '../../access/act.ts'
import { TIERS, type Tier } from '../../access/regions.ts'

/** 公开属性: 主动公开、依申请公开、不予公开, from the widest to the narrowest. */
export const DISCLOSURES = ['ON_OWN_INITIATIVE', 'ON_REQUEST', 'NOT_DISCLOSED'] as const
export type Disclosure = (typeof DISCLOSURES)[number]

/** 印发传达范围, art. 9(14), from the widest to the narrowest: without a limit, down to a tier (发至县级), or its recipients alone. */
export const DISTRIBUTION_EXTENTS = [
  'UNLIMITED',
  'TO_TOWN',
  'TO_COUNTY',
  'TO_CITY',
  'TO_PROVINCE',
  'RECIPIENTS_ONLY',
] as const
export type DistributionExtent = (typeof DISTRIBUTION_EXTENTS)[number]

/** 知悉范围: who may read a document, as its issuer has it. */
export const distributionSchema = z.object({
  disclosure: z.enum(DISCLOSURES),
  extent: z.enum(DISTRIBUTION_EXTENTS),
})
export type Distribution = z.infer<typeof distributionSchema>

/** So often can an issuer change the range of readers of one document. */
export const MAX_DISTRIBUTION_REVISIONS = 10

/** 知悉范围变更: a change after the dispatch, as all who have the document are told. Absent while it is as it was signed. */
export const distributionRevisionSchema = distributionSchema.extend({
  id: z.string(),
  /** Which change of the document it is, from 1: what comes late takes the place of no later one. */
  n: z.number().int().positive(),
  at: z.string(),
  /** As a note (附注) would say it. */
  wording: z.string(),
  reason: z.string(),
})
export type DistributionRevision = z.infer<typeof distributionRevisionSchema>

/** The same as the document keeps it, with who did it. */
export const decidedDistributionSchema = stampSchema.extend(distributionRevisionSchema.shape)
export type DecidedDistribution = z.infer<typeof decidedDistributionSchema>

const LOWEST: Readonly<Record<Exclude<DistributionExtent, 'UNLIMITED' | 'RECIPIENTS_ONLY'>, Tier>> = {
  TO_TOWN: 'TOWN',
  TO_COUNTY: 'COUNTY',
  TO_CITY: 'CITY',
  TO_PROVINCE: 'PROVINCE',
}

/** True for an agency of a tier that a document does not go to by this extent, if others pass it on. */
export function isBeyond(tier: Tier, extent: DistributionExtent): boolean {
  if (extent === 'UNLIMITED') return false
  if (extent === 'RECIPIENTS_ONLY') return true
  return TIERS.indexOf(tier) > TIERS.indexOf(LOWEST[extent])
}

/** The narrowest of several; null of none. What contains other documents is for those alone who may read all of them. */
export function narrowest(all: readonly Distribution[]): Distribution | null {
  if (all.length === 0) return null
  const last = <Value>(order: readonly Value[], values: readonly Value[]): Value =>
    values.reduce((most, value) => (order.indexOf(value) > order.indexOf(most) ? value : most))
  return {
    disclosure: last(
      DISCLOSURES,
      all.map(({ disclosure }) => disclosure),
    ),
    extent: last(
      DISTRIBUTION_EXTENTS,
      all.map(({ extent }) => extent),
    ),
  }
}
