import type { Inspector } from '../inspector.ts'
import { type CharacterMap, predefinedMap, readCharacterMap } from './character-maps.ts'
import { latin } from './lexer.ts'
import type { Objects } from './objects.ts'
import { Dictionary, nameOf, type Value } from './values.ts'

const LATIN: CharacterMap = { size: 0, decode: bytes => [latin(bytes, 0, bytes.length)] }
const UNKNOWN: CharacterMap = { size: 0, decode: bytes => (bytes.length === 0 ? [] : [null]) }
/** The encodings in which there are no Chinese characters. */
const LATIN_ENCODINGS = ['WinAnsiEncoding', 'MacRomanEncoding', 'StandardEncoding', 'PDFDocEncoding']
/** Fonts that every program has, and that a file need not bring. */
const STANDARD = /^(?:Helvetica|Times|Courier|Symbol|ZapfDingbats|Arial)/u

/** What the codes of a document's fonts mean, each font read once. */
export class Fonts {
  readonly #inspector: Inspector
  readonly #objects: Objects
  readonly #read = new Map<Dictionary, CharacterMap>()

  constructor(inspector: Inspector, objects: Objects) {
    this.#inspector = inspector
    this.#objects = objects
  }

  /** The map of a font; one of a font that is not there maps nothing. */
  get(value: Value): CharacterMap {
    const font = this.#objects.dictionary(value)
    if (font === null) return UNKNOWN
    const known = this.#read.get(font)
    if (known !== undefined) return known
    const map = this.#mapOf(font)
    this.#inspector.countValues(map.size)
    this.#read.set(font, map)
    return map
  }

  #mapOf(font: Dictionary): CharacterMap {
    const isComposite = nameOf(this.#objects.resolve(font.get('Subtype'))) === 'Type0'
    const toUnicode = this.#objects.revisions(font.get('ToUnicode')).at(-1)
    const data = toUnicode === undefined ? null : this.#objects.data(toUnicode)
    if (data !== null) return readCharacterMap(data, isComposite ? 2 : 1)
    const encoding = this.#objects.resolve(font.get('Encoding'))
    if (isComposite) return predefinedMap(nameOf(encoding) ?? '') ?? UNKNOWN
    // Glyphs that are drawn by the file itself may look like anything.
    if (nameOf(this.#objects.resolve(font.get('Subtype'))) === 'Type3') return UNKNOWN
    return this.#isLatin(font, encoding) ? LATIN : UNKNOWN
  }

  /** A font of its own encoding may show anything by the codes of letters. */
  #isLatin(font: Dictionary, encoding: Value): boolean {
    if (encoding instanceof Dictionary) {
      const differences = this.#objects.resolve(encoding.get('Differences'))
      const names = Array.isArray(differences) ? differences.map(nameOf).filter(name => name !== null) : []
      // Names such as g12 say nothing; those of letters and signs are words: A, comma, zero.
      return names.every(name => /^(?:[A-Za-z]|[A-Za-z]{2,}|\.notdef)$/u.test(name))
    }
    if (LATIN_ENCODINGS.includes(nameOf(encoding) ?? '')) return true
    const isBrought = this.#objects.dictionary(font.get('FontDescriptor')) !== null
    return !isBrought && STANDARD.test(nameOf(this.#objects.resolve(font.get('BaseFont'))) ?? '')
  }
}
