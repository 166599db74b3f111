import type { Context, Outcome } from '../access/command.ts'
import { findDenial, perform, refused } from '../access/command.ts'
import { sha256 } from '../kernel/digest.ts'
import type { Problem } from '../kernel/problem.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { byteLength } from '../kernel/text.ts'
import { agencyKey, agencyOf, readableText, readSheet } from '../tenancy/index.ts'
import type { Calendar } from './model.ts'
import { permissions } from './permissions.ts'
import { invalid } from './problems.ts'
import { DAY_COLUMNS, daysOfRows, type GivenDay, MAX_DAYS, readDays } from './rules/given-days.ts'
import {
  type CalendarImport,
  importerProblem,
  importProblems,
  importCalendar as importRule,
} from './rules/importing.ts'
import { readJson } from './rules/json.ts'
import { calendarKey, calendarOf, importWrites, versionKey } from './store.ts'

/** A whole year of days takes a fifth of it. */
export const MAX_FILE_BYTES = 100_000

export interface ImportCalendarInput extends CalendarImport {
  readonly idempotencyKey: string
  /** Null if the calendar has not been imported yet. */
  readonly expectedVersion: number | null
  /** One of the two. */
  readonly data: { readonly csv?: string | null; readonly json?: string | null }
}

/** Imports a calendar as its next version, as a whole or not at all. */
export async function importCalendar(
  context: Context,
  { idempotencyKey, data, ...given }: ImportCalendarInput,
): Promise<Outcome<Calendar>> {
  const permission = permissions.importCalendar
  const denied = await findDenial<Calendar>(context, { permission, idempotencyKey })
  if (denied !== null) return denied
  const problems = importProblems(given)
  const read = await daysIn(data)
  const days = read.ok ? readDays(read.value, given.year) : read
  if (!days.ok || problems.length > 0) return refused(...problems, ...(days.ok ? [] : days.problems))

  const { registry, caller } = context
  const { region, year, source, expectedVersion } = given
  const key = calendarKey(region, year)
  const own = caller.agency === null ? null : agencyKey(caller.agency.id)
  return perform<Calendar>(context, {
    permission,
    idempotencyKey,
    input: { ...given, data: sha256(JSON.stringify(data)) },
    load: own === null ? [key] : [key, own],
    table: registry,
    decide(facts, act) {
      const agency = own === null ? null : agencyOf(facts.get(own))
      const denial = importerProblem(caller, agency, region)
      if (denial !== null) return refuse(denial)
      const importedBy = agency === null ? null : { id: agency.id, name: agency.name }
      const change = { region, year, source, expectedVersion, days: days.value }
      const imported = importRule(calendarOf(facts.get(key)), change, importedBy, act)
      if (!imported.ok) return imported
      const { thing } = imported.value
      return ok({ thing, ref: versionKey(thing), writes: importWrites(caller.tenant, imported.value) })
    },
    restore(item) {
      const calendar = calendarOf(item)
      if (calendar === null) throw new Error('the version that was imported is there')
      return calendar
    },
  })
}

/** The days that a file names, whatever they are. */
async function daysIn({ csv, json }: ImportCalendarInput['data']): Promise<Result<readonly GivenDay[]>> {
  const isJson = json !== null && json !== undefined
  const text = isJson ? json : (csv ?? '')
  if (byteLength(text) > MAX_FILE_BYTES)
    return refuse(invalid('TEXT_TOO_LONG', ['data', isJson ? 'json' : 'csv'], { limit: MAX_FILE_BYTES }))
  if (isJson) return daysInJson(text)
  const sheet = await readSheet(text, DAY_COLUMNS, MAX_DAYS)
  return sheet.ok ? ok(daysOfRows(sheet.value.rows)) : refuse(...sheet.problems.map(withinData))
}

async function daysInJson(json: string): Promise<Result<readonly GivenDay[]>> {
  const { text, garbledLine: line } = await readableText(json)
  if (line !== null) {
    const place = { line, character: 1 }
    return refuse(invalid('CALENDAR_JSON_BROKEN', ['data', 'json'], { place, params: place }))
  }
  const read = readJson(text)
  if (read.ok && read.value.length > MAX_DAYS)
    return refuse(invalid('TOO_MANY_ITEMS', ['data', 'json', 'days'], { limit: MAX_DAYS }))
  return read
}

/** The reader of CSV knows its text as `csv`; here that is a part of `data`. */
function withinData(problem: Problem): Problem {
  return { ...problem, path: ['data', ...problem.path] }
}
