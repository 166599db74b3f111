import { describe, expect, it } from 'vitest'
import { type Calendars, deadlineAfter, deadlineOn } from '../../../functions/calendar/index.ts'
import { mergeCalendars } from '../../../functions/calendar/rules/days.ts'
import type { DocumentIn } from '../../../functions/documents/index.ts'
import { MAX_DEADLINE_MOVES, type Progress, progressSchema } from '../../../functions/exchange/model.ts'
import { carryDeadline, dueAtThen, moveDeadline } from '../../../functions/exchange/rules/deadline-moves.ts'
import { deliver, sendBack, signFor } from '../../../functions/exchange/rules/deliveries.ts'
import { dispatch, envelopeOf } from '../../../functions/exchange/rules/dispatch.ts'
import { rungOf } from '../../../functions/exchange/rules/receipts.ts'
import { deadlineAtDispatch, reminderAt } from '../../../functions/exchange/rules/replies.ts'
import { firstImpossible } from '../../../functions/exchange/rules/rung-history.ts'
import { luoyang, zhengzhou } from '../../kit/rules/agencies.ts'
import { aCalendar, DAYS_2026, IN_2026, off } from '../../kit/rules/calendars.ts'
import { documentIn } from '../../kit/rules/documents.ts'
import { anAct, anId, must, problemsOf } from '../../kit/rules/results.ts'

const at = (time: string) => new Date(`${time}+08:00`).toISOString()
/** Five working days from the Monday before the National Day: Saturday, 10 October. */
const SENT = at('2026-09-28T09:30')
const OLD = at('2026-10-11T00:00')
/** The 8th is off too: Monday, 12 October. */
const NEW = at('2026-10-13T00:00')
const corrected = mergeCalendars([
  aCalendar(2026, [...DAYS_2026, off('2026-10-08', '国庆节')], { version: 2 }),
])
const MOVED_AT = at('2026-09-29T10:00')
const id = anId('dlm', 1)

function demanding(days = 5): DocumentIn<'DISPATCHED'> {
  const { thing } = must(dispatch(documentIn('SEALED').document, [], anAct('mbr-clerk', SENT))).stepped
  const deadline = deadlineAtDispatch(must(deadlineAfter(SENT, days, IN_2026)), SENT, IN_2026)
  return { ...thing, dispatch: { ...thing.dispatch, deadline } }
}
const progressOf = (fields: Partial<Progress>): Progress =>
  progressSchema.parse({
    documentId: 'doc',
    recipients: 2,
    delivered: 2,
    owing: 1,
    updatedAt: SENT,
    ...fields,
  })
const { owing: _, ...neverCounted } = progressOf({})
const move = (
  document = demanding(),
  {
    progress = progressOf({}),
    calendars = corrected,
  }: { progress?: Progress | null; calendars?: Calendars } = {},
) => moveDeadline(id, document, progress, calendars, anAct('mbr-clerk', MOVED_AT))
const aRecipient = { order: 0, ...{ agencyId: luoyang.id, name: luoyang.name }, tier: luoyang.tier }
const recipient = { ...aRecipient, regionCode: luoyang.regionCode, role: 'MAIN' as const }
const delivered = (document = demanding()) =>
  deliver(anId('dlv', 1), envelopeOf(document, zhengzhou.tenant), recipient, anAct('relay', SENT)).thing

describe('moving the deadline of a document', () => {
  it('keeps both deadlines, by which calendars, and the reminder of the new one', () => {
    const before = demanding()
    const { document, event } = must(move(before))
    expect(document.version).toBe(before.version + 1)
    expect(document.chain).toEqual(before.chain)
    expect(document.dispatch.deadline).toMatchObject({ dueAt: NEW, remindAt: at('2026-10-10T09:00') })
    const versions = [{ region: 'CN', year: 2026, version: 2 }]
    expect(document.dispatch.deadlineMoves).toMatchObject([
      { id, by: 'mbr-clerk', at: MOVED_AT, from: OLD, to: NEW, calendarVersions: versions },
    ])
    expect(event).toMatchObject({ type: 'ReplyDeadlineMoved', data: { from: OLD, to: NEW } })
  })
  it('is possible for who does not have the document yet', () => {
    expect(move(demanding(), { progress: progressOf({ owing: 0, delivered: 1 }) }).ok).toBe(true)
  })
  it.each([
    ['nothing moved', demanding(2), {}, 'DEADLINE_NOT_MOVED'],
    ['the calendar is the same', demanding(), { calendars: IN_2026 }, 'DEADLINE_NOT_MOVED'],
    ['nobody owes a reply', demanding(), { progress: progressOf({ owing: 0 }) }, 'NO_REPLY_OWED'],
    ['it was never counted who owes', demanding(), { progress: neverCounted }, 'NO_REPLY_OWED'],
    ['no progress is kept', demanding(), { progress: null }, 'NO_REPLY_OWED'],
    ['the calendar is not known', demanding(), { calendars: mergeCalendars([]) }, 'CALENDAR_NOT_LOADED'],
  ] as const)('is refused if %s', (_, document, more, code) => {
    expect(problemsOf(move(document, more))).toMatchObject([{ code, path: ['documentId'] }])
  })
  it('is refused where none is demanded, or by a named day', () => {
    const document = demanding()
    const named = deadlineAtDispatch(must(deadlineOn('2026-10-08', IN_2026)), SENT, IN_2026)
    const { deadline: _, ...none } = document.dispatch
    for (const sent of [none, { ...none, deadline: named }])
      expect(problemsOf(move({ ...document, dispatch: sent }))).toMatchObject([
        { code: 'DEADLINE_NOT_MOVED' },
      ])
  })
  it('is refused after so many moves', () => {
    let document = demanding()
    for (let count = 0; count < MAX_DEADLINE_MOVES; count++)
      document = must(move(document, { calendars: count % 2 === 0 ? corrected : IN_2026 })).document
    expect(problemsOf(move(document))).toMatchObject([{ code: 'TOO_MANY_DEADLINE_MOVES' }])
  })
})

describe('a moved deadline at a recipient', () => {
  const { dispatch: sent } = must(move()).document
  const act = anAct('relay', at('2026-09-29T10:01'))
  it('is a rung that leaves the state, once', () => {
    const step = carryDeadline(delivered(), sent, act)
    if (step === null) throw new Error('not carried')
    expect(step.thing).toMatchObject({
      ...{ state: 'DELIVERED', deadline: { dueAt: NEW } },
      deadlineMoves: [{ id, at: MOVED_AT, from: OLD, to: NEW }],
    })
    expect(rungOf(step.event)).toMatchObject({ kind: 'DEADLINE_MOVED', state: 'DELIVERED' })
    expect(carryDeadline(step.thing, sent, act)).toBeNull()
  })
  it('is added to those from before', () => {
    const { document } = must(move(must(move()).document, { calendars: IN_2026 }))
    const first = carryDeadline(delivered(), sent, act)
    const second = first === null ? null : carryDeadline(first.thing, document.dispatch, act)
    expect(second?.thing.deadlineMoves).toMatchObject([{ to: NEW }, { from: NEW, to: OLD }])
  })
  it('is nothing for who owes no reply, nor for a document whose deadline never moved', () => {
    const signed = must(signFor({ ...delivered(), state: 'DELIVERED' }, act)).thing
    if (signed.state !== 'SIGNED_FOR') throw new Error(signed.state)
    expect(carryDeadline(must(sendBack(signed, '不属职责', 'OTHER', act)).thing, sent, act)).toBeNull()
    expect(carryDeadline(delivered(), demanding().dispatch, act)).toBeNull()
    const { deadline: _, ...without } = sent
    expect(carryDeadline(delivered(), without, act)).toBeNull()
  })
  it('can have come between the steps of a recipient that owes, and not after its answer', () => {
    expect(
      firstImpossible(['DELIVERED', 'DEADLINE_MOVED', 'SIGNED_FOR', 'DEADLINE_MOVED', 'REGISTERED']),
    ).toBe(-1)
    for (const last of ['REPLIED', 'RETURNED', 'RECALLED'] as const)
      expect(firstImpossible([last, 'DEADLINE_MOVED'])).toBeGreaterThan(-1)
  })
  it('decides of an answer by the deadline of then', () => {
    expect(dueAtThen(sent, at('2026-09-28T12:00'))).toBe(OLD)
    expect(dueAtThen(sent, at('2026-10-12T12:00'))).toBe(NEW)
    expect(dueAtThen(demanding().dispatch, SENT)).toBe(OLD)
    const twice = must(move(must(move()).document, { calendars: IN_2026 })).document.dispatch
    const [first, second] = twice.deadlineMoves ?? []
    if (first === undefined || second === undefined) throw new Error('not moved twice')
    const later = at('2026-09-30T10:00')
    const moved = { ...twice, deadlineMoves: [first, { ...second, at: later }] }
    const days = ['2026-09-28T12:00', '2026-09-29T12:00', '2026-09-30T12:00'].map(at)
    expect(days.map(then => dueAtThen(moved, then))).toEqual([OLD, NEW, OLD])
  })
})

describe('a reminder of the former deadline', () => {
  const remindAt = at('2026-10-10T09:00')
  it('waits for the day before the new one', () => {
    const now = at('2026-10-09T09:00')
    expect(must(reminderAt({ step: 0 }, { dueAt: NEW, remindAt }, now, corrected))).toEqual({
      ...{ do: 'MOVE', next: { step: 0, at: remindAt } },
    })
  })
  it('urges nobody before the new deadline, however long ago it urged', () => {
    const since = at('2026-09-28T09:30')
    expect(must(reminderAt({ step: 2, since }, { dueAt: NEW }, at('2026-10-12T10:00'), corrected))).toEqual({
      ...{ do: 'MOVE', next: { step: 2, since, at: NEW } },
    })
  })
})
