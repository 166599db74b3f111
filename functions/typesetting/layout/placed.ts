import type { Color } from './measures.ts'
import type { Face } from './metrics.ts'

/** Which element of the document a text belongs to. */
export const PARTS = [
  'URGENCY',
  'MARK',
  'NUMBER',
  'SIGNATORY',
  'TITLE',
  'MEETING',
  'RECIPIENTS',
  'BODY',
  'ATTACHMENTS',
  'SIGNATURE',
  'DATE',
  'NOTE',
  'IMPRINT',
  'PAGE_NUMBER',
  'FOOT_NOTE',
] as const
export type Part = (typeof PARTS)[number]

/** A text in one face on one line. */
export interface PlacedText {
  readonly page: number
  readonly part: Part
  /** Left edge, from the page's. */
  readonly xMm: number
  /** Upper edge of the characters' squares, from the page's. */
  readonly yMm: number
  readonly text: string
  readonly face: Face
  /** Size of type: height of a character's square. */
  readonly sizeMm: number
  /** Put after each character to fill the line. */
  readonly gapMm: number
  readonly widthMm: number
  readonly color: Color
}

/** A horizontal rule. */
export interface PlacedRule {
  readonly page: number
  readonly xMm: number
  /** Its middle. */
  readonly yMm: number
  readonly widthMm: number
  readonly thickMm: number
  readonly color: Color
}

export interface Layout {
  readonly pages: number
  readonly texts: readonly PlacedText[]
  readonly rules: readonly PlacedRule[]
  readonly missing: readonly string[]
}

type OnRow<T extends { readonly page: number; readonly yMm: number }> = Omit<T, 'page' | 'yMm'> & {
  /** Below the row's upper edge. */
  readonly dyMm: number
}

/** What stands side by side and goes onto one page together. */
export interface Row {
  /** From the foot of what stands above; nothing at the head of a page. */
  readonly gapMm: number
  readonly heightMm: number
  readonly texts: readonly OnRow<PlacedText>[]
  readonly rules?: readonly OnRow<PlacedRule>[]
  /** A heading: it does not end a page, the next row follows it. */
  readonly keepsNext?: boolean
}
export type RowText = OnRow<PlacedText>
