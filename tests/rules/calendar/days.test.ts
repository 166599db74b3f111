import * as chineseDays from 'chinese-days'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { regionsAbove } from '../../../functions/calendar/model.ts'
import {
  dayOf,
  isWorkingDay,
  mergeCalendars,
  workingDaysBetween,
} from '../../../functions/calendar/rules/days.ts'
import { dayAfter } from '../../../functions/kernel/time.ts'
import { aCalendar, DAYS_2026, FROM_2026, IN_2026, off, worked } from '../../kit/rules/calendars.ts'
import { must, problemsOf } from '../../kit/rules/results.ts'

const reasonOf = (date: string, calendars = IN_2026) => must(dayOf(date, calendars)).reason
const works = (date: string, calendars = IN_2026) => must(isWorkingDay(date, calendars))

/** Every day of a year. */
function daysOfYear(year: number): string[] {
  const all: string[] = []
  for (let date = `${year}-01-01`; date.startsWith(String(year)); date = dayAfter(date)) all.push(date)
  return all
}

/** Holidays of 2026: first and last day, and the working days before and after. */
const HOLIDAYS = [
  ['元旦', '2026-01-01', '2026-01-03', null, '2026-01-04'],
  ['春节', '2026-02-15', '2026-02-23', '2026-02-14', '2026-02-24'],
  ['清明节', '2026-04-04', '2026-04-06', '2026-04-03', '2026-04-07'],
  ['劳动节', '2026-05-01', '2026-05-05', '2026-04-30', '2026-05-06'],
  ['端午节', '2026-06-19', '2026-06-21', '2026-06-18', '2026-06-22'],
  ['中秋节', '2026-09-25', '2026-09-27', '2026-09-24', '2026-09-28'],
  ['国庆节', '2026-10-01', '2026-10-07', '2026-09-30', '2026-10-08'],
] as const
/** Weekend days worked in 2026, with the days beside them. */
const WORKED = [
  ['2026-01-04', 'HOLIDAY', 'WORKING_DAY'],
  ['2026-02-14', 'WORKING_DAY', 'HOLIDAY'],
  ['2026-02-28', 'WORKING_DAY', 'WEEKEND'],
  ['2026-05-09', 'WORKING_DAY', 'WEEKEND'],
  ['2026-09-20', 'WEEKEND', 'WORKING_DAY'],
  ['2026-10-10', 'WORKING_DAY', 'WEEKEND'],
] as const
const dayBefore = (date: string) => new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10)

describe('the days of 2026', () => {
  it.each(HOLIDAYS)('%s: nobody works from %s to %s', (name, first, last, before, after) => {
    for (let date: string = first; date <= last; date = dayAfter(date))
      expect(must(dayOf(date, IN_2026))).toEqual({ date, isWorking: false, reason: 'HOLIDAY', name })
    if (before !== null) expect([before, works(before)]).toEqual([before, true])
    expect([after, works(after)]).toEqual([after, true])
  })
  it.each(WORKED)(
    '%s is a weekend day that is worked; the day before is a %s, the day after a %s',
    (date, before, after) => {
      expect([0, 6]).toContain(new Date(date).getUTCDay())
      expect([reasonOf(dayBefore(date)), reasonOf(date), reasonOf(dayAfter(date))]).toEqual([
        before,
        'SHIFTED_WORKING_DAY',
        after,
      ])
      expect(works(date)).toBe(true)
    },
  )
  it('are 39 that are not what their weekday says, and 248 that are worked', () => {
    expect([DAYS_2026.length, HOLIDAYS.length, WORKED.length]).toEqual([39, 7, 6])
    expect(daysOfYear(2026).filter(date => works(date))).toHaveLength(248)
  })
  it('are those of chinese-days, which others count by', () => {
    const differ = daysOfYear(2026).filter(date => works(date) !== chineseDays.isWorkday(date))
    expect(differ).toEqual([])
  })
  it('between any two are as many working days as chinese-days has there', () => {
    const day = fc.constantFrom(...daysOfYear(2026))
    fc.assert(
      fc.property(day, day, (from, to) => {
        const theirs = daysOfYear(2026).filter(
          date => from < date && date <= to && chineseDays.isWorkday(date),
        )
        expect(must(workingDaysBetween(from, to, IN_2026))).toBe(theirs.length)
      }),
    )
  })
})

describe('a year that was not imported', () => {
  const notLoaded = [{ code: 'CALENDAR_NOT_LOADED', type: 'CalendarNotLoaded', year: 2027, region: 'CN' }]
  it('is refused by name and never guessed', () => {
    expect(problemsOf(dayOf('2027-01-01', IN_2026))).toMatchObject(notLoaded)
    expect(problemsOf(isWorkingDay('2027-03-01', IN_2026))).toMatchObject(notLoaded)
    expect(problemsOf(workingDaysBetween('2026-12-30', '2027-01-04', IN_2026))).toMatchObject(notLoaded)
  })
  it('is one of which only a region has days', () => {
    const regional = mergeCalendars([aCalendar(2027, [off('2027-04-08', '三月三')], { region: '450000' })])
    expect(problemsOf(isWorkingDay('2027-04-08', regional))).toMatchObject(notLoaded)
  })
})

describe('years', () => {
  it('turn from one calendar to the next', () => {
    expect([works('2026-12-31', FROM_2026), works('2027-01-01', FROM_2026)]).toEqual([true, false])
    expect(must(workingDaysBetween('2026-12-30', '2027-01-04', FROM_2026))).toBe(2)
  })
  it('that leap have a 29 February', () => {
    const leap = mergeCalendars([aCalendar(2028, [])])
    expect([dayAfter('2028-02-28'), works('2028-02-29', leap)]).toEqual(['2028-02-29', true])
    expect([dayAfter('2026-02-28'), dayAfter('2100-02-28')]).toEqual(['2026-03-01', '2100-03-01'])
    expect(daysOfYear(2028)).toHaveLength(366)
  })
  it('that begin after they end have no working days between', () => {
    expect(must(workingDaysBetween('2026-03-10', '2026-03-10', IN_2026))).toBe(0)
    expect(must(workingDaysBetween('2026-03-10', '2026-03-01', IN_2026))).toBe(0)
  })
})

describe('what a region adds', () => {
  const nation = aCalendar(2026, DAYS_2026)
  const province = aCalendar(2026, [off('2026-04-20', '三月三'), off('2026-05-09')], {
    region: '450000',
    version: 4,
  })
  const city = aCalendar(2026, [off('2026-08-03', '建州纪念日'), worked('2026-05-09')], { region: '450100' })
  it('overrides the nation’s days, and the more specific region the other', () => {
    const inProvince = mergeCalendars([nation, province])
    const inCity = mergeCalendars([nation, province, city])
    expect([reasonOf('2026-04-20', inProvince), reasonOf('2026-04-20', inCity)]).toEqual([
      'HOLIDAY',
      'HOLIDAY',
    ])
    // Worked in the nation, off in the province, worked again in the city.
    expect([works('2026-05-09'), works('2026-05-09', inProvince), works('2026-05-09', inCity)]).toEqual([
      true,
      false,
      true,
    ])
    expect([works('2026-08-03', inProvince), works('2026-08-03', inCity)]).toEqual([true, false])
  })
  it('counts in the region and those below it: the nation’s first, then province, city and county', () => {
    expect(regionsAbove('CN')).toEqual(['CN'])
    expect(regionsAbove('450000')).toEqual(['CN', '450000'])
    expect(regionsAbove('450100')).toEqual(['CN', '450000', '450100'])
    expect(regionsAbove('450102')).toEqual(['CN', '450000', '450100', '450102'])
    expect(regionsAbove('450102001')).toEqual(['CN', '450000', '450100', '450102'])
    // Directly below the province: what stands between is no government and has no calendar.
    expect(regionsAbove('419001')).toEqual(['CN', '410000', '419000', '419001'])
  })
})
