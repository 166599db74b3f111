import type { Printable } from '../model.ts'
import type { Setter } from './glyphs.ts'
import { type COLORS, MEASURES } from './measures.ts'
import type { PlacedText } from './placed.ts'
import { setAround, setAt, setBefore } from './setting.ts'

const { area, baselineEm, footNote: note, fourMm, page: sheet, pageNumber, sideBlank, threeMm } = MEASURES

/** What every page says of itself: no seal of legal force is in this file. */
export const NO_SEAL = '本件由系统排版生成，不含具有法律效力的电子印章'
export const PREVIEW = '签发稿'

/** 页码 between dashes, right on odd pages and left on even ones (7.5); a letter's first page has none (10.1). */
export function pageNumbers(
  printable: Printable,
  pages: number,
  blankPage: number | null,
  setter: Setter,
): PlacedText[] {
  const how = { part: 'PAGE_NUMBER', sizeMm: fourMm } as const
  const baselineMm = area.bottomMm + pageNumber.belowAreaMm + pageNumber.dashEm * fourMm
  const yMm = baselineMm - baselineEm * fourMm
  return numbersFrom(1, pages).flatMap(page => {
    const isBare = blankPage !== null && page >= blankPage
    if (isBare || (page === 1 && printable.kind === 'LETTER')) return []
    const signs = setter.set(`— ${page} —`, 'SONG')
    const texts =
      page % 2 === 1
        ? setBefore(area.rightMm - sideBlank * threeMm, signs, how)
        : setAt(area.leftMm + sideBlank * threeMm, signs, how)
    return texts.map(({ dyMm, ...text }) => ({ ...text, page, yMm: yMm + dyMm }))
  })
}

/** Small, at the foot of the sheet. */
export function footNote(printable: Printable, pages: number, setter: Setter): PlacedText[] {
  const words = printable.issue === 'PREVIEW' ? `${PREVIEW}　${NO_SEAL}` : NO_SEAL
  const signs = setter.set(words, 'SONG')
  const yMm = note.baselineMm - baselineEm * note.sizeMm
  const color: keyof typeof COLORS = 'GREY'
  return numbersFrom(1, pages).flatMap(page =>
    setAround(sheet.widthMm / 2, signs, { part: 'FOOT_NOTE', sizeMm: note.sizeMm, color }).map(
      ({ dyMm, ...text }) => ({ ...text, page, yMm: yMm + dyMm }),
    ),
  )
}

const numbersFrom = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)
