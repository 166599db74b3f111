import { inputProblems, type Problem } from '../kernel/problem.ts'
import type { INPUT_FACTS, ProblemFacts } from '../kernel/problem-facts.ts'
import { DATE } from '../kernel/time.ts'
import type { messages } from './messages.ts'
import { CALENDAR_REGION } from './model.ts'

/** The start of an address that a source may have. */
export const SOURCE_ADDRESS = /^https?:\/\/\S+$/

/** What the problems of this area say, by code. */
export const problemFacts = {
  CALENDAR_NOT_LOADED: 'CalendarNotLoaded',
  NOT_A_CALENDAR_REGION: { always: ['given'], expected: CALENDAR_REGION },
  CALENDAR_OF_ANOTHER_REGION: { always: ['given', 'allowed'] },
  NOT_A_GOVERNMENT: {},
  CALENDAR_JSON_BROKEN: { always: ['place'] },
  CALENDAR_JSON_MISFIT: {},
  SOURCE_NOT_AN_ADDRESS: { always: ['given'], expected: SOURCE_ADDRESS },
  DAY_NOT_A_DATE: { always: ['given'], expected: DATE },
  DAY_OF_ANOTHER_YEAR: { always: ['given', 'allowed'] },
  DAY_KIND_UNKNOWN: { always: ['given', 'allowed'] },
  DAY_WITHOUT_NAME: {},
  DAY_TWICE: { always: ['given'] },
  DAY_OFF_AND_WORKED: { always: ['given'] },
  WORKED_DAY_NOT_A_WEEKEND: { always: ['given'] },
} as const satisfies ProblemFacts & Partial<Record<keyof typeof messages.problems, unknown>>

/** A value that an import of a calendar, or a question about one, cannot take. */
export const invalid = inputProblems<typeof INPUT_FACTS & typeof problemFacts>()

/** What a calendar has not been told is not guessed. */
export interface CalendarNotLoaded extends Problem {
  readonly type: 'CalendarNotLoaded'
  readonly code: 'CALENDAR_NOT_LOADED'
  readonly year: number
  readonly region: string
}
export function calendarNotLoaded(year: number, region: string): CalendarNotLoaded {
  return { type: 'CalendarNotLoaded', code: 'CALENDAR_NOT_LOADED', path: [], retryable: false, year, region }
}

/** Attempts to decide the days of others. */
export const AUDITED = [
  'CALENDAR_OF_ANOTHER_REGION',
  'NOT_A_GOVERNMENT',
] as const satisfies readonly (keyof typeof messages.problems)[]
