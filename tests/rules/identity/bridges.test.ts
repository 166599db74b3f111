import { describe, expect, it } from 'vitest'
import { bridgeIssuer } from '../../../functions/access/bridges.ts'
import { messages as general } from '../../../functions/access/messages.ts'
import { messages } from '../../../functions/identity/messages.ts'
import {
  type BridgeRegistration,
  bridgeProblems,
  canonicalAddress,
  endBridge,
  PUBLIC_ADDRESSES,
  registerBridge,
  replaceSecret,
} from '../../../functions/identity/rules/bridges/bridges.ts'
import { aCaller, luoyang, operator, zhengzhou } from '../../kit/rules/agencies.ts'
import { allMessages, anAct, holesIn, must, problemsOf } from '../../kit/rules/results.ts'

const TEXTS = allMessages(general, messages)
const SECRET = 'a-secret-of-an-app'
const wanted: BridgeRegistration = {
  kind: 'WECOM',
  address: 'https://wecom.example.cn/api/',
  clientId: 'ww1',
  secret: SECRET,
}
const registered = () => registerBridge(zhengzhou.id, 'brg-1', wanted, anAct())
const codes = (problems: ReturnType<typeof problemsOf>) => {
  expect(holesIn(problems, TEXTS)).toEqual([])
  return problems.map(({ code, path }) => `${code} ${path.join('.')}`)
}

describe('a bridge (登录桥)', () => {
  it.each<[string, Partial<BridgeRegistration>, string[]]>([
    ['as it should be', {}, []],
    ['to a public service', { address: PUBLIC_ADDRESSES.DINGTALK }, []],
    ['without an address', { address: '' }, ['NOT_A_SERVICE_ADDRESS address']],
    ['whose address is none', { address: 'wecom' }, ['NOT_A_SERVICE_ADDRESS address']],
    ['whose address has a query', { address: 'https://a.cn/?b' }, ['NOT_A_SERVICE_ADDRESS address']],
    ['whose address has a fragment', { address: 'https://a.cn/#b' }, ['NOT_A_SERVICE_ADDRESS address']],
    ['whose address has a backslash', { address: 'https://a.cn\\b' }, ['NOT_A_SERVICE_ADDRESS address']],
    ['whose address names a user', { address: 'https://u@a.cn' }, ['NOT_A_SERVICE_ADDRESS address']],
    ['whose address has a password', { address: 'https://:p@a.cn' }, ['NOT_A_SERVICE_ADDRESS address']],
    [
      'whose address is overlong',
      { address: `https://a.cn/${'b'.repeat(500)}` },
      ['NOT_A_SERVICE_ADDRESS address'],
    ],
    ['whose address is broken Unicode', { address: '\ud800' }, ['NOT_A_SERVICE_ADDRESS address']],
    ['without a client id', { clientId: '' }, ['NOT_A_CLIENT_ID clientId']],
    ['whose client id is two', { clientId: 'a&b' }, ['NOT_A_CLIENT_ID clientId']],
    ['whose client id is broken Unicode', { clientId: 'a\ud800' }, ['NOT_A_CLIENT_ID clientId']],
    ['whose secret could be guessed', { secret: 'a'.repeat(15) }, ['NOT_AN_APP_SECRET secret']],
    ['whose secret is overlong', { secret: 'a'.repeat(501) }, ['NOT_AN_APP_SECRET secret']],
    ['whose secret has a space', { secret: `${SECRET} ` }, ['NOT_AN_APP_SECRET secret']],
    ['whose secret is no ASCII', { secret: `${SECRET}密` }, ['NOT_AN_APP_SECRET secret']],
  ])('%s is tried only if everything is right', (_, fields, expected) => {
    const problems = bridgeProblems({ ...wanted, ...fields })
    expect(codes(problems)).toEqual(expected)
    // What was sent as a secret may be one.
    if (fields.secret !== undefined) expect(JSON.stringify(problems)).not.toContain(fields.secret)
    expect(JSON.stringify(problems).isWellFormed()).toBe(true)
  })

  it('has one address, however it is written, and so one name under which people are bound', () => {
    for (const address of ['https://A.cn', 'https://a.cn/', 'https://a.cn:443//'])
      expect(canonicalAddress(address)).toBe('https://a.cn')
    expect(canonicalAddress('https://a.cn/b/')).toBe('https://a.cn/b')
    const names = [
      wanted,
      { ...wanted, kind: 'DINGTALK' as const },
      { ...wanted, clientId: 'ww2' },
      { ...wanted, address: 'https://b.cn' },
    ].map(bridgeIssuer)
    expect(new Set(names).size).toBe(names.length)
  })

  it('is registered by an agency, without its secret in the thing or its event', () => {
    const { thing, event } = registered()
    expect(thing).toMatchObject({
      id: 'brg-1',
      kind: 'WECOM',
      address: 'https://wecom.example.cn/api',
      clientId: 'ww1',
      registrarId: zhengzhou.id,
      state: 'ACTIVE',
      version: 1,
    })
    expect(event.type).toBe('BridgeRegistered')
    expect(JSON.stringify([thing, event])).not.toContain(SECRET)
  })

  it('goes on with another secret, by whoever registered it, as they saw it', () => {
    const { thing } = registered()
    const { thing: after, event } = must(replaceSecret(thing, aCaller(zhengzhou), 1, anAct()))
    expect(after).toMatchObject({ state: 'ACTIVE', version: 2 })
    expect(event).toMatchObject({ type: 'BridgeSecretReplaced', data: { id: 'brg-1' } })
    for (const caller of [aCaller(luoyang), operator])
      expect(codes(problemsOf(replaceSecret(thing, caller, 1, anAct())))).toEqual(['NOT_FOUND bridgeId'])
    expect(codes(problemsOf(replaceSecret(thing, aCaller(zhengzhou), 2, anAct())))).toEqual([
      'VERSION_CONFLICT expectedVersion',
    ])
  })

  it('is ended by whoever registered it, as they saw it, with a reason, and for good', () => {
    const { thing } = registered()
    const ending = { expectedVersion: 1, reason: ' 更换 ' }
    const own = aCaller(zhengzhou)
    for (const caller of [aCaller(luoyang), operator])
      expect(codes(problemsOf(endBridge(thing, caller, ending, anAct())))).toEqual(['NOT_FOUND bridgeId'])
    expect(codes(problemsOf(endBridge(thing, own, { ...ending, expectedVersion: 2 }, anAct())))).toEqual([
      'VERSION_CONFLICT expectedVersion',
    ])
    expect(codes(problemsOf(endBridge(thing, own, { ...ending, reason: '' }, anAct())))).toEqual([
      'TEXT_EMPTY reason',
    ])
    const ended = must(endBridge(thing, own, ending, anAct()))
    expect([ended.thing.state, ended.event.data]).toMatchObject(['ENDED', { reason: '更换' }])
    expect(
      codes(problemsOf(endBridge(ended.thing, own, { ...ending, expectedVersion: 2 }, anAct()))),
    ).toEqual(['WRONG_STATE '])
    expect(codes(problemsOf(replaceSecret(ended.thing, own, 2, anAct())))).toEqual(['WRONG_STATE '])
  })
})
