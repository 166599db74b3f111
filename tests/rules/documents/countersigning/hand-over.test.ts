import { describe, expect, it } from 'vitest'
import { handOver } from '../../../../functions/documents/countersigning/rules/hand-over.ts'
import { type Document, mayTake, type Step, stepsFor } from '../../../../functions/documents/model/index.ts'
import { everybody } from '../../../kit/rules/agencies.ts'
import {
  aNotice,
  countersigner,
  documentAfter,
  finance,
  takeStep,
  traffic,
  water,
} from '../../../kit/rules/document-steps.ts'
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
  it('changes once by a hand-over from the current holder, and the step before can no longer be taken back', () => {
    const document = given(['submitForReview'], 'mbr-a')
    const moved = handOver(document, 'mbr-a', 'mbr-b', anAct('mbr-administrator'))
    expect(moved?.thing).toMatchObject({ holder: 'mbr-b', handedOn: null, version: document.version + 1 })
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
