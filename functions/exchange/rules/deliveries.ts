import { type Act, RELAY, stamp } from '../../access/act.ts'
import { EMPTY_CHAIN, type Event, nextEvent } from '../../access/events.ts'
import {
  type Advanced,
  advance,
  type Before,
  begin,
  startStep,
  stateProblems,
  type Unversioned,
} from '../../access/steps.ts'
import { LIMITS, type Source, textProblems } from '../../documents/index.ts'
import { idFrom } from '../../kernel/ids.ts'
import type { Problem } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/text.ts'
import type { Instant } from '../../kernel/time.ts'
import type { DeliveryEvent, deliveryEvents } from '../events.ts'
import {
  actedSinceAfter,
  type Delivery,
  type DeliveryIn,
  type DeliveryState,
  type Envelope,
  type IncomingPlace,
  isRevoked,
  progressOutcomeBy,
  type Recalled,
  type Recipient,
  type Replaced,
  type ReplacedBy,
  type ReturnCode,
  type SourceDistribution,
  type SourceEnd,
  type SourceRecall,
  type SourceReplacement,
  storedReturnCode,
  toldOnArrival,
} from '../model.ts'
import { invalid } from '../problems.ts'

/** Receiving (收文办理), arts 24–25: which step starts from which states. */
export const STEPS = {
  signForDelivery: ['DELIVERED'],
  registerDelivery: ['SIGNED_FOR'],
  acceptDelivery: ['REGISTERED'],
  // A return is prompt (art. 24): a document that is clearly misdirected need not be registered first.
  returnDelivery: ['SIGNED_FOR', 'REGISTERED'],
  markHandled: ['ACCEPTED'],
  passOnDelivery: ['SIGNED_FOR', 'REGISTERED'],
} as const satisfies Readonly<Record<string, readonly DeliveryState[]>>
export type Step = keyof typeof STEPS
export const deliverySteps = { of: 'Delivery', from: STEPS } as const

/** The problem of a delivery that was recalled or replaced, whatever is to be done with it; none of any other. */
export function goneProblems(delivery: Delivery, path: readonly string[] = ['deliveryId']) {
  if (delivery.state === 'RECALLED') return [invalid('DELIVERY_RECALLED', path)]
  if (delivery.state !== 'REPLACED') return []
  return [invalid('DELIVERY_REPLACED', path, { given: delivery.replacedBy.number })]
}

/** What stands in the way of a step, whatever the version. */
export function stepProblems(delivery: Delivery, step: Step): Problem[] {
  const gone = goneProblems(delivery)
  if (gone.length > 0) return gone
  const problems = stateProblems(delivery, deliverySteps, step)
  return problems.length > 0 || step !== 'markHandled' ? problems : matterProblems(delivery)
}

/** What stands in the way of concluding a delivery by hand: that a matter handles it. */
export function matterProblems({ matter }: Pick<Delivery, 'matter'>): Problem[] {
  return matter?.id == null ? [] : [invalid('IN_A_MATTER', ['deliveryId'], { given: matter.id })]
}

/**
 * A delivery from which a step starts. One that was recalled or replaced is refused as such, whatever version the caller has
 * seen: who lost the race against the recall or the correction learns of it.
 */
export function startOn<S extends Step>(
  delivery: Delivery,
  step: S,
  expectedVersion: number,
): Result<Before<Delivery, typeof STEPS, S>> {
  const gone = goneProblems(delivery)
  if (gone.length > 0) return refuse(...gone)
  return startStep(delivery, deliverySteps, step, expectedVersion)
}

/** A delivery after a step. */
export type Stepped = Advanced<Delivery>

/** Takes a step. A request for progress (催办) that waits ends with some of them. */
export function stepped(
  before: Delivery,
  changed: Unversioned<Delivery>,
  event: DeliveryEvent,
  act: Act,
): Stepped {
  const { progressAsked } = before
  const after = { ...changed, ...actedSinceAfter(before, { type: event.type, at: act.at }) }
  const outcome = progressOutcomeBy(event.type)
  if (progressAsked === undefined || progressAsked.ended !== undefined || outcome === null)
    return advance<Delivery, typeof deliveryEvents>(before, after, event, act)
  const ended = { ...after, progressAsked: { ...progressAsked, ended: { at: act.at, outcome } } }
  // An event of a type by which requests end, with what all of these may have.
  const told = { ...event, data: { ...event.data, endsProgressAsked: true } } as DeliveryEvent
  return advance<Delivery, typeof deliveryEvents>(before, ended, told, act)
}

/** States in which a draft may refer to a delivery, and in which it must still be when the document is dispatched. */
const USABLE = {
  replyTo: ['ACCEPTED', 'HANDLED', 'REPLIED'],
  forwards: ['SIGNED_FOR', 'REGISTERED', 'ACCEPTED', 'HANDLED', 'REPLIED'],
} as const satisfies Readonly<Record<string, readonly DeliveryState[]>>

/** A delivery as a draft refers to it, to answer or to forward it; refused in any other state. */
export function sourceOf(
  delivery: Delivery,
  use: keyof typeof USABLE,
  path: readonly string[],
): Result<Source> {
  const { state, source } = delivery
  const gone = goneProblems(delivery, path)
  if (gone.length > 0) return refuse(...gone)
  // What is void is passed on to nobody; a question that was void may still be answered.
  if (use === 'forwards' && isRevoked(delivery)) return refuse(invalid('DELIVERY_REVOKED', path))
  const allowed: readonly DeliveryState[] = USABLE[use]
  if (allowed.includes(state)) return ok(source)
  const params = { allowed: allowed.map(one => ({ word: `Delivery.${one}` })) }
  return refuse(invalid('DELIVERY_NOT_READY_FOR_THIS', path, { given: state, allowed, params }))
}

/** The id of a delivery: the same however often the relay computes it, and sortable by time of dispatch. */
export function deliveryIdFor(
  documentId: string,
  agencyId: string,
  dispatchedAt: string,
  hash: (text: string) => string,
): string {
  const bytes = Buffer.from(hash(`${documentId}\n${agencyId}`), 'hex')
  return idFrom('dlv', Date.parse(dispatchedAt), bytes)
}

/** A delivery as it arrives, before its first event. */
export function arriving(id: string, envelope: Envelope, recipient: Recipient, at: Instant) {
  const { answers, added, deadline, telegramUrgency } = envelope
  return {
    id,
    recipient,
    source: { ...envelope.source, deliveryId: id },
    dispatchEvent: envelope.dispatchEvent,
    date: envelope.date,
    urgency: envelope.urgency,
    ...(telegramUrgency === undefined ? {} : { telegramUrgency }),
    deliveredAt: at,
    // Only the agency that asked learns which of its documents is answered.
    inReplyToDocumentId:
      answers !== null && answers.senderId === recipient.agencyId ? answers.documentId : null,
    ...(added === undefined ? {} : { added }),
    // A copy is for information (抄送): nobody waits for its recipient's reply.
    ...(deadline !== undefined && recipient.role === 'MAIN' ? { deadline } : {}),
  }
}

/** 送达: the first rung. Only the relay takes it, from what the sender committed. */
export function deliver(
  id: string,
  envelope: Envelope,
  recipient: Recipient,
  act: Act,
  recalled: SourceRecall | null = null,
  replaced: SourceReplacement | null = null,
  ended: SourceEnd | null = null,
  distribution: readonly SourceDistribution[] = [],
): Stepped {
  const told = toldOnArrival({ recalled, replaced, ended, distribution }, act.at)
  const delivery = { ...arriving(id, envelope, recipient, act.at), state: 'DELIVERED' as const, ...told }
  return begin<Delivery, typeof deliveryEvents>(delivery, firstOf(delivery), act)
}

/** The event that added a recipient after the dispatch, as events and receipts name it; nothing for the others. */
export function additionOf({ added }: Recipient): {
  readonly addition?: { readonly id: string; readonly hash: string }
} {
  return added === undefined ? {} : { addition: { id: added.id, hash: added.hash } }
}

/** What is committed first of a delivery, as far as its first event says it. */
type Arrived = Pick<Delivery, 'source' | 'recipient'> &
  (
    | { readonly state: 'RECALLED'; readonly recalled: Recalled }
    | { readonly state: 'REPLACED'; readonly replaced: Replaced; readonly replacedBy: ReplacedBy }
    | { readonly state: Exclude<DeliveryState, 'RECALLED' | 'REPLACED'> }
  )

/** The first event: that it was delivered, or recalled or replaced before it was. */
export function firstOf(delivery: Arrived): DeliveryEvent {
  const { source, recipient } = delivery
  const data = {
    documentId: source.documentId,
    number: source.number,
    contentDigest: source.contentDigest,
    recipientId: recipient.agencyId,
    role: recipient.role,
    ...additionOf(recipient),
  }
  if (delivery.state === 'REPLACED' && delivery.replaced.isUnsent)
    return { type: 'REPLACED', data: { ...data, ...replacementIn(delivery.replacedBy) } }
  if (delivery.state !== 'RECALLED' || !delivery.recalled.isUnsent) return { type: 'DELIVERED', data }
  const { recallId, reason } = delivery.recalled
  return { type: 'RECALLED', data: { ...data, recallId, reason } }
}

/** What an event says of a correction. */
export function replacementIn({ documentId, number, reason }: ReplacedBy) {
  return { replacementId: documentId, replacementNumber: number, reason }
}

/**
 * The first event of a delivery. All of it follows from the delivery, so it is not stored; the event after it names its
 * hash.
 */
export function firstEventOf(delivery: Delivery): Event {
  const act = { by: RELAY, at: delivery.deliveredAt }
  return nextEvent<typeof deliveryEvents>(delivery.id, EMPTY_CHAIN, firstOf(delivery), act)
}

/** 签收, art. 24: item check, person, time. */
export function signFor(delivery: DeliveryIn<'DELIVERED'>, act: Act): Result<Stepped> {
  const after = { ...delivery, state: 'SIGNED_FOR' as const, signing: stamp(act) }
  return ok(stepped(delivery, after, { type: 'SIGNED_FOR', data: {} }, act))
}

/** 登记, with a number that no other delivery of the agency has (`incoming.ts`), or none. */
export function registerIncoming(
  delivery: DeliveryIn<'SIGNED_FOR'>,
  incomingNumber: string | null,
  act: Act,
  place?: IncomingPlace,
): Result<Stepped> {
  const problems =
    incomingNumber === null ? [] : textProblems(['incomingNumber'], incomingNumber, LIMITS.name)
  if (problems.length > 0) return refuse(...problems)
  const registration = {
    ...stamp(act),
    incomingNumber: incomingNumber === null ? null : tidy(incomingNumber),
    ...(place === undefined ? {} : { place }),
    ...(incomingNumber === null ? {} : { claimed: true as const }),
  }
  const after = { ...delivery, state: 'REGISTERED' as const, registration }
  return ok(stepped(delivery, after, { type: 'REGISTERED', data: {} }, act))
}

/** 初审通过. */
export function accept(delivery: DeliveryIn<'REGISTERED'>, act: Act): Result<Stepped> {
  const after = { ...delivery, state: 'ACCEPTED' as const, acceptance: stamp(act) }
  return ok(stepped(delivery, after, { type: 'ACCEPTED', data: {} }, act))
}

/** 退文, art. 24: promptly, with the reason in words, whatever its code. */
export function sendBack(
  delivery: DeliveryIn<'SIGNED_FOR' | 'REGISTERED'>,
  reason: string,
  code: ReturnCode,
  act: Act,
): Result<Stepped> {
  const problems = textProblems(['reason'], reason, LIMITS.reason)
  if (problems.length > 0) return refuse(...problems)
  const data = { reason: tidy(reason), ...storedReturnCode('code', code) }
  const after = { ...delivery, state: 'RETURNED' as const, return: { ...stamp(act), ...data } }
  return ok(stepped(delivery, after, { type: 'RETURNED', data }, act))
}

/** 办结. The result stays with the recipient; the sender only sees that it is handled. */
export function handle(delivery: DeliveryIn<'ACCEPTED'>, result: string | null, act: Act): Result<Stepped> {
  const problems = result === null ? [] : textProblems(['result'], result, LIMITS.reason)
  if (problems.length > 0) return refuse(...problems)
  const handling = { ...stamp(act), result: result === null ? null : tidy(result) }
  const after = { ...delivery, state: 'HANDLED' as const, handling }
  return ok(stepped(delivery, after, { type: 'HANDLED', data: {} }, act))
}

/** A dispatched answer, and its delivery to whoever asked. */
interface Answer {
  readonly documentId: string
  readonly number: string
  readonly deliveryId: string
}

/**
 * 答复: the last rung, once an answer was dispatched. Returns null if the delivery's state allows none, or it is replied
 * already.
 */
export function reply(delivery: Delivery, { deliveryId, ...answer }: Answer, act: Act): Stepped | null {
  if (delivery.state !== 'ACCEPTED' && delivery.state !== 'HANDLED') return null
  const data = { replyNumber: answer.number, replyDocumentId: answer.documentId, replyDeliveryId: deliveryId }
  const after = { ...delivery, state: 'REPLIED' as const, reply: { ...stamp(act), ...answer } }
  return stepped(delivery, after, { type: 'REPLIED', data }, act)
}
