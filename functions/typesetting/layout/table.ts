import { type Glyph, type Shaper, widthOf } from './glyphs.ts'
import { breakLines, mayBreakAt } from './lines.ts'
import { MEASURES } from './measures.ts'
import type { Part, Row, RowRule, RowText, Sheet } from './placed.ts'
import { placeAt, placeCentred } from './placing.ts'

const { fourMm, leadMm, table: measures } = MEASURES
const { cellPadMm, edgeMm, insideMm, pitchMm, widestMinimum, widestWord } = measures

/** A line of a text that is a row of a table: its cells between upright bars, as in |序号|单位|. */
const ROW = /^\|(?<cells>.+)\|$/u

/** The cells of a line that is a row of a table; null for any other line. */
export function cellsOf(line: string): string[] | null {
  const cells = ROW.exec(line)?.groups?.cells
  return cells === undefined ? null : cells.split('|').map(cell => cell.trim())
}

/** A table ready to be placed: its cells in type, and how wide its columns must and would like to be, in millimetres. */
interface Shaped {
  readonly rows: readonly (readonly (readonly Glyph[])[])[]
  readonly columns: readonly { readonly leastMm: number; readonly fullMm: number }[]
}

/** The first row is the head, in 黑体. */
export function shapedTable(rows: readonly (readonly string[])[], shaper: Shaper): Shaped {
  const count = Math.max(...rows.map(row => row.length))
  const numbers = Array.from({ length: count }, (_, column) => column)
  const shaped = rows.map((cells, at) =>
    numbers.map(column => shaper.shape(cells[column] ?? '', at === 0 ? 'HEI' : 'FANG')),
  )
  const columns = numbers.map(column => {
    const cells = shaped.map(row => row[column] as readonly Glyph[])
    const widest = Math.max(1, ...cells.map(widthOf))
    const word = Math.min(widestWord, Math.max(...cells.map(longestWord)))
    const mm = (ems: number): number => ems * fourMm + 2 * cellPadMm
    return { leastMm: mm(Math.max(word, Math.min(widest, widestMinimum))), fullMm: mm(widest) }
  })
  return { rows: shaped, columns }
}

/** The widest part of a cell that is not broken into lines: a telephone number, an address of mail. */
function longestWord(glyphs: readonly Glyph[]): number {
  let [longest, current] = [0, 0]
  for (const [at, { em }] of glyphs.entries()) {
    current = (mayBreakAt(glyphs, at) ? 0 : current) + em
    longest = Math.max(longest, current)
  }
  return longest
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Whether a table needs more room across than an upright page has. */
export function isWide({ columns }: Shaped, { widthMm }: Sheet): boolean {
  return sum(columns.map(({ leastMm }) => leastMm)) > widthMm
}

/** Columns fill the sheet: each has its least width, and the rest goes to those that would like more. */
function widthsOf({ columns }: Shaped, { widthMm }: Sheet): number[] {
  const least = sum(columns.map(({ leastMm }) => leastMm))
  if (least > widthMm) return columns.map(({ leastMm }) => (leastMm / least) * widthMm)
  const wanted = columns.map(({ leastMm, fullMm }) => fullMm - leastMm)
  const rest = widthMm - least
  const all = sum(wanted)
  const share = (mm: number, leastMm: number): number =>
    all > rest ? (mm / all) * rest : mm + ((rest - all) * leastMm) / least
  return columns.map(({ leastMm }, at) => leastMm + share(wanted[at] as number, leastMm))
}

/** The rows of a table on a sheet, framed by rules; the head stands again at the top of each page (第8章). */
export function tableRows(table: Shaped, sheet: Sheet, part: Part): Row[] {
  const widths = widthsOf(table, sheet)
  const lefts = widths.map((_, column) => sheet.leftMm + sum(widths.slice(0, column)))
  const broken = table.rows.map(cells =>
    cells.map((cell, column) => {
      const width = Math.max(1, ((widths[column] as number) - 2 * cellPadMm) / fourMm)
      return breakLines(cell, { first: width, rest: width })
    }),
  )
  const most = Math.max(1, Math.floor(sheet.heightMm / pitchMm / 2))
  // What is longer than half of a page goes on in a row of its own.
  const [head, ...others] = broken.flatMap((cells, at) => {
    const height = Math.max(1, ...cells.map(lines => lines.length))
    return Array.from({ length: at === 0 ? 1 : Math.ceil(height / most) }, (_, part) =>
      cells.map(lines => lines.slice(part * most, (part + 1) * most)),
    )
  }) as [Glyph[][][], ...Glyph[][][][]]
  const headRow = { ...framed(head, true), gapMm: leadMm, keepsNext: others.length > 0 }
  return [headRow, ...others.map(cells => ({ ...framed(cells, false), repeats: { ...headRow, gapMm: 0 } }))]

  function framed(cells: readonly (readonly (readonly Glyph[])[])[], isHead: boolean): Row {
    const count = Math.max(1, ...cells.map(lines => lines.length))
    const heightMm = count * pitchMm + 2 * cellPadMm
    const texts = cells.flatMap((lines, column): RowText[] => {
      const topMm = (heightMm - lines.length * pitchMm) / 2 + (pitchMm - fourMm) / 2
      const isCentred = isHead || lines.length < 2
      return lines.flatMap((line, at) => {
        const style = { part, sizeMm: fourMm, dyMm: topMm + at * pitchMm } as const
        const left = lefts[column] as number
        return isCentred
          ? placeCentred(left + (widths[column] as number) / 2, line, style)
          : placeAt(left + cellPadMm, line, style)
      })
    })
    return { gapMm: 0, heightMm, texts, rules: frame(heightMm, isHead), isOfTable: true }
  }

  function frame(heightMm: number, isHead: boolean): RowRule[] {
    const { leftMm: xMm, widthMm } = sheet
    const level = { xMm, widthMm, color: 'BLACK' } as const
    const ends = [...lefts, xMm + widthMm].map((at, column, all): RowRule => {
      const thickMm = column === 0 || column === all.length - 1 ? edgeMm : insideMm
      return { xMm: at, widthMm: 0, dyMm: 0, heightMm, thickMm, color: 'BLACK' }
    })
    return [
      ...(isHead ? [{ ...level, dyMm: 0, thickMm: edgeMm }] : []),
      { ...level, dyMm: heightMm, thickMm: insideMm },
      ...ends,
    ]
  }
}
