/** 仿宋, 楷体, 黑体, 小标宋, 宋体: the typefaces that the standard names. */
export type Face = 'FANG' | 'KAI' | 'HEI' | 'BIAO' | 'SONG'

/** What a text is drawn in: a face, or the shipped font of one, where it stands in for a font of the operator's choice. */
export type Typeface = Face | 'SHIPPED_BIAO' | 'SHIPPED_HEI' | 'SHIPPED_KAI'

/** The measures of one character. */
export interface GlyphMetrics {
  /** The face that has it: the one asked for, or one that stands in for it. */
  readonly face: Typeface
  /** Its width, in ems. */
  readonly em: number
  /** The upper edge of its ink above the baseline, in ems. */
  readonly topEm: number
}

/** What the layout knows of fonts. */
export interface FontMetrics {
  /** The measures of a character in a face; null if no font has it. */
  measure(character: string, face: Face): GlyphMetrics | null
}
