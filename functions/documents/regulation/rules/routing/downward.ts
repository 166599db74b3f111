import { tierRank } from '../../../../tenancy/index.ts'
import { KINDS } from '../../../kinds.ts'
import { type Addressed, CLASS_NAMES, type Drafted, type Issuer } from '../../../model/index.ts'
import type { RoutingFix } from '../../problems.ts'
import {
  addressedIds,
  type Finding,
  idsOf,
  inDirection,
  isDownward,
  isUpward,
  mainAgencies,
  mainWays,
  names,
} from './finding.ts'

/** R8, art. 16(5): a document to a lower dual-led organ is copied to its other superior as needed. */
export function otherSuperiorsBelow({ issuer, text }: Drafted): Finding[] {
  if (isUpward(text)) return []
  const addressed = addressedIds(text)
  const others = inDirection(mainAgencies(text), 'DOWN')
    .filter(({ superiors }) => superiors.some(({ id }) => id === issuer.id))
    .flatMap(({ superiors }) => superiors)
    .filter(({ id }) => id !== issuer.id && !addressed.has(id))
  const missing = [...new Map(others.map(superior => [superior.id, superior])).values()]
  if (missing.length === 0) return []
  const fix = { addCopies: missing.map(superior => superior.id) }
  const params = { names: names(missing) }
  return [{ severity: 'WARNING', text: 'R8_OTHER_SUPERIOR_BELOW', path: ['copies'], params, fix }]
}

/** R9, art. 16(1): important downward documents are copied to the issuer's direct superior. */
export function superiorsInformed({ issuer, text }: Drafted): Finding[] {
  const [superior] = issuer.line
  if (superior === undefined || !text.important || !isDownward(text)) return []
  if (addressedIds(text).has(superior.id)) return []
  const params = { name: superior.name }
  const fix = { addCopies: [superior.id] }
  return [{ severity: 'WARNING', text: 'R9_COPY_SUPERIOR', path: ['copies'], params, fix }]
}

// Wording by which a text states its government's consent. [u]: from usage; extend the pattern here.
const AGREED_WORDING = /(?<!未)经[^。；;\n]{1,60}同意/u

/**
 * R10, art. 16(2): a department sends no mandatory documents to lower governments and party committees, unless its
 * government agreed and the text says so.
 */
export function mandatoryFromDepartments({ issuer, text }: Drafted): Finding[] {
  if (!isBoundBy16(issuer) || !KINDS[text.kind].mandatory) return []
  const lower = mainAgencies(text).filter(agency => isLowerGovernment(issuer, agency))
  if (lower.length === 0 && text.main.form !== 'CLASS') return []
  const [own] = issuer.line
  const isNamed = text.approvals.some(({ agency }) => agency.agencyId === own?.id)
  const isSaid = AGREED_WORDING.test(text.body)
  if (own !== undefined && isNamed && isSaid) return []
  const fix: RoutingFix =
    own === undefined
      ? withoutConsent(text.main.form === 'CLASS', lower, mainWays(text).length)
      : { ...(isNamed ? {} : { approvalsFrom: [own.id] }), ...(isSaid ? {} : { supply: ['body'] }) }
  const params = { names: text.main.form === 'CLASS' ? CLASS_NAMES[text.main.class] : names(lower) }
  return [{ severity: 'ERROR', text: 'R10_MANDATORY', path: ['mainRecipients'], params, fix }]
}

/**
 * True for organs that art. 16(2) binds: not governments, party committees, congresses, or general offices, which speak
 * for their governments.
 */
function isBoundBy16({ kind, actsAsGovernment }: Issuer): boolean {
  if (kind === 'OTHER') return !actsAsGovernment
  return kind === 'DEPARTMENT' || kind === 'INNER_DIVISION'
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
export function consents({ text, agreed, stage }: Drafted): Finding[] {
  if (!isDownward(text)) return []
  const open = text.countersigners.flatMap(({ party }) =>
    party.form === 'AGENCY' && !agreed.includes(party.agency.agencyId) ? [party.agency] : [],
  )
  if (open.length === 0) return []
  const severity = stage === 'ISSUING' ? 'ERROR' : 'WARNING'
  const params = { names: names(open) }
  const fix = { consentsFrom: idsOf(open) }
  return [{ severity, text: 'R12_CONSENT', path: ['countersigners'], params, fix }]
}
