import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operation } from '../../graphql/operations.ts'
import { type Platform, startPlatform } from '../../infra/local/platform.ts'
import { findChromium, type OpenChromium, openChromium } from '../kit/chromium.ts'
import { root } from '../kit/source-tree.ts'
import { PATIENTLY } from './patience.ts'

let platform: Platform
let chromium: OpenChromium
let page: Page
/** Everything that the browser asked for, and what it complained about. */
const requested: string[] = []
const complaints: string[] = []

beforeAll(async () => {
  findChromium() // fails before the platform is started
  platform = await startPlatform({ quiet: true })
  chromium = await openChromium()
  chromium.browser.setDefaultTimeout(PATIENTLY.timeout)
  page = await chromium.browser.newPage()
  page.on('request', request => requested.push(request.url()))
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(String(error)))
})
afterAll(async () => {
  await chromium?.close()
  await platform?.stop()
})

describe('the pages in a browser', () => {
  test('begin with what this is, its version, and links to the docs, GraphiQL and the schema', async () => {
    const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { version: string }
    await page.goto(platform.origin)
    const text = (await page.textContent('body')) ?? ''
    expect(text).toContain('Hutong 互通')
    expect(text).toContain(version)
    for (const path of ['/docs', '/graphiql', '/schema.graphql'])
      expect(await page.locator(`main a[href="${path}"]`).count(), path).toBe(1)
  })

  test('show on a development machine a token that the API accepts', async () => {
    await page.goto(platform.origin)
    const token = await page.locator('#tokens .token').first().textContent()
    const response = await fetch(platform.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: '{ viewer { roles } }' }),
    })
    expect(await response.json()).toMatchObject({ data: { viewer: { roles: ['OPERATOR'] } } })
  })

  test('run an operation in GraphiQL with that token, and show its answer', async () => {
    await page.goto(`${platform.origin}/graphiql?query=${encodeURIComponent('{ viewer { subject roles } }')}`)
    await page.click('.graphiql-execute-button')
    await expect
      .poll(() => page.locator('.result-window').textContent(), PATIENTLY)
      .toMatch(/"subject": "operator"/)
  })

  test('offer in GraphiQL the canonical operation of the first minute', async () => {
    // From another page: GraphiQL keeps what is in its editor a moment later, also when it is left.
    await page.goto(platform.origin)
    await page.evaluate('sessionStorage.clear()')
    await page.goto(`${platform.origin}/graphiql`)
    const name = /query (\w+)/.exec(operation('Viewer'))?.[1] ?? 'none'
    await expect.poll(() => page.locator('.graphiql-query-editor').textContent(), PATIENTLY).toContain(name)
  })

  test('document every type with its fields, and open an operation of the docs in GraphiQL', async () => {
    await page.goto(`${platform.origin}/docs`)
    await page.click('main a[href="/docs/types"]')
    await page.click('main a[href="/docs/types/Agency"]')
    expect(await page.textContent('h1')).toBe('type Agency')
    expect(await page.locator('#organCode').count()).toBe(1)
    await page.goto(`${platform.origin}/docs/operations/identity`)
    await page.click('#Applications a')
    await expect
      .poll(() => page.locator('.graphiql-query-editor').textContent(), PATIENTLY)
      .toContain('query Applications')
  })

  test('take a browser from the address of the API to GraphiQL', async () => {
    await page.goto(`${platform.url}?query=${encodeURIComponent('{ viewer { name } }')}`)
    expect(new URL(page.url()).pathname).toBe('/graphiql')
    await expect
      .poll(() => page.locator('.graphiql-query-editor').textContent(), PATIENTLY)
      .toContain('viewer { name }')
  })

  test('ask no other host for anything, and violate no policy of theirs', () => {
    expect(requested.length).toBeGreaterThan(10)
    const foreign = requested.filter(
      url => !url.startsWith(`${platform.origin}/`) && !url.startsWith('data:'),
    )
    expect(foreign).toEqual([])
    expect(complaints).toEqual([])
  })
})
