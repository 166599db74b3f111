import type { Act } from '../../access/act.ts'
import type { Caller } from '../../access/caller.ts'
import { type Advanced, advance, begin } from '../../access/steps.ts'
import { type Problem, versionConflict } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { storedTextProblem } from '../../kernel/stored-text.ts'
import { tidy } from '../../kernel/text.ts'
import type { Agency } from '../../tenancy/index.ts'
import type { events } from '../events.ts'
import {
  CALENDAR_REGION,
  type Calendar,
  type CalendarDay,
  type CalendarSource,
  calendarId,
  MAX_BYTES,
  NATION,
  YEARS,
} from '../model.ts'
import { invalid, SOURCE_ADDRESS } from '../problems.ts'

/** What a calendar is of, and where it comes from, as the caller says. */
export interface CalendarImport {
  readonly region: string
  readonly year: number
  readonly source: CalendarSource
}

/** What is wrong with an import beside its days, whoever makes it. */
export function importProblems({ region, year, source }: CalendarImport): Problem[] {
  const problems: (Problem | null)[] = []
  if (!CALENDAR_REGION.test(region))
    problems.push(invalid('NOT_A_CALENDAR_REGION', ['region'], { given: region }))
  if (year < YEARS.first || year > YEARS.last)
    problems.push(invalid('OUT_OF_RANGE', ['year'], { given: String(year), limit: YEARS.last }))
  const { title, number, url } = source
  const check = (field: 'title' | 'number' | 'url', text: string): Problem | null =>
    storedTextProblem(['source', field], text, MAX_BYTES[field], 'LINE')
  problems.push(check('title', title))
  if (number !== null) problems.push(check('number', number))
  if (url !== null)
    problems.push(
      check('url', url) ??
        (SOURCE_ADDRESS.test(url)
          ? null
          : invalid('SOURCE_NOT_AN_ADDRESS', ['source', 'url'], { given: url })),
    )
  return problems.filter(problem => problem !== null)
}

/**
 * Whether the caller decides the days of a region: operators those of the nation, and a government, or what acts as one, of
 * a county or above what its own region adds.
 */
export function importerProblem(
  { agency: own }: Pick<Caller, 'agency'>,
  agency: Pick<Agency, 'kind' | 'actsAsGovernment' | 'regionCode' | 'tier'> | null,
  region: string,
): Problem | null {
  const path = ['region']
  if (own !== null) {
    const { actsAsGovernment = false, tier } = agency ?? {}
    if (!actsAsGovernment || tier === 'TOWN') return invalid('NOT_A_GOVERNMENT', path)
  }
  const theirs = agency?.regionCode ?? NATION
  if (theirs === region) return null
  return invalid('CALENDAR_OF_ANOTHER_REGION', path, { given: region, allowed: [theirs] })
}

/** The next version of a calendar, or the first. The nation's has days; what a region adds may be taken back. */
export function importCalendar(
  before: Calendar | null,
  {
    days,
    expectedVersion,
    ...given
  }: CalendarImport & {
    readonly days: readonly CalendarDay[]
    readonly expectedVersion: number | null
  },
  importedBy: Calendar['importedBy'],
  act: Act,
): Result<Advanced<Calendar>> {
  const { region, year } = given
  if (region === NATION && days.length === 0) return refuse(invalid('LIST_EMPTY', ['data']))
  const seen = before?.version ?? 0
  if ((expectedVersion ?? 0) !== seen) return refuse(versionConflict(seen))
  const id = calendarId(region, year)
  const source = tidied(given.source)
  const after = { id, region, year, days: [...days], source, importedAt: act.at, importedBy }
  const data = { calendarId: id, region, year, version: seen + 1, days: [...days], source }
  const event = { type: 'CalendarImported', data } as const
  return ok(
    before === null
      ? begin<Calendar, typeof events>(after, event, act)
      : advance<Calendar, typeof events>(before, after, event, act),
  )
}

function tidied({ title, number, url }: CalendarSource): CalendarSource {
  return {
    title: tidy(title, 'LINE'),
    number: number === null ? null : tidy(number, 'LINE'),
    url: url === null ? null : tidy(url, 'LINE'),
  }
}
