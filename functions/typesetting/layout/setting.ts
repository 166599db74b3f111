import { type Sign, widthOf } from './glyphs.ts'
import { spacing } from './lines.ts'
import { type Color, MEASURES } from './measures.ts'
import type { Part, Row, RowText } from './placed.ts'

const { area, baselineEm, leadMm, pitchMm, threeMm } = MEASURES

interface How {
  readonly part: Part
  readonly sizeMm?: number
  readonly color?: Color
  readonly gapMm?: number
  readonly dyMm?: number
}

/** Signs set from a place to the right: one text for each run of a face. */
export function setAt(xMm: number, signs: readonly Sign[], how: How): RowText[] {
  const { part, sizeMm = threeMm, color = 'BLACK', gapMm = 0, dyMm = 0 } = how
  const texts: RowText[] = []
  let x = xMm
  for (const [index, sign] of signs.entries()) {
    const last = texts.at(-1)
    const isLast = index === signs.length - 1
    const stepMm = sign.em * sizeMm + (isLast ? 0 : gapMm)
    if (last?.face === sign.face) {
      texts[texts.length - 1] = { ...last, text: last.text + sign.text, widthMm: last.widthMm + stepMm }
    } else {
      const { text, face } = sign
      texts.push({ part, xMm: x, dyMm, text, face, sizeMm, gapMm, widthMm: stepMm, color })
    }
    x += stepMm
  }
  return texts
}

/** Signs set so that they end at a place. */
export function setBefore(xMm: number, signs: readonly Sign[], how: How): RowText[] {
  return setAt(xMm - widthOf(signs) * (how.sizeMm ?? threeMm), signs, how)
}

/** Signs set around a place. */
export function setAround(xMm: number, signs: readonly Sign[], how: How): RowText[] {
  return setAt(xMm - (widthOf(signs) * (how.sizeMm ?? threeMm)) / 2, signs, how)
}

/** How to set what must stay on one line: smaller, on the same baseline, if it is wider than its place. */
export function fitted(signs: readonly Sign[], widthMm: number, how: How): How {
  const sizeMm = how.sizeMm ?? threeMm
  const fitting = Math.min(sizeMm, Math.max(0, widthMm) / Math.max(1, widthOf(signs)))
  return { ...how, sizeMm: fitting, dyMm: (how.dyMm ?? 0) + baselineEm * (sizeMm - fitting) }
}

/** A line that begins so many characters from the left and is spread to the right edge, unless it is the last. */
export function setLine(
  line: readonly Sign[],
  left: number,
  width: number,
  isLast: boolean,
  how: How,
): RowText[] {
  const sizeMm = how.sizeMm ?? threeMm
  const gapMm = isLast ? 0 : spacing(line, width) * sizeMm
  return setAt(area.leftMm + left * sizeMm, line, { ...how, gapMm })
}

/** A row of 三号 below so many blank lines. */
export function row(texts: readonly RowText[], blankLines = 0, heightMm: number = threeMm): Row {
  return { gapMm: leadMm + blankLines * pitchMm, heightMm, texts }
}

/** 2026年1月5日, from 2026-01-05; anything else as it stands. */
export function dateInWords(date: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(date)
  return parts === null ? date : `${parts[1]}年${Number(parts[2])}月${Number(parts[3])}日`
}
