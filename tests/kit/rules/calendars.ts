import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CalendarDay, NATION } from '../../../functions/calendar/model.ts'
import { type Calendars, type Counting, mergeCalendars } from '../../../functions/calendar/rules/days.ts'
import { DAY_COLUMNS, daysOfRows, readDays } from '../../../functions/calendar/rules/given-days.ts'
import { readCsv } from '../../../functions/tenancy/rules/csv.ts'
import { root } from '../source-tree.ts'
import { must } from './results.ts'

/** The State Council's calendar of 2026 as the sample has it. */
export const CSV_2026 = readFileSync(join(root, 'infra/local/journey/sample/calendar-2026.csv'), 'utf8')

/** The days of a CSV, as an import takes them. */
export function daysIn(csv: string, year: number): CalendarDay[] {
  return must(readDays(daysOfRows(must(readCsv(csv, DAY_COLUMNS, 366)).rows), year))
}

export const DAYS_2026: readonly CalendarDay[] = daysIn(CSV_2026, 2026)

/** A calendar, of the nation unless told otherwise. */
export function aCalendar(
  year: number,
  days: readonly CalendarDay[],
  fields: Partial<Counting> = {},
): Counting {
  return { region: NATION, version: 1, year, days: [...days], ...fields }
}

/** A day off, and a weekend day worked. */
export function off(date: string, name = '节'): CalendarDay {
  return { date, kind: 'OFF', name }
}
export function worked(date: string, name: string | null = null): CalendarDay {
  return { date, kind: 'WORKED', name }
}

/** 2026 as it is, and 2027 with New Year alone, since its notice has not been published. */
export const IN_2026: Calendars = mergeCalendars([aCalendar(2026, DAYS_2026)])
export const FROM_2026: Calendars = mergeCalendars([
  aCalendar(2026, DAYS_2026),
  aCalendar(2027, [off('2027-01-01', '元旦')]),
])
