import { type Act, stamp } from '../../access/act.ts'
import { EMPTY_CHAIN, type Event, nextEvent } from '../../access/events.ts'
import { isIn } from '../../access/steps.ts'
import {
  type DecidedEnd,
  type Document,
  type DocumentIn,
  type EffectEnd,
  type EffectEndKind,
  isStillInForce,
  LIMITS,
  presentEnd,
  textProblems,
  voidDocumentProblems,
} from '../../documents/index.ts'
import type { Problem } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/text.ts'
import { type DateOnly, type Instant, shanghaiDate } from '../../kernel/time.ts'
import type { effectEvents } from '../events.ts'
import {
  type CarriedEnd,
  type Delivery,
  type DeliveryState,
  isRevoked,
  isVoid,
  type SourceEnd,
} from '../model.ts'
import { invalid } from '../problems.ts'
import { type Stepped, stepped } from './deliveries.ts'
import { isEarlier } from './recalls.ts'

type Dispatched = DocumentIn<'DISPATCHED'>

/** What whoever decides says of it. */
export interface EndAsked {
  readonly kind: EffectEndKind
  /** From which day on it is without effect; null if it is revoked. */
  readonly effectiveOn: DateOnly | null
  readonly reason: string
  /** The number of the document by which it was decided. */
  readonly basis: string | null
}

/** What stands in the way of ending the effect of a dispatched document in this way, whatever the version. */
export function endProblems(document: Dispatched, kind: EffectEndKind): Problem[] {
  const gone = voidDocumentProblems(document)
  const effectiveOn = presentEnd(document.dispatch.ends)?.effectiveOn ?? null
  if (gone.length > 0 || kind === 'REVOKED' || effectiveOn === null) return gone
  return [invalid('ABOLISHED_ALREADY', ['documentId'], { given: effectiveOn })]
}

/**
 * 撤销、废止: decides that a dispatched document is void from the start, or without effect from a day on. What was abolished may be revoked
 * still. Neither is taken back: that needs a new document.
 */
export function endEffect(
  id: string,
  document: Dispatched,
  { kind, effectiveOn, reason, basis }: EndAsked,
  decidedBy: EffectEnd['decidedBy'],
  act: Act,
): Result<{ readonly document: Dispatched; readonly event: Event }> {
  const issuedOn = document.signature.date
  const problems = [
    ...textProblems(['reason'], reason, LIMITS.reason),
    ...endProblems(document, kind),
    ...(effectiveOn !== null && effectiveOn < issuedOn
      ? [invalid('BEFORE_ITS_DATE', ['effectiveOn'], { given: effectiveOn, allowed: [issuedOn] })]
      : []),
  ]
  if (problems.length > 0) return refuse(...problems)
  const said = { kind, effectiveOn, reason: tidy(reason), decidedBy, basis }
  const data = { documentId: document.id, ...said }
  const event = nextEvent<typeof effectEvents>(id, EMPTY_CHAIN, { type: 'EffectEnded', data }, act)
  const end: DecidedEnd = { id, ...stamp(act), ...said }
  const { dispatch } = document
  return ok({
    document: {
      ...document,
      version: document.version + 1,
      dispatch: { ...dispatch, ends: [...(dispatch.ends ?? []), end] },
    },
    event,
  })
}

/** Whether a document can be the basis (依据) of such a decision: it is dispatched, another one, and not itself void. */
export function canBeBasis(document: Document | null, endedId: string | null): document is Dispatched {
  return (
    document?.state === 'DISPATCHED' &&
    document.id !== endedId &&
    presentEnd(document.dispatch.ends)?.kind !== 'REVOKED'
  )
}

/** States in which a recipient has the document. Who returned it or passed it on is told once it has come back. */
export const HAVING = [
  'DELIVERED',
  'SIGNED_FOR',
  'REGISTERED',
  'ACCEPTED',
  'HANDLED',
  'REPLIED',
] as const satisfies readonly DeliveryState[]

/**
 * A delivery with the first of these that it does not have yet, or that the day of an abolition has come; null if it has all, or its recipient
 * has it no more. Its state stays: what was done with it was done. Of this and a step of the recipient at the same moment the delivery's version decides.
 */
export function carryEnd(delivery: Delivery, ends: readonly DecidedEnd[], act: Act): Stepped | null {
  if (!isIn(delivery, HAVING)) return null
  return carryDecision(delivery, ends, act) ?? carryDay(delivery, act)
}

function carryDecision(delivery: Delivery, ends: readonly DecidedEnd[], act: Act): Stepped | null {
  const known = new Set(delivery.ended?.map(({ id }) => id))
  const next = ends.find(({ id }) => !known.has(id))
  if (next === undefined) return null
  const { id, kind, at, effectiveOn, reason, decidedBy, basis } = next
  const carried: CarriedEnd = { id, kind, at, effectiveOn, reason, decidedBy, basis, carriedAt: act.at }
  const after = { ...delivery, ended: [...(delivery.ended ?? []), carried] }
  const data = { endId: id, reason, state: delivery.state }
  return effectiveOn === null
    ? stepped(delivery, after, { type: 'REVOKED', data }, act)
    : stepped(delivery, after, { type: 'ABOLISHED', data: { ...data, effectiveOn } }, act)
}

/** 失效: that the day of an abolition has come, once. Of what is void already nothing more is said. */
function carryDay(delivery: Delivery, act: Act): Stepped | null {
  const { ended = [], state } = delivery
  const [abolition] = ended
  if (abolition === undefined || isVoid(delivery) || isStillInForce(abolition, shanghaiDate(act.at)))
    return null
  // What is not void has ended in no other way.
  const after = { ...delivery, ended: [{ ...abolition, outOfEffectAt: act.at }] }
  return stepped(delivery, after, { type: 'OUT_OF_EFFECT', data: { state, endId: abolition.id } }, act)
}

/** The problem of a delivery that is void, for what needs one that is not. */
export function voidProblems(delivery: Delivery, path: readonly string[] = ['deliveryId']): Problem[] {
  if (isRevoked(delivery)) return [invalid('DELIVERY_REVOKED', path)]
  const given = delivery.ended?.find(({ outOfEffectAt }) => outOfEffectAt !== undefined)?.effectiveOn ?? null
  return given === null ? [] : [invalid('DELIVERY_OUT_OF_EFFECT', path, { given })]
}

/**
 * What a sender can do about a dispatched document, and from when on that is over: once it is REVOKED, or also once it is OUT_OF_EFFECT, since the
 * day of its abolition has come. What is void can always be taken back, and brought to those who should have got it, who are told that it is void.
 */
export const SENDERS_ACTS = {
  redeliverDocument: 'NEVER',
  recallDocument: 'NEVER',
  objectToRoute: 'NEVER',
  refuseResend: 'NEVER',
  markOnPaper: 'NEVER',
  recordPaperDelivery: 'NEVER',
  addRecipients: 'REVOKED',
  resendDocument: 'REVOKED',
  createCorrection: 'REVOKED',
  revokeDocument: 'REVOKED',
  abolishDocument: 'REVOKED',
  reviseDistribution: 'REVOKED',
  moveReplyDeadline: 'OUT_OF_EFFECT',
  askForProgress: 'OUT_OF_EFFECT',
} as const
export type SendersAct = keyof typeof SENDERS_ACTS

/** What the end of a dispatched document puts in the way of an act of its sender. */
export function endedActProblems(document: Dispatched, sendersAct: SendersAct, at: Instant): Problem[] {
  const until = SENDERS_ACTS[sendersAct]
  if (until === 'NEVER') return []
  const end = presentEnd(document.dispatch.ends)
  if (until === 'REVOKED' || end?.effectiveOn == null) return voidDocumentProblems(document)
  return isStillInForce(end, shanghaiDate(at))
    ? []
    : [invalid('OUT_OF_EFFECT', ['documentId'], { given: end.effectiveOn })]
}

/** What those are told who forwarded a delivery that was abolished or revoked. */
export function endFact({ source, ended }: Pick<Delivery, 'source' | 'ended'>): SourceEnd | null {
  const end = presentEnd(ended)
  if (end === null) return null
  const { kind, at, effectiveOn, reason } = end
  return { kind, at, effectiveOn, reason, number: source.number }
}

/** True if one is to be kept instead of the other: a revocation before an abolition, of two alike the earlier one. */
export function takesPrecedence(fact: SourceEnd, kept: SourceEnd | null): boolean {
  if (kept === null) return true
  if (fact.kind !== kept.kind) return fact.kind === 'REVOKED'
  return isEarlier(fact, kept)
}

/** That what a delivery forwards was abolished or revoked, as its recipient sees it; null if it was not. */
export function sourceEndedIn({ sourceEnded }: Pick<Delivery, 'sourceEnded'>): SourceEnd | null {
  if (sourceEnded === undefined) return null
  const { carriedAt: _, ...fact } = sourceEnded
  return fact
}

/** What a document that forwards a delivery is to say from its dispatch on; null if nothing that it contains has ended. */
export function sourceEndOf(delivery: Delivery): SourceEnd | null {
  const own = endFact(delivery)
  const inherited = sourceEndedIn(delivery)
  return own !== null && takesPrecedence(own, inherited) ? own : inherited
}
