const SECTOR = 512
const END = 0xfffffffe
const FREE = 0xffffffff
const FAT = 0xfffffffd

/** A storage if it has no content. */
export interface MadeStream {
  readonly name: string
  readonly content?: Uint8Array
}

/** A compound file (OLE) with one level of streams, each of 4096 bytes at least, so that none is in short sectors. */
export function aCompound(streams: readonly MadeStream[]): Buffer {
  const sectors: Buffer[] = []
  const fat: number[] = []
  const add = (content: Uint8Array): number => {
    const start = sectors.length
    for (let at = 0; at < content.length; at += SECTOR) {
      const sector = Buffer.alloc(SECTOR)
      sector.set(content.subarray(at, at + SECTOR))
      sectors.push(sector)
      fat.push(at + SECTOR < content.length ? sectors.length : END)
    }
    return start
  }
  const entries = [directoryEntry('Root Entry', 5, END, 0)]
  for (const { name, content } of streams) {
    const padded =
      content === undefined
        ? null
        : Buffer.concat([content, Buffer.alloc(Math.max(0, 4096 - content.length))])
    entries.push(
      padded === null ? directoryEntry(name, 1, 0, 0) : directoryEntry(name, 2, add(padded), padded.length),
    )
  }
  const directory = add(Buffer.concat(entries))
  const count = Math.ceil((fat.length + 8) / 128)
  const fatSectors = Array.from({ length: count }, (_, index) => sectors.length + index)
  for (const _ of fatSectors) fat.push(FAT)
  const table = Buffer.alloc(count * SECTOR, 0xff)
  for (const [index, next] of fat.entries()) table.writeUInt32LE(next, index * 4)
  return Buffer.concat([header(directory, fatSectors), ...sectors, table])
}

function header(directory: number, fatSectors: readonly number[]): Buffer {
  const bytes = Buffer.alloc(SECTOR)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  bytes.writeUInt16LE(0x3e, 24)
  bytes.writeUInt16LE(3, 26)
  bytes.writeUInt16LE(0xfffe, 28)
  bytes.writeUInt16LE(9, 30)
  bytes.writeUInt16LE(6, 32)
  bytes.writeUInt32LE(fatSectors.length, 44)
  bytes.writeUInt32LE(directory, 48)
  bytes.writeUInt32LE(4096, 56)
  bytes.writeUInt32LE(END, 60)
  bytes.writeUInt32LE(END, 68)
  for (let at = 0; at < 109; at++) bytes.writeUInt32LE(fatSectors[at] ?? FREE, 76 + at * 4)
  return bytes
}

function directoryEntry(name: string, kind: number, start: number, size: number): Buffer {
  const bytes = Buffer.alloc(128)
  bytes.write(name, 0, 'utf16le')
  bytes.writeUInt16LE(name.length * 2 + 2, 64)
  bytes[66] = kind
  bytes.writeUInt32LE(start, 116)
  bytes.writeUInt32LE(size, 120)
  return bytes
}

/** The main stream of a document of Word: its header, with these flags. */
export function aWordStream(flags = 0, text = ''): Buffer {
  const bytes = Buffer.alloc(32)
  bytes.writeUInt16LE(0xa5ec, 0)
  bytes.writeUInt16LE(flags, 10)
  return Buffer.concat([bytes, Buffer.from(text, 'utf16le')])
}

/** A record of Excel. */
export type Record = readonly [type: number, content: Uint8Array]
/** A record of PowerPoint; of version 15 it contains others. */
export type Atom = readonly [version: number, type: number, content: Uint8Array]

/** Records of Excel, one after the other. */
export function records(...all: readonly Record[]): Buffer {
  return Buffer.concat(
    all.flatMap(([type, content]) => {
      const head = Buffer.alloc(4)
      head.writeUInt16LE(type, 0)
      head.writeUInt16LE(content.length, 2)
      return [head, content]
    }),
  )
}

/** Records of PowerPoint, one after the other. */
export function atoms(...all: readonly Atom[]): Buffer {
  return Buffer.concat(
    all.flatMap(([version, type, content]) => {
      const head = Buffer.alloc(8)
      head.writeUInt16LE(version, 0)
      head.writeUInt16LE(type, 2)
      head.writeUInt32LE(content.length, 4)
      return [head, content]
    }),
  )
}
