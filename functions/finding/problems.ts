import { inputProblems } from '../kernel/problem.ts'
import type { INPUT_FACTS, ProblemFacts } from '../kernel/problem-facts.ts'
import type { messages } from './messages.ts'

/** What the problems of this area say, by code. */
export const problemFacts = {
  SEARCH_TOO_SHORT: { always: ['limit'], unit: 'CHARACTERS' },
  SEARCH_TOO_LONG: { always: ['limit'], unit: 'CHARACTERS' },
} as const satisfies ProblemFacts & Record<keyof typeof messages.problems, unknown>

/** What cannot be searched. */
export const invalid = inputProblems<typeof INPUT_FACTS & typeof problemFacts>()
