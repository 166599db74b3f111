import { type Glyph, widthOf } from './glyphs.ts'

/** Marks that must not begin a line: closing ones, stops, and what belongs to the figure before it (GB/T 15834). */
const NOT_AT_START = new Set('、，。；：？！）》〉」』】〕］｝’”％%‰℃°…—～·,.;:?!)]}〗〙ー〜')
/** Opening marks, which must not end a line. */
const NOT_AT_END = new Set('（《〈「『【〔［｛‘“([{〖〘￥$＄')
/** Characters of words and figures, which are kept whole with the marks inside them. */
const WORD = /[\p{Script=Latin}\p{Nd}'’@_&/.,:\-–+%#~=?]/u
const ROUNDING = 1e-6

const isWord = (glyph: Glyph | undefined): boolean =>
  glyph !== undefined && glyph.em < 0.95 && WORD.test(glyph.text)

const isBlank = (glyph: Glyph | undefined): boolean => glyph?.text === ' '

/**
 * Whether a line may end before the glyph at an index. A blank there is dropped, so what counts are the glyphs around
 * it: 。 must not begin a line after a blank either.
 */
export function mayBreakAt(glyphs: readonly Glyph[], index: number): boolean {
  const [isBlankBefore, isBlankAfter] = [isBlank(glyphs[index - 1]), isBlank(glyphs[index])]
  const before = glyphs[isBlankBefore ? index - 2 : index - 1]
  const after = glyphs[isBlankAfter ? index + 1 : index]
  return (
    before !== undefined &&
    after !== undefined &&
    !NOT_AT_START.has(after.text) &&
    !NOT_AT_END.has(before.text) &&
    (isBlankBefore || isBlankAfter || !isWord(before) || !isWord(after))
  )
}

/**
 * Breaks glyphs into lines: as many as fit; what must not begin or end a line is moved to the next one together with
 * its neighbour; words and figures stay whole. What is wider than a line by itself is broken where it must be.
 *
 * @param widths how wide the first line and the others are, in ems
 */
export function breakLines(
  glyphs: readonly Glyph[],
  widths: { readonly first: number; readonly rest: number },
): Glyph[][] {
  const lines: Glyph[][] = []
  let start = 0
  while (start < glyphs.length) {
    const width = lines.length === 0 ? widths.first : widths.rest
    const end = endOfLine(glyphs, start, width)
    const line = glyphs.slice(start, end)
    while (isBlank(line.at(-1))) line.pop()
    lines.push(line)
    start = end
    while (isBlank(glyphs[start])) start++
  }
  return lines
}

/** Where the line that begins at `start` ends; always beyond `start`. */
function endOfLine(glyphs: readonly Glyph[], start: number, width: number): number {
  let fits = start
  let used = 0
  for (;;) {
    const glyph = glyphs[fits]
    if (glyph === undefined) return fits
    used += glyph.em
    // A blank may reach beyond the edge: it is dropped there.
    if (used > width + ROUNDING && !isBlank(glyph)) break
    fits++
  }
  for (let end = fits; end > start; end--) if (mayBreakAt(glyphs, end)) return end
  // One long word or a run of marks fills the line. Break inside of a word if possible: no mark begins the next line.
  for (let end = fits; end > start; end--) {
    const after = glyphs[end]
    if (after !== undefined && isWord(after) && isWord(glyphs[end - 1]) && !NOT_AT_START.has(after.text))
      return end
  }
  return Math.max(fits, start + 1)
}

/** More than this between two characters is worse to look at than a ragged edge, in ems. */
const MAX_SPACING = 0.25

/**
 * The gap between the glyphs of a line that makes it fill its width, in ems; 0 if it would be too wide, or if the line
 * has one glyph only.
 */
export function spacing(line: readonly Glyph[], width: number): number {
  if (line.length < 2) return 0
  const each = (width - widthOf(line)) / (line.length - 1)
  return each > 0 && each <= MAX_SPACING ? each : 0
}
