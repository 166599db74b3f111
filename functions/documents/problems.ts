import { inputProblems, type Problem } from '../kernel/problem.ts'
import type { INPUT_FACTS, ProblemFacts, TextPlace } from '../kernel/problem-facts.ts'
import type { messages } from './messages.ts'

/** The numeral of a section. */
export const NUMERAL = /^[一二三四五六七八九十百]{1,5}$/u
/** What full and short names are written with (全称、规范化简称): nothing that nobody sees. */
export const SHORT_NAME = /^[\p{Unified_Ideograph}〇0-9A-Za-z（）()、，：；·“”《》〈〉〔〕—－-]{2,100}$/u

/** What the problems of this area say, by code. */
export const problemFacts = {
  FIELD_REQUIRED: {},
  NO_SUCH_AGENCY: { always: ['given'] },
  ISSUER_NAMED: {},
  PARTY_NAMED_TWICE: { always: ['given'] },
  URGENCY_IN_TITLE: { always: ['given'] },
  NOT_A_SHORT_NAME: { always: ['given'], expected: SHORT_NAME },
  NOT_A_SECTION: { always: ['given'], expected: NUMERAL },
  SECTION_MISSING: { always: ['given'] },
  REPLY_DEMANDED_TWICE: {},
  NO_GOVERNMENTS_BELOW: {},
  CLASS_EMPTY: { always: ['given'] },
  UPLOAD_DIFFERS: { always: ['given'] },
  UPLOAD_REFUSED: { always: ['given'] },
  UPLOAD_QUARANTINED: { always: ['given'] },
  DECLARATION_MISSING: { always: ['allowed'] },
  STEP_PASSES_TO_NOBODY: {},
  MEMBER_NOT_ACTIVE: { always: ['given'] },
  REVIEWED_BY_DRAFTER: {},
  REVIEW_NOT_CONFIRMED: { always: ['given'] },
  REVIEW_ITEM_TWICE: { always: ['given'] },
  SIGNED_BY_REVIEWER: {},
  ISSUER_RENAMED: { always: ['given', 'allowed'] },
  LACKS_ROLE: { always: ['given', 'allowed'] },
  ALREADY_ASKED: { always: ['given'] },
  ANSWER_OF_ANOTHER: {},
  ANSWER_ACTED_ON: { always: ['given'] },
  TOO_MANY_ANSWERS_UNDONE: { always: ['limit'], unit: 'ITEMS' },
  NOT_A_JOINT_ISSUE: { always: ['allowed'] },
  ISSUERS_OF_ONE_SIDE: { always: ['allowed'] },
  NOT_ONE_OF_THE_ISSUERS: { always: ['given', 'allowed'] },
  TOO_MANY_ROUNDS: { always: ['given', 'limit'], unit: 'ITEMS' },
  SAME_MEMBER: {},
  HELD_BY_NOBODY: {},
  NOT_AN_EARLIER_STEP: { always: ['given', 'allowed'] },
  NOTHING_CHANGED: {},
  CONTENT_CHANGED_SINCE_SIGNING: {},
  NOT_THE_ISSUERS_NAME: { always: ['given', 'allowed'] },
  REVOKED_ALREADY: {},
  ALREADY_REPLACED: { always: ['given'] },
  TOO_MANY_CORRECTIONS: { always: ['limit'], unit: 'ITEMS' },
  CORRECTION_KEEPS_KIND: { always: ['given', 'allowed'] },
  REPLY_DATE_PAST: 'ReplyDateUnfit',
  REPLY_DATE_DAY_OFF: 'ReplyDateUnfit',
  AGENCY_NOT_ACTIVE: 'AgencyNotReady',
  NOBODY_SIGNS_FOR: 'AgencyNotReady',
  NOBODY_COUNTERSIGNS: 'AgencyNotReady',
  AGENCY_REGION_ABOLISHED: 'AgencyNotReady',
  LEFT_OUT_OF_CLASS: 'AgencyNotReady',
  CO_ISSUER_RENAMED: 'AgencyNotReady',
  HAS_ACCOUNT: 'AgencyNotReady',
  COPIES_OUTSIDE_RELATIONS: 'OutsideRelations',
  ASKED_OUTSIDE_RELATIONS: 'OutsideRelations',
  JOINT_ISSUE_VETOED: 'JointIssueVetoed',
  TITLE_WITHOUT_KIND: 'ElementViolation',
  MISSING_ELEMENT: 'ElementViolation',
  ELEMENT_NOT_ALLOWED: 'ElementViolation',
  LEVEL_MENTIONED: 'ElementViolation',
  TITLE_BROKEN: 'ElementViolation',
  FORWARDED_OTHERWISE: 'ElementViolation',
  FORWARDED_BEYOND: 'ElementViolation',
  DISCLOSED_BEYOND: 'ElementViolation',
  RECIPIENTS_NOT_ADDRESSED: 'ElementViolation',
  RECIPIENTS_UNSAID: 'ElementViolation',
  ELEMENT_MISMATCH: 'ElementViolation',
  ROUTING_VIOLATION: 'RoutingViolation',
  STYLE: 'StyleFinding',
  MISSING_GLYPHS: 'MissingGlyph',
  NUMBER_YEAR_DIFFERS: 'NumberYearDiffers',
} as const satisfies ProblemFacts & Partial<Record<keyof typeof messages.problems, unknown>>

/** An invalid input value of a document. */
export const invalid = inputProblems<typeof INPUT_FACTS & typeof problemFacts>()

/** A character that the print cannot show. */
export interface MissingGlyph extends Problem {
  readonly type: 'MissingGlyph'
  readonly code: 'MISSING_GLYPHS'
  readonly severity: 'WARNING'
  /** The character. */
  readonly given: string
  readonly place: TextPlace
}

export function missingGlyph(path: readonly string[], given: string, place: TextPlace): MissingGlyph {
  return {
    type: 'MissingGlyph',
    code: 'MISSING_GLYPHS',
    severity: 'WARNING',
    path,
    given,
    place,
    retryable: false,
    params: { line: String(place.line), character: String(place.character) },
  }
}

/** A number of another year than the document's date. */
export interface NumberYearDiffers extends Problem {
  readonly type: 'NumberYearDiffers'
  readonly code: 'NUMBER_YEAR_DIFFERS'
  readonly severity: 'WARNING'
  /** The date. */
  readonly given: string
  readonly year: number
}

export function numberYearDiffers(given: string, year: number): NumberYearDiffers {
  return {
    type: 'NumberYearDiffers',
    code: 'NUMBER_YEAR_DIFFERS',
    severity: 'WARNING',
    path: ['documentId'],
    given,
    year,
    retryable: false,
    params: { year: String(year) },
  }
}

/** Attempts to pass four eyes, and to change what was signed. */
export const AUDITED = [
  'REVIEWED_BY_DRAFTER',
  'SIGNED_BY_REVIEWER',
  'CONTENT_CHANGED_SINCE_SIGNING',
] as const satisfies readonly (keyof typeof messages.problems)[]
