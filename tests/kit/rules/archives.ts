import { constants, crc32, deflateRawSync } from 'node:zlib'

/** An entry of an archive that a test makes. What is not given is as an honest program writes it. */
export interface MadeEntry {
  readonly name: string | Uint8Array
  readonly content?: string | Uint8Array | Packed
  readonly isStored?: boolean
  /** Sizes and checksum behind the data, as programs write that do not know them before. */
  readonly hasDescriptor?: boolean
  /** What the directory says, if it lies; `local` what the entry's own header says. */
  readonly directory?: Lies
  readonly local?: Lies
  /** Bytes between the entry before and this one. */
  readonly gap?: number
}

export interface Lies {
  readonly name?: string
  readonly size?: number
  readonly packedSize?: number
  readonly flags?: number
  readonly method?: number
  readonly crc?: number
  readonly offset?: number
  /** Unix permissions and kind. */
  readonly mode?: number
  readonly extra?: Uint8Array
}

export interface MadeArchive {
  readonly comment?: string
  readonly count?: number
  readonly prefix?: string
  readonly suffix?: string
}

/** Content that a test has packed itself. */
export class Packed {
  readonly bytes: Buffer
  readonly size: number
  readonly crc: number
  constructor(bytes: Buffer, size: number, crc: number) {
    this.bytes = bytes
    this.size = size
    this.crc = crc
  }
}

/** So many megabytes of zeros, packed as one and repeated: what any program inflates to all of them. */
export function megabytesOfZeros(count: number): Packed {
  const one = Buffer.alloc(1_000_000)
  // Ends at a byte and refers to nothing before it, so it may come again; the last block, which is empty, ends the data.
  const packed = deflateRawSync(one, { finishFlush: constants.Z_FULL_FLUSH })
  const crc = Array.from({ length: count }).reduce<number>(sum => crc32(one, sum), 0)
  const bytes = Buffer.concat([
    ...Array.from({ length: count }, () => packed),
    deflateRawSync(Buffer.alloc(0)),
  ])
  return new Packed(bytes, count * one.length, crc)
}

/** A ZIP, byte by byte: local headers, central directory, end record. */
export function aZip(
  entries: readonly MadeEntry[],
  { comment = '', count = entries.length, prefix = '', suffix = '' }: MadeArchive = {},
): Buffer {
  const body: Buffer[] = [Buffer.from(prefix)]
  const directory: Buffer[] = []
  let offset = body[0]?.length ?? 0
  for (const entry of entries) {
    const isStored = entry.isStored === true
    const { bytes: packed, size, crc } = packedFrom(entry.content ?? 'x', isStored)
    const facts = {
      name: entry.name,
      size,
      packedSize: packed.length,
      flags: (isAscii(entry.name) ? 0 : 0x800) | (entry.hasDescriptor === true ? 8 : 0),
      method: isStored ? 0 : 8,
      crc,
      offset: offset + (entry.gap ?? 0),
      mode: 0,
      extra: Buffer.alloc(0) as Uint8Array,
    }
    const later = entry.hasDescriptor === true ? { size: 0, packedSize: 0, crc: 0 } : {}
    const local = localHeader({ ...facts, ...later, ...entry.local })
    const descriptor =
      entry.hasDescriptor === true ? words(0x08074b50, facts.crc, facts.packedSize, facts.size) : []
    const pieces = [Buffer.alloc(entry.gap ?? 0), local, packed, ...[descriptor].flat()]
    body.push(...pieces)
    offset += pieces.reduce((sum, piece) => sum + piece.length, 0)
    directory.push(directoryEntry({ ...facts, ...entry.directory }))
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Math.min(count, 0xffff), 8)
  end.writeUInt16LE(Math.min(count, 0xffff), 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  end.writeUInt16LE(Buffer.byteLength(comment), 20)
  return Buffer.concat([...body, central, end, Buffer.from(comment), Buffer.from(suffix)])
}

function packedFrom(content: string | Uint8Array | Packed, isStored: boolean): Packed {
  if (content instanceof Packed) return content
  const bytes = Buffer.from(content)
  return new Packed(isStored ? bytes : deflateRawSync(bytes), bytes.length, crc32(bytes))
}

type Facts = Required<Omit<Lies, 'name'>> & { readonly name: string | Uint8Array }

function localHeader({ name, size, packedSize, flags, method, crc, extra }: Facts): Buffer {
  const raw = Buffer.from(name)
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(flags, 6)
  header.writeUInt16LE(method, 8)
  header.writeUInt32LE(crc, 14)
  header.writeUInt32LE(packedSize, 18)
  header.writeUInt32LE(size, 22)
  header.writeUInt16LE(raw.length, 26)
  header.writeUInt16LE(extra.length, 28)
  return Buffer.concat([header, raw, extra])
}

function directoryEntry({ name, size, packedSize, flags, method, crc, offset, mode, extra }: Facts): Buffer {
  const raw = Buffer.from(name)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(flags, 8)
  entry.writeUInt16LE(method, 10)
  entry.writeUInt32LE(crc, 16)
  entry.writeUInt32LE(packedSize, 20)
  entry.writeUInt32LE(size, 24)
  entry.writeUInt16LE(raw.length, 28)
  entry.writeUInt16LE(extra.length, 30)
  entry.writeUInt32LE((mode << 16) >>> 0, 38)
  entry.writeUInt32LE(offset, 42)
  return Buffer.concat([entry, raw, extra])
}

function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, index * 4)
  return bytes
}

function isAscii(name: string | Uint8Array): boolean {
  return typeof name !== 'string' || /^[\x20-\x7e]*$/.test(name)
}
