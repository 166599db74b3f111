import { readFileSync } from 'node:fs'
import { create, type Font, type FontCollection } from 'fontkit'
import type { ChosenFace } from '../../functions/typesetting/fonts/choice.ts'
import { fonts } from '../../functions/typesetting/fonts/fonts.ts'
import { type Glyph, glyphTableOf } from '../../functions/typesetting/fonts/glyph-table.ts'
import { stretched } from '../../functions/typesetting/fonts/packages.ts'
import { EM, outlineOf, type PathCommand } from '../../functions/typesetting/fonts/truetype.ts'
import type { FaceRole, FontChoice, StageConfig } from '../config/stage.ts'

/** The faces by the names that configuration has for them. */
export const FACE_OF: Readonly<Record<FaceRole, ChosenFace>> = {
  fangsong: 'FANG',
  xiaobiaosong: 'BIAO',
  heiti: 'HEI',
  kaiti: 'KAI',
}
const ROLE_WORDS: Readonly<Record<FaceRole, string>> = {
  fangsong: '仿宋',
  xiaobiaosong: '小标宋',
  heiti: '黑体',
  kaiti: '楷体',
}

/** A font that an operator chose, as the functions read it. */
export interface PackedChoice {
  readonly face: ChosenFace
  readonly postScriptName: string
  readonly table: Buffer
}

/**
 * The fonts that a stage names for its faces, each as one table of its glyphs. A font takes about three seconds.
 *
 * @throws with a line for each that cannot be used: its role, its file, and why
 */
export function chosenFonts(faces: StageConfig['faces'] = {}): PackedChoice[] {
  const refusals: string[] = []
  const packed = (Object.entries(faces) as [FaceRole, FontChoice][]).flatMap(([role, choice]) => {
    const font = opened(choice)
    const refusal = typeof font === 'string' ? font : refusalOf(font, role, choice)
    if (refusal !== null) {
      refusals.push(`${ROLE_WORDS[role]} (${role}), ${choice.file}: ${refusal}`)
      return []
    }
    const usable = font as Font
    return [{ face: FACE_OF[role], postScriptName: usable.postscriptName, table: tableOf(usable) }]
  })
  if (refusals.length > 0) throw new Error(`fonts that cannot be used:\n${refusals.join('\n')}`)
  return packed
}

/** Flavors of font files that can be read: TrueType, also by its name on Macintosh, and OpenType with cubic outlines. */
const FLAVORS: readonly string[] = ['\0\x01\0\0', 'true', 'OTTO']

/** The font of a file, or why there is none. */
function opened({ file, index }: FontChoice): Font | string {
  let bytes: Buffer
  try {
    bytes = readFileSync(file)
  } catch {
    return 'cannot be read'
  }
  const flavor = bytes.toString('latin1', 0, 4)
  if (flavor !== 'ttcf' && !FLAVORS.includes(flavor)) return 'is no TrueType or OpenType font'
  try {
    const made = create(bytes)
    if (flavor !== 'ttcf') return made as Font
    const all = (made as FontCollection).fonts
    const names = all.map(({ postscriptName }, at) => `${at} ${postscriptName}`).join(', ')
    const chosen = index === undefined ? undefined : all[index]
    return chosen ?? `is a collection: name one of its fonts by index (${names})`
  } catch (error) {
    return `is damaged: ${error instanceof Error ? error.message : String(error)}`
  }
}

/** Why a font may not or cannot be used for a role; null if nothing speaks against it. */
function refusalOf(font: Font, role: FaceRole, { mayLackCharacters }: FontChoice): string | null {
  try {
    return (
      embeddingRefusal(font) ??
      (font.unitsPerEm > 0 ? null : 'says nothing of its measures') ??
      ('fvar' in (font as unknown as { directory: { tables: object } }).directory.tables
        ? 'is a variable font: make an instance of it'
        : null) ??
      (mayLackCharacters === true ? null : coverageRefusal(font, role))
    )
  } catch (error) {
    return `is damaged: ${error instanceof Error ? error.message : String(error)}`
  }
}

/**
 * What the font says of being embedded (OS/2, fsType). Of several permissions the most generous one counts, as fonts before
 * version 3 of the table have them. Prints embed a part of the font, so one that must not be subset is refused.
 */
function embeddingRefusal(font: Font): string | null {
  const type = font['OS/2']?.fsType
  if (type === undefined) return 'does not say whether it may be embedded (no OS/2 table)'
  if (type.noEmbedding && !type.viewOnly && !type.editable) return 'may not be embedded (fsType: restricted)'
  if (type.bitmapOnly) return 'may be embedded as bitmaps only (fsType: bitmap embedding only)'
  return type.noSubsetting ? 'may be embedded as a whole only (fsType: no subsetting)' : null
}

/** Where GB 2312 has symbols, row by row, from cell to cell: its encoding was given more of them later. */
const SYMBOLS: readonly (readonly [row: number, first: number, last: number])[] = [
  [1, 1, 94],
  [2, 17, 66],
  [2, 69, 78],
  [2, 81, 92],
  [3, 1, 94],
  [4, 1, 83],
  [5, 1, 86],
  [6, 1, 24],
  [6, 33, 56],
  [7, 1, 33],
  [7, 49, 81],
  [8, 1, 26],
  [8, 37, 73],
  [9, 4, 79],
]
/** 区 with hanzi, and the last of the first of its two levels, which ends before the row does. */
const HANZI_ROWS = [16, 87] as const
const LAST_OF_FIRST_LEVEL = [55, 89] as const

/** GB 2312 by its encoding: 682 symbols and 6,763 hanzi. */
export function gb2312(): { readonly symbols: readonly string[]; readonly hanzi: readonly string[] } {
  const decoder = new TextDecoder('gb2312')
  const cells = (row: number, first: number, last: number): string[] =>
    Array.from({ length: last - first + 1 }, (_, at) =>
      decoder.decode(Uint8Array.of(0xa0 + row, 0xa0 + first + at)),
    )
  const [firstRow, lastRow] = HANZI_ROWS
  const [shortRow, shortEnd] = LAST_OF_FIRST_LEVEL
  const hanzi = Array.from({ length: lastRow - firstRow + 1 }, (_, at) => firstRow + at)
  return {
    symbols: SYMBOLS.flatMap(([row, first, last]) => cells(row, first, last)),
    hanzi: hanzi.flatMap(row => cells(row, 1, row === shortRow ? shortEnd : 94)),
  }
}

const NAMED_CHARACTERS = 12

/** Every hanzi of GB 2312, and of its symbols those that the shipped font of the face has, which has not all of them either. */
function coverageRefusal(font: Font, role: FaceRole): string | null {
  const { symbols, hanzi } = gb2312()
  const face = FACE_OF[role]
  const shipped = face === 'FANG' ? 'SONG' : face
  const wanted = [...hanzi, ...symbols.filter(one => fonts.measure(one, shipped)?.face === shipped)]
  const missing = wanted.filter(one => !font.hasGlyphForCodePoint(one.codePointAt(0) as number))
  if (missing.length === 0) return null
  const named = missing.slice(0, NAMED_CHARACTERS).join('')
  return `lacks ${missing.length} characters of GB 2312: ${named}${missing.length > NAMED_CHARACTERS ? '…' : ''}`
}

const DASH = 0x2014

/** All characters of a font, drawn anew for an em of 1000 units without the instructions of its outlines. */
function tableOf(font: Font): Buffer {
  const scale = EM / font.unitsPerEm
  const scaled = ({ command, args }: PathCommand): PathCommand => ({
    command,
    args: args.map(value => value * scale),
  })
  const glyphs = [...new Set(font.characterSet)]
    .sort((a, b) => a - b)
    .map((codePoint): Glyph => {
      const { path, advanceWidth } = font.glyphForCodePoint(codePoint)
      const commands = path.commands.map(scaled)
      return codePoint === DASH && commands.length > 0
        ? { codePoint, advance: EM, outline: outlineOf(stretched(commands)) }
        : { codePoint, advance: Math.round(advanceWidth * scale), outline: outlineOf(commands) }
    })
  return glyphTableOf(glyphs)
}
