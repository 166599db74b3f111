import { describe, expect, it } from 'vitest'
import type { Act } from '../../../../functions/access/act.ts'
import { replay } from '../../../../functions/documents/lifecycle/rules/replay.ts'
import { approve, submit } from '../../../../functions/documents/lifecycle/rules/review.ts'
import { sign } from '../../../../functions/documents/lifecycle/rules/signing.ts'
import {
  type DocumentIn,
  draftersWith,
  mayTake,
  personsOf,
} from '../../../../functions/documents/model/index.ts'
import { zhengzhou, zhongyuan } from '../../../kit/rules/agencies.ts'
import { aDraft, aText, HEAD, messageGaps } from '../../../kit/rules/documents.ts'
import { AT, anAct, must, problemsOf } from '../../../kit/rules/results.ts'

const strict = { ...zhengzhou, fourEyes: { bySuperior: true, byAgency: false } }
const text = aText('NOTICE', zhengzhou, [zhongyuan])
const drafter = anAct('mbr-drafter')
const by = (person: string, onBehalfOf?: string): Act => ({ by: person, at: AT, for: onBehalfOf })
const draft = (issuer = strict) => aDraft(text, issuer)
const submitted = (issuer = strict, act: Act = drafter) =>
  must(submit(draft(issuer).document, null, act)).thing as DocumentIn<'IN_REVIEW'>
const approval = { opinion: null, signatory: null }
const approved = (issuer = strict, act: Act = by('mbr-reviewer')) =>
  must(approve(submitted(issuer), approval, act)).thing as DocumentIn<'APPROVED'>
const signing = { signatory: HEAD, opinion: null }
const codes = (result: Parameters<typeof problemsOf>[0]) => {
  const problems = problemsOf(result)
  expect(messageGaps(problems)).toEqual([])
  return problems.map(({ code, path }) => `${code} ${path.join('.')}`)
}

describe('four eyes (不相容岗位分离)', () => {
  it.each<[string, Act]>([
    ['the drafter', drafter],
    ['the drafter in the reviewer’s place', by('mbr-drafter', 'mbr-reviewer')],
    ['a deputy in the drafter’s place', by('mbr-deputy', 'mbr-drafter')],
  ])('do not let a draft be reviewed by %s', (_, act) => {
    expect(codes(approve(submitted(), approval, act))).toEqual(['REVIEWED_BY_DRAFTER documentId'])
    const lenient = { ...strict, fourEyes: { bySuperior: false, byAgency: false } }
    expect(approve(submitted(lenient), approval, act).ok).toBe(true)
  })
  it.each<[string, Act]>([
    ['the reviewer', by('mbr-reviewer')],
    ['the reviewer in the signatory’s place', by('mbr-reviewer', 'mbr-signatory')],
    ['a deputy in the reviewer’s place', by('mbr-deputy', 'mbr-reviewer')],
  ])('do not let a document be signed by %s', (_, act) => {
    expect(codes(sign(approved(), signing, act))).toEqual(['SIGNED_BY_REVIEWER documentId'])
    const lenient = { ...strict, fourEyes: { bySuperior: false, byAgency: false } }
    expect(sign(approved(lenient), signing, act).ok).toBe(true)
  })
  it('count who reviewed in another’s place, and that other', () => {
    const reviewed = approved(strict, by('mbr-deputy', 'mbr-head'))
    for (const person of ['mbr-deputy', 'mbr-head'])
      expect(codes(sign(reviewed, signing, by(person)))).toEqual(['SIGNED_BY_REVIEWER documentId'])
    expect(sign(reviewed, signing, by('mbr-reviewer')).ok).toBe(true)
  })
  it('count everybody who wrote the draft, not only who began it', () => {
    const edited = {
      ...draft().document,
      drafters: draftersWith(['mbr-drafter'], by('mbr-second', 'mbr-third')),
    }
    const sent = must(submit(edited, null, by('mbr-fourth'))).thing as DocumentIn<'IN_REVIEW'>
    for (const person of ['mbr-drafter', 'mbr-second', 'mbr-third', 'mbr-fourth'])
      expect(codes(approve(sent, approval, by(person)))).toEqual(['REVIEWED_BY_DRAFTER documentId'])
    expect(approve(sent, approval, by('mbr-fifth')).ok).toBe(true)
  })
  it('let the drafter sign what another has reviewed', () => {
    expect(sign(approved(), signing, drafter).ok).toBe(true)
  })
  it('are asked by the agency of itself as well', () => {
    const own = { ...strict, fourEyes: { bySuperior: false, byAgency: true } }
    expect(codes(approve(submitted(own), approval, drafter))).toEqual(['REVIEWED_BY_DRAFTER documentId'])
  })
  it('keep a document from being passed to somebody who could not go on with it', () => {
    expect(codes(submit(draft().document, 'mbr-drafter', drafter))).toEqual(['REVIEWED_BY_DRAFTER passTo'])
    const toReviewer = { opinion: null, signatory: 'mbr-reviewer' }
    expect(codes(approve(submitted(), toReviewer, by('mbr-reviewer')))).toEqual(['SIGNED_BY_REVIEWER passTo'])
    expect(approve(submitted(), { ...toReviewer, signatory: 'mbr-head' }, by('mbr-reviewer')).ok).toBe(true)
  })
  it('are known to the actions that are offered', () => {
    expect([
      mayTake(submitted(), 'approveDraft', 'mbr-drafter'),
      mayTake(submitted(), 'approveDraft', 'mbr-x'),
    ]).toEqual([false, true])
    expect([
      mayTake(approved(), 'signDocument', 'mbr-reviewer'),
      mayTake(approved(), 'signDocument', 'mbr-x'),
    ]).toEqual([false, true])
  })
})

describe('a history that claims four eyes', () => {
  const history = (issuer: typeof strict, reviewer: Act, signatory: Act) => {
    const { document, event } = draft(issuer)
    const sent = must(submit(document, null, drafter))
    const lenient = (thing: DocumentIn<'IN_REVIEW'>) => ({
      ...thing,
      issuer: { ...thing.issuer, fourEyes: false },
    })
    const passed = must(approve(lenient(sent.thing as DocumentIn<'IN_REVIEW'>), approval, reviewer))
    const signed = must(sign(passed.thing as DocumentIn<'APPROVED'>, signing, signatory))
    return [event, sent.event, passed.event, signed.event]
  }
  it.each<[string, Act, Act, string | null]>([
    ['of four people is sound', by('mbr-reviewer'), by('mbr-head'), null],
    ['of a drafter who reviewed is not', drafter, by('mbr-head'), 'DraftApproved'],
    [
      'of a reviewer whose deputy signed is not',
      by('mbr-reviewer'),
      by('mbr-deputy', 'mbr-reviewer'),
      'DocumentSigned',
    ],
  ])('%s', (_, reviewer, signatory, broken) => {
    const result = replay(history(strict, reviewer, signatory))
    expect(result.ok ? null : result.event.type).toBe(broken)
    const lenient = { ...strict, fourEyes: { bySuperior: false, byAgency: false } }
    expect(replay(history(lenient, reviewer, signatory)).ok).toBe(true)
  })
})

it('the persons of an act are who did it and in whose place', () => {
  expect([personsOf(by('mbr-a')), personsOf(by('mbr-a', 'mbr-b'))]).toEqual([['mbr-a'], ['mbr-a', 'mbr-b']])
})
