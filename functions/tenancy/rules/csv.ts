import { type CsvError, parse } from 'csv-parse/sync'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { brokenUnicode, byteLength } from '../../kernel/text.ts'
import { invalid } from '../problems.ts'

export const MAX_CSV_BYTES = 1_000_000

/** A row of a CSV with the line it starts on, the header being line 1. */
export interface Row {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/** A record as csv-parse gives it with `raw` and `info`. */
interface ParsedRecord {
  readonly record: Readonly<Record<string, string>>
  readonly info: { readonly lines: number }
  readonly raw: string
}

/** Reads a CSV with a header; the whole is refused only if it cannot be read or lacks a column. */
export function readCsv(csv: string, columns: readonly string[], maxRows: number): Result<readonly Row[]> {
  // Other faults are those of single cells, and reported with their rows.
  if (!csv.isWellFormed()) return refuse(brokenUnicode(['csv'], csv))
  if (byteLength(csv) > MAX_CSV_BYTES)
    return refuse(invalid('TEXT_TOO_LONG', ['csv'], { limit: MAX_CSV_BYTES }))
  let header: readonly string[] = []
  const faults: (CsvError | undefined)[] = []
  const records: readonly ParsedRecord[] = parse(csv, {
    bom: true,
    columns: (names: string[]) => {
      header = names
      return names
    },
    raw: true,
    info: true,
    skip_empty_lines: true,
    trim: true,
    relax_column_count: true,
    // Faults are collected, not thrown: an exception out of the parser is a bug, and its texts are for nobody.
    skip_records_with_error: true,
    on_skip: fault => {
      faults.push(fault)
    },
  })
  const [fault] = faults.filter(one => one !== undefined)
  if (fault !== undefined) return refuse(invalid('INVALID_CSV', ['csv'], { given: String(fault.lines) }))
  const missing = columns.filter(column => !header.includes(column))
  if (missing.length > 0) return refuse(invalid('CSV_COLUMNS_MISSING', ['csv'], { allowed: missing }))
  if (records.length > maxRows) return refuse(invalid('TOO_MANY_ITEMS', ['csv'], { limit: maxRows }))
  return ok(
    records.map(({ record, info, raw }) => ({ line: info.lines - newlinesWithin(raw), cells: record })),
  )
}

/** Lines that a record takes beyond its first: quoted cells may hold line feeds. */
function newlinesWithin(raw: string): number {
  return raw.trim().split('\n').length - 1
}
