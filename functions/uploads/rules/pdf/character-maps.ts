import { Lexer } from './lexer.ts'
import { Keyword, Text, type Value } from './values.ts'

/** What the codes of a string mean. */
export interface CharacterMap {
  /** Codes that are held. */
  readonly size: number
  /** The text of a string; null in it stands for a code that is not mapped. */
  decode(bytes: Uint8Array): readonly (string | null)[]
}

/** Bytes of a code (ISO 32000-1, 9.7.5.3). */
const MAX_WIDTH = 4
/** Characters that one code stands for: ligatures, and names of unusual characters spelt out. */
const MAX_TEXT = 32
/** A font has at most so many glyphs; a map of more codes is made to use up memory. */
const MAX_CODES = 65_536

/**
 * Reads a ToUnicode map (ISO 32000-1, 9.10.3).
 * @param width bytes of a code if the map does not say
 */
export function readCharacterMap(bytes: Uint8Array, width: number): CharacterMap {
  const texts = new Map<number, string>()
  const widths = new Set<number>()
  const lexer = new Lexer(bytes)
  let values: Value[] = []
  for (let value = lexer.next(false); value !== undefined; value = lexer.next(false)) {
    if (!(value instanceof Keyword)) {
      values.push(value)
      continue
    }
    if (value.word === 'endcodespacerange')
      for (const one of values)
        if (one instanceof Text && one.bytes.length > 0 && one.bytes.length <= MAX_WIDTH)
          widths.add(one.bytes.length)
    if (value.word === 'endbfchar') addCharacters(texts, values)
    if (value.word === 'endbfrange') addRanges(texts, values)
    values = []
  }
  const sizes = widths.size === 0 ? [width] : [...widths].sort((a, b) => a - b)
  const longest = Math.max(...sizes)
  return {
    size: texts.size,
    decode(string) {
      const found: (string | null)[] = []
      for (let at = 0; at < string.length; ) {
        const size = sizes.find(one => texts.has(keyOf(string, at, one))) ?? longest
        found.push(texts.get(keyOf(string, at, size)) ?? null)
        at += size
      }
      return found
    },
  }
}

/** Codes of one and of two bytes are different ones. */
function keyOf(bytes: Uint8Array, from: number, size: number): number {
  let code = size
  for (let at = from; at < from + size; at++) code = code * 256 + (bytes[at] ?? 0)
  return code
}

function addCharacters(texts: Map<number, string>, values: readonly Value[]): void {
  for (let at = 0; at + 1 < values.length; at += 2) {
    const [code, text] = [values[at], values[at + 1]]
    if (code instanceof Text && text instanceof Text && texts.size < MAX_CODES)
      texts.set(keyOf(code.bytes, 0, code.bytes.length), unicode(text.bytes))
  }
}

function addRanges(texts: Map<number, string>, values: readonly Value[]): void {
  for (let at = 0; at + 2 < values.length; at += 3) {
    const [low, high, to] = [values[at], values[at + 1], values[at + 2]]
    if (!(low instanceof Text) || !(high instanceof Text)) continue
    const from = keyOf(low.bytes, 0, low.bytes.length)
    const count = keyOf(high.bytes, 0, high.bytes.length) - from + 1
    for (let one = 0; one < count && texts.size < MAX_CODES; one++) {
      const text: Value | undefined = Array.isArray(to) ? (to[one] as Value) : to
      if (!(text instanceof Text)) break
      texts.set(from + one, Array.isArray(to) ? unicode(text.bytes) : counted(text.bytes, one))
    }
  }
}

/** The text of a range's start, with its last unit raised. */
function counted(bytes: Uint8Array, by: number): string {
  const text = unicode(bytes)
  const last = text.charCodeAt(text.length - 1)
  return text === '' ? '' : text.slice(0, -1) + String.fromCharCode((last + by) & 0xffff)
}

const UTF_16 = new TextDecoder('utf-16be')

function unicode(bytes: Uint8Array): string {
  if (bytes.length === 1) return String.fromCharCode(...bytes)
  return UTF_16.decode(bytes.subarray(0, MAX_TEXT * 2))
}

/** Predefined maps (ISO 32000-1, table 118) by the encodings that they stand for. */
const ENCODINGS: readonly (readonly [name: RegExp, encoding: string])[] = [
  [/^(?:GB|GBpc|GBK|GBKp|GBK2K)-(?:EUC-)?[HV]$/u, 'gb18030'],
  [/^Uni(?:GB|CNS|JIS|JIS2004|JISX0213|KS)-(?:UCS2|UTF16)(?:-HW)?-[HV]$/u, 'utf-16be'],
  [/^Uni(?:GB|CNS|JIS|KS)-UTF8-[HV]$/u, 'utf-8'],
  [/^(?:B5pc|ETen-B5|ETenms-B5|HKscs-B5)-[HV]$/u, 'big5'],
]

/** A predefined map that gives text; null for one that gives numbers of glyphs. */
export function predefinedMap(name: string): CharacterMap | null {
  const encoding = ENCODINGS.find(([pattern]) => pattern.test(name))?.[1]
  if (encoding === undefined) return null
  const decoder = new TextDecoder(encoding)
  return { size: 0, decode: bytes => [decoder.decode(bytes)] }
}
