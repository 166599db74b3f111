import type { Problem } from '../../../kernel/problem.ts'
import { storedTextProblem } from '../../../kernel/stored-text.ts'

/** The problem of one text field in a list, which is empty if it may be stored. */
export function textProblems(path: readonly string[], text: string, limit: number): Problem[] {
  const fault = storedTextProblem(path, text, limit)
  return fault === null ? [] : [fault]
}
