import { describe, expect, it } from 'vitest'
import type { DecidedEnd, DocumentIn } from '../../../functions/documents/index.ts'
import {
  deliverySchema,
  isVoid,
  isVoidOnCard,
  MAX_RUNGS,
  updatedAtOf,
} from '../../../functions/exchange/model.ts'
import { moveDeadline } from '../../../functions/exchange/rules/deadline-moves.ts'
import { sourceOf } from '../../../functions/exchange/rules/deliveries.ts'
import {
  carryEnd,
  endedActProblems,
  SENDERS_ACTS,
  type SendersAct,
} from '../../../functions/exchange/rules/effects.ts'
import { passOn } from '../../../functions/exchange/rules/passings.ts'
import { rungOf } from '../../../functions/exchange/rules/receipts.ts'
import { owedBy } from '../../../functions/exchange/rules/replies.ts'
import { askForResend, askProblems } from '../../../functions/exchange/rules/resend-requests.ts'
import { restore } from '../../../functions/exchange/rules/restoring.ts'
import { firstImpossible } from '../../../functions/exchange/rules/rung-history.ts'
import { applyProgressRequest, progressQuestionsFor } from '../../../functions/exchange/rules/supervision.ts'
import { undoProblems } from '../../../functions/exchange/rules/undoing.ts'
import { cardOf } from '../../../functions/exchange/store/index.ts'
import { documentIn } from '../../kit/rules/documents.ts'
import {
  ABOLISHED_END,
  aDelivery,
  aRecall,
  aRequest,
  envelope,
  ON_THE_DAY,
  PASSED_TO,
  RELAYED,
  REVOKED_END,
  recipient,
  WAYS,
} from '../../kit/rules/recalled.ts'
import { anAct, anId, problemsOf } from '../../kit/rules/results.ts'

const DAY = '2026-02-01'
const BEFORE = '2026-01-31T15:59:59.000Z'

describe('the day from which on an abolished document is without effect (失效)', () => {
  const having = ['DELIVERED', 'SIGNED_FOR', 'REGISTERED', 'ACCEPTED', 'HANDLED', 'REPLIED'] as const
  it.each(having)('is told once to who has it, and the delivery stays %s', state => {
    const { delivery, events } = aDelivery(...WAYS[state], 'abolish')
    expect(carryEnd(delivery, [ABOLISHED_END], { ...ON_THE_DAY, at: BEFORE })).toBeNull()
    const step = carryEnd(delivery, [ABOLISHED_END], ON_THE_DAY)
    if (step === null) throw new Error('not told')
    expect(step.thing).toMatchObject({ state, ended: [{ kind: 'ABOLISHED', outOfEffectAt: ON_THE_DAY.at }] })
    expect(carryEnd(step.thing, [ABOLISHED_END], ON_THE_DAY)).toBeNull()
    expect(deliverySchema.parse(step.thing)).toEqual(step.thing)
    expect([isVoid(delivery), isVoid(step.thing), isVoid({})]).toEqual([false, true, false])
    expect(updatedAtOf(step.thing)).toBe(ON_THE_DAY.at)
    const rungs = [...events, step.event].map(rungOf)
    expect(rungs.at(-1)).toMatchObject({ kind: 'OUT_OF_EFFECT', state, reason: null })
    expect(firstImpossible(rungs.map(({ kind }) => kind))).toBe(-1)
  })
  it('comes with the news itself, where it has passed by then', () => {
    const { delivery } = aDelivery('sign')
    const told = carryEnd(delivery, [ABOLISHED_END], ON_THE_DAY)
    expect(told?.event.type).toBe('ABOLISHED')
    expect(told && carryEnd(told.thing, [ABOLISHED_END], ON_THE_DAY)?.event.type).toBe('OUT_OF_EFFECT')
  })
  it('is not told of what is revoked, and what is without effect can be revoked', () => {
    const revoked = aDelivery('sign', 'abolish', 'revoke').delivery
    expect(carryEnd(revoked, [ABOLISHED_END, REVOKED_END], ON_THE_DAY)).toBeNull()
    const both = aDelivery('sign', 'abolish', 'lapse', 'revoke')
    expect(firstImpossible(both.events.map(event => rungOf(event).kind))).toBe(-1)
  })
  it('is not told while it is returned', () => {
    expect(
      carryEnd(aDelivery('sign', 'abolish', 'sendBack').delivery, [ABOLISHED_END], ON_THE_DAY),
    ).toBeNull()
  })
  it('follows an abolition alone, and once', () => {
    for (const kinds of [
      ['DELIVERED', 'OUT_OF_EFFECT'],
      ['DELIVERED', 'ABOLISHED', 'OUT_OF_EFFECT', 'OUT_OF_EFFECT'],
      ['DELIVERED', 'ABOLISHED', 'REVOKED', 'OUT_OF_EFFECT'],
    ] as const)
      expect(firstImpossible(kinds)).toBe(kinds.length - 1)
    expect(MAX_RUNGS).toBeGreaterThan(8)
  })
  it('ends what is owed, and a request for progress, and no other is carried', () => {
    const deadline = { dueAt: '2026-03-01T00:00:00.000Z' } as never
    const waiting = aDelivery('sign', 'abolish', 'askProgress').delivery
    expect(owedBy({ ...waiting, deadline })).toBe(deadline)
    const after = aDelivery('sign', 'abolish', 'askProgress', 'lapse').delivery
    expect(owedBy({ ...after, deadline })).toBeNull()
    expect(after.progressAsked?.ended).toMatchObject({ outcome: 'LAPSED' })
    const next = aRequest(2, { at: '2026-02-02T00:00:00.000Z' })
    const act = { by: 'relay', at: next.at }
    expect(applyProgressRequest(waiting, next, act)).toBeNull()
    expect(applyProgressRequest(aDelivery('sign', 'abolish').delivery, next, act)).not.toBeNull()
    expect(applyProgressRequest(aDelivery('sign', 'abolish', 'lapse').delivery, next, act)).toBeNull()
    expect(applyProgressRequest(aDelivery('sign', 'revoke').delivery, next, act)).toBeNull()
  })
  it('is on the card, which lists of what is owed go by', () => {
    const cards = [['abolish'], ['abolish', 'lapse'], ['revoke'], []] as const
    const seen = cards.map(moves => cardOf(aDelivery('sign', ...moves).delivery))
    expect(seen.map(card => [card.ended, card.outOfEffect, isVoidOnCard(card)])).toEqual([
      ['ABOLISHED', undefined, false],
      ['ABOLISHED', true, true],
      ['REVOKED', undefined, true],
      [undefined, undefined, false],
    ])
  })
  it('has the document passed on no more, nor its return undone; it is still forwarded, and asked for again', () => {
    const signed = aDelivery('sign', 'abolish', 'lapse').delivery
    expect(problemsOf(passOn(signed as never, PASSED_TO, '误送', anAct()))).toMatchObject([
      { code: 'DELIVERY_OUT_OF_EFFECT', given: DAY },
    ])
    const { delivery } = aDelivery('sign', 'abolish', 'lapse', 'sendBack')
    expect(undoProblems(delivery, anAct())).toMatchObject([{ code: 'DELIVERY_OUT_OF_EFFECT' }])
    const accepted = aDelivery(...WAYS.ACCEPTED, 'abolish', 'lapse').delivery
    expect(sourceOf(accepted, 'forwards', ['forwards']).ok).toBe(true)
    expect(askProblems(accepted)).toEqual([])
  })
  it('is known of a delivery that is made again', () => {
    const { events } = aDelivery('sign', 'abolish', 'lapse', 'revoke')
    const proved = {
      ...{ id: anId('dlv', 1), envelope, recipient, rungs: events.map(rungOf), recalls: [aRecall()] },
      ...{ progressRequests: [], replacedBy: null, replyDocumentId: null },
      sent: { ...documentIn('DISPATCHED').document.dispatch, ends: [ABOLISHED_END, REVOKED_END] },
    }
    const [step] = restore(null, proved, { by: 'relay', at: '2026-02-03T00:00:00.000Z' }) ?? []
    expect(step?.thing.ended).toMatchObject([
      { kind: 'ABOLISHED', outOfEffectAt: ON_THE_DAY.at },
      { kind: 'REVOKED' },
    ])
    expect(step?.thing.ended?.[1]).not.toHaveProperty('outOfEffectAt')
  })
})

describe('a request for a revoked document to be sent again', () => {
  it('is refused, since its sender sends it to nobody', () => {
    const { delivery } = aDelivery('sign', 'revoke')
    const asked = { expectedVersion: delivery.version, code: 'DAMAGED', text: '附件无法打开' } as const
    expect(problemsOf(askForResend(delivery, asked, anAct()))).toMatchObject([{ code: 'DELIVERY_REVOKED' }])
  })
})

describe('what a sender does about a document that has ended', () => {
  const sent = documentIn('DISPATCHED').document
  const with_ = (...ends: DecidedEnd[]): DocumentIn<'DISPATCHED'> => ({
    ...sent,
    dispatch: { ...sent.dispatch, ends },
  })
  const [abolished, revoked] = [with_(ABOLISHED_END), with_(ABOLISHED_END, REVOKED_END)]
  const codes = (document: DocumentIn<'DISPATCHED'>, act: SendersAct, at: string) =>
    endedActProblems(document, act, at).map(({ code }) => code)
  // Before the day of the abolition, from it on, and once it is revoked.
  const ALWAYS = [[], [], []]
  const TO_NOBODY = [[], [], ['REVOKED_ALREADY']]
  const URGING = [[], ['OUT_OF_EFFECT'], ['REVOKED_ALREADY']]
  const EXPECTED: Readonly<Record<SendersAct, readonly (readonly string[])[]>> = {
    redeliverDocument: ALWAYS,
    recallDocument: ALWAYS,
    objectToRoute: ALWAYS,
    refuseResend: ALWAYS,
    markOnPaper: ALWAYS,
    recordPaperDelivery: ALWAYS,
    addRecipients: TO_NOBODY,
    resendDocument: TO_NOBODY,
    createCorrection: TO_NOBODY,
    revokeDocument: TO_NOBODY,
    abolishDocument: TO_NOBODY,
    reviseDistribution: TO_NOBODY,
    moveReplyDeadline: URGING,
    askForProgress: URGING,
  }
  it.each(Object.keys(SENDERS_ACTS) as SendersAct[])(
    '%s: nothing before it ended, and then as the table says',
    act => {
      expect(codes(sent, act, ON_THE_DAY.at)).toEqual([])
      expect([
        codes(abolished, act, BEFORE),
        codes(abolished, act, ON_THE_DAY.at),
        codes(revoked, act, RELAYED.at),
      ]).toEqual(EXPECTED[act])
    },
  )
  it('says since when it is without effect', () => {
    expect(endedActProblems(abolished, 'askForProgress', ON_THE_DAY.at)).toMatchObject([
      { path: ['documentId'], given: DAY },
    ])
  })
  it('moves no deadline of it, and offers nobody to ask for progress', () => {
    const moved = (document: typeof sent) =>
      problemsOf(moveDeadline(anId('dlm', 1), document, null, new Map(), { ...anAct(), at: ON_THE_DAY.at }))
    expect(moved(revoked)).toMatchObject([{ code: 'REVOKED_ALREADY' }])
    expect(moved(abolished)).toMatchObject([{ code: 'OUT_OF_EFFECT' }])
    const bearer = { subject: 'mbr-clerk', roles: ['CLERK'], scopes: ['exchange'] } as never
    const offered = (document: typeof sent, at: string) => progressQuestionsFor(document, bearer, at)
    expect(offered(abolished, BEFORE)).toEqual(['askForProgress'])
    expect([offered(abolished, ON_THE_DAY.at), offered(revoked, BEFORE)]).toEqual([[], []])
  })
})
