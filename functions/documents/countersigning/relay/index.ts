import { NOTHING_TO_RELAY, type Relay } from '../../../access/relay.ts'
import type { DocumentEventType, RequestEventType } from '../../model/index.ts'
import type { shortNameEvents } from '../../regulation/events.ts'
import { publishShortNames } from '../../regulation/relay.ts'
import { handOverAll, LEFT_DUE, lookAgain, moveLeft } from './leaving.ts'
import { carryAnswer, carryRequests, openAllWaiting } from './requests.ts'
import { carryUndo } from './undoing.ts'

/**
 * The relay's part in each event of documents, of requests and of short names, in an agency's activation and in a
 * member's leaving. Any step of a document may open or cancel requests, and
 * the route of its event lists them.
 */
export const relays = {
  DraftCreated: NOTHING_TO_RELAY,
  DraftEdited: NOTHING_TO_RELAY,
  DraftDiscarded: NOTHING_TO_RELAY,
  DraftSubmitted: carryRequests,
  DraftApproved: carryRequests,
  CountersignerAdded: carryRequests,
  CountersignAgreed: carryRequests,
  CountersignReturned: carryRequests,
  JointIssueVetoed: carryRequests,
  CountersignLate: NOTHING_TO_RELAY,
  CountersignAnswerUndone: carryRequests,
  DraftReturned: carryRequests,
  DocumentTakenBack: carryRequests,
  DocumentHandedOver: NOTHING_TO_RELAY,
  DocumentSigned: NOTHING_TO_RELAY,
  DocumentCorrected: carryRequests,
  SigningReopened: carryRequests,
  DocumentRechecked: NOTHING_TO_RELAY,
  DocumentRegistered: NOTHING_TO_RELAY,
  NumberVoided: NOTHING_TO_RELAY,
  DocumentSealed: NOTHING_TO_RELAY,
  // The exchange delivers it; countersigning has no part in it.
  DocumentDispatched: NOTHING_TO_RELAY,
  CountersignRequested: NOTHING_TO_RELAY,
  CountersignAnswered: carryAnswer,
  CountersignCancelled: NOTHING_TO_RELAY,
  CountersignHandedOver: NOTHING_TO_RELAY,
  CountersignUndoAsked: carryUndo,
  CountersignReopened: NOTHING_TO_RELAY,
  CountersignUndoRefused: NOTHING_TO_RELAY,
  ShortNameDefined: publishShortNames,
  ShortNameWithdrawn: publishShortNames,
  AgencyActivated: openAllWaiting,
  AgencyResumed: openAllWaiting,
  MemberEnded: handOverAll,
} as const satisfies Readonly<
  Record<
    | DocumentEventType
    | RequestEventType
    | keyof typeof shortNameEvents
    | 'AgencyActivated'
    | 'AgencyResumed'
    | 'MemberEnded',
    Relay
  >
>

/** Messages of the work queue. */
export const queued = { moveLeft }

/** What to do when a pointer of these kinds is due. */
export const due = { [LEFT_DUE]: lookAgain }
