import type { Printable } from '../model.ts'
import type { Shaper } from './glyphs.ts'
import { breakLines } from './lines.ts'
import { MEASURES } from './measures.ts'
import { type PlacedText, textsAt } from './placed.ts'
import { chineseDate, placeAt, placeCentred, placeEndingAt } from './placing.ts'

const { area, baselineEm, footNote: note, fourMm, page: sheet, pageNumber, sideBlank, threeMm } = MEASURES

/** Printed at the foot of every page: the file holds no seal of legal force. */
export const NO_SEAL_NOTICE = '本件由系统排版生成，不含具有法律效力的电子印章'
const ISSUE_WORDS = { PREVIEW: '签发稿', REPRINT: '翻印件', COPY: '复印件' } as const
/** What was done; a copy counts only with the stamp of who copied it (条例 art. 32) [u]. */
const DONE = { PREVIEW: '', PRINT: '', REPRINT: '翻印', COPY: '复印（须加盖复印机关戳记）' } as const

/**
 * 页码 between dashes, right on odd pages and left on even ones (7.5); a letter's first page has none (10.1).
 *
 * @param blankPage a page without text before the imprint's: neither of the two bears a number (7.5)
 */
export function pageNumbers(
  { format }: Printable,
  pages: number,
  blankPage: number | null,
  shaper: Shaper,
): PlacedText[] {
  const style = { part: 'PAGE_NUMBER', sizeMm: fourMm } as const
  const baselineMm = area.bottomMm + pageNumber.belowAreaMm + pageNumber.dashEm * fourMm
  const first = format.name === 'LETTER' ? 2 : 1
  const last = blankPage === null ? pages : blankPage - 1
  return numbersFrom(first, last).flatMap(page => {
    const glyphs = shaper.shape(`— ${page} —`, 'SONG')
    const texts =
      page % 2 === 1
        ? placeEndingAt(area.rightMm - sideBlank * threeMm, glyphs, style)
        : placeAt(area.leftMm + sideBlank * threeMm, glyphs, style)
    return textsAt(page, baselineMm - baselineEm * fourMm, texts)
  })
}

/**
 * 签发稿, 翻印件 or 复印件 at the head of every page, above the text area: none can be taken for the original; and that it is revoked or
 * abolished.
 */
export function issueMark({ issue, ended }: Printable, pages: number, shaper: Shaper): PlacedText[] {
  const marks = [
    ...(issue === 'PRINT' ? [] : [ISSUE_WORDS[issue]]),
    ...(ended === undefined ? [] : [ended.mark]),
  ]
  if (marks.length === 0) return []
  const { topMm, sizeMm } = MEASURES.issueMark
  const glyphs = shaper.shape(marks.map(mark => `【${mark}】`).join(''), 'HEI')
  const texts = placeEndingAt(area.rightMm, glyphs, { part: 'ISSUE_MARK', sizeMm, color: 'GREY' })
  return numbersFrom(1, pages).flatMap(page => textsAt(page, topMm, texts))
}

/**
 * The notice at the foot of every page, in small type; of a duplicate who made it, and when (条例 art. 32); of what is revoked or abolished,
 * that it is.
 */
export function footNote(
  { issue, duplicate, ended }: Printable,
  pages: number,
  shaper: Shaper,
): PlacedText[] {
  const by = duplicate === undefined ? '' : `　${duplicate.organ}${chineseDate(duplicate.date)}${DONE[issue]}`
  const words = issue === 'PRINT' ? '' : `${ISSUE_WORDS[issue]}${by}　`
  const end = ended === undefined ? '' : `${ended.sentence}　`
  const glyphs = shaper.shape(`${end}${words}${NO_SEAL_NOTICE}`, 'SONG')
  const style = { part: 'FOOT_NOTE', sizeMm: note.sizeMm, color: 'GREY' } as const
  const texts = placeCentred(sheet.widthMm / 2, glyphs, style)
  return numbersFrom(1, pages).flatMap(page =>
    textsAt(page, note.baselineMm - baselineEm * note.sizeMm, texts),
  )
}

/** What a line may lack because a word or a sign is not broken off, in ems. */
const SLACK_EMS = 12

/**
 * Whose document it is, at the foot of the last page, on two lines at most: type gets smaller before it stands where a
 * letter has its rule.
 */
export function originNote({ origin }: Printable, pages: number, shaper: Shaper): PlacedText[] {
  const { baselineMm, pitchMm, lines: most } = MEASURES.origin
  const glyphs = shaper.shape(origin, 'SONG')
  const ems = glyphs.reduce((sum, { em }) => sum + em, 0)
  const sizeMm = Math.min(note.sizeMm, (most * area.widthMm) / (ems + most * SLACK_EMS))
  const width = area.widthMm / sizeMm
  const lines = breakLines(glyphs, { first: width, rest: width })
  const style = { part: 'ORIGIN', sizeMm, color: 'GREY' } as const
  return lines.flatMap((line, index) => {
    const lineMm = baselineMm - (lines.length - 1 - index) * pitchMm
    return textsAt(pages, lineMm - baselineEm * sizeMm, placeCentred(sheet.widthMm / 2, line, style))
  })
}

const numbersFrom = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)
