import { describe, expect, it } from 'vitest'
import { messages as general } from '../../../functions/access/messages.ts'
import { TIERS } from '../../../functions/access/regions.ts'
import { messages } from '../../../functions/tenancy/messages.ts'
import type { Region } from '../../../functions/tenancy/model.ts'
import { REGION_COLUMNS } from '../../../functions/tenancy/rules/columns.ts'
import { readCsv } from '../../../functions/tenancy/rules/csv.ts'
import {
  missingRegions,
  outdated,
  provincesOf,
  readRegions,
} from '../../../functions/tenancy/rules/region-import.ts'
import { aRegion } from '../../kit/rules/agencies.ts'
import { AT, allMessages, holesIn, must } from '../../kit/rules/results.ts'

const TEXTS = allMessages(general, messages)
const EDITION = '2023-06-30'
const read = (...rows: readonly string[]) =>
  readRegions(
    must(readCsv(['code,name,tier,parent', ...rows].join('\n'), REGION_COLUMNS, 100)).rows,
    EDITION,
    AT,
  )

describe('a list of regions (行政区划)', () => {
  it('gives each region its edition, and no parent to a province', () => {
    expect(read('410000,河南省,PROVINCE,', '410102001,林山寨街道,TOWN,410102').regions).toEqual([
      {
        code: '410000',
        name: '河南省',
        tier: 'PROVINCE',
        parentCode: null,
        edition: EDITION,
        importedAt: AT,
      },
      {
        code: '410102001',
        name: '林山寨街道',
        tier: 'TOWN',
        parentCode: '410102',
        edition: EDITION,
        importedAt: AT,
      },
    ])
  })

  it.each<[string, string, object[]]>([
    [
      'a code of five digits',
      '41000,某省,PROVINCE,',
      [{ code: 'NOT_A_REGION_CODE', path: ['code'], given: '41000' }],
    ],
    ['a code in letters', '41000A,某省,PROVINCE,', [{ code: 'NOT_A_REGION_CODE', path: ['code'] }]],
    ['no name', '410000,,PROVINCE,', [{ code: 'TEXT_EMPTY', path: ['name'], limit: 200 }]],
    [
      'an unknown tier',
      '410000,某省,国,',
      [{ code: 'NOT_ONE_OF', path: ['tier'], given: '国', allowed: TIERS }],
    ],
    [
      'a parent that is no code',
      '410100,某市,CITY,41',
      [{ code: 'NOT_A_REGION_CODE', path: ['parent'], given: '41' }],
    ],
    ['a town above it', '410100,某市,CITY,410102001', [{ code: 'NOT_A_REGION_CODE', path: ['parent'] }]],
    [
      'everything wrong',
      'x,,y,z',
      [{ path: ['code'] }, { path: ['name'] }, { path: ['tier'] }, { path: ['parent'] }],
    ],
    ['nothing but a code', '410000', [{ code: 'TEXT_EMPTY' }, { code: 'NOT_ONE_OF', given: '' }]],
    [
      'a code that an earlier row has',
      '410000,另一省,PROVINCE,',
      [{ code: 'ALREADY_EXISTS', path: ['code'], params: { value: '410000' } }],
    ],
  ])('leaves out a row with %s and reports its line', (_, row, problems) => {
    const { regions, badRows } = read('410000,河南省,PROVINCE,', row)
    expect(regions.map(({ name }) => name)).toEqual(['河南省'])
    expect(badRows).toMatchObject([{ line: 3, agency: null, problems }])
    expect(holesIn(badRows[0]?.problems ?? [], TEXTS)).toEqual([])
  })

  it('names the provinces that it has regions of, each once', () => {
    expect(
      provincesOf([aRegion('410000', 'PROVINCE'), aRegion('420100', 'CITY'), aRegion('410100', 'CITY')]),
    ).toEqual(['41', '42'])
  })
})

describe('an edition of the list', () => {
  it.each<[string, string[], string[] | null]>([
    ['the first one', [], null],
    ['the same as the current one', [EDITION], null],
    ['a newer one', ['2020-12-31', '2022-12-31'], null],
    ['older than the current one of one province', ['2020-12-31', '2024-12-31'], ['2024-12-31']],
    ['older than several', ['2025-12-31', '2024-12-31'], ['2025-12-31']],
  ])('%s is taken unless a newer one is current', (_, current, allowed) => {
    const problem = outdated(current, EDITION)
    if (allowed === null) expect(problem).toBeNull()
    else {
      expect(problem).toMatchObject({ code: 'OUTDATED_EDITION', path: ['edition'], given: EDITION, allowed })
      expect(holesIn(problem === null ? [] : [problem], TEXTS)).toEqual([])
    }
  })
})

describe('an import that goes on where it stopped', () => {
  const listed = [aRegion('410000', 'PROVINCE'), aRegion('410100', 'CITY'), aRegion('410300', 'CITY')]
  const missing = (...stored: readonly Region[]) => missingRegions(listed, stored).map(({ code }) => code)

  it('writes what is not there, in the order of the list', () => {
    expect(missing()).toEqual(['410000', '410100', '410300'])
    expect(missing(aRegion('410100', 'CITY'))).toEqual(['410000', '410300'])
  })
  it('writes again what another edition, or another list, has changed', () => {
    const there = aRegion('410100', 'CITY')
    const changes: Partial<Region>[] = [
      { name: '另名' },
      { tier: 'COUNTY' },
      { parentCode: '410000' },
      { edition: '2020-12-31' },
    ]
    for (const change of changes) expect(missing({ ...there, ...change })).toContain('410100')
  })
  it('does not care when a region was written', () => {
    expect(missing(...listed.map(region => ({ ...region, importedAt: '2020-01-01T00:00:00.000Z' })))).toEqual(
      [],
    )
  })
})
