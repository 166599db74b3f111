import { dataOf } from '../access/events.ts'
import { NOTHING_TO_RELAY, type Relay, type RelayTools } from '../access/relay.ts'
import { commitOrRetryLater, untilCommitted } from '../platform/retry.ts'
import { agencyEvents, type events, memberEvents } from './events.ts'
import { type Member, mayReceive } from './model.ts'
import { agencyKey, agencyOf, memberItem, receivingWrite } from './store.ts'

/** An activation puts the first administrator into the new agency's own partition. Doing it twice changes nothing. */
const putAdministrator: Relay = async ({ table }, { event }) => {
  const { agencyId, tenant, administrator } = dataOf(agencyEvents, 'AgencyActivated', event)
  await commitOrRetryLater(table, [{ put: memberItem(tenant, administrator), when: 'absent' }])
  await noteReceiver(table, agencyId, administrator)
}

/** A new member may be the first who may sign for deliveries. */
const noteMember: Relay = async ({ table }, { event }) => {
  const { agencyId, member } = dataOf(memberEvents, 'MemberAdded', event)
  await noteReceiver(table, agencyId, member)
}

/** Sets the directory's flag for an agency whose member may sign for deliveries, unless it is set. */
async function noteReceiver(table: RelayTools['table'], agencyId: string, member: Member): Promise<void> {
  if (!mayReceive(member)) return
  await untilCommitted(async () => {
    const agency = agencyOf(await table.get(agencyKey(agencyId)))
    if (agency === null) throw new Error(`agency ${agencyId} has a member and is not in the directory`)
    return agency.receives ? null : table.commit([receivingWrite(agency)])
  })
}

/** What is done with each event of tenancy. */
export const relays = {
  AgencyRegistered: NOTHING_TO_RELAY,
  AgencyActivated: putAdministrator,
  MemberAdded: noteMember,
  DelegationGranted: NOTHING_TO_RELAY,
  DelegationRevoked: NOTHING_TO_RELAY,
} satisfies Record<keyof typeof events, Relay>
