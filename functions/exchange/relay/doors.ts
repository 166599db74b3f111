import type { Table } from '../../platform/table.ts'
import { agencyKey, agencyOf, mutedBy } from '../../tenancy/index.ts'
import type { Recipient } from '../model.ts'

/** Where an agency takes deliveries, whether it is active, and why it takes none of this sender, if it muted it. */
export interface Door {
  readonly tenant: string
  readonly isActive: boolean
  readonly mutedFor: string | undefined
}
/** True for an agency that takes deliveries of the sender now. */
export function isUsable(door: Door | undefined): boolean {
  return door?.isActive === true && door.mutedFor === undefined
}

/** The doors of those recipients that are in the directory, by id. Those below the sender cost no read for it: nobody mutes these. */
export async function doorsOf(
  table: Table,
  senderId: string,
  recipients: readonly Recipient[],
): Promise<Map<string, Door>> {
  const items = await table.getMany(recipients.map(({ agencyId }) => agencyKey(agencyId)))
  const agencies = items.map(agencyOf).filter(agency => agency !== null)
  const active = agencies.filter(({ state }) => state === 'ACTIVE')
  const muted = await mutedBy(table, senderId, active)
  return new Map(
    agencies.map(({ id, tenant, state }) => [
      id,
      { tenant, isActive: state === 'ACTIVE', mutedFor: muted.get(id) },
    ]),
  )
}
