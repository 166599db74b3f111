import { isList, isObject, isText } from './shapes.ts'

/** A public key as JWK (RFC 7517). */
export type PublicKey = Readonly<Record<string, unknown>>

/** Public keys as JWK Set. */
export interface KeySet {
  readonly keys: readonly PublicKey[]
}

/** A value as key set; null if it is none. */
export function keySetIn(value: unknown): KeySet | null {
  const isKeySet = isObject(value) && isList(isObject)(value.keys)
  return isKeySet ? { keys: value.keys as readonly PublicKey[] } : null
}

/** True for a key that may have signed ES256 under this key id. */
function mayHaveSigned({ kty, crv, alg, use, key_ops: uses, kid }: PublicKey, signedBy: string): boolean {
  return (
    kid === signedBy &&
    kty === 'EC' &&
    crv === 'P-256' &&
    (alg === undefined || alg === 'ES256') &&
    (use === undefined || use === 'sig') &&
    (uses === undefined || (Array.isArray(uses) && uses.includes('verify')))
  )
}

/** A key of Web Crypto, under the name that browsers and Node share. */
export type VerifyingKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>

/** The key of a set with this id, ready to verify; null if there is none, several, or one that is no key. */
export async function keyOf({ keys }: KeySet, kid: string): Promise<VerifyingKey | null> {
  const [key, ...more] = keys.filter(one => mayHaveSigned(one, kid))
  if (key === undefined || more.length > 0 || !isText(key.x) || !isText(key.y)) return null
  const jwk = { kty: 'EC', crv: 'P-256', x: key.x, y: key.y }
  try {
    return await crypto.subtle.importKey('jwk', jwk, { name: 'ECDSA', namedCurve: 'P-256' }, false, [
      'verify',
    ])
  } catch {
    return null
  }
}
