import { inputProblems } from '../kernel/problem.ts'
import type { INPUT_FACTS, ProblemFacts } from '../kernel/problem-facts.ts'
import type { messages } from './messages.ts'

/** What the problems of this area say, by code. */
export const problemFacts = {
  UNIT_NAME_HAS_SLASH: { always: ['given'] },
  UNIT_WITHIN_ITSELF: { always: ['given'] },
  UNITS_TOO_DEEP: { always: ['limit'], unit: 'ITEMS' },
  UNIT_DISSOLVED: { always: ['given'] },
  UNIT_HAS_UNITS: { always: ['given'] },
  NOT_A_UNIT_SUCCESSOR: { always: ['given'] },
  NOT_A_POST_SUCCESSOR: { always: ['given'] },
  UNIT_HAS_A_HEAD: { always: ['given'] },
  MEMBER_NOT_IN_OFFICE: { always: ['given'] },
  HOLDS_THE_POST: { always: ['given'] },
  HOLDS_NOT_THE_POST: { always: ['given'] },
  NO_SUCH_MEMBER: { always: ['given'] },
  MEMBERS_OF_ONE_NAME: { always: ['given'] },
  OWN_DEPUTY: {},
  ABSENCE_IN_THE_PAST: { always: ['given'] },
  ABSENCE_ENDS_BEFORE_START: { always: ['given'] },
  ABSENCE_TOO_LONG: { always: ['limit'], unit: 'VALUE' },
  ABSENCES_OVERLAP: { always: ['given'] },
} as const satisfies ProblemFacts & Partial<Record<keyof typeof messages.problems, unknown>>

/** A value that an organization cannot take. */
export const invalid = inputProblems<typeof INPUT_FACTS & typeof problemFacts>()
