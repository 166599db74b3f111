import { breakLines } from './lines.ts'
import { MEASURES } from './measures.ts'
import type { PlacedRule, PlacedText } from './placed.ts'
import type { Printable } from './printable.ts'
import { dateInWords, setAt, setBefore, setLine } from './setting.ts'
import type { Setter, Sign } from './signs.ts'

const { area, fourMm, imprint, grid } = MEASURES
const HOW = { part: 'IMPRINT', sizeMm: fourMm } as const
const WIDTH = area.widthMm / fourMm

/** 版记 (7.4), without a page and measured from its upper edge. */
export interface Imprint {
  readonly heightMm: number
  readonly texts: readonly (Omit<PlacedText, 'page'>)[]
  readonly rules: readonly (Omit<PlacedRule, 'page'>)[]
}

/**
 * Copies, printing organ and date between rules, in 四号. A letter's has neither rules nor printing organ (10.1).
 *
 * @param moved main recipients that would leave no room for the text on the first page (7.3.2)
 * @returns null if the document has nothing to print there
 */
export function imprintOf(printable: Printable, moved: readonly string[], setter: Setter): Imprint | null {
  const isLetter = printable.kind === 'LETTER'
  const lists = [
    ...listLines(printable.kind === 'ORDER' ? '分送：' : '主送：', moved, setter),
    ...listLines('抄送：', printable.copies, setter),
  ]
  const printing = isLetter ? null : printable.printing
  if (lists.length === 0 && printing === null) return null
  const texts: Omit<PlacedText, 'page'>[] = []
  const rules: Omit<PlacedRule, 'page'>[] = []
  let y = isLetter ? 0 : imprint.padMm
  const rule = (yMm: number, thickMm: number) =>
    rules.push({ xMm: area.leftMm, yMm, widthMm: area.widthMm, thickMm, color: 'BLACK' })
  const place = (line: ReturnType<typeof setAt>) => {
    texts.push(...line.map(({ dyMm, ...text }) => ({ ...text, yMm: y + dyMm })))
    y += imprint.pitchMm
  }
  if (!isLetter) rule(0, imprint.thickMm)
  for (const line of lists) place(line)
  if (printing !== null) {
    const gapMm = imprint.pitchMm - fourMm
    if (lists.length > 0) {
      y += 2 * imprint.padMm - gapMm
      rule(y - imprint.padMm, imprint.thinMm)
    }
    place([
      ...setAt(area.leftMm + imprint.sideBlank * fourMm, setter.set(printing.organ, 'FANG'), HOW),
      ...setBefore(
        area.rightMm - imprint.sideBlank * fourMm,
        setter.set(`${dateInWords(printing.date)}印发`, 'FANG'),
        HOW,
      ),
    ])
  }
  y += fourMm - imprint.pitchMm + (isLetter ? 0 : imprint.padMm)
  if (!isLetter) rule(y, imprint.thickMm)
  return { heightMm: y, texts, rules }
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

/** The most lines of 三号 that an imprint may take before it is set on a page of its own by the flow. */
export const IMPRINT_LIMIT = grid.lines
