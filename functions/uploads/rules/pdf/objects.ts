import type { Inspector } from '../inspector.ts'
import { refuse } from '../refusal.ts'
import { unfiltered } from './filters.ts'
import { Lexer, latin } from './lexer.ts'
import { Dictionary, Keyword, nameOf, Reference, type Value } from './values.ts'

/** How often a revision of an object is looked at. */
const MAX_LOOKS = 20_000_000

/** An object of a document, in one of the revisions that the file holds. */
export interface PdfObject {
  /** Null for a trailer. */
  readonly number: number | null
  readonly value: Value
  /** The bytes of its stream as they are in the file; null if it has none. Final once all objects are read. */
  raw: Uint8Array | null
}

/** A stream of which the length is an object of its own. */
interface Unmeasured {
  readonly object: PdfObject
  readonly raw: Uint8Array
  readonly length: Reference
}

/** All objects of a PDF: those of every revision, also such as no table refers to. */
export class Objects {
  readonly all: PdfObject[] = []
  readonly #byNumber = new Map<number, PdfObject[]>()
  readonly #inspector: Inspector
  readonly #bytes: Uint8Array
  readonly #unmeasured: Unmeasured[] = []
  #lexed = 0
  #looked = 0

  /**
   * Looks for objects by their heads and not by the file's tables, which may lie: whatever a program could take for an
   * object is one.
   */
  constructor(inspector: Inspector, bytes: Uint8Array) {
    this.#inspector = inspector
    this.#bytes = bytes
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    let count = 0
    for (let at = buffer.indexOf('obj'); at >= 0; at = buffer.indexOf('obj', at + 3)) {
      if (++count % 256 === 0) inspector.tick(null)
      const number = numberBefore(bytes, at)
      // Far behind its number it is an object nevertheless.
      if (number !== null || isBlank(bytes[at - 1])) this.#read(number, at + 3)
    }
    for (let at = buffer.indexOf('trailer'); at >= 0; at = buffer.indexOf('trailer', at + 7))
      this.#read(null, at + 7)
    this.#measure()
    // Streams of objects hold no streams, and so no further ones, but may hold lengths.
    for (const object of [...this.all]) this.#readWithin(object)
    this.#measure()
  }

  /** Every revision of what a value means, the last one last. A value that is no reference means itself. */
  revisions(value: Value): readonly PdfObject[] {
    if (!(value instanceof Reference)) return [{ number: null, value, raw: null }]
    const found = this.#byNumber.get(value.number) ?? []
    // Each is looked at by who asks, for each reference: both may be many.
    this.#looked += found.length
    if (this.#looked > MAX_LOOKS) refuse('TOO_COMPLEX', this.#inspector.at(null))
    return found
  }

  /** What a value means in the last revision, however many references lead there. */
  readonly resolve = (value: Value): Value => {
    let found = value
    for (let steps = 0; found instanceof Reference && steps < 20; steps++)
      found = this.#byNumber.get(found.number)?.at(-1)?.value ?? null
    return found instanceof Reference ? null : found
  }

  /** The dictionary that a value means; null if it means something else. */
  dictionary(value: Value): Dictionary | null {
    const found = this.resolve(value)
    return found instanceof Dictionary ? found : null
  }

  /** The bytes of a stream with its filters undone. Null if it is none, or one of a picture. */
  data({ value, raw }: PdfObject): Uint8Array | null {
    if (raw === null || !(value instanceof Dictionary)) return null
    const data = unfiltered(this.#inspector, value, raw, this.resolve)
    if (data !== null) this.#inspector.countRead(data.length, null)
    return data
  }

  #read(number: number | null, from: number): void {
    const lexer = new Lexer(this.#bytes, from)
    const value = lexer.next(true)
    // Objects do not overlap: a file in which they do is made to be read forever.
    this.#lexed += lexer.at - from
    this.#inspector.countValues(lexer.size)
    if (lexer.isTooComplex || this.#lexed > this.#bytes.length * 4 + 1_000_000)
      refuse('TOO_COMPLEX', this.#inspector.at(null))
    if (value === undefined) return
    const object = { number, value, raw: this.#streamAt(lexer, value) }
    this.#add(object)
    const length = value instanceof Dictionary ? value.get('Length') : null
    if (object.raw !== null && length instanceof Reference)
      this.#unmeasured.push({ object, raw: object.raw, length })
  }

  #streamAt(lexer: Lexer, value: Value): Uint8Array | null {
    if (!(value instanceof Dictionary)) return null
    const next = lexer.next(true)
    if (!(next instanceof Keyword) || next.word !== 'stream') return null
    const bytes = this.#bytes
    let from = lexer.at
    if (bytes[from] === 13) from++
    if (bytes[from] === 10) from++
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const end = buffer.indexOf('endstream', from)
    const to = end < 0 ? bytes.length : end
    this.#lexed += to - from
    return this.#measured(bytes.subarray(from, to), value.get('Length'))
  }

  #measure(): void {
    for (const one of this.#unmeasured) one.object.raw = this.#measured(one.raw, this.resolve(one.length))
  }

  /** The data of a stream that was found to end at the first `endstream`, as long as it says: that word may be in it. */
  #measured(raw: Uint8Array, length: Value): Uint8Array {
    if (typeof length !== 'number' || length < 0) return raw
    const from = raw.byteOffset - this.#bytes.byteOffset
    const end = Math.min(from + length, this.#bytes.length)
    const isEnd = /^\s*endstream/u.test(latin(this.#bytes, end, Math.min(end + 20, this.#bytes.length)))
    return isEnd ? this.#bytes.subarray(from, end) : raw
  }

  #readWithin(object: PdfObject): void {
    const { value } = object
    if (!(value instanceof Dictionary) || object.raw === null) return
    // Some programs do not look at its type.
    const isUntyped = value.get('N') !== null && value.get('First') !== null
    if (nameOf(this.resolve(value.get('Type'))) !== 'ObjStm' && !isUntyped) return
    const bytes = this.data(object)
    if (bytes === null) refuse('NOT_READABLE', this.#inspector.at(null))
    const first = this.resolve(value.get('First'))
    const count = this.resolve(value.get('N'))
    if (typeof first !== 'number' || typeof count !== 'number')
      refuse('NOT_READABLE', this.#inspector.at(null))
    const index = new Lexer(bytes)
    for (let one = 0; one < count; one++) {
      if (one % 256 === 0) this.#inspector.tick(null)
      const number = index.next(false)
      const offset = index.next(false)
      if (typeof number !== 'number' || typeof offset !== 'number') return
      const lexer = new Lexer(bytes, first + offset)
      const content = lexer.next(true)
      this.#lexed += lexer.at - first - offset
      this.#inspector.countValues(lexer.size)
      if (lexer.isTooComplex || this.#lexed > this.#bytes.length * 1000)
        refuse('TOO_COMPLEX', this.#inspector.at(null))
      if (content !== undefined) this.#add({ number, value: content, raw: null })
    }
  }

  #add(object: PdfObject): void {
    this.all.push(object)
    if (object.number === null) return
    const revisions = this.#byNumber.get(object.number)
    if (revisions === undefined) this.#byNumber.set(object.number, [object])
    else revisions.push(object)
  }
}

function isBlank(byte: number | undefined): boolean {
  return byte === 32 || byte === 10 || byte === 13 || byte === 9
}

/** The number of the object whose head ends here: `12 0 obj`. Null if there is none, as in `endobj`. */
function numberBefore(bytes: Uint8Array, at: number): number | null {
  const head = latin(bytes, Math.max(0, at - 60), at)
  const match = /(\d{1,10})(?:[\s\0]|%[^\r\n]*[\r\n])+\d{1,10}(?:[\s\0]|%[^\r\n]*[\r\n])*$/u.exec(head)
  return match === null ? null : Number(match[1])
}
