import { openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type { Face, FontMetrics, GlyphMetrics, Typeface } from '../layout/metrics.ts'
import type { UsedFont } from '../model.ts'
import { type Choice, type ChosenFace, type ChosenFont, choiceIn } from './choice.ts'
import { FONT_FILES, type FontName, tableFile } from './files.ts'
import { GlyphTable, type ReadBytes } from './glyph-table.ts'
import { packedFont } from './packages.ts'
import { EM, trueTypeOf } from './truetype.ts'

/** The shipped font of each face. No free 仿宋 is published as a package: 宋体 stands in for it. */
const SHIPPED: Readonly<Record<Typeface, FontName>> = {
  FANG: 'song',
  SONG: 'song',
  BIAO: 'biaosong',
  HEI: 'hei',
  KAI: 'kai',
  SHIPPED_BIAO: 'biaosong',
  SHIPPED_HEI: 'hei',
  SHIPPED_KAI: 'kai',
}
/** The faces that stand in where a face lacks a character, the most similar one first. */
const FALLBACK: Readonly<Record<Face, readonly Face[]>> = {
  FANG: ['KAI', 'HEI'],
  SONG: ['KAI', 'HEI'],
  KAI: ['SONG', 'HEI'],
  HEI: ['SONG', 'KAI'],
  BIAO: ['HEI', 'KAI'],
}
const FACE_NAMES: Readonly<Record<Typeface, UsedFont['face']>> = {
  FANG: 'FANGSONG',
  BIAO: 'XIAOBIAOSONG',
  HEI: 'HEITI',
  KAI: 'KAITI',
  SONG: 'SONGTI',
  SHIPPED_BIAO: 'XIAOBIAOSONG',
  SHIPPED_HEI: 'HEITI',
  SHIPPED_KAI: 'KAITI',
}
const FACE_ORDER = Object.values(FACE_NAMES)
/** Chinese quotation marks and dots are as wide as a character; some fonts have only the narrow ones of Latin scripts. */
const WIDE = new Set('“”‘’…')
const NARROW_EM = 0.9

/** A font of a deployment: by what name its subset is registered, that by which readers of a PDF know it, and its table. */
interface FontSource {
  readonly id: string
  readonly postScriptName: string
  readonly open: () => GlyphTable
}

/** The fonts of a deployment, each opened when a document first needs it. */
export class Fonts implements FontMetrics {
  readonly #choice: Choice
  readonly #sources = new Map<Typeface, FontSource>()
  readonly #candidates = new Map<Face, readonly Typeface[]>()
  readonly #opened = new Map<string, GlyphTable>()

  /** @param folder of the tables, where the function is deployed; without it they are made from the packages of the shipped fonts */
  constructor(folder: string | undefined) {
    this.#choice = folder === undefined ? {} : choiceIn(folder)
    for (const [face, name] of Object.entries(SHIPPED) as [Typeface, FontName][])
      this.#sources.set(face, shippedSource(name, folder))
    for (const [face, { file, postScriptName }] of Object.entries(this.#choice) as [ChosenFace, ChosenFont][])
      this.#sources.set(face, { id: file, postScriptName, open: () => tableIn(folder ?? '', file) })
    // The font of the face, then the shipped ones: of this face, and of those that stand in for it.
    for (const [face, others] of Object.entries(FALLBACK) as [Face, readonly Face[]][])
      this.#candidates.set(face, [...new Set([face, ...[face, ...others].map(one => this.#shipped(one))])])
  }

  /** Bytes that opened fonts keep, whatever was read from them. Where the sources run, whole tables lie in memory beside that. */
  get keptBytes(): number {
    return [...this.#opened.values()].reduce((sum, font) => sum + font.keptBytes, 0)
  }

  measure(character: string, face: Face): GlyphMetrics | null {
    const codePoint = character.codePointAt(0) ?? 0
    for (const candidate of this.#candidates.get(face) ?? []) {
      const measured = this.#table(candidate).measure(codePoint)
      if (measured === null) continue
      const em = measured.advance / EM
      if (em < NARROW_EM && WIDE.has(character)) continue
      return { face: candidate, em, topEm: measured.yMax / EM }
    }
    return null
  }

  /** For each font that these texts use, a font of their characters alone, by its id; those that it lacks are left out. */
  subsetsFor(texts: Iterable<{ readonly text: string; readonly face: Typeface }>): Map<string, Buffer> {
    const used = new Map<string, { readonly face: Typeface; readonly codePoints: Set<number> }>()
    for (const { text, face } of texts) {
      const id = this.idOf(face)
      const entry = used.get(id) ?? { face, codePoints: new Set() }
      used.set(id, entry)
      for (const character of text) entry.codePoints.add(character.codePointAt(0) ?? 0)
    }
    return new Map([...used].map(([id, { face, codePoints }]) => [id, this.#subset(face, codePoints)]))
  }

  /** The name under which `subsetsFor` returns the font of a face. */
  idOf(face: Typeface): string {
    return this.#source(face).id
  }

  /** The name of a face's font, as readers of a PDF show it. */
  postScriptNameOf(face: Typeface): string {
    return this.#source(face).postScriptName
  }

  /** The fonts that these texts are set in, each once for every face. */
  usedBy(texts: Iterable<{ readonly face: Typeface }>): UsedFont[] {
    const faces = [...new Set([...texts].map(({ face }) => face))]
    return faces
      .map(face => ({ face: FACE_NAMES[face], font: this.postScriptNameOf(face) }))
      .sort((a, b) => FACE_ORDER.indexOf(a.face) - FACE_ORDER.indexOf(b.face))
  }

  /** Whether any face is set in a font of the operator's choice. */
  get hasChoice(): boolean {
    return Object.keys(this.#choice).length > 0
  }

  #subset(face: Typeface, codePoints: Iterable<number>): Buffer {
    const font = this.#table(face)
    const sorted = [...codePoints].sort((a, b) => a - b)
    return trueTypeOf(
      this.postScriptNameOf(face),
      sorted.flatMap(codePoint => font.glyph(codePoint) ?? []),
    )
  }

  /** By what name the shipped font of a face is found, if another was chosen for the face. */
  #shipped(face: Face): Typeface {
    if (face === 'FANG' || face === 'SONG') return 'SONG'
    return this.#choice[face] === undefined ? face : `SHIPPED_${face}`
  }

  #table(face: Typeface): GlyphTable {
    const { id, open } = this.#source(face)
    const known = this.#opened.get(id)
    if (known !== undefined) return known
    const font = open()
    this.#opened.set(id, font)
    return font
  }

  #source(face: Typeface): FontSource {
    return this.#sources.get(face) as FontSource
  }
}

function shippedSource(name: FontName, folder: string | undefined): FontSource {
  const { postScriptName } = FONT_FILES[name]
  const open = (): GlyphTable =>
    folder === undefined ? new GlyphTable(bytesOf(packedFont(name))) : tableIn(folder, tableFile(name))
  return { id: name, postScriptName, open }
}

const tableIn = (folder: string, file: string): GlyphTable => new GlyphTable(bytesIn(join(folder, file)))

/** The fonts of this process. Where the function is deployed, FONTS_DIR names the folder of the tables. */
export const fonts = new Fonts(process.env.FONTS_DIR)

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
