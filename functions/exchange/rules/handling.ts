import { type Act, stamp } from '../../access/act.ts'
import { chainAfter, EMPTY_CHAIN, type Event, nextEvent } from '../../access/events.ts'
import { type Action, type Bearer, mayDo } from '../../access/permissions.ts'
import { LIMITS, textProblems } from '../../documents/rules/text.ts'
import { idFrom } from '../../kernel/ids.ts'
import { versionConflict, wrongState } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/text.ts'
import type { Delivery, DeliveryIn, DeliveryState, Envelope, Recipient } from '../model.ts'

/** Receiving (收文办理), arts 24–25: which step starts from which states. */
export const STEPS = {
  signForDelivery: ['DELIVERED'],
  registerDelivery: ['SIGNED_FOR'],
  acceptDelivery: ['REGISTERED'],
  // Preliminary review returns promptly; what plainly went astray need not be registered first.
  returnDelivery: ['SIGNED_FOR', 'REGISTERED'],
  markHandled: ['ACCEPTED'],
} as const satisfies Partial<Record<Action, readonly DeliveryState[]>>
export type Step = keyof typeof STEPS

/** Steps that a state allows to whoever holds them. */
export function stepsFrom(state: DeliveryState): Step[] {
  return (Object.keys(STEPS) as Step[]).filter(step =>
    (STEPS[step] as readonly DeliveryState[]).includes(state),
  )
}

/** Steps that this caller may take now. */
export function stepsFor(state: DeliveryState, bearer: Bearer): Step[] {
  return stepsFrom(state).filter(step => mayDo(bearer, step))
}

/** A delivery after a step, and the event that tells of it. */
export interface Stepped {
  readonly delivery: Delivery
  readonly event: Event
}

/** Checks version and state; on success the delivery is known to be in a state the step starts from. */
export function startStep<S extends Step>(
  delivery: Delivery,
  step: S,
  expectedVersion: number,
): Result<DeliveryIn<(typeof STEPS)[S][number]>> {
  if (delivery.version !== expectedVersion) return refuse(versionConflict(delivery.version))
  const fits = (STEPS[step] as readonly DeliveryState[]).includes(delivery.state)
  if (!fits) return refuse(wrongState(delivery.state, stepsFrom(delivery.state)))
  return ok(delivery as DeliveryIn<(typeof STEPS)[S][number]>)
}

type After = Delivery extends infer D ? (D extends Delivery ? Omit<D, 'version' | 'chain'> : never) : never

function stepped(before: Delivery, after: After, data: Record<string, unknown>, act: Act): Result<Stepped> {
  const event = nextEvent(before.id, before.chain, { type: after.state, data }, act)
  const delivery = { ...after, version: before.version + 1, chain: chainAfter(event) } as Delivery
  return ok({ delivery, event })
}

/** The id of a delivery: the same however often the relay computes it, and sortable by dispatch. */
export function deliveryIdFor(
  documentId: string,
  agencyId: string,
  dispatchedAt: string,
  hash: (text: string) => string,
): string {
  const bytes = Buffer.from(hash(`${documentId}\n${agencyId}`), 'hex')
  return idFrom('dlv', Date.parse(dispatchedAt), bytes)
}

/** 送达: the first rung, decided by the relay alone from what the sender committed. */
export function deliver(id: string, envelope: Envelope, recipient: Recipient, act: Act): Stepped {
  const source = { ...envelope.source, deliveryId: id }
  const data = {
    documentId: source.documentId,
    number: source.number,
    contentDigest: source.contentDigest,
    recipientId: recipient.agencyId,
    role: recipient.role,
  }
  const event = nextEvent(id, EMPTY_CHAIN, { type: 'DELIVERED', data }, act)
  const { answers } = envelope
  const delivery: Delivery = {
    id,
    version: 1,
    state: 'DELIVERED',
    recipient,
    source,
    dispatchEvent: envelope.dispatchEvent,
    date: envelope.date,
    urgency: envelope.urgency,
    deliveredAt: act.at,
    // Only the one who asked learns which of its documents is answered.
    inReplyToDocumentId:
      answers !== null && answers.senderId === recipient.agencyId ? answers.documentId : null,
    chain: chainAfter(event),
  }
  return { delivery, event }
}

/** 签收, art. 24: item check, person, time. */
export function signFor(delivery: DeliveryIn<'DELIVERED'>, act: Act): Result<Stepped> {
  return stepped(delivery, { ...delivery, state: 'SIGNED_FOR', signing: stamp(act) }, {}, act)
}

/** 登记. */
export function registerIncoming(
  delivery: DeliveryIn<'SIGNED_FOR'>,
  incomingNumber: string | null,
  act: Act,
): Result<Stepped> {
  const problems =
    incomingNumber === null ? [] : textProblems(['incomingNumber'], incomingNumber, LIMITS.name)
  if (problems.length > 0) return refuse(...problems)
  const registration = {
    ...stamp(act),
    incomingNumber: incomingNumber === null ? null : tidy(incomingNumber),
  }
  return stepped(delivery, { ...delivery, state: 'REGISTERED', registration }, {}, act)
}

/** 初审通过. */
export function accept(delivery: DeliveryIn<'REGISTERED'>, act: Act): Result<Stepped> {
  return stepped(delivery, { ...delivery, state: 'ACCEPTED', acceptance: stamp(act) }, {}, act)
}

/** 退文, art. 24: promptly, with the reason. */
export function sendBack(
  delivery: DeliveryIn<'SIGNED_FOR' | 'REGISTERED'>,
  reason: string,
  act: Act,
): Result<Stepped> {
  const problems = textProblems(['reason'], reason, LIMITS.reason)
  if (problems.length > 0) return refuse(...problems)
  const given = { ...stamp(act), reason: tidy(reason) }
  return stepped(delivery, { ...delivery, state: 'RETURNED', return: given }, { reason: given.reason }, act)
}

/** 办结. The result stays with the recipient; the sender learns that it is done. */
export function handle(delivery: DeliveryIn<'ACCEPTED'>, result: string | null, act: Act): Result<Stepped> {
  const problems = result === null ? [] : textProblems(['result'], result, LIMITS.reason)
  if (problems.length > 0) return refuse(...problems)
  const handling = { ...stamp(act), result: result === null ? null : tidy(result) }
  return stepped(delivery, { ...delivery, state: 'HANDLED', handling }, {}, act)
}

/** 答复: the last rung, once an answer was dispatched; null if it stands already or cannot. */
export function reply(
  delivery: Delivery,
  answer: { readonly documentId: string; readonly number: string },
  act: Act,
): Stepped | null {
  if (delivery.state !== 'ACCEPTED' && delivery.state !== 'HANDLED') return null
  const data = { replyNumber: answer.number, replyDocumentId: answer.documentId }
  const result = stepped(
    delivery,
    { ...delivery, state: 'REPLIED', reply: { ...stamp(act), ...answer } },
    data,
    act,
  )
  return result.ok ? result.value : null
}
