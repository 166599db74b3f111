import type { Tier } from '../../../access/regions.ts'
import { distributionIn, distributionWording } from '../../drafting/rules/distribution.ts'
import { DISCLOSURES, type Distribution, type DocumentText, isBeyond, partsOf } from '../../model/index.ts'
import { beyondDistribution, type ElementViolation } from '../problems.ts'

/** So many agencies are named in a finding; a class has thousands. */
const MOST_NAMED = 10

interface Named {
  readonly name: string
  readonly tier: Tier
}

/**
 * 知悉范围: whether a document that forwards another one goes to agencies that this is not for since its issuer changed that, or says in its
 * notes that it is disclosed further. Warnings: the issuer may have approved it (经发文机关批准) where the platform cannot see it.
 * @param allowed for whom it is by now; null while its issuer changed nothing
 * @param members whom the classes of recipients stand for
 */
export function forwardingFindings(
  { main, copies, notes = [] }: DocumentText,
  allowed: Distribution | null,
  members: readonly Named[],
): ElementViolation[] {
  if (allowed === null) return []
  const range = distributionWording(allowed)
  const beyond = (field: string, agencies: readonly Named[]): ElementViolation[] => {
    const names = agencies.filter(({ tier }) => isBeyond(tier, allowed.extent)).map(({ name }) => name)
    if (names.length === 0) return []
    return [beyondDistribution('FORWARDED_BEYOND', field, { range, names: names.slice(0, MOST_NAMED) })]
  }
  return [
    ...beyond('mainRecipients', [...partsOf(main).agencies, ...members]),
    ...beyond('copies', copies),
    ...notes
      .filter(note => disclosesMore(note, allowed))
      .map(given => beyondDistribution('DISCLOSED_BEYOND', 'notes', { range, given })),
  ]
}

function disclosesMore(note: string, allowed: Distribution): boolean {
  const { disclosure } = distributionIn([note])
  return disclosure !== null && DISCLOSURES.indexOf(disclosure) < DISCLOSURES.indexOf(allowed.disclosure)
}
