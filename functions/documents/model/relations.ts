import { type Agency, requiresFourEyes } from '../../tenancy/index.ts'
import type { Addressed, Issuer, Named, Relation } from './text.ts'

/** The fields of an agency that its relations depend on. */
export type Related = Pick<Agency, 'id' | 'line' | 'otherLine' | 'guidingId'>

type Kinship = Pick<Relation, 'line'> & { readonly up: readonly Named[]; readonly down: readonly Named[] }

/**
 * The relation of another agency to the issuer: above or below it, with the agencies between them, or beside it.
 * Subordination is data on the agency, so 济源 is directly below the province. A dual-led organ has two lines; where
 * several lines lead to the same agency, the one that skips the fewest counts, and leadership before the others. The
 * agency that guides on the professional line (业务指导) counts as above, with nobody between. [u]
 */
export function relationOf(issuer: Related, other: Related): Relation {
  const guide = (agency: Related): Named[] =>
    agency.guidingId === null ? [] : [{ id: agency.guidingId, name: '' }]
  const lines: readonly Kinship[] = [
    { line: 'LEADERSHIP', up: issuer.line, down: other.line },
    { line: 'OTHER_SUPERIOR', up: issuer.otherLine, down: other.otherLine },
    { line: 'GUIDANCE', up: guide(issuer), down: guide(other) },
  ]
  const ways = lines.flatMap(({ line, up, down }): Relation[] => {
    const above = up.findIndex(agency => agency.id === other.id)
    if (above >= 0) return [{ direction: 'UP', line, skipped: up.slice(0, above) }]
    const below = down.findIndex(agency => agency.id === issuer.id)
    return below >= 0 ? [{ direction: 'DOWN', line, skipped: down.slice(0, below) }] : []
  })
  const [first, ...rest] = ways
  if (first === undefined) return { direction: 'PARALLEL', line: null, skipped: [] }
  return rest.reduce((best, way) => (way.skipped.length < best.skipped.length ? way : best), first)
}

/** True if two agencies stand directly under one superior, on any line; those of the highest tier have none. */
export function arePeers(
  one: Pick<Agency, 'tier'> & Related,
  other: Pick<Agency, 'tier'> & Related,
): boolean {
  const above = (agency: Related): string[] =>
    [agency.line[0], agency.otherLine[0]].filter(isThere).map(({ id }) => id)
  const [ours, theirs] = [above(one), above(other)]
  if (ours.length === 0 && theirs.length === 0) return one.tier === other.tier
  return ours.some(id => theirs.includes(id))
}

/** An agency as the documents that it issues store it. */
export function issuerOf(agency: Agency): Issuer {
  const { id, name, tier, regionCode, regionName, kind, actsAsGovernment, organCode } = agency
  const { line, otherLine, guidingId } = agency
  const fourEyes = requiresFourEyes(agency)
  return {
    id,
    name,
    tier,
    regionCode,
    regionName,
    kind,
    actsAsGovernment,
    organCode,
    line,
    otherLine,
    guidingId,
    fourEyes,
  }
}

const isThere = (superior: Named | undefined): superior is Named => superior !== undefined

/** An agency as a document of the issuer stores it among its recipients or parties. */
export function addressedBy(issuer: Related & Pick<Issuer, 'tier'>, agency: Agency): Addressed {
  const { id, tenant, name, tier, regionCode, kind, actsAsGovernment, line, otherLine } = agency
  const [superior] = line
  const [other] = otherLine
  return {
    agencyId: id,
    tenant,
    name,
    tier,
    regionCode,
    kind,
    actsAsGovernment,
    relation: relationOf(issuer, agency),
    superiors: kind === 'INNER_DIVISION' || other !== undefined ? [superior, other].filter(isThere) : [],
    isPeer: arePeers(issuer, agency),
  }
}
