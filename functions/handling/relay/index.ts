import { type BatchRelay, NOTHING_TO_RELAY, type Relay } from '../../access/relay.ts'
import type { matterEvents } from '../events.ts'
import { carryToDelivery, tellMatter } from './deliveries.ts'
import { relistTogether } from './relisting.ts'

export { passReadersBy } from './leaving.ts'
export { RELIST_DUE, relistAgain, relistTasks } from './relisting.ts'

export const relays = {
  MatterOpened: NOTHING_TO_RELAY,
  TaskDone: carryToDelivery,
  TaskPassedOn: NOTHING_TO_RELAY,
  TasksAdded: NOTHING_TO_RELAY,
  TaskRemoved: carryToDelivery,
  SentBack: NOTHING_TO_RELAY,
  TakenBack: NOTHING_TO_RELAY,
  Urged: NOTHING_TO_RELAY,
  ProgressNoted: NOTHING_TO_RELAY,
  ExtensionAsked: NOTHING_TO_RELAY,
  ExtensionAnswered: NOTHING_TO_RELAY,
  MatterEnded: NOTHING_TO_RELAY,
  MatterReopened: carryToDelivery,
  SourceGone: NOTHING_TO_RELAY,
  SourceFollowed: NOTHING_TO_RELAY,
  ReadersAdded: NOTHING_TO_RELAY,
  ReadersRecalled: NOTHING_TO_RELAY,
  MarkedRead: NOTHING_TO_RELAY,
  ReadersLeft: NOTHING_TO_RELAY,
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
} satisfies Readonly<Record<keyof typeof matterEvents, Relay>> & Readonly<Record<string, Relay | BatchRelay>>
