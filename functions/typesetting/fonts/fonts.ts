import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { create, type Font } from 'fontkit'
import type { Face, Measured, Metrics } from '../layout/metrics.ts'
import { FONT_FILES, type FontFile, type FontName, type Slice, slicesIn } from './files.ts'
import { type Drawn, glyphOf, type PathCommand, trueTypeOf } from './truetype.ts'
import { fontInWoff } from './woff.ts'

/** Which font draws a face. There is no free 仿宋 to be had as a package: 宋体 stands in for it. */
const FONT_OF: Readonly<Record<Face, FontName>> = {
  FANG: 'song',
  SONG: 'song',
  BIAO: 'biaosong',
  HEI: 'hei',
  KAI: 'kai',
}
/** Where a character that its own font lacks is looked for next: what looks most like it first. */
const FALLBACK: Readonly<Record<Face, readonly Face[]>> = {
  FANG: ['KAI', 'HEI'],
  SONG: ['KAI', 'HEI'],
  KAI: ['SONG', 'HEI'],
  HEI: ['SONG', 'KAI'],
  BIAO: ['HEI', 'KAI'],
}
const DASH = 0x2014
/** Quotation marks are as wide as a character in Chinese; this font has them for Latin scripts only. */
const NARROW_IN_KAI = new Set('“”‘’')

interface OpenSlice {
  readonly bytes: Buffer
  readonly font: Font
  reads: number
}
const MOST_READS = 100

interface Sign {
  readonly em: number
  readonly topEm: number
  readonly drawn: Drawn
}

/** One font, opened slice by slice as its characters are needed; what was read stays for the next document. */
class SlicedFont {
  readonly #name: FontName
  readonly #folder: string
  readonly #slices: readonly Slice[]
  readonly #open = new Map<string, OpenSlice>()
  readonly #signs = new Map<number, Sign | null>()

  constructor(name: FontName) {
    const file = FONT_FILES[name]
    this.#name = name
    this.#folder = folderOf(file)
    this.#slices = slicesIn(readFileSync(join(this.#folder, file.css), 'utf8'))
  }

  sign(codePoint: number): Sign | null {
    const known = this.#signs.get(codePoint)
    if (known !== undefined) return known
    const sign = this.#read(codePoint)
    this.#signs.set(codePoint, sign)
    return sign
  }

  /** A font of just these characters; they must have signs. */
  subset(codePoints: Iterable<number>): Buffer {
    const sorted = [...codePoints].sort((a, b) => a - b)
    const drawn = sorted.flatMap(codePoint => this.sign(codePoint)?.drawn ?? [])
    return trueTypeOf(FONT_FILES[this.#name].postScriptName, drawn)
  }

  #read(codePoint: number): Sign | null {
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
      const advance = codePoint === DASH ? 1000 : found.advanceWidth * scale
      const glyph = glyphOf(codePoint === DASH ? widened(commands) : commands)
      return { em: advance / 1000, topEm: glyph.yMax / 1000, drawn: { codePoint, advance, glyph } }
    }
    return null
  }

  /** The library keeps every glyph it ever decoded, in ten times the space: after some hundreds it starts afresh. */
  #fontIn(file: string): Font {
    const opened = this.#open.get(file)
    if (opened !== undefined && opened.reads++ < MOST_READS) return opened.font
    const bytes = opened?.bytes ?? fontInWoff(readFileSync(join(this.#folder, file)))
    const font = create(bytes) as Font
    this.#open.set(file, { bytes, font, reads: 1 })
    return font
  }
}

/** A dash from edge to edge of its square: two of them make the Chinese dash, which has no gap. */
function widened(commands: readonly PathCommand[]): PathCommand[] {
  const xs = commands.flatMap(({ args }) => args.filter((_, place) => place % 2 === 0))
  const left = Math.min(...xs)
  const stretch = 1000 / (Math.max(...xs) - left)
  return commands.map(({ command, args }) => ({
    command,
    args: args.map((value, place) => (place % 2 === 0 ? (value - left) * stretch : value)),
  }))
}

/** Beside the bundle where the function is deployed; in its package where the sources run. */
function folderOf({ package: name, css }: FontFile): string {
  const beside = join(dirname(fileURLToPath(import.meta.url)), 'fonts', name)
  if (existsSync(join(beside, css))) return beside
  return dirname(createRequire(import.meta.url).resolve(`${name}/${css}`))
}

const opened = new Map<FontName, SlicedFont>()

function fontOf(face: Face): SlicedFont {
  const name = FONT_OF[face]
  const font = opened.get(name) ?? new SlicedFont(name)
  opened.set(name, font)
  return font
}

/** The widths of the fonts that are shipped. */
export const shippedMetrics: Metrics = {
  measure(character: string, face: Face): Measured | null {
    const codePoint = character.codePointAt(0) ?? 0
    const own = face === 'KAI' && NARROW_IN_KAI.has(character) ? 'SONG' : face
    for (const candidate of [own, ...FALLBACK[own]]) {
      const sign = fontOf(candidate).sign(codePoint)
      if (sign !== null) return { face: candidate, em: sign.em, topEm: sign.topEm }
    }
    return null
  },
}

/** One font for each of the product's fonts that these texts use, holding their characters only. */
export function subsetsFor(
  texts: Iterable<{ readonly text: string; readonly face: Face }>,
): Map<FontName, Buffer> {
  const used = new Map<FontName, Set<number>>()
  for (const { text, face } of texts) {
    const set = used.get(FONT_OF[face]) ?? new Set()
    used.set(FONT_OF[face], set)
    for (const character of text) set.add(character.codePointAt(0) ?? 0)
  }
  return new Map(
    [...used].map(([name, codePoints]) => {
      const font = opened.get(name) ?? new SlicedFont(name)
      return [name, font.subset(codePoints)]
    }),
  )
}

export const fontNameOf = (face: Face): FontName => FONT_OF[face]
