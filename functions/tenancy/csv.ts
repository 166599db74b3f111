import { parse } from 'csv-parse/sync'
import { invalid } from '../kernel/problem.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { byteLength } from '../kernel/text.ts'
import { MAX_CSV_BYTES } from './rules/registration.ts'

/** A row of a CSV with the line it starts on, the header being line 1. */
export interface Row {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/** Reads a CSV with a header; the whole is refused only if it cannot be read or lacks a column. */
export function readCsv(csv: string, columns: readonly string[], maxRows: number): Result<readonly Row[]> {
  if (!csv.isWellFormed()) return refuse(invalid('TEXT_BROKEN_UNICODE', ['csv']))
  if (byteLength(csv) > MAX_CSV_BYTES)
    return refuse(invalid('TEXT_TOO_LONG', ['csv'], { limit: MAX_CSV_BYTES }))
  let header: readonly string[] = []
  try {
    const records = parse(csv, {
      bom: true,
      columns: names => {
        header = names
        return names
      },
      raw: true,
      info: true,
      skip_empty_lines: true,
      trim: true,
      relax_column_count: true,
    }) as {
      record: Record<string, string>
      info: { lines: number }
      raw: string
    }[]
    const missing = columns.filter(column => !header.includes(column))
    if (missing.length > 0) return refuse(invalid('INVALID_CSV', ['csv'], { reason: missing.join(', ') }))
    if (records.length > maxRows) return refuse(invalid('TOO_MANY_ITEMS', ['csv'], { limit: maxRows }))
    return ok(
      records.map(({ record, info, raw }) => ({ line: info.lines - newlinesWithin(raw), cells: record })),
    )
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : 'CSV'
    return refuse(invalid('INVALID_CSV', ['csv'], { reason }))
  }
}

/** Lines that a record takes beyond its first: quoted cells may hold line feeds. */
function newlinesWithin(raw: string): number {
  return raw.trim().split('\n').length - 1
}
