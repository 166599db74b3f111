import { describe, expect, it } from 'vitest'
import {
  distributionIn,
  distributionWording,
} from '../../../../functions/documents/drafting/rules/distribution.ts'
import {
  DISCLOSURES,
  DISTRIBUTION_EXTENTS,
  isBeyond,
  narrowest,
} from '../../../../functions/documents/model/index.ts'

describe('the range of readers in a note (附注)', () => {
  it.each([
    ['此件公开发布', 'ON_OWN_INITIATIVE', null],
    ['（此件主动公开）', 'ON_OWN_INITIATIVE', null],
    ['此件依申请公开', 'ON_REQUEST', null],
    ['此件不予公开', 'NOT_DISCLOSED', null],
    ['此件不公开发布', 'NOT_DISCLOSED', null],
    ['此件不宜公开', 'NOT_DISCLOSED', null],
    ['此件不主动公开', 'NOT_DISCLOSED', null],
    ['此件发至县团级', null, 'TO_COUNTY'],
    ['此件发至县（市、区）人民政府', null, 'TO_COUNTY'],
    ['此件发至地市级', null, 'TO_CITY'],
    ['此件发至省军级', null, 'TO_PROVINCE'],
    ['此件传达到乡镇', null, 'TO_TOWN'],
    ['此件仅限收文机关知悉，不公开', 'NOT_DISCLOSED', 'RECIPIENTS_ONLY'],
    ['联系人：王敏，电话：0371-12345678', null, null],
  ] as const)('%s', (note, disclosure, extent) => {
    expect(distributionIn([note])).toEqual({ disclosure, extent })
  })
  it('is looked for in all notes, and in none', () => {
    expect(distributionIn(['此件发至县团级', '不予公开'])).toEqual({
      disclosure: 'NOT_DISCLOSED',
      extent: 'TO_COUNTY',
    })
    expect(distributionIn()).toEqual({ disclosure: null, extent: null })
  })
  it('is written so that it is read as it was meant', () => {
    for (const disclosure of DISCLOSURES)
      for (const extent of DISTRIBUTION_EXTENTS) {
        const read = distributionIn([distributionWording({ disclosure, extent })])
        expect(read).toEqual({ disclosure, extent: extent === 'UNLIMITED' ? null : extent })
      }
  })
})

describe('a range of readers', () => {
  it.each([
    ['UNLIMITED', []],
    ['TO_TOWN', []],
    ['TO_COUNTY', ['TOWN']],
    ['TO_CITY', ['COUNTY', 'TOWN']],
    ['TO_PROVINCE', ['CITY', 'COUNTY', 'TOWN']],
    ['RECIPIENTS_ONLY', ['PROVINCE', 'CITY', 'COUNTY', 'TOWN']],
  ] as const)('%s leaves out the agencies below it', (extent, beyond) => {
    const tiers = ['PROVINCE', 'CITY', 'COUNTY', 'TOWN'] as const
    expect(tiers.filter(tier => isBeyond(tier, extent))).toEqual(beyond)
  })
  it('of several is the narrowest of each, and of none unknown', () => {
    expect(narrowest([])).toBeNull()
    const published = { disclosure: 'ON_OWN_INITIATIVE', extent: 'UNLIMITED' } as const
    const applied = { disclosure: 'ON_REQUEST', extent: 'TO_COUNTY' } as const
    const few = { disclosure: 'NOT_DISCLOSED', extent: 'TO_TOWN' } as const
    expect(narrowest([published])).toEqual(published)
    expect(narrowest([few, applied, published])).toEqual({ disclosure: 'NOT_DISCLOSED', extent: 'TO_COUNTY' })
  })
})
