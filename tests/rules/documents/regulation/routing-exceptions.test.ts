import { describe, expect, it } from 'vitest'
import { routingViolations } from '../../../../functions/documents/regulation/rules/routing.ts'
import { anAgency, province, zhengzhou, zhongyuan } from '../../../kit/rules/agencies.ts'
import { addressed, aText, drafted } from '../../../kit/rules/documents.ts'
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

describe('R10, art. 16(2): the consent on which a department’s own office relies', () => {
  const alone = anAgency(null, {
    name: '郑州市教育局',
    regionCode: zhengzhou.regionCode,
    tier: 'CITY',
    kind: 'DEPARTMENT',
    actsAsGovernment: false,
  })
  const officeOf = (department: typeof alone) =>
    anAgency(department, {
      name: '郑州市教育局办公室',
      regionCode: zhengzhou.regionCode,
      tier: 'CITY',
      kind: 'GENERAL_OFFICE',
      actsAsGovernment: false,
    })
  const fixFor = (issuer: typeof alone) =>
    routingViolations(drafted(aText('NOTICE', issuer, [zhongyuan]), issuer)).find(
      ({ rule }) => rule === 'R10',
    )?.fix

  it('is that of the government of its department', () => {
    expect(fixFor(officeOf(education))).toMatchObject({ approvalsFrom: [zhengzhou.id] })
  })
  it('is nobody’s where that government is not recorded: its department cannot consent for it', () => {
    expect(fixFor(officeOf(alone))).toEqual({ kind: 'LETTER' })
  })
})

describe('R3, art. 15(1): the superiors of a joint document', () => {
  it('are those of the host alone if its co-issuers were stored before their lines were recorded', () => {
    const committee = anAgency(null, {
      name: '中共河南省委员会',
      kind: 'PARTY_COMMITTEE',
      actsAsGovernment: false,
    })
    const cityCommittee = anAgency(committee, {
      name: '中共郑州市委员会',
      regionCode: zhengzhou.regionCode,
      tier: 'CITY',
      kind: 'PARTY_COMMITTEE',
      actsAsGovernment: false,
    })
    const { above: _, ...earlier } = addressed(zhengzhou, cityCommittee)
    const joint = (coIssuer: typeof earlier) =>
      rulesBroken(aText('REQUEST', zhengzhou, [province, committee], { coIssuers: [coIssuer] }), zhengzhou)
    expect(joint(addressed(zhengzhou, cityCommittee))).not.toContain('R3')
    expect(joint(earlier)).toContain('R3')
  })
})
