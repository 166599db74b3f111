import { randomUUID } from 'node:crypto'
import type { JWK } from 'jose'
import type { Caller } from '../../access/caller.ts'
import { CLIENT_ALGORITHMS, DpopRefused, provenKey } from '../../access/dpop.ts'
import { SCOPES, type Scope } from '../../access/permissions.ts'
import { commitOrRetryLater, isThrottling, TableBusy } from '../../platform/retry.ts'
import type { Signer } from '../../platform/signer.ts'
import type { Table } from '../../platform/table.ts'
import {
  CLIENT_CREDENTIALS,
  checkResources,
  grantedScopes,
  OAuthRefusal,
  readTokenRequest,
  TOKEN_EXCHANGE,
  type TokenRequest,
} from '../rules/token-request.ts'
import { readTokenKeys, tokenKeyWrite } from '../store.ts'
import { authenticateClient, type Client, clientNamedBy } from './client-assertion.ts'
import type { TokenAudit } from './token-audit.ts'

/** Where the service is, whom it issues for, and what it works with. */
export interface TokenServiceOptions {
  /** The address of the API, which is the issuer of its tokens. */
  readonly url: string
  /** The audience of its tokens. */
  readonly audience: string
  readonly nonceSecret: string
  readonly table: Table
  readonly signer: Signer
  readonly now: () => Date
  /** Who the holder of a person's token is. @throws if it is not accepted */
  readonly identify: (token: string) => Promise<Caller>
  readonly audit: TokenAudit
}

/** What a client sends. */
export interface Asked {
  /** The form, as it came. */
  readonly body: string
  /** The header of that name. */
  readonly dpop: string | undefined
  /** From where it came, and by which request. */
  readonly source: string | null
  readonly requestId: string
}

/** A successful answer (RFC 6749, 5.1). */
export interface Issued {
  readonly access_token: string
  readonly token_type: 'Bearer' | 'DPoP'
  readonly expires_in: number
  readonly scope: string
  readonly issued_token_type?: string
}

export interface TokenService {
  /** A token for an application that proves to be itself. @throws OAuthRefusal */
  issue(asked: Asked): Promise<Issued>
  /** RFC 8414. */
  metadata(): Readonly<Record<string, unknown>>
  /** Every key that ever signed a token, the present one included. */
  keys(): Promise<readonly JWK[]>
}

/** Tokens last a quarter of an hour: there is no refresh token, an application asks again. */
const LIFE_SECONDS = 15 * 60
export const TOKEN_PATH = '/oauth/token'
export const KEYS_PATH = '/oauth/jwks.json'

/** The service that gives applications their tokens: OAuth 2.0 client credentials with private_key_jwt. */
export function tokenService(options: TokenServiceOptions): TokenService {
  const { url, table, signer, now } = options
  let published: Promise<unknown> | undefined
  /** Whoever verifies a token must find its key: it is kept before the first token is signed with it. */
  const publish = async (): Promise<void> => {
    published ??= signer
      .publicKey()
      .then(key => commitOrRetryLater(table, [tokenKeyWrite(key)]))
      .catch(error => {
        published = undefined
        throw error
      })
    await published
  }

  const issueTo = async (client: Client, request: TokenRequest, asked: Asked): Promise<Issued> => {
    checkResources(request.resources, [options.audience, url, `${url}/graphql`])
    const thumbprint = await boundKey(options, client, asked.dpop)
    const granted = grantedScopes(request.scopes, client.application.scopes)
    const { subjectToken } = request
    const person = subjectToken === null ? null : await personOf(options, client, subjectToken)
    const scopes = person === null ? granted : granted.filter(scope => person.scopes.includes(scope))
    await publish()
    const tokenId = randomUUID()
    const token = await signer.sign('at+jwt', claimsFor(options, client, person, scopes, thumbprint, tokenId))
    await options.audit.issued(client, person, asked, tokenId)
    return {
      access_token: token,
      token_type: thumbprint === null ? 'Bearer' : 'DPoP',
      expires_in: LIFE_SECONDS,
      scope: scopes.join(' '),
      ...(person === null ? {} : { issued_token_type: 'urn:ietf:params:oauth:token-type:access_token' }),
    }
  }

  return {
    async issue(asked) {
      const request = readTokenRequest(asked.body)
      const client = await clientNamedBy(table, request.assertion)
      try {
        await authenticateClient(table, client, request.assertion, [url, url + TOKEN_PATH], now())
        return await issueTo(client, request, asked)
      } catch (error) {
        if (error instanceof OAuthRefusal) await options.audit.refused(client, asked, error.fault)
        throw error
      }
    },
    metadata: () => ({
      issuer: url,
      token_endpoint: url + TOKEN_PATH,
      jwks_uri: url + KEYS_PATH,
      scopes_supported: SCOPES,
      // There is no authorization endpoint, but RFC 8414 wants the member.
      response_types_supported: [],
      grant_types_supported: [CLIENT_CREDENTIALS, TOKEN_EXCHANGE],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
      token_endpoint_auth_signing_alg_values_supported: CLIENT_ALGORITHMS,
      dpop_signing_alg_values_supported: CLIENT_ALGORITHMS,
    }),
    async keys() {
      await publish()
      return readTokenKeys(table)
    },
  }
}

/** The thumbprint of the key that a token is bound to; null if the client neither registered for it nor proves one. */
async function boundKey(
  { url, nonceSecret, now }: TokenServiceOptions,
  { application }: Client,
  proof: string | undefined,
): Promise<string | null> {
  if (proof === undefined && !application.dpop) return null
  try {
    const about = { method: 'POST', url: url + TOKEN_PATH }
    return await provenKey(proof, about, { secret: nonceSecret, now: now() })
  } catch (error) {
    if (!(error instanceof DpopRefused)) throw error
    if (error.fault === 'DPOP_NONCE_NEEDED')
      throw new OAuthRefusal('use_dpop_nonce', 'the proof needs the nonce of the header DPoP-Nonce')
    throw new OAuthRefusal('invalid_dpop_proof', error.fault)
  }
}

/** The person in whose name the application will act: a member of the same agency. */
async function personOf(
  { identify }: TokenServiceOptions,
  { agency }: Client,
  token: string,
): Promise<Caller> {
  const person = await identify(token).catch(error => {
    // Nothing is wrong with the token: it may be sent again.
    if (error instanceof TableBusy || isThrottling(error)) throw error
    throw new OAuthRefusal('invalid_grant', `the subject token was not accepted: ${error.message}`)
  })
  if (person.agency?.id !== agency.id)
    throw new OAuthRefusal('invalid_grant', 'the person is no member of the application’s agency')
  return person
}

function claimsFor(
  { url, audience, now }: TokenServiceOptions,
  { application, agency }: Client,
  person: Caller | null,
  scopes: readonly Scope[],
  thumbprint: string | null,
  tokenId: string,
): Readonly<Record<string, unknown>> {
  const iat = Math.floor(now().getTime() / 1000)
  return {
    iss: url,
    aud: audience,
    sub: person?.subject ?? application.id,
    client_id: application.id,
    agency: agency.id,
    scope: scopes.join(' '),
    iat,
    exp: iat + LIFE_SECONDS,
    jti: tokenId,
    ...(person === null ? {} : { act: { sub: application.id } }),
    ...(person?.bindingId === undefined ? {} : { binding: person.bindingId }),
    ...(thumbprint === null ? {} : { cnf: { jkt: thumbprint } }),
  }
}
