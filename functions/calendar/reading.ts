import type { CalendarVersionsArgs, QueryWorkingDeadlineArgs } from '../../graphql/types.generated.ts'
import { connection } from '../access/connection.ts'
import type { Facts } from '../access/facts.ts'
import { demand, type RequestContext } from '../access/request.ts'
import type { Problem } from '../kernel/problem.ts'
import type { Table } from '../platform/table.ts'
import { permissions as directory } from '../tenancy/index.ts'
import {
  CALENDAR_ID,
  CALENDAR_REGION,
  type Calendar,
  type Deadline,
  type KeptDeadline,
  NATION,
} from './model.ts'
import { invalid } from './problems.ts'
import { type Calendars, mergeCalendars } from './rules/days.ts'
import { deadlineAfter, deadlineBy, yearsFrom } from './rules/deadlines.ts'
import { calendarKey, calendarKeys, calendarOf, listVersions, versionKeys } from './store.ts'

/**
 * The calendars that count in a region in these years, of what a command loaded by `calendarKeys`: so a decision reads them
 * beside everything else, in the same round trip.
 */
export function calendarsIn(facts: Facts, region: string, years: readonly number[]): Calendars {
  return mergeCalendars(calendarKeys(region, years).flatMap(key => calendarOf(facts.get(key)) ?? []))
}

/**
 * The same, read for an answer: one call, half a unit for each year of the nation, its province, city and county. Within a
 * query each is read once, however many deadlines are asked for.
 */
export async function calendarsFor(
  table: Table,
  region: string,
  years: readonly number[],
): Promise<Calendars> {
  const keys = calendarKeys(region, years)
  const items = new Map(
    (await table.getMany(keys, { eventual: true })).map(item => [`${item.pk} ${item.sk}`, item]),
  )
  return mergeCalendars(keys.flatMap(({ pk, sk }) => calendarOf(items.get(`${pk} ${sk}`) ?? null) ?? []))
}

/**
 * A kept deadline with each of its days, by the versions of the calendars that it was counted by, which stay as they were.
 * @throws if one of them is missing, which is an outage
 */
export async function explainedDeadline(
  table: Table,
  { basis, calendarVersions }: KeptDeadline,
): Promise<Deadline> {
  const keys = versionKeys(calendarVersions)
  const items = new Map((await table.getMany(keys)).map(item => [`${item.pk} ${item.sk}`, item]))
  // In their order: the days of a later, more specific one count.
  const calendars = keys.flatMap(({ pk, sk }) => calendarOf(items.get(`${pk} ${sk}`) ?? null) ?? [])
  const deadline = deadlineBy(basis, mergeCalendars(calendars))
  if (!deadline.ok) throw new Error('a version of a calendar is missing')
  return deadline.value
}

/** The current version of a calendar; null if it was not imported. */
export async function loadCalendar(
  context: RequestContext,
  region: string,
  year: number,
): Promise<Calendar | null> {
  demand(context, directory.readDirectory)
  if (!CALENDAR_REGION.test(region)) return null
  return calendarOf(await context.table.get(calendarKey(region, year)))
}

/** A calendar by the id of its node. */
export async function loadCalendarById(context: RequestContext, id: string): Promise<Calendar | null> {
  const [, region, year] = CALENDAR_ID.exec(id) ?? []
  return region === undefined ? null : loadCalendar(context, region, Number(year))
}

/** A page of the versions of a calendar, the latest first. */
export function versions(context: RequestContext, { id, ...calendar }: Calendar, args: CalendarVersionsArgs) {
  return connection(context, 'calendarVersions', { ...args, calendar: id }, page =>
    listVersions(context.table, calendar, page),
  )
}

/** A deadline in working days, or why there is none. Without a region in that of the caller. */
export async function workingDeadline(
  context: RequestContext,
  { from, workingDays, region }: QueryWorkingDeadlineArgs,
): Promise<{ readonly deadline: Deadline | null; readonly problems: readonly Problem[] }> {
  demand(context, directory.readDirectory)
  const place = region ?? context.caller.agency?.region ?? NATION
  if (!CALENDAR_REGION.test(place))
    return { deadline: null, problems: [invalid('NOT_A_CALENDAR_REGION', ['region'], { given: place })] }
  const calendars = await calendarsFor(context.table, place, yearsFrom(from, workingDays))
  const deadline = deadlineAfter(from, workingDays, calendars)
  return deadline.ok
    ? { deadline: deadline.value, problems: [] }
    : { deadline: null, problems: deadline.problems }
}
