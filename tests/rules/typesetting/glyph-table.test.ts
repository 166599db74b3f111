import { describe, expect, it } from 'vitest'
import { type Glyph, GlyphTable, glyphTableOf } from '../../../functions/typesetting/fonts/glyph-table.ts'
import { outlineOf } from '../../../functions/typesetting/fonts/truetype.ts'

const triangle = (height: number): Buffer =>
  outlineOf([
    { command: 'moveTo', args: [0, -20] },
    { command: 'lineTo', args: [300, height] },
    { command: 'lineTo', args: [600, -20] },
    { command: 'closePath', args: [] },
  ])
const GLYPHS: readonly Glyph[] = [
  { codePoint: 0x20, advance: 224, outline: Buffer.alloc(0) },
  { codePoint: 0x41, advance: 600, outline: triangle(880) },
  { codePoint: 0x2014, advance: 1000, outline: triangle(-5) },
  { codePoint: 0x30000, advance: 1000, outline: triangle(700) },
]
const bytes = glyphTableOf(GLYPHS)

/** The table, and which bytes of it are read. */
function opened(): { table: GlyphTable; reads: number[] } {
  const reads: number[] = []
  const table = new GlyphTable((from, length) => {
    reads.push(length)
    return bytes.subarray(from, from + length)
  })
  return { table, reads }
}

describe('a table of glyphs', () => {
  it('has each character with its measures and its outline, of which one of no ink has none', () => {
    const { table } = opened()
    for (const { codePoint, advance, outline } of GLYPHS) {
      const glyph = table.glyph(codePoint)
      expect([glyph?.codePoint, glyph?.advance]).toEqual([codePoint, advance])
      expect(glyph?.outline.subarray(0, outline.length)).toEqual(outline)
    }
    expect(GLYPHS.map(({ codePoint }) => table.measure(codePoint)?.yMax)).toEqual([0, 880, -5, 700])
  })

  it('lacks characters before, between and after those that it has', () => {
    const { table } = opened()
    for (const codePoint of [0, 0x30, 0x2015, 0x30001, 0x10ffff])
      expect([table.measure(codePoint), table.glyph(codePoint)]).toEqual([null, null])
  })

  it('begins each outline at a multiple of four bytes', () => {
    const { table } = opened()
    for (const { codePoint } of GLYPHS) expect((table.glyph(codePoint)?.outline.length ?? 1) % 4).toBe(0)
  })

  it('measures without reading, and reads one outline at a time', () => {
    const { table, reads } = opened()
    const before = reads.length
    for (const { codePoint } of GLYPHS) table.measure(codePoint)
    expect(reads).toHaveLength(before)
    table.glyph(0x41)
    expect(reads.slice(before)).toEqual([Math.ceil(triangle(880).length / 4) * 4])
    expect(table.keptBytes).toBe((GLYPHS.length + 1) * 12)
  })
})
