import { inputProblems } from '../kernel/problem.ts'
import type { INPUT_FACTS, ProblemFacts } from '../kernel/problem-facts.ts'
import type { messages } from './messages.ts'

/** What the problems of this area say, by code. */
export const problemFacts = {
  TASK_OF_ANOTHER: { always: ['given', 'allowed'] },
  NOT_ADDRESSABLE: { always: ['given'] },
  ADDRESSED_TWICE: { always: ['given'] },
  PASSED_IN_CIRCLE: { always: ['given'] },
  LEAD_WAITS: { always: ['allowed'] },
  LAST_TASK: {},
  NOT_OF_THIS_TASK: { always: ['given', 'allowed'] },
  NOT_TO_BE_REMOVED: {},
  NOT_SENT_BACK_TO: { always: ['given', 'allowed'] },
  NEXT_HAS_ACTED: {},
  ACT_OF_ANOTHER: {},
  DUE_IN_PAST: { always: ['given', 'allowed'] },
  TOO_MANY_TASKS: { always: ['limit'], unit: 'ITEMS' },
  TOO_MANY_UNFINISHED: { always: ['limit'], unit: 'ITEMS' },
  MATTER_SOURCE_GONE: { always: ['given', 'allowed'] },
  MATTER_SOURCE_STANDS: {},
  NO_SUCH_STEP: { always: ['given', 'allowed'] },
  STEP_NOT_OPTIONAL: { always: ['given'] },
  NO_STEP_FOLLOWS: {},
  EXTENSION_NOT_LATER: { always: ['given'] },
  EXTENSION_NOT_ASKED: {},
  EXTENSION_ASKED_ALREADY: {},
  NOT_TO_CIRCULATE: {},
  CIRCULATION_LIMIT: { always: ['limit'], unit: 'ITEMS' },
  CIRCULATED_ALREADY: { always: ['given'] },
  READING_MODE_STANDS: { always: ['given', 'allowed'] },
  READER_OF_ANOTHER: { always: ['given'] },
  READING_WAITS: { always: ['given'] },
  NOT_TO_BE_RECALLED: { always: ['given'] },
  HANDLED_ALREADY: { always: ['given'] },
} as const satisfies ProblemFacts & Record<keyof typeof messages.problems, unknown>

/** An invalid input value of an act on a matter. */
export const invalid = inputProblems<typeof INPUT_FACTS & typeof problemFacts>()
