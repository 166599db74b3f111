import type { Served } from '../../access/filters.ts'
import type { Role } from '../../access/permissions.ts'
import { REGION_CODE } from '../../access/regions.ts'

/** By what the directory can be filtered within a reach; the names are those of the arguments. */
export type ReachFilter = 'kind' | 'tier'

/** A region with everything below it: the digits of its code that all of these have, `41`, `4101` or `410102`. */
export type Reach = string

/**
 * What one Query serves within a reach, by its number of digits. Entries are ordered by name, so each can be limited to names
 * with one beginning as well. An agency has an entry for each region above it, and an index of an item holds one: so each
 * level has indexes of its own.
 */
export const REACH_LISTS: Readonly<Record<number, readonly Served<ReachFilter>[]>> = {
  2: [
    { filters: [], index: 'byIssuer' },
    { filters: ['kind'], index: 'byKind' },
    { filters: ['tier'], index: 'byUrgency' },
  ],
  4: [
    { filters: [], index: 'byIssuerAndState' },
    { filters: ['kind'], index: 'byKindAndState' },
    { filters: ['tier'], index: 'byUrgencyAndState' },
  ],
  6: [
    { filters: [], index: 'byRole' },
    { filters: ['kind'], index: 'byRoleAndState' },
  ],
}

/** The reach of a region: `410100` → `4101`; null for a town, which has nothing below it, and for what is no code. */
export function reachOfCode(code: string): Reach | null {
  const [, province, city, county, town] = REGION_CODE.exec(code) ?? []
  if (province === undefined || town !== undefined) return null
  if (county !== '00') return `${province}${city}${county}`
  return city === '00' ? province : `${province}${city}`
}

/** The reaches that an agency of this region lies in: of its province, city and county, as far as it has them. */
export function reachesAbove(code: string): Reach[] {
  const [, province = '', city = '', county = ''] = REGION_CODE.exec(code) ?? []
  if (city === '00') return [province]
  const above = [province, `${province}${city}`]
  return county === '00' ? above : [...above, `${province}${city}${county}`]
}

/** By what members can be filtered. */
export type MemberFilter = 'role' | 'state' | 'namePrefix'

/** The filters of members that one Query serves. */
export const MEMBER_LISTS: readonly (readonly MemberFilter[])[] = [
  ['state'],
  ['namePrefix'],
  ['state', 'namePrefix'],
  ['role'],
  ['role', 'state'],
  ['role', 'state', 'namePrefix'],
]

/** The index of those who hold a role. A member may hold several, and an index of an item holds one entry. */
export const ROLE_INDEXES = {
  DRAFTER: 'byKind',
  REVIEWER: 'byKindAndState',
  SIGNATORY: 'byIssuer',
  CLERK: 'byIssuerAndState',
  ADMINISTRATOR: 'byUrgency',
  SECURITY_ADMINISTRATOR: 'byUrgencyAndState',
  AUDITOR: 'byRole',
  OPERATOR: 'byRoleAndState',
} as const satisfies Readonly<Record<Role, Served['index']>>
