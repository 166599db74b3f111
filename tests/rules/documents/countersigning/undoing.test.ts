import { describe, expect, it } from 'vitest'
import { type Act, stamp } from '../../../../functions/access/act.ts'
import { type Event, nextEvent } from '../../../../functions/access/events.ts'
import { messageOf } from '../../../../functions/access/problems.ts'
import { takeAnswer } from '../../../../functions/documents/countersigning/rules/agreeing.ts'
import { handOver } from '../../../../functions/documents/countersigning/rules/hand-over.ts'
import {
  answerRequest,
  askParty,
  cancelRequest,
} from '../../../../functions/documents/countersigning/rules/requests.ts'
import {
  askUndo,
  isWhole,
  mayUndo,
  reopenRequest,
  settleUndo,
  type UndoOutcome,
  undoAnswer,
  undoOf,
  undoProblems,
} from '../../../../functions/documents/countersigning/rules/undoing.ts'
import { replay } from '../../../../functions/documents/lifecycle/rules/replay.ts'
import { projectionOf } from '../../../../functions/documents/lifecycle/rules/replayed.ts'
import {
  type AnswerUndo,
  type CountersignRequest,
  type Document,
  documentSchema,
  LIMITS,
  partyName,
  requestSchema,
  type Slot,
  type Stepped,
} from '../../../../functions/documents/model/index.ts'
import {
  addedOnTheWay,
  aNotice,
  anAnswer,
  countersigner,
  documentAfter,
  finance,
  type History,
  historyAfter,
  slotOf,
  slotStates,
  takeStep as step,
  traffic,
  water,
} from '../../../kit/rules/document-steps.ts'
import { messageGaps } from '../../../kit/rules/documents.ts'
import { AT, anAct, must, problemsOf } from '../../../kit/rules/results.ts'
import { texts } from '../../../kit/rules/texts.ts'

type Named = { readonly name: string }
const LATER = '2026-01-05T02:00:00.000Z'
const party = (act: Partial<Act> = {}): Act => ({ by: 'mbr-party', at: LATER, ...act })
const undoing = (verdict: AnswerUndo['verdict'] = 'AGREED', answered = 2): AnswerUndo => ({
  ...stamp(party()),
  reason: '误操作',
  verdict,
  answered,
})

const grow = ({ events }: History, { thing, event }: Stepped): History => ({
  document: thing,
  events: [...events, event],
})
const round = (...asked: readonly (readonly [typeof finance, number])[]): History =>
  historyAfter(aNotice(asked.map(([agency, order]) => countersigner(agency, [], order))), 'submitForReview', [
    'approveDraft',
    {},
  ])
const answering = (
  history: History,
  of: Named,
  verdict: AnswerUndo['verdict'] = 'AGREED',
  seq = 2,
): History => {
  const slotId = slotOf(history.document, of).id
  const answer = anAnswer('mbr-party', AT)
  const taken = takeAnswer(history.document, { slotId, verdict, answer, seq })
  if (taken === null) throw new Error('not taken')
  return grow(history, taken)
}
const stepping = (history: History, ...[name, act, given]: [Parameters<typeof step>[1], string, object?]) =>
  grow(history, must(step(history.document, name, anAct(act), given ?? {})))
const decide = (
  { document, events }: History,
  of: Named | Slot,
  verdict: AnswerUndo['verdict'] = 'AGREED',
  answered = 2,
): UndoOutcome => {
  const slotId = 'purpose' in of ? of.id : slotOf(document, of).id
  return undoAnswer(document, events, { ...undoing(verdict, answered), slotId }, party())
}
const undone = (history: History, ...more: [Named, AnswerUndo['verdict']?, number?]): History => {
  const outcome = decide(history, ...more)
  if (outcome.is !== 'UNDONE') throw new Error(JSON.stringify(outcome))
  const after = grow(history, outcome.step)
  expect(documentSchema.parse(after.document)).toEqual(after.document)
  expect(replay(after.events)).toEqual({ ok: true, value: projectionOf(after.document) })
  return after
}

describe('the host, of an agreement that its party undoes', () => {
  it('opens the slot again while the round goes on', () => {
    const { document, events } = undone(answering(round([finance, 0], [traffic, 0]), finance), finance)
    expect(document).toMatchObject({ state: 'COUNTERSIGNING', resume: 'APPROVED' })
    expect(slotStates(document)).toEqual({ [finance.name]: 'OPEN', [traffic.name]: 'OPEN' })
    expect(events.at(-1)).toMatchObject({
      type: 'CountersignAnswerUndone',
      by: 'mbr-party',
      at: LATER,
      data: { party: finance.name, verdict: 'AGREED', answered: 2, reason: '误操作', resume: 'APPROVED' },
    })
    expect(events.at(-1)?.data).not.toHaveProperty('asked')
  })
  it('takes the document back from where the last agreement led it', () => {
    const approved = answering(round([finance, 0]), finance)
    expect(approved.document.state).toBe('APPROVED')
    const { document } = undone(approved, finance)
    expect(document).toMatchObject({ state: 'COUNTERSIGNING', resume: 'APPROVED', handedOn: null })
    expect(answering({ document, events: [] }, finance, 'AGREED', 5).document.state).toBe('APPROVED')
  })
  it('takes it back into a round that was added during the review', () => {
    const reviewing = historyAfter(aNotice(), 'submitForReview')
    const wanted = addedOnTheWay(countersigner(finance))
    const asked = stepping(reviewing, 'addCountersigner', 'mbr-head', { wanted })
    const back = answering(asked, finance)
    expect(back.document.state).toBe('IN_REVIEW')
    expect(undone(back, finance).document).toMatchObject({ resume: 'IN_REVIEW', review: null })
  })
  it('does not count as acts what others who were asked beside it agreed, nor who holds the document', () => {
    const both = answering(answering(round([finance, 0], [traffic, 0]), finance), traffic)
    const held = { ...both.document, holder: 'mbr-head' }
    const moved = handOver(held, 'mbr-head', 'mbr-b', anAct('mbr-administrator'))
    if (moved === null) throw new Error('not moved')
    const outcome = decide({ document: moved.thing, events: [...both.events, moved.event] }, finance)
    expect(outcome.is).toBe('UNDONE')
  })
  it('refuses once a party agreed that was asked since', () => {
    const next = answering(round([finance, 0], [traffic, 1]), finance)
    expect(slotStates(next.document)[traffic.name]).toBe('OPEN')
    expect(slotStates(undone(next, finance).document)).toEqual({
      [finance.name]: 'OPEN',
      [traffic.name]: 'OPEN',
    })
    expect(decide(answering(next, traffic), finance)).toEqual({
      is: 'REFUSED',
      because: 'CountersignAgreed',
    })
  })
  it.each<[string, (history: History) => History, string]>([
    ['another party returned it', h => answering(h, traffic, 'RETURNED'), 'CountersignReturned'],
    [
      'one more party was asked',
      h =>
        stepping(h, 'addCountersigner', 'mbr-head', {
          wanted: addedOnTheWay(countersigner(water)),
        }),
      'CountersignerAdded',
    ],
    [
      'the reviewer returned it',
      h => stepping(h, 'returnDraft', 'mbr-head', { to: 'DRAFT', reason: '再议' }),
      'DraftReturned',
    ],
  ])('refuses once %s, and gives the same answer however often it is asked', (_, act, because) => {
    const after = act(answering(round([finance, 0], [traffic, 0]), finance))
    expect(decide(after, finance)).toEqual({ is: 'REFUSED', because })
    expect(decide(after, finance)).toEqual({ is: 'REFUSED', because })
  })
  it('finds that it was undone by an earlier run, whatever was done since', () => {
    const once = undone(answering(round([finance, 0]), finance), finance)
    expect(decide(once, finance)).toEqual({ is: 'DONE' })
    expect(decide(answering(once, finance, 'AGREED', 5), finance)).toEqual({ is: 'DONE' })
  })
  it('never takes an answer that was undone before it came, and takes the next one', () => {
    const asked = round([finance, 0])
    const { document } = undone(asked, finance)
    const slotId = slotOf(document, finance).id
    const answer = anAnswer('mbr-party', AT)
    expect(takeAnswer(document, { slotId, verdict: 'AGREED', answer, seq: 2 })).toBeNull()
    expect(takeAnswer(document, { slotId, verdict: 'AGREED', answer, seq: 5 })?.thing.state).toBe('APPROVED')
  })
  it('refuses for a slot that was cancelled or removed, with what ended it', () => {
    const asked = round([finance, 0])
    const slot = slotOf(asked.document, finance)
    const ended = stepping(asked, 'returnDraft', 'mbr-head', { to: 'DRAFT', reason: '再议' })
    expect(decide(ended, slot)).toEqual({ is: 'REFUSED', because: 'DraftReturned' })
    const { slots: _, ...kept } = ended.document
    expect(decide({ ...ended, document: { ...kept, slots: [] } as Document }, slot)).toMatchObject({
      because: 'DraftReturned',
    })
    const last = ended.events.at(-1) as Event
    const dropped = nextEvent(
      last.aggregate,
      ended.document.chain,
      {
        ...{ type: 'DraftApproved', data: { dropped: [slot.id] } },
      } as never,
      anAct(),
    )
    const removed = { ...kept, slots: [], chain: { ...kept.chain, seq: dropped.seq } } as Document
    expect(decide({ document: removed, events: [dropped] }, slot)).toMatchObject({ because: 'DraftApproved' })
    // What ended it is not known.
    expect(decide({ document: ended.document, events: [last].map(bare) }, slot)).toMatchObject({
      because: 'DraftReturned',
    })
  })
  it('decides on no history that ends before the document', () => {
    const { document, events } = answering(round([finance, 0]), finance)
    expect(isWhole(document, events)).toBe(true)
    expect(isWhole(document, [])).toBe(false)
    expect(() => decide({ document, events: events.slice(0, -1) }, finance)).toThrow('last event')
  })
})

const bare = (event: Event): Event => ({ ...event, data: {} })

describe('the host, of a return that its party undoes', () => {
  const asked = () => round([finance, 0], [traffic, 0], [water, 1])
  it('has the round back as it was, with new slots for those whose requests it cancelled', () => {
    const before = asked()
    const returned = answering(before, finance, 'RETURNED')
    expect(returned.document).toMatchObject({ state: 'DRAFT', returned: { party: finance.name } })
    const { document, events } = undone(returned, finance, 'RETURNED')
    const { slots, version: _, chain: __, ...facts } = before.document
    expect(document).toMatchObject({ ...facts, handedOn: null })
    expect(document.slots.map(one => [partyName(one), one.state, one.order, one.round])).toEqual(
      slots.map(one => [partyName(one), one.state, one.order, one.round]),
    )
    const kept = document.slots.filter(({ id }) => slots.some(one => one.id === id))
    expect(kept.map(partyName)).toEqual([finance.name])
    expect(events.at(-1)?.data).toMatchObject({
      asked: [{ name: traffic.name }],
      waiting: [slotOf(document, water).id],
      dropped: slots.slice(1).map(({ id }) => id),
    })
  })
  it('keeps late opinions out of the way: they are no acts', () => {
    const returned = answering(asked(), finance, 'RETURNED')
    const late = answering(returned, traffic)
    expect(late.events.at(-1)?.type).toBe('CountersignLate')
    expect(slotStates(undone(late, finance, 'RETURNED').document)[traffic.name]).toBe('OPEN')
  })
  it('refuses once the drafter went on', () => {
    const again = stepping(answering(asked(), finance, 'RETURNED'), 'submitForReview', 'mbr-clerk')
    expect(decide(again, finance, 'RETURNED')).toEqual({ is: 'REFUSED', because: 'DraftSubmitted' })
  })
  it('refuses one from before rounds were kept, and one of a document in no such state', () => {
    const { document, events } = answering(asked(), finance, 'RETURNED')
    if (document.returned === null) throw new Error('not returned')
    const { round: _, ...returned } = document.returned
    expect(decide({ document: { ...document, returned }, events }, finance, 'RETURNED')).toEqual({
      is: 'REFUSED',
      because: 'CountersignReturned',
    })
    const signed = documentAfter(
      aNotice([countersigner(finance)]),
      'submitForReview',
      'approveDraft',
      'AGREE',
      'signDocument',
    )
    const last = {
      ...(events.at(-1) as Event),
      seq: 99,
      type: 'CountersignAgreed',
      data: { slot: slotOf(signed, finance).id },
    }
    expect(decide({ document: signed, events: [last] }, finance)).toMatchObject({ is: 'REFUSED' })
    expect(decide({ document: { ...document, returned: null }, events }, finance, 'RETURNED').is).toBe(
      'REFUSED',
    )
  })
})

describe('a request whose party undoes its answer', () => {
  const document = documentAfter(aNotice([countersigner(finance)]), 'submitForReview', 'approveDraft')
  const slot = slotOf(document, finance)
  const open = askParty(document, slot, { hostTenant: 'T', contentDigest: 'd' }, anAct('relay')).thing
  const answer = (request: CountersignRequest, verdict: AnswerUndo['verdict'], act: Act = party()) =>
    must(answerRequest(request, request.version, { verdict, name: '张伟', opinion: '不妥' }, act)).thing
  const asks = (
    request: CountersignRequest,
    act: Act = party(),
    reason = '误操作',
    version = request.version,
  ) => undoOf(request, { expectedVersion: version, reason }, act)
  const waiting = (request: CountersignRequest) => askUndo(request, must(asks(request)), party()).thing

  it.each(['AGREED', 'RETURNED'] as const)(
    'of %s waits for the host, and then is open, or as it was',
    verdict => {
      const answered = answer(open, verdict)
      const asked = waiting(answered)
      expect(asked).toMatchObject({ state: 'UNDO_ASKED', undo: { verdict, answered: 2 }, version: 3 })
      expect(requestSchema.parse(asked)).toEqual(asked)
      const relay = anAct('relay', LATER)
      const reopened = settleUndo(asked, 3, { is: 'DONE' }, relay)?.thing
      expect(reopened).toMatchObject({ state: 'OPEN', answer: null, undone: { verdict, times: 1 } })
      expect(reopened).not.toHaveProperty('undo')
      const kept = settleUndo(asked, 3, { is: 'REFUSED', because: 'DraftEdited' }, relay)?.thing
      expect(kept).toMatchObject({
        ...{ state: verdict, answer: answered.answer },
        undoRefused: { at: LATER, because: 'DraftEdited' },
      })
      expect(kept).not.toHaveProperty('undo')
      const problems = problemsOf(asks(kept as CountersignRequest))
      expect(problems).toMatchObject([{ code: 'ANSWER_ACTED_ON', given: 'DraftEdited' }])
      expect(messageGaps(problems)).toEqual([])
      const [problem] = problems
      expect(problem && messageOf(problem, 'zh-CN', texts)).toContain('修改')
      expect(problem && messageOf(problem, 'en', texts)).toContain('(edited)')
      expect(mayUndo(kept as CountersignRequest, party())).toBe(false)
    },
  )
  it('is settled once, and not after it was cancelled', () => {
    const asked = waiting(answer(open, 'AGREED'))
    const relay = anAct('relay')
    expect(settleUndo(asked, 2, { is: 'DONE' }, relay)).toBeNull()
    expect(settleUndo(answer(open, 'AGREED'), 2, { is: 'DONE' }, relay)).toBeNull()
    const cancelled = cancelRequest(asked, relay)?.thing as CountersignRequest
    expect(cancelled).toMatchObject({ state: 'CANCELLED' })
    expect(cancelled).not.toHaveProperty('undo')
    expect(settleUndo(cancelled, 4, { is: 'DONE' }, relay)).toBeNull()
    expect(settleUndo({ ...asked, state: 'CANCELLED' }, 3, { is: 'DONE' }, relay)).toBeNull()
  })
  it('is for whoever answered, in whose place it was done, and who takes their place', () => {
    const deputized = answer(open, 'AGREED', party({ by: 'mbr-deputy', for: 'mbr-head' }))
    for (const [act, may] of [
      [{ by: 'mbr-deputy' }, true],
      [{ by: 'mbr-head' }, true],
      [{ by: 'mbr-other', for: 'mbr-head' }, true],
      [{ by: 'mbr-other' }, false],
    ] as const) {
      expect(mayUndo(deputized, act)).toBe(may)
      expect(undoProblems(deputized, party(act)).map(({ code }) => code)).toEqual(
        may ? [] : ['ANSWER_OF_ANOTHER'],
      )
    }
    expect(mayUndo(open, party())).toBe(false)
  })
  it('is refused with the problem: of the version, the state, the reason, and the number of undos', () => {
    const answered = answer(open, 'AGREED')
    expect(problemsOf(asks(answered, party(), '误操作', 1))).toMatchObject([{ code: 'VERSION_CONFLICT' }])
    expect(problemsOf(asks(open))).toMatchObject([{ code: 'WRONG_STATE' }])
    expect(problemsOf(asks(answered, party(), ' '))).toMatchObject([{ code: 'TEXT_EMPTY', path: ['reason'] }])
    let request = open
    for (let times = 0; times < LIMITS.answersUndone; times++) {
      const given = answer(request, 'RETURNED')
      request = reopenRequest(given, must(asks(given)), party()).thing
    }
    expect(problemsOf(asks(answer(request, 'AGREED')))).toMatchObject([
      { code: 'TOO_MANY_ANSWERS_UNDONE', limit: LIMITS.answersUndone },
    ])
    expect(undoProblems({ ...answered, answer: null }, party())).toEqual([])
  })
})
