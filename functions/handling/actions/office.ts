import type { Context } from '../../access/command.ts'
import type { Facts } from '../../access/facts.ts'
import { perRequest } from '../../access/per-request.ts'
import { calendarKeys, calendarsIn, deadlineAfter, NATION } from '../../calendar/index.ts'
import type { Problem } from '../../kernel/problem.ts'
import { ok } from '../../kernel/result.ts'
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
import type { Item, Write } from '../../platform/table.ts'
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

/**
 * What every act on a matter reads beside it: units and posts, and who keeps the arrivals. Two Queries, once a request: the commit of
 * an act holds only if they did not change since, and its answer says by them what the caller may do next.
 */
export const agencyOf: (context: Context) => Promise<readonly Item[]> = perRequest(
  async ({ table, caller }: Context) =>
    (await Promise.all([organizationItems(table, caller.tenant), readOffice(table, caller.tenant)])).flat(),
)

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
/** Where the days of a caller's agency are counted; the nation's, for operators, who have none. */
export const regionOf = (caller: Context['caller']): string => caller.agency?.region ?? NATION

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

/** The unit whose work it is: the one that is addressed, or that of a post. */
export const unitIn =
  ({ posts }: Pick<KeptOrganization, 'posts'>): NonNullable<Known['unitOf']> =>
  ({ kind, id }) =>
    kind === 'UNIT' ? id : kind === 'POST' ? (posts.get(id)?.unitId ?? null) : null

/** What the rules know of the agency, of the facts of an act. */
export function knownIn(
  context: Pick<Context, 'caller'>,
  facts: Facts,
  at: string,
  matter: Pick<Matter, 'tasks' | 'way'> | null,
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
  const addressed = [
    ...(matter?.way.steps ?? []).map(({ by }) => by),
    ...(matter?.tasks ?? []).map(({ to }) => to),
  ]
  for (const { kind, id, name } of addressed) if (kind === 'MEMBER') names.set(id, name)
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
    unitOf: unitIn(organization),
    isOffice: memberId => clerks.some(({ id }) => id === memberId),
    today: shanghaiDate(at),
    dueIn(days) {
      const deadline = deadlineAfter(at, days, calendars)
      return deadline.ok ? shanghaiDate(new Date(Date.parse(deadline.value.dueAt) - 1).toISOString()) : null
    },
  }
}

/** Why a step has no date although its way gives it days: a calendar that is missing. The act is done without: nothing is guessed. */
export function calendarWarnings(
  context: Pick<Context, 'caller'>,
  facts: Facts,
  at: string,
  days: readonly number[],
): Problem[] {
  const calendars = calendarsIn(facts, regionOf(context.caller), yearsAt(new Date(at)))
  const [longest] = [...days].sort((a, b) => b - a)
  const deadline = longest === undefined ? ok(null) : deadlineAfter(at, longest, calendars)
  return deadline.ok ? [] : [...deadline.problems]
}

const nameOf = ({ state, name }: Member): string | null => (state === 'ACTIVE' ? name : null)
