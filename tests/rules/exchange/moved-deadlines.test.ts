import { describe, expect, it } from 'vitest'
import { type Calendars, deadlineAfter, deadlineOn } from '../../../functions/calendar/index.ts'
import { mergeCalendars } from '../../../functions/calendar/rules/days.ts'
import { movedDeadline, yearsOfMove } from '../../../functions/exchange/rules/moved-deadlines.ts'
import { aCalendar, DAYS_2026, FROM_2026, IN_2026, off, worked } from '../../kit/rules/calendars.ts'
import { must, problemsOf } from '../../kit/rules/results.ts'

const within = (from: string, days: number, calendars: Calendars = IN_2026) =>
  must(deadlineAfter(from, days, calendars))
/** The 8th of October is off too, and the Saturday that was worked for the holiday is not. */
const corrected = mergeCalendars([
  aCalendar(2026, [...DAYS_2026.filter(({ date }) => date !== '2026-10-10'), off('2026-10-08', '国庆节')], {
    version: 2,
  }),
])
const moved = (...of: Parameters<typeof movedDeadline>) => {
  const answer = movedDeadline(...of)
  return answer === null ? null : must(answer)
}

describe('a deadline by the calendars of now', () => {
  it('is later where a correction adds a day off across the National Day, and says by which version', () => {
    expect(moved(within('2026-09-28', 5), corrected)).toMatchObject({
      dueOn: '2026-10-13',
      calendarVersions: [{ region: 'CN', year: 2026, version: 2 }],
    })
  })
  it('is earlier where a weekend day is worked', () => {
    const more = mergeCalendars([aCalendar(2026, [...DAYS_2026, worked('2026-03-07')])])
    expect(moved(within('2026-03-06', 1), more)?.dueOn).toBe('2026-03-07')
  })
  it('is null where it ends before the corrected days, whatever the version', () => {
    expect(moved(within('2026-09-28', 2), corrected)).toBeNull()
    expect(moved(within('2026-09-28', 5), IN_2026)).toBeNull()
  })
  it('is null for a named day, even if nobody works on it any more', () => {
    expect(moved(must(deadlineOn('2026-10-10', IN_2026)), corrected)).toBeNull()
  })
  it('that moved into a year that was not imported is refused', () => {
    const last = within('2026-12-30', 1)
    const off31 = mergeCalendars([aCalendar(2026, [...DAYS_2026, off('2026-12-31')])])
    const answer = movedDeadline(last, off31)
    expect(answer === null ? [] : problemsOf(answer)).toMatchObject([
      { code: 'CALENDAR_NOT_LOADED', year: 2027 },
    ])
  })
  it('needs the years that it may reach, and none for a named day', () => {
    expect(yearsOfMove(within('2026-09-28', 5))).toEqual([2026])
    expect(yearsOfMove(within('2026-12-20', 5, FROM_2026))).toEqual([2026, 2027])
    expect(yearsOfMove(must(deadlineOn('2026-10-10', IN_2026)))).toEqual([])
  })
})
