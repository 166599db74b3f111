import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reachOf, regionPath, TIERS } from '../../../functions/access/regions.ts'
import { tierRank } from '../../../functions/tenancy/model.ts'

describe('tiers (层级)', () => {
  it('rank from the province down', () => {
    expect(TIERS.map(tierRank)).toEqual([0, 1, 2, 3])
  })
})

describe('reach of a region', () => {
  it.each([
    ['410000', '41.00.00', '41.'],
    ['410100', '41.01.00', '41.01.'],
    ['410105', '41.01.05', '41.01.05.'],
    ['410105001', '41.01.05.001', '41.01.05.001.'],
    ['419001', '41.90.01', '41.90.01.'],
  ])('%s is %s and reaches %s', (code, path, reach) => {
    expect(regionPath(code)).toBe(path)
    expect(reachOf(code)).toBe(reach)
  })

  it('no region reaches into one beside it', () => {
    const regions = fc.constantFrom(
      '410100',
      '410300',
      '411000',
      '410102',
      '410103',
      '410171',
      '419001',
      '420000',
    )
    fc.assert(
      fc.property(regions, regions, (a, b) => {
        const below = reachOf(b).startsWith(reachOf(a))
        const digits = a.replace(/(00)+$/, '')
        return below === b.startsWith(digits)
      }),
      { numRuns: 500 },
    )
  })
})
