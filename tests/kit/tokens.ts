import { sign } from 'node:crypto'
import { inject } from 'vitest'

/** A token of the platform's issuer, as it may be changed by whoever holds its key or does not. */
export interface Forgery {
  readonly header?: Readonly<Record<string, unknown>>
  readonly claims?: Readonly<Record<string, unknown>>
  /** The payload as text, for what no serializer writes. */
  readonly payload?: string
  /** Signs the first two parts; by default with the issuer's own key. */
  readonly signature?: (signed: string) => string | Promise<string>
}

const encode = (text: string): string => Buffer.from(text).toString('base64url')

/** ES256 with a key in PEM; by default the issuer's. */
export function es256(pem: string = inject('shared').issuerKey): (signed: string) => string {
  return signed =>
    sign('sha256', Buffer.from(signed), { key: pem, dsaEncoding: 'ieee-p1363' }).toString('base64url')
}

/** A compact JWS made by hand. */
export async function forge({
  header,
  claims = {},
  payload = JSON.stringify(claims),
  signature = es256(),
}: Forgery): Promise<string> {
  const whole = { alg: 'ES256', typ: 'at+jwt', kid: 'development', ...header }
  const signed = `${encode(JSON.stringify(whole))}.${encode(payload)}`
  return `${signed}.${await signature(signed)}`
}
