import { inputProblems } from '../kernel/problem.ts'
import type { INPUT_FACTS, ProblemFacts } from '../kernel/problem-facts.ts'
import type { messages } from './messages.ts'

/** The form of a digest. */
export const SHA256 = /^[0-9a-f]{64}$/

/** What the problems of this area say, by code. */
export const problemFacts = {
  NOT_A_SHA256: { always: ['given'], expected: SHA256 },
  MEDIA_TYPE_NOT_TAKEN: { always: ['given', 'allowed'] },
  NOT_A_FILE_NAME: { always: ['given'] },
} as const satisfies ProblemFacts & Record<keyof typeof messages.problems, unknown>

/** A value that an upload cannot be declared with. */
export const invalid = inputProblems<typeof INPUT_FACTS & typeof problemFacts>()
