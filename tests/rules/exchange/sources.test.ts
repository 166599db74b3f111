import { describe, expect, it } from 'vitest'
import { type Delivery, deliverySchema, updatedAtOf } from '../../../functions/exchange/model.ts'
import { deliver } from '../../../functions/exchange/rules/deliveries.ts'
import {
  replacementFact,
  sourceReplacedIn,
  sourceReplacementOf,
  tellSource,
} from '../../../functions/exchange/rules/sources.ts'
import { aDelivery, envelope, RELAYED, recipient } from '../../kit/rules/recalled.ts'
import { anId } from '../../kit/rules/results.ts'

const now = '2026-03-01T00:00:00.000Z'
const first = {
  at: '2026-02-01T00:00:00.000Z',
  number: '豫政发〔2026〕1号',
  correctionNumber: '豫政发〔2026〕2号',
}
const later = { ...first, at: '2026-02-02T00:00:00.000Z', correctionNumber: '豫政发〔2026〕3号' }
const recall = { at: first.at, number: first.number, reason: '附件有误' }
const BY = {
  ...{ documentId: anId('doc', 5), number: first.correctionNumber, deliveryId: null, reason: '附件有误' },
  ...{ at: first.at, carriedAt: now, firstId: anId('doc', 1) },
}

describe('a delivery that forwards what was replaced', () => {
  const { delivery } = aDelivery('sign')
  it('is told so once, of several corrections of the first, in whatever order they come', () => {
    const told = tellSource(delivery, later, now) as Delivery
    expect(told).toMatchObject({ version: delivery.version + 1, state: 'SIGNED_FOR' })
    expect(deliverySchema.parse(told)).toEqual(told)
    expect(updatedAtOf(told)).toBe(now)
    expect(tellSource(told, later, now)).toBeNull()
    const both = tellSource(told, first, now) as Delivery
    expect(sourceReplacedIn(both)).toEqual(first)
    expect(tellSource(both, later, now)).toBeNull()
    expect(sourceReplacedIn(delivery)).toBeNull()
  })
  it('is told of a recall by itself, and of nothing once it was recalled', () => {
    const told = tellSource(tellSource(delivery, recall, now) as Delivery, first, now)
    expect(told).toMatchObject({ sourceRecalled: recall, sourceReplaced: first })
    expect(tellSource(aDelivery('recall').delivery, first, now)).toBeNull()
  })
  it('says it from its arrival, if that comes later', () => {
    const arrived = deliver(anId('dlv', 1), envelope, recipient, RELAYED, null, first).thing
    expect(sourceReplacedIn(arrived)).toEqual(first)
  })
})

describe('a document that forwards a delivery', () => {
  const { delivery } = aDelivery('sign', 'register', 'accept', 'reply')
  it('says from its dispatch on what replaced that, or what it forwards', () => {
    expect(sourceReplacementOf(delivery)).toBeNull()
    const own = { at: BY.at, number: delivery.source.number, correctionNumber: BY.number }
    const replaced = { ...delivery, replacedBy: BY }
    expect(sourceReplacementOf(replaced)).toEqual(own)
    const inherits = tellSource(delivery, later, now) as Delivery
    expect(sourceReplacementOf(inherits)).toEqual(later)
    expect(sourceReplacementOf({ ...inherits, replacedBy: BY })).toEqual(own)
    const earlier = { ...first, at: '2026-01-01T00:00:00.000Z' }
    expect(sourceReplacementOf(tellSource(replaced, earlier, now) as Delivery)).toEqual(earlier)
  })
  it('names the correction that replaced it first', () => {
    const by = { at: now, number: '豫政发〔2026〕4号' }
    expect(replacementFact(delivery, by)).toEqual({
      at: now,
      number: delivery.source.number,
      correctionNumber: by.number,
    })
    expect(replacementFact({ ...delivery, replacedBy: BY }, { at: now, number: 'x' }).correctionNumber).toBe(
      BY.number,
    )
  })
})
