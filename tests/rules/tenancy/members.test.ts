import { describe, expect, it } from 'vitest'
import { EMPTY_CHAIN, hashOfEvent } from '../../../functions/access/events.ts'
import { messages as general } from '../../../functions/access/messages.ts'
import { ASSIGNABLE, OFFICERS, type Role } from '../../../functions/access/permissions.ts'
import { messages } from '../../../functions/tenancy/messages.ts'
import { type ChainedMember, MAX_NAME_BYTES, type Member } from '../../../functions/tenancy/model.ts'
import {
  change,
  end,
  type MemberStep,
  newMember,
  resume,
  roleProblems,
  suspend,
} from '../../../functions/tenancy/rules/members.ts'
import { officeItem } from '../../../functions/tenancy/store/office.ts'
import { chainedMemberOf, memberItem, memberWrites } from '../../../functions/tenancy/store.ts'
import { aMember } from '../../kit/rules/agencies.ts'
import { allMessages, anAct, holesIn, must, problemsOf } from '../../kit/rules/results.ts'

const TEXTS = allMessages(general, messages)
const TENANT = '41.01.00.agc-1'

describe('a new member (人员)', () => {
  const wanted = {
    id: 'mbr-1',
    name: ' 张伟 ',
    post: ' 处长 ',
    roles: ['CLERK', 'DRAFTER', 'CLERK'] satisfies Role[],
  }
  const member: Member = { ...aMember('mbr-1', '张伟', 'CLERK', 'DRAFTER'), post: '处长' }

  it('has a tidy name and each role once, and an event that says so with the agency', () => {
    const { thing, event } = must(newMember('agc-1', wanted, anAct('mbr-admin')))
    expect(thing).toEqual({
      ...member,
      version: 1,
      chain: { seq: 1, hash: hashOfEvent(event), at: event.at },
    })
    expect(event).toMatchObject({
      type: 'MemberAdded',
      aggregate: 'mbr-1',
      seq: 1,
      by: 'mbr-admin',
      data: { agencyId: 'agc-1', member },
    })
  })
  it('stands in the tenant’s list, and its event in a partition of its own that leads the relay back', () => {
    const added = must(newMember('agc-1', wanted, anAct()))
    expect(memberWrites(TENANT, added)).toEqual([
      { put: memberItem(TENANT, member, added.thing), when: 'absent' },
      {
        put: { pk: `T#${TENANT}#MBR#mbr-1`, sk: 'EV#000001', data: added.event, route: { tenant: TENANT } },
        when: 'absent',
      },
      // A clerk belongs to the office of the agency.
      { put: officeItem(TENANT, member), when: 'any' },
    ])
  })
  it('who was stored before members had states, posts and versions is read as an active one', () => {
    const card = { id: 'mbr-1', name: '张伟', roles: ['CLERK'] }
    expect(chainedMemberOf({ pk: 'T', sk: 'mbr-1', card })).toEqual({
      ...aMember('mbr-1', '张伟', 'CLERK'),
      version: 1,
      chain: EMPTY_CHAIN,
    })
    expect(chainedMemberOf(null)).toBeNull()
  })
  it.each<[string, string, string | null, Role[], object]>([
    ['without a name', ' ', null, ['CLERK'], { code: 'TEXT_EMPTY', path: ['name'], limit: MAX_NAME_BYTES }],
    [
      'with a classification mark for a name',
      '机密★20年',
      null,
      ['CLERK'],
      { code: 'CLASSIFIED_CONTENT', path: ['name'] },
    ],
    ['with an empty post', '张伟', '', ['CLERK'], { code: 'TEXT_EMPTY', path: ['post'] }],
    [
      'without a role',
      '张伟',
      null,
      [],
      { code: 'ROLE_NOT_ASSIGNABLE', path: ['roles'], allowed: ASSIGNABLE },
    ],
    [
      'who would operate the platform',
      '张伟',
      null,
      ['CLERK', 'OPERATOR'],
      { code: 'ROLE_NOT_ASSIGNABLE', path: ['roles'], allowed: ASSIGNABLE },
    ],
    [
      'who would audit what they administer',
      '张伟',
      null,
      ['ADMINISTRATOR', 'AUDITOR'],
      { code: 'OFFICES_NOT_SEPARATE', path: ['roles'], allowed: OFFICERS },
    ],
  ])('%s is refused', (_, name, post, roles, problem) => {
    const problems = problemsOf(newMember('agc-1', { id: 'mbr-1', name, post, roles }, anAct()))
    expect(problems).toMatchObject([problem])
    expect(holesIn(problems, TEXTS)).toEqual([])
  })
})

describe('the three offices (三员)', () => {
  it.each(OFFICERS.flatMap(one => OFFICERS.map(other => [one, other] as const)))(
    '%s and %s are one person’s only if they are the same',
    (one, other) => {
      expect(roleProblems([one, other]).length).toBe(one === other ? 0 : 1)
      expect(roleProblems([one, 'CLERK', 'SIGNATORY'])).toEqual([])
    },
  )
})

const clerk: ChainedMember = { ...aMember('mbr-clerk', '文书', 'CLERK'), version: 3, chain: EMPTY_CHAIN }
const first: ChainedMember = {
  ...aMember('mbr-first', '甲', 'ADMINISTRATOR'),
  version: 1,
  chain: EMPTY_CHAIN,
}
const second = aMember('mbr-second', '乙', 'ADMINISTRATOR')
const by = anAct('mbr-second')
const stepOn = (member: ChainedMember, ...others: Member[]): MemberStep => ({
  agencyId: 'agc-1',
  expectedVersion: member.version,
  others: [member, ...others],
})
const inState = (state: Member['state']): ChainedMember => ({ ...clerk, state })

describe('a change of a member', () => {
  it('sets what is given, keeps the rest, and its event has the whole member', () => {
    const changed = must(change(clerk, { roles: ['SIGNATORY', 'SIGNATORY'] }, stepOn(clerk), by))
    expect(changed.thing).toMatchObject({ name: '文书', roles: ['SIGNATORY'], version: 4 })
    expect(changed.event).toMatchObject({
      type: 'MemberChanged',
      data: { agencyId: 'agc-1', member: aMember('mbr-clerk', '文书', 'SIGNATORY') },
    })
    const named = must(change(clerk, { name: ' 文书甲 ', post: '主任科员' }, stepOn(clerk), by)).thing
    expect(named).toMatchObject({ name: '文书甲', post: '主任科员', roles: ['CLERK'] })
  })
  it('of one’s own name is fine, of one’s own roles is refused', () => {
    const own = anAct(clerk.id)
    expect(must(change(clerk, { name: '新名' }, stepOn(clerk), own)).thing.name).toBe('新名')
    const problems = problemsOf(change(clerk, { roles: ['CLERK', 'SIGNATORY'] }, stepOn(clerk), own))
    expect(problems).toMatchObject([{ code: 'OWN_STANDING', path: ['memberId'] }])
    expect(holesIn(problems, TEXTS)).toEqual([])
  })
  it('that another was faster with, or of one who has left, is refused', () => {
    const late = problemsOf(change(clerk, { name: '新名' }, { ...stepOn(clerk), expectedVersion: 2 }, by))
    expect(late).toMatchObject([{ code: 'VERSION_CONFLICT', currentVersion: 3 }])
    const gone = inState('ENDED')
    const problems = problemsOf(change(gone, { name: '新名' }, stepOn(gone), by))
    expect(problems).toMatchObject([{ code: 'WRONG_STATE', state: 'ENDED', allowedActions: [] }])
    expect(holesIn(problems, TEXTS)).toEqual([])
  })
  it('is refused with everything that is wrong at once', () => {
    const problems = problemsOf(
      change(clerk, { name: '', post: '', roles: [] }, stepOn(clerk), anAct(clerk.id)),
    )
    expect(problems.map(({ code }) => code)).toEqual([
      'TEXT_EMPTY',
      'TEXT_EMPTY',
      'ROLE_NOT_ASSIGNABLE',
      'OWN_STANDING',
    ])
  })
})

describe('the last administrator of an agency', () => {
  const steps: readonly (readonly [string, (others: Member[]) => ReturnType<typeof change>])[] = [
    ['loses the role', others => change(first, { roles: ['CLERK'] }, stepOn(first, ...others), by)],
    ['is suspended', others => suspend(first, '调查', stepOn(first, ...others), by)],
    ['leaves', others => end(first, { reason: '调离', successor: null }, stepOn(first, ...others), by)],
  ]
  it.each(steps)('%s only if another one is active', (_, step) => {
    expect(must(step([second])).thing.version).toBe(2)
    for (const others of [
      [],
      [{ ...second, state: 'SUSPENDED' as const }],
      [aMember('mbr-3', '丙', 'AUDITOR')],
    ]) {
      const problems = problemsOf(step(others))
      expect(problems).toMatchObject([{ code: 'LAST_ADMINISTRATOR', path: ['memberId'] }])
      expect(holesIn(problems, TEXTS)).toEqual([])
    }
  })
  it('may change the name, and take on other roles by another’s act', () => {
    expect(
      must(change(first, { roles: ['ADMINISTRATOR', 'CLERK'] }, stepOn(first), by)).thing.roles,
    ).toHaveLength(2)
  })
})

describe('a suspension (停用)', () => {
  it('stops an active member, with its reason in the event, and ends by a resumption', () => {
    const { thing, event } = must(suspend(clerk, ' 调查 ', stepOn(clerk), by))
    expect(thing).toMatchObject({ state: 'SUSPENDED', version: 4 })
    expect(event).toMatchObject({ type: 'MemberSuspended', data: { reason: '调查' } })
    const back = must(resume(thing, { agencyId: 'agc-1', expectedVersion: 4 }, by))
    expect([back.thing.state, back.event.type]).toEqual(['ACTIVE', 'MemberResumed'])
  })
  it('needs a reason, is no own act, and starts from the right state', () => {
    expect(problemsOf(suspend(clerk, '', stepOn(clerk), anAct(clerk.id))).map(({ code }) => code)).toEqual([
      'TEXT_EMPTY',
      'OWN_STANDING',
    ])
    const suspended = inState('SUSPENDED')
    expect(problemsOf(suspend(suspended, '调查', stepOn(suspended), by))).toMatchObject([
      { code: 'WRONG_STATE', allowedActions: ['reviseMember', 'resumeMember', 'endMember'] },
    ])
    const step = { agencyId: 'agc-1', expectedVersion: 3 }
    expect(problemsOf(resume(clerk, step, by))).toMatchObject([{ code: 'WRONG_STATE', state: 'ACTIVE' }])
  })
})

describe('a member’s leaving (离任)', () => {
  const leaving = (successor: Member | null, reason = '调离', member = clerk) =>
    end(member, { reason, successor }, stepOn(member), by)
  it('is final, and its event names who gets what is in their hands', () => {
    const { thing, event } = must(leaving(second))
    expect(thing).toMatchObject({ state: 'ENDED', version: 4 })
    expect(event).toMatchObject({
      type: 'MemberEnded',
      data: { agencyId: 'agc-1', reason: '调离', successorId: 'mbr-second' },
    })
    expect(must(leaving(null, '退休', inState('SUSPENDED'))).event.data).toMatchObject({ successorId: null })
    const gone = inState('ENDED')
    expect(problemsOf(leaving(null, '退休', gone))).toMatchObject([{ code: 'WRONG_STATE' }])
  })
  it.each<[string, Member]>([
    ['who is suspended', { ...second, state: 'SUSPENDED' }],
    ['who leaves', clerk],
  ])('to a successor %s is refused', (_, successor) => {
    const problems = problemsOf(leaving(successor, ' '))
    expect(problems.map(({ code }) => code)).toEqual(['TEXT_EMPTY', 'NOT_A_SUCCESSOR'])
    expect(holesIn(problems, TEXTS)).toEqual([])
  })
})
