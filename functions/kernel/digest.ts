import { createHmac, createSecretKey, hash, type KeyObject, timingSafeEqual } from 'node:crypto'
import canonicalizeJson from 'canonicalize'
import { LeastRecent } from './least-recent.ts'

/** A value that survives JSON unchanged. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** RFC 8785 canonical JSON. Members that are `undefined` are left out. */
export function canonical(value: unknown): string {
  const text = canonicalizeJson(value)
  if (text === undefined) throw new TypeError('only JSON values have a canonical form')
  return text
}

/** SHA-256 of text (as UTF-8) or bytes, as 64 lower-case hexadecimal digits. */
export function sha256(data: string | Uint8Array): string {
  // At once, which takes half the time of an object that could take more.
  return hash('sha256', data, 'hex')
}

/** SHA-256 over the RFC 8785 canonical form: the same for every order of members. */
export function digestOf(value: unknown): string {
  return sha256(canonical(value))
}

/**
 * SHA-256 over the plain JSON text, to compare values of one shape. For input of clients, which may not be well-formed
 * Unicode and then has no canonical form.
 */
export function fingerprint(value: unknown): string {
  return sha256(JSON.stringify(value) ?? 'undefined')
}

/** Of one stage's few secrets. */
const keys = new LeastRecent<string, KeyObject>(8)

/** A secret as OpenSSL takes it: with one made anew, an HMAC takes three times as long, 4 µs more for each cursor. */
function keyOf(secret: string): KeyObject {
  const known = keys.get(secret)
  if (known !== undefined) return known
  const key = createSecretKey(Buffer.from(secret))
  keys.set(secret, key)
  return key
}

/** HMAC-SHA-256 as 64 lower-case hexadecimal digits: a digest that nobody without the secret can search through. */
export function hmac(secret: string, data: string): string {
  return createHmac('sha256', keyOf(secret)).update(data).digest('hex')
}

/** HMAC-SHA-256, cut to 16 bytes, base64url: enough to authenticate a cursor. */
export function tag(secret: string, data: string): string {
  return createHmac('sha256', keyOf(secret)).update(data).digest().subarray(0, 16).toString('base64url')
}

/** Compares two tags in constant time. */
export function sameTag(left: string, right: string): boolean {
  const a = Buffer.from(left)
  const b = Buffer.from(right)
  return a.length === b.length && timingSafeEqual(a, b)
}
