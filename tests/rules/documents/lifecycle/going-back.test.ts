import { describe, expect, it } from 'vitest'
import type { Act } from '../../../../functions/access/act.ts'
import { handOver } from '../../../../functions/documents/countersigning/rules/hand-over.ts'
import {
  DOCUMENT_STATES,
  type Document,
  documentSchema,
  mayTake,
  STEPS,
  type Step,
} from '../../../../functions/documents/model/index.ts'
import {
  addedOnTheWay,
  afterAllAgree,
  afterAnswer,
  aNotice,
  countersigner,
  countersigningMember,
  documentAfter,
  finance,
  takeStep,
  traffic,
} from '../../../kit/rules/document-steps.ts'
import { anAct, must, problemsOf } from '../../../kit/rules/results.ts'

const UNTIL_SIGNED = ['submitForReview', 'approveDraft', 'AGREE', 'signDocument'] as const
const ASKING = aNotice([countersigner(finance)])
const wanted = addedOnTheWay(countersigningMember('mbr-c'))
/** Documents in every state that one can go back from, a round of countersigning in each of its forms. */
const STANDING: Readonly<Record<string, Document>> = {
  IN_REVIEW: documentAfter(ASKING, 'submitForReview'),
  'COUNTERSIGNING after review': documentAfter(ASKING, 'submitForReview', 'approveDraft'),
  'COUNTERSIGNING within review': documentAfter(ASKING, 'submitForReview', ['addCountersigner', { wanted }]),
  'COUNTERSIGNING before signing': documentAfter(ASKING, 'submitForReview', 'approveDraft', 'AGREE', [
    'addCountersigner',
    { wanted },
  ]),
  APPROVED: documentAfter(ASKING, 'submitForReview', 'approveDraft', 'AGREE'),
  SIGNED: documentAfter(ASKING, ...UNTIL_SIGNED),
  RECHECKED: documentAfter(ASKING, ...UNTIL_SIGNED, 'recheckDocument'),
}
/** The states that each has been through, to which it may go back. */
const EARLIER: Readonly<Record<keyof typeof STANDING, readonly string[]>> = {
  IN_REVIEW: ['DRAFT'],
  'COUNTERSIGNING after review': ['DRAFT', 'IN_REVIEW'],
  'COUNTERSIGNING within review': ['DRAFT', 'IN_REVIEW'],
  'COUNTERSIGNING before signing': ['DRAFT', 'IN_REVIEW'],
  APPROVED: ['DRAFT', 'IN_REVIEW'],
  SIGNED: ['DRAFT', 'IN_REVIEW', 'APPROVED'],
  RECHECKED: ['DRAFT', 'IN_REVIEW', 'APPROVED', 'SIGNED'],
}
/** Facts that a document in a state still has; what led beyond it is gone. */
const FACTS: Readonly<Record<string, readonly string[]>> = {
  DRAFT: [],
  IN_REVIEW: ['submission'],
  APPROVED: ['submission', 'review'],
  SIGNED: ['submission', 'review', 'signature'],
}
const ALL_FACTS = ['submission', 'review', 'signature', 'recheck', 'number', 'seal', 'dispatch', 'resume']

function expectBackIn(state: string, document: Document, before: Document): void {
  expect(document).toMatchObject({ state, holder: null, handedOn: null, text: before.text })
  expect(ALL_FACTS.filter(fact => fact in document)).toEqual(FACTS[state])
  expect(documentSchema.parse(document)).toEqual(document)
  expect(document.slots.map(slot => slot.id)).toEqual(before.slots.map(slot => slot.id))
  expect(document.slots.filter(slot => slot.state === 'OPEN' || slot.state === 'WAITING')).toEqual([])
  expect(document.slots.map(slot => slot.answer)).toEqual(before.slots.map(slot => slot.answer))
}

describe('returning a document (退回)', () => {
  const pairs = Object.keys(STANDING).flatMap(from => DOCUMENT_STATES.map(to => [from, to] as const))
  it.each(pairs)('from %s to %s is possible exactly to an earlier step', (from, to) => {
    const document = STANDING[from] as Document
    const result = takeStep(document, 'returnDraft', anAct('mbr-x'), { to, reason: '数字有误' })
    if (!EARLIER[from]?.includes(to)) {
      expect(problemsOf(result)).toMatchObject([
        { code: 'NOT_AN_EARLIER_STEP', path: ['to'], given: to, allowed: EARLIER[from] },
      ])
      return
    }
    const { thing: back, event } = must(result)
    expectBackIn(to, back, document)
    expect(back.returned).toMatchObject({
      by: 'mbr-x',
      reason: '数字有误',
      from: document.state,
      party: null,
    })
    expect(event).toMatchObject({
      type: 'DraftReturned',
      data: { to, from: document.state, reason: '数字有误' },
    })
  })
  it.each(['', '  ', '密级：机密', '字'.repeat(700)])('is refused with the reason %j', reason => {
    const document = STANDING.SIGNED as Document
    expect(
      problemsOf(takeStep(document, 'returnDraft', anAct(), { to: 'APPROVED', reason }))[0]?.path,
    ).toEqual(['reason'])
  })
  it('drops what led beyond: signed again, it has another signature of another day', () => {
    const first = STANDING.SIGNED as Document
    const back = must(takeStep(first, 'returnDraft', anAct(), { to: 'APPROVED' })).thing
    const again = must(takeStep(back, 'signDocument', anAct('mbr-head', '2026-02-01T01:00:00.000Z'))).thing
    expect(again).toMatchObject({ state: 'SIGNED', signature: { date: '2026-02-01', by: 'mbr-head' } })
    expect(again.returned).toBeNull()
  })
})

describe('taking a step back (撤回)', () => {
  const forward: readonly (readonly [step: Step, from: string, before: Document])[] = [
    ['submitForReview', 'DRAFT', documentAfter(ASKING)],
    ['approveDraft', 'IN_REVIEW', documentAfter(ASKING, 'submitForReview')],
    ['approveDraft', 'IN_REVIEW', documentAfter(aNotice(), 'submitForReview')],
    ['addCountersigner', 'IN_REVIEW', documentAfter(ASKING, 'submitForReview')],
    ['addCountersigner', 'APPROVED', STANDING.APPROVED as Document],
    ['signDocument', 'APPROVED', STANDING.APPROVED as Document],
    ['recheckDocument', 'SIGNED', STANDING.SIGNED as Document],
  ]
  it.each(forward)(
    '%s from %s: restores the state before, for the member who took the step',
    (step, from, before) => {
      const stepped = must(takeStep(before, step, anAct('mbr-a'))).thing
      expect(mayTake(stepped, 'takeBack', 'mbr-a')).toBe(true)
      const { thing: document, event } = must(takeStep(stepped, 'takeBack', anAct('mbr-a')))
      expectBackIn(from, document, stepped)
      expect(event).toMatchObject({ type: 'DocumentTakenBack', data: { to: from, from: stepped.state } })
      const answers = document.slots.filter(slot => slot.state === 'AGREED').map(slot => slot.id)
      expect(answers).toEqual(before.slots.filter(slot => slot.state === 'AGREED').map(slot => slot.id))
    },
  )
  it.each(forward)('%s from %s: is refused to everybody else, whatever their role', (step, _, before) => {
    const stepped = must(takeStep(before, step, anAct('mbr-a'))).thing
    expect(mayTake(stepped, 'takeBack', 'mbr-b')).toBe(false)
    const [problem] = problemsOf(takeStep(stepped, 'takeBack', anAct('mbr-b')))
    expect(problem).toMatchObject({ code: 'WRONG_STATE', state: stepped.state })
    expect((problem as unknown as { allowedActions: string[] }).allowedActions).not.toContain('takeBack')
  })

  const submitted = (act: Act) => must(takeStep(documentAfter(ASKING), 'submitForReview', act)).thing
  const deputy = { by: 'mbr-deputy', for: 'mbr-a' }
  it.each<[string, Partial<Act>, Partial<Act>, boolean]>([
    ['a deputy handed it on, the one in whose place takes it back', deputy, { by: 'mbr-a' }, true],
    [
      'a deputy handed it on, another deputy of the same one takes it back',
      deputy,
      { ...deputy, by: 'mbr-e' },
      true,
    ],
    ['one handed it on, a deputy takes it back', { by: 'mbr-a' }, deputy, true],
    ['a deputy handed it on and wants it back for himself', deputy, { by: 'mbr-deputy' }, false],
    [
      'one handed it on and takes it back in another’s place',
      { by: 'mbr-a' },
      { by: 'mbr-a', for: 'mbr-b' },
      false,
    ],
  ])('in another’s place (代): %s: %s', (...[, giving, taking, may]) => {
    const document = submitted({ ...anAct(), ...giving })
    expect(takeStep(document, 'takeBack', { ...anAct(), ...taking }).ok).toBe(may)
  })

  const add = ['addCountersigner', { wanted }] as const
  const two = aNotice([countersigner(finance), countersigner(traffic)])
  const round = documentAfter(two, 'submitForReview', 'approveDraft')
  const signed = STANDING.SIGNED as Document
  it.each<[string, Document]>([
    ['a party has answered', afterAnswer(round, round.slots[0]?.id ?? '').thing],
    ['all have answered and it went on', afterAllAgree(round)],
    ['one more was asked', must(takeStep(round, ...([add[0], anAct(), add[1]] as const))).thing],
    [
      'it was taken back already',
      must(takeStep(documentAfter(ASKING, 'submitForReview', 'approveDraft'), 'takeBack')).thing,
    ],
    ['it was returned', must(takeStep(signed, 'returnDraft', anAct(), { to: 'APPROVED' })).thing],
    [
      'it was corrected',
      must(
        takeStep(signed, 'reviseSigned', anAct(), {
          text: { ...signed.text, body: signed.text.body.replace('通知', ' 通知') },
        }),
      ).thing,
    ],
    ['the signing was reopened', must(takeStep(signed, 'reviseSigned')).thing],
    [
      'its number was voided',
      documentAfter(ASKING, ...UNTIL_SIGNED, 'recheckDocument', 'registerDocument', 'voidNumber'),
    ],
    [
      'its seal and number were voided',
      documentAfter(
        ASKING,
        ...UNTIL_SIGNED,
        'recheckDocument',
        'registerDocument',
        'sealDocument',
        'voidNumber',
      ),
    ],
  ])('is refused after somebody acted: %s', (_, document) => {
    expect(STEPS.takeBack).toContain(document.state)
    expect(problemsOf(takeStep(document, 'takeBack'))).toMatchObject([{ code: 'WRONG_STATE' }])
    expect(mayTake(document, 'takeBack', anAct().by)).toBe(false)
  })
  it('is possible after a hand-over: the new holder has not acted on it', () => {
    const held = documentAfter(two, ['submitForReview', { next: 'mbr-r' }])
    const moved = handOver(held, 'mbr-r', 'mbr-s', anAct('mbr-administrator'))?.thing as Document
    expect([held.holder, moved.holder]).toEqual(['mbr-r', 'mbr-s'])
    expect(mayTake(moved, 'takeBack', anAct().by)).toBe(true)
    expect(mayTake(moved, 'takeBack', 'mbr-administrator')).toBe(false)
    const back = must(takeStep(moved, 'takeBack')).thing
    expect(back).toMatchObject({ state: 'DRAFT', holder: null, handedOn: null })
  })
  it('of a round leads to new requests in the next one', () => {
    const back = must(takeStep(round, 'takeBack')).thing
    expect(back.slots.map(slot => slot.state)).toEqual(['CANCELLED', 'CANCELLED'])
    const again = must(takeStep(back, 'approveDraft')).thing
    expect(again.slots.map(slot => [slot.state, slot.round])).toEqual([
      ['OPEN', 2],
      ['OPEN', 2],
    ])
    expect(again.slots.some(slot => round.slots.some(old => old.id === slot.id))).toBe(false)
  })
})
