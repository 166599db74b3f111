import { describe, expect, it } from 'vitest'
import type { DocumentIn } from '../../../functions/documents/index.ts'
import {
  updatedAtOf as documentUpdatedAt,
  MAX_DISTRIBUTION_REVISIONS,
} from '../../../functions/documents/model/index.ts'
import {
  type Delivery,
  deliverySchema,
  type SourceDistribution,
  updatedAtOf,
} from '../../../functions/exchange/model.ts'
import { deliver } from '../../../functions/exchange/rules/deliveries.ts'
import {
  carryDistribution,
  type DistributionAsked,
  distributionAt,
  distributionFact,
  reviseDistribution,
  sourceDistributionIn,
  sourceDistributionOf,
} from '../../../functions/exchange/rules/distribution.ts'
import { endEffect } from '../../../functions/exchange/rules/effects.ts'
import { rungOf } from '../../../functions/exchange/rules/receipts.ts'
import { firstImpossible } from '../../../functions/exchange/rules/rung-history.ts'
import { isKept, tellSource } from '../../../functions/exchange/rules/sources.ts'
import { zhengzhou, zhongyuan } from '../../kit/rules/agencies.ts'
import { aText, documentIn } from '../../kit/rules/documents.ts'
import {
  ABOLISHED_END,
  aDelivery,
  envelope,
  NARROWED,
  PUBLISHED,
  RELAYED,
  recipient,
  WAYS,
} from '../../kit/rules/recalled.ts'
import { anAct, anId, must } from '../../kit/rules/results.ts'

const id = anId('dsr', 1)
type Sent = DocumentIn<'DISPATCHED'>
const sent = (notes?: string[]): Sent =>
  documentIn('DISPATCHED', {
    ...aText('NOTICE', zhengzhou, [zhongyuan]),
    ...(notes === undefined ? {} : { notes }),
  }).document
const publishing: DistributionAsked = {
  ...{ disclosure: 'ON_OWN_INITIATIVE', extent: 'UNLIMITED', wording: null, reason: ' 经审查可以公开 ' },
}
const narrowing: DistributionAsked = {
  ...{ disclosure: 'NOT_DISCLOSED', extent: 'TO_COUNTY', wording: null, reason: '涉及个人信息' },
}
const change = (document = sent(), asked = publishing) => reviseDistribution(id, document, asked, anAct())
const codes = (...given: Parameters<typeof change>): string[] => {
  const result = change(...given)
  return result.ok ? [] : result.problems.map(one => one.code)
}

describe('changing the range of readers of a dispatched document (知悉范围变更)', () => {
  it('keeps for whom it is, in which words and why, and leaves text and chain as they were', () => {
    const before = sent(['此件依申请公开'])
    const { document, event } = must(change(before))
    expect(document).toMatchObject({ version: before.version + 1, chain: before.chain, text: before.text })
    const said = {
      n: 1,
      disclosure: 'ON_OWN_INITIATIVE',
      extent: 'UNLIMITED',
      wording: '此件公开发布',
      reason: '经审查可以公开',
    }
    expect(document.dispatch.distribution).toMatchObject([{ id, by: 'mbr-clerk', ...said }])
    expect(event).toMatchObject({ type: 'DistributionRevised', data: { documentId: document.id, ...said } })
    const dated = { ...document, chain: { ...document.chain, at: '2026-01-01T00:00:00.000Z' } }
    expect(documentUpdatedAt(dated)).toBe(anAct().at)
  })
  it('can be changed again, ten times at most, and the history stays', () => {
    let document = sent()
    for (let n = 1; n <= MAX_DISTRIBUTION_REVISIONS; n++)
      document = must(change(document, n % 2 === 0 ? publishing : narrowing)).document
    expect(document.dispatch.distribution?.map(({ n, extent }) => [n, extent]).slice(0, 3)).toEqual([
      [1, 'TO_COUNTY'],
      [2, 'UNLIMITED'],
      [3, 'TO_COUNTY'],
    ])
    expect(codes(document, narrowing)).toEqual(['TOO_MANY_DISTRIBUTION_REVISIONS'])
  })
  it('takes a wording of its own, of one line', () => {
    const wording = ' 此件发至县团级，不公开 '
    const { document } = must(change(sent(), { ...narrowing, wording }))
    expect(document.dispatch.distribution?.[0]?.wording).toBe('此件发至县团级，不公开')
    expect(
      must(change(sent(), { ...narrowing, wording: '按规定范围传阅' })).document.version,
    ).toBeGreaterThan(0)
  })
  it.each([
    ['no reason is given', { reason: ' ' }, 'TEXT_EMPTY'],
    ['the reason is broken Unicode', { reason: '审查\ud800' }, 'TEXT_BROKEN_UNICODE'],
    ['the reason bears a classification mark', { reason: '秘密★1年' }, 'CLASSIFIED_CONTENT'],
    ['the wording is empty', { wording: ' ' }, 'TEXT_EMPTY'],
    ['the wording is too long', { wording: '公'.repeat(200) }, 'TEXT_TOO_LONG'],
    ['the wording has several lines', { wording: '此件公开发布\n特此通知' }, 'TEXT_CONTROL_CHARACTER'],
    ['the wording is broken Unicode', { wording: '公开\udc00' }, 'TEXT_BROKEN_UNICODE'],
    ['the wording is a classification mark', { wording: '机密★10年' }, 'CLASSIFIED_CONTENT'],
    ['the wording says that it is not published', { wording: '此件不予公开' }, 'WORDING_SAYS_OTHERWISE'],
    ['the wording says a limit', { wording: '此件发至县团级' }, 'WORDING_SAYS_OTHERWISE'],
    ['it is published, and only for some', { extent: 'TO_TOWN' }, 'PUBLISHED_TO_SOME'],
  ] as const)('is refused if %s', (_, more, code) => {
    expect(codes(sent(), { ...publishing, ...more })).toEqual([code])
  })
  it('is refused for a document that is void', () => {
    const revoking = { kind: 'REVOKED', effectiveOn: null, reason: '超越职权', basis: null } as const
    const { document } = must(endEffect(anId('end', 1), sent(), revoking, ABOLISHED_END.decidedBy, anAct()))
    expect(codes(document)).toEqual(['REVOKED_ALREADY'])
  })
  it('is refused if nothing changes, by the last change or by the notes', () => {
    const published = must(change()).document
    expect(codes(published)).toEqual(['DISTRIBUTION_UNCHANGED'])
    expect(codes(published, { ...publishing, wording: '此件主动公开' })).toEqual([])
    expect(codes(published, { ...publishing, disclosure: 'ON_REQUEST' })).toEqual([])
    expect(codes(sent(['此件公开发布']))).toEqual(['DISTRIBUTION_UNCHANGED'])
    expect(codes(sent(['此件公开发布']), { ...publishing, wording: '此件公开发布' })).toEqual([
      'DISTRIBUTION_UNCHANGED',
    ])
    expect(codes(sent(['此件公开发布']), { ...publishing, wording: '此件主动公开' })).toEqual([])
    expect(codes(sent(['此件发至县团级', '不公开']), narrowing)).toEqual(['DISTRIBUTION_UNCHANGED'])
    // How far it goes is noted, and not whether it is disclosed: saying so changes something.
    expect(codes(sent(['此件发至县团级']), narrowing)).toEqual([])
  })
})

describe('a delivery of it', () => {
  const having = ['DELIVERED', 'SIGNED_FOR', 'REGISTERED', 'ACCEPTED', 'HANDLED', 'REPLIED'] as const
  it.each(having)('is told of all that it lacks at once, and stays %s', state => {
    const { delivery, events } = aDelivery(...WAYS[state])
    const both = carryDistribution(delivery, [NARROWED, PUBLISHED], RELAYED)
    if (both === null) throw new Error('not told')
    expect(both.thing).toMatchObject({ state, version: delivery.version + 1 })
    expect(both.thing.distribution?.map(({ n, carriedAt }) => [n, carriedAt])).toEqual([
      [1, RELAYED.at],
      [2, RELAYED.at],
    ])
    expect(Object.keys(both.thing.distribution?.[0] ?? {})).not.toContain('by')
    expect(deliverySchema.parse(both.thing)).toEqual(both.thing)
    expect(updatedAtOf(both.thing)).toBe(RELAYED.at)
    const rungs = [...events, both.event].map(rungOf)
    expect(rungs.at(-1)).toMatchObject({
      kind: 'DISTRIBUTION_REVISED',
      state,
      distribution: 2,
      reason: PUBLISHED.reason,
    })
    expect(firstImpossible(rungs.map(({ kind }) => kind))).toBe(-1)
  })
  it('keeps a later change when an earlier one comes late, or both come again', () => {
    const { delivery } = aDelivery('publish')
    expect(carryDistribution(delivery, [NARROWED], RELAYED)).toBeNull()
    expect(carryDistribution(delivery, [NARROWED, PUBLISHED], RELAYED)).toBeNull()
    const later = carryDistribution(aDelivery('narrow').delivery, [NARROWED, PUBLISHED], RELAYED)
    expect(later?.thing.distribution?.map(({ n }) => n)).toEqual([1, 2])
  })
  it.each(['RETURNED', 'PASSED_ON'] as const)('is not told while it is %s', state => {
    expect(carryDistribution(aDelivery(...WAYS[state]).delivery, [NARROWED], RELAYED)).toBeNull()
  })
  it('is not told once it was recalled, and is told while its recipient is asked for it, and once it is void', () => {
    expect(carryDistribution(aDelivery('recall').delivery, [NARROWED], RELAYED)).toBeNull()
    expect(carryDistribution(aDelivery('sign', 'recall').delivery, [NARROWED], RELAYED)).not.toBeNull()
    expect(carryDistribution(aDelivery('revoke').delivery, [NARROWED], RELAYED)).not.toBeNull()
  })
})

describe('a document that forwards it', () => {
  const now = '2026-03-01T00:00:00.000Z'
  const fact: SourceDistribution = {
    ...{ documentId: anId('doc', 50), number: '豫政〔2026〕1号', n: 1, at: '2026-02-01T00:00:00.000Z' },
    ...{
      disclosure: 'NOT_DISCLOSED',
      extent: 'TO_CITY',
      wording: '此件不予公开，发至市级',
      reason: '涉及个人信息',
    },
  }
  const later: SourceDistribution = { ...fact, n: 2, extent: 'TO_TOWN', wording: '此件不予公开，发至乡镇级' }
  const other: SourceDistribution = { ...fact, documentId: anId('doc', 51), number: '郑政〔2026〕1号' }
  const { delivery } = aDelivery('sign')
  it('is told of the last change of each document that it contains, in whatever order they come', () => {
    const told = tellSource(delivery, later, now) as Delivery
    expect(told).toMatchObject({ version: delivery.version + 1, state: 'SIGNED_FOR' })
    expect(deliverySchema.parse(told)).toEqual(told)
    expect(updatedAtOf(told)).toBe(now)
    expect(tellSource(told, fact, now)).toBeNull()
    expect(tellSource(told, later, now)).toBeNull()
    const both = tellSource(told, other, now) as Delivery
    expect(sourceDistributionIn(both)).toEqual([later, other])
    const widened = tellSource(both, { ...other, n: 2, extent: 'UNLIMITED' }, now) as Delivery
    expect(distributionAt(widened)).toEqual({ disclosure: 'NOT_DISCLOSED', extent: 'TO_TOWN' })
    expect(tellSource(aDelivery('recall').delivery, fact, now)).toBeNull()
    expect(sourceDistributionIn(delivery)).toEqual([])
  })
  it('keeps of two changes of one document the later', () => {
    expect([isKept(later, fact), isKept(fact, later), isKept(fact, fact), isKept(fact, null)]).toEqual([
      ...[true, false, false, true],
    ])
    const recall = { at: now, number: '1号', reason: '误发' }
    expect(isKept(fact, recall)).toBe(true)
  })
  it('says it from its dispatch on, of what it forwards and of what that contains', () => {
    expect(sourceDistributionOf(delivery)).toEqual([])
    expect(distributionAt(delivery)).toBeNull()
    const own = aDelivery('sign', 'narrow').delivery
    const { documentId, number } = own.source
    expect(distributionFact(own)).toMatchObject({ n: 1, documentId, number, extent: 'TO_COUNTY' })
    expect(Object.keys(distributionFact(own) ?? {})).not.toContain('carriedAt')
    const both = tellSource(own, fact, now) as Delivery
    expect(sourceDistributionOf(both)).toEqual([distributionFact(own), fact])
    expect(distributionAt(both)).toEqual({ disclosure: 'NOT_DISCLOSED', extent: 'TO_CITY' })
    const arrived = deliver(anId('dlv', 1), envelope, recipient, RELAYED, null, null, null, [fact]).thing
    expect(sourceDistributionOf(arrived)).toEqual([fact])
  })
})
