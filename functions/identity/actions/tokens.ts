import { randomUUID } from 'node:crypto'
import type { JWK } from 'jose'
import { NotAdmitted } from '../../access/admission.ts'
import type { Caller } from '../../access/caller.ts'
import { CLIENT_ALGORITHMS, DpopRefused, provenKey } from '../../access/dpop.ts'
import { IssuerUnavailable } from '../../access/issuer-keys.ts'
import { SCOPES, type Scope } from '../../access/permissions.ts'
import { commitOrRetryLater, isThrottling, TableBusy } from '../../platform/retry.ts'
import type { Signer } from '../../platform/signer.ts'
import type { Table } from '../../platform/table.ts'
import { type BridgeLogin, type BridgeTokenRequest, readBridgeRequest } from '../rules/bridges/requests.ts'
import {
  BRIDGE_CODE,
  CLIENT_CREDENTIALS,
  checkResources,
  grantedScopes,
  OAuthRefusal,
  readTokenRequest,
  TOKEN_EXCHANGE,
  type TokenRequest,
} from '../rules/token-request.ts'
import { readTokenKeys, tokenKeyWrite } from '../store.ts'
import { type BridgeFault, BridgeRefused } from './bridge-users.ts'
import { authenticateClient, type Client, clientNamedBy } from './client-assertion.ts'
import type { TokenAudit, TokenHolder } from './token-audit.ts'

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
  /** Who logs in by a bridge. @throws BridgeRefused, BridgeUnavailable, NotAdmitted */
  readonly logIn: (login: BridgeLogin) => Promise<Caller>
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
  /** A token for an application that proves to be itself, or for a person who logs in by a bridge. @throws OAuthRefusal */
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

/**
 * The service that gives applications their tokens, by OAuth 2.0 client credentials with private_key_jwt, and people theirs
 * who log in by a bridge.
 */
export function tokenService(options: TokenServiceOptions): TokenService {
  const { url, table, signer } = options
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

  return {
    async issue(asked) {
      const login = readBridgeRequest(asked.body)
      const grant =
        login === null ? await clientGrant(options, asked) : await bridgeGrant(options, login, asked)
      await publish()
      const { scopes, thumbprint, isExchanged } = grant
      const tokenId = randomUUID()
      const token = await signer.sign('at+jwt', claimsFor(options, grant, tokenId))
      await options.audit.issued(grant.holder, asked, tokenId)
      return {
        access_token: token,
        token_type: thumbprint === null ? 'Bearer' : 'DPoP',
        expires_in: LIFE_SECONDS,
        scope: scopes.join(' '),
        ...(isExchanged ? { issued_token_type: 'urn:ietf:params:oauth:token-type:access_token' } : {}),
      }
    },
    metadata: () => ({
      issuer: url,
      token_endpoint: url + TOKEN_PATH,
      jwks_uri: url + KEYS_PATH,
      scopes_supported: SCOPES,
      // There is no authorization endpoint, but RFC 8414 wants the member.
      response_types_supported: [],
      grant_types_supported: [CLIENT_CREDENTIALS, TOKEN_EXCHANGE, BRIDGE_CODE],
      // None with a bridge: the person's code is the proof.
      token_endpoint_auth_methods_supported: ['private_key_jwt', 'none'],
      token_endpoint_auth_signing_alg_values_supported: CLIENT_ALGORITHMS,
      dpop_signing_alg_values_supported: CLIENT_ALGORITHMS,
    }),
    async keys() {
      await publish()
      return readTokenKeys(table)
    },
  }
}

/** What a token is about. */
interface Grant {
  readonly holder: TokenHolder
  /** The application, or the bridge. */
  readonly clientId: string
  readonly agencyId: string
  readonly scopes: readonly Scope[]
  readonly thumbprint: string | null
  /** True if the client acts in the name of the subject, whose token it exchanged. */
  readonly isExchanged: boolean
  /** By which the subject is a member; the token is worth nothing without it. */
  readonly bindingId: string | undefined
  /** The registered issuer of the token that was exchanged: with its end this one ends as well. */
  readonly provider: string | undefined
}

/** An application, for itself or in a person's name. @throws OAuthRefusal */
async function clientGrant(options: TokenServiceOptions, asked: Asked): Promise<Grant> {
  const request = readTokenRequest(asked.body)
  const client = await clientNamedBy(options.table, request.assertion)
  try {
    return await grantTo(options, client, request, asked)
  } catch (error) {
    if (error instanceof OAuthRefusal) await options.audit.refused(holderOf(client, null), asked, error.fault)
    throw error
  }
}

async function grantTo(
  options: TokenServiceOptions,
  client: Client,
  request: TokenRequest,
  { dpop }: Asked,
): Promise<Grant> {
  const { url, table, now } = options
  await authenticateClient(table, client, request.assertion, [url, url + TOKEN_PATH], now())
  const { application, agency } = client
  checkResources(request.resources, resourcesOf(options))
  const thumbprint = await boundKey(options, application.dpop, dpop)
  const asked = grantedScopes(request.scopes, application.scopes)
  const person = request.subjectToken === null ? null : await personOf(options, client, request.subjectToken)
  return {
    holder: holderOf(client, person),
    clientId: application.id,
    agencyId: agency.id,
    scopes: person === null ? asked : asked.filter(scope => person.scopes.includes(scope)),
    thumbprint,
    isExchanged: person !== null,
    bindingId: person?.bindingId,
    provider: person?.provider,
  }
}

/** An application, or the person in whose name it acts. */
function holderOf({ tenant, application: { id, name } }: Client, person: Caller | null): TokenHolder {
  const { subject, name: called } = person ?? { subject: id, name }
  return { tenant, subject, name: called, applicationId: id, bridgeId: null }
}

/** A person who logs in by a bridge. The code is used up last, when nothing else can be wrong. @throws OAuthRefusal */
async function bridgeGrant(
  options: TokenServiceOptions,
  { scopes: wanted, resources, ...login }: BridgeTokenRequest,
  asked: Asked,
): Promise<Grant> {
  checkResources(resources, resourcesOf(options))
  const scopes = grantedScopes(wanted, SCOPES)
  const thumbprint = await boundKey(options, false, asked.dpop)
  const { bridgeId: clientId, agencyId } = login
  const person = await options.logIn(login).catch(async error => {
    if (error instanceof NotAdmitted) await options.audit.notLoggedIn(error, clientId, asked)
    throw bridgeRefusal(error)
  })
  const { tenant, subject, name, bindingId } = person
  const holder = { tenant, subject, name, applicationId: null, bridgeId: clientId }
  const by = { bindingId, provider: undefined }
  return { holder, clientId, agencyId, scopes, thumbprint, isExchanged: false, ...by }
}

function bridgeRefusal(error: unknown): unknown {
  if (error instanceof BridgeRefused)
    return new OAuthRefusal(
      error.fault === 'APP_REFUSED' ? 'unauthorized_client' : 'invalid_grant',
      BRIDGE_REFUSALS[error.fault],
    )
  if (!(error instanceof NotAdmitted)) return error
  return new OAuthRefusal(
    'invalid_grant',
    error.fault === 'SUBJECT_NOT_BOUND'
      ? 'the person is not bound to a member of the agency, and needs an invitation'
      : `the person is not admitted at the agency: ${error.fault}`,
  )
}
const BRIDGE_REFUSALS: Readonly<Record<BridgeFault, string>> = {
  BRIDGE_NOT_ACTIVE: 'the bridge is not registered, or has ended',
  CODE_REFUSED: 'the service does not accept the code: it is unknown, has expired or was used',
  NOT_A_MEMBER_THERE: 'the code is of somebody who is no member of the organization at the service',
  APP_REFUSED: 'the service does not accept the app of the bridge: its administrator has to check it',
}

function resourcesOf({ audience, url }: TokenServiceOptions): readonly string[] {
  return [audience, url, `${url}/graphql`]
}

/** The thumbprint of the key that a token is bound to; null if none is proved and none is needed. */
async function boundKey(
  { url, nonceSecret, now }: TokenServiceOptions,
  isNeeded: boolean,
  proof: string | undefined,
): Promise<string | null> {
  if (proof === undefined && !isNeeded) return null
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
    const isTemporary =
      error instanceof TableBusy || error instanceof IssuerUnavailable || isThrottling(error)
    if (isTemporary) throw error
    throw new OAuthRefusal('invalid_grant', `the subject token was not accepted: ${error.message}`)
  })
  if (person.agency?.id !== agency.id)
    throw new OAuthRefusal('invalid_grant', 'the person is no member of the application’s agency')
  return person
}

function claimsFor(
  { url, audience, now }: TokenServiceOptions,
  { holder, clientId, agencyId, scopes, thumbprint, isExchanged, bindingId, provider }: Grant,
  tokenId: string,
): Readonly<Record<string, unknown>> {
  const iat = Math.floor(now().getTime() / 1000)
  return {
    iss: url,
    aud: audience,
    sub: holder.subject,
    client_id: clientId,
    agency: agencyId,
    scope: scopes.join(' '),
    iat,
    exp: iat + LIFE_SECONDS,
    jti: tokenId,
    ...(isExchanged ? { act: { sub: clientId } } : {}),
    ...(bindingId === undefined ? {} : { binding: bindingId }),
    ...(provider === undefined ? {} : { idp: provider }),
    ...(thumbprint === null ? {} : { cnf: { jkt: thumbprint } }),
  }
}
