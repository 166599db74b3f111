import { type Act, stamp } from '../../access/act.ts'
import { invalid, wrongState } from '../../kernel/problem.ts'
import { type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/text.ts'
import { DOCUMENT_STATES, type Document, type DocumentIn, type DocumentState } from '../model.ts'
import { cancelOpen, partyName } from './countersigning.ts'
import { actorOf, type STEPS, type Stepped, stepped, stepsFrom } from './lifecycle.ts'
import { LIMITS, textProblems } from './text.ts'

/** States that a document can go back to, each with the facts that it keeps. */
const KEPT = {
  DRAFT: [],
  IN_REVIEW: ['submission'],
  APPROVED: ['submission', 'review'],
  SIGNED: ['submission', 'review', 'signature'],
} as const satisfies Partial<Record<DocumentState, readonly string[]>>
export type Earlier = keyof typeof KEPT

type Returnable = DocumentIn<(typeof STEPS)['returnDraft'][number]>

/** The document in an earlier state: what led beyond that is gone from it, and stays in its history. */
function backTo(document: Returnable, to: Earlier): Omit<Document, 'version' | 'chain'> {
  const { id, issuer, createdBy, createdAt, text, slots, rounds } = document
  const facts = Object.fromEntries(KEPT[to].map(name => [name, (document as Record<string, unknown>)[name]]))
  return {
    ...{ id, issuer, createdBy, createdAt, text, rounds },
    ...facts,
    state: to,
    // Whoever was asked about what is now reopened need not answer; opinions that were given are kept.
    slots: cancelOpen(slots),
    holder: null,
    handedOn: null,
    returned: null,
  } as unknown as Omit<Document, 'version' | 'chain'>
}

/** True for a state that a document can go back to. */
function isKept(state: DocumentState): state is Earlier {
  return state in KEPT
}

/** True for a state before the one that a document is in. */
function isEarlier(to: Earlier, document: Returnable): boolean {
  const place = (state: DocumentState): number => DOCUMENT_STATES.indexOf(state)
  const hasReview = document.state !== 'COUNTERSIGNING' || document.review !== null
  return place(to) < place(document.state) && (to !== 'APPROVED' || hasReview)
}

/** 退回 to any earlier step, with the reason. Open requests to countersign are cancelled. */
export function sendBack(
  document: Returnable,
  { to, reason }: { readonly to: DocumentState; readonly reason: string },
  act: Act,
): Result<Stepped> {
  const problems = textProblems(['reason'], reason, LIMITS.reason)
  if (problems.length > 0) return refuse(...problems)
  if (!isKept(to) || !isEarlier(to, document))
    return refuse(invalid('INVALID_VALUE', ['to'], { reason: document.state }))
  const returned = { ...stamp(act), reason: tidy(reason), from: document.state, party: null }
  const happening = { type: 'DraftReturned', data: { reason: returned.reason, to, from: document.state } }
  return stepped<Document>(document, { ...backTo(document, to), returned } as Document, happening, act)
}

/** 撤回: the one who handed it on takes it back as long as nobody has acted on it. */
export function takeBack(document: Returnable, act: Act): Result<Stepped> {
  const { handedOn } = document
  const to = handedOn?.from
  const isOwn = handedOn !== null && handedOn.by === actorOf(act)
  if (!isOwn || to === undefined || !isKept(to)) {
    const others = stepsFrom(document.state).filter(step => step !== 'takeBack')
    return refuse(wrongState(document.state, others))
  }
  const happening = { type: 'DocumentTakenBack', data: { to, from: document.state } }
  return stepped<Document>(document, backTo(document, to) as Document, happening, act)
}

/**
 * A countersigner returned it (会签退回): back to the drafter. Siblings who are still open are cancelled, opinions that
 * were given are kept, and agreements count again if their part stays as it is.
 */
export function returnedByParty(
  document: DocumentIn<'COUNTERSIGNING'>,
  slotId: string,
  { reason, act }: { readonly reason: string; readonly act: Act },
): Result<Stepped> {
  const slot = document.slots.find(one => one.id === slotId)
  const party = slot === undefined ? null : partyName(slot)
  const returned = { ...stamp(act), reason, from: document.state, party }
  const asked = { purpose: slot?.purpose, partDigest: slot?.partDigest, round: slot?.round }
  const data = { slot: slotId, party, ...asked, reason, name: slot?.answer?.name, to: 'DRAFT' }
  const happening = { type: 'CountersignReturned', data }
  return stepped<Document>(document, { ...backTo(document, 'DRAFT'), returned } as Document, happening, act)
}
