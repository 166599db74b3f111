import { HeaderMap, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from '@apollo/server'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { REQUEST_LIMITS, RETRY_AFTER_SECONDS } from '../access/request-limits.ts'
import { byteLength } from '../kernel/text.ts'

const JSON_TYPE = 'application/json; charset=utf-8'

/** A JSON answer. */
export function json(statusCode: number, body: unknown): APIGatewayProxyStructuredResultV2 {
  return { statusCode, headers: { 'content-type': JSON_TYPE }, body: JSON.stringify(body) }
}

/** One top-level error as an answer. */
export function failure(
  statusCode: number,
  message: string,
  extensions: Readonly<Record<string, unknown>>,
): APIGatewayProxyStructuredResultV2 {
  return json(statusCode, { errors: [{ message, extensions }] })
}

/** The header that says when to repeat a request that was refused as a whole. */
export const RETRY_AFTER = { 'retry-after': String(RETRY_AFTER_SECONDS) } as const

/** The refusal of a whole request that may be repeated as it is: 503 with the time after which to do so. */
export function tryLater(
  message: string,
  code: string,
  requestId: string,
): APIGatewayProxyStructuredResultV2 {
  const result = failure(503, message, { code, retryAfterSeconds: RETRY_AFTER_SECONDS, requestId })
  return { ...result, headers: { ...result.headers, ...RETRY_AFTER } }
}

/** The text of the code THROTTLED. */
export const TOO_BUSY = 'Too busy just now; try again.'

/** A request that cannot be parsed, with the status, code and message of its answer. */
export interface Unreadable {
  readonly ok: false
  readonly status: number
  readonly code: string
  readonly message: string
}

/** Turns an API Gateway event into a request of the GraphQL server. */
export function readRequest(
  event: APIGatewayProxyEventV2,
): { readonly ok: true; readonly value: HTTPGraphQLRequest } | Unreadable {
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

/** Turns the GraphQL server's answer into a result of API Gateway; 413 if it is larger than Lambda can return. */
export function toResult(
  { status, headers, body }: HTTPGraphQLResponse,
  requestId: string,
): APIGatewayProxyStructuredResultV2 {
  if (body.kind !== 'complete') throw new Error('answers in parts are not supported')
  const result = { statusCode: status ?? 200, headers: Object.fromEntries(headers), body: body.string }
  const bytes = payloadBytes(result)
  if (bytes <= REQUEST_LIMITS.answerBytes) return result
  const message = `The answer has ${bytes} bytes as it is returned, ${REQUEST_LIMITS.answerBytes} are allowed: ask for less at once.`
  return failure(413, message, { code: 'ANSWER_TOO_LARGE', requestId })
}

/**
 * Bytes of a result as Lambda returns it: as JSON, in which quotes, backslashes and line feeds of the body are escaped.
 * A body that is JSON at most doubles by that, so a small one is not serialized once more to be measured.
 */
function payloadBytes(result: { readonly body: string }): number {
  const atMost = 2 * byteLength(result.body) + HEADER_BYTES
  return atMost <= REQUEST_LIMITS.answerBytes ? atMost : byteLength(JSON.stringify(result))
}
const HEADER_BYTES = 4_000
