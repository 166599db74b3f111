import { byteLength } from '../kernel/text.ts'
import { REQUEST_LIMITS } from './request-limits.ts'

/** What a limit of a request's body counts. */
export type BodyUnit = 'BYTES' | 'LEVELS' | 'VALUES'

/** A limit that a body exceeds. */
export interface BodyExcess {
  readonly unit: BodyUnit
  readonly limit: number
}

/**
 * The first limit that the JSON text of a body exceeds; null if none. Asked before the text is parsed: parsing, checking
 * and reporting on what is in it take time by its values, and a request may be refused for a fraction of that.
 */
export function bodyExcess(text: string): BodyExcess | null {
  const { bodyBytes, bodyLevels, bodyValues } = REQUEST_LIMITS
  // No character has less than one byte, so a text that is far too long is not measured.
  if (text.length > bodyBytes || byteLength(text) > bodyBytes) return { unit: 'BYTES', limit: bodyBytes }
  const { levels, values } = shapeOf(text)
  if (levels > bodyLevels) return { unit: 'LEVELS', limit: bodyLevels }
  return values > bodyValues ? { unit: 'VALUES', limit: bodyValues } : null
}

/** How deep a JSON text nests, and how many values it has: items of lists and fields of objects. */
interface Shape {
  readonly levels: number
  readonly values: number
}

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c]
const [OPENING_LIST, OPENING_OBJECT, CLOSING_LIST, CLOSING_OBJECT] = [0x5b, 0x7b, 0x5d, 0x7d]

/** One pass over the text. Of a text that is no JSON it says something; parsing refuses that afterwards. */
export function shapeOf(text: string): Shape {
  let [levels, depth, values] = [0, 0, 1]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) at = endOfText(text, at)
    else if (code === COMMA) values++
    else if (code === OPENING_LIST || code === OPENING_OBJECT) {
      values++
      depth++
      if (depth > levels) levels = depth
    } else if (code === CLOSING_LIST || code === CLOSING_OBJECT) depth--
  }
  return { levels, values }
}

/**
 * Where the quote is that ends what begins with one. It is searched for, not read up to: most of a body is the text of its
 * query.
 */
function endOfText(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let before = at - 1
    while (text.charCodeAt(before) === BACKSLASH) before--
    const isEscaped = (at - 1 - before) % 2 === 1
    if (!isEscaped) return at
  }
  return text.length
}
