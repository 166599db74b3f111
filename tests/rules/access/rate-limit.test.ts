import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Budget, RateLimiter, type TakeCost } from '../../../functions/access/rate-limit.ts'
import type { Taken } from '../../../functions/platform/table.ts'

const AGENCY: Budget = { name: 'agency', id: 'a', limit: 1000 }
const APPLICATION: Budget = { ...AGENCY, name: 'application', id: 'app', limit: 500 }

/** A counter in memory that all instances share, and what was asked of it. */
function counters() {
  const used = new Map<string, number>()
  const asked: number[] = []
  const take: TakeCost = async ({ id, limit }, window, by): Promise<Taken> => {
    await Promise.resolve()
    asked.push(by)
    const name = `${id} ${window}`
    const before = used.get(name) ?? 0
    if (before + by > limit) return { isTaken: false, used: before }
    used.set(name, before + by)
    return { isTaken: true, used: before + by }
  }
  return { take, asked, used }
}

/** An instance of the function, which takes from these counters. */
function limiterOf(take: TakeCost, now: () => Date) {
  const limiter = new RateLimiter(now)
  return {
    charge: (budgets: readonly Budget[], cost: number) => limiter.charge(budgets, cost, take),
    spent: (budgets: readonly Budget[]) => limiter.spent(budgets),
  }
}

function clock(at = '2026-03-02T01:00:20Z') {
  let time = Date.parse(at)
  return {
    now: () => new Date(time),
    pass: (seconds: number) => {
      time += seconds * 1000
    },
  }
}

describe('what an agency may spend in a minute', () => {
  test('is spent to the last point, and refused beyond it until the minute is over', async () => {
    const { now, pass } = clock()
    const limiter = limiterOf(counters().take, now)
    for (let n = 0; n < 10; n++) expect((await limiter.charge([AGENCY], 100)).isAdmitted).toBe(true)
    const refused = await limiter.charge([AGENCY], 1)
    expect(refused.isAdmitted).toBe(false)
    expect(refused.budgets).toEqual([{ name: 'agency', limit: 1000, remaining: 0, resetSeconds: 40 }])
    pass(39)
    expect((await limiter.charge([AGENCY], 1)).isAdmitted).toBe(false)
    pass(1)
    expect((await limiter.charge([AGENCY], 1)).isAdmitted).toBe(true)
  })

  test('is spent by portions of a two hundredth, so that most requests make no call', async () => {
    const { take, asked } = counters()
    const limiter = limiterOf(take, clock().now)
    for (let n = 0; n < 20; n++) await limiter.charge([AGENCY], 1)
    expect(asked).toEqual([5, 5, 5, 5])
  })

  test('is taken exactly at its end, where a whole portion is not left', async () => {
    const { take, asked } = counters()
    const limiter = limiterOf(take, clock().now)
    await limiter.charge([AGENCY], 998)
    expect((await limiter.charge([AGENCY], 2)).isAdmitted).toBe(true)
    expect(asked).toEqual([998, 5, 2])
  })

  test('is refused without a call once the counter is known to be at its end', async () => {
    const { take, asked } = counters()
    const limiter = limiterOf(take, clock().now)
    await limiter.charge([AGENCY], 1000)
    await limiter.charge([AGENCY], 1)
    expect(limiter.spent([AGENCY])).toMatchObject({ isAdmitted: false, budgets: [{ remaining: 0 }] })
    expect(asked).toEqual([1000])
  })

  test('is not known to be spent as long as anything is left, or nothing was asked', async () => {
    const { now, pass } = clock()
    const limiter = limiterOf(counters().take, now)
    expect(limiter.spent([AGENCY])).toBeNull()
    await limiter.charge([AGENCY], 1000)
    pass(60)
    expect(limiter.spent([AGENCY])).toBeNull()
  })

  test('gets back what was estimated too high, to the same minute alone', async () => {
    const { now, pass } = clock()
    const limiter = limiterOf(counters().take, now)
    const first = await limiter.charge([AGENCY], 1000)
    first.settle(10)
    expect((await limiter.charge([AGENCY], 990)).isAdmitted).toBe(true)
    pass(60)
    const last = await limiter.charge([AGENCY], 1000)
    first.settle(0)
    expect((await limiter.charge([AGENCY], 1)).isAdmitted).toBe(false)
    last.settle(2000)
    expect((await limiter.charge([AGENCY], 1)).isAdmitted).toBe(false)
  })

  test('is charged to the application and the agency, or to neither', async () => {
    const { now } = clock()
    const limiter = limiterOf(counters().take, now)
    expect((await limiter.charge([AGENCY, APPLICATION], 500)).isAdmitted).toBe(true)
    const refused = await limiter.charge([AGENCY, APPLICATION], 1)
    expect(refused).toMatchObject({ isAdmitted: false, budgets: [{ remaining: 500 }, { remaining: 0 }] })
    expect((await limiter.charge([AGENCY], 500)).isAdmitted).toBe(true)
  })

  test('says as remaining what one request can still spend', async () => {
    const { now } = clock()
    const limiter = limiterOf(counters().take, now)
    const { budgets } = await limiter.charge([AGENCY], 123)
    expect(budgets[0]?.remaining).toBe(877)
    expect((await limiter.charge([AGENCY], 877)).isAdmitted).toBe(true)
  })

  test('one portion is fetched for requests that come together', async () => {
    const { take, asked } = counters()
    const limiter = limiterOf(take, clock().now)
    await Promise.all([1, 2, 3, 4, 5].map(() => limiter.charge([AGENCY], 1)))
    expect(asked).toEqual([5])
  })

  test('a counter that cannot be reached fails the charge, and the next one asks again', async () => {
    const { take, asked } = counters()
    let fails = true
    const limiter = limiterOf((...args) => {
      if (fails) throw new Error('down')
      return take(...args)
    }, clock().now)
    await expect(limiter.charge([AGENCY], 1)).rejects.toThrow('down')
    fails = false
    expect((await limiter.charge([AGENCY], 1)).isAdmitted).toBe(true)
    expect(asked).toEqual([5])
  })

  test('is never exceeded over any number of instances, whatever they spend and settle', async () => {
    const step = fc.record({
      instance: fc.nat({ max: 4 }),
      cost: fc.integer({ min: 1, max: 400 }),
      spent: fc.integer({ min: 0, max: 400 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async steps => {
        const { take } = counters()
        const { now } = clock()
        const instances = Array.from({ length: 5 }, () => limiterOf(take, now))
        let total = 0
        for (const { instance, cost, spent } of steps) {
          const charged = await instances[instance]?.charge([AGENCY], cost)
          if (charged?.isAdmitted !== true) continue
          charged.settle(spent)
          total += Math.min(cost, spent)
        }
        expect(total).toBeLessThanOrEqual(AGENCY.limit)
      }),
    )
  })
})
