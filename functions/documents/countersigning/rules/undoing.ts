import { type Act, actorOf, stamp } from '../../../access/act.ts'
import type { Event } from '../../../access/events.ts'
import { stateProblems, type Unversioned } from '../../../access/steps.ts'
import { type Problem, versionConflict } from '../../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { tidy } from '../../../kernel/text.ts'
import { textProblems } from '../../drafting/rules/text.ts'
import {
  type AnswerUndo,
  advanceDocument,
  type CountersignRequest,
  type Document,
  type DocumentEventType,
  type DocumentIn,
  type EndedRound,
  LIMITS,
  type RequestCard,
  type Slot,
  type Stepped,
} from '../../model/index.ts'
import { invalid } from '../../problems.ts'
import { answerInEvent } from './agreeing.ts'
import { next, type Requested, requestSteps } from './requests.ts'
import { newSlot } from './rounds.ts'

/** True for whoever answered: themselves, in whose place it was done, or who takes their place now. */
export function mayUndo({ answer, undoRefused }: RequestCard, act: Pick<Act, 'by' | 'for'>): boolean {
  if (answer === null || undoRefused !== undefined) return false
  return isBySame(answer, act)
}

function isBySame(answer: Pick<Act, 'by' | 'for'>, act: Pick<Act, 'by' | 'for'>): boolean {
  return answer.by === act.by || actorOf(answer) === actorOf(act)
}

/** What stands in the way of undoing an answer, as far as the request tells. */
export function undoProblems(request: CountersignRequest, act: Act): Problem[] {
  const { answer, undoRefused, undone } = request
  const wrong = stateProblems(request, requestSteps, 'undoCountersignAnswer')
  if (wrong.length > 0 || answer === null) return wrong
  if (!isBySame(answer, act)) return [invalid('ANSWER_OF_ANOTHER', ['requestId'])]
  // What was done at the host's after the answer stays done, so it is not asked again.
  if (undoRefused !== undefined) return [actedOn(undoRefused.because)]
  const limit = LIMITS.answersUndone
  return (undone?.times ?? 0) < limit ? [] : [invalid('TOO_MANY_ANSWERS_UNDONE', ['requestId'], { limit })]
}

/** The problem of undoing an answer that was acted on. */
export function actedOn(because: string): Problem {
  const params = { given: { word: `Event.${because}` } }
  return invalid('ANSWER_ACTED_ON', ['requestId'], { given: because, params })
}

/** What is to be undone: checked for the version, the state, who answered, and the reason. */
export function undoOf(
  request: CountersignRequest,
  { expectedVersion, reason }: { readonly expectedVersion: number; readonly reason: string },
  act: Act,
): Result<AnswerUndo> {
  if (request.version !== expectedVersion) return refuse(versionConflict(request.version))
  const problems = [...undoProblems(request, act), ...textProblems(['reason'], reason, LIMITS.reason)]
  if (problems.length > 0) return refuse(...problems)
  // Nothing follows an answer in its chain but an undo, and one that was refused is not repeated.
  const verdict = request.state === 'AGREED' ? 'AGREED' : 'RETURNED'
  return ok({ ...stamp(act), reason: tidy(reason), verdict, answered: request.chain.seq })
}

/** What an event keeps of an undo; by whom and when, it tells itself. */
function factsOf({ reason, verdict, answered }: AnswerUndo) {
  return { reason, verdict, answered }
}

/** 撤销会签答复: asks the host, where it is decided whether anybody acted since. */
export function askUndo(request: CountersignRequest, undo: AnswerUndo, act: Act): Requested {
  const event = { type: 'CountersignUndoAsked', data: factsOf(undo) } as const
  return next(request, { state: 'UNDO_ASKED', undo }, event, act)
}

/** The request after the answer was undone: open again, for another answer. */
export function reopenRequest(
  { undo: _, ...request }: CountersignRequest,
  undo: AnswerUndo,
  act: Act,
): Requested {
  const undone = { ...undo, times: (request.undone?.times ?? 0) + 1 }
  const event = { type: 'CountersignReopened', data: factsOf(undo) } as const
  return next(request, { state: 'OPEN', answer: null, undone }, event, act)
}

/** What the host decided. */
export type UndoOutcome =
  /** The slot is open again, by this step. */
  | { readonly is: 'UNDONE'; readonly step: Stepped }
  /** It was undone before, by an earlier run. */
  | { readonly is: 'DONE' }
  /** It is too late, because of an event of this type. */
  | { readonly is: 'REFUSED'; readonly because: string }

/**
 * The request once the host has decided on the undo that it was asked for at this place of the chain. Null if there is nothing
 * to do any more: it is settled, or was cancelled.
 */
export function settleUndo(
  request: CountersignRequest,
  asked: number,
  outcome: UndoOutcome,
  act: Act,
): Requested | null {
  const { undo, ...answered } = request
  if (undo === undefined || request.state !== 'UNDO_ASKED' || request.chain.seq !== asked) return null
  if (outcome.is !== 'REFUSED') return reopenRequest(request, undo, act)
  const { because } = outcome
  const event = { type: 'CountersignUndoRefused', data: { because } } as const
  return next(answered, { state: undo.verdict, undoRefused: { at: act.at, because } }, event, act)
}

/** Events after an answer that are no act on it, beside agreements of those who were asked with it: late opinions, other undos, and who holds the document. */
const NO_ACTS: readonly string[] = [
  'CountersignLate',
  'CountersignAnswerUndone',
  'DocumentHandedOver',
] satisfies DocumentEventType[]

/**
 * Decides at the host whether an answer can be undone. It can as long as nobody acted after it: no member of the host, no
 * party that was asked since, and none that returned the document. That the document went on because of the answer is no
 * act of a person, and is undone with it. Such acts are never taken out of a history, so a refusal stays right.
 * @throws if the history lacks the document's last event
 */
export function undoAnswer(
  document: Document,
  history: readonly Event[],
  undo: { readonly slotId: string } & AnswerUndo,
  act: Act,
): UndoOutcome {
  if (!isWhole(document, history)) throw new Error(`document ${document.id} was read without its last event`)
  const { slotId, answered, verdict } = undo
  const own = history.filter(({ data }) => data.slot === slotId)
  if (own.some(({ type, data }) => type === 'CountersignAnswerUndone' && data.answered === answered))
    return { is: 'DONE' }
  const slot = document.slots.find(({ id }) => id === slotId)
  if (slot === undefined || slot.state === 'CANCELLED')
    return { is: 'REFUSED', because: endOf(history, slotId) }
  // An answer to an open slot is not here yet: undone before it comes, it is never taken.
  const because = slot.state === 'OPEN' ? null : actSince(history, slotId, verdict)
  if (because !== null) return { is: 'REFUSED', because }
  const after = reopened(document, slot, answered, act)
  if (after === null) return { is: 'REFUSED', because: 'CountersignReturned' }
  const { opinion: _, ...given } = answerInEvent(slot, { opinion: null, name: slot.answer?.name ?? '' })
  const { resume, holder } = after
  const data = { ...given, verdict, answered, reason: undo.reason, resume, holder }
  const event = { type: 'CountersignAnswerUndone', data } as const
  return { is: 'UNDONE', step: advanceDocument<DocumentIn<'COUNTERSIGNING'>>(document, after, event, act) }
}

/** True if a history reaches the document's last event. What is read one after the other is no snapshot. */
export function isWhole({ chain }: Pick<Document, 'chain'>, history: readonly Event[]): boolean {
  return (history.at(-1)?.seq ?? 0) >= chain.seq
}

/** The events by which answers reach the host. */
const ANSWERS = {
  AGREED: ['CountersignAgreed'],
  RETURNED: ['CountersignReturned', 'JointIssueVetoed'],
} as const satisfies Record<AnswerUndo['verdict'], readonly DocumentEventType[]>

/** The first event that is an act on a slot's answer; null if nobody acted. */
function actSince(history: readonly Event[], slotId: string, verdict: AnswerUndo['verdict']): string | null {
  const answers: readonly string[] = ANSWERS[verdict]
  const place = history.findLastIndex(({ type, data }) => answers.includes(type) && data.slot === slotId)
  const askedSince = new Set(history.slice(place).flatMap(({ data }) => slotsIn(data.asked)))
  const act = history
    .slice(place + 1)
    .find(({ type, data }) =>
      type === 'CountersignAgreed' ? askedSince.has(String(data.slot)) : !NO_ACTS.includes(type),
    )
  return act?.type ?? null
}

/** The event that cancelled or removed a slot. */
function endOf(history: readonly Event[], slotId: string): string {
  const isEnd = ({ data: { cancelled, dropped } }: Event) =>
    slotsIn(cancelled).includes(slotId) || (Array.isArray(dropped) && dropped.includes(slotId))
  return history.find(isEnd)?.type ?? 'DraftReturned'
}

function slotsIn(list: unknown): string[] {
  return Array.isArray(list) ? list.map(one => String((one as { slot?: unknown }).slot)) : []
}

type InRound = Unversioned<DocumentIn<'COUNTERSIGNING'>>

/** The document in the round that an answer ended or left open; null if what the round was is not known. */
function reopened(document: Document, slot: Slot, answered: number, act: Act): InRound | null {
  const { vetoed: _, ...kept } = slot
  const open = { ...kept, state: 'OPEN' as const, answer: null, undone: answered }
  const slots = document.slots.map(one => (one.id === slot.id ? open : one))
  switch (document.state) {
    case 'COUNTERSIGNING':
      return { ...document, slots }
    case 'IN_REVIEW':
      return { ...document, ...ROUND, slots, resume: document.state, review: null }
    case 'APPROVED':
      return { ...document, ...ROUND, slots, resume: document.state }
    case 'DRAFT': {
      const round = document.returned?.round
      if (round === undefined) return null
      const { pending, ...facts } = round
      return { ...document, ...facts, ...ROUND, slots: askedAnew({ ...document, slots }, pending, act) }
    }
    default:
      return null
  }
}

const ROUND = { state: 'COUNTERSIGNING', handedOn: null, returned: null } as const

/** Others' slots that the return cancelled, as new ones: their requests were cancelled, and a request is opened once. */
function askedAnew(document: Document, pending: EndedRound['pending'], act: Act): Slot[] {
  return document.slots.map((slot, index) => {
    const was = pending.find(({ id }) => id === slot.id)
    if (was === undefined || slot.state !== 'CANCELLED') return slot
    const { party, sections, order, purpose, question, round } = slot
    const wanted = { party, sections, order, purpose, question }
    return { ...newSlot(document, wanted, round, index, act), state: was.state }
  })
}
