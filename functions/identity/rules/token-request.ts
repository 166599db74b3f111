import type { Scope } from '../../access/permissions.ts'

/** Why a token is refused, in the words of RFC 6749, 8707 and 9449. */
export type OAuthFault =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_grant'
  | 'unauthorized_client'
  | 'unsupported_grant_type'
  | 'invalid_scope'
  | 'invalid_target'
  | 'invalid_dpop_proof'
  | 'use_dpop_nonce'

/** A token is refused. The description is for engineers, so it is English alone, as the RFC wants it. */
export class OAuthRefusal extends Error {
  readonly fault: OAuthFault
  constructor(fault: OAuthFault, description: string) {
    super(description)
    this.name = 'OAuthRefusal'
    this.fault = fault
  }
}

/** A request for a token, before anybody is authenticated. */
export interface TokenRequest {
  /** The JWT by which the application authenticates itself. */
  readonly assertion: string
  /** The scopes asked for; null for all that the application may have. */
  readonly scopes: readonly string[] | null
  readonly resources: readonly string[]
  /** The token of the person for whom the application acts; null if it acts for itself. */
  readonly subjectToken: string | null
}

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
export const CLIENT_CREDENTIALS = 'client_credentials'
export const TOKEN_EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange'
/** The grant by which the code of a bridge's service becomes a token of ours (RFC 6749, 4.5). */
export const BRIDGE_CODE = 'urn:hutong:oauth:grant-type:bridge-code'
const ACCESS_TOKEN = 'urn:ietf:params:oauth:token-type:access_token'

/** The fields of a form: one value by its name, null if it is absent or empty, or all of them. */
export function formReader(body: string): {
  /** @throws OAuthRefusal if it is given twice */
  readonly one: (name: string) => string | null
  readonly all: (name: string) => readonly string[]
} {
  const form = new URLSearchParams(body)
  return {
    one(name) {
      const [first, second] = form.getAll(name)
      if (second !== undefined) throw new OAuthRefusal('invalid_request', `${name} is given twice`)
      return first === undefined || first === '' ? null : first
    },
    all: name => form.getAll(name),
  }
}

/** Reads a request for a token from its form (RFC 6749, RFC 7523, RFC 8693). @throws OAuthRefusal */
export function readTokenRequest(body: string): TokenRequest {
  const { one, all } = formReader(body)
  const grant = one('grant_type')
  if (grant === null) throw new OAuthRefusal('invalid_request', 'grant_type is missing')
  if (grant !== CLIENT_CREDENTIALS && grant !== TOKEN_EXCHANGE)
    throw new OAuthRefusal(
      'unsupported_grant_type',
      `grant_type is ${CLIENT_CREDENTIALS}, ${TOKEN_EXCHANGE} or ${BRIDGE_CODE}`,
    )
  const assertion = one('client_assertion')
  if (one('client_assertion_type') !== ASSERTION_TYPE || assertion === null)
    throw new OAuthRefusal('invalid_client', 'the client authenticates itself by private_key_jwt')
  const scope = one('scope')
  return {
    assertion,
    scopes: scope === null ? null : scope.split(' ').filter(word => word !== ''),
    resources: all('resource'),
    subjectToken: grant === TOKEN_EXCHANGE ? subjectTokenIn(one) : null,
  }
}

function subjectTokenIn(one: (name: string) => string | null): string {
  const token = one('subject_token')
  if (token === null || one('subject_token_type') !== ACCESS_TOKEN)
    throw new OAuthRefusal(
      'invalid_request',
      `subject_token and subject_token_type ${ACCESS_TOKEN} are needed`,
    )
  if (one('actor_token') !== null)
    throw new OAuthRefusal('invalid_request', 'the actor is the client that authenticates itself')
  return token
}

/** The scopes of a token: those asked for, if the application may have them all. @throws OAuthRefusal */
export function grantedScopes(asked: readonly string[] | null, allowed: readonly Scope[]): readonly Scope[] {
  if (asked === null) return allowed
  const beyond = asked.find(scope => !(allowed as readonly string[]).includes(scope))
  if (beyond !== undefined || asked.length === 0)
    throw new OAuthRefusal('invalid_scope', `the client may have: ${allowed.join(' ')}`)
  return allowed.filter(scope => asked.includes(scope))
}

/** Checks the resource indicators (RFC 8707): there is one resource. @throws OAuthRefusal */
export function checkResources(resources: readonly string[], accepted: readonly string[]): void {
  if (resources.some(resource => !accepted.includes(resource)))
    throw new OAuthRefusal('invalid_target', `the resource is ${accepted.join(' or ')}`)
}
