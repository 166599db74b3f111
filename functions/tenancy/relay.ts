import * as z from 'zod'
import { chainAfter, dataOf } from '../access/events.ts'
import { NOTHING_TO_RELAY, type Relay, type RelayTools } from '../access/relay.ts'
import { commitOrRetryLater, untilCommitted } from '../platform/retry.ts'
import { agencyEvents, type events, lineEvents, memberEvents } from './events.ts'
import { ABILITIES, abilitiesOf, type Member } from './model.ts'
import { settleLine } from './rules/lines.ts'
import { lineSettledWrite } from './store/lines.ts'
import { abilityWrite, agencyKey, agencyOf, agencyWrites, allMembers, memberItem, memberOf } from './store.ts'

/** An activation puts the first administrator into the new agency's own partition. Doing it twice changes nothing. */
const putAdministrator: Relay = async ({ table }, { event }) => {
  const { agencyId, tenant, administrator } = dataOf(agencyEvents, 'AgencyActivated', event)
  await commitOrRetryLater(table, [{ put: memberItem(tenant, administrator), when: 'absent' }])
  await noteAbilities(table, agencyId, administrator)
}

/** An appointment from outside puts the officer into the agency's own partition. Doing it twice changes nothing. */
const putOfficer: Relay = async ({ table }, { event }) => {
  const { tenant, officer } = dataOf(agencyEvents, 'OfficerAppointed', event)
  await commitOrRetryLater(table, [{ put: memberItem(tenant, officer), when: 'absent' }])
}

const memberRouteSchema = z.object({ tenant: z.string() })

/** After a change of a member the directory shows again what the agency can do, by all of its members. */
const noteChange: Relay = async ({ table }, { event, item }) => {
  const { tenant } = memberRouteSchema.parse(item.route)
  const { agencyId } = memberRoute.parse(event.data)
  await untilCommitted(async () => {
    const [members, agencyItem] = await Promise.all([
      allMembers(table, tenant),
      table.get(agencyKey(agencyId)),
    ])
    const agency = agencyOf(agencyItem)
    if (agency === null) throw new Error(`agency ${agencyId} has members and is not in the directory`)
    const able = new Set(members.map(memberOf).flatMap(abilitiesOf))
    const isAsStored = ABILITIES.every(ability => agency[ability] === able.has(ability))
    return isAsStored ? null : table.commit([abilityWrite(agency, able)])
  })
}
const memberRoute = z.object({ agencyId: z.string() })

/** A new member may be the first who may sign for deliveries, or countersign. */
const noteMember: Relay = async ({ table }, { event }) => {
  const { agencyId, member } = dataOf(memberEvents, 'MemberAdded', event)
  await noteAbilities(table, agencyId, member)
}

/** Sets the directory's flags for what the agency can do by this member, unless they are set. */
async function noteAbilities(table: RelayTools['table'], agencyId: string, member: Member): Promise<void> {
  const abilities = abilitiesOf(member)
  if (abilities.length === 0) return
  await untilCommitted(async () => {
    const agency = agencyOf(await table.get(agencyKey(agencyId)))
    if (agency === null) throw new Error(`agency ${agencyId} has a member and is not in the directory`)
    const missing = abilities.filter(ability => !agency[ability])
    return missing.length === 0
      ? null
      : table.commit([abilityWrite(agency, new Set([...ABILITIES.filter(one => agency[one]), ...missing]))])
  })
}

/** Carries an answer to the agency that asked: its record has the line from then on, or nothing. */
const settle: Relay = async ({ table }, { event, requestId }) => {
  const { tenant, request: content } = dataOf(lineEvents, 'LineAnswered', event)
  const { agencyId, otherId, line, state } = content
  const { by, at, aggregate: id } = event
  const answered = { ...content, id, chain: chainAfter(event) }
  await untilCommitted(async () => {
    const [agency = null, other = null] = await Promise.all(
      [agencyId, otherId].map(async one => agencyOf(await table.get(agencyKey(one)))),
    )
    if (agency === null || other === null)
      throw new Error(`${agencyId} or ${otherId} is not in the directory`)
    const act = requestId === undefined ? { by, at } : { by, at, requestId }
    const settled = settleLine(agency, other, { line, state }, act)
    if (settled === null) return null
    return table.commit([...agencyWrites(tenant, settled), lineSettledWrite(answered)])
  })
}

/** What is done with each event of tenancy. */
export const relays = {
  AgencyRegistered: NOTHING_TO_RELAY,
  AgencyActivated: putAdministrator,
  OfficerAppointed: putOfficer,
  AgencySuspended: NOTHING_TO_RELAY,
  AgencyResumed: NOTHING_TO_RELAY,
  LineConfirmed: NOTHING_TO_RELAY,
  LineDeclined: NOTHING_TO_RELAY,
  LineAnswered: settle,
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
