import { type Sign, textOf, widthOf } from './glyphs.ts'
import { breakLines, mayBreak } from './lines.ts'

const LONG = 120
const words = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * Breaks a title into lines that are whole in sense and of a pleasing outline: of about the same length, never a
 * waist in the middle (7.3.1: 词意完整，排列对称，长短适宜; 梯形 or 菱形).
 *
 * @param width how wide a line may be, in ems
 * @param names of organs, which a line should not cut in two
 */
export function breakTitle(signs: readonly Sign[], width: number, names: readonly string[]): Sign[][] {
  const greedy = breakLines(signs, { first: width, rest: width })
  if (greedy.length < 2 || signs.length > LONG) return greedy
  const best =
    balanced(signs, greedy.length, width, names) ?? balanced(signs, greedy.length + 1, width, names)
  return best ?? greedy
}

/** The best way to make so many lines; null if there is none. */
function balanced(
  signs: readonly Sign[],
  count: number,
  width: number,
  names: readonly string[],
): Sign[][] | null {
  const costs = costsOfCuts(signs, names)
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
        const cut = end === signs.length ? 0 : (costs[end] ?? 0)
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

const isBlank = (sign: Sign | undefined): boolean => sign?.text === ' ' || sign?.text === '　'
const trimmed = (sign: Sign, index: number, line: readonly Sign[]): boolean =>
  !isBlank(sign) || (index > 0 && index < line.length - 1)

/** What cuts before each sign cost: a word, a name or a 《title》 in two is bad, a line that begins with 的 reads badly. */
function costsOfCuts(signs: readonly Sign[], names: readonly string[]): number[] {
  const costs: number[] = signs.map(({ text }, at) => {
    const isCounted = /\d/.test(signs[at - 1]?.text ?? '')
    return isCounted || '的和与及了'.includes(text) ? 30 : 0
  })
  const add = (from: number, length: number, cost: number): void => {
    for (let at = from + 1; at < from + length; at++) costs[at] = (costs[at] ?? 0) + cost
  }
  let at = 0
  for (const { segment } of words.segment(textOf(signs))) {
    const length = [...segment].length
    add(at, length, 60)
    at += length
  }
  const texts = signs.map(sign => sign.text)
  for (const name of names) {
    const length = [...name].length
    for (const from of texts.keys())
      if (texts.slice(from, from + length).join('') === name) add(from, length, 40)
  }
  for (const [from, text] of texts.entries()) {
    const to = text === '《' ? texts.indexOf('》', from) : -1
    if (to > from) add(from, to - from + 1, 20)
  }
  // Between names of organs a blank stands: the best place of all.
  return costs.map((cost, place) => (isBlank(signs[place]) || isBlank(signs[place - 1]) ? 0 : cost + 5))
}
