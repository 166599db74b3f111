import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourceRecalledIn, standingOf } from '../../../functions/exchange/model/standing.ts'
import { type Delivery, deliverySchema, MAX_NAMED, MAX_RECALLS } from '../../../functions/exchange/model.ts'
import {
  deliver,
  firstEventOf,
  reply,
  STEPS,
  type Step,
  sourceOf,
  startOn,
  stepProblems,
} from '../../../functions/exchange/rules/deliveries.ts'
import {
  answerProblems,
  answersFor,
  applyRecall,
  deliverTombstone,
  recall,
  recallFor,
  refuseRecall,
  sourceRecallOf,
  standingInRow,
  startAnswer,
  tellSourceRecalled,
} from '../../../functions/exchange/rules/recalls.ts'
import { rungOf } from '../../../functions/exchange/rules/receipts.ts'
import { everybody, luoyang, zhengzhou } from '../../kit/rules/agencies.ts'
import { messageGaps } from '../../kit/rules/documents.ts'
import {
  ANSWER,
  ASKABLE,
  aDelivery,
  aRecall,
  asked,
  envelope,
  RELAYED,
  recipient,
  recipients,
  rowAfter,
  WAYS,
} from '../../kit/rules/recalled.ts'
import { AT, anAct, anId, must, problemsOf } from '../../kit/rules/results.ts'

describe('recalling a document (撤回发文)', () => {
  const documentId = anId('doc', 1)
  const recalled = (more: object, before = 0) =>
    recall(
      anId('rcl', 1),
      { documentId, recipientIds: null, reason: ' 附件有误 ', ...more },
      recipients,
      { before },
      anAct(),
    )

  it('from all recipients names none of them', () => {
    const { recall: made, event } = must(recalled({}))
    expect(made).toMatchObject({ id: anId('rcl', 1), reason: '附件有误', concerns: null, by: anAct().by })
    expect(event).toMatchObject({
      type: 'DocumentRecalled',
      seq: 1,
      previous: null,
      data: { documentId, reason: '附件有误', orders: null },
    })
  })
  it('from some names each once, in the order of the dispatch', () => {
    const { recall: made, event } = must(recalled({ recipientIds: [luoyang.id, zhengzhou.id, luoyang.id] }))
    expect(made.concerns?.map(({ agencyId }) => agencyId)).toEqual([zhengzhou.id, luoyang.id])
    expect(event.data.orders).toEqual([0, 1])
  })
  it.each([
    [
      'an agency that it was not dispatched to',
      { recipientIds: [zhengzhou.id, 'agc_X'] },
      0,
      'NOT_DISPATCHED_TO',
      ['recipientIds', '1'],
    ],
    ['nobody', { recipientIds: [] }, 0, 'LIST_EMPTY', ['recipientIds']],
    [
      'too many by name',
      { recipientIds: Array.from({ length: MAX_NAMED + 1 }, () => zhengzhou.id) },
      0,
      'TOO_MANY_ITEMS',
      ['recipientIds'],
    ],
    ['all without a reason', { reason: ' ' }, 0, 'TEXT_EMPTY', ['reason']],
    ['all with a reason that is classified', { reason: '密级：秘密' }, 0, 'CLASSIFIED_CONTENT', ['reason']],
    ['all once more than is kept', {}, MAX_RECALLS, 'TOO_MANY_RECALLS', ['documentId']],
  ])('from %s is refused', (_, more, before, code, path) => {
    const problems = problemsOf(recalled(more, before))
    expect(problems).toMatchObject([{ code, path }])
    expect(messageGaps(problems)).toEqual([])
  })
  it('concerns a recipient by the first recall that does', () => {
    const named = aRecall({ id: 'rcl_A', concerns: [{ order: 1, agencyId: luoyang.id, name: luoyang.name }] })
    const all = aRecall({ id: 'rcl_B' })
    expect(recallFor([named, all], 1)).toBe(named)
    expect(recallFor([named, all], 0)).toBe(all)
    expect(recallFor([named], 0)).toBeNull()
  })
})

describe('a recall at a recipient', () => {
  it('takes back what nobody signed for, and leaves no word of it', () => {
    const { delivery, events } = aDelivery('recall')
    expect(delivery).toMatchObject({
      state: 'RECALLED',
      version: 2,
      recalled: { by: 'relay', reason: '附件有误', recallId: anId('rcl', 1), isUnsent: false },
      source: { title: '', bodyDigest: '', number: envelope.source.number },
    })
    expect(events.at(-1)).toMatchObject({ type: 'RECALLED', data: { reason: '附件有误' } })
    expect(firstEventOf(delivery)).toEqual(events[0])
    expect(JSON.stringify(delivery)).not.toContain(envelope.source.title)
    expect(deliverySchema.parse(delivery)).toEqual(delivery)
  })
  it.each(ASKABLE)('asks whoever has come to %s, which stays', state => {
    const { delivery, events } = aDelivery(...WAYS[state], 'recall')
    expect(delivery).toMatchObject({ state, recall: { reason: '附件有误', at: RELAYED.at } })
    expect(events.at(-1)).toMatchObject({ type: 'RECALL_ASKED', data: { state } })
    expect(rungOf(events.at(-1) as never)).toMatchObject({ kind: 'RECALL_ASKED', state })
    expect(deliverySchema.parse(delivery)).toEqual(delivery)
  })
  it.each([
    ['was returned', WAYS.RETURNED],
    ['was recalled', ['recall']],
    ['is asked already', ['sign', 'recall']],
    ['refused', ['sign', 'recall', 'refuse']],
    ['agreed', ['sign', 'recall', 'agree']],
  ] as const)('does nothing where the document %s', (_, moves) => {
    expect(applyRecall(aDelivery(...moves).delivery, aRecall({ id: 'rcl_2' }), RELAYED)).toBeNull()
  })
  it('puts a tombstone in place of what was not delivered, whose first event follows from it', () => {
    const { thing, event } = deliverTombstone(anId('dlv', 1), envelope, recipient, aRecall(), RELAYED)
    expect(thing).toMatchObject({
      state: 'RECALLED',
      version: 1,
      recalled: { isUnsent: true },
      source: { title: '' },
    })
    expect(event).toMatchObject({
      type: 'RECALLED',
      seq: 1,
      data: { number: envelope.source.number, reason: '附件有误' },
    })
    expect(firstEventOf(thing)).toEqual(event)
    expect(rungOf(event)).toMatchObject({ kind: 'RECALLED', state: 'RECALLED', recallId: anId('rcl', 1) })
    expect(deliverySchema.parse(thing)).toEqual(thing)
  })
})

describe('a tombstone', () => {
  const { delivery } = aDelivery('recall')
  it.each(Object.keys(STEPS) as Step[])('refuses %s as recalled, whatever version is expected', step => {
    for (const version of [1, 2]) {
      const problems = problemsOf(startOn(delivery, step, version))
      expect(problems).toMatchObject([{ code: 'DELIVERY_RECALLED', path: ['deliveryId'] }])
      expect(messageGaps(problems)).toEqual([])
    }
    expect(stepProblems(delivery, step)).toMatchObject([{ code: 'DELIVERY_RECALLED' }])
  })
  it.each(['replyTo', 'forwards'] as const)('is nothing for a draft to refer to as %s', use => {
    expect(problemsOf(sourceOf(delivery, use, ['draft', use]))).toMatchObject([
      { code: 'DELIVERY_RECALLED', path: ['draft', use] },
    ])
  })
  it('is completed by no answer', () => {
    expect(reply(delivery, ANSWER, anAct('relay'))).toBeNull()
  })
})

describe('the steps of a delivery that is not recalled', () => {
  it('are hindered by its state alone', () => {
    const { delivery } = aDelivery('sign', 'recall')
    expect(stepProblems(delivery, 'registerDelivery')).toEqual([])
    expect(stepProblems(delivery, 'signForDelivery')).toMatchObject([{ code: 'WRONG_STATE' }])
  })
})

describe('a recipient that is asked for a document', () => {
  it.each(ASKABLE)('may agree in %s, and has nothing but the tombstone then', state => {
    const { delivery, events } = aDelivery(...WAYS[state], 'recall', 'agree')
    expect(delivery).toMatchObject({ state: 'RECALLED', source: { title: '' }, signing: {} })
    expect(rungOf(events.at(-1) as never)).toMatchObject({ kind: 'RECALL_AGREED', state: 'RECALLED' })
    expect(deliverySchema.parse(delivery)).toEqual(delivery)
  })
  it.each(ASKABLE)('may refuse in %s with a reason, and keeps it', state => {
    const { delivery, events } = aDelivery(...WAYS[state], 'recall', 'refuse')
    expect(delivery).toMatchObject({ state, recall: { refusal: { reason: '已按此办理' } } })
    expect(rungOf(events.at(-1) as never)).toMatchObject({
      kind: 'RECALL_REFUSED',
      state,
      reason: '已按此办理',
    })
    expect(deliverySchema.parse(delivery)).toEqual(delivery)
  })
  it('must say why it refuses', () => {
    const problems = problemsOf(refuseRecall(asked('sign'), '', anAct()))
    expect(problems).toMatchObject([{ code: 'TEXT_EMPTY', path: ['reason'] }])
  })
  it('may still go on receiving it', () => {
    expect(aDelivery('sign', 'recall', 'register', 'accept', 'handle').delivery.state).toBe('HANDLED')
  })
  it('answers the version that it has seen', () => {
    const delivery = asked('sign')
    expect(must(startAnswer(delivery, delivery.version))).toBe(delivery)
    expect(answerProblems(delivery)).toEqual([])
    expect(problemsOf(startAnswer(delivery, 1))).toMatchObject([
      { code: 'VERSION_CONFLICT', currentVersion: delivery.version },
    ])
  })
  it.each([
    ['not asked', ['sign'], 'RECALL_NOT_ASKED'],
    ['refused already', ['sign', 'recall', 'refuse'], 'RECALL_NOT_ASKED'],
    ['not signed for', [], 'WRONG_STATE'],
    ['recalled', ['recall'], 'WRONG_STATE'],
    ['returned', ['sign', 'recall', 'sendBack'], 'WRONG_STATE'],
  ] as const)('has nothing to answer where it was %s', (_, moves, code) => {
    const { delivery } = aDelivery(...moves)
    const problems = problemsOf(startAnswer(delivery, delivery.version))
    expect(problems).toMatchObject([{ code }])
    expect(messageGaps(problems)).toEqual([])
    expect(answerProblems(delivery)).toEqual(problems)
  })
  it('is offered the answers while it is asked, if the caller may give them', () => {
    const both = ['agreeToRecall', 'refuseRecall']
    expect(answersFor('SIGNED_FOR', 'ASKED', everybody)).toEqual(both)
    expect(answersFor('SIGNED_FOR', 'ASKED', { roles: ['DRAFTER'], scopes: everybody.scopes })).toEqual([])
    expect(answersFor('SIGNED_FOR', 'REFUSED', everybody)).toEqual([])
    expect(answersFor('SIGNED_FOR', undefined, everybody)).toEqual([])
  })
})

describe('how a recall stands', () => {
  const facts = { askedAt: aRecall().at, reason: '附件有误' }
  it.each([
    ['taken back', ['recall'], 'RECALLED', RELAYED.at, null],
    ['asked for', ['sign', 'recall'], 'ASKED', null, null],
    ['given back', ['sign', 'recall', 'agree'], 'RECALLED', AT, null],
    ['refused', ['sign', 'recall', 'refuse'], 'REFUSED', AT, '已按此办理'],
    ['returned while it was asked for', ['sign', 'recall', 'sendBack'], 'RETURNED', AT, null],
    ['refused, and returned later', ['sign', 'recall', 'refuse', 'sendBack'], 'RETURNED', AT, null],
  ] as const)(
    'is the same for the recipient and in the ladder where it was %s',
    (_, moves, outcome, decidedAt, refusal) => {
      const { delivery, events } = aDelivery(...moves)
      const expected = { ...facts, outcome, decidedAt, refusal }
      expect(standingOf(delivery)).toEqual(expected)
      expect(standingInRow(rowAfter(events), [aRecall()])).toEqual(expected)
    },
  )
  it('is nothing where nothing was recalled', () => {
    const { delivery, events } = aDelivery('sign')
    expect(standingOf(delivery)).toBeNull()
    expect(standingInRow(rowAfter(events), [])).toBeNull()
  })
  it('is that nothing was to recall where the document had been returned', () => {
    const { events } = aDelivery('sign', 'sendBack')
    expect(standingInRow(rowAfter(events), [aRecall()])).toMatchObject({ outcome: 'RETURNED' })
  })
  it('is asked as long as it is on its way', () => {
    expect(standingInRow(rowAfter(aDelivery().events), [aRecall()])).toEqual({
      ...facts,
      outcome: 'ASKED',
      decidedAt: null,
      refusal: null,
    })
  })
  it('is that the copy was kept back where the recipient never had it and is not told', () => {
    const row = rowAfter([], [0])
    expect(row).toMatchObject({ state: 'RECALLED', undelivered: null })
    expect(standingInRow(row, [aRecall()])).toEqual({
      ...facts,
      outcome: 'RECALLED',
      decidedAt: facts.askedAt,
      refusal: null,
    })
  })
  it('is about the recall that reached the recipient, of two at once', () => {
    const { events } = aDelivery('recall')
    const earlier = aRecall({ id: anId('rcl', 9), at: '2026-01-06T00:59:00.000Z', reason: '另一原因' })
    expect(standingInRow(rowAfter(events), [earlier, aRecall()])).toMatchObject(facts)
  })
})

describe('that a forwarded document was recalled', () => {
  const fact = { at: '2026-01-07T01:00:00.000Z', number: '豫政〔2026〕1号', reason: '附件有误' }
  const now = '2026-01-07T02:00:00.000Z'
  it('is told to a recipient once, with a new version', () => {
    const { delivery } = aDelivery('sign')
    const told = tellSourceRecalled(delivery, fact, now) as Delivery
    expect(told).toMatchObject({ version: delivery.version + 1, sourceRecalled: { ...fact, carriedAt: now } })
    expect(sourceRecalledIn(told)).toEqual(fact)
    expect(deliverySchema.parse(told)).toEqual(told)
    expect(tellSourceRecalled(told, fact, now)).toBeNull()
  })
  it('is told from its delivery on, if it is known then', () => {
    const told = deliver(anId('dlv', 1), envelope, recipient, { by: 'relay', at: now }, fact).thing
    expect(sourceRecalledIn(told)).toEqual(fact)
  })
  it('is the earliest of several recalls, in whatever order they come', () => {
    const times = fc.array(
      fc.record({ hour: fc.integer({ min: 0, max: 3 }), n: fc.integer({ min: 1, max: 3 }) }),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(times, all => {
        const facts = all.map(({ hour, n }) => ({
          ...fact,
          at: `2026-01-07T0${hour}:00:00.000Z`,
          number: `豫政〔2026〕${n}号`,
        }))
        const tell = (some: typeof facts) =>
          some.reduce<Delivery>(
            (one, next) => tellSourceRecalled(one, next, now) ?? one,
            aDelivery('sign').delivery,
          )
        expect(sourceRecalledIn(tell(facts))).toEqual(sourceRecalledIn(tell(facts.toReversed())))
      }),
    )
  })
  it('is not told to who has the forwarding document no more', () => {
    expect(tellSourceRecalled(aDelivery('recall').delivery, fact, now)).toBeNull()
  })
  it('is what a document says that forwards a delivery from then on', () => {
    const { delivery } = aDelivery('sign')
    const own = { at: aRecall().at, number: envelope.source.number, reason: '附件有误' }
    expect(sourceRecallOf(delivery)).toBeNull()
    expect(sourceRecallOf(asked('sign'))).toEqual(own)
    const told = tellSourceRecalled(delivery, fact, now) as Delivery
    expect(sourceRecallOf(told)).toEqual(fact)
    expect(sourceRecallOf(tellSourceRecalled(asked('sign'), fact, now) as Delivery)).toEqual(own)
  })
})
