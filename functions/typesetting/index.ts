import { boundedMetrics, checkpointFor } from './layout/budget.ts'
import { printableText } from './layout/glyphs.ts'
import { layout } from './layout/layout.ts'
import type { Printable, Typeset } from './model.ts'

// To import this file loads neither the PDF library nor the font library.
export { TypesettingRefused } from './layout/budget.ts'
export { NO_SEAL_NOTICE } from './layout/page-foot.ts'
export { chineseDate } from './layout/placing.ts'
export type { Format, Printable, Typeset } from './model.ts'

/**
 * Typesets a document as a PDF by the measures of GB/T 9704-2012. The same printable makes the same bytes. Characters
 * that no shipped font has are printed as 〓 and listed in `missing`. Libraries and fonts are loaded at the first call
 * and stay for the life of the process.
 *
 * @throws TypesettingRefused if it has too many glyphs, or took too long by this clock
 */
export async function typeset(printable: Printable, now: () => Date): Promise<Typeset> {
  const [{ shippedMetrics }, { draw }] = await Promise.all([
    import('./fonts/fonts.ts'),
    import('./drawing/draw.ts'),
  ])
  const check = checkpointFor(now)
  const placed = layout(printable, boundedMetrics(shippedMetrics, [printable.title, printable.body], check))
  const pdf = await draw(placed, printableText(printable.title), printableText(printable.origin), check)
  return { pages: placed.pages, pdf, missing: placed.missing }
}
