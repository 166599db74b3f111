import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { HutongError, type Operation, operations } from '../../graphql/sdk/index.ts'
import { aClientOf, anAnswer, anError, ended, stopTime } from '../kit/fake-api.ts'

const PAGE = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } }
const inbox = () => anAnswer({ data: { inbox: PAGE } })
const DELIVERY = { id: 'dlv_1', version: 2 }
const signedFor = () =>
  anAnswer({ data: { signForDelivery: { delivery: DELIVERY, replayed: false, problems: [] } } })
const refusedFor = (...problems: object[]) =>
  anAnswer({ data: { signForDelivery: { delivery: null, replayed: false, problems } } })
const signFor = { input: { deliveryId: 'dlv_1', expectedVersion: 1 } }
const overloaded = (headers: Record<string, string> = {}) => anAnswer('Service Unavailable', 503, headers)

beforeEach(() => {
  stopTime()
  // The whole span of every pause, so that tests can tell how long it is.
  vi.spyOn(Math, 'random').mockReturnValue(1)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('a call of the SDK', () => {
  it('sends the canonical operation with its variables, the token and the language, and returns its one field', async () => {
    const { client, sent } = aClientOf([inbox], { language: 'en' })
    expect(await client.inbox({ first: 5 })).toEqual(PAGE)
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({
      url: 'https://api.test/graphql',
      headers: { authorization: 'Bearer token-1', 'accept-language': 'en' },
      body: { query: operations.inbox.text, operationName: 'Inbox', variables: { first: 5 } },
    })
  })
  it('asks in Chinese unless told otherwise', async () => {
    const { client, sent } = aClientOf([inbox])
    await client.inbox()
    expect(sent[0]?.headers['accept-language']).toBe('zh-CN')
  })
  it('returns problems as data', async () => {
    const problem = { code: 'WRONG_STATE', message: '状态不符', path: [], retryable: false }
    const { client, sent } = aClientOf([() => refusedFor(problem)])
    expect(await client.signForDelivery(signFor)).toMatchObject({ delivery: null, problems: [problem] })
    expect(sent).toHaveLength(1)
  })
  it('returns null for one thing that does not exist', async () => {
    const { client } = aClientOf([() => anAnswer({ data: { delivery: null } })])
    expect(await client.delivery({ id: 'dlv_2' })).toBeNull()
  })
  it('runs an operation of one’s own, and returns its data as a whole', async () => {
    const mine: Operation<{ viewer: { name: string } }, object> = {
      kind: 'query',
      name: 'Mine',
      text: 'query Mine { viewer { name } }',
    }
    const { client, sent } = aClientOf([() => anAnswer({ data: { viewer: { name: '文书' } } })])
    expect(await client.execute(mine, {})).toEqual({ viewer: { name: '文书' } })
    expect(sent[0]?.body.operationName).toBe('Mine')
  })
  it.each(['inbox', 'outbox'] as const)(
    'refuses null for a list (%s) that came without an error',
    async name => {
      const { client } = aClientOf([() => anAnswer({ data: { [name]: null } })])
      await expect(client[name]()).rejects.toMatchObject({ code: 'UNEXPECTED_ANSWER' })
    },
  )
})

describe('a top-level error', () => {
  it('is thrown with its code, its request and its facts', async () => {
    const extensions = {
      code: 'FORBIDDEN',
      requestId: 'request-7',
      action: 'readDeliveries',
      heldBy: ['CLERK'],
    }
    const { client, sent } = aClientOf([
      () =>
        anAnswer({ data: { inbox: null }, errors: [{ message: 'not yours', path: ['inbox'], extensions }] }),
    ])
    const error = await client.inbox().catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(HutongError)
    expect(error).toMatchObject({
      code: 'FORBIDDEN',
      message: 'not yours',
      requestId: 'request-7',
      status: 200,
      facts: { action: 'readDeliveries', heldBy: ['CLERK'] },
      errors: [{ path: ['inbox'] }],
      data: { inbox: null },
    })
    expect(sent).toHaveLength(1)
  })
  it('has the request’s id from the header if the body has none', async () => {
    const { client } = aClientOf([() => anAnswer('not found', 404)])
    await expect(client.inbox()).rejects.toMatchObject({
      code: 'HTTP_404',
      status: 404,
      requestId: 'request-1',
    })
  })
  it.each([
    ['a page of a proxy', '<html>'],
    ['a list', '[]'],
    ['null', 'null'],
    ['an object without data', '{}'],
    ['data that is a text', '{"data":"x"}'],
    ['errors that are none', '{"errors":{},"data":null}'],
  ])('is thrown for %s instead of an answer', async (_, body) => {
    const { client, sent } = aClientOf([() => anAnswer(body)])
    await expect(client.inbox()).rejects.toMatchObject({ code: 'UNEXPECTED_ANSWER' })
    expect(sent).toHaveLength(1)
  })
  it('is thrown for errors without message or extensions too', async () => {
    const { client } = aClientOf([() => anAnswer({ errors: [null] }, 400)])
    await expect(client.inbox()).rejects.toMatchObject({ code: 'HTTP_400', facts: {} })
  })
})

describe('a call that was not answered', () => {
  it.each([429, 502, 503, 504])('is repeated after HTTP %i, with pauses that double', async status => {
    const { client, sent } = aClientOf([() => anAnswer('', status), () => anAnswer('', status), inbox])
    const { value, tookMs } = await ended(client.inbox())
    expect(value).toEqual(PAGE)
    expect(sent).toHaveLength(3)
    expect(tookMs).toBe(200 + 400)
  })
  it('is repeated after a broken connection', async () => {
    const { client, sent } = aClientOf([() => new TypeError('fetch failed'), inbox])
    expect((await ended(client.inbox())).value).toEqual(PAGE)
    expect(sent).toHaveLength(2)
  })
  it('gives up after four attempts, with the error of the last', async () => {
    const { client, sent } = aClientOf([() => new TypeError('fetch failed')])
    const { error } = await ended(client.inbox())
    expect(error).toMatchObject({ code: 'UNREACHABLE', status: null, requestId: null })
    expect((error as HutongError).cause).toBeInstanceOf(TypeError)
    expect(sent).toHaveLength(4)
  })
  it('asks for the token before each attempt', async () => {
    const { client, sent } = aClientOf([() => overloaded(), inbox])
    await ended(client.inbox())
    expect(sent.map(({ headers }) => headers.authorization)).toEqual(['Bearer token-1', 'Bearer token-2'])
  })
  it('ends with whatever the giver of tokens throws', async () => {
    const denied = new Error('signed out')
    const { client, sent } = aClientOf([inbox], { token: () => Promise.reject(denied) })
    await expect(client.inbox()).rejects.toBe(denied)
    expect(sent).toHaveLength(0)
  })
})

describe('the pause that the API asks for', () => {
  it('is kept where Retry-After names seconds', async () => {
    const { client } = aClientOf([() => overloaded({ 'retry-after': '7' }), inbox])
    expect((await ended(client.inbox())).tookMs).toBe(7_000 + 200)
  })
  it('is kept where Retry-After names a date', async () => {
    const { client } = aClientOf([
      () => overloaded({ 'retry-after': 'Mon, 02 Mar 2026 01:00:09 GMT' }),
      inbox,
    ])
    expect((await ended(client.inbox())).tookMs).toBe(9_000 + 200)
  })
  it('is that by the server’s clock, however wrong the client’s is', async () => {
    const date = 'Mon, 02 Mar 2026 00:00:00 GMT'
    const { client } = aClientOf([
      () => overloaded({ date, 'retry-after': 'Mon, 02 Mar 2026 00:00:03 GMT' }),
      inbox,
    ])
    expect((await ended(client.inbox())).tookMs).toBe(3_000 + 200)
  })
  it('is none where Retry-After is neither', async () => {
    const { client } = aClientOf([() => overloaded({ 'retry-after': 'soon' }), inbox])
    expect((await ended(client.inbox())).tookMs).toBe(200)
  })
  it('is kept where an error names seconds, whatever the status', async () => {
    const { client, sent } = aClientOf([
      () => anError(200, { code: 'THROTTLED', retryAfterSeconds: 2 }),
      inbox,
    ])
    expect((await ended(client.inbox())).tookMs).toBe(2_000 + 200)
    expect(sent).toHaveLength(2)
  })
  it('is kept where the problem of a mutation that did nothing names seconds', async () => {
    const busy = { code: 'BUSY', message: '', path: [], retryable: true, retryAfterSeconds: 3 }
    const { client, sent } = aClientOf([() => refusedFor(busy), signedFor])
    const { value, tookMs } = await ended(client.signForDelivery(signFor))
    expect(value).toMatchObject({ delivery: DELIVERY })
    expect(tookMs).toBe(3_000 + 200)
    expect(sent[1]?.body).toEqual(sent[0]?.body)
  })
  it('leaves the problem as data when the attempts are used up', async () => {
    const busy = { code: 'BUSY', message: '', path: [], retryable: true, retryAfterSeconds: 1 }
    const { client, sent } = aClientOf([() => refusedFor(busy)])
    expect((await ended(client.signForDelivery(signFor))).value).toMatchObject({ problems: [busy] })
    expect(sent).toHaveLength(4)
  })
  it('is not waited for where one of several problems is there to stay', async () => {
    const busy = { code: 'BUSY', message: '', path: [], retryable: true, retryAfterSeconds: 1 }
    const lasting = { code: 'WRONG_STATE', message: '', path: [], retryable: false }
    const { client, sent } = aClientOf([() => refusedFor(busy, lasting)])
    expect((await ended(client.signForDelivery(signFor))).value).toMatchObject({ problems: [busy, lasting] })
    expect(sent).toHaveLength(1)
  })
  it('is not waited for if it is longer than the client’s patience', async () => {
    const { client, sent } = aClientOf([() => overloaded({ 'retry-after': '3600' }), inbox])
    expect((await ended(client.inbox())).error).toMatchObject({ code: 'HTTP_503' })
    expect(sent).toHaveLength(1)
  })
})

describe('a call that was refused', () => {
  it.each([
    [400, 'BAD_USER_INPUT'],
    [401, 'UNAUTHENTICATED'],
    [403, 'NOT_ADMITTED'],
    [413, 'ANSWER_TOO_LARGE'],
    [500, 'INTERNAL'],
    [200, 'FORBIDDEN'],
  ])('is not repeated: %i %s', async (status, code) => {
    const { client, sent } = aClientOf([() => anError(status, { code }), inbox])
    expect((await ended(client.inbox())).error).toMatchObject({ code, status })
    expect(sent).toHaveLength(1)
  })
})

describe('the key of a mutation', () => {
  it('is made if the caller gives none, and kept over the attempts', async () => {
    const { client, sent } = aClientOf([() => new TypeError('fetch failed'), () => overloaded(), signedFor])
    await ended(client.signForDelivery(signFor))
    const keys = sent.map(({ body }) => body.variables.input?.idempotencyKey)
    expect(keys).toHaveLength(3)
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/)
    expect(new Set(keys).size).toBe(1)
  })
  it('is another one for another call with the same input', async () => {
    const { client, sent } = aClientOf([signedFor])
    await client.signForDelivery(signFor)
    await client.signForDelivery(signFor)
    const keys = sent.map(({ body }) => body.variables.input?.idempotencyKey)
    expect(new Set(keys).size).toBe(2)
    expect(signFor.input).not.toHaveProperty('idempotencyKey')
  })
  it('is the caller’s if one is given', async () => {
    const { client, sent } = aClientOf([() => overloaded(), signedFor])
    await ended(client.signForDelivery({ input: { ...signFor.input, idempotencyKey: 'mine' } }))
    expect(sent.map(({ body }) => body.variables.input?.idempotencyKey)).toEqual(['mine', 'mine'])
  })
  it.each([{}, { input: { idempotencyKey: '' } }, { input: { idempotencyKey: 42 } }])(
    'decides whether a mutation of one’s own is repeated: with the variables %j it is not',
    async variables => {
      const mine: Operation = { kind: 'mutation', name: 'Mine', text: 'mutation Mine { x }' }
      const { client, sent } = aClientOf([() => overloaded()])
      expect((await ended(client.execute(mine, variables))).error).toMatchObject({ code: 'HTTP_503' })
      expect(sent).toHaveLength(1)
    },
  )
})

describe('the time limit', () => {
  it('ends one attempt, not the call', async () => {
    const { client, sent } = aClientOf([() => 'NEVER', inbox])
    const { value, tookMs } = await ended(client.inbox({}, { timeoutMs: 5_000 }))
    expect(value).toEqual(PAGE)
    expect(tookMs).toBe(5_000 + 200)
    expect(sent).toHaveLength(2)
  })
  it('ends a call of which no attempt is answered', async () => {
    const { client, sent } = aClientOf([() => 'NEVER'])
    const { error, tookMs } = await ended(client.inbox())
    expect(error).toMatchObject({ code: 'TIMED_OUT' })
    expect(tookMs).toBe(4 * 30_000 + 200 + 400 + 800)
    expect(sent).toHaveLength(4)
  })
})

describe('an aborted call', () => {
  const reason = new Error('the reader has left')

  it('sends nothing if it is aborted before', async () => {
    const token = vi.fn(async () => 'token')
    const { client, sent } = aClientOf([inbox], { token })
    const call = client.inbox({}, { signal: AbortSignal.abort(reason) })
    expect((await ended(call)).error).toBe(reason)
    expect(sent).toHaveLength(0)
    expect(token).not.toHaveBeenCalled()
  })
  it('ends while an answer is awaited, is not repeated, and aborts the request', async () => {
    const abort = new AbortController()
    let signal: AbortSignal | null | undefined
    const { client } = aClientOf([], {
      fetch: (_, init) => {
        signal = init.signal
        return new Promise(() => undefined)
      },
    })
    setTimeout(() => abort.abort(reason), 1_000)
    const { error, tookMs } = await ended(client.inbox({}, { signal: abort.signal }))
    expect(error).toBe(reason)
    expect(tookMs).toBe(1_000)
    expect(signal?.aborted).toBe(true)
  })
  it('ends during a pause', async () => {
    const abort = new AbortController()
    const { client, sent } = aClientOf([() => overloaded({ 'retry-after': '30' })])
    setTimeout(() => abort.abort(reason), 1_000)
    const { error, tookMs } = await ended(client.inbox({}, { signal: abort.signal }))
    expect(error).toBe(reason)
    expect(tookMs).toBe(1_000)
    expect(sent).toHaveLength(1)
  })
})

describe('the keys of receipts', () => {
  it('are read from the platform’s address, without a token', async () => {
    const calls: [string, RequestInit][] = []
    const { client } = aClientOf([], {
      fetch: async (url, init) => {
        calls.push([url, init])
        return anAnswer({ keys: [{ kty: 'EC' }] })
      },
    })
    expect(await client.receiptKeys()).toEqual({ keys: [{ kty: 'EC' }] })
    expect(calls.map(([url]) => url)).toEqual(['https://api.test/.well-known/receipt-keys.json'])
    expect(calls[0]?.[1].headers).toBeUndefined()
  })
  it.each([['{}'], ['null'], ['{"keys":[1]}'], ['<html>']])('are not taken from %s', async body => {
    const { client } = aClientOf([], { fetch: async () => anAnswer(body) })
    await expect(client.receiptKeys()).rejects.toMatchObject({ code: 'UNEXPECTED_ANSWER' })
  })
})
