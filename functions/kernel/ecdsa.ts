/** The order of the group of P-256 (FIPS 186-5 and SP 800-186, 3.2.1.3). */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n
const HALF = ORDER >> 1n
const BYTES = 32

function sOf(signature: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(signature.subarray(BYTES)).toString('hex')}`)
}

/**
 * True for an ES256 signature (r and s of 32 bytes each) whose s is at most half the order. Anybody can turn the
 * signature (r, s) into (r, order − s), which is valid too; only one of the two is low.
 */
export function isLowS(signature: Uint8Array): boolean {
  return signature.length === 2 * BYTES && sOf(signature) <= HALF
}

/** The one of the two signatures whose s is low, for an ES256 signature of 64 bytes. */
export function lowS(signature: Uint8Array): Uint8Array {
  if (isLowS(signature)) return signature
  const s = (ORDER - sOf(signature)).toString(16).padStart(2 * BYTES, '0')
  return Buffer.concat([signature.subarray(0, BYTES), Buffer.from(s, 'hex')])
}
