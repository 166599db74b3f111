import { describe, expect, it } from 'vitest'
import {
  type Countersigner,
  type Document,
  type DocumentText,
  documentSchema,
} from '../../functions/documents/model.ts'
import { partyName } from '../../functions/documents/rules/countersigning.ts'
import { anAct, must, problemsOf } from './given.ts'
import {
  added,
  agreedByAll,
  aNotice,
  anAnswer,
  answered,
  asks,
  asksMember,
  finance,
  slotOf,
  take,
  taken,
  traffic,
  water,
} from './steps.ts'

const states = ({ slots }: Document) => Object.fromEntries(slots.map(slot => [partyName(slot), slot.state]))
const round = (countersigners: readonly Countersigner[], coIssuers = [] as Parameters<typeof aNotice>[1]) =>
  taken(aNotice(countersigners, coIssuers), 'submitForReview', 'approveDraft')
const agreedBy = (document: Document, ...agencies: readonly { readonly name: string }[]): Document =>
  agencies.reduce((now, agency) => answered(now, slotOf(now, agency).id).document, document)
const withBody = (document: Document, from: string, to: string): DocumentText => ({
  ...document.text,
  body: document.text.body.replace(from, to),
})

describe('one more who is asked on the way (加签)', () => {
  const add = (document: Document, wanted = added(asksMember('mbr-c'), '经费是否落实？')) =>
    take(document, 'addCountersigner', anAct('mbr-head'), { wanted })
  it.each<[string, Document, string]>([
    ['IN_REVIEW', taken(aNotice(), 'submitForReview'), 'IN_REVIEW'],
    ['APPROVED', taken(aNotice(), 'submitForReview', 'approveDraft'), 'APPROVED'],
    ['COUNTERSIGNING', round([asks(finance)]), 'APPROVED'],
  ])('from %s: asked at once, and then it goes on where it was', (state, document, resume) => {
    const { document: after, event, carried } = must(add(document))
    expect(after).toMatchObject({ state: 'COUNTERSIGNING', resume, holder: document.holder })
    expect(event).toMatchObject({
      type: 'CountersignerAdded',
      data: { resume, asked: [{ question: '经费是否落实？' }] },
    })
    expect(carried.asked.map(slot => slot.purpose)).toEqual(['ADDED'])
    // Whoever waits for others' answers cannot take back what these were asked.
    expect(after.handedOn).toEqual(state === 'COUNTERSIGNING' ? null : { by: 'mbr-head', from: state })
    const done = agreedByAll(after)
    expect(done.state).toBe(resume)
    expect(documentSchema.parse(after)).toEqual(after)
    expect(documentSchema.parse(done)).toEqual(done)
  })
  it('opens beside those who are asked now, not after them', () => {
    const after = must(add(round([asks(finance), asks(traffic, [], 1)]))).document
    expect(after.slots.map(slot => slot.state)).toEqual(['OPEN', 'WAITING', 'OPEN'])
    expect(states(agreedBy(after, finance))[traffic.name]).toBe('WAITING')
  })
  it.each<[string, Document, Countersigner, boolean]>([
    ['is being asked', round([asks(finance)]), asks(finance, ['一']), false],
    ['will be asked later', round([asks(traffic), asks(finance, [], 1)]), asks(finance), false],
    ['has agreed to just this', agreedByAll(round([asks(finance)])), asks(finance), false],
    ['has agreed to another part', agreedByAll(round([asks(finance, ['一'])])), asks(finance, ['二']), true],
    ['was never asked', round([asks(finance)]), asks(traffic), true],
  ])('who %s is asked again: %s', (_, document, countersigner, isAsked) => {
    const result = add(document, added(countersigner))
    expect(result.ok).toBe(isAsked)
    if (!result.ok)
      expect(problemsOf(result)).toMatchObject([{ code: 'BAD_RECIPIENT', path: ['countersigner'] }])
  })
  it('an agreement that was added stays through later rounds while its part is the same, and no longer', () => {
    const once = agreedByAll(
      must(add(taken(aNotice([asks(finance)]), 'submitForReview'), added(asks(water, ['二'])))).document,
    )
    const approved = agreedByAll(must(take(once, 'approveDraft')).document)
    const signed = must(take(approved, 'signDocument')).document
    const kept = must(
      take(signed, 'reviseSigned', anAct(), { text: withBody(signed, '值守', '值班') }),
    ).document
    expect(states(kept)).toEqual({ [water.name]: 'AGREED', [finance.name]: 'OPEN' })
    const gone = must(
      take(signed, 'reviseSigned', anAct(), { text: withBody(signed, '储备', '调拨') }),
    ).document
    expect(states(gone)).toEqual({ [finance.name]: 'OPEN' })
  })
})

describe('a return in parallel countersigning (会签退回)', () => {
  const asked = round([asks(finance), asks(traffic), asks(water), asksMember('mbr-late', 2)])
  const before = answered(
    asked,
    slotOf(asked, finance).id,
    'AGREED',
    anAnswer('m1', '2026-01-06T01:00:00Z', '原则同意'),
  )
  const { document, event, carried } = answered(
    before.document,
    slotOf(asked, traffic).id,
    'RETURNED',
    anAnswer('m2', '2026-01-07T01:00:00Z', '第二条与规划不符'),
  )
  it('goes back to the drafter, who sees whose return it is and why', () => {
    expect(document).toMatchObject({
      ...{ state: 'DRAFT', holder: null, handedOn: null },
      returned: { party: traffic.name, reason: '第二条与规划不符', from: 'COUNTERSIGNING', by: 'm2' },
    })
    expect(event).toMatchObject({
      type: 'CountersignReturned',
      data: { party: traffic.name, reason: '第二条与规划不符', name: '负责人m2', round: 1, to: 'DRAFT' },
    })
  })
  it('cancels those who are still open or waiting, and tells only those who were asked', () => {
    expect(Object.values(states(document))).toEqual(['AGREED', 'RETURNED', 'CANCELLED', 'CANCELLED'])
    expect(carried.cancelled.map(partyName)).toEqual([water.name])
    expect(event.data.cancelled).toMatchObject([{ name: water.name, round: 1 }])
  })
  it('keeps every opinion that was given', () => {
    expect(slotOf(document, finance).answer?.opinion).toBe('原则同意')
    expect(slotOf(document, traffic).answer?.opinion).toBe('第二条与规划不符')
  })
  it('asks in the next round whoever has not agreed to the text as it then is', () => {
    const again = must(take(must(take(document, 'submitForReview')).document, 'approveDraft')).document
    expect(states(again)).toMatchObject({
      [finance.name]: 'AGREED',
      [traffic.name]: 'OPEN',
      [water.name]: 'OPEN',
    })
    expect(again.slots.map(slot => slot.round)).toEqual([1, 2, 2, 2])
    const ids = new Set(asked.slots.map(slot => slot.id))
    expect(again.slots.filter(slot => slot.state !== 'AGREED').some(slot => ids.has(slot.id))).toBe(false)
  })
})
