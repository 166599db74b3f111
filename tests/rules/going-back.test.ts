import { describe, expect, it } from 'vitest'
import type { Act } from '../../functions/access/act.ts'
import { DOCUMENT_STATES, type Document, documentSchema } from '../../functions/documents/model.ts'
import { handOver, mayTake, STEPS, type Step } from '../../functions/documents/rules/lifecycle.ts'
import { anAct, must, problemsOf } from './given.ts'
import {
  added,
  agreedByAll,
  aNotice,
  answered,
  asks,
  asksMember,
  finance,
  take,
  taken,
  traffic,
} from './steps.ts'

const UNTIL_SIGNED = ['submitForReview', 'approveDraft', 'AGREE', 'signDocument'] as const
const ASKING = aNotice([asks(finance)])
const wanted = added(asksMember('mbr-c'))
/** Documents in every state that one can go back from, a round of countersigning in each of its forms. */
const STANDING: Readonly<Record<string, Document>> = {
  IN_REVIEW: taken(ASKING, 'submitForReview'),
  'COUNTERSIGNING after review': taken(ASKING, 'submitForReview', 'approveDraft'),
  'COUNTERSIGNING within review': taken(ASKING, 'submitForReview', ['addCountersigner', { wanted }]),
  'COUNTERSIGNING before signing': taken(ASKING, 'submitForReview', 'approveDraft', 'AGREE', [
    'addCountersigner',
    { wanted },
  ]),
  APPROVED: taken(ASKING, 'submitForReview', 'approveDraft', 'AGREE'),
  SIGNED: taken(ASKING, ...UNTIL_SIGNED),
  RECHECKED: taken(ASKING, ...UNTIL_SIGNED, 'recheckDocument'),
}
/** Where each may go back to, as a clerk would say it: to whatever it has been through. */
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
  it.each(pairs)('from %s to %s', (from, to) => {
    const document = STANDING[from] as Document
    const result = take(document, 'returnDraft', anAct('mbr-x'), { to, reason: '数字有误' })
    if (!EARLIER[from]?.includes(to)) {
      expect(problemsOf(result)).toMatchObject([{ code: 'INVALID_VALUE', path: ['to'] }])
      return
    }
    const { document: back, event } = must(result)
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
  it.each(['', '  ', '密级：机密', '字'.repeat(700)])('a reason such as %j is none', reason => {
    const document = STANDING.SIGNED as Document
    expect(problemsOf(take(document, 'returnDraft', anAct(), { to: 'APPROVED', reason }))[0]?.path).toEqual([
      'reason',
    ])
  })
  it('what lies beyond is done anew: signed again, it is another signature on another day', () => {
    const first = STANDING.SIGNED as Document
    const back = must(take(first, 'returnDraft', anAct(), { to: 'APPROVED' })).document
    const again = must(take(back, 'signDocument', anAct('mbr-head', '2026-02-01T01:00:00.000Z'))).document
    expect(again).toMatchObject({ state: 'SIGNED', signature: { date: '2026-02-01', by: 'mbr-head' } })
    expect(again.returned).toBeNull()
  })
})

describe('taking back (撤回)', () => {
  const forward: readonly (readonly [step: Step, from: string, before: Document])[] = [
    ['submitForReview', 'DRAFT', taken(ASKING)],
    ['approveDraft', 'IN_REVIEW', taken(ASKING, 'submitForReview')],
    ['approveDraft', 'IN_REVIEW', taken(aNotice(), 'submitForReview')],
    ['addCountersigner', 'IN_REVIEW', taken(ASKING, 'submitForReview')],
    ['addCountersigner', 'APPROVED', STANDING.APPROVED as Document],
    ['signDocument', 'APPROVED', STANDING.APPROVED as Document],
    ['recheckDocument', 'SIGNED', STANDING.SIGNED as Document],
  ]
  it.each(forward)('%s from %s: by who took it, and it is as it was', (step, from, before) => {
    const stepped = must(take(before, step, anAct('mbr-a'))).document
    expect(mayTake(stepped, 'takeBack', 'mbr-a')).toBe(true)
    const { document, event } = must(take(stepped, 'takeBack', anAct('mbr-a')))
    expectBackIn(from, document, stepped)
    expect(event).toMatchObject({ type: 'DocumentTakenBack', data: { to: from, from: stepped.state } })
    const answers = document.slots.filter(slot => slot.state === 'AGREED').map(slot => slot.id)
    expect(answers).toEqual(before.slots.filter(slot => slot.state === 'AGREED').map(slot => slot.id))
  })
  it.each(forward)('%s from %s: by nobody else, whatever their role', (step, _, before) => {
    const stepped = must(take(before, step, anAct('mbr-a'))).document
    expect(mayTake(stepped, 'takeBack', 'mbr-b')).toBe(false)
    const [problem] = problemsOf(take(stepped, 'takeBack', anAct('mbr-b')))
    expect(problem).toMatchObject({ code: 'WRONG_STATE', state: stepped.state })
    expect((problem as unknown as { allowedActions: string[] }).allowedActions).not.toContain('takeBack')
  })

  const submitted = (act: Act) => must(take(taken(ASKING), 'submitForReview', act)).document
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
  ])('代: %s: %s', (...[, giving, taking, may]) => {
    const document = submitted({ ...anAct(), ...giving })
    expect(take(document, 'takeBack', { ...anAct(), ...taking }).ok).toBe(may)
  })

  const add = ['addCountersigner', { wanted }] as const
  const two = aNotice([asks(finance), asks(traffic)])
  const round = taken(two, 'submitForReview', 'approveDraft')
  const signed = STANDING.SIGNED as Document
  it.each<[string, Document]>([
    ['a party has answered', answered(round, round.slots[0]?.id ?? '').document],
    ['all have answered and it went on', agreedByAll(round)],
    ['one more was asked', must(take(round, ...([add[0], anAct(), add[1]] as const))).document],
    [
      'it was handed over',
      handOver(taken(two, ['submitForReview', { next: 'mbr-r' }]), 'mbr-r', 'mbr-s', anAct())
        ?.document as Document,
    ],
    [
      'it was taken back already',
      must(take(taken(ASKING, 'submitForReview', 'approveDraft'), 'takeBack')).document,
    ],
    ['it was returned', must(take(signed, 'returnDraft', anAct(), { to: 'APPROVED' })).document],
    [
      'it was corrected',
      must(
        take(signed, 'reviseSigned', anAct(), {
          text: { ...signed.text, body: signed.text.body.replace('通知', ' 通知') },
        }),
      ).document,
    ],
    ['the signing was reopened', must(take(signed, 'reviseSigned')).document],
    [
      'its number was voided',
      taken(ASKING, ...UNTIL_SIGNED, 'recheckDocument', 'registerDocument', 'voidNumber'),
    ],
    [
      'its seal and number were voided',
      taken(ASKING, ...UNTIL_SIGNED, 'recheckDocument', 'registerDocument', 'sealDocument', 'voidNumber'),
    ],
  ])('not after somebody acted: %s', (_, document) => {
    expect(STEPS.takeBack).toContain(document.state)
    expect(problemsOf(take(document, 'takeBack'))).toMatchObject([{ code: 'WRONG_STATE' }])
    expect(mayTake(document, 'takeBack', anAct().by)).toBe(false)
  })
  it('a round that was taken back is asked anew, under new requests', () => {
    const back = must(take(round, 'takeBack')).document
    expect(back.slots.map(slot => slot.state)).toEqual(['CANCELLED', 'CANCELLED'])
    const again = must(take(back, 'approveDraft')).document
    expect(again.slots.map(slot => [slot.state, slot.round])).toEqual([
      ['OPEN', 2],
      ['OPEN', 2],
    ])
    expect(again.slots.some(slot => round.slots.some(old => old.id === slot.id))).toBe(false)
  })
})
