import { dataOf } from '../access/events.ts'
import { NOTHING_TO_RELAY, type Relay } from '../access/relay.ts'
import { commitOrRetryLater } from '../platform/retry.ts'
import { agencyEvents, type events } from './events.ts'
import { memberItem } from './store.ts'

/** An activation puts the first administrator into the new agency's own partition. Doing it twice changes nothing. */
const putAdministrator: Relay = async ({ table }, { event }) => {
  const { tenant, administrator } = dataOf(agencyEvents, 'AgencyActivated', event)
  await commitOrRetryLater(table, [{ put: memberItem(tenant, administrator), when: 'absent' }])
}

/** What is done with each event of tenancy. */
export const relays = {
  AgencyRegistered: NOTHING_TO_RELAY,
  AgencyActivated: putAdministrator,
  DelegationGranted: NOTHING_TO_RELAY,
  DelegationRevoked: NOTHING_TO_RELAY,
} satisfies Record<keyof typeof events, Relay>
