import { describe, expect, it } from 'vitest'
import { messages as general } from '../../../functions/access/messages.ts'
import { messageOf } from '../../../functions/access/problems.ts'
import { messages } from '../../../functions/tenancy/messages.ts'
import { MAX_CSV_BYTES, readCsv } from '../../../functions/tenancy/rules/csv.ts'
import { allMessages, holesIn, must, problemsOf } from '../../kit/rules/results.ts'

const TEXTS = allMessages(general, messages)
const read = (csv: string, maxRows = 10) => readCsv(csv, ['name', 'tier'], maxRows)

describe('a CSV', () => {
  it('gives its rows by the names of its header, with the line on which each starts', () => {
    expect(must(read('name,tier,note\n甲,CITY,x\n"两\n行",TOWN,\n\n末,CITY'))).toEqual([
      { line: 2, cells: { name: '甲', tier: 'CITY', note: 'x' } },
      { line: 3, cells: { name: '两\n行', tier: 'TOWN', note: '' } },
      { line: 6, cells: { name: '末', tier: 'CITY' } },
    ])
  })
  it('may begin with a byte order mark, have its columns in any order and blanks around its values', () => {
    expect(must(read('\ufefftier, name\n CITY , 甲 '))[0]?.cells).toEqual({ tier: 'CITY', name: '甲' })
  })
  it('may have a header alone', () => {
    expect(must(read('name,tier\n'))).toEqual([])
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
    ['without a column', 'name\n甲', { code: 'CSV_COLUMNS_MISSING', allowed: ['tier'] }],
    ['of nothing', '', { code: 'CSV_COLUMNS_MISSING', allowed: ['name', 'tier'] }],
    ['of too many rows', `name,tier\n${'甲,CITY\n'.repeat(11)}`, { code: 'TOO_MANY_ITEMS', limit: 10 }],
    ['in broken Unicode', 'name,tier\n\ud800,CITY', { code: 'TEXT_BROKEN_UNICODE' }],
    ['of too many bytes', '甲'.repeat(MAX_CSV_BYTES / 2), { code: 'TEXT_TOO_LONG', limit: MAX_CSV_BYTES }],
  ])('%s is refused whole', (_, csv, problem) => {
    const problems = problemsOf(read(csv))
    expect(problems).toMatchObject([{ ...problem, path: ['csv'] }])
    expect(holesIn(problems, TEXTS)).toEqual([])
  })
  it('that cannot be read is explained in the platform’s own words, in either language', () => {
    const [problem] = problemsOf(read('name,tier\n"x'))
    if (problem === undefined) throw new Error('no problem')
    expect(messageOf(problem, 'zh-CN', TEXTS)).toBe('CSV 在第 2 行无法读取，请检查该行及之前的引号。')
    expect(messageOf(problem, 'en', TEXTS)).toBe(
      'The CSV cannot be read at line 2. Check the quotation marks in this line and before it.',
    )
  })
})
