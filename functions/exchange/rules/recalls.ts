import { type Act, stamp } from '../../access/act.ts'
import { EMPTY_CHAIN, type Event, nextEvent } from '../../access/events.ts'
import { type Bearer, mayDo } from '../../access/permissions.ts'
import { type Before, begin, isIn, type Steps, stepsFrom, wrongStateOf } from '../../access/steps.ts'
import { LIMITS, type Source, textProblems } from '../../documents/index.ts'
import { versionConflict } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { tidy } from '../../kernel/text.ts'
import type { deliveryEvents, recallEvents } from '../events.ts'
import { sourceRecalledIn } from '../model/standing.ts'
import {
  type Delivery,
  type DeliveryState,
  type Envelope,
  type LadderRow,
  MAX_NAMED,
  MAX_RECALLS,
  type Recall,
  type RecallStanding,
  type Recipient,
  type SourceRecall,
  standingRungs,
} from '../model.ts'
import { permissions } from '../permissions.ts'
import { invalid } from '../problems.ts'
import { arriving, deliverySteps, firstOf, goneProblems, type Stepped, stepped } from './deliveries.ts'

/** What a sender says of a recall. */
export interface RecallAsked {
  readonly documentId: string
  /** Null for all recipients. */
  readonly recipientIds: readonly string[] | null
  readonly reason: string
}

/**
 * 撤回发文: decides that a document is asked back from all or some of its recipients.
 * @param recipients those of the dispatch; may be empty if all are meant
 * @param before how many recalls of the document there are already; `upTo` the order before which its recipients lie
 */
export function recall(
  id: string,
  { documentId, recipientIds, reason }: RecallAsked,
  recipients: readonly Recipient[],
  { before, upTo }: { readonly before: number; readonly upTo?: number },
  act: Act,
): Result<{ readonly recall: Recall; readonly event: Event }> {
  const problems = textProblems(['reason'], reason, LIMITS.reason)
  if (problems.length > 0) return refuse(...problems)
  if (before >= MAX_RECALLS)
    return refuse(invalid('TOO_MANY_RECALLS', ['documentId'], { limit: MAX_RECALLS }))
  const named = recipientIds === null ? ok(null) : namedIn(recipientIds, recipients)
  if (!named.ok) return named
  const concerns = named.value
  const made = {
    id,
    ...stamp(act),
    reason: tidy(reason),
    concerns,
    ...(concerns === null && upTo !== undefined ? { upTo } : {}),
  }
  const orders = concerns?.map(({ order }) => order) ?? null
  const data = { documentId, reason: made.reason, orders }
  const event = nextEvent<typeof recallEvents>(id, EMPTY_CHAIN, { type: 'DocumentRecalled', data }, act)
  return ok({ recall: made, event })
}

/** The recipients that a sender names, each once and in the order of the dispatch. */
export function namedIn(
  recipientIds: readonly string[],
  recipients: readonly Recipient[],
): Result<NonNullable<Recall['concerns']>> {
  const path = ['recipientIds']
  if (recipientIds.length === 0) return refuse(invalid('LIST_EMPTY', path))
  if (recipientIds.length > MAX_NAMED) return refuse(invalid('TOO_MANY_ITEMS', path, { limit: MAX_NAMED }))
  const known = new Set(recipients.map(({ agencyId }) => agencyId))
  const strangers = recipientIds.flatMap((given, index) =>
    known.has(given) ? [] : [invalid('NOT_DISPATCHED_TO', [...path, String(index)], { given })],
  )
  if (strangers.length > 0) return refuse(...strangers)
  const meant = new Set(recipientIds)
  return ok(
    recipients
      .filter(({ agencyId }) => meant.has(agencyId))
      .map(({ order, agencyId, name }) => ({ order, agencyId, name })),
  )
}

/**
 * The recall that concerns a recipient: of several the first, since whatever follows finds its work done. An objection to the route,
 * which only takes back what nobody signed for, comes after the others.
 */
export function recallFor(recalls: readonly Recall[], order: number): Recall | null {
  const concerned = recalls.filter(one => concerns(one, order))
  return concerned.find(({ objectsTo }) => objectsTo === undefined) ?? concerned[0] ?? null
}

/** The objection to the route by which a recipient got the document; null if there is none. */
export function objectionFor(recalls: readonly Recall[], order: number) {
  const found = recalls.find(one => one.objectsTo !== undefined && concerns(one, order))
  return found?.objectsTo === undefined ? null : { reason: found.reason, objectsTo: found.objectsTo }
}

/** True for a recall from this recipient. */
export function concerns(
  { concerns: named, upTo = Number.POSITIVE_INFINITY }: Recall,
  order: number,
): boolean {
  return named === null ? order < upTo : named.some(one => one.order === order)
}

/** What a delivery keeps of the recall that it is about. */
function cause({ id: recallId, at: askedAt, reason }: Recall) {
  return { recallId, askedAt, reason }
}

/** A source as a tombstone has it: it names the document and says nothing of what it says. */
export function withoutText(source: Source): Source {
  return { ...source, title: '', bodyDigest: '' }
}

/** A delivery after it was taken back: what happened to it until then stays on record. */
function takenBack<D extends Delivery>(delivery: D, of: ReturnType<typeof cause>, act: Act) {
  const recalled = { ...stamp(act), ...of, isUnsent: false }
  return { ...delivery, source: withoutText(delivery.source), state: 'RECALLED' as const, recalled }
}

/** A tombstone in the place of what was not delivered yet. A delivery that comes later finds it there. */
export function deliverTombstone(
  id: string,
  envelope: Envelope,
  recipient: Recipient,
  asked: Recall,
  act: Act,
): Stepped {
  const delivery = arriving(id, envelope, recipient, act.at)
  const tombstone = {
    ...delivery,
    source: withoutText(delivery.source),
    state: 'RECALLED' as const,
    recalled: { ...stamp(act), ...cause(asked), isUnsent: true },
  }
  return begin<Delivery, typeof deliveryEvents>(tombstone, firstOf(tombstone), act)
}

/**
 * What a recall does to a delivery: one that nobody signed for is taken back, any other one's recipient is asked. Null if there
 * is nothing left to do.
 */
export function applyRecall(delivery: Delivery, asked: Recall, act: Act): Stepped | null {
  const { state } = delivery
  const isSettled = isIn(delivery, ['RECALLED', 'RETURNED', 'REPLACED', 'PASSED_ON'])
  if (isSettled || delivery.recall !== undefined) return null
  if (asked.objectsTo !== undefined && state !== 'DELIVERED') return null
  const { recallId, askedAt, reason } = cause(asked)
  if (state === 'DELIVERED') {
    const after = takenBack(delivery, cause(asked), act)
    return stepped(delivery, after, { type: 'RECALLED', data: { recallId, reason } }, act)
  }
  const after = { ...delivery, recall: { recallId, askedAt, reason, at: act.at } }
  return stepped(delivery, after, { type: 'RECALL_ASKED', data: { recallId, reason, state } }, act)
}

const ANSWERABLE = ['SIGNED_FOR', 'REGISTERED', 'ACCEPTED', 'HANDLED', 'REPLIED'] as const
/** What a recipient that is asked may do. The steps of receiving go on beside them. */
export const ANSWERS = {
  agreeToRecall: ANSWERABLE,
  refuseRecall: ANSWERABLE,
} as const satisfies Readonly<Record<string, readonly DeliveryState[]>>
export type RecallAnswer = keyof typeof ANSWERS
export const recallSteps = { of: 'Delivery', from: ANSWERS } as const satisfies Steps

type Answerable = Before<Delivery, typeof ANSWERS, RecallAnswer>
/** A delivery whose recipient is asked and has not answered. */
export type AskedBack = Answerable & { readonly recall: NonNullable<Delivery['recall']> }

function isAskedBack(delivery: Delivery): delivery is AskedBack {
  return isIn(delivery, ANSWERABLE) && delivery.recall !== undefined && delivery.recall.refusal === undefined
}

/** What stands in the way of answering a recall, whatever the version. */
export function answerProblems(delivery: Delivery) {
  if (delivery.state === 'REPLACED') return goneProblems(delivery)
  if (!isIn(delivery, ANSWERABLE)) return [wrongStateOf(deliverySteps, delivery.state)]
  return isAskedBack(delivery) ? [] : [invalid('RECALL_NOT_ASKED', ['deliveryId'])]
}

/** A delivery from which an answer to a recall starts. */
export function startAnswer(delivery: Delivery, expectedVersion: number): Result<AskedBack> {
  // Whoever lost the race against a correction learns of it, whatever version they have seen.
  if (delivery.state === 'REPLACED') return refuse(...goneProblems(delivery))
  if (delivery.version !== expectedVersion) return refuse(versionConflict(delivery.version))
  return isAskedBack(delivery) ? ok(delivery) : refuse(...answerProblems(delivery))
}

/** Answers that this caller may give now. */
export function answersFor(
  state: DeliveryState,
  outcome: RecallStanding['outcome'] | undefined,
  bearer: Bearer,
): RecallAnswer[] {
  return outcome === 'ASKED'
    ? stepsFrom(recallSteps, state).filter(answer => mayDo(bearer, permissions[answer]))
    : []
}

/** 同意撤回: the recipient gives the document back. What it did with it until then stays on record. */
export function agreeToRecall(delivery: AskedBack, act: Act): Result<Stepped> {
  const { recallId, askedAt, reason } = delivery.recall
  const after = takenBack(delivery, { recallId, askedAt, reason }, act)
  return ok(stepped(delivery, after, { type: 'RECALL_AGREED', data: { recallId } }, act))
}

/** 不同意撤回, with the reason. */
export function refuseRecall(delivery: AskedBack, reason: string, act: Act): Result<Stepped> {
  const problems = textProblems(['reason'], reason, LIMITS.reason)
  if (problems.length > 0) return refuse(...problems)
  const { recall: asked, state } = delivery
  const refusal = { ...stamp(act), reason: tidy(reason) }
  const after = { ...delivery, recall: { ...asked, refusal } }
  const data = { recallId: asked.recallId, reason: refusal.reason, state }
  return ok(stepped(delivery, after, { type: 'RECALL_REFUSED', data }, act))
}

/** How a recall stands with a recipient, as the sender's ladder has it; null if none concerns it. */
export function standingInRow(
  { recipient, rungs, state }: Pick<LadderRow, 'recipient' | 'rungs' | 'state'>,
  recalls: readonly Recall[],
): RecallStanding | null {
  const first = recallFor(recalls, recipient.order)
  if (first === null) return null
  const standing = standingRungs(rungs)
  const told = standing.find(({ kind }) => kind === 'RECALL_ASKED' || kind === 'RECALLED')
  const { at: askedAt, reason } = recalls.find(({ id }) => id === told?.recallId) ?? first
  const decided =
    standing.findLast(({ kind }) => kind in OUTCOMES) ?? standing.findLast(({ kind }) => kind === 'REPLACED')
  const outcome =
    decided === undefined
      ? undefined
      : (OUTCOMES[decided.kind as keyof typeof OUTCOMES] ?? ('REPLACED' as const))
  if (decided !== undefined && outcome !== undefined) {
    const refusal = outcome === 'REFUSED' ? decided.reason : null
    return { askedAt, reason, outcome, decidedAt: decided.at, refusal }
  }
  if (state === 'REPLACED') return { askedAt, reason, outcome: 'REPLACED', decidedAt: null, refusal: null }
  const passed = rungs.findLast(({ kind }) => kind === 'PASSED_ON')
  if (passed !== undefined && state === 'PASSED_ON')
    return { askedAt, reason, outcome: state, decidedAt: passed.at, refusal: null }
  const signed = rungs.find(({ kind }) => kind === 'SIGNED_FOR')
  if (first.objectsTo !== undefined && signed !== undefined)
    return { askedAt, reason, outcome: 'TOO_LATE', decidedAt: signed.at, refusal: null }
  // Who was not activated, or mutes the sender, has no rungs: the copy was kept back when the sender recalled it.
  return state === 'RECALLED'
    ? { askedAt, reason, outcome: 'RECALLED', decidedAt: askedAt, refusal: null }
    : { askedAt, reason, outcome: 'ASKED', decidedAt: null, refusal: null }
}

const OUTCOMES = {
  RECALLED: 'RECALLED',
  RECALL_AGREED: 'RECALLED',
  RECALL_REFUSED: 'REFUSED',
  RETURNED: 'RETURNED',
} as const

/**
 * A delivery with the fact that what it forwards was recalled. Of several recalls the earliest is kept, in whatever order they
 * come; null if the delivery says it already, or was itself recalled.
 */
export function tellSourceRecalled(delivery: Delivery, fact: SourceRecall, at: string): Delivery | null {
  if (delivery.state === 'RECALLED' || !isEarlier(fact, delivery.sourceRecalled ?? null)) return null
  return { ...delivery, version: delivery.version + 1, sourceRecalled: { ...fact, carriedAt: at } }
}

/** True if a recall or a correction is to be kept instead of the other one. */
export function isEarlier(
  fact: Pick<SourceRecall, 'at' | 'number'>,
  kept: Pick<SourceRecall, 'at' | 'number'> | null,
): boolean {
  return kept === null || fact.at < kept.at || (fact.at === kept.at && fact.number < kept.number)
}

/** What a document that forwards a delivery is to say from its dispatch on; null if nothing that it contains was recalled. */
export function sourceRecallOf(delivery: Delivery): SourceRecall | null {
  const { recall: asked, source } = delivery
  const own = asked === undefined ? null : { at: asked.askedAt, number: source.number, reason: asked.reason }
  const inherited = sourceRecalledIn(delivery)
  return own !== null && isEarlier(own, inherited) ? own : inherited
}
