import type { Drafted } from '../../../model/index.ts'
import { addressedIds, type Finding, idsOf, inDirection, isUpward, mainAgencies, names } from './finding.ts'

/** R3, art. 15(1): an upward document has in principle one main recipient. */
export function mainRecipients({ text }: Drafted): Finding[] {
  const main = mainAgencies(text)
  if (!isUpward(text) || main.length <= 1) return []
  const superiors = inDirection(main, 'UP')
  const kept = superiors.find(agency => agency.relation.skipped.length === 0) ?? superiors[0]
  return [
    {
      severity: text.kind === 'REQUEST' ? 'ERROR' : 'WARNING',
      text: 'R3_MAIN_RECIPIENTS',
      path: ['mainRecipients'],
      params: { count: main.length },
      fix: { removeMainRecipients: idsOf(main.filter(agency => agency !== kept)) },
    },
  ]
}

/** R3, art. 15(1): an upward document is never copied to lower organs. */
export function copiesBelow({ text }: Drafted): Finding[] {
  const lower = inDirection(text.copies, 'DOWN')
  if (!isUpward(text) || lower.length === 0) return []
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

// A first line that addresses a person by office. [u]: from usage; extend the list here.
const OFFICES = '省长|市长|州长|县长|区长|镇长|乡长|书记|主席|主任|部长|厅长|局长'
const SALUTATION = new RegExp(`^[^\\n，。；：:]{0,20}(?:${OFFICES})(?:同志)?[：:]`, 'u')

/** R7, art. 15(5): nothing is addressed to a leader in person, unless that leader assigned it. */
export function addressedToPersons({ text }: Drafted): Finding[] {
  const { attention, body } = text
  if (attention !== null) {
    if (attention.assignment !== null) return []
    const params = { name: attention.name }
    const fix = { clear: ['attention'] }
    return [{ severity: 'ERROR', text: 'R7_PERSON', path: ['attention'], params, fix }]
  }
  const wording = SALUTATION.exec(body)?.[0]
  if (wording === undefined) return []
  const fix = { supply: ['body'] }
  return [{ severity: 'WARNING', text: 'R7_SALUTATION', path: ['body'], params: { wording }, fix }]
}

/** R8, art. 15(6): a dual-led organ that writes to one of its superiors copies the other as needed. */
export function otherSuperior({ issuer, text }: Drafted): Finding[] {
  const both = [issuer.line[0], issuer.otherLine[0]].filter(superior => superior !== undefined)
  // An inner division writes to its own agency alone (art. 17).
  if (both.length < 2 || issuer.kind === 'INNER_DIVISION' || !isUpward(text)) return []
  const addressed = addressedIds(text)
  const main = idsOf(mainAgencies(text))
  const missing = both.filter(superior => !addressed.has(superior.id))
  if (missing.length === 0 || !both.some(superior => main.includes(superior.id))) return []
  const fix = { addCopies: missing.map(superior => superior.id) }
  const params = { names: names(missing) }
  return [{ severity: 'WARNING', text: 'R8_OTHER_SUPERIOR', path: ['copies'], params, fix }]
}
