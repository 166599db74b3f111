import type { Problem } from '../../../kernel/problem.ts'
import { textFault, tidy } from '../../../kernel/text.ts'
import { invalid } from '../../problems.ts'
import { classificationProblem } from './classification.ts'

/** Checks one text field: first its form, then for a classification mark. Returns at most one problem. */
export function textProblems(path: readonly string[], text: string, limit: number): Problem[] {
  const fault = textFault(tidy(text), limit)
  if (fault !== null) return [invalid(`TEXT_${fault}`, path, { limit })]
  const classified = classificationProblem(path, text)
  return classified === null ? [] : [classified]
}
