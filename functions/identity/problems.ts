import type { NumberKind } from '../access/issuers.ts'
import { inputProblems } from '../kernel/problem.ts'
import type { INPUT_FACTS, ProblemFacts } from '../kernel/problem-facts.ts'
import type { messages } from './messages.ts'

export const CLAIM_NAME = /^[\w.:/-]{1,100}$/
/** What the services call a corpId or an appKey. */
export const CLIENT_ID = /^[\w.-]{1,100}$/
/**
 * What they call a secret: they make it, of 40 characters and more. A short one could be guessed from the digest of a
 * request that is kept for its repetition.
 */
export const APP_SECRET = /^[\x21-\x7e]{16,500}$/
/** Numbers, in the form in which they are compared. */
export const NUMBER_FORMS = {
  // 豫A1023, 0371_55: letters and digits, in the case in which they were given.
  STAFF: /^[A-Za-z0-9\p{Script=Han}._/]{1,32}$/u,
  // The numbers of mobile phones in mainland China (YD/T 3306): 11 digits from 13 to 19.
  MOBILE: /^1[3-9]\d{9}$/,
} as const satisfies Readonly<Record<NumberKind, RegExp>>
const ISSUER = /^https:\/\/[^?#\s]+$/
const SERVICE = /^https:\/\/[^@?#\s\\]+$/

/** What the problems of this area say, by code. */
export const problemFacts = {
  NOT_AN_APPLICATIONS_ROLE: { always: ['allowed'] },
  NO_SCOPE_GIVEN: { always: ['allowed'] },
  NOT_A_PUBLIC_KEY: { always: ['given'] },
  KEY_ID_TWICE: { always: ['given'] },
  NOT_AN_ISSUER: { always: ['given'], expected: ISSUER },
  NOT_A_CLAIM: { always: ['given'], expected: CLAIM_NAME },
  ISSUER_UNREACHABLE: { always: ['given'] },
  NOT_INVITABLE: { always: ['given'] },
  NUMBER_KIND_MISSING: { always: ['given', 'allowed'] },
  NUMBER_NAMES_SOMEBODY: { always: ['given'] },
  // Numbers and secrets are not repeated.
  NOT_A_STAFF_NUMBER: { expected: NUMBER_FORMS.STAFF },
  NOT_A_MOBILE_NUMBER: { expected: NUMBER_FORMS.MOBILE },
  NUMBER_FOR_INACTIVE: { always: ['given'] },
  NUMBER_OF_ANOTHER_MEMBER: { always: ['given'] },
  NOT_A_SERVICE_ADDRESS: { always: ['given'], expected: SERVICE },
  NOT_A_CLIENT_ID: { always: ['given'], expected: CLIENT_ID },
  NOT_AN_APP_SECRET: { expected: APP_SECRET },
  SERVICE_UNREACHABLE: { always: ['given'] },
  APP_REFUSED: { always: ['given'] },
} as const satisfies ProblemFacts & Record<keyof typeof messages.problems, unknown>

/** A value that registering an application cannot take. */
export const invalid = inputProblems<typeof INPUT_FACTS & typeof problemFacts>()

/** An application that was to do what only people may. */
export const AUDITED = [
  'NOT_AN_APPLICATIONS_ROLE',
] as const satisfies readonly (keyof typeof messages.problems)[]
