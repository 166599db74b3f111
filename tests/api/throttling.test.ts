import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { isThrottling } from '../../functions/platform/retry.ts'
import { operation } from '../../graphql/operations.ts'
import { type ApiHandler, http, type Payload, send } from '../kit/api.ts'
import { aNoticeIn } from '../kit/documents.ts'
import { anAgency, aTree, type Tree } from '../kit/government.ts'
import { openStack, type Stack } from '../kit/stack.ts'
import { type Throttleable, type ThrottledService, throttleable } from '../kit/throttled-service.ts'

let stack: Stack
let tree: Tree

beforeAll(async () => {
  stack = await openStack()
  tree = await aTree(stack)
})

const VARIABLES = {
  STS: 'AWS_ENDPOINT_URL_STS',
  KMS: 'AWS_ENDPOINT_URL_KMS',
  S3: 'AWS_ENDPOINT_URL_S3',
} as const satisfies Record<ThrottledService, string>

const addresses = new Map<string, string | undefined>()
afterEach(() => {
  for (const [variable, address] of addresses) process.env[variable] = address
})

/** A new instance of the function, without credentials or keys yet, that meets a service through a proxy. */
async function anInstanceBehind(
  service: ThrottledService,
): Promise<{ readonly handler: ApiHandler; readonly service: Throttleable }> {
  const variable = VARIABLES[service]
  const target = process.env[variable] ?? ''
  addresses.set(variable, target)
  const proxy = await throttleable(service, target)
  // Until the end of the test: the clients of the SDK read the address when they make their first call.
  process.env[variable] = proxy.endpoint
  vi.resetModules()
  const { handler } = await import('../../functions/handlers/api.ts')
  return { handler, service: proxy }
}

const INBOX = '{ inbox { nodes { id } } }'

describe('while STS throttles the credentials of a tenant', () => {
  test('a request is refused as a whole: 503, THROTTLED, and when to try again; then it is answered', async () => {
    const { handler, service } = await anInstanceBehind('STS')
    const token = await tree.luoyang.token('CLERK')
    service.throttled = true
    const { status, errors, headers } = await send(token, INBOX, {}, 'zh-CN', handler)
    expect(status).toBe(503)
    expect(headers['retry-after']).toBe('2')
    expect(errors).toHaveLength(1)
    expect(errors?.[0]?.extensions).toEqual({
      code: 'THROTTLED',
      retryAfterSeconds: 2,
      requestId: expect.any(String),
    })
    expect(JSON.stringify(errors)).not.toContain('Rate exceeded')
    expect(service.refused).toBeGreaterThan(1)
    service.throttled = false
    expect(await send(token, INBOX, {}, 'zh-CN', handler)).toMatchObject({
      status: 200,
      data: { inbox: { nodes: [] } },
    })
  })

  test('a mutation that needs other credentials is answered BUSY, and has its effect when it is repeated', async () => {
    const county = await anAgency(stack, tree.zhengzhou, {
      regionCode: '410102',
      tier: 'COUNTY',
      active: false,
    })
    const { handler, service } = await anInstanceBehind('STS')
    const token = await tree.zhengzhou.token('ADMINISTRATOR')
    expect((await send(token, INBOX, {}, 'zh-CN', handler)).status).toBe(200)
    const input = { idempotencyKey: randomUUID(), agencyId: county.id, expectedVersion: 1 }
    const appoint = async () => {
      const answer = await send<{ activateAgency: Payload<'agency', { id: string }> }>(
        token,
        operation('ActivateAgency'),
        { input: { ...input, administratorName: '管理员' } },
        'zh-CN',
        handler,
      )
      return answer.data?.activateAgency
    }
    service.throttled = true
    expect(await appoint()).toMatchObject({
      agency: null,
      problems: [{ __typename: 'Busy', code: 'BUSY', retryable: true, retryAfterSeconds: 2 }],
    })
    service.throttled = false
    expect(await appoint()).toMatchObject({ agency: { id: county.id }, replayed: false })
  })
})

test('while KMS throttles, the receipt keys are refused with 503, THROTTLED and when to try again', async () => {
  const { handler, service } = await anInstanceBehind('KMS')
  const ask = () => http('GET', '/.well-known/receipt-keys.json', {}, undefined, '', handler)
  service.throttled = true
  const refused = await ask()
  expect(refused.statusCode).toBe(503)
  expect(refused.headers).toMatchObject({ 'retry-after': '2' })
  expect(JSON.parse(refused.body ?? '')).toMatchObject({ errors: [{ extensions: { code: 'THROTTLED' } }] })
  service.throttled = false
  expect((await ask()).statusCode).toBe(200)
})

test('while S3 asks to slow down, a printed copy is refused with THROTTLED', async () => {
  const { id } = await aNoticeIn('DRAFT', tree.luoyang, [tree.zhengzhou])
  const { handler, service } = await anInstanceBehind('S3')
  service.throttled = true
  const token = await tree.luoyang.token('DRAFTER')
  const render = '{ render(documentId: "ID") { sha256 } }'.replace('ID', id)
  const { status, errors } = await send(token, render, {}, 'zh-CN', handler)
  expect([status, errors?.[0]?.extensions.code]).toEqual([503, 'THROTTLED'])
  // What can be answered is, without asking to repeat the whole.
  const both = await send(token, render.replace('{', '{ viewer { subject }'), {}, 'zh-CN', handler)
  expect([both.status, both.data]).toEqual([200, { viewer: { subject: 'mbr-DRAFTER' }, render: null }])
  expect(both.errors?.[0]?.extensions).toMatchObject({ code: 'THROTTLED', retryAfterSeconds: 2 })
  expect(both.headers).not.toHaveProperty('retry-after')
  service.throttled = false
  expect((await send(token, render, {}, 'zh-CN', handler)).status).toBe(200)
})

const failed = (name: string, more: object = {}): Error =>
  Object.assign(new Error('from AWS'), { name, ...more })
test.each<[string, boolean, unknown]>([
  ['DynamoDB’s ThrottlingException', true, failed('ThrottlingException')],
  ['DynamoDB’s throughput', true, failed('ProvisionedThroughputExceededException')],
  ['STS’s Throttling', true, failed('Throttling')],
  ['S3’s SlowDown', true, failed('SlowDown')],
  ['a HEAD that S3 answers with 503', true, failed('UnknownError', { $metadata: { httpStatusCode: 503 } })],
  ['credentials that STS throttled', true, new Error('no credentials', { cause: failed('Throttling') })],
  ['a denial', false, failed('AccessDenied', { $metadata: { httpStatusCode: 403 } })],
  ['a fault of a service', false, failed('InternalServerError', { $metadata: { httpStatusCode: 500 } })],
  ['a bug', false, new TypeError('x is undefined')],
  ['no error', false, 'Throttling'],
])('%s is throttling: %s', (_, expected, error) => {
  expect(isThrottling(error)).toBe(expected)
})

test('an error that is its own cause is not followed for ever', () => {
  const error = new Error('round')
  error.cause = error
  expect(isThrottling(error)).toBe(false)
})
