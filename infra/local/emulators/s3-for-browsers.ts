/**
 * What S3 does for browsers and fauxqs does not: cross-origin requests, and headers that the URL of a download sets.
 * Pure, so that whatever answers in place of fauxqs can do the same: a preflight carries no signature and is not
 * judged, and refusals have the headers of CORS as well, or a page could not read why.
 */
export interface CorsRule {
  readonly AllowedOrigins: readonly string[]
  readonly AllowedMethods: readonly string[]
  readonly AllowedHeaders?: readonly string[] | undefined
  readonly ExposedHeaders?: readonly string[] | undefined
  /** Seconds for which a browser may keep the answer to a preflight. */
  readonly MaxAge?: number | undefined
}

type Headers = Readonly<Record<string, string | string[] | undefined>>

/** The answer to a preflight request (OPTIONS) about a bucket with these rules. */
export function answerPreflight(
  rules: readonly CorsRule[],
  headers: Headers,
): { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string } {
  const origin = text(headers.origin)
  const method = text(headers['access-control-request-method'])
  const wanted = list(text(headers['access-control-request-headers']))
  if (origin === '')
    return refusal(400, 'BadRequest', 'Insufficient information. Origin request header needed.')
  if (method === '') return refusal(400, 'BadRequest', 'Invalid Access-Control-Request-Method: null')
  if (rules.length === 0)
    return refusal(403, 'AccessForbidden', 'CORSResponse: CORS is not enabled for this bucket.')
  const rule = rules.find(
    one =>
      concerns(one, origin, method) &&
      wanted.every(name => one.AllowedHeaders?.some(allowed => fits(name, allowed.toLowerCase()))),
  )
  if (rule === undefined)
    return refusal(403, 'AccessForbidden', 'CORSResponse: This CORS request is not allowed.')
  const allowed = wanted.length === 0 ? {} : { 'access-control-allow-headers': wanted.join(', ') }
  return { status: 200, headers: { ...headersOf(rule, origin), ...allowed }, body: '' }
}

/** The headers that an answer to a request gets; none if it came from no page, or from one that no rule allows. */
export function corsHeaders(
  rules: readonly CorsRule[],
  method: string,
  headers: Headers,
): Readonly<Record<string, string>> {
  const origin = text(headers.origin)
  const rule = origin === '' ? undefined : rules.find(one => concerns(one, origin, method))
  return rule === undefined ? {} : headersOf(rule, origin)
}

const OVERRIDES = [
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-type',
  'expires',
] as const

/** The headers that a GET asks for in its query, such as `response-content-disposition`. */
export function headersAskedFor(query: URLSearchParams): Readonly<Record<string, string>> {
  return Object.fromEntries(
    OVERRIDES.flatMap(name => {
      const value = query.get(`response-${name}`)
      return value === null ? [] : [[name, value]]
    }),
  )
}

function concerns(rule: CorsRule, origin: string, method: string): boolean {
  return rule.AllowedMethods.includes(method) && rule.AllowedOrigins.some(allowed => fits(origin, allowed))
}

function headersOf(rule: CorsRule, origin: string): Record<string, string> {
  const isForAll = rule.AllowedOrigins.includes('*')
  return {
    'access-control-allow-origin': isForAll ? '*' : origin,
    ...(isForAll ? {} : { 'access-control-allow-credentials': 'true' }),
    'access-control-allow-methods': rule.AllowedMethods.join(', '),
    ...(rule.ExposedHeaders === undefined || rule.ExposedHeaders.length === 0
      ? {}
      : { 'access-control-expose-headers': rule.ExposedHeaders.join(', ') }),
    ...(rule.MaxAge === undefined ? {} : { 'access-control-max-age': String(rule.MaxAge) }),
    vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
  }
}

function refusal(status: number, code: string, message: string) {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`
  return { status, headers: { 'content-type': 'application/xml' }, body }
}

/** A pattern has at most one `*`, which stands for any text. */
function fits(value: string, pattern: string): boolean {
  const [start = '', end] = pattern.split('*')
  if (end === undefined) return value === pattern
  return value.length >= start.length + end.length && value.startsWith(start) && value.endsWith(end)
}

function text(value: string | string[] | undefined): string {
  return Array.isArray(value) ? value.join(',') : (value ?? '')
}

function list(value: string): string[] {
  return value
    .split(',')
    .map(name => name.trim().toLowerCase())
    .filter(name => name !== '')
}
