import { describe, expect, it } from 'vitest'
import { hashOfEvent } from '../../../functions/access/events.ts'
import { messages as general } from '../../../functions/access/messages.ts'
import { MEMBERS, type Role } from '../../../functions/access/permissions.ts'
import { messages } from '../../../functions/tenancy/messages.ts'
import { MAX_NAME_BYTES } from '../../../functions/tenancy/model.ts'
import { newMember } from '../../../functions/tenancy/rules/members.ts'
import { memberItem, memberWrites } from '../../../functions/tenancy/store.ts'
import { allMessages, anAct, holesIn, must, problemsOf } from '../../kit/rules/results.ts'

const TEXTS = allMessages(general, messages)

describe('a new member (人员)', () => {
  const wanted = { id: 'mbr-1', name: ' 张伟 ', roles: ['CLERK', 'DRAFTER', 'CLERK'] satisfies Role[] }
  const member = { id: 'mbr-1', name: '张伟', roles: ['CLERK', 'DRAFTER'] }

  it('has a tidy name and each role once, and an event that says so with the agency', () => {
    const { thing, event } = must(newMember('agc-1', wanted, anAct('mbr-admin')))
    expect(thing).toEqual({ ...member, version: 1, chain: { seq: 1, hash: hashOfEvent(event) } })
    expect(event).toMatchObject({
      type: 'MemberAdded',
      aggregate: 'mbr-1',
      seq: 1,
      by: 'mbr-admin',
      data: { agencyId: 'agc-1', member },
    })
  })
  it('stands in the tenant’s list, and its event in a partition of its own', () => {
    const added = must(newMember('agc-1', wanted, anAct()))
    const { version, chain } = added.thing
    const item = { ...memberItem('41.01.00.agc-1', added.thing), card: member, version, chain }
    expect(memberWrites('41.01.00.agc-1', added)).toEqual([
      { put: item, when: 'absent' },
      {
        put: { pk: 'T#41.01.00.agc-1#MBR#mbr-1', sk: 'EV#000001', data: added.event },
        when: 'absent',
      },
    ])
  })
  it.each<[string, string, Role[], object]>([
    ['without a name', ' ', ['CLERK'], { code: 'TEXT_EMPTY', path: ['name'], limit: MAX_NAME_BYTES }],
    ['without a role', '张伟', [], { code: 'ROLE_NOT_ASSIGNABLE', path: ['roles'], allowed: MEMBERS }],
    [
      'who would operate the platform',
      '张伟',
      ['CLERK', 'OPERATOR'],
      { code: 'ROLE_NOT_ASSIGNABLE', path: ['roles'], allowed: MEMBERS },
    ],
  ])('%s is refused', (_, name, roles, problem) => {
    const problems = problemsOf(newMember('agc-1', { id: 'mbr-1', name, roles }, anAct()))
    expect(problems).toMatchObject([problem])
    expect(holesIn(problems, TEXTS)).toEqual([])
  })
})
