import { MEASURES } from './measures.ts'
import { type PlacedRule, type PlacedText, type Row, type Sheet, textsAt } from './placed.ts'

const { area, closing, pitchMm, spread } = MEASURES
const ROUNDING = 1e-6
/** A longer run of headings is split across pages like any other lines. */
const MAX_HEADINGS = 6

/** Where the next row goes: on a page, below what stands there already. */
export interface Position {
  readonly page: number
  readonly bottomMm: number
  /** Nothing stands on the page yet; the next row's gap is ignored. */
  readonly isFresh: boolean
}

/** Where rows begin, and what is particular to the first page. */
export interface Start extends Position {
  /** Where the first page's text ends: lower than on the others if it is a letter's (10.1). */
  readonly firstBottomMm?: number
  /** Rows at the top of the first page whose place is fixed by the standard: those of the head, which a letter has none of. */
  readonly fixedRows: number
  /** The text area; absent for that of an upright page. */
  readonly sheet?: Sheet
}
const bottomOf = (page: number, { firstBottomMm, sheet = area }: Start): number =>
  page === 1 ? (firstBottomMm ?? sheet.bottomMm) : sheet.bottomMm

/** Rows put on pages. */
export interface Flowed {
  readonly texts: readonly PlacedText[]
  readonly rules: readonly PlacedRule[]
  readonly end: Position
}

interface PlacedRow {
  readonly row: Row
  readonly page: number
  readonly yMm: number
}

/** Puts rows below one another, page after page; a heading stays on the page of what it heads. */
function placeRows(
  rows: readonly Row[],
  from: Position,
  start: Start,
): { placed: PlacedRow[]; end: Position } {
  const placed: PlacedRow[] = []
  let position = from
  for (const [index, row] of rows.entries()) {
    const ahead = rows.slice(index, index + MAX_HEADINGS)
    const group = ahead.slice(0, ahead.findIndex(one => one.keepsNext !== true) + 1)
    const needed = group.length === 0 ? [row] : group
    const footMm = needed.reduce((foot, { gapMm, heightMm }) => foot + gapMm + heightMm, position.bottomMm)
    if (!position.isFresh && footMm > bottomOf(position.page, start) + ROUNDING)
      position = freshPage(position.page + 1, start.sheet)
    const parts = position.isFresh && row.repeats !== undefined ? [row.repeats, row] : [row]
    for (const part of parts) {
      const yMm = position.isFresh ? position.bottomMm : position.bottomMm + part.gapMm
      placed.push({ row: part, page: position.page, yMm })
      position = { page: position.page, bottomMm: yMm + part.heightMm, isFresh: false }
    }
  }
  return { placed, end: position }
}

/** The top of a page on which nothing stands. */
export const freshPage = (page: number, { topMm }: Pick<Sheet, 'topMm'> = area): Position => ({
  page,
  bottomMm: topMm,
  isFresh: true,
})

/** Puts rows on the pages of a sheet as they come, without setting any wider. */
export function place(rows: readonly Row[], from: Position, sheet: Sheet = area): Flowed {
  const { placed, end } = placeRows(rows, from, { ...from, sheet, fixedRows: 0 })
  return flowedOf(placed, end)
}

const flowedOf = (placed: readonly PlacedRow[], end: Position): Flowed => ({
  texts: placed.flatMap(({ row, page, yMm }) => textsAt(page, yMm, row.texts)),
  rules: placed.flatMap(({ row, page, yMm }) =>
    (row.rules ?? []).map(({ dyMm, ...rest }) => ({ ...rest, page, yMm: yMm + dyMm })),
  ),
  end,
})

/**
 * Puts the text on pages and then its closing, which is never split and never alone on a page: if it does not fit below
 * the text, the last lines of the text move with it (7.3.5.5 has the spacing adjusted, and no 此页无正文).
 *
 * @param text rows that may be split between any two
 * @param together rows that stay on one page, as far as a page can hold them
 */
export function flow(text: readonly Row[], together: readonly Row[], start: Start): Flowed {
  const body = placeRows(text, start, start)
  const whole = placeRows(together, body.end, start)
  const pagesOfText = new Set(body.placed.filter(({ row }) => isText(row)).map(({ page }) => page))
  const isAlone = whole.placed.some(({ page }) => page !== whole.placed[0]?.page || !pagesOfText.has(page))
  const result = isAlone ? withTextMoved(text, together, start, body) : null
  const { placed: natural, end } = result ?? { placed: [...body.placed, ...whole.placed], end: whole.end }
  const placed = filled(natural, end.page, start)
  return flowedOf(placed, end)
}

/** The text without its last lines, then a new page with those and the closing; null if even that does not fit. */
function withTextMoved(
  text: readonly Row[],
  together: readonly Row[],
  start: Start,
  body: { readonly placed: readonly PlacedRow[] },
): { placed: PlacedRow[]; end: Position } | null {
  const lastPage = body.placed.findLast(({ row }) => isText(row))?.page
  // Lines of the body on its last page. One of them must stay: no page is without text.
  const lines = body.placed.filter(({ row, page }) => page === lastPage && isText(row))
  let take = Math.min(closing.textLinesKept, lines.length - 1)
  while (take < lines.length - 1 && lines.at(-take - 1)?.row.keepsNext === true) take++
  const first = body.placed.findIndex(({ row }) => row === lines.at(-take)?.row)
  if (take < 1 || first < 1) return null
  const kept = placeRows(text.slice(0, first), start, start)
  const next = freshPage(kept.end.page + 1)
  const moved = placeRows([...text.slice(first), ...together], next, start)
  if (moved.placed.some(one => one.page !== next.page)) return null
  return { placed: [...kept.placed, ...moved.placed], end: moved.end }
}

/**
 * Pages before the last, on which a line or more is left empty because what follows stays together, with their lines set
 * wider so that they fill the page, unless a table stands on it (5.2.3 撑满版心, 特定情况可以作适当调整; 7.3.5.5). The last
 * line of a letter's first page keeps its distance from the rule below it (10.1).
 */
function filled(placed: readonly PlacedRow[], lastPage: number, start: Start): PlacedRow[] {
  const fixed = placed[start.fixedRows - 1]
  const factors = new Map(
    [...Map.groupBy(placed, ({ page }) => page)].map(([page, rows]): [number, number] => {
      const last = rows.at(-1) as PlacedRow
      const restMm = bottomOf(page, start) - last.yMm - last.row.heightMm
      const isFull =
        restMm < (page === 1 && start.firstBottomMm !== undefined ? ROUNDING : pitchMm - ROUNDING)
      const heightMm = last.yMm - anchorOf(page)
      const isFixed = page >= lastPage || heightMm <= 0 || rows.some(({ row }) => row.isOfTable === true)
      return [page, isFull || isFixed ? 1 : Math.min(1 + restMm / heightMm, spread)]
    }),
  )
  function anchorOf(page: number): number {
    if (page > start.page) return area.topMm
    return fixed === undefined ? start.bottomMm : fixed.yMm + fixed.row.heightMm
  }
  return placed.map((one, index) => {
    const factor = factors.get(one.page) as number
    if (index < start.fixedRows || factor === 1) return one
    const anchorMm = anchorOf(one.page)
    return { ...one, yMm: anchorMm + (one.yMm - anchorMm) * factor }
  })
}

const isText = (row: Row): boolean => row.texts.some(text => text.part === 'BODY')
