import type { Printable } from '../model.ts'
import { type Setter, type Sign, widthOf } from './glyphs.ts'
import { breakLines } from './lines.ts'
import { MEASURES } from './measures.ts'
import type { PlacedRule, PlacedText, RowText } from './placed.ts'
import { dateInWords, fitted, setAt, setBefore, setLine } from './setting.ts'

const { area, fourMm, imprint } = MEASURES
const HOW = { part: 'IMPRINT', sizeMm: fourMm } as const
const WIDTH = area.widthMm / fourMm

/** 版记 (7.4), without a page and measured from its upper edge. */
export interface Imprint {
  readonly heightMm: number
  readonly texts: readonly Omit<PlacedText, 'page'>[]
  readonly rules: readonly Omit<PlacedRule, 'page'>[]
}

/** Lines that one page can hold, with rules and printing organ. */
const MOST_LINES = Math.floor((area.heightMm - 4 * imprint.padMm) / imprint.pitchMm) - 2

/**
 * Copies, printing organ and date between rules, in 四号: one imprint, or several for as many pages if the organs are
 * too many for one. A letter's has neither rules nor printing organ (10.1).
 *
 * @param moved main recipients that would leave no room for the text on the first page (7.3.2)
 * @returns none if the document has nothing to print there
 */
export function imprintsOf(printable: Printable, moved: readonly string[], setter: Setter): Imprint[] {
  const isLetter = printable.kind === 'LETTER'
  const lists = [
    ...listLines(printable.kind === 'ORDER' ? '分送：' : '主送：', moved, setter),
    ...listLines('抄送：', printable.copies, setter),
  ]
  const printing = isLetter || printable.printing === null ? null : printingLine(printable.printing, setter)
  if (lists.length === 0 && printing === null) return []
  const pages = Math.max(1, Math.ceil(lists.length / MOST_LINES))
  return Array.from({ length: pages }, (_, page) =>
    stack(
      lists.slice(page * MOST_LINES, (page + 1) * MOST_LINES),
      page === pages - 1 ? printing : null,
      !isLetter,
    ),
  )
}

/** Lines below one another, the printing organ's apart from the others, with rules around and between. */
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

function printingLine({ organ, date }: { organ: string; date: string }, setter: Setter): RowText[] {
  const day = setter.set(`${dateInWords(date)}印发`, 'FANG')
  const signs = setter.set(organ, 'FANG')
  const widthMm = (WIDTH - 2 * imprint.sideBlank - widthOf(day) - 1) * fourMm
  return [
    ...setAt(area.leftMm + imprint.sideBlank * fourMm, signs, fitted(signs, widthMm, HOW)),
    ...setBefore(area.rightMm - imprint.sideBlank * fourMm, day, HOW),
  ]
}

/** 抄送： and the organs, further lines below the first organ, a full stop at the end (7.4.2). */
function listLines(label: string, organs: readonly string[], setter: Setter) {
  if (organs.length === 0) return []
  const head: Sign[] = setter.set(label, 'FANG')
  const signs = setter.set(`${organs.join('，')}。`, 'FANG')
  const left = imprint.sideBlank + head.length
  const width = WIDTH - left - imprint.sideBlank
  const lines = breakLines(signs, { first: width, rest: width })
  return lines.map((line, index) => {
    const texts = setLine(line, left, width, index === lines.length - 1, HOW)
    const labelled = setAt(area.leftMm + imprint.sideBlank * fourMm, head, HOW)
    return index === 0 ? [...labelled, ...texts] : texts
  })
}
