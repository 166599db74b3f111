import { ok, type Result, refuse } from '../../kernel/result.ts'
import { type DateOnly, dayAfter, type Instant, shanghaiDate, shanghaiInstant } from '../../kernel/time.ts'
import type { Deadline, DeadlineBasis, DeadlineDay, KeptDeadline, Pause } from '../model.ts'
import { invalid } from '../problems.ts'
import { type Calendars, dayOf, versionsOf, yearOf } from './days.ts'

/** As long as a deadline may be, in working days: about ten months, so it ends in the next year at the latest. */
export const MAX_WORKING_DAYS = 200

/**
 * The deadline so many working days after a day, or after the day in Shanghai of an instant. That day is not counted (Civil
 * Code art. 201: 开始的当日不计入), and the last one ends at 24:00 (art. 203): documents arrive electronically, so no office has
 * to be open. Days off, weekends and paused days are skipped. Every day is explained.
 *
 * Refuses with OUT_OF_RANGE, and with CALENDAR_NOT_LOADED if it reaches a year that was not imported.
 */
export function deadlineAfter(
  start: DateOnly | Instant,
  workingDays: number,
  calendars: Calendars,
  paused: readonly Pause[] = [],
): Result<Deadline> {
  if (!Number.isInteger(workingDays) || workingDays < 1 || workingDays > MAX_WORKING_DAYS) {
    const facts = { given: String(workingDays), limit: MAX_WORKING_DAYS }
    return refuse(invalid('OUT_OF_RANGE', ['workingDays'], facts))
  }
  const from = start.includes('T') ? shanghaiDate(start) : start
  const first = dayOf(from, calendars)
  if (!first.ok) return first
  const days: DeadlineDay[] = [{ date: from, counted: false, reason: 'START_DAY', name: first.value.name }]
  let last = from
  for (let left = workingDays; left > 0; ) {
    last = dayAfter(last)
    const day = explained(last, calendars, paused)
    if (!day.ok) return day
    days.push(day.value)
    if (day.value.counted) left--
  }
  return ok(deadline({ kind: 'REPLY_WITHIN', from, workingDays, paused }, last, days, calendars))
}

/**
 * The deadline on a day that was named. It stays that day even if nobody works then: who names a day means it, and its
 * explanation says what it is. Refuses with CALENDAR_NOT_LOADED.
 */
export function deadlineOn(date: DateOnly, calendars: Calendars): Result<Deadline> {
  const day = explained(date, calendars, [])
  return day.ok ? ok(deadline({ kind: 'REPLY_BY', date }, date, [day.value], calendars)) : day
}

/** The deadline that follows from a basis by these calendars. */
export function deadlineBy(basis: DeadlineBasis, calendars: Calendars): Result<Deadline> {
  if (basis.kind === 'REPLY_BY') return deadlineOn(basis.date, calendars)
  return deadlineAfter(basis.from, basis.workingDays, calendars, basis.paused)
}

/** What is kept of a deadline. */
export function keptOf({ basis, dueAt, calendarVersions }: Deadline): KeptDeadline {
  const kept =
    basis.kind === 'REPLY_BY' ? basis : { ...basis, paused: basis.paused.map(pause => ({ ...pause })) }
  return { basis: kept, dueAt, calendarVersions: [...calendarVersions] }
}

/** A day that does not count anyway keeps its own reason while a deadline is paused. */
function explained(date: DateOnly, calendars: Calendars, paused: readonly Pause[]): Result<DeadlineDay> {
  const day = dayOf(date, calendars)
  if (!day.ok) return day
  const { isWorking, reason, name } = day.value
  const isPaused = isWorking && paused.some(({ from, to }) => from <= date && date < to)
  return ok({ date, counted: isWorking && !isPaused, reason: isPaused ? 'PAUSED' : reason, name })
}

function deadline(
  basis: DeadlineBasis,
  dueOn: DateOnly,
  days: readonly DeadlineDay[],
  calendars: Calendars,
): Deadline {
  const calendarVersions = versionsOf(
    days.map(({ date }) => yearOf(date)),
    calendars,
  )
  return { basis, dueOn, dueAt: shanghaiInstant(dayAfter(dueOn)), days, calendarVersions }
}

/**
 * The years whose calendars a deadline needs: the next one as well where it may end there. Twice its days and a month is more
 * than any holiday adds. A deadline that is paused needs those of its pauses too.
 */
export function yearsFrom(from: DateOnly, workingDays: number): number[] {
  const year = yearOf(from)
  const latest = shanghaiDate(shanghaiInstant(from, (2 * workingDays + 31) * 24))
  return yearOf(latest) > year ? [year, year + 1] : [year]
}
