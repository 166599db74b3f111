import { once } from '../../kernel/when-needed.ts'
import { type Glyph, textOf, widthOf } from './glyphs.ts'
import { breakLines, mayBreakAt } from './lines.ts'

/** A title of more characters is broken as text is: to weigh all its breaks would take too long. */
const MAX_BALANCED = 120
/** Made with the first title: its dictionary takes 7 ms of CPU, which each cold start would spend. */
const segmenter = once(() => new Intl.Segmenter('zh', { granularity: 'word' }))

/**
 * Breaks a title into lines that are whole in sense and of a pleasing outline: of about the same length, never
 * narrower in the middle (7.3.1: 词意完整，排列对称，长短适宜; 梯形 or 菱形).
 *
 * @param width how wide a line may be, in ems
 * @param names names of organs, which should not be split over two lines
 */
export function breakTitle(glyphs: readonly Glyph[], width: number, names: readonly string[]): Glyph[][] {
  const greedy = breakLines(glyphs, { first: width, rest: width })
  if (greedy.length < 2 || glyphs.length > MAX_BALANCED) return greedy
  const breaks = breaksOf(glyphs, names)
  const best =
    balanced(glyphs, breaks, greedy.length, width) ?? balanced(glyphs, breaks, greedy.length + 1, width)
  return best ?? greedy
}

/** Where a line may end. */
interface Break {
  /** The index of the glyph after it. */
  readonly at: number
  /** The width of everything before it, in ems. */
  readonly offset: number
  readonly cost: number
}

/** A way to set the text up to a break. */
interface Way {
  readonly ends: readonly number[]
  readonly to: Pick<Break, 'at' | 'offset'>
  readonly cost: number
}

/** The cheapest way to make so many lines; null if there is none. */
function balanced(
  glyphs: readonly Glyph[],
  breaks: readonly Break[],
  count: number,
  width: number,
): Glyph[][] | null {
  const total = widthOf(glyphs)
  const ideal = total / count
  const end: Break = { at: glyphs.length, offset: total, cost: 0 }
  let ways: Way[] = [{ ends: [], to: { at: 0, offset: 0 }, cost: 0 }]
  for (let line = 1; line <= count; line++) {
    const isInner = line > 1 && line < count
    const extended = (way: Way, to: Break): Way[] => {
      const length = to.offset - way.to.offset
      if (to.at <= way.to.at || length > width) return []
      const waist = isInner && length < ideal ? 4 * (ideal - length) : 0
      return [{ ends: [...way.ends, to.at], to, cost: way.cost + (length - ideal) ** 2 + to.cost + waist }]
    }
    const soFar = ways
    ways = (line === count ? [end] : breaks).flatMap(to => cheapest(soFar.flatMap(way => extended(way, to))))
  }
  const [way] = ways
  if (way === undefined) return null
  return way.ends.map((to, index) => glyphs.slice(way.ends[index - 1], to).filter(isKept))
}

/** The cheapest way, the first among equals; none of none. */
function cheapest(ways: readonly Way[]): Way[] {
  const [first, ...others] = ways
  return first === undefined ? [] : [others.reduce((best, way) => (way.cost < best.cost ? way : best), first)]
}

const isBlank = (glyph: Glyph | undefined): boolean => glyph?.text === ' ' || glyph?.text === '　'
/** Blanks at both ends of a line are dropped. */
const isKept = (glyph: Glyph, index: number, line: readonly Glyph[]): boolean =>
  !isBlank(glyph) || (index > 0 && index < line.length - 1)

/** What should not be split, and what splitting it costs. */
interface Span {
  readonly from: number
  readonly to: number
  readonly cost: number
}

/** The places where the text may be broken; the more harm a break does, the more it costs. */
function breaksOf(glyphs: readonly Glyph[], names: readonly string[]): Break[] {
  const spans = spansOf(glyphs, names)
  let offset = 0
  return glyphs.flatMap((glyph, at): Break[] => {
    const before = glyphs[at - 1]
    if (before === undefined) return []
    offset += before.em
    if (!mayBreakAt(glyphs, at)) return []
    // Names of organs stand apart by a blank: the best place of all.
    if (isBlank(glyph) || isBlank(before)) return [{ at, offset, cost: 0 }]
    // A line that begins with 的, or with what the figure before it counts, reads badly.
    const begins = '的和与及了'.includes(glyph.text) || /\d/.test(before.text) ? 30 : 0
    const split = spans.reduce((sum, { from, to, cost }) => sum + (from < at && at < to ? cost : 0), 0)
    return [{ at, offset, cost: 5 + begins + split }]
  })
}

/** Words, names of organs and 《titles》. */
function spansOf(glyphs: readonly Glyph[], names: readonly string[]): Span[] {
  const texts = glyphs.map(glyph => glyph.text)
  const spans: Span[] = []
  let from = 0
  for (const { segment } of segmenter().segment(textOf(glyphs))) {
    const to = from + [...segment].length
    spans.push({ from, to, cost: 60 })
    from = to
  }
  for (const name of names) {
    const { length } = [...name]
    for (const at of texts.keys())
      if (texts.slice(at, at + length).join('') === name) spans.push({ from: at, to: at + length, cost: 40 })
  }
  for (const [at, text] of texts.entries()) {
    const closing = text === '《' ? texts.indexOf('》', at) : -1
    if (closing > at) spans.push({ from: at, to: closing + 1, cost: 20 })
  }
  return spans
}
