import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { Attacker } from '../kit/attacker.ts'
import { aTree } from '../kit/government.ts'
import { VIEWER } from '../kit/hostile-bodies.ts'
import { serveApi } from '../kit/served.ts'
import { openStack } from '../kit/stack.ts'

let attacker: Attacker
let port: number
beforeAll(async () => {
  const tree = await aTree(await openStack())
  const url = await serveApi()
  port = Number(new URL(url).port)
  attacker = new Attacker(url, await tree.province.token('CLERK'))
})

const head = (request = 'POST /graphql', authorization = 'Bearer {token}'): string =>
  `${request} HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization}\r\ncontent-type: application/json\r\naccept: application/json\r\n`
const CLOSE = 'connection: close\r\n'
const LENGTH = `content-length: ${VIEWER.length}\r\n`

/** The answers on a connection: the status of each, and how many of them are about the viewer. */
function answersIn(received: string): { readonly statuses: readonly number[]; readonly viewers: number } {
  const statuses = [...received.matchAll(/HTTP\/1\.1 (\d+) /g)].map(match => Number(match[1]))
  return { statuses, viewers: received.split('"subject"').length - 1 }
}

describe('a request by', () => {
  test.each(['HEAD', 'OPTIONS', 'TRACE', 'PATCH', 'CONNECT', 'PROPFIND', 'G\u0000T', 'get'])(
    'the method %j is answered by none of its content',
    async method => {
      const received = await attacker.raw(
        `${head(`${method} /graphql`)}x-a: {token}\r\n${CLOSE}${LENGTH}\r\n${VIEWER}`,
      )
      const { statuses, viewers } = answersIn(received)
      // A method that nobody serves may be answered by an end of the connection.
      expect(statuses.length).toBeLessThanOrEqual(1)
      for (const status of statuses) expect(status >= 400 && status < 500).toBe(true)
      expect(viewers).toBe(0)
      // TRACE repeats what it was sent, tokens too, where it is served.
      expect(received).not.toContain('eyJ')
      expect(await attacker.isServed()).toBe(true)
    },
  )
})

describe('on one connection', () => {
  test('two requests are answered in turn, each for its own token', async () => {
    const good = `${head()}${LENGTH}\r\n${VIEWER}`
    const bad = `${head('POST /graphql', 'Bearer x')}${CLOSE}${LENGTH}\r\n${VIEWER}`
    expect(answersIn(await attacker.raw(good + bad))).toEqual({ statuses: [200, 401], viewers: 1 })
  })

  test('what follows a body has no token of the request before it', async () => {
    const inner = `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n${CLOSE}${LENGTH}\r\n${VIEWER}`
    expect(answersIn(await attacker.raw(`${head()}${LENGTH}\r\n${VIEWER}${inner}`))).toEqual({
      statuses: [200, 401],
      viewers: 1,
    })
  })

  test('200 requests that are sent at once are answered one by one, or not at all', async () => {
    const bad = `${head('POST /graphql', 'Bearer x')}${LENGTH}\r\n${VIEWER}`
    const { statuses, viewers } = answersIn(
      await attacker.raw(bad.repeat(199) + bad.replace(LENGTH, CLOSE + LENGTH), 10_000),
    )
    expect(statuses.length).toBeLessThanOrEqual(200)
    expect(new Set(statuses)).toEqual(new Set([401]))
    expect(viewers).toBe(0)
    expect(await attacker.isServed()).toBe(true)
  })
})

describe('chunks', () => {
  const chunked = (body: string): string => `${head()}${CLOSE}transfer-encoding: chunked\r\n\r\n${body}`
  const size = VIEWER.length.toString(16)

  test('with an extension are the body without it', async () => {
    const body = `${size};a=b;c="}"\r\n${VIEWER}\r\n0\r\n\r\n`
    expect(answersIn(await attacker.raw(chunked(body)))).toEqual({ statuses: [200], viewers: 1 })
  })

  test.each([
    ['an extension of 100 kB', `${size};a=${'b'.repeat(100_000)}\r\n${VIEWER}\r\n0\r\n\r\n`],
    ['a size beyond all', `ffffffffffffffff\r\n${VIEWER}\r\n0\r\n\r\n`],
    ['a size that is negative', `-1\r\n${VIEWER}\r\n0\r\n\r\n`],
    ['a size with a prefix', `0x${size}\r\n${VIEWER}\r\n0\r\n\r\n`],
    ['line feeds alone', `${size}\n${VIEWER}\n0\n\n`],
    ['trailers of 100 kB', `${size}\r\n${VIEWER}\r\n0\r\nx-a: ${'b'.repeat(100_000)}\r\n\r\n`],
  ])('with %s are refused', async (_, body) => {
    const { statuses, viewers } = answersIn(await attacker.raw(chunked(body)))
    expect(viewers).toBe(0)
    for (const status of statuses) expect(status).toBeGreaterThanOrEqual(400)
    expect(await attacker.isServed()).toBe(true)
  })
})

describe('headers', () => {
  test.each([
    [
      'that ask for another protocol',
      'connection: upgrade, http2-settings\r\nupgrade: h2c\r\nhttp2-settings: AAMAAABkAAQAAP__\r\n',
    ],
    [
      'that ask for a socket',
      'connection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n',
    ],
    [
      'that name another host',
      `x-forwarded-host: elsewhere.example.cn\r\nforwarded: host=elsewhere.example.cn\r\n${CLOSE}`,
    ],
    [
      'that name another method or path',
      `x-http-method-override: DELETE\r\nx-original-url: /.well-known/jwks.json\r\n${CLOSE}`,
    ],
  ])('%s change nothing', async (_, headers) => {
    const received = await attacker.raw(`${head()}${headers}${LENGTH}\r\n${VIEWER}`)
    const { statuses, viewers } = answersIn(received)
    expect([statuses, viewers]).toEqual([[200], 1])
    expect(received).not.toMatch(/elsewhere|101 Switching/)
  })

  test.each([
    ['5,000 of them', Array.from({ length: 5_000 }, (_, n) => `x-${n}: 1\r\n`).join('')],
    ['two tokens', 'authorization: Bearer x\r\n'],
    ['a name with a blank', 'content-length : 3\r\n'],
    ['two hosts', 'host: y\r\n'],
  ])('as %s are refused, or the first one counts', async (_, headers) => {
    const { statuses, viewers } = answersIn(
      await attacker.raw(`${head()}${headers}${CLOSE}${LENGTH}\r\n${VIEWER}`),
    )
    expect(statuses.length).toBeLessThanOrEqual(1)
    expect(viewers).toBeLessThanOrEqual(1)
    if (viewers === 0) for (const status of statuses) expect(status >= 400 && status < 500).toBe(true)
    expect(await attacker.isServed()).toBe(true)
  })

  test('and an address of 100 kB are not read', async () => {
    const received = await attacker.raw(`${head(`GET /graphql?query=${'a'.repeat(100_000)}`)}${CLOSE}\r\n`)
    expect(answersIn(received).statuses).toEqual([431])
  })
})

describe('a request that is not finished', () => {
  test('keeps nobody waiting, nor do twenty like it', async () => {
    const half = Array.from({ length: 20 }, (_, n) =>
      attacker.raw(n % 2 === 0 ? `${head()}content-length: 1000\r\n\r\n{"query"` : head(), 1_500),
    )
    for (let n = 0; n < 5; n++) expect(await attacker.isServed()).toBe(true)
    expect((await Promise.all(half)).join('')).not.toContain('"data"')
  })

  test('and comes byte by byte is answered once it is whole, others meanwhile', async () => {
    const text = `GET /graphql HTTP/1.1\r\nhost: x\r\n${CLOSE}\r\n`
    const received = new Promise<string>(resolve => {
      let all = ''
      const socket = connect(port, '127.0.0.1', async () => {
        for (const byte of text) {
          socket.write(byte)
          await sleep(2)
        }
      })
      socket.setNoDelay(true)
      socket.on('data', data => {
        all += data.toString('latin1')
      })
      socket.on('error', () => resolve(all))
      socket.on('close', () => resolve(all))
    })
    expect(await attacker.isServed()).toBe(true)
    expect(answersIn(await received)).toEqual({ statuses: [401], viewers: 0 })
  })

  test('and whose client is gone leaves nothing behind', async () => {
    for (let n = 0; n < 50; n++) {
      const socket = connect(port, '127.0.0.1')
      socket.on('error', () => undefined)
      socket.write(`${head().replace('{token}', 'x')}content-length: 1000\r\n\r\n{`)
      await sleep(1)
      socket.destroy()
    }
    expect(await attacker.isServed()).toBe(true)
  })
})
