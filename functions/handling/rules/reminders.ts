import { type Calendars, isWorkingDay, nextWorkingTime } from '../../calendar/index.ts'
import { ok, type Result } from '../../kernel/result.ts'
import {
  type DateOnly,
  dayAfter,
  dayBefore,
  type Instant,
  shanghaiDate,
  shanghaiInstant,
} from '../../kernel/time.ts'
import type { Reminder } from '../model.ts'

/** When the day's work begins: that of `nextWorkingTime`. */
const MORNING = 9

/** What whoever has a task, and a reader, is reminded of. */
const KINDS = {
  TASK: { soon: 'TASK_DUE_SOON', late: 'TASK_LATE' },
  READING: { soon: 'READING_DUE_SOON', late: 'READING_LATE' },
} as const satisfies Readonly<Record<string, Readonly<Record<'soon' | 'late', Reminder>>>>

/** When to look at a task, or what lies with a reader, that is due on a day: in the morning of the working day before it, if that is still to come, and when the day is over. */
export function firstLooks(
  due: DateOnly,
  now: Instant,
  calendars: Calendars,
  of: keyof typeof KINDS = 'TASK',
): { readonly kind: Reminder; readonly at: Instant }[] {
  const kinds = KINDS[of]
  const soon = morningBefore(due, now, calendars)
  const over = shanghaiInstant(dayAfter(due))
  return [
    ...(soon === null ? [] : [{ kind: kinds.soon, at: soon }]),
    // What is late already is looked at now: hours that have passed are not read again.
    { kind: kinds.late, at: over > now ? over : now },
  ]
}

/** Null if the working day before is today or over, or the calendar of its year is missing: nothing is guessed. */
function morningBefore(due: DateOnly, now: Instant, calendars: Calendars): Instant | null {
  for (let day = dayBefore(due); day > shanghaiDate(now); day = dayBefore(day)) {
    const isWorking = isWorkingDay(day, calendars)
    if (!isWorking.ok) return null
    if (isWorking.value) return shanghaiInstant(day, MORNING)
  }
  return null
}

/** What a reminder comes to: it goes out, in working hours, or is looked at later, or came too late to be of use. */
export type ReminderWork =
  | { readonly do: 'REMIND' }
  | { readonly do: 'MOVE'; readonly at: Instant }
  | { readonly do: 'DROP' }

/** Decides about the reminder of an open task, or of what lies with a reader, that is due on a day. Refuses with CALENDAR_NOT_LOADED. */
export function taskReminderAt(
  kind: Reminder,
  due: DateOnly,
  now: Instant,
  calendars: Calendars,
): Result<ReminderWork> {
  const over = shanghaiInstant(dayAfter(due))
  const isLate = kind === KINDS.TASK.late || kind === KINDS.READING.late
  if (!isLate && now >= over) return ok({ do: 'DROP' })
  if (isLate && now < over) return ok({ do: 'MOVE', at: over })
  const time = nextWorkingTime(now, calendars)
  if (!time.ok) return time
  if (time.value <= now) return ok({ do: 'REMIND' })
  return ok(!isLate && time.value >= over ? { do: 'DROP' } : { do: 'MOVE', at: time.value })
}
