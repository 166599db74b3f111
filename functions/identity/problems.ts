import { type InputCode, invalidInput } from '../kernel/problem.ts'
import type { messages } from './messages.ts'

/** A value that registering an application cannot take. */
export const invalid = invalidInput<InputCode | (keyof typeof messages.problems & string)>

/** An application that was to do what only people may. */
export const AUDITED = [
  'NOT_AN_APPLICATIONS_ROLE',
] as const satisfies readonly (keyof typeof messages.problems)[]
