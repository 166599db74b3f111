import { hex } from './digests.ts'

/** Half the order of the group of P-256 (SP 800-186, 3.2.1.3). */
const HALF_ORDER = 0x7fffffff800000007fffffffffffffffde737d56d38bcf4279dce5617e3192a8n
const BYTES = 32

/**
 * True for an ES256 signature (r and s of 32 bytes each) whose s is at most half the order. Anybody can turn the
 * signature (r, s) into (r, order − s), which is valid too; only one of the two is low.
 */
export function isLowS(signature: Uint8Array<ArrayBuffer>): boolean {
  return signature.length === 2 * BYTES && BigInt(`0x${hex(signature.slice(BYTES))}`) <= HALF_ORDER
}
