import type { Area, AreaWork } from '../access/area.ts'
import { explainers } from './actions/explaining.ts'
import { events } from './events.ts'
import { MUTE_STEPS } from './model/mutes.ts'
import { AGENCY_STEPS, DELEGATION_STEPS, LINE_STEPS, MEMBER_STEPS } from './model.ts'
import { permissions } from './permissions.ts'
import { AUDITED, problemFacts } from './problems.ts'
import { loadAgency, loadDelegation, loadMember, loadMute, loadRegionById, REGION_ID } from './reading.ts'
import { due, queued, relays } from './relay/index.ts'
import { resolvers } from './resolvers.ts'
import { relistedAgencyOrMember } from './store.ts'

export { readableText, readSheet } from './actions/sheets.ts'
export { agencyEvents, memberEvents } from './events.ts'
export { muteCardSchema } from './model/mutes.ts'
export { isAnyonesCode, numberFormSchema, organCodeSchema } from './model/numbering.ts'
export {
  type Ability,
  AGENCY_KINDS,
  type Agency,
  type AgencyCard,
  type AgencyKind,
  agencyCardSchema,
  type ChainedMember,
  MAX_NAME_BYTES,
  type Member,
  requiresFourEyes,
  tierRank,
} from './model.ts'
export { permissions } from './permissions.ts'
export { mutedBy } from './relay/muting.ts'
export type { Column } from './rules/columns.ts'
export type { Row } from './rules/csv.ts'
export { newMember } from './rules/members.ts'
export { type OfficeMember, officeFrom, officeItem, officePartition, readOffice } from './store/office.ts'
export { abolishedIn, regionsPointerOf } from './store/regions.ts'
export {
  agencyCardIn,
  agencyIn,
  agencyKey,
  agencyOf,
  allMembers,
  allSubordinates,
  claimOf,
  memberKey,
  memberOf,
  memberWrites,
  nameKey,
} from './store.ts'

/** Regions (行政区划), agencies (机关), members (人员) and delegations (委托). */
export const tenancy: Area = {
  name: 'tenancy',
  resolvers,
  loaders: {
    rgn: { typename: 'Region', load: loadRegionById, form: REGION_ID },
    agc: { typename: 'Agency', load: loadAgency },
    mbr: { typename: 'Member', load: loadMember },
    mut: { typename: 'Mute', load: loadMute },
    dlg: { typename: 'Delegation', load: loadDelegation },
  },
  relisted: relistedAgencyOrMember,
  messages: async () => (await import('./messages.ts')).messages,
  problemFacts,
  problems: ['EditionShrinks'],
  permissions,
  explainers,
  audited: AUDITED,
  steps: [AGENCY_STEPS, MEMBER_STEPS, LINE_STEPS, DELEGATION_STEPS, MUTE_STEPS],
}

/** What it does for the relay and when something is due. */
export const tenancyWork: AreaWork = { name: 'tenancy', events, relays, queued, due }
