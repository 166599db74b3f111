import { classificationProblem } from './classification.ts'
import type { ClassifiedContent, InvalidInput } from './problem.ts'
import type { InputCode } from './problem-facts.ts'
import { type TextForm, textProblem } from './text.ts'

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
  // In the text as it was given, so that lines are counted as the client counts them.
  return textProblem(path, text, limit, form) ?? classificationProblem(path, text)
}
