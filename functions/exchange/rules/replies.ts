import {
  type Calendars,
  type Deadline,
  deadlineAfter,
  isWorkingDay,
  keptOf,
  nextWorkingTime,
} from '../../calendar/index.ts'
import type { ReplyDeadline } from '../../documents/index.ts'
import { ok, type Result } from '../../kernel/result.ts'
import { type DateOnly, type Instant, shanghaiDate, shanghaiInstant } from '../../kernel/time.ts'
import {
  DAYS_BETWEEN_URGINGS,
  type Delivery,
  type DeliveryState,
  isVoid,
  type NextReminder,
  owesIn,
  type Reminder,
  type Rung,
  type TimedReminder,
  URGINGS,
} from '../model.ts'

/** When the day's work begins, at which people are reminded: that of `nextWorkingTime`. */
const MORNING = 9

/**
 * The deadline as a dispatch keeps it: one date for all recipients. They are reminded in the morning of the last working day
 * before the last day, unless the document is only sent then.
 */
export function deadlineAtDispatch(deadline: Deadline, at: Instant, calendars: Calendars): ReplyDeadline {
  return { ...keptOf(deadline), remindAt: remindAt(deadline, at, calendars) }
}

function remindAt({ dueOn }: Deadline, at: Instant, calendars: Calendars): Instant | null {
  const sentOn = shanghaiDate(at)
  for (let day = dayBefore(dueOn); day > sentOn; day = dayBefore(day)) {
    const isWorking = isWorkingDay(day, calendars)
    if (!isWorking.ok) return null
    if (isWorking.value) return shanghaiInstant(day, MORNING)
  }
  return null
}

function dayBefore(date: DateOnly): DateOnly {
  return shanghaiDate(shanghaiInstant(date, -1))
}

/** The deadline of a delivery, if its recipient owes the sender a reply; else null. */
export function owedBy(delivery: Pick<Delivery, 'deadline' | 'state' | 'ended'>): ReplyDeadline | null {
  const { deadline, state } = delivery
  return deadline !== undefined && owesIn(state) && !isVoid(delivery) ? deadline : null
}

/** True from the end of the last day on, for what is still owed. */
export function isLate(dueAt: Instant | undefined, state: DeliveryState, now: Instant): boolean {
  return dueAt !== undefined && owesIn(state) && now >= dueAt
}

/** True for a reply that came late: it stays so. */
export function isRepliedLate(
  dueAt: Instant | undefined,
  rungs: readonly Pick<Rung, 'kind' | 'at'>[],
): boolean {
  const reply = rungs.find(({ kind }) => kind === 'REPLIED')
  return dueAt !== undefined && reply !== undefined && reply.at >= dueAt
}

/** What to do about a pointer at an instant. */
export type ReminderWork =
  /** Too early, or nobody works now; or it came too late to be of use before the deadline. */
  | { readonly do: 'MOVE'; readonly next: TimedReminder }
  /** Nothing follows the last urging. */
  | { readonly do: 'REMIND'; readonly reminder: Reminder; readonly next: TimedReminder | null }

/**
 * What a reminder comes to now. It goes out in working hours alone. Each urging is counted from when the one before went out, so
 * that after an outage they do not come at once, and by the calendars of now. Refuses with CALENDAR_NOT_LOADED.
 */
export function reminderAt(
  { step, since }: NextReminder,
  { dueAt, remindAt = null }: { readonly dueAt: Instant; readonly remindAt?: Instant | null },
  now: Instant,
  calendars: Calendars,
): Result<ReminderWork> {
  const move = (at: Instant): ReminderWork => ({ do: 'MOVE', next: { ...given(step, since), at } })
  const first: TimedReminder = { at: dueAt, step: 1 }
  if (step === 0 && now >= dueAt) return ok({ do: 'MOVE', next: first })
  const earliest =
    step === 0 ? ok(laterOf(now, remindAt ?? now)) : urgingAt({ step, since }, dueAt, calendars)
  if (!earliest.ok) return earliest
  if (earliest.value > now) return ok(move(earliest.value))
  const time = nextWorkingTime(now, calendars)
  if (!time.ok) return time
  if (time.value > now)
    return ok(step === 0 && time.value >= dueAt ? { do: 'MOVE', next: first } : move(time.value))
  if (step === 0)
    return ok({ do: 'REMIND', reminder: { at: now, kind: 'REPLY_DUE_SOON', step: 1 }, next: first })
  return ok({
    do: 'REMIND',
    reminder: { at: now, kind: 'REPLY_LATE', step },
    next: after(step, now, dueAt, calendars),
  })
}

function given(step: number, since: Instant | undefined): NextReminder {
  return since === undefined ? { step } : { step, since }
}

/** When an urging is due: the first with the deadline, each other one so many working days after the one before. */
function urgingAt({ step, since }: NextReminder, dueAt: Instant, calendars: Calendars): Result<Instant> {
  const days = DAYS_BETWEEN_URGINGS[step - 2]
  if (since === undefined || days === undefined) return ok(dueAt)
  const counted = deadlineAfter(since, days, calendars)
  // The deadline may have been moved behind the urging before.
  return counted.ok ? ok(laterOf(dueAt, shanghaiInstant(counted.value.dueOn, MORNING))) : counted
}

function laterOf(one: Instant, other: Instant): Instant {
  return one > other ? one : other
}

/** The urging behind one that goes out now. If the calendars do not reach it, it is looked at when the next year begins. */
function after(step: number, now: Instant, dueAt: Instant, calendars: Calendars): TimedReminder | null {
  if (step >= URGINGS) return null
  const next = { step: step + 1, since: now }
  const at = urgingAt(next, dueAt, calendars)
  return {
    ...next,
    at: at.ok ? at.value : shanghaiInstant(`${Number(shanghaiDate(now).slice(0, 4)) + 1}-01-01`),
  }
}
