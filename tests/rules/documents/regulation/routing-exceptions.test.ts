import { describe, expect, it } from 'vitest'
import { routingViolations } from '../../../../functions/documents/regulation/rules/routing.ts'
import { anAgency, zhengzhou } from '../../../kit/rules/agencies.ts'
import { aText, drafted } from '../../../kit/rules/documents.ts'
import { education, police, provincialEducation } from '../../../kit/rules/organs.ts'

const rulesBroken = (...[text, issuer]: Parameters<typeof drafted>) =>
  routingViolations(drafted(text, issuer)).map(({ rule }) => rule)

describe('R4, art. 15(2): consent of one’s government', () => {
  const office = anAgency(education, {
    name: '郑州市招生考试中心',
    regionCode: zhengzhou.regionCode,
    tier: 'CITY',
    kind: 'DEPARTMENT',
    actsAsGovernment: false,
  })
  it('is not asked of a department that reports to the department which leads it', () => {
    expect(rulesBroken(aText('REPORT', office, [education], { important: true }), office)).toEqual([])
  })
})

describe('R8, art. 15(6): the other superior of a dual-led organ', () => {
  const guided = { ...police, guidingId: provincialEducation.id }
  it('need not be copied in what goes to an agency that only guides it', () => {
    expect(rulesBroken(aText('REPORT', guided, [provincialEducation]), guided)).toEqual([])
  })
  it('is to be copied in what goes to the first one', () => {
    expect(rulesBroken(aText('REPORT', guided, [zhengzhou]), guided)).toEqual(['R8'])
  })
})
