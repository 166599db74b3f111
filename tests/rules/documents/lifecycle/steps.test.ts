import { describe, expect, it } from 'vitest'
import { isAsSigned } from '../../../../functions/documents/lifecycle/rules/signing.ts'
import {
  DOCUMENT_STATES,
  type Document,
  type DocumentState,
  documentSchema,
  mayTake,
  STEPS,
  type Step,
  stepsFor,
  stepsFrom,
} from '../../../../functions/documents/model/index.ts'
import { permissions } from '../../../../functions/documents/permissions.ts'
import { dispatch } from '../../../../functions/exchange/rules/dispatch.ts'
import type { Result } from '../../../../functions/kernel/result.ts'
import { everybody, province, zhengzhou, zhongyuan } from '../../../kit/rules/agencies.ts'
import {
  aNotice,
  countersigner,
  documentAfter,
  finance,
  takeStep,
} from '../../../kit/rules/document-steps.ts'
import { aDraft, aText, documentIn, HEAD, HENAN_NOTICE, messageGaps } from '../../../kit/rules/documents.ts'
import { anAct, must, problemsOf } from '../../../kit/rules/results.ts'

/** The making and sending of a document as the regulation has it: where each step starts, leads to, and its event. */
const OUTCOMES: Readonly<
  Record<Step, Partial<Record<DocumentState, readonly [to: DocumentState, event: string]>>>
> = {
  editDraft: { DRAFT: ['DRAFT', 'DraftEdited'] },
  discardDraft: { DRAFT: ['DISCARDED', 'DraftDiscarded'] },
  submitForReview: { DRAFT: ['IN_REVIEW', 'DraftSubmitted'] },
  approveDraft: { IN_REVIEW: ['APPROVED', 'DraftApproved'] },
  addCountersigner: {
    IN_REVIEW: ['COUNTERSIGNING', 'CountersignerAdded'],
    COUNTERSIGNING: ['COUNTERSIGNING', 'CountersignerAdded'],
    APPROVED: ['COUNTERSIGNING', 'CountersignerAdded'],
  },
  returnDraft: {
    IN_REVIEW: ['DRAFT', 'DraftReturned'],
    COUNTERSIGNING: ['DRAFT', 'DraftReturned'],
    APPROVED: ['DRAFT', 'DraftReturned'],
    SIGNED: ['DRAFT', 'DraftReturned'],
    RECHECKED: ['DRAFT', 'DraftReturned'],
  },
  takeBack: {
    IN_REVIEW: ['DRAFT', 'DocumentTakenBack'],
    COUNTERSIGNING: ['IN_REVIEW', 'DocumentTakenBack'],
    APPROVED: ['IN_REVIEW', 'DocumentTakenBack'],
    SIGNED: ['APPROVED', 'DocumentTakenBack'],
    RECHECKED: ['SIGNED', 'DocumentTakenBack'],
  },
  signDocument: { APPROVED: ['SIGNED', 'DocumentSigned'] },
  reviseSigned: {
    SIGNED: ['APPROVED', 'SigningReopened'],
    RECHECKED: ['APPROVED', 'SigningReopened'],
  },
  recheckDocument: { SIGNED: ['RECHECKED', 'DocumentRechecked'] },
  registerDocument: { RECHECKED: ['REGISTERED', 'DocumentRegistered'] },
  sealDocument: { REGISTERED: ['SEALED', 'DocumentSealed'] },
  voidNumber: { REGISTERED: ['RECHECKED', 'NumberVoided'], SEALED: ['RECHECKED', 'NumberVoided'] },
  dispatchDocument: {
    // The state allows it to minutes alone; a notice is sealed first.
    REGISTERED: ['DISPATCHED', 'DocumentDispatched'],
    SEALED: ['DISPATCHED', 'DocumentDispatched'],
  },
}
const ALL_STEPS = Object.keys(OUTCOMES) as Step[]
/** A document in a state; everybody acts as one person, so whatever was handed on may be taken back. */
const standing = (state: DocumentState): Document =>
  state === 'COUNTERSIGNING'
    ? documentAfter(aNotice([countersigner(finance)]), 'submitForReview', 'approveDraft')
    : documentIn(state, aNotice(), zhengzhou).document

describe('the steps of a document (拟制、发文办理)', () => {
  it('are these and no others, each named like its mutation', () => {
    expect(STEPS).toEqual(Object.fromEntries(ALL_STEPS.map(step => [step, Object.keys(OUTCOMES[step])])))
    expect(Object.keys(permissions)).toEqual(expect.arrayContaining(ALL_STEPS))
  })

  const pairs = DOCUMENT_STATES.flatMap(state => ALL_STEPS.map(step => [state, step] as const))
  it.each(pairs)('from %s: %s succeeds exactly where the table has it', (state, step) => {
    const document = standing(state)
    const lead = OUTCOMES[step][state]
    const result = takeStep(document, step)
    if (lead === undefined) {
      const allowed = ALL_STEPS.filter(one => OUTCOMES[one][state] !== undefined)
      expect(problemsOf(result)).toMatchObject([{ code: 'WRONG_STATE', state, allowedActions: allowed }])
      expect(messageGaps(problemsOf(result))).toEqual([])
      return
    }
    if (step === 'dispatchDocument' && state === 'REGISTERED') {
      expect(problemsOf(result)).toMatchObject([
        { code: 'WRONG_STATE', allowedActions: ['sealDocument', 'voidNumber'] },
      ])
      return
    }
    const [to, event] = lead
    const next = must(result)
    expect(next.thing).toMatchObject({ state: to, version: document.version + 1, id: document.id })
    expect(next.event).toMatchObject({
      type: event,
      seq: document.chain.seq + 1,
      previous: document.chain.hash,
    })
    expect(documentSchema.parse(next.thing)).toEqual(next.thing)
  })

  it.each(pairs)(
    'from %s: %s with another version is a conflict that names the current one',
    (state, step) => {
      const document = standing(state)
      for (const version of [document.version - 1, document.version + 1, 0, -1]) {
        expect(problemsOf(takeStep(document, step, anAct(), { version }))).toMatchObject([
          { code: 'VERSION_CONFLICT', currentVersion: document.version },
        ])
      }
    },
  )

  const MINUTES = aText('MINUTES', zhengzhou, [zhongyuan])
  const people = [
    ['whoever did everything', 'mbr-clerk'],
    ['somebody who did nothing', 'mbr-other'],
  ] as const
  it.each(
    DOCUMENT_STATES.flatMap(state =>
      people.flatMap(([who, id]) => [
        [state, 'a notice', who, id, standing(state)] as const,
        ...(state === 'COUNTERSIGNING' || state === 'SEALED'
          ? []
          : [[state, 'minutes (no seal)', who, id, minutesIn(state)] as const]),
      ]),
    ),
  )('offered in %s of %s to %s are exactly those that would succeed', (state, _, __, id, document) => {
    const succeed = ALL_STEPS.filter(step => takeStep(document, step, anAct(id)).ok)
    const offered = (bearer: typeof everybody) =>
      stepsFor(state, bearer).filter(step => mayTake(document, step, id))
    expect(new Set(stepsFrom(state).filter(step => mayTake(document, step, id)))).toEqual(new Set(succeed))
    expect(new Set(offered(everybody))).toEqual(new Set(succeed))
    expect(offered({ roles: ['OPERATOR'], scopes: everybody.scopes } as unknown as typeof everybody)).toEqual(
      [],
    )
  })
  function minutesIn(state: DocumentState): Document {
    if (state !== 'DISPATCHED') return documentIn(state, MINUTES, zhengzhou).document
    return must(takeStep(documentIn('REGISTERED', MINUTES, zhengzhou).document, 'dispatchDocument')).thing
  }

  it.each([
    ['DRAFT', ['DRAFTER'], ['editDraft', 'discardDraft', 'submitForReview']],
    ['DRAFT', ['CLERK'], []],
    ['IN_REVIEW', ['REVIEWER'], ['approveDraft', 'addCountersigner', 'returnDraft', 'takeBack']],
    ['IN_REVIEW', ['DRAFTER'], ['takeBack']],
    ['IN_REVIEW', ['CLERK'], ['takeBack']],
    ['COUNTERSIGNING', ['REVIEWER'], ['addCountersigner', 'returnDraft', 'takeBack']],
    ['COUNTERSIGNING', ['SIGNATORY'], ['addCountersigner', 'returnDraft', 'takeBack']],
    ['COUNTERSIGNING', ['CLERK'], ['takeBack']],
    ['APPROVED', ['SIGNATORY'], ['addCountersigner', 'returnDraft', 'takeBack', 'signDocument']],
    ['APPROVED', ['REVIEWER', 'CLERK'], ['takeBack']],
    ['SIGNED', ['CLERK'], ['returnDraft', 'takeBack', 'reviseSigned', 'recheckDocument']],
    ['SIGNED', ['SIGNATORY'], ['takeBack']],
    ['SIGNED', ['DRAFTER'], ['takeBack', 'reviseSigned']],
    ['RECHECKED', ['CLERK'], ['returnDraft', 'takeBack', 'reviseSigned', 'registerDocument']],
    ['SEALED', ['CLERK'], ['voidNumber', 'dispatchDocument']],
    ['DISPATCHED', ['CLERK', 'SIGNATORY', 'DRAFTER', 'REVIEWER'], []],
    ['DISCARDED', ['CLERK', 'SIGNATORY', 'DRAFTER', 'REVIEWER'], []],
  ] as const)('in %s for the roles %j are %j', (state, roles, steps) => {
    expect(stepsFor(state, { roles, scopes: everybody.scopes })).toEqual(steps)
  })

  it('include editing in the state DRAFT alone', () => {
    for (const state of DOCUMENT_STATES.filter(one => one !== 'DRAFT'))
      expect(stepsFrom(state)).not.toContain('editDraft')
  })
})

const codes = (result: Result<unknown>) => {
  const problems = problemsOf(result)
  expect(messageGaps(problems)).toEqual([])
  return problems.map(problem => `${problem.code} ${problem.path.join('.')}`)
}

describe('a step of a document', () => {
  it('does not submit a draft that lacks an element or breaks a rule', () => {
    const { document } = aDraft({ ...HENAN_NOTICE, title: '关于某事' })
    expect(codes(takeStep(document, 'submitForReview'))).toEqual(['TITLE_WITHOUT_KIND title'])
    const skipping = aDraft(aText('REPORT', zhongyuan, [province]), zhongyuan).document
    expect(codes(takeStep(skipping, 'submitForReview'))).toEqual(['ROUTING_VIOLATION mainRecipients'])
  })
  it('is not blocked by a warning, which is part of its answer', () => {
    const { document } = aDraft(aText('REPORT', zhengzhou, [province], { body: '妥否，请批示。' }), zhengzhou)
    expect(must(takeStep(document, 'submitForReview')).warnings).toMatchObject([
      { severity: 'WARNING', rule: 'R6' },
    ])
  })
  it('that returns it needs a reason and records who returned it, and from where', () => {
    const { document } = documentIn('IN_REVIEW')
    expect(codes(takeStep(document, 'returnDraft', anAct(), { reason: ' ' }))).toEqual(['TEXT_EMPTY reason'])
    expect(
      must(takeStep(document, 'returnDraft', anAct('mbr-reviewer'), { reason: ' 请补充依据 ' })).thing,
    ).toMatchObject({
      state: 'DRAFT',
      returned: { by: 'mbr-reviewer', reason: '请补充依据', from: 'IN_REVIEW', party: null },
    })
  })
  it('that submits it again removes the return, while an edit keeps it', () => {
    const returned = documentAfter(aNotice(), 'submitForReview', 'returnDraft', 'editDraft')
    expect(returned.returned).toMatchObject({ reason: '请补充依据' })
    expect(must(takeStep(returned, 'submitForReview')).thing.returned).toBeNull()
  })
  it('that signs it has the name of whoever signs; without an opinion it counts as consent (art. 22)', () => {
    const { document } = documentIn('APPROVED')
    expect(must(takeStep(document, 'signDocument')).thing).toMatchObject({
      signature: { ...HEAD, opinion: '同意' },
    })
  })
  it.each([
    ['2026-01-05T01:30:00.000Z', '2026-01-05'],
    ['2026-01-05T15:59:59.999Z', '2026-01-05'],
    ['2026-01-05T16:00:00.000Z', '2026-01-06'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
  ])('that signs it at %s dates it (成文日期) %s', (at, date) => {
    const { document } = documentIn('APPROVED')
    expect(must(takeStep(document, 'signDocument', anAct('s', at))).thing).toMatchObject({
      signature: { date },
    })
  })
  it('refuses classification marks in opinions and reasons', () => {
    const { document } = documentIn('IN_REVIEW')
    expect(codes(takeStep(document, 'returnDraft', anAct(), { reason: '密级：机密' }))).toEqual([
      'CLASSIFIED_CONTENT reason',
    ])
    expect(codes(takeStep(document, 'approveDraft', anAct(), { opinion: '秘密★1年' }))).toEqual([
      'CLASSIFIED_CONTENT opinion',
    ])
  })
  it('that seals it takes the issuer’s seal alone, and none for minutes', () => {
    const { document } = documentIn('REGISTERED')
    expect(codes(takeStep(document, 'sealDocument', anAct(), { sealOf: '郑州市人民政府' }))).toEqual([
      'NOT_THE_ISSUERS_NAME sealOf',
    ])
    expect(takeStep(document, 'sealDocument', anAct(), { sealOf: ` ${province.name} ` }).ok).toBe(true)
    const minutes = documentIn('REGISTERED', aText('MINUTES', zhengzhou, [zhongyuan]), zhengzhou).document
    expect(codes(takeStep(minutes, 'sealDocument'))).toEqual(['ELEMENT_NOT_ALLOWED documentId'])
    expect(must(takeStep(minutes, 'dispatchDocument')).thing).toMatchObject({
      state: 'DISPATCHED',
      seal: null,
    })
  })
  it('finds at recheck and at dispatch that the content is not what was signed (art. 25)', () => {
    const changed = { ...HENAN_NOTICE, body: '另有安排。' }
    expect(
      isAsSigned(
        { ...documentIn('SIGNED').document, text: changed },
        documentIn('SIGNED').document.signature,
      ),
    ).toBe(false)
    expect(codes(takeStep({ ...documentIn('SIGNED').document, text: changed }, 'recheckDocument'))).toEqual([
      'CONTENT_CHANGED_SINCE_SIGNING documentId',
    ])
    expect(codes(dispatch({ ...documentIn('SEALED').document, text: changed }, [], anAct()))).toEqual([
      'CONTENT_CHANGED_SINCE_SIGNING documentId',
    ])
  })
})
