import type {
  GivenFacts,
  INPUT_FACTS,
  InputCodes,
  InputFacts,
  Params,
  ProblemFacts,
} from './problem-facts.ts'

export type { InputFacts, Param, Params, TextPlace, Word } from './problem-facts.ts'

/**
 * A problem is an answer and not an exception: what is wrong, where, and what would be accepted. Its text is added by
 * the resolvers, in the caller's language. The generic problems are defined here; areas define more in `problems.ts`.
 */
export interface Problem {
  /** Its GraphQL type. */
  readonly type: string
  readonly code: string
  /** Where in the input, outermost first. */
  readonly path: readonly string[]
  /** True if the same request may succeed later without a change. */
  readonly retryable: boolean
  /** The key of its text, if the code has several texts; by default the code. */
  readonly text?: string
  /** Values for the text, which may also use the fields of the problem. */
  readonly params?: Params
}

interface Base<Type extends string, Code extends string> extends Problem {
  readonly type: Type
  readonly code: Code
}

/** A value that is not accepted. The code is the reason; areas add their own codes. */
export type InvalidInput<Code extends string = string> = Base<'InvalidInput', Code> & InputFacts
/** Classified documents never enter the system: nothing of the text is stored, and the problem names only the mark. */
export type ClassifiedContent = Base<'ClassifiedContent', 'CLASSIFIED_CONTENT'> & {
  readonly mark: string
  /** Where it stands in the text, from 1. */
  readonly line: number
}
export type NotFound = Base<'NotFound', 'NOT_FOUND'>
export type AlreadyExists = Base<'AlreadyExists', 'ALREADY_EXISTS'>
/** The thing that a conflict is about, where it is known. */
interface Conflict {
  readonly thingId?: string
}
export type VersionConflict = Base<'VersionConflict', 'VERSION_CONFLICT'> &
  Conflict & {
    readonly currentVersion: number
  }
export type WrongState = Base<'WrongState', 'WRONG_STATE'> &
  Conflict & {
    readonly state: string
    readonly allowedActions: readonly string[]
  }
/** Why no delegation covers a step; `NONE` if nothing was delegated between the two at all. */
export type DelegationFault =
  | 'NONE'
  | 'OTHER_ACTION'
  | 'EXPIRED'
  | 'REVOKED'
  | 'FUTURE'
  | 'OTHER_KIND'
  | 'DELEGATOR_LOST_IT'
export type NotPermitted = Base<'NotPermitted', 'NOT_PERMITTED'> & {
  readonly action: string
  readonly heldBy: readonly string[]
  /** The scope that the token lacks; null if it has the scope of the action. */
  readonly missingScope: string | null
  /** For a step on another's behalf: what the delegation lacks. */
  readonly delegation: DelegationFault | null
}
/** Only the holder of the thing may take the step. */
export type HeldByAnother = Base<'HeldByAnother', 'HELD_BY_ANOTHER'> & {
  readonly action: string
  readonly holder: string
}
export type IdempotencyKeyReused = Base<'IdempotencyKeyReused', 'IDEMPOTENCY_KEY_REUSED'>
export type NotReady = Base<'NotReady', 'NOT_READY'>
/** A quota of the day has not as much left as was asked; nothing was written. */
export type QuotaExceeded = Base<'QuotaExceeded', 'QUOTA_EXCEEDED'> & {
  readonly quota: string
  readonly perDay: number
  readonly left: number
  readonly asked: number
  /** When all of it can be used again. */
  readonly returnsAt: string
}
export type Busy = Base<'Busy', 'BUSY' | 'NOT_STARTED' | 'OUTCOME_UNKNOWN'>

const MAX_GIVEN_CHARACTERS = 40

/** The part of a given value that an answer repeats: enough to recognise it, however long it is. */
export function recognizable(given: string): string {
  // No character has more than two units, so a value of megabytes is not split.
  return [...given.slice(0, 2 * MAX_GIVEN_CHARACTERS)].slice(0, MAX_GIVEN_CHARACTERS).join('')
}

/**
 * A function that makes problems of the codes in a table, with exactly the facts that the table says they have. Each area has
 * its own: `export const invalid = inputProblems<typeof INPUT_FACTS & typeof problemFacts>()`. What the code alone decides,
 * its unit and its form, is added where a problem is answered and not stored with it.
 */
export function inputProblems<Table extends ProblemFacts>() {
  return <Code extends InputCodes<Table>>(
    code: Code,
    path: readonly string[],
    ...[facts]: GivenFacts<Table[Code]>
  ): InvalidInput<Code> => {
    const { given, ...others }: InputFacts = facts ?? {}
    const shown = given === undefined ? {} : { given: recognizable(given) }
    return { type: 'InvalidInput', code, path, retryable: false, ...shown, ...others }
  }
}

/** A value that is not accepted, for a reason that any area may have. */
export const invalidInput = inputProblems<typeof INPUT_FACTS>()

/** A text with a classification mark. */
export function classifiedContent(path: readonly string[], mark: string, line: number): ClassifiedContent {
  return { type: 'ClassifiedContent', code: 'CLASSIFIED_CONTENT', path, retryable: false, mark, line }
}

/** The same answer for what does not exist and for what the caller may not see. */
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

/** The caller lacks the role of an action. */
export function notPermitted(action: string, heldBy: readonly string[]): NotPermitted {
  const params = { action: { word: action } }
  const facts = { action, heldBy, missingScope: null, delegation: null }
  return { type: 'NotPermitted', code: 'NOT_PERMITTED', path: [], params, retryable: false, ...facts }
}

/** The caller's token lacks the scope of an action, whatever roles the caller holds. */
export function scopeMissing(action: string, heldBy: readonly string[], missingScope: string): NotPermitted {
  return { ...notPermitted(action, heldBy), text: 'NOT_PERMITTED_SCOPE', missingScope }
}

/** No delegation covers this step; the fault is the reason. */
export function notDelegated(
  action: string,
  heldBy: readonly string[],
  delegation: DelegationFault,
): NotPermitted {
  const text = `NOT_DELEGATED_${delegation}`
  return { ...notPermitted(action, heldBy), path: ['onBehalfOf'], text, delegation }
}

/** Another member holds the thing: only they, or somebody on their behalf, may take the step. */
export function heldByAnother(action: string, holder: string): HeldByAnother {
  return { type: 'HeldByAnother', code: 'HELD_BY_ANOTHER', path: [], retryable: false, action, holder }
}

/** The same idempotency key was used with another input. */
export function idempotencyKeyReused(): IdempotencyKeyReused {
  const path = ['idempotencyKey']
  return { type: 'IdempotencyKeyReused', code: 'IDEMPOTENCY_KEY_REUSED', path, retryable: false }
}

/** Something that the request refers to, such as an upload, is still being checked; the request may be repeated. */
export function notReady(path: readonly string[]): NotReady {
  return { type: 'NotReady', code: 'NOT_READY', path, retryable: true }
}

/** An agency has used what it may use today. */
export function quotaExceeded(
  facts: Pick<QuotaExceeded, 'quota' | 'perDay' | 'left' | 'asked' | 'returnsAt'>,
): QuotaExceeded {
  const params = { quota: { word: `Quota.${facts.quota}` } }
  return { type: 'QuotaExceeded', code: 'QUOTA_EXCEEDED', path: [], retryable: true, params, ...facts }
}

/** A service was throttled or too many callers changed the same thing at once; nothing was written. */
export function busy(): Busy {
  return { type: 'Busy', code: 'BUSY', path: [], retryable: true }
}

/** True if the thing is not as the caller thought it was: of another version, or in another state. */
export function isConflict(problem: Problem): problem is VersionConflict | WrongState {
  return problem.type === 'VersionConflict' || problem.type === 'WrongState'
}

/** The time of the call was nearly over before this item's turn; nothing of it was written. */
export function notStarted(): Busy {
  return { ...busy(), code: 'NOT_STARTED' }
}

/** A fault or an outage interrupted this item of several: it may have been done. Its key makes the repeat safe. */
export function outcomeUnknown(): Busy {
  return { ...busy(), code: 'OUTCOME_UNKNOWN' }
}

/** True for a problem that blocks the action; false for a warning. */
export function blocks(problem: Problem): boolean {
  return !('severity' in problem) || problem.severity === 'ERROR'
}
