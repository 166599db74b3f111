import { describe, expect, it } from 'vitest'
import {
  type Countersigner,
  type Document,
  type DocumentIn,
  type DocumentText,
  documentSchema,
  partyName,
} from '../../../../functions/documents/model/index.ts'
import {
  addedOnTheWay,
  afterAllAgree,
  afterAnswer,
  agreedBy,
  aNotice,
  anAnswer,
  countersigner,
  countersigningMember,
  documentAfter,
  finance,
  inRound,
  slotOf,
  slotStates,
  takeStep,
  traffic,
  water,
} from '../../../kit/rules/document-steps.ts'
import { anAct, must, problemsOf } from '../../../kit/rules/results.ts'

const withBody = (document: Document, from: string, to: string): DocumentText => ({
  ...document.text,
  body: document.text.body.replace(from, to),
})

describe('adding a countersigner on the way (加签)', () => {
  const add = (document: Document, wanted = addedOnTheWay(countersigningMember('mbr-c'), '经费是否落实？')) =>
    takeStep(document, 'addCountersigner', anAct('mbr-head'), { wanted })
  it.each<[string, Document, string]>([
    ['IN_REVIEW', documentAfter(aNotice(), 'submitForReview'), 'IN_REVIEW'],
    ['APPROVED', documentAfter(aNotice(), 'submitForReview', 'approveDraft'), 'APPROVED'],
    ['COUNTERSIGNING', inRound([countersigner(finance)]), 'APPROVED'],
  ])(
    'from %s asks the party at once and then returns the document to where it was',
    (state, document, resume) => {
      const { thing: after, event, slots } = must(add(document))
      expect(after).toMatchObject({ state: 'COUNTERSIGNING', resume, holder: document.holder })
      expect(event).toMatchObject({
        type: 'CountersignerAdded',
        data: { resume, asked: [{ question: '经费是否落实？' }] },
      })
      expect(slots.asked.map(slot => slot.purpose)).toEqual(['ADDED'])
      // Whoever waits for others' answers cannot take back what these were asked.
      expect(after.handedOn).toEqual(state === 'COUNTERSIGNING' ? null : { by: 'mbr-head', from: state })
      const done = afterAllAgree(after)
      expect(done.state).toBe(resume)
      expect(documentSchema.parse(after)).toEqual(after)
      expect(documentSchema.parse(done)).toEqual(done)
    },
  )
  it('opens the request beside those that are open, not after them', () => {
    const after = must(add(inRound([countersigner(finance), countersigner(traffic, [], 1)]))).thing
    expect(after.slots.map(slot => slot.state)).toEqual(['OPEN', 'WAITING', 'OPEN'])
    expect(slotStates(agreedBy(after, finance))[traffic.name]).toBe('WAITING')
  })
  it.each<[string, Document, Countersigner, boolean]>([
    ['is being asked', inRound([countersigner(finance)]), countersigner(finance, ['一']), false],
    [
      'will be asked later',
      inRound([countersigner(traffic), countersigner(finance, [], 1)]),
      countersigner(finance),
      false,
    ],
    [
      'has agreed to just this',
      afterAllAgree(inRound([countersigner(finance)])),
      countersigner(finance),
      false,
    ],
    [
      'has agreed to another part',
      afterAllAgree(inRound([countersigner(finance, ['一'])])),
      countersigner(finance, ['二']),
      true,
    ],
    ['was never asked', inRound([countersigner(finance)]), countersigner(traffic), true],
  ])('takes a party that %s: %s', (_, document, countersigner, isAsked) => {
    const result = add(document, addedOnTheWay(countersigner))
    expect(result.ok).toBe(isAsked)
    if (!result.ok)
      expect(problemsOf(result)).toMatchObject([
        { code: 'ALREADY_ASKED', path: ['countersigner'], given: partyName(countersigner) },
      ])
  })
  it('yields an agreement that lasts through later rounds while its part is unchanged, and no longer', () => {
    const once = afterAllAgree(
      must(
        add(
          documentAfter(aNotice([countersigner(finance)]), 'submitForReview'),
          addedOnTheWay(countersigner(water, ['二'])),
        ),
      ).thing,
    )
    const approved = afterAllAgree(must(takeStep(once, 'approveDraft')).thing)
    const signed = must(takeStep(approved, 'signDocument')).thing
    const kept = must(
      takeStep(signed, 'reviseSigned', anAct(), { text: withBody(signed, '值守', '值班') }),
    ).thing
    expect(slotStates(kept)).toEqual({ [water.name]: 'AGREED', [finance.name]: 'OPEN' })
    const gone = must(
      takeStep(signed, 'reviseSigned', anAct(), { text: withBody(signed, '储备', '调拨') }),
    ).thing
    expect(slotStates(gone)).toEqual({ [finance.name]: 'OPEN' })
  })
})

describe('a return by one of several countersigners (会签退回)', () => {
  const asked = inRound([
    countersigner(finance),
    countersigner(traffic),
    countersigner(water),
    countersigningMember('mbr-late', 2),
  ])
  const before = afterAnswer(
    asked,
    slotOf(asked, finance).id,
    'AGREED',
    anAnswer('m1', '2026-01-06T01:00:00Z', '原则同意'),
  )
  const {
    thing: document,
    event,
    slots,
  } = afterAnswer(
    before.thing,
    slotOf(asked, traffic).id,
    'RETURNED',
    anAnswer('m2', '2026-01-07T01:00:00Z', '第二条与规划不符'),
  )
  it('puts the document back to the drafter with the party and the reason', () => {
    expect(document).toMatchObject({
      state: 'DRAFT',
      holder: null,
      handedOn: null,
      returned: { party: traffic.name, reason: '第二条与规划不符', from: 'COUNTERSIGNING', by: 'm2' },
    })
    expect(event).toMatchObject({
      type: 'CountersignReturned',
      data: { party: traffic.name, reason: '第二条与规划不符', name: '负责人m2', round: 1, to: 'DRAFT' },
    })
  })
  it('cancels open and waiting slots, and lists only the open ones as cancelled requests', () => {
    expect(Object.values(slotStates(document))).toEqual(['AGREED', 'RETURNED', 'CANCELLED', 'CANCELLED'])
    expect(slots.cancelled.map(partyName)).toEqual([water.name])
    expect(event.data.cancelled).toMatchObject([{ name: water.name, round: 1 }])
  })
  it('is recorded with an empty reason if the answer had none', () => {
    const answer = anAnswer('m2', '2026-01-07T01:00:00Z', null)
    const { thing, event: returned } = afterAnswer(asked, slotOf(asked, traffic).id, 'RETURNED', answer)
    expect([thing.returned?.reason, returned.data.reason]).toEqual(['', ''])
  })
  it('keeps every opinion that was given before', () => {
    expect(slotOf(document, finance).answer?.opinion).toBe('原则同意')
    expect(slotOf(document, traffic).answer?.opinion).toBe('第二条与规划不符')
  })
  it('leads to a next round that asks those who have not agreed to the text as it then is', () => {
    const again = must(takeStep(must(takeStep(document, 'submitForReview')).thing, 'approveDraft')).thing
    expect(slotStates(again)).toMatchObject({
      [finance.name]: 'AGREED',
      [traffic.name]: 'OPEN',
      [water.name]: 'OPEN',
    })
    expect(again.slots.map(slot => slot.round)).toEqual([1, 2, 2, 2])
    const ids = new Set(asked.slots.map(slot => slot.id))
    expect(again.slots.filter(slot => slot.state !== 'AGREED').some(slot => ids.has(slot.id))).toBe(false)
  })
})

describe('a round of countersigning that would lead to signing without a review', () => {
  it('throws, since no step can lead to it', () => {
    const document = { ...(inRound([countersigner(finance)]) as DocumentIn<'COUNTERSIGNING'>), review: null }
    expect(() => afterAnswer(document, slotOf(document, finance).id)).toThrow('without a review')
  })
})
