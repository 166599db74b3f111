import { type Glyph, widthOf } from './glyphs.ts'
import { spacing } from './lines.ts'
import { type Color, MEASURES } from './measures.ts'
import type { Part, Row, RowText } from './placed.ts'

const { area, baselineEm, leadMm, pitchMm, threeMm } = MEASURES

/** How glyphs are placed; 三号 in black unless it says otherwise. */
interface Style {
  readonly part: Part
  readonly sizeMm?: number
  readonly color?: Color
  readonly gapMm?: number
  readonly dyMm?: number
}

/** Glyphs from a position to the right: one text for each run of a face. */
export function placeAt(xMm: number, glyphs: readonly Glyph[], style: Style): RowText[] {
  const { part, sizeMm = threeMm, color = 'BLACK', gapMm = 0, dyMm = 0 } = style
  const texts: RowText[] = []
  let x = xMm
  for (const [index, glyph] of glyphs.entries()) {
    const last = texts.at(-1)
    const isLast = index === glyphs.length - 1
    const stepMm = glyph.em * sizeMm + (isLast ? 0 : gapMm)
    if (last?.face === glyph.face) {
      texts[texts.length - 1] = { ...last, text: last.text + glyph.text, widthMm: last.widthMm + stepMm }
    } else {
      const { text, face } = glyph
      texts.push({ part, xMm: x, dyMm, text, face, sizeMm, gapMm, widthMm: stepMm, color })
    }
    x += stepMm
  }
  return texts
}

/** Glyphs that end at a position. */
export function placeEndingAt(xMm: number, glyphs: readonly Glyph[], style: Style): RowText[] {
  return placeAt(xMm - widthOf(glyphs) * (style.sizeMm ?? threeMm), glyphs, style)
}

/** Glyphs centred on a position. */
export function placeCentred(xMm: number, glyphs: readonly Glyph[], style: Style): RowText[] {
  return placeAt(xMm - (widthOf(glyphs) * (style.sizeMm ?? threeMm)) / 2, glyphs, style)
}

/** The style for what must stay on one line: smaller, on the same baseline, if it is wider than its room. */
export function shrunkToFit(glyphs: readonly Glyph[], widthMm: number, style: Style): Style {
  const sizeMm = style.sizeMm ?? threeMm
  const fitting = Math.min(sizeMm, Math.max(0, widthMm) / Math.max(1, widthOf(glyphs)))
  return { ...style, sizeMm: fitting, dyMm: baselineEm * (sizeMm - fitting) }
}

/**
 * A line that is spread to the right edge, unless it is the last of its paragraph.
 *
 * @param left where it begins, in characters from the text area's left edge
 * @param width how wide it becomes, in characters
 */
export function placeLine(
  line: readonly Glyph[],
  left: number,
  width: number,
  isLast: boolean,
  style: Style,
): RowText[] {
  const sizeMm = style.sizeMm ?? threeMm
  const gapMm = isLast ? 0 : spacing(line, width) * sizeMm
  return placeAt(area.leftMm + left * sizeMm, line, { ...style, gapMm })
}

/** A row of 三号 below so many blank lines. */
export function row(texts: readonly RowText[], blankLines = 0, heightMm: number = threeMm): Row {
  return { gapMm: leadMm + blankLines * pitchMm, heightMm, texts }
}
