import { viewOf } from '../archives/directory.ts'
import type { Inspector } from '../inspector.ts'
import { refuse } from '../refusal.ts'
import { ByteSink } from './byte-sink.ts'
import { hexadecimal } from './lexer.ts'
import { Dictionary, nameOf, type Value } from './values.ts'

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
  const filters = listOf(resolve(dictionary.get('Filter') ?? dictionary.get('F'))).map(one =>
    nameOf(resolve(one)),
  )
  const settings = listOf(resolve(dictionary.get('DecodeParms') ?? dictionary.get('DP'))).map(resolve)
  let bytes: Uint8Array | null = raw
  for (const [index, filter] of filters.entries()) {
    if (bytes === null) return null
    if (filter === 'Crypt') refuse('ENCRYPTED', inspector.at(null))
    const undo = FILTERS.get(filter)
    bytes = undo === undefined ? null : undo(inspector, bytes)
    const setting = settings[index]
    if (bytes !== null && setting instanceof Dictionary) bytes = unpredicted(inspector, bytes, setting)
  }
  return bytes
}

type Filter = (inspector: Inspector, bytes: Uint8Array) => Uint8Array | null

const FILTERS: ReadonlyMap<string | null, Filter> = new Map(
  Object.entries({
    FlateDecode: (inspector, bytes) => inspector.inflateStream(bytes, 'stream'),
    Fl: (inspector, bytes) => inspector.inflateStream(bytes, 'stream'),
    LZWDecode: counted(unpackLzw),
    LZW: counted(unpackLzw),
    ASCIIHexDecode: counted(fromHexadecimal),
    AHx: counted(fromHexadecimal),
    ASCII85Decode: counted(fromAscii85),
    A85: counted(fromAscii85),
    RunLengthDecode: counted(unpackRuns),
    RL: counted(unpackRuns),
  }),
)

/** A filter that takes its time for every byte. */
function counted(undo: (inspector: Inspector, bytes: Uint8Array) => Uint8Array): Filter {
  return (inspector, bytes) => {
    inspector.countRead(bytes.length, 'stream')
    return undo(inspector, bytes)
  }
}

function listOf(value: Value): readonly Value[] {
  if (Array.isArray(value)) return value
  return value === null ? [] : [value as Value]
}

function fromHexadecimal(_: Inspector, bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0x3e)
  return hexadecimal(end < 0 ? bytes : bytes.subarray(0, end))
}

function fromAscii85(inspector: Inspector, bytes: Uint8Array): Uint8Array {
  const out = new ByteSink(inspector)
  let group: number[] = []
  for (const byte of bytes) {
    if (byte === 0x7e) break
    if (byte === 0x7a && group.length === 0) out.push([0, 0, 0, 0])
    if (byte < 0x21 || byte > 0x75) continue
    group.push(byte - 0x21)
    if (group.length < 5) continue
    out.push(bytesOf(group))
    group = []
  }
  if (group.length > 1) {
    const padded = [...group, ...new Array<number>(5 - group.length).fill(84)]
    out.push(bytesOf(padded).slice(0, group.length - 1))
  }
  return out.bytes
}

function bytesOf(digits: readonly number[]): number[] {
  const value = digits.reduce((sum, digit) => sum * 85 + digit, 0)
  return [value / 2 ** 24, value / 2 ** 16, value / 2 ** 8, value].map(part => Math.floor(part) & 0xff)
}

function unpackRuns(inspector: Inspector, bytes: Uint8Array): Uint8Array {
  const out = new ByteSink(inspector)
  let run = 0
  let rest = 0
  for (const byte of bytes) {
    if (rest > 0) {
      out.push([byte])
      rest--
    } else if (run > 0) {
      out.push(new Uint8Array(run).fill(byte))
      run = 0
    } else if (byte === 128) break
    else if (byte < 128) rest = byte + 1
    else run = 257 - byte
  }
  return out.bytes
}

const CLEAR = 256
const END = 257

function unpackLzw(inspector: Inspector, bytes: Uint8Array): Uint8Array {
  const out = new ByteSink(inspector)
  let table: Uint8Array[] = []
  let previous: Uint8Array | null = null
  let width = 9
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
    out.push(piece)
  }
  return out.bytes
}

/** A string of the table: the previous one, and the first byte of the next. */
function joined(previous: Uint8Array, next: Uint8Array): Uint8Array {
  const whole = new Uint8Array(previous.length + 1)
  whole.set(previous)
  whole.set(next.subarray(0, 1), previous.length)
  return whole
}

/** Undoes a predictor: rows of differences to the left, above, or both (PNG, RFC 2083, 6). */
function unpredicted(inspector: Inspector, bytes: Uint8Array, settings: Dictionary): Uint8Array | null {
  const number = (key: string, otherwise: number): number => {
    const value = settings.get(key)
    return typeof value === 'number' && value > 0 ? value : otherwise
  }
  const predictor = number('Predictor', 1)
  if (predictor < 2) return bytes
  if (predictor < 10) return null
  inspector.countRead(bytes.length, 'stream')
  const bits = number('Colors', 1) * number('BitsPerComponent', 8)
  const pixel = Math.max(1, Math.ceil(bits / 8))
  const width = Math.ceil((number('Columns', 1) * bits) / 8)
  const rows = Math.floor(bytes.length / (width + 1))
  if (rows === 0) return new Uint8Array()
  const input = viewOf(bytes)
  const out = new Uint8Array(rows * width)
  // Rows with the zeros that stand to the left of each, so that no byte is the first.
  const row = new DataView(new ArrayBuffer(pixel + width))
  const above = new DataView(new ArrayBuffer(pixel + width))
  for (let number = 0; number < rows; number++) {
    const from = number * (width + 1)
    const kind = input.getUint8(from)
    for (let at = 0; at < width; at++) {
      const guess = guessOf(kind, row.getUint8(at), above.getUint8(at + pixel), above.getUint8(at))
      row.setUint8(at + pixel, input.getUint8(from + 1 + at) + guess)
    }
    const finished = new Uint8Array(row.buffer)
    out.set(finished.subarray(pixel), number * width)
    new Uint8Array(above.buffer).set(finished)
  }
  return out
}

/** What a byte is a difference to, from its neighbours in rows of pixels. */
function guessOf(kind: number, left: number, above: number, corner: number): number {
  if (kind === 1) return left
  if (kind === 2) return above
  if (kind === 3) return (left + above) >> 1
  if (kind !== 4) return 0
  const estimate = left + above - corner
  const byLeft = Math.abs(estimate - left)
  const byAbove = Math.abs(estimate - above)
  const byCorner = Math.abs(estimate - corner)
  if (byLeft <= byAbove && byLeft <= byCorner) return left
  return byAbove <= byCorner ? above : corner
}
