import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DocumentIn } from '../../../functions/documents/index.ts'
import {
  hasOrder,
  MAX_ADDED,
  MAX_ADDITIONS,
  nextOrder,
  ordersBetween,
  PORTION,
  placeOfOrder,
  portionOf,
  portionsOfSent,
  recipientsOfSent,
  type Sent,
} from '../../../functions/exchange/model.ts'
import {
  addLate,
  deliveryIdOf,
  type Enlarged,
  outsideAdded,
} from '../../../functions/exchange/rules/additions.ts'
import { deliver, deliveryIdFor } from '../../../functions/exchange/rules/deliveries.ts'
import { envelopeOf, MAX_RECIPIENTS } from '../../../functions/exchange/rules/dispatch.ts'
import { additionFaults } from '../../../functions/exchange/rules/evidence-additions.ts'
import { recall, recallFor } from '../../../functions/exchange/rules/recalls.ts'
import { claimsOf, rungOf } from '../../../functions/exchange/rules/receipts.ts'
import { sha256 } from '../../../functions/kernel/digest.ts'
import type { Agency } from '../../../functions/tenancy/model.ts'
import { anAgency, erqi, HENAN, jiyuan, kaifeng, luoyang, zhongyuan } from '../../kit/rules/agencies.ts'
import { aText, documentIn } from '../../kit/rules/documents.ts'
import { recipients } from '../../kit/rules/recalled.ts'
import { anAct, anId, must, problemsOf } from '../../kit/rules/results.ts'

const { document } = documentIn('DISPATCHED')
const agency = (id: string): Agency | null => [...HENAN, kaifeng].find(one => one.id === id) ?? null
const ground = { agency, recipients, recalls: [] }
const asked = { mainRecipientIds: [kaifeng.id], copyRecipientIds: [], reason: ' 漏列 ' }
const add = (more: object = {}, to: DocumentIn<'DISPATCHED'> = document, on: object = {}) =>
  addLate(anId('add', 1), to, { ...asked, ...more }, { ...ground, ...on }, anAct())
const sentTo = (recipientCount: number, added?: Sent['added']): DocumentIn<'DISPATCHED'> => ({
  ...document,
  dispatch: { ...document.dispatch, recipientCount, ...(added === undefined ? {} : { added }) },
})
const places = (count: number, from = 50) => ({ from, count, at: '2026-01-06T01:00:00.000Z' })

describe('the places of recipients', () => {
  const sents: fc.Arbitrary<Sent> = fc
    .tuple(fc.nat(120), fc.array(fc.integer({ min: 1, max: 120 }), { maxLength: 5 }))
    .map(([recipientCount, counts]) =>
      counts.reduce<Sent>(
        (sent, count) => ({
          recipientCount,
          added: [...(sent.added ?? []), places(count, nextOrder(sent, PORTION))],
        }),
        { recipientCount },
      ),
    )

  it('and their orders lead to each other, without gaps and each in a portion of its own addition', () => {
    fc.assert(
      fc.property(sents, sent => {
        const orders = ordersBetween(sent, 0, 10_000)
        expect(orders).toHaveLength(recipientsOfSent(sent))
        expect(orders).toEqual([...orders].sort((a, b) => a - b))
        expect(orders.map(order => placeOfOrder(sent, order))).toEqual(orders.map((_, place) => place))
        expect(orders.every(order => hasOrder(sent, order))).toBe(true)
        const portions = portionsOfSent(sent, PORTION)
        expect(portions.map(({ from }) => from)).toEqual([...new Set(orders.map(portionOf))])
        const inPortions = portions.flatMap(({ from, count }) =>
          Array.from({ length: count }, (_, index) => from + index),
        )
        expect(inPortions).toEqual(orders)
        expect(orders.every(order => order < nextOrder(sent, PORTION))).toBe(true)
      }),
    )
  })
  it('are found between any two', () => {
    fc.assert(
      fc.property(sents, fc.nat(200), fc.nat(200), (sent, first, last) => {
        const all = ordersBetween(sent, 0, 10_000)
        expect(ordersBetween(sent, first, last)).toEqual(all.slice(first, last + 1))
      }),
    )
  })
  it('of an order that nobody has is that of the last before it', () => {
    const sent = { recipientCount: 2, added: [places(1)] }
    expect([1, 2, 49, 50, 51].map(order => placeOfOrder(sent, order))).toEqual([1, 1, 1, 2, 2])
    expect(hasOrder(sent, 49)).toBe(false)
  })
})

describe('adding late recipients (补发)', () => {
  it('gives them the orders of the next portion, and leaves those that there are', () => {
    const { document: after, addition, recipients: added, event } = must(add({ copyRecipientIds: [] }))
    expect(after).toMatchObject({
      version: document.version + 1,
      chain: document.chain,
      dispatch: { added: [{ from: 50, count: 1, at: anAct().at }] },
    })
    expect(addition).toMatchObject({
      id: anId('add', 1),
      cause: 'LATE',
      reason: '漏列',
      from: 50,
      recipients: [{ order: 50, agencyId: kaifeng.id }],
    })
    expect(added).toMatchObject([
      { order: 50, agencyId: kaifeng.id, role: 'MAIN', added: { id: addition.id, hash: event.hash } },
    ])
    const again = must(
      addLate(
        anId('add', 2),
        after,
        { ...asked, mainRecipientIds: [], copyRecipientIds: [jiyuan.id] },
        ground,
        anAct(),
      ),
    )
    expect(again.recipients).toMatchObject([{ order: 100, role: 'COPY' }])
  })
  it('counts copies outside the issuer’s relations, so that further additions have room for the rest of them', () => {
    const [stranger, other] = ['410305', '410306'].map(regionCode =>
      anAgency(luoyang, { name: `洛阳市${regionCode}区人民政府`, regionCode, tier: 'COUNTY' }),
    ) as [Agency, Agency]
    const letter = documentIn('DISPATCHED', aText('LETTER', erqi, [zhongyuan]), erqi).document
    const copying = (one: Agency, to: DocumentIn<'DISPATCHED'>) => {
      const given = { mainRecipientIds: [], copyRecipientIds: [one.id] }
      return add(given, to, { agency: () => one, recipients: [] })
    }
    const first = must(copying(stranger, letter)).document
    expect(first.dispatch.added).toMatchObject([{ from: 50, count: 1, outside: 1 }])
    expect(outsideAdded(first.dispatch)).toBe(1)
    expect(outsideAdded(must(copying(other, first)).document.dispatch)).toBe(2)
    expect(outsideAdded(must(add()).document.dispatch)).toBe(0)
  })
  it('is refused for too many, nobody, no reason, and after too many additions', () => {
    const many = Array.from({ length: MAX_ADDED + 1 }, (_, n) => anId('agc', n))
    expect(problemsOf(add({ mainRecipientIds: many }))).toMatchObject([
      { code: 'TOO_MANY_ITEMS', limit: 100 },
    ])
    expect(problemsOf(add({}, sentTo(MAX_RECIPIENTS)))).toMatchObject([{ code: 'TOO_MANY_ITEMS', limit: 0 }])
    expect(problemsOf(add({ mainRecipientIds: [], reason: '' })).map(({ code }) => code)).toEqual([
      'TEXT_EMPTY',
      'LIST_EMPTY',
    ])
    const full = Array.from({ length: MAX_ADDITIONS }, (_, n) => places(1, 50 + n * 50))
    expect(problemsOf(add({}, sentTo(2, full)))).toMatchObject([{ code: 'TOO_MANY_ADDITIONS' }])
  })
  it('is refused for recipients, and after a recall from all', () => {
    expect(problemsOf(add({ copyRecipientIds: [luoyang.id] }))).toMatchObject([
      { code: 'ALREADY_A_RECIPIENT', path: ['copyRecipientIds', '0'], given: luoyang.id },
    ])
    const one = { id: anId('rcl', 1), by: 'mbr', at: '2026-01-06T01:00:00.000Z', reason: '误' }
    const fromSome = { recalls: [{ ...one, concerns: [] }] }
    expect(add({}, document, fromSome).ok).toBe(true)
    const fromAll = { recalls: [{ ...one, concerns: null }] }
    expect(problemsOf(add({}, document, fromAll))).toMatchObject([{ code: 'RECALLED_FROM_ALL' }])
  })
  it('is refused for who is not there, the issuer, and who is named twice', () => {
    expect(problemsOf(add({ mainRecipientIds: ['x'] }))).toMatchObject([{ code: 'NO_SUCH_AGENCY' }])
    expect(problemsOf(add({ copyRecipientIds: ['x'] }))).toMatchObject([{ code: 'NO_SUCH_AGENCY' }])
    expect(problemsOf(add({ mainRecipientIds: [document.issuer.id] }))).toMatchObject([
      { code: 'ISSUER_NAMED' },
    ])
    expect(problemsOf(add({ copyRecipientIds: [kaifeng.id] }))).toMatchObject([{ code: 'PARTY_NAMED_TWICE' }])
  })
})

describe('a recall from all', () => {
  it('concerns those that there were, and not those who are added after it', () => {
    const { recall: made } = must(
      recall(
        anId('rcl', 1),
        { documentId: document.id, recipientIds: null, reason: '误' },
        [],
        { before: 0, upTo: 50 },
        anAct(),
      ),
    )
    expect([0, 49, 50].map(order => recallFor([made], order)?.id ?? null)).toEqual([made.id, made.id, null])
  })
})

describe('what an added recipient keeps', () => {
  const enlarged: Enlarged = must(add())
  const [added] = enlarged.recipients
  if (added === undefined) throw new Error('nobody was added')

  it('is an id of a delivery of the time and place, other than that of the dispatch', () => {
    const at = '2026-01-01T00:00:00.000Z'
    expect(deliveryIdOf(document.id, added, at, sha256)).not.toBe(
      deliveryIdFor(document.id, added.agencyId, at, sha256),
    )
    const { added: _, ...plain } = added
    expect(deliveryIdOf(document.id, plain, at, sha256)).toBe(
      deliveryIdFor(document.id, added.agencyId, at, sha256),
    )
  })
  it('is the event of its addition, in its first event and in its receipts', () => {
    const why = { at: added.added?.at ?? '', cause: 'LATE' as const, reason: '漏列' }
    const envelope = { ...envelopeOf(enlarged.document, 'T'), added: why }
    const { thing, event } = deliver(anId('dlv', 1), envelope, added, anAct('relay'))
    expect(thing.added).toEqual(why)
    const addition = { id: added.added?.id, hash: enlarged.event.hash }
    expect(event.data.addition).toEqual(addition)
    const { source, dispatchEvent } = envelope
    const subject = { ...source, deliveryId: thing.id, dispatchEvent, recipient: added }
    expect(claimsOf(subject, rungOf(event)).addition).toEqual(addition)
  })
  it('is checked by the evidence, whatever of it is changed', () => {
    const genuine = { event: enlarged.event, recipients: [...enlarged.recipients] }
    const fault = [{ code: 'NOT_AN_ADDITION', addition: anId('add', 1) }]
    expect(additionFaults(document.id, [genuine])).toEqual([])
    expect(additionFaults('doc_other', [genuine])).toEqual(fault)
    expect(additionFaults(document.id, [genuine, genuine])).toEqual(fault)
    const { event } = genuine
    for (const changed of [
      { ...event, type: 'DocumentRecalled' },
      { ...event, seq: 2 },
      { ...event, previous: event.hash },
      { ...event, data: {} },
      { ...event, data: { ...event.data, reason: '另一原因' } },
    ])
      expect(additionFaults(document.id, [{ ...genuine, event: changed }])).toEqual(fault)
    const of = added.added
    if (of === undefined) throw new Error('not added')
    for (const other of [
      { ...added, name: '某市' },
      { ...added, added: { ...of, id: 'add_other' } },
      { ...added, added: { ...of, hash: '' } },
      { ...added, added: { ...of, at: '2027-01-01T00:00:00.000Z' } },
      { ...added, added: { ...of, cause: 'PASSED_ON' as const } },
    ])
      expect(additionFaults(document.id, [{ ...genuine, recipients: [other] }])).toEqual(fault)
  })
})
