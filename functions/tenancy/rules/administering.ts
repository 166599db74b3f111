import type { Caller } from '../../access/caller.ts'
import type { Permission } from '../../access/permissions.ts'
import { reachOf } from '../../access/regions.ts'
import type { Agency } from '../model.ts'

/** True if the agency stands to the caller's as a permission asks: below it, or for some actions the same. */
export function isRelated(
  caller: Caller,
  agency: Agency,
  { relation }: Pick<Permission, 'relation'>,
): boolean {
  if (relation === 'PLATFORM') return caller.agency === null
  const isOwn = agency.id === caller.agency?.id
  return (relation === 'OWN_OR_BELOW' && isOwn) || administers(caller, agency)
}

/** True if the caller administers this agency: it registered it, or the agency answers to the caller's. */
export function administers(caller: Caller, agency: Agency): boolean {
  if (caller.agency === null) return agency.line.length === 0
  const own = caller.agency.id
  return reachOf(agency.regionCode).startsWith(caller.reach) && agency.line.some(above => above.id === own)
}
