import * as z from 'zod'
import { memberKey } from '../../access/directory.ts'
import { type Key, tenantPrefix } from '../../platform/keys.ts'
import { queryAll } from '../../platform/paging.ts'
import type { Item, Table, Write } from '../../platform/table.ts'
import { type Member, memberSchema } from '../model.ts'

/** Who keeps what arrives: a member of an agency's office. */
const officeMemberSchema = z.object({
  id: z.string(),
  name: z.string(),
  isClerk: z.boolean(),
  isAdministrator: z.boolean(),
})
export type OfficeMember = z.infer<typeof officeMemberSchema>

/** As many members of an office are read. */
const MOST = 100

export function officePartition(tenant: string): string {
  return `${tenantPrefix(tenant)}OFFICE`
}
function officeKey(tenant: string, memberId: string): Key {
  return { pk: officePartition(tenant), sk: memberId }
}

/**
 * Says that the office has had every member since the agency was activated. It sorts before all ids.
 */
export function wholeOfficeItem(tenant: string): Item {
  return { ...officeKey(tenant, WHOLE) }
}
const WHOLE = '#'

/** What the office has of a member: in the same transaction as the member, so that it never lags. */
export function officeItem(tenant: string, { id, name, state, roles }: Member): Item {
  const isThere = state === 'ACTIVE'
  const card: OfficeMember = {
    id,
    name,
    isClerk: isThere && roles.includes('CLERK'),
    isAdministrator: isThere && roles.includes('ADMINISTRATOR'),
  }
  return { ...officeKey(tenant, id), card }
}

/** The writes that go with a member: those who never had to do with the office have none. */
export function officeWrites(tenant: string, member: Member, isNew: boolean): Write[] {
  const { isClerk, isAdministrator } = officeItem(tenant, member).card as OfficeMember
  return isNew && !isClerk && !isAdministrator ? [] : [{ put: officeItem(tenant, member), when: 'any' }]
}

/**
 * The office of an agency: one Query. Of an agency that was activated before there were offices only those members are in it who were
 * changed since: all of its members are read.
 */
export async function readOffice(table: Table, tenant: string): Promise<readonly Item[]> {
  const items = await queryAll(table, { pk: officePartition(tenant) }, MOST)
  if (items.some(({ sk }) => sk === WHOLE)) return items
  const members = await queryAll(table, { pk: memberKey(tenant, '').pk }, 1000)
  return members.map(item => officeItem(tenant, memberSchema.parse(item.card)))
}

/** The members who are the office: the clerks, or the administrators where there are none. */
export function officeFrom(items: readonly Item[]): OfficeMember[] {
  const members = items.flatMap(({ card }) => (card === undefined ? [] : [officeMemberSchema.parse(card)]))
  const clerks = members.filter(({ isClerk }) => isClerk)
  return clerks.length > 0 ? clerks : members.filter(({ isAdministrator }) => isAdministrator)
}
