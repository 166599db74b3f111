import { randomUUID } from 'node:crypto'
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { ERRORS, type ErrorCode, type ErrorKind } from '../../functions/access/errors.ts'
import { REQUEST_LIMITS } from '../../functions/access/request-limits.ts'
import { documentKey } from '../../functions/documents/store.ts'
import { MAX_GLYPHS } from '../../functions/typesetting/layout/budget.ts'
import { operation } from '../../graphql/operations.ts'
import { type ApiHandler, ask, http, mutate, type Payload } from '../kit/api.ts'
import { anAgency, aTree, REGIONS, type Tree, wholeTable } from '../kit/government.ts'
import { serviceFetch } from '../kit/service.ts'
import { spendAll } from '../kit/spending.ts'
import { openStack, SERVICE_URL, type Stack } from '../kit/stack.ts'
import { throttleable } from '../kit/throttled-service.ts'
import { forge } from '../kit/tokens.ts'

let stack: Stack
let tree: Tree

beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
})

const addresses = new Map<string, string | undefined>()
afterEach(() => {
  for (const [variable, address] of addresses) process.env[variable] = address
  addresses.clear()
})

/** A new instance of the API that knows nothing yet and finds a service at another address. */
async function anInstanceWith(variable: string, address: string): Promise<ApiHandler> {
  addresses.set(variable, process.env[variable])
  process.env[variable] = address
  vi.resetModules()
  return (await import('../../functions/handlers/api.ts')).handler
}

/** A request as a client sends it, beside its headers for the token and the media type of the answer. */
interface Sent {
  readonly token: string | null
  readonly body: string
  readonly accept?: string
  readonly through?: ApiHandler
}

const clerk = () => tree.luoyang.token('CLERK')
const asking = async (query: string, variables: Record<string, unknown> = {}): Promise<Sent> => ({
  token: await clerk(),
  body: JSON.stringify({ query, variables }),
})

/** A new instance of the API whose typesetting believes a minute to pass whenever it looks at the clock. */
async function anInstanceWithASlowClock(): Promise<ApiHandler> {
  vi.resetModules()
  vi.doMock(BUDGET, async importOriginal => {
    const original = await importOriginal<typeof import('../../functions/typesetting/layout/budget.ts')>()
    let looks = 0
    const slow = () => new Date(60_000 * looks++)
    return { ...original, checkpointFor: () => original.checkpointFor(slow) }
  })
  const { handler } = await import('../../functions/handlers/api.ts')
  vi.doUnmock(BUDGET)
  return handler
}
const BUDGET = '../../functions/typesetting/layout/budget.ts'

const characterAt = (index: number): string => String.fromCodePoint(0x4e00 + index)
const RENDER = 'query($id: ID!) { render(documentId: $id) { sha256 } }'
const VIEWER = '{ viewer { subject } }'

async function aDraft(body: string): Promise<string> {
  const draft = { kind: 'LETTER', title: '关于商请支持的函', body }
  const token = await tree.luoyang.token('DRAFTER')
  const { document } = await mutate<Payload<'document', { id: string }>>(token, 'CreateDraft', { draft })
  return document?.id ?? ''
}

/** For each code of the API a request that is answered with it. A code without one does not compile. */
const REQUESTS: Readonly<Record<Exclude<ErrorCode, 'PAGE_NOT_FOUND'>, () => Promise<Sent>>> = {
  UNAUTHENTICATED: async () => ({ ...(await asking(VIEWER)), token: null }),
  NOT_ADMITTED: async () => ({
    ...(await asking(VIEWER)),
    token: await stack.issuer.mint({ sub: 'mbr-of-nobody', agency: tree.luoyang.id }),
  }),
  ISSUER_UNAVAILABLE: async () => ({
    body: JSON.stringify({ query: VIEWER }),
    token: await forge({
      header: { kid: 'unknown' },
      claims: { iss: stack.issuer.issuer, aud: stack.issuer.audience, sub: 'operator' },
    }),
    // Nothing listens on port 1 of this machine.
    through: await anInstanceWith('JWKS_URL', 'http://127.0.0.1:1/keys.json'),
  }),
  THROTTLED: async () => {
    const sts = await throttleable('STS', process.env.AWS_ENDPOINT_URL_STS ?? '')
    sts.throttled = true
    return { ...(await asking(VIEWER)), through: await anInstanceWith('AWS_ENDPOINT_URL_STS', sts.endpoint) }
  },
  RATE_LIMITED: async () => {
    const county = await anAgency(stack, tree.zhengzhou, { regionCode: '410102', tier: 'COUNTY' })
    await spendAll(stack, county)
    return { ...(await asking(VIEWER)), token: await county.token('CLERK') }
  },
  INTERNAL: async () => {
    const id = await aDraft('请予支持。')
    const put = { ...documentKey(tree.luoyang.tenant, id), version: 1, data: {}, card: {} }
    await wholeTable(stack).commit([{ put, when: 'any' }])
    return asking('query($id: ID!) { document(id: $id) { body } }', { id })
  },
  BAD_REQUEST: async () => ({ ...(await asking('')), body: 'no JSON' }),
  NOT_ACCEPTABLE: async () => ({ ...(await asking(VIEWER)), accept: 'image/png' }),
  DOCUMENT_TOO_LARGE: () => asking(VIEWER.padEnd(REQUEST_LIMITS.documentBytes + 1)),
  BODY_TOO_LARGE: () =>
    asking(VIEWER, { unknown: Array.from({ length: REQUEST_LIMITS.bodyValues }, () => 0) }),
  TOO_MANY_CHARACTERS: async () => {
    const id = await aDraft(Array.from({ length: MAX_GLYPHS + 1 }, (_, n) => characterAt(n)).join(''))
    return asking(RENDER, { id })
  },
  TYPESETTING_STOPPED: async () => {
    const id = await aDraft('请予支持。')
    return { ...(await asking(RENDER, { id })), through: await anInstanceWithASlowClock() }
  },
  ANSWER_TOO_LARGE: async () => {
    const id = await aDraft('"\n'.repeat(48_000))
    const names = Array.from({ length: 20 }, (_, n) => `b${n}: body`).join(' ')
    return asking(`query($id: ID!) { document(id: $id) { ${names} } }`, { id })
  },
  GRAPHQL_PARSE_FAILED: () => asking('{'),
  GRAPHQL_VALIDATION_FAILED: () => asking('{ nothing }'),
  OPERATION_RESOLUTION_FAILURE: () => asking(`query A ${VIEWER} query B ${VIEWER}`),
  BAD_USER_INPUT: () => asking('query($id: ID!) { document(id: $id) { id } }', { id: {} }),
  PERSISTED_QUERY_NOT_SUPPORTED: async () => ({
    ...(await asking('')),
    body: JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }),
  }),
  TOO_COSTLY: () =>
    asking(
      `{ ${Array.from({ length: 30 }, (_, n) => `i${n}: inbox(first: 100) { nodes { id } }`).join(' ')} }`,
    ),
  FORBIDDEN: () => asking('{ auditRecords { nodes { id } } }'),
  INVALID_CURSOR: () => asking('{ inbox(after: "nowhere") { nodes { id } } }'),
  FILTERS_NOT_SERVED: () => asking('{ inbox(kind: NOTICE, role: MAIN) { nodes { id } } }'),
  RANGE_REVERSED: () =>
    asking(
      '{ inbox(dispatched: { from: "2026-02-01T00:00:00Z", until: "2026-01-01T00:00:00Z" }) { nodes { id } } }',
    ),
  REGION_UNKNOWN: () => asking('{ agencies(region: "419999") { nodes { id } } }'),
  REGION_ABOLISHED: async () => {
    const csv = REGIONS.replace(
      '410171,郑州经济技术开发区,COUNTY,410100',
      '410171,郑州经济技术开发区,COUNTY,410100,ABOLISHED',
    )
    await mutate(tree.operator, 'ImportRegions', {
      edition: '2024-06-30',
      csv: csv.replace('parent', 'parent,state'),
    })
    return asking('{ agencies(region: "410171") { nodes { id } } }')
  },
  INVALID_PAGE_SIZE: () => asking('{ inbox(first: 0) { nodes { id } } }'),
}

function post({ token, body, accept = 'application/json', through }: Sent) {
  const authorization = token === null ? {} : { authorization: `Bearer ${token}` }
  return http(
    'POST',
    '/graphql',
    { 'content-type': 'application/json', accept, ...authorization },
    body,
    '',
    through,
  )
}
const JSON_TYPES = ['application/json', 'application/graphql-response+json'] as const
const headersOf = ({ headers }: APIGatewayProxyStructuredResultV2) => headers as Record<string, string>
const errorsOf = ({ body }: APIGatewayProxyStructuredResultV2) =>
  JSON.parse(body ?? '').errors as { readonly extensions: Record<string, unknown> }[]

describe('the code', () => {
  test.each(Object.entries(REQUESTS))(
    '%s comes with a status and the facts of the table, the id of its request, and the media type that was asked for',
    async (code, request) => {
      const { statuses, facts } = ERRORS[code as ErrorCode] as ErrorKind
      const sent = await request()
      for (const type of JSON_TYPES) {
        const answer = await post({ accept: type, ...sent })
        const [error] = errorsOf(answer)
        const { requestId, code: seen, ...rest } = error?.extensions ?? {}
        expect(seen).toBe(code)
        expect(statuses).toContain(answer.statusCode)
        expect(requestId).toBe(headersOf(answer)['x-request-id'])
        expect(Object.keys(rest).sort()).toEqual(Object.keys(facts).sort())
        const expected = sent.accept === undefined ? type : JSON_TYPES[0]
        expect(headersOf(answer)['content-type']).toBe(`${expected}; charset=utf-8`)
      }
    },
  )
})

test('an answer in JSON is given to whoever names it with parameters, and none is refused after it ran', async () => {
  const answer = await post({ ...(await asking(VIEWER)), accept: 'application/json; version=2' })
  expect([answer.statusCode, headersOf(answer)['content-type']]).toEqual([
    200,
    'application/json; charset=utf-8',
  ])
})

describe('an error before GraphQL runs', () => {
  test.each([
    [undefined, 'application/json'],
    ['*/*', 'application/json'],
    ['text/html', 'application/json'],
    ['application/graphql-response+json, application/json;q=0.9', 'application/graphql-response+json'],
  ])('is, for Accept %s, %s', async (accept, type) => {
    const headers = { 'content-type': 'application/json', ...(accept === undefined ? {} : { accept }) }
    const answer = await http('POST', '/graphql', headers, JSON.stringify({ query: VIEWER }))
    expect([answer.statusCode, headersOf(answer)['content-type']]).toEqual([401, `${type}; charset=utf-8`])
  })

  test('has the id of its request also where the server of GraphQL refuses it by itself', async () => {
    const authorization = `Bearer ${await clerk()}`
    const search = new URLSearchParams({ query: operation('CreateDraft') })
    const forms = [
      await http('POST', '/graphql', { authorization }, '[]'),
      await http('PUT', '/graphql', { authorization }, '{"query":"{ __typename }"}'),
      await http('GET', '/graphql', { authorization, 'content-type': 'text/plain' }, undefined, 'query=a'),
      await http('GET', '/graphql', { authorization }, undefined, `${search}`),
    ]
    expect(forms.map(({ statusCode }) => statusCode)).toEqual([400, 405, 415, 405])
    for (const answer of forms)
      expect(errorsOf(answer)[0]?.extensions.requestId).toBe(headersOf(answer)['x-request-id'])
  })

  test('leaves nothing done: a mutation whose answer its client would not accept is not run', async () => {
    const token = await tree.luoyang.token('DRAFTER')
    const count = async () => (await ask<{ nodes: [] }>(token, 'Outbox', { first: 100 })).nodes.length
    const before = await count()
    const draft = { kind: 'LETTER', title: '关于商请支持的函', body: '请予支持。' }
    const input = { idempotencyKey: randomUUID(), draft }
    const body = JSON.stringify({ query: operation('CreateDraft'), variables: { input } })
    expect((await post({ token, body, accept: 'text/html' })).statusCode).toBe(406)
    expect(await count()).toBe(before)
    expect((await post({ token, body })).statusCode).toBe(200)
    expect(await count()).toBe(before + 1)
  })
})

describe('a browser that opens the address of the API', () => {
  const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
  test.each([BROWSER, 'text/html'])('with Accept %s is sent to GraphiQL, with its query', async accept => {
    const answer = await http('GET', '/graphql', { accept }, undefined, 'query=%7Bviewer%7Bname%7D%7D')
    expect(answer.statusCode).toBe(303)
    expect(headersOf(answer)).toMatchObject({
      location: '/graphiql?query=%7Bviewer%7Bname%7D%7D',
      vary: 'accept',
      'cache-control': 'no-store',
    })
    expect(headersOf(await http('GET', '/graphql', { accept }))).toMatchObject({ location: '/graphiql' })
  })

  test.each(['*/*', 'application/json', 'application/json, text/html'])(
    'is told from a client by Accept: %s is answered in JSON',
    async accept => expect((await http('GET', '/graphql', { accept })).statusCode).toBe(401),
  )
})

describe('the token service', () => {
  test.each([
    ['/oauth/token', 'application/x-www-form-urlencoded', 'grant_type=none', 400, 'unsupported_grant_type'],
    ['/oauth/token', 'application/json', '{}', 400, 'invalid_request'],
    ['/invitations/accept', 'application/json', 'no JSON', 400, 'BAD_REQUEST'],
    ['/invitations/accept', 'application/json', '{"code":"none"}', 401, 'UNAUTHENTICATED'],
  ])('names in a refusal at %s (%s, %s) the id of the request', async (path, type, body, status, code) => {
    const response = await serviceFetch(`${SERVICE_URL}${path}`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    })
    expect(response.status).toBe(status)
    const { error, requestId } = (await response.json()) as Record<string, unknown>
    expect(error).toBe(code)
    expect(requestId).toBe(response.headers.get('x-request-id'))
    expect(requestId).toMatch(/^[\w-]{8,}$/)
  })
})
