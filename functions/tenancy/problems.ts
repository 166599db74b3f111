import { REGION_CODE, type Tier } from '../access/regions.ts'
import { inputProblems, type Problem } from '../kernel/problem.ts'
import type { INPUT_FACTS, ProblemFacts } from '../kernel/problem-facts.ts'
import type { messages } from './messages.ts'
import type { Region } from './model.ts'

/** The characters of a unified social credit code (GB 32100-2015), of which the last one is a check character. */
export const CREDIT_CODE = /^[0-9A-HJ-NPQRTUWXY]{18}$/
/** An organ code as document numbers carry it (机关代字): ideographs of any plane, 〇 among them. */
export const ORGAN_CODE = /^[\p{Unified_Ideograph}〇]{2,12}$/u
/** What meetings are called whose minutes are numbered apart: 常务会议, 专题会议. */
export const MEETING_WORD = /^\p{Unified_Ideograph}{2,20}$/u
/** 届 of a government or a congress, as its minutes are numbered by it. */
export const SESSION = /^[一二三四五六七八九十百]{1,5}届$/u
/** The characters of a region's name, of which at least one is Han. */
export const REGION_NAME = /^(?=.*\p{Script=Han})[\p{Script=Han}\d０-９()（）〔〕·•‧・\-‐–—－、]*$/u

/** What the problems of this area say, by code. */
export const problemFacts = {
  ROLE_NOT_ASSIGNABLE: { always: ['allowed'] },
  OFFICES_NOT_SEPARATE: { always: ['allowed'] },
  OWN_STANDING: {},
  LAST_ADMINISTRATOR: {},
  NOT_A_SUCCESSOR: { always: ['given'] },
  DELEGATED_BY_ONESELF_ALONE: { always: ['given'] },
  INVALID_CREDIT_CODE: { always: ['given'], expected: CREDIT_CODE },
  CREDIT_CODE_NOT_OF_AN_AGENCY: { always: ['given', 'allowed'] },
  NOT_IN_A_NAME: { always: ['given', 'place'] },
  NAME_UNCHANGED: { always: ['given'] },
  NATIONAL_NAME: { always: ['given'] },
  NAME_NOT_OF_ITS_REGION: { always: ['given', 'allowed'] },
  NAME_NOT_OF_ITS_KIND: { always: ['given', 'allowed'] },
  KIND_NOT_OF_ITS_NAME: { always: ['given', 'allowed'] },
  OWN_LEVEL_OR_ABOVE: {},
  INVALID_ORGAN_CODE: { always: ['given'], expected: ORGAN_CODE },
  NOT_A_MEETING_WORD: { always: ['given'], expected: MEETING_WORD },
  NOT_A_SESSION: { always: ['given'], expected: SESSION },
  NO_SUCH_REGION: { always: ['given'] },
  NOT_A_REGION_CODE: { always: ['given'], expected: REGION_CODE },
  REGION_WITHOUT_GOVERNMENT: { always: ['given'] },
  REGION_ABOLISHED: { always: ['given'], maybe: ['allowed'] },
  BEYOND_REACH: { always: ['given'] },
  NOT_THE_REGIONS_TIER: { always: ['given', 'allowed'] },
  KIND_CANNOT_ACT_AS_GOVERNMENT: { always: ['given', 'allowed'] },
  NO_SUCH_SUPERIOR: {},
  SUPERIOR_NOT_REGISTERED: { always: ['given'] },
  AMBIGUOUS_NAME: { always: ['given'] },
  NO_SUCH_GUIDING_AGENCY: {},
  NOT_BELOW_CALLER: {},
  NOT_A_SECOND_SUPERIOR: {},
  DIVISION_MISPLACED: {},
  CSV_COLUMNS_MISSING: { always: ['allowed'] },
  INVALID_CSV: { always: ['given'] },
  CSV_COLUMN_TWICE: { always: ['given'] },
  CSV_CELL_WITHOUT_HEADER: { always: ['given'] },
  CSV_GARBLED: { always: ['given'] },
  NOT_A_REGION_NAME: { always: ['given'], expected: REGION_NAME },
  NOT_A_REGION_SUCCESSOR: { always: ['given'] },
  EDITION_SHRINKS: 'EditionShrinks',
  OUTDATED_EDITION: { always: ['given', 'allowed'] },
  MUTES_ITSELF: { always: ['given'] },
  SENDER_IS_ABOVE: { always: ['given'] },
  DELEGATION_TO_ONESELF: {},
  DELEGATION_TO_GRANTER: {},
  DELEGATION_TO_INACTIVE: { always: ['given'] },
  DELEGATION_BY_INACTIVE: { always: ['given'] },
  NOT_DELEGABLE: { always: ['allowed'], maybe: ['given'] },
  DELEGATION_STARTS_TOO_LATE: { always: ['given', 'limit'], unit: 'YEARS' },
  DELEGATION_ENDS_BEFORE_START: { always: ['given'] },
  DELEGATION_TOO_LONG: { always: ['given', 'limit'], unit: 'YEARS' },
} as const satisfies ProblemFacts & Partial<Record<keyof typeof messages.problems, unknown>>

/** A value that registering, importing or delegating cannot take. */
export const invalid = inputProblems<typeof INPUT_FACTS & typeof problemFacts>()

/** What a list of regions would abolish beyond the expected. */
interface Shrinkage {
  /** How many regions are current. */
  readonly before: number
  /** How many of them it abolishes, which is the number that confirms it. */
  readonly abolished: number
  /** Tiers of which a province would have no region any more. */
  readonly lostTiers: readonly Tier[]
  readonly examples: readonly Region[]
}

/** A list of regions that has to be confirmed, since so much is missing from it. */
export interface EditionShrinks extends Problem, Shrinkage {
  readonly type: 'EditionShrinks'
  readonly code: 'EDITION_SHRINKS'
}
export function editionShrinks(shrinkage: Shrinkage): EditionShrinks {
  const { lostTiers, examples } = shrinkage
  return {
    type: 'EditionShrinks',
    code: 'EDITION_SHRINKS',
    path: ['confirmShrinking'],
    retryable: false,
    ...(lostTiers.length > 0 ? { text: 'EDITION_LOSES_TIER' } : {}),
    params: { tiers: lostTiers, names: examples.map(({ code, name }) => `${code} ${name}`) },
    ...shrinkage,
  }
}

/** Attempts to be more than one is: by a name, a place, a line, or the offices that one holds. */
export const AUDITED = [
  'NATIONAL_NAME',
  'NAME_NOT_OF_ITS_REGION',
  'NAME_NOT_OF_ITS_KIND',
  'OWN_LEVEL_OR_ABOVE',
  'BEYOND_REACH',
  'NOT_BELOW_CALLER',
  'OWN_STANDING',
  'LAST_ADMINISTRATOR',
  'OFFICES_NOT_SEPARATE',
  'ROLE_NOT_ASSIGNABLE',
  'DELEGATED_BY_ONESELF_ALONE',
] as const satisfies readonly (keyof typeof messages.problems)[]
