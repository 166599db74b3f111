import * as z from 'zod'
import { chainAfter, dataOf } from '../../access/events.ts'
import { NOTHING_TO_RELAY, type Relay, type RelayTools } from '../../access/relay.ts'
import { commitOrRetryLater, untilCommitted } from '../../platform/retry.ts'
import { agencyEvents, type events, lineEvents, memberEvents } from '../events.ts'
import { ABILITIES, abilitiesOf } from '../model.ts'
import { settleLine } from '../rules/lines.ts'
import { lineSettledWrite, secondLineWrite } from '../store/lines.ts'
import { officeWrites, wholeOfficeItem } from '../store/office.ts'
import {
  abilityWrite,
  agencyKey,
  agencyOf,
  agencyWrites,
  allMembers,
  memberItem,
  memberOf,
} from '../store.ts'
import { showMute } from './muting.ts'
import { carryAgain, carryName, carryRenaming, RENAMED_DUE } from './renaming.ts'

/** An activation puts the first administrator into the new agency's own partition. Doing it twice changes nothing. */
const putAdministrator: Relay = async ({ table }, { event }) => {
  const { tenant, administrator } = dataOf(agencyEvents, 'AgencyActivated', event)
  await commitOrRetryLater(table, [
    { put: memberItem(tenant, administrator), when: 'absent' },
    ...officeWrites(tenant, administrator, true),
    { put: wholeOfficeItem(tenant), when: 'any' },
  ])
}

/** An appointment from outside puts the officer into the agency's own partition. Doing it twice changes nothing. */
const putOfficer: Relay = async ({ table }, { event }) => {
  const { tenant, officer } = dataOf(agencyEvents, 'OfficerAppointed', event)
  await commitOrRetryLater(table, [
    { put: memberItem(tenant, officer), when: 'absent' },
    ...officeWrites(tenant, officer, true),
  ])
}

const memberRouteSchema = z.object({ tenant: z.string() })
const ofAgencySchema = z.object({ agencyId: z.string() })

/** After a change of a member the directory shows again what the agency can do. */
const noteChange: Relay = async ({ table }, { event, item }) => {
  const { agencyId } = ofAgencySchema.parse(event.data)
  await noteAbilities(table, agencyId, memberRouteSchema.parse(item.route).tenant)
}

/** A new member may be the first who may sign for deliveries, or countersign. */
const noteMember: Relay = async ({ table }, { event, item }) => {
  const { agencyId, member } = dataOf(memberEvents, 'MemberAdded', event)
  const agency = agencyOf(await table.get(agencyKey(agencyId)))
  // What the agency can do already needs no reading of all members: an import adds hundreds.
  if (agency !== null && abilitiesOf(member).every(ability => agency[ability])) return
  await noteAbilities(table, agencyId, memberRouteSchema.parse(item.route).tenant)
}

/**
 * Sets the directory's flags by all members as they are now: events may arrive late and in any order. After a write it
 * looks again, because a member may have been added while it was decided, and their event found the flags as before.
 */
async function noteAbilities(table: RelayTools['table'], agencyId: string, tenant: string): Promise<void> {
  let isAsStored = false
  while (!isAsStored) {
    await untilCommitted(async () => {
      const [members, agencyItem] = await Promise.all([
        allMembers(table, tenant),
        table.get(agencyKey(agencyId)),
      ])
      const agency = agencyOf(agencyItem)
      if (agency === null) throw new Error(`agency ${agencyId} has members and is not in the directory`)
      const able = new Set(members.map(memberOf).flatMap(abilitiesOf))
      isAsStored = ABILITIES.every(ability => agency[ability] === able.has(ability))
      return isAsStored ? null : table.commit([abilityWrite(agency, able)])
    })
  }
}

/** Carries an answer to the agency that asked: its record has the line from then on, or nothing. */
const settle: Relay = async ({ table }, { event, requestId }) => {
  const { tenant, request: content } = dataOf(lineEvents, 'LineAnswered', event)
  const { agencyId, otherId, line, state } = content
  const { by, at, via, aggregate: id } = event
  const answered = { ...content, id, chain: chainAfter(event) }
  await untilCommitted(async () => {
    const [agency = null, other = null] = await Promise.all(
      [agencyId, otherId].map(async one => agencyOf(await table.get(agencyKey(one)))),
    )
    if (agency === null || other === null)
      throw new Error(`${agencyId} or ${otherId} is not in the directory`)
    const act = { by, at, via, requestId }
    const settled = settleLine(agency, other, { line, state }, act)
    if (settled === null) return null
    const { otherSuperiorId } = settled.thing
    const isSecond = line === 'SECOND_SUPERIOR' && otherSuperiorId !== null
    return table.commit([
      ...agencyWrites(tenant, settled),
      lineSettledWrite(answered),
      ...(isSecond ? [secondLineWrite({ id: agencyId, otherSuperiorId }, 'any')] : []),
    ])
  })
}

/** What is done with each event of tenancy. */
export const relays = {
  AgencyRegistered: NOTHING_TO_RELAY,
  AgencyActivated: putAdministrator,
  OfficerAppointed: putOfficer,
  AgencySuspended: NOTHING_TO_RELAY,
  AgencyResumed: NOTHING_TO_RELAY,
  PlanAssigned: NOTHING_TO_RELAY,
  AgencyRenamed: carryRenaming,
  NumberingRevised: NOTHING_TO_RELAY,
  LineConfirmed: NOTHING_TO_RELAY,
  LineDeclined: NOTHING_TO_RELAY,
  LineAnswered: settle,
  SenderMuted: showMute,
  SenderUnmuted: showMute,
  FourEyesRequired: NOTHING_TO_RELAY,
  FourEyesWaived: NOTHING_TO_RELAY,
  MemberAdded: noteMember,
  MemberChanged: noteChange,
  MemberSuspended: noteChange,
  MemberResumed: noteChange,
  MemberEnded: noteChange,
  DelegationGranted: NOTHING_TO_RELAY,
  DelegationRevoked: NOTHING_TO_RELAY,
} satisfies Record<keyof typeof events, Relay>

/** Messages of the work queue. */
export const queued = { carryName }

/** What to do when a pointer of these kinds is due. */
export const due = { [RENAMED_DUE]: carryAgain }
