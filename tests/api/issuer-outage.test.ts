import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { HeadObjectCommand } from '@aws-sdk/client-s3'
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { keysAt } from '../../functions/access/issuer-keys.ts'
import { type ApiHandler, send } from '../kit/api.ts'
import { openStack, type Stack } from '../kit/stack.ts'

type Answer = readonly [status: number, body: string, headers?: Readonly<Record<string, string>>]

let stack: Stack
let server: Server
let answer: Answer
let url: string

beforeAll(async () => {
  stack = await openStack()
  server = createServer((_, response) => response.writeHead(answer[0], answer[2]).end(answer[1]))
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})
afterAll(() => server.close())
afterEach(() => vi.useRealTimers())

const VIEWER = '{ viewer { subject } }'
const HOUR = 60 * 60_000

/** A new instance of the function that takes its keys from this file's issuer. */
async function anInstance(): Promise<ApiHandler> {
  vi.resetModules()
  process.env.JWKS_URL = url
  return (await import('../../functions/handlers/api.ts')).handler
}

async function aKey(kid: string) {
  const { publicKey, privateKey } = await generateKeyPair('ES256')
  const jwk: JWK = { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' }
  /** A token of now: none is accepted for longer than half a day. */
  const token = () =>
    new SignJWT({ scope: 'directory' })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid })
      .setSubject('operator')
      .setIssuer(stack.issuer.issuer)
      .setAudience(stack.issuer.audience)
      .setIssuedAt(Math.floor(Date.now() / 1000))
      .setExpirationTime('1h')
      .sign(privateKey)
  return { jwk, token }
}

test('through an outage of the issuer, requests with known keys go on for 24 hours; others are refused with 503 and when to try again', async () => {
  const known = await aKey('known')
  const unknown = await aKey('unknown')
  const handler = await anInstance()
  const statusFor = async ({ token }: Awaited<ReturnType<typeof aKey>>) =>
    (await send(await token(), VIEWER, {}, 'zh-CN', handler)).status
  answer = [200, JSON.stringify({ keys: [known.jwk] })]
  expect(await statusFor(known)).toBe(200)
  // The first token of an instance leaves it to the next one to keep them.
  expect(await statusFor(known)).toBe(200)
  await vi.waitFor(
    () => stack.s3.send(new HeadObjectCommand({ Bucket: stack.bucketName, Key: 'issuer/keys.json' })),
    { timeout: 5_000, interval: 100 },
  )

  answer = [500, 'out of order']
  const start = Date.now()
  vi.useFakeTimers({ toFake: ['Date'], now: start + 23 * HOUR })
  expect(await statusFor(known)).toBe(200)
  const refused = await send(await unknown.token(), VIEWER, {}, 'zh-CN', handler)
  expect([refused.status, refused.errors?.[0]?.extensions.code]).toEqual([503, 'ISSUER_UNAVAILABLE'])
  expect(refused.headers['retry-after']).toBe('2')
  // An instance that starts only now finds what the other one has kept in the bucket.
  const another = await anInstance()
  expect((await send(await known.token(), VIEWER, {}, 'zh-CN', another)).status).toBe(200)
  vi.setSystemTime(start + 24 * HOUR)
  expect(await statusFor(known)).toBe(503)

  answer = [200, JSON.stringify({ keys: [known.jwk, unknown.jwk] })]
  vi.setSystemTime(start + 24 * HOUR + 5_000)
  expect([await statusFor(known), await statusFor(unknown)]).toEqual([200, 200])
})

describe('an answer in place of the issuer’s keys counts as an outage', () => {
  test.each<[string, Answer]>([
    ['an error', [500, '{"keys":[]}']],
    ['a page', [200, '<html>sign in</html>']],
    ['another document', [200, '{"issuer":"https://issuer.example"}']],
    ['no key at all', [200, '{"keys":[]}']],
    ['a redirect', [302, '', { location: 'http://127.0.0.1:1/' }]],
  ])('%s', async (_, given) => {
    answer = given
    await expect(keysAt(url)()).rejects.toThrow()
  })
})
