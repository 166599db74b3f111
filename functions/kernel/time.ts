/** An instant, RFC 3339 in UTC with milliseconds. */
export type Instant = string
/** A calendar day in Asia/Shanghai, YYYY-MM-DD. */
export type DateOnly = string

// China has had one offset and no daylight saving time since 1992: a constant is enough and needs no formatter.
const HOUR_MS = 60 * 60 * 1000
const SHANGHAI_OFFSET_MS = 8 * HOUR_MS
const DAY_MS = 24 * HOUR_MS

/** The Shanghai calendar day on which an instant falls. */
export function shanghaiDate(instant: Instant): DateOnly {
  return new Date(Date.parse(instant) + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10)
}

/** The instant at which the Shanghai calendar day of an instant ends. */
export function endOfShanghaiDay(instant: Instant): Instant {
  return new Date(Date.parse(shanghaiDate(instant)) + DAY_MS - SHANGHAI_OFFSET_MS).toISOString()
}

/** The instant at which a calendar day begins in Shanghai, or so many hours later. */
export function shanghaiInstant(date: DateOnly, hours = 0): Instant {
  return new Date(Date.parse(date) + hours * HOUR_MS - SHANGHAI_OFFSET_MS).toISOString()
}

/** The calendar day after a day. */
export function dayAfter(date: DateOnly): DateOnly {
  return new Date(Date.parse(date) + DAY_MS).toISOString().slice(0, 10)
}

/** The calendar day before a day. */
export function dayBefore(date: DateOnly): DateOnly {
  return new Date(Date.parse(date) - DAY_MS).toISOString().slice(0, 10)
}

/** 0 for a Sunday to 6 for a Saturday. */
export function weekdayOf(date: DateOnly): number {
  return new Date(date).getUTCDay()
}

/** The year of document numbers: it changes at midnight in Shanghai. */
export function shanghaiYear(instant: Instant): number {
  return Number(shanghaiDate(instant).slice(0, 4))
}

/** The form of a day. */
export const DATE = /^\d{4}-\d{2}-\d{2}$/

/** True for a day that exists, written YYYY-MM-DD. */
export function isDate(text: string): boolean {
  if (!DATE.test(text)) return false
  const parsed = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text)
}

/** An instant for people, in China Standard Time and to the minute, which is the next one where it has seconds. */
export function shanghaiMinute(instant: Instant): string {
  const local = new Date(Date.parse(instant) + SHANGHAI_OFFSET_MS + 59_999)
  return local.toISOString().slice(0, 16).replace('T', ' ')
}
