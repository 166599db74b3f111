import { beforeAll, describe, expect, test } from 'vitest'
import { Attacker, expectOrdinary } from '../kit/attacker.ts'
import { aTree } from '../kit/government.ts'
import { HOSTILE_BODIES, VIEWER } from '../kit/hostile-bodies.ts'
import { serveApi } from '../kit/served.ts'
import { openStack } from '../kit/stack.ts'

let attacker: Attacker
beforeAll(async () => {
  const tree = await aTree(await openStack())
  attacker = new Attacker(await serveApi(), await tree.province.token('CLERK'))
})

describe('a body of', () => {
  test.each(HOSTILE_BODIES)('%s is refused', async (name, body, type, statuses) => {
    const reply = await attacker.post(body, { 'content-type': type })
    expectOrdinary(reply, name)
    expect(statuses).toContain(reply.status)
    expect(reply.codes).toHaveLength(1)
    expect(await attacker.isServed()).toBe(true)
  })

  test.each([
    [
      'keys of prototypes',
      '{"query":"{ viewer { subject } }","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
    ],
    ['keys that come twice', '{"query":"{ nothing }","query":"{ viewer { subject } }"}'],
    [
      'extensions of any kind',
      '{"query":"{ viewer { subject } }","extensions":{"a":[[[[1]]]],"persistedQuery":null}}',
    ],
  ])('%s changes nothing for anybody', async (name, body) => {
    const reply = await attacker.post(body)
    expectOrdinary(reply, name)
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
    expect(await attacker.isServed()).toBe(true)
  })

  test('a text with NUL, lone surrogates and controls in every place is refused or found nowhere', async () => {
    const query =
      'query($id: ID!, $text: String!) { node(id: $id) { id } find(text: $text) { problems { code } } }'
    for (const text of ['a\u0000b', '\ud800', 'a\u202eb', 'x'.repeat(100_000)]) {
      const reply = await attacker.post({ query, variables: { id: text, text } })
      expectOrdinary(reply, JSON.stringify(text.slice(0, 10)))
      expect(reply.text.length).toBeLessThan(3_000)
    }
  })
})

describe('a request', () => {
  test.each([
    [
      'a mutation by GET',
      'GET',
      `?query=${encodeURIComponent('mutation { submitForReview(input: {idempotencyKey: "a", documentId: "x", expectedVersion: 1}) { replayed } }')}`,
      405,
    ],
    [
      'a query by GET that costs too much',
      'GET',
      `?query=${encodeURIComponent(`{ ${Array.from({ length: 30 }, (_, n) => `a${n}: inbox(first: 100) { nodes { id } }`).join(' ')} }`)}`,
      400,
    ],
    ['PUT', 'PUT', '', 405],
    ['DELETE', 'DELETE', '', 405],
  ])('by %s is refused', async (name, method, search, status) => {
    const reply = await attacker.send(
      method,
      search,
      method === 'PUT' ? { 'content-type': 'application/json' } : {},
      method === 'PUT' ? VIEWER : undefined,
    )
    expectOrdinary(reply, name)
    expect(reply.status).toBe(status)
  })

  test.each([
    ['no token', ''],
    ['no scheme', 'abc'],
    [
      'an unsigned token',
      `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"operator"}').toString('base64url')}.`,
    ],
    ['a token of 60,000 characters', `Bearer ${'a'.repeat(8_000)}`],
  ])('with %s is refused with 401 and a challenge', async (name, authorization) => {
    const reply = await attacker.post(VIEWER, { authorization })
    expectOrdinary(reply, name)
    expect([reply.status, reply.codes]).toEqual([401, ['UNAUTHENTICATED']])
    expect(reply.headers.get('www-authenticate')).toContain('Bearer')
  })

  const HEAD =
    'POST /graphql HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {token}\r\ncontent-type: application/json\r\naccept: application/json\r\n'
  const chunk = (text: string): string => `${text.length.toString(16)}\r\n${text}\r\n`
  const INNER = `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: ${VIEWER.length}\r\n\r\n${VIEWER}`
  test.each([
    ['two lengths', `${HEAD}content-length: 5\r\ncontent-length: ${VIEWER.length}\r\n\r\n${VIEWER}`],
    [
      'a length and chunks',
      `${HEAD}content-length: 4\r\ntransfer-encoding: chunked\r\n\r\n${chunk(VIEWER)}0\r\n\r\n${INNER}`,
    ],
    ['chunks by another name', `${HEAD}transfer-encoding: xchunked\r\n\r\n${chunk(VIEWER)}0\r\n\r\n`],
    ['a length that is negative', `${HEAD}content-length: -1\r\n\r\n${VIEWER}`],
    ['a folded header', `${HEAD}x-a: 1\r\n b\r\ncontent-length: ${VIEWER.length}\r\n\r\n${VIEWER}`],
    ['a NUL in a header', `${HEAD}x-a: \u0000\r\ncontent-length: ${VIEWER.length}\r\n\r\n${VIEWER}`],
    ['a NUL in the path', HEAD.replace('/graphql', '/graphql\u0000')],
    ['100 kB of headers', `${HEAD}x-a: ${'a'.repeat(100_000)}\r\ncontent-length: 2\r\n\r\n{}`],
  ])('with %s is never taken for two, and answered with an error', async (_, bytes) => {
    const received = await attacker.raw(bytes)
    const statuses = [...received.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(match => Number(match[1]))
    expect(statuses.length).toBeLessThanOrEqual(1)
    for (const status of statuses) expect(status).toBeGreaterThanOrEqual(400)
    expect(received).not.toContain('"subject"')
    expect(await attacker.isServed()).toBe(true)
  })

  test.each([
    ['//'],
    ['/../graphql'],
    ['/%2e%2e/graphql'],
    ['/%zz'],
    ['http://elsewhere.example.cn/graphql'],
    [`/${'a'.repeat(8_000)}`],
  ])('for the path %s reaches nothing', async path => {
    const received = await attacker.raw(`GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`)
    expect(received).not.toContain('"data"')
    expect(received).not.toMatch(/^HTTP\/1\.1 5/m)
    expect(await attacker.isServed()).toBe(true)
  })
})
