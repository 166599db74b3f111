import { type Act, stamp } from '../../access/act.ts'
import { EMPTY_CHAIN, type Event, nextEvent } from '../../access/events.ts'
import { type Bearer, mayDo } from '../../access/permissions.ts'
import { isIn, type Steps, startStep, stateProblems, stepsFrom } from '../../access/steps.ts'
import { LIMITS, textProblems } from '../../documents/index.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/text.ts'
import type { resendEvents } from '../events.ts'
import {
  type Delivery,
  type DeliveryState,
  isRevoked,
  type LadderRow,
  MAX_RESENDS_ASKED,
  type ResendAnswer,
  type ResendCode,
  type ResendRequest,
  type ResendStanding,
} from '../model.ts'
import { permissions } from '../permissions.ts'
import { invalid } from '../problems.ts'
import { goneProblems, type Stepped, stepped } from './deliveries.ts'
import { voidProblems } from './effects.ts'

/** 请求重发: a recipient may ask for whatever it has, also before it signs for it, and after it returned it. */
export const ASKABLE = {
  askForResend: ['DELIVERED', 'SIGNED_FOR', 'REGISTERED', 'ACCEPTED', 'RETURNED', 'HANDLED', 'REPLIED'],
} as const satisfies Readonly<Record<string, readonly DeliveryState[]>>
export type ResendStep = keyof typeof ASKABLE
export const resendSteps = { of: 'Delivery', from: ASKABLE } as const satisfies Steps

/** Whether this caller is offered to ask; how often it did is looked at when it is tried. */
export function resendStepsFor(state: DeliveryState, bearer: Bearer): ResendStep[] {
  return stepsFrom(resendSteps, state).filter(step => mayDo(bearer, permissions[step]))
}

/** What stands in the way of asking, whatever the version. */
export function askProblems(delivery: Delivery) {
  const gone = goneProblems(delivery)
  if (gone.length > 0) return gone
  const path = ['deliveryId']
  // What was returned keeps its state when a correction replaces it.
  if (delivery.replacedBy !== undefined)
    return [invalid('DELIVERY_REPLACED', path, { given: delivery.replacedBy.number })]
  if (!isIn(delivery, ASKABLE.askForResend)) return stateProblems(delivery, resendSteps, 'askForResend')
  // Its sender sends it to nobody again.
  if (isRevoked(delivery)) return voidProblems(delivery)
  const { resendAsked } = delivery
  if (resendAsked !== undefined && resendAsked.answer === undefined)
    return [invalid('RESEND_ASKED_ALREADY', path)]
  return (resendAsked?.times ?? 0) < MAX_RESENDS_ASKED
    ? []
    : [invalid('TOO_MANY_RESENDS_ASKED', path, { limit: MAX_RESENDS_ASKED })]
}

/** What a recipient says of what it asks for. */
export interface ResendAsked {
  readonly expectedVersion: number
  readonly code: ResendCode
  readonly text: string
}

/** 请求重发: the recipient asks its sender for the document again. The delivery stays as it is. */
export function askForResend(
  delivery: Delivery,
  { expectedVersion, code, text }: ResendAsked,
  act: Act,
): Result<Stepped> {
  // Whoever lost the race against a recall or a correction learns of it, whatever version they have seen.
  const gone = goneProblems(delivery)
  if (gone.length > 0) return refuse(...gone)
  const start = startStep(delivery, resendSteps, 'askForResend', expectedVersion)
  if (!start.ok) return start
  const problems = [...textProblems(['text'], text, LIMITS.reason), ...askProblems(delivery)]
  if (problems.length > 0) return refuse(...problems)
  const { state, chain, resendAsked } = delivery
  const said = { ...stamp(act), seq: chain.seq + 1, code, text: tidy(text) }
  const after = { ...delivery, resendAsked: { ...said, times: (resendAsked?.times ?? 0) + 1 } }
  const data = { code, reason: said.text, state }
  return ok(stepped(delivery, after, { type: 'RESEND_ASKED', data }, act))
}

/** The answer to a request, as the relay carries it. */
export interface Answering {
  /** The place of the request in the delivery's chain. */
  readonly asked: number
  readonly answer: ResendAnswer
  readonly reason: string | null
}

/** A delivery whose request was answered, if one waits. */
export function withAnswer<D extends Delivery>(
  delivery: D,
  kind: ResendAnswer,
  reason: string | null,
  { at }: Pick<Act, 'at'>,
): D {
  const { resendAsked } = delivery
  if (resendAsked === undefined || resendAsked.answer !== undefined) return delivery
  return { ...delivery, resendAsked: { ...resendAsked, answer: { kind, at, reason } } }
}

/** What an answer does to a delivery, whose state stays. Null if this request does not wait any more, or the delivery is gone. */
export function answerResend(
  delivery: Delivery,
  { asked, answer, reason }: Answering,
  act: Act,
): Stepped | null {
  const { id: deliveryId, state, resendAsked } = delivery
  if (resendAsked?.seq !== asked || resendAsked.answer !== undefined) return null
  if (goneProblems(delivery).length > 0) return null
  const after = withAnswer(delivery, answer, reason, act)
  return reason === null
    ? stepped(delivery, after, { type: 'RESENT', data: { state, deliveryId } }, act)
    : stepped(delivery, after, { type: 'RESEND_REFUSED', data: { state, reason } }, act)
}

/** The event of an answer, in a chain of its own: the document's chain ends with the dispatch. */
export function answeredEvent(
  id: string,
  documentId: string,
  requests: readonly ResendRequest[],
  { answer, reason }: Pick<Answering, 'answer' | 'reason'>,
  act: Act,
): Event {
  const named = requests.map(({ order, asked, tenant, deliveryId }) => ({ order, asked, tenant, deliveryId }))
  const data = { documentId, answer, reason, requests: named }
  return nextEvent<typeof resendEvents>(id, EMPTY_CHAIN, { type: 'ResendAnswered', data }, act)
}

/** 不予重发: the request of a recipient that its sender refuses, and why. */
export function refuseResend(
  { recipientId, reason }: { readonly recipientId: string; readonly reason: string },
  waiting: readonly ResendRequest[],
): Result<{ readonly request: ResendRequest; readonly reason: string }> {
  const problems = textProblems(['reason'], reason, LIMITS.reason)
  if (problems.length > 0) return refuse(...problems)
  const request = requestOf(waiting, recipientId)
  return request === null
    ? refuse(invalid('RESEND_NOT_ASKED', ['recipientId'], { given: recipientId }))
    : ok({ request, reason: tidy(reason) })
}

/** The request of an agency that waits: of its last row, if it has several; null if none does. */
export function requestOf(waiting: readonly ResendRequest[], agencyId: string): ResendRequest | null {
  return waiting.findLast(one => one.agencyId === agencyId) ?? null
}

/** How the last request of a delivery stands, as its recipient sees it; null if there was none. */
export function resendStandingOf({ state, resendAsked }: Delivery): ResendStanding | null {
  if (resendAsked === undefined) return null
  const { at, code, text, answer } = resendAsked
  if (answer === undefined) return { at, code, text, ...unanswered(state) }
  return { at, code, text, outcome: answer.kind, decidedAt: answer.at, refusal: answer.reason }
}

/** The same as the sender's ladder has it. */
export function resendStandingInRow({
  state,
  rungs,
}: Pick<LadderRow, 'state' | 'rungs'>): ResendStanding | null {
  const asked = rungs.findLast(({ kind }) => kind === 'RESEND_ASKED')
  if (asked === undefined) return null
  const { at, seq, resendCode: code = 'OTHER', reason } = asked
  const said = { at, code, text: reason ?? '' }
  const answer = rungs.find(one => one.seq > seq && (one.kind === 'RESENT' || one.kind === 'RESEND_REFUSED'))
  if (answer === undefined) return { ...said, ...unanswered(state) }
  return answer.kind === 'RESENT'
    ? { ...said, outcome: 'RESENT', decidedAt: answer.at, refusal: null }
    : { ...said, outcome: 'REFUSED', decidedAt: answer.at, refusal: answer.reason }
}

function unanswered(state: LadderRow['state']) {
  const lapsed = state === 'RECALLED' || state === 'REPLACED' || state === 'PASSED_ON'
  return { outcome: lapsed ? ('LAPSED' as const) : ('ASKED' as const), decidedAt: null, refusal: null }
}
