import { chineseDate, type Printable } from '../model.ts'
import { type Glyph, type Shaper, widthOf } from './glyphs.ts'
import { breakLines } from './lines.ts'
import { MEASURES } from './measures.ts'
import type { Row, RowText } from './placed.ts'
import { placeAt, placeCentred, placeEndingAt, placeLine, row } from './placing.ts'

const { area, closing, grid, indent, threeMm } = MEASURES
const SIGNATURE = { part: 'SIGNATURE' } as const
const DATE = { part: 'DATE' } as const

/** 署名, 成文日期 and 附注: rows that stay on the page where the text ends. */
export function closingRows(printable: Printable, shaper: Shaper): Row[] {
  return [...signatureRows(printable, shaper), ...noteRows(printable, shaper)]
}

function signatureRows(printable: Printable, shaper: Shaper): Row[] {
  // 纪要 bear neither signature nor seal; their date stands in the head.
  if (printable.format.name === 'MINUTES' || adoptionOf(printable) !== null) return []
  const date = shaper.shape(printable.date === null ? '' : chineseDate(printable.date), 'FANG')
  if (printable.signatureMark !== null) return stampedRows(printable.signatureMark, date, shaper)
  const organs = printable.issuers.map(name => shaper.shape(name, 'FANG')).filter(name => name.length > 0)
  if (!printable.hasSeal) return plainRows(organs, date)
  return organs.length < 2 ? sealedRows(organs[0] ?? [], date) : jointRows(organs, date)
}

/** The adoption by a meeting (题注), printed under the title, so that nothing is signed below the text [u]. */
export const adoptionOf = ({ format }: Printable) => (format.name === 'GENERAL' ? format.adoption : null)

/** Where the middle of the date lies, whose end is four characters from the right. */
const middleOf = (date: readonly Glyph[]): number =>
  area.rightMm - (closing.dateRightBlank + widthOf(date) / 2) * threeMm

/** One organ with a seal: centred above the date, both moved in where the name would leave the text area (7.3.5.1). */
function sealedRows(organ: readonly Glyph[], date: readonly Glyph[]): Row[] {
  const [lines, half] = wrapped(organ, grid.characters)
  const middle = Math.max(area.leftMm + half, Math.min(middleOf(date), area.rightMm - half))
  return [
    ...lines.map((line, index) =>
      row(placeCentred(middle, line, SIGNATURE), index === 0 ? closing.sealBlankLines : 0),
    ),
    row(placeCentred(middle, date, DATE)),
  ]
}

/** The lines of a name, and half the width of the widest in millimetres. */
function wrapped(glyphs: readonly Glyph[], width: number): [lines: Glyph[][], halfMm: number] {
  const lines = breakLines(glyphs, { first: width, rest: width })
  return [lines, (Math.max(0, ...lines.map(widthOf)) * threeMm) / 2]
}

/**
 * Several organs with seals: two to a row, or three where those of two would not stay on one page, in their order, with room
 * for each seal; the date below the last (7.3.5.1).
 */
function jointRows(organs: readonly (readonly Glyph[])[], date: readonly Glyph[]): Row[] {
  const { mostPerRow, mostRowsOfTwo, sealMm, signaturesPerRow } = closing
  const perRow = organs.length > signaturesPerRow * mostRowsOfTwo ? mostPerRow : signaturesPerRow
  // Three seals leave no more than a gap between them, and the date is centred on the last of them.
  const right = perRow === signaturesPerRow ? middleOf(date) : area.rightMm - sealMm / 2 - 1
  const left = area.leftMm + area.rightMm - right
  const widest = grid.characters / perRow - 0.5
  const rows: Row[] = []
  for (let at = 0; at < organs.length; at += perRow) {
    const names = organs.slice(at, at + perRow).map(name => wrapped(name, widest))
    const height = Math.max(...names.map(([lines]) => lines.length))
    for (let line = 0; line < height; line++) {
      const texts = names.flatMap(([lines, half], column): RowText[] => {
        // The last row ends on the right, above the date.
        const place = (perRow - names.length + column) / (perRow - 1)
        const middle = left + place * (right - left)
        const within = Math.min(Math.max(middle, area.leftMm + half), area.rightMm - half)
        // A name of fewer lines stands on the lower ones, next to the date.
        return placeCentred(within, lines[line - height + lines.length] ?? [], SIGNATURE)
      })
      const above = at === 0 ? closing.sealBlankLines : Math.max(1, closing.sealRowLines - height)
      rows.push(row(texts, line === 0 ? above : 0))
    }
  }
  return [...rows, row(placeCentred(right, date, DATE))]
}

/** No seal: two characters from the right, the date two further in than the names (7.3.5.2). */
function plainRows(organs: readonly (readonly Glyph[])[], date: readonly Glyph[]): Row[] {
  const blank = closing.plainRightBlank
  const widest = grid.characters - blank - closing.plainDateShift
  const lines = organs.flatMap(name => breakLines(name, { first: widest, rest: widest }))
  const longest = Math.max(0, ...lines.map(widthOf))
  // The date begins two characters right of the names; where it would reach too far right, the names move left instead.
  const dateLeft = Math.max(longest - closing.plainDateShift, widthOf(date))
  const left = area.rightMm - (blank + dateLeft + closing.plainDateShift) * threeMm
  const rows = lines.map((line, index) =>
    row(placeAt(left, line, SIGNATURE), index === 0 ? closing.plainBlankLines : 0),
  )
  const dateRow = row(placeAt(left + closing.plainDateShift * threeMm, date, DATE))
  return [...rows, ...(date.length === 0 ? [] : [dateRow])]
}

/** Office and name of who signs an order, in the place of the stamp (签名章) that is never printed (7.3.5.3). */
function stampedRows(mark: string, date: readonly Glyph[], shaper: Shaper): Row[] {
  const [office = '', ...rest] = mark.trim().split(/\s+/u)
  const name = shaper.shape(rest.join(' '), 'KAI')
  const rightMm = area.rightMm - closing.dateRightBlank * threeMm
  const width = grid.characters - closing.dateRightBlank - closing.stampGap
  const [officeGlyphs, nameGlyphs] = [shaper.shape(office, 'FANG'), name]
  const fits = widthOf(officeGlyphs) + widthOf(nameGlyphs) <= width
  const texts = [
    placeEndingAt(rightMm - (widthOf(nameGlyphs) + closing.stampGap) * threeMm, officeGlyphs, SIGNATURE),
    placeEndingAt(rightMm, nameGlyphs, SIGNATURE),
  ]
  const long = breakLines([...officeGlyphs, ...shaper.shape('　', 'FANG'), ...nameGlyphs], {
    first: width,
    rest: width,
  }).map((line, index) =>
    row(placeEndingAt(rightMm, line, SIGNATURE), index === 0 ? closing.stampBlankLines : 0),
  )
  return [
    ...(fits ? [row(texts.flat(), closing.stampBlankLines)] : long),
    row(placeEndingAt(rightMm, date, DATE), closing.stampDateBlankLines),
  ]
}

/** 附注 in brackets, two characters in, below the date (7.3.6); each begins a line. */
function noteRows({ contact, note, replyNote, notes = [] }: Printable, shaper: Shaper): Row[] {
  const person = contact === null ? null : `联系人：${contact.name}，联系电话：${contact.phone}`
  return [person, note, replyNote, ...notes].flatMap(text =>
    text === null ? [] : oneNote(`（${text}）`, shaper),
  )
}

function oneNote(text: string, shaper: Shaper): Row[] {
  const glyphs = shaper.shape(text, 'FANG')
  const lines = breakLines(glyphs, { first: grid.characters - indent, rest: grid.characters })
  return lines.map((line, index) => {
    const left = index === 0 ? indent : 0
    return row(placeLine(line, left, grid.characters - left, index === lines.length - 1, { part: 'NOTE' }))
  })
}
