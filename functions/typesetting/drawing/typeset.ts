import { fonts } from '../fonts/fonts.ts'
import { annexTexts, type FilePages, withoutUnopened } from '../layout/annexes.ts'
import type { boundedMetrics, Checkpoint } from '../layout/budget.ts'
import { printableText } from '../layout/glyphs.ts'
import { layout } from '../layout/layout.ts'
import type { BoundPage } from '../layout/placed.ts'
import type { Printable, Typeset } from '../model.ts'
import type { OpenFile } from './binding.ts'
import { draw } from './draw.ts'

/** Pages of files that one document binds in; a file with more is sent apart. 200 take 0.3 s of CPU, 50 take 0.15 s. */
export const MAX_BOUND_PAGES = 200

/** The limits of one print, which refuse it by an error of the area's face. */
export interface Bounds {
  /** Its time is counted from here, after all is loaded. */
  readonly begin: () => Checkpoint
  readonly metrics: typeof boundedMetrics
}

/** What `typeset` of the area's face returns. */
export async function typeset(
  given: Printable,
  { begin, metrics }: Bounds,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<Typeset> {
  const check = begin()
  const opened = await openedFiles(given, files)
  const printable = withoutUnopened(given, opened.pages)
  const texts = [printable.title, printable.body, ...annexTexts(printable)]
  const placed = layout(printable, metrics(fonts, texts, check), opened.pages)
  const pages = await draw(placed, printableText(printable.title), printableText(printable.origin), check)
  const pdf = await opened.bindIn(pages, placed.bound, check)
  return { pages: placed.pages, pdf, missing: placed.missing, faces: fonts.usedBy(placed.texts) }
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
  const { bindIn, openFile, pagesOf } = await import('./binding.ts')
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
