import type { Area, AreaWork } from '../access/area.ts'
import { NOTHING_TO_RELAY } from '../access/relay.ts'
import { explainers } from './actions/explaining.ts'
import type { InHands } from './actions/in-hands.ts'
import { organizationEvents } from './events.ts'
import { ABSENCE_STEPS, POST_STEPS, UNIT_STEPS } from './model.ts'
import { permissions } from './permissions.ts'
import { problemFacts } from './problems.ts'
import { loadAbsence, loadPost, loadUnit } from './reading.ts'
import { followStanding } from './relay.ts'
import { resolversFor } from './resolvers.ts'

export { type InHand, type InHands, type Moved, NOTHING_IN_HANDS } from './actions/in-hands.ts'
export { organizationEvents } from './events.ts'
export {
  type Absence,
  ADDRESSEES,
  type Addressee,
  addresseeSchema,
  type Because,
  type KeptOrganization,
  type Organization,
  type Post,
  REASONS,
  type Responsible,
  type Unit,
} from './model.ts'
export { permissions } from './permissions.ts'
export {
  affectedBy,
  type Gone,
  goneIn,
  type Reaching,
  reaching,
  responsibleFor,
} from './rules/responsible.ts'
export {
  headKey,
  organizationFrom,
  organizationItems,
  organizationPartition,
  readOrganization,
} from './store.ts'

/** 机构设置: units (内设机构), posts (岗位), who holds them, and who is absent (外出). */
export function organization(inHands: InHands): Area {
  return {
    name: 'organization',
    resolvers: resolversFor(inHands),
    loaders: {
      unt: { typename: 'Unit', load: loadUnit },
      pst: { typename: 'Post', load: loadPost },
      abs: { typename: 'Absence', load: loadAbsence },
    },
    messages: async () => (await import('./messages.ts')).messages,
    problemFacts,
    permissions,
    explainers,
    steps: [UNIT_STEPS, POST_STEPS, ABSENCE_STEPS],
  }
}

/** What it does for the relay and when something is due. */
export function organizationWork(inHands: InHands): AreaWork {
  const relay = followStanding(inHands)
  return {
    name: 'organization',
    events: organizationEvents,
    relays: {
      UnitCreated: NOTHING_TO_RELAY,
      UnitRenamed: NOTHING_TO_RELAY,
      UnitMoved: NOTHING_TO_RELAY,
      UnitDissolved: NOTHING_TO_RELAY,
      PostCreated: NOTHING_TO_RELAY,
      PostRenamed: NOTHING_TO_RELAY,
      PostMoved: NOTHING_TO_RELAY,
      PostAbolished: NOTHING_TO_RELAY,
      HolderAppointed: NOTHING_TO_RELAY,
      HolderRelieved: NOTHING_TO_RELAY,
      AbsenceAnnounced: NOTHING_TO_RELAY,
      AbsenceEnded: NOTHING_TO_RELAY,
      MemberSuspended: relay,
      MemberResumed: relay,
      MemberEnded: relay,
    },
  }
}
