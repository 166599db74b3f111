import { describe, expect, it } from 'vitest'
import type { Calendars } from '../../../functions/calendar/index.ts'
import { mergeCalendars } from '../../../functions/calendar/rules/days.ts'
import { deadlineAfter, deadlineOn } from '../../../functions/calendar/rules/deadlines.ts'
import {
  DELIVERY_STATES,
  firstReminder,
  owesIn,
  owingBy,
  RUNG_KINDS,
  reminderOfReturned,
} from '../../../functions/exchange/model.ts'
import { deliver } from '../../../functions/exchange/rules/deliveries.ts'
import { dispatch, envelopeOf } from '../../../functions/exchange/rules/dispatch.ts'
import {
  deadlineAtDispatch,
  isLate,
  isRepliedLate,
  owedBy,
  reminderAt,
} from '../../../functions/exchange/rules/replies.ts'
import { shanghaiInstant } from '../../../functions/kernel/time.ts'
import { luoyang, province, zhengzhou } from '../../kit/rules/agencies.ts'
import { aCalendar, DAYS_2026, FROM_2026, IN_2026, off } from '../../kit/rules/calendars.ts'
import { addressed, aText, documentIn } from '../../kit/rules/documents.ts'
import { anAct, must, problemsOf } from '../../kit/rules/results.ts'

/** An instant in Shanghai. */
const at = (time: string) => new Date(`${time}+08:00`).toISOString()
/** Monday before the National Day of 2026, which is off from 1 to 7 October; Saturday 10 is worked for it. */
const SENT = at('2026-09-28T09:30')
const DUE = at('2026-10-11T00:00')

describe('the deadline that a dispatch keeps', () => {
  const kept = (workingDays: number, sent = SENT, calendars: Calendars = IN_2026) =>
    deadlineAtDispatch(must(deadlineAfter(sent, workingDays, calendars)), sent, calendars)

  it('has what it follows from, by which versions, and when people are reminded: a working day before the last', () => {
    expect(kept(5)).toEqual({
      basis: { kind: 'REPLY_WITHIN', from: '2026-09-28', workingDays: 5, paused: [] },
      dueAt: DUE,
      calendarVersions: [{ region: 'CN', year: 2026, version: 1 }],
      remindAt: at('2026-10-09T09:00'),
    })
  })
  it('reminds before a holiday of what is due behind it', () => {
    expect(kept(3).remindAt).toBe(at('2026-09-30T09:00'))
  })
  it('has no reminder if no working day lies between the day of the dispatch and the last', () => {
    expect(kept(1).remindAt).toBeNull()
  })
  it('by a named day is reminded of on the working day before, in the year before too', () => {
    const named = must(deadlineOn('2027-01-04', FROM_2026))
    expect(deadlineAtDispatch(named, SENT, FROM_2026)).toMatchObject({
      basis: { kind: 'REPLY_BY', date: '2027-01-04' },
      remindAt: at('2026-12-31T09:00'),
    })
  })
  it('has no reminder where the calendar of the days before is not known', () => {
    const alone = mergeCalendars([aCalendar(2027, [off('2027-01-01'), off('2027-01-04')])])
    expect(deadlineAtDispatch(must(deadlineOn('2027-01-04', alone)), SENT, alone).remindAt).toBeNull()
  })
  it('begins with the reminder before it, or with the urging for what arrives too late for that', () => {
    expect(firstReminder(kept(5), SENT)).toEqual({ at: at('2026-10-09T09:00'), step: 0 })
    expect(firstReminder(kept(5), at('2026-10-09T09:00'))).toEqual({ at: DUE, step: 1 })
    expect(firstReminder(kept(1), SENT)).toEqual({ at: at('2026-09-30T00:00'), step: 1 })
  })
})

describe('what is owed', () => {
  it.each(DELIVERY_STATES)('in the state %s', state => {
    const owes = !['REPLIED', 'RETURNED', 'RECALLED', 'PASSED_ON', 'REPLACED'].includes(state)
    expect(owesIn(state)).toBe(owes)
    expect(isLate(DUE, state, DUE)).toBe(owes)
    expect(isLate(undefined, state, DUE)).toBe(false)
    const deadline = deadlineAtDispatch(must(deadlineOn('2026-10-10', IN_2026)), SENT, IN_2026)
    expect(owedBy({ state, deadline })).toBe(owes ? deadline : null)
    expect(owedBy({ state })).toBeNull()
  })
  it('is late from the first instant behind the last day on', () => {
    expect(isLate(DUE, 'ACCEPTED', at('2026-10-10T23:59:59.999'))).toBe(false)
    expect(isLate(DUE, 'ACCEPTED', DUE)).toBe(true)
  })
  it('begins with the arrival and with what comes back, and ends with whatever leads to a state in which nothing is owed', () => {
    expect(RUNG_KINDS.filter(kind => owingBy({ kind }) === 'BEGINS')).toEqual([
      ...['DELIVERED', 'PASSING_REFUSED', 'ROUTE_OBJECTED'],
    ])
    expect(RUNG_KINDS.filter(kind => owingBy({ kind }) === 'ENDS')).toEqual([
      ...[
        'RETURNED',
        'REPLIED',
        'RECALLED',
        'PASSED_ON',
        'REPLACED',
        'RECALL_AGREED',
        'OUT_OF_EFFECT',
        'REVOKED',
      ],
    ])
  })
  it('begins again when a return is undone, and with no other step', () => {
    expect(owingBy({ kind: 'UNDONE', undoes: { kind: 'RETURNED' } })).toBe('BEGINS')
    expect(owingBy({ kind: 'UNDONE', undoes: { kind: 'ACCEPTED' } })).toBe('STAYS')
  })
  it('is reminded of again when it comes back: with the deadline, or at once', () => {
    expect(reminderOfReturned(DUE, SENT)).toEqual({ at: DUE, step: 1 })
    const after = new Date(Date.parse(DUE) + 1).toISOString()
    expect(reminderOfReturned(DUE, after)).toEqual({ at: after, step: 1 })
  })
  it('and replied late stays so', () => {
    const reply = { kind: 'REPLIED' as const, at: DUE }
    expect(isRepliedLate(DUE, [{ kind: 'DELIVERED', at: SENT }, reply])).toBe(true)
    expect(isRepliedLate(DUE, [{ ...reply, at: SENT }])).toBe(false)
    expect(isRepliedLate(DUE, [])).toBe(false)
    expect(isRepliedLate(undefined, [reply])).toBe(false)
  })
})

describe('a reminder', () => {
  const work = (step: number, now: string, since?: string, calendars: Calendars = IN_2026) =>
    must(
      reminderAt(
        since === undefined ? { step } : { step, since: at(since) },
        { dueAt: DUE },
        at(now),
        calendars,
      ),
    )
  const urging = { at: DUE, step: 1 }

  it('before the deadline goes out in working hours, and the first urging follows it', () => {
    expect(work(0, '2026-10-09T09:00')).toEqual({
      do: 'REMIND',
      reminder: { at: at('2026-10-09T09:00'), kind: 'REPLY_DUE_SOON', step: 1 },
      next: urging,
    })
  })
  it('before the deadline that comes at night, or on a day off, waits for the next working hour', () => {
    expect(work(0, '2026-10-09T17:00')).toEqual({ do: 'MOVE', next: { at: at('2026-10-10T09:00'), step: 0 } })
    expect(work(0, '2026-10-01T12:00')).toEqual({ do: 'MOVE', next: { at: at('2026-10-08T09:00'), step: 0 } })
  })
  it('before the deadline that comes too late for it is left out', () => {
    expect(work(0, '2026-10-10T17:00')).toEqual({ do: 'MOVE', next: urging })
    expect(work(0, '2026-10-11T00:00')).toEqual({ do: 'MOVE', next: urging })
  })
  it('after the deadline goes out with the first working hour, and no earlier', () => {
    expect(work(1, '2026-10-10T12:00')).toEqual({ do: 'MOVE', next: urging })
    expect(work(1, '2026-10-11T00:00')).toEqual({ do: 'MOVE', next: { at: at('2026-10-12T09:00'), step: 1 } })
    expect(work(1, '2026-10-12T09:00')).toMatchObject({
      do: 'REMIND',
      reminder: { kind: 'REPLY_LATE', step: 1 },
      next: { at: at('2026-10-15T09:00'), step: 2, since: at('2026-10-12T09:00') },
    })
  })
  it('follows after three working days, and after five, from when the one before went out; three in all', () => {
    expect(work(2, '2026-10-15T09:00', '2026-10-12T10:00')).toMatchObject({
      do: 'REMIND',
      reminder: { kind: 'REPLY_LATE', step: 2 },
      next: { at: at('2026-10-22T09:00'), step: 3 },
    })
    expect(work(3, '2026-10-22T09:00', '2026-10-15T09:00')).toEqual({
      do: 'REMIND',
      reminder: { at: at('2026-10-22T09:00'), kind: 'REPLY_LATE', step: 3 },
      next: null,
    })
  })
  it('that is looked at early, as when a corrected calendar took a working day away, waits for its day', () => {
    const corrected = mergeCalendars([aCalendar(2026, [...DAYS_2026, off('2026-10-13')])])
    expect(work(2, '2026-10-15T09:00', '2026-10-12T10:00', corrected)).toEqual({
      do: 'MOVE',
      next: { at: at('2026-10-16T09:00'), step: 2, since: at('2026-10-12T10:00') },
    })
  })
  it('in a year without a calendar is refused, never guessed; its successor is looked at when that year begins', () => {
    const now = at('2026-12-30T10:00')
    expect(must(reminderAt({ step: 1 }, { dueAt: DUE }, now, IN_2026))).toMatchObject({
      do: 'REMIND',
      next: { at: shanghaiInstant('2027-01-01'), step: 2 },
    })
    const january = at('2027-01-04T09:00')
    const refused = { code: 'CALENDAR_NOT_LOADED', year: 2027 }
    expect(problemsOf(reminderAt({ step: 1 }, { dueAt: DUE }, january, IN_2026))).toMatchObject([refused])
    expect(problemsOf(reminderAt({ step: 2, since: now }, { dueAt: DUE }, january, IN_2026))).toMatchObject([
      refused,
    ])
  })
})

describe('the dispatch of a document that demands a reply', () => {
  const text = {
    ...aText('NOTICE', province, [zhengzhou], { replyWithin: 5 }),
    copies: [addressed(province, luoyang)],
  }
  const sealed = documentIn('SEALED', text, province).document

  it('keeps the deadline with the document and its event, and the envelope gives it to main recipients alone', () => {
    const { stepped, recipients } = must(dispatch(sealed, [], anAct(), new Set(), IN_2026))
    const { deadline } = stepped.thing.dispatch
    expect(deadline).toMatchObject({ basis: { kind: 'REPLY_WITHIN', from: '2026-01-05', workingDays: 5 } })
    expect(stepped.event.data).toMatchObject({ replyDueAt: deadline?.dueAt })
    const envelope = envelopeOf(stepped.thing, 'tenant')
    const deliveries = recipients.map(recipient => deliver('dlv_1', envelope, recipient, anAct()).thing)
    expect(deliveries.map(delivery => [delivery.recipient.role, delivery.deadline])).toEqual([
      ['MAIN', deadline],
      ['COPY', undefined],
    ])
  })
  it('is refused without the calendar of the year', () => {
    expect(problemsOf(dispatch(sealed, [], anAct()))).toMatchObject([
      { code: 'CALENDAR_NOT_LOADED', path: ['replyWithin'] },
    ])
  })
  it('has none of it for another document', () => {
    const plain = documentIn('SEALED', aText('NOTICE', province, [zhengzhou]), province).document
    const { thing, event } = must(dispatch(plain, [], anAct())).stepped
    expect(thing.dispatch).not.toHaveProperty('deadline')
    expect(event.data).not.toHaveProperty('replyDueAt')
    expect(envelopeOf(thing, 'tenant')).not.toHaveProperty('deadline')
  })
})
