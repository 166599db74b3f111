import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose'
import { local } from '../../config/local.ts'

/** Stands in for the identity provider of a province: describes itself as OpenID Connect wants it, and signs with RS256. */
export interface IdentityProvider {
  readonly issuer: string
  /** How often its keys were asked for. */
  readonly asked: () => number
  /** What it answers from now on, instead of its description and its keys. */
  answerWith(listener: RequestListener | undefined): void
  /** A token as it gives them, with claims of its own. */
  token(
    claims: Readonly<Record<string, unknown>>,
    header?: Readonly<Record<string, unknown>>,
  ): Promise<string>
  stop(): void
}

/** Starts a provider on a port of loopback, which gives tokens at the time that `now` returns. */
export async function startIdentityProvider(now: () => number = Date.now): Promise<IdentityProvider> {
  const { publicKey, privateKey } = await generateKeyPair('RS256')
  const jwk: JWK = { ...(await exportJWK(publicKey)), kid: 'p1', alg: 'RS256', use: 'sig' }
  let asked = 0
  let instead: RequestListener | undefined
  const server = createServer((request, response) => {
    if (instead !== undefined) return instead(request, response)
    if (request.url === '/jwks') asked++
    const body = request.url === '/jwks' ? { keys: [jwk] } : { issuer, jwks_uri: `${issuer}/jwks` }
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(body))
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    issuer,
    asked: () => asked,
    answerWith: listener => {
      instead = listener
    },
    token: (claims, header = {}) => {
      const iat = Math.floor(now() / 1000)
      return new SignJWT({ iss: issuer, aud: local.tokens.audience, iat, exp: iat + 3600, ...claims })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: 'p1', ...header })
        .sign(privateKey)
    },
    stop() {
      server.close()
      server.closeAllConnections()
    },
  }
}
