import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ObjectsAndQueues, startObjectsAndQueues } from '../../infra/local/emulators/fauxqs.ts'
import { answerPreflight, corsHeaders } from '../../infra/local/emulators/s3-for-browsers.ts'
import { type LocalAccount, noResources } from '../../infra/local/template/account.ts'
import { interpret } from '../../infra/local/template/interpreter.ts'
import { bucketKind } from '../../infra/local/template/resources/storage.ts'

const PAGE = 'https://office.example'
const rules = [
  { AllowedOrigins: ['https://only-get.example'], AllowedMethods: ['GET'] },
  {
    AllowedOrigins: [PAGE, 'https://*.gov.example'],
    AllowedMethods: ['PUT', 'GET'],
    AllowedHeaders: ['content-type', 'x-amz-*'],
    ExposedHeaders: ['ETag'],
    MaxAge: 3600,
  },
]
const asking = (origin: string, method: string, headers?: string) => ({
  origin,
  'access-control-request-method': method,
  ...(headers === undefined ? {} : { 'access-control-request-headers': headers }),
})

describe('a preflight of a bucket', () => {
  test('is answered with what the first rule that fits it allows', () => {
    const { status, headers } = answerPreflight(
      rules,
      asking(PAGE, 'PUT', 'Content-Type, x-amz-checksum-sha256'),
    )
    expect([status, headers]).toEqual([
      200,
      {
        'access-control-allow-origin': PAGE,
        'access-control-allow-credentials': 'true',
        'access-control-allow-methods': 'PUT, GET',
        'access-control-allow-headers': 'content-type, x-amz-checksum-sha256',
        'access-control-expose-headers': 'ETag',
        'access-control-max-age': '3600',
        vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
      },
    ])
  })

  test('from any origin is allowed by a star, without credentials', () => {
    const { headers } = answerPreflight(
      [{ AllowedOrigins: ['*'], AllowedMethods: ['GET'] }],
      asking(PAGE, 'GET'),
    )
    expect(headers['access-control-allow-origin']).toBe('*')
    expect(headers).not.toHaveProperty('access-control-allow-credentials')
  })

  test.each([
    ['a subdomain', asking('https://a.gov.example', 'GET'), 200],
    ['another domain that ends alike', asking('https://agov.example', 'GET'), 403],
    ['another origin', asking('https://evil.example', 'GET'), 403],
    ['another scheme', asking('http://office.example', 'GET'), 403],
    ['another method', asking(PAGE, 'DELETE'), 403],
    ['a method of another rule', asking('https://only-get.example', 'PUT'), 403],
    ['a header that is not allowed', asking(PAGE, 'PUT', 'content-type, authorization'), 403],
    ['a header to a rule without any', asking('https://only-get.example', 'GET', 'range'), 403],
    ['no origin', { 'access-control-request-method': 'GET' }, 400],
    ['no method', { origin: PAGE }, 400],
  ])('with %s (%j) is answered with %i', (_, headers, status) => {
    const answer = answerPreflight(rules, headers)
    expect(answer.status).toBe(status)
    expect('access-control-allow-origin' in answer.headers).toBe(status === 200)
  })

  test('without any rules says that CORS is not enabled', () => {
    expect(answerPreflight([], asking(PAGE, 'GET'))).toMatchObject({
      status: 403,
      body: expect.stringContaining('CORS is not enabled for this bucket'),
    })
  })

  test('is not needed for the headers of an answer, which only an allowed page gets', () => {
    expect(corsHeaders(rules, 'GET', { origin: PAGE })['access-control-expose-headers']).toBe('ETag')
    expect(corsHeaders(rules, 'GET', { origin: 'https://evil.example' })).toEqual({})
    expect(corsHeaders(rules, 'GET', {})).toEqual({})
  })
})

describe('the buckets on this machine', () => {
  let objects: ObjectsAndQueues
  beforeAll(async () => {
    objects = await startObjectsAndQueues()
    const account = { ...noResources(), objects } as unknown as LocalAccount
    const bucket = (BucketName: string, more: object) => ({
      Type: 'AWS::S3::Bucket',
      Properties: { BucketName, ...more },
    })
    const template = {
      Resources: {
        Open: bucket('open', { CorsConfiguration: { CorsRules: rules } }),
        Closed: bucket('closed', {}),
      },
    }
    await interpret([{ name: 'a-stack', template, assets: new Map() }], {
      kinds: { 'AWS::S3::Bucket': bucketKind(account) },
      ignoredTypes: {},
      secret: () => undefined,
    })
  })
  afterAll(() => objects.stop())

  const request = (method: string, path: string, headers: Record<string, string> = {}, body?: string) =>
    fetch(`${objects.endpoint}${path}`, { method, headers, ...(body === undefined ? {} : { body }) })

  test('answer preflights by their own CORS configuration', async () => {
    const open = await request('OPTIONS', '/open/uploads/a?X-Amz-Signature=1', asking(PAGE, 'PUT'))
    expect([open.status, open.headers.get('access-control-allow-origin')]).toEqual([200, PAGE])
    const closed = await request('OPTIONS', '/closed/uploads/a', asking(PAGE, 'PUT'))
    expect(closed.status).toBe(403)
  })

  test('answer a page with the headers of CORS, also when they refuse, and others without', async () => {
    const put = await request('PUT', '/open/uploads/a', { origin: PAGE }, 'bytes')
    expect([put.status, put.headers.get('access-control-expose-headers')]).toEqual([200, 'ETag'])
    const missing = await request('GET', '/open/nothing', { origin: PAGE })
    expect([missing.status, missing.headers.get('access-control-allow-origin')]).toEqual([404, PAGE])
    const foreign = await request('GET', '/open/uploads/a', { origin: 'https://evil.example' })
    expect([foreign.status, foreign.headers.get('access-control-allow-origin')]).toEqual([200, null])
    const closed = await request('PUT', '/closed/a', { origin: PAGE }, 'bytes')
    expect([closed.status, closed.headers.get('access-control-allow-origin')]).toEqual([200, null])
  })

  test('send a download with the headers that its URL asks for, and an error without', async () => {
    await request('PUT', '/open/uploads/b', { 'content-type': 'text/plain' }, 'bytes')
    const query = new URLSearchParams({
      'response-content-type': 'application/pdf',
      'response-content-disposition': "attachment; filename*=UTF-8''%E9%99%84%E4%BB%B6.pdf",
    })
    const download = await request('GET', `/open/uploads/b?${query}`)
    expect(download.headers.get('content-type')).toBe('application/pdf')
    expect(download.headers.get('content-disposition')).toBe(query.get('response-content-disposition'))
    expect((await request('GET', '/open/uploads/b')).headers.get('content-disposition')).toBeNull()
    const missing = await request('GET', `/open/nothing?${query}`)
    expect([missing.status, missing.headers.get('content-disposition')]).toEqual([404, null])
  })
})
