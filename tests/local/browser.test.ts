import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operation } from '../../graphql/operations.ts'
import { attachmentBytes } from '../../infra/local/journey/documents.ts'
import type { Office } from '../../infra/local/journey/office.ts'
import { onboardProvince } from '../../infra/local/journey/onboarding.ts'
import { type Platform, startPlatform } from '../../infra/local/platform.ts'
import { findChromium, type OpenChromium, openChromium } from '../kit/chromium.ts'
import { PATIENTLY } from './patience.ts'

const PDF = attachmentBytes()
const FILE_NAME = '关于试点的附件 1.pdf'

let platform: Platform
let office: Office
let pages: Server
let chromium: OpenChromium
let page: Page

beforeAll(async () => {
  findChromium() // fails before the platform is started
  platform = await startPlatform({ quiet: true })
  const divisions = new URL('../../infra/local/journey/sample/divisions-henan.csv', import.meta.url)
  const csv = readFileSync(divisions, 'utf8').split('\n').slice(0, 2).join('\n')
  office = await onboardProvince(platform, { csv })
  pages = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end('<!doctype html><title>a client</title><body>')
  })
  await new Promise<void>(done => pages.listen(0, '127.0.0.1', done))
  chromium = await openChromium()
  chromium.browser.setDefaultTimeout(PATIENTLY.timeout)
  page = await chromium.browser.newPage()
  await page.goto(`http://127.0.0.1:${(pages.address() as AddressInfo).port}/`)
})
afterAll(async () => {
  await chromium?.close()
  pages?.close()
  await platform?.stop()
})

interface Seen {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Fetches from within the page; what it sees of the answer, or the error that the browser gives it. */
function fetchInPage(
  url: string,
  init: { method?: string; headers?: Record<string, string>; body?: number[] | string },
): Promise<Seen | string> {
  return page.evaluate(
    async ([url, { body, ...rest }]) => {
      try {
        const sent = Array.isArray(body) ? { body: new Uint8Array(body) } : body === undefined ? {} : { body }
        const response = await fetch(url, { ...rest, ...sent })
        const bytes = new Uint8Array(await response.arrayBuffer())
        const text = Array.from(bytes, byte => String.fromCharCode(byte)).join('')
        return { status: response.status, headers: Object.fromEntries(response.headers), body: text }
      } catch (error) {
        return String(error)
      }
    },
    [url, init] as const,
  )
}

async function fetched(...request: Parameters<typeof fetchInPage>): Promise<Seen> {
  const seen = await fetchInPage(...request)
  if (typeof seen === 'string') throw new Error(seen)
  return seen
}

/** Runs a canonical operation from within the page. */
async function asked<T>(name: string, variables: Record<string, unknown>): Promise<T & { seen: Seen }> {
  const seen = await fetched(platform.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await office.token('DRAFTER')}`,
    },
    body: JSON.stringify({ query: operation(name), operationName: name, variables }),
  })
  const { data } = JSON.parse(Buffer.from(seen.body, 'latin1').toString()) as { data: Record<string, T> }
  return { ...(Object.values(data)[0] as T), seen }
}

interface Begun {
  readonly upload: { readonly id: string }
  readonly url: string
  readonly headers: readonly { name: string; value: string }[]
}

const begin = (key: string) => {
  const sha256 = createHash('sha256').update(PDF).digest('hex')
  const input = { idempotencyKey: key, sha256, size: PDF.length, mediaType: 'application/pdf' }
  return asked<Begun>('BeginUpload', { input })
}
const headersOf = (begun: Begun) => Object.fromEntries(begun.headers.map(({ name, value }) => [name, value]))

/** An upload that the page has brought and the server has checked. */
async function uploaded(key: string): Promise<{ id: string; put: Seen }> {
  const begun = await begin(key)
  const put = await fetched(begun.url, { method: 'PUT', headers: headersOf(begun), body: [...PDF] })
  const { id } = begun.upload
  await expect
    .poll(async () => (await asked<{ state: string }>('Upload', { id })).state, PATIENTLY)
    .toBe('READY')
  return { id, put }
}

describe('a page in a browser', () => {
  test('uploads through a presigned URL, after a preflight, and sees the headers that the bucket exposes', async () => {
    const { put } = await uploaded('browser-upload')
    expect(put.status).toBe(200)
    expect(put.headers.etag).toBe(`"${createHash('md5').update(PDF).digest('hex')}"`)
  })

  test('downloads an attachment under its own name, by fetch and by a link', async () => {
    const { id } = await uploaded('browser-download')
    const draft = { kind: 'LETTER', title: '关于商请支持的函', body: '请予支持。' }
    const attachments = [{ uploadId: id, name: FILE_NAME }]
    const input = { idempotencyKey: 'browser-draft', draft: { ...draft, attachments } }
    const { document } = await asked<{ document: { id: string } }>('CreateDraft', { input })
    const { attachments: stored } = await asked<{ attachments: { downloadUrl: string }[] }>('Document', {
      id: document.id,
    })
    const url = stored[0]?.downloadUrl ?? ''
    const seen = await fetched(url, {})
    expect(seen.status).toBe(200)
    expect(seen.headers['content-type']).toBe('application/pdf')
    expect(Buffer.from(seen.body, 'latin1').equals(Buffer.from(PDF))).toBe(true)

    await page.setContent(`<a href="${url.replaceAll('&', '&amp;')}">download</a>`)
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=download')])
    expect(download.suggestedFilename()).toBe(FILE_NAME)
  })

  test('sees the id of its request and no header of the API that is not exposed', async () => {
    const { seen } = await asked('Viewer', {})
    expect(seen.headers['x-request-id']).toMatch(/^[\w-]{8,}$/)
    expect(seen.headers).not.toHaveProperty('x-content-type-options')
  })

  test('reads why a URL that was tampered with is refused', async () => {
    const begun = await begin('browser-forged')
    const forged = begun.url.replace('/uploads/', '/attachments/')
    const seen = await fetched(forged, { method: 'PUT', headers: headersOf(begun), body: [...PDF] })
    expect([seen.status, seen.body]).toEqual([403, expect.stringContaining('SignatureDoesNotMatch')])
  })

  test('is kept by the browser from what the bucket does not allow', async () => {
    const begun = await begin('browser-delete')
    expect(await fetchInPage(begun.url, { method: 'DELETE' })).toMatch(/^TypeError/)
  })
})

test('without a Chromium the tests of browser clients fail with one sentence that says how to get one', () => {
  const sentence = /^Chromium is needed .* was not found: install it \(on Debian `apt-get install chromium`\)/
  expect(() => findChromium({ PATH: '/nowhere' })).toThrow(sentence)
  expect(() => findChromium({ PATH: process.env.PATH, CHROMIUM: '/nowhere/chromium' })).toThrow(sentence)
})
