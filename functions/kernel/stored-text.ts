import { classificationProblem } from './classification.ts'
import type { ClassifiedContent, InvalidInput } from './problem.ts'
import type { InputCode } from './problem-facts.ts'
import { type TextForm, textProblem, tidy } from './text.ts'

/**
 * The problem of a text that is to be stored, whatever it is: first that of its form, then a classification mark. Null if it
 * may be stored.
 * @param limit in bytes of UTF-8
 */
export function storedTextProblem(
  path: readonly string[],
  text: string,
  limit: number,
  form: TextForm = 'LINES',
): InvalidInput<InputCode> | ClassifiedContent | null {
  // A mark is looked for in the text as it will be stored: one that stands between two breaks of Word stands alone.
  return textProblem(path, text, limit, form) ?? classificationProblem(path, tidy(text, form))
}
