import type { Inspector } from '../inspector.ts'
import { refuse } from '../refusal.ts'
import type { CharacterMap } from './character-maps.ts'
import type { Fonts } from './fonts.ts'
import { Lexer } from './lexer.ts'
import type { Objects } from './objects.ts'
import { Dictionary, Keyword, Name, nameOf, Text, type Value } from './values.ts'

/** A piece of text, and where on the page it begins. */
export interface Piece {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly text: string
}
/** What content shows. */
export interface Shown {
  readonly pieces: Piece[]
  /** Characters of all pieces. */
  size: number
  /** Some codes have no text. */
  hasUnmapped: boolean
  hasPicture: boolean
}
/** What one page shows at most, of both. */
const MAX_PIECES = 500_000
const MAX_CHARACTERS = 5_000_000
/** Bytes of the strings that one operator shows: the standard has 32,767 of one string as a limit. */
const MAX_STRING = 1_000_000

type Matrix = readonly [number, number, number, number, number, number]
const UNIT: Matrix = [1, 0, 0, 1, 0, 0]
const MAX_DEPTH = 10
/** Operators that show text. */
const SHOWING = new Set(['Tj', "'", '"', 'TJ'])

/** Runs content streams as far as text is concerned (ISO 32000-1, 9.4). */
export class ContentReader {
  readonly #inspector: Inspector
  readonly #objects: Objects
  readonly #fonts: Fonts
  #steps = 0

  constructor(inspector: Inspector, objects: Objects, fonts: Fonts) {
    this.#inspector = inspector
    this.#objects = objects
    this.#fonts = fonts
  }

  /** Adds what content shows with these resources to what was shown before. */
  read(content: Uint8Array, resources: Dictionary | null, shown: Shown, ctm = UNIT, depth = 0): void {
    if (depth > MAX_DEPTH) refuse('TOO_COMPLEX', this.#inspector.at(null))
    const lexer = new Lexer(content)
    const state = new TextState(ctm)
    const stack: Saved[] = []
    let operands: Value[] = []
    for (let value = lexer.next(false); value !== undefined; value = lexer.next(false)) {
      if (++this.#steps % 50_000 === 0) this.#inspector.tick(null)
      if (!(value instanceof Keyword)) {
        operands.push(value)
        if (operands.length > 10_000) operands = []
        continue
      }
      const numbers = operands.map(one => (typeof one === 'number' ? one : 0))
      switch (value.word) {
        case 'q':
          if (stack.length < 1000) stack.push(state.save())
          break
        case 'Q':
          state.restore(stack.pop())
          break
        case 'cm':
          state.ctm = product(matrixOf(numbers), state.ctm)
          break
        case 'Tf':
          state.font = this.#fonts.get(this.#resource(resources, 'Font', operands[0]))
          state.size = numbers[1] ?? 0
          break
        case 'gs':
          this.#setFont(state, this.#resource(resources, 'ExtGState', operands[0]))
          break
        case 'Do':
          this.#paint(this.#resource(resources, 'XObject', operands[0]), resources, shown, state.ctm, depth)
          break
        case 'BDC':
        case 'DP':
          this.#replacement(this.#properties(resources, operands[1]), state, shown)
          break
        case 'ID':
          shown.hasPicture = true
          lexer.at = endOfPicture(content, lexer.at)
          break
        default:
          state.move(value.word, numbers)
          if (SHOWING.has(value.word)) this.#show(state, operands.at(-1), shown)
      }
      operands = []
    }
    if (lexer.isTooComplex) refuse('TOO_COMPLEX', this.#inspector.at(null))
  }

  #show(state: TextState, value: Value | undefined, shown: Shown): void {
    const all = Array.isArray(value) ? (value as readonly Value[]) : [value]
    const strings = all.flatMap(one => (one instanceof Text ? [one.bytes] : []))
    if (strings.reduce((sum, { length }) => sum + length, 0) > MAX_STRING)
      refuse('TOO_COMPLEX', this.#inspector.at(null))
    const texts = strings.flatMap(bytes => state.font?.decode(bytes) ?? [null])
    shown.hasUnmapped ||= texts.includes(null)
    this.#add(shown, { ...state.place(), text: texts.join('') })
  }

  #add(shown: Shown, piece: Piece): void {
    shown.pieces.push(piece)
    shown.size += piece.text.length
    if (shown.pieces.length > MAX_PIECES || shown.size > MAX_CHARACTERS)
      refuse('TOO_COMPLEX', this.#inspector.at(null))
  }

  #resource(resources: Dictionary | null, kind: string, name: Value | undefined): Value {
    const all = this.#objects.dictionary(resources?.get(kind) ?? null)
    return name instanceof Name ? (all?.get(name.name) ?? null) : null
  }

  #properties(resources: Dictionary | null, value: Value | undefined): Dictionary | null {
    if (value instanceof Dictionary) return value
    return this.#objects.dictionary(this.#resource(resources, 'Properties', value))
  }

  /** Text that readers take in the place of what is shown, such as a picture. */
  #replacement(properties: Dictionary | null, state: TextState, shown: Shown): void {
    const text = this.#objects.resolve(properties?.get('ActualText') ?? null)
    if (text instanceof Text) this.#add(shown, { ...state.place(), text: textOf(text.bytes) })
  }

  #setFont(state: TextState, value: Value): void {
    const font = this.#objects.resolve(this.#objects.dictionary(value)?.get('Font') ?? null)
    if (!Array.isArray(font)) return
    state.font = this.#fonts.get((font[0] as Value) ?? null)
    state.size = typeof font[1] === 'number' ? font[1] : state.size
  }

  #paint(value: Value, resources: Dictionary | null, shown: Shown, ctm: Matrix, depth: number): void {
    for (const object of this.#objects.revisions(value)) {
      if (!(object.value instanceof Dictionary)) continue
      const kind = nameOf(this.#objects.resolve(object.value.get('Subtype')))
      if (kind === 'Image') shown.hasPicture = true
      const content = kind === 'Form' ? this.#objects.data(object) : null
      if (content === null) continue
      const matrix = this.#objects.resolve(object.value.get('Matrix'))
      const numbers = Array.isArray(matrix) ? matrix.map(Number) : [...UNIT]
      const own = this.#objects.dictionary(object.value.get('Resources')) ?? resources
      this.read(content, own, shown, product(matrixOf(numbers), ctm), depth + 1)
    }
  }
}

interface Saved {
  readonly ctm: Matrix
  readonly font: CharacterMap | null
  readonly size: number
}

class TextState {
  ctm: Matrix
  font: CharacterMap | null = null
  size = 0
  #leading = 0
  #matrix = UNIT
  #line = UNIT

  constructor(ctm: Matrix) {
    this.ctm = ctm
  }
  save(): Saved {
    return { ctm: this.ctm, font: this.font, size: this.size }
  }
  restore(saved: Saved | undefined): void {
    if (saved === undefined) return
    this.ctm = saved.ctm
    this.font = saved.font
    this.size = saved.size
  }
  /** What an operator does to the place of the next text. */
  move(operator: string, numbers: readonly number[]): void {
    const [first = 0, second = 0] = numbers
    if (operator === 'BT') this.#set(UNIT)
    if (operator === 'TL') this.#leading = first
    if (operator === 'TD') this.#leading = -second
    if (operator === 'Td' || operator === 'TD') this.#set(product([1, 0, 0, 1, first, second], this.#line))
    if (operator === 'Tm') this.#set(matrixOf(numbers))
    if (operator === 'T*' || operator === "'" || operator === '"')
      this.#set(product([1, 0, 0, 1, 0, -this.#leading], this.#line))
  }
  place(): Omit<Piece, 'text'> {
    const [, , c, d, x, y] = product(this.#matrix, this.ctm)
    return { x, y, size: Math.hypot(c, d) * Math.abs(this.size) }
  }
  #set(matrix: Matrix): void {
    this.#matrix = matrix
    this.#line = matrix
  }
}

function matrixOf([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix {
  return [a, b, c, d, e, f]
}
function product([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}

/** Where the bytes of a picture within content end: at `EI` between blanks. */
function endOfPicture(content: Uint8Array, from: number): number {
  const buffer = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  for (let at = buffer.indexOf('EI', from); at >= 0; at = buffer.indexOf('EI', at + 1)) {
    if (isBlankOrEnd(content[at - 1]) && isBlankOrEnd(content[at + 2])) return at + 2
  }
  return content.length
}

function isBlankOrEnd(byte: number | undefined): boolean {
  return byte === undefined || byte <= 32
}

/** Text outside of content: UTF-16 or UTF-8 with a mark, or one byte a character. */
export function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  // Programs in China write GBK here, which the standard does not know.
  return new TextDecoder(bytes[0] === 0xef && bytes[1] === 0xbb ? 'utf-8' : 'gb18030').decode(bytes)
}
