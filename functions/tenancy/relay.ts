import { eventSchema } from '../access/events.ts'
import { commitOrComeAgain } from '../platform/patience.ts'
import type { Item, Table } from '../platform/table.ts'
import { activationSchema } from './actions.ts'
import { memberItem } from './store.ts'

/** An activation puts the first administrator into the new agency's own partition. Doing it twice changes nothing. */
export async function relayTenancyEvent({ table }: { readonly table: Table }, item: Item): Promise<void> {
  const event = eventSchema.parse(item.data)
  if (event.type !== 'AgencyActivated') return
  const { tenant, administrator } = activationSchema.parse(event.data)
  await commitOrComeAgain(table, [{ put: memberItem(tenant, administrator), when: 'absent' }])
}
