import { describe, expect, it } from 'vitest'
import { messages as general } from '../../../functions/access/messages.ts'
import { messages } from '../../../functions/identity/messages.ts'
import {
  invitationFault,
  invitationOf,
  invitingProblem,
} from '../../../functions/identity/rules/invitations.ts'
import {
  discoveryAddress,
  endIssuer,
  type IssuerRegistration,
  keysAddressIn,
  registerIssuer,
  registrationProblems,
} from '../../../functions/identity/rules/issuers.ts'
import { aCaller, luoyang, operator, zhengzhou } from '../../kit/rules/agencies.ts'
import { AT, allMessages, anAct, holesIn, must, problemsOf } from '../../kit/rules/results.ts'

const TEXTS = allMessages(general, messages)
const ISSUER = 'https://id.example.cn/realms/gov'
const wanted: IssuerRegistration = {
  issuer: ISSUER,
  audience: ' hutong-api ',
  mapping: { subject: 'sub', agency: 'org', agencyBy: 'CREDIT_CODE' },
}
const registered = (before: Parameters<typeof registerIssuer>[0] = null) =>
  registerIssuer(before, zhengzhou.id, 'iss-1', wanted, `${ISSUER}/jwks`, anAct())
const codes = (problems: ReturnType<typeof problemsOf>) => {
  expect(holesIn(problems, TEXTS)).toEqual([])
  return problems.map(({ code, path }) => `${code} ${path.join('.')}`)
}

describe('an issuer (身份源)', () => {
  it.each<[string, Partial<IssuerRegistration>, string[]]>([
    ['as it should be', {}, []],
    ['whose address is none', { issuer: 'id' }, ['NOT_AN_ISSUER issuer']],
    ['whose address has a query', { issuer: `${ISSUER}?a` }, ['NOT_AN_ISSUER issuer']],
    ['whose address has a fragment', { issuer: `${ISSUER}#a` }, ['NOT_AN_ISSUER issuer']],
    ['whose address is overlong', { issuer: `https://${'a'.repeat(600)}` }, ['NOT_AN_ISSUER issuer']],
    ['without an audience', { audience: ' ' }, ['TEXT_EMPTY audience']],
    [
      'whose claims have no names',
      { mapping: { subject: '', agency: 'a b', agencyBy: 'ID' } },
      ['NOT_A_CLAIM subjectClaim', 'NOT_A_CLAIM agencyClaim'],
    ],
  ])('%s is tried only if everything is right', (_, fields, expected) => {
    expect(codes(registrationProblems({ ...wanted, ...fields }))).toEqual(expected)
  })
  it('describes itself below its own address', () => {
    for (const issuer of [ISSUER, `${ISSUER}/`])
      expect(discoveryAddress(issuer)).toBe(`${ISSUER}/.well-known/openid-configuration`)
  })
  it.each<[string, unknown, string | null]>([
    ['names its keys', { issuer: ISSUER, jwks_uri: `${ISSUER}/jwks` }, `${ISSUER}/jwks`],
    ['is of another issuer', { issuer: `${ISSUER}/`, jwks_uri: `${ISSUER}/jwks` }, null],
    ['names no keys', { issuer: ISSUER }, null],
    ['names keys at no address', { issuer: ISSUER, jwks_uri: 'jwks' }, null],
    ['is none', null, null],
  ])('with a description that %s', (_, description, expected) => {
    expect(keysAddressIn(ISSUER, description)).toBe(expected)
  })
  it('is registered once, and again after its end by anybody', () => {
    const { thing, event } = must(registered())
    expect(thing).toMatchObject({
      id: 'iss-1',
      audience: 'hutong-api',
      registrarId: zhengzhou.id,
      state: 'ACTIVE',
      version: 1,
    })
    expect(event.type).toBe('IssuerRegistered')
    expect(codes(problemsOf(registered(thing)))).toEqual(['ALREADY_EXISTS issuer'])
    const ended = must(
      endIssuer(thing, aCaller(zhengzhou), { expectedVersion: 1, reason: ' 更换 ' }, anAct()),
    )
    expect([ended.thing.state, ended.event.data]).toMatchObject(['ENDED', { reason: '更换' }])
    const again = must(
      registerIssuer(ended.thing, luoyang.id, 'iss-2', wanted, `${ISSUER}/jwks`, anAct()),
    ).thing
    expect(again).toMatchObject({ id: 'iss-1', registrarId: luoyang.id, state: 'ACTIVE', version: 3 })
  })
  it('is ended by whoever registered it, as they saw it, with a reason', () => {
    const { thing } = must(registered())
    const ending = { expectedVersion: 1, reason: '更换' }
    for (const caller of [aCaller(luoyang), operator])
      expect(codes(problemsOf(endIssuer(thing, caller, ending, anAct())))).toEqual(['NOT_FOUND issuerId'])
    const own = aCaller(zhengzhou)
    expect(codes(problemsOf(endIssuer(thing, own, { ...ending, expectedVersion: 2 }, anAct())))).toEqual([
      'VERSION_CONFLICT expectedVersion',
    ])
    expect(codes(problemsOf(endIssuer(thing, own, { ...ending, reason: '' }, anAct())))).toEqual([
      'TEXT_EMPTY reason',
    ])
  })
})

describe('an invitation (邀请)', () => {
  const invitation = invitationOf('mbr-1', 'mbr-admin', AT)
  it('lasts a week to the moment, and is taken up once', () => {
    const end = new Date(Date.parse(AT) + 7 * 24 * 3_600_000)
    expect(invitation.until).toBe(end.toISOString())
    expect(invitationFault(invitation, new Date(end.getTime() - 1).toISOString(), null)).toBeNull()
    expect(invitationFault(invitation, end.toISOString(), null)).toBe('INVITATION_EXPIRED')
    expect(invitationFault({ ...invitation, usedAt: AT }, AT, null)).toBe('INVITATION_USED')
    expect(invitationFault(null, AT, null)).toBe('INVITATION_UNKNOWN')
  })
  it('that was made before a binding was taken back does not bind its subject again', () => {
    const [before, after] = [-1, 1].map(ms => new Date(Date.parse(AT) + ms).toISOString())
    expect(invitationFault(invitation, AT, AT)).toBe('INVITATION_EXPIRED')
    expect(invitationFault(invitation, AT, after ?? '')).toBe('INVITATION_EXPIRED')
    expect(invitationFault(invitation, AT, before ?? '')).toBeNull()
  })
  it('is made for a member who may act, and for no other', () => {
    const member = { name: '张伟', state: 'ACTIVE' as const }
    expect(invitingProblem(member)).toBeNull()
    for (const state of ['SUSPENDED', 'ENDED'] as const)
      expect(invitingProblem({ ...member, state })).toMatchObject({ code: 'NOT_INVITABLE', given: '张伟' })
  })
})
