import { checksum32 } from '../../../kernel/inflate.ts'
import { isArchiveFromEnd, viewOf } from '../archives/directory.ts'
import type { Inspector } from '../inspector.ts'
import { refuse } from '../refusal.ts'
import { readLines } from '../text/marks.ts'
import { hasMarkup } from '../text/markup.ts'
import { decoded } from '../text/text.ts'

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const TEXTS = ['tEXt', 'iTXt']

/** A PNG: whole chunks from the first to the last byte. */
export function inspectPng(inspector: Inspector, bytes: Uint8Array): void {
  if (!PNG.every((byte, at) => bytes[at] === byte)) refuse('TYPE_DIFFERS', inspector.at(null))
  const view = viewOf(bytes)
  let at = PNG.length
  let last = ''
  while (last !== 'IEND') {
    inspector.tick(null)
    const length = at + 12 <= bytes.length ? view.getUint32(at) : Number.POSITIVE_INFINITY
    const end = at + 12 + length
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1')
    if (end > bytes.length || (last === '') !== (type === 'IHDR')) refuse('NOT_READABLE', inspector.at(null))
    const body = bytes.subarray(at + 4, at + 8 + length)
    if (checksum32(body) !== view.getUint32(end - 4)) refuse('NOT_READABLE', inspector.at(type))
    if (TEXTS.includes(type)) readNote(inspector, body.subarray(4), type)
    last = type
    at = end
  }
  if (at !== bytes.length) refuse('NOT_READABLE', inspector.at(null))
  refuseOther(inspector, bytes)
}

const START = 0xd8
const END = 0xd9
const SCAN = 0xda
const COMMENT = 0xfe

/** A JPEG: segments from the first byte; behind its end only further JPEGs, as phones write them, or zeros. */
export function inspectJpeg(inspector: Inspector, bytes: Uint8Array): void {
  if (bytes[0] !== 0xff || bytes[1] !== START || bytes[2] !== 0xff) refuse('TYPE_DIFFERS', inspector.at(null))
  let at = 0
  while (at < bytes.length && bytes[at] !== 0) at = endOfJpeg(inspector, bytes, at)
  if (bytes.subarray(at).some(byte => byte !== 0)) refuse('NOT_READABLE', inspector.at(null))
  refuseOther(inspector, bytes)
}

function endOfJpeg(inspector: Inspector, bytes: Uint8Array, start: number): number {
  inspector.tick(null)
  const broken = () => refuse('NOT_READABLE', inspector.at(null))
  const view = viewOf(bytes)
  if (bytes[start] !== 0xff || bytes[start + 1] !== START) broken()
  let at = start + 2
  for (;;) {
    if (at + 2 > bytes.length || bytes[at] !== 0xff) broken()
    const marker = view.getUint8(at + 1)
    if (marker === END) return at + 2
    if (marker === 0xff) {
      at++
      continue
    }
    if (at + 4 > bytes.length) broken()
    const length = view.getUint16(at + 2)
    if (length < 2 || at + 2 + length > bytes.length) broken()
    const body = bytes.subarray(at + 4, at + 2 + length)
    if (marker === COMMENT) readNote(inspector, body, 'COM')
    at += 2 + length
    if (marker === SCAN) at = endOfScan(bytes, at)
  }
}

/** Where the compressed data ends: at a marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at >= 0) {
    const next = bytes[at + 1] ?? END
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
    at = bytes.indexOf(0xff, at + 1)
  }
  return bytes.length
}

function readNote(inspector: Inspector, body: Uint8Array, place: string): void {
  const text = (decoded(body) ?? '').replaceAll('\0', '\n')
  if (hasMarkup(text)) refuse('HAS_SCRIPT', inspector.at(place))
  readLines(inspector, place, text)
}

/** Refuses a picture that is something else too, and says that its text was not read. */
function refuseOther(inspector: Inspector, bytes: Uint8Array): void {
  if (isArchiveFromEnd(bytes)) refuse('TYPE_DIFFERS', inspector.at(null))
  // Programs look for a page of HTML in the first kilobyte, and PDF readers for a PDF.
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (head.includes('%PDF-')) refuse('TYPE_DIFFERS', inspector.at(null))
  if (hasMarkup(head)) refuse('HAS_SCRIPT', inspector.at(null))
  inspector.cannotRead()
}
