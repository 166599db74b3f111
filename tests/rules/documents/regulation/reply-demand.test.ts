import { describe, expect, it } from 'vitest'
import { mergeCalendars } from '../../../../functions/calendar/rules/days.ts'
import {
  checkedReply,
  pastReplyFindings,
  replyDeadline,
  yearsOfReply,
} from '../../../../functions/documents/regulation/rules/reply-demand.ts'
import { aCalendar, FROM_2026, IN_2026, off } from '../../../kit/rules/calendars.ts'
import { messageGaps } from '../../../kit/rules/documents.ts'
import { must, problemsOf } from '../../../kit/rules/results.ts'

/** 9:00 in Shanghai on Monday, 28 September 2026: three days before the National Day. */
const AT = '2026-09-28T01:00:00.000Z'

const findingsIn = (...given: Parameters<typeof checkedReply>) => checkedReply(...given).findings

describe('the deadline of a demanded reply (回复期限)', () => {
  it('is none where none is demanded', () => {
    expect(must(replyDeadline({}, AT, IN_2026))).toBeNull()
    expect(findingsIn({}, AT, IN_2026)).toEqual([])
    expect(yearsOfReply({}, AT)).toEqual([])
  })
  it('is counted in working days from the day of the dispatch, across the National Day', () => {
    const deadline = must(replyDeadline({ replyWithin: 5 }, AT, IN_2026))
    // 29 and 30 September, 8 and 9 October, and Saturday 10, which is worked for the holiday.
    expect(deadline?.dueOn).toBe('2026-10-10')
    expect(findingsIn({ replyWithin: 5 }, AT, IN_2026)).toEqual([])
  })
  it('by a named day is that day, today included', () => {
    expect(must(replyDeadline({ replyBy: '2026-10-15' }, AT, IN_2026))?.dueAt).toBe(
      '2026-10-15T16:00:00.000Z',
    )
    expect(findingsIn({ replyBy: '2026-09-28' }, AT, IN_2026)).toEqual([])
  })
  it('by a day that is past is refused, also by steps that read no calendar', () => {
    const past = { replyBy: '2026-09-27' }
    const problem = { code: 'REPLY_DATE_PAST', severity: 'ERROR', path: ['replyBy'], workingDay: null }
    expect(problemsOf(replyDeadline(past, AT, IN_2026))).toMatchObject([problem])
    expect(findingsIn(past, AT, IN_2026)).toMatchObject([problem])
    expect(pastReplyFindings(past, AT)).toMatchObject([problem])
    expect(messageGaps(pastReplyFindings(past, AT))).toEqual([])
    expect(pastReplyFindings({ replyBy: '2026-09-28' }, AT)).toEqual([])
    expect(pastReplyFindings({ replyWithin: 1 }, AT)).toEqual([])
  })
  it('by a day off is a warning with the next working day', () => {
    const found = findingsIn({ replyBy: '2026-10-03' }, AT, IN_2026)
    expect(found).toMatchObject([
      { code: 'REPLY_DATE_DAY_OFF', severity: 'WARNING', date: '2026-10-03', workingDay: '2026-10-08' },
    ])
    expect(messageGaps(found)).toEqual([])
  })
  it('by the last day off of a year has no next working day until the next year is imported', () => {
    const last = { replyBy: '2026-12-31' }
    expect(findingsIn(last, AT, FROM_2026)).toEqual([])
    const lastDays = mergeCalendars([aCalendar(2026, [off('2026-12-31')])])
    expect(findingsIn(last, AT, lastDays)).toMatchObject([{ date: '2026-12-31', workingDay: null }])
    const sunday = { replyBy: '2026-12-27' }
    expect(findingsIn(sunday, AT, IN_2026)).toMatchObject([{ workingDay: '2026-12-28' }])
  })
  it.each([
    ['replyBy', { replyBy: '2027-03-01' }],
    ['replyWithin', { replyWithin: 100 }],
  ])('that reaches a year which was not imported is refused at %s, never guessed', (field, demand) => {
    expect(findingsIn(demand, AT, IN_2026)).toMatchObject([
      { code: 'CALENDAR_NOT_LOADED', year: 2027, path: [field] },
    ])
  })
})

describe('the years that a demanded reply needs', () => {
  it.each([
    [{ replyWithin: 5 }, [2026]],
    [{ replyWithin: 60 }, [2026, 2027]],
    [{ replyBy: '2026-10-15' }, [2026]],
    [{ replyBy: '2027-01-04' }, [2026, 2027]],
    [{ replyBy: '2029-01-04' }, [2026, 2028, 2029]],
    [{ replyBy: '2025-01-04' }, [2026]],
  ])('%j: %j', (demand, years) => {
    expect(yearsOfReply(demand, AT)).toEqual(years)
  })
})
