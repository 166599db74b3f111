import { describe, expect, it } from 'vitest'
import { sign } from '../../../../functions/documents/lifecycle/rules/signing.ts'
import type { DocumentIn } from '../../../../functions/documents/model/index.ts'
import { parseNumber } from '../../../../functions/documents/numbering/rules/forms.ts'
import { classificationMark } from '../../../../functions/kernel/classification.ts'
import { blocks, type Problem } from '../../../../functions/kernel/problem.ts'
import { isDate, shanghaiDate, shanghaiYear } from '../../../../functions/kernel/time.ts'
import { chineseDate } from '../../../../functions/typesetting/index.ts'
import { luoyang, province, zhengzhou } from '../../../kit/rules/agencies.ts'
import { afterAnswer, aNotice, anAnswer, documentAfter, slotOf } from '../../../kit/rules/document-steps.ts'
import { aText, documentIn, HEAD } from '../../../kit/rules/documents.ts'
import {
  draftOf,
  type Expected,
  namesOf,
  problemsIn,
  VECTORS,
  type Vector,
  type VectorInput,
} from '../../../kit/rules/drafting-vectors.ts'
import { anAct, must } from '../../../kit/rules/results.ts'

/** Vectors that are judged otherwise, each with the reason. Those that bind (`real`, `article`, `given`) are never among them. */
const JUDGED_OTHERWISE: Readonly<Record<string, string>> = {}

const dateOf = (document: DocumentIn<'APPROVED'>, at: string): string =>
  (
    must(sign(document, { signatory: HEAD, opinion: null }, anAct('mbr-head', at)))
      .thing as DocumentIn<'SIGNED'>
  ).signature.date

const signDate = ({ kind, meeting, at = '' }: VectorInput): string => {
  const text = aText(kind, province, [zhengzhou], { meeting: { name: '常务会议', date: String(meeting) } })
  return dateOf(documentIn('APPROVED', text).document, at)
}

const jointDate = ({ joint = [], at = '' }: VectorInput): string => {
  const asked = documentAfter(aNotice([], [luoyang]), 'submitForReview', 'approveDraft')
  const [signed = ''] = joint
  const answer = anAnswer('m1', signed, null, shanghaiDate(signed))
  const { thing } = afterAnswer(asked, slotOf(asked, luoyang).id, 'AGREED', answer)
  return dateOf(thing as DocumentIn<'APPROVED'>, at)
}

/** The answers to what is asked about numbers, dates and marks. */
const VALUES: Readonly<Record<string, (input: VectorInput) => unknown>> = {
  mark: ({ text = '' }) => classificationMark(text),
  parseNumber: ({ text = '' }) => parseNumber(text) !== null,
  dateInWords: ({ text = '' }) => chineseDate(text),
  isDate: ({ text = '' }) => isDate(text),
  seriesYear: ({ at = '' }) => shanghaiYear(at),
  shanghaiDate: ({ at = '' }) => shanghaiDate(at),
  signDate,
  jointDate,
}

/** What is wrong in the findings on a draft; empty if they are right. */
function faultsOf(expected: Expected, problems: readonly Problem[]): string[] {
  const { rule = '', warns } = expected
  const isNamed = (problem: Problem, name: string) =>
    name.split('|').some(one => namesOf(problem).includes(one))
  const errors = problems.filter(blocks)
  const found = (list: readonly Problem[]): string => list.map(namesOf).join('; ') || 'nothing'
  const named = (list: readonly Problem[], name: string) => list.some(one => isNamed(one, name))
  return [
    expected.blocks === true && !named(errors, rule)
      ? `an error of ${rule} is missing: ${found(errors)}`
      : '',
    expected.blocks === false && errors.length > 0 ? `refused: ${found(errors)}` : '',
    expected.quiet === true && problems.length > 0 ? `not quiet: ${found(problems)}` : '',
    expected.flagged === true && !named(problems, rule) ? `${rule} is missing: ${found(problems)}` : '',
    warns !== undefined &&
    !named(
      problems.filter(one => !blocks(one)),
      warns,
    )
      ? `a warning of ${warns} is missing`
      : '',
  ].filter(fault => fault !== '')
}

/** What is wrong in the answer to a vector; empty if it is right. */
function faultsIn({ input, expected }: Vector): string[] {
  if (input.fn === 'validate')
    return expected.any === true ? [] : faultsOf(expected, problemsIn(draftOf(input)))
  const wanted = 'mark' in expected ? expected.mark : (expected.parses ?? expected.value)
  const value = VALUES[input.fn]?.(input)
  return value === wanted ? [] : [`${JSON.stringify(value)} instead of ${JSON.stringify(wanted)}`]
}

describe('drafts, numbers, dates and marks as offices write them', () => {
  const judged = VECTORS.filter(({ id }) => !(id in JUDGED_OTHERWISE))

  it.each(
    judged.map(vector => [vector.id, vector.what.replace(/\s+/gu, ' '), vector.source, vector] as const),
  )('%s %s (%s)', (_, __, ___, vector) => {
    expect(faultsIn(vector)).toEqual([])
  })
  it('are judged otherwise only where usage decides, and only where the answer differs', () => {
    const others = Object.keys(JUDGED_OTHERWISE).map(id => VECTORS.find(vector => vector.id === id))
    expect(others.map(vector => vector?.certainty).filter(one => one !== 'practice')).toEqual([])
    expect(others.filter(vector => vector !== undefined && faultsIn(vector).length === 0)).toEqual([])
  })
  it('come with a count of those that are right', () => {
    const right = VECTORS.filter(vector => faultsIn(vector).length === 0).length
    console.log(`drafting vectors: ${right} of ${VECTORS.length} right`)
    expect(right).toBe(VECTORS.length - Object.keys(JUDGED_OTHERWISE).length)
  })
})
