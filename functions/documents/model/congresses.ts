import type { Issuer } from './text.ts'
import { isInRegionBelow } from './ways.ts'

type Placed = Pick<Issuer, 'name' | 'kind' | 'tier' | 'regionCode' | 'actsAsGovernment'>

/** A congress itself, and its standing committee; its working committees have no such power, though they are of the same kind. */
const ITSELF = /(?:人民代表大会|人大)$/u
const STANDING_COMMITTEE = /(?:人民代表大会|人大)(?:常务委员会|常委会)$/u

/**
 * What a people's congress or its standing committee may revoke (地方组织法, 监督法) [r]: decisions of the government of its level, of a congress within
 * its region, and, of the congress itself, those of its standing committee. It abolishes and changes nothing of a government's.
 */
export function mayCongressRevoke(congress: Placed, other: Placed): boolean {
  const isItself = ITSELF.test(congress.name)
  if (congress.kind !== 'PEOPLES_CONGRESS' || !(isItself || STANDING_COMMITTEE.test(congress.name)))
    return false
  const isSameLevel = other.tier === congress.tier && other.regionCode === congress.regionCode
  if (other.kind !== 'PEOPLES_CONGRESS') return isSameLevel && other.actsAsGovernment
  if (isSameLevel) return isItself && STANDING_COMMITTEE.test(other.name)
  return isInRegionBelow(congress, other)
}
