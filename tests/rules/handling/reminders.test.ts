import { describe, expect, it } from 'vitest'
import { mergeCalendars } from '../../../functions/calendar/rules/days.ts'
import { firstLooks, taskReminderAt } from '../../../functions/handling/rules/reminders.ts'
import { IN_2026 } from '../../kit/rules/calendars.ts'
import { must } from '../../kit/rules/results.ts'

const at = (time: string) => new Date(`${time}+08:00`).toISOString()

describe('when to look at a task', () => {
  it('is the morning of the working day before, across a holiday, and when its day is over', () => {
    // The National Day of 2026 is off from 1 to 7 October.
    expect(firstLooks('2026-10-08', at('2026-09-20T10:00'), IN_2026)).toEqual([
      { kind: 'TASK_DUE_SOON', at: at('2026-09-30T09:00') },
      { kind: 'TASK_LATE', at: at('2026-10-09T00:00') },
    ])
  })
  it('is not before, if it was opened on the working day before or later', () => {
    expect(firstLooks('2026-11-26', at('2026-11-25T10:00'), IN_2026)).toEqual([
      { kind: 'TASK_LATE', at: at('2026-11-27T00:00') },
    ])
  })
  it('is now, for what is late already', () => {
    const now = at('2026-11-27T10:00')
    expect(firstLooks('2026-11-20', now, IN_2026)).toEqual([{ kind: 'TASK_LATE', at: now }])
  })
  it('is the same for what lies with a reader', () => {
    expect(firstLooks('2026-10-08', at('2026-09-20T10:00'), IN_2026, 'READING')).toEqual([
      { kind: 'READING_DUE_SOON', at: at('2026-09-30T09:00') },
      { kind: 'READING_LATE', at: at('2026-10-09T00:00') },
    ])
  })
  it('is not before, where the calendar is missing', () => {
    expect(firstLooks('2026-11-26', at('2026-11-20T10:00'), mergeCalendars([]))).toEqual([
      { kind: 'TASK_LATE', at: at('2026-11-27T00:00') },
    ])
  })
})

describe('a reminder', () => {
  const soon = (now: string) => must(taskReminderAt('TASK_DUE_SOON', '2026-11-26', at(now), IN_2026))
  const late = (now: string) => must(taskReminderAt('TASK_LATE', '2026-11-26', at(now), IN_2026))
  it('goes out in working hours', () => {
    expect(soon('2026-11-25T09:00')).toEqual({ do: 'REMIND' })
    expect(soon('2026-11-25T18:00')).toEqual({ do: 'MOVE', at: at('2026-11-26T09:00') })
    expect(late('2026-11-27T00:00')).toEqual({ do: 'MOVE', at: at('2026-11-27T09:00') })
    expect(late('2026-11-27T09:10')).toEqual({ do: 'REMIND' })
    // A Saturday: on Monday.
    expect(late('2026-11-28T10:00')).toEqual({ do: 'MOVE', at: at('2026-11-30T09:00') })
  })
  it('that it is late waits until its day is over', () => {
    expect(late('2026-11-26T10:00')).toEqual({ do: 'MOVE', at: at('2026-11-27T00:00') })
  })
  it('that it is due soon does not go out when it is late, or would be', () => {
    expect(soon('2026-11-27T09:00')).toEqual({ do: 'DROP' })
    expect(soon('2026-11-26T18:00')).toEqual({ do: 'DROP' })
  })
  it('of what is to be read is that of a task', () => {
    const reading = (kind: 'READING_DUE_SOON' | 'READING_LATE', now: string) =>
      must(taskReminderAt(kind, '2026-11-26', at(now), IN_2026))
    expect(reading('READING_DUE_SOON', '2026-11-27T09:00')).toEqual({ do: 'DROP' })
    expect(reading('READING_LATE', '2026-11-26T10:00')).toEqual({ do: 'MOVE', at: at('2026-11-27T00:00') })
  })
  it('waits for a calendar that is missing', () => {
    expect(
      taskReminderAt('TASK_LATE', '2026-11-26', at('2026-11-27T09:10'), mergeCalendars([])),
    ).toMatchObject({
      problems: [{ code: 'CALENDAR_NOT_LOADED' }],
    })
  })
})
