import { GlyphTable } from '../../functions/typesetting/fonts/glyph-table.ts'
import { packedFont } from '../../functions/typesetting/fonts/packages.ts'
import { trueTypeOf } from '../../functions/typesetting/fonts/truetype.ts'

let kai: GlyphTable | undefined

/** A TrueType file with the shipped 楷体 of these characters, as an operator may have one. */
export function aFontFile(postScriptName: string, characters: Iterable<string>): Buffer {
  if (kai === undefined) {
    const packed = packedFont('kai')
    kai = new GlyphTable((from, length) => packed.subarray(from, from + length))
  }
  const table = kai
  const codePoints = [...new Set(characters)].map(one => one.codePointAt(0) ?? 0).sort((a, b) => a - b)
  return trueTypeOf(
    postScriptName,
    codePoints.flatMap(codePoint => table.glyph(codePoint) ?? []),
  )
}

const ENTRY = 16
const HEADER = 12

/** Where the entry of a table stands in a font file. */
function entryOf(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4)
  const at = Array.from({ length: count }, (_, n) => HEADER + n * ENTRY)
  return at.find(entry => font.toString('latin1', entry, entry + 4) === tag) ?? 0
}

/** The file with two bytes of a table changed. */
export function patched(font: Buffer, tag: string, offset: number, value: number): Buffer {
  const copy = Buffer.from(font)
  copy.writeUInt16BE(value, copy.readUInt32BE(entryOf(copy, tag) + 8) + offset)
  return copy
}

/** The file with one table under another name. */
export function renamed(font: Buffer, tag: string, to: string): Buffer {
  const copy = Buffer.from(font)
  copy.write(to, entryOf(copy, tag), 'latin1')
  return copy
}

/** A collection (.ttc) of font files. */
export function collectionOf(...fonts: Buffer[]): Buffer {
  const head = Buffer.alloc(12 + fonts.length * 4)
  head.write('ttcf\0\x01\0\0', 'latin1')
  head.writeUInt32BE(fonts.length, 8)
  let at = head.length
  const moved = fonts.map((font, index) => {
    head.writeUInt32BE(at, 12 + index * 4)
    const copy = Buffer.from(font)
    for (let n = 0; n < copy.readUInt16BE(4); n++) {
      const place = HEADER + n * ENTRY + 8
      copy.writeUInt32BE(copy.readUInt32BE(place) + at, place)
    }
    at += copy.length
    return copy
  })
  return Buffer.concat([head, ...moved])
}
