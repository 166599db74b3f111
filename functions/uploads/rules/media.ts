import { MEDIA_TYPES, type MediaType, type Rejection } from '../model.ts'

const [PDF, OFD, DOCX, XLSX, PNG, JPEG] = MEDIA_TYPES

/** True for a media type that is taken. */
export function isMediaType(text: string): text is MediaType {
  return (MEDIA_TYPES as readonly string[]).includes(text)
}

/** The parts of a file that its type is recognised by. */
export interface Sample {
  readonly head: Uint8Array
  readonly tail: Uint8Array
  readonly size: number
}

const SIGNATURES: Readonly<Partial<Record<MediaType, readonly number[]>>> = {
  [PDF]: [0x25, 0x50, 0x44, 0x46, 0x2d],
  [PNG]: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  [JPEG]: [0xff, 0xd8, 0xff],
}
/** A file that each ZIP-based format must contain. */
const ARCHIVE_MARKERS: Readonly<Partial<Record<MediaType, string>>> = {
  [OFD]: 'OFD.xml',
  [DOCX]: 'word/document.xml',
  [XLSX]: 'xl/workbook.xml',
}
const MAX_UNPACKED_BYTES = 500_000_000
const MAX_ARCHIVE_ENTRIES = 10_000

/**
 * Why these bytes are not of the declared type, or may not be opened safely; null if they are fine. What a client
 * declares is a claim: the bytes decide.
 */
export function mediaTypeFault(declared: string, sample: Sample): Rejection | null {
  if (!isMediaType(declared)) return 'TYPE_NOT_TAKEN'
  const marker = ARCHIVE_MARKERS[declared]
  if (marker !== undefined) return archiveFault(sample, marker)
  const signature = SIGNATURES[declared]
  if (signature !== undefined) {
    return signature.every((byte, index) => sample.head[index] === byte) ? null : 'TYPE_DIFFERS'
  }
  return isText(sample) ? null : 'TYPE_DIFFERS'
}

function isText({ head, size }: Sample): boolean {
  if (head.includes(0)) return false
  // A sample may end within a character, which `stream` lets the decoder hold back; a file may not.
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: head.length < size })
    return true
  } catch {
    return false
  }
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50

/** Reads a ZIP's central directory, which lists names and unpacked sizes without unpacking anything. */
function archiveFault({ head, tail, size }: Sample, marker: string): Rejection | null {
  if (head[0] !== 0x50 || head[1] !== 0x4b) return 'TYPE_DIFFERS'
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength)
  let end = tail.length - 22
  while (end >= 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) end--
  if (end < 0) return 'ARCHIVE_BROKEN'
  const entries = view.getUint16(end + 10, true)
  const start = view.getUint32(end + 16, true) - (size - tail.length)
  if (entries > MAX_ARCHIVE_ENTRIES) return 'ARCHIVE_TOO_LARGE'
  // A directory larger than the sample belongs to thousands of files: no office document has those.
  if (start < 0) return 'ARCHIVE_TOO_LARGE'
  let unpacked = 0
  let found = false
  for (let at = start, entry = 0; entry < entries; entry++) {
    if (at + 46 > tail.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return 'ARCHIVE_BROKEN'
    const nameLength = view.getUint16(at + 28, true)
    unpacked += view.getUint32(at + 24, true)
    const name = new TextDecoder().decode(tail.subarray(at + 46, at + 46 + nameLength))
    if (name === marker) found = true
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  if (unpacked > MAX_UNPACKED_BYTES) return 'ARCHIVE_TOO_LARGE'
  return found ? null : 'TYPE_DIFFERS'
}
