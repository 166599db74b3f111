import {
  type Addressed,
  type Drafted,
  type Issuer,
  isLeadingOffice,
  isLeadingOrgan,
  type Organ,
  organOfAddressed,
  organOfIssuer,
} from '../../../model/index.ts'
import { type Finding, idsOf, names } from './finding.ts'

/** What stands on one level within a tier (art. 17). */
type Rank = 'LEADING' | 'DEPARTMENT' | 'OFFICE_OF_A_DEPARTMENT'

/**
 * The ranks that an organ may stand on beside others. An organ that no government or party committee leads (军分区, 法院) is
 * one of the "other organs of the same level" and issues with either. [u] Divisions stand on none: they issue nothing together.
 */
function ranksOf(organ: Organ & Pick<Issuer, 'actsAsGovernment'>): readonly Rank[] {
  switch (organ.kind) {
    case 'GOVERNMENT':
    case 'PARTY_COMMITTEE':
    case 'PEOPLES_CONGRESS':
      return ['LEADING']
    case 'DEPARTMENT':
      return ['DEPARTMENT']
    case 'GENERAL_OFFICE':
      return isOfDepartment(organ) ? ['OFFICE_OF_A_DEPARTMENT'] : ['DEPARTMENT']
    case 'OTHER':
      if (organ.actsAsGovernment) return ['LEADING']
      return isLeadingOrgan(organ.superiorName ?? '') ? ['DEPARTMENT'] : ['LEADING', 'DEPARTMENT']
    case 'INNER_DIVISION':
      return []
  }
}

/** True for the office of a department. Where no superior is known, an office counts as that of a government. */
function isOfDepartment(organ: Organ): boolean {
  return organ.superiorName !== null && !isLeadingOffice(organ)
}

/** R13, art. 17: only organs of the same level issue jointly. */
export function jointIssuers({ issuer, text }: Drafted): Finding[] {
  const host = ranksOf({ ...organOfIssuer(issuer), actsAsGovernment: issuer.actsAsGovernment })
  const rankOf = (one: Addressed): readonly Rank[] =>
    ranksOf({ ...organOfAddressed(one), actsAsGovernment: one.actsAsGovernment })
  const others = text.coIssuers.filter(one => {
    const isLed = one.relation.direction !== 'PARALLEL'
    return one.tier !== issuer.tier || isLed || !rankOf(one).some(rank => host.includes(rank))
  })
  if (others.length === 0) return []
  const fix = { removeCoIssuers: idsOf(others) }
  const params = { names: names(others) }
  return [{ severity: 'ERROR', text: 'R13_LEVEL', path: ['coIssuers'], params, fix }]
}
