import { type Setter, type Sign, widthOf } from './glyphs.ts'
import { MEASURES } from './measures.ts'
import type { PlacedText } from './placed.ts'
import { setAt } from './setting.ts'

const { area, baselineEm, mark } = MEASURES

interface Mark {
  readonly texts: readonly PlacedText[]
  readonly bottomMm: number
}

/**
 * The issuer mark (发文机关标志): one line for one organ; names of several organs stacked, the host first, equally wide,
 * with the word (文件, 令) to their right and centred on them (7.2.4). Long names and many make it smaller.
 *
 * @param topMm where the ink's upper edge lies, from the page's
 * @param word what stands after the names; may be empty
 */
export function setMark(
  setter: Setter,
  names: readonly string[],
  word: string,
  topMm: number,
  maxMm: number = mark.maxMm,
): Mark {
  const lines = names.map(name => setter.set(name, 'BIAO')).filter(line => line.length > 0)
  const suffix = setter.set(word, 'BIAO')
  const [first = []] = lines
  return lines.length < 2 ? single([...first, ...suffix], topMm, maxMm) : stacked(lines, suffix, topMm, maxMm)
}

const centreMm = area.leftMm + area.widthMm / 2

function single(signs: readonly Sign[], topMm: number, maxMm: number): Mark {
  const sizeMm = Math.min(maxMm, mark.widestMm / Math.max(1, widthOf(signs)))
  const yMm = squareTop(topMm, signs, sizeMm)
  const left = centreMm - (widthOf(signs) * sizeMm) / 2
  return { texts: place(signs, left, yMm, sizeMm, 0), bottomMm: yMm + sizeMm }
}

function stacked(lines: readonly (readonly Sign[])[], suffix: readonly Sign[], topMm: number, maxMm: number) {
  const widest = Math.max(...lines.map(widthOf))
  const gap = suffix.length > 0 ? mark.wordGapEm : 0
  const pitchEm = 1 + mark.jointLeadEm
  const totalEm = widest + gap + widthOf(suffix) * mark.wordScale
  const sizeMm = Math.min(maxMm, mark.widestMm / totalEm, mark.highestMm / (lines.length * pitchEm))
  const left = centreMm - (totalEm * sizeMm) / 2
  const top = squareTop(topMm, lines[0] ?? [], sizeMm)
  const names = lines.flatMap((line, index) => {
    const spread = line.length < 2 ? 0 : ((widest - widthOf(line)) / (line.length - 1)) * sizeMm
    return place(line, left, top + index * pitchEm * sizeMm, sizeMm, spread)
  })
  const bottomMm = top + ((lines.length - 1) * pitchEm + 1) * sizeMm
  const wordMm = sizeMm * mark.wordScale
  const word = place(suffix, left + (widest + gap) * sizeMm, (top + bottomMm - wordMm) / 2, wordMm, 0)
  return { texts: [...names, ...word], bottomMm }
}

/** The upper edge of the squares if that of the ink is given: the measure is taken from what one sees. */
function squareTop(inkTopMm: number, signs: readonly Sign[], sizeMm: number): number {
  const inkEm = Math.max(0, ...signs.map(sign => sign.topEm))
  return inkTopMm - (baselineEm - inkEm) * sizeMm
}

function place(
  signs: readonly Sign[],
  xMm: number,
  yMm: number,
  sizeMm: number,
  gapMm: number,
): PlacedText[] {
  return setAt(xMm, signs, { part: 'MARK', sizeMm, gapMm, color: 'RED' }).map(({ dyMm, ...text }) => ({
    ...text,
    page: 1,
    yMm: yMm + dyMm,
  }))
}
