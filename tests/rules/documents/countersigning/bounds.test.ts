import { describe, expect, it } from 'vitest'
import { nextRoundProblems } from '../../../../functions/documents/countersigning/rules/rounds.ts'
import { type Countersigner, type Document, LIMITS } from '../../../../functions/documents/model/index.ts'
import type { Agency } from '../../../../functions/tenancy/model.ts'
import { anAgency, luoyang } from '../../../kit/rules/agencies.ts'
import {
  addedOnTheWay,
  aNotice,
  countersigner,
  countersigningMember,
  documentAfter,
  finance,
  takeStep,
} from '../../../kit/rules/document-steps.ts'
import { messageGaps } from '../../../kit/rules/documents.ts'
import { anAct, problemsOf } from '../../../kit/rules/results.ts'

const withRounds = (rounds: number, ...countersigners: readonly Countersigner[]): Document => ({
  ...documentAfter(aNotice(countersigners), 'submitForReview'),
  rounds,
})
const add = (document: Document, one: Countersigner) =>
  takeStep(document, 'addCountersigner', anAct(), { wanted: addedOnTheWay(one) })

describe('the rounds of a document', () => {
  const limit = LIMITS.rounds
  const tooMany = [{ code: 'TOO_MANY_ROUNDS', path: ['countersigners'], given: String(limit), limit }]
  it('may be as many as the limit', () => {
    const document = withRounds(limit - 1, countersigner(finance))
    expect(nextRoundProblems(document)).toEqual([])
    expect(takeStep(document, 'approveDraft').ok).toBe(true)
  })
  it('are refused beyond it: in approving, in adding an agency, and before in submitting', () => {
    const document = withRounds(limit, countersigner(finance))
    expect(nextRoundProblems(document)).toMatchObject(tooMany)
    expect(messageGaps(nextRoundProblems(document))).toEqual([])
    expect(problemsOf(takeStep(document, 'approveDraft'))).toMatchObject(tooMany)
    expect(problemsOf(add(withRounds(limit), countersigner(finance)))).toMatchObject(tooMany)
    const draft = { ...document, state: 'DRAFT' } as Document
    expect(problemsOf(takeStep(draft, 'submitForReview'))).toContainEqual(expect.objectContaining(tooMany[0]))
  })
  it('are no matter of others if members of the own agency alone are asked', () => {
    expect(takeStep(withRounds(limit, countersigningMember('mbr-c')), 'approveDraft').ok).toBe(true)
    expect(add(withRounds(limit), countersigningMember('mbr-c')).ok).toBe(true)
    expect(takeStep(withRounds(limit), 'approveDraft').ok).toBe(true)
  })
})

describe('agencies outside the relations of the host that are added on the way', () => {
  const strangers = Array.from({ length: LIMITS.askedOutside + 1 }, (_, n) =>
    countersigner(
      anAgency(luoyang, { name: `洛阳市第${n}区人民政府`, regionCode: `4103${20 + n}`, tier: 'COUNTY' }),
    ),
  )
  const [last, ...asked] = strangers as [Countersigner, ...Countersigner[]]
  const full = documentAfter(aNotice(asked), 'submitForReview', 'approveDraft')
  it('are refused while as many as may be are asked', () => {
    const problems = problemsOf(add(full, last))
    const { agency } = last.party as { readonly agency: { readonly agencyId: string } }
    expect(problems).toMatchObject([
      {
        code: 'ASKED_OUTSIDE_RELATIONS',
        path: ['countersigner'],
        limit: LIMITS.askedOutside,
        given: String(strangers.length),
        fix: { removeCountersigners: [agency.agencyId] },
      },
    ])
    expect(messageGaps(problems)).toEqual([])
  })
  it('are taken while there are fewer', () => {
    const fewer = documentAfter(aNotice(asked.slice(1)), 'submitForReview', 'approveDraft')
    expect(add(fewer, last).ok).toBe(true)
  })
  it('are counted apart from members who are asked', () => {
    const mixed = [...asked.slice(1), countersigningMember('mbr-d')]
    const both = documentAfter(aNotice(mixed), 'submitForReview', 'approveDraft')
    expect(add(both, last).ok).toBe(true)
  })
  it('do not keep an agency in relation, or a member, from being added', () => {
    expect(add(full, countersigner(finance)).ok).toBe(true)
    expect(add(full, countersigner(luoyang as Agency)).ok).toBe(true)
    expect(add(full, countersigningMember('mbr-c')).ok).toBe(true)
  })
})
