import { describe, expect, it } from 'vitest'
import { MEMBERS, type Role } from '../../../../functions/access/permissions.ts'
import {
  type ChosenItem,
  canTakeOver,
  type Held,
  handOver,
  handOverItem,
  handOverProblems,
} from '../../../../functions/documents/countersigning/rules/hand-over.ts'
import {
  type CountersignRequest,
  type Document,
  mayTake,
  type Step,
  stepsFor,
} from '../../../../functions/documents/model/index.ts'
import { aMember, everybody } from '../../../kit/rules/agencies.ts'
import {
  aNotice,
  countersigner,
  documentAfter,
  finance,
  takeStep,
  traffic,
  water,
} from '../../../kit/rules/document-steps.ts'
import { messageGaps } from '../../../kit/rules/documents.ts'
import { anAct, must, problemsOf } from '../../../kit/rules/results.ts'

describe('the holder of a document (移交)', () => {
  const handed = [
    ['IN_REVIEW', ['submitForReview'], 'approveDraft'],
    ['APPROVED', ['submitForReview', 'approveDraft'], 'signDocument'],
    ['SIGNED', ['submitForReview', 'approveDraft', 'signDocument'], 'recheckDocument'],
    ['RECHECKED', ['submitForReview', 'approveDraft', 'signDocument', 'recheckDocument'], 'registerDocument'],
  ] as const
  const given = (steps: readonly Step[], next: string | null): Document =>
    documentAfter(aNotice(), ...steps.slice(0, -1), [steps.at(-1) as Step, { next }])

  it.each(handed)(
    'in %s alone may take the next step, return the document or add a countersigner',
    (state, steps, turn) => {
      const document = given(steps, 'mbr-a')
      expect(document).toMatchObject({ state, holder: 'mbr-a' })
      const asking = state === 'IN_REVIEW' || state === 'APPROVED' ? (['addCountersigner'] as const) : []
      for (const step of [turn, 'returnDraft', ...asking] as const) {
        expect(problemsOf(takeStep(document, step, anAct('mbr-b')))).toMatchObject([
          { code: 'HELD_BY_ANOTHER', action: step, holder: 'mbr-a' },
        ])
        expect(mayTake(document, step, 'mbr-b')).toBe(false)
        expect(takeStep(document, step, anAct('mbr-a')).ok).toBe(true)
        expect(mayTake(document, step, 'mbr-a')).toBe(true)
      }
    },
  )
  it.each(handed)(
    'in %s may be represented by a deputy, but not act as the deputy of another',
    (_, steps, turn) => {
      const document = given(steps, 'mbr-a')
      expect(takeStep(document, turn, { ...anAct('mbr-deputy'), for: 'mbr-a' }).ok).toBe(true)
      expect(problemsOf(takeStep(document, turn, { ...anAct('mbr-a'), for: 'mbr-b' }))).toMatchObject([
        { code: 'HELD_BY_ANOTHER' },
      ])
    },
  )
  it.each(handed)('in %s hands on to everybody with the role if the step names nobody', (_, steps, turn) => {
    const document = must(takeStep(given(steps, 'mbr-a'), turn, anAct('mbr-a'))).thing
    expect(document.holder).toBeNull()
  })
  it('is checked after the version, so that a stale page is answered with a version conflict', () => {
    const document = given(['submitForReview'], 'mbr-a')
    expect(problemsOf(takeStep(document, 'approveDraft', anAct('mbr-b'), { version: 1 }))).toMatchObject([
      { code: 'VERSION_CONFLICT' },
    ])
  })
  it('changes once by a hand-over from the current holder, and the step before can still be taken back', () => {
    const document = given(['submitForReview'], 'mbr-a')
    const moved = handOver(document, 'mbr-a', 'mbr-b', anAct('mbr-administrator'))
    const { handedOn } = document
    expect(handedOn).toEqual({ by: anAct().by, from: 'DRAFT' })
    expect(moved?.thing).toMatchObject({ holder: 'mbr-b', handedOn, version: document.version + 1 })
    expect(moved?.event).toMatchObject({ type: 'DocumentHandedOver', data: { from: 'mbr-a', to: 'mbr-b' } })
    expect(handOver(moved?.thing as Document, 'mbr-a', 'mbr-c', anAct())).toBeNull()
    expect(handOver(given(['submitForReview'], null), 'mbr-a', 'mbr-b', anAct())).toBeNull()
    expect(takeStep(moved?.thing as Document, 'approveDraft', anAct('mbr-b')).ok).toBe(true)
  })
  it('of a round that waits for a signatory may end it: otherwise a silent party would block the document', () => {
    const round = documentAfter(
      aNotice([countersigner(finance), countersigner(traffic)]),
      'submitForReview',
      ['approveDraft', { next: 'mbr-head' }],
    )
    const signatory = { roles: ['SIGNATORY'], scopes: everybody.scopes } as const
    const offered = stepsFor(round.state, signatory).filter(step => mayTake(round, step, 'mbr-head'))
    expect(offered).toEqual(['addCountersigner', 'returnDraft'])
    expect(must(takeStep(round, 'returnDraft', anAct('mbr-head'))).thing.state).toBe('DRAFT')
  })
  it('stays the same after a formal correction', () => {
    const signed = documentAfter(aNotice(), 'submitForReview', 'approveDraft', [
      'signDocument',
      { next: 'mbr-a' },
    ])
    const text = { ...signed.text, body: signed.text.body.replace('通知', ' 通知') }
    const corrected = must(takeStep(signed, 'reviseSigned', anAct('mbr-b'), { text })).thing
    expect(corrected).toMatchObject({ state: 'SIGNED', holder: 'mbr-a' })
    expect(problemsOf(takeStep(corrected, 'recheckDocument', anAct('mbr-b')))).toMatchObject([
      { code: 'HELD_BY_ANOTHER' },
    ])
  })
  it('is nobody after registration', () => {
    const registered = documentAfter(
      aNotice([countersigner(water)]),
      'submitForReview',
      'approveDraft',
      'AGREE',
      'signDocument',
      ['recheckDocument', { next: 'mbr-clerk' }],
      'registerDocument',
    )
    expect(registered.holder).toBeNull()
  })
})

describe('a member to whom work is handed over (移交)', () => {
  const submitted = documentAfter(aNotice(), 'submitForReview')
  const approved = documentAfter(aNotice(), 'submitForReview', 'approveDraft')
  const signed = documentAfter(aNotice(), 'submitForReview', 'approveDraft', 'signDocument')
  const rechecked = must(takeStep(signed, 'recheckDocument')).thing
  const round = documentAfter(aNotice([countersigner(finance)]), 'submitForReview', 'approveDraft')
  const held = (document: Document): Held => ({ of: 'DOCUMENT', document })
  // Of a request only that it is one counts.
  const request: Held = { of: 'REQUEST', request: {} as CountersignRequest }
  const member = (...roles: Role[]) => aMember('mbr-b', '接任者', ...roles)

  it.each<[string, Held, readonly Role[]]>([
    ['a document in review', held(submitted), ['REVIEWER']],
    ['an approved document', held(approved), ['SIGNATORY']],
    ['a signed document', held(signed), ['CLERK']],
    ['a rechecked document', held(rechecked), ['CLERK']],
    ['a document that waits for countersigners before its signing', held(round), ['SIGNATORY']],
    [
      'a document that goes back into review after its countersigners',
      held({ ...round, resume: 'IN_REVIEW' } as Document),
      ['REVIEWER'],
    ],
    ['a request to countersign', request, ['DRAFTER', 'REVIEWER', 'SIGNATORY', 'CLERK']],
    ['a draft, which nobody holds', held(documentAfter(aNotice())), MEMBERS],
  ])('of %s needs a role that may go on with it', (_, work, able) => {
    for (const role of MEMBERS) {
      const isAble = able.includes(role)
      expect(canTakeOver(work, member(role))).toBe(isAble)
      const problems = handOverProblems([work], member(role))
      expect(problems).toMatchObject(
        isAble ? [] : [{ code: 'LACKS_ROLE', path: ['toId'], given: '接任者', allowed: able }],
      )
      expect(messageGaps(problems)).toEqual([])
    }
  })
  it('of several kinds needs a role for each, and each that is missing is reported once', () => {
    const work = [held(submitted), held(submitted), held(approved), held(signed), held(rechecked), request]
    expect(handOverProblems(work, member('REVIEWER', 'SIGNATORY', 'CLERK'))).toEqual([])
    const allowed = handOverProblems(work, member('REVIEWER')).map(
      problem => 'allowed' in problem && problem.allowed,
    )
    expect(allowed).toEqual([['SIGNATORY'], ['CLERK'], ['CLERK']])
    expect(handOverProblems([], member())).toEqual([])
  })
})

describe('a chosen item (批量移交)', () => {
  const document = documentAfter(aNotice(), ['submitForReview', { next: 'mbr-a' }])
  const request = {
    id: 'csn-1',
    version: 3,
    state: 'OPEN',
    memberId: 'mbr-a',
    chain: { seq: 1, hash: 'h' },
  } as unknown as CountersignRequest
  const ofDocument: Held = { of: 'DOCUMENT', document }
  const to = (...roles: Role[]) => aMember('mbr-b', '接任者', ...roles)
  const chosen = (held: Held, more: Partial<ChosenItem> = {}): ChosenItem => ({
    held,
    expectedVersion: held.of === 'DOCUMENT' ? held.document.version : held.request.version,
    to: to('REVIEWER'),
    ofAnybody: false,
    ...more,
  })
  const holder = anAct('mbr-a')

  it.each<[string, Held, string]>([
    ['a document', ofDocument, 'DocumentHandedOver'],
    ['a request', { of: 'REQUEST', request }, 'CountersignHandedOver'],
  ])('that is %s goes from its holder to the other member by one event', (_, held, type) => {
    const { of, step } = must(handOverItem(chosen(held), holder))
    expect([of, step.event.type, step.event.data]).toEqual([held.of, type, { from: 'mbr-a', to: 'mbr-b' }])
    expect(step.thing).toMatchObject({ [of === 'DOCUMENT' ? 'holder' : 'memberId']: 'mbr-b' })
    expect(step.thing.version).toBe(chosen(held).expectedVersion + 1)
  })
  it('is handed over for its holder by an administrator, and by nobody else', () => {
    expect(problemsOf(handOverItem(chosen(ofDocument), anAct('mbr-c')))).toMatchObject([
      { code: 'HELD_BY_ANOTHER', action: 'handOverWork', holder: 'mbr-a' },
    ])
    const by = must(handOverItem(chosen(ofDocument, { ofAnybody: true }), anAct('mbr-c')))
    expect(by.step.event).toMatchObject({ by: 'mbr-c', data: { from: 'mbr-a', to: 'mbr-b' } })
  })
  const unheld = documentAfter(aNotice(), 'submitForReview')
  const ofAgency = { ...request, memberId: null } as CountersignRequest
  it.each<[string, ChosenItem, object]>([
    [
      'of another version',
      chosen(ofDocument, { expectedVersion: 9 }),
      { code: 'VERSION_CONFLICT', currentVersion: document.version },
    ],
    [
      'that nobody holds',
      chosen({ of: 'DOCUMENT', document: unheld }),
      { code: 'HELD_BY_NOBODY', path: ['itemId'] },
    ],
    ['that is put to the agency', chosen({ of: 'REQUEST', request: ofAgency }), { code: 'HELD_BY_NOBODY' }],
    [
      'that was answered',
      chosen({ of: 'REQUEST', request: { ...request, state: 'AGREED' } as CountersignRequest }),
      { code: 'WRONG_STATE', state: 'AGREED' },
    ],
    [
      'for a member who is not there',
      chosen(ofDocument, { to: null }),
      { code: 'NOT_FOUND', path: ['toId'] },
    ],
    [
      'for its own holder',
      chosen(ofDocument, { to: aMember('mbr-a', '本人', 'REVIEWER') }),
      { code: 'SAME_MEMBER', path: ['toId'] },
    ],
    [
      'for a member without the role',
      chosen(ofDocument, { to: to('CLERK') }),
      { code: 'LACKS_ROLE', allowed: ['REVIEWER'] },
    ],
  ])('%s is not handed over', (_, item, problem) => {
    const problems = problemsOf(handOverItem(item, holder))
    expect(problems).toMatchObject([problem])
    expect(messageGaps(problems)).toEqual([])
  })
})
