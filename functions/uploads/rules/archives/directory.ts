import { isUnsafeEntryName } from '../file-name.ts'
import type { Inspector } from '../inspector.ts'
import { refuse } from '../refusal.ts'
import { strictly } from '../text/text.ts'

/** An entry as the archive's central directory describes it. Source of all offsets: APPNOTE.TXT 6.3.10. */
export interface DirectoryEntry {
  readonly name: string
  readonly rawName: Uint8Array
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  readonly offset: number
}

/** The central directory, and where it begins. */
export interface Directory {
  readonly entries: readonly DirectoryEntry[]
  readonly start: number
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const MAX_COMMENT = 0xffff
export const ENCRYPTED_FLAGS = 0x2041
const UTF8_FLAG = 0x0800
const STORED = 0
const DEFLATED = 8
/** Of an entry encrypted by AES. */
const AES = 99
const SYMBOLIC_LINK = 0xa000
const UNICODE_PATH = 0x7075

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Reads the directory, which must fill the archive's end: nothing before, between or behind. */
export function readDirectory(inspector: Inspector, bytes: Uint8Array): Directory {
  const view = viewOf(bytes)
  const end = endOfDirectory(view)
  if (end === null) refuse('ARCHIVE_BROKEN', inspector.at(null))
  const count = view.getUint16(end + 10, true)
  const size = view.getUint32(end + 12, true)
  const start = view.getUint32(end + 16, true)
  // The 64-bit form: no file that may come here needs it.
  if (count === 0xffff || start === 0xffffffff || size === 0xffffffff)
    refuse('ARCHIVE_TOO_LARGE', inspector.at(null))
  const isWhole =
    view.getUint32(end + 4, true) === 0 && view.getUint16(end + 8, true) === count && start + size === end
  if (!isWhole) refuse('ARCHIVE_BROKEN', inspector.at(null))
  inspector.countEntries(count)
  const entries: DirectoryEntry[] = []
  let at = start
  while (entries.length < count) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      refuse('ARCHIVE_BROKEN', inspector.at(null))
    const nameEnd = at + 46 + view.getUint16(at + 28, true)
    const extraEnd = nameEnd + view.getUint16(at + 30, true)
    const next = extraEnd + view.getUint16(at + 32, true)
    if (next > end) refuse('ARCHIVE_BROKEN', inspector.at(null))
    entries.push(entryAt(inspector, bytes, at, nameEnd, extraEnd))
    at = next
  }
  if (at !== end) refuse('ARCHIVE_BROKEN', inspector.at(null))
  refuseTwice(inspector, entries)
  return { entries, start }
}

/** The last end record, if its comment ends where the file does; null if there is none. */
function endOfDirectory(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 22 - MAX_COMMENT)
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY)
      return at + 22 + view.getUint16(at + 20, true) === view.byteLength ? at : null
  }
  return null
}

/** True for bytes that a program looking for an archive from their end takes for one. */
export function isArchiveFromEnd(bytes: Uint8Array): boolean {
  return bytes.length >= 22 && endOfDirectory(viewOf(bytes)) !== null
}

function entryAt(
  inspector: Inspector,
  bytes: Uint8Array,
  at: number,
  nameEnd: number,
  extraEnd: number,
): DirectoryEntry {
  const view = viewOf(bytes)
  const flags = view.getUint16(at + 8, true)
  const rawName = bytes.subarray(at + 46, nameEnd)
  const name = nameOf(rawName, flags)
  if (name === null || isUnsafeEntryName(name)) refuse('ENTRY_NAME_UNSAFE', inspector.at(name))
  const method = view.getUint16(at + 10, true)
  if ((flags & ENCRYPTED_FLAGS) !== 0 || method === AES) refuse('ENCRYPTED', inspector.at(name))
  if (method !== STORED && method !== DEFLATED) refuse('ARCHIVE_BROKEN', inspector.at(name))
  // What Unix made may say that an entry is a link to elsewhere.
  const isLink = ((view.getUint32(at + 38, true) >>> 16) & 0xf000) === SYMBOLIC_LINK
  if (isLink || hasOtherName(bytes.subarray(nameEnd, extraEnd), rawName))
    refuse('ENTRY_NAME_UNSAFE', inspector.at(name))
  const packedSize = view.getUint32(at + 20, true)
  const size = view.getUint32(at + 24, true)
  const offset = view.getUint32(at + 42, true)
  if (size === 0xffffffff || packedSize === 0xffffffff || offset === 0xffffffff)
    refuse('ARCHIVE_TOO_LARGE', inspector.at(name))
  if (view.getUint16(at + 34, true) !== 0 || (method === STORED && size !== packedSize))
    refuse('ARCHIVE_BROKEN', inspector.at(name))
  return { name, rawName, flags, method, crc: view.getUint32(at + 16, true), packedSize, size, offset }
}

/** Without the flag a name is in the encoding of whoever made it: in China UTF-8, or GBK on Windows. */
function nameOf(raw: Uint8Array, flags: number): string | null {
  const utf8 = strictly('utf-8', raw)
  return utf8 !== null || (flags & UTF8_FLAG) !== 0 ? utf8 : strictly('gb18030', raw)
}

/** True if an extra field names the entry otherwise: some programs go by that one. */
export function hasOtherName(extra: Uint8Array, rawName: Uint8Array): boolean {
  const view = viewOf(extra)
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== UNICODE_PATH) continue
    const other = extra.subarray(at + 9, at + 4 + view.getUint16(at + 2, true))
    if (Buffer.compare(other, rawName) !== 0) return true
  }
  return false
}

/** Names are compared as disks do that know neither case nor composition; a file is no folder beside. */
function refuseTwice(inspector: Inspector, entries: readonly DirectoryEntry[]): void {
  const isFile = new Map<string, boolean>()
  for (const { name } of entries) {
    const path = keyOf(name)
    if (isFile.has(path)) refuse('ENTRY_TWICE', inspector.at(name))
    isFile.set(path, !name.endsWith('/'))
  }
  for (const { name } of entries) {
    const path = keyOf(name)
    for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1))
      if (isFile.get(path.slice(0, end)) === true) refuse('ENTRY_TWICE', inspector.at(name))
  }
}

function keyOf(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\/$/u, '')
}
