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
 * with the word (文件, 令) to their right and centred on them (7.2.4). Long names make its characters narrower, as offices
 * have them cast, and then smaller; many make it smaller, and of more than the page has room for only the host is named, as
 * the standard allows.
 *
 * @param word what stands after the names; may be empty
 * @param topMm where the upper edge of the ink lies, from the page's
 * @param scale how much smaller stacked names are set, to leave room for the text
 */
export function issuerMark(
  shaper: Shaper,
  names: readonly string[],
  word: string,
  topMm: number,
  maxMm: number = mark.maxMm,
  scale = 1,
): Mark {
  const lines = names.map(name => shaper.shape(name, 'BIAO')).filter(line => line.length > 0)
  const suffix = shaper.shape(word, 'BIAO')
  const [first = [], ...others] = lines
  return others.length === 0 || lines.length > mark.mostNames
    ? single([...first, ...suffix], topMm, maxMm)
    : stacked([first, ...others], suffix, topMm, maxMm, scale)
}

function single(line: Line, topMm: number, maxMm: number): Mark {
  const [sizeMm, narrowing] = fitted(Math.max(1, widthOf(line)), maxMm)
  const yMm = squareTop(topMm, line, sizeMm)
  const left = centreMm - (widthOf(line) * sizeMm * narrowing) / 2
  return { texts: place(line, left, yMm, sizeMm, narrowing, 0), bottomMm: yMm + sizeMm }
}

/** Size of the characters of a mark so many ems wide, and how much narrower than high they are. */
function fitted(ems: number, maxMm: number): [sizeMm: number, narrowing: number] {
  const sizeMm = Math.min(maxMm, mark.widestMm / (ems * mark.narrowest))
  return [sizeMm, Math.min(1, mark.widestMm / (ems * sizeMm))]
}

/** Marks of many organs leave room for the text, but are no smaller than it. */
const highestOf = (ems: number): number => Math.max(mark.highMm / ems, mark.leastMm)

function stacked(
  lines: readonly [Line, ...Line[]],
  suffix: Line,
  topMm: number,
  maxMm: number,
  scale: number,
): Mark {
  const widest = Math.max(...lines.map(widthOf))
  const pitchEm = 1 + mark.jointLeadEm
  const totalEm = widest + mark.wordGapEm + widthOf(suffix) * mark.wordScale
  const highest = highestOf(lines.length * pitchEm) * scale
  const [sizeMm, narrowing] = fitted(totalEm, Math.min(maxMm, highest))
  const left = centreMm - (totalEm * sizeMm * narrowing) / 2
  const top = squareTop(topMm, lines[0], sizeMm)
  const names = lines.flatMap((line, index) => {
    const gapMm = line.length < 2 ? 0 : ((widest - widthOf(line)) / (line.length - 1)) * sizeMm
    return place(line, left, top + index * pitchEm * sizeMm, sizeMm, narrowing, gapMm)
  })
  const bottomMm = top + ((lines.length - 1) * pitchEm + 1) * sizeMm
  const wordMm = sizeMm * mark.wordScale
  const wordLeft = left + (widest + mark.wordGapEm) * sizeMm * narrowing
  const word = place(suffix, wordLeft, (top + bottomMm - wordMm) / 2, wordMm, narrowing, 0)
  return { texts: [...names, ...word], bottomMm }
}

/** The upper edge of the characters' squares, from that of their ink: the standard measures what one sees. */
function squareTop(inkTopMm: number, line: Line, sizeMm: number): number {
  const inkEm = Math.max(0, ...line.map(glyph => glyph.topEm))
  return inkTopMm - (baselineEm - inkEm) * sizeMm
}

function place(
  line: Line,
  xMm: number,
  yMm: number,
  sizeMm: number,
  narrowing: number,
  gapMm: number,
): PlacedText[] {
  const texts = textsAt(1, yMm, placeAt(0, line, { part: 'MARK', sizeMm, gapMm, color: 'RED' }))
  return texts.map(text => ({
    ...text,
    xMm: xMm + text.xMm * narrowing,
    widthMm: text.widthMm * narrowing,
    ...(narrowing === 1 ? {} : { narrowing }),
  }))
}
