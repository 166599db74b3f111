import { createLocalJWKSet, decodeJwt, errors, type JSONWebKeySet, jwtVerify } from 'jose'
import { type AgencyStanding, agencyStandingOf } from '../../access/admission.ts'
import { agencyKey, applicationKey } from '../../access/directory.ts'
import { CLIENT_ALGORITHMS } from '../../access/dpop.ts'
import { isId } from '../../kernel/ids.ts'
import { commitOrRetryLater } from '../../platform/retry.ts'
import type { Table } from '../../platform/table.ts'
import type { ChainedApplication } from '../model.ts'
import { OAuthRefusal } from '../rules/token-request.ts'
import { applicationOf, applicationPointerKey, pointerIn, usedAssertion } from '../store.ts'

/** An application with its agency. */
export interface Client {
  readonly tenant: string
  readonly application: ChainedApplication
  readonly agency: AgencyStanding
}

/** An assertion lasts so long at most (RFC 7523, 3), which bounds how long its use must be remembered. */
const MAX_LIFE_SECONDS = 10 * 60
const TOLERANCE_SECONDS = 30

/** The application that a client assertion says it is by, which is not proved yet. @throws OAuthRefusal if there is none */
export function clientNamedBy(table: Table, assertion: string): Promise<Client> {
  return findClient(table, idNamedIn(assertion))
}

/**
 * Checks that a client assertion is by this application (private_key_jwt, RFC 7523). Each assertion is accepted once.
 * @throws OAuthRefusal, TableBusy
 */
export async function authenticateClient(
  table: Table,
  client: Client,
  assertion: string,
  audiences: readonly string[],
  now: Date,
): Promise<void> {
  const { jti, exp } = await verify(client.application, assertion, audiences, now)
  const ttl = exp + TOLERANCE_SECONDS + 1
  const use = usedAssertion(client.tenant, client.application.id, jti, ttl)
  if (!(await commitOrRetryLater(table, [use])))
    throw new OAuthRefusal('invalid_client', 'the assertion was used before')
  if (client.application.state !== 'ACTIVE' || client.agency.state !== 'ACTIVE')
    throw new OAuthRefusal('invalid_client', 'the application or its agency is not active')
}

/** Who says that they made the assertion; to be believed only after its signature was verified. */
function idNamedIn(assertion: string): string {
  try {
    const { iss, sub } = decodeJwt(assertion)
    if (typeof iss === 'string' && iss === sub && isId('app', iss)) return iss
  } catch {
    // Answered below, like every other assertion that names no application.
  }
  throw unknownClient()
}

const unknownClient = () =>
  new OAuthRefusal('invalid_client', 'the assertion is not by an application that is registered')

async function findClient(table: Table, id: string): Promise<Client> {
  const pointer = await table.get(applicationPointerKey(id))
  if (pointer === null) throw unknownClient()
  const { tenant, agencyId } = pointerIn(pointer)
  const keys = [applicationKey(tenant, id), agencyKey(agencyId)] as const
  const items = await table.getMany(keys)
  const [application, agency] = keys.map(key => items.find(({ pk }) => pk === key.pk) ?? null)
  const found = applicationOf(application ?? null)
  const standing = agencyStandingOf(agency ?? null)
  if (found === null || standing === null) throw unknownClient()
  return { tenant, application: found, agency: standing }
}

async function verify(
  { id, keys }: ChainedApplication,
  assertion: string,
  audiences: readonly string[],
  now: Date,
): Promise<{ readonly jti: string; readonly exp: number }> {
  try {
    const { payload } = await jwtVerify(assertion, createLocalJWKSet({ keys } as JSONWebKeySet), {
      issuer: id,
      subject: id,
      audience: [...audiences],
      algorithms: CLIENT_ALGORITHMS,
      requiredClaims: ['exp', 'jti'],
      clockTolerance: TOLERANCE_SECONDS,
      currentDate: now,
    })
    const { jti, exp = 0, iat } = payload
    const seconds = Math.floor(now.getTime() / 1000)
    const isShort =
      exp - seconds <= MAX_LIFE_SECONDS && (iat === undefined || iat <= seconds + TOLERANCE_SECONDS)
    if (isShort && typeof jti === 'string' && jti !== '' && jti.length <= 200 && jti.isWellFormed())
      return { jti, exp }
    throw new OAuthRefusal('invalid_client', 'the assertion needs a jti, and lasts ten minutes at most')
  } catch (error) {
    if (error instanceof errors.JOSEError)
      throw new OAuthRefusal('invalid_client', `the assertion was not accepted: ${error.code}`)
    throw error
  }
}
