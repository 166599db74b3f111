import { TIERS, type Tier } from '../../../../access/regions.ts'
import { tierRank } from '../../../../tenancy/index.ts'
import {
  type Addressed,
  CLASSES,
  type ClassOfTier,
  isOfAllTiers,
  mayLead,
  type Way,
} from '../../../model/index.ts'

/**
 * The organs that a document skips on a way down to a recipient, without those that its classes stand for (art. 14: nothing is skipped
 * where the level between is a main recipient too). Only their place on the line is known, and not their tier: where a tree
 * leaves several tiers open, as below 济源, which has no city above it, an organ counts as one of the class.
 * @param tier that of the issuer
 */
export function withoutClasses(
  { tie, skipped }: Way,
  to: Pick<Addressed, 'tier' | 'actsAsGovernment'>,
  classes: readonly ClassOfTier[],
  tier: Tier,
): Way['skipped'] {
  return skipped.filter(({ name }, index) => {
    const place = skipped.length - index
    const tiers = tiersAt(place, skipped.length, tier, to)
    return !classes.some(one => {
      const { isOfGovernments, line } = CLASSES[one.class]
      const isGuiding = line === 'GUIDANCE' && tie === 'GUIDANCE'
      const isLine = isOfGovernments ? mayLead(name) : isGuiding
      const reaches = isOfAllTiers(one.class) || place === 1
      return isLine && reaches && (one.tier === null || tiers.includes(one.tier))
    })
  })
}

/** The tiers that an organ can have between an issuer and a recipient, the first below the issuer having place 1. */
function tiersAt(
  place: number,
  count: number,
  above: Tier,
  { tier, actsAsGovernment }: Pick<Addressed, 'tier' | 'actsAsGovernment'>,
): readonly Tier[] {
  // What is no government has one of its own tier above it.
  const below = tierRank(tier) + (actsAsGovernment ? 0 : 1)
  return TIERS.slice(tierRank(above) + place, below - (count - place))
}
