import type { Problem } from '../../../kernel/problem.ts'
import { textProblem, tidy } from '../../../kernel/text.ts'
import { classificationProblem } from './classification.ts'

/** Checks one text field: first its form, then for a classification mark. Returns at most one problem. */
export function textProblems(path: readonly string[], text: string, limit: number): Problem[] {
  // A mark is looked for in the text as it will be stored: one that stands between two breaks of Word stands alone.
  const fault = textProblem(path, text, limit) ?? classificationProblem(path, tidy(text))
  return fault === null ? [] : [fault]
}
