import { describe, expect, test } from 'vitest'
import { openFront } from '../../infra/local/http/front.ts'
import { type HttpRequest, serve } from '../../infra/local/http/gateway.ts'
import type { HttpApi } from '../../infra/local/template/account.ts'

const api: HttpApi = {
  cors: {
    AllowOrigins: ['https://a.example'],
    AllowMethods: ['POST'],
    AllowHeaders: ['content-type'],
    MaxAge: 60,
  },
  routes: new Map([
    ['POST /graphql', 'i'],
    ['GET /things/{id}', 'i'],
  ]),
  integrations: new Map([['i', 'arn:api']]),
}

const request = (changes: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'POST',
  url: '/graphql?a=1&a=2',
  headers: { 'content-type': 'application/json', cookie: 'x=1; y=2' },
  body: Buffer.from('{}'),
  sourceIp: '127.0.0.1',
  ...changes,
})
const ok = async () => ({ statusCode: 201, headers: { 'X-One': 1 }, cookies: ['c=1', 'd=2'], body: 'hello' })

async function eventOf(changes: Partial<HttpRequest>): Promise<Record<string, unknown>> {
  let event: unknown
  await serve(api, request(changes), async (_, given) => {
    event = given
    return {}
  })
  return event as Record<string, unknown>
}

describe('the gateway on this machine', () => {
  test('hands a request over in payload format 2.0', async () => {
    expect(await eventOf({})).toMatchObject({
      version: '2.0',
      routeKey: 'POST /graphql',
      rawPath: '/graphql',
      rawQueryString: 'a=1&a=2',
      queryStringParameters: { a: '1,2' },
      cookies: ['x=1', 'y=2'],
      headers: { 'content-type': 'application/json' },
      body: '{}',
      isBase64Encoded: false,
      requestContext: { http: { method: 'POST', path: '/graphql', sourceIp: '127.0.0.1' } },
    })
  })

  test('hands over what is not text in base64', async () => {
    const event = await eventOf({
      headers: { 'content-type': 'application/pdf' },
      body: Buffer.of(0xff, 0xfe),
    })
    expect(event).toMatchObject({ body: '//4=', isBase64Encoded: true })
  })

  test('finds parameters in the path', async () => {
    const event = await eventOf({ method: 'GET', url: '/things/a%20b', body: Buffer.of() })
    expect(event).toMatchObject({ routeKey: 'GET /things/{id}', pathParameters: { id: 'a b' } })
  })

  test('returns status, headers, cookies and body of the function', async () => {
    const response = await serve(api, request(), ok)
    expect(response.status).toBe(201)
    expect(response.headers).toMatchObject({ 'x-one': '1', 'set-cookie': ['c=1', 'd=2'] })
    expect(response.body.toString()).toBe('hello')
  })

  test('decodes a body in base64, and takes an answer without a status as the body', async () => {
    const bytes = await serve(api, request(), async () => ({
      statusCode: 200,
      body: '//4=',
      isBase64Encoded: true,
    }))
    expect([...bytes.body]).toEqual([0xff, 0xfe])
    const plain = await serve(api, request(), async () => ({ hello: 1 }))
    expect([plain.status, plain.body.toString()]).toEqual([200, '{"hello":1}'])
  })

  test.each<[string, Partial<HttpRequest>, number]>([
    ['an unknown path', { url: '/elsewhere' }, 404],
    ['a method that has no route', { method: 'DELETE' }, 404],
    ['a body of more than 10 MB', { body: Buffer.alloc(10 * 1024 * 1024 + 1) }, 413],
  ])('answers %s by itself', async (_, changes, status) => {
    expect((await serve(api, request(changes), ok)).status).toBe(status)
  })

  test('does not disclose why a function failed', async () => {
    const response = await serve(api, request(), async () => Promise.reject(new Error('the secret reason')))
    expect([response.status, response.body.toString()]).toEqual([500, '{"message":"Internal Server Error"}'])
    const late = await serve(api, request(), async () =>
      Promise.reject(Object.assign(new Error(), { kind: 'timeout' })),
    )
    expect(late.status).toBe(503)
  })

  test('answers preflight requests itself, for the origins declared and no other', async () => {
    const preflight = (origin: string) => serve(api, request({ method: 'OPTIONS', headers: { origin } }), ok)
    expect((await preflight('https://a.example')).headers).toMatchObject({
      'access-control-allow-origin': 'https://a.example',
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'content-type',
      'access-control-max-age': '60',
    })
    expect((await preflight('https://b.example')).headers).not.toHaveProperty('access-control-allow-origin')
  })
})

test('a page may read the headers that the API exposes, in failures too, and a foreign page nothing', async () => {
  const exposing = { ...api, cors: { ...api.cors, ExposeHeaders: ['x-request-id', 'retry-after'] } }
  const headersFor = async (origin: string, path: string) =>
    (await serve(exposing, request({ url: path, headers: { origin } }), ok)).headers
  for (const path of ['/graphql', '/elsewhere']) {
    expect(await headersFor('https://a.example', path)).toMatchObject({
      'access-control-allow-origin': 'https://a.example',
      'access-control-expose-headers': 'x-request-id,retry-after',
    })
    expect(await headersFor('https://b.example', path)).not.toHaveProperty('access-control-expose-headers')
  }
})

describe('the port of the platform', () => {
  test('is named in one line if it is taken', async () => {
    const first = await openFront(0)
    const port = Number(new URL(first.origin).port)
    await expect(openFront(port)).rejects.toThrow(
      `Port ${port} is in use: stop what uses it, or set PORT to another one.`,
    )
    await first.stop()
  })

  test('refuses a body of more than 10 MB without breaking the connection', async () => {
    const front = await openFront(0)
    front.open(async () => ({ status: 200, headers: {}, body: Buffer.of() }))
    const response = await fetch(front.origin, { method: 'POST', body: Buffer.alloc(11 * 1024 * 1024) })
    expect(response.status).toBe(413)
    await front.stop()
  })
})
