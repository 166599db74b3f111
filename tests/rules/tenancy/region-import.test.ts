import { describe, expect, it } from 'vitest'
import { messages as general } from '../../../functions/access/messages.ts'
import { TIERS } from '../../../functions/access/regions.ts'
import { messages } from '../../../functions/tenancy/messages.ts'
import { REGION_COLUMNS } from '../../../functions/tenancy/rules/columns.ts'
import { readCsv } from '../../../functions/tenancy/rules/csv.ts'
import {
  isRegionName,
  outdated,
  provincesOf,
  readRegionRows,
} from '../../../functions/tenancy/rules/region-import.ts'
import { aRegion } from '../../kit/rules/agencies.ts'
import { AT, allMessages, holesIn, must } from '../../kit/rules/results.ts'

const TEXTS = allMessages(general, messages)
const EDITION = '2023-06-30'
const read = (...rows: readonly string[]) =>
  readRegionRows(
    must(readCsv(['code,name,tier,parent,state,successor', ...rows].join('\n'), REGION_COLUMNS, 100)).rows,
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
        state: 'CURRENT',
        successorCode: null,
        abolishedIn: null,
      },
      {
        code: '410102001',
        name: '林山寨街道',
        tier: 'TOWN',
        parentCode: '410102',
        edition: EDITION,
        importedAt: AT,
        state: 'CURRENT',
        successorCode: null,
        abolishedIn: null,
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
    ['no parent, below no province', '410100,某市,CITY,', [{ code: 'TEXT_EMPTY', path: ['parent'] }]],
    ['a town without a parent', '410100000,某镇,TOWN,', [{ code: 'TEXT_EMPTY', path: ['parent'] }]],
    [
      'a name in Latin letters',
      '410100,Zhengzhou,CITY,410000',
      [{ code: 'NOT_A_REGION_NAME', path: ['name'], given: 'Zhengzhou' }],
    ],
    [
      'an unknown state',
      '410100,某市,CITY,410000,合并',
      [{ code: 'NOT_ONE_OF', path: ['state'], given: '合并', allowed: ['CURRENT', 'ABOLISHED'] }],
    ],
    [
      'a successor that is no code',
      '410100,某市,CITY,410000,,某市',
      [{ code: 'NOT_A_REGION_CODE', path: ['successor'], given: '某市' }],
    ],
    [
      'a successor although it is current',
      '410100,某市,CITY,410000,现行,410000',
      [{ code: 'NOT_A_REGION_SUCCESSOR', path: ['successor'], given: '410000' }],
    ],
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
    const { regions, badRows } = read('410000,河南省,PROVINCE', row)
    expect(regions.map(({ name }) => name)).toEqual(['河南省'])
    expect(badRows).toMatchObject([{ line: 3, agency: null, problems }])
    expect(holesIn(badRows[0]?.problems ?? [], TEXTS)).toEqual([])
  })

  it('takes the digits, brackets, hyphens and dots of real names', () => {
    const names = [
      '八十四团',
      '84团',
      '中国—东盟经济开发区',
      '高新区（新市区）',
      '尼勒克·某镇',
      '〇镇',
      '𠮷镇',
    ]
    expect(names.filter(name => !isRegionName(name))).toEqual([])
    expect(['84', '（）', 'A区', '郑 州', '郑州,', 'Ж市', 'é市'].filter(isRegionName)).toEqual([])
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

describe('a code that is abolished (撤销)', () => {
  const HEAD = ['410000,河南省,PROVINCE', '410100,郑州市,CITY,410000'] as const
  const abolished = (...rows: readonly string[]) => {
    const { regions, badRows } = read(...HEAD, ...rows)
    return [
      ...regions
        .filter(({ state }) => state === 'ABOLISHED')
        .map(({ code, successorCode, abolishedIn }) => [code, successorCode, abolishedIn]),
      ...badRows.map(({ line, problems }) => [line, problems[0]?.code]),
    ]
  }

  it('is one by its state or by its successor, which is a current region of the list', () => {
    expect(
      abolished(
        '410185,甲市,COUNTY,410100,撤销',
        '410186,乙市,COUNTY,410100,ABOLISHED,410100',
        '410187,丙市,COUNTY,410100,,410100',
      ),
    ).toEqual([
      ['410185', null, EDITION],
      ['410186', '410100', EDITION],
      ['410187', '410100', EDITION],
    ])
  })
  it('may have a successor that is abolished in turn, if that leads to a current region', () => {
    expect(abolished('410185,甲市,COUNTY,410100,,410186', '410186,乙市,COUNTY,410100,,410100')).toEqual([
      ['410185', '410186', EDITION],
      ['410186', '410100', EDITION],
    ])
  })
  it('may have one in a province that the list has nothing of', () => {
    expect(abolished('410185,甲市,COUNTY,410100,,420100')).toEqual([['410185', '420100', EDITION]])
  })
  it.each<[string, readonly string[]]>([
    ['is not listed', ['410185,甲市,COUNTY,410100,,410199']],
    ['is itself', ['410185,甲市,COUNTY,410100,,410185']],
    ['is abolished without another', ['410185,甲市,COUNTY,410100,,410186', '410186,乙市,COUNTY,410100,撤销']],
  ])('is refused with a successor that %s', (_, rows) => {
    expect(abolished(...rows).at(-1)).toEqual([4, 'NOT_A_REGION_SUCCESSOR'])
    expect(
      holesIn(
        read(...HEAD, ...rows).badRows.flatMap(({ problems }) => problems),
        TEXTS,
      ),
    ).toEqual([])
  })
  it('is refused if it leads back to itself, and so is the one it leads over', () => {
    expect(abolished('410185,甲市,COUNTY,410100,,410186', '410186,乙市,COUNTY,410100,,410185')).toEqual([
      [4, 'NOT_A_REGION_SUCCESSOR'],
      [5, 'NOT_A_REGION_SUCCESSOR'],
    ])
  })
})

describe('the codes of rejected rows', () => {
  it('may be missing', () => {
    const { badRows } = readRegionRows([{ line: 2, cells: {} }], EDITION, AT)
    expect(badRows).toMatchObject([{ line: 2, problems: [{ code: 'NOT_A_REGION_CODE', given: '' }, {}, {}] }])
  })
  it('are doubtful, unless another row has the same code', () => {
    const { doubtful, badRows } = read(
      '410000,河南省,PROVINCE',
      '410000,另一省,PROVINCE',
      '410100,Zhengzhou,CITY,410000',
      '410185,甲市,COUNTY,410100,,410199',
      '410300,洛阳市,CITY,x',
    )
    expect([...doubtful].sort()).toEqual(['410100', '410185', '410300'])
    expect(badRows.map(({ line }) => line)).toEqual([3, 4, 5, 6])
  })
})
