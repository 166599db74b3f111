import { randomUUID } from 'node:crypto'
import type { Cors, HttpApi } from '../template/account.ts'

export interface HttpRequest {
  readonly method: string
  /** Path and query as they came. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  readonly sourceIp: string
}

export interface HttpResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[]>>
  readonly body: Buffer
}

/** API Gateway's limit for a request; Lambda's is 6 MB for what is inside. */
export const MAX_BODY_BYTES = 10 * 1024 * 1024
const MAX_ANSWER_BYTES = 6 * 1024 * 1024

/** Answers one HTTP request as API Gateway's HTTP API would, invoking the function of its route. */
export async function serve(
  api: HttpApi,
  request: HttpRequest,
  invoke: (functionArn: string, event: unknown) => Promise<unknown>,
): Promise<HttpResponse> {
  const cors = corsHeaders(api.cors, request)
  if (request.method === 'OPTIONS' && api.cors !== undefined) {
    return { status: 204, headers: cors, body: Buffer.alloc(0) }
  }
  if (request.body.length > MAX_BODY_BYTES) return message(413, 'Request Entity Too Large', cors)
  const url = new URL(request.url, 'http://local')
  const route = matchRoute(api, request.method, url.pathname)
  const functionArn = route === undefined ? undefined : api.integrations.get(route.integration)
  if (route === undefined || functionArn === undefined) return message(404, 'Not Found', cors)
  try {
    const answer = await invoke(functionArn, toEvent(request, url, route))
    return fromAnswer(answer, cors)
  } catch (error) {
    const timedOut = (error as { kind?: string }).kind === 'timeout'
    return timedOut ? message(503, 'Service Unavailable', cors) : message(500, 'Internal Server Error', cors)
  }
}

/** A JSON answer of the gateway itself. */
export function message(
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): HttpResponse {
  const body = Buffer.from(JSON.stringify({ message: text }))
  return { status, headers: { 'content-type': 'application/json', ...headers }, body }
}

interface Route {
  readonly key: string
  readonly integration: string
  readonly pathParameters: Record<string, string>
}

function matchRoute(api: HttpApi, method: string, path: string): Route | undefined {
  for (const wanted of [method, 'ANY']) {
    for (const [key, integration] of api.routes) {
      const [routeMethod, pattern] = key.split(' ')
      if (routeMethod !== wanted || pattern === undefined) continue
      const pathParameters = matchPath(pattern, path)
      if (pathParameters !== undefined) return { key, integration, pathParameters }
    }
  }
  const fallback = api.routes.get('$default')
  return fallback === undefined ? undefined : { key: '$default', integration: fallback, pathParameters: {} }
}

function matchPath(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/')
  const given = path.split('/')
  const parameters: Record<string, string> = {}
  for (const [n, part] of wanted.entries()) {
    const name = /^\{(\w+)(\+?)\}$/.exec(part)
    if (name?.[2] === '+') {
      parameters[name[1] ?? ''] = given.slice(n).join('/')
      return parameters
    }
    const value = given[n]
    if (value === undefined || (name === null && value !== part)) return undefined
    if (name !== null) parameters[name[1] ?? ''] = decodeURIComponent(value)
  }
  return given.length === wanted.length ? parameters : undefined
}

/** The event of payload format 2.0. */
function toEvent(request: HttpRequest, url: URL, route: Route): unknown {
  const { cookie, ...headers } = request.headers
  const isText = /^(text\/|application\/(json|graphql|xml|javascript|x-www-form-urlencoded|.*\+json))/.test(
    headers['content-type'] ?? 'text/plain',
  )
  const query: Record<string, string> = {}
  for (const key of new Set(url.searchParams.keys())) query[key] = url.searchParams.getAll(key).join(',')
  const now = new Date()
  return {
    version: '2.0',
    routeKey: route.key,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(cookie === undefined ? {} : { cookies: cookie.split(/;\s*/) }),
    headers,
    ...(Object.keys(query).length === 0 ? {} : { queryStringParameters: query }),
    ...(Object.keys(route.pathParameters).length === 0 ? {} : { pathParameters: route.pathParameters }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: headers.host ?? 'localhost',
      domainPrefix: 'local',
      http: {
        method: request.method,
        path: url.pathname,
        protocol: 'HTTP/1.1',
        sourceIp: request.sourceIp,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: route.key,
      stage: '$default',
      time: now.toISOString(),
      timeEpoch: now.getTime(),
    },
    ...(request.body.length === 0 ? {} : { body: request.body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: request.body.length > 0 && !isText,
  }
}

interface Answer {
  readonly statusCode?: number
  readonly headers?: Readonly<Record<string, string | number | boolean>>
  readonly cookies?: readonly string[]
  readonly body?: string
  readonly isBase64Encoded?: boolean
}

function fromAnswer(answer: unknown, cors: Record<string, string>): HttpResponse {
  const structured = typeof answer === 'object' && answer !== null && 'statusCode' in answer
  // An answer without a status is the whole body, in JSON.
  const { statusCode, headers, cookies, body, isBase64Encoded }: Answer = structured
    ? (answer as Answer)
    : { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(answer) }
  const bytes = Buffer.from(body ?? '', isBase64Encoded === true ? 'base64' : 'utf8')
  if (bytes.length > MAX_ANSWER_BYTES) return message(500, 'Internal Server Error', cors)
  const given = Object.entries(headers ?? {})
    .map(([name, value]) => [name.toLowerCase(), String(value)] as const)
    // With CORS declared on the API, the gateway drops the function's own CORS headers.
    .filter(([name]) => !name.startsWith('access-control-') || Object.keys(cors).length === 0)
  return {
    status: statusCode ?? 200,
    headers: {
      'content-type': 'text/plain;charset=UTF-8',
      ...Object.fromEntries(given),
      ...cors,
      ...(cookies === undefined || cookies.length === 0 ? {} : { 'set-cookie': [...cookies] }),
    },
    body: bytes,
  }
}

function corsHeaders(cors: Cors | undefined, request: HttpRequest): Record<string, string> {
  const origin = request.headers.origin
  if (cors === undefined || origin === undefined) return {}
  const origins = cors.AllowOrigins ?? []
  const allowed = origins.includes('*') ? '*' : origins.includes(origin) ? origin : undefined
  if (allowed === undefined) return {}
  const preflight = request.method === 'OPTIONS'
  const list = (values: readonly string[] | undefined) => (values ?? []).join(',')
  return {
    'access-control-allow-origin': allowed,
    ...(allowed === '*' ? {} : { vary: 'origin' }),
    ...(cors.AllowCredentials === true ? { 'access-control-allow-credentials': 'true' } : {}),
    ...(cors.ExposeHeaders === undefined
      ? {}
      : { 'access-control-expose-headers': list(cors.ExposeHeaders) }),
    ...(preflight ? { 'access-control-allow-methods': list(cors.AllowMethods) } : {}),
    ...(preflight ? { 'access-control-allow-headers': list(cors.AllowHeaders) } : {}),
    ...(preflight && cors.MaxAge !== undefined ? { 'access-control-max-age': String(cors.MaxAge) } : {}),
  }
}
