import { HeaderMap, type HTTPGraphQLResponse } from '@apollo/server'
import middy from '@middy/core'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import {
  authenticate,
  type Caller,
  IssuerUnavailable,
  issuerKeys,
  Unauthenticated,
} from '../access/authenticate.ts'
import { REQUEST_LIMITS } from '../access/limits.ts'
import { languageOf } from '../access/problems.ts'
import { randomIds } from '../kernel/ids.ts'
import { byteLength } from '../kernel/text.ts'
import { tenantClients } from '../platform/clients.ts'
import { readEnv } from '../platform/env.ts'
import { log } from '../platform/log.ts'
import { CallCounter } from '../platform/meter.ts'
import { openObjects } from '../platform/objects.ts'
import { kmsSigner } from '../platform/signer.ts'
import { bindTable } from '../platform/table.ts'
import { createServer, type ServedContext } from './server.ts'

/** Everything that outlives a request, made on the first one. */
function createRuntime() {
  const env = readEnv('api')
  return {
    env,
    server: createServer(),
    keys: issuerKeys(env.JWKS_URL),
    clientsFor: tenantClients(env.DATA_ROLE_ARN),
    signer: kmsSigner(env.SIGNING_KEY_ID),
  }
}
type Runtime = ReturnType<typeof createRuntime>
let runtime: Runtime | undefined

const now = (): Date => new Date()

function contextFor(
  { env, clientsFor, signer }: Runtime,
  caller: Caller,
  language: string | undefined,
  requestId: string,
): ServedContext {
  const { tenant, reach } = caller
  const meter = new CallCounter()
  const member = clientsFor(tenant, reach, 'member')
  const source = { client: member.dynamo, tableName: env.TABLE_NAME, meter }
  return {
    caller,
    now,
    newId: randomIds(now),
    table: bindTable(source, tenant, reach),
    // The duty to write the directory is taken up only by the actions that register.
    get registry() {
      const { dynamo } = clientsFor(tenant, reach, 'registrar')
      return bindTable({ ...source, client: dynamo }, tenant, reach, 'registrar')
    },
    objects: openObjects(member.s3, env.BUCKET_NAME),
    language: languageOf(language),
    cursorSecret: env.CURSOR_SECRET,
    signer,
    requestId,
    meter,
  }
}

const JSON_TYPE = 'application/json; charset=utf-8'

function json(statusCode: number, body: unknown): APIGatewayProxyStructuredResultV2 {
  return { statusCode, headers: { 'content-type': JSON_TYPE }, body: JSON.stringify(body) }
}

function failure(
  statusCode: number,
  message: string,
  extensions: Record<string, unknown>,
): APIGatewayProxyStructuredResultV2 {
  return json(statusCode, { errors: [{ message, extensions }] })
}

/** One request, from HTTP to HTTP. */
async function serve(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
  runtime ??= createRuntime()
  const requestId = event.requestContext.requestId
  if (event.rawPath === '/.well-known/receipt-keys.json')
    return json(200, { keys: [await runtime.signer.publicKey()] })
  const { env, keys, server } = runtime
  try {
    const rules = { issuer: env.TOKEN_ISSUER, audience: env.TOKEN_AUDIENCE }
    const caller = await authenticate(event.headers.authorization, rules, keys, now())
    const request = readRequest(event)
    if (!request.ok) return failure(request.status, request.message, { code: request.code, requestId })
    const context = contextFor(runtime, caller, event.headers['accept-language'], requestId)
    const response = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: request.value,
      context: async () => context,
    })
    const { calls } = context.meter
    log.info('request', {
      requestId,
      tenant: caller.tenant,
      databaseCalls: calls.length,
      status: response.status ?? 200,
    })
    const result = toResult(response)
    const bytes = byteLength(result.body ?? '')
    if (bytes <= REQUEST_LIMITS.answerBytes) return result
    return failure(
      413,
      `The answer has ${bytes} bytes, ${REQUEST_LIMITS.answerBytes} are allowed: ask for less at once.`,
      { code: 'ANSWER_TOO_LARGE', requestId },
    )
  } catch (error) {
    if (error instanceof IssuerUnavailable) {
      log.error('tokens cannot be checked', error, { requestId })
      return failure(503, 'Tokens cannot be checked just now.', { code: 'ISSUER_UNAVAILABLE', requestId })
    }
    if (!(error instanceof Unauthenticated)) throw error
    const result = failure(401, 'The access token was not accepted.', {
      code: 'UNAUTHENTICATED',
      reason: error.fault,
      requestId,
    })
    return { ...result, headers: { ...result.headers, 'www-authenticate': 'Bearer error="invalid_token"' } }
  }
}

type Readable =
  | {
      readonly ok: true
      readonly value: { method: string; headers: HeaderMap; search: string; body: unknown }
    }
  | { readonly ok: false; readonly status: number; readonly code: string; readonly message: string }

function readRequest(event: APIGatewayProxyEventV2): Readable {
  const headers = new HeaderMap()
  for (const [name, value] of Object.entries(event.headers)) if (value !== undefined) headers.set(name, value)
  const method = event.requestContext.http.method.toUpperCase()
  const search = event.rawQueryString === '' ? '' : `?${event.rawQueryString}`
  const text = event.isBase64Encoded
    ? Buffer.from(event.body ?? '', 'base64').toString('utf8')
    : (event.body ?? '')
  let body: unknown
  try {
    body = text === '' ? undefined : JSON.parse(text)
  } catch {
    return { ok: false, status: 400, code: 'BAD_REQUEST', message: 'The body is not JSON.' }
  }
  const query =
    method === 'GET'
      ? new URLSearchParams(event.rawQueryString).get('query')
      : (body as { query?: unknown })?.query
  if (typeof query === 'string' && byteLength(query) > REQUEST_LIMITS.documentBytes) {
    return {
      ok: false,
      status: 413,
      code: 'DOCUMENT_TOO_LARGE',
      message: `A query is limited to ${REQUEST_LIMITS.documentBytes} bytes.`,
    }
  }
  return { ok: true, value: { method, headers, search, body } }
}

function toResult({ status, headers, body }: HTTPGraphQLResponse): APIGatewayProxyStructuredResultV2 {
  if (body.kind !== 'complete') throw new Error('an answer in parts was not asked for')
  return { statusCode: status ?? 200, headers: Object.fromEntries(headers), body: body.string }
}

/** Answers go to one caller and are never kept between; every one names its request. */
const standardHeaders = (): middy.MiddlewareObj<
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2
> => ({
  after: ({ event, response }) => {
    if (response === null || response === undefined) return
    response.headers = {
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...response.headers,
      'x-request-id': event.requestContext.requestId,
    }
  },
})

/** Whatever goes wrong is logged whole and answered in one sentence. */
const unexpected = (): middy.MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2> => ({
  onError: request => {
    const { requestId } = request.event.requestContext
    log.error('unexpected error', request.error, { requestId })
    const result = failure(500, 'Something went wrong on our side.', { code: 'INTERNAL', requestId })
    request.response = { ...result, headers: { ...result.headers, 'x-request-id': requestId } }
  },
})

export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
  .use(unexpected())
  .use(standardHeaders())
  .handler(serve)
