import { MEASURES } from './measures.ts'
import type { PlacedRule, PlacedText, Row } from './placed.ts'

const { area, closing } = MEASURES
const ROUNDING = 1e-6
/** More headings on end than this are parted like any other lines. */
const MOST_HEADINGS = 6

/** Where rows go on: on a page, below what stands there already. */
export interface Place {
  readonly page: number
  readonly bottomMm: number
  /** Nothing stands on the page yet: a gap above would be lost. */
  readonly isFresh: boolean
}

export interface Flowed {
  readonly texts: readonly PlacedText[]
  readonly rules: readonly PlacedRule[]
  readonly end: Place
}

interface Placing {
  readonly row: Row
  readonly page: number
  readonly yMm: number
}

/** Puts rows below one another, page after page; a heading goes on with what it heads. */
function placeRows(rows: readonly Row[], start: Place): { placings: Placing[]; end: Place } {
  const placings: Placing[] = []
  let place = start
  for (const [index, row] of rows.entries()) {
    const ahead = rows.slice(index, index + MOST_HEADINGS)
    const group = ahead.slice(0, ahead.findIndex(one => one.keepsNext !== true) + 1)
    const needed = group.length === 0 ? [row] : group
    if (!place.isFresh && footOf(needed, place) > area.bottomMm + ROUNDING) place = freshPage(place.page + 1)
    const yMm = place.isFresh ? area.topMm : place.bottomMm + row.gapMm
    placings.push({ row, page: place.page, yMm })
    place = { page: place.page, bottomMm: yMm + row.heightMm, isFresh: false }
  }
  return { placings, end: place }
}

const freshPage = (page: number): Place => ({ page, bottomMm: area.topMm, isFresh: true })

/** How far down rows reach from a place, on one page. */
function footOf(rows: readonly Row[], { bottomMm, isFresh }: Place): number {
  return rows.reduce(
    (foot, { gapMm, heightMm }, index) => foot + (isFresh && index === 0 ? 0 : gapMm) + heightMm,
    bottomMm,
  )
}

/**
 * Flows the text and then its closing, which is never torn and never alone on a page: if it does not fit below the
 * text, the last lines of the text go with it (7.3.5.5 has the spacing adjusted, and no 此页无正文).
 *
 * @param text rows that may be parted anywhere
 * @param together rows that stay on one page, as far as a page can hold them
 */
export function flow(text: readonly Row[], together: readonly Row[], start: Place): Flowed {
  const body = placeRows(text, start)
  const whole = placeRows(together, body.end)
  const pagesOfText = new Set(body.placings.filter(({ row }) => isText(row)).map(({ page }) => page))
  const isAlone = whole.placings.some(
    ({ page }) => page !== whole.placings[0]?.page || !pagesOfText.has(page),
  )
  const result = isAlone ? carried(text, together, start, body) : null
  const { placings, end } = result ?? { placings: [...body.placings, ...whole.placings], end: whole.end }
  return {
    texts: placings.flatMap(({ row, page, yMm }) =>
      row.texts.map(({ dyMm, ...rest }) => ({ ...rest, page, yMm: yMm + dyMm })),
    ),
    rules: placings.flatMap(({ row, page, yMm }) =>
      (row.rules ?? []).map(({ dyMm, ...rest }) => ({ ...rest, page, yMm: yMm + dyMm })),
    ),
    end,
  }
}

/** The text but for its last lines, a new page, those lines and the closing; null if that helps nothing. */
function carried(
  text: readonly Row[],
  together: readonly Row[],
  start: Place,
  body: { readonly placings: readonly Placing[] },
): { placings: Placing[]; end: Place } | null {
  const lastPage = body.placings.findLast(({ row }) => isText(row))?.page
  // Lines of the text proper on its last page; one of them must stay there, for no page is without text.
  const lines = body.placings.filter(({ row, page }) => page === lastPage && isText(row))
  let take = Math.min(closing.textLinesKept, lines.length - 1)
  while (take < lines.length - 1 && lines.at(-take - 1)?.row.keepsNext === true) take++
  const first = body.placings.findIndex(({ row }) => row === lines.at(-take)?.row)
  if (take < 1 || first < 1) return null
  const kept = placeRows(text.slice(0, first), start)
  const next = freshPage(kept.end.page + 1)
  const moved = placeRows([...text.slice(first), ...together], next)
  if (moved.placings.some(placing => placing.page !== next.page)) return null
  return { placings: [...kept.placings, ...moved.placings], end: moved.end }
}

const isText = (row: Row): boolean => row.texts.some(text => text.part === 'BODY')
