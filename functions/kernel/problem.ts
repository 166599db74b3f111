import type { TextFault } from './text.ts'

/**
 * A problem is an answer, not an exception: data that tells the caller what is wrong, where, and what would
 * help. The text for people is added at the edge, per language.
 */
interface Base<Type extends string, Code extends string> {
  readonly type: Type
  readonly code: Code
  /** Where in the input, outermost first. */
  readonly path: readonly string[]
  /** True if the same request may succeed later without a change. */
  readonly retryable: boolean
  /** Values for the message text. */
  readonly params: Readonly<Record<string, string | number>>
}

export type InvalidInputCode =
  | `TEXT_${TextFault}`
  | 'INVALID_VALUE'
  | 'TOO_MANY_ITEMS'
  | 'INVALID_CREDIT_CODE'
  | 'INVALID_ORGAN_CODE'
  | 'INVALID_CSV'
  | 'INVALID_CURSOR'
  | 'BAD_RECIPIENT'
  | 'OUTDATED_EDITION'

export type InvalidInput = Base<'InvalidInput', InvalidInputCode>
export type NotFound = Base<'NotFound', 'NOT_FOUND'>
export type AlreadyExists = Base<'AlreadyExists', 'ALREADY_EXISTS'>
export type VersionConflict = Base<'VersionConflict', 'VERSION_CONFLICT'> & {
  readonly currentVersion: number
}
export type WrongState = Base<'WrongState', 'WRONG_STATE'> & {
  readonly state: string
  readonly allowedActions: readonly string[]
}
/** Why nothing that was delegated covers a step; `NONE` if nothing was delegated between the two at all. */
export type MandateFault = 'NONE' | 'OTHER_ACTION' | 'EXPIRED' | 'REVOKED' | 'FUTURE' | 'OTHER_MATTER'
export type NotPermitted = Base<'NotPermitted', 'NOT_PERMITTED'> & {
  readonly action: string
  readonly heldBy: readonly string[]
  /** For a step on another's behalf: what the delegation lacks. */
  readonly mandate: MandateFault | null
}
/** The step belongs to one person: who holds the thing. */
export type HeldByAnother = Base<'HeldByAnother', 'HELD_BY_ANOTHER'> & {
  readonly action: string
  readonly holder: string
}
export type IdempotencyKeyReused = Base<'IdempotencyKeyReused', 'IDEMPOTENCY_KEY_REUSED'>
export type NotReady = Base<'NotReady', 'NOT_READY'>
export type Busy = Base<'Busy', 'BUSY'>
export type ClassifiedContent = Base<'ClassifiedContent', 'CLASSIFIED_CONTENT'> & { readonly mark: string }
/** No longer said by anything; in the contract until its removal. */
export type NotYetSupported = Base<'NotYetSupported', 'NOT_YET_SUPPORTED'> & { readonly feature: string }

/** A change that makes a violated rule hold; ids are those of agencies. */
export interface RoutingFix {
  readonly kind?: string
  readonly direction?: string
  readonly addCopies?: readonly string[]
  readonly removeCopies?: readonly string[]
  readonly addMainRecipients?: readonly string[]
  readonly removeMainRecipients?: readonly string[]
  readonly removeCoIssuers?: readonly string[]
  readonly removeCountersigners?: readonly string[]
  /** Names of input fields that must be given. */
  readonly supply?: readonly string[]
  /** Names of input fields to empty. */
  readonly clear?: readonly string[]
  /** Agencies whose consent must be named among the approvals. */
  readonly approvalsFrom?: readonly string[]
  /** Agencies that must be asked to countersign, and agree. */
  readonly consentsFrom?: readonly string[]
}

/** What a rule of the regulation says of a draft. */
interface RuleFinding {
  readonly rule: string
  readonly article: string
  readonly severity: 'ERROR' | 'WARNING'
  readonly fix: RoutingFix | null
}

export type RoutingViolation = Base<'RoutingViolation', 'ROUTING_VIOLATION'> & RuleFinding

export type ElementViolationCode =
  | 'TITLE_WITHOUT_KIND'
  | 'MISSING_ELEMENT'
  | 'ELEMENT_NOT_ALLOWED'
  | 'ELEMENT_MISMATCH'
export type ElementViolation = Base<'ElementViolation', ElementViolationCode> &
  RuleFinding & { readonly element: string }

export type Problem =
  | InvalidInput
  | NotFound
  | AlreadyExists
  | VersionConflict
  | WrongState
  | NotPermitted
  | HeldByAnother
  | IdempotencyKeyReused
  | NotReady
  | Busy
  | ClassifiedContent
  | NotYetSupported
  | RoutingViolation
  | ElementViolation

export type ProblemCode = Problem['code']
type Params = Readonly<Record<string, string | number>>

/** Everything that can be wrong with a value the client sent. */
export function invalid(code: InvalidInputCode, path: readonly string[], params: Params = {}): InvalidInput {
  return { type: 'InvalidInput', code, path, params, retryable: false }
}

/** The one answer for what does not exist and for what the caller may not see. */
export function notFound(path: readonly string[]): NotFound {
  return { type: 'NotFound', code: 'NOT_FOUND', path, params: {}, retryable: false }
}

/** A thing that must be unique is there already. */
export function alreadyExists(path: readonly string[], value: string): AlreadyExists {
  return { type: 'AlreadyExists', code: 'ALREADY_EXISTS', path, params: { value }, retryable: false }
}

/** Somebody else changed the thing first. */
export function versionConflict(currentVersion: number): VersionConflict {
  const params = { currentVersion }
  return {
    type: 'VersionConflict',
    code: 'VERSION_CONFLICT',
    path: ['expectedVersion'],
    params,
    retryable: false,
    currentVersion,
  }
}

/** The thing's state does not allow the action. */
export function wrongState(state: string, allowedActions: readonly string[]): WrongState {
  return {
    type: 'WrongState',
    code: 'WRONG_STATE',
    path: [],
    params: { state },
    retryable: false,
    state,
    allowedActions,
  }
}

/** The caller's token does not carry a role or scope that holds the action. */
export function notPermitted(action: string, heldBy: readonly string[]): NotPermitted {
  return {
    type: 'NotPermitted',
    code: 'NOT_PERMITTED',
    path: [],
    params: { action },
    retryable: false,
    action,
    heldBy,
    mandate: null,
  }
}

/** The thing is in somebody else's hands: only they, or who acts for them, may take the step. */
export function heldByAnother(action: string, holder: string): HeldByAnother {
  return {
    type: 'HeldByAnother',
    code: 'HELD_BY_ANOTHER',
    path: [],
    params: { action, holder },
    retryable: false,
    action,
    holder,
  }
}

/** An element that a kind does not have. */
export function elementNotAllowed(
  element: string,
  path: readonly string[],
  chinese: string,
): ElementViolation {
  return elementViolation('ELEMENT_NOT_ALLOWED', element, path, chinese)
}

/** An element that does not fit the others. */
export function elementMismatch(element: string, path: readonly string[], chinese: string): ElementViolation {
  return elementViolation('ELEMENT_MISMATCH', element, path, chinese)
}

function elementViolation(
  code: ElementViolationCode,
  element: string,
  path: readonly string[],
  chinese: string,
): ElementViolation {
  return {
    type: 'ElementViolation',
    code,
    path,
    params: { element: chinese },
    retryable: false,
    element,
    rule: `E-${element}`,
    article: '9',
    severity: 'ERROR',
    fix: null,
  }
}

/** Nobody delegated this step to the caller, or not now, or not on this matter. */
export function notMandated(action: string, heldBy: readonly string[], mandate: MandateFault): NotPermitted {
  const params = { action, message: `NOT_MANDATED_${mandate}` }
  return { ...notPermitted(action, heldBy), path: ['onBehalfOf'], params, mandate }
}

/** The same key came with another payload. */
export function idempotencyKeyReused(): IdempotencyKeyReused {
  return {
    type: 'IdempotencyKeyReused',
    code: 'IDEMPOTENCY_KEY_REUSED',
    path: ['idempotencyKey'],
    params: {},
    retryable: false,
  }
}

/** Something that the request refers to is still being checked: the same request may succeed soon. */
export function notReady(path: readonly string[]): NotReady {
  return { type: 'NotReady', code: 'NOT_READY', path, params: {}, retryable: true }
}

/** Too many callers changed the same thing at once; nothing was written. */
export function busy(): Busy {
  return { type: 'Busy', code: 'BUSY', path: [], params: {}, retryable: true }
}

/** Classified documents never enter the system; nothing of the text is kept, the mark alone is named. */
export function classifiedContent(path: readonly string[], mark: string): ClassifiedContent {
  return {
    type: 'ClassifiedContent',
    code: 'CLASSIFIED_CONTENT',
    path,
    params: { mark },
    retryable: false,
    mark,
  }
}

/** True for what blocks the action; a warning does not. */
export function blocks(problem: Problem): boolean {
  return !('severity' in problem) || problem.severity === 'ERROR'
}
