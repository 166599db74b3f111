import { type Glyph, type Shaper, widthOf } from './glyphs.ts'
import { MEASURES } from './measures.ts'
import { type PlacedText, textsAt } from './placed.ts'
import { placeAt } from './placing.ts'

const { area, baselineEm, mark } = MEASURES
const centreMm = area.leftMm + area.widthMm / 2

type Line = readonly Glyph[]
interface Mark {
  readonly texts: readonly PlacedText[]
  readonly bottomMm: number
}

/**
 * The issuer mark (发文机关标志): one line for one organ; names of several organs stacked, the host first, equally wide,
 * with the word (文件, 令) to their right and centred on them (7.2.4). Long names and many make it smaller.
 *
 * @param word what stands after the names; may be empty
 * @param topMm where the upper edge of the ink lies, from the page's
 */
export function issuerMark(
  shaper: Shaper,
  names: readonly string[],
  word: string,
  topMm: number,
  maxMm: number = mark.maxMm,
): Mark {
  const lines = names.map(name => shaper.shape(name, 'BIAO')).filter(line => line.length > 0)
  const suffix = shaper.shape(word, 'BIAO')
  const [first = [], ...others] = lines
  return others.length === 0
    ? single([...first, ...suffix], topMm, maxMm)
    : stacked([first, ...others], suffix, topMm, maxMm)
}

function single(line: Line, topMm: number, maxMm: number): Mark {
  const sizeMm = Math.min(maxMm, mark.widestMm / Math.max(1, widthOf(line)))
  const yMm = squareTop(topMm, line, sizeMm)
  const left = centreMm - (widthOf(line) * sizeMm) / 2
  return { texts: place(line, left, yMm, sizeMm, 0), bottomMm: yMm + sizeMm }
}

function stacked(lines: readonly [Line, ...Line[]], suffix: Line, topMm: number, maxMm: number): Mark {
  const widest = Math.max(...lines.map(widthOf))
  const pitchEm = 1 + mark.jointLeadEm
  const totalEm = widest + mark.wordGapEm + widthOf(suffix) * mark.wordScale
  const sizeMm = Math.min(maxMm, mark.widestMm / totalEm, mark.highestMm / (lines.length * pitchEm))
  const left = centreMm - (totalEm * sizeMm) / 2
  const top = squareTop(topMm, lines[0], sizeMm)
  const names = lines.flatMap((line, index) => {
    const gapMm = line.length < 2 ? 0 : ((widest - widthOf(line)) / (line.length - 1)) * sizeMm
    return place(line, left, top + index * pitchEm * sizeMm, sizeMm, gapMm)
  })
  const bottomMm = top + ((lines.length - 1) * pitchEm + 1) * sizeMm
  const wordMm = sizeMm * mark.wordScale
  const wordLeft = left + (widest + mark.wordGapEm) * sizeMm
  const word = place(suffix, wordLeft, (top + bottomMm - wordMm) / 2, wordMm, 0)
  return { texts: [...names, ...word], bottomMm }
}

/** The upper edge of the characters' squares, from that of their ink: the standard measures what one sees. */
function squareTop(inkTopMm: number, line: Line, sizeMm: number): number {
  const inkEm = Math.max(0, ...line.map(glyph => glyph.topEm))
  return inkTopMm - (baselineEm - inkEm) * sizeMm
}

function place(line: Line, xMm: number, yMm: number, sizeMm: number, gapMm: number): PlacedText[] {
  return textsAt(1, yMm, placeAt(xMm, line, { part: 'MARK', sizeMm, gapMm, color: 'RED' }))
}
