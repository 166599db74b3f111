import { describe, expect, it } from 'vitest'
import { TIERS } from '../../../functions/access/regions.ts'
import { messages } from '../../../functions/tenancy/messages.ts'
import { AGENCY_KINDS } from '../../../functions/tenancy/model.ts'
import {
  AGENCY_COLUMNS,
  type Column,
  columnNamed,
  REGION_COLUMNS,
  valueIn,
} from '../../../functions/tenancy/rules/columns.ts'

const called = (columns: readonly Column[], ...headers: string[]) =>
  headers.map(header => columnNamed(header, columns)?.name ?? null)
const columnOf = (columns: readonly Column[], name: string): Column => {
  const column = columns.find(one => one.name === name)
  if (column === undefined) throw new Error(name)
  return column
}

describe('the columns of the imports', () => {
  it('of regions have Chinese names', () => {
    expect(called(REGION_COLUMNS, '代码', '名称', '层级', '上级代码', '状态', '继任代码')).toEqual(
      REGION_COLUMNS.map(({ name }) => name),
    )
    expect(called(REGION_COLUMNS, '行政区划代码', '级别', '备注')).toEqual(['code', 'tier', null])
  })
  it('of agencies have Chinese names', () => {
    const headers = [
      '机关名称',
      '简称',
      '行政区划代码',
      '层级',
      '类别',
      '行使政府职能',
      '统一社会信用代码',
      '机关代字',
      '上级机关',
    ]
    expect(called(AGENCY_COLUMNS, ...headers, '另一上级机关', '其他机关代字')).toEqual(
      AGENCY_COLUMNS.map(({ name }) => name),
    )
  })
  it('are found by their names in any case and width, with a star or a note', () => {
    const headers = ['Code', ' ＣＯＤＥ ', '*代码', '代 码（必填）', '代码(6位)*', 'codes', '', '（）']
    expect(called(REGION_COLUMNS, ...headers)).toEqual([
      'code',
      'code',
      'code',
      'code',
      'code',
      null,
      null,
      null,
    ])
  })
  it.each([
    ['regions', REGION_COLUMNS],
    ['agencies', AGENCY_COLUMNS],
  ])('of %s have a name that only one of them has, and a word for messages', (_, columns) => {
    const names = columns.flatMap(({ name, headers }) => [name, ...headers])
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
    expect(columns.filter(({ name }) => !(`Column.${name}` in messages.words))).toEqual([])
  })
})

describe('the words for a value', () => {
  it.each<[string, readonly Column[], string, readonly string[]]>([
    ['tiers', REGION_COLUMNS, 'tier', TIERS],
    ['kinds', AGENCY_COLUMNS, 'kind', AGENCY_KINDS],
    ['flags', AGENCY_COLUMNS, 'actsAsGovernment', ['true', 'false']],
    ['states', REGION_COLUMNS, 'state', ['CURRENT', 'ABOLISHED']],
  ])('name all %s, each word one of them', (_, columns, name, values) => {
    const { values: words = {} } = columnOf(columns, name)
    expect(Object.keys(words)).toEqual(values)
    const all = Object.values(words).flat()
    expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([])
  })
  it('are taken in any width, and what is no such word stays as it is', () => {
    const tier = columnOf(REGION_COLUMNS, 'tier')
    expect(
      ['省', '市', '县（区）', '县(区)', '乡 镇', 'city', '州', ''].map(cell => valueIn(tier, cell)),
    ).toEqual(['PROVINCE', 'CITY', 'COUNTY', 'COUNTY', 'TOWN', 'CITY', '州', ''])
    const name = columnOf(REGION_COLUMNS, 'name')
    expect(valueIn(name, '市')).toBe('市')
  })
})
