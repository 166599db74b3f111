import { type Act, stamp } from '../../../access/act.ts'
import type { Problem } from '../../../kernel/problem.ts'
import { type Result, refuse } from '../../../kernel/result.ts'
import { roomProblems } from '../../drafting/rules/room.ts'
import { vetoedParts } from '../../drafting/rules/vetoed-parts.ts'
import {
  type Answer,
  advanceDocument,
  asDraft,
  type Document,
  type DocumentBefore,
  type DocumentIn,
  forward,
  isPending,
  LIMITS,
  partyName,
  type Slot,
  type Stepped,
  stepped,
  type Veto,
} from '../../model/index.ts'
import { invalid } from '../../problems.ts'
import { outsideRelations } from '../../regulation/problems.ts'
import { isOutside } from '../../regulation/rules/outside.ts'
import { addSlot, isAskedAlready, openNext, tooManyRounds, type Wanted } from './rounds.ts'

/** 加签: adds a countersigner. When all have agreed, the document returns to the state in which they were added. */
export function addCountersigner(
  document: DocumentBefore<'addCountersigner'>,
  wanted: Wanted,
  act: Act,
): Result<Stepped> {
  if (isAskedAlready(document, wanted))
    return refuse(invalid('ALREADY_ASKED', ['countersigner'], { given: partyName(wanted) }))
  const resume = document.state === 'COUNTERSIGNING' ? document.resume : document.state
  const after = {
    ...document,
    ...addSlot(document, wanted, act),
    state: 'COUNTERSIGNING' as const,
    review: 'review' in document ? document.review : null,
    resume,
    handedOn: document.state === 'COUNTERSIGNING' ? null : forward(document.state, null, act).handedOn,
    returned: null,
  }
  const tooMuch = [
    ...tooManyRounds(document, [wanted]),
    ...outsideProblems(after, wanted),
    ...roomProblems(after),
  ]
  if (tooMuch.length > 0) return refuse(...tooMuch)
  const event = { type: 'CountersignerAdded', data: { party: partyName(wanted), resume } } as const
  return stepped<DocumentIn<'COUNTERSIGNING'>>(document, after, event, act)
}

/** The problem of an added party by which more agencies outside the issuer's relations would be asked than may be at once. */
function outsideProblems(
  { issuer, slots }: Pick<Document, 'issuer' | 'slots'>,
  { party }: Wanted,
): Problem[] {
  if (party.form === 'MEMBER' || !isOutside(issuer, party.agency)) return []
  const agencies = slots
    .filter(isPending)
    .flatMap(slot => (slot.party.form === 'AGENCY' ? [slot.party.agency] : []))
    .filter(agency => isOutside(issuer, agency))
  const limit = LIMITS.askedOutside
  if (agencies.length <= limit) return []
  const fix = { removeCountersigners: [party.agency.agencyId] }
  return [outsideRelations('ASKED_OUTSIDE_RELATIONS', 'countersigner', { limit, agencies, fix })]
}

/** A party's answer as it reached the host. */
export interface PartyAnswer {
  readonly slotId: string
  readonly verdict: 'AGREED' | 'RETURNED'
  readonly answer: Answer
  /** Its place in the request's chain; absent for what the platform answers itself. */
  readonly seq?: number | undefined
  /** The application that answered in the party's name. */
  readonly via?: string | undefined
  /** The request by which the party answered, for the logs. */
  readonly requestId?: string | undefined
}

/**
 * Puts a party's answer into its slot. An agreement covers only the part as it was when the party was asked. An answer
 * to a cancelled slot decides nothing and is kept as a late opinion while the document is being made. Returns null if
 * there is nothing to do: the slot is answered or removed, or the answer was undone.
 */
export function takeAnswer(
  document: Document,
  { slotId, verdict, answer, seq, via, requestId }: PartyAnswer,
): Stepped | null {
  const slot = document.slots.find(one => one.id === slotId)
  const act: Act = { ...stamp(answer), via, requestId }
  if (seq !== undefined && seq <= (slot?.undone ?? 0)) return null
  if (slot?.state === 'CANCELLED') return keptLate(document, slot, verdict, answer, act)
  if (document.state !== 'COUNTERSIGNING' || slot?.state !== 'OPEN') return null
  const veto = vetoIn(document, answer)
  const vetoed = veto === null ? {} : { vetoed: veto.parts }
  const answered: Slot = { ...slot, state: verdict, answer, ...vetoed }
  const slots = document.slots.map(one => (one.id === slotId ? answered : one))
  return verdict === 'RETURNED'
    ? returnedByParty({ ...document, slots }, slot, { answer, veto }, act)
    : agreedByParty(document, slot, answer, slots, act)
}

/** The veto of an answer, with the digests of what it is about; null if it is none. */
function vetoIn({ text }: Document, { veto }: Answer): { veto: Veto; parts: string[] } | null {
  return veto === undefined ? null : { veto, parts: vetoedParts(text, veto.sections) }
}

/** States in which a late opinion is recorded. After the signature it is of no use. */
const MAKING: readonly Document['state'][] = ['DRAFT', 'IN_REVIEW', 'COUNTERSIGNING', 'APPROVED']

function keptLate(
  document: Document,
  slot: Slot,
  verdict: PartyAnswer['verdict'],
  answer: Answer,
  act: Act,
): Stepped | null {
  if (slot.answer !== null || !MAKING.includes(document.state)) return null
  const slots = document.slots.map(one => (one.id === slot.id ? { ...one, answer } : one))
  const veto = answer.veto === undefined ? {} : { veto: answer.veto }
  const data = { ...answerInEvent(slot, answer), verdict, ...veto }
  const event = { type: 'CountersignLate', data } as const
  return advanceDocument<Document>(document, { ...document, slots }, event, act)
}

/** What the history keeps of an answer: whose, why, to what, in which words. */
export function answerInEvent(
  { id, purpose, party, partDigest, round }: Slot,
  { opinion, name }: Pick<Answer, 'opinion' | 'name'>,
) {
  return { slot: id, party: partyName({ party }), purpose, partDigest, round, opinion, name }
}

function agreedByParty(
  document: DocumentIn<'COUNTERSIGNING'>,
  slot: Slot,
  answer: Answer,
  answered: readonly Slot[],
  act: Act,
): Stepped {
  const slots = openNext(answered)
  const { resume, review, ...kept } = document
  const to = slots.some(isPending) ? document.state : resume
  const event = { type: 'CountersignAgreed', data: { ...answerInEvent(slot, answer), to } } as const
  const common = { ...kept, slots, handedOn: null }
  if (to === 'COUNTERSIGNING') {
    const after = { ...common, state: to, resume, review }
    return advanceDocument<DocumentIn<'COUNTERSIGNING'>>(document, after, event, act)
  }
  // A document that goes back into review has no review yet.
  if (to === 'IN_REVIEW')
    return advanceDocument<DocumentIn<'IN_REVIEW'>>(document, { ...common, state: to }, event, act)
  if (review === null) throw new Error(`document ${document.id} goes on to signing without a review`)
  return advanceDocument<DocumentIn<'APPROVED'>>(document, { ...common, state: to, review }, event, act)
}

/**
 * 会签退回, or a veto of the joint issue: the document goes back to its drafter. Open slots are cancelled, given answers are
 * kept, and an agreement counts again in the next round if its part is unchanged.
 */
function returnedByParty(
  document: DocumentIn<'COUNTERSIGNING'>,
  slot: Slot,
  { answer, veto }: { readonly answer: Answer; readonly veto: ReturnType<typeof vetoIn> },
  act: Act,
): Stepped {
  const { opinion, ...given } = answerInEvent(slot, answer)
  const reason = opinion ?? ''
  const { submission, review, resume, holder } = document
  const pending = document.slots.flatMap(({ id, state }) =>
    state === 'OPEN' || state === 'WAITING' ? [{ id, state }] : [],
  )
  const round = { submission, review, resume, holder, pending }
  const returned = { ...stamp(act), reason, from: document.state, party: given.party, round }
  const data = { ...given, reason, to: 'DRAFT' } as const
  const event =
    veto === null
      ? ({ type: 'CountersignReturned', data } as const)
      : ({ type: 'JointIssueVetoed', data: { ...data, ...veto } } as const)
  return advanceDocument<DocumentIn<'DRAFT'>>(document, { ...asDraft(document), returned }, event, act)
}
