import { inflateSync } from 'node:zlib'

const HEADER = 44
const ENTRY = 20

/** A font file taken apart: its flavor, and the bytes of each table by its tag, in order of the tags. */
export interface FontTables {
  readonly flavor: number
  readonly tables: ReadonlyMap<string, Buffer>
}

/**
 * The tables inside of a WOFF 1.0 file (W3C recommendation of 2012), each of which is compressed. The font library reads
 * WOFF too, but inflates in JavaScript, and a table again for every glyph: twenty times as long for a document.
 *
 * @throws if the bytes are not WOFF 1.0; the files are shipped with the product, so the installation is broken then
 */
export function tablesInWoff(woff: Buffer): FontTables {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF 1.0 file')
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, index): [string, Buffer] => {
    const at = HEADER + index * ENTRY
    const offset = woff.readUInt32BE(at + 4)
    const stored = woff.subarray(offset, offset + woff.readUInt32BE(at + 8))
    const length = woff.readUInt32BE(at + 12)
    return [woff.toString('latin1', at, at + 4), stored.length < length ? inflateSync(stored) : stored]
  })
  return { flavor: woff.readUInt32BE(4), tables: new Map(tables) }
}

/** A TrueType file of these tables, which stand in order of their tags. Without checksums, at which the font library does not look. */
export function sfnt({ flavor, tables }: FontTables): Buffer {
  const power = 2 ** Math.floor(Math.log2(tables.size))
  const head = Buffer.alloc(12 + tables.size * 16)
  head.writeUInt32BE(flavor, 0)
  head.writeUInt16BE(tables.size, 4)
  head.writeUInt16BE(power * 16, 6)
  head.writeUInt16BE(Math.log2(power), 8)
  head.writeUInt16BE(tables.size * 16 - power * 16, 10)
  const parts: Buffer[] = [head]
  let offset = head.length
  for (const [index, [tag, bytes]] of [...tables].entries()) {
    const at = 12 + index * 16
    head.write(tag, at, 'latin1')
    head.writeUInt32BE(offset, at + 8)
    head.writeUInt32BE(bytes.length, at + 12)
    const padding = (4 - (bytes.length % 4)) % 4
    parts.push(bytes, Buffer.alloc(padding))
    offset += bytes.length + padding
  }
  return Buffer.concat(parts)
}
