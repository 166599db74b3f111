import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { messages as general } from '../../../functions/access/messages.ts'
import { messages } from '../../../functions/identity/messages.ts'
import type { NumberClaim } from '../../../functions/identity/model/bindings.ts'
import {
  giveNumber,
  givingProblems,
  normalNumber,
  numberDigest,
  numberObstacles,
  numberProblem,
  withdrawNumber,
} from '../../../functions/identity/rules/numbers.ts'
import { AT, allMessages, anAct, holesIn, must, problemsOf } from '../../kit/rules/results.ts'

const TEXTS = allMessages(general, messages)
const codes = (problems: ReturnType<typeof problemsOf>) => {
  expect(holesIn(problems, TEXTS)).toEqual([])
  return problems.map(({ code, path }) => `${code} ${path.join('.')}`.trim())
}

describe('a mobile number (手机号码)', () => {
  it.each([
    '13800138000',
    ' 138 0013 8000 ',
    '138-0013-8000',
    '138\u20110013\u22128000',
    '+8613800138000',
    '+86 138 0013 8000',
    '+86-138-0013-8000',
    '008613800138000',
    '8613800138000',
    '１３８００１３８０００',
    '＋８６　１３８００１３８０００',
    '138\u200b00138000\u00ad',
  ])('is one number however it is written: %s', given => {
    expect(normalNumber('MOBILE', given)).toBe('13800138000')
    expect(numberProblem('MOBILE', given)).toBeNull()
  })
  it.each([
    ['of ten digits', '1380013800'],
    ['of twelve digits', '138001380000'],
    ['of a range that there is not', '12800138000'],
    ['of a desk', '0371-65500000'],
    ['of Hong Kong', '+852 9123 4567'],
    ['with a country code twice', '+86+8613800138000'],
    ['with letters', '1380013800O'],
    ['with an extension', '13800138000 转 1'],
    ['in other digits', '١٣٨٠٠١٣٨٠٠٠'],
  ])('is none %s', (_, given) => {
    expect(normalNumber('MOBILE', given)).toBeNull()
    expect(numberProblem('MOBILE', given)).toMatchObject({ code: 'NOT_A_MOBILE_NUMBER', path: ['number'] })
  })
})

describe('a staff number (工号)', () => {
  it.each([
    ['A1023', 'A1023'],
    [' 豫A-1023 ', '豫A1023'],
    ['ａ１０２３', 'a1023'],
    ['00023', '00023'],
    ['HN/2024.001_x', 'HN/2024.001_x'],
    // A country code means something before a mobile number alone.
    ['8613800138000', '8613800138000'],
  ])('%s is stored as %s', (given, number) => {
    expect(normalNumber('STAFF', given)).toBe(number)
  })
  it.each([
    ['with a sign', '工号:1'],
    ['of hyphens alone', '---'],
    ['of 33 characters', 'A'.repeat(33)],
    ['in look-alikes', 'А1023'],
  ])('is none %s', (_, given) => {
    expect(normalNumber('STAFF', given)).toBeNull()
    expect(numberProblem('STAFF', given)).toMatchObject({ code: 'NOT_A_STAFF_NUMBER' })
  })
})

describe('any number', () => {
  it.each([
    ['nothing', ' ', 'TEXT_EMPTY'],
    ['half a character', '138\ud8000013800', 'TEXT_BROKEN_UNICODE'],
    ['an override of direction', '\u202d13800138000\u202c', 'TEXT_CONTROL_CHARACTER'],
    ['a line break', '138\n00138000', 'TEXT_CONTROL_CHARACTER'],
    ['more than 100 bytes', '1'.repeat(101), 'TEXT_TOO_LONG'],
  ])('is not %s', (_, given, code) => {
    for (const kind of ['STAFF', 'MOBILE'] as const) {
      expect(normalNumber(kind, given)).toBeNull()
      expect(codes([numberProblem(kind, given) ?? expect.fail('accepted')])).toEqual([`${code} number`])
    }
  })
  it('has one form: what was brought into it stays as it is, and no problem repeats what was given', () => {
    const parts = fc.constantFrom(
      '1',
      '3',
      '8',
      '0',
      '86',
      '+',
      '-',
      ' ',
      '\u3000',
      '８',
      'A',
      '豫',
      '\ud800',
      ':',
    )
    fc.assert(
      fc.property(fc.constantFrom('STAFF', 'MOBILE'), fc.array(parts, { maxLength: 20 }), (kind, all) => {
        const given = all.join('')
        const number = normalNumber(kind, given)
        const problem = numberProblem(kind, given)
        expect(problem === null).toBe(number !== null)
        if (number !== null) expect(normalNumber(kind, number)).toBe(number)
        if (problem?.code.startsWith('NOT_A_')) expect(problem).not.toHaveProperty('given')
      }),
    )
  })
  it('has a digest of its own in each agency, of each kind, and under each secret', () => {
    const secret = 's'.repeat(32)
    const all = [
      numberDigest(secret, '41.01.00.agc_A', 'STAFF', '13800138000'),
      numberDigest(secret, '41.01.00.agc_A', 'MOBILE', '13800138000'),
      numberDigest(secret, '41.01.00.agc_B', 'MOBILE', '13800138000'),
      numberDigest('t'.repeat(32), '41.01.00.agc_A', 'MOBILE', '13800138000'),
    ]
    expect(new Set(all).size).toBe(4)
    for (const one of all) expect(one).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('giving a member a number (登记号码)', () => {
  const member = { id: 'mbr-1', name: '张伟', state: 'ACTIVE' as const }
  const number = { kind: 'STAFF' as const, number: 'A1023' }
  const facts = { member, before: null, claim: null }
  const claimOf = (memberId: string | null): NumberClaim => ({ memberId, givenBy: 'mbr-a', bindingId: null })

  it('says who gave it and when, and nothing of the number', () => {
    const { thing, event } = must(giveNumber(facts, number, anAct('mbr-admin')))
    expect(thing).toMatchObject({
      id: 'mbr-1#STAFF',
      memberId: 'mbr-1',
      state: 'GIVEN',
      givenBy: 'mbr-admin',
      givenAt: AT,
      version: 1,
    })
    expect(event.type).toBe('MemberNumberGiven')
    expect(JSON.stringify([thing, event])).not.toContain('A1023')
  })
  it('is refused for another’s number, a second one, whoever has left, and what is none', () => {
    const { thing: before } = must(giveNumber(facts, number, anAct()))
    const give = (more: Partial<Parameters<typeof giveNumber>[0]>, given = number) =>
      codes(problemsOf(giveNumber({ ...facts, ...more }, given, anAct())))
    expect(give({ claim: claimOf('mbr-2') })).toEqual(['NUMBER_OF_ANOTHER_MEMBER number'])
    expect(give({ before })).toEqual(['WRONG_STATE'])
    for (const state of ['SUSPENDED', 'ENDED'] as const)
      expect(give({ member: { ...member, state } })).toEqual(['NUMBER_FOR_INACTIVE memberId'])
    expect(give({}, { ...number, number: '?' })).toEqual(['NOT_A_STAFF_NUMBER number'])
  })
  it('is possible with a number that was withdrawn from somebody, or is the member’s own already', () => {
    for (const holder of [null, 'mbr-1'])
      expect(giveNumber({ ...facts, claim: claimOf(holder) }, number, anAct()).ok).toBe(true)
  })
  it('is possible again after a withdrawal, which is of the version that was seen', () => {
    const { thing } = must(giveNumber(facts, number, anAct()))
    expect(codes(problemsOf(withdrawNumber(thing, 2, anAct())))).toEqual(['VERSION_CONFLICT expectedVersion'])
    const { thing: withdrawn, event } = must(withdrawNumber(thing, 1, anAct()))
    expect([withdrawn.state, withdrawn.version, event.type]).toEqual([
      'WITHDRAWN',
      2,
      'MemberNumberWithdrawn',
    ])
    expect(codes(problemsOf(withdrawNumber(withdrawn, 2, anAct())))).toEqual(['WRONG_STATE'])
    const again = must(giveNumber({ ...facts, before: withdrawn }, number, anAct()))
    expect([again.thing.state, again.thing.version]).toEqual(['GIVEN', 3])
  })
})

describe('what stands in the way of a step on a member’s numbers', () => {
  const member = { name: '张伟', state: 'ACTIVE' as const }
  const [given, withdrawn] = [{ state: 'GIVEN' as const }, { state: 'WITHDRAWN' as const }]
  it('is nothing while one of them allows it', () => {
    for (const other of [null, withdrawn])
      expect(numberObstacles(member, [given, other], 'giveMemberNumber')).toEqual([])
    expect(numberObstacles(member, [withdrawn, given], 'withdrawMemberNumber')).toEqual([])
  })
  it('is the state of both, that there is none, or that the member has left', () => {
    expect(codes(numberObstacles(member, [given, given], 'giveMemberNumber'))).toEqual(['WRONG_STATE'])
    expect(codes(numberObstacles(member, [null, null], 'withdrawMemberNumber'))).toEqual([
      'NOT_FOUND memberId',
    ])
    expect(codes(numberObstacles(member, [withdrawn, null], 'withdrawMemberNumber'))).toEqual(['WRONG_STATE'])
    const left = { ...member, state: 'ENDED' as const }
    expect(codes(numberObstacles(left, [null, null], 'giveMemberNumber'))).toEqual([
      'NUMBER_FOR_INACTIVE memberId',
    ])
    expect(givingProblems(left, given)).toHaveLength(2)
    expect(numberObstacles(member, [], 'giveMemberNumber')).toEqual([])
  })
})
