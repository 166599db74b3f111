import type { Color } from './measures.ts'
import type { Typeface } from './metrics.ts'

/** Which element of the document a text belongs to. */
export type Part =
  | 'URGENCY'
  | 'MARK'
  | 'NUMBER'
  | 'SIGNATORY'
  | 'TITLE'
  | 'MEETING'
  | 'RECIPIENTS'
  | 'BODY'
  | 'ATTACHMENTS'
  | 'SIGNATURE'
  | 'DATE'
  | 'NOTE'
  | 'PARTICIPANTS'
  | 'ANNEX_LABEL'
  | 'ANNEX_TITLE'
  | 'ANNEX'
  | 'IMPRINT'
  | 'PAGE_NUMBER'
  | 'FOOT_NOTE'
  | 'ISSUE_MARK'
  | 'ORIGIN'

/** A text in one face on one line. Lengths are millimetres, from the page's upper left corner. */
export interface PlacedText {
  readonly page: number
  readonly part: Part
  /** Left edge. */
  readonly xMm: number
  /** Upper edge of the characters' squares. */
  readonly yMm: number
  readonly text: string
  readonly face: Typeface
  /** Size of type: the height of a character's square. */
  readonly sizeMm: number
  /** How wide characters are set against their height; absent for as wide as they are drawn. */
  readonly narrowing?: number
  /** Added after each character to fill the line. */
  readonly gapMm: number
  readonly widthMm: number
  readonly color: Color
  /** On a page that is turned: lengths are from the corner that is upper left once it is read (297 × 210). */
  readonly isTurned?: true
}

/** A rule: level, or upright from `yMm` down if it has a height. */
export interface PlacedRule {
  readonly page: number
  readonly xMm: number
  /** Its middle; of an upright one its upper end. */
  readonly yMm: number
  readonly widthMm: number
  readonly heightMm?: number
  readonly thickMm: number
  readonly color: Color
  readonly isTurned?: true
}

/** Where the page of a file that is bound in goes; one that is wider than high is turned, its top to the left. */
export interface BoundPage {
  readonly page: number
  readonly sha256: string
  /** Its place in the file, from 0. */
  readonly index: number
  readonly xMm: number
  readonly yMm: number
  readonly widthMm: number
  readonly heightMm: number
  readonly isTurned: boolean
}

/** The part of a page that text may fill. */
export interface Sheet {
  readonly leftMm: number
  readonly topMm: number
  readonly widthMm: number
  readonly heightMm: number
  readonly bottomMm: number
}

/** A document laid out: what stands where on which page. */
export interface Layout {
  readonly pages: number
  readonly texts: readonly PlacedText[]
  readonly rules: readonly PlacedRule[]
  readonly bound: readonly BoundPage[]
  /** Characters that no font has, each once. */
  readonly missing: readonly string[]
}

type OnRow<T extends { readonly page: number; readonly yMm: number }> = Omit<T, 'page' | 'yMm'> & {
  /** Below the row's upper edge. */
  readonly dyMm: number
}
/** A text whose page and height are decided when its row is put on a page. */
export type RowText = OnRow<PlacedText>
export type RowRule = OnRow<PlacedRule>

/** What stands side by side and goes onto one page together. */
export interface Row {
  /** From the foot of what stands above; ignored at the top of a page. */
  readonly gapMm: number
  readonly heightMm: number
  readonly texts: readonly RowText[]
  readonly rules?: readonly RowRule[]
  /** A heading: it never ends a page, the next row follows it. */
  readonly keepsNext?: boolean
  /** What stands above it again where it begins a page: the head of its table. */
  readonly repeats?: Row
  /** A row of a table, whose frame would break if the rows of a page were set wider. */
  readonly isOfTable?: true
}

/** The texts of a row whose upper edge lies here. */
export function textsAt(page: number, topMm: number, texts: readonly RowText[]): PlacedText[] {
  return texts.map(({ dyMm, ...text }) => ({ ...text, page, yMm: topMm + dyMm }))
}
