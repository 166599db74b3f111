/** A word that every language has a text of its own for: a state, a step, an element of a document. */
export interface Word {
  readonly word: string
}

/** A value for a message text. Lists are joined in the way of the language. */
export type Param = string | number | Word | readonly (string | Word)[]
export type Params = Readonly<Record<string, Param>>

/**
 * A problem is an answer, not an exception: data that tells the caller what is wrong, where, and what would help. The
 * text for people is added at the edge, per language. The generic ones are here; an area adds its own beside its rules.
 */
export interface Problem {
  /** Its type in the contract. */
  readonly type: string
  readonly code: string
  /** Where in the input, outermost first. */
  readonly path: readonly string[]
  /** True if the same request may succeed later without a change. */
  readonly retryable: boolean
  /** Which text is shown, where a code has several; otherwise that of the code. */
  readonly text?: string
  /** Values for the text; fields of the problem itself can be used there as well. */
  readonly params?: Params
}

interface Base<Type extends string, Code extends string> extends Problem {
  readonly type: Type
  readonly code: Code
}

/** What helps a caller to correct a value. */
export interface InputFacts {
  /** The value that was given, shortened, where showing it helps. */
  readonly given?: string
  /** Every value that would be taken, where there are few. */
  readonly allowed?: readonly string[]
  /** Bytes for texts, items for lists, the highest value for numbers. */
  readonly limit?: number
  /** For the text alone, where people are shown something else than the fields hold. */
  readonly params?: Params
}

/** A value that the server cannot take. The code says why; each area has its own beside these. */
export type InvalidInput<Code extends string = string> = Base<'InvalidInput', Code> & InputFacts
export type NotFound = Base<'NotFound', 'NOT_FOUND'>
export type AlreadyExists = Base<'AlreadyExists', 'ALREADY_EXISTS'>
export type VersionConflict = Base<'VersionConflict', 'VERSION_CONFLICT'> & {
  readonly currentVersion: number
}
export type WrongState = Base<'WrongState', 'WRONG_STATE'> & {
  readonly state: string
  readonly allowedActions: readonly string[]
}
/** Why no delegation covers a step; `NONE` if nothing was delegated between the two at all. */
export type DelegationFault = 'NONE' | 'OTHER_ACTION' | 'EXPIRED' | 'REVOKED' | 'FUTURE' | 'OTHER_KIND'
export type NotPermitted = Base<'NotPermitted', 'NOT_PERMITTED'> & {
  readonly action: string
  readonly heldBy: readonly string[]
  /** For a step on another's behalf: what the delegation lacks. */
  readonly delegation: DelegationFault | null
}
/** The step belongs to one person: who holds the thing. */
export type HeldByAnother = Base<'HeldByAnother', 'HELD_BY_ANOTHER'> & {
  readonly action: string
  readonly holder: string
}
export type IdempotencyKeyReused = Base<'IdempotencyKeyReused', 'IDEMPOTENCY_KEY_REUSED'>
export type NotReady = Base<'NotReady', 'NOT_READY'>
export type Busy = Base<'Busy', 'BUSY'>

/** Codes of invalid input that any area may use. */
export type InputCode =
  | 'TEXT_EMPTY'
  | 'TEXT_TOO_LONG'
  | 'TEXT_BROKEN_UNICODE'
  | 'TEXT_CONTROL_CHARACTER'
  | 'TOO_MANY_ITEMS'
  | 'NOT_ONE_OF'
  | 'NOT_A_DATE'
  | 'OUT_OF_RANGE'
  | 'EXACTLY_ONE_EXPECTED'

const MAX_GIVEN_CHARACTERS = 40

/**
 * A value that the server cannot take. An area binds the codes that it knows:
 * `export const invalid = invalidInput<InputCode | keyof typeof messages>`.
 */
export function invalidInput<Code extends string = InputCode>(
  code: Code,
  path: readonly string[],
  { given, ...facts }: InputFacts = {},
): InvalidInput<Code> {
  const shown = given === undefined ? {} : { given: [...given].slice(0, MAX_GIVEN_CHARACTERS).join('') }
  return { type: 'InvalidInput', code, path, retryable: false, ...shown, ...facts }
}

/** The one answer for what does not exist and for what the caller may not see. */
export function notFound(path: readonly string[]): NotFound {
  return { type: 'NotFound', code: 'NOT_FOUND', path, retryable: false }
}

/** A thing that must be unique exists already. */
export function alreadyExists(path: readonly string[], value: string): AlreadyExists {
  return { type: 'AlreadyExists', code: 'ALREADY_EXISTS', path, params: { value }, retryable: false }
}

/** Somebody else changed the thing first. */
export function versionConflict(currentVersion: number): VersionConflict {
  const path = ['expectedVersion']
  return { type: 'VersionConflict', code: 'VERSION_CONFLICT', path, retryable: false, currentVersion }
}

/** The thing's state does not allow the action. `word` is the state's name for people. */
export function wrongState(
  state: string,
  allowedActions: readonly string[],
  word: string = state,
): WrongState {
  const params = { state: { word } }
  return {
    type: 'WrongState',
    code: 'WRONG_STATE',
    path: [],
    params,
    retryable: false,
    state,
    allowedActions,
  }
}

/** The caller's token does not carry a role or scope that holds the action. */
export function notPermitted(action: string, heldBy: readonly string[]): NotPermitted {
  const params = { action: { word: action } }
  const facts = { action, heldBy, delegation: null }
  return { type: 'NotPermitted', code: 'NOT_PERMITTED', path: [], params, retryable: false, ...facts }
}

/** No delegation covers this step: none at all, not now, or not for documents of this kind. */
export function notDelegated(
  action: string,
  heldBy: readonly string[],
  delegation: DelegationFault,
): NotPermitted {
  const text = `NOT_DELEGATED_${delegation}`
  return { ...notPermitted(action, heldBy), path: ['onBehalfOf'], text, delegation }
}

/** Somebody else holds the thing: only they, or who acts for them, may take the step. */
export function heldByAnother(action: string, holder: string): HeldByAnother {
  return { type: 'HeldByAnother', code: 'HELD_BY_ANOTHER', path: [], retryable: false, action, holder }
}

/** The same key came with another payload. */
export function idempotencyKeyReused(): IdempotencyKeyReused {
  const path = ['idempotencyKey']
  return { type: 'IdempotencyKeyReused', code: 'IDEMPOTENCY_KEY_REUSED', path, retryable: false }
}

/** Something that the request refers to is still being checked: the same request may succeed soon. */
export function notReady(path: readonly string[]): NotReady {
  return { type: 'NotReady', code: 'NOT_READY', path, retryable: true }
}

/** Too many callers changed the same thing at once; nothing was written. */
export function busy(): Busy {
  return { type: 'Busy', code: 'BUSY', path: [], retryable: true }
}

/** True for what blocks the action; a warning does not. */
export function blocks(problem: Problem): boolean {
  return !('severity' in problem) || problem.severity === 'ERROR'
}
