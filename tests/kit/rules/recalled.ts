import type { DecidedDistribution, DecidedEnd } from '../../../functions/documents/index.ts'
import {
  type Delivery,
  type DeliveryState,
  isRevoked,
  type ProgressRequest,
  type Recall,
  type Recipient,
} from '../../../functions/exchange/model.ts'
import {
  accept,
  deliver,
  handle,
  registerIncoming,
  reply,
  type Stepped,
  sendBack,
  signFor,
} from '../../../functions/exchange/rules/deliveries.ts'
import { envelopeOf } from '../../../functions/exchange/rules/dispatch.ts'
import { carryDistribution } from '../../../functions/exchange/rules/distribution.ts'
import { carryEnd } from '../../../functions/exchange/rules/effects.ts'
import { beginHandling, reopenHandling } from '../../../functions/exchange/rules/handling.ts'
import { rowOf } from '../../../functions/exchange/rules/ladder.ts'
import { comeBack, passOn } from '../../../functions/exchange/rules/passings.ts'
import {
  type AskedBack,
  agreeToRecall,
  applyRecall,
  refuseRecall,
} from '../../../functions/exchange/rules/recalls.ts'
import { rungOf } from '../../../functions/exchange/rules/receipts.ts'
import { answerResend, askForResend } from '../../../functions/exchange/rules/resend-requests.ts'
import { applyProgressRequest, reportProgress } from '../../../functions/exchange/rules/supervision.ts'
import { luoyang, zhengzhou } from './agencies.ts'
import { documentIn } from './documents.ts'
import { AT, anAct, anId, must } from './results.ts'

export const recipients: readonly Recipient[] = [zhengzhou, luoyang].map(({ id, name }, order) => ({
  order,
  agencyId: id,
  name,
  tier: 'CITY',
  regionCode: '410100',
  role: 'MAIN',
}))
export const recipient = recipients[0] as Recipient
export const envelope = envelopeOf(documentIn('DISPATCHED').document, 'T')
export const RELAYED = { by: 'relay', at: '2026-01-06T02:00:00.000Z' }
export const aRecall = (more: Partial<Recall> = {}): Recall => ({
  id: anId('rcl', 1),
  by: 'mbr-CLERK',
  at: '2026-01-06T01:00:00.000Z',
  reason: '附件有误',
  concerns: null,
  ...more,
})
/** A request for progress: the n-th, made when whatever moves did before it is done. */
export const aRequest = (n = 1, more: Partial<ProgressRequest> = {}): ProgressRequest => ({
  id: anId('prq', n),
  by: 'mbr-CLERK',
  at: RELAYED.at,
  reason: '请报进展',
  answerBy: '2026-01-09',
  concerns: null,
  ...more,
})
/** The beginning of the day from which on the document is without effect, as it was abolished. */
export const ON_THE_DAY = { by: 'relay', at: '2026-01-31T16:00:00.000Z' }
/** That the document was abolished, and after that revoked. */
export const ABOLISHED_END: DecidedEnd = {
  ...{ id: anId('end', 1), by: 'mbr-CLERK', at: '2026-01-06T01:00:00.000Z', kind: 'ABOLISHED' },
  ...{ effectiveOn: '2026-02-01', reason: '已不适用', basis: '豫政〔2026〕9号' },
  decidedBy: { agencyId: anId('agc', 1), name: '河南省人民政府' },
}
export const REVOKED_END: DecidedEnd = {
  ...ABOLISHED_END,
  ...{ id: anId('end', 2), kind: 'REVOKED', effectiveOn: null, reason: '超越职权', basis: null },
}
/** That the range of readers was narrowed, and after that widened. */
export const NARROWED: DecidedDistribution = {
  ...{ id: anId('dsr', 1), n: 1, by: 'mbr-CLERK', at: '2026-01-06T01:00:00.000Z', reason: '涉及个人信息' },
  ...{ disclosure: 'NOT_DISCLOSED', extent: 'TO_COUNTY', wording: '此件不予公开，发至县级' },
}
export const PUBLISHED: DecidedDistribution = {
  ...{ ...NARROWED, id: anId('dsr', 2), n: 2, reason: '经审查可以公开', wording: '此件公开发布' },
  ...{ disclosure: 'ON_OWN_INITIATIVE', extent: 'UNLIMITED', at: '2026-01-06T01:30:00.000Z' },
}
/** All that was decided on the document after its dispatch. */
export const DECIDED = { ends: [ABOLISHED_END, REVOKED_END], distribution: [NARROWED, PUBLISHED] }
export const ANSWER = { documentId: anId('doc', 77), number: '郑政〔2026〕9号', deliveryId: 'dlv-answer' }

/** To whom deliveries are passed on. */
export const PASSED_TO = { id: anId('agc', 99), name: '某局' }

export type Move = (delivery: never) => Stepped | null
export const MOVES = {
  sign: (one => must(signFor(one, anAct()))) as Move,
  register: (one => must(registerIncoming(one, '收1号', anAct()))) as Move,
  accept: (one => must(accept(one, anAct()))) as Move,
  sendBack: (one => must(sendBack(one, '误送', 'WRONG_ADDRESSEE', anAct()))) as Move,
  handle: (one => must(handle(one, '已办结', anAct()))) as Move,
  begin: ((one: Delivery) => {
    const begun = beginHandling(one, { dueAt: null }, anAct())
    return begun.ok ? begun.value : null
  }) as Move,
  reopen: ((one: Delivery) => {
    const reopened = reopenHandling(one, anAct())
    return reopened.ok ? reopened.value : null
  }) as Move,
  askProgress: ((one: Delivery) => {
    const times = (one.progressAsked?.times ?? 0) + 1
    const at = new Date(Date.parse(RELAYED.at) + times * 1000).toISOString()
    return applyProgressRequest(one, aRequest(times, { at }), RELAYED)
  }) as Move,
  report: ((one: Delivery) => {
    const reported = reportProgress(one, { expectedVersion: one.version, note: '已起草' }, anAct())
    return reported.ok ? reported.value : null
  }) as Move,
  abolish: ((one: Delivery) => (isRevoked(one) ? null : carryEnd(one, [ABOLISHED_END], RELAYED))) as Move,
  /** The day of the abolition comes. */
  lapse: ((one: Delivery) =>
    one.ended === undefined || isRevoked(one) ? null : carryEnd(one, [ABOLISHED_END], ON_THE_DAY)) as Move,
  revoke: ((one: Delivery) => carryEnd(one, [REVOKED_END], RELAYED)) as Move,
  narrow: ((one: Delivery) => carryDistribution(one, [NARROWED], RELAYED)) as Move,
  publish: ((one: Delivery) => carryDistribution(one, [NARROWED, PUBLISHED], RELAYED)) as Move,
  reply: (one => reply(one, ANSWER, anAct('relay'))) as Move,
  passOn: (one => {
    const passed = passOn(one, PASSED_TO, '属该机关职权', anAct())
    return passed.ok ? passed.value : null
  }) as Move,
  refusePassing: (one =>
    comeBack(one, PASSED_TO.id, { kind: 'REFUSED', reason: 'ROUTING_VIOLATION' }, RELAYED)) as Move,
  objectToRoute: (one =>
    comeBack(one, PASSED_TO.id, { kind: 'OBJECTED', reason: '应由你处办理' }, RELAYED)) as Move,
  recall: (one => applyRecall(one, aRecall(), RELAYED)) as Move,
  agree: (one => must(agreeToRecall(one, anAct()))) as Move,
  refuse: (one => must(refuseRecall(one, '已按此办理', anAct()))) as Move,
  askResend: ((one: Delivery) => {
    const said = { expectedVersion: one.version, code: 'DAMAGED' as const, text: '附件无法打开' }
    const asked = askForResend(one, said, anAct())
    return asked.ok ? asked.value : null
  }) as Move,
  sendAgain: ((one: Delivery) =>
    answerResend(one, { asked: one.resendAsked?.seq ?? 0, answer: 'RESENT', reason: null }, RELAYED)) as Move,
  refuseResend: ((one: Delivery) => {
    const answer = { asked: one.resendAsked?.seq ?? 0, answer: 'REFUSED' as const, reason: '文件完好' }
    return answerResend(one, answer, RELAYED)
  }) as Move,
}
export type MoveName = keyof typeof MOVES

/** A delivery after some moves, with its events. */
export function aDelivery(...moves: readonly MoveName[]) {
  const first = deliver(anId('dlv', 1), envelope, recipient, { by: 'relay', at: AT })
  return moves.reduce(
    ({ delivery, events }, move) => {
      const next = MOVES[move](delivery as never)
      if (next === null) throw new Error(`${move} does nothing`)
      return { delivery: next.thing, events: [...events, next.event] }
    },
    { delivery: first.thing, events: [first.event] },
  )
}
export const WAYS: Readonly<Record<Exclude<DeliveryState, 'RECALLED' | 'REPLACED'>, readonly MoveName[]>> = {
  DELIVERED: [],
  SIGNED_FOR: ['sign'],
  REGISTERED: ['sign', 'register'],
  ACCEPTED: ['sign', 'register', 'accept'],
  RETURNED: ['sign', 'sendBack'],
  HANDLED: ['sign', 'register', 'accept', 'handle'],
  REPLIED: ['sign', 'register', 'accept', 'reply'],
  PASSED_ON: ['sign', 'passOn'],
}
export const ASKABLE = ['SIGNED_FOR', 'REGISTERED', 'ACCEPTED', 'HANDLED', 'REPLIED'] as const
export const asked = (...moves: readonly MoveName[]) => aDelivery(...moves, 'recall').delivery as AskedBack

/** The row of a recipient with these events, and what it says of a recall. */
export function rowAfter(events: readonly Parameters<typeof rungOf>[0][], recalled: readonly number[] = []) {
  const portion = { tries: 0, waiting: [], recalled: [...recalled] }
  const rungs = events.map(rungOf)
  return rowOf({ recipient, deliveryId: 'dlv_1', rungs, portion, dispatchedAt: AT })
}
