import { type Organ, organOfAddressed, organOfIssuer } from './organs.ts'
import type { DocumentText, Issuer } from './text.ts'
import type { Side } from './vetoes.ts'

// How organs of each side are called. [u]: from usage; extend the patterns here.
const PARTY = /^(?:中共|中国共产党)|[省区市州盟县旗](?:委(?!员会)|纪委)/u
const GOVERNMENT = /人民政府|国务院|行政公署|管理委员会|街道办事处/u
const NEITHER = /人民代表大会|人大|政治协商会议|政协|法院|检察院/u

/** The side that a name tells; null for an organ of neither, undefined where the name does not tell. */
function sideInName(name: string): Side | null | undefined {
  if (NEITHER.test(name)) return null
  if (PARTY.test(name)) return 'PARTY'
  return GOVERNMENT.test(name) ? 'GOVERNMENT' : undefined
}

/** True for the name of a superior whose departments are not the government's. */
export function isOfOtherSide(name: string): boolean {
  const side = sideInName(name)
  return side === 'PARTY' || side === null
}

/**
 * The side that an organ is of, by its kind, its name, or its superior's; null for one of neither (人大, 军分区), and where nothing
 * tells. A department that nothing else is known of is the government's.
 */
export function sideOf({ kind, name, superiorName }: Organ): Side | null {
  if (kind === 'GOVERNMENT') return 'GOVERNMENT'
  if (kind === 'PARTY_COMMITTEE') return 'PARTY'
  if (kind === 'PEOPLES_CONGRESS') return null
  const own = sideInName(name)
  if (own !== undefined) return own
  const above = sideInName(superiorName ?? '')
  if (above !== undefined) return above
  return kind === 'DEPARTMENT' ? 'GOVERNMENT' : null
}

/** An issuer of a joint document, with its side. */
export interface JointIssuer {
  readonly agencyId: string
  readonly name: string
  readonly side: Side | null
}

/** All issuers of a text, the host first. */
export function issuersOf(issuer: Issuer, { coIssuers }: Pick<DocumentText, 'coIssuers'>): JointIssuer[] {
  const host = { agencyId: issuer.id, name: issuer.name, side: sideOf(organOfIssuer(issuer)) }
  const others = coIssuers.map(one => ({
    agencyId: one.agencyId,
    name: one.name,
    side: sideOf(organOfAddressed(one)),
  }))
  return [host, ...others]
}

/** False for issuers who are all known to be of one side: of them the second sentence of art. 17 says nothing. */
export function mayBeOfBothSides(issuers: readonly JointIssuer[]): boolean {
  const [host, ...others] = issuers
  return others.some(({ side }) => side === null || side !== host?.side)
}
