import * as chineseDays from 'chinese-days'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DeadlineBasis } from '../../../functions/calendar/model.ts'
import { isWorkingDay, mergeCalendars, workingDaysBetween } from '../../../functions/calendar/rules/days.ts'
import {
  deadlineAfter,
  deadlineBy,
  deadlineOn,
  keptOf,
  MAX_WORKING_DAYS,
  yearsFrom,
} from '../../../functions/calendar/rules/deadlines.ts'
import { nextWorkingTime } from '../../../functions/calendar/rules/working-time.ts'
import { dayAfter } from '../../../functions/kernel/time.ts'
import { aCalendar, DAYS_2026, FROM_2026, IN_2026, off, worked } from '../../kit/rules/calendars.ts'
import { must, problemsOf } from '../../kit/rules/results.ts'

const dueOn = (from: string, days: number) => must(deadlineAfter(from, days, FROM_2026)).dueOn
const shown = (from: string, days: number) =>
  must(deadlineAfter(from, days, FROM_2026)).days.map(
    ({ date, counted, reason }) => `${date.slice(5)} ${counted ? '+' : '-'} ${reason}`,
  )

describe('a deadline in working days', () => {
  it.each([
    // The day itself is not counted, whatever it is.
    ['2026-03-02', 1, '2026-03-03'],
    ['2026-03-06', 1, '2026-03-09'],
    ['2026-03-07', 1, '2026-03-09'],
    // Across each holiday, with the weekend days that are worked for it.
    ['2026-01-01', 1, '2026-01-04'],
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-13', 2, '2026-02-24'],
    ['2026-02-27', 1, '2026-02-28'],
    ['2026-02-27', 2, '2026-03-02'],
    ['2026-04-03', 1, '2026-04-07'],
    ['2026-04-30', 3, '2026-05-08'],
    ['2026-04-30', 4, '2026-05-09'],
    ['2026-06-18', 1, '2026-06-22'],
    ['2026-09-18', 1, '2026-09-20'],
    ['2026-09-24', 1, '2026-09-28'],
    ['2026-09-29', 5, '2026-10-12'],
    ['2026-09-30', 3, '2026-10-10'],
    ['2026-09-30', 4, '2026-10-12'],
    // Over the end of the year.
    ['2026-12-31', 1, '2027-01-04'],
  ])('from %s, %i of them, ends on %s', (from, days, end) => {
    expect(dueOn(from, days)).toBe(end)
  })
  it('explains every day across the National Day holiday', () => {
    expect(shown('2026-09-29', 4)).toEqual([
      '09-29 - START_DAY',
      '09-30 + WORKING_DAY',
      ...['01', '02', '03', '04', '05', '06', '07'].map(day => `10-${day} - HOLIDAY`),
      '10-08 + WORKING_DAY',
      '10-09 + WORKING_DAY',
      '10-10 + SHIFTED_WORKING_DAY',
    ])
    expect(must(deadlineAfter('2026-09-29', 2, IN_2026)).days[2]).toMatchObject({ name: '国庆节' })
  })
  it('ends with its last day at 24:00 in Shanghai, and names what it was computed by', () => {
    expect(must(deadlineAfter('2026-12-30', 3, FROM_2026))).toMatchObject({
      basis: { kind: 'REPLY_WITHIN', from: '2026-12-30', workingDays: 3, paused: [] },
      dueOn: '2027-01-05',
      dueAt: '2027-01-05T16:00:00.000Z',
      calendarVersions: [
        { region: 'CN', year: 2026, version: 1 },
        { region: 'CN', year: 2027, version: 1 },
      ],
    })
    expect(must(deadlineAfter('2026-03-02', 1, FROM_2026)).calendarVersions).toHaveLength(1)
  })
  it('from an instant runs from the day that it is in Shanghai', () => {
    expect(dueOn('2026-03-02T15:59:59.999Z', 1)).toBe('2026-03-03')
    expect(dueOn('2026-03-02T16:00:00.000Z', 1)).toBe('2026-03-04')
  })
  it('has from 1 to 200 of them', () => {
    for (const days of [0, -1, 1.5, Number.NaN, MAX_WORKING_DAYS + 1])
      expect(problemsOf(deadlineAfter('2026-03-02', days, IN_2026))).toMatchObject([
        { code: 'OUT_OF_RANGE', path: ['workingDays'], limit: 200 },
      ])
    expect(dueOn('2026-01-04', MAX_WORKING_DAYS)).toBe('2026-10-27')
  })
  it('into a year that was not imported, or from one, is refused', () => {
    const notLoaded = (year: number) => [{ code: 'CALENDAR_NOT_LOADED', year, region: 'CN' }]
    expect(problemsOf(deadlineAfter('2026-12-30', 2, IN_2026))).toMatchObject(notLoaded(2027))
    expect(problemsOf(deadlineAfter('2025-12-31', 1, IN_2026))).toMatchObject(notLoaded(2025))
    expect(must(deadlineAfter('2026-12-30', 1, IN_2026)).dueOn).toBe('2026-12-31')
  })
  it('ends on a working day, counts exactly its days, and is that of chinese-days', () => {
    const start = fc
      .integer({ min: 0, max: 300 })
      .map(days => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10))
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 40 }), (from, workingDays) => {
        const deadline = must(deadlineAfter(from, workingDays, IN_2026))
        expect(must(isWorkingDay(deadline.dueOn, IN_2026))).toBe(true)
        expect(deadline.days.filter(({ counted }) => counted)).toHaveLength(workingDays)
        expect(deadline.days.at(-1)).toMatchObject({ date: deadline.dueOn, counted: true })
        expect(must(workingDaysBetween(from, deadline.dueOn, IN_2026))).toBe(workingDays)
        let theirs = from
        for (let left = workingDays; left > 0; ) {
          theirs = dayAfter(theirs)
          if (chineseDays.isWorkday(theirs)) left--
        }
        expect(deadline.dueOn).toBe(theirs)
      }),
    )
  })
})

describe('the years that a deadline needs', () => {
  it('are its own, and the next one where it may end there', () => {
    expect(yearsFrom('2026-03-02', 10)).toEqual([2026])
    expect(yearsFrom('2026-11-10', 10)).toEqual([2026])
    expect(yearsFrom('2026-11-11', 10)).toEqual([2026, 2027])
    expect(yearsFrom('2026-12-31', MAX_WORKING_DAYS)).toEqual([2026, 2027])
  })
  it('are enough for every deadline', () => {
    const start = fc
      .integer({ min: 0, max: 364 })
      .map(days => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10))
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: MAX_WORKING_DAYS }), (from, workingDays) => {
        const { dueOn } = must(deadlineAfter(from, workingDays, FROM_2026))
        expect(yearsFrom(from, workingDays)).toContain(Number(dueOn.slice(0, 4)))
      }),
    )
  })
})

describe('a pause', () => {
  const paused = [{ from: '2026-03-04', to: '2026-03-06' }]
  it('takes its days out, from its first on and up to its end and without it', () => {
    const deadline = must(deadlineAfter('2026-03-02', 3, IN_2026, paused))
    expect(deadline.days.map(({ date, reason }) => [date.slice(8), reason])).toEqual([
      ['02', 'START_DAY'],
      ['03', 'WORKING_DAY'],
      ['04', 'PAUSED'],
      ['05', 'PAUSED'],
      ['06', 'WORKING_DAY'],
      ['07', 'WEEKEND'],
      ['08', 'WEEKEND'],
      ['09', 'WORKING_DAY'],
    ])
    expect(deadline.basis).toMatchObject({ paused })
  })
  it('leaves days that do not count anyway their own reason, and two that overlap count once', () => {
    const long = [
      { from: '2026-03-06', to: '2026-03-10' },
      { from: '2026-03-09', to: '2026-03-11' },
    ]
    const deadline = must(deadlineAfter('2026-03-05', 1, IN_2026, long))
    expect(deadline.days.map(({ reason }) => reason)).toEqual([
      ...['START_DAY', 'PAUSED', 'WEEKEND', 'WEEKEND', 'PAUSED', 'PAUSED', 'WORKING_DAY'],
    ])
  })
  it('that is empty changes nothing', () => {
    const none = [{ from: '2026-03-04', to: '2026-03-04' }]
    expect(must(deadlineAfter('2026-03-02', 3, IN_2026, none)).dueOn).toBe('2026-03-05')
  })
})

describe('a deadline on a day that was named', () => {
  it('is that day, with what it is', () => {
    expect(must(deadlineOn('2026-10-01', IN_2026))).toEqual({
      basis: { kind: 'REPLY_BY', date: '2026-10-01' },
      dueOn: '2026-10-01',
      dueAt: '2026-10-01T16:00:00.000Z',
      days: [{ date: '2026-10-01', counted: false, reason: 'HOLIDAY', name: '国庆节' }],
      calendarVersions: [{ region: 'CN', year: 2026, version: 1 }],
    })
    expect(must(deadlineOn('2026-10-10', IN_2026)).days).toMatchObject([{ counted: true }])
  })
  it('in a year that was not imported is refused', () => {
    expect(problemsOf(deadlineOn('2027-01-04', IN_2026))).toMatchObject([{ year: 2027 }])
  })
})

describe('what is kept of a deadline', () => {
  it('is how it came about, with its pauses, and by which calendars, without the days', () => {
    const paused = [{ from: '2026-03-03', to: '2026-03-05' }]
    const kept = keptOf(must(deadlineAfter('2026-03-02', 2, IN_2026, paused)))
    expect(kept).toEqual({
      basis: { kind: 'REPLY_WITHIN', from: '2026-03-02', workingDays: 2, paused },
      dueAt: '2026-03-06T16:00:00.000Z',
      calendarVersions: [{ region: 'CN', year: 2026, version: 1 }],
    })
  })
})

describe('a corrected calendar', () => {
  const within = (from: string, workingDays: number): { basis: DeadlineBasis } => ({
    basis: { kind: 'REPLY_WITHIN', from, workingDays, paused: [] },
  })
  const by = (date: string): { basis: DeadlineBasis } => ({ basis: { kind: 'REPLY_BY', date } })
  const corrected = mergeCalendars([
    aCalendar(2026, [...DAYS_2026.filter(({ date }) => date !== '2026-10-10'), off('2026-10-08', '国庆节')], {
      version: 2,
    }),
  ])
  it('moves with a corrected calendar, also forward, and stays where the correction does not concern it', () => {
    const dueBy = (calendars: typeof corrected, { basis }: { readonly basis: DeadlineBasis }) =>
      must(deadlineBy(basis, calendars)).dueOn
    const open = [within('2026-09-28', 2), within('2026-09-30', 1), within('2026-09-30', 3), by('2026-10-10')]
    expect(open.map(one => [dueBy(IN_2026, one), dueBy(corrected, one)])).toEqual([
      ['2026-09-30', '2026-09-30'],
      ['2026-10-08', '2026-10-09'],
      ['2026-10-10', '2026-10-13'],
      ['2026-10-10', '2026-10-10'],
    ])
    const more = mergeCalendars([aCalendar(2026, [...DAYS_2026, worked('2026-03-07')])])
    expect(dueBy(more, within('2026-03-06', 1))).toBe('2026-03-07')
    expect(problemsOf(deadlineBy(within('2026-12-30', 5).basis, IN_2026))).toMatchObject([{ year: 2027 }])
  })
  it('is asked by what the deadline follows from', () => {
    expect(must(deadlineBy(by('2026-10-10').basis, IN_2026)).dueOn).toBe('2026-10-10')
    expect(must(deadlineBy(within('2026-09-30', 3).basis, corrected)).dueOn).toBe('2026-10-13')
  })
})

describe('the next working time', () => {
  it.each([
    ['at once, within hours', '2026-03-02T03:00:00.000Z', '2026-03-02T03:00:00.000Z'],
    ['at nine sharp', '2026-03-02T01:00:00.000Z', '2026-03-02T01:00:00.000Z'],
    ['at nine, in the early morning', '2026-03-01T20:00:00.000Z', '2026-03-02T01:00:00.000Z'],
    [
      'on the next day, from five in the afternoon on',
      '2026-03-02T09:00:00.000Z',
      '2026-03-03T01:00:00.000Z',
    ],
    ['before five', '2026-03-02T08:59:59.999Z', '2026-03-02T08:59:59.999Z'],
    ['after the holiday', '2026-09-30T09:00:00.000Z', '2026-10-08T01:00:00.000Z'],
    ['on a Saturday that is worked', '2026-10-09T10:00:00.000Z', '2026-10-10T01:00:00.000Z'],
    ['on Monday', '2026-10-10T10:00:00.000Z', '2026-10-12T01:00:00.000Z'],
  ])('is %s', (_, instant, next) => {
    expect(must(nextWorkingTime(instant, IN_2026))).toBe(next)
  })
  it('in a year that was not imported is refused', () => {
    expect(problemsOf(nextWorkingTime('2026-12-31T10:00:00.000Z', IN_2026))).toMatchObject([{ year: 2027 }])
  })
})
