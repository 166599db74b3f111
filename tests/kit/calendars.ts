import { mutate, type Payload } from './api.ts'
import { clockTime } from './clock.ts'
import { CSV_2026 } from './rules/calendars.ts'

/** A calendar as a client sees it. */
export interface CalendarNow {
  readonly id: string
  readonly region: string
  readonly year: number
  readonly version: number
  readonly days: readonly { readonly date: string; readonly kind: string; readonly name: string | null }[]
  readonly source: object
  readonly importedAt: string
  readonly importedBy: { readonly agencyId: string; readonly name: string } | null
}

/** The notice of 2026. */
export const SOURCE_2026 = {
  title: '国务院办公厅关于2026年部分节假日安排的通知',
  number: '国办发明电〔2025〕7号',
  url: 'https://www.gov.cn/zhengce/',
}

/** Imports a calendar: the nation's of 2026, unless the input says otherwise. */
export function importCalendar(token: string, input: object): Promise<Payload<'calendar', CalendarNow>> {
  const fields = { year: 2026, source: SOURCE_2026, data: { csv: CSV_2026 }, ...input }
  return mutate(token, 'ImportCalendar', fields)
}

/** Rows of days as the data of an import. */
export function csvOf(...rows: readonly string[]): { readonly csv: string } {
  return { csv: ['日期,类型,名称', ...rows].join('\n') }
}
/** A year of which New Year's Day alone is known. */
export function newYearOf(year: number): { readonly csv: string } {
  return csvOf(`${year}-01-01,放假,元旦`)
}
/** This year and the next, so that the days of ways of working can be counted. */
export async function calendarsOfNow(operator: string): Promise<void> {
  const year = new Date(clockTime()).getUTCFullYear()
  for (const one of [year, year + 1]) {
    const { problems } = await importCalendar(operator, { year: one, data: newYearOf(one) })
    if (problems.length > 0) throw new Error(JSON.stringify(problems))
  }
}
