import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Act } from '../../../../functions/access/act.ts'
import { mayDo, type Role, SCOPES } from '../../../../functions/access/permissions.ts'
import { obstaclesTo } from '../../../../functions/documents/lifecycle/rules/obstacles.ts'
import {
  DOCUMENT_STATES,
  type Document,
  type DocumentIn,
  mayTake,
  STEPS,
  type Step,
  stepsFor,
} from '../../../../functions/documents/model/index.ts'
import { permissions } from '../../../../functions/documents/permissions.ts'
import { everybody, zhengzhou, zhongyuan } from '../../../kit/rules/agencies.ts'
import {
  aNotice,
  countersigner,
  documentAfter,
  finance,
  takeStep,
} from '../../../kit/rules/document-steps.ts'
import { aText, documentIn, messageGaps } from '../../../kit/rules/documents.ts'
import { attempt, attempts, newSimulation } from '../../../kit/rules/random-steps.ts'
import { anAct, problemsOf } from '../../../kit/rules/results.ts'
import { textModels } from '../../../kit/rules/text-model.ts'

const ALL_STEPS = Object.keys(STEPS) as Step[]
const strict = { ...zhengzhou, fourEyes: { bySuperior: true, byAgency: false } }
const standing = (state: Document['state']): Document =>
  state === 'COUNTERSIGNING'
    ? documentAfter(aNotice([countersigner(finance)]), 'submitForReview', 'approveDraft')
    : documentIn(state, aNotice(), zhengzhou).document
const codes = (document: Document, step: Step, act: Act, bearer = everybody) => {
  const problems = obstaclesTo(document, step, act, bearer)
  expect(messageGaps(problems)).toEqual([])
  return problems.map(({ code }) => code)
}

describe('what stands in the way of a step on a document', () => {
  it.each(DOCUMENT_STATES.flatMap(state => ALL_STEPS.map(step => [state, step] as const)))(
    'in %s, of %s, is what the step itself is refused for',
    (state, step) => {
      const document = standing(state)
      for (const who of ['mbr-clerk', 'mbr-other']) {
        const taken = takeStep(document, step, anAct(who))
        const refused = taken.ok ? [] : problemsOf(taken)
        expect(obstaclesTo(document, step, anAct(who), everybody)).toMatchObject(
          refused.map(({ path: _, ...problem }) => problem),
        )
      }
    },
  )
  it('is nothing exactly where the document offers the step, in all histories and to everybody', () => {
    const histories = fc.tuple(textModels, fc.array(attempts, { minLength: 5, maxLength: 30, size: 'max' }))
    fc.assert(
      fc.property(
        histories,
        fc.subarray(['DRAFTER', 'REVIEWER', 'SIGNATORY', 'CLERK']),
        ([model, all], held) => {
          const bearer = { roles: held as Role[], scopes: SCOPES }
          const end = all.reduce((now, one, minute) => attempt(now, one, minute).after, newSimulation(model))
          for (const member of ['mbr-a', 'mbr-b', 'mbr-deputy']) {
            const offered = stepsFor(end.document.state, bearer).filter(step =>
              mayTake(end.document, step, member),
            )
            const free = ALL_STEPS.filter(
              step =>
                mayDo(bearer, permissions[step]) &&
                obstaclesTo(end.document, step, anAct(member), bearer).length === 0,
            )
            expect(free).toEqual(offered)
          }
        },
      ),
      { numRuns: 100 },
    )
  })
  it('is the state, with the steps that it allows', () => {
    expect(obstaclesTo(standing('DRAFT'), 'signDocument', anAct(), everybody)).toMatchObject([
      {
        code: 'WRONG_STATE',
        state: 'DRAFT',
        allowedActions: ['editDraft', 'discardDraft', 'submitForReview'],
      },
    ])
  })
  it('is the member who holds the document, for everybody but them and who acts in their place', () => {
    const held = documentAfter(aNotice(), ['submitForReview', { next: 'mbr-reviewer' }])
    expect(obstaclesTo(held, 'approveDraft', anAct('mbr-other'), everybody)).toMatchObject([
      { code: 'HELD_BY_ANOTHER', holder: 'mbr-reviewer' },
    ])
    expect(codes(held, 'approveDraft', anAct('mbr-reviewer'))).toEqual([])
    expect(codes(held, 'approveDraft', { ...anAct('mbr-other'), for: 'mbr-reviewer' })).toEqual([])
  })
  it('is that it is others’ turn, with the roles that have it', () => {
    const bearer = { roles: ['SIGNATORY'] as const, scopes: SCOPES }
    expect(obstaclesTo(standing('IN_REVIEW'), 'returnDraft', anAct(), bearer)).toMatchObject([
      { code: 'NOT_PERMITTED', action: 'returnDraft', heldBy: ['REVIEWER'] },
    ])
  })
  it('is four eyes, for whoever took the step before, and for a deputy of theirs', () => {
    const text = aText('NOTICE', zhengzhou, [zhongyuan])
    const inReview = documentIn('IN_REVIEW', text, strict).document
    const approved = documentAfter(aNotice(), 'submitForReview', 'approveDraft') as DocumentIn<'APPROVED'>
    const strictly = { ...approved, issuer: inReview.issuer }
    for (const [document, step, code, by] of [
      [inReview, 'approveDraft', 'REVIEWED_BY_DRAFTER', inReview.createdBy],
      [strictly, 'signDocument', 'SIGNED_BY_REVIEWER', approved.review.by],
    ] as const) {
      expect(codes(document, step, anAct(by))).toEqual([code])
      expect(codes(document, step, { ...anAct('mbr-deputy'), for: by })).toEqual([code])
    }
    expect(codes(inReview, 'approveDraft', anAct('mbr-other'))).toEqual([])
  })
  it('is the seal that minutes do not carry, and that a notice needs before it is dispatched', () => {
    const minutes = documentIn('REGISTERED', aText('MINUTES', zhengzhou, [zhongyuan]), zhengzhou).document
    expect(codes(minutes, 'sealDocument', anAct())).toEqual(['ELEMENT_NOT_ALLOWED'])
    expect(codes(minutes, 'dispatchDocument', anAct())).toEqual([])
    expect(codes(standing('REGISTERED'), 'dispatchDocument', anAct())).toEqual(['WRONG_STATE'])
  })
})
