import { KINDS } from '../../../kinds.ts'
import { type Addressed, type Drafted, type Named, partsOf, type Way, waysTo } from '../../../model/index.ts'
import { withoutClasses } from './between.ts'
import {
  addressedIds,
  type Finding,
  fixing,
  idsOf,
  isUpward,
  mainAgencies,
  names,
  recipientsOf,
} from './finding.ts'

/**
 * R2, art. 14: no level is skipped on a line of subordination or guidance; if it must be, every skipped organ is copied. Nothing
 * is skipped where the level between is a main recipient too, or issues the document itself.
 */
export function skippedLevels(drafted: Drafted): Finding[] {
  const { text } = drafted
  // What goes up is copied to no lower organ (R3): of who stands below in its list the rules on direction speak.
  const directions = isUpward(drafted) ? (['UP'] as const) : (['UP', 'DOWN'] as const)
  return directions.flatMap((direction): Finding[] => {
    const skipped = passedOver(drafted, direction)
    if (skipped.length === 0) return []
    const addressed = addressedIds(text)
    const missing = skipped.filter(agency => !addressed.has(agency.id))
    const path = ['mainRecipients']
    if (missing.length > 0) {
      const name = direction === 'UP' ? 'R2_SKIPS_LEVEL' : 'R2_SKIPS_LEVEL_DOWN'
      const fix = { addCopies: missing.map(agency => agency.id) }
      return [{ severity: 'ERROR', text: name, path, params: { skipped: names(missing) }, fix }]
    }
    if (text.skipReason !== null) return []
    const fix = { supply: ['skipReason'] }
    const params = { skipped: names(skipped) }
    return [{ severity: 'WARNING', text: 'R2_WITHOUT_REASON', path: ['skipReason'], params, fix }]
  })
}

const issuingIdsOf = ({ issuer, text }: Drafted): string[] => [issuer.id, ...idsOf(text.coIssuers)]

/** The organs that main recipients in a direction pass over. */
function passedOver(drafted: Drafted, direction: 'UP' | 'DOWN'): Named[] {
  const { agencies, classes } = partsOf(drafted.text.main)
  const there = new Set([...issuingIdsOf(drafted), ...idsOf(agencies)])
  // Names come first among the recipients, in their order, and classes, which skip nobody, after them.
  const ways = recipientsOf(drafted).flatMap(({ way }, index) => {
    const to = agencies[index]
    if (way.direction !== direction || to === undefined) return []
    return [{ ...way, skipped: withoutClasses(way, to, classes, drafted.issuer.tier) }]
  })
  return eachOnce(ways).filter(({ id }) => !there.has(id))
}

/**
 * R2, art. 14: a copy that skips a level upward puts a matter before an organ past those between, as a main recipient does.
 * An ERROR while one of those is left out; without a reason alone it is a WARNING, since nobody is passed over then.
 */
export function copiesPastLevels(drafted: Drafted): Finding[] {
  const { issuer, text } = drafted
  const issuing = issuingIdsOf(drafted)
  const addressed = addressedIds(text)
  const unaware = ({ skipped }: Way): number =>
    skipped.filter(({ id }) => !addressed.has(id) && !issuing.includes(id)).length
  // Of several issuers' ways the one on which most know of it: a fix for one way leaves nobody unaware on it.
  const nearest = text.copies.flatMap(copy =>
    waysTo(issuer, text.coIssuers, copy)
      .filter(isUpOnALine)
      .sort((one, other) => unaware(one) - unaware(other) || one.skipped.length - other.skipped.length)
      .slice(0, 1),
  )
  const skipped = eachOnce(nearest).filter(({ id }) => !issuing.includes(id))
  // What main recipients skip, and the reason for it, is asked for there.
  const passed = passedOver(drafted, 'UP').map(agency => agency.id)
  const missing = skipped.filter(agency => !addressed.has(agency.id) && !passed.includes(agency.id))
  const lacksReason = text.skipReason === null && passed.length === 0
  if (skipped.length === 0 || (missing.length === 0 && !lacksReason)) return []
  const fix = fixing({
    addCopies: missing.map(agency => agency.id),
    supply: lacksReason ? ['skipReason'] : [],
  })
  const severity = missing.length > 0 ? 'ERROR' : 'WARNING'
  const params = { skipped: names(skipped) }
  return [{ severity, text: 'R2_COPIES_SKIP_LEVEL', path: ['copies'], params, fix }]
}

// A copy to a department of the trade further up informs it; only subordination is passed over by that. [u]
const isUpOnALine = ({ direction, tie }: Way): boolean =>
  direction === 'UP' && (tie === 'LEADERSHIP' || tie === 'OTHER_SUPERIOR')

/** Those that these ways skip, each once. */
function eachOnce(ways: readonly Way[]): Named[] {
  const all = ways.flatMap(({ skipped }) => skipped)
  return [...new Map(all.map(agency => [agency.id, agency])).values()]
}

/** R13, art. 17: an inner division, except the general office, writes to nobody outside its agency. */
export function innerDivisions({ issuer, text }: Drafted): Finding[] {
  const own = issuer.line[0]
  if (issuer.kind !== 'INNER_DIVISION' || own === undefined) return []
  const isOutside = (agency: Addressed): boolean => !isWithin(own, agency)
  const named = mainAgencies(text)
  const main = named.filter(isOutside)
  const copies = text.copies.filter(isOutside)
  const { classes, onPaper } = partsOf(text.main)
  const isClass = classes.length + onPaper.length > 0
  // Of a list that has names as well, only a person can take out what stands beside them.
  const isList = isClass && text.main.form === 'LIST'
  const isPublic = KINDS[text.kind].main === 'NONE'
  const isToAll = isClass || isPublic
  if (main.length + copies.length === 0 && !isToAll) return []
  // If no main recipient remains, the document goes to the division's own agency.
  const remains = named.some(agency => !isOutside(agency))
  const redirects = !remains && !isList && (isToAll || main.length > 0)
  const fix = fixing({
    ...(isPublic ? { kind: 'REPORT' } : {}),
    clear: isClass && !isList ? ['mainRecipients'] : [],
    supply: isList ? ['mainRecipients'] : [],
    removeMainRecipients: idsOf(main),
    addMainRecipients: redirects ? [own.id] : [],
    removeCopies: idsOf(text.copies.filter(one => isOutside(one) || (redirects && one.agencyId === own.id))),
  })
  const path = [isToAll || main.length > 0 ? 'mainRecipients' : 'copies']
  const params = { name: own.name, names: names([...main, ...copies]) }
  return [{ severity: 'ERROR', text: 'R13_DIVISION', path, params, fix }]
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
