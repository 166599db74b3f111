import { randomUUID } from 'node:crypto'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda'
import type { handler as apiHandler } from '../../functions/handlers/api.ts'
import { operation } from '../../graphql/operations.ts'
import { inFunction } from './functions.ts'

/** The function of the API, as one of its instances. */
export type ApiHandler = (event: APIGatewayProxyEventV2, context: Context) => ReturnType<typeof apiHandler>

let loaded: Promise<{ readonly handler: ApiHandler }> | undefined
/** The instance of this test file. It is loaded by the first request: it reads its environment as soon as it is. */
const handler: ApiHandler = async (event, context) => {
  loaded ??= import('../../functions/handlers/api.ts')
  return (await loaded).handler(event, context)
}

/**
 * The time that Lambda leaves the function for a request; a test may shorten it. Far more than there: a machine with a load
 * of 20 took longer than that for the first request of an instance.
 */
export const remaining = { ms: 10 * 60_000 }
function lambdaContext(): Context {
  return { getRemainingTimeInMillis: () => remaining.ms } as Context
}

/** An answer of the API as a client sees it. */
export interface Answer<Data = Record<string, unknown>> {
  readonly status: number
  readonly data: Data | null
  readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[]
  readonly extensions?: {
    readonly cost: {
      readonly estimated: number
      readonly databaseCalls: number
      readonly capacityUnits: number
    }
  }
  readonly headers: Readonly<Record<string, string>>
}

/** A problem as a client sees it. */
export interface SeenProblem {
  readonly __typename: string
  readonly code: string
  readonly message: string
  readonly path: readonly string[]
  readonly retryable: boolean
  readonly [field: string]: unknown
}

/** One whole HTTP request through the handler, as API Gateway would give it. */
export async function http(
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: string,
  search = '',
  through: ApiHandler = handler,
) {
  const event = {
    version: '2.0',
    routeKey: `${method} ${path}`,
    rawPath: path,
    rawQueryString: search,
    headers,
    requestContext: {
      requestId: randomUUID(),
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
    },
    body,
    isBase64Encoded: false,
  } as unknown as APIGatewayProxyEventV2
  const answer = await inFunction('api', () => through(event, lambdaContext()))
  return answer as APIGatewayProxyStructuredResultV2
}

/** Sends a GraphQL document. */
export async function send<Data = Record<string, unknown>>(
  token: string | null,
  query: string,
  variables: Record<string, unknown> = {},
  language = 'zh-CN',
  through: ApiHandler = handler,
): Promise<Answer<Data>> {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    accept: 'application/json',
    'accept-language': language,
  }
  if (token !== null) headers.authorization = `Bearer ${token}`
  const body = JSON.stringify({ query, variables })
  const result = await http('POST', '/graphql', headers, body, '', through)
  return {
    ...(JSON.parse(result.body ?? '{}') as Omit<Answer<Data>, 'status' | 'headers'>),
    status: Number(result.statusCode),
    headers: (result.headers ?? {}) as Record<string, string>,
  }
}

/** Runs a canonical operation and returns its one field. @throws on top-level errors; tests of these use `send` */
export async function ask<T = Record<string, unknown>>(
  token: string,
  name: string,
  variables: Record<string, unknown> = {},
): Promise<T> {
  const { data, errors } = await send(token, operation(name), variables)
  if (errors !== undefined || data === null) throw new Error(`${name}: ${JSON.stringify(errors)}`)
  return Object.values(data)[0] as T
}

/** The payload of a mutation. */
export type Payload<Name extends string, Thing> = { readonly [K in Name]: Thing | null } & {
  readonly problems: readonly SeenProblem[]
  readonly replayed: boolean
}

/** Runs a mutation with a fresh idempotency key unless one is given. */
export function mutate<T>(token: string, name: string, input: Record<string, unknown>): Promise<T> {
  return ask<T>(token, name, { input: { idempotencyKey: randomUUID(), ...input } })
}
