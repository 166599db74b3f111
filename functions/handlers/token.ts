import middy from '@middy/core'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import * as z from 'zod'
import { authenticate, Unauthenticated } from '../access/authenticate.ts'
import type { Caller } from '../access/caller.ts'
import { openDirectory } from '../access/directory.ts'
import { nonceAt } from '../access/dpop.ts'
import { IssuerUnavailable, issuerKeys, keysAt } from '../access/issuer-keys.ts'
import { RETRY_AFTER_SECONDS } from '../access/request-limits.ts'
import { OAuthRefusal, type TokenService, tokenService } from '../identity/index.ts'
import { ownDynamo, ownS3 } from '../platform/clients.ts'
import { now } from '../platform/clock.ts'
import { commonEnv, readEnv } from '../platform/env.ts'
import { keptValue } from '../platform/kept.ts'
import { log } from '../platform/log.ts'
import { isThrottling } from '../platform/retry.ts'
import { kmsSigner } from '../platform/signer.ts'
import { unboundTable } from '../platform/table.ts'
import { identityEnv } from './identity-env.ts'

const ENV = { ...commonEnv, ...identityEnv, BUCKET_NAME: z.string().min(1), TOKEN_KEY_ID: z.string().min(1) }

function createService(): { readonly service: TokenService; readonly nonceSecret: string } {
  const env = readEnv('token', ENV)
  const table = unboundTable({ client: ownDynamo(), tableName: env.TABLE_NAME })
  const admit = openDirectory({ operators: [], directoryTable: () => table, tableOf: () => table, now })
  const platformIssuer = {
    issuer: env.TOKEN_ISSUER,
    audience: env.TOKEN_AUDIENCE,
    keys: issuerKeys({
      fetchKeys: keysAt(env.JWKS_URL),
      now,
      kept: keptValue(ownS3(), env.BUCKET_NAME, 'issuer/keys.json'),
    }),
  }
  // Only a person's own token is exchanged: one that was exchanged before is by the token service, and not accepted.
  const find = (issuer: string) => (issuer === platformIssuer.issuer ? platformIssuer : null)
  const identify = async (token: string): Promise<Caller> => {
    const identity = await authenticate(`Bearer ${token}`, find, now())
    if (identity.boundTo !== null) throw new Unauthenticated('TOKEN_CLAIMS_INVALID')
    return admit(identity)
  }
  const service = tokenService({
    url: env.SERVICE_URL,
    audience: env.TOKEN_AUDIENCE,
    nonceSecret: env.NONCE_SECRET,
    table,
    signer: kmsSigner(env.TOKEN_KEY_ID),
    now,
    identify,
  })
  return { service, nonceSecret: env.NONCE_SECRET }
}
/** Made while the function starts. */
const { service, nonceSecret } = createService()

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

async function serve(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  switch (event.routeKey) {
    case 'GET /.well-known/oauth-authorization-server':
      return answer(200, service.metadata(), PUBLIC)
    case 'GET /oauth/jwks.json':
      return answer(200, { keys: await service.keys() }, PUBLIC)
    default:
      return issue(event)
  }
}
const PUBLIC = { 'cache-control': 'public, max-age=300' }

async function issue(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  const { requestId } = event.requestContext
  const nonce = { 'dpop-nonce': nonceAt({ secret: nonceSecret, now: now() }) }
  try {
    const issued = await service.issue({ body: formIn(event), dpop: event.headers.dpop })
    log.info('token issued', { requestId })
    return answer(200, issued, nonce)
  } catch (error) {
    if (!(error instanceof OAuthRefusal)) throw error
    log.info('token refused', { requestId, reason: error.fault })
    // Only a client that tried to authenticate itself is answered 401 (RFC 6749, 5.2).
    const status = error.fault === 'invalid_client' ? 401 : 400
    return answer(status, { error: error.fault, error_description: error.message }, nonce)
  }
}

function formIn({ headers, body = '', isBase64Encoded }: APIGatewayProxyEventV2): string {
  if (!(headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded'))
    throw new OAuthRefusal('invalid_request', 'the request is application/x-www-form-urlencoded')
  return isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body
}

/** Logs an unexpected error with its stack and answers with a code only. */
const unexpected = (): middy.MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2> => ({
  onError: request => {
    const { requestId } = request.event.requestContext
    const isTemporary = isThrottling(request.error) || request.error instanceof IssuerUnavailable
    if (isTemporary) log.warn('a token was refused for now', { requestId, reason: request.error?.name })
    else log.error('unexpected error', request.error, { requestId })
    const error = isTemporary ? 'temporarily_unavailable' : 'server_error'
    const headers = isTemporary ? { 'retry-after': String(RETRY_AFTER_SECONDS) } : {}
    request.response = answer(isTemporary ? 503 : 500, { error }, headers)
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
