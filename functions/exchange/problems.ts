import { type InputCode, invalidInput } from '../kernel/problem.ts'
import type { messages } from './messages.ts'

/** A value of a dispatch or a delivery that the server cannot take. */
export const invalid = invalidInput<InputCode | (keyof typeof messages.problems & string)>
