import { inputProblems } from '../kernel/problem.ts'
import type { INPUT_FACTS, ProblemFacts } from '../kernel/problem-facts.ts'
import type { messages } from './messages.ts'

/** The code of a province. */
export const PROVINCE_CODE = /^\d{2}0000$/

/** What the problems of this area say, by code. */
export const problemFacts = {
  NO_GOVERNMENTS_BELOW: {},
  NO_SUCH_PROVINCE: { always: ['given'], expected: PROVINCE_CODE },
  DELIVERY_NOT_READY_FOR_THIS: { always: ['given', 'allowed'] },
  DELIVERY_RECALLED: {},
  RECALL_NOT_ASKED: {},
  RECALL_IN_THE_WAY: {},
  NOT_TO_BE_PASSED_TO: { always: ['given'] },
  TOO_MANY_PASSINGS: { always: ['limit'], unit: 'ITEMS' },
  NOT_PASSED_ON_TO: { always: ['given'] },
  RECALLED_FROM_RECIPIENT: { always: ['given'] },
  SIGNED_FOR_ALREADY: { always: ['given'] },
  ALREADY_A_RECIPIENT: { always: ['given'] },
  RECALLED_FROM_ALL: {},
  TOO_MANY_ADDITIONS: { always: ['limit'], unit: 'ITEMS' },
  NOT_RETURNED: { always: ['given'] },
  NOT_DISPATCHED_TO: { always: ['given'] },
  TOO_MANY_RECALLS: { always: ['limit'], unit: 'ITEMS' },
} as const satisfies ProblemFacts & Record<keyof typeof messages.problems, unknown>

/** An invalid input value of a dispatch or a delivery. */
export const invalid = inputProblems<typeof INPUT_FACTS & typeof problemFacts>()
