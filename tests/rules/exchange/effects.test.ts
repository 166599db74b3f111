import { describe, expect, it } from 'vitest'
import type { DocumentIn } from '../../../functions/documents/index.ts'
import {
  updatedAtOf as documentUpdatedAt,
  isStillInForce,
  presentEnd,
} from '../../../functions/documents/model/index.ts'
import {
  type Delivery,
  deliverySchema,
  type SourceEnd,
  updatedAtOf,
} from '../../../functions/exchange/model.ts'
import { addLate } from '../../../functions/exchange/rules/additions.ts'
import { deliver, sourceOf } from '../../../functions/exchange/rules/deliveries.ts'
import {
  canBeBasis,
  carryEnd,
  type EndAsked,
  endEffect,
  endFact,
  sourceEndedIn,
  sourceEndOf,
  voidProblems,
} from '../../../functions/exchange/rules/effects.ts'
import { passOn } from '../../../functions/exchange/rules/passings.ts'
import { rungOf } from '../../../functions/exchange/rules/receipts.ts'
import { owedBy } from '../../../functions/exchange/rules/replies.ts'
import { resend } from '../../../functions/exchange/rules/resending.ts'
import { firstImpossible } from '../../../functions/exchange/rules/rung-history.ts'
import { isKept, noticeOfSource, tellSource } from '../../../functions/exchange/rules/sources.ts'
import { undoProblems } from '../../../functions/exchange/rules/undoing.ts'
import { documentIn } from '../../kit/rules/documents.ts'
import {
  ABOLISHED_END,
  aDelivery,
  envelope,
  type MoveName,
  PASSED_TO,
  RELAYED,
  REVOKED_END,
  recipient,
  WAYS,
} from '../../kit/rules/recalled.ts'
import { anAct, anId, must, problemsOf } from '../../kit/rules/results.ts'

const id = anId('end', 1)
const { decidedBy } = ABOLISHED_END
const revoking: EndAsked = { kind: 'REVOKED', effectiveOn: null, reason: ' 超越职权 ', basis: null }
const abolishing: EndAsked = { ...revoking, kind: 'ABOLISHED', effectiveOn: '2026-02-01', reason: '已不适用' }
const sent = (): DocumentIn<'DISPATCHED'> => documentIn('DISPATCHED').document
const end = (document = sent(), asked = revoking) => endEffect(id, document, asked, decidedBy, anAct())
const revoked = () => must(end()).document
const abolished = () => must(end(sent(), abolishing)).document

describe('revoking and abolishing a dispatched document (撤销、废止)', () => {
  it('keeps how, since when, why and who decided, and leaves its chain as it was', () => {
    const before = sent()
    const { document, event } = must(end(before))
    expect(document).toMatchObject({ version: before.version + 1, chain: before.chain, state: 'DISPATCHED' })
    expect(document.dispatch.ends).toMatchObject([
      { id, kind: 'REVOKED', effectiveOn: null, reason: '超越职权', decidedBy, basis: null, by: 'mbr-clerk' },
    ])
    expect(event).toMatchObject({ type: 'EffectEnded', data: { documentId: document.id, kind: 'REVOKED' } })
    expect(
      documentUpdatedAt({ ...document, chain: { ...document.chain, at: '2026-01-01T00:00:00.000Z' } }),
    ).toBe(anAct().at)
  })
  it('can revoke what was abolished, and the revocation counts', () => {
    const both = must(end(abolished())).document
    expect(both.dispatch.ends?.map(({ kind }) => kind)).toEqual(['ABOLISHED', 'REVOKED'])
    expect(presentEnd(both.dispatch.ends)?.kind).toBe('REVOKED')
    expect(presentEnd(abolished().dispatch.ends)?.kind).toBe('ABOLISHED')
    expect(presentEnd()).toBeNull()
  })
  it.each([
    ['it is revoked already', revoked(), revoking, 'REVOKED_ALREADY'],
    ['it is void, and to be abolished', revoked(), abolishing, 'REVOKED_ALREADY'],
    ['it is abolished already', abolished(), abolishing, 'ABOLISHED_ALREADY'],
    ['it would end before its date', sent(), { ...abolishing, effectiveOn: '2025-12-31' }, 'BEFORE_ITS_DATE'],
    ['no reason is given', sent(), { ...revoking, reason: ' ' }, 'TEXT_EMPTY'],
    ['the reason is too long', sent(), { ...revoking, reason: '长'.repeat(2000) }, 'TEXT_TOO_LONG'],
    ['the reason is broken Unicode', sent(), { ...revoking, reason: '超越\ud800' }, 'TEXT_BROKEN_UNICODE'],
  ] as const)('is refused if %s', (_, document, asked, code) => {
    expect(problemsOf(end(document, asked)).map(one => one.code)).toEqual([code])
  })
  it('is in force until the day of an abolition, and not a day after a revocation', () => {
    expect(isStillInForce({ effectiveOn: '2026-02-01' }, '2026-01-31')).toBe(true)
    expect(isStillInForce({ effectiveOn: '2026-02-01' }, '2026-02-01')).toBe(false)
    expect(isStillInForce({ effectiveOn: null }, '2026-01-01')).toBe(false)
  })
  it('rests on another dispatched document that is not void', () => {
    expect(canBeBasis(sent(), 'doc-other')).toBe(true)
    expect(canBeBasis(abolished(), 'doc-other')).toBe(true)
    for (const document of [null, documentIn('SEALED').document, revoked()])
      expect(canBeBasis(document, 'doc-other')).toBe(false)
    expect(canBeBasis(sent(), sent().id)).toBe(false)
  })
  it('has the document sent to nobody any more', () => {
    const ground = { agency: () => null, recipients: [], recalls: [] }
    const asked = { mainRecipientIds: [anId('agc', 5)], copyRecipientIds: [], reason: '漏列' }
    expect(problemsOf(addLate(anId('add', 1), revoked(), asked, ground, anAct()))).toMatchObject([
      { code: 'REVOKED_ALREADY' },
    ])
    const rows = { recipients: [recipient], rungs: new Map(), recalls: [], waiting: [] }
    const again = { recipientIds: [recipient.agencyId], reason: '重发' }
    expect(problemsOf(resend(anId('add', 1), revoked(), again, rows, anAct()))).toMatchObject([
      { code: 'REVOKED_ALREADY' },
    ])
  })
})

describe('a delivery of it', () => {
  const having = ['DELIVERED', 'SIGNED_FOR', 'REGISTERED', 'ACCEPTED', 'HANDLED', 'REPLIED'] as const
  it.each(having)('is told of each once, in its order, and stays %s', state => {
    const { delivery, events } = aDelivery(...WAYS[state])
    const first = carryEnd(delivery, [ABOLISHED_END, REVOKED_END], RELAYED)
    const second = first === null ? null : carryEnd(first.thing, [ABOLISHED_END, REVOKED_END], RELAYED)
    if (first === null || second === null) throw new Error('not told')
    expect(carryEnd(second.thing, [ABOLISHED_END, REVOKED_END], RELAYED)).toBeNull()
    expect(second.thing).toMatchObject({ state, version: delivery.version + 2 })
    expect(second.thing.ended?.map(({ kind, carriedAt }) => [kind, carriedAt])).toEqual([
      ['ABOLISHED', RELAYED.at],
      ['REVOKED', RELAYED.at],
    ])
    expect(deliverySchema.parse(second.thing)).toEqual(second.thing)
    const rungs = [...events, first.event, second.event].map(rungOf)
    expect(rungs.slice(-2)).toMatchObject([
      { kind: 'ABOLISHED', state, reason: '已不适用' },
      { kind: 'REVOKED', state, reason: '超越职权' },
    ])
    expect(firstImpossible(rungs.map(({ kind }) => kind))).toBe(-1)
  })
  it.each(['RETURNED', 'PASSED_ON'] as const)('is not told while it is %s', state => {
    expect(carryEnd(aDelivery(...WAYS[state]).delivery, [REVOKED_END], RELAYED)).toBeNull()
  })
  it('is not told once it was recalled, and is told while its recipient is asked for it', () => {
    expect(carryEnd(aDelivery('recall').delivery, [REVOKED_END], RELAYED)).toBeNull()
    expect(carryEnd(aDelivery('sign', 'recall').delivery, [REVOKED_END], RELAYED)).not.toBeNull()
  })
  it('has no other order of these rungs, and none twice', () => {
    for (const kinds of [
      ['DELIVERED', 'REVOKED', 'REVOKED'],
      ['DELIVERED', 'REVOKED', 'ABOLISHED'],
      ['DELIVERED', 'ABOLISHED', 'ABOLISHED'],
    ] as const)
      expect(firstImpossible(kinds)).toBe(2)
  })
  const voidAfter = (...moves: readonly MoveName[]) => aDelivery(...moves, 'revoke').delivery
  it('that is void is neither forwarded nor passed on, and can be answered', () => {
    const accepted = voidAfter('sign', 'register', 'accept')
    expect(problemsOf(sourceOf(accepted, 'forwards', ['forwards']))).toMatchObject([
      { code: 'DELIVERY_REVOKED', path: ['forwards'] },
    ])
    expect(sourceOf(accepted, 'replyTo', ['replyTo']).ok).toBe(true)
    expect(problemsOf(passOn(voidAfter('sign') as never, PASSED_TO, '误送', anAct()))).toMatchObject([
      { code: 'DELIVERY_REVOKED' },
    ])
    expect(voidProblems(aDelivery('sign', 'abolish').delivery)).toEqual([])
  })
  it('that is void and was returned stays returned', () => {
    const { delivery } = aDelivery('sign', 'revoke', 'sendBack')
    expect(undoProblems(delivery, anAct())).toMatchObject([{ code: 'DELIVERY_REVOKED' }])
  })
  it('owes no reply once it is void', () => {
    const deadline = { dueAt: '2026-02-01T00:00:00.000Z' } as Delivery['deadline']
    expect(owedBy({ ...aDelivery('sign', 'abolish').delivery, deadline })).toBe(deadline)
    expect(owedBy({ ...voidAfter('sign'), deadline })).toBeNull()
  })
  it('ends a request for its progress', () => {
    expect(voidAfter('sign', 'askProgress').progressAsked?.ended).toMatchObject({ outcome: 'LAPSED' })
  })
})

describe('a document that forwards it', () => {
  const now = '2026-03-01T00:00:00.000Z'
  const abolition: SourceEnd = {
    ...{ kind: 'ABOLISHED', at: '2026-02-01T00:00:00.000Z', effectiveOn: '2026-03-01' },
    ...{ reason: '已不适用', number: '豫政〔2026〕1号' },
  }
  const revocation: SourceEnd = { ...abolition, kind: 'REVOKED', effectiveOn: null, at: now }
  const { delivery } = aDelivery('sign')
  it('is told of a revocation before an abolition, and of two alike of the first, in whatever order they come', () => {
    const later = { ...abolition, at: '2026-02-02T00:00:00.000Z' }
    const told = tellSource(delivery, later, now) as Delivery
    expect(told).toMatchObject({ version: delivery.version + 1, state: 'SIGNED_FOR' })
    expect(deliverySchema.parse(told)).toEqual(told)
    expect(updatedAtOf(told)).toBe(now)
    const earlier = tellSource(told, abolition, now) as Delivery
    expect(sourceEndedIn(earlier)).toEqual(abolition)
    expect(tellSource(earlier, later, now)).toBeNull()
    const revokedLast = tellSource(earlier, revocation, now) as Delivery
    expect(sourceEndedIn(revokedLast)).toEqual(revocation)
    expect(tellSource(revokedLast, abolition, now)).toBeNull()
    expect(sourceEndedIn(delivery)).toBeNull()
    expect(tellSource(aDelivery('recall').delivery, abolition, now)).toBeNull()
  })
  it('keeps of two at the same moment that with the lower number', () => {
    const other = { ...abolition, number: '豫政〔2026〕2号' }
    expect([isKept(abolition, other), isKept(other, abolition), isKept(abolition, null)]).toEqual([
      true,
      false,
      true,
    ])
    const recall = { at: now, number: '1号', reason: '误发' }
    expect(noticeOfSource(recall, null)).toBeNull()
    expect([
      noticeOfSource(abolition, null),
      noticeOfSource(other, abolition),
      noticeOfSource(revocation, abolition),
      noticeOfSource(revocation, recall),
    ]).toEqual(['SOURCE_ABOLISHED', null, 'SOURCE_REVOKED', 'SOURCE_REVOKED'])
    expect([isKept(recall, null), isKept(recall, recall), isKept(abolition, recall)]).toEqual([
      true,
      false,
      true,
    ])
  })
  it('says it from its dispatch on, of what it forwards or of what that forwards', () => {
    expect(sourceEndOf(delivery)).toBeNull()
    const own = aDelivery('sign', 'abolish').delivery
    expect(sourceEndOf(own)).toEqual(endFact(own))
    expect(endFact(own)).toMatchObject({ kind: 'ABOLISHED', number: own.source.number })
    expect(sourceEndOf(tellSource(own, revocation, now) as Delivery)).toEqual(revocation)
    const arrived = deliver(anId('dlv', 1), envelope, recipient, RELAYED, null, null, abolition).thing
    expect(sourceEndOf(arrived)).toEqual(abolition)
  })
})
