import { degrees, PDFDocument, type PDFEmbeddedPage } from '@cantoo/pdf-lib'
import type { FilePages } from '../layout/annexes.ts'
import { MEASURES } from '../layout/measures.ts'
import type { BoundPage } from '../layout/placed.ts'
import { countingNames } from './kept-names.ts'

const { mmPerPt, page: sheet } = MEASURES
const pt = (mm: number): number => mm / mmPerPt

/** A file that is bound in: what was read of it, and the sizes of its pages as they are seen. */
export interface OpenFile {
  readonly document: PDFDocument
  readonly pages: readonly { readonly widthMm: number; readonly heightMm: number }[]
}

/** A PDF to be bound in; null if it has more pages than this, too many names, is encrypted, or cannot be read. */
export async function openFile(bytes: Uint8Array, mostPages: number): Promise<OpenFile | null> {
  try {
    const document = await countingNames(() => PDFDocument.load(bytes, { updateMetadata: false }))
    if (document.getPageCount() > mostPages) return null
    const pages = document.getPages().map(page => {
      const { width, height } = page.getCropBox()
      const [across, down] =
        quarterTurns(page.getRotation().angle) % 2 === 0 ? [width, height] : [height, width]
      return { widthMm: across * mmPerPt, heightMm: down * mmPerPt }
    })
    const isSound = pages.length > 0 && pages.every(({ widthMm, heightMm }) => widthMm > 0 && heightMm > 0)
    return isSound ? { document, pages } : null
  } catch {
    return null
  }
}

export const pagesOf = (files: ReadonlyMap<string, OpenFile>): FilePages =>
  new Map([...files].map(([sha256, { pages }]) => [sha256, pages]))

const quarterTurns = (angle: number): number => (((angle / 90) % 4) + 4) % 4

/** The PDF with pages of files drawn where the layout left room for them. The same input makes the same bytes. */
export async function bindIn(
  pdf: Uint8Array,
  bound: readonly BoundPage[],
  files: ReadonlyMap<string, OpenFile>,
  check: () => void,
): Promise<Uint8Array> {
  const whole = await PDFDocument.load(pdf, { updateMetadata: false })
  for (const [sha256, places] of Map.groupBy(bound, place => place.sha256)) {
    const file = files.get(sha256)
    if (file === undefined) continue
    const sources = places.map(({ index }) => file.document.getPage(index))
    const boxes = sources.map(source => {
      const { x, y, width, height } = source.getCropBox()
      return { left: x, bottom: y, right: x + width, top: y + height }
    })
    check()
    const embedded = await whole.embedPages(sources, boxes)
    for (const [at, place] of places.entries()) {
      const turns = quarterTurns(sources[at]?.getRotation().angle ?? 0) + (place.isTurned ? 3 : 0)
      drawAt(whole, place, embedded[at] as PDFEmbeddedPage, turns % 4)
    }
  }
  check()
  return whole.save({ useObjectStreams: true })
}

/** A page in its place, turned clockwise by so many quarters: about its lower left corner, so that corner moves. */
function drawAt(whole: PDFDocument, place: BoundPage, page: PDFEmbeddedPage, turns: number): void {
  const left = pt(place.xMm)
  const bottom = pt(sheet.heightMm - place.yMm - place.heightMm)
  const [across, down] = [pt(place.widthMm), pt(place.heightMm)]
  const [width, height] = turns % 2 === 0 ? [across, down] : [down, across]
  const [x, y] = [
    [left, bottom],
    [left, bottom + down],
    [left + across, bottom + down],
    [left + across, bottom],
  ][turns] as [number, number]
  whole.getPage(place.page - 1).drawPage(page, { x, y, width, height, rotate: degrees(-90 * turns) })
}
