import type { Annex, Printable } from '../model.ts'
import { type Block, blocksOf, type Run, runsOf } from './body.ts'
import { type Flowed, freshPage, place } from './flow.ts'
import type { Glyph, Shaper } from './glyphs.ts'
import { breakLines } from './lines.ts'
import { MEASURES } from './measures.ts'
import type { BoundPage, Row, Sheet } from './placed.ts'
import { placeAt, placeCentred, placeLine, row } from './placing.ts'
import { isWide, shapedTable, tableRows } from './table.ts'
import { breakTitle } from './title.ts'

const { annex: measures, area, grid, indent, leadMm, page: sheet, pitchMm, twoMm } = MEASURES
const centreMm = area.leftMm + area.widthMm / 2
/** An upright page's text area, and that of a page that is turned: its top lies at the left edge of the paper (第8章). */
const UPRIGHT: Sheet = area
const TURNED: Sheet = {
  leftMm: sheet.heightMm - area.bottomMm,
  topMm: area.leftMm,
  widthMm: area.heightMm,
  heightMm: area.widthMm,
  bottomMm: area.rightMm,
}

/** The size of each page of a file that is bound in, as it is read, by the file's digest. */
export type FilePages = ReadonlyMap<
  string,
  readonly { readonly widthMm: number; readonly heightMm: number }[]
>

/** 附件 on pages of their own, numbered on from the text (7.3.7): texts of the document itself, and files that are bound in. */
export interface PlacedAnnexes extends Flowed {
  readonly bound: readonly BoundPage[]
}

export function placeAnnexes(
  { annexes = [] }: Printable,
  files: FilePages,
  after: Flowed['end'],
  shaper: Shaper,
): PlacedAnnexes {
  let placed: PlacedAnnexes = { texts: [], rules: [], bound: [], end: after }
  for (const annex of annexes) {
    const start = placed.end.page + 1
    const next =
      annex.form === 'TEXT'
        ? { ...textAnnex(annex, start, shaper), bound: [] }
        : fileAnnex(annex, files.get(annex.sha256) ?? [], start, shaper)
    placed = {
      texts: [...placed.texts, ...next.texts],
      rules: [...placed.rules, ...next.rules],
      bound: [...placed.bound, ...next.bound],
      end: next.end,
    }
  }
  return placed
}

/** 附件1 in 黑体 on the first line, flush left; the title centred from the third line on. */
function headingRows({ label, title }: Annex, shaper: Shaper, { leftMm, widthMm }: Sheet): Row[] {
  const glyphs = shaper.shape(label ?? '', 'HEI')
  const lines = breakTitle(shaper.shape(title, 'BIAO'), widthMm / twoMm, [])
  return [
    row(placeAt(leftMm, glyphs, { part: 'ANNEX_LABEL' })),
    ...lines.map((line, at) =>
      row(
        placeCentred(leftMm + widthMm / 2, line, { part: 'ANNEX_TITLE', sizeMm: twoMm }),
        at === 0 ? 1 : 0,
        twoMm,
      ),
    ),
  ]
}

/** A text is set as the document's own is; its tables as they need it, on turned pages where an upright one is too narrow. */
function textAnnex(annex: Annex & { readonly form: 'TEXT' }, page: number, shaper: Shaper): Flowed {
  const [first, ...others] = blocksOf(annex.body).map(block => setBlock(block, shaper))
  const beginning = first ?? { rows: [], sheet: UPRIGHT }
  // The heading stands on the page of what it heads.
  const blankMm = leadMm + measures.titleBlankLines * pitchMm
  const rows = [...headingRows(annex, shaper, beginning.sheet), ...withGap(beginning.rows, blankMm)]
  let flowed = placedOn(beginning.sheet, rows, page, null)
  for (const { rows, sheet } of others) {
    const next = placedOn(sheet, rows, flowed.end.page + 1, flowed.end)
    flowed = {
      texts: [...flowed.texts, ...next.texts],
      rules: [...flowed.rules, ...next.rules],
      end: next.end,
    }
  }
  return flowed
}

interface SetBlock {
  readonly rows: readonly Row[]
  readonly sheet: Sheet
}

function setBlock(block: Block, shaper: Shaper): SetBlock {
  if ('text' in block) return { rows: paragraphRows(block.text, shaper), sheet: UPRIGHT }
  const table = shapedTable(block.cells, shaper)
  const sheet = isWide(table, UPRIGHT) ? TURNED : UPRIGHT
  return { rows: tableRows(table, sheet, 'ANNEX'), sheet }
}

/** Rows on a page of their own if it is turned, or if nothing stands before them; else below that. */
function placedOn(sheet: Sheet, rows: readonly Row[], page: number, before: Flowed['end'] | null): Flowed {
  if (sheet === UPRIGHT) return place(rows, before ?? freshPage(page))
  const { texts, rules, end } = place(rows, freshPage(page, TURNED), TURNED)
  const isTurned = true
  return {
    texts: texts.map(text => ({ ...text, isTurned })),
    rules: rules.map(rule => ({ ...rule, isTurned })),
    // Nothing stands below what is turned.
    end: { page: end.page, bottomMm: area.bottomMm, isFresh: false },
  }
}

const withGap = ([first, ...rest]: readonly Row[], gapMm: number): Row[] =>
  first === undefined ? [] : [{ ...first, gapMm }, ...rest]

/** 第一章 stands centred in 黑体; 第一条 begins its paragraph in 黑体, as rules are printed. */
const CHAPTER = /^第[一二三四五六七八九十百零〇\d]+[编章节](?:[ \u3000]|$)/u
const ARTICLE = /^第[一二三四五六七八九十百零〇\d]+条(?=[ \u3000])/u

const BLANK: readonly Glyph[] = [{ text: '　', face: 'FANG', em: 1, topEm: 0 }]

function paragraphRows(text: string, shaper: Shaper): Row[] {
  if (CHAPTER.test(text))
    return breakTitle(shaper.shape(text, 'HEI'), grid.characters, []).map(line => ({
      ...row(placeCentred(centreMm, line, { part: 'ANNEX' })),
      keepsNext: true,
    }))
  const article = ARTICLE.exec(text)?.[0]
  const runs: Run[] =
    article === undefined
      ? runsOf(text)
      : [
          { text: article, face: 'HEI' },
          { text: text.slice(article.length), face: 'FANG' },
        ]
  const isHeading = article === undefined && runs.every(({ face }) => face !== 'FANG')
  const glyphs = runs.flatMap((run, at) => [
    // The blank behind 第一条 is no part of either run.
    ...(at === 1 && article !== undefined ? BLANK : []),
    ...shaper.shape(run.text, run.face),
  ])
  const lines = breakLines(glyphs, { first: grid.characters - indent, rest: grid.characters })
  return lines.map((line, at) => {
    const left = at === 0 ? indent : 0
    const texts = placeLine(line, left, grid.characters - left, at === lines.length - 1, { part: 'ANNEX' })
    return { ...row(texts), keepsNext: isHeading }
  })
}

/** Each page of a file on one of its own, made smaller so that the page's number and the annex's heading stay free. */
function fileAnnex(
  annex: Annex & { readonly form: 'FILE' },
  pages: readonly { readonly widthMm: number; readonly heightMm: number }[],
  page: number,
  shaper: Shaper,
): PlacedAnnexes {
  const heading = place(headingRows(annex, shaper, UPRIGHT), freshPage(page))
  const bound = pages.map((size, index): BoundPage => {
    const topMm = index === 0 ? heading.end.bottomMm + leadMm : area.topMm - measures.overAreaMm
    return { page: page + index, sha256: annex.sha256, index, ...fitted(size, topMm) }
  })
  const end = { page: page + Math.max(1, pages.length) - 1, bottomMm: area.bottomMm, isFresh: false }
  return { ...heading, bound, end }
}

/** Where a page of this size goes, with the paper's edges beyond the text area, which are blank in all that is printed. */
function fitted(size: { readonly widthMm: number; readonly heightMm: number }, topMm: number) {
  const isTurned = size.widthMm > size.heightMm
  const [acrossMm, downMm] = isTurned ? [size.heightMm, size.widthMm] : [size.widthMm, size.heightMm]
  const bottomMm = area.bottomMm + measures.belowAreaMm
  const roomMm = area.widthMm + 2 * measures.overAreaMm
  const scale = Math.min(1, roomMm / Math.max(1, acrossMm), (bottomMm - topMm) / Math.max(1, downMm))
  const [widthMm, heightMm] = [acrossMm * scale, downMm * scale]
  return { xMm: centreMm - widthMm / 2, yMm: topMm, widthMm, heightMm, isTurned }
}

/** The texts of annexes, for the limit of glyphs. */
export const annexTexts = ({ annexes = [] }: Printable): string[] =>
  annexes.flatMap(annex => (annex.form === 'TEXT' ? [annex.title, annex.body] : [annex.title]))

/** How a name of 附件说明 says that it is not printed with the document [u]. */
export const SENT_APART = '（另附）'

/** The document with files that could not be opened listed as sent apart. */
export function withoutUnopened(printable: Printable, files: FilePages): Printable {
  const { annexes = [], attachments } = printable
  const unopened = annexes.flatMap(one => (one.form === 'FILE' && !files.has(one.sha256) ? [one.place] : []))
  if (unopened.length === 0) return printable
  return {
    ...printable,
    annexes: annexes.filter(one => one.form === 'TEXT' || files.has(one.sha256)),
    attachments: attachments.map((name, place) => (unopened.includes(place) ? name + SENT_APART : name)),
  }
}
