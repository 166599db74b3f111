import { ScanCommand } from '@aws-sdk/client-dynamodb'
import * as oauth from 'oauth4webapi'
import { expect, vi } from 'vitest'
import { mutate, type Payload, send } from './api.ts'
import { aDingTalk, aWeCom, type FakeService } from './bridge-services.ts'
import { clockSkew } from './clock.ts'
import { closeLater } from './closing.ts'
import { aMember, type Person, type TestAgency } from './government.ts'
import { serviceFetch } from './service.ts'
import { SERVICE_URL, type Stack } from './stack.ts'

const GRANT = 'urn:hutong:oauth:grant-type:bridge-code'

/** What came out of the functions since `watchOutput`: every line of their logs, every answer of the token service. */
export const output: string[] = []
/** The secrets of all apps, which must be in none of it. */
export const secrets: string[] = []

/** Has everything logged, and keeps it for the test to look at. */
export function watchOutput(): void {
  process.env.LOG_LEVEL = 'info'
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation(line => {
    output.push(String(line))
    return true
  })
  closeLater(async () => spy.mockRestore())
}

/** `serviceFetch`, in the form that OAuth clients take. */
export const fetched = (async (url: string, init: RequestInit) => {
  const response = await serviceFetch(url, init)
  output.push(await response.clone().text())
  return response
}) as never

let found: Promise<oauth.AuthorizationServer> | undefined
/** The token service, as clients find it. */
export function discovered(): Promise<oauth.AuthorizationServer> {
  const issuer = new URL(SERVICE_URL)
  found ??= oauth
    .discoveryRequest(issuer, { [oauth.customFetch]: fetched, algorithm: 'oauth2' })
    .then(response => oauth.processDiscoveryResponse(issuer, response))
  return found
}

export interface SeenBridge {
  readonly id: string
  readonly address: string
  readonly state: string
  readonly version: number
}
export type BridgeAnswer = Payload<'bridge', SeenBridge>

/** A mutation by an agency's administrator. */
export async function administer<Answer>(agency: TestAgency, name: string, fields: object): Promise<Answer> {
  const answer = await mutate<Answer>(await agency.token('ADMINISTRATOR'), name, { ...fields })
  output.push(JSON.stringify(answer))
  return answer
}

/** The problems of an answer, a word each. */
export function codesOf({ problems }: Pick<BridgeAnswer, 'problems'>): string[] {
  return problems.map(({ code, path }) => `${code} ${path.join('.')}`)
}

export const KINDS = ['WECOM', 'DINGTALK'] as const
export type Kind = (typeof KINDS)[number]

/** A registered bridge, with its service. */
export interface Bridge {
  readonly id: string
  readonly kind: Kind
  readonly service: FakeService
}

/** Registers a bridge to a service of its own. */
export async function aBridge(kind: Kind, agency: TestAgency): Promise<Bridge> {
  const service = await (kind === 'WECOM' ? aWeCom() : aDingTalk())
  secrets.push(service.registration.secret)
  const { bridge, problems } = await administer<BridgeAnswer>(agency, 'RegisterBridge', service.registration)
  if (bridge === null) throw new Error(JSON.stringify(problems))
  return { id: bridge.id, kind, service }
}

/** What a person sends to log in. */
export type Login = Readonly<Record<'bridge' | 'code' | 'agency', string>>

/** A login of a person whom the service names like this, with a code of this moment. */
export function loginOf({ id, kind, service }: Bridge, agency: TestAgency, name: string): Login {
  return loginAs({ id, kind, service }, agency, kind === 'WECOM' ? { userid: name } : { unionId: name })
}
/** The same for whatever the service says of the person. */
export function loginAs(
  { id, service }: Bridge,
  agency: TestAgency,
  person: Readonly<Record<string, unknown>>,
): Login {
  return { bridge: id, code: service.code(person), agency: agency.id }
}

/** A token as a client gets it that knows the extension grants of OAuth, and nothing of Hutong. */
export async function tokenOf(
  login: Login,
  {
    DPoP,
    ...parameters
  }: { readonly DPoP?: oauth.DPoPHandle; readonly scope?: string; readonly resource?: string } = {},
): Promise<oauth.TokenEndpointResponse> {
  const client = { client_id: login.bridge, [oauth.clockSkew]: clockSkew() }
  const options = { [oauth.customFetch]: fetched, ...(DPoP === undefined ? {} : { DPoP }) }
  const server = await discovered()
  const asked = { ...login, ...parameters }
  const response = await oauth.genericTokenEndpointRequest(
    server,
    client,
    oauth.None(),
    GRANT,
    asked,
    options,
  )
  return oauth.processGenericTokenEndpointResponse(server, client, response)
}

/** The token service's whole answer to a login. */
export function postLogin(login: object): Promise<Response> {
  return serviceFetch(`${SERVICE_URL}/oauth/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ grant_type: GRANT, ...login }).toString(),
  })
}
/** Of a refused login: status, error and description. */
export async function refusalOf(login: object): Promise<unknown[]> {
  const response = await postLogin(login)
  const text = await response.text()
  output.push(text)
  const { error, error_description: description } = JSON.parse(text) as Record<string, string>
  return [response.status, error, description]
}
/** Status and error alone. */
export async function faultOf(login: object): Promise<unknown[]> {
  return (await refusalOf(login)).slice(0, 2)
}

/** The code of an invitation for a member. */
export async function invite(agency: TestAgency, { id }: Pick<Person, 'id'>): Promise<string> {
  const { invitation } = await administer<Payload<'invitation', { code: string }>>(agency, 'InviteMember', {
    memberId: id,
  })
  if (invitation === null) throw new Error('not invited')
  return invitation.code
}
/** What a person sends who takes up an invitation by a bridge. */
export function acceptanceOf(code: string, { code: platformCode, ...login }: Login) {
  return { code, ...login, platformCode }
}
/** Takes up an invitation: the status, and whom it bound or why it did not. */
export async function accept(body: object, headers: Record<string, string> = {}): Promise<unknown[]> {
  const response = await serviceFetch(`${SERVICE_URL}/invitations/accept`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
  const text = await response.text()
  output.push(text)
  const { memberId, reason } = JSON.parse(text) as { memberId?: string; reason?: string }
  return [response.status, memberId ?? reason]
}

/** Who the API takes the holder of a token for, or why for nobody. */
export async function viewer(token: string): Promise<unknown[]> {
  const { status, data, errors } = await send<{ viewer: { subject: string } }>(
    token,
    '{ viewer { subject } }',
  )
  return [status, data?.viewer.subject ?? errors?.[0]?.extensions.reason]
}

let people = 0
/** A member whose login by a bridge is bound to them. */
export interface Bound {
  readonly member: Person
  /** What the service calls them. */
  readonly name: string
  readonly login: (at?: TestAgency) => Login
}
export async function aBoundMember(stack: Stack, bridge: Bridge, agency: TestAgency): Promise<Bound> {
  const member = await aMember(stack, agency, '科员', 'CLERK')
  const name = `Person-${++people}`
  const login = (at = agency): Login => loginOf(bridge, at, name)
  expect(await accept(acceptanceOf(await invite(agency, member), login()))).toEqual([200, member.id])
  return { member, name, login }
}

/** Every item of the table, as text. */
export async function wholeTableText({ dynamodb, tableName: TableName }: Stack): Promise<string> {
  const pages: unknown[] = []
  let from: Record<string, unknown> | undefined
  do {
    const page = await dynamodb.send(
      new ScanCommand({ TableName, ...(from === undefined ? {} : { ExclusiveStartKey: from as never }) }),
    )
    pages.push(page.Items)
    from = page.LastEvaluatedKey
  } while (from !== undefined)
  return JSON.stringify(pages)
}
