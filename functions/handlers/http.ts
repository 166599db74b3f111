import { HeaderMap, type HTTPGraphQLRequest, type HTTPGraphQLResponse } from '@apollo/server'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { preferredType } from '../access/accept.ts'
import { bodyExcess } from '../access/body-limits.ts'
import { REQUEST_LIMITS } from '../access/request-limits.ts'
import { byteLength } from '../kernel/text.ts'
import { ANSWER_TYPES, type Asked, failure } from './answers.ts'

/** Where a person goes who opens the address of the API in a browser. */
const GRAPHIQL = '/graphiql'

/**
 * The answer to a browser that was sent to the address of the API: to GraphiQL, with the same query. Null for everybody
 * who accepts JSON as much as a page.
 */
export function toPerson({
  headers: { accept },
  rawQueryString,
  requestContext: { http },
}: APIGatewayProxyEventV2): APIGatewayProxyStructuredResultV2 | null {
  if (http.method.toUpperCase() !== 'GET') return null
  if (preferredType(accept, [...ANSWER_TYPES, 'text/html']) !== 'text/html') return null
  const location = rawQueryString === '' ? GRAPHIQL : `${GRAPHIQL}?${rawQueryString}`
  return { statusCode: 303, headers: { location, vary: 'accept' }, body: '' }
}

/** The media type of a body: what a form or a page can send without asking is none. */
const JSON_TYPE = 'application/json'

/** Turns an API Gateway event into a request of the GraphQL server, or into the answer if that cannot be. */
export function readRequest(
  event: APIGatewayProxyEventV2,
):
  | { readonly ok: true; readonly value: HTTPGraphQLRequest }
  | { readonly ok: false; readonly result: APIGatewayProxyStructuredResultV2 } {
  // Asked first: the server would find it out when a mutation was done.
  const answerType = preferredType(event.headers.accept, ANSWER_TYPES)
  if (answerType === null)
    return { ok: false, result: failure(event, 406, 'NOT_ACCEPTABLE', { allowed: ANSWER_TYPES }) }
  const { 'content-type': type = JSON_TYPE } = event.headers
  if (!type.toLowerCase().startsWith(JSON_TYPE))
    return { ok: false, result: failure(event, 415, 'BAD_REQUEST', {}) }
  const headers = new HeaderMap()
  for (const [name, value] of Object.entries(event.headers)) if (value !== undefined) headers.set(name, value)
  // The server would choose again, which takes 15 µs of CPU; without the header it answers with the first type.
  if (answerType === ANSWER_TYPES[0]) headers.delete('accept')
  else headers.set('accept', answerType)
  const method = event.requestContext.http.method.toUpperCase()
  const search = event.rawQueryString === '' ? '' : `?${event.rawQueryString}`
  const text = event.isBase64Encoded
    ? Buffer.from(event.body ?? '', 'base64').toString('utf8')
    : (event.body ?? '')
  // By GET, the variables are JSON within the address.
  const parameters = new URLSearchParams(method === 'GET' ? event.rawQueryString : '')
  const excess = [text, ...parameters.values()].map(bodyExcess).find(one => one !== null)
  if (excess !== undefined && excess !== null)
    return { ok: false, result: failure(event, 413, 'BODY_TOO_LARGE', { ...excess }) }
  let body: unknown
  try {
    body = text === '' ? undefined : JSON.parse(text)
  } catch {
    return { ok: false, result: failure(event, 400, 'BAD_REQUEST', {}) }
  }
  const query = method === 'GET' ? parameters.get('query') : (body as { query?: unknown })?.query
  const limit = REQUEST_LIMITS.documentBytes
  if (typeof query === 'string' && byteLength(query) > limit)
    return { ok: false, result: failure(event, 413, 'DOCUMENT_TOO_LARGE', { limit }) }
  return { ok: true, value: { method, headers, search, body } }
}

/** Turns the GraphQL server's answer into a result of API Gateway; 413 if it is larger than Lambda can return. */
export function toResult(
  { status = 200, headers, body }: HTTPGraphQLResponse,
  asked: Asked,
): APIGatewayProxyStructuredResultV2 {
  if (body.kind !== 'complete') throw new Error('answers in parts are not supported')
  const text = status < 400 ? body.string : identified(body.string, asked.requestContext.requestId)
  const result = { statusCode: status, headers: Object.fromEntries(headers), body: text }
  const [given, limit] = [payloadBytes(result), REQUEST_LIMITS.answerBytes]
  return given <= limit ? result : failure(asked, 413, 'ANSWER_TOO_LARGE', { given, limit })
}

/** The body of a refusal with the request's id in each error: the server refuses some before its plugins see them. */
function identified(body: string, requestId: string): string {
  const { errors = [], ...rest } = JSON.parse(body) as { errors?: readonly { extensions?: object }[] }
  const all = errors.map(error => ({ ...error, extensions: { ...error.extensions, requestId } }))
  return JSON.stringify({ errors: all, ...rest })
}

/**
 * Bytes of a result as Lambda returns it: as JSON, in which quotes, backslashes and line feeds of the body are escaped.
 * A body that is JSON at most doubles by that, and no unit of a text has more than three bytes, so a small one is not
 * measured.
 */
function payloadBytes(result: { readonly body: string }): number {
  const atMost = 2 * 3 * result.body.length + HEADER_BYTES
  return atMost <= REQUEST_LIMITS.answerBytes ? atMost : byteLength(JSON.stringify(result))
}
const HEADER_BYTES = 4_000
