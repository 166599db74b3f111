import {
  type Calendars,
  type Deadline,
  deadlineAfter,
  deadlineOn,
  isWorkingDay,
  yearsFrom,
} from '../../../calendar/index.ts'
import type { Problem } from '../../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { type DateOnly, dayAfter, type Instant, shanghaiDate } from '../../../kernel/time.ts'
import type { DocumentText } from '../../model/index.ts'
import { replyDateUnfit } from '../problems.ts'

type Demand = Pick<DocumentText, 'replyBy' | 'replyWithin'>

const yearOf = (date: DateOnly): number => Number(date.slice(0, 4))

/** The years whose calendars are needed to count the demanded reply from an instant on; none if none is demanded. */
export function yearsOfReply({ replyBy, replyWithin }: Demand, at: Instant): number[] {
  const today = shanghaiDate(at)
  if (replyWithin !== undefined) return yearsFrom(today, replyWithin)
  if (replyBy === undefined) return []
  const [first, last] = [yearOf(today), yearOf(replyBy)]
  // The working day before, on which people are reminded, may lie in the year before.
  return last <= first ? [first] : [...new Set([first, last - 1, last])]
}

/**
 * Until when a reply is demanded of a document that is dispatched at this instant; null if none is. Refuses with
 * REPLY_DATE_PAST and CALENDAR_NOT_LOADED.
 */
export function replyDeadline(text: Demand, at: Instant, calendars: Calendars): Result<Deadline | null> {
  const { replyBy, replyWithin } = text
  const counted =
    replyWithin !== undefined
      ? deadlineAfter(at, replyWithin, calendars)
      : replyBy === undefined
        ? ok(null)
        : replyBy < shanghaiDate(at)
          ? refuse(replyDateUnfit('REPLY_DATE_PAST', { date: replyBy, workingDay: null }))
          : deadlineOn(replyBy, calendars)
  if (counted.ok) return counted
  const path = [replyWithin !== undefined ? 'replyWithin' : 'replyBy']
  return refuse(...counted.problems.map(problem => ({ ...problem, path })))
}

/** A demanded reply as it is counted, and what is found in it. */
export interface CheckedReply {
  /** Null if none is demanded, or a finding blocks it. */
  readonly deadline: Deadline | null
  readonly findings: readonly Problem[]
}

/** What the demanded reply comes to, if the document is dispatched at this instant. */
export function checkedReply(text: Demand, at: Instant, calendars: Calendars): CheckedReply {
  const counted = replyDeadline(text, at, calendars)
  if (!counted.ok) return { deadline: null, findings: counted.problems }
  const { replyBy } = text
  const isOff = replyBy !== undefined && counted.value?.days[0]?.counted === false
  const found = isOff ? [{ date: replyBy, workingDay: nextWorkingDay(replyBy, calendars) }] : []
  return {
    deadline: counted.value,
    findings: found.map(facts => replyDateUnfit('REPLY_DATE_DAY_OFF', facts)),
  }
}

/** The first working day behind a day; null if the calendars do not reach it. */
function nextWorkingDay(date: DateOnly, calendars: Calendars): DateOnly | null {
  for (let day = dayAfter(date); ; day = dayAfter(day)) {
    const isWorking = isWorkingDay(day, calendars)
    if (!isWorking.ok) return null
    if (isWorking.value) return day
  }
}

/** What can be said without a calendar: that the day is past. For steps that do not read one. */
export function pastReplyFindings({ replyBy }: Demand, at: Instant): Problem[] {
  return replyBy !== undefined && replyBy < shanghaiDate(at)
    ? [replyDateUnfit('REPLY_DATE_PAST', { date: replyBy, workingDay: null })]
    : []
}
