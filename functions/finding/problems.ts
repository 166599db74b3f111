import { type InputCode, invalidInput } from '../kernel/problem.ts'
import type { messages } from './messages.ts'

/** What cannot be searched. */
export const invalid = invalidInput<InputCode | (keyof typeof messages.problems & string)>
