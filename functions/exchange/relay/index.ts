import { queuedWork } from '../../access/area.ts'
import type { BatchRelay, Relay } from '../../access/relay.ts'
import type { events } from '../events.ts'
import { portionWorkSchema } from '../model.ts'
import { OWED_DUE, PROGRESS_DUE, REPLY_DUE } from '../store/index.ts'
import { fanOutAddition } from './additions.ts'
import { fanOutDeadline } from './deadline-moves.ts'
import { fanOut } from './dispatch.ts'
import { fanOutDistribution } from './distribution.ts'
import { DELIVERY_DUE, lookAfterPortion } from './due.ts'
import { carryDayOfEffect, EFFECT_DUE, effectWorkSchema, fanOutEnd, lookAtEffect } from './effects.ts'
import { carryLowerEnd } from './lower-ends.ts'
import { listPaperRecord, relayPaper } from './paper.ts'
import { relayPassings } from './passings.ts'
import { deliverPortion } from './portions.ts'
import { fanOutRecall } from './recalls.ts'
import {
  askRecount,
  countFromActivation,
  lookAtCounts,
  RECOUNT_DUE,
  recountTenant,
  recountWorkSchema,
} from './recount.ts'
import { deliverAfterMute, deliverToActivated, redeliverDocument, redeliverOverdue } from './redelivery.ts'
import { lookAtOwed, lookAtReply, remind, remindWorkSchema, tellLate, tellLateWorkSchema } from './replies.ts'
import { answerResends } from './resend-requests.ts'
import { findLost, relayRestored } from './restoring.ts'
import { relayRungs } from './rungs.ts'
import {
  fanOutProgressRequest,
  lookAtProgress,
  tellProgressLate,
  tellProgressWorkSchema,
} from './supervision.ts'
import { relayUndone } from './undoing.ts'

const activated: Relay = async (tools, relayed) => {
  await countFromActivation(tools, relayed)
  await deliverToActivated(tools, relayed)
}

/**
 * The relay's part in a dispatch, in each later event of a delivery, which is a rung of the sender's ladder, and in what
 * lets undelivered documents go on. `DELIVERED` has no event item: whoever delivers writes its rung.
 */
export const relays = {
  DocumentDispatched: fanOut,
  AgencyActivated: activated,
  AgencyResumed: deliverToActivated,
  SenderUnmuted: deliverAfterMute,
  SIGNED_FOR: relayRungs,
  REGISTERED: relayRungs,
  ACCEPTED: relayRungs,
  RETURNED: relayRungs,
  HANDLED: relayRungs,
  REPLIED: relayRungs,
  RECALLED: relayRungs,
  REPLACED: relayRungs,
  RECALL_ASKED: relayRungs,
  RECALL_AGREED: relayRungs,
  RECALL_REFUSED: relayRungs,
  UNDONE: relayUndone,
  RESENT: relayRungs,
  RESEND_ASKED: relayRungs,
  RESEND_REFUSED: relayRungs,
  PASSED_ON: relayPassings,
  PASSING_REFUSED: relayRungs,
  ROUTE_OBJECTED: relayRungs,
  DEADLINE_MOVED: relayRungs,
  HANDLING_BEGUN: relayRungs,
  HANDLING_REOPENED: relayRungs,
  RESTORED: relayRestored,
  PROGRESS_ASKED: relayRungs,
  PROGRESS_REPORTED: relayRungs,
  ABOLISHED: relayRungs,
  OUT_OF_EFFECT: relayRungs,
  REVOKED: relayRungs,
  DISTRIBUTION_REVISED: relayRungs,
  EffectEnded: fanOutEnd,
  DistributionRevised: fanOutDistribution,
  LowerEndDecided: carryLowerEnd,
  ReplyDeadlineMoved: fanOutDeadline,
  ProgressAsked: fanOutProgressRequest,
  DocumentRecalled: fanOutRecall,
  RecipientsAdded: fanOutAddition,
  RecipientOnPaper: relayPaper,
  PaperDeliveryRecorded: listPaperRecord,
  ResendAnswered: answerResends,
  LostDeliveryAsked: findLost,
  RedeliveryAsked: redeliverDocument,
  OverdueRedeliveryAsked: redeliverOverdue,
  RecountAsked: askRecount,
} as const satisfies Readonly<
  Record<
    | Exclude<keyof typeof events, 'DELIVERED'>
    | 'DocumentDispatched'
    | 'AgencyActivated'
    | 'AgencyResumed'
    | 'SenderUnmuted',
    Relay | BatchRelay
  >
>

/** Work that the relay queues for itself. */
export const queued = {
  portion: queuedWork(portionWorkSchema, (tools, { deliver }) => deliverPortion(tools, deliver)),
  remind: queuedWork(remindWorkSchema, (tools, { remind: work }) => remind(tools, work)),
  tellLate: queuedWork(tellLateWorkSchema, (tools, { tellLate: work }) => tellLate(tools, work)),
  tellProgress: queuedWork(tellProgressWorkSchema, (tools, { tellProgress }) =>
    tellProgressLate(tools, tellProgress),
  ),
  outOfEffect: queuedWork(effectWorkSchema, (tools, { outOfEffect }) => carryDayOfEffect(tools, outOfEffect)),
  recount: queuedWork(recountWorkSchema, (tools, { recount }) => recountTenant(tools, recount)),
}

/** What to do when a pointer of these kinds is due. */
export const due = {
  [DELIVERY_DUE]: lookAfterPortion,
  [RECOUNT_DUE]: lookAtCounts,
  [REPLY_DUE]: lookAtReply,
  [OWED_DUE]: lookAtOwed,
  [PROGRESS_DUE]: lookAtProgress,
  [EFFECT_DUE]: lookAtEffect,
}
