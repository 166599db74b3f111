import middy from '@middy/core'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import * as z from 'zod'
import { NotAdmitted } from '../access/admission.ts'
import { RefusalCounter } from '../access/audit.ts'
import { authenticate, type Identity, Unauthenticated } from '../access/authenticate.ts'
import { openDirectory } from '../access/directory.ts'
import { nonceAt } from '../access/dpop.ts'
import { IssuerUnavailable } from '../access/issuer-keys.ts'
import { RETRY_AFTER_SECONDS } from '../access/request-limits.ts'
import {
  acceptInvitation,
  BridgeRefused,
  BridgeUnavailable,
  bindingByNumber,
  bridgeUsers,
  NotBound,
  OAuthRefusal,
  readAcceptance,
  tokenAudit,
  tokenService,
} from '../identity/index.ts'
import { randomIds } from '../kernel/ids.ts'
import { ownDynamo } from '../platform/clients.ts'
import { now } from '../platform/clock.ts'
import { commonEnv, readEnv } from '../platform/env.ts'
import { log } from '../platform/log.ts'
import { callsOutside, fetchFromOutside } from '../platform/outside.ts'
import { isThrottling, TableBusy } from '../platform/retry.ts'
import { kmsOpener } from '../platform/sealing.ts'
import { kmsSigner } from '../platform/signer.ts'
import { unboundTable } from '../platform/table.ts'
import { identityEnv } from './identity-env.ts'
import type { TokenErrorCode } from './token-errors.ts'
import { trustedIssuers } from './trusted-issuers.ts'

const ENV = {
  ...commonEnv,
  ...identityEnv,
  BUCKET_NAME: z.string().min(1),
  TOKEN_KEY_ID: z.string().min(1),
  BRIDGE_KEY_ID: z.string().min(1),
}

function createTools() {
  const env = readEnv('token', ENV)
  const newId = randomIds(now)
  const table = unboundTable({ client: ownDynamo(), tableName: env.TABLE_NAME })
  const admit = openDirectory({
    operators: [],
    directoryTable: () => table,
    tableOf: () => table,
    bindByNumber: bindingByNumber({ numberSecret: env.NUMBER_SECRET, newId, now }),
    now,
  })
  // Only a person's own token is exchanged or bound: what the token service gave is by nobody new.
  const outside = fetchFromOutside(env.ISSUER_NETWORKS)
  const { ofPeople } = trustedIssuers({ env, directoryTable: () => table, outside })
  /** Whoever a person's token names. One that is bound to a key is not taken: nobody proves it here. */
  const identify = async (authorization: string | undefined): Promise<Identity> => {
    const identity = await authenticate(authorization, ofPeople, now())
    if (identity.boundTo !== null) throw new Unauthenticated('TOKEN_CLAIMS_INVALID')
    return identity
  }
  const usersOf = bridgeUsers({
    table,
    outside: callsOutside(env.ISSUER_NETWORKS),
    opener: kmsOpener(env.BRIDGE_KEY_ID),
    now,
  })
  const audit = tokenAudit({ table, counter: new RefusalCounter(newId('ins')), newId, now })
  const service = tokenService({
    url: env.SERVICE_URL,
    audience: env.TOKEN_AUDIENCE,
    nonceSecret: env.NONCE_SECRET,
    table,
    signer: kmsSigner(env.TOKEN_KEY_ID),
    now,
    identify: async token => (await admit(await identify(`Bearer ${token}`))).caller,
    logIn: async login => (await admit(await usersOf(login))).caller,
    audit,
  })
  return { service, table, identify, usersOf, audit, nonceSecret: env.NONCE_SECRET }
}
/** Made while the function starts. */
const { service, table, identify, usersOf, audit, nonceSecret } = createTools()

/** RFC 6749 wants it so: a token must not stay in any cache. */
const UNCACHED = { 'cache-control': 'no-store', pragma: 'no-cache', 'x-content-type-options': 'nosniff' }
const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' }

function answer(
  statusCode: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): APIGatewayProxyStructuredResultV2 {
  return { statusCode, headers: { ...JSON_TYPE, ...UNCACHED, ...headers }, body: JSON.stringify(body) }
}

/** A refusal in the form of RFC 6749, 5.2, with the id of its request. */
function refusal(
  { requestContext: { requestId } }: APIGatewayProxyEventV2,
  statusCode: number,
  error: TokenErrorCode,
  facts: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): APIGatewayProxyStructuredResultV2 {
  return answer(statusCode, { error, ...facts, requestId }, headers)
}

async function serve(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  switch (event.routeKey) {
    case 'GET /.well-known/oauth-authorization-server':
      return answer(200, service.metadata(), PUBLIC)
    case 'GET /oauth/jwks.json':
      return answer(200, { keys: await service.keys() }, PUBLIC)
    case 'POST /invitations/accept':
      return accept(event)
    default:
      return issue(event)
  }
}
const PUBLIC = { 'cache-control': 'public, max-age=300' }

async function issue(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  const { requestId } = event.requestContext
  const nonce = { 'dpop-nonce': nonceAt({ secret: nonceSecret, now: now() }) }
  try {
    const issued = await service.issue({ body: formIn(event), dpop: event.headers.dpop, ...fromIn(event) })
    log.info('token issued', { requestId })
    return answer(200, issued, nonce)
  } catch (error) {
    if (!(error instanceof OAuthRefusal)) throw error
    log.info('token refused', { requestId, reason: error.fault })
    // Only a client that tried to authenticate itself is answered 401 (RFC 6749, 5.2).
    const status = error.fault === 'invalid_client' ? 401 : 400
    return refusal(event, status, error.fault, { error_description: error.message }, nonce)
  }
}

/** Binds the identity that a token or a bridge proves to the member who was invited with a code. */
async function accept(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  const { requestId } = event.requestContext
  const refuse = (status: number, code: TokenErrorCode, reason: string) => {
    log.info('invitation not accepted', { requestId, reason })
    return refusal(event, status, code, { reason })
  }
  try {
    const { code, identity } = await invited(event)
    const bound = await acceptInvitation({ table, audit, now }, identity, code, fromIn(event))
    log.info('invitation accepted', { requestId, memberId: bound.memberId })
    return answer(200, bound)
  } catch (error) {
    if (error instanceof Unauthenticated || error instanceof BridgeRefused)
      return refuse(401, 'UNAUTHENTICATED', error.fault)
    if (error instanceof NotAdmitted) return refuse(403, 'NOT_ADMITTED', error.fault)
    if (error instanceof NotBound) return refuse(409, 'NOT_BOUND', error.fault)
    if (error instanceof z.ZodError || error instanceof SyntaxError)
      return refuse(400, 'BAD_REQUEST', EXPECTED)
    throw error
  }
}
const EXPECTED =
  'expected a JSON object with "code", and with "bridge", "platformCode" and "agency" if there is no token'

/** Who was invited, by their token if they sent one, and the code of the invitation. */
async function invited(
  event: APIGatewayProxyEventV2,
): Promise<{ readonly code: string; readonly identity: Identity }> {
  const { authorization } = event.headers
  if (authorization !== undefined) {
    const identity = await identify(authorization)
    return { code: readAcceptance(bodyOf(event), true).code, identity }
  }
  const { code, login } = readAcceptance(bodyOf(event), false)
  if (login === null) throw new Unauthenticated('TOKEN_MISSING')
  return { code, identity: await usersOf(login) }
}

/** From where a request came, and which it is. */
function fromIn({ requestContext: { http, requestId } }: APIGatewayProxyEventV2) {
  return { source: http.sourceIp ?? null, requestId }
}

function bodyOf({ body = '', isBase64Encoded }: APIGatewayProxyEventV2): string {
  return isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body
}

function formIn(event: APIGatewayProxyEventV2): string {
  if (!(event.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded'))
    throw new OAuthRefusal('invalid_request', 'the request is application/x-www-form-urlencoded')
  return bodyOf(event)
}

/** Logs an unexpected error with its stack and answers with a code only. */
const unexpected = (): middy.MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2> => ({
  onError: request => {
    const { requestId } = request.event.requestContext
    const isTemporary =
      isThrottling(request.error) ||
      request.error instanceof TableBusy ||
      request.error instanceof IssuerUnavailable ||
      request.error instanceof BridgeUnavailable
    if (isTemporary) log.warn('a token was refused for now', { requestId, reason: request.error?.name })
    else log.error('unexpected error', request.error, { requestId })
    const error = isTemporary ? 'temporarily_unavailable' : 'server_error'
    const headers = isTemporary ? { 'retry-after': String(RETRY_AFTER_SECONDS) } : {}
    request.response = refusal(request.event, isTemporary ? 503 : 500, error, {}, headers)
  },
})

const identified = (): middy.MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2> => {
  const add: middy.MiddlewareFn<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2> = ({
    event,
    response,
  }) => {
    if (response !== null && response !== undefined)
      response.headers = { ...response.headers, 'x-request-id': event.requestContext.requestId }
  }
  return { after: add, onError: add }
}

export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
  .use(identified())
  .use(unexpected())
  .handler(serve)
