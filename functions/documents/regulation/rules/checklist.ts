import type { Problem } from '../../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { tidy } from '../../../kernel/text.ts'
import { textProblems } from '../../drafting/rules/text.ts'
import {
  type ConfirmedItem,
  type DocumentText,
  type Issuer,
  issuersOf,
  LIMITS,
  mayBeOfBothSides,
  REVIEW_FLAGS,
  REVIEW_ITEMS,
  type ReviewFlag,
  type ReviewItem,
} from '../../model/index.ts'
import { invalid } from '../../problems.ts'
import { reviewWord } from '../messages/review.ts'

/** An item of a document's checklist (审核清单). */
export interface ReviewCheck {
  readonly item: ReviewItem
  /** The article of the regulation, or the rule that demands the review. */
  readonly source: string
  /** True if an approval must confirm it with a note: the draft has its flag. */
  readonly isRequired: boolean
  /** True of a flag that the draft does not have, although its wording suggests it. */
  readonly isSuggested: boolean
}

/** Art. 20, each item as it names it, and the second sentence of art. 17. The last two are demanded by the State Council's rules on them. [u] their numbers */
const SOURCES: Readonly<Record<ReviewItem, string>> = {
  REASONS: '20(1)',
  LAWFULNESS: '20(2)',
  INTENT: '20(2)',
  CONSISTENCY: '20(2)',
  FEASIBILITY: '20(2)',
  CONSULTATION: '20(3)',
  KIND_AND_FORM: '20(4)',
  ACCURACY: '20(4)',
  USAGE: '20(4)',
  OTHER_REQUIREMENTS: '20(5)',
  JOINT_COMPETENCE: '17',
  LEGALITY: '国办发〔2018〕115号',
  FAIR_COMPETITION: '国务院令第783号',
}

/** Wording of documents that set rules for the public, and of those that touch what firms may do. [u] */
const SUGGESTS: Readonly<Record<ReviewFlag, (text: DocumentText) => boolean>> = {
  LEGALITY: ({ title, attachedTexts = [] }) =>
    [title, ...attachedTexts.map(text => text.title)].some(one =>
      /(?:办法|规定|细则|规则)(?:（[^（）]{1,8}）)?(?:的|$)/u.test(one),
    ),
  FAIR_COMPETITION: ({ title, body }) =>
    /市场准入|准入条件|招标投标|政府采购|财政补贴|奖补|税收优惠|特许经营|招商引资|资质标准/u.test(
      `${title}\n${body}`,
    ),
}

const isFlag = (item: ReviewItem): item is ReviewFlag => REVIEW_FLAGS.some(flag => flag === item)

/**
 * What a reviewer of a document looks at: art. 20, whether the work of a joint document is one side's alone, and the reviews that
 * its flags demand or its wording suggests.
 */
export function checklistOf(text: DocumentText, issuer: Issuer): ReviewCheck[] {
  const flags = text.reviewFlags ?? []
  const isJoint = mayBeOfBothSides(issuersOf(issuer, text))
  return REVIEW_ITEMS.flatMap(item => {
    if (item === 'JOINT_COMPETENCE' && !isJoint) return []
    const isRequired = isFlag(item) && flags.includes(item)
    const isSuggested = isFlag(item) && !isRequired && SUGGESTS[item](text)
    if (isFlag(item) && !isRequired && !isSuggested) return []
    return [{ item, source: SOURCES[item], isRequired, isSuggested }]
  })
}

/** The items that an approval confirms, as they are stored; refused without a note on each flag of the draft. */
export function confirmedItems(
  { reviewFlags = [] }: Pick<DocumentText, 'reviewFlags'>,
  given: readonly { readonly item: ReviewItem; readonly note?: string | null | undefined }[],
): Result<ConfirmedItem[]> {
  const path = (index: number): string[] => ['confirmed', String(index)]
  const problems = given.flatMap(({ item, note }, index): Problem[] => [
    ...(given.findIndex(one => one.item === item) < index
      ? [confirmationProblem('REVIEW_ITEM_TWICE', path(index), item)]
      : []),
    ...(note === null || note === undefined ? [] : textProblems([...path(index), 'note'], note, LIMITS.note)),
  ])
  const missing = reviewFlags.filter(flag => !given.some(({ item, note }) => item === flag && note))
  problems.push(...missing.map(flag => confirmationProblem('REVIEW_NOT_CONFIRMED', ['confirmed'], flag)))
  if (problems.length > 0) return refuse(...problems)
  return ok(given.map(({ item, note }) => ({ item, note: note ? tidy(note) : null })))
}

function confirmationProblem(
  code: 'REVIEW_ITEM_TWICE' | 'REVIEW_NOT_CONFIRMED',
  path: readonly string[],
  item: ReviewItem,
): Problem {
  return invalid(code, path, { given: item, params: { item: { word: reviewWord(item) } } })
}
