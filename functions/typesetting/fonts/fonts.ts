import { openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type { Face, FontMetrics, GlyphMetrics } from '../layout/metrics.ts'
import { FONT_FILES, type FontName, tableFile } from './files.ts'
import { GlyphTable, type ReadBytes } from './glyph-table.ts'
import { packedFont } from './packages.ts'
import { EM, trueTypeOf } from './truetype.ts'

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
/** Chinese quotation marks are as wide as a character; this font has only the narrow ones of Latin scripts. */
const NARROW_IN_KAI = new Set('“”‘’')

const opened = new Map<FontName, GlyphTable>()

/** A font, opened when a document first needs it. Where the function is deployed, FONTS_DIR names the folder of the tables. */
function fontNamed(name: FontName): GlyphTable {
  const known = opened.get(name)
  if (known !== undefined) return known
  const { FONTS_DIR } = process.env
  const font = new GlyphTable(
    FONTS_DIR === undefined ? bytesOf(packedFont(name)) : bytesIn(join(FONTS_DIR, tableFile(name))),
  )
  opened.set(name, font)
  return font
}

/** Bytes that opened fonts keep, whatever was read from them. Where the sources run, whole tables lie in memory beside that. */
export const keptBytes = (): number => [...opened.values()].reduce((sum, font) => sum + font.keptBytes, 0)

const bytesOf =
  (table: Buffer): ReadBytes =>
  (from, length) =>
    table.subarray(from, from + length)

/** Reads a file in places; it stays open as long as the process runs. */
function bytesIn(path: string): ReadBytes {
  const file = openSync(path, 'r')
  return (from, length) => {
    const bytes = Buffer.allocUnsafe(length)
    if (readSync(file, bytes, 0, length, from) < length) throw new Error(`${path} ends early`)
    return bytes
  }
}

/** The measures of the shipped fonts. */
export const shippedMetrics: FontMetrics = {
  measure(character: string, face: Face): GlyphMetrics | null {
    const codePoint = character.codePointAt(0) ?? 0
    const own = face === 'KAI' && NARROW_IN_KAI.has(character) ? 'SONG' : face
    for (const candidate of [own, ...FALLBACK[own]]) {
      const measured = fontNamed(FONT_OF[candidate]).measure(codePoint)
      if (measured !== null) return { face: candidate, em: measured.advance / EM, topEm: measured.yMax / EM }
    }
    return null
  },
}

/** For each font that these texts use, a font of their characters alone; those that it lacks are left out. */
export function subsetsFor(
  texts: Iterable<{ readonly text: string; readonly face: Face }>,
): Map<FontName, Buffer> {
  const used = new Map<FontName, Set<number>>()
  for (const { text, face } of texts) {
    const set = used.get(FONT_OF[face]) ?? new Set()
    used.set(FONT_OF[face], set)
    for (const character of text) set.add(character.codePointAt(0) ?? 0)
  }
  return new Map([...used].map(([name, codePoints]) => [name, subset(name, codePoints)]))
}

function subset(name: FontName, codePoints: Iterable<number>): Buffer {
  const font = fontNamed(name)
  const sorted = [...codePoints].sort((a, b) => a - b)
  return trueTypeOf(
    FONT_FILES[name].postScriptName,
    sorted.flatMap(codePoint => font.glyph(codePoint) ?? []),
  )
}

/** The name under which `subsetsFor` returns the font of a face. */
export const fontNameOf = (face: Face): FontName => FONT_OF[face]
