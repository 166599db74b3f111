import { checksum32 } from '../../../kernel/inflate.ts'
import type { Inspector } from '../inspector.ts'
import { refuse } from '../refusal.ts'
import { type DirectoryEntry, hasOtherName, readDirectory, viewOf } from './directory.ts'

const LOCAL_HEADER = 0x04034b50
const DESCRIPTOR = 0x08074b50
const DESCRIPTOR_FLAG = 0x0008

/** An entry of which header and directory agree. */
export interface Entry {
  readonly name: string
  readonly size: number
  readonly isStored: boolean
  /** Its bytes, which are as many and have the checksum that the directory says. @throws Refusal */
  read(): Uint8Array
}

/** A ZIP archive in which every program reads the same. */
export interface Archive {
  /** In the order in which their data stands. */
  readonly entries: readonly Entry[]
  get(name: string): Entry | undefined
}

/** True for bytes that begin as an archive. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes.length >= 22 && viewOf(bytes).getUint32(0, true) === LOCAL_HEADER
}

/**
 * Reads an archive. Its entries follow each other from the first byte to the directory, each as the directory says, so
 * that none lies in another and nothing lies between them: where two descriptions differ, programs do too.
 */
export function openArchive(inspector: Inspector, bytes: Uint8Array): Archive {
  if (!isArchive(bytes)) refuse('TYPE_DIFFERS', inspector.at(null))
  const { entries: described, start } = readDirectory(inspector, bytes)
  let at = 0
  const entries: Entry[] = []
  for (const entry of [...described].sort((a, b) => a.offset - b.offset)) {
    if (entry.offset !== at) refuse('ARCHIVE_BROKEN', inspector.at(entry.name))
    const data = dataOf(inspector, bytes, entry, start)
    at = data.end
    entries.push(openEntry(inspector, entry, bytes.subarray(data.from, data.to)))
  }
  if (at !== start) refuse('ARCHIVE_BROKEN', inspector.at(null))
  const byName = new Map(entries.map(entry => [entry.name, entry]))
  return { entries, get: name => byName.get(name) }
}

function openEntry(inspector: Inspector, entry: DirectoryEntry, packed: Uint8Array): Entry {
  const isStored = entry.method === 0
  return {
    name: entry.name,
    size: entry.size,
    isStored,
    read() {
      const bytes = isStored ? packed : inspector.inflateEntry(packed, entry.size, entry.name)
      if (checksum32(bytes) !== entry.crc) refuse('ARCHIVE_BROKEN', inspector.at(entry.name))
      return bytes
    },
  }
}

interface Data {
  readonly from: number
  readonly to: number
  /** Where the next entry must begin. */
  readonly end: number
}

function dataOf(inspector: Inspector, bytes: Uint8Array, entry: DirectoryEntry, limit: number): Data {
  const view = viewOf(bytes)
  const { offset, packedSize, rawName } = entry
  // Behind where entries may be there is the directory, so that there are as many bytes to look at.
  const from = offset + 30 + rawName.length + view.getUint16(offset + 28, true)
  const to = from + packedSize
  if (to > limit || !isSameEntry(view, bytes, entry)) refuse('ARCHIVE_BROKEN', inspector.at(entry.name))
  if (hasOtherName(bytes.subarray(offset + 30 + rawName.length, from), rawName))
    refuse('ENTRY_NAME_UNSAFE', inspector.at(entry.name))
  if ((entry.flags & DESCRIPTOR_FLAG) === 0) return { from, to, end: to }
  const end = endOfDescriptor(view, entry, to, limit)
  if (end === null) refuse('ARCHIVE_BROKEN', inspector.at(entry.name))
  return { from, to, end }
}

/** True if an entry's own header says what the directory says of it. */
function isSameEntry(view: DataView, bytes: Uint8Array, entry: DirectoryEntry): boolean {
  const { offset, rawName, flags, method } = entry
  const claims = [entry.crc, entry.packedSize, entry.size]
  const own = [14, 18, 22].map(at => view.getUint32(offset + at, true))
  const isLater = (flags & DESCRIPTOR_FLAG) !== 0 && own.every(claim => claim === 0)
  return (
    view.getUint32(offset, true) === LOCAL_HEADER &&
    view.getUint16(offset + 6, true) === flags &&
    view.getUint16(offset + 8, true) === method &&
    view.getUint16(offset + 26, true) === rawName.length &&
    Buffer.compare(bytes.subarray(offset + 30, offset + 30 + rawName.length), rawName) === 0 &&
    (isLater || claims.every((claim, index) => claim === own[index]))
  )
}

/** Where the descriptor behind an entry's data ends; null if it does not say what the directory says. */
function endOfDescriptor(view: DataView, entry: DirectoryEntry, at: number, limit: number): number | null {
  const claims = [entry.crc, entry.packedSize, entry.size]
  const isAt = (from: number) =>
    from + 12 <= limit && claims.every((claim, index) => view.getUint32(from + index * 4, true) === claim)
  if (at + 16 <= limit && view.getUint32(at, true) === DESCRIPTOR && isAt(at + 4)) return at + 16
  // Its signature may be left out.
  return isAt(at) ? at + 12 : null
}
