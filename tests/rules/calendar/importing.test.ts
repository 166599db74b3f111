import { describe, expect, it } from 'vitest'
import { hashOfEvent } from '../../../functions/access/events.ts'
import { messages as general } from '../../../functions/access/messages.ts'
import { events } from '../../../functions/calendar/events.ts'
import { messages } from '../../../functions/calendar/messages.ts'
import { type CalendarSource, calendarSchema } from '../../../functions/calendar/model.ts'
import {
  importCalendar,
  importerProblem,
  importProblems,
} from '../../../functions/calendar/rules/importing.ts'
import { aCaller, anAgency, zhengzhou as city, operator, province, town } from '../../kit/rules/agencies.ts'
import { DAYS_2026, off } from '../../kit/rules/calendars.ts'
import { AT, allMessages, anAct, holesIn, must, problemsOf } from '../../kit/rules/results.ts'

const source = {
  title: '国务院办公厅关于2026年部分节假日安排的通知',
  number: '国办发明电〔2025〕7号',
  url: null,
}
const given = { region: 'CN', year: 2026, source }
const first = { ...given, days: DAYS_2026, expectedVersion: null }
const TEXTS = allMessages(general, messages)

describe('what an import says of itself', () => {
  const codesOf = (fields: object) => {
    const problems = importProblems({ ...given, ...fields })
    expect(holesIn(problems, TEXTS)).toEqual([])
    return problems.map(({ code, path }) => `${code} ${path.join('.')}`)
  }
  it('is taken as the State Council’s notice says it, with or without number and address', () => {
    const url = 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm'
    expect(codesOf({})).toEqual([])
    expect(codesOf({ source: { ...source, number: null, url }, region: '410100' })).toEqual([])
    expect([codesOf({ year: 2000 }), codesOf({ year: 2099 })]).toEqual([[], []])
  })
  it.each([
    [{ region: '41' }, 'NOT_A_CALENDAR_REGION region'],
    [{ region: 'cn' }, 'NOT_A_CALENDAR_REGION region'],
    [{ year: 1999 }, 'OUT_OF_RANGE year'],
    [{ year: 2100 }, 'OUT_OF_RANGE year'],
    [{ source: { ...source, title: ' ' } }, 'TEXT_EMPTY source.title'],
    [{ source: { ...source, number: '号'.repeat(40) } }, 'TEXT_TOO_LONG source.number'],
    [{ source: { ...source, url: 'ftp://gov.cn' } }, 'SOURCE_NOT_AN_ADDRESS source.url'],
    [{ source: { ...source, url: `https://gov.cn/${'a'.repeat(500)}` } }, 'TEXT_TOO_LONG source.url'],
  ])('with %j is refused: %s', (fields, problem) => {
    expect(codesOf(fields)).toEqual([problem])
  })
})

describe('who imports which calendar', () => {
  const codeOf = (...[caller, agency, region]: Parameters<typeof importerProblem>) =>
    importerProblem(caller, agency, region)?.code ?? null
  const government = (agency: typeof province) => aCaller(agency, 'ADMINISTRATOR')
  const bureau = anAgency(province, { name: '河南省教育厅', kind: 'DEPARTMENT', actsAsGovernment: false })
  it('operators that of the nation, and no region’s', () => {
    expect([codeOf(operator, null, 'CN'), codeOf(operator, null, '410000')]).toEqual([
      null,
      'CALENDAR_OF_ANOTHER_REGION',
    ])
  })
  it('a government what its own region adds: not the nation’s, nor that of a region above, below or beside', () => {
    expect(codeOf(government(province), province, '410000')).toBeNull()
    expect(codeOf(government(city), city, city.regionCode)).toBeNull()
    for (const region of ['CN', '420000', '410000', '410102'])
      expect(codeOf(government(city), city, region)).toBe('CALENDAR_OF_ANOTHER_REGION')
    expect(importerProblem(government(province), province, '420000')).toMatchObject({
      given: '420000',
      allowed: ['410000'],
    })
  })
  it('no department, no town, and nobody whom the directory does not know', () => {
    expect(codeOf(government(bureau), bureau, '410000')).toBe('NOT_A_GOVERNMENT')
    expect(codeOf(government(town), town, town.regionCode)).toBe('NOT_A_GOVERNMENT')
    expect(codeOf(government(bureau), null, 'CN')).toBe('NOT_A_GOVERNMENT')
  })
})

describe('an import', () => {
  it('is the first version, with an event that holds the whole of it', () => {
    const { thing, event } = must(importCalendar(null, first, null, anAct('operator')))
    expect(calendarSchema.parse(thing)).toEqual({
      ...{ id: 'cal_CN_2026', region: 'CN', year: 2026, version: 1, days: DAYS_2026, source },
      ...{ importedAt: AT, importedBy: null, chain: expect.objectContaining({ seq: 1, hash: event.hash }) },
    })
    expect(event).toMatchObject({ type: 'CalendarImported', by: 'operator', at: AT })
    expect(events.CalendarImported.parse(event.data)).toMatchObject({ days: DAYS_2026, source, version: 1 })
    expect(hashOfEvent(event)).toBe(event.hash)
  })
  it('follows the version that the caller has seen', () => {
    const before = must(importCalendar(null, first, null, anAct())).thing
    const by = { id: province.id, name: province.name }
    const days = [off('2026-04-20', '三月三')]
    const next = must(importCalendar(before, { ...first, days, expectedVersion: 1 }, by, anAct()))
    expect(next.thing).toMatchObject({ version: 2, days, importedBy: by })
    expect(next.event).toMatchObject({ seq: 2, previous: before.chain.hash })
    for (const expectedVersion of [null, 0, 2])
      expect(problemsOf(importCalendar(before, { ...first, expectedVersion }, null, anAct()))).toMatchObject([
        { code: 'VERSION_CONFLICT', currentVersion: 1 },
      ])
    expect(problemsOf(importCalendar(null, { ...first, expectedVersion: 1 }, null, anAct()))).toMatchObject([
      { code: 'VERSION_CONFLICT', currentVersion: 0 },
    ])
  })
  it('of the nation has days; of a region it may take back what the region added', () => {
    expect(problemsOf(importCalendar(null, { ...first, days: [] }, null, anAct()))).toMatchObject([
      { code: 'LIST_EMPTY', path: ['data'] },
    ])
    const regional = { ...first, region: '410000', days: [] }
    expect(must(importCalendar(null, regional, null, anAct())).thing.days).toEqual([])
  })
  it('keeps what its source says without blanks around it', () => {
    const url = 'https://www.gov.cn/a'
    const padded = { title: ' 通知 ', number: ' 国办发明电〔2025〕7号', url }
    const sourceOf = (given: CalendarSource) =>
      must(importCalendar(null, { ...first, source: given }, null, anAct())).thing.source
    expect(sourceOf(padded)).toEqual({ title: '通知', number: '国办发明电〔2025〕7号', url })
    expect(sourceOf({ title: '通知', number: null, url: null })).toEqual({
      title: '通知',
      number: null,
      url: null,
    })
  })
})
