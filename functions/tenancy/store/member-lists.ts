import { FiltersRefused, type Given } from '../../access/filters.ts'
import type { Role } from '../../access/permissions.ts'
import { type IndexKeys, indexKeys } from '../../platform/indexes.ts'
import { tenantPrefix } from '../../platform/keys.ts'
import type { Listing } from '../../platform/table.ts'
import { MEMBER_LISTS, type MemberFilter, ROLE_INDEXES } from '../model/filters.ts'
import type { Member } from '../model.ts'

/** What is asked of the members of an agency. */
export type MembersAsked = Given<Exclude<MemberFilter, 'role'>> & { readonly role?: Role | null | undefined }

/** The index entries of a member: by state and name, by name alone, and for each role by state and name. */
export function memberListKeys(tenant: string, { id, name, state, roles }: Member): IndexKeys {
  const all = membersOf(tenant)
  const byState = `${state}#${name}#${id}`
  const held = roles.map(role => indexKeys(ROLE_INDEXES[role], `${all}#${role}`, byState))
  return Object.assign(
    { ...indexKeys('list', all, byState), ...indexKeys('state', all, `${name}#${id}`) },
    ...held,
  ) as IndexKeys
}
function membersOf(tenant: string): string {
  return `${tenantPrefix(tenant)}MBRS`
}

/** The part of an index that holds the members who are asked for; null for all of them. @throws FiltersRefused */
export function membersListing(tenant: string, asked: MembersAsked): Listing | null {
  const { role, state, namePrefix } = asked
  const names = Object.entries(asked).flatMap(([name, value]) => (value == null ? [] : [name]))
  if (names.length === 0) return null
  const isServed = MEMBER_LISTS.some(
    filters => filters.length === names.length && filters.every(filter => names.includes(filter)),
  )
  if (!isServed) throw new FiltersRefused('FILTERS_NOT_SERVED', names, MEMBER_LISTS)
  const pk = membersOf(tenant)
  if (role == null && state == null)
    return namePrefix == null || namePrefix === ''
      ? { pk, index: 'state' }
      : { pk, index: 'state', prefix: namePrefix }
  const prefix = state == null ? {} : { prefix: `${state}#${namePrefix ?? ''}` }
  return role == null
    ? { pk, index: 'list', ...prefix }
    : { pk: `${pk}#${role}`, index: ROLE_INDEXES[role], ...prefix }
}
