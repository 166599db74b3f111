import { createECDH, type KeyObject } from 'node:crypto'

const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

/**
 * Signs a SHA-256 digest with a P-256 key and returns the signature in DER, as KMS does for MessageType DIGEST.
 * Node signs messages only, never a digest, so the few steps of ECDSA are here; the multiplication on the curve is
 * left to ECDH. For development keys only: nothing here runs in constant time.
 */
export function signDigest(key: KeyObject, digest: Buffer): Buffer {
  const d = toBigInt(Buffer.from(String(key.export({ format: 'jwk' }).d), 'base64url'))
  const z = toBigInt(digest)
  for (;;) {
    const once = createECDH('prime256v1')
    const point = once.generateKeys()
    const k = toBigInt(once.getPrivateKey())
    const r = toBigInt(point.subarray(1, 33)) % ORDER
    const s = (inverse(k) * (z + r * d)) % ORDER
    if (r !== 0n && s !== 0n) return sequence(integer(r), integer(s))
  }
}

function toBigInt(bytes: Buffer): bigint {
  return BigInt(`0x${bytes.toString('hex')}`)
}

function inverse(value: bigint): bigint {
  let [a, b, x, y] = [value % ORDER, ORDER, 1n, 0n]
  while (a > 1n) {
    const q = b / a
    ;[a, b, x, y] = [b % a, a, y - q * x, x]
  }
  return ((x % ORDER) + ORDER) % ORDER
}

function integer(value: bigint): Buffer {
  const hex = value.toString(16)
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex')
  // DER integers are signed: a leading 1 bit would make it negative.
  const body = (bytes[0] ?? 0) > 0x7f ? Buffer.concat([Buffer.of(0), bytes]) : bytes
  return Buffer.concat([Buffer.of(0x02, body.length), body])
}

function sequence(...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  return Buffer.concat([Buffer.of(0x30, body.length), body])
}
