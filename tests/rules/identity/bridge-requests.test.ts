import { describe, expect, it } from 'vitest'
import { readAcceptance, readBridgeRequest } from '../../../functions/identity/rules/bridges/requests.ts'
import { OAuthRefusal, readTokenRequest } from '../../../functions/identity/rules/token-request.ts'
import { anId } from '../../kit/rules/results.ts'

const bridge = anId('brg', 1)
const agency = anId('agc', 1)
const good = { grant_type: 'urn:hutong:oauth:grant-type:bridge-code', bridge, code: 'c', agency }
const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString()
const faultOf = (work: () => unknown): string => {
  try {
    work()
    return 'accepted'
  } catch (error) {
    if (error instanceof OAuthRefusal) return error.fault
    throw error
  }
}

describe('a request for a token by a bridge', () => {
  it('is read from its form, with scopes and resources if there are any', () => {
    expect(readBridgeRequest(form(good))).toEqual({
      bridgeId: bridge,
      code: 'c',
      agencyId: agency,
      scopes: null,
      resources: [],
    })
    const body = `${form({ ...good, scope: ' document  exchange ' })}&resource=https://a&resource=https://b`
    expect(readBridgeRequest(body)).toMatchObject({
      scopes: ['document', 'exchange'],
      resources: ['https://a', 'https://b'],
    })
  })
  it('is one of its own grant alone; the others are read elsewhere, and an unknown one is refused there', () => {
    const other = form({ ...good, grant_type: 'authorization_code' })
    expect(readBridgeRequest(other)).toBeNull()
    expect(readBridgeRequest('')).toBeNull()
    expect(faultOf(() => readTokenRequest(other))).toBe('unsupported_grant_type')
  })
  it.each<[string, string]>([
    ['without a bridge', form({ ...good, bridge: '' })],
    ['with a bridge of another kind', form({ ...good, bridge: agency })],
    ['without a code', form({ ...good, code: '' })],
    ['with a code that no service gives', form({ ...good, code: 'a b' })],
    ['with an overlong code', form({ ...good, code: 'c'.repeat(501) })],
    ['without an agency', form({ ...good, agency: '' })],
    ['with an agency that is no id', form({ ...good, agency: '郑政' })],
    ['with two codes', `${form(good)}&code=d`],
    ['with two grants', `${form(good)}&grant_type=client_credentials`],
  ])('%s is refused', (_, body) => {
    expect(faultOf(() => readBridgeRequest(body))).toBe('invalid_request')
  })
})

describe('a request that takes up an invitation', () => {
  const whole = { code: 'inv', bridge, platformCode: 'c', agency }
  const read = (body: unknown, hasToken = false) => readAcceptance(JSON.stringify(body), hasToken)
  it('names a bridge, or leaves it to a token who the person is', () => {
    expect(read(whole)).toEqual({ code: 'inv', login: { bridgeId: bridge, code: 'c', agencyId: agency } })
    for (const hasToken of [true, false])
      expect(read({ code: 'inv' }, hasToken)).toEqual({ code: 'inv', login: null })
  })
  it.each<[string, unknown, boolean]>([
    ['both', whole, true],
    ['a bridge that is none', { ...whole, bridge: 7 }, false],
    ['no code of the service', { ...whole, platformCode: undefined }, false],
    ['no agency', { ...whole, agency: undefined }, false],
    ['no code', { ...whole, code: '' }, false],
    ['broken Unicode', { code: '\ud800' }, true],
    ['no object', 'inv', false],
    ['null', null, false],
  ])('with %s is refused', (_, body, hasToken) => {
    expect(() => read(body, hasToken)).toThrow()
  })
  it('that is no JSON is refused', () => {
    expect(() => readAcceptance('{', false)).toThrow(SyntaxError)
  })
})
