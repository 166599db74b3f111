import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { exportJWK, importPKCS8, type JWTPayload, SignJWT } from 'jose'
import { local } from '../../config/local.ts'

const KEY_ID = 'development'

/** The claims of a token of the product; `iss`, `aud`, `iat`, `exp` and `jti` are added and may be overridden. */
export interface TokenClaims extends JWTPayload {
  readonly sub: string
  readonly agency?: string
  readonly region?: string
  readonly tier?: 'PROVINCE' | 'CITY' | 'COUNTY' | 'TOWN'
  readonly roles?: readonly string[]
  readonly scope?: string
}

/** Stands in for the identity provider of a real deployment: signs access tokens with a key of its own. */
export interface DevelopmentIssuer {
  readonly issuer: string
  readonly audience: string
  /** The public keys, as served at `/.well-known/jwks.json`. */
  readonly jwks: { readonly keys: readonly object[] }
  mint(claims: TokenClaims): Promise<string>
}

/** A new private key for an issuer, as PKCS#8 PEM. */
export function newIssuerKey(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

/** Opens the issuer that signs with this key, and issues tokens at the time that `now` returns. */
export async function openIssuer(pem: string, now = () => new Date()): Promise<DevelopmentIssuer> {
  const key = await importPKCS8(pem, 'ES256', { extractable: true })
  const { d: _, ...publicJwk } = await exportJWK(key)
  const { issuer, audience } = local.tokens
  return {
    issuer,
    audience,
    jwks: { keys: [{ ...publicJwk, kid: KEY_ID, alg: 'ES256', use: 'sig' }] },
    mint: claims => {
      const iat = Math.floor(now().getTime() / 1000)
      const standard = { iss: issuer, aud: audience, iat, exp: iat + 8 * 3600, jti: randomUUID() }
      return new SignJWT({ scope: DEFAULT_SCOPE, ...standard, ...claims })
        .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: KEY_ID })
        .sign(key)
    },
  }
}

/** The scope of a token that names none. */
export const DEFAULT_SCOPE = 'directory document exchange tenancy'
