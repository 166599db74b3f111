import { DATE } from './time.ts'

/** A key of `words` in the messages: a state, an action, an element of a document. */
export interface Word {
  readonly word: string
}

/** A name that is data, in every language. */
export interface Localized {
  readonly zh: string
  readonly en: string
}

/** A value for a message text. Lists are joined with the separator of the language. */
export type Param = string | number | Word | Localized | readonly (string | Word | Localized)[]
export type Params = Readonly<Record<string, Param>>

/** Where in a text, both counted from 1: the line, and the character (code point) in it. */
export interface TextPlace {
  readonly line: number
  readonly character: number
}

/** What a limit counts; VALUE is the number itself. */
export const LIMIT_UNITS = ['BYTES', 'CHARACTERS', 'ITEMS', 'YEARS', 'VALUE'] as const
export type LimitUnit = (typeof LIMIT_UNITS)[number]

/** Facts that help a caller to correct a value. */
export interface InputFacts {
  /** The given value, shortened. */
  readonly given?: string
  /** All accepted values, if they are few. Words are shown in the caller's language. */
  readonly allowed?: readonly (string | Word)[]
  readonly limit?: number
  /** A narrower form than that of the code: a regular expression with the flag `u`. */
  readonly expected?: string
  /** Of the character that `given` names. */
  readonly place?: TextPlace
  /** Values for the text, if they differ from the fields. */
  readonly params?: Params
}

type Fact = 'given' | 'allowed' | 'limit' | 'place'

/** What problems of one code say beside where they are; of the type InvalidInput. */
export interface FactsOfCode {
  readonly always?: readonly Fact[]
  /** Where they are known, or where showing them does no harm. */
  readonly maybe?: readonly Fact[]
  /** What `limit` counts. */
  readonly unit?: LimitUnit
  /** The form of a valid value. What it matches may still be wrong, such as a code with a wrong check character. */
  readonly expected?: RegExp
}

/** By code: its facts; or its type if that is not InvalidInput, since other types have fields of their own. */
export type ProblemFacts = Readonly<Record<string, FactsOfCode | string>>

/** The codes of a table whose problems are of the type InvalidInput. */
export type InputCodes<Table extends ProblemFacts> = {
  [Code in keyof Table & string]: Table[Code] extends string ? never : Code
}[keyof Table & string]

type Named<Of, Key extends 'always' | 'maybe'> = Of extends { readonly [K in Key]: readonly (infer F)[] }
  ? F & Fact
  : never
type Given<Of> = Required<Pick<InputFacts, Named<Of, 'always'>>> &
  Partial<Pick<InputFacts, Named<Of, 'maybe'>>> & {
    readonly params?: NonNullable<InputFacts['params']>
    readonly expected?: string
  }
/** The facts that a problem must and may be given; the argument may be left out if it must be given none. */
export type GivenFacts<Of> = Of extends unknown
  ? Record<never, never> extends Given<Of>
    ? [facts?: Given<Of>]
    : [facts: Given<Of>]
  : never

/** Of a character in a text. */
const OF_CHARACTER = { always: ['given', 'place'], maybe: ['limit'], unit: 'BYTES' } as const

/** Invalid input that any area may find. */
export const INPUT_FACTS = {
  TEXT_EMPTY: { maybe: ['limit'], unit: 'BYTES' },
  TEXT_TOO_LONG: { always: ['limit'], unit: 'BYTES' },
  TEXT_BROKEN_UNICODE: OF_CHARACTER,
  TEXT_CONTROL_CHARACTER: OF_CHARACTER,
  TEXT_NONCHARACTER: OF_CHARACTER,
  TEXT_REPLACEMENT_CHARACTER: OF_CHARACTER,
  TEXT_PRIVATE_USE: OF_CHARACTER,
  TOO_MANY_ITEMS: { always: ['limit'], unit: 'ITEMS' },
  LIST_EMPTY: {},
  NOT_ONE_OF: { always: ['given', 'allowed'] },
  NOT_A_DATE: { always: ['given'], expected: DATE },
  OUT_OF_RANGE: { always: ['given', 'limit'], unit: 'VALUE' },
  ID_NOT_OF_THIS_ACTION: {},
} as const satisfies ProblemFacts
/** Codes of invalid input that any area may use. */
export type InputCode = keyof typeof INPUT_FACTS

/** The problems that any area may find. */
export const GENERAL_FACTS = {
  ...INPUT_FACTS,
  CLASSIFIED_CONTENT: 'ClassifiedContent',
  NOT_FOUND: 'NotFound',
  ALREADY_EXISTS: 'AlreadyExists',
  VERSION_CONFLICT: 'VersionConflict',
  WRONG_STATE: 'WrongState',
  NOT_PERMITTED: 'NotPermitted',
  HELD_BY_ANOTHER: 'HeldByAnother',
  IDEMPOTENCY_KEY_REUSED: 'IdempotencyKeyReused',
  NOT_READY: 'NotReady',
  QUOTA_EXCEEDED: 'QuotaExceeded',
  BUSY: 'Busy',
  NOT_STARTED: 'Busy',
  OUTCOME_UNKNOWN: 'Busy',
  NOT_YET_SUPPORTED: 'NotYetSupported',
  // The code of a top-level error.
  INVALID_CURSOR: {},
} as const satisfies ProblemFacts
