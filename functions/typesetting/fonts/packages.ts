import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { create, type Font } from 'fontkit'
import { FONT_FILES, type FontName, slicesIn } from './files.ts'
import { type Glyph, glyphTableOf } from './glyph-table.ts'
import { EM, outlineOf, type PathCommand } from './truetype.ts'
import { type FontTables, sfnt, tablesInWoff } from './woff.ts'

const DASH = 0x2014

/** The folder of the package that a font comes from, as it is installed. */
export function packageFolder(name: FontName): string {
  const { package: from, css } = FONT_FILES[name]
  return dirname(createRequire(import.meta.url).resolve(`${from}/${css}`))
}

/**
 * All glyphs of a font as one table, from the slices of its package: 0.2 s a font. Outlines are taken as they are stored; to
 * decode and encode all 71,000 of the four fonts would take 7 s, and twice the room.
 */
export function packedFont(name: FontName): Buffer {
  const folder = packageFolder(name)
  const glyphs = new Map<number, Glyph>()
  for (const { file, ranges } of slicesIn(readFileSync(join(folder, FONT_FILES[name].css), 'utf8'))) {
    const slice = new OpenSlice(tablesInWoff(readFileSync(join(folder, file))))
    for (const codePoint of slice.characters)
      if (!glyphs.has(codePoint) && ranges.some(([from, to]) => from <= codePoint && codePoint <= to))
        glyphs.set(codePoint, slice.glyph(codePoint))
  }
  return glyphTableOf([...glyphs.values()].sort((a, b) => a.codePoint - b.codePoint))
}

/**
 * A file of a font. The library reads which glyph each character has, and draws the few that are not stored as needed;
 * widths and outlines are read here, without the objects that it makes of each: a third less time for a font.
 */
class OpenSlice {
  readonly #font: Font
  readonly #glyf: Buffer
  readonly #loca: Buffer
  readonly #hmtx: Buffer
  readonly #isLong: boolean
  /** Further glyphs are as wide as the last that has a width of its own. */
  readonly #lastWidth: number

  constructor(font: FontTables) {
    const table = (tag: string): Buffer => font.tables.get(tag) ?? Buffer.alloc(0)
    this.#font = create(sfnt(font)) as Font
    this.#glyf = table('glyf')
    this.#loca = table('loca')
    this.#hmtx = table('hmtx')
    this.#isLong = table('head').readInt16BE(50) === 1
    this.#lastWidth = table('hhea').readUInt16BE(34) - 1
    if (this.#font.unitsPerEm !== EM) throw new Error(`${this.#font.unitsPerEm} units in the em of a font`)
  }

  get characters(): readonly number[] {
    return this.#font.characterSet
  }

  glyph(codePoint: number): Glyph {
    const found = this.#font.glyphForCodePoint(codePoint)
    if (codePoint === DASH)
      return { codePoint, advance: EM, outline: outlineOf(stretched(found.path.commands)) }
    const stored = this.#glyf.subarray(this.#place(found.id), this.#place(found.id + 1))
    const advance = this.#hmtx.readUInt16BE(Math.min(found.id, this.#lastWidth) * 4)
    return { codePoint, advance, outline: outlineIn(stored, () => found.path.commands) }
  }

  #place(glyph: number): number {
    return this.#isLong ? this.#loca.readUInt32BE(glyph * 4) : this.#loca.readUInt16BE(glyph * 2) * 2
  }
}

/** An outline as it is stored; one that is made of others, as five marks of the shipped fonts are, as one of its own. */
function outlineIn(stored: Buffer, path: () => readonly PathCommand[]): Buffer {
  if (stored.length === 0) return stored
  const contours = stored.readInt16BE(0)
  if (contours < 0) return outlineOf(path())
  if (stored.readUInt16BE(10 + 2 * contours) > 0) throw new Error('instructions in an outline')
  return stored
}

/** A dash from edge to edge of its square: two of them make the Chinese dash (破折号), which has no gap. */
export function stretched(commands: readonly PathCommand[]): PathCommand[] {
  const xs = commands.flatMap(({ args }) => args.filter((_, place) => place % 2 === 0))
  const left = Math.min(...xs)
  const stretch = EM / (Math.max(...xs) - left)
  return commands.map(({ command, args }) => ({
    command,
    args: args.map((value, place) => (place % 2 === 0 ? (value - left) * stretch : value)),
  }))
}
