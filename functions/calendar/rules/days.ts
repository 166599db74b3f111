import { ok, type Result, refuse } from '../../kernel/result.ts'
import { type DateOnly, dayAfter, weekdayOf } from '../../kernel/time.ts'
import { type Calendar, type CalendarDay, type CalendarRef, NATION } from '../model.ts'
import { calendarNotLoaded } from '../problems.ts'

/** The calendars that count in one place, merged: by year, what each day is. Made by `mergeCalendars`. */
export type Calendars = ReadonlyMap<number, YearOfDays>

interface YearOfDays {
  readonly days: ReadonlyMap<DateOnly, CalendarDay>
  readonly versions: readonly CalendarRef[]
}

/** The parts of a calendar by which days are counted. */
export type Counting = Pick<Calendar, 'region' | 'year' | 'version' | 'days'>

/**
 * Merges the calendars of a place: its nation's, province's, city's and county's, the most general first. Of two that name
 * the same day the later, more specific one counts. A year without the nation's calendar stays out: it is not loaded.
 */
export function mergeCalendars(calendars: readonly Counting[]): Calendars {
  const byYear = Map.groupBy(calendars, ({ year }) => year)
  const loaded = [...byYear].filter(([, ofYear]) => ofYear.some(({ region }) => region === NATION))
  return new Map(
    loaded.map(([year, ofYear]) => [
      year,
      {
        days: new Map(ofYear.flatMap(({ days }) => days.map(day => [day.date, day]))),
        versions: ofYear.map(({ region, version }) => ({ region, year, version })),
      },
    ]),
  )
}

/** What a day is, by its weekday and the calendars. */
export interface Day {
  readonly date: DateOnly
  readonly isWorking: boolean
  readonly reason: 'WORKING_DAY' | 'SHIFTED_WORKING_DAY' | 'WEEKEND' | 'HOLIDAY'
  readonly name: string | null
}

/** Refuses with CALENDAR_NOT_LOADED for a day of a year that was not imported. */
export function dayOf(date: DateOnly, calendars: Calendars): Result<Day> {
  const year = yearOf(date)
  const ofYear = calendars.get(year)
  if (ofYear === undefined) return refuse(calendarNotLoaded(year, NATION))
  const isWeekend = [0, 6].includes(weekdayOf(date))
  const named = ofYear.days.get(date)
  const name = named?.name ?? null
  if (named?.kind === 'OFF') return ok({ date, isWorking: false, reason: 'HOLIDAY', name })
  if (!isWeekend) return ok({ date, isWorking: true, reason: 'WORKING_DAY', name })
  if (named?.kind === 'WORKED') return ok({ date, isWorking: true, reason: 'SHIFTED_WORKING_DAY', name })
  return ok({ date, isWorking: false, reason: 'WEEKEND', name })
}

/** True if people work on this day. Refuses with CALENDAR_NOT_LOADED. */
export function isWorkingDay(date: DateOnly, calendars: Calendars): Result<boolean> {
  const day = dayOf(date, calendars)
  return day.ok ? ok(day.value.isWorking) : day
}

/**
 * How many working days lie behind a day, up to another and with it: as many as `deadlineAfter` counts from the one to the
 * other. None if the other is not later. Refuses with CALENDAR_NOT_LOADED.
 */
export function workingDaysBetween(from: DateOnly, to: DateOnly, calendars: Calendars): Result<number> {
  let count = 0
  for (let date = from; date < to; ) {
    date = dayAfter(date)
    const day = dayOf(date, calendars)
    if (!day.ok) return day
    if (day.value.isWorking) count++
  }
  return ok(count)
}

/** The year of a day. */
export function yearOf(date: DateOnly): number {
  return Number(date.slice(0, 4))
}

/** The versions of the calendars of some years. */
export function versionsOf(years: readonly number[], calendars: Calendars): CalendarRef[] {
  return [...calendars].flatMap(([year, { versions }]) => (years.includes(year) ? versions : []))
}
