import { describe, expect, it } from 'vitest'
import { messages as general } from '../../../functions/access/messages.ts'
import { MEMBERS, type Role } from '../../../functions/access/permissions.ts'
import { messages } from '../../../functions/tenancy/messages.ts'
import { MAX_NAME_BYTES } from '../../../functions/tenancy/model.ts'
import { newMember } from '../../../functions/tenancy/rules/members.ts'
import { allMessages, holesIn, must, problemsOf } from '../../kit/rules/results.ts'

const TEXTS = allMessages(general, messages)

describe('a new member (人员)', () => {
  it('has a tidy name and each role once', () => {
    expect(must(newMember('mbr-1', ' 张伟 ', ['CLERK', 'DRAFTER', 'CLERK']))).toEqual({
      id: 'mbr-1',
      name: '张伟',
      roles: ['CLERK', 'DRAFTER'],
    })
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
    const problems = problemsOf(newMember('mbr-1', name, roles))
    expect(problems).toMatchObject([problem])
    expect(holesIn(problems, TEXTS)).toEqual([])
  })
})
