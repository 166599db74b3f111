import type { Act } from '../../access/act.ts'
import { invalid } from '../../kernel/problem.ts'
import { type Result, refuse } from '../../kernel/result.ts'
import type { Answer, Document, DocumentIn, Slot } from '../model.ts'
import { addSlot, isAskedAlready, isPending, openNext, partyName, type Wanted } from './countersigning.ts'
import { returnedByParty } from './going-back.ts'
import { forward, type STEPS, type Stepped, stepped } from './lifecycle.ts'
import { roomProblems } from './room.ts'

/** 加签: one more is asked by the one whose turn it is; then the document comes back to where it was. */
export function addCountersigner(
  document: DocumentIn<(typeof STEPS)['addCountersigner'][number]>,
  wanted: Wanted,
  act: Act,
): Result<Stepped> {
  if (isAskedAlready(document, wanted))
    return refuse(invalid('BAD_RECIPIENT', ['countersigner'], { reason: '重复' }))
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
  const tooMuch = roomProblems(after)
  if (tooMuch.length > 0) return refuse(...tooMuch)
  const happening = { type: 'CountersignerAdded', data: { party: partyName(wanted), resume } }
  return stepped<DocumentIn<'COUNTERSIGNING'>>(document, after, happening, act)
}

/** A party's answer as it reached the host. */
export interface PartyAnswer {
  readonly slotId: string
  readonly verdict: 'AGREED' | 'RETURNED'
  readonly answer: Answer
}

/**
 * Puts a party's answer into its slot. Consent binds to the part that was asked about, so what changed meanwhile is
 * not covered by it. An answer to a slot that was cancelled decides nothing any more and is kept as an opinion, while
 * the document is being made. Null if there is nothing to put: the slot has its answer, or is gone.
 */
export function takeAnswer(document: Document, { slotId, verdict, answer }: PartyAnswer): Stepped | null {
  const slot = document.slots.find(one => one.id === slotId)
  if (slot?.state === 'CANCELLED') return keptLate(document, slot, verdict, answer)
  if (document.state !== 'COUNTERSIGNING' || slot?.state !== 'OPEN') return null
  const act: Act = { by: answer.by, at: answer.at, for: answer.for }
  const answered: Slot = { ...slot, state: verdict, answer }
  const slots = document.slots.map(one => (one.id === slotId ? answered : one))
  const result =
    verdict === 'RETURNED'
      ? returnedByParty({ ...document, slots }, slotId, { reason: answer.opinion ?? '', act })
      : agreedByParty(document, answered, slots, act)
  return result.ok ? result.value : null
}

/** States in which an opinion that comes late may still be of use. Nothing follows a signature but its own course. */
const MAKING: readonly Document['state'][] = ['DRAFT', 'IN_REVIEW', 'COUNTERSIGNING', 'APPROVED']

function keptLate(
  document: Document,
  slot: Slot,
  verdict: PartyAnswer['verdict'],
  answer: Answer,
): Stepped | null {
  if (slot.answer !== null || !MAKING.includes(document.state)) return null
  const act: Act = { by: answer.by, at: answer.at, for: answer.for }
  const slots = document.slots.map(one => (one.id === slot.id ? { ...one, answer } : one))
  const happening = { type: 'CountersignLate', data: { ...toldOf(slot, answer), verdict } }
  const result = stepped<Document>(document, { ...document, slots }, happening, act)
  return result.ok ? result.value : null
}

/** What the history keeps of an answer: whose, why, to what, in which words. */
function toldOf({ id, purpose, party, partDigest, round }: Slot, answer: Answer | null) {
  const said = { opinion: answer?.opinion ?? null, name: answer?.name ?? null }
  return { slot: id, party: partyName({ party }), purpose, partDigest, round, ...said }
}

function agreedByParty(
  document: DocumentIn<'COUNTERSIGNING'>,
  slot: Slot,
  answered: readonly Slot[],
  act: Act,
): Result<Stepped> {
  const slots = openNext(answered)
  const { resume, review, ...kept } = document
  const to = slots.some(isPending) ? document.state : resume
  const happening = { type: 'CountersignAgreed', data: { ...toldOf(slot, slot.answer), to } }
  const common = { ...kept, slots, handedOn: null }
  if (to === 'COUNTERSIGNING') {
    const after = { ...common, state: to, resume, review }
    return stepped<DocumentIn<'COUNTERSIGNING'>>(document, after, happening, act)
  }
  // Only what was approved has a review: a document that was in review goes on without one.
  const after = { ...common, state: to, ...(to === 'APPROVED' ? { review } : {}) }
  return stepped<Document>(document, after as Document, happening, act)
}
