import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeJwt } from 'jose'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { CLOCK_SOURCE, now } from '../../functions/platform/clock.ts'
import { moveClock } from '../../infra/local/http/dev-clock.ts'
import { FunctionPool } from '../../infra/local/lambda/function-pool.ts'
import { type Platform, startPlatform } from '../../infra/local/platform.ts'
import { openClock } from '../../infra/local/process/clock.ts'
import { openRetainedValues } from '../../infra/local/process/retained.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const folder = mkdtempSync(join(tmpdir(), 'hutong-clock-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** By how much a clock is ahead of the machine, to the minute. */
// The + 0 turns -0 into 0: the machine's clock may pass a millisecond between the two readings.
const aheadOf = (clock: { now(): Date }): number =>
  Math.round((clock.now().getTime() - Date.now()) / MINUTE) * MINUTE + 0

const aClock = () => openClock(openRetainedValues(undefined))

describe('the clock of the product', () => {
  const product = globalThis as { [CLOCK_SOURCE]?: () => number }
  afterEach(() => {
    delete product[CLOCK_SOURCE]
  })

  test('is that of the machine when nobody moves it, as in Lambda', () => {
    const [before, present, after] = [Date.now(), now().getTime(), Date.now()]
    expect(present).toBeGreaterThanOrEqual(before)
    expect(present).toBeLessThanOrEqual(after)
  })

  test('is the source that whoever runs the functions has put in', () => {
    product[CLOCK_SOURCE] = () => 86_400_000
    expect(now().toISOString()).toBe('1970-01-02T00:00:00.000Z')
  })
})

describe('the clock of a platform', () => {
  test.each([
    [{ by: '3d' }, 3 * DAY],
    [{ by: '12h' }, 12 * HOUR],
    [{ by: '30m' }, 30 * MINUTE],
    [{ by: '0m' }, 0],
    [{}, 0],
  ])('moved by the request %j is ahead by %i ms', (request, ahead) => {
    const clock = aClock()
    moveClock(request, clock)
    expect(aheadOf(clock)).toBe(ahead)
  })

  test('of a new platform begins at the machine’s time, or where it is told to', () => {
    const beginsAt = new Date(Date.now() - 60 * DAY)
    expect(aheadOf(openClock(openRetainedValues(undefined), beginsAt))).toBe(-60 * DAY)
    expect(aheadOf(aClock())).toBe(0)
  })

  test('is moved to an instant, whatever the offset it is written with', () => {
    const clock = aClock()
    expect(moveClock({ to: '2127-02-24T09:00+08:00' }, clock).toISOString()).toMatch(/^2127-02-24T01:00:00/)
    expect(moveClock({ to: '2127-02-24T01:30:00Z' }, clock).toISOString()).toMatch(/^2127-02-24T01:30:00/)
  })

  test.each([
    [{ to: '2020-01-01T00:00Z' }, /cannot go back to 2020-01-01T00:00:00\.\d{3}Z/],
    [{ by: '-1m' }, /cannot go back/],
    [{ by: '9999999d' }, /up to the year 9999/],
    [{ to: '2127-02-24' }, /2127-02-24 is not an instant with its offset/],
    [{ to: '2127-02-24T09:00' }, /is not an instant with its offset/],
    [{ to: '2127-13-24T09:00Z' }, /is not an instant/],
    [{ by: '3 days' }, /3 days is not a time such as 3d, 12h or 30m/],
    [{ by: '1.5h' }, /is not a time/],
    [{ by: '1d', to: '2127-02-24T09:00Z' }, /not both/],
  ])('refuses the request %j and stays where it is', (request, reason) => {
    const clock = aClock()
    expect(() => moveClock(request, clock)).toThrow(reason)
    expect(aheadOf(clock)).toBe(0)
  })

  test('stays ahead across a restart, as the data that were written then', () => {
    const dataDir = join(folder, 'data')
    openClock(openRetainedValues(dataDir)).moveBy(3 * DAY)
    const again = openClock(openRetainedValues(dataDir))
    expect(aheadOf(again)).toBe(3 * DAY)
  })

  test('is moved for all sandboxes at once, also for one in the middle of its work', async () => {
    const file = join(folder, 'index.mjs')
    writeFileSync(
      file,
      `const time = () => globalThis[Symbol.for('hutong.clock')]() - Date.now()
       export const handler = async ({ untilMoved }) => {
         while (untilMoved && time() < 60_000) await new Promise(done => setTimeout(done, 5))
         return Math.round(time() / 60_000)
       }`,
    )
    const clock = aClock()
    const spec = {
      ...{ handler: 'fn', file, exportName: 'handler', functionName: 'fn', functionArn: 'arn:fn' },
      ...{ memoryMb: 128, timeoutMs: 600_000, environment: {} },
    }
    const options = { max: 3, timeoutFactor: 1, clock: clock.shared, log: () => undefined }
    const pool = new FunctionPool(spec, options)
    try {
      expect(await pool.invoke({})).toBe(0)
      const busy = [1, 2].map(() => pool.invoke({ untilMoved: true }))
      clock.moveBy(2 * HOUR)
      expect(await Promise.all([...busy, pool.invoke({})])).toEqual([120, 120, 120])
    } finally {
      await pool.stop()
    }
  })
})

describe('a running platform whose clock is moved', () => {
  let platform: Platform
  beforeAll(async () => {
    platform = await startPlatform({ quiet: true })
  })
  afterAll(() => platform?.stop())

  const statusFor = async (token: string): Promise<number> => {
    const response = await fetch(platform.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: '{ viewer { roles } }' }),
    })
    return response.status
  }
  const post = (body: unknown) =>
    fetch(`${platform.origin}/.dev/clock`, { method: 'POST', body: JSON.stringify(body) })

  test('refuses tokens that have expired by then, and issues tokens at its own time', async () => {
    const early = await platform.tokenFor({ role: 'OPERATOR' })
    expect(await statusFor(early)).toBe(200)
    const { now: moved } = (await (await post({ by: '3d' })).json()) as { now: string }
    expect(Math.round((Date.parse(moved) - Date.now()) / DAY)).toBe(3)
    expect(await statusFor(early)).toBe(401)
    const late = await platform.tokenFor({ role: 'OPERATOR' })
    expect(Math.round(((decodeJwt(late).iat ?? 0) * 1000 - Date.now()) / DAY)).toBe(3)
    // Credentials of the data role keep the machine's time, or this would fail.
    expect(await statusFor(late)).toBe(200)
  })

  test('answers a request that it refuses with a sentence', async () => {
    const refused = await post({ by: '-1d' })
    expect([refused.status, await refused.json()]).toEqual([
      400,
      { message: expect.stringContaining('cannot go back') },
    ])
    expect((await post({ back: '1d' })).status).toBe(400)
  })
})
