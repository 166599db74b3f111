import { type InputCode, invalidInput } from '../kernel/problem.ts'
import type { messages } from './messages.ts'

/** A value that an upload cannot be declared with. */
export const invalid = invalidInput<InputCode | (keyof typeof messages.problems & string)>
