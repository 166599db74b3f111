import type { AgencyKind } from '../../tenancy/index.ts'
import type { Addressed, Issuer, Named } from './text.ts'

// How governments and party committees are called, by which the office of one is told from that of a department: an
// agency's record has the name of its superior, and not its kind. [u]: from usage; extend the patterns here.
const GOVERNMENT = /(?:人民政府|国务院|行政公署|管理委员会|街道办事处)$/u
const PARTY = /^(?:中共|中国共产党).*委员会$/u
const CONGRESS = /(?:人民代表大会|政治协商会议).*$/u
const OFFICE = /(?:办公厅|办公室)$/u
const DEPARTMENT = /(?:局|厅|部|署|委|委员会|办公室|院|校|大学|中心|公司)$/u
/** Short names of party committees: 中共黄冈市委, beside 市发展改革委. */
const PARTY_SHORT = /^(?:中共|中国共产党).*[省区市州盟县旗]委$/u

/** True for the name of an organ that leads a region: a government, party committee, congress or consultative conference. */
export function isLeadingOrgan(name: string): boolean {
  return GOVERNMENT.test(name) || PARTY.test(name) || (CONGRESS.test(name) && !OFFICE.test(name))
}

/** True for an organ that may lead a region, unless its name is that of a department; of some only the id is known. */
export function mayLead(name: string): boolean {
  return isLeadingOrgan(name) || !DEPARTMENT.test(name)
}

/** An issuer or a recipient, as far as its level depends on it. */
export interface Organ {
  readonly name: string
  readonly kind: AgencyKind
  /** The name of its direct superior; null if it has none, or it is not known. */
  readonly superiorName: string | null
}

/**
 * True for the office of a government, party committee or congress, which speaks for it (art. 16(2)). A department's own office does
 * not, and is known by the name of its department; what is not known is not refused.
 */
export function isLeadingOffice({ kind, name, superiorName }: Organ): boolean {
  if (kind !== 'GENERAL_OFFICE') return false
  const principal = superiorName ?? name.replace(OFFICE, '')
  return isLeadingOrgan(principal) || PARTY_SHORT.test(principal) || !DEPARTMENT.test(principal)
}

/** What the levels of an issuer depend on. */
export function organOfIssuer({ name, kind, line }: Issuer): Organ {
  return { name, kind, superiorName: line[0]?.name ?? null }
}

/** What the level of an agency that a document names depends on. */
export function organOfAddressed({ name, kind, superiorName, superiors }: Addressed): Organ {
  return { name, kind, superiorName: superiorName ?? superiors[0]?.name ?? null }
}

/**
 * The agency whose subordinates a class of recipients stands for: the issuer, or the one that a general office speaks for.
 */
export function leaderOf({ id, name, kind, line }: Pick<Issuer, 'id' | 'name' | 'kind' | 'line'>): Named {
  const [principal] = line
  return kind === 'GENERAL_OFFICE' && principal !== undefined ? principal : { id, name }
}
