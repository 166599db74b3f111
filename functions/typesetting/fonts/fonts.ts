import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { create, type Font } from 'fontkit'
import type { Face, FontMetrics, GlyphMetrics } from '../layout/metrics.ts'
import { FONT_FILES, type FontName, type Slice, slicesIn } from './files.ts'
import { outlineOf, type PathCommand, type SubsetGlyph, trueTypeOf } from './truetype.ts'
import { fontInWoff } from './woff.ts'

/** The font of each face. No free 仿宋 is published as a package: 宋体 stands in for it. */
const FONT_OF: Readonly<Record<Face, FontName>> = {
  FANG: 'song',
  SONG: 'song',
  BIAO: 'biaosong',
  HEI: 'hei',
  KAI: 'kai',
}
/** The faces that stand in where a face lacks a character, the most similar one first. */
const FALLBACK: Readonly<Record<Face, readonly Face[]>> = {
  FANG: ['KAI', 'HEI'],
  SONG: ['KAI', 'HEI'],
  KAI: ['SONG', 'HEI'],
  HEI: ['SONG', 'KAI'],
  BIAO: ['HEI', 'KAI'],
}
const DASH = 0x2014
/** Chinese quotation marks are as wide as a character; this font has only the narrow ones of Latin scripts. */
const NARROW_IN_KAI = new Set('“”‘’')

interface OpenSlice {
  readonly bytes: Buffer
  readonly font: Font
  reads: number
}
/** The library keeps every glyph that it ever decoded, at ten times its size: a slice is reopened after so many. */
const MAX_READS = 100

/** A font, opened slice by slice as its characters are needed; what was read is kept for the next document. */
class SlicedFont {
  readonly #name: FontName
  readonly #folder: string
  readonly #slices: readonly Slice[]
  readonly #open = new Map<string, OpenSlice>()
  readonly #glyphs = new Map<number, SubsetGlyph | null>()

  constructor(name: FontName) {
    const file = FONT_FILES[name]
    this.#name = name
    this.#folder = folderOf(file)
    this.#slices = slicesIn(readFileSync(join(this.#folder, file.css), 'utf8'))
  }

  /** The glyph of a character; null if the font has none. */
  glyph(codePoint: number): SubsetGlyph | null {
    const known = this.#glyphs.get(codePoint)
    if (known !== undefined) return known
    const glyph = this.#read(codePoint)
    this.#glyphs.set(codePoint, glyph)
    return glyph
  }

  /** A font of these characters alone; those that it lacks are left out. */
  subset(codePoints: Iterable<number>): Buffer {
    const sorted = [...codePoints].sort((a, b) => a - b)
    const glyphs = sorted.flatMap(codePoint => this.glyph(codePoint) ?? [])
    return trueTypeOf(FONT_FILES[this.#name].postScriptName, glyphs)
  }

  #read(codePoint: number): SubsetGlyph | null {
    for (const { file, ranges } of this.#slices) {
      if (!ranges.some(([from, to]) => from <= codePoint && codePoint <= to)) continue
      const font = this.#fontIn(file)
      if (!font.hasGlyphForCodePoint(codePoint)) continue
      const found = font.glyphForCodePoint(codePoint)
      const scale = 1000 / font.unitsPerEm
      const commands = found.path.commands.map(({ command, args }) => ({
        command,
        args: args.map(value => value * scale),
      }))
      if (codePoint === DASH) return { codePoint, advance: 1000, outline: outlineOf(stretched(commands)) }
      return { codePoint, advance: found.advanceWidth * scale, outline: outlineOf(commands) }
    }
    return null
  }

  #fontIn(file: string): Font {
    const opened = this.#open.get(file)
    if (opened !== undefined && opened.reads++ < MAX_READS) return opened.font
    const bytes = opened?.bytes ?? fontInWoff(readFileSync(join(this.#folder, file)))
    const font = create(bytes) as Font
    this.#open.set(file, { bytes, font, reads: 1 })
    return font
  }
}

/** A dash from edge to edge of its square: two of them make the Chinese dash (破折号), which has no gap. */
function stretched(commands: readonly PathCommand[]): PathCommand[] {
  const xs = commands.flatMap(({ args }) => args.filter((_, place) => place % 2 === 0))
  const left = Math.min(...xs)
  const stretch = 1000 / (Math.max(...xs) - left)
  return commands.map(({ command, args }) => ({
    command,
    args: args.map((value, place) => (place % 2 === 0 ? (value - left) * stretch : value)),
  }))
}

/** In the folder that FONTS_DIR names, where the function is deployed; in its package where the sources run. */
function folderOf({ package: name, css }: (typeof FONT_FILES)[FontName]): string {
  const { FONTS_DIR } = process.env
  if (FONTS_DIR !== undefined) return join(FONTS_DIR, name)
  return dirname(createRequire(import.meta.url).resolve(`${name}/${css}`))
}

const opened = new Map<FontName, SlicedFont>()

function fontNamed(name: FontName): SlicedFont {
  const font = opened.get(name) ?? new SlicedFont(name)
  opened.set(name, font)
  return font
}

/** The measures of the shipped fonts. */
export const shippedMetrics: FontMetrics = {
  measure(character: string, face: Face): GlyphMetrics | null {
    const codePoint = character.codePointAt(0) ?? 0
    const own = face === 'KAI' && NARROW_IN_KAI.has(character) ? 'SONG' : face
    for (const candidate of [own, ...FALLBACK[own]]) {
      const glyph = fontNamed(FONT_OF[candidate]).glyph(codePoint)
      if (glyph !== null)
        return { face: candidate, em: glyph.advance / 1000, topEm: glyph.outline.yMax / 1000 }
    }
    return null
  },
}

/** For each font that these texts use, a font of their characters alone. */
export function subsetsFor(
  texts: Iterable<{ readonly text: string; readonly face: Face }>,
): Map<FontName, Buffer> {
  const used = new Map<FontName, Set<number>>()
  for (const { text, face } of texts) {
    const set = used.get(FONT_OF[face]) ?? new Set()
    used.set(FONT_OF[face], set)
    for (const character of text) set.add(character.codePointAt(0) ?? 0)
  }
  return new Map([...used].map(([name, codePoints]) => [name, fontNamed(name).subset(codePoints)]))
}

/** The name under which `subsetsFor` returns the font of a face. */
export const fontNameOf = (face: Face): FontName => FONT_OF[face]
