import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { DevelopmentIssuer } from '../emulators/issuer.ts'
import { NoToken, tokenFor, tokenRequest } from './dev-token.ts'
import { type HttpRequest, type HttpResponse, message } from './gateway.ts'

/** What the development issuer needs to answer: the directory of agencies and its own key. */
export interface TokenSource {
  readonly client: DynamoDBClient
  readonly tableName: string
  readonly issuer: DevelopmentIssuer
}

/** Answers what only a development machine serves: the issuer's public keys and its tokens; undefined for the rest. */
export async function serveDevelopment(
  request: HttpRequest,
  source: TokenSource,
): Promise<HttpResponse | undefined> {
  const path = request.url.split('?')[0]
  if (path === '/.well-known/jwks.json') return json(200, source.issuer.jwks)
  if (path === '/.dev/token' && request.method === 'POST') return token(request, source)
  return undefined
}

async function token(request: HttpRequest, source: TokenSource): Promise<HttpResponse> {
  try {
    return json(200, {
      token: await tokenFor(tokenRequest.parse(JSON.parse(request.body.toString())), source),
    })
  } catch (error) {
    return error instanceof NoToken
      ? message(404, error.message)
      : message(400, 'expected a JSON object with "role" and, except for OPERATOR, "agency"')
  }
}

function json(status: number, value: unknown): HttpResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: Buffer.from(JSON.stringify(value)) }
}
