import { inputProblems, type Problem } from '../kernel/problem.ts'
import type { INPUT_FACTS, ProblemFacts } from '../kernel/problem-facts.ts'
import type { messages } from './messages.ts'
import { INCOMING_PREFIX, type IncomingClaim } from './model.ts'

/** The code of a province. */
export const PROVINCE_CODE = /^\d{2}0000$/

/** What the problems of this area say, by code. */
export const problemFacts = {
  NO_SUCH_PROVINCE: { always: ['given'], expected: PROVINCE_CODE },
  DELIVERY_NOT_READY_FOR_THIS: { always: ['given', 'allowed'] },
  DELIVERY_RECALLED: {},
  DELIVERY_REPLACED: { always: ['given'] },
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
  DEADLINE_NOT_MOVED: {},
  NO_REPLY_OWED: {},
  TOO_MANY_DEADLINE_MOVES: { always: ['limit'], unit: 'ITEMS' },
  NOT_RETURNED: { always: ['given'] },
  RESEND_ASKED_ALREADY: {},
  TOO_MANY_RESENDS_ASKED: { always: ['limit'], unit: 'ITEMS' },
  RESEND_NOT_ASKED: { always: ['given'] },
  NOT_DISPATCHED_TO: { always: ['given'] },
  INCOMING_NUMBER_TAKEN: 'IncomingNumberTaken',
  INCOMING_NUMBER_TWICE: {},
  NOT_AN_INCOMING_PREFIX: { always: ['given'], expected: INCOMING_PREFIX },
  DATE_IN_FUTURE: { always: ['given', 'allowed'] },
  REPLY_OR_RECIPIENT: {},
  NOT_UNREACHED: { always: ['given', 'allowed'] },
  ACTED_SINCE: 'ActedSince',
  NOT_ABOVE_RECIPIENT: { always: ['given'] },
  NOT_UNDER_WAY: { always: ['given'] },
  NOBODY_UNDER_WAY: {},
  PROGRESS_ASKED_ALREADY: { always: ['given'] },
  PROGRESS_STILL_AWAITED: { always: ['given'] },
  TOO_MANY_PROGRESS_ASKED: { always: ['given', 'limit'], unit: 'ITEMS' },
  TOO_MANY_PROGRESS_REQUESTS: { always: ['limit'], unit: 'ITEMS' },
  TOO_MANY_PROGRESS_REPORTED: { always: ['limit'], unit: 'ITEMS' },
  DATE_IN_PAST: { always: ['given', 'allowed'] },
  HANDLING_BEGUN_ALREADY: {},
  IN_A_MATTER: { always: ['given'] },
  TOO_MANY_REOPENED: { always: ['limit'], unit: 'ITEMS' },
  NOTHING_TO_UNDO: {},
  STEP_OF_ANOTHER: {},
  TOO_MANY_UNDONE: { always: ['limit'], unit: 'ITEMS' },
  ABOLISHED_ALREADY: { always: ['given'] },
  CONGRESS_ONLY_REVOKES: { always: ['given'] },
  ORGAN_NOT_ON_PAPER: { always: ['given', 'allowed'] },
  PAPER_RECORD_CHANGED: { always: ['given', 'allowed'] },
  PAPER_DATE_TOO_EARLY: { always: ['given', 'allowed'] },
  TOO_MANY_PAPER_CORRECTIONS: { always: ['limit'], unit: 'ITEMS' },
  OUT_OF_EFFECT: { always: ['given'] },
  DELIVERY_OUT_OF_EFFECT: { always: ['given'] },
  BEFORE_ITS_DATE: { always: ['given', 'allowed'] },
  NOT_LED: { always: ['given'] },
  NOT_A_BASIS: { always: ['given'] },
  DELIVERY_REVOKED: {},
  DISTRIBUTION_UNCHANGED: { always: ['given'] },
  PUBLISHED_TO_SOME: { always: ['given', 'allowed'] },
  WORDING_SAYS_OTHERWISE: { always: ['given', 'allowed'] },
  TOO_MANY_DISTRIBUTION_REVISIONS: { always: ['limit'], unit: 'ITEMS' },
  TOO_MANY_RECALLS: { always: ['limit'], unit: 'ITEMS' },
} as const satisfies ProblemFacts & Record<keyof typeof messages.problems, unknown>

/** An invalid input value of a dispatch or a delivery. */
export const invalid = inputProblems<typeof INPUT_FACTS & typeof problemFacts>()

/** Another delivery of the agency has the number (重号). */
export interface IncomingNumberTaken extends Problem {
  readonly type: 'IncomingNumberTaken'
  readonly code: 'INCOMING_NUMBER_TAKEN'
  readonly number: string
  /** The delivery that has it. */
  readonly deliveryId: string
}
export function incomingNumberTaken({ number, deliveryId }: IncomingClaim): IncomingNumberTaken {
  return {
    type: 'IncomingNumberTaken',
    code: 'INCOMING_NUMBER_TAKEN',
    path: ['incomingNumber'],
    retryable: false,
    number,
    deliveryId,
  }
}

/** Somebody acted after what is to be undone. */
export interface ActedSince extends Problem {
  readonly type: 'ActedSince'
  readonly code: 'ACTED_SINCE'
  /** The kind of the first rung after it. */
  readonly since: string
  readonly at: string
}
export function actedSince(since: string, at: string): ActedSince {
  return {
    type: 'ActedSince',
    code: 'ACTED_SINCE',
    path: ['deliveryId'],
    retryable: false,
    params: { since: { word: `Rung.${since}` } },
    since,
    at,
  }
}
