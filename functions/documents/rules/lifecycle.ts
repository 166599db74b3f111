import { type Act, stamp } from '../../access/act.ts'
import { chainAfter, type Event, type Happening, nextEvent } from '../../access/events.ts'
import { type Action, type Bearer, mayDo } from '../../access/permissions.ts'
import { digestOf } from '../../kernel/digest.ts'
import { blocks, heldByAnother, type Problem, versionConflict, wrongState } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/text.ts'
import { KINDS } from '../kinds.ts'
import type { Document, DocumentIn, DocumentState, Drafted } from '../model.ts'
import {
  agreedAgencies,
  type Carried,
  carriedBetween,
  isPending,
  partProblems,
  partyName,
  sendRound,
} from './countersigning.ts'
import { findingsOn } from './findings.ts'
import { roomProblems } from './room.ts'
import { LIMITS, textProblems } from './text.ts'

/** The making and sending of a document (拟制、发文办理): which step starts from which states. */
export const STEPS = {
  editDraft: ['DRAFT'],
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
  // Minutes carry no seal and are sent as they are registered.
  dispatchDocument: ['REGISTERED', 'SEALED'],
} as const satisfies Partial<Record<Action, readonly DocumentState[]>>
export type Step = keyof typeof STEPS
/** Whose turn it is in a state: who may take one of these steps may also return the document, or ask one more. */
export const TURN: Readonly<Partial<Record<DocumentState, readonly Step[]>>> = {
  IN_REVIEW: ['approveDraft'],
  // It may be in the hands of the reviewer who sent it round or of the signatory who waits for it: whoever holds it
  // must be able to end the round, or a party that never answers would stop it for good.
  COUNTERSIGNING: ['approveDraft', 'signDocument'],
  APPROVED: ['signDocument'],
  SIGNED: ['recheckDocument'],
  RECHECKED: ['registerDocument'],
}
/** Steps that belong to whoever holds the document. */
const HOLDERS_STEPS: readonly Step[] = [
  'approveDraft',
  'addCountersigner',
  'returnDraft',
  'signDocument',
  'recheckDocument',
  'registerDocument',
]

/**
 * True for a step that only the holder may take. While others countersign on the way to signing, the holder is the
 * signatory whose turn comes afterwards: whoever reviewed it may still call it back or ask one more.
 */
function isHolders(document: Document, step: Step): boolean {
  const isLater = document.state === 'COUNTERSIGNING' && document.resume === 'APPROVED'
  return HOLDERS_STEPS.includes(step) && !isLater
}

/** Steps that a state allows to whoever holds them. */
export function stepsFrom(state: DocumentState): Step[] {
  return (Object.keys(STEPS) as Step[]).filter(step =>
    (STEPS[step] as readonly DocumentState[]).includes(state),
  )
}

/** Steps that this caller may take now. */
export function stepsFor(state: DocumentState, bearer: Bearer): Step[] {
  return stepsFrom(state).filter(step => mayDo(bearer, step) && hasTurn(state, step, bearer))
}

/** Returning and asking one more are for those whose turn it is, whatever else their role allows. */
export function hasTurn(state: DocumentState, step: Step, bearer: Bearer): boolean {
  const turn = TURN[state]
  const isTurns = step === 'returnDraft' || step === 'addCountersigner'
  return !isTurns || turn === undefined || turn.some(one => mayDo(bearer, one))
}

/** True if the step is for whoever holds the document, and that is somebody else. */
function isInOthersHands(document: Document, step: Step, member: string): boolean {
  const { holder } = document
  return holder !== null && holder !== member && isHolders(document, step)
}

/** What beyond state and role decides a step: whose hands it is in, who may take it back, whether it bears a seal. */
export function mayTake(document: Document, step: Step, member: string): boolean {
  const { handedOn, state, text } = document
  if (step === 'takeBack') return handedOn?.by === member
  if (step === 'sealDocument') return KINDS[text.kind].hasSeal
  if (step === 'dispatchDocument') return state === 'SEALED' || !KINDS[text.kind].hasSeal
  return !isInOthersHands(document, step, member)
}

/** A document after a step, the event that tells of it, whom it asks or no longer asks, and findings that do not block. */
export interface Stepped<D extends Document = Document> {
  readonly before: Pick<Document, 'holder'>
  readonly document: D
  readonly event: Event
  readonly carried: Carried
  readonly warnings: readonly Problem[]
}

/** Who answers for an act: the one in whose place it is done, or the one who does it. */
export function actorOf(act: Act): string {
  return act.for ?? act.by
}

/** Checks version, state and holder; on success the document is known to be in a state the step starts from. */
export function startStep<S extends Step>(
  document: Document,
  step: S,
  expectedVersion: number,
  act: Act,
): Result<DocumentIn<(typeof STEPS)[S][number]>> {
  if (document.version !== expectedVersion) return refuse(versionConflict(document.version))
  const fits = (STEPS[step] as readonly DocumentState[]).includes(document.state)
  if (!fits) return refuse(wrongState(document.state, stepsFrom(document.state)))
  if (isInOthersHands(document, step, actorOf(act))) return refuse(heldByAnother(step, document.holder ?? ''))
  return ok(document as DocumentIn<(typeof STEPS)[S][number]>)
}

/** Puts a changed document and its event together: next version, next link of the chain, who is asked. */
export function stepped<D extends Document>(
  before: Document,
  after: Omit<D, 'version' | 'chain'>,
  happening: Happening,
  act: Act,
  warnings: readonly Problem[] = [],
): Result<Stepped<D>> {
  const carried = carriedBetween(before.slots, after.slots)
  const asked = carried.asked.map(({ id, purpose, party, sections, order, partDigest, round, question }) => {
    const name = partyName({ party })
    return { slot: id, purpose, form: party.form, name, sections, order, partDigest, round, question }
  })
  const cancelled = carried.cancelled.map(slot => ({
    slot: slot.id,
    name: partyName(slot),
    round: slot.round,
  }))
  const data = {
    ...happening.data,
    ...(asked.length === 0 ? {} : { asked }),
    ...(cancelled.length === 0 ? {} : { cancelled }),
    ...(carried.waiting.length === 0 ? {} : { waiting: carried.waiting }),
    ...(carried.dropped.length === 0 ? {} : { dropped: carried.dropped }),
  }
  const event = nextEvent(before.id, before.chain, { type: happening.type, data }, act)
  const document = { ...after, version: before.version + 1, chain: chainAfter(event) } as D
  return ok({ before, document, event, carried, warnings })
}

/** What goes with every step forward: who may take it back, who holds it next. */
export function forward(
  from: DocumentState,
  holder: string | null,
  act: Act,
): Pick<Document, 'handedOn' | 'holder' | 'returned'> {
  return { handedOn: { by: actorOf(act), from }, holder, returned: null }
}

/** From approval on every agreement must be there. */
export function stageOf({ state }: Pick<Document, 'state'>): Drafted['stage'] {
  return state === 'DRAFT' || state === 'IN_REVIEW' || state === 'COUNTERSIGNING' ? 'MAKING' : 'ISSUING'
}

/** What the rules look at in a document. */
export function draftedOf(document: Document, stage: Drafted['stage'] = stageOf(document)): Drafted {
  const { issuer, text } = document
  return { issuer, text, agreed: agreedAgencies(document), stage }
}

/** 送审: the elements and the routing rules are checked before anybody else sees the draft. */
export function submit(document: DocumentIn<'DRAFT'>, reviewer: string | null, act: Act): Result<Stepped> {
  const findings = [...findingsOn(draftedOf(document, 'MAKING')), ...partProblems(document.text)]
  if (findings.some(blocks)) return refuse(...findings)
  const after = {
    ...document,
    ...forward('DRAFT', reviewer, act),
    state: 'IN_REVIEW' as const,
    submission: stamp(act),
  }
  const data = { textDigest: digestOf(document.text), holder: reviewer }
  return stepped<DocumentIn<'IN_REVIEW'>>(document, after, { type: 'DraftSubmitted', data }, act, findings)
}

/** What a reviewer adds to an approval. */
export interface Approval {
  readonly opinion: string | null
  /** The member who alone may sign; null for every signatory. */
  readonly signatory: string | null
}

/** 审核通过: on to signing, or first to those whose agreement is still missing (会签). */
export function approve(
  document: DocumentIn<'IN_REVIEW'>,
  { opinion, signatory }: Approval,
  act: Act,
): Result<Stepped> {
  const problems = opinion === null ? [] : textProblems(['opinion'], opinion, LIMITS.opinion)
  if (problems.length > 0) return refuse(...problems)
  const review = { ...stamp(act), opinion: opinion === null ? null : tidy(opinion) }
  const round = sendRound(document, act)
  const common = { ...document, ...forward('IN_REVIEW', signatory, act), ...round, review }
  const data = { opinion: review.opinion, holder: signatory }
  if (round.slots.some(isPending)) {
    const after = { ...common, state: 'COUNTERSIGNING' as const, resume: 'APPROVED' as const }
    const tooMuch = roomProblems(after)
    if (tooMuch.length > 0) return refuse(...tooMuch)
    const happening = { type: 'DraftApproved', data: { ...data, to: after.state } }
    return stepped<DocumentIn<'COUNTERSIGNING'>>(document, after, happening, act)
  }
  const after = { ...common, state: 'APPROVED' as const }
  const happening = { type: 'DraftApproved', data: { ...data, to: after.state } }
  return stepped<DocumentIn<'APPROVED'>>(document, after, happening, act)
}

/** 移交: another member takes over what is in somebody's hands. Null if it is not, or no longer. */
export function handOver(document: Document, fromId: string, toId: string, act: Act): Stepped | null {
  if (document.holder !== fromId) return null
  const happening = { type: 'DocumentHandedOver', data: { from: fromId, to: toId } }
  const result = stepped<Document>(document, { ...document, holder: toId, handedOn: null }, happening, act)
  return result.ok ? result.value : null
}
