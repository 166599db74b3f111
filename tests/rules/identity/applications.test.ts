import { describe, expect, it } from 'vitest'
import { messages as general } from '../../../functions/access/messages.ts'
import { SCOPES } from '../../../functions/access/permissions.ts'
import { messages } from '../../../functions/identity/messages.ts'
import { APPLICATION_ROLES, type ChainedApplication } from '../../../functions/identity/model.ts'
import {
  end,
  type Registration,
  register,
  replaceKeys,
  resume,
  suspend,
} from '../../../functions/identity/rules/applications.ts'
import { MAX_KEYS } from '../../../functions/identity/rules/public-keys.ts'
import { allMessages, anAct, holesIn, must, problemsOf } from '../../kit/rules/results.ts'

const TEXTS = allMessages(general, messages)
const bytes = (count: number): string => Buffer.alloc(count, 7).toString('base64url')
const ec = (kid = 'k1') => ({ kty: 'EC', crv: 'P-256', kid, x: bytes(32), y: bytes(32), use: 'sig' })
const okp = { kty: 'OKP', crv: 'Ed25519', kid: 'k2', x: bytes(32) }
const rsa = (size = 256) => ({ kty: 'RSA', kid: 'k3', n: bytes(size), e: 'AQAB' })
const wanted: Registration = {
  name: ' 公文接收系统 ',
  roles: ['CLERK', 'CLERK'],
  scopes: ['exchange', 'directory'],
  keys: [ec()],
  dpop: false,
}
const registered = (fields: Partial<Registration> = {}) =>
  register('agc-1', 'app-1', { ...wanted, ...fields }, anAct())
const codes = (result: Parameters<typeof problemsOf>[0]) => {
  const problems = problemsOf(result)
  expect(holesIn(problems, TEXTS)).toEqual([])
  return problems.map(({ code, path }) => `${code} ${path.join('.')}`)
}
const application: ChainedApplication = must(registered()).thing

describe('an application (应用)', () => {
  it('has a tidy name, each role and scope once, and of its keys what makes them public', () => {
    const { thing, event } = must(registered({ keys: [ec(), okp, rsa()] }))
    const { use: _, ...plain } = ec()
    expect(thing).toMatchObject({
      name: '公文接收系统',
      agencyId: 'agc-1',
      roles: ['CLERK'],
      scopes: ['directory', 'exchange'],
      keys: [plain, okp, rsa()],
      state: 'ACTIVE',
      version: 1,
    })
    expect(event).toMatchObject({ type: 'ApplicationRegistered', data: { id: 'app-1' } })
  })
  it.each<[string, Partial<Registration>, string[]]>([
    ['without a name', { name: '' }, ['TEXT_EMPTY name']],
    ['without roles', { roles: [] }, ['NOT_AN_APPLICATIONS_ROLE roles']],
    [
      'with a role that only people hold',
      { roles: ['CLERK', 'REVIEWER'] },
      ['NOT_AN_APPLICATIONS_ROLE roles'],
    ],
    ['without scopes', { scopes: [] }, ['NO_SCOPE_GIVEN scopes']],
    ['without keys', { keys: [] }, ['TOO_MANY_ITEMS keys']],
    [
      'with more keys than it needs',
      { keys: Array.from({ length: MAX_KEYS + 1 }, () => ec()) },
      ['TOO_MANY_ITEMS keys'],
    ],
    ['with two keys of one id', { keys: [ec(), { ...okp, kid: 'k1' }] }, ['KEY_ID_TWICE keys']],
    [
      'with several bad keys',
      { keys: [ec(), null, 'k'] },
      ['NOT_A_PUBLIC_KEY keys.1', 'NOT_A_PUBLIC_KEY keys.2'],
    ],
  ])('is not registered %s', (_, fields, expected) => {
    expect(codes(registered(fields))).toEqual(expected)
  })
  it.each<[string, object]>([
    ['is private', { ...ec(), d: bytes(32) }],
    ['is a secret', { kty: 'oct', kid: 'k', k: bytes(32) }],
    ['has no id', { ...ec(), kid: undefined }],
    ['has an empty id', { ...ec(), kid: '' }],
    ['has an overlong id', { ...ec(), kid: 'k'.repeat(201) }],
    ['has an id of broken Unicode', { ...ec(), kid: 'a\ud800' }],
    ['is on another curve', { ...ec(), crv: 'P-384' }],
    ['has a coordinate of another length', { ...ec(), y: bytes(31) }],
    ['has a coordinate that is no base64url', { ...ec(), y: '+'.repeat(43) }],
    ['has no coordinate', { ...ec(), x: undefined }],
    ['is of X25519', { ...okp, crv: 'X25519' }],
    ['is RSA of 1,024 bits', rsa(128)],
    ['is RSA of 32 kbit', rsa(4096)],
    ['is RSA without an exponent', { ...rsa(), e: 3 }],
    ['is RSA whose modulus is no text', { ...rsa(), n: 7 }],
    ['is RSA whose exponent is no base64url', { ...rsa(), e: '+' }],
  ])('is not registered with a key that %s', (_, key) => {
    expect(codes(registered({ keys: [key] }))).toEqual(['NOT_A_PUBLIC_KEY keys.0'])
  })
  it('may hold the roles of software and every scope', () => {
    expect(must(registered({ roles: [...APPLICATION_ROLES], scopes: SCOPES })).thing.scopes).toEqual([
      ...SCOPES,
    ])
  })
})

describe('the steps of an application', () => {
  const suspended = must(suspend(application, { reason: '调查', expectedVersion: 1 }, anAct())).thing
  it('replace its keys, stop it, let it go on, and end it, each with an event of the whole', () => {
    const renewed = must(replaceKeys(application, [okp], 1, anAct()))
    expect([renewed.thing.keys, renewed.event.type]).toEqual([[okp], 'ApplicationKeysReplaced'])
    expect([suspended.state, suspended.version]).toEqual(['SUSPENDED', 2])
    const resumed = must(resume(suspended, 2, anAct()))
    expect([resumed.thing.state, resumed.event.data.reason]).toEqual(['ACTIVE', undefined])
    const ended = must(end(suspended, { reason: ' 停用 ', expectedVersion: 2 }, anAct()))
    expect([ended.thing.state, ended.event.data.reason]).toEqual(['ENDED', '停用'])
  })
  it('start from the right version and state, and need a reason where they take something away', () => {
    expect(codes(replaceKeys(application, [okp], 2, anAct()))).toEqual(['VERSION_CONFLICT expectedVersion'])
    expect(codes(replaceKeys(application, [], 1, anAct()))).toEqual(['TOO_MANY_ITEMS keys'])
    expect(codes(resume(application, 1, anAct()))).toEqual(['WRONG_STATE '])
    expect(codes(suspend(suspended, { reason: '调查', expectedVersion: 2 }, anAct()))).toEqual([
      'WRONG_STATE ',
    ])
    expect(codes(suspend(application, { reason: '', expectedVersion: 1 }, anAct()))).toEqual([
      'TEXT_EMPTY reason',
    ])
    expect(codes(end(application, { reason: '', expectedVersion: 1 }, anAct()))).toEqual([
      'TEXT_EMPTY reason',
    ])
    expect(codes(end(application, { reason: '停用', expectedVersion: 7 }, anAct()))).toEqual([
      'VERSION_CONFLICT expectedVersion',
    ])
  })
})
