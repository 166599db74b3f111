import { describe, expect, it } from 'vitest'
import { messages as general } from '../../../functions/access/messages.ts'
import { messageOf } from '../../../functions/access/problems.ts'
import { messages } from '../../../functions/tenancy/messages.ts'
import {
  AGENCY_COLUMNS,
  type Column,
  columnNamed,
  REGION_COLUMNS,
} from '../../../functions/tenancy/rules/columns.ts'
import { MAX_CSV_BYTES, readCsv } from '../../../functions/tenancy/rules/csv.ts'
import { allMessages, holesIn, must, problemsOf } from '../../kit/rules/results.ts'

const TEXTS = allMessages(general, messages)
const COLUMNS: readonly Column[] = [
  { name: 'name', headers: ['名称', '全称'] },
  { name: 'tier', headers: ['层级'], values: { CITY: ['市'], TOWN: ['乡镇'] } },
  { name: 'superior', headers: ['上级机关'], optional: true },
]
const read = (csv: string, maxRows = 10) => readCsv(csv, COLUMNS, maxRows)
const rowsOf = (csv: string) => must(read(csv)).rows
const cellsOf = (csv: string) => rowsOf(csv).map(({ cells }) => cells)

describe('a CSV', () => {
  it('gives its rows by the names of its columns, with the line on which each starts', () => {
    expect(must(read('name,tier,note\n甲,CITY,x\n"两\n行",TOWN,\n\n末,CITY'))).toEqual({
      rows: [
        { line: 2, cells: { name: '甲', tier: 'CITY' } },
        { line: 3, cells: { name: '两\n行', tier: 'TOWN' } },
        { line: 6, cells: { name: '末', tier: 'CITY' } },
      ],
      ignoredColumns: ['note'],
      misread: null,
    })
  })
  it('may begin with a byte order mark, have its columns in any order and blanks around its values', () => {
    expect(cellsOf('\ufefftier, name\n CITY , 甲\u3000')).toEqual([{ tier: 'CITY', name: '甲' }])
  })
  it('may have a header alone', () => {
    expect(rowsOf('name,tier\n')).toEqual([])
  })
  it('may have Chinese headers and values, beside English ones', () => {
    expect(cellsOf('全称,层级,上级机关\n甲,市,乙\n丙,TOWN,\n丁,州,')).toEqual([
      { name: '甲', tier: 'CITY', superior: '乙' },
      { name: '丙', tier: 'TOWN', superior: '' },
      { name: '丁', tier: '州', superior: '' },
    ])
  })

  it.each<[string, string, object]>([
    ['with an open quote', 'name,tier\n甲,CITY\n"x', { code: 'INVALID_CSV', given: '3' }],
    [
      'with text behind a closing quote',
      'name,tier\n"甲"乙,CITY\n丙,CITY',
      { code: 'INVALID_CSV', given: '2' },
    ],
    ['with a quote in the middle of a value', 'name,tier\n甲"乙,CITY', { code: 'INVALID_CSV', given: '2' }],
    ['with a header that cannot be read', '"name,tier', { code: 'INVALID_CSV', given: '1' }],
    [
      'with a fault below a line that names the separator',
      'sep=,\nname,tier\n"x',
      { code: 'INVALID_CSV', given: '3' },
    ],
    ['without a column', 'name\n甲', { code: 'CSV_COLUMNS_MISSING', allowed: [{ word: 'Column.tier' }] }],
    [
      'of nothing',
      '',
      { code: 'CSV_COLUMNS_MISSING', allowed: [{ word: 'Column.name' }, { word: 'Column.tier' }] },
    ],
    [
      'of empty rows',
      ',,\n,,\n',
      { code: 'CSV_COLUMNS_MISSING', allowed: [{ word: 'Column.name' }, { word: 'Column.tier' }] },
    ],
    ['with a column twice', 'name,tier,name\n甲,CITY,乙', { code: 'CSV_COLUMN_TWICE', given: 'name' }],
    [
      'with a column by its English and its Chinese name',
      'name,tier,名称\n甲,CITY,乙',
      { code: 'CSV_COLUMN_TWICE', given: '名称' },
    ],
    [
      'with a separator too many in a row',
      'name,tier\n甲,CITY\n乙,丙,CITY',
      { code: 'CSV_CELL_WITHOUT_HEADER', given: '3' },
    ],
    [
      'with a value below an empty header',
      'name,,tier\n甲,,CITY\n乙,丙,CITY',
      { code: 'CSV_CELL_WITHOUT_HEADER', given: '3' },
    ],
    ['of too many rows', `name,tier\n${'甲,CITY\n'.repeat(11)}`, { code: 'TOO_MANY_ITEMS', limit: 10 }],
    ['in broken Unicode', 'name,tier\n\ud800,CITY', { code: 'TEXT_BROKEN_UNICODE' }],
    ['with a lost character', 'name,tier\n甲,CITY\n乙\ufffd,CITY', { code: 'CSV_GARBLED', given: '3' }],
    [
      'with a classification mark in any cell',
      'name,tier\n甲,CITY\n机密★20年,CITY',
      { code: 'CLASSIFIED_CONTENT', mark: '机密', line: 3 },
    ],
    ['with a mark as a header', 'name,tier,机密★20年\n甲,CITY,', { code: 'CLASSIFIED_CONTENT', line: 1 }],
    ['of too many bytes', '甲'.repeat(MAX_CSV_BYTES / 2), { code: 'TEXT_TOO_LONG', limit: MAX_CSV_BYTES }],
  ])('%s is refused whole', (_, csv, problem) => {
    const problems = problemsOf(read(csv))
    expect(problems).toMatchObject([{ ...problem, path: ['csv'] }])
    expect(holesIn(problems, TEXTS)).toEqual([])
  })
  it.each<[string, string, string, string]>([
    [
      'that cannot be read',
      'name,tier\n"x',
      'CSV 在第 2 行无法读取，请检查该行及之前的引号。',
      'The CSV cannot be read at line 2. Check the quotation marks in this line and before it.',
    ],
    [
      'without columns',
      'x',
      'CSV 缺少这些列：名称（name）、层级（tier）。',
      'These columns are missing from the CSV: name, tier.',
    ],
    [
      'with a column twice',
      'name,tier,全称',
      'CSV 有两列都是“名称（name）”，第二列的表头是“全称”。',
      'Two columns of the CSV are the same, name. The header of the second one is "全称".',
    ],
  ])('%s is explained in the platform’s own words, in either language', (_, csv, zh, en) => {
    const [problem] = problemsOf(read(csv))
    if (problem === undefined) throw new Error('no problem')
    expect([messageOf(problem, 'zh-CN', TEXTS), messageOf(problem, 'en', TEXTS)]).toEqual([zh, en])
  })
})

describe('a CSV from Excel', () => {
  it('may have rows of empty cells, also before the header, and empty columns at the end', () => {
    const csv = ',,,\nname,tier,,\n甲,CITY,,\n,,,\n , \u3000,,\n乙,TOWN\n,,,\n'
    expect(rowsOf(csv)).toEqual([
      { line: 3, cells: { name: '甲', tier: 'CITY' } },
      { line: 6, cells: { name: '乙', tier: 'TOWN' } },
    ])
    expect(must(read(`name,tier\n甲,CITY\n${',\n'.repeat(100)}`, 1)).rows).toHaveLength(1)
  })
  it.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('may be separated by %s', (_, separator) => {
    const csv = [
      ['tier', 'name'],
      ['CITY', '甲'],
      ['TOWN', '"乙,丙;丁"'],
    ]
    expect(cellsOf(csv.map(row => row.join(separator)).join('\r\n'))).toEqual([
      { name: '甲', tier: 'CITY' },
      { name: '乙,丙;丁', tier: 'TOWN' },
    ])
  })
  it('may have quoted headers, whatever separates them', () => {
    expect(cellsOf('"名称";"层级"\n"甲";"市"')).toEqual([{ name: '甲', tier: 'CITY' }])
  })
  it.each(['sep=|\n', '\ufeffsep=|\r\n', '"sep=|"\n', 'SEP=| \r'])(
    'may name its separator in a first line: %j',
    first => {
      const end = first.endsWith('\r') ? '\r' : '\n'
      expect(rowsOf(`${first}name|tier${end}甲|CITY`)).toEqual([
        { line: 3, cells: { name: '甲', tier: 'CITY' } },
      ])
    },
  )
  it('that names its separator and nothing else lacks its columns', () => {
    expect(problemsOf(read('sep=;'))).toMatchObject([{ code: 'CSV_COLUMNS_MISSING' }])
  })
  it('that was saved in GBK and read as Latin-1 is read all the same', () => {
    const gbk = Uint8Array.from([
      0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xb2, 0xe3, 0xbc, 0xb6, 0x0a, 0xbc, 0xd7, 0x2c, 0xca, 0xd0,
    ])
    const csv = String.fromCharCode(...gbk)
    expect(must(read(csv))).toEqual({
      rows: [{ line: 2, cells: { name: '甲', tier: 'CITY' } }],
      ignoredColumns: [],
      misread: 'GB18030',
    })
  })
})

describe('a column that is missing from a CSV', () => {
  it('is named in either language by a header that the import reads', () => {
    for (const columns of [REGION_COLUMNS, AGENCY_COLUMNS]) {
      for (const { name } of columns) {
        const headers = Object.values(messages.words[`Column.${name}` as keyof typeof messages.words])
        expect(headers.map(header => columnNamed(header, columns)?.name)).toEqual([name, name])
      }
    }
  })
})
