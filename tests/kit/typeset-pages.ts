import type { Printable } from '../../functions/typesetting/model.ts'
import { type ReadLine, type ReadPage, readPdf } from './pdf.ts'
import { typesetNow } from './printables.ts'

// The measures of GB/T 9704-2012, written again here: read from the product, they could not show its mistakes.
export const TOP = 37
export const LEFT = 28
export const RIGHT = 184
export const BOTTOM = 262
/** A character of 三号. */
export const CHARACTER = 156 / 28
/** The middle of the text area. */
export const CENTRE = LEFT + 156 / 2
/** From one line's top to the next. */
export const PITCH = (225 - CHARACTER) / 21
export const RED = '#ff3333'
export const BLACK = '#000000'

/** The pages of a document, read from its PDF. */
export async function pagesOf(printable: Printable): Promise<ReadPage[]> {
  return (await readPdf((await typesetNow(printable)).pdf)).pages
}

export const has = (text: string) => (line: ReadLine) => line.text.includes(text)

/** The first line of a page with this text. */
export function lineOf(page: ReadPage | undefined, text: string): ReadLine {
  const line = page?.lines.find(has(text))
  if (line === undefined)
    throw new Error(`no line with ${text} among ${page?.lines.map(one => one.text).join(' | ')}`)
  return line
}

/** The lines of a page except its page number and its notice. */
export const textAreaOf = (page: ReadPage): ReadLine[] =>
  page.lines.filter(line => line.topMm > 0 && line.baselineMm < 265)

export const centreOf = (line: { leftMm: number; rightMm: number }): number =>
  (line.leftMm + line.rightMm) / 2
