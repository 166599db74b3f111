import { type InputCode, invalidInput, type Problem } from '../kernel/problem.ts'
import type { messages } from './messages.ts'

/** An invalid input value of a document. */
export const invalid = invalidInput<InputCode | (keyof typeof messages.problems & string)>

/** Classified documents never enter the system: nothing of the text is stored, and the problem names only the mark. */
export interface ClassifiedContent extends Problem {
  readonly type: 'ClassifiedContent'
  readonly code: 'CLASSIFIED_CONTENT'
  readonly mark: string
}
export function classifiedContent(path: readonly string[], mark: string): ClassifiedContent {
  return { type: 'ClassifiedContent', code: 'CLASSIFIED_CONTENT', path, retryable: false, mark }
}

/** Attempts to pass four eyes, to take another's name, and to bring in what is classified. */
export const AUDITED = [
  'REVIEWED_BY_DRAFTER',
  'SIGNED_BY_REVIEWER',
  'CONTENT_CHANGED_SINCE_SIGNING',
  'CLASSIFIED_CONTENT',
] as const satisfies readonly (keyof typeof messages.problems)[]
