import { describe, expect, it } from 'vitest'
import {
  type Delivery,
  deliverySchema,
  type Rung,
  rungSchema,
  storedRung,
  updatedAtOf,
} from '../../../functions/exchange/model.ts'
import { countRungs } from '../../../functions/exchange/rules/progress.ts'
import { rungOf } from '../../../functions/exchange/rules/receipts.ts'
import { applyReplacement } from '../../../functions/exchange/rules/replacements.ts'
import {
  answeredEvent,
  answerResend,
  askForResend,
  askProblems,
  refuseResend,
  requestOf,
  resendStandingInRow,
  resendStandingOf,
} from '../../../functions/exchange/rules/resend-requests.ts'
import { sentAgain } from '../../../functions/exchange/rules/resending.ts'
import { aDelivery, type MoveName, RELAYED, rowAfter, WAYS } from '../../kit/rules/recalled.ts'
import { anAct, anId, must, problemsOf } from '../../kit/rules/results.ts'

const asking = (delivery: Delivery, more: object = {}) => {
  const said = { expectedVersion: delivery.version, code: 'LOST' as const, text: ' 恢复后缺失 ', ...more }
  return askForResend(delivery, said, anAct())
}
const BY = {
  ...{ documentId: anId('doc', 5), number: '豫政发〔2026〕9号', deliveryId: null },
  ...{ at: RELAYED.at, carriedAt: RELAYED.at, reason: '附件有误', firstId: anId('doc', 1) },
}

describe('asking for a document again (请求重发)', () => {
  const askable = Object.entries(WAYS).filter(([state]) => state !== 'PASSED_ON')
  it.each(askable)('leaves one that is %s in its state', (state, moves) => {
    const { delivery } = aDelivery(...moves)
    const { thing, event } = must(asking(delivery))
    expect(thing).toMatchObject({
      state,
      resendAsked: { seq: event.seq, code: 'LOST', text: '恢复后缺失', times: 1 },
    })
    expect(rungOf(event)).toMatchObject({
      kind: 'RESEND_ASKED',
      state,
      resendCode: 'LOST',
      reason: '恢复后缺失',
    })
    expect(deliverySchema.parse(thing)).toEqual(thing)
    const rung = rungOf(event)
    expect(rungSchema.parse(JSON.parse(JSON.stringify(storedRung(rung))))).toEqual(rung)
    expect(updatedAtOf(thing)).toBe(thing.resendAsked?.at)
  })

  it('is refused for what is gone, whatever version was seen, at another version, and without words', () => {
    const [old] = [{ expectedVersion: 99 }]
    expect(problemsOf(asking(aDelivery('recall').delivery, old))).toMatchObject([
      { code: 'DELIVERY_RECALLED' },
    ])
    const passed = aDelivery('sign', 'passOn').delivery
    expect(problemsOf(asking(passed))).toMatchObject([{ type: 'WrongState' }])
    expect(askProblems(passed)).toMatchObject([{ type: 'WrongState' }])
    const { delivery } = aDelivery()
    expect(problemsOf(asking(delivery, old))).toMatchObject([{ type: 'VersionConflict' }])
    expect(problemsOf(asking(delivery, { text: '' }))).toMatchObject([{ code: 'TEXT_EMPTY' }])
    const returned = { ...aDelivery('sign', 'sendBack').delivery, replacedBy: BY }
    expect(problemsOf(asking(returned))).toMatchObject([{ code: 'DELIVERY_REPLACED', given: BY.number }])
    expect(askProblems(aDelivery('recall').delivery)).toMatchObject([{ code: 'DELIVERY_RECALLED' }])
  })

  it('is refused while one waits, and after three times', () => {
    const { delivery: waiting } = aDelivery('askResend')
    expect(problemsOf(asking(waiting))).toMatchObject([{ code: 'RESEND_ASKED_ALREADY' }])
    const twice: MoveName[] = ['askResend', 'sendAgain', 'askResend', 'refuseResend']
    expect(must(asking(aDelivery(...twice).delivery)).thing.resendAsked?.times).toBe(3)
    const thrice = aDelivery(...twice, 'askResend', 'sendAgain').delivery
    expect(problemsOf(asking(thrice))).toMatchObject([{ code: 'TOO_MANY_RESENDS_ASKED', limit: 3 }])
  })
})

describe('the answer to a request', () => {
  const { delivery } = aDelivery('sign', 'askResend')
  const asked = delivery.resendAsked?.seq ?? 0
  const yes = { asked, answer: 'RESENT' as const, reason: null }
  const no = { asked, answer: 'REFUSED' as const, reason: '文件完好' }

  it('is a rung that leaves the state, once', () => {
    const sent = answerResend(delivery, yes, RELAYED)
    expect(sent?.event).toMatchObject({
      type: 'RESENT',
      data: { deliveryId: delivery.id, state: 'SIGNED_FOR' },
    })
    const refused = answerResend(delivery, no, RELAYED)
    expect(refused?.event).toMatchObject({ type: 'RESEND_REFUSED', data: { reason: '文件完好' } })
    for (const one of [sent, refused]) {
      expect(one?.thing.state).toBe('SIGNED_FOR')
      expect(answerResend(one?.thing as Delivery, no, RELAYED)).toBeNull()
    }
  })

  it('answers no other request, and not what is gone', () => {
    expect(answerResend(aDelivery().delivery, yes, RELAYED)).toBeNull()
    expect(answerResend(delivery, { ...yes, asked: asked + 1 }, RELAYED)).toBeNull()
    const { delivery: recalled } = aDelivery('askResend', 'recall')
    const seq = recalled.resendAsked?.seq ?? 0
    expect(answerResend(recalled, { ...yes, asked: seq }, RELAYED)).toBeNull()
  })

  it('comes to one that was passed on, too', () => {
    const { delivery: passed, events } = aDelivery(
      'sign',
      'askResend',
      'passOn',
      'sendAgain',
      'refusePassing',
    )
    expect(passed).toMatchObject({ state: 'SIGNED_FOR', resendAsked: { answer: { kind: 'RESENT' } } })
    expect(resendStandingInRow(rowAfter(events))).toEqual(resendStandingOf(passed))
  })

  it('is also that it was sent again after a return', () => {
    const again = (one: Delivery) => sentAgain(one, 'dlv-again', RELAYED)?.thing.resendAsked
    expect(again(aDelivery('sign', 'askResend', 'sendBack').delivery)).toMatchObject({
      answer: { kind: 'RESENT' },
    })
    expect(again(aDelivery('sign', 'sendBack').delivery)).toBeUndefined()
    expect(again(aDelivery('askResend', 'refuseResend', 'sign', 'sendBack').delivery)).toMatchObject({
      answer: { kind: 'REFUSED' },
    })
  })

  it('refuses the request of the agency’s last row, with a reason', () => {
    const of = (order: number, agencyId: string) => ({
      ...{ order, agencyId, name: '郑州', tenant: 'T', deliveryId: 'dlv', asked: 2 },
    })
    const waiting = [of(0, 'a'), of(1, 'b'), of(50, 'a')]
    expect(requestOf(waiting, 'a')?.order).toBe(50)
    const refused = must(refuseResend({ recipientId: 'a', reason: ' 完好 ' }, waiting))
    expect(refused).toEqual({ request: waiting[2], reason: '完好' })
    expect(problemsOf(refuseResend({ recipientId: 'a', reason: '' }, waiting))).toMatchObject([
      { code: 'TEXT_EMPTY' },
    ])
    expect(problemsOf(refuseResend({ recipientId: 'c', reason: '完好' }, waiting))).toMatchObject([
      { code: 'RESEND_NOT_ASKED', given: 'c' },
    ])
  })
})

describe('what tells the relay of an answer', () => {
  it('names each request and where its recipient is, in a chain of its own, and the reason of a refusal', () => {
    const of = (order: number) => ({ order, asked: 2, tenant: `T${order}`, deliveryId: anId('dlv', order) })
    const requests = [of(0), of(50)].map((one, n) => ({ ...one, agencyId: anId('agc', n), name: '郑州' }))
    const refusal = { answer: 'REFUSED' as const, reason: '文件完好' }
    const event = answeredEvent(anId('rsa', 1), anId('doc', 1), requests, refusal, anAct())
    expect(event).toMatchObject({ type: 'ResendAnswered', aggregate: anId('rsa', 1), seq: 1, previous: null })
    expect(event.data).toEqual({ documentId: anId('doc', 1), ...refusal, requests: [of(0), of(50)] })
  })
})

describe('how a request stands', () => {
  it.each<[readonly MoveName[], string | null]>([
    [[], null],
    [['askResend'], 'ASKED'],
    [['askResend', 'sendAgain'], 'RESENT'],
    [['askResend', 'refuseResend'], 'REFUSED'],
    [['askResend', 'refuseResend', 'askResend'], 'ASKED'],
    [['askResend', 'recall'], 'LAPSED'],
    [['sign', 'askResend', 'passOn'], 'LAPSED'],
    [['sign', 'askResend', 'passOn', 'objectToRoute'], 'ASKED'],
  ])('after %j is %s for both sides', (moves, outcome) => {
    const { delivery, events } = aDelivery(...moves)
    expect(resendStandingOf(delivery)?.outcome ?? null).toBe(outcome)
    expect(resendStandingInRow(rowAfter(events))).toEqual(resendStandingOf(delivery))
  })

  it('is told by a rung without code or words, too', () => {
    const rungs = [{ kind: 'RESEND_ASKED', seq: 2, at: 'now', reason: null }] as unknown as Rung[]
    expect(resendStandingInRow({ state: 'REPLACED', rungs })).toMatchObject({
      ...{ code: 'OTHER', text: '', outcome: 'LAPSED' },
    })
  })
})

describe('a correction that replaces what was asked for and not signed for', () => {
  it.each<[string, readonly MoveName[], object]>([
    ['unsigned', ['askResend'], { replaced: 1, replacedUnsigned: 1 }],
    ['signed for', ['askResend', 'sign'], { replaced: 1 }],
    ['unsigned without asking', [], { replaced: 1, replacedUnsigned: 1 }],
  ])('counts it as %s', (_, moves, counts) => {
    const effect = applyReplacement(aDelivery(...moves).delivery, BY, RELAYED)
    if (effect?.kind !== 'STEP') throw new Error('not replaced')
    const rung = rungOf(effect.step.event)
    expect(countRungs([rung])).toEqual(counts)
    expect(rungSchema.parse(JSON.parse(JSON.stringify(storedRung(rung))))).toEqual(rung)
  })
})
