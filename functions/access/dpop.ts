import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { calculateJwkThumbprint, EmbeddedJWK, errors, type JWK, jwtVerify } from 'jose'
import * as z from 'zod'

/** Algorithms of the keys that clients prove to have. */
export const CLIENT_ALGORITHMS = ['ES256', 'EdDSA', 'Ed25519', 'PS256', 'RS256']

export const DPOP_FAULTS = ['DPOP_PROOF_MISSING', 'DPOP_PROOF_INVALID', 'DPOP_NONCE_NEEDED'] as const
export type DpopFault = (typeof DPOP_FAULTS)[number]

/** A proof of possession (RFC 9449) was refused. */
export class DpopRefused extends Error {
  readonly fault: DpopFault
  constructor(fault: DpopFault) {
    super(fault)
    this.name = 'DpopRefused'
    this.fault = fault
  }
}

/** What a proof must be about. */
export interface Proven {
  readonly method: string
  /** The address of the request without query. */
  readonly url: string
  /** The access token that the proof accompanies; absent where one is asked for. */
  readonly token?: string
}

export interface NonceRules {
  readonly secret: string
  readonly now: Date
}

const claims = z.object({
  jti: z.string().min(1).max(200),
  htm: z.string(),
  htu: z.string(),
  ath: z.string().optional(),
  nonce: z.string().optional(),
})

/**
 * Checks a proof of possession and returns the thumbprint of its key. A proof needs a nonce that the server gave lately,
 * so that none can be made for later; the server keeps nothing of them. @throws DpopRefused
 */
export async function provenKey(
  proof: string | undefined,
  about: Proven,
  rules: NonceRules,
): Promise<string> {
  if (proof === undefined) throw new DpopRefused('DPOP_PROOF_MISSING')
  const { claims: said, key } = await verified(proof, rules.now)
  const isAboutThis = said.htm === about.method && sameAddress(said.htu, about.url)
  const isForToken = about.token === undefined || said.ath === hashOf(about.token)
  if (!isAboutThis || !isForToken) throw new DpopRefused('DPOP_PROOF_INVALID')
  if (said.nonce === undefined || !isFresh(said.nonce, rules)) throw new DpopRefused('DPOP_NONCE_NEEDED')
  return calculateJwkThumbprint(key)
}

async function verified(
  proof: string,
  now: Date,
): Promise<{ readonly claims: z.output<typeof claims>; readonly key: JWK }> {
  try {
    const { payload, protectedHeader } = await jwtVerify(proof, EmbeddedJWK, {
      typ: 'dpop+jwt',
      algorithms: CLIENT_ALGORITHMS,
      maxTokenAge: PROOF_SECONDS,
      clockTolerance: PROOF_SECONDS,
      currentDate: now,
    })
    const { jwk } = protectedHeader
    if (jwk === undefined) throw new DpopRefused('DPOP_PROOF_INVALID')
    return { claims: claims.parse(payload), key: jwk as JWK }
  } catch (error) {
    const isRefusal =
      error instanceof errors.JOSEError || error instanceof z.ZodError || error instanceof TypeError
    throw isRefusal ? new DpopRefused('DPOP_PROOF_INVALID') : error
  }
}
const PROOF_SECONDS = 60

function sameAddress(given: string, expected: string): boolean {
  if (!URL.canParse(given)) return false
  const [a, b] = [new URL(given), new URL(expected)]
  return a.origin === b.origin && a.pathname === b.pathname
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

const NONCE_SECONDS = 60
/** A nonce is accepted in the minute in which it was given and in so many after it. */
const MINUTES_FRESH = 4

/** A nonce of this minute. It is computed again when it comes back, so nothing is stored. */
export function nonceAt({ secret, now }: NonceRules): string {
  return nonceOf(secret, minuteOf(now))
}

function isFresh(nonce: string, { secret, now }: NonceRules): boolean {
  const minute = minuteOf(now)
  const given = Buffer.from(nonce)
  return Array.from({ length: MINUTES_FRESH + 1 }, (_, ago) =>
    Buffer.from(nonceOf(secret, minute - ago)),
  ).some(known => known.length === given.length && timingSafeEqual(known, given))
}

function minuteOf(now: Date): number {
  return Math.floor(now.getTime() / 1000 / NONCE_SECONDS)
}

function nonceOf(secret: string, minute: number): string {
  return createHmac('sha256', secret).update(`dpop nonce ${minute}`).digest('base64url').slice(0, 22)
}
