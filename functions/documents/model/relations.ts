import { type Agency, requiresFourEyes } from '../../tenancy/index.ts'
import { numberingOf } from './present-name.ts'
import { isOfOtherSide } from './sides.ts'
import type { Addressed, Issuer, Named, Relation } from './text.ts'

/** The fields of an agency that its relations depend on. */
export type Related = Pick<Agency, 'id' | 'line' | 'otherLine' | 'guidingId'> & {
  readonly guidingAbove?: readonly string[] | undefined
}

/** An agency with those above it on its three lines, nearest first. */
export interface Lines {
  readonly id: string
  readonly line: readonly Named[]
  readonly other: readonly Named[]
  readonly guiding: readonly Named[]
}

const nameless = (id: string): Named => ({ id, name: '' })

/** The lines of an agency or an issuer. Names of guiding agencies are not kept. */
export function linesOf({ id, line, otherLine, guidingId, guidingAbove = [] }: Related): Lines {
  const guiding = guidingId === null ? [] : [guidingId, ...guidingAbove]
  return { id, line, other: otherLine, guiding: guiding.map(nameless) }
}

/** The lines of an agency that a document names; null if they were not recorded. Only ids are kept of them. */
export function linesOfAddressed({ agencyId: id, above }: Addressed): Lines | null {
  if (above === undefined) return null
  const named = (ids: readonly string[]): Named[] => ids.map(nameless)
  return { id, line: named(above.line), other: named(above.other), guiding: named(above.guiding) }
}

/**
 * The relation of another agency to the issuer: above or below it, with the agencies between them, or beside it.
 * Subordination is data on the agency, so 济源 is directly below the province. A dual-led organ has two lines; where
 * several lines lead to the same agency, the one that skips the fewest counts, and leadership before the others. On the
 * professional line (业务指导) there are levels between as well (art. 14).
 */
export function relationOf(issuer: Related, other: Related): Relation {
  return relationBetween(linesOf(issuer), linesOf(other))
}

/** The same of agencies of which only the lines are known. */
export function relationBetween(issuer: Lines, other: Lines): Relation {
  const lines = [
    { line: 'LEADERSHIP', up: issuer.line, down: other.line },
    { line: 'OTHER_SUPERIOR', up: issuer.other, down: other.other },
    { line: 'GUIDANCE', up: issuer.guiding, down: other.guiding },
  ] as const
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
  const { line, otherLine, guidingId, guidingAbove } = agency
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
    guidingAbove,
    fourEyes,
    ...numberingOf(agency),
  }
}

const isThere = (superior: Named | undefined): superior is Named => superior !== undefined
const idsOf = (agencies: readonly Named[]): string[] => agencies.map(({ id }) => id)

/** An agency as a document of the issuer stores it among its recipients or parties. */
export function addressedBy(issuer: Related & Pick<Issuer, 'tier'>, agency: Agency): Addressed {
  const { id, tenant, name, tier, regionCode, kind, actsAsGovernment, line, otherLine } = agency
  const [superior] = line
  const [other] = otherLine
  const lines = linesOf(agency)
  // Departments are the government's, unless their superior says otherwise.
  const isOthers = kind === 'DEPARTMENT' && superior !== undefined && isOfOtherSide(superior.name)
  const isOfSuperior = kind === 'GENERAL_OFFICE' || kind === 'OTHER' || isOthers
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
    above: { line: idsOf(lines.line), other: idsOf(lines.other), guiding: idsOf(lines.guiding) },
    ...(superior !== undefined && isOfSuperior ? { superiorName: superior.name } : {}),
    isPeer: arePeers(issuer, agency),
  }
}
