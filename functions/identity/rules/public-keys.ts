import type { Problem } from '../../kernel/problem.ts'
import { type PublicKey, publicKeySchema } from '../model.ts'
import { invalid } from '../problems.ts'

export const MAX_KEYS = 5
const MAX_KID_LENGTH = 200
const MIN_RSA_BITS = 2048
/** 16 kbit: a larger one would only cost time to check. */
const MAX_RSA_BITS = 16_384

/** Members of a JWK that only its owner may have (RFC 7518, 6). */
const PRIVATE_PARTS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k']
/** Members of a public JWK that are kept; everything else says nothing about the key. */
const KEPT = ['kty', 'kid', 'crv', 'x', 'y', 'n', 'e'] as const

const BASE64URL = /^[\w-]+$/

/** What keeps these from being an application's keys: each must be a public key of a kind that is accepted. */
export function keyProblems(keys: readonly unknown[]): Problem[] {
  if (keys.length === 0 || keys.length > MAX_KEYS)
    return [invalid('TOO_MANY_ITEMS', ['keys'], { limit: MAX_KEYS })]
  const bad = keys.flatMap((key, index) =>
    isPublicKey(key)
      ? []
      : [invalid('NOT_A_PUBLIC_KEY', ['keys', String(index)], { given: String(index + 1) })],
  )
  if (bad.length > 0) return bad
  const ids = publicKeys(keys).map(({ kid }) => kid)
  const twice = ids.find((kid, index) => ids.indexOf(kid) < index)
  return twice === undefined ? [] : [invalid('KEY_ID_TWICE', ['keys'], { given: twice })]
}

/** The keys with those members alone that make them public keys. */
export function publicKeys(keys: readonly unknown[]): PublicKey[] {
  return keys.map(key => {
    const given = key as Readonly<Record<string, unknown>>
    return publicKeySchema.parse(
      Object.fromEntries(KEPT.flatMap(name => (name in given ? [[name, given[name]]] : []))),
    )
  })
}

function isPublicKey(key: unknown): boolean {
  if (typeof key !== 'object' || key === null) return false
  const { kty, kid, crv, x, y, n, e } = key as Readonly<Record<string, unknown>>
  if (typeof kid !== 'string' || kid === '' || kid.length > MAX_KID_LENGTH || !kid.isWellFormed())
    return false
  if (PRIVATE_PARTS.some(part => part in key)) return false
  if (kty === 'EC') return crv === 'P-256' && isOfBytes(x, 32) && isOfBytes(y, 32)
  if (kty === 'OKP') return crv === 'Ed25519' && isOfBytes(x, 32)
  return kty === 'RSA' && isModulus(n) && typeof e === 'string' && BASE64URL.test(e)
}

function isOfBytes(value: unknown, bytes: number): boolean {
  return (
    typeof value === 'string' && BASE64URL.test(value) && Buffer.from(value, 'base64url').length === bytes
  )
}

function isModulus(value: unknown): boolean {
  if (typeof value !== 'string' || !BASE64URL.test(value)) return false
  const bits = Buffer.from(value, 'base64url').length * 8
  return bits >= MIN_RSA_BITS && bits <= MAX_RSA_BITS
}
