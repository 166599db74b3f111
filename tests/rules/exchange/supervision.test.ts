import { describe, expect, it, test } from 'vitest'
import {
  type Delivery,
  deliverySchema,
  MAX_PROGRESS_ASKED,
  MAX_PROGRESS_REPORTED,
  MAX_PROGRESS_REQUESTS,
  type ProgressRequest,
  type Recipient,
  rungSchema,
  storedRung,
  updatedAtOf,
} from '../../../functions/exchange/model.ts'
import { countRungs } from '../../../functions/exchange/rules/progress.ts'
import { rungOf } from '../../../functions/exchange/rules/receipts.ts'
import { firstImpossible } from '../../../functions/exchange/rules/rung-history.ts'
import {
  applyProgressRequest,
  askForProgress,
  isAnswerLate,
  isEndedFor,
  type ProgressGround,
  type ProgressQuestion,
  progressQuestionsFor,
  progressStandingOf,
  reportProblems,
  reportProgress,
  requestFor,
  standingInRungs,
} from '../../../functions/exchange/rules/supervision.ts'
import { progressAskedWrites } from '../../../functions/exchange/store/index.ts'
import { everybody, luoyang, province, zhengzhou } from '../../kit/rules/agencies.ts'
import { documentIn } from '../../kit/rules/documents.ts'
import { aDelivery, aRequest, type MoveName, RELAYED, recipients, WAYS } from '../../kit/rules/recalled.ts'
import { AT, anAct, anId, must, problemsOf } from '../../kit/rules/results.ts'

const ACT = anAct('mbr-clerk', '2026-01-06T01:00:00.000Z')
const rungsAfter = (...moves: readonly MoveName[]) => aDelivery(...moves).events.map(rungOf)
const inState = (...moves: readonly MoveName[]): Delivery => aDelivery(...moves).delivery

describe('a question for progress (催办)', () => {
  const [first, second] = recipients as [Recipient, Recipient]
  const ground = (more: Partial<ProgressGround> = {}): ProgressGround => ({
    sender: province,
    agency: id => [zhengzhou, luoyang].find(one => one.id === id) ?? null,
    recipients,
    rungs: new Map([
      [0, rungsAfter(...WAYS.ACCEPTED)],
      [1, rungsAfter()],
    ]),
    requests: [],
    awaited: 0,
    isEnded: false,
    ...more,
  })
  const question = (more: Partial<ProgressQuestion> = {}): ProgressQuestion => ({
    documentId: 'doc_1',
    recipientIds: null,
    reason: null,
    answerBy: null,
    ...more,
  })
  const asking = (more: Partial<ProgressQuestion> = {}, on: Partial<ProgressGround> = {}) =>
    askForProgress(anId('prq', 1), question(more), ground(on), ACT)

  it('is kept with whom it concerns, in the order of the dispatch, and says so in its event', () => {
    const more = { recipientIds: [second.agencyId, first.agencyId], reason: ' 请报 ', answerBy: '2026-01-06' }
    const { request, event } = must(asking(more))
    expect(request).toMatchObject({ by: ACT.by, reason: '请报', answerBy: '2026-01-06' })
    expect(request.concerns).toEqual(
      [first, second].map(({ order, agencyId, name }) => ({ order, agencyId, name })),
    )
    expect(event).toMatchObject({ type: 'ProgressAsked', data: { documentId: 'doc_1', orders: [0, 1] } })
    expect(must(asking()).event.data).toEqual({
      documentId: 'doc_1',
      reason: null,
      answerBy: null,
      orders: null,
    })
  })

  it.each<[string, Partial<ProgressQuestion>, Partial<ProgressGround>, object]>([
    ['a reason of nothing', { reason: ' ' }, {}, { code: 'TEXT_EMPTY' }],
    ['a day that is over', { answerBy: '2026-01-05' }, {}, { code: 'DATE_IN_PAST', allowed: ['2026-01-06'] }],
    [
      'one too many',
      {},
      { requests: Array(MAX_PROGRESS_REQUESTS).fill(aRequest()) },
      { code: 'TOO_MANY_PROGRESS_REQUESTS', limit: MAX_PROGRESS_REQUESTS },
    ],
    ['a stranger', { recipientIds: [province.id] }, {}, { code: 'NOT_DISPATCHED_TO', given: province.id }],
    [
      'whom the sender is not above',
      { recipientIds: [first.agencyId] },
      { sender: luoyang },
      { code: 'NOT_ABOVE_RECIPIENT', given: first.name, path: ['recipientIds', '0'] },
    ],
    [
      'who is not in the directory any more',
      { recipientIds: [first.agencyId] },
      { agency: () => null },
      { code: 'NOT_ABOVE_RECIPIENT' },
    ],
    [
      'who does not have the document yet',
      { recipientIds: [first.agencyId] },
      { rungs: new Map() },
      { code: 'NOT_UNDER_WAY', given: first.name },
    ],
    [
      'who has concluded',
      { recipientIds: [first.agencyId] },
      { rungs: new Map([[0, rungsAfter(...WAYS.HANDLED)]]) },
      { code: 'NOT_UNDER_WAY' },
    ],
    [
      'who was asked and has not answered',
      { recipientIds: [first.agencyId] },
      { rungs: new Map([[0, rungsAfter('askProgress')]]) },
      { code: 'PROGRESS_ASKED_ALREADY', given: first.name },
    ],
    [
      'who was asked so often',
      { recipientIds: [first.agencyId] },
      { rungs: new Map([[0, rungsAfter('sign', ...askedAndAnswered(MAX_PROGRESS_ASKED))]]) },
      { code: 'TOO_MANY_PROGRESS_ASKED', limit: MAX_PROGRESS_ASKED },
    ],
    [
      'all, while some of all have not answered',
      {},
      { requests: [aRequest()], awaited: 2 },
      { code: 'PROGRESS_STILL_AWAITED', given: '2' },
    ],
    ['all, while none of them is at it', {}, { isEnded: true }, { code: 'NOBODY_UNDER_WAY' }],
  ])('is refused to %s', (_, asked, on, problem) => {
    expect(problemsOf(asking(asked, on))).toMatchObject([problem])
  })

  it('is offered of what went down, and not of what went up, or to nobody, or is not dispatched', () => {
    const { document } = documentIn('DISPATCHED')
    const ofKind = (text: object) => ({ ...document, text: { ...document.text, ...text } })
    const offered = (one: typeof document) => progressQuestionsFor(one, everybody, AT).length > 0
    expect(offered(document)).toBe(true)
    expect(offered(ofKind({ kind: 'REPORT' }))).toBe(false)
    expect(offered(ofKind({ kind: 'OPINION', direction: 'UP' }))).toBe(false)
    expect(offered({ ...document, dispatch: { ...document.dispatch, recipientCount: 0 } })).toBe(false)
    expect(progressQuestionsFor(documentIn('SEALED').document, everybody, AT)).toEqual([])
    expect(progressQuestionsFor(document, { ...everybody, roles: ['DRAFTER'] }, AT)).toEqual([])
  })

  it('is not for all once as many have ended as it was delivered to', () => {
    expect(isEndedFor({ delivered: 2, ended: 2 })).toBe(true)
    expect(isEndedFor({ delivered: 2, ended: 1 })).toBe(false)
    expect(isEndedFor({ delivered: 1 })).toBe(false)
    expect(isEndedFor({ delivered: 0 })).toBe(true)
  })

  it('goes to all again once they answered, and beside what some were asked by name', () => {
    expect(asking({}, { requests: [aRequest()], awaited: 0 }).ok).toBe(true)
    expect(asking({}, { requests: [aRequest(1, { concerns: [] })], awaited: 1 }).ok).toBe(true)
  })

  it('is asked of an agency on any line, and of that of its rows which it has', () => {
    const guided = { ...zhengzhou, line: [], guidingId: province.id }
    const again = { ...first, order: 7 }
    const { request } = must(
      asking(
        { recipientIds: [first.agencyId] },
        {
          agency: () => guided,
          recipients: [first, again],
          rungs: new Map([
            [0, rungsAfter(...WAYS.RETURNED)],
            [7, rungsAfter()],
          ]),
        },
      ),
    )
    expect(request.concerns).toMatchObject([{ order: 7 }])
  })
})

function askedAndAnswered(times: number): MoveName[] {
  return Array<MoveName[]>(times).fill(['askProgress', 'report']).flat()
}

describe('a request that is carried', () => {
  it.each(['DELIVERED', 'SIGNED_FOR', 'REGISTERED', 'ACCEPTED'] as const)(
    'leaves what is %s as it is',
    state => {
      const delivery = inState(...WAYS[state])
      const { thing, event } = applyProgressRequest(delivery, aRequest(), RELAYED) ?? never()
      expect(thing).toMatchObject({
        state,
        progressAsked: { times: 1, reason: '请报进展', answerBy: '2026-01-09' },
      })
      expect(thing.progressAsked).not.toHaveProperty('ended')
      expect(updatedAtOf(thing)).toBe(RELAYED.at)
      expect(deliverySchema.parse(thing)).toEqual(thing)
      const rung = rungOf(event)
      expect(rung).toMatchObject({
        kind: 'PROGRESS_ASKED',
        state,
        reason: '请报进展',
        answerBy: '2026-01-09',
      })
      expect(rungSchema.parse(JSON.parse(JSON.stringify(storedRung(rung))))).toEqual(rung)
    },
  )

  it.each(['HANDLED', 'REPLIED', 'RETURNED', 'PASSED_ON'] as const)('does nothing to what is %s', state => {
    expect(applyProgressRequest(inState(...WAYS[state]), aRequest(), RELAYED)).toBeNull()
  })

  it.each<[string, Delivery, Partial<ProgressRequest>]>([
    ['came after it', inState(), { at: '2026-01-01T00:00:00.000Z' }],
    ['waits for the answer to another', inState('askProgress'), { at: '2026-01-07T00:00:00.000Z' }],
    ['was asked so already', inState('sign', 'askProgress', 'report'), { at: '2026-01-06T02:00:01.000Z' }],
    [
      'ended the request before only after it',
      inState('sign', 'askProgress', 'report'),
      { at: '2026-01-05T03:00:00.000Z' },
    ],
    [
      'was asked so often',
      inState('sign', ...askedAndAnswered(MAX_PROGRESS_ASKED)),
      { at: '2026-01-08T00:00:00.000Z' },
    ],
    [
      'had been concluded when it was made',
      { ...inState(...WAYS.ACCEPTED), reopened: { at: '2026-01-06T03:00:00.000Z', times: 1 } },
      {},
    ],
  ])('does nothing to a delivery that %s', (_, delivery, more) => {
    expect(applyProgressRequest(delivery, aRequest(9, more), RELAYED)).toBeNull()
  })

  it('is the last one that concerns a recipient', () => {
    const named = aRequest(2, { concerns: [{ order: 3, agencyId: 'agc', name: '某局' }] })
    expect(requestFor([aRequest(1), named], 3)?.id).toBe(named.id)
    expect(requestFor([aRequest(1), named], 4)?.id).toBe(aRequest(1).id)
    expect(requestFor([named], 4)).toBeNull()
  })
})

const never = (): never => {
  throw new Error('nothing was done')
}

describe('a request that waits', () => {
  test.each([
    [['sign', 'askProgress'], ['report'], 'REPORTED'],
    [[...WAYS.ACCEPTED, 'askProgress'], ['handle'], 'CONCLUDED'],
    [[...WAYS.ACCEPTED, 'askProgress'], ['reply'], 'CONCLUDED'],
    [['sign', 'askProgress'], ['sendBack'], 'LAPSED'],
    [['sign', 'askProgress'], ['passOn'], 'LAPSED'],
    [['askProgress'], ['recall'], 'LAPSED'],
    [['sign', 'askProgress', 'recall'], ['agree'], 'LAPSED'],
  ] as const)('after %j ends by %j as %s, for both sides alike', (before, end, outcome) => {
    expect(standingInRungs(rungsAfter(...before))).toMatchObject({ outcome: 'ASKED', decidedAt: null })
    expect(progressStandingOf(inState(...before))).toEqual(standingInRungs(rungsAfter(...before)))
    const { delivery, events } = aDelivery(...before, ...end)
    const rungs = events.map(rungOf)
    expect(standingInRungs(rungs)).toEqual(progressStandingOf(delivery))
    expect(standingInRungs(rungs)?.outcome).toBe(outcome)
    expect(deliverySchema.parse(delivery)).toEqual(delivery)
    expect(countRungs(rungs).progressAwaited).toBe(0)
    expect(countRungs(rungs.slice(0, -1)).progressAwaited).toBe(1)
    expect(rungSchema.parse(JSON.parse(JSON.stringify(storedRung(rungs.at(-1) as never))))).toEqual(
      rungs.at(-1),
    )
    const stepped = { thing: delivery, was: null, event: events.at(-1) as never, act: ACT }
    expect(progressAskedWrites('41.a', { pk: 'P', sk: 'DLV' }, stepped)).toEqual([
      { put: { pk: 'P', sk: 'PROGRESSASKED', version: 0 }, when: 'any' },
    ])
  })

  test('stays ended when what ended it is taken up again, and is in no list by any other step', () => {
    const { delivery, events } = aDelivery(...WAYS.ACCEPTED, 'askProgress', 'handle', 'reopen')
    expect(progressStandingOf(delivery)?.outcome).toBe('CONCLUDED')
    const stepped = { thing: delivery, was: null, event: events.at(-1) as never, act: ACT }
    expect(progressAskedWrites('41.a', { pk: 'P', sk: 'DLV' }, stepped)).toEqual([])
  })

  test('is not there where nothing was asked', () => {
    expect(standingInRungs(rungsAfter('sign', 'report'))).toBeNull()
    expect(progressStandingOf(inState('sign', 'report'))).toBeNull()
  })

  test('is late from the end of the last day on, and never without one', () => {
    const asked = { outcome: 'ASKED' as const, answerBy: '2026-01-09' }
    expect(isAnswerLate(asked, '2026-01-09T15:59:59.999Z')).toBe(false)
    expect(isAnswerLate(asked, '2026-01-09T16:00:00.000Z')).toBe(true)
    expect(isAnswerLate({ ...asked, outcome: 'REPORTED' }, '2026-01-10T16:00:00.000Z')).toBe(false)
    expect(isAnswerLate({ ...asked, answerBy: null }, '2036-01-10T16:00:00.000Z')).toBe(false)
  })
})

describe('a report (报告进展)', () => {
  const reporting = (delivery: Delivery, note = ' 已起草 ', expectedVersion = delivery.version) =>
    reportProgress(delivery, { expectedVersion, note }, ACT)

  it('is a rung with its note, asked or not, and leaves the delivery as it is', () => {
    const { thing, event } = must(reporting(inState('sign')))
    expect(thing).toMatchObject({ state: 'SIGNED_FOR', reported: { at: ACT.at, times: 1 } })
    const rung = rungOf(event)
    expect(rung).toMatchObject({
      kind: 'PROGRESS_REPORTED',
      state: 'SIGNED_FOR',
      note: '已起草',
      reason: null,
    })
    expect(rung).not.toHaveProperty('endsProgressAsked')
    expect(rungSchema.parse(JSON.parse(JSON.stringify(storedRung(rung))))).toEqual(rung)
  })

  it.each<[string, () => ReturnType<typeof reporting>, object]>([
    [
      'with a mark of classification',
      () => reporting(inState('sign'), '机密★10年'),
      { code: 'CLASSIFIED_CONTENT' },
    ],
    [
      'that is too long',
      () => reporting(inState('sign'), '长'.repeat(1_001)),
      { code: 'TEXT_TOO_LONG', limit: 3_000 },
    ],
    [
      'on what was seen in another version',
      () => reporting(inState('sign'), '好', 9),
      { code: 'VERSION_CONFLICT' },
    ],
    ['before it is signed for', () => reporting(inState()), { code: 'WRONG_STATE' }],
    ['on what was concluded', () => reporting(inState(...WAYS.HANDLED)), { code: 'WRONG_STATE' }],
    [
      'on what was taken back, whatever version was seen',
      () => reporting(inState('recall'), '好', 9),
      { code: 'DELIVERY_RECALLED' },
    ],
    [
      'one too many',
      () => reporting(inState('sign', ...Array<MoveName>(MAX_PROGRESS_REPORTED).fill('report'))),
      { code: 'TOO_MANY_PROGRESS_REPORTED', limit: MAX_PROGRESS_REPORTED },
    ],
  ])('is refused %s', (_, refused, problem) => {
    expect(problemsOf(refused())).toMatchObject([problem])
  })

  it('has the same obstacles for who asks why it cannot be given', () => {
    expect(reportProblems(inState('sign'))).toEqual([])
    expect(reportProblems(inState())).toMatchObject([{ code: 'WRONG_STATE' }])
    expect(reportProblems(inState('recall'))).toMatchObject([{ code: 'DELIVERY_RECALLED' }])
  })
})

describe('rungs of a request that cannot have followed each other', () => {
  it.each([
    [['DELIVERED', 'PROGRESS_REPORTED'], 1],
    [['DELIVERED', 'PROGRESS_ASKED', 'PROGRESS_ASKED'], 2],
    [['DELIVERED', 'SIGNED_FOR', 'RETURNED', 'PROGRESS_ASKED'], 3],
    [['DELIVERED', 'PROGRESS_ASKED', 'SIGNED_FOR', 'RETURNED', 'UNDONE', 'PROGRESS_ASKED'], -1],
    [['DELIVERED', 'SIGNED_FOR', 'REGISTERED', 'PROGRESS_ASKED', 'UNDONE'], 4],
    [['DELIVERED', 'SIGNED_FOR', ...Array(4).fill(['PROGRESS_ASKED', 'PROGRESS_REPORTED']).flat()], 8],
    [['DELIVERED', 'SIGNED_FOR', ...Array(11).fill('PROGRESS_REPORTED')], 12],
  ])('%j are found', (kinds, place) => {
    expect(firstImpossible(kinds)).toBe(place)
  })
})
