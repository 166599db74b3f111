import type { OpenFile } from './drawing/binding.ts'
import { annexTexts, type FilePages, withoutUnopened } from './layout/annexes.ts'
import { boundedMetrics, checkpointFor } from './layout/budget.ts'
import { printableText } from './layout/glyphs.ts'
import { layout } from './layout/layout.ts'
import type { BoundPage } from './layout/placed.ts'
import type { Printable, Typeset } from './model.ts'

export { SENT_APART } from './layout/annexes.ts'
// To import this file loads neither the PDF library nor the font library.
export { TypesettingRefused } from './layout/budget.ts'
export { NO_SEAL_NOTICE } from './layout/page-foot.ts'
export { chineseDate } from './layout/placing.ts'
export type { Annex, Format, Printable, Typeset } from './model.ts'

/** Pages of files that one document binds in; a file with more is sent apart. 200 take 0.3 s of CPU, 50 take 0.15 s. */
export const MAX_BOUND_PAGES = 200

/**
 * Typesets a document as a PDF by the measures of GB/T 9704-2012. The same printable makes the same bytes. Characters
 * that no shipped font has are printed as 〓 and listed in `missing`. Libraries and fonts are loaded at the first call
 * and stay for the life of the process.
 *
 * @param files bytes of the PDFs that its annexes name; one that cannot be bound in is listed as sent apart (另附)
 * @throws TypesettingRefused if it has too many glyphs, or took too long by this clock
 */
export async function typeset(
  given: Printable,
  now: () => Date,
  files: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<Typeset> {
  const [{ fonts }, { draw }] = await Promise.all([import('./fonts/fonts.ts'), import('./drawing/draw.ts')])
  const check = checkpointFor(now)
  const opened = await openedFiles(given, files)
  const printable = withoutUnopened(given, opened.pages)
  const texts = [printable.title, printable.body, ...annexTexts(printable)]
  const placed = layout(printable, boundedMetrics(fonts, texts, check), opened.pages)
  const drawn = await draw(placed, printableText(printable.title), printableText(printable.origin), check)
  const pdf = await opened.bindIn(drawn, placed.bound, check)
  return { pages: placed.pages, pdf, missing: placed.missing, faces: fonts.usedBy(placed.texts) }
}

/** Whether a character can be printed, by the fonts of this deployment, which are opened first. */
export async function glyphCoverage(): Promise<(character: string) => boolean> {
  const { fonts } = await import('./fonts/fonts.ts')
  return character => fonts.measure(character.normalize('NFC'), 'FANG') !== null
}

interface Opened {
  readonly pages: FilePages
  readonly bindIn: (
    pdf: Uint8Array,
    bound: readonly BoundPage[],
    check: () => void,
  ) => Promise<Uint8Array> | Uint8Array
}

/** The files that a document binds in, as far as they can be read and have no more pages together than allowed. */
async function openedFiles(
  { annexes = [] }: Printable,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<Opened> {
  const named = annexes.flatMap(annex => (annex.form === 'FILE' ? [annex.sha256] : []))
  if (named.length === 0) return { pages: new Map(), bindIn: pdf => pdf }
  const { bindIn, openFile, pagesOf } = await import('./drawing/binding.ts')
  const opened = new Map<string, OpenFile>()
  let room = MAX_BOUND_PAGES
  for (const sha256 of named) {
    const bytes = files.get(sha256)
    const file = bytes === undefined ? null : (opened.get(sha256) ?? (await openFile(bytes, room)))
    if (file === null || file.pages.length > room) continue
    opened.set(sha256, file)
    room -= file.pages.length
  }
  return { pages: pagesOf(opened), bindIn: (pdf, bound, check) => bindIn(pdf, bound, opened, check) }
}
