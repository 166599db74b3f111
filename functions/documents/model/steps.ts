import { type Act, actorOf } from '../../access/act.ts'
import { type Bearer, mayDo, type Role } from '../../access/permissions.ts'
import {
  type Advanced,
  advance,
  type Before,
  startStep as startVersionedStep,
  stepsFrom as stepsFromState,
  type Unversioned,
  wrongStateOf,
} from '../../access/steps.ts'
import { heldByAnother, type Problem } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { KINDS } from '../kinds.ts'
import { permissions } from '../permissions.ts'
import type { Document, DocumentIn, DocumentState } from './document.ts'
import type { DocumentEvent, documentEvents } from './events.ts'
import { excludedPerson } from './four-eyes.ts'
import { cancelPending, type SlotChanges, slotChangesBetween, slotChangesInEvent } from './slots.ts'

/** The making and sending of a document (拟制、发文办理): which step starts from which states. */
export const STEPS = {
  editDraft: ['DRAFT'],
  discardDraft: ['DRAFT'],
  submitForReview: ['DRAFT'],
  approveDraft: ['IN_REVIEW'],
  addCountersigner: ['IN_REVIEW', 'COUNTERSIGNING', 'APPROVED'],
  returnDraft: ['IN_REVIEW', 'COUNTERSIGNING', 'APPROVED', 'SIGNED', 'RECHECKED'],
  takeBack: ['IN_REVIEW', 'COUNTERSIGNING', 'APPROVED', 'SIGNED', 'RECHECKED'],
  signDocument: ['APPROVED'],
  reviseSigned: ['SIGNED', 'RECHECKED'],
  recheckDocument: ['SIGNED'],
  registerDocument: ['RECHECKED'],
  sealDocument: ['REGISTERED'],
  voidNumber: ['REGISTERED', 'SEALED'],
  // Minutes carry no seal, so they are dispatched from REGISTERED.
  dispatchDocument: ['REGISTERED', 'SEALED'],
} as const satisfies Readonly<Record<string, readonly DocumentState[]>>
export type Step = keyof typeof STEPS
/** A document in a state that a step starts from. */
export type DocumentBefore<S extends Step> = Before<Document, typeof STEPS, S>

export const documentSteps = { of: 'Document', from: STEPS } as const

/** Steps that a state allows, whoever the caller is. */
export function stepsFrom(state: DocumentState): Step[] {
  return stepsFromState(documentSteps, state)
}

/**
 * The steps whose turn it is in a state: a member who may take one of them may also return the document or add a
 * countersigner.
 */
export const TURN: Readonly<Partial<Record<DocumentState, readonly Step[]>>> = {
  IN_REVIEW: ['approveDraft'],
  // Its holder is the reviewer who started the round, or the signatory who waits for it. Both must be able to end the
  // round: otherwise a party that never answers would stop the document for good.
  COUNTERSIGNING: ['approveDraft', 'signDocument'],
  APPROVED: ['signDocument'],
  SIGNED: ['recheckDocument'],
  RECHECKED: ['registerDocument'],
}
/** Steps that only the holder may take, if there is one. */
const HOLDERS_STEPS: readonly Step[] = [
  'approveDraft',
  'addCountersigner',
  'returnDraft',
  'signDocument',
  'recheckDocument',
  'registerDocument',
]

/**
 * True for a step that only the holder may take. During a round before signing, the holder is the signatory whose turn
 * comes after it, so the reviewer may still return the document or add a countersigner.
 */
function belongsToHolder(document: Document, step: Step): boolean {
  const isLater = document.state === 'COUNTERSIGNING' && document.resume === 'APPROVED'
  return HOLDERS_STEPS.includes(step) && !isLater
}

/** Steps that this caller may take in a state. */
export function stepsFor(state: DocumentState, bearer: Bearer): Step[] {
  return stepsFrom(state).filter(step => mayDo(bearer, permissions[step]) && hasTurn(state, step, bearer))
}

/** False for returning the document or adding a countersigner out of turn, whatever else the role allows. */
export function hasTurn(state: DocumentState, step: Step, bearer: Bearer): boolean {
  const turn = TURN[state]
  const needsTurn = step === 'returnDraft' || step === 'addCountersigner'
  return !needsTurn || turn === undefined || turn.some(one => mayDo(bearer, permissions[one]))
}

/** The roles by which a member has the turn in a state. */
export function rolesInTurn(state: DocumentState): Role[] {
  return [...new Set((TURN[state] ?? []).flatMap(step => permissions[step].roles))]
}

/** The problem of dispatching a document that is to be sealed first; null if it is sealed, or its kind has no seal. */
export function unsealedProblem({ state, text }: Pick<Document, 'state' | 'text'>): Problem | null {
  if (state !== 'REGISTERED' || !KINDS[text.kind].hasSeal) return null
  const others = stepsFrom(state).filter(step => step !== 'dispatchDocument')
  return wrongStateOf(documentSteps, state, others)
}

/** Who else holds the document, if the step is for its holder alone; null if the member may take it. */
function otherHolder(document: Document, step: Step, member: string): string | null {
  const { holder } = document
  return holder !== member && belongsToHolder(document, step) ? holder : null
}

/** The conditions of a step beside state and role: the holder, who handed it on, whether the kind has a seal. */
export function mayTake(document: Document, step: Step, member: string): boolean {
  const { handedOn, text } = document
  if (step === 'takeBack') return handedOn?.by === member
  if (step === 'approveDraft' || step === 'signDocument')
    return excludedPerson(document, step, [member]) === null && otherHolder(document, step, member) === null
  if (step === 'sealDocument') return KINDS[text.kind].hasSeal
  if (step === 'dispatchDocument') return unsealedProblem(document) === null
  return otherHolder(document, step, member) === null
}

/** Checks version, state and holder; on success the document is known to be in a state that the step starts from. */
export function startStep<S extends Step>(
  document: Document,
  step: S,
  expectedVersion: number,
  act: Act,
): Result<DocumentBefore<S>> {
  const start = startVersionedStep(document, documentSteps, step, expectedVersion)
  if (!start.ok) return start
  const other = otherHolder(document, step, actorOf(act))
  return other === null ? start : refuse(heldByAnother(step, other))
}

/** A document after a step, with its event, the changes of its slots, and findings that do not block. */
export interface Stepped<D extends Document = Document> extends Advanced<D> {
  readonly before: Pick<Document, 'holder'>
  readonly slots: SlotChanges
  readonly warnings: readonly Problem[]
}

/** A document after a step: its next version and event, and whom it now asks to countersign. */
export function advanceDocument<D extends Document>(
  before: Document,
  after: Unversioned<D>,
  event: DocumentEvent,
  act: Act,
  warnings: readonly Problem[] = [],
): Stepped<D> {
  const slots = slotChangesBetween(before.slots, after.slots)
  const whole = { ...event, data: { ...event.data, ...slotChangesInEvent(slots) } } as DocumentEvent
  return { ...advance<D, typeof documentEvents>(before, after, whole, act), before, slots, warnings }
}

/** The same as the positive answer of a rule. */
export function stepped<D extends Document>(
  before: Document,
  after: Unversioned<D>,
  event: DocumentEvent,
  act: Act,
  warnings: readonly Problem[] = [],
): Result<Stepped<D>> {
  return ok(advanceDocument(before, after, event, act, warnings))
}

/** The fields that every step forward sets: who may take it back, and who holds the document next. */
export function forward(
  from: DocumentState,
  holder: string | null,
  act: Act,
): Pick<Document, 'handedOn' | 'holder' | 'returned'> {
  return { handedOn: { by: actorOf(act), from }, holder, returned: null }
}

/** States that a document can go back to. */
export const EARLIER_STATES = ['DRAFT', 'IN_REVIEW', 'APPROVED', 'SIGNED'] as const
export type EarlierState = (typeof EARLIER_STATES)[number]

/** True for a state that a document can go back to. */
export function isEarlierState(state: DocumentState): state is EarlierState {
  return (EARLIER_STATES as readonly DocumentState[]).includes(state)
}

/**
 * The document in an earlier state, with exactly the facts of that state; later facts remain only in its history.
 * Pending slots are cancelled, given answers are kept. Null if the document lacks a fact of that state.
 */
export function retreat(
  document: DocumentBefore<'returnDraft'>,
  to: EarlierState,
): Unversioned<DocumentIn<EarlierState>> | null {
  const { submission } = document
  const kept = asDraft(document)
  if (to === 'DRAFT') return kept
  if (to === 'IN_REVIEW') return { ...kept, state: to, submission }
  const review = 'review' in document ? document.review : null
  if (review === null) return null
  if (to === 'APPROVED') return { ...kept, state: to, submission, review }
  return 'signature' in document
    ? { ...kept, state: to, submission, review, signature: document.signature }
    : null
}

/** The document as a draft again. */
export function asDraft({
  id,
  issuer,
  createdBy,
  drafters,
  createdAt,
  text,
  slots,
  rounds,
}: Document): Unversioned<DocumentIn<'DRAFT'>> {
  const open = { holder: null, handedOn: null, returned: null, slots: cancelPending(slots) }
  return { id, issuer, createdBy, drafters, createdAt, text, rounds, ...open, state: 'DRAFT' }
}
