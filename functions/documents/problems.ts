import { type InputCode, invalidInput, type Problem } from '../kernel/problem.ts'
import type { messages } from './messages.ts'

/** A value of a document that the server cannot take. */
export const invalid = invalidInput<InputCode | (keyof typeof messages.problems & string)>

/** Classified documents never enter the system; nothing of the text is kept, the mark alone is named. */
export interface ClassifiedContent extends Problem {
  readonly type: 'ClassifiedContent'
  readonly code: 'CLASSIFIED_CONTENT'
  readonly mark: string
}
export function classifiedContent(path: readonly string[], mark: string): ClassifiedContent {
  return { type: 'ClassifiedContent', code: 'CLASSIFIED_CONTENT', path, retryable: false, mark }
}
