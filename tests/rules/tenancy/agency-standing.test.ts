import { describe, expect, it } from 'vitest'
import { messages as general } from '../../../functions/access/messages.ts'
import { OFFICERS } from '../../../functions/access/permissions.ts'
import { messages } from '../../../functions/tenancy/messages.ts'
import { requiresFourEyes } from '../../../functions/tenancy/model.ts'
import {
  appoint,
  assignPlan,
  requireFourEyes,
  resumeAgency,
  suspendAgency,
  waiveFourEyes,
} from '../../../functions/tenancy/rules/agency-standing.ts'
import { zhongyuan } from '../../kit/rules/agencies.ts'
import { allMessages, anAct, holesIn, must, problemsOf } from '../../kit/rules/results.ts'

const TEXTS = allMessages(general, messages)
const codes = (result: Parameters<typeof problemsOf>[0]) => {
  const problems = problemsOf(result)
  expect(holesIn(problems, TEXTS)).toEqual([])
  return problems.map(({ code, path }) => `${code} ${path.join('.')}`)
}
const suspended = { ...zhongyuan, state: 'SUSPENDED' as const }
const registered = { ...zhongyuan, state: 'REGISTERED' as const }

describe('an officer (三员) from outside', () => {
  const wanted = { expectedVersion: 1, id: 'mbr-1', name: ' 审计员 ' }
  it.each(OFFICERS)('is appointed as %s, and the event brings them into the agency', office => {
    const { thing, event } = must(appoint(zhongyuan, { ...wanted, office }, anAct()))
    expect(thing).toMatchObject({ state: 'ACTIVE', appointedId: 'mbr-1', version: 2 })
    expect(event).toMatchObject({
      type: 'OfficerAppointed',
      data: { tenant: zhongyuan.tenant, officer: { id: 'mbr-1', name: '审计员', roles: [office] } },
    })
  })
  it('is appointed to a suspended agency, and not to one that is not activated', () => {
    expect(appoint(suspended, { ...wanted, office: 'AUDITOR' }, anAct()).ok).toBe(true)
    expect(codes(appoint(registered, { ...wanted, office: 'AUDITOR' }, anAct()))).toEqual(['WRONG_STATE '])
  })
  it('has a name and an office of the three', () => {
    expect(codes(appoint(zhongyuan, { ...wanted, name: '', office: 'AUDITOR' }, anAct()))).toEqual([
      'TEXT_EMPTY name',
    ])
    expect(codes(appoint(zhongyuan, { ...wanted, office: 'SIGNATORY' as never }, anAct()))).toEqual([
      'ROLE_NOT_ASSIGNABLE office',
    ])
  })
})

describe('the suspension of an agency (停用机关)', () => {
  it('starts from an active agency with a reason, and ends by a resumption', () => {
    const { thing, event } = must(suspendAgency(zhongyuan, { expectedVersion: 1, reason: ' 改革 ' }, anAct()))
    expect([thing.state, event.data]).toMatchObject(['SUSPENDED', { reason: '改革' }])
    expect(must(resumeAgency(thing, 2, anAct())).thing.state).toBe('ACTIVE')
  })
  it('is refused without a reason, and from another state or version', () => {
    expect(codes(suspendAgency(zhongyuan, { expectedVersion: 1, reason: '' }, anAct()))).toEqual([
      'TEXT_EMPTY reason',
    ])
    expect(codes(suspendAgency(suspended, { expectedVersion: 1, reason: '改革' }, anAct()))).toEqual([
      'WRONG_STATE ',
    ])
    expect(codes(resumeAgency(zhongyuan, 1, anAct()))).toEqual(['WRONG_STATE '])
  })
})

describe('the plan of an agency (套餐)', () => {
  const wanted = { expectedVersion: 1, plan: 'EXTENDED', reason: ' 统一接入 ' } as const
  it('is what the operators say, for a reason, in any state', () => {
    for (const agency of [zhongyuan, suspended]) {
      const { thing, event } = must(
        assignPlan(agency, { ...wanted, expectedVersion: agency.version }, anAct()),
      )
      expect([thing.plan, thing.state, event.data]).toMatchObject([
        'EXTENDED',
        agency.state,
        { plan: 'EXTENDED', reason: '统一接入' },
      ])
    }
  })
  it('is refused without a reason, and from another version', () => {
    expect(codes(assignPlan(zhongyuan, { ...wanted, reason: '' }, anAct()))).toEqual(['TEXT_EMPTY reason'])
    expect(codes(assignPlan(zhongyuan, { ...wanted, expectedVersion: 9 }, anAct()))).toEqual([
      'VERSION_CONFLICT expectedVersion',
    ])
  })
})

describe('four eyes (不相容岗位分离) of an agency', () => {
  const waive = (agency: typeof zhongyuan) =>
    waiveFourEyes(agency, { expectedVersion: agency.version, reason: '人少' }, anAct())
  it('hold if the superior or the agency itself wants them, and the superior waives only its own word', () => {
    const byBoth = must(
      requireFourEyes(must(requireFourEyes(zhongyuan, 'SUPERIOR', 1, anAct())).thing, 'AGENCY', 2, anAct()),
    ).thing
    expect(byBoth.fourEyes).toEqual({ bySuperior: true, byAgency: true })
    const waived = must(waive(byBoth)).thing
    expect([waived.fourEyes, requiresFourEyes(waived)]).toEqual([{ bySuperior: false, byAgency: true }, true])
    expect(
      requiresFourEyes(must(waive(must(requireFourEyes(zhongyuan, 'SUPERIOR', 1, anAct())).thing)).thing),
    ).toBe(false)
  })
  it('are changed as the caller saw them, and waived for a reason', () => {
    expect(codes(requireFourEyes(zhongyuan, 'AGENCY', 7, anAct()))).toEqual([
      'VERSION_CONFLICT expectedVersion',
    ])
    expect(codes(waiveFourEyes(zhongyuan, { expectedVersion: 7, reason: '人少' }, anAct()))).toEqual([
      'VERSION_CONFLICT expectedVersion',
    ])
    expect(codes(waiveFourEyes(zhongyuan, { expectedVersion: 1, reason: '' }, anAct()))).toEqual([
      'TEXT_EMPTY reason',
    ])
  })
})
