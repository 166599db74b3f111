import { type InputCode, invalidInput } from '../kernel/problem.ts'
import type { messages } from './messages.ts'

/** A value that registering an application cannot take. */
export const invalid = invalidInput<InputCode | (keyof typeof messages.problems & string)>
