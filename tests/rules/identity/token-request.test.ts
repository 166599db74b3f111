import { describe, expect, it } from 'vitest'
import {
  checkResources,
  grantedScopes,
  OAuthRefusal,
  readTokenRequest,
} from '../../../functions/identity/rules/token-request.ts'

const faultOf = (work: () => unknown): string => {
  try {
    work()
    return 'accepted'
  } catch (error) {
    if (error instanceof OAuthRefusal) return error.fault
    throw error
  }
}
const good = {
  grant_type: 'client_credentials',
  client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
  client_assertion: 'a.b.c',
}
const exchange = {
  ...good,
  grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
  subject_token: 'x.y.z',
  subject_token_type: 'urn:ietf:params:oauth:token-type:access_token',
}
const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString()

describe('a request for a token', () => {
  it('is read from its form: scopes one by one, every resource, and the person’s token if there is one', () => {
    expect(readTokenRequest(form(good))).toEqual({
      assertion: 'a.b.c',
      scopes: null,
      resources: [],
      subjectToken: null,
    })
    const body = `${form({ ...exchange, scope: ' document  exchange ' })}&resource=https://a&resource=https://b`
    expect(readTokenRequest(body)).toEqual({
      assertion: 'a.b.c',
      scopes: ['document', 'exchange'],
      resources: ['https://a', 'https://b'],
      subjectToken: 'x.y.z',
    })
  })
  it.each<[string, string, string]>([
    ['without a grant', form({ ...good, grant_type: '' }), 'invalid_request'],
    ['for another grant', form({ ...good, grant_type: 'password' }), 'unsupported_grant_type'],
    ['that says something twice', `${form(good)}&grant_type=client_credentials`, 'invalid_request'],
    ['without an assertion', form({ ...good, client_assertion: '' }), 'invalid_client'],
    ['with a secret instead', form({ ...good, client_assertion_type: 'secret' }), 'invalid_client'],
    ['for a person without their token', form({ ...exchange, subject_token: '' }), 'invalid_request'],
    ['for a token of another type', form({ ...exchange, subject_token_type: 'x' }), 'invalid_request'],
    ['with another actor', form({ ...exchange, actor_token: 'x' }), 'invalid_request'],
  ])('is refused %s', (_, body, fault) => {
    expect(faultOf(() => readTokenRequest(body))).toBe(fault)
  })
})

describe('the scopes of a token', () => {
  it('are those asked for, in the order of the contract, or all that the application may have', () => {
    expect(grantedScopes(null, ['document', 'exchange'])).toEqual(['document', 'exchange'])
    expect(grantedScopes(['exchange', 'document'], ['document', 'exchange'])).toEqual([
      'document',
      'exchange',
    ])
  })
  it('are never more than the application may have, and never none', () => {
    expect(faultOf(() => grantedScopes(['tenancy'], ['document']))).toBe('invalid_scope')
    expect(faultOf(() => grantedScopes([], ['document']))).toBe('invalid_scope')
  })
})

it('the resource of a token is this API', () => {
  expect(faultOf(() => checkResources([], ['hutong-api']))).toBe('accepted')
  expect(faultOf(() => checkResources(['hutong-api'], ['hutong-api']))).toBe('accepted')
  expect(faultOf(() => checkResources(['hutong-api', 'https://other'], ['hutong-api']))).toBe(
    'invalid_target',
  )
})
