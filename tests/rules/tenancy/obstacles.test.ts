import { describe, expect, it } from 'vitest'
import type { Caller } from '../../../functions/access/caller.ts'
import { EMPTY_CHAIN } from '../../../functions/access/events.ts'
import type { Problem } from '../../../functions/kernel/problem.ts'
import {
  AGENCY_STATES,
  AGENCY_STEPS,
  type Agency,
  type ChainedDelegation,
  type LineRequest,
  MEMBER_STATES,
  MEMBER_STEPS,
  type Member,
} from '../../../functions/tenancy/model.ts'
import { permissions } from '../../../functions/tenancy/permissions.ts'
import {
  type AgencyStep,
  agencyObstacles,
  lineObstacles,
  type MemberStepName,
  memberObstacles,
  revocationObstacles,
} from '../../../functions/tenancy/rules/obstacles.ts'
import { aCaller, aMember, province, zhengzhou } from '../../kit/rules/agencies.ts'
import { AT, anAct } from '../../kit/rules/results.ts'

const codes = (problems: readonly Problem[]) => problems.map(({ code }) => code)

describe('what stands in the way of a step on an agency', () => {
  const steps = Object.keys(AGENCY_STEPS.from) as AgencyStep[]
  const above = aCaller(province, 'ADMINISTRATOR')
  const within = aCaller(zhengzhou, 'ADMINISTRATOR')
  const operator: Caller = { ...above, agency: null, tenant: 'P', reach: '', roles: ['OPERATOR'] }
  it.each(steps.flatMap(step => AGENCY_STATES.map(state => [step, state] as const)))(
    'of %s, in %s, is the state where the table does not have it',
    (step, state) => {
      const agency: Agency = { ...zhengzhou, state }
      const starts: readonly string[] = AGENCY_STEPS.from[step]
      const expected = starts.includes(state) ? [] : ['WRONG_STATE']
      const by = step === 'assignPlan' ? operator : above
      expect(codes(agencyObstacles(agency, permissions[step], by))).toEqual(expected)
    },
  )
  it('is that it is no agency of the caller’s, which is answered like one that does not exist', () => {
    for (const step of steps) {
      expect(codes(agencyObstacles(province, permissions[step], within))).toEqual(['NOT_FOUND'])
      const own = step === 'requireFourEyes' ? [] : ['NOT_FOUND']
      expect(codes(agencyObstacles(zhengzhou, permissions[step], within))).toEqual(own)
    }
  })
})

describe('what stands in the way of a step on a member', () => {
  const steps = Object.keys(MEMBER_STEPS.from) as MemberStepName[]
  it.each(steps.flatMap(step => MEMBER_STATES.map(state => [step, state] as const)))(
    'of %s, in %s, is the state, or that it is one’s own standing',
    (step, state) => {
      const member: Member = { ...aMember('mbr-1', '张伟', 'CLERK'), state }
      const starts: readonly string[] = MEMBER_STEPS.from[step]
      const isOpen = starts.includes(state)
      expect(codes(memberObstacles(member, step, anAct('mbr-other')))).toEqual(isOpen ? [] : ['WRONG_STATE'])
      const own = step === 'reviseMember' ? [] : ['OWN_STANDING']
      expect(codes(memberObstacles(member, step, anAct('mbr-1')))).toEqual(isOpen ? own : ['WRONG_STATE'])
    },
  )
})

describe('what stands in the way of a revocation', () => {
  const delegation: ChainedDelegation = {
    id: 'dlg-1',
    version: 1,
    fromId: 'mbr-somebody',
    toId: 'mbr-2',
    actions: ['signDocument'],
    roles: ['SIGNATORY'],
    kinds: [],
    validFrom: AT,
    validUntil: '2026-02-01T00:00:00.000Z',
    note: null,
    grantedBy: 'mbr-somebody',
    grantedAt: AT,
    revokedAt: null,
    chain: EMPTY_CHAIN,
  }
  const clerk = aCaller(zhengzhou, 'CLERK')
  it('is nothing for one’s own delegation, and for an administrator', () => {
    expect(revocationObstacles(delegation, clerk, AT)).toEqual([])
    const others = { ...delegation, fromId: 'mbr-head' }
    expect(revocationObstacles(others, aCaller(zhengzhou, 'ADMINISTRATOR'), AT)).toEqual([])
    expect(codes(revocationObstacles(others, clerk, AT))).toEqual(['NOT_PERMITTED'])
  })
  it('is that it is over: expired or revoked', () => {
    expect(revocationObstacles(delegation, clerk, '2026-03-01T00:00:00.000Z')).toMatchObject([
      { code: 'WRONG_STATE', state: 'EXPIRED' },
    ])
    expect(revocationObstacles({ ...delegation, revokedAt: AT }, clerk, AT)).toMatchObject([
      { code: 'WRONG_STATE', state: 'REVOKED' },
    ])
  })
})

describe('what stands in the way of confirming or declining a line', () => {
  const asked = { state: 'ASKED' } as LineRequest
  const answered = { state: 'CONFIRMED' } as LineRequest
  it('is nothing while one of the agency’s requests waits, and the state once all are answered', () => {
    expect(lineObstacles([answered, asked], 'confirmLine')).toEqual([])
    expect(lineObstacles([answered], 'declineLine')).toMatchObject([{ code: 'WRONG_STATE' }])
    expect(lineObstacles([], 'declineLine')).toEqual([])
  })
})
