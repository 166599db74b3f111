/** The order of the group of P-256: with (r, s), (r, order − s) is a valid signature too. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

/** A compact JWS, or a receipt that ends with one, with the other of its two valid signatures. */
export function otherSignature(jws: string): string {
  const [, input = '', signature = ''] = /^(.*\.)([^.]*)$/s.exec(jws) ?? []
  const bytes = Buffer.from(signature, 'base64url')
  const other = (ORDER - sOf(bytes)).toString(16).padStart(64, '0')
  return input + Buffer.concat([bytes.subarray(0, 32), Buffer.from(other, 'hex')]).toString('base64url')
}

/** The same with the one of its two valid signatures whose s is at most half the order, or more. */
export function withS(jws: string, wanted: 'LOW' | 'HIGH'): string {
  const s = sOf(Buffer.from(jws.slice(jws.lastIndexOf('.') + 1), 'base64url'))
  return s > ORDER / 2n === (wanted === 'HIGH') ? jws : otherSignature(jws)
}

function sOf(signature: Buffer): bigint {
  return BigInt(`0x${signature.subarray(32).toString('hex')}`)
}

/** A JWS, or a receipt that ends with one, whose last character differs in bits that no byte uses. */
export function withUnusedBits(jws: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  return jws.slice(0, -1) + alphabet[alphabet.indexOf(jws.slice(-1)) + 1]
}

/** Other texts of the signature at the end of a JWS that a lenient decoder reads as the same bytes. */
export const OTHER_TEXTS: readonly (readonly [string, (jws: string) => string])[] = [
  ['with a blank behind it', jws => `${jws} `],
  ['with a line break behind it', jws => `${jws}\n`],
  ['with a blank within', jws => `${jws.slice(0, -5)} ${jws.slice(-5)}`],
  ['with padding', jws => `${jws}==`],
  ['with other unused bits', withUnusedBits],
]
