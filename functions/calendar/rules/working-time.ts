import { ok, type Result } from '../../kernel/result.ts'
import { dayAfter, type Instant, shanghaiDate, shanghaiInstant } from '../../kernel/time.ts'
import { type Calendars, isWorkingDay } from './days.ts'

/**
 * When people are reminded: from 09:00, before 17:00 in Shanghai. No law fixes office hours, so these are a choice, the same
 * everywhere: Xinjiang, which begins later by the same clock, has none of its own yet.
 */
export const WORKING_HOURS = { from: 9, until: 17 } as const

/** This instant if it lies within working hours, or else the start of the next ones. Refuses with CALENDAR_NOT_LOADED. */
export function nextWorkingTime(instant: Instant, calendars: Calendars): Result<Instant> {
  for (let date = shanghaiDate(instant); ; date = dayAfter(date)) {
    const isWorking = isWorkingDay(date, calendars)
    if (!isWorking.ok) return isWorking
    if (!isWorking.value || instant >= shanghaiInstant(date, WORKING_HOURS.until)) continue
    const start = shanghaiInstant(date, WORKING_HOURS.from)
    return ok(instant > start ? instant : start)
  }
}
