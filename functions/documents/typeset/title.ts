import { breakLines, mayBreak } from './lines.ts'
import { type Sign, textOf, widthOf } from './signs.ts'

const LONG = 120
const words = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * Breaks a title into lines that are whole in sense and of a pleasing outline: of about the same length, never a
 * waist in the middle (7.3.1: 词意完整，排列对称，长短适宜; 梯形 or 菱形).
 *
 * @param width how wide a line may be, in ems
 */
export function breakTitle(signs: readonly Sign[], width: number): Sign[][] {
  const greedy = breakLines(signs, { first: width, rest: width })
  if (greedy.length < 2 || signs.length > LONG) return greedy
  const best = balanced(signs, greedy.length, width) ?? balanced(signs, greedy.length + 1, width)
  return best ?? greedy
}

/** The best way to make so many lines; null if there is none. */
function balanced(signs: readonly Sign[], count: number, width: number): Sign[][] | null {
  const insideWord = insidesOfWords(signs)
  const ideal = widthOf(signs) / count
  const before = [0]
  for (const sign of signs) before.push((before.at(-1) ?? 0) + sign.em)
  const widthFrom = (start: number, end: number): number => (before[end] ?? 0) - (before[start] ?? 0)
  const places = signs.flatMap((after, at) => {
    const sign = signs[at - 1]
    return sign !== undefined && mayBreak(sign, after) ? [at] : []
  })
  // Costs of all ways to have `lines` lines end at a place, the cheapest kept.
  let ways = new Map<number, { cost: number; ends: readonly number[] }>([[0, { cost: 0, ends: [] }]])
  for (let line = 1; line <= count; line++) {
    const next = new Map<number, { cost: number; ends: readonly number[] }>()
    for (const end of line === count ? [signs.length] : places) {
      for (const [start, way] of ways) {
        const length = widthFrom(start, end)
        if (end <= start || length > width) continue
        const cut = end === signs.length ? 0 : costOfCut(signs, end, insideWord)
        const waist = count > 2 && line > 1 && line < count && length < ideal ? 4 * (ideal - length) : 0
        const cost = way.cost + (length - ideal) ** 2 + cut + waist
        if (cost < (next.get(end)?.cost ?? Number.POSITIVE_INFINITY))
          next.set(end, { cost, ends: [...way.ends, end] })
      }
    }
    ways = next
  }
  const ends = ways.get(signs.length)?.ends
  if (ends === undefined) return null
  return ends.map((end, index) => signs.slice(ends[index - 1] ?? 0, end).filter(trimmed))
}

const trimmed = (sign: Sign, index: number, line: readonly Sign[]): boolean =>
  sign.text !== ' ' || (index > 0 && index < line.length - 1)

/** Cutting a word in two is bad; a line that begins with 的 or 和 reads badly. */
function costOfCut(signs: readonly Sign[], at: number, insideWord: ReadonlySet<number>): number {
  const next = signs[at]?.text ?? ''
  return (insideWord.has(at) ? 60 : 0) + ('的和与及了'.includes(next) ? 30 : 0)
}

/** Places between signs that lie inside a word. */
function insidesOfWords(signs: readonly Sign[]): Set<number> {
  const places = new Set<number>()
  let at = 0
  for (const { segment } of words.segment(textOf(signs))) {
    const length = [...segment].length
    for (let inside = 1; inside < length; inside++) places.add(at + inside)
    at += length
  }
  return places
}
