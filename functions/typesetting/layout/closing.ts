import type { Printable } from '../model.ts'
import { type Setter, type Sign, widthOf } from './glyphs.ts'
import { breakLines } from './lines.ts'
import { MEASURES } from './measures.ts'
import type { Row, RowText } from './placed.ts'
import { dateInWords, row, setAround, setAt, setBefore, setLine } from './setting.ts'

const { area, closing, grid, indent, threeMm } = MEASURES
const SIGNATURE = { part: 'SIGNATURE' } as const
const DATE = { part: 'DATE' } as const

/** 署名, 成文日期 and 附注: rows that stay together with the end of the text. */
export function closingRows(printable: Printable, setter: Setter): Row[] {
  return [...signatureRows(printable, setter), ...noteRows(printable, setter)]
}

function signatureRows(printable: Printable, setter: Setter): Row[] {
  // 纪要 bear neither signature nor seal; their date stands in the head. What a meeting passed says so, with the day,
  // under its title.
  if (printable.kind === 'MINUTES' || isPassed(printable)) return []
  const date = setter.set(printable.date === null ? '' : dateInWords(printable.date), 'FANG')
  if (printable.signatureMark !== null) return stampedRows(printable.signatureMark, date, setter)
  const organs = printable.issuers.map(name => setter.set(name, 'FANG')).filter(name => name.length > 0)
  if (!printable.hasSeal) return plainRows(organs, date)
  return organs.length < 2 ? sealedRows(organs[0] ?? [], date) : jointRows(organs, date)
}

/** Whether the meeting and the day stand under the title (题注), and so nothing below the text [u]. */
export const isPassed = ({ kind, meeting }: Printable): boolean =>
  meeting !== null && (kind === 'RESOLUTION' || kind === 'COMMUNIQUE')

/** Where the middle of a date lies whose end is so many characters from the right. */
const middleOf = (date: readonly Sign[]): number =>
  area.rightMm - (closing.dateRightBlank + widthOf(date) / 2) * threeMm

/** One organ with a seal: centred above the date, both moved in where the name would leave the text area (7.3.5.1). */
function sealedRows(organ: readonly Sign[], date: readonly Sign[]): Row[] {
  const [lines, half] = wrapped(organ, grid.characters)
  const middle = Math.max(area.leftMm + half, Math.min(middleOf(date), area.rightMm - half))
  return [
    ...lines.map((line, index) =>
      row(setAround(middle, line, SIGNATURE), index === 0 ? closing.sealBlankLines : 0),
    ),
    row(setAround(middle, date, DATE)),
  ]
}

/** The lines of a name, and half the width of the widest in millimetres. */
function wrapped(signs: readonly Sign[], width: number): [lines: Sign[][], halfMm: number] {
  const lines = breakLines(signs, { first: width, rest: width })
  return [lines, (Math.max(0, ...lines.map(widthOf)) * threeMm) / 2]
}

/** Several organs with seals: in rows, in their order, each seal with room; the date below the last (7.3.5.1). */
function jointRows(organs: readonly (readonly Sign[])[], date: readonly Sign[]): Row[] {
  const right = middleOf(date)
  const left = area.leftMm + area.rightMm - right
  const widest = grid.characters / 2 - 0.5
  const rows: Row[] = []
  for (let at = 0; at < organs.length; at += closing.signaturesPerRow) {
    const pair = organs.slice(at, at + closing.signaturesPerRow).map(name => wrapped(name, widest))
    const height = Math.max(...pair.map(([lines]) => lines.length))
    for (let line = 0; line < height; line++) {
      const texts = pair.flatMap(([lines, half], column): RowText[] => {
        const isRight = column === 1 || pair.length === 1
        const middle = isRight ? Math.min(right, area.rightMm - half) : Math.max(left, area.leftMm + half)
        // Shorter names stand on the last line, next to the date.
        return setAround(middle, lines[line - height + lines.length] ?? [], SIGNATURE)
      })
      const above = at === 0 ? closing.sealBlankLines : closing.sealRowLines - 1
      rows.push(row(texts, line === 0 ? above : 0))
    }
  }
  return [...rows, row(setAround(right, date, DATE))]
}

/** No seal: two characters in from the right, the date two further in than the first name, or the other way round. */
function plainRows(organs: readonly (readonly Sign[])[], date: readonly Sign[]): Row[] {
  const blank = closing.plainRightBlank
  const widest = grid.characters - blank - closing.plainDateShift
  const lines = organs.flatMap(name => breakLines(name, { first: widest, rest: widest }))
  const longest = Math.max(0, ...lines.map(widthOf))
  // The date begins two characters right of the name; if it then passed the blank, the name moves left instead.
  const dateLeft = Math.max(longest - closing.plainDateShift, widthOf(date))
  const left = area.rightMm - (blank + dateLeft + closing.plainDateShift) * threeMm
  const rows = lines.map((line, index) =>
    row(setAt(left, line, SIGNATURE), index === 0 ? closing.plainBlankLines : 0),
  )
  const dateRow = row(setAt(left + closing.plainDateShift * threeMm, date, DATE))
  return [...rows, ...(date.length === 0 ? [] : [dateRow])]
}

/** Office and name of who signs an order, in the place of the stamp that this system does not set (7.3.5.3). */
function stampedRows(mark: string, date: readonly Sign[], setter: Setter): Row[] {
  const [office = '', ...rest] = mark.trim().split(/\s+/u)
  const name = setter.set(rest.join(' '), 'KAI')
  const rightMm = area.rightMm - closing.dateRightBlank * threeMm
  const width = grid.characters - closing.dateRightBlank - closing.stampGap
  const [officeSigns, nameSigns] = [setter.set(office, 'FANG'), name]
  const fits = widthOf(officeSigns) + widthOf(nameSigns) <= width
  const texts = [
    setBefore(rightMm - (widthOf(nameSigns) + closing.stampGap) * threeMm, officeSigns, SIGNATURE),
    setBefore(rightMm, nameSigns, SIGNATURE),
  ]
  const long = breakLines([...officeSigns, ...setter.set('　', 'FANG'), ...nameSigns], {
    first: width,
    rest: width,
  }).map((line, index) => row(setBefore(rightMm, line, SIGNATURE), index === 0 ? closing.stampBlankLines : 0))
  return [
    ...(fits ? [row(texts.flat(), closing.stampBlankLines)] : long),
    row(setBefore(rightMm, date, DATE), closing.stampDateBlankLines),
  ]
}

/** 附注 in brackets, two characters in, below the date (7.3.6). */
function noteRows({ contact }: Printable, setter: Setter): Row[] {
  if (contact === null) return []
  const signs = setter.set(`（联系人：${contact.name}，联系电话：${contact.phone}）`, 'FANG')
  const lines = breakLines(signs, { first: grid.characters - indent, rest: grid.characters })
  return lines.map((line, index) => {
    const left = index === 0 ? indent : 0
    return row(setLine(line, left, grid.characters - left, index === lines.length - 1, { part: 'NOTE' }))
  })
}
