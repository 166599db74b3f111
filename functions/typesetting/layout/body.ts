import { printableText } from './glyphs.ts'
import type { Face } from './metrics.ts'
import { cellsOf } from './table.ts'

/** A part of a paragraph in one face. */
export interface Run {
  readonly text: string
  readonly face: Face
}

/** 一、 in 黑体, （一） in 楷体, the deeper levels as the text (7.3.3). */
const LEVELS: readonly (readonly [start: RegExp, face: Face])[] = [
  [/^[一二三四五六七八九十百零〇]+、/u, 'HEI'],
  [/^（[一二三四五六七八九十百零〇]+）/u, 'KAI'],
]
/** A first sentence of more characters than this is text, not a heading. */
const MAX_HEADING_LENGTH = 40
const ENDS_AS_TEXT = /[。；：，、？！;:,.?!]$/u

/** A paragraph, or a table of rows that follow one another. */
export type Block = { readonly text: string } | { readonly cells: string[][] }

/** Paragraphs and tables of a text. Lines without text are left out: a document has no blank lines inside its text. */
export function blocksOf(body: string): Block[] {
  const blocks: Block[] = []
  for (const line of body.split(/\r\n|[\n\r\u0085\u2028\u2029]/u)) {
    const text = printableText(line)
    if (text === '') continue
    const cells = cellsOf(text)
    const last = blocks.at(-1)
    if (cells === null) blocks.push({ text })
    else if (last !== undefined && 'cells' in last) last.cells.push(cells)
    else blocks.push({ cells: [cells] })
  }
  return blocks
}

/**
 * The heading of a numbered paragraph is set in the face of its level. It is the whole paragraph if that doesn't end as
 * a sentence does; otherwise its first sentence, if more text follows and it is short enough for a heading.
 */
export function runsOf(paragraph: string): Run[] {
  const face = LEVELS.find(([start]) => start.test(paragraph))?.[1]
  if (face === undefined) return [{ text: paragraph, face: 'FANG' }]
  const end = paragraph.indexOf('。') + 1
  if (end === 0 && !ENDS_AS_TEXT.test(paragraph)) return [{ text: paragraph, face }]
  const heading = paragraph.slice(0, end)
  if (end === 0 || end === paragraph.length || [...heading].length > MAX_HEADING_LENGTH)
    return [{ text: paragraph, face: 'FANG' }]
  return [
    { text: heading, face },
    { text: paragraph.slice(end), face: 'FANG' },
  ]
}
