import type { Result } from '../../kernel/result.ts'
import type { Column } from '../rules/columns.ts'
import type { Sheet } from '../rules/csv.ts'

/** Reads a CSV as the imports do. The parser is loaded when it is first needed, since that takes 4 ms of CPU. */
export async function readSheet(
  csv: string,
  columns: readonly Column[],
  maxRows: number,
): Promise<Result<Sheet>> {
  const { readCsv } = await import('../rules/csv.ts')
  return readCsv(csv, columns, maxRows)
}

/**
 * A text as its file has it, where the client decoded that wrongly and nothing was lost. `garbledLine` is the first line,
 * from 1, that shows a loss; null if none does.
 */
export async function readableText(
  given: string,
): Promise<{ readonly text: string; readonly garbledLine: number | null }> {
  const { restored, garbledLine } = await import('../rules/encoding.ts')
  const { text } = restored(given)
  return { text, garbledLine: garbledLine(text) }
}
