import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { preferredType } from '../access/accept.ts'
import { ERRORS, type ErrorCode, extensionsOf, type FactsOf, type StatusOf } from '../access/errors.ts'
import { type Charged, type Remaining, WINDOW_SECONDS } from '../access/rate-limit.ts'
import { RETRY_AFTER_SECONDS } from '../access/request-limits.ts'

/** The media types of answers (GraphQL over HTTP); the first is the answer to those who name none. */
export const ANSWER_TYPES = ['application/json', 'application/graphql-response+json'] as const

/** What an answer depends on: which request it is, and which media types it accepts. */
export interface Asked {
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly requestContext: { readonly requestId: string }
}

/** A JSON answer. */
export function json(
  statusCode: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
  type: string = ANSWER_TYPES[0],
): APIGatewayProxyStructuredResultV2 {
  const contentType = { 'content-type': `${type}; charset=utf-8` }
  return { statusCode, headers: { ...contentType, ...headers }, body: JSON.stringify(body) }
}

/**
 * One top-level error as an answer, before GraphQL runs or instead of what it answered. Its media type is the one that
 * the request asks for; JSON if it accepts neither, so that its client learns why. No cache keeps it.
 */
export function failure<Code extends ErrorCode>(
  { headers: { accept }, requestContext: { requestId } }: Asked,
  status: StatusOf<Code>,
  code: Code,
  facts: FactsOf<Code>,
  headers: Readonly<Record<string, string>> = {},
): APIGatewayProxyStructuredResultV2 {
  const error = { message: ERRORS[code].when.en, extensions: { ...extensionsOf(code, facts), requestId } }
  const type = preferredType(accept, ANSWER_TYPES) ?? ANSWER_TYPES[0]
  const own = { 'cache-control': 'no-store', 'x-request-id': requestId }
  return json(status, { errors: [error] }, { ...own, ...headers }, type)
}

/** The header that says when to repeat a request that was refused as a whole. */
export const RETRY_AFTER = { 'retry-after': String(RETRY_AFTER_SECONDS) } as const

/** The refusal of a whole request that may be repeated as it is: 503 with the time after which to do so. */
export function tryLater(
  asked: Asked,
  code: 'ISSUER_UNAVAILABLE' | 'THROTTLED',
): APIGatewayProxyStructuredResultV2 {
  return failure(asked, 503, code, { retryAfterSeconds: RETRY_AFTER_SECONDS }, RETRY_AFTER)
}

/** What a client that spent too much is told: when the budget that refused it is whole again. */
export function rateLimitFacts({ budgets }: Charged): FactsOf<'RATE_LIMITED'> {
  const [spent] = [...budgets].sort((one, other) => one.remaining / one.limit - other.remaining / other.limit)
  return { retryAfterSeconds: spent?.resetSeconds ?? WINDOW_SECONDS, limit: spent?.limit ?? 0 }
}

/**
 * How much may still be spent (draft-ietf-httpapi-ratelimit-headers), and for a refusal when to come back. None if the
 * counters could not be reached.
 */
export function rateLimitHeaders(charged: Charged | null): Readonly<Record<string, string>> {
  if (charged === null) return {}
  const { budgets, isAdmitted } = charged
  const items = (item: (budget: Remaining) => string) => budgets.map(item).join(', ')
  return {
    'ratelimit-policy': items(({ name, limit }) => `"${name}";q=${limit};qu="cost";w=${WINDOW_SECONDS}`),
    ratelimit: items(({ name, remaining, resetSeconds }) => `"${name}";r=${remaining};t=${resetSeconds}`),
    ...(isAdmitted ? {} : { 'retry-after': String(rateLimitFacts(charged).retryAfterSeconds) }),
  }
}

/** The text of the code THROTTLED. */
export const TOO_BUSY = 'Too busy just now; try again.'
