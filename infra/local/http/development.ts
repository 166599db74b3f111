import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { DevelopmentIssuer } from '../emulators/issuer.ts'
import { type Clock, TimeFault } from '../process/clock.ts'
import { clockRequest, moveClock } from './dev-clock.ts'
import { NoToken, offeredTokens, tokenFor, tokenRequest } from './dev-token.ts'
import { type HttpRequest, type HttpResponse, message } from './gateway.ts'

/** What the development routes need to answer: the directory of agencies, the issuer's key, and the clock. */
export interface DevelopmentTools {
  readonly client: DynamoDBClient
  readonly tableName: string
  readonly issuer: DevelopmentIssuer
  readonly clock: Clock
}

/**
 * Answers what only a development machine serves: the issuer's keys and tokens, and the clock; undefined for the rest.
 * The product's pages ask for their settings, which it serves without any token: here there are some in their place.
 */
export async function serveDevelopment(
  request: HttpRequest,
  tools: DevelopmentTools,
): Promise<HttpResponse | undefined> {
  const path = request.url.split('?')[0]
  if (path === '/.well-known/jwks.json') return json(200, tools.issuer.jwks)
  if (path === '/settings.json' && request.method === 'GET')
    return json(200, { tokens: await offeredTokens(tools) })
  if (path === '/.dev/token' && request.method === 'POST') return token(request, tools)
  if (path === '/.dev/clock' && request.method === 'POST') return moved(request, tools)
  return undefined
}

const TOKEN_USAGE =
  'expected a JSON object with "role" or "member", except for OPERATOR "agency", and if you like "scope" and "expires"'

async function token(request: HttpRequest, tools: DevelopmentTools): Promise<HttpResponse> {
  try {
    return json(200, {
      token: await tokenFor(tokenRequest.parse(JSON.parse(request.body.toString())), tools),
    })
  } catch (error) {
    if (error instanceof NoToken) return message(404, error.message)
    return message(400, error instanceof TimeFault ? error.message : TOKEN_USAGE)
  }
}

function moved(request: HttpRequest, { clock }: DevelopmentTools): HttpResponse {
  try {
    return json(200, { now: moveClock(clockRequest.parse(JSON.parse(request.body.toString())), clock) })
  } catch (error) {
    return message(
      400,
      error instanceof TimeFault ? error.message : 'expected a JSON object with "to" or "by"',
    )
  }
}

function json(status: number, value: unknown): HttpResponse {
  return {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
    body: Buffer.from(JSON.stringify(value)),
  }
}
