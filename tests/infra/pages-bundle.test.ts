import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda'
import { beforeAll, describe, expect, test } from 'vitest'
import type { handler as pagesHandler } from '../../functions/handlers/pages.ts'
import { bundleOf } from '../../infra/constructs/bundles.ts'
import { textOf } from '../kit/source-tree.ts'

let handler: typeof pagesHandler

// From its bundle: what it serves was made with it, and its sources have nothing to serve.
beforeAll(async () => {
  const file = pathToFileURL(join(bundleOf('pages'), 'index.mjs')).href
  handler = ((await import(/* @vite-ignore */ file)) as { handler: typeof pagesHandler }).handler
})

async function got(
  path: string,
  headers: Record<string, string> = {},
): Promise<APIGatewayProxyStructuredResultV2 & { readonly seen: Record<string, string> }> {
  const event = { rawPath: path, headers, requestContext: { requestId: 'request-1' } }
  const answer = await handler(event as unknown as APIGatewayProxyEventV2, {} as Context)
  const result = answer as APIGatewayProxyStructuredResultV2
  return { ...result, seen: (result.headers ?? {}) as Record<string, string> }
}

const SCHEMA = '/schema.graphql'

describe('the contract without a token', () => {
  test('is the published one as text, compressed for whoever accepts that', async () => {
    const plain = await got(SCHEMA)
    expect(plain.statusCode).toBe(200)
    expect(plain.seen['content-type']).toBe('text/plain; charset=utf-8')
    expect(plain.body).toBe(textOf('graphql/published.graphql'))
    const small = await got(SCHEMA, { 'accept-encoding': 'br, gzip' })
    expect(small.seen['content-encoding']).toBe('gzip')
    expect(small.isBase64Encoded).toBe(true)
    expect(gunzipSync(Buffer.from(small.body ?? '', 'base64')).toString()).toBe(plain.body)
  })

  test('has a tag for each encoding, is asked for again each time, and is sent again only if it changed', async () => {
    const plain = await got(SCHEMA)
    const small = await got(SCHEMA, { 'accept-encoding': 'gzip' })
    expect(plain.seen).toMatchObject({ 'cache-control': 'public, no-cache', vary: 'accept-encoding' })
    expect(plain.seen.etag).toMatch(/^"[\w-]+"$/)
    expect(small.seen.etag).not.toBe(plain.seen.etag)
    for (const tag of [
      plain.seen.etag,
      small.seen.etag,
      `W/${plain.seen.etag}`,
      `"other", ${small.seen.etag}`,
      '*',
    ]) {
      const known = await got(SCHEMA, { 'if-none-match': tag ?? '' })
      expect([known.statusCode, known.body], tag).toEqual([304, ''])
      expect(known.seen.etag).toBe(plain.seen.etag)
    }
    expect((await got(SCHEMA, { 'if-none-match': '"other"' })).statusCode).toBe(200)
  })
})

describe('the pages', () => {
  test('are found with a slash at the end too', async () => {
    expect((await got('/docs/')).body).toBe((await got('/docs')).body)
  })

  test('run nothing but scripts of their own host, and are shown in no frame', async () => {
    for (const path of ['/', '/docs', '/graphiql', '/docs/nowhere']) {
      const { seen } = await got(path)
      const policy = seen['content-security-policy'] ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toMatch(/unsafe|https?:|\*/)
      expect(seen).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-request-id': 'request-1' })
    }
  })

  test('load scripts and styles that a browser keeps for ever, because their names change with them', async () => {
    const links = [...((await got('/graphiql')).body ?? '').matchAll(/="(\/assets\/[^"]+)"/g)].map(
      ([, path]) => path,
    )
    expect(links).toHaveLength(3)
    for (const path of links) {
      const { statusCode, seen } = await got(path ?? '')
      expect([statusCode, seen['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable'])
      expect(seen['content-type']).toMatch(/^text\/(css|javascript); charset=utf-8$/)
    }
  })

  test('come with the licence of every package that is in their scripts', async () => {
    const [, path = ''] = /href="(\/assets\/licences[^"]+)"/.exec((await got('/')).body ?? '') ?? []
    const text = (await got(path)).body ?? ''
    for (const name of ['graphiql', '@graphiql/react', 'react-dom', 'codemirror', 'graphql'])
      expect(text).toMatch(new RegExp(`^${name} [\\d.]+: MIT\n\n.*MIT`, 'm'))
    expect(text).not.toMatch(/undefined|GPL/)
  })

  test('offer no token once they are deployed', async () => {
    expect(JSON.parse((await got('/settings.json')).body ?? '')).toEqual({ tokens: [] })
  })

  test.each([
    '/docs/nowhere',
    '/docs/types/../../index.mjs',
    '/assets/..%2Findex.mjs',
    '/constructor',
    '/__proto__',
  ])('that do not exist, such as %s, are answered 404 with the id of the request', async path => {
    const answer = await got(path, { accept: 'application/graphql-response+json' })
    expect(answer.statusCode).toBe(404)
    expect(answer.seen).toMatchObject({
      'content-type': 'application/graphql-response+json; charset=utf-8',
      'cache-control': 'no-store',
    })
    expect(JSON.parse(answer.body ?? '').errors[0].extensions).toEqual({
      code: 'PAGE_NOT_FOUND',
      requestId: 'request-1',
    })
  })

  test('weigh less than Lambda can answer, each of them even without compression, and 1.3 megabytes in all', async () => {
    const site = join(bundleOf('pages'), 'site')
    const bytes = readdirSync(site).map(name => statSync(join(site, name)).size)
    expect(bytes.reduce((sum, size) => sum + size)).toBeLessThan(1_300_000)
    const [, script = ''] = /src="(\/assets\/graphiql[^"]+)"/.exec((await got('/graphiql')).body ?? '') ?? []
    for (const encoding of ['gzip', 'identity'])
      expect(JSON.stringify(await got(script, { 'accept-encoding': encoding })).length).toBeLessThan(
        6_000_000,
      )
  })

  test('are served without GraphQL, AWS and the rules: the code is small', () => {
    expect(statSync(join(bundleOf('pages'), 'index.mjs')).size).toBeLessThan(150_000)
  })
})
