/** 仿宋, 楷体, 黑体, 小标宋, 宋体: the faces that the standard names. */
export const FACES = ['FANG', 'KAI', 'HEI', 'BIAO', 'SONG'] as const
export type Face = (typeof FACES)[number]

/** How a character is drawn. */
export interface Measured {
  /** The face that has it: the one asked for, or one that stands in. */
  readonly face: Face
  /** Its width, in ems. */
  readonly em: number
  /** Its ink's upper edge above the baseline, in ems. */
  readonly topEm: number
}

/** What a layout knows of fonts. */
export interface Metrics {
  /** How a character is drawn in a face; null if no font has it. */
  measure(character: string, face: Face): Measured | null
}
