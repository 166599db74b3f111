import type { Inspector } from '../inspector.ts'
import { refuse } from '../refusal.ts'
import { latin } from './lexer.ts'
import { Dictionary, nameOf, type Value } from './values.ts'

/** The longest result of the two filters that are not counted by inflating. */
const MAX_BYTES = 100_000_000

/**
 * Undoes a stream's filters (ISO 32000-1, 7.4). Null for those of pictures, and for damaged data.
 * @param resolve gives what a reference means
 */
export function unfiltered(
  inspector: Inspector,
  dictionary: Dictionary,
  raw: Uint8Array,
  resolve: (value: Value) => Value,
): Uint8Array | null {
  const filters = listOf(resolve(dictionary.get('Filter', 'F'))).map(one => nameOf(resolve(one)))
  const settings = listOf(resolve(dictionary.get('DecodeParms', 'DP'))).map(resolve)
  let bytes: Uint8Array | null = raw
  for (const [index, filter] of filters.entries()) {
    if (bytes === null) return null
    if (filter === 'Crypt') refuse('ENCRYPTED', inspector.at(null))
    const undo: ((inspector: Inspector, bytes: Uint8Array) => Uint8Array | null) | undefined =
      FILTERS[filter ?? '']
    bytes = undo === undefined ? null : undo(inspector, bytes)
    const setting = settings[index]
    if (bytes !== null && setting instanceof Dictionary) bytes = unpredicted(bytes, setting)
  }
  return bytes
}

const FILTERS: Readonly<Record<string, (inspector: Inspector, bytes: Uint8Array) => Uint8Array | null>> = {
  FlateDecode: (inspector, bytes) => inspector.inflateStream(bytes, 'stream'),
  Fl: (inspector, bytes) => inspector.inflateStream(bytes, 'stream'),
  LZWDecode: unpackLzw,
  LZW: unpackLzw,
  ASCIIHexDecode: (_, bytes) => fromHexadecimal(bytes),
  AHx: (_, bytes) => fromHexadecimal(bytes),
  ASCII85Decode: (_, bytes) => fromAscii85(bytes),
  A85: (_, bytes) => fromAscii85(bytes),
  RunLengthDecode: unpackRuns,
  RL: unpackRuns,
}

function listOf(value: Value): readonly Value[] {
  if (Array.isArray(value)) return value
  return value === null ? [] : [value as Value]
}

function fromHexadecimal(bytes: Uint8Array): Uint8Array {
  const digits = latin(bytes, 0, bytes.length).split('>', 1)[0] ?? ''
  const clean = digits.replace(/[^0-9a-f]/giu, '')
  return Buffer.from(clean.length % 2 === 0 ? clean : `${clean}0`, 'hex')
}

function fromAscii85(bytes: Uint8Array): Uint8Array {
  const out: number[] = []
  let group: number[] = []
  for (const byte of bytes) {
    if (byte === 0x7e) break
    if (byte === 0x7a && group.length === 0) out.push(0, 0, 0, 0)
    if (byte < 0x21 || byte > 0x75) continue
    group.push(byte - 0x21)
    if (group.length < 5) continue
    out.push(...bytesOf(group))
    group = []
  }
  if (group.length > 1) {
    const padded = [...group, ...new Array<number>(5 - group.length).fill(84)]
    out.push(...bytesOf(padded).slice(0, group.length - 1))
  }
  return Uint8Array.from(out)
}

function bytesOf(digits: readonly number[]): number[] {
  const value = digits.reduce((sum, digit) => sum * 85 + digit, 0)
  return [value / 2 ** 24, value / 2 ** 16, value / 2 ** 8, value].map(part => Math.floor(part) & 0xff)
}

function unpackRuns(inspector: Inspector, bytes: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = []
  let size = 0
  for (let at = 0; at < bytes.length; ) {
    const length = bytes[at++] ?? 128
    if (length === 128) break
    const piece =
      length < 128 ? bytes.subarray(at, at + length + 1) : new Uint8Array(257 - length).fill(bytes[at] ?? 0)
    at += length < 128 ? length + 1 : 1
    size += piece.length
    if (size > MAX_BYTES) refuse('ARCHIVE_TOO_LARGE', inspector.at(null))
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

const CLEAR = 256
const END = 257

function unpackLzw(inspector: Inspector, bytes: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = []
  let table: Uint8Array[] = []
  let previous: Uint8Array | null = null
  let width = 9
  let size = 0
  let buffer = 0
  let bits = 0
  for (const byte of bytes) {
    buffer = ((buffer << 8) | byte) & 0xffffff
    bits += 8
    if (bits < width) continue
    bits -= width
    const code = (buffer >>> bits) & ((1 << width) - 1)
    if (code === END) break
    if (code === CLEAR) {
      table = []
      previous = null
      width = 9
      continue
    }
    const known: Uint8Array | undefined = code < CLEAR ? Uint8Array.of(code) : table[code - 258]
    const piece: Uint8Array | null = known ?? (previous === null ? null : joined(previous, previous))
    if (piece === null) break
    if (previous !== null && table.length < 4096 - 258) table.push(joined(previous, piece))
    previous = piece
    // The width grows one code early, as is the default.
    const count = table.length + 259
    width = count >= 2048 ? 12 : count >= 1024 ? 11 : count >= 512 ? 10 : 9
    size += piece.length
    if (size > MAX_BYTES) refuse('ARCHIVE_TOO_LARGE', inspector.at(null))
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

/** A string of the table: the previous one, and the first byte of the next. */
function joined(previous: Uint8Array, next: Uint8Array): Uint8Array {
  const whole = new Uint8Array(previous.length + 1)
  whole.set(previous)
  whole[previous.length] = next[0] ?? 0
  return whole
}

/** Undoes a predictor: rows of differences to the left, above, or both (PNG, RFC 2083, 6). */
function unpredicted(bytes: Uint8Array, settings: Dictionary): Uint8Array | null {
  const number = (key: string, otherwise: number): number => {
    const value = settings.get(key)
    return typeof value === 'number' && value > 0 ? value : otherwise
  }
  const predictor = number('Predictor', 1)
  if (predictor < 2) return bytes
  if (predictor < 10) return null
  const pixel = Math.max(1, Math.ceil((number('Colors', 1) * number('BitsPerComponent', 8)) / 8))
  const width = Math.ceil((number('Columns', 1) * number('Colors', 1) * number('BitsPerComponent', 8)) / 8)
  const rows = Math.floor(bytes.length / (width + 1))
  const out = new Uint8Array(rows * width)
  for (let row = 0; row < rows; row++) {
    const kind = bytes[row * (width + 1)] ?? 0
    for (let column = 0; column < width; column++) {
      const to = row * width + column
      const left = column >= pixel ? (out[to - pixel] ?? 0) : 0
      const above = row > 0 ? (out[to - width] ?? 0) : 0
      const corner = row > 0 && column >= pixel ? (out[to - width - pixel] ?? 0) : 0
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][kind] ?? 0
      out[to] = (bytes[row * (width + 1) + 1 + column] ?? 0) + guess
    }
  }
  return out
}

function paeth(left: number, above: number, corner: number): number {
  const estimate = left + above - corner
  const [byLeft, byAbove, byCorner] = [left, above, corner].map(one => Math.abs(estimate - one)) as [
    number,
    number,
    number,
  ]
  if (byLeft <= byAbove && byLeft <= byCorner) return left
  return byAbove <= byCorner ? above : corner
}
