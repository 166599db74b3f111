import { viewOf } from '../archives/directory.ts'
import type { Inspector } from '../inspector.ts'
import { refuse } from '../refusal.ts'

/** A storage or stream of a compound file (OLE). */
export interface CompoundEntry {
  readonly name: string
  readonly isStream: boolean
  readonly start: number
  readonly size: number
}

/** A compound file: [MS-CFB]. */
export interface Compound {
  readonly entries: readonly CompoundEntry[]
  /** A stream's bytes. */
  read(entry: CompoundEntry): Uint8Array
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const END_OF_CHAIN = 0xfffffffe
const FREE = 0xffffffff
/** Streams below this size lie in the short sectors of the root entry. */
const MINI_LIMIT = 4096
const MAX_ENTRIES = 10_000

export function isCompound(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte)
}

/** Opens a compound file. All directory entries are read, also those that no storage has any more. */
export function openCompound(inspector: Inspector, bytes: Uint8Array): Compound {
  const broken = () => refuse('NOT_READABLE', inspector.at(null))
  const view = viewOf(bytes)
  if (bytes.length < 1536) broken()
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) broken()
  const sectorSize = 1 << shift
  const perSector = sectorSize / 4
  const sectors = Math.floor(bytes.length / sectorSize)
  const sector = (number: number): Uint8Array =>
    bytes.subarray((number + 1) * sectorSize, (number + 2) * sectorSize)
  const fat = tableOf(fatSectors())
  const directory = join(chain(view.getUint32(48, true)))
  const entries: CompoundEntry[] = []
  for (let at = 0; at + 128 <= directory.length && entries.length < MAX_ENTRIES; at += 128) {
    const entry = entryAt(directory, at)
    if (entry !== null) entries.push(entry)
  }
  const root = entryAt(directory, 0)
  const miniFat = tableOf(chain(view.getUint32(60, true)))
  const mini = root === null ? new Uint8Array() : join(chain(root.start))
  inspector.tick(null)

  return {
    entries,
    read({ start, size }) {
      if (size >= MINI_LIMIT) return join(chain(start)).subarray(0, size)
      const pieces: Uint8Array[] = []
      const seen = new Set<number>()
      let at: number | undefined = start
      while (at !== undefined && at < miniFat.length && !seen.has(at)) {
        seen.add(at)
        pieces.push(mini.subarray(at * 64, at * 64 + 64))
        at = miniFat[at]
      }
      return Buffer.concat(pieces).subarray(0, size)
    },
  }

  function fatSectors(): number[] {
    const found: number[] = []
    for (let at = 76; at < 512; at += 4) found.push(view.getUint32(at, true))
    let next = view.getUint32(68, true)
    for (let count = 0; next < sectors && count < sectors; count++) {
      const part = viewOf(sector(next))
      if (part.byteLength < sectorSize) broken()
      for (let at = 0; at < perSector - 1; at++) found.push(part.getUint32(at * 4, true))
      next = part.getUint32(sectorSize - 4, true)
    }
    // One that is listed again would be held again.
    return [...new Set(found.filter(number => number < sectors))]
  }
  function tableOf(numbers: readonly number[]): Uint32Array {
    const joined = join(numbers)
    const table = viewOf(joined)
    return Uint32Array.from({ length: joined.length >>> 2 }, (_, at) => table.getUint32(at * 4, true))
  }
  /** The sectors of a chain; none twice, so that it ends. */
  function chain(start: number): number[] {
    const seen = new Set<number>()
    let at = start
    while (at !== END_OF_CHAIN && at !== FREE) {
      if (seen.has(at) || at >= sectors) broken()
      seen.add(at)
      at = fat[at] ?? FREE
    }
    return [...seen]
  }
  function join(numbers: readonly number[]): Uint8Array {
    return Buffer.concat(numbers.map(sector))
  }
}

function entryAt(directory: Uint8Array, at: number): CompoundEntry | null {
  if (at + 128 > directory.length) return null
  const view = viewOf(directory)
  const length = Math.min(64, view.getUint16(at + 64, true))
  const kind = directory[at + 66]
  // 1 storage, 2 stream, 5 root; 0 is free, and anything else is not read as one by any program.
  if (length < 2 || (kind !== 1 && kind !== 2 && kind !== 5)) return null
  const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + length - 2))
  return {
    name,
    isStream: kind === 2,
    start: view.getUint32(at + 116, true),
    size: view.getUint32(at + 120, true),
  }
}

/** What Office encrypts is a compound file with the document in it, whatever the document would be. */
const ENCRYPTED = /^\p{Cc}?(?:encryptedpackage|encryptioninfo|dataspaces|encryptedsummary|drmcontent)$/iu

/** Refuses a compound file with an encrypted document in it. */
export function refuseEncrypted(inspector: Inspector, { entries }: Compound): void {
  if (entries.some(({ name }) => ENCRYPTED.test(name))) refuse('ENCRYPTED', inspector.at(null))
}
