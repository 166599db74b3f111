import type { Printable } from '../model.ts'
import { type FilePages, placeAnnexes } from './annexes.ts'
import { blocksOf, runsOf } from './body.ts'
import { adoptionOf, closingRows } from './closing.ts'
import { type Flowed, flow, type Start } from './flow.ts'
import { Shaper } from './glyphs.ts'
import { gapAfter, type Head, headOf } from './head.ts'
import { type Imprint, imprintsOf } from './imprint.ts'
import { breakLines } from './lines.ts'
import { type Color, MEASURES } from './measures.ts'
import type { FontMetrics } from './metrics.ts'
import { footNote, issueMark, originNote, pageNumbers } from './page-foot.ts'
import { participantsRows } from './participants.ts'
import type { Layout, PlacedRule, PlacedText, Row } from './placed.ts'
import { chineseDate, placeCentred, placeLine, row } from './placing.ts'
import { shapedTable, tableRows } from './table.ts'
import { breakTitle } from './title.ts'

const { area, grid, indent, leadMm, mark, pitchMm, twoMm, imprint: imprintMeasures } = MEASURES
const centreMm = area.leftMm + area.widthMm / 2

/**
 * Lays a document out by GB/T 9704-2012 with the measures in `measures.ts`: what stands where, on which page. Pure; it
 * takes any text, however long or malformed.
 *
 * @param files sizes of the pages of the files that are bound in
 */
export function layout(printable: Printable, metrics: FontMetrics, files: FilePages = new Map()): Layout {
  const shaper = new Shaper(metrics)
  const { head, start, rows, showsAll } = openingOf(printable, shaper)
  const text = [...rows, ...attachmentRows(printable, shaper), ...participantsRows(printable, shaper)]
  const flowed = flow(text, closingRows(printable, shaper), start)
  const imprints = imprintsOf(printable, showsAll ? [] : printable.mainRecipients, shaper)
  const annexes = placeAnnexes(printable, files, flowed.end, shaper)
  const { texts, rules, pages, blankPage } = withImprints(
    {
      texts: [...flowed.texts, ...annexes.texts],
      rules: [...flowed.rules, ...annexes.rules],
      end: annexes.end,
    },
    imprints,
    printable.format.name !== 'LETTER',
  )
  return {
    pages,
    texts: [
      ...inked(head.texts, printable),
      ...texts,
      ...pageNumbers(printable, pages, blankPage, shaper),
      ...issueMark(printable, pages, shaper),
      ...footNote(printable, pages, shaper),
      ...originNote(printable, pages, shaper),
    ],
    rules: inked([...head.rules, ...rules], printable),
    bound: annexes.bound,
    missing: shaper.missing,
  }
}

/** A copy has no red, so that it cannot pass for the original. */
const inked = <T extends { readonly color: Color }>(placed: readonly T[], { issue }: Printable): T[] =>
  placed.map(one => (issue === 'COPY' && one.color === 'RED' ? { ...one, color: 'BLACK' } : one))

const withGap = ([first, ...rest]: readonly Row[], gapMm: number): Row[] =>
  first === undefined ? [] : [{ ...first, gapMm }, ...rest]

/** What a document begins with, up to the end of its text. */
interface Opening {
  readonly head: Head
  readonly start: Start
  readonly rows: readonly Row[]
  /** Whether its main recipients stand above the text, if it has some: they are in the imprint otherwise (7.3.2). */
  readonly showsAll: boolean
}

/** The opening with the largest mark with which the first page shows recipients and text; with the usual one if none does. */
function openingOf(printable: Printable, shaper: Shaper): Opening {
  const usual = openingWith(1, printable, shaper)
  if (usual.showsAll || printable.issuers.length < 2) return usual
  const smaller = mark.smallerScales.map(scale => openingWith(scale, printable, shaper))
  return smaller.find(({ showsAll }) => showsAll) ?? usual
}

function openingWith(markScale: number, printable: Printable, shaper: Shaper): Opening {
  const head = headOf(printable, shaper, markScale)
  const start: Start = {
    page: 1,
    bottomMm: head.bottomMm,
    isFresh: false,
    fixedRows: head.rows.length,
    ...(head.textBottomMm === undefined ? {} : { firstBottomMm: head.textBottomMm }),
  }
  const title = titleRows(printable, shaper, gapAfter(head))
  const afterTitle = title.length === 0 ? gapAfter(head) : leadMm + MEASURES.recipientsBlankLines * pitchMm
  const recipients = printable.format.name === 'ORDER' ? [] : recipientRows(printable, shaper, afterTitle)
  const body = bodyRows(printable, shaper, recipients.length > 0 ? leadMm : afterTitle)
  const heading = [...head.rows, ...title]
  const showsAll =
    printable.mainRecipients.length === 0 ||
    (recipients.length > 0 && showsText(heading, recipients, body, start))
  const rows = [...heading, ...(showsAll ? [...recipients, ...body] : withGap(body, afterTitle))]
  return { head, start, rows, showsAll }
}

/** Whether the first page has room for a line of the text below its main recipients, as it must (7.3.2, 7.3.3). */
function showsText(
  heading: readonly Row[],
  recipients: readonly Row[],
  body: readonly Row[],
  start: Start,
): boolean {
  return flow([...heading, ...recipients, ...body.slice(0, 1)], [], start).end.page === 1
}

/** 标题 in 二号, and the meeting that adopted the document in brackets below it. An order has none (10.2). */
function titleRows(printable: Printable, shaper: Shaper, gapMm: number): Row[] {
  if (printable.format.name === 'ORDER') return []
  const lines = breakTitle(shaper.shape(printable.title, 'BIAO'), area.widthMm / twoMm, printable.issuers)
  const rows = lines.map(line =>
    row(placeCentred(centreMm, line, { part: 'TITLE', sizeMm: twoMm }), 0, twoMm),
  )
  const adoption = adoptionOf(printable)
  if (adoption === null) return withGap(rows, gapMm)
  const { meeting, date } = adoption
  const note = shaper.shape(`（${chineseDate(date)}${meeting}通过）`, 'KAI')
  const width = grid.characters - 2 * indent
  const under = breakTitle(note, width, [meeting]).map(line =>
    row(placeCentred(centreMm, line, { part: 'MEETING' })),
  )
  return withGap([...rows, ...under], gapMm)
}

/** 主送机关 flush left, with a colon after the last (7.3.2). */
function recipientRows({ mainRecipients }: Printable, shaper: Shaper, gapMm: number): Row[] {
  if (mainRecipients.length === 0) return []
  const glyphs = shaper.shape(`${mainRecipients.join('，')}：`, 'FANG')
  const lines = breakLines(glyphs, { first: grid.characters, rest: grid.characters })
  const rows = lines.map((line, index) =>
    row(placeLine(line, 0, grid.characters, index === lines.length - 1, { part: 'RECIPIENTS' })),
  )
  return withGap(rows, gapMm)
}

/** 正文: paragraphs two characters in, further lines flush left (7.3.3), and tables as wide as the text. */
function bodyRows({ body }: Printable, shaper: Shaper, gapMm: number): Row[] {
  const rows = blocksOf(body).flatMap(block => {
    if ('cells' in block) return tableRows(shapedTable(block.cells, shaper), area, 'BODY')
    const runs = runsOf(block.text)
    const glyphs = runs.flatMap(({ text, face }) => shaper.shape(text, face))
    const lines = breakLines(glyphs, { first: grid.characters - indent, rest: grid.characters })
    const isHeading = runs.every(({ face }) => face !== 'FANG')
    return lines.map((line, index) => {
      const left = index === 0 ? indent : 0
      const isLast = index === lines.length - 1
      const texts = placeLine(line, left, grid.characters - left, isLast, { part: 'BODY' })
      return { ...row(texts), keepsNext: isHeading }
    })
  })
  return withGap(rows, gapMm)
}

/** 附件说明: names numbered if there are several, further lines aligned with the name's first character (7.3.4). */
function attachmentRows({ attachments }: Printable, shaper: Shaper): Row[] {
  const label = shaper.shape('附件：', 'FANG')
  return attachments.flatMap((name, index) => {
    const number = shaper.shape(attachments.length > 1 ? `${index + 1}.` : '', 'FANG')
    const left = indent + label.length
    // A figure and its point take one character, or one and a half if there are ten: names of one list are aligned.
    const nameLeft = left + (number.length === 0 ? 0 : attachments.length > 9 ? 1.5 : 1)
    const glyphs = shaper.shape(name, 'FANG')
    const width = grid.characters - nameLeft
    const lines = breakLines(glyphs.length === 0 ? shaper.shape('（未命名）', 'FANG') : glyphs, {
      first: width,
      rest: width,
    })
    return lines.map((line, at) => {
      const style = { part: 'ATTACHMENTS' } as const
      const texts = placeLine(line, nameLeft, width, at === lines.length - 1, style)
      const before = [
        ...(index === 0 ? placeLine(label, indent, grid.characters, true, style) : []),
        ...placeLine(number, left, grid.characters, true, style),
      ]
      const blank = index === 0 && at === 0 ? MEASURES.attachmentsBlankLines : 0
      return row(at === 0 ? [...before, ...texts] : texts, blank)
    })
  })
}

/** The text with its imprints. */
interface Finished {
  readonly texts: readonly PlacedText[]
  readonly rules: readonly PlacedRule[]
  readonly pages: number
  /** A page without text before the one with the imprint; null if there is none. */
  readonly blankPage: number | null
}

/** The imprint stands at the foot of the last face: on the text's last page if that is an even one with room, else further on. */
function withImprints(flowed: Flowed, imprints: readonly Imprint[], isOfSheet: boolean): Finished {
  const { texts, rules, end } = flowed
  const [imprint] = imprints
  if (imprint === undefined) return { texts, rules, pages: end.page, blankPage: null }
  const hasRoom = imprints.length === 1 && end.bottomMm + leadMm <= area.bottomMm - imprint.heightMm
  const earliest = hasRoom ? end.page : end.page + 1
  const isOdd = (earliest + imprints.length - 1) % 2 === 1
  const first = imprintMeasures.onEvenPage && isOfSheet && isOdd ? earliest + 1 : earliest
  const topOf = ({ heightMm }: Imprint): number => area.bottomMm - heightMm
  const placed = imprints.map((one, index) => ({ one, page: first + index, topMm: topOf(one) }))
  return {
    texts: [
      ...texts,
      ...placed.flatMap(({ one, page, topMm }) =>
        one.texts.map(text => ({ ...text, page, yMm: text.yMm + topMm })),
      ),
    ],
    rules: [
      ...rules,
      ...placed.flatMap(({ one, page, topMm }) =>
        one.rules.map(rule => ({ ...rule, page, yMm: rule.yMm + topMm })),
      ),
    ],
    pages: first + imprints.length - 1,
    blankPage: first - end.page > 1 ? first - 1 : null,
  }
}
