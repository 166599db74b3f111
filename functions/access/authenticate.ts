import { errors, type JWTVerifyGetKey, jwtVerify } from 'jose'
import * as z from 'zod'
import { isId } from '../kernel/ids.ts'
import { OPERATOR_TENANT } from '../platform/keys.ts'
import { ROLES, type Role, SCOPES, type Scope } from './permissions.ts'

export const TIERS = ['PROVINCE', 'CITY', 'COUNTY', 'TOWN'] as const
export type Tier = (typeof TIERS)[number]

/** The caller, read from the verified token and from nothing else in the request. */
export interface Caller {
  readonly subject: string
  /** Null for an operator, who belongs to no agency. */
  readonly agency: { readonly id: string; readonly region: string; readonly tier: Tier } | null
  /** The tenant key: province.city.county[.town].agency; `P` for operators of the platform. */
  readonly tenant: string
  /** The region's prefix, ending with a dot; empty for operators, who reach all regions. */
  readonly reach: string
  readonly roles: readonly Role[]
  readonly scopes: readonly Scope[]
}

export type AuthenticationFault =
  | 'TOKEN_MISSING'
  | 'TOKEN_MALFORMED'
  | 'TOKEN_EXPIRED'
  | 'TOKEN_SIGNATURE_INVALID'
  | 'TOKEN_ISSUER_INVALID'
  | 'TOKEN_AUDIENCE_INVALID'
  | 'TOKEN_CLAIMS_INVALID'

/** The token was refused. An exception and not a problem, since no request is served without a caller. */
export class Unauthenticated extends Error {
  readonly fault: AuthenticationFault
  constructor(fault: AuthenticationFault) {
    super(fault)
    this.name = 'Unauthenticated'
    this.fault = fault
  }
}

const REGION = /^(\d{2})(\d{2})(\d{2})(\d{3})?$/

/** `410105` → `41.01.05`, `410105001` → `41.01.05.001`; a GB/T 2260 code as segments. */
export function regionPath(code: string): string {
  const match = REGION.exec(code)
  if (match === null) throw new TypeError(`not a region code: ${code}`)
  return match.slice(1).filter(Boolean).join('.')
}

/** The prefix of all regions at or below this one: `41.`, `41.01.`, `41.01.05.`, `41.01.05.001.` */
export function reachOf(code: string): string {
  const segments = regionPath(code).split('.')
  while (segments.at(-1) === '00') segments.pop()
  return `${segments.join('.')}.`
}

/** The tenant key of an agency in a region. */
export function tenantKey(regionCode: string, agencyId: string): string {
  return `${regionPath(regionCode)}.${agencyId}`
}

const agencyClaims = z.object({
  sub: z.string().min(1).max(100),
  agency: z.string().refine(id => isId('agc', id)),
  region: z.string().regex(REGION),
  tier: z.enum(TIERS),
  roles: z.array(z.enum(ROLES)).min(1).max(ROLES.length),
  scope: z.string().max(500),
})
const operatorClaims = z.object({
  sub: z.string().min(1).max(100),
  agency: z.undefined().optional(),
  roles: z.tuple([z.literal('OPERATOR')]),
  scope: z.string().max(500),
})

export interface TokenRules {
  readonly issuer: string
  readonly audience: string
}

/**
 * Verifies an access token (RFC 9068: `typ` at+jwt; ES256 only) and reads the caller from its claims.
 * @throws Unauthenticated with the reason
 * @throws IssuerUnavailable if the issuer's keys cannot be fetched
 */
export async function authenticate(
  authorization: string | undefined,
  rules: TokenRules,
  keys: JWTVerifyGetKey,
  now: Date,
): Promise<Caller> {
  const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1]
  if (token === undefined)
    throw new Unauthenticated(authorization === undefined ? 'TOKEN_MISSING' : 'TOKEN_MALFORMED')
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer: rules.issuer,
      audience: rules.audience,
      algorithms: ['ES256'],
      typ: 'at+jwt',
      requiredClaims: ['exp', 'iat', 'sub'],
      currentDate: now,
    })
    return callerFrom(payload)
  } catch (error) {
    throw new Unauthenticated(faultOf(error))
  }
}

function callerFrom(payload: unknown): Caller {
  const operator = operatorClaims.safeParse(payload)
  if (operator.success) {
    const { sub, roles, scope } = operator.data
    return { subject: sub, agency: null, tenant: OPERATOR_TENANT, reach: '', roles, scopes: scopesIn(scope) }
  }
  const claims = agencyClaims.safeParse(payload)
  if (!claims.success || claims.data.roles.includes('OPERATOR'))
    throw new Unauthenticated('TOKEN_CLAIMS_INVALID')
  const { sub, agency, region, tier, roles, scope } = claims.data
  return {
    subject: sub,
    agency: { id: agency, region, tier },
    tenant: tenantKey(region, agency),
    reach: reachOf(region),
    roles,
    scopes: scopesIn(scope),
  }
}

function scopesIn(text: string): Scope[] {
  const words = new Set(text.split(' '))
  return SCOPES.filter(scope => words.has(scope))
}

function faultOf(error: unknown): AuthenticationFault {
  if (error instanceof Unauthenticated) return error.fault
  if (error instanceof errors.JWTExpired) return 'TOKEN_EXPIRED'
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'iss') return 'TOKEN_ISSUER_INVALID'
    if (error.claim === 'aud') return 'TOKEN_AUDIENCE_INVALID'
    return 'TOKEN_CLAIMS_INVALID'
  }
  const isBadSignature =
    error instanceof errors.JWSSignatureVerificationFailed ||
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JOSEAlgNotAllowed
  if (isBadSignature) return 'TOKEN_SIGNATURE_INVALID'
  if (error instanceof errors.JOSEError) return 'TOKEN_MALFORMED'
  throw error
}
