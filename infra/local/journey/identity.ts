import { randomUUID } from 'node:crypto'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { type IdentityProvider, startIdentityProvider } from '../emulators/identity-provider.ts'
import type { Platform } from '../platform.ts'
import { auditing } from './audit.ts'
import { change, clientOf, JourneyFault, type Problem } from './client.ts'
import type { Office } from './office.ts'

const MINUTE_MS = 60_000

interface Answered {
  readonly problems: readonly Problem[]
}

/**
 * Who people and software are: the province registers its own identity provider, a member of a city is bound to their
 * identity there by invitation, leaves and is refused, and an application of the city reads its inbox. Its auditor finds all
 * of that.
 */
export async function identities(
  platform: Platform,
  { province, city, say }: { readonly province: Office; readonly city: Office; say(line: string): void },
): Promise<boolean> {
  const provider = await startIdentityProvider(() => platform.clock.now().getTime())
  try {
    await change(province.url, await province.token('ADMINISTRATOR'), 'RegisterIssuer', {
      issuer: provider.issuer,
    })
    say(`${province.name} registered its identity provider, ${provider.issuer}`)
    const person = await boundPerson(platform, provider, city)
    const seen = await inboxOf(city, await person.token())
    say(
      `a member of ${city.name}, bound by invitation, reads its inbox with a token of that provider: ${seen}`,
    )
    const byApplication = await inboxOf(city, await applicationToken(platform, city))
    say(`an application of ${city.name} reads the same with a token of its own: ${byApplication}`)
    const wasRefused = await isRefusedAfterLeaving(platform, city, person)
    say(
      wasRefused
        ? 'the member has left, and was refused a minute later'
        : 'the member has left and is NOT refused',
    )
    const isAudited = await auditing(platform, city, person.memberId, say)
    return seen > 0 && byApplication === seen && wasRefused && isAudited
  } finally {
    provider.stop()
  }
}

interface Person {
  readonly memberId: string
  token(): Promise<string>
}

async function boundPerson(platform: Platform, provider: IdentityProvider, office: Office): Promise<Person> {
  const administrator = await office.token('ADMINISTRATOR')
  const { member } = await change<Answered & { member: { id: string } }>(
    office.url,
    administrator,
    'AddMember',
    { name: `${office.name}科员`, roles: ['CLERK'] },
  )
  const { invitation } = await change<Answered & { invitation: { code: string } }>(
    office.url,
    administrator,
    'InviteMember',
    { memberId: member.id },
  )
  const token = () => provider.token({ sub: 'staff-0371', agency: office.id })
  const response = await fetch(`${platform.origin}/invitations/accept`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await token()}` },
    body: JSON.stringify({ code: invitation.code }),
  })
  if (!response.ok) throw new JourneyFault('the invitation', await response.text())
  return { memberId: member.id, token }
}

async function inboxOf(office: Office, token: string): Promise<number> {
  const { nodes } = await clientOf(office.url, async () => token).inbox({ first: 100 })
  return nodes.length
}

/** A token of an application that the office registers: OAuth 2.0 client credentials with private_key_jwt. */
async function applicationToken(platform: Platform, office: Office): Promise<string> {
  const { publicKey, privateKey } = await generateKeyPair('ES256')
  const key = { ...(await exportJWK(publicKey)), kid: 'k1' }
  const registration = { name: '公文接收系统', roles: ['CLERK'], scopes: ['exchange'], keys: [key] }
  const { application } = await change<Answered & { application: { id: string } }>(
    office.url,
    await office.token('ADMINISTRATOR'),
    'RegisterApplication',
    registration,
  )
  const seconds = Math.floor(platform.clock.now().getTime() / 1000)
  const { id } = application
  const assertion = await new SignJWT({ iss: id, sub: id, aud: platform.origin, jti: randomUUID() })
    .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
    .setExpirationTime(seconds + 60)
    .sign(privateKey)
  const response = await fetch(`${platform.origin}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
    }),
  })
  const answer = (await response.json()) as { access_token?: string; error_description?: string }
  if (answer.access_token === undefined) throw new JourneyFault('the token', String(answer.error_description))
  return answer.access_token
}

/** The member leaves; a minute later, by the platform's clock, their token is worth nothing. */
async function isRefusedAfterLeaving(platform: Platform, office: Office, person: Person): Promise<boolean> {
  const token = await person.token()
  await change(office.url, await office.token('ADMINISTRATOR'), 'EndMember', {
    memberId: person.memberId,
    expectedVersion: 1,
    reason: '调离',
  })
  platform.clock.moveBy(MINUTE_MS)
  const response = await fetch(office.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: '{ viewer { subject } }' }),
  })
  return response.status === 403
}
