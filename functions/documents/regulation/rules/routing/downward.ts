import { tierRank } from '../../../../tenancy/index.ts'
import { KINDS } from '../../../kinds.ts'
import {
  type Addressed,
  classWords,
  type Drafted,
  type Issuer,
  isLeadingOffice,
  issuingIds,
  linesOfAddressed,
  type Named,
  organOfAddressed,
  organOfIssuer,
} from '../../../model/index.ts'
import type { RoutingFix } from '../../problems.ts'
import { demandIn, onlyInforms, statesConsent } from '../wording.ts'
import {
  addressedIds,
  type Finding,
  governmentClasses,
  idsOf,
  inDirection,
  isDownward,
  isUpward,
  mainAgencies,
  names,
} from './finding.ts'

/** R8, art. 16(5): a document to a lower dual-led organ is copied to its other superior as needed. */
export function otherSuperiorsBelow(drafted: Drafted): Finding[] {
  const { issuer, text } = drafted
  if (isUpward(drafted)) return []
  const addressed = addressedIds(text)
  const issuing = issuingIds(issuer, text.coIssuers)
  const others = mainAgencies(text)
    .filter(({ kind, superiors }) => kind !== 'INNER_DIVISION' && superiors.some(({ id }) => issuing.has(id)))
    .flatMap(({ superiors }) => superiors)
    .filter(({ id }) => !issuing.has(id) && !addressed.has(id))
  const missing = [...new Map(others.map(superior => [superior.id, superior])).values()]
  if (missing.length === 0) return []
  const fix = { addCopies: missing.map(superior => superior.id) }
  const params = { names: names(missing) }
  return [{ severity: 'WARNING', text: 'R8_OTHER_SUPERIOR_BELOW', path: ['copies'], params, fix }]
}

/** R9, art. 16(1): important downward documents are copied to the direct superior of each issuer. */
export function superiorsInformed(drafted: Drafted): Finding[] {
  const { issuer, text } = drafted
  if (!text.important || !isDownward(drafted)) return []
  const addressed = addressedIds(text)
  const issuing = issuingIds(issuer, text.coIssuers)
  const others = text.coIssuers.map(one => ({ kind: one.kind, line: linesOfAddressed(one)?.line ?? [] }))
  const superiors = [issuer, ...others].flatMap(({ kind, line }) =>
    // A general office issues in the name of its government, whose superior is told.
    line.slice(kind === 'GENERAL_OFFICE' ? 1 : 0).slice(0, 1),
  )
  const missing = [...new Map(superiors.map(one => [one.id, one])).values()].filter(
    ({ id }) => !addressed.has(id) && !issuing.has(id),
  )
  if (missing.length === 0) return []
  const params = { names: names(missing) }
  const fix = { addCopies: missing.map(({ id }) => id) }
  return [{ severity: 'WARNING', text: 'R9_COPY_SUPERIOR', path: ['copies'], params, fix }]
}

/**
 * R10, art. 16(2): a department demands nothing of lower governments and party committees, in whatever kind, unless its
 * government agreed and the text says so. What only informs demands nothing.
 */
export function mandatoryFromDepartments({ issuer, text }: Drafted): Finding[] {
  if (!isBound(issuer, text.coIssuers)) return []
  const lower = mainAgencies(text).filter(agency => isLowerGovernment(issuer, agency))
  const classes = governmentClasses(text)
  const isClass = classes.length > 0
  if (lower.length === 0 && !isClass) return []
  const isMandatory = KINDS[text.kind].mandatory
  const demand = demandIn(text.body)
  if (isMandatory ? onlyInforms(text) : demand === undefined) return []
  const own = governmentOf(issuer)
  const isNamed = text.approvals.some(({ agency }) => agency.agencyId === own?.id)
  const isSaid = own !== undefined && statesConsent(text.body, issuer.tier, own.name)
  if (isNamed && isSaid) return []
  const params = { names: [...classes.map(classWords), ...names(lower)] }
  const path = ['mainRecipients']
  if (!isMandatory) {
    const found = { severity: 'WARNING', text: 'R10_DEMAND', path: ['body'] } as const
    return [{ ...found, params: { ...params, wording: String(demand) }, fix: { supply: ['body'] } }]
  }
  const fix: RoutingFix =
    own === undefined
      ? withoutConsent(isClass, lower, mainAgencies(text).length)
      : { ...(isNamed ? {} : { approvalsFrom: [own.id] }), ...(isSaid ? {} : { supply: ['body'] }) }
  return [{ severity: 'ERROR', text: 'R10_MANDATORY', path, params, fix }]
}

/**
 * The government or party committee whose consent counts: the superior, and of a department's own office that of the department, if it
 * is known.
 */
function governmentOf({ kind, line }: Pick<Issuer, 'kind' | 'line'>): Named | undefined {
  return line[kind === 'GENERAL_OFFICE' ? 1 : 0]
}

/**
 * True for organs that art. 16(2) binds: not governments, party committees and congresses, nor the general offices of these,
 * which speak for them. A joint document is bound if all its issuers are.
 */
function isBound(issuer: Issuer, coIssuers: readonly Addressed[]): boolean {
  const issuers = [
    { ...organOfIssuer(issuer), actsAsGovernment: issuer.actsAsGovernment },
    ...coIssuers.map(one => ({ ...organOfAddressed(one), actsAsGovernment: one.actsAsGovernment })),
  ]
  return issuers.every(organ => {
    if (organ.kind === 'OTHER') return !organ.actsAsGovernment
    if (organ.kind === 'GENERAL_OFFICE') return !isLeadingOffice(organ)
    return organ.kind === 'DEPARTMENT' || organ.kind === 'INNER_DIVISION'
  })
}

/**
 * True for a government or party committee below the issuer, by tier or on any line. A department usually has no line
 * to lower governments, so the tier alone is enough.
 */
function isLowerGovernment(issuer: Issuer, { kind, actsAsGovernment, tier, relation }: Addressed): boolean {
  if (kind !== 'GOVERNMENT' && kind !== 'PARTY_COMMITTEE' && !actsAsGovernment) return false
  return relation.direction === 'DOWN' || tierRank(tier) > tierRank(issuer.tier)
}

/**
 * The fix without a government that could consent: an opinion or a letter, which are not mandatory, or other
 * recipients.
 */
function withoutConsent(isClass: boolean, lower: readonly Addressed[], all: number): RoutingFix {
  if (isClass || inDirection(lower, 'DOWN').length > 0) return { kind: 'OPINION', direction: 'DOWN' }
  return lower.length === all ? { kind: 'LETTER' } : { removeMainRecipients: idsOf(lower) }
}

/** R11, art. 16(3): departments write to the corresponding lower departments within their competence. */
export function correspondingDepartments(_: Drafted): Finding[] {
  return []
}

/** R12, art. 16(4): on a matter that concerns other departments nothing is sent down until each of them agreed. */
export function consents(drafted: Drafted): Finding[] {
  const { text, agreed, stage } = drafted
  if (!isDownward(drafted)) return []
  const open = text.countersigners.flatMap(({ party }) =>
    party.form === 'AGENCY' && !agreed.includes(party.agency.agencyId) ? [party.agency] : [],
  )
  if (open.length === 0) return []
  const severity = stage === 'ISSUING' ? 'ERROR' : 'WARNING'
  const params = { names: names(open) }
  const fix = { consentsFrom: idsOf(open) }
  return [{ severity, text: 'R12_CONSENT', path: ['countersigners'], params, fix }]
}
