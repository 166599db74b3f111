import { type Addressed, type Drafted, partsOf } from '../../../model/index.ts'
import { leadersNameIn, salutationIn } from '../wording.ts'
import {
  addressedIds,
  copiesBelowIssuers,
  type Finding,
  fixing,
  idsIn,
  idsOf,
  inDirection,
  isUpward,
  mainAgencies,
  names,
  type Recipient,
  recipientsOf,
  removing,
} from './finding.ts'

/**
 * R3, art. 15(1): an upward document has in principle one main recipient. A joint one has one for each issuer: party committee
 * and government ask theirs together (省委、省政府). Whoever is no main recipient then gets a copy, unless it is a lower organ.
 */
export function mainRecipients(drafted: Drafted): Finding[] {
  const recipients = recipientsOf(drafted)
  const { main, coIssuers } = drafted.text
  const { classes, onPaper } = partsOf(main)
  const count = recipients.length + onPaper.length
  if (!isUpward(drafted) || count <= 1) return []
  // Nobody knows the line of an organ without an account: they count with the others, one for each issuer.
  if (onPaper.length > 0) {
    const all = [...names(recipients), ...onPaper]
    return count <= 1 + coIssuers.length ? [] : [tooMany(drafted, count, all, { supply: ['mainRecipients'] })]
  }
  const kept = superiorsAmong(drafted, recipients)
  const others = recipients.filter(one => !kept.includes(one))
  if (others.length === 0) return []
  const moved = others.filter(({ way }) => way.direction !== 'DOWN')
  const copied = classes.length > 0 ? [] : idsIn(moved)
  const fix = fixing({ ...removing(others), addCopies: copied })
  return [tooMany(drafted, count, names(others), fix)]
}

function tooMany({ text }: Drafted, count: number, others: readonly string[], fix: Finding['fix']): Finding {
  const severity = text.kind === 'REQUEST' ? 'ERROR' : 'WARNING'
  const params = { count, names: others }
  return { severity, text: 'R3_MAIN_RECIPIENTS', path: ['mainRecipients'], params, fix }
}

/** For each issuer the nearest of its superiors among the recipients; the first superior if they are not on its line. */
function superiorsAmong({ text }: Drafted, recipients: readonly Recipient[]): readonly Recipient[] {
  const agencies = mainAgencies(text)
  /** How many levels a recipient is above the host; negative if it is not. */
  const aboveHost = ({ relation }: Addressed): number =>
    relation.direction === 'UP' ? relation.skipped.length : -1
  const above = [
    aboveHost,
    ...text.coIssuers.map(one => (agency: Addressed) => one.above?.line.indexOf(agency.agencyId) ?? -1),
  ]
  const kept = new Set<Recipient>()
  for (const levels of above) {
    const [nearest] = recipients
      .map((recipient, index) => {
        // Names come first among the recipients; a class is no superior.
        const agency = agencies[index]
        return { recipient, level: agency === undefined ? -1 : levels(agency) }
      })
      .filter(({ recipient, level }) => level >= 0 && !kept.has(recipient))
      .sort((one, other) => one.level - other.level)
    if (nearest !== undefined) kept.add(nearest.recipient)
  }
  return kept.size > 0 ? [...kept] : recipients.filter(({ way }) => way.direction === 'UP').slice(0, 1)
}

/** R3, art. 15(1): an upward document is never copied to lower organs. */
export function copiesBelow(drafted: Drafted): Finding[] {
  const lower = copiesBelowIssuers(drafted)
  if (!isUpward(drafted) || lower.length === 0) return []
  return [
    {
      severity: 'ERROR',
      text: 'R3_COPIES_LOWER',
      path: ['copies'],
      params: { names: names(lower) },
      fix: { removeCopies: idsOf(lower) },
    },
  ]
}

const TO_DEPARTMENTS = ['REQUEST', 'REPORT', 'OPINION']

/**
 * R4, art. 15(2): a department that writes to its superior department on a major matter needs its government's consent.
 */
export function departmentsAbove({ issuer, text }: Drafted): Finding[] {
  const [own] = issuer.line
  if (own === undefined || issuer.kind !== 'DEPARTMENT') return []
  if (!text.important || !TO_DEPARTMENTS.includes(text.kind)) return []
  const above = inDirection(mainAgencies(text), 'UP').filter(
    ({ kind, relation }) => kind === 'DEPARTMENT' && relation.line !== 'LEADERSHIP',
  )
  if (above.length === 0 || text.approvals.some(({ agency }) => agency.agencyId === own.id)) return []
  const params = { name: own.name, names: names(above) }
  const fix = { approvalsFrom: [own.id] }
  return [{ severity: 'ERROR', text: 'R4_CONSENT', path: ['approvals'], params, fix }]
}

/** R7, art. 15(5): nothing is addressed to a leader in person, unless that leader assigned it. */
export function addressedToPersons(drafted: Drafted): Finding[] {
  const { attention, body } = drafted.text
  if (attention !== null) {
    if (attention.assignment !== null) return []
    const params = { name: attention.name }
    const fix = { clear: ['attention'] }
    return [{ severity: 'ERROR', text: 'R7_PERSON', path: ['attention'], params, fix }]
  }
  const wording = isUpward(drafted) ? salutationIn(body) : undefined
  if (wording === undefined) return []
  const fix = { supply: ['body'] }
  return [{ severity: 'WARNING', text: 'R7_SALUTATION', path: ['body'], params: { wording }, fix }]
}

/** R7, art. 15(5), second half: nothing goes to a superior in the name of the issuer's own leader. */
export function inALeadersName(drafted: Drafted): Finding[] {
  if (!isUpward(drafted)) return []
  return (['title', 'body'] as const).flatMap((field): Finding[] => {
    const wording = leadersNameIn(field, drafted.text[field])
    if (wording === undefined) return []
    const severity = field === 'title' ? 'ERROR' : 'WARNING'
    return [{ severity, text: 'R7_OWN_LEADER', path: [field], params: { wording }, fix: { supply: [field] } }]
  })
}

/** R8, art. 15(6): a dual-led organ that writes to one of its superiors copies the other as needed. */
export function otherSuperior(drafted: Drafted): Finding[] {
  const { issuer, text } = drafted
  const both = [issuer.line[0], issuer.otherLine[0]].filter(superior => superior !== undefined)
  // An inner division writes to its own agency alone (art. 17).
  if (both.length < 2 || issuer.kind === 'INNER_DIVISION' || !isUpward(drafted)) return []
  const addressed = addressedIds(text)
  const main = idsOf(mainAgencies(text))
  const missing = both.filter(superior => !addressed.has(superior.id))
  if (missing.length === 0 || !both.some(superior => main.includes(superior.id))) return []
  const fix = { addCopies: missing.map(superior => superior.id) }
  const params = { names: names(missing) }
  return [{ severity: 'WARNING', text: 'R8_OTHER_SUPERIOR', path: ['copies'], params, fix }]
}
