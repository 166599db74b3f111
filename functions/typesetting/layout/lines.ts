import { type Sign, widthOf } from './glyphs.ts'

/** What must not begin a line (GB/T 15834: closing marks, stops, and what belongs to the figure before it). */
export const NOT_AT_START = new Set('、，。；：？！）》〉」』】〕］｝’”％%‰℃°…—～·,.;:?!)]}〗〙ー〜')
/** What must not end one: opening marks. */
export const NOT_AT_END = new Set('（《〈「『【〔［｛‘“([{〖〘￥$＄')
/** What is kept whole: a word or a figure, with the marks inside it. */
const WORD = /[\p{Script=Latin}\p{Nd}'’@_&/.,:\-–+%#~=?]/u
const ROUNDING = 1e-6

const isWord = (sign: Sign | undefined): boolean =>
  sign !== undefined && sign.em < 0.95 && WORD.test(sign.text)

/** Whether a line may end between two neighbours. */
export function mayBreak(before: Sign, after: Sign): boolean {
  if (after.text === ' ' || before.text === ' ') return !NOT_AT_START.has(after.text)
  return !NOT_AT_START.has(after.text) && !NOT_AT_END.has(before.text) && !(isWord(before) && isWord(after))
}

/**
 * Breaks signs into lines: as much as fits, forbidden beginnings and ends taken over to the next line, words and
 * figures whole. What is wider than a line by itself is broken wherever it must be.
 *
 * @param widths how wide the first line and the others are, in ems
 */
export function breakLines(
  signs: readonly Sign[],
  widths: { readonly first: number; readonly rest: number },
): Sign[][] {
  const lines: Sign[][] = []
  let start = 0
  while (start < signs.length) {
    const width = lines.length === 0 ? widths.first : widths.rest
    const end = endOfLine(signs, start, width)
    const line = signs.slice(start, end)
    while (line.at(-1)?.text === ' ') line.pop()
    lines.push(line)
    start = end
    while (signs[start]?.text === ' ') start++
  }
  return lines
}

/** Where the line that begins at `start` ends; always beyond `start`. */
function endOfLine(signs: readonly Sign[], start: number, width: number): number {
  let fits = start
  for (let used = 0; fits < signs.length; fits++) {
    used += signs[fits]?.em ?? 0
    // A blank may hang over the edge: it is not drawn there.
    if (used > width + ROUNDING && signs[fits]?.text !== ' ') break
  }
  if (fits === signs.length) return fits
  for (let end = fits; end > start; end--) {
    const [before, after] = [signs[end - 1], signs[end]]
    if (before !== undefined && after !== undefined && mayBreak(before, after)) return end
  }
  // Nothing but one long word or a run of marks: inside a word if possible, so that no mark begins the next line.
  for (let end = fits; end > start; end--) {
    const after = signs[end]
    if (after !== undefined && isWord(after) && isWord(signs[end - 1]) && !NOT_AT_START.has(after.text))
      return end
  }
  return Math.max(fits, start + 1)
}

/**
 * What goes between the signs of a line so that it fills its width, in ems; none if too much would be needed, or the
 * line has one sign only.
 */
export function spacing(line: readonly Sign[], width: number): number {
  if (line.length < 2) return 0
  const each = (width - widthOf(line)) / (line.length - 1)
  return each > 0 && each <= 0.25 ? each : 0
}
