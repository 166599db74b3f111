/**
 * All glyphs of a font in one file, in an order that needs no parsing: what a document needs of a font is read from its
 * place, and nothing of it is kept. Little-endian: the number of characters; for each, by code point, the code point, where
 * its outline begins, its advance and the upper edge of its ink; then the outlines as a TrueType font stores them. One
 * record more, without a character, ends the last outline.
 */
const COUNT = 4
const RECORD = 12

/** A character of a font, in thousandths of the em. */
export interface Glyph {
  readonly codePoint: number
  readonly advance: number
  readonly outline: Buffer
}

/** Bytes of a table from a place on, so many. */
export type ReadBytes = (from: number, length: number) => Buffer

/** @param glyphs by code point, each once; outlines are simple glyphs without instructions, or empty */
export function glyphTableOf(glyphs: readonly Glyph[]): Buffer {
  // Readers expect each outline at a multiple of four bytes.
  const outlines = glyphs.map(({ outline }) => Buffer.concat([outline], Math.ceil(outline.length / 4) * 4))
  const records = Buffer.alloc(COUNT + (glyphs.length + 1) * RECORD)
  records.writeUInt32LE(glyphs.length, 0)
  let place = records.length
  for (const [index, { codePoint, advance }] of glyphs.entries()) {
    const outline = outlines[index] as Buffer
    const at = COUNT + index * RECORD
    records.writeUInt32LE(codePoint, at)
    records.writeUInt32LE(place, at + 4)
    records.writeUInt16LE(advance, at + 8)
    records.writeInt16LE(outline.length === 0 ? 0 : outline.readInt16BE(8), at + 10)
    place += outline.length
  }
  records.writeUInt32LE(place, COUNT + glyphs.length * RECORD + 4)
  return Buffer.concat([records, ...outlines])
}

/** A table of glyphs, of which only the records are kept in memory: 12 bytes a character, 0.85 MB for all shipped fonts. */
export class GlyphTable {
  readonly #read: ReadBytes
  readonly #records: Buffer
  readonly #count: number

  constructor(read: ReadBytes) {
    this.#read = read
    this.#count = read(0, COUNT).readUInt32LE(0)
    this.#records = read(COUNT, (this.#count + 1) * RECORD)
  }

  /** Bytes that are kept as long as the table is. */
  get keptBytes(): number {
    return this.#records.length
  }

  /** The measures of a character, in thousandths of the em; null if the font lacks it. */
  measure(codePoint: number): { readonly advance: number; readonly yMax: number } | null {
    const at = this.#find(codePoint)
    if (at === null) return null
    return { advance: this.#records.readUInt16LE(at + 8), yMax: this.#records.readInt16LE(at + 10) }
  }

  /** A character with its outline, read anew; null if the font lacks it. */
  glyph(codePoint: number): Glyph | null {
    const at = this.#find(codePoint)
    if (at === null) return null
    const from = this.#records.readUInt32LE(at + 4)
    const outline = this.#read(from, this.#records.readUInt32LE(at + RECORD + 4) - from)
    return { codePoint, advance: this.#records.readUInt16LE(at + 8), outline }
  }

  /** Where the record of a character begins. */
  #find(codePoint: number): number | null {
    let [low, high] = [0, this.#count]
    while (low < high) {
      const middle = (low + high) >>> 1
      const found = this.#records.readUInt32LE(middle * RECORD)
      if (found === codePoint) return middle * RECORD
      if (found < codePoint) low = middle + 1
      else high = middle
    }
    return null
  }
}
