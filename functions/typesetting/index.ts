import { printing } from './layout/glyphs.ts'
import { layout } from './layout/layout.ts'
import type { Printable, Typeset } from './model.ts'

export { NO_SEAL } from './layout/page-foot.ts'
export type { Printable, Typeset } from './model.ts'

/**
 * Typesets a document as a PDF by the measures of GB/T 9704-2012. The same printable makes the same bytes. Characters
 * that no shipped font has are printed as 〓 and told in `missing`. The library and the fonts are loaded when first
 * needed, and stay for the process.
 */
export async function typeset(printable: Printable): Promise<Typeset> {
  const [{ shippedMetrics }, { draw }] = await Promise.all([
    import('./fonts/fonts.ts'),
    import('./drawing/draw.ts'),
  ])
  const placed = layout(printable, shippedMetrics)
  const pdf = await draw(placed, printing(printable.title))
  return { pages: placed.pages, pdf, missing: placed.missing }
}
