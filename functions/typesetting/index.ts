import { whenNeeded } from '../kernel/when-needed.ts'
import { boundedMetrics, checkpointFor } from './layout/budget.ts'
import type { Printable, Typeset } from './model.ts'

export { TypesettingRefused } from './layout/budget.ts'
export type { Annex, Format, Printable, Typeset } from './model.ts'
export { chineseDate, NO_SEAL_NOTICE, SENT_APART } from './model.ts'

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
  // To import this file loads neither layout nor fonts nor the PDF library: few requests need them.
  const bounds = { begin: () => checkpointFor(now), metrics: boundedMetrics }
  return (await import('./drawing/typeset.ts')).typeset(given, bounds, files)
}

const openFonts = whenNeeded(() => import('./fonts/fonts.ts'))

/** Whether a character can be printed, by the fonts of this deployment, which are opened first. */
export async function glyphCoverage(): Promise<(character: string) => boolean> {
  const { fonts } = await openFonts()
  return character => fonts.measure(character.normalize('NFC'), 'FANG') !== null
}
