import type { Problem } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { storedTextProblem } from '../../kernel/stored-text.ts'
import { tidy } from '../../kernel/text.ts'
import { isDate, weekdayOf } from '../../kernel/time.ts'
import type { Column } from '../../tenancy/index.ts'
import { type CalendarDay, DAY_KINDS, type DayKind, MAX_BYTES } from '../model.ts'
import { invalid } from '../problems.ts'
import { yearOf } from './days.ts'

/** A year has no more days. */
export const MAX_DAYS = 366

/** A day as a file names it, with the line that it starts on and its path in the input. */
export interface GivenDay {
  readonly line: number
  readonly path: readonly string[]
  readonly date: string
  readonly kind: string
  readonly name: string
}

/**
 * The columns of a CSV. 调休 alone is no word for a kind: some mean the day off by it, others the weekend day that is worked
 * for it.
 */
export const DAY_COLUMNS: readonly Column[] = [
  { name: 'date', headers: ['日期'] },
  {
    name: 'kind',
    headers: ['类型', '类别'],
    values: { OFF: ['放假', '休息', '休'], WORKED: ['上班', '班', '补班', '调休上班'] },
  },
  { name: 'name', headers: ['名称', '节日', '节日名称', '节假日'], optional: true },
]

/** The days of a CSV, by the cells of its rows. */
export function daysOfRows(
  rows: readonly { readonly line: number; readonly cells: Readonly<Record<string, string>> }[],
): GivenDay[] {
  return rows.map(({ line, cells: { date = '', kind = '', name = '' } }) => ({
    line,
    path: ['data', 'csv', String(line)],
    date,
    kind,
    name,
  }))
}

/**
 * The days of a calendar, by date. Everything that is wrong is reported at once, and then nothing is taken. A day off on a
 * weekend is right: notices list whole holidays.
 */
export function readDays(given: readonly GivenDay[], year: number): Result<CalendarDay[]> {
  const problems: Problem[] = []
  const byDate = new Map<string, CalendarDay>()
  for (const one of given) {
    const { date, path, line } = one
    const found = dayProblems(one, year)
    const kind = DAY_KINDS.find(known => known === one.kind)
    const earlier = byDate.get(date)
    if (earlier !== undefined && kind !== undefined)
      found.push(
        earlier.kind === kind
          ? invalid('DAY_TWICE', [...path, 'date'], { given: date, params: { line } })
          : invalid('DAY_OFF_AND_WORKED', [...path, 'date'], { given: date, params: { line } }),
      )
    problems.push(...found)
    if (kind !== undefined && earlier === undefined) byDate.set(date, { date, kind, name: nameOf(one) })
  }
  if (problems.length > 0) return refuse(...problems)
  return ok([...byDate.values()].sort((one, other) => (one.date < other.date ? -1 : 1)))
}

function nameOf({ name }: GivenDay): string | null {
  return name === '' ? null : tidy(name, 'LINE')
}

function dayProblems(given: GivenDay, year: number): Problem[] {
  return [...dateProblems(given, year), ...kindProblems(given), ...nameProblems(given)]
}

function dateProblems({ date: given, kind, line, path }: GivenDay, year: number): Problem[] {
  const at = [...path, 'date']
  const params = { line }
  if (!isDate(given)) return [invalid('DAY_NOT_A_DATE', at, { given, params })]
  if (yearOf(given) !== year)
    return [invalid('DAY_OF_ANOTHER_YEAR', at, { given, allowed: [String(year)], params })]
  const isWeekend = [0, 6].includes(weekdayOf(given))
  if (kind !== ('WORKED' satisfies DayKind) || isWeekend) return []
  return [invalid('WORKED_DAY_NOT_A_WEEKEND', at, { given, params })]
}

function kindProblems({ kind: given, line, path }: GivenDay): Problem[] {
  if ((DAY_KINDS as readonly string[]).includes(given)) return []
  return [invalid('DAY_KIND_UNKNOWN', [...path, 'kind'], { given, allowed: DAY_KINDS, params: { line } })]
}

function nameProblems({ kind, name, line, path }: GivenDay): Problem[] {
  const at = [...path, 'name']
  if (name === '')
    return kind === ('OFF' satisfies DayKind) ? [invalid('DAY_WITHOUT_NAME', at, { params: { line } })] : []
  const problem = storedTextProblem(at, name, MAX_BYTES.name, 'LINE')
  return problem === null ? [] : [problem]
}
