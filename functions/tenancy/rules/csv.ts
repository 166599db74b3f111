import { type CsvError, parse } from 'csv-parse/sync'
import { classificationProblem } from '../../kernel/classification.ts'
import type { Problem } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { brokenUnicode, byteLength } from '../../kernel/text.ts'
import { invalid } from '../problems.ts'
import { type Column, columnNamed, valueIn } from './columns.ts'
import { type Encoding, garbledLine, restored } from './encoding.ts'

export const MAX_CSV_BYTES = 1_000_000

/** A row of a CSV with the line of the file that it starts on, and its cells by the names of the columns. */
export interface Row {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/** What a CSV contains. */
export interface Sheet {
  readonly rows: readonly Row[]
  /** Headers that name no column of this import. Their cells were not read. */
  readonly ignoredColumns: readonly string[]
  /** The encoding of the file, if the client decoded it as another and the text could be restored. */
  readonly misread: Encoding | null
}

/** A record with the line that it starts on. */
interface Line {
  readonly line: number
  readonly cells: readonly string[]
}

/** The whole is refused if it cannot be read, lacks a column, or has a cell of which it is not clear what it is. */
export function readCsv(csv: string, columns: readonly Column[], maxRows: number): Result<Sheet> {
  // Other faults are those of single cells, and reported with their rows.
  if (!csv.isWellFormed()) return refuse(brokenUnicode(['csv'], csv))
  if (byteLength(csv) > MAX_CSV_BYTES)
    return refuse(invalid('TEXT_TOO_LONG', ['csv'], { limit: MAX_CSV_BYTES }))
  const { text, misread } = restored(csv)
  const garbled = garbledLine(text)
  if (garbled !== null) return refuse(fault('CSV_GARBLED', garbled))
  // As a whole, before any cell: what is wrong with a row is stored with the value that is wrong.
  const marked = classificationProblem(['csv'], text)
  if (marked !== null) return refuse(marked)
  const parsed = parsedLines(text, columns)
  if (!parsed.ok) return parsed
  const [header, ...lines] = parsed.value
  const read = columnsOf(header?.cells ?? [], columns)
  if (!read.ok) return read
  const { byPlace, ignoredColumns } = read.value
  const stray = lines.find(({ cells }) => cells.some((cell, place) => cell !== '' && !byPlace.has(place)))
  if (stray !== undefined) return refuse(fault('CSV_CELL_WITHOUT_HEADER', stray.line))
  if (lines.length > maxRows) return refuse(invalid('TOO_MANY_ITEMS', ['csv'], { limit: maxRows }))
  const rows = lines.map(({ line, cells }) => ({ line, cells: cellsByName(cells, byPlace) }))
  return ok({ rows, ignoredColumns, misread })
}

function fault(code: 'INVALID_CSV' | 'CSV_GARBLED' | 'CSV_CELL_WITHOUT_HEADER', line: number): Problem {
  return invalid(code, ['csv'], { given: String(line) })
}

/** Excel's first line that names the separator. It is no row. */
const SEPARATOR_LINE = /^"?sep=(.)"?[^\S\r\n]*(\r\n?|\n|$)/i
/** Excel saves with what the system's settings have for lists. */
const SEPARATORS: readonly string[] = [',', ';', '\t']

/** The records with anything in them, the header first. Rows of empty cells, as Excel leaves them, are no rows. */
function parsedLines(text: string, columns: readonly Column[]): Result<readonly Line[]> {
  const start = text.replace(/^\ufeff/, '')
  const named = SEPARATOR_LINE.exec(start)
  const body = named === null ? start : start.slice(named[0].length)
  const faults: (CsvError | undefined)[] = []
  const records = parse(body, {
    delimiter: named?.[1] ?? separatorOf(body, columns),
    raw: true,
    info: true,
    skip_empty_lines: true,
    trim: true,
    relax_column_count: true,
    // Faults are collected, not thrown: an exception out of the parser is a bug, and its texts are for nobody.
    skip_records_with_error: true,
    on_skip: error => {
      faults.push(error)
    },
    // The types of the parser know no records with `raw` and `info`.
  }) as unknown as readonly {
    readonly record: readonly string[]
    readonly info: { readonly lines: number }
    readonly raw: string
  }[]
  const before = named === null ? 0 : 1
  const [first] = faults.filter(one => one !== undefined)
  if (first !== undefined) return refuse(fault('INVALID_CSV', Number(first.lines) + before))
  const lines = records.map(({ record, info, raw }) => ({
    line: info.lines - newlinesWithin(raw) + before,
    cells: record.map(cell => cell.trim()),
  }))
  return ok(lines.filter(({ cells }) => cells.some(cell => cell !== '')))
}

/** The separator by which the first line that is not empty has the most known headers; a comma in doubt. */
function separatorOf(text: string, columns: readonly Column[]): string {
  const first = text.split(/\r\n?|\n/).find(line => /[^\s,;"]/.test(line)) ?? ''
  const known = (separator: string): number =>
    first.split(separator).filter(cell => columnNamed(cell.replaceAll('"', ''), columns) !== null).length
  return SEPARATORS.reduce((best, one) => (known(one) > known(best) ? one : best))
}

/** Lines that a record takes beyond its first: quoted cells may hold line feeds. */
function newlinesWithin(raw: string): number {
  return raw.trim().split('\n').length - 1
}

/** Which column each place of a row belongs to; null for a column that is ignored. Places without a header have none. */
type Places = ReadonlyMap<number, Column | null>

function columnsOf(
  header: readonly string[],
  columns: readonly Column[],
): Result<{ readonly byPlace: Places; readonly ignoredColumns: readonly string[] }> {
  const byPlace = new Map<number, Column | null>()
  const ignoredColumns: string[] = []
  for (const [place, cell] of header.entries()) {
    if (cell === '') continue
    const column = columnNamed(cell, columns)
    if (column !== null && [...byPlace.values()].includes(column))
      return refuse(invalid('CSV_COLUMN_TWICE', ['csv'], { given: cell, params: { column: wordOf(column) } }))
    if (column === null) ignoredColumns.push(cell)
    byPlace.set(place, column)
  }
  const missing = columns.filter(column => !column.optional && ![...byPlace.values()].includes(column))
  if (missing.length === 0) return ok({ byPlace, ignoredColumns })
  return refuse(invalid('CSV_COLUMNS_MISSING', ['csv'], { allowed: missing.map(wordOf) }))
}

function wordOf({ name }: Column): { readonly word: string } {
  return { word: `Column.${name}` }
}

function cellsByName(cells: readonly string[], byPlace: Places): Record<string, string> {
  const named: Record<string, string> = {}
  for (const [place, cell] of cells.entries()) {
    const column = byPlace.get(place)
    if (column !== undefined && column !== null) named[column.name] = valueIn(column, cell)
  }
  return named
}
