import { KINDS } from '../../../kinds.ts'
import type { Addressed, Drafted, Issuer, Named } from '../../../model/index.ts'
import { addressedIds, type Finding, fixing, idsOf, inDirection, mainAgencies, names } from './finding.ts'

/** R2, art. 14: no level is skipped; if it must be, a reason is given and every skipped organ is copied. */
export function skippedLevels({ text }: Drafted): Finding[] {
  return (['UP', 'DOWN'] as const).flatMap(direction => {
    const skipped = skippedBy(inDirection(mainAgencies(text), direction))
    if (skipped.length === 0) return []
    const addressed = addressedIds(text)
    const missing = skipped.filter(agency => !addressed.has(agency.id))
    if (missing.length === 0 && text.skipReason !== null) return []
    const fix = fixing({
      addCopies: missing.map(agency => agency.id),
      supply: text.skipReason === null ? ['skipReason'] : [],
    })
    const key = direction === 'UP' ? 'R2_SKIPS_LEVEL' : 'R2_SKIPS_LEVEL_DOWN'
    return [
      { severity: 'ERROR', text: key, path: ['mainRecipients'], params: { skipped: names(skipped) }, fix },
    ] as const
  })
}

/**
 * R2, art. 14: a copy that skips a level upward puts a matter before an organ past those between, as a main recipient does.
 * An ERROR while one of those is left out; without a reason alone it is a WARNING, since nobody is passed over then.
 */
export function copiesPastLevels({ text }: Drafted): Finding[] {
  const skipped = skippedBy(inDirection(text.copies, 'UP'))
  // What main recipients skip, and the reason for it, is asked for there.
  const known = skippedBy(inDirection(mainAgencies(text), 'UP')).map(agency => agency.id)
  const addressed = addressedIds(text)
  const missing = skipped.filter(agency => !addressed.has(agency.id) && !known.includes(agency.id))
  const lacksReason = text.skipReason === null && known.length === 0
  if (skipped.length === 0 || (missing.length === 0 && !lacksReason)) return []
  const fix = fixing({
    addCopies: missing.map(agency => agency.id),
    supply: lacksReason ? ['skipReason'] : [],
  })
  const severity = missing.length > 0 ? 'ERROR' : 'WARNING'
  const params = { skipped: names(skipped) }
  return [{ severity, text: 'R2_COPIES_SKIP_LEVEL', path: ['copies'], params, fix }]
}

/** Those that documents to these agencies skip, each once. */
function skippedBy(agencies: readonly Addressed[]): Named[] {
  const all = agencies.flatMap(({ relation }) => relation.skipped)
  return [...new Map(all.map(agency => [agency.id, agency])).values()]
}

/** R13, art. 17: only organs of the same level issue jointly. */
export function jointIssuers({ issuer, text }: Drafted): Finding[] {
  const rank = rankOf(issuer)
  const others = text.coIssuers.filter(
    one => rank === null || rankOf(one) !== rank || one.tier !== issuer.tier,
  )
  if (others.length === 0) return []
  const fix = { removeCoIssuers: idsOf(others) }
  return [
    { severity: 'ERROR', text: 'R13_LEVEL', path: ['coIssuers'], params: { names: names(others) }, fix },
  ]
}

/** What stands on one level within a tier. [u] Divisions stand on none: they issue nothing together. */
const RANKS: Readonly<Record<Issuer['kind'], string | null>> = {
  GOVERNMENT: '党政机关',
  PARTY_COMMITTEE: '党政机关',
  PEOPLES_CONGRESS: '党政机关',
  DEPARTMENT: '部门',
  GENERAL_OFFICE: '部门',
  OTHER: '部门',
  INNER_DIVISION: null,
}
function rankOf({ kind, actsAsGovernment }: Pick<Issuer, 'kind' | 'actsAsGovernment'>): string | null {
  return kind === 'OTHER' && actsAsGovernment ? RANKS.GOVERNMENT : RANKS[kind]
}

/** R13, art. 17: an inner division, except the general office, writes to nobody outside its agency. */
export function innerDivisions({ issuer, text }: Drafted): Finding[] {
  const own = issuer.line[0]
  if (issuer.kind !== 'INNER_DIVISION' || own === undefined) return []
  const isOutside = (agency: Addressed): boolean => !isWithin(own, agency)
  const named = mainAgencies(text)
  const main = named.filter(isOutside)
  const copies = text.copies.filter(isOutside)
  const isClass = text.main.form === 'CLASS'
  const isPublic = KINDS[text.kind].main === 'NONE'
  const isToAll = isClass || isPublic
  if (main.length + copies.length === 0 && !isToAll) return []
  // If no main recipient remains, the document goes to the division's own agency.
  const remains = named.some(agency => !isOutside(agency))
  const redirects = !remains && (isToAll || main.length > 0)
  const fix = fixing({
    ...(isPublic ? { kind: 'REPORT' } : {}),
    clear: isClass ? ['mainRecipients'] : [],
    removeMainRecipients: idsOf(main),
    addMainRecipients: redirects ? [own.id] : [],
    removeCopies: idsOf(text.copies.filter(one => isOutside(one) || (redirects && one.agencyId === own.id))),
  })
  const path = [isToAll || main.length > 0 ? 'mainRecipients' : 'copies']
  return [{ severity: 'ERROR', text: 'R13_DIVISION', path, params: { name: own.name }, fix }]
}

/** R13: an inner division of another agency is not asked to countersign; its agency is asked instead. */
export function divisionsAsked({ issuer, text }: Drafted): Finding[] {
  const divisions = text.countersigners.flatMap(({ party }) =>
    party.form === 'AGENCY' && party.agency.kind === 'INNER_DIVISION' ? [party.agency] : [],
  )
  const own = { id: issuer.kind === 'INNER_DIVISION' ? (issuer.line[0]?.id ?? '') : issuer.id, name: '' }
  const foreign = divisions.filter(agency => !isWithin(own, agency))
  if (foreign.length === 0) return []
  const fix = { removeCountersigners: idsOf(foreign) }
  const params = { names: names(foreign) }
  return [{ severity: 'ERROR', text: 'R13_DIVISION_ASKED', path: ['countersigners'], params, fix }]
}

/** The agency itself, or one of its divisions. */
function isWithin(own: Named, { agencyId, kind, superiors }: Addressed): boolean {
  return agencyId === own.id || (kind === 'INNER_DIVISION' && superiors[0]?.id === own.id)
}
