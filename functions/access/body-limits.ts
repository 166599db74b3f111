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
const OPENING = new Set([0x5b, 0x7b])
const CLOSING = new Set([0x5d, 0x7d])

/** One pass over the text. Of a text that is no JSON it says something; parsing refuses that afterwards. */
export function shapeOf(text: string): Shape {
  let [levels, depth, values, inText] = [0, 0, 1, false]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (inText) {
      if (code === BACKSLASH) at++
      else if (code === QUOTE) inText = false
    } else if (code === QUOTE) inText = true
    else if (code === COMMA) values++
    else if (OPENING.has(code)) {
      values++
      depth++
      if (depth > levels) levels = depth
    } else if (CLOSING.has(code)) depth--
  }
  return { levels, values }
}
