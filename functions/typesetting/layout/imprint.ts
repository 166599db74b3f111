import { chineseDate, type Printable } from '../model.ts'
import { type Glyph, type Shaper, widthOf } from './glyphs.ts'
import { breakLines } from './lines.ts'
import { MEASURES } from './measures.ts'
import type { PlacedRule, PlacedText, RowText } from './placed.ts'
import { placeAt, placeEndingAt, placeLine, shrunkToFit } from './placing.ts'

const { area, fourMm, imprint } = MEASURES
const STYLE = { part: 'IMPRINT', sizeMm: fourMm } as const
const WIDTH = area.widthMm / fourMm

/** 版记 (7.4), not yet on a page: heights are measured from its upper edge. */
export interface Imprint {
  readonly heightMm: number
  readonly texts: readonly Omit<PlacedText, 'page'>[]
  readonly rules: readonly Omit<PlacedRule, 'page'>[]
}

/** Lines that one page can hold beside rules and printing organ. */
const MAX_LINES = Math.floor((area.heightMm - 4 * imprint.padMm) / imprint.pitchMm) - 2

/**
 * Copies, printing organ and date between rules, in 四号: one imprint, or several for as many pages if the organs are
 * too many for one. A letter's has neither rules nor printing organ (10.1).
 *
 * @param moved main recipients that would leave no room for the text on the first page (7.3.2); empty if they stay there
 * @returns one for each page; none if the document has nothing to print there
 */
export function imprintsOf(printable: Printable, moved: readonly string[], shaper: Shaper): Imprint[] {
  const isLetter = printable.format.name === 'LETTER'
  const lists = [
    ...listLines(printable.format.name === 'ORDER' ? '分送：' : '主送：', moved, shaper),
    ...listLines('抄送：', printable.copies, shaper),
  ]
  const printing = isLetter || printable.printing === null ? null : printingLine(printable.printing, shaper)
  if (lists.length === 0 && printing === null) return []
  const pages = Math.max(1, Math.ceil(lists.length / MAX_LINES))
  return Array.from({ length: pages }, (_, page) =>
    stack(
      lists.slice(page * MAX_LINES, (page + 1) * MAX_LINES),
      page === pages - 1 ? printing : null,
      !isLetter,
    ),
  )
}

/** Lines below one another, the printing organ's apart from the lists, with rules around and between. */
function stack(
  lists: readonly (readonly RowText[])[],
  printing: readonly RowText[] | null,
  isRuled: boolean,
): Imprint {
  const padMm = isRuled ? imprint.padMm : 0
  const texts: Omit<PlacedText, 'page'>[] = []
  const rules: Omit<PlacedRule, 'page'>[] = []
  let y = 0
  const rule = (thickMm: number): void => {
    if (isRuled) rules.push({ xMm: area.leftMm, yMm: y, widthMm: area.widthMm, thickMm, color: 'BLACK' })
  }
  const group = (lines: readonly (readonly RowText[])[]): void => {
    y += padMm
    for (const line of lines) {
      texts.push(...line.map(({ dyMm, ...text }) => ({ ...text, yMm: y + dyMm })))
      y += imprint.pitchMm
    }
    y += padMm + fourMm - imprint.pitchMm
  }
  rule(imprint.thickMm)
  if (lists.length > 0) group(lists)
  if (lists.length > 0 && printing !== null) rule(imprint.thinMm)
  if (printing !== null) group([printing])
  rule(imprint.thickMm)
  return { heightMm: y, texts, rules }
}

function printingLine({ organ, date }: { organ: string; date: string }, shaper: Shaper): RowText[] {
  const day = shaper.shape(`${chineseDate(date)}印发`, 'FANG')
  const glyphs = shaper.shape(organ, 'FANG')
  const widthMm = (WIDTH - 2 * imprint.sideBlank - widthOf(day) - 1) * fourMm
  return [
    ...placeAt(area.leftMm + imprint.sideBlank * fourMm, glyphs, shrunkToFit(glyphs, widthMm, STYLE)),
    ...placeEndingAt(area.rightMm - imprint.sideBlank * fourMm, day, STYLE),
  ]
}

/** 抄送： and the organs, further lines aligned with the first organ, a full stop at the end (7.4.2). */
function listLines(label: string, organs: readonly string[], shaper: Shaper) {
  if (organs.length === 0) return []
  const head: Glyph[] = shaper.shape(label, 'FANG')
  const glyphs = shaper.shape(`${organs.join('，')}。`, 'FANG')
  const left = imprint.sideBlank + head.length
  const width = WIDTH - left - imprint.sideBlank
  const lines = breakLines(glyphs, { first: width, rest: width })
  return lines.map((line, index) => {
    const texts = placeLine(line, left, width, index === lines.length - 1, STYLE)
    const labelled = placeAt(area.leftMm + imprint.sideBlank * fourMm, head, STYLE)
    return index === 0 ? [...labelled, ...texts] : texts
  })
}
