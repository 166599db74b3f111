import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { billOf, type PriceList } from './money.ts'
import { short, tableOf } from './print.ts'
import { QUANTITIES } from './quantities.ts'

const prices = JSON.parse(readFileSync(join(import.meta.dirname, 'prices.json'), 'utf8')) as Record<
  string,
  PriceList
>
const price = (amount: number, per: number) => ({ price: amount, per, read: '2026-11-27', source: 'a page' })
const list: PriceList = {
  currency: 'USD',
  prices: { writeUnits: price(0.625, 1e6), kmsCalls: price(0.15, 1e4) },
}

describe('a bill', () => {
  test('is the sum of what has a price, by what each price is for', () => {
    const { amounts, total, unpriced } = billOf({ writeUnits: 2e6, kmsCalls: 1e4 }, list)
    expect(amounts).toMatchObject({ writeUnits: 1.25, kmsCalls: 0.15, logGb: null })
    expect(total).toBeCloseTo(1.4, 9)
    expect(unpriced).toEqual([])
  })

  test('names what is used and has no price', () => {
    expect(billOf({ logGb: 1, outGb: 0 }, list).unpriced).toEqual(['logGb'])
  })
})

describe('the table', () => {
  test('has a question mark for each price that is missing, and says that the sum is without it', () => {
    const table = tableOf('cn-north-1', list, [
      { name: 'a month', quantities: { writeUnits: 1e6, logGb: 5 } },
    ])
    expect(table).toMatch(/DynamoDB, write units +1M +0\.63/)
    expect(table).toMatch(/Logs, GB written +5 +\?/)
    expect(table).toContain('Without a price, and not in the sum: Logs, GB written.')
  })

  test.each([
    [0, '0'],
    [0.1234, '0.123'],
    [999, '999'],
    [1234, '1.23k'],
    [5_678_000, '5.68M'],
    [3.01e9, '3.01G'],
  ])('writes %d as %s', (count, text) => {
    expect(short(count)).toBe(text)
  })
})

describe('the list of prices', () => {
  const found = Object.entries(prices).flatMap(([region, { prices: some }]) =>
    Object.entries(some).map(([quantity, one]) => ({ region, quantity, ...one })),
  )

  test('has one for every quantity in the global region', () => {
    expect(Object.keys(prices['us-east-1']?.prices ?? {}).sort()).toEqual([...QUANTITIES].sort())
  })

  test.each(found)('says of $quantity in $region where and when it was read', one => {
    expect(QUANTITIES).toContain(one.quantity)
    expect(one.price).toBeGreaterThan(0)
    expect(one.per).toBeGreaterThan(0)
    expect(one.read).toMatch(/^20\d\d-\d\d-\d\d$/)
    expect(one.source).not.toBe('')
  })
})
