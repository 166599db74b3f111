import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { messages as general } from '../../../functions/access/messages.ts'
import { messages } from '../../../functions/calendar/messages.ts'
import {
  DAY_COLUMNS,
  daysOfRows,
  type GivenDay,
  MAX_DAYS,
  readDays,
} from '../../../functions/calendar/rules/given-days.ts'
import { readJson } from '../../../functions/calendar/rules/json.ts'
import { messages as tenancy } from '../../../functions/tenancy/messages.ts'
import { readCsv } from '../../../functions/tenancy/rules/csv.ts'
import { CSV_2026, DAYS_2026, daysIn, off, worked } from '../../kit/rules/calendars.ts'
import { allMessages, holesIn, must, problemsOf, textFaults } from '../../kit/rules/results.ts'

const TEXTS = allMessages(general, tenancy, messages)
const csv = (...rows: readonly string[]) => ['date,kind,name', ...rows].join('\n')
const fromCsv = (text: string, year = 2026) =>
  readDays(daysOfRows(must(readCsv(text, DAY_COLUMNS, MAX_DAYS)).rows), year)
const fromJson = (text: string, year = 2026) => {
  const given = readJson(text)
  return given.ok ? readDays(given.value, year) : given
}
const json = (days: readonly object[]) => JSON.stringify({ days })
/** The codes of all problems, with where they are. */
const faults = (result: ReturnType<typeof fromCsv>) => {
  const problems = problemsOf(result)
  expect(holesIn(problems, TEXTS)).toEqual([])
  return problems.map(({ code, path, params }) => [code, path.slice(2).join(' '), params?.line])
}

describe('the texts of the calendar', () => {
  it('are sentences in both languages', () => {
    expect(textFaults(messages)).toEqual([])
  })
})

describe('the days of a CSV', () => {
  it('are those of the sample, by date, whatever their order', () => {
    const [header = '', ...rows] = CSV_2026.trim().split('\n')
    expect(DAYS_2026[0]).toEqual(off('2026-01-01', '元旦'))
    expect(daysIn([header, ...rows.reverse()].join('\n'), 2026)).toEqual(DAYS_2026)
  })
  it('may be written with a byte order mark, CRLF, semicolons, and words of offices', () => {
    const text = '\ufeff日期;类别;节日\r\n2026-10-10;补班;\r\n2026-10-01;休;国庆节\r\n\r\n'
    expect(must(fromCsv(text))).toEqual([off('2026-10-01', '国庆节'), worked('2026-10-10')])
  })
  it('are read from GBK that a client took for Latin-1', () => {
    // 国庆节 and 放假 in GBK, each byte as a character.
    const text = '2026-10-01,\u00b7\u00c5\u00bc\u00d9,\u00b9\u00fa\u00c7\u00ec\u00bd\u00da'
    expect(must(fromCsv(csv(text)))).toEqual([off('2026-10-01', '国庆节')])
  })
  it('may lie on a weekend where they are off, as notices have it', () => {
    expect(must(fromCsv(csv('2026-10-03,OFF,国庆节')))).toEqual([off('2026-10-03', '国庆节')])
  })
  it.each([
    ['2025-10-01,OFF,国庆节', 'DAY_OF_ANOTHER_YEAR', 'date'],
    ['2026-02-29,OFF,春节', 'DAY_NOT_A_DATE', 'date'],
    ['2026/10/01,OFF,国庆节', 'DAY_NOT_A_DATE', 'date'],
    [',OFF,国庆节', 'DAY_NOT_A_DATE', 'date'],
    ['2026-10-09,WORKED,', 'WORKED_DAY_NOT_A_WEEKEND', 'date'],
    ['2026-10-10,调休,国庆节', 'DAY_KIND_UNKNOWN', 'kind'],
    ['2026-10-10,,国庆节', 'DAY_KIND_UNKNOWN', 'kind'],
    ['2026-10-01,OFF,', 'DAY_WITHOUT_NAME', 'name'],
  ])('%s is refused as %s, with its line', (row, code, column) => {
    expect(faults(fromCsv(csv('2026-01-01,OFF,元旦', row)))).toEqual([[code, `3 ${column}`, 3]])
  })
  it('are refused where a day is there twice, or both off and worked', () => {
    const twice = csv('2026-10-10,WORKED,', '2026-10-10,WORKED,国庆节', '2026-10-10,OFF,国庆节')
    expect(faults(fromCsv(twice))).toEqual([
      ['DAY_TWICE', '3 date', 3],
      ['DAY_OFF_AND_WORKED', '4 date', 4],
    ])
  })
  it('with a name that no text may have are refused where it stands', () => {
    const problems = problemsOf(
      fromCsv(csv(`2026-10-01,OFF,${'节'.repeat(21)}`, '2026-10-02,OFF,国\ue000庆')),
    )
    expect(problems.map(({ code, path }) => [code, path.join(' ')])).toEqual([
      ['TEXT_TOO_LONG', 'data csv 2 name'],
      ['TEXT_PRIVATE_USE', 'data csv 3 name'],
    ])
  })
  it('are all reported at once, and nothing of them is taken', () => {
    const rows = ['2027-01-01,OFF,', '2026-10-09,WORKED,', 'x,y,z', '2026-10-01,OFF,国庆节']
    expect(faults(fromCsv(csv(...rows))).map(([code]) => code)).toEqual([
      'DAY_OF_ANOTHER_YEAR',
      'DAY_WITHOUT_NAME',
      'WORKED_DAY_NOT_A_WEEKEND',
      'DAY_NOT_A_DATE',
      'DAY_KIND_UNKNOWN',
    ])
  })
})

describe('the days of JSON', () => {
  it('are those of a CSV that says the same', () => {
    expect(must(fromJson(json(DAYS_2026)))).toEqual(DAYS_2026)
    expect(must(fromJson(`\ufeff${json([{ date: '2026-10-10', kind: 'WORKED' }])}`))).toEqual([
      worked('2026-10-10'),
    ])
  })
  it('are reported with the line on which each begins, and its place in the list', () => {
    const text = `{ "days": [
      { "date": "2026-01-01", "kind": "OFF", "name": "元{旦\\"" },
      {
        "date": "2026-01-02", "kind": "WORKED" }, { "date": "2025-01-02", "kind": "OFF", "name": "元旦" },
      { "date": "", "kind": "休", "name": "元旦" }
    ] }`
    expect(faults(fromJson(text))).toEqual([
      ['WORKED_DAY_NOT_A_WEEKEND', 'days 1 date', 3],
      ['DAY_OF_ANOTHER_YEAR', 'days 2 date', 4],
      ['DAY_NOT_A_DATE', 'days 3 date', 5],
      ['DAY_KIND_UNKNOWN', 'days 3 kind', 5],
    ])
  })
  it.each([
    ['{"days": [}', { line: 1, character: 11 }],
    ['{"days":\n [{"date": 2026-01-01}]}', { line: 2, character: 16 }],
    ['{"days":\n [', { line: 2, character: 3 }],
    ['', { line: 1, character: 1 }],
    ['{"days": [], "days": "\\x"}', { line: 1, character: 24 }],
    ['{"days": []}\n\n…', { line: 3, character: 1 }],
    ['{"days": [nul]}', { line: 1, character: 14 }],
    ["{'days': []}", { line: 1, character: 2 }],
    ['"', { line: 1, character: 2 }],
  ])('%j is refused with the place where it breaks', (text, place) => {
    const problems = problemsOf(readJson(text))
    expect(problems).toMatchObject([{ code: 'CALENDAR_JSON_BROKEN', path: ['data', 'json'], place }])
    expect(holesIn(problems, TEXTS)).toEqual([])
  })
  it.each([
    ['null', []],
    ['[]', []],
    ['{}', ['days']],
    ['{"days":{}}', ['days']],
    ['{"days":[],"year":2026}', []],
    ['{"days":[{"date":"2026-01-01","kind":"OFF","isOffDay":true}]}', ['days', '0']],
    ['{"days":[{"date":20260101,"kind":"OFF"}]}', ['days', '0', 'date']],
    ['{"days":[{"date":"2026-01-01","kind":"OFF","name":7}]}', ['days', '0', 'name']],
    ['{"days":[null]}', ['days', '0']],
  ])('%s has another form, and is refused with the path', (text, path) => {
    expect(problemsOf(readJson(text))).toMatchObject([
      { code: 'CALENDAR_JSON_MISFIT', path: ['data', 'json', ...path] },
    ])
  })
  it('that are any text at all are read or refused, and never throw', () => {
    const scrap = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map(text => `{"days":${text}}`),
    )
    fc.assert(fc.property(scrap, text => typeof fromJson(text).ok === 'boolean'))
    expect(problemsOf(readJson('['.repeat(50_000)))).toHaveLength(1)
  })
})

describe('days that were read', () => {
  it('are as many as were given, each once and in order, or none', () => {
    const day = fc.record({
      line: fc.constant(2),
      path: fc.constant(['data', 'csv', '2']),
      date: fc
        .integer({ min: 0, max: 400 })
        .map(days => new Date(Date.UTC(2026, 0, days)).toISOString().slice(0, 10)),
      kind: fc.constantFrom('OFF', 'WORKED'),
      name: fc.constant('节'),
    })
    fc.assert(
      fc.property(fc.array(day, { maxLength: 12 }), (given: GivenDay[]) => {
        const read = readDays(given, 2026)
        if (!read.ok) return
        const dates = read.value.map(({ date }) => date)
        expect(dates).toEqual([...new Set(given.map(({ date }) => date))].sort())
        expect(dates).toHaveLength(given.length)
      }),
    )
  })
})
