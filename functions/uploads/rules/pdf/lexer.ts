import { Dictionary, Keyword, Name, Reference, Text, type Value } from './values.ts'

const MAX_DEPTH = 100
/** Values within one: each is held while it is read. */
const MAX_VALUES = 1_000_000
/** The kinds of bytes: ISO 32000-1, 7.2.2. */
const BLANK = 1
const DELIMITER = 2
const KINDS = new Uint8Array(256)
for (const byte of [0, 9, 10, 12, 13, 32]) KINDS[byte] = BLANK
for (const byte of Buffer.from('()<>[]{}/%')) KINDS[byte] = DELIMITER
const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 }

/** Reads values one after the other, as far as anything can be read. Never fails: what is no value is a keyword. */
export class Lexer {
  readonly #bytes: Uint8Array
  at: number
  /** Values that the last one read has in it, itself included. */
  size = 0
  /** True once something was nested more deeply, or had more in it, than any program writes. */
  isTooComplex = false

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes
    this.at = at
  }

  /** The next value; undefined at the end. References are recognised where a document has them, not in content. */
  next(hasReferences: boolean, depth = 0): Value | undefined {
    this.skipBlanks()
    const bytes = this.#bytes
    const byte = bytes[this.at]
    if (byte === undefined) return undefined
    this.size = depth === 0 ? 1 : this.size + 1
    if (depth > MAX_DEPTH || this.size > MAX_VALUES) {
      this.isTooComplex = true
      this.at = bytes.length
      return undefined
    }
    switch (byte) {
      case 0x2f:
        return this.#name()
      case 0x28:
        return this.#string()
      case 0x5b:
        this.at++
        return this.#until(']', hasReferences, depth)
      case 0x3c:
        if (bytes[this.at + 1] !== 0x3c) return this.#hexadecimal()
        this.at += 2
        return this.#dictionary(hasReferences, depth)
      case 0x3e:
        this.at += bytes[this.at + 1] === 0x3e ? 2 : 1
        return new Keyword('>>')
      default:
        return this.#word(hasReferences)
    }
  }

  #isAt(kind: number): boolean {
    const byte = this.#bytes[this.at]
    return byte !== undefined && KINDS[byte] === kind
  }

  skipBlanks(): void {
    const bytes = this.#bytes
    for (;;) {
      while (this.#isAt(BLANK)) this.at++
      if (bytes[this.at] !== 0x25) return
      while (this.at < bytes.length && bytes[this.at] !== 10 && bytes[this.at] !== 13) this.at++
    }
  }

  #word(hasReferences: boolean): Value {
    const bytes = this.#bytes
    const from = this.at
    while (this.#isAt(0)) this.at++
    // A delimiter that nothing opened is a word of its own.
    if (this.at === from) this.at++
    const word = latin(bytes, from, this.at)
    if (/^[+-]?\d*\.?\d*$/u.test(word) && /\d/u.test(word)) {
      return hasReferences && /^\d+$/u.test(word) ? this.#referenceOr(Number(word)) : Number(word)
    }
    if (word === 'true' || word === 'false') return word === 'true'
    return word === 'null' ? null : new Keyword(word)
  }

  /** `12 0 R`, or else the number alone. */
  #referenceOr(number: number): Value {
    const after = this.at
    this.skipBlanks()
    const from = this.at
    while (isDigit(this.#bytes[this.at])) this.at++
    const hasGeneration = this.at > from
    this.skipBlanks()
    const kind = KINDS[this.#bytes[this.at + 1] ?? 32]
    if (hasGeneration && this.#bytes[this.at] === 0x52 && kind !== 0) {
      this.at++
      return new Reference(number)
    }
    this.at = after
    return number
  }

  #name(): Name {
    const bytes = this.#bytes
    const from = ++this.at
    while (this.#isAt(0)) this.at++
    const raw = latin(bytes, from, this.at)
    return new Name(
      raw.replace(/#([0-9a-f]{2})/giu, (_, digits: string) =>
        String.fromCharCode(Number.parseInt(digits, 16)),
      ),
    )
  }

  #string(): Text {
    const from = this.at + 1
    const end = this.#endOfString()
    // Escapes only make it shorter. As an array of numbers it would take up eight times as much.
    const out = new Uint8Array(end - from)
    let size = 0
    this.at = from
    while (this.at < end) {
      const byte = this.#bytes[this.at++]
      const meant = byte === 0x5c ? this.#escape() : byte
      if (meant !== undefined) out[size++] = meant
    }
    this.at = end + 1
    return new Text(out.slice(0, size))
  }

  /** Where the parenthesis is that closes the string which begins here, or the end of all. */
  #endOfString(): number {
    const bytes = this.#bytes
    let depth = 0
    for (let at = this.at; at < bytes.length; at++) {
      const byte = bytes[at]
      if (byte === 0x5c) at++
      else if (byte === 0x28) depth++
      else if (byte === 0x29 && --depth === 0) return at
    }
    return bytes.length
  }

  /** What an escape means; undefined for a line that goes on. */
  #escape(): number | undefined {
    const bytes = this.#bytes
    const byte = bytes[this.at++]
    if (byte === undefined || byte === 10) return undefined
    if (byte === 13) {
      if (bytes[this.at] === 10) this.at++
      return undefined
    }
    if (byte < 0x30 || byte > 0x37) return ESCAPES[String.fromCharCode(byte)] ?? byte
    let code = byte - 0x30
    for (let digits = 1; digits < 3; digits++) {
      const digit = bytes[this.at]
      if (digit === undefined || digit < 0x30 || digit > 0x37) break
      code = code * 8 + digit - 0x30
      this.at++
    }
    return code & 0xff
  }

  #hexadecimal(): Text {
    const end = this.#bytes.indexOf(0x3e, this.at)
    const to = end < 0 ? this.#bytes.length : end
    const bytes = hexadecimal(this.#bytes.subarray(this.at + 1, to))
    this.at = to + 1
    return new Text(bytes)
  }

  #until(end: string, hasReferences: boolean, depth: number): Value[] {
    const values: Value[] = []
    for (;;) {
      const value = this.next(hasReferences, depth + 1)
      if (value === undefined || (value instanceof Keyword && isEnd(value.word, end))) return values
      values.push(value)
    }
  }

  #dictionary(hasReferences: boolean, depth: number): Dictionary {
    const values = this.#until('>>', hasReferences, depth)
    const entries: [string, Value][] = []
    for (let at = 0; at < values.length; at++) {
      const key = values[at]
      if (!(key instanceof Name)) continue
      entries.push([key.name, values[at + 1] ?? null])
      // A key without a value, as damaged files have it, must not hide the next key.
      if (!(values[at + 1] instanceof Name) || at + 2 >= values.length || values[at + 2] instanceof Name) at++
    }
    return new Dictionary(entries)
  }
}

function isEnd(word: string, end: string): boolean {
  return word === end || word === 'endobj' || word === 'stream' || word === 'endstream'
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39
}

/** The bytes that hexadecimal digits stand for; what is no digit is passed over, and a digit that is missing is 0. */
export function hexadecimal(text: Uint8Array): Uint8Array {
  const out = new Uint8Array((text.length + 1) >> 1)
  let size = 0
  let high: number | null = null
  for (const byte of text) {
    const digit = DIGITS.indexOf(byte)
    if (digit < 0) continue
    // The digits stand there twice, for their two cases.
    const value = digit % 16
    if (high !== null) out[size++] = high * 16 + value
    high = high === null ? value : null
  }
  if (high !== null) out[size++] = high * 16
  return out.subarray(0, size)
}
const DIGITS = Buffer.from('0123456789abcdef0123456789ABCDEF')

/** Bytes as characters of the same codes. */
export function latin(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.max(0, to - from)).toString('latin1')
}
