import { decodeJwt, errors, jwtVerify } from 'jose'
import * as z from 'zod'
import { sha256 } from '../kernel/digest.ts'
import { isId } from '../kernel/ids.ts'
import { storedTextProblem } from '../kernel/stored-text.ts'
import type { FindIssuer, NumberKind, RegisteredIssuer, TrustedIssuer } from './issuers.ts'
import { SCOPES, type Scope } from './permissions.ts'

/** What a verified token says about its holder. Who they are for us, and what they may do, the directory decides. */
export interface Identity {
  readonly issuer: string
  /** The token's `jti`; a digest of a token that has none; null of who proved to be somebody without one. */
  readonly tokenId: string | null
  /** What the issuer calls the holder: of the platform's own issuer the id of a member, or of an operator. */
  readonly subject: string
  /** The agency that the holder acts for, by its id or its credit code; null for an operator. */
  readonly agencyId: string | null
  readonly scopes: readonly Scope[]
  /**
   * The application that asked for the token, if the platform's own token service gave it; it then acts for itself if it is
   * the subject, and in the subject's name otherwise. What other issuers call a client is nobody here.
   */
  readonly applicationId: string | null
  /** The binding of the member for whom the token service gave the token; absent if no binding has a part in it. */
  readonly bindingId?: string
  /** The bridge by which the holder logged in, if the platform's own token service gave the token for that. */
  readonly bridgeId: string | null
  /** The thumbprint of the key that the holder has to prove (RFC 9449); null for a bearer token. */
  readonly boundTo: string | null
  /** The registered issuer whose token an application exchanged; absent if no such issuer has a part in it. */
  readonly provider?: string
  /** Who registered that one: it has to speak for the agency still. */
  readonly providerRegistrarId?: string
  /** Who registered the issuer, if somebody did; then the subject is the issuer's own and bound to a member. */
  readonly registrarId: string | null
  /** What the agency's claim holds. */
  readonly agencyBy: 'ID' | 'CREDIT_CODE'
  /** The number that a registered issuer says the holder has, as the token has it. Absent if it says none. */
  readonly number?: ShownNumber
  /** Claims that grant nothing. They are compared with the directory, and a token that contradicts it is refused. */
  readonly claimed: Claimed
}

/** A number of a person, as a token shows it. Kept in memory alone: it is neither stored nor logged. */
export interface ShownNumber {
  readonly kind: NumberKind
  readonly value: string
}

export interface Claimed {
  readonly region?: string | undefined
  readonly tier?: string | undefined
  readonly roles?: readonly string[] | undefined
}

export type AuthenticationFault =
  | 'TOKEN_MISSING'
  | 'TOKEN_MALFORMED'
  | 'TOKEN_EXPIRED'
  | 'TOKEN_TOO_OLD'
  | 'TOKEN_NOT_YET_VALID'
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

/** Longer than any token that an issuer needs; API Gateway takes 10 kB of headers. */
const MAX_TOKEN_LENGTH = 8_000
/** A token is refused from this age on, whatever its `exp` says: by then its holder has to log in again. */
const MAX_AGE_SECONDS = 12 * 60 * 60
/** The clocks of an issuer and of the API may differ by this much. */
const TOLERANCE_SECONDS = 30

// Without lone surrogates, which no database takes.
/** Far above what a claim of its longest takes. */
const MAX_CLAIM_BYTES = 2_000
const isWellFormed = (one: string): boolean => one.isWellFormed()
/** What names somebody is stored with what they do, so it must be storable like any other text. */
const text = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine(one => storedTextProblem([], one, MAX_CLAIM_BYTES, 'LINE') === null)

const claims = z.object({
  iss: z.string(),
  sub: text(200),
  agency: z
    .string()
    .refine(id => isId('agc', id))
    .optional(),
  region: text(20).optional(),
  tier: text(20).optional(),
  roles: z.array(text(50)).max(50).optional(),
  // May be empty: such a token reads nothing.
  scope: z.string().max(500).refine(isWellFormed),
  client_id: text(200).optional(),
  act: z.object({ sub: text(200) }).optional(),
  idp: text(500).optional(),
  binding: text(100).optional(),
  cnf: z.object({ jkt: text(100) }).optional(),
})

/** What was read of a verified token. */
export interface Verified {
  readonly identity: Identity
  readonly trusted: TrustedIssuer
  /** The issuer of the token that was exchanged for this one, if a province or a city registered it. */
  readonly provider: TrustedIssuer | null
  /** From this moment on it is not accepted, in milliseconds since 1970. */
  readonly until: number
}

/**
 * Verifies an access token (RFC 9068: `typ` at+jwt; ES256 only, but for registered issuers) and reads what it says of its
 * holder.
 * @throws Unauthenticated with the reason
 * @throws IssuerUnavailable if the issuer's keys cannot be fetched
 */
export async function authenticate(
  authorization: string | undefined,
  findIssuer: FindIssuer,
  now: Date,
): Promise<Identity> {
  return (await verifyToken(bearerToken(authorization), findIssuer, now)).identity
}

/** The same for a token by itself, with how long it lasts. */
export async function verifyToken(token: string, findIssuer: FindIssuer, now: Date): Promise<Verified> {
  try {
    const trusted = await findIssuer(issuerNamedIn(token))
    if (trusted === null) throw new Unauthenticated('TOKEN_ISSUER_INVALID')
    const { registered } = trusted
    const { payload } = await jwtVerify(token, trusted.keys, {
      issuer: trusted.issuer,
      audience: trusted.audience,
      algorithms: [...(trusted.algorithms ?? ['ES256'])],
      ...(registered === undefined ? { typ: 'at+jwt' } : {}),
      requiredClaims: ['exp', 'iat'],
      maxTokenAge: MAX_AGE_SECONDS,
      clockTolerance: TOLERANCE_SECONDS,
      currentDate: now,
    })
    const { exp = 0, iat = 0 } = payload
    const tokenId = text(200).safeParse(payload.jti).data ?? sha256(token).slice(0, 32)
    const named =
      registered === undefined ? identityFrom(payload, trusted) : mappedIdentity(payload, registered)
    const provider = named.provider === undefined ? null : await findIssuer(named.provider)
    if (named.provider !== undefined && provider?.registered === undefined)
      throw new Unauthenticated('TOKEN_ISSUER_INVALID')
    const speaker = provider?.registered?.registrarId
    const identity = { ...named, tokenId, ...(speaker === undefined ? {} : { providerRegistrarId: speaker }) }
    return { identity, trusted, provider, until: Math.min(exp, iat + MAX_AGE_SECONDS) * 1000 }
  } catch (error) {
    throw new Unauthenticated(faultOf(error))
  }
}

/** The token of an Authorization header, by either scheme. @throws Unauthenticated if there is none */
export function bearerToken(authorization: string | undefined): string {
  const token = /^(?:Bearer|DPoP) +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1]
  if (token !== undefined && token.length <= MAX_TOKEN_LENGTH) return token
  throw new Unauthenticated(authorization === undefined ? 'TOKEN_MISSING' : 'TOKEN_MALFORMED')
}

/** Who says that they issued the token; to be believed only after its signature was verified. */
function issuerNamedIn(token: string): string {
  const { iss } = decodeJwt(token)
  if (typeof iss !== 'string') throw new Unauthenticated('TOKEN_ISSUER_INVALID')
  return iss
}

function identityFrom(payload: unknown, { isTokenService }: TrustedIssuer): Omit<Identity, 'tokenId'> {
  const read = claims.safeParse(payload)
  if (!read.success) throw new Unauthenticated('TOKEN_CLAIMS_INVALID')
  const { iss, sub, agency, scope, region, tier, roles, client_id, act, idp, binding, cnf } = read.data
  const clientId = isTokenService === true ? (client_id ?? null) : null
  // A person's own token, by whichever app they logged in.
  const bridgeId = clientId !== null && isId('brg', clientId) ? clientId : null
  const applicationId = bridgeId === null ? clientId : null
  // A token in somebody's name says by whom.
  if (applicationId !== null && sub !== applicationId && act?.sub !== applicationId)
    throw new Unauthenticated('TOKEN_CLAIMS_INVALID')
  const words = new Set(scope.split(' '))
  return {
    issuer: iss,
    subject: sub,
    agencyId: agency ?? null,
    scopes: SCOPES.filter(one => words.has(one)),
    registrarId: null,
    agencyBy: 'ID',
    applicationId,
    bridgeId,
    boundTo: cnf?.jkt ?? null,
    claimed: { region, tier, roles },
    ...(clientId === null || binding === undefined ? {} : { bindingId: binding }),
    ...(clientId === null || idp === undefined ? {} : { provider: idp }),
  }
}

/** Whoever is named by a registered issuer, in its own claims. Scopes are ours: an issuer that knows none limits nothing. */
function mappedIdentity(
  payload: Readonly<Record<string, unknown>>,
  { issuer, registrarId, mapping }: RegisteredIssuer,
): Omit<Identity, 'tokenId'> {
  const subject = text(200).safeParse(payload[mapping.subject])
  const agency = text(100).safeParse(payload[mapping.agency])
  const scope = mappedScope.safeParse(payload)
  if (!subject.success || !agency.success || !scope.success) throw new Unauthenticated('TOKEN_CLAIMS_INVALID')
  const isAgency = mapping.agencyBy === 'ID' ? isId('agc', agency.data) : CREDIT_CODE.test(agency.data)
  if (!isAgency) throw new Unauthenticated('TOKEN_CLAIMS_INVALID')
  const words = new Set(scope.data.scope.split(' '))
  const scopes = SCOPES.filter(one => words.has(one))
  const number = shownNumber(payload, mapping)
  return {
    issuer,
    subject: subject.data,
    agencyId: agency.data,
    agencyBy: mapping.agencyBy,
    registrarId,
    scopes: scopes.length === 0 ? SCOPES : scopes,
    applicationId: null,
    bridgeId: null,
    boundTo: scope.data.cnf?.jkt ?? null,
    claimed: {},
    ...(number === null ? {} : { number }),
  }
}

/** Null if the token shows no number, or something else in its place: its holder may be bound without one. */
function shownNumber(
  payload: Readonly<Record<string, unknown>>,
  { number }: RegisteredIssuer['mapping'],
): ShownNumber | null {
  if (number === undefined) return null
  // The standard claim may be what somebody typed in; another one is the issuer's own word.
  if (number.claim === 'phone_number' && payload.phone_number_verified !== true) return null
  const value = numberClaim.safeParse(payload[number.claim])
  return value.success ? { kind: number.of, value: value.data } : null
}
const numberClaim = z.union([text(100), z.int().nonnegative().transform(String)])
const mappedScope = z.object({
  scope: z.string().max(2_000).default(''),
  cnf: z.object({ jkt: text(100) }).optional(),
})
const CREDIT_CODE = /^[0-9A-Z]{18}$/

function faultOf(error: unknown): AuthenticationFault {
  if (error instanceof Unauthenticated) return error.fault
  if (error instanceof errors.JWTExpired) return error.claim === 'iat' ? 'TOKEN_TOO_OLD' : 'TOKEN_EXPIRED'
  if (error instanceof errors.JWTClaimValidationFailed) return faultOfClaim(error)
  const isBadSignature =
    error instanceof errors.JWSSignatureVerificationFailed ||
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JOSEAlgNotAllowed
  if (isBadSignature) return 'TOKEN_SIGNATURE_INVALID'
  if (error instanceof errors.JOSEError) return 'TOKEN_MALFORMED'
  throw error
}

function faultOfClaim({ claim, reason }: errors.JWTClaimValidationFailed): AuthenticationFault {
  if (claim === 'iss') return 'TOKEN_ISSUER_INVALID'
  if (claim === 'aud') return 'TOKEN_AUDIENCE_INVALID'
  // Of a time that is a time, and does not fit: the token comes from the future.
  const isTime = claim === 'iat' || claim === 'nbf'
  return isTime && reason === 'check_failed' ? 'TOKEN_NOT_YET_VALID' : 'TOKEN_CLAIMS_INVALID'
}
