import { describe, expect, it } from 'vitest'
import { takeAnswer } from '../../../../functions/documents/countersigning/rules/agreeing.ts'
import {
  agreedAgencies,
  covers,
  draftedOf,
  stageOf,
} from '../../../../functions/documents/countersigning/rules/rounds.ts'
import {
  DOCUMENT_STATES,
  type Document,
  type DocumentText,
  documentSchema,
  partyName,
} from '../../../../functions/documents/model/index.ts'
import { jiyuan, kaifeng, luoyang } from '../../../kit/rules/agencies.ts'
import {
  addedOnTheWay,
  afterAllAgree,
  afterAnswer,
  agreedBy,
  aNotice,
  anAnswer,
  BODY,
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
import { anAct, must } from '../../../kit/rules/results.ts'

describe('a round of countersigning (会签)', () => {
  it('is skipped if there is nobody to ask: the document goes straight to signing', () => {
    const approved = inRound([])
    expect(approved).toMatchObject({ state: 'APPROVED', slots: [], rounds: 0 })
  })
  it('asks all of equal order at once (并行) and waits for the last', () => {
    const asked = inRound([countersigner(finance), countersigner(traffic), countersigningMember('mbr-c')])
    expect(Object.values(slotStates(asked))).toEqual(['OPEN', 'OPEN', 'OPEN'])
    const one = agreedBy(asked, traffic)
    expect(one).toMatchObject({ state: 'COUNTERSIGNING', resume: 'APPROVED' })
    expect(afterAllAgree(one).state).toBe('APPROVED')
  })
  it('asks those of a higher order (顺序) only when all before have agreed', () => {
    const asked = inRound([
      countersigner(finance, [], 1),
      countersigner(traffic, [], 0),
      countersigner(water, [], 0),
    ])
    expect(slotStates(asked)).toEqual({
      [finance.name]: 'WAITING',
      [traffic.name]: 'OPEN',
      [water.name]: 'OPEN',
    })
    const one = agreedBy(asked, traffic)
    expect(slotStates(one)[finance.name]).toBe('WAITING')
    const two = afterAnswer(one, slotOf(one, water).id)
    expect(slotStates(two.thing)[finance.name]).toBe('OPEN')
    expect(two.slots.asked.map(partyName)).toEqual([finance.name])
    expect(two.event.data.asked).toMatchObject([{ name: finance.name, round: 1 }])
  })
  it('asks the heads of co-issuers (联合行文) after everybody else', () => {
    const asked = inRound([countersigner(finance, [], 50), countersigner(traffic)], [luoyang, kaifeng])
    const one = agreedBy(asked, traffic)
    expect(slotStates(one)).toMatchObject({ [finance.name]: 'OPEN', [luoyang.name]: 'WAITING' })
    const two = agreedBy(one, finance)
    expect(slotStates(two)).toMatchObject({ [luoyang.name]: 'OPEN', [kaifeng.name]: 'OPEN' })
    expect(two.slots.map(slot => slot.purpose)).toEqual(['CONSENT', 'CONSENT', 'JOINT', 'JOINT'])
    expect(two.state).toBe('COUNTERSIGNING')
    expect(agreedBy(two, luoyang, kaifeng).state).toBe('APPROVED')
  })
  it('keeps each answer with its opinion, in the slot and in the event with the digest of the part', () => {
    const asked = inRound([countersigner(finance, ['一'])])
    const slot = slotOf(asked, finance)
    const { thing: document, event } = afterAnswer(
      asked,
      slot.id,
      'AGREED',
      anAnswer('m', '2026-01-06T01:00:00Z', '经费已列'),
    )
    expect(slotOf(document, finance)).toMatchObject({
      state: 'AGREED',
      answer: { opinion: '经费已列', by: 'm' },
    })
    expect(event).toMatchObject({
      type: 'CountersignAgreed',
      data: {
        party: finance.name,
        opinion: '经费已列',
        partDigest: slot.partDigest,
        round: 1,
        to: 'APPROVED',
      },
    })
    expect(documentSchema.parse(document)).toEqual(document)
  })
})

describe('the stage at which the routing rules are asked', () => {
  it.each(DOCUMENT_STATES)('is making until the approval and issuing from then on: %s', state => {
    const isMaking = ['DRAFT', 'IN_REVIEW', 'COUNTERSIGNING', 'DISCARDED'].includes(state)
    expect(stageOf({ state })).toBe(isMaking ? 'MAKING' : 'ISSUING')
    const document = { ...documentAfter(aNotice()), state }
    expect(draftedOf(document).stage).toBe(stageOf({ state }))
    expect(draftedOf(document, 'ISSUING').stage).toBe('ISSUING')
  })
})

describe('agreements after a formal correction', () => {
  it('cover the corrected text, while an answer that was never given is left as it is', () => {
    const signed = documentAfter(
      aNotice([countersigner(finance, ['一'])]),
      'submitForReview',
      'approveDraft',
      'AGREE',
      ['addCountersigner', { wanted: addedOnTheWay(countersigner(water, ['一'])) }],
      'takeBack',
      'signDocument',
    )
    const text = { ...signed.text, body: signed.text.body.replace('值守', '值 守') }
    const corrected = must(takeStep(signed, 'reviseSigned', anAct(), { text })).thing
    expect(slotStates(corrected)).toEqual({ [finance.name]: 'AGREED', [water.name]: 'CANCELLED' })
    expect(covers(slotOf(corrected, finance), corrected.issuer, text)).toBe(true)
    expect(slotOf(corrected, water)).toEqual(slotOf(signed, water))
  })
})

describe('an answer to a request that is no longer open', () => {
  const asked = inRound([countersigner(finance), countersigner(traffic, [], 1)])
  const id = slotOf(asked, finance).id
  const say = (document: Document, slotId: string, verdict: 'AGREED' | 'RETURNED' = 'AGREED') =>
    takeAnswer(document, { slotId, verdict, answer: anAnswer('m', anAct().at) })
  it.each<[string, Document, string]>([
    ['for one who was never asked', asked, 'csn_nobody'],
    ['before it is one’s turn', asked, slotOf(asked, traffic).id],
    ['given twice', agreedBy(asked, finance), id],
    [
      'of the round before',
      documentAfter(asked.text, 'submitForReview', 'approveDraft', 'returnDraft', 'submitForReview', [
        'approveDraft',
        {},
        anAct('mbr-clerk', '2026-02-02T01:00:00.000Z'),
      ]),
      id,
    ],
    [
      'after signing',
      documentAfter(asked.text, 'submitForReview', 'approveDraft', 'AGREE', 'signDocument'),
      id,
    ],
  ])('is ignored: %s', (_, document, slotId) => {
    expect(say(document, slotId)).toBeNull()
    expect(say(document, slotId, 'RETURNED')).toBeNull()
  })
  it.each<[string, Document]>([
    ['after the document was taken back', must(takeStep(asked, 'takeBack')).thing],
    ['after it was returned', must(takeStep(asked, 'returnDraft')).thing],
  ])('is kept once as an opinion and decides nothing: %s', (_, document) => {
    for (const verdict of ['AGREED', 'RETURNED'] as const) {
      const late = say(document, id, verdict)
      expect(late?.event).toMatchObject({ type: 'CountersignLate', data: { slot: id, verdict } })
      const { version: _v, chain: _c, slots, ...rest } = late?.thing ?? document
      const { version: _w, chain: _d, slots: before, ...expected } = document
      expect(rest).toEqual(expected)
      expect(slots.find(slot => slot.id === id)).toMatchObject({ state: 'CANCELLED', answer: { by: 'm' } })
      expect(slots.filter(slot => slot.id !== id)).toEqual(before.filter(slot => slot.id !== id))
      expect(say(late?.thing ?? document, id, verdict)).toBeNull()
    }
  })
})

describe('agreements after the text changed', () => {
  /** Everybody agreed and it was signed; then the text changed. Who is asked in the new round? */
  const askedAgain = (text: DocumentText, change: Partial<DocumentText>): string[] => {
    const signed = documentAfter(text, 'submitForReview', 'approveDraft', 'AGREE', 'signDocument')
    const back = must(takeStep(signed, 'returnDraft')).thing
    const edited = must(takeStep(back, 'editDraft', anAct(), { text: { ...back.text, ...change } })).thing
    const again = must(takeStep(must(takeStep(edited, 'submitForReview')).thing, 'approveDraft')).thing
    expect(documentSchema.parse(again)).toEqual(again)
    return again.slots.filter(slot => slot.state !== 'AGREED').map(partyName)
  }
  const parts = [countersigner(finance, ['一']), countersigner(traffic, ['二']), countersigner(water)]
  const text = aNotice(parts, [luoyang])
  const body = (from: string, to: string) => ({ body: BODY.replace(from, to) })
  it.each<[string, Partial<DocumentText>, readonly { name: string }[]]>([
    ['nothing', {}, []],
    ['section 一', body('值守', '值班'), [finance, water, luoyang]],
    ['section 二', body('储备', '调拨'), [traffic, water, luoyang]],
    [
      'both sections',
      body('做好', '落实').body === BODY ? {} : { body: BODY.replaceAll('做好', '落实') },
      [finance, traffic, water, luoyang],
    ],
    ['what stands before the sections', body('有关', '下列'), [water, luoyang]],
    ['a section more', { body: `${BODY}\n三、加强宣传。` }, [water, luoyang]],
    ['the title', { title: `再次${text.title}` }, [water, luoyang]],
    [
      'the copies',
      {
        copies: [countersigner(jiyuan)].flatMap(({ party }) =>
          party.form === 'AGENCY' ? [party.agency] : [],
        ),
      },
      [water, luoyang],
    ],
    ['what nobody agrees to, such as a mark of importance', { important: true }, []],
    ['the order in which they are asked', { countersigners: parts.map(one => ({ ...one, order: 3 })) }, []],
    [
      'whose part is which',
      {
        countersigners: [
          countersigner(finance, ['二']),
          countersigner(traffic, ['二']),
          countersigner(water),
        ],
      },
      [finance],
    ],
  ])('are asked for again where they do not cover it: %s changed', (_, change, again) => {
    expect(askedAgain(text, change).sort()).toEqual(again.map(one => one.name).sort())
  })
  it('of a party that the text no longer asks are dropped, and of a new co-issuer are asked for', () => {
    expect(askedAgain(text, { countersigners: [] })).toEqual([])
    const fewer = documentAfter(
      text,
      ...(['submitForReview', 'approveDraft', 'AGREE', 'returnDraft'] as const),
      ['editDraft', { text: { ...text, countersigners: [] } }],
      ...(['submitForReview', 'approveDraft'] as const),
    )
    expect(fewer.slots.map(partyName)).toEqual([luoyang.name])
    expect(
      askedAgain(aNotice([countersigner(luoyang)]), { coIssuers: text.coIssuers, countersigners: [] }),
    ).toEqual([luoyang.name])
  })
  it('of a party whose part was replaced count for neither part', () => {
    const signed = documentAfter(
      aNotice([countersigner(finance, ['一'])]),
      'submitForReview',
      'approveDraft',
      'AGREE',
      'returnDraft',
      ['editDraft', { text: aNotice([countersigner(finance, ['二'])]) }],
      'submitForReview',
      'approveDraft',
    )
    expect(signed.slots).toHaveLength(1)
    expect(agreedAgencies(signed)).toEqual([])
    expect(agreedAgencies(afterAllAgree(signed))).toEqual([finance.id])
  })
  it('that were added on the way about one part are no consent to the rest', () => {
    const start = documentAfter(aNotice([countersigner(finance)]), 'submitForReview', [
      'addCountersigner',
      { wanted: addedOnTheWay(countersigner(finance, ['一'])) },
    ])
    const agreed = afterAllAgree(start)
    expect(slotOf(agreed, finance)).toMatchObject({ state: 'AGREED', purpose: 'ADDED' })
    expect(agreedAgencies(agreed)).toEqual([])
    const approved = must(takeStep(agreed, 'approveDraft')).thing
    expect(approved.slots.map(slot => [slot.purpose, slot.state])).toEqual([
      ['ADDED', 'AGREED'],
      ['CONSENT', 'OPEN'],
    ])
  })
})
