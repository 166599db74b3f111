import { type Act, type Stamp, stamp } from '../../access/act.ts'
import { type Chain, EMPTY_CHAIN } from '../../access/events.ts'
import { advance } from '../../access/steps.ts'
import type { DocumentIn } from '../../documents/index.ts'
import type { deliveryEvents } from '../events.ts'
import {
  type Delivery,
  type DeliveryState,
  deliverySchema,
  type Envelope,
  MAX_RESTORED,
  owesIn,
  owingBy,
  type ProgressRequest,
  type Recall,
  type Recipient,
  type ReplacedBy,
  type Rung,
  type RungKind,
  standingRungs,
} from '../model.ts'
import { arriving, firstEventOf, type Stepped } from './deliveries.ts'
import { carried } from './distribution.ts'
import { withoutText } from './recalls.ts'
import { applyReplacement, LIVE } from './replacements.ts'
import { requestFor, standingInRungs } from './supervision.ts'

/** What the sender's side knows of a delivery. */
export interface Proved {
  readonly id: string
  readonly envelope: Envelope
  readonly recipient: Recipient
  /** The rungs of its row. */
  readonly rungs: readonly Rung[]
  readonly recalls: readonly Recall[]
  readonly progressRequests: readonly ProgressRequest[]
  readonly sent: DocumentIn<'DISPATCHED'>['dispatch']
  /** By what it was replaced; null if by nothing. */
  readonly replacedBy: ReplacedBy | null
  /** The document of its answer; null if there is none, or it is not known. */
  readonly replyDocumentId: string | null
  /** What the recipient has of it still: which matter handles it. */
  readonly kept?: Pick<Delivery, 'matter'>
}

/**
 * True if the ladder has rungs that the recipient's delivery lacks: it is gone, or as it was at an earlier time. In all that happens
 * without a loss a delivery is ahead of its ladder. One whose chain is another one is left as it is.
 */
export function isLost(found: Pick<Delivery, 'chain'> | null, rungs: readonly Rung[]): boolean {
  const last = lastOf(rungs)
  if (last === null) return false
  if (found === null) return true
  const { seq, hash } = found.chain
  return seq < last.seq && rungs.some(one => one.seq === seq && one.hash === hash)
}

/** The last rung of a row whose rungs are all there; null if there is none. */
function lastOf(rungs: readonly Rung[]): Rung | null {
  const sorted = rungs.toSorted((a, b) => a.seq - b.seq)
  return sorted.every(({ seq }, index) => seq === index + 1) ? (sorted.at(-1) ?? null) : null
}

/**
 * 恢复: makes a delivery again that its recipient lost, in the state that the ladder proves. Its chain goes on behind the ladder's last
 * rung, so that the receipts from before and those to come are one chain. What only the recipient knew is not made up: the number under
 * which it was registered, and the result of its handling.
 * @returns the delivery after one step, or two if a correction replaced it meanwhile; null if it is not lost, or cannot be made again
 */
export function restore(found: Delivery | null, proved: Proved, act: Act): readonly Stepped[] | null {
  const rungs = proved.rungs.toSorted((a, b) => a.seq - b.seq)
  const [first] = rungs
  const last = lastOf(rungs)
  const times = rungs.filter(({ kind }) => kind === 'RESTORED').length + 1
  if (first === undefined || last === null || !isLost(found, rungs) || times > MAX_RESTORED) return null
  const { seq: provedSeq, kind: provedRung, at: provedAt, state } = last
  const restored = { at: act.at, provedSeq, provedRung, provedAt, times }
  const actedSince = { type: 'RESTORED', at: act.at }
  const made = {
    ...remade(found, { ...proved, rungs, first }, state),
    ...{ ...proved.kept, restored, actedSince },
  }
  const { data: delivery } = deliverySchema.safeParse({ ...made, version: 0, chain: EMPTY_CHAIN })
  // The first event follows from the delivery: it must be the one that the ladder has a receipt of.
  if (delivery === undefined || firstEventOf(delivery).hash !== first.hash) return null
  const chain: Chain = { seq: last.seq, hash: last.hash, at: last.at }
  const before = {
    id: proved.id,
    version: Math.max(found?.version ?? 0, last.seq),
    chain,
    ...(found === null ? {} : { state: found.state }),
  }
  const event = { type: 'RESTORED', data: { state, provedSeq } } as const
  const step = advance<Delivery, typeof deliveryEvents>(before, delivery, event, act)
  const { replacedBy } = proved
  const effect = replacedBy === null ? null : applyReplacement(step.thing, replacedBy, act)
  return effect?.kind === 'STEP' ? [step, effect.step] : [step]
}

type Complete = Proved & { readonly first: Rung }

/** What is proved of a delivery; the schema checks the whole. The compiler would tell apart all ways in which parts can be absent. */
type Part = Readonly<Record<string, unknown>>

/**
 * All that can be said of a delivery in this state, and more: the schema leaves out what the state does not have, and takes nothing in which
 * something is missing.
 */
function remade(found: Delivery | null, proved: Complete, state: DeliveryState): Part {
  const { id, envelope, recipient, rungs, first, replacedBy } = proved
  const standing = standingRungs(rungs)
  const last = (...kinds: readonly RungKind[]) => standing.findLast(({ kind }) => kinds.includes(kind))
  const isUnsent = first.kind !== 'DELIVERED'
  const arrived = arriving(id, envelope, recipient, first.at)
  const isLive = (LIVE as readonly DeliveryState[]).includes(state)
  return {
    ...arrived,
    ...found,
    source: state === 'RECALLED' || isUnsent ? withoutText(arrived.source) : arrived.source,
    state,
    ...stepsIn(found, last),
    ...recallIn(last, proved, isUnsent),
    ...deadlineIn(proved, arrived.deadline, state),
    ...passedIn(rungs),
    ...resendIn(rungs),
    ...undoneIn(rungs),
    ...handlingIn(rungs, last),
    ...reportedIn(rungs),
    ...endedIn(rungs, proved.sent),
    ...distributionIn(rungs, proved.sent),
    ...askedIn(rungs, proved),
    ...replyIn(last, proved),
    ...(last('REPLACED') === undefined ? {} : { replaced: { ...stamped(last('REPLACED')), isUnsent } }),
    ...(isLive || replacedBy === null ? {} : { replacedBy }),
  }
}

type Last = (...kinds: readonly RungKind[]) => Rung | undefined

function stamped(rung: Rung | undefined) {
  return rung === undefined ? undefined : stamp(rung)
}

/** The steps of the recipient. Of one that it has still, its own record says more than the rung. */
function stepsIn(found: Delivery | null, last: Last): Part {
  const own = (found ?? {}) as { readonly registration?: Stamp; readonly handling?: Stamp }
  const [registered, handled, returned] = [last('REGISTERED'), last('HANDLED'), last('RETURNED')]
  const code = returned?.returnCode
  return {
    signing: stamped(last('SIGNED_FOR')),
    registration: mostOf(own.registration, registered, { incomingNumber: null }),
    acceptance: stamped(last('ACCEPTED')),
    handling: mostOf(own.handling, handled, { result: null }),
    return:
      returned === undefined
        ? undefined
        : { ...stamp(returned), reason: returned.reason, ...(code === 'OTHER' ? {} : { code }) },
  }
}

/** A step as its recipient has it still, or as its rung has it, with what that does not say. */
function mostOf(own: Stamp | undefined, rung: Rung | undefined, unknown: object) {
  if (rung === undefined) return undefined
  return own?.at === rung.at ? own : { ...stamp(rung), ...unknown }
}

/** That it was asked back, and taken back. */
function recallIn(last: Last, { recalls }: Proved, isUnsent: boolean): Part {
  const [asked, refused] = [last('RECALL_ASKED'), last('RECALL_REFUSED')]
  const taken = last('RECALLED', 'RECALL_AGREED')
  const of = (rung: Rung) => {
    const { id: recallId, at: askedAt, reason } = recalls.find(({ id }) => id === rung.recallId) ?? {}
    return { recallId, askedAt, reason }
  }
  const refusal = refused === undefined ? {} : { refusal: { ...stamp(refused), reason: refused.reason } }
  return {
    ...(asked === undefined ? {} : { recall: { ...of(asked), at: asked.at, ...refusal } }),
    ...(taken === undefined ? {} : { recalled: { ...stamp(taken), ...of(taken), isUnsent } }),
  }
}

/** The deadline that the recipient has, or had when it did what was asked. */
function deadlineIn(
  { sent, rungs, first }: Complete,
  deadline: Delivery['deadline'],
  state: DeliveryState,
): Part {
  if (deadline === undefined) return {}
  const isVoid = rungs.some(({ kind }) => kind === 'REVOKED')
  const end = owesIn(state) && !isVoid ? undefined : rungs.findLast(one => owingBy(one) === 'ENDS')
  const { deadlineMoves: all = [] } = sent
  const later = end === undefined ? undefined : all.find(({ at }) => at > end.at)
  const moves = all
    .filter(({ at }) => at > first.at && (end === undefined || at <= end.at))
    .map(({ id, at, from, to }) => ({ id, at, from, to }))
  return {
    deadline: later === undefined ? deadline : { ...deadline, dueAt: later.from },
    ...(moves.length === 0 ? {} : { deadlineMoves: moves }),
  }
}

/** To whom it was passed on, and what came of each time. */
function passedIn(rungs: readonly Rung[]): Part {
  const passed = rungs
    .filter(({ kind }) => kind === 'PASSED_ON')
    .map(rung => {
      const { kind, at, reason } = rungs.find(one => one.seq > rung.seq && cameBack(one)) ?? {}
      const outcome = { kind: kind === 'PASSING_REFUSED' ? 'REFUSED' : 'OBJECTED', at, reason }
      const to = { ...stamp(rung), to: rung.passedTo, reason: rung.reason }
      return kind === undefined ? to : { ...to, outcome }
    })
  return passed.length === 0 ? {} : { passed }
}
function cameBack({ kind }: Rung): boolean {
  return kind === 'PASSING_REFUSED' || kind === 'ROUTE_OBJECTED'
}

function resendIn(rungs: readonly Rung[]): Part {
  const asked = rungs.filter(({ kind }) => kind === 'RESEND_ASKED')
  const last = asked.at(-1)
  if (last === undefined) return {}
  const { seq, resendCode: code, reason: text } = last
  const answer = rungs.find(one => one.seq > seq && (one.kind === 'RESENT' || one.kind === 'RESEND_REFUSED'))
  const said = { ...stamp(last), seq, code, text, times: asked.length }
  if (answer === undefined) return { resendAsked: said }
  const kind = answer.kind === 'RESENT' ? ('RESENT' as const) : ('REFUSED' as const)
  return { resendAsked: { ...said, answer: { kind, at: answer.at, reason: answer.reason } } }
}

function undoneIn(rungs: readonly Rung[]): Part {
  const undone = rungs.filter(({ kind }) => kind === 'UNDONE')
  const last = undone.at(-1)
  return last === undefined ? {} : { undone: { at: last.at, times: undone.length } }
}

/** That handling had begun, and was taken up again. */
function handlingIn(rungs: readonly Rung[], last: Last): Part {
  const begun = last('HANDLING_BEGUN')
  const reopened = rungs.filter(({ kind }) => kind === 'HANDLING_REOPENED')
  const at = reopened.at(-1)?.at
  return {
    ...(begun === undefined ? {} : { begun: { ...stamp(begun), dueAt: begun.dueAt ?? null } }),
    ...(at === undefined ? {} : { reopened: { at, times: reopened.length } }),
  }
}

/** That it was abolished or revoked, and when that reached the recipient. */
function endedIn(rungs: readonly Rung[], { ends = [] }: Proved['sent']): Part {
  const ended = ends.flatMap(({ id, kind, at, effectiveOn, reason, decidedBy, basis }) => {
    const carriedAt = rungs.find(rung => rung.kind === kind)?.at
    if (carriedAt === undefined) return []
    const outOfEffectAt = rungs.find(rung => rung.kind === 'OUT_OF_EFFECT')?.at
    const day = kind === 'ABOLISHED' && outOfEffectAt !== undefined ? { outOfEffectAt } : {}
    return [{ id, kind, at, effectiveOn, reason, decidedBy, basis, carriedAt, ...day }]
  })
  return ended.length === 0 ? {} : { ended }
}

/** How the range of readers was changed, and when that reached the recipient. */
function distributionIn(rungs: readonly Rung[], { distribution: all = [] }: Proved['sent']) {
  const distribution = all.flatMap(change => {
    const told = rungs.find(rung => rung.distribution !== undefined && rung.distribution >= change.n)
    return told === undefined ? [] : [carried(change, told.at)]
  })
  return distribution.length === 0 ? {} : { distribution }
}

/** What was reported. */
function reportedIn(rungs: readonly Rung[]): Part {
  const reports = rungs.filter(({ kind }) => kind === 'PROGRESS_REPORTED')
  const at = reports.at(-1)?.at
  return at === undefined ? {} : { reported: { at, times: reports.length } }
}

/** That its sender asked how far it has got, and what came of that. */
function askedIn(rungs: readonly Rung[], { progressRequests: all, recipient }: Proved): Part {
  const standing = standingInRungs(rungs)
  if (standing === null) return {}
  const made = all.filter(request => request.at <= standing.at)
  const request = requestFor(made.length > 0 ? made : all, recipient.order)
  if (request === null) return {}
  const { at, reason, answerBy, outcome, decidedAt } = standing
  const times = rungs.filter(({ kind }) => kind === 'PROGRESS_ASKED').length
  const asked = { requestId: request.id, askedAt: request.at, at, reason, answerBy, times }
  return { progressAsked: decidedAt === null ? asked : { ...asked, ended: { at: decidedAt, outcome } } }
}

/** The answer: on paper, or a document of which the rung has the number alone. */
function replyIn(last: Last, { replyDocumentId }: Proved): Part {
  const replied = last('REPLIED')
  if (replied === undefined) return {}
  const { onPaper, replyNumber } = replied
  if (onPaper !== undefined) return { reply: { ...stamp(replied), onPaper } }
  return { reply: { ...stamp(replied), documentId: replyDocumentId, number: replyNumber } }
}
