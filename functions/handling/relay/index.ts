import { type BatchRelay, NOTHING_TO_RELAY, type Relay } from '../../access/relay.ts'
import type { events } from '../events.ts'
import { dateWaiting, queued as queuedDates } from './dating.ts'
import { carryAndFollow, followDates, moveDue, tellEnd, tellMatter } from './deliveries.ts'
import { passReadersBy } from './leaving.ts'
import { RELIST_DUE, relistAgain, relistTasks, relistTogether } from './relisting.ts'
import { queued as queuedReminders, due as reminding, scheduleReminders } from './reminders.ts'

export const relays = {
  MatterOpened: followDates,
  TaskDone: carryAndFollow,
  TaskPassedOn: followDates,
  TasksAdded: followDates,
  TaskRemoved: carryAndFollow,
  SentBack: followDates,
  TakenBack: followDates,
  Urged: NOTHING_TO_RELAY,
  ProgressNoted: NOTHING_TO_RELAY,
  ExtensionAsked: NOTHING_TO_RELAY,
  ExtensionAnswered: followDates,
  MatterEnded: NOTHING_TO_RELAY,
  MatterReopened: carryAndFollow,
  SourceGone: NOTHING_TO_RELAY,
  SourceEnded: NOTHING_TO_RELAY,
  DueMoved: followDates,
  TasksDated: followDates,
  CalendarImported: dateWaiting,
  WayChosen: NOTHING_TO_RELAY,
  SourceFollowed: NOTHING_TO_RELAY,
  ReadersAdded: scheduleReminders,
  ReadersRecalled: scheduleReminders,
  MarkedRead: scheduleReminders,
  ReadersLeft: scheduleReminders,
  UnitCreated: relistTogether,
  UnitMoved: relistTogether,
  UnitDissolved: relistTogether,
  PostCreated: relistTogether,
  PostMoved: relistTogether,
  PostAbolished: relistTogether,
  HolderAppointed: relistTogether,
  HolderRelieved: relistTogether,
  AbsenceAnnounced: relistTogether,
  AbsenceEnded: relistTogether,
  MemberAdded: relistTogether,
  MemberChanged: relistTogether,
  MemberSuspended: relistTogether,
  MemberResumed: relistTogether,
  MemberEnded: relistTogether,
  RECALLED: tellMatter,
  RECALL_AGREED: tellMatter,
  REPLACED: tellMatter,
  DEADLINE_MOVED: moveDue,
  ABOLISHED: tellEnd,
  OUT_OF_EFFECT: tellEnd,
  REVOKED: tellEnd,
} satisfies Readonly<Record<keyof typeof events, Relay>> & Readonly<Record<string, Relay | BatchRelay>>

/** Messages of the work queue, and what to do when a pointer is due. */
export const queued = { ...queuedReminders, ...queuedDates, relistTasks, passReadersBy }
export const due = { ...reminding, [RELIST_DUE]: relistAgain }
