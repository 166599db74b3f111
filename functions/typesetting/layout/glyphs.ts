import type { Face, FontMetrics, Typeface } from './metrics.ts'

/** One character as it will be printed. Widths are in ems of whatever size its line has. */
export interface Glyph {
  readonly text: string
  readonly face: Typeface
  readonly em: number
  readonly topEm: number
}

/** What stands for a character that no font has: the printer's 〓. */
const REPLACEMENT = '〓'

/** Turns texts into glyphs and collects the characters that no font has. */
export class Shaper {
  readonly #metrics: FontMetrics
  readonly #missing = new Set<string>()

  constructor(metrics: FontMetrics) {
    this.#metrics = metrics
  }

  get missing(): string[] {
    return [...this.#missing]
  }

  /** The glyphs of a text in a face; what prints nothing is left out, runs of blanks become one. */
  shape(text: string, face: Face): Glyph[] {
    return [...printableText(text)].map(character => {
      const measured = this.#metrics.measure(character, face)
      if (measured !== null && measured.em > 0) return { text: character, ...measured }
      this.#missing.add(character)
      const replacement = this.#metrics.measure(REPLACEMENT, face)
      return { text: REPLACEMENT, ...(replacement ?? { face, em: 1, topEm: 0.8 }) }
    })
  }
}

/**
 * A text without what prints nothing by itself (controls, marks of direction, joiners, variation selectors), composed,
 * and with one blank for each run of blanks; blanks at both ends are dropped. A wide blank inside stays as it is.
 */
export function printableText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, ' ')
    .replace(/\p{Cc}|\p{Cf}|\p{Variation_Selector}|\u034f|\u115f|\u1160|\u3164|\uffa0/gu, '')
    .replace(/[^\S\u3000]+/gu, ' ')
    .trim()
}

/** How wide glyphs are together, in ems. */
export function widthOf(glyphs: readonly Glyph[]): number {
  return glyphs.reduce((sum, glyph) => sum + glyph.em, 0)
}

export function textOf(glyphs: readonly Glyph[]): string {
  return glyphs.map(glyph => glyph.text).join('')
}
