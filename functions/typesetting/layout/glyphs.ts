import type { Face, Metrics } from './metrics.ts'

/** One character as it will be drawn. Widths are in ems of whatever size its line has. */
export interface Sign {
  readonly text: string
  readonly face: Face
  readonly em: number
  readonly topEm: number
}

/** What stands for a character that no font has: the printer's 〓. */
export const REPLACEMENT = '〓'

/** Turns texts into signs and remembers what no font had. */
export class Setter {
  readonly #metrics: Metrics
  readonly #missing = new Set<string>()

  constructor(metrics: Metrics) {
    this.#metrics = metrics
  }

  get missing(): string[] {
    return [...this.#missing]
  }

  /** The characters of a text in a face; those that print nothing are left out, runs of blanks become one. */
  set(text: string, face: Face): Sign[] {
    return [...printing(text)].map(character => {
      const measured = this.#metrics.measure(character, face)
      if (measured !== null && measured.em > 0) return { text: character, ...measured }
      this.#missing.add(character)
      const {
        face: drawn,
        em,
        topEm,
      } = this.#metrics.measure(REPLACEMENT, face) ?? { face, em: 1, topEm: 0.8 }
      return { text: REPLACEMENT, face: drawn, em, topEm }
    })
  }
}

/**
 * A text without what prints nothing by itself (controls, marks of direction, joiners, variation selectors), composed,
 * and with one blank for each run of blanks; the blanks at both ends go. A wide blank inside stays as it is.
 */
export function printing(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, ' ')
    .replace(/\p{Cc}|\p{Cf}|\p{Variation_Selector}|\u034f|\u115f|\u1160|\u3164|\uffa0/gu, '')
    .replace(/[^\S\u3000]+/gu, ' ')
    .trim()
}

/** How wide signs are, in ems. */
export function widthOf(signs: readonly Sign[]): number {
  return signs.reduce((sum, sign) => sum + sign.em, 0)
}

export function textOf(signs: readonly Sign[]): string {
  return signs.map(sign => sign.text).join('')
}
