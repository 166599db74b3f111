import { ScanCommand } from '@aws-sdk/client-dynamodb'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { ask, mutate, type Payload, send } from './api.ts'
import { clockTime } from './clock.ts'
import type { Person, TestAgency } from './government.ts'
import { aProvider, type Provider } from './oidc.ts'
import { serviceFetch } from './service.ts'
import { SERVICE_URL, type Stack } from './stack.ts'

/** Two issuers of an agency: one shows staff numbers, one mobile numbers. */
export async function numberIssuers(
  agency: TestAgency,
): Promise<{ readonly staff: Provider; readonly mobiles: Provider }> {
  const issuers = { staff: await aProvider(clockTime), mobiles: await aProvider(clockTime) }
  for (const [provider, claim, of] of [
    [issuers.staff, 'emp', 'STAFF'],
    [issuers.mobiles, 'phone', 'MOBILE'],
  ] as const) {
    const fields = { issuer: provider.issuer, numberClaim: claim, numberOf: of }
    const { issuer, problems } = await register(agency, fields)
    if (issuer === null) throw new Error(JSON.stringify(problems))
  }
  return issuers
}

export interface SeenIssuer {
  readonly numberClaim: string | null
  readonly numberOf: string | null
}
export const register = async (agency: TestAgency, fields: Record<string, unknown>) =>
  mutate<Payload<'issuer', SeenIssuer>>(await agency.token('ADMINISTRATOR'), 'RegisterIssuer', fields)

export interface SeenNumber {
  readonly memberId: string
  readonly kind: string
  readonly state: string
  readonly givenBy: string
  readonly version: number
}
export type NumberPayload = Payload<'number', SeenNumber>
export const give = async (
  agency: TestAgency,
  { id: memberId }: Pick<Person, 'id'>,
  number: string,
  more = {},
) =>
  mutate<NumberPayload>(await agency.token('ADMINISTRATOR'), 'GiveMemberNumber', {
    memberId,
    kind: 'STAFF',
    number,
    ...more,
  })
export const withdraw = async (
  agency: TestAgency,
  { id: memberId }: Pick<Person, 'id'>,
  expectedVersion: number,
  more = {},
) =>
  mutate<NumberPayload>(await agency.token('ADMINISTRATOR'), 'WithdrawMemberNumber', {
    memberId,
    kind: 'STAFF',
    expectedVersion,
    ...more,
  })

export interface SeenBinding {
  readonly id: string
  readonly member: { readonly memberId: string }
  readonly issuer: string
  readonly subject: string
  readonly means: string
  readonly grantedBy: { readonly memberId: string }
  readonly state: string
  readonly endedBy: { readonly memberId: string } | null
  readonly reason: string | null
  readonly version: number
}
export const bindingsOf = async (
  agency: TestAgency,
  memberId?: string,
  role: 'ADMINISTRATOR' | 'AUDITOR' = 'AUDITOR',
) =>
  (
    await ask<{ nodes: SeenBinding[] }>(await agency.token(role), 'Bindings', {
      first: 100,
      ...(memberId === undefined ? {} : { memberId }),
    })
  ).nodes
export type BindingPayload = Payload<'binding', SeenBinding>
export const end = async (agency: TestAgency, { id, version }: SeenBinding, more = {}) =>
  mutate<BindingPayload>(await agency.token('SECURITY_ADMINISTRATOR'), 'EndBinding', {
    bindingId: id,
    expectedVersion: version,
    reason: '账号被盗用',
    ...more,
  })
export const only = <Thing>(list: readonly Thing[]): Thing => {
  const [first, ...others] = list
  if (first === undefined || others.length > 0) throw new Error(`expected one, got ${JSON.stringify(list)}`)
  return first
}

export const codes = ({ problems }: { problems: readonly { code: string; path: readonly string[] }[] }) =>
  problems.map(({ code, path }) => `${code} ${path.join('.')}`.trim())
export const viewer = async (token: string) => {
  const { status, data, errors } = await send<{ viewer: { subject: string } }>(
    token,
    '{ viewer { subject } }',
  )
  return [status, data?.viewer.subject ?? errors?.[0]?.extensions.reason ?? errors?.[0]?.extensions.code]
}
export const accept = async (token: string, code: string) => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  const body = JSON.stringify({ code })
  const response = await serviceFetch(`${SERVICE_URL}/invitations/accept`, { method: 'POST', headers, body })
  const { memberId, reason } = (await response.json()) as { memberId?: string; reason?: string }
  return [response.status, memberId ?? reason]
}
export const invite = async (agency: TestAgency, { id }: Pick<Person, 'id'>): Promise<string> => {
  const { invitation, problems } = await mutate<Payload<'invitation', { code: string }>>(
    await agency.token('ADMINISTRATOR'),
    'InviteMember',
    { memberId: id },
  )
  if (invitation === null) throw new Error(JSON.stringify(problems))
  return invitation.code
}
let counted = 0
/** A subject that no other test uses. */
export const aSubject = () => `u-${++counted}`
/** A staff number that no other test uses. */
export const aNumber = () => `豫A${1000 + ++counted}`

/** Everything that is stored, as text. */
export async function everythingIn({ dynamodb, tableName }: Stack): Promise<string> {
  const pages: string[] = []
  let from: Record<string, never> | undefined
  do {
    const start = from === undefined ? {} : { ExclusiveStartKey: from }
    const page = await dynamodb.send(new ScanCommand({ TableName: tableName, ...start }))
    pages.push(JSON.stringify(page.Items))
    from = page.LastEvaluatedKey as Record<string, never> | undefined
  } while (from !== undefined)
  return pages.join('\n')
}

/** An application of an agency that exchanges a person's token for one of its own. @returns status, and token or error */
export async function anExchange(agency: TestAgency) {
  const { publicKey, privateKey } = await generateKeyPair('ES256')
  const key = { ...(await exportJWK(publicKey)), kid: 'k1' }
  const { application } = await mutate<{ application: { id: string } }>(
    await agency.token('ADMINISTRATOR'),
    'RegisterApplication',
    { name: '办公系统', roles: ['CLERK'], scopes: ['exchange'], keys: [key] },
  )
  return async (token: string): Promise<[number, string | undefined]> => {
    const { id } = application
    const assertion = await new SignJWT({ iss: id, sub: id, aud: SERVICE_URL, jti: aSubject() })
      .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
      .setExpirationTime(Math.floor(clockTime() / 1000) + 60)
      .sign(privateKey)
    const response = await serviceFetch(`${SERVICE_URL}/oauth/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: assertion,
        subject_token: token,
        subject_token_type: 'urn:ietf:params:oauth:token-type:access_token',
      }),
    })
    const { access_token, error } = (await response.json()) as { access_token?: string; error?: string }
    return [response.status, access_token ?? error]
  }
}
