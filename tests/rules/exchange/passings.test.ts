import { describe, expect, it } from 'vitest'
import { type Addition, MAX_ADDITIONS, type Recall } from '../../../functions/exchange/model.ts'
import { MAX_RECIPIENTS } from '../../../functions/exchange/rules/dispatch.ts'
import { carryPassing, comeBack, objectToRoute, passOn } from '../../../functions/exchange/rules/passings.ts'
import {
  applyRecall,
  objectionFor,
  recallFor,
  standingInRow,
} from '../../../functions/exchange/rules/recalls.ts'
import { rungOf } from '../../../functions/exchange/rules/receipts.ts'
import type { Agency } from '../../../functions/tenancy/model.ts'
import { HENAN, kaifeng, luoyang, province, zhengzhou } from '../../kit/rules/agencies.ts'
import { documentIn } from '../../kit/rules/documents.ts'
import {
  aDelivery,
  aRecall,
  envelope,
  PASSED_TO,
  RELAYED,
  recipient,
  recipients,
  rowAfter,
} from '../../kit/rules/recalled.ts'
import { anAct, anId, must, problemsOf } from '../../kit/rules/results.ts'

const { document } = documentIn('DISPATCHED')
const agency = (id: string): Agency | null => [...HENAN, kaifeng].find(one => one.id === id) ?? null
const passedBy = { order: 0, agencyId: zhengzhou.id, name: zhengzhou.name, tenant: 'Z', deliveryId: 'dlv_Z' }

describe('passing on (改送)', () => {
  const { delivery } = aDelivery('sign')
  const pass = (to: { id: string; name: string } | null, reason = ' 属该机关 ', from = delivery) =>
    passOn(from as never, to, reason, anAct())

  it('keeps to whom, and why', () => {
    const { thing, event } = must(pass(kaifeng))
    expect(thing).toMatchObject({
      state: 'PASSED_ON',
      passed: [{ to: { agencyId: kaifeng.id }, reason: '属该机关' }],
    })
    expect(rungOf(event)).toMatchObject({
      kind: 'PASSED_ON',
      state: 'PASSED_ON',
      reason: '属该机关',
      passedTo: { agencyId: kaifeng.id, name: kaifeng.name },
    })
  })
  it('is refused without a reason, to nobody, to oneself, the sender, and of what is recalled', () => {
    expect(problemsOf(pass(kaifeng, ''))).toMatchObject([{ code: 'TEXT_EMPTY' }])
    expect(problemsOf(pass(null))).toMatchObject([{ code: 'NOT_FOUND' }])
    for (const id of [recipient.agencyId, envelope.source.senderId])
      expect(problemsOf(pass({ id, name: '某' }))).toMatchObject([{ code: 'NOT_TO_BE_PASSED_TO' }])
    const recalled = aDelivery('sign', 'recall', 'refuse').delivery
    expect(problemsOf(pass(kaifeng, '属', recalled))).toMatchObject([{ code: 'RECALL_IN_THE_WAY' }])
    const twice = aDelivery('sign', 'passOn', 'refusePassing', 'passOn', 'objectToRoute').delivery
    expect(problemsOf(pass(kaifeng, '属', twice))).toMatchObject([{ code: 'TOO_MANY_PASSINGS', limit: 2 }])
  })
  it.each([
    ['SIGNED_FOR', ['sign']],
    ['REGISTERED', ['sign', 'register']],
  ] as const)('comes back as %s', (state, moves) => {
    const before = aDelivery(...moves).delivery
    const back = aDelivery(...moves, 'passOn', 'objectToRoute')
    expect(back.delivery).toMatchObject({ state, passed: [{ outcome: { kind: 'OBJECTED' } }] })
    const { version: _, chain: __, passed: ___, actedSince: ____, ...rest } = back.delivery
    const { version: _v, chain: _c, actedSince: _a, ...was } = before
    expect(rest).toEqual(was)
    expect(back.events.map(rungOf).at(-1)).toMatchObject({ kind: 'ROUTE_OBJECTED', state })
  })
  it('comes back from the agency that it is with, and not twice', () => {
    const outcome = { kind: 'REFUSED' as const, reason: 'X' }
    const there = aDelivery('sign', 'passOn').delivery
    expect(comeBack(there, 'agc_other', outcome, RELAYED)).toBeNull()
    expect(comeBack(there, PASSED_TO.id, outcome, RELAYED)).not.toBeNull()
    expect(comeBack(delivery, PASSED_TO.id, outcome, RELAYED)).toBeNull()
  })
  it('leaves nothing to recall', () => {
    const there = aDelivery('sign', 'passOn')
    expect(applyRecall(there.delivery, aRecall(), RELAYED)).toBeNull()
    expect(standingInRow(rowAfter(there.events), [aRecall()])).toMatchObject({ outcome: 'PASSED_ON' })
  })
  it('says of a recall when it was passed on, also once something was sent again after that', () => {
    const { events } = aDelivery('sign', 'askResend', 'passOn', 'sendAgain')
    expect(events.at(-1)).toMatchObject({ type: 'RESENT', at: RELAYED.at })
    expect(standingInRow(rowAfter(events), [aRecall()])).toMatchObject({
      outcome: 'PASSED_ON',
      decidedAt: anAct().at,
    })
  })
})

describe('what a passing leads to', () => {
  const carried = (
    to: { agencyId: string; name: string },
    more: { sent?: object; recalls?: Recall[]; role?: 'MAIN' | 'COPY' } = {},
  ) =>
    carryPassing(
      anId('add', 1),
      { ...document, dispatch: { ...document.dispatch, ...more.sent } },
      { to, reason: '属该机关' },
      { passedBy, role: more.role ?? 'MAIN' },
      { agency, recipients, recalls: more.recalls ?? [] },
      anAct(),
    )
  const refusal = (one: ReturnType<typeof carried>) => ('addition' in one ? one.addition.refused : null)
  const kaifengOf = { agencyId: kaifeng.id, name: kaifeng.name }

  it.each(['MAIN', 'COPY'] as const)('is a recipient in the same role: %s', role => {
    expect(carried(kaifengOf, { role })).toMatchObject({
      enlarged: {
        addition: { cause: 'PASSED_ON', passedBy, recipients: [{ agencyId: kaifeng.id }] },
        recipients: [{ role, order: 50, added: { cause: 'PASSED_ON' } }],
      },
    })
  })
  it('is that there is one already', () => {
    expect(carried({ agencyId: luoyang.id, name: luoyang.name })).toMatchObject({
      addition: { already: { agencyId: luoyang.id }, recipients: [] },
    })
  })
  it('is a refusal where the sender may not send it, recalled it, or has no room', () => {
    expect(refusal(carried({ agencyId: 'x', name: 'x' }))).toBe('NO_SUCH_AGENCY')
    expect(refusal(carried({ agencyId: province.id, name: '' }))).toBe('ISSUER_NAMED')
    expect(refusal(carried(kaifengOf, { recalls: [aRecall()] }))).toBe('RECALL_IN_THE_WAY')
    const [first] = recipients.map(({ order, agencyId, name }) => ({ order, agencyId, name }))
    const ofIt = aRecall({ concerns: first === undefined ? [] : [first] })
    expect(refusal(carried(kaifengOf, { recalls: [ofIt] }))).toBe('RECALL_IN_THE_WAY')
    expect(refusal(carried(kaifengOf, { recalls: [{ ...ofIt, objectsTo: passedBy }] }))).toBeNull()
    expect(refusal(carried(kaifengOf, { sent: { recipientCount: MAX_RECIPIENTS } }))).toBe(
      'TOO_MANY_ADDITIONS',
    )
    const at = anAct().at
    const added = Array.from({ length: MAX_ADDITIONS }, (_, n) => ({ from: 50 + n * 50, count: 1, at }))
    expect(refusal(carried(kaifengOf, { sent: { added } }))).toBe('TOO_MANY_ADDITIONS')
  })
})

describe('an objection to a route (改送异议)', () => {
  const newcomer = { order: 50, agencyId: kaifeng.id, name: kaifeng.name }
  const addition: Addition = {
    id: anId('add', 1),
    by: 'mbr',
    at: '2026-01-06T01:00:00.000Z',
    cause: 'PASSED_ON',
    reason: '属该机关',
    from: 50,
    recipients: [newcomer],
    passedBy,
  }
  const { passedBy: _, ...late } = addition
  const signed = aDelivery('sign').events.map(rungOf)
  const object = (more: { reason?: string; of?: Addition; recalls?: Recall[]; rungs?: typeof signed } = {}) =>
    objectToRoute(
      { documentId: document.id, recipientId: kaifeng.id, reason: more.reason ?? ' 应由你处 ' },
      [more.of ?? addition],
      new Map([[50, more.rungs ?? []]]),
      more.recalls ?? [],
    )

  it('recalls from the new recipient, for who passed it on', () => {
    expect(must(object())).toEqual({ orders: [newcomer], objectsTo: passedBy, reason: '应由你处' })
  })
  it('is refused without a reason, without a passing, after a recall, a sign-for, and too many recalls', () => {
    expect(problemsOf(object({ reason: '' }))).toMatchObject([{ code: 'TEXT_EMPTY' }])
    expect(problemsOf(object({ of: { ...late, cause: 'LATE' } }))).toMatchObject([
      { code: 'NOT_PASSED_ON_TO' },
    ])
    expect(problemsOf(object({ of: { ...addition, recipients: [] } }))).toMatchObject([
      { code: 'NOT_PASSED_ON_TO' },
    ])
    expect(problemsOf(object({ recalls: [aRecall()] }))).toMatchObject([{ code: 'RECALLED_FROM_RECIPIENT' }])
    expect(problemsOf(object({ rungs: signed }))).toMatchObject([{ code: 'SIGNED_FOR_ALREADY' }])
    const others = Array.from({ length: 30 }, () => aRecall({ concerns: [] }))
    expect(problemsOf(object({ recalls: others }))).toMatchObject([{ code: 'TOO_MANY_RECALLS' }])
  })
  it('takes back what nobody signed for and asks nobody; a recall comes before it', () => {
    const { order, agencyId, name } = recipient
    const objection = aRecall({
      id: anId('rcl', 2),
      concerns: [{ order, agencyId, name }],
      objectsTo: passedBy,
    })
    expect(applyRecall(aDelivery().delivery, objection, RELAYED)?.thing.state).toBe('RECALLED')
    const { delivery, events } = aDelivery('sign')
    expect(applyRecall(delivery, objection, RELAYED)).toBeNull()
    expect(standingInRow(rowAfter(events), [objection])).toMatchObject({ outcome: 'TOO_LATE' })
    expect(standingInRow(rowAfter(aDelivery().events), [objection])).toMatchObject({ outcome: 'ASKED' })
    expect(recallFor([objection, aRecall()], order)?.id).toBe(aRecall().id)
    expect(recallFor([objection], order)).toBe(objection)
    expect(objectionFor([aRecall(), objection], order)).toMatchObject({ objectsTo: passedBy })
    expect(objectionFor([aRecall()], order)).toBeNull()
    expect(objectionFor([objection], order + 1)).toBeNull()
  })
})
