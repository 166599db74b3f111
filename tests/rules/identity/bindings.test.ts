import { describe, expect, it } from 'vitest'
import { messages as general } from '../../../functions/access/messages.ts'
import { messages } from '../../../functions/identity/messages.ts'
import { bind, endBinding, numberLead } from '../../../functions/identity/rules/bindings.ts'
import { registrationProblems } from '../../../functions/identity/rules/issuers.ts'
import { AT, allMessages, anAct, holesIn, must, problemsOf } from '../../kit/rules/results.ts'

const TEXTS = allMessages(general, messages)
const codes = (problems: ReturnType<typeof problemsOf>) => {
  expect(holesIn(problems, TEXTS)).toEqual([])
  return problems.map(({ code, path }) => `${code} ${path.join('.')}`.trim())
}
const wanted = {
  id: 'bnd-1',
  memberId: 'mbr-1',
  issuer: 'https://id.example.cn',
  subject: 'u-1',
  means: 'NUMBER' as const,
  grantedBy: 'mbr-admin',
}

describe('a binding (绑定)', () => {
  it('is the act of the member, by the grant of an administrator', () => {
    const { thing, event } = bind(wanted, AT)
    expect(thing).toMatchObject({ ...wanted, boundAt: AT, state: 'ACTIVE', endedAt: null, version: 1 })
    expect(event).toMatchObject({ type: 'SubjectBound', by: 'mbr-1', at: AT, aggregate: 'bnd-1' })
  })
  it('ends once, as it was seen, with a reason', () => {
    const { thing } = bind(wanted, AT)
    const ending = { expectedVersion: 1, reason: ' 换号 ' }
    const { thing: ended, event } = must(endBinding(thing, ending, anAct('mbr-sec')))
    expect(ended).toMatchObject({
      state: 'ENDED',
      endedBy: 'mbr-sec',
      endedAt: AT,
      reason: '换号',
      version: 2,
    })
    expect(event).toMatchObject({ type: 'BindingEnded', by: 'mbr-sec', data: { reason: '换号' } })
    expect(codes(problemsOf(endBinding(thing, { ...ending, expectedVersion: 2 }, anAct())))).toEqual([
      'VERSION_CONFLICT expectedVersion',
    ])
    expect(codes(problemsOf(endBinding(thing, { ...ending, reason: '' }, anAct())))).toEqual([
      'TEXT_EMPTY reason',
    ])
    expect(codes(problemsOf(endBinding(ended, { ...ending, expectedVersion: 2 }, anAct())))).toEqual([
      'WRONG_STATE',
    ])
  })
})

describe('a number that a subject shows', () => {
  const claim = { memberId: 'mbr-1', givenBy: 'mbr-admin', bindingId: null }
  it('leads to the member who has it, while nobody was bound by it', () => {
    expect(numberLead(claim)).toEqual({ to: 'MEMBER', memberId: 'mbr-1', claim })
    expect(numberLead({ ...claim, bindingId: 'bnd-1' })).toEqual({ to: 'TAKEN' })
  })
  it('leads to nobody if no member has it, or no longer has it', () => {
    for (const none of [null, { ...claim, memberId: null }, { ...claim, memberId: null, bindingId: 'bnd-1' }])
      expect(numberLead(none)).toEqual({ to: 'NOBODY' })
  })
})

describe('the claim of an issuer that holds a number', () => {
  const registration = (number: { claim: string | null; of: 'STAFF' | null }) =>
    codes(
      registrationProblems({
        issuer: 'https://id.example.cn',
        audience: 'hutong-api',
        mapping: { subject: 'sub', agency: 'org', agencyBy: 'ID', number },
      }),
    )
  it.each<[string, string | null, 'STAFF' | null, string[]]>([
    ['is a claim of its own', 'emp', 'STAFF', []],
    ['has a name', 'a b', 'STAFF', ['NOT_A_CLAIM numberClaim']],
    ['is given with its kind', null, 'STAFF', ['NOT_A_CLAIM numberClaim']],
    ['has a kind', 'emp', null, ['NUMBER_KIND_MISSING numberOf']],
    ['does not name the person', 'sub', 'STAFF', ['NUMBER_NAMES_SOMEBODY numberClaim']],
    ['does not name the agency', 'org', 'STAFF', ['NUMBER_NAMES_SOMEBODY numberClaim']],
  ])('%s', (_, claim, of, expected) => {
    expect(registration({ claim, of })).toEqual(expected)
  })
})
