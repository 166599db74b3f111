import type { Context } from '../../access/command.ts'
import type { Facts } from '../../access/facts.ts'
import { calendarKeys, calendarsIn, deadlineAfter } from '../../calendar/index.ts'
import { shanghaiDate, shanghaiYear } from '../../kernel/time.ts'
import {
  goneIn,
  headKey,
  type KeptOrganization,
  organizationFrom,
  organizationItems,
  organizationPartition,
  responsibleFor,
} from '../../organization/index.ts'
import type { Key } from '../../platform/keys.ts'
import type { Item, Table, Write } from '../../platform/table.ts'
import {
  type Member,
  memberKey,
  memberOf,
  type OfficeMember,
  officeFrom,
  officePartition,
  readOffice,
} from '../../tenancy/index.ts'
import type { Matter } from '../model.ts'
import { OFFICE } from '../model.ts'
import type { Known } from '../rules/known.ts'

/** What every act on a matter reads beside it: units and posts, and who keeps the arrivals. Two Queries. */
export async function readAgency(table: Table, tenant: string): Promise<readonly Item[]> {
  return (await Promise.all([organizationItems(table, tenant), readOffice(table, tenant)])).flat()
}

/** The organization must be as it was read, or those who can act might be others. */
export function organizationCheck(facts: Facts, tenant: string): Write {
  const { version } = organizationOf(facts, tenant)
  return { check: headKey(tenant), when: version === 0 ? 'absent' : { version } }
}
export function organizationOf(facts: Facts, tenant: string) {
  return organizationFrom(facts.within(organizationPartition(tenant)))
}

/** The calendars by which the days of steps are counted: of this year and the next. */
export function calendarKeysAt({ caller, now }: Pick<Context, 'caller' | 'now'>): readonly Key[] {
  return calendarKeys(regionOf(caller), yearsAt(now()))
}
const yearsAt = (now: Date): number[] => {
  const year = shanghaiYear(now.toISOString())
  return [year, year + 1]
}
const regionOf = (caller: Context['caller']): string => caller.agency?.region ?? ''

/** The members whom a request addresses, by their keys. */
export function addressedKeys(
  tenant: string,
  addressed: readonly { readonly kind: string; readonly id: string }[],
): Key[] {
  const members = addressed.filter(({ kind }) => kind === 'MEMBER').map(({ id }) => id)
  return [...new Set(members)].map(id => memberKey(tenant, id))
}

/** Who can act on what is addressed so, of an agency at an instant: the office on what is nobody's. */
export function responsibleIn(
  organization: KeptOrganization,
  office: readonly OfficeMember[],
  at: string,
): Known['responsible'] {
  const gone = goneIn(organization)
  return ({ kind, id }) => {
    const found = kind === 'OFFICE' ? [] : responsibleFor(organization, { kind, id }, at, gone)
    return found.length > 0 ? found : office.map(({ id: memberId }) => ({ memberId, because: 'OFFICE' }))
  }
}

/** What the rules know of the agency, of the facts of an act. */
export function knownIn(
  context: Pick<Context, 'caller'>,
  facts: Facts,
  at: string,
  matter: Matter | null,
): Known {
  const { tenant } = context.caller
  const organization = organizationOf(facts, tenant)
  const gone = goneIn(organization)
  const clerks = officeFrom(facts.within(officePartition(tenant)))
  const calendars = calendarsIn(facts, regionOf(context.caller), yearsAt(new Date(at)))
  const names = new Map(
    [...organization.posts.values()].flatMap(({ holders }) =>
      holders.map(({ memberId, name }) => [memberId, name]),
    ),
  )
  for (const { to } of matter?.tasks ?? []) if (to.kind === 'MEMBER') names.set(to.id, to.name)
  for (const { id, name } of clerks) names.set(id, name)
  return {
    responsible: responsibleIn(organization, clerks, at),
    named({ kind, id }) {
      switch (kind) {
        case 'OFFICE':
          return OFFICE.name
        case 'MEMBER': {
          const item = facts.get(memberKey(tenant, id))
          if (item !== null) return nameOf(memberOf(item))
          return gone(id) === null ? (names.get(id) ?? null) : null
        }
        case 'POST': {
          const post = organization.posts.get(id)
          return post?.state === 'ACTIVE' ? post.name : null
        }
        case 'UNIT': {
          const unit = organization.units.get(id)
          return unit?.state === 'ACTIVE' ? unit.name : null
        }
      }
    },
    isOffice: memberId => clerks.some(({ id }) => id === memberId),
    today: shanghaiDate(at),
    dueIn(days) {
      const deadline = deadlineAfter(at, days, calendars)
      return deadline.ok ? shanghaiDate(new Date(Date.parse(deadline.value.dueAt) - 1).toISOString()) : null
    },
  }
}

const nameOf = ({ state, name }: Member): string | null => (state === 'ACTIVE' ? name : null)
