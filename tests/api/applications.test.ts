import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb'
import { decodeJwt, exportJWK, generateKeyPair, SignJWT } from 'jose'
import * as oauth from 'oauth4webapi'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { operation } from '../../graphql/operations.ts'
import { ask, mutate, type Payload, send } from '../kit/api.ts'
import { auditRecords } from '../kit/audit.ts'
import { whileThrottled } from '../kit/busy-table.ts'
import { clockSkew, clockTime, MINUTE, moveClock } from '../kit/clock.ts'
import { aNoticeIn } from '../kit/documents.ts'
import { aMember, aTree, type TestAgency, type Tree } from '../kit/government.ts'
import { relayAll } from '../kit/relay.ts'
import { serviceFetch } from '../kit/service.ts'
import { openStack, SERVICE_URL, type Stack } from '../kit/stack.ts'

let stack: Stack
let tree: Tree
let server: oauth.AuthorizationServer
const options = { [oauth.customFetch]: serviceFetch as never }
const AUDIENCE = () => stack.issuer.audience

beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
  const issuer = new URL(SERVICE_URL)
  const response = await oauth.discoveryRequest(issuer, { ...options, algorithm: 'oauth2' })
  server = await oauth.processDiscoveryResponse(issuer, response)
})

interface SeenApplication {
  readonly id: string
  readonly state: string
  readonly version: number
  readonly keyIds: readonly string[]
}
type Registered = Payload<'application', SeenApplication>
interface Application {
  readonly id: string
  readonly client: oauth.Client
  readonly auth: oauth.ClientAuth
  readonly key: Awaited<ReturnType<typeof generateKeyPair>>['privateKey']
}

const aKey = async (kid: string) => {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true })
  return { jwk: { ...(await exportJWK(publicKey)), kid }, privateKey }
}
const registration = async (agency: TestAgency, fields: Record<string, unknown>) =>
  mutate<Registered>(await agency.token('ADMINISTRATOR'), 'RegisterApplication', {
    name: '公文接收系统',
    roles: ['CLERK'],
    scopes: ['directory', 'exchange'],
    ...fields,
  })
/** An application of an agency, as its vendor runs it. */
async function anApplication(agency: TestAgency, fields: Record<string, unknown> = {}): Promise<Application> {
  const { jwk, privateKey } = await aKey('k1')
  const { application, problems } = await registration(agency, { keys: [jwk], ...fields })
  if (application === null) throw new Error(JSON.stringify(problems))
  const auth = oauth.PrivateKeyJwt({ key: privateKey as never, kid: 'k1' })
  const client = { client_id: application.id, [oauth.clockSkew]: clockSkew() }
  return { id: application.id, client, auth, key: privateKey }
}

async function tokenOf(
  { client, auth }: Application,
  parameters: Record<string, string> = {},
  more: oauth.ClientCredentialsGrantRequestOptions = {},
): Promise<oauth.TokenEndpointResponse> {
  const response = await oauth.clientCredentialsGrantRequest(server, client, auth, parameters, {
    ...options,
    ...more,
  })
  return oauth.processClientCredentialsResponse(server, client, response)
}
const refusal = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => 'issued',
    error => (error as { error?: string }).error ?? error,
  )
/** What the auditor of an agency finds of one subject, newest first. */
const auditOf = async (agency: TestAgency, subject: string) => {
  const auditor = await agency.token('AUDITOR')
  const { nodes } = await auditRecords(auditor, { subject })
  return nodes
}
const codes = ({ problems }: { problems: readonly { code: string; path: readonly string[] }[] }) =>
  problems.map(({ code, path }) => `${code} ${path.join('.')}`)

describe('an application (应用)', () => {
  test('reads its agency’s inbox with a token that a client as it is got, and nothing of another’s', async () => {
    const application = await anApplication(tree.zhongyuan)
    const { access_token: token, ...issued } = await tokenOf(application)
    expect(issued).toMatchObject({ token_type: 'bearer', expires_in: 900, scope: 'directory exchange' })
    await aNoticeIn('DISPATCHED', tree.zhengzhou, [tree.zhongyuan])
    await relayAll(stack)
    const inbox = await ask<{ nodes: { id: string }[] }>(token, 'Inbox', {})
    expect(inbox.nodes).toHaveLength(1)
    const { data } = await send<{ viewer: object }>(token, '{ viewer { subject name roles agency { id } } }')
    expect(data?.viewer).toEqual({
      subject: application.id,
      name: '公文接收系统',
      roles: ['CLERK'],
      agency: { id: tree.zhongyuan.id },
    })
    const { errors } = await send(token, operation('Outbox'), {})
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' })
    const foreign = await anApplication(tree.erqi)
    const { access_token: other } = await tokenOf(foreign)
    expect((await ask<{ nodes: unknown[] }>(other, 'Inbox', {})).nodes).toEqual([])
    const delivery = await send(other, operation('Delivery'), { id: inbox.nodes[0]?.id })
    expect(delivery.data).toEqual({ delivery: null })
  })

  test('has tokens that a resource server as it is accepts: RFC 9068 in full', async () => {
    const { access_token } = await tokenOf(await anApplication(tree.zhongyuan))
    const request = new Request(`${SERVICE_URL}/graphql`, {
      headers: { authorization: `Bearer ${access_token}` },
    })
    const claims = await oauth.validateJwtAccessToken(server, request, AUDIENCE(), options)
    expect(Object.keys(claims).sort()).toEqual(
      ['agency', 'aud', 'client_id', 'exp', 'iat', 'iss', 'jti', 'scope', 'sub'].sort(),
    )
  })

  test('calls the API with proofs of possession (DPoP), as a client does that knows nothing of it', async () => {
    const application = await anApplication(tree.zhongyuan, { dpop: true })
    expect(await refusal(tokenOf(application))).toBe('invalid_dpop_proof')
    const keys = await oauth.generateKeyPair('ES256')
    const DPoP = oauth.DPoP(application.client, keys)
    const first = tokenOf(application, {}, { DPoP })
    await expect(first).rejects.toSatisfy(oauth.isDPoPNonceError)
    const { access_token: token, token_type } = await tokenOf(application, {}, { DPoP })
    expect(token_type).toBe('dpop')
    const call = (proofs: oauth.DPoPHandle | undefined) => {
      const headers = new Headers({ 'content-type': 'application/json' })
      const body = JSON.stringify({ query: '{ viewer { subject } }' })
      const url = new URL(`${SERVICE_URL}/graphql`)
      const more = proofs === undefined ? options : { ...options, DPoP: proofs }
      return oauth.protectedResourceRequest(token, 'POST', url, headers, body, more)
    }
    const answer = await call(DPoP)
    expect(await answer.json()).toMatchObject({ data: { viewer: { subject: application.id } } })
    // The token alone is worth nothing, nor is it with another's key.
    expect((await send(token, '{ viewer { subject } }')).errors?.[0]?.extensions.reason).toBe(
      'DPOP_PROOF_MISSING',
    )
    const thief = oauth.DPoP(application.client, await oauth.generateKeyPair('ES256'))
    await expect(call(thief)).rejects.toSatisfy(oauth.isDPoPNonceError)
    await expect(call(thief)).rejects.toMatchObject({ status: 401 })
    // A nonce is old after some minutes, and the client gets another.
    moveClock(6 * MINUTE)
    const later = oauth.DPoP({ [oauth.clockSkew]: clockSkew() }, keys)
    await expect(call(later)).rejects.toSatisfy(oauth.isDPoPNonceError)
    expect((await call(later)).status).toBe(200)
    const request = new Request(`${SERVICE_URL}/graphql`, {
      method: 'POST',
      headers: { authorization: `DPoP ${token}`, dpop: 'x' },
    })
    await expect(oauth.validateJwtAccessToken(server, request, AUDIENCE(), options)).rejects.toThrow()
  })

  test('is stopped within a minute, gets no new tokens, and goes on after its resumption', async () => {
    const application = await anApplication(tree.zhongyuan)
    const { access_token: token } = await tokenOf(application)
    const status = async () => (await send(token, '{ viewer { subject } }')).status
    expect(await status()).toBe(200)
    const step = async (name: string, version: number, more = {}) =>
      mutate<Registered>(await tree.zhongyuan.token('ADMINISTRATOR'), name, {
        applicationId: application.id,
        expectedVersion: version,
        ...more,
      })
    expect((await step('SuspendApplication', 1, { reason: '密钥外泄' })).application?.state).toBe('SUSPENDED')
    moveClock(MINUTE)
    const refused = await send(token, '{ viewer { subject } }')
    expect([refused.status, refused.errors?.[0]?.extensions.reason]).toEqual([403, 'APPLICATION_NOT_ACTIVE'])
    expect(await refusal(tokenOf(application))).toBe('invalid_client')
    const { jwk, privateKey } = await aKey('k2')
    expect((await step('ReplaceApplicationKeys', 2, { keys: [jwk] })).application?.keyIds).toEqual(['k2'])
    expect((await step('ResumeApplication', 3)).application?.state).toBe('ACTIVE')
    expect(await refusal(tokenOf(application))).toBe('invalid_client')
    const renewed = { ...application, auth: oauth.PrivateKeyJwt({ key: privateKey as never, kid: 'k2' }) }
    const skewed = { ...renewed, client: { ...renewed.client, [oauth.clockSkew]: clockSkew() } }
    expect((await tokenOf(skewed)).token_type).toBe('bearer')
    expect(await status()).toBe(200)
    expect((await step('EndApplication', 4, { reason: '停止使用' })).application?.state).toBe('ENDED')
    expect(codes(await step('ResumeApplication', 5))).toEqual(['WRONG_STATE '])
  })

  test('acts for a member with what both may do, and the token says by whom', async () => {
    const application = await anApplication(tree.zhongyuan, {
      roles: ['CLERK', 'DRAFTER'],
      scopes: ['document', 'exchange'],
    })
    const member = await aMember(stack, tree.zhongyuan, '文书', 'CLERK', 'SIGNATORY')
    const exchange = (subjectToken: string) =>
      oauth
        .genericTokenEndpointRequest(
          server,
          { ...application.client, [oauth.clockSkew]: clockSkew() },
          application.auth,
          'urn:ietf:params:oauth:grant-type:token-exchange',
          {
            subject_token: subjectToken,
            subject_token_type: 'urn:ietf:params:oauth:token-type:access_token',
          },
          options,
        )
        .then(response => oauth.processGenericTokenEndpointResponse(server, application.client, response))
    const { access_token: token } = await exchange(member.token)
    expect(decodeJwt(token)).toMatchObject({
      sub: member.id,
      act: { sub: application.id },
      scope: 'document exchange',
    })
    const { data } = await send<{ viewer: object }>(token, '{ viewer { subject name roles } }')
    expect(data?.viewer).toEqual({ subject: member.id, name: '文书', roles: ['CLERK'] })
    const { errors } = await send(token, operation('Members'))
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' })
    const by = { subject: member.id, name: '文书', applicationId: application.id }
    const { jti } = decodeJwt(token)
    const records = await auditOf(tree.zhongyuan, member.id)
    const record = (wanted: string) => records.find(({ action }) => action === wanted)
    expect(record('issueToken')).toMatchObject({ ...by, outcome: 'ALLOWED', tokenId: jti })
    const refused = { outcome: 'REFUSED', code: 'NOT_PERMITTED', tokenId: jti }
    expect(record('readMembers')).toMatchObject({ ...by, ...refused })
    // In the history of what is done so stands both, by an application for itself it alone.
    const eventsOf = async (by: string) => {
      const draft = { kind: 'NOTICE', title: '关于防汛的通知', body: '各单位做好防汛。' }
      const { document } = await mutate<Payload<'document', { id: string }>>(by, 'CreateDraft', { draft })
      const read = await stack.issuer.mint({ sub: member.id, agency: tree.zhongyuan.id })
      const { history } = await ask<{ history: { nodes: object[] } }>(read, 'Document', { id: document?.id })
      return history.nodes
    }
    const drafter = await aMember(stack, tree.zhongyuan, '起草人', 'DRAFTER')
    const { access_token: drafting } = await exchange(drafter.token)
    expect(await eventsOf(drafting)).toMatchObject([
      { by: { subject: drafter.id }, application: { applicationId: application.id } },
    ])
    const { access_token: own } = await tokenOf(application)
    expect(await eventsOf(own)).toMatchObject([
      { by: { subject: application.id, kind: 'APPLICATION' }, application: null },
    ])
    expect(await refusal(exchange(await tree.erqi.token('CLERK')))).toBe('invalid_grant')
    expect(await refusal(exchange(token))).toBe('invalid_grant')
    expect(await refusal(exchange('abc'))).toBe('invalid_grant')
  })

  test('is in the audit with each token that it got, and with what it was refused, once a minute', async () => {
    const application = await anApplication(tree.zhongyuan)
    const { access_token: token } = await tokenOf(application)
    for (let time = 0; time < 3; time++)
      expect(await refusal(tokenOf(application, { scope: 'tenancy' }))).toBe('invalid_scope')
    const records = await auditOf(tree.zhongyuan, application.id)
    const of = (outcome: string) => records.filter(record => record.outcome === outcome)
    expect(of('ALLOWED')).toMatchObject([
      { action: 'issueToken', name: '公文接收系统', tokenId: decodeJwt(token).jti, source: '127.0.0.1' },
    ])
    expect(new Set(of('REFUSED').map(({ action, code }) => `${action} ${code}`))).toEqual(
      new Set(['issueToken invalid_scope']),
    )
  })

  test('gets no token that could not be recorded', async () => {
    const application = await anApplication(tree.zhongyuan)
    const send = DynamoDBDocumentClient.prototype.send
    const spy = vi.spyOn(DynamoDBDocumentClient.prototype, 'send')
    spy.mockImplementation(function (this: DynamoDBDocumentClient, ...call: Parameters<typeof send>) {
      const isRecord = JSON.stringify(call[0].input).includes('"AUD#')
      if (!isRecord) return send.apply(this, call)
      return Promise.reject(Object.assign(new Error('slow down'), { name: 'ThrottlingException' }))
    } as never)
    const answer = await refusal(tokenOf(application)).finally(() => spy.mockRestore())
    expect(answer).toMatchObject({ cause: { status: 503 } })
  })
})

describe('a request for a token is refused', () => {
  let application: Application
  beforeAll(async () => {
    application = await anApplication(tree.luoyang)
  })
  const seconds = () => Math.floor(clockTime() / 1000)
  const assertion = async (
    claims: Record<string, unknown> = {},
    header: Record<string, unknown> = {},
    key = application.key,
  ) =>
    new SignJWT({
      iss: application.id,
      sub: application.id,
      aud: SERVICE_URL,
      jti: crypto.randomUUID(),
      iat: seconds(),
      exp: seconds() + 60,
      ...claims,
    })
      .setProtectedHeader({ alg: 'ES256', kid: 'k1', ...header })
      .sign(key)
  const post = async (
    form: Record<string, string> | [string, string][],
    contentType = 'application/x-www-form-urlencoded',
  ) => {
    const body = new URLSearchParams(form).toString()
    const headers = { 'content-type': contentType }
    const response = await serviceFetch(`${SERVICE_URL}/oauth/token`, { method: 'POST', headers, body })
    const { error = 'issued' } = (await response.json()) as { error?: string }
    return `${response.status} ${error}`
  }
  const form = (client_assertion: string, more: Record<string, string> = {}) => ({
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion,
    ...more,
  })

  test('the second time that an assertion comes, also of two at once', async () => {
    const same = form(await assertion())
    expect((await Promise.all([post(same), post(same)])).sort()).toEqual(['200 issued', '401 invalid_client'])
    expect(await post(same)).toBe('401 invalid_client')
  })

  test('for now while the table is busy, and the assertion is not used up', async () => {
    const same = form(await assertion())
    expect(await whileThrottled(PutCommand, () => post(same))).toBe('503 temporarily_unavailable')
    expect(await post(same)).toBe('200 issued')
  })

  test('accepts an assertion for the issuer or for the endpoint, and for nothing else', async () => {
    for (const aud of [SERVICE_URL, `${SERVICE_URL}/oauth/token`])
      expect(await post(form(await assertion({ aud })))).toBe('200 issued')
    for (const aud of ['https://elsewhere.example', `${SERVICE_URL}/graphql`, AUDIENCE()])
      expect(await post(form(await assertion({ aud })))).toBe('401 invalid_client')
  })

  test.each<[string, Record<string, unknown>, Record<string, unknown>?]>([
    ['without a jti', { jti: undefined }],
    ['with an empty jti', { jti: '' }],
    ['with broken Unicode in its jti', { jti: 'a\ud800' }],
    ['without an expiry', { exp: undefined }],
    ['that has expired', { exp: 1_700_000_000 }],
    ['that lasts a day', { exp: 4_000_000_000 }],
    ['from the future', { iat: 3_999_999_990, exp: 4_000_000_000 }],
    ['of another subject', { sub: 'app_01M8BAVJCNAVR61Y8BMCRDJ00Z' }],
    [
      'of an application that never existed',
      { iss: 'app_01M8BAVJCNAVR61Y8BMCRDJ00Z', sub: 'app_01M8BAVJCNAVR61Y8BMCRDJ00Z' },
    ],
    ['of no application', { iss: 'x', sub: 'x' }],
    ['under another key id', {}, { kid: 'k9' }],
  ])('for an assertion %s', async (_, claims, header = {}) => {
    expect(await post(form(await assertion(claims, header)))).toBe('401 invalid_client')
  })

  test('for an assertion by another key, with a shared secret, without a signature', async () => {
    const { privateKey } = await aKey('k1')
    expect(await post(form(await assertion({}, {}, privateKey)))).toBe('401 invalid_client')
    const [header, payload] = (await assertion()).split('.')
    const none = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url')
    expect(await post(form(`${none}.${payload}.`))).toBe('401 invalid_client')
    expect(await post(form(`${header}.${payload}.`))).toBe('401 invalid_client')
    expect(await post(form('abc'))).toBe('401 invalid_client')
  })

  test('for a form that is none, or says something twice, or asks for more than there is', async () => {
    expect(await post({})).toBe('400 invalid_request')
    expect(await post(form(await assertion()), 'application/json')).toBe('400 invalid_request')
    const twice = [...Object.entries(form(await assertion())), ['scope', 'exchange'], ['scope', 'document']]
    expect(await post(twice as [string, string][])).toBe('400 invalid_request')
    expect(await post({ ...form(await assertion()), grant_type: 'password' })).toBe(
      '400 unsupported_grant_type',
    )
    expect(await post({ ...form(await assertion()), client_assertion_type: 'x' })).toBe('401 invalid_client')
    expect(await post(form(await assertion(), { scope: 'tenancy' }))).toBe('400 invalid_scope')
    expect(await post(form(await assertion(), { scope: 'exchange' }))).toBe('200 issued')
    expect(await post(form(await assertion(), { resource: 'https://elsewhere.example' }))).toBe(
      '400 invalid_target',
    )
    expect(await post(form(await assertion(), { resource: `${SERVICE_URL}/graphql` }))).toBe('200 issued')
  })
})

describe('registering an application is refused', () => {
  test.each<[string, Record<string, unknown>, string[]]>([
    ['for a role that only people hold', { roles: ['SIGNATORY'] }, ['NOT_AN_APPLICATIONS_ROLE roles']],
    [
      'without roles or scopes',
      { roles: [], scopes: [] },
      ['NOT_AN_APPLICATIONS_ROLE roles', 'NO_SCOPE_GIVEN scopes'],
    ],
    ['without a name', { name: ' ' }, ['TEXT_EMPTY name']],
    ['without keys', { keys: [] }, ['TOO_MANY_ITEMS keys']],
    [
      'with a private key',
      { keys: [{ kty: 'EC', crv: 'P-256', kid: 'a', x: 'a', y: 'a', d: 'a' }] },
      ['NOT_A_PUBLIC_KEY keys.0'],
    ],
    ['with a key that is text', { keys: ['k'] }, ['NOT_A_PUBLIC_KEY keys.0']],
  ])('%s', async (_, fields, expected) => {
    const { jwk } = await aKey('k1')
    expect(codes(await registration(tree.luoyang, { keys: [jwk], ...fields }))).toEqual(expected)
  })

  test('by whoever is no administrator, and of another agency it is not there', async () => {
    const { jwk } = await aKey('k1')
    const input = { name: '应用', roles: ['CLERK'], scopes: ['exchange'], keys: [jwk] }
    const clerk = await tree.luoyang.token('CLERK')
    expect(codes(await mutate<Registered>(clerk, 'RegisterApplication', input))).toEqual(['NOT_PERMITTED '])
    const { id } = await anApplication(tree.luoyang)
    const foreign = { applicationId: id, expectedVersion: 1, reason: '越权' }
    const stranger = await tree.zhengzhou.token('ADMINISTRATOR')
    expect(codes(await mutate<Registered>(stranger, 'EndApplication', foreign))).toEqual([
      'NOT_FOUND applicationId',
    ])
    const listed = await ask<{ nodes: { id: string }[] }>(
      await tree.luoyang.token('ADMINISTRATOR'),
      'Applications',
    )
    expect(listed.nodes.map(one => one.id)).toContain(id)
    expect((await ask<{ nodes: unknown[] }>(stranger, 'Applications')).nodes).toEqual([])
  })
})
