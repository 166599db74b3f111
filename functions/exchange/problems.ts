import { type InputCode, invalidInput } from '../kernel/problem.ts'
import type { messages } from './messages.ts'

/** An invalid input value of a dispatch or a delivery. */
export const invalid = invalidInput<InputCode | (keyof typeof messages.problems & string)>
