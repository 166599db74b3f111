import type { Inspector } from '../inspector.ts'
import { refuse } from '../refusal.ts'
import { readLines } from './marks.ts'
import { hasMarkup } from './markup.ts'

/** What no text has but binary data soon does: control characters but for those that lay out lines, and what is no character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const BINARY = /[\0-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff\ufdd0-\ufdef]/u

const MARKS_OF_ORDER: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** Plain text, of which every byte is looked at. */
export function inspectText(inspector: Inspector, bytes: Uint8Array): void {
  readLines(inspector, null, plainText(inspector, bytes))
  readOtherwise(inspector, bytes)
}

/** A table as text. What a sheet would run when it opens it is refused too. */
export function inspectCsv(inspector: Inspector, bytes: Uint8Array): void {
  const text = plainText(inspector, bytes)
  if (DDE_CELL.test(text)) refuse('HAS_EXTERNAL_LINK', inspector.at(null))
  readLines(inspector, null, text)
  readOtherwise(inspector, bytes)
}
/** A cell that calls another program: =cmd|'/c …'!A1. */
const DDE_CELL = /(?:^|[,;\t"\n\r])[ ]*[=+\-@][^,;\t\n\r|]{0,200}\|[^,;\t\n\r!]{0,1000}!/u

/** What is read as GBK for want of anything better may be meant, and is opened by some programs, as something else. */
function readOtherwise(inspector: Inspector, bytes: Uint8Array): void {
  if (strictly('utf-8', bytes) !== null || markOfOrder(bytes) !== undefined) return
  for (const encoding of ['utf-16le', 'utf-16be', 'big5'])
    readLines(inspector, null, new TextDecoder(encoding).decode(bytes))
}

function plainText(inspector: Inspector, bytes: Uint8Array): string {
  inspector.countRead(bytes.length, null)
  const text = decoded(bytes)
  // Some programs of the DOS age end a text with this character.
  const body = text?.endsWith('\x1a') === true ? text.slice(0, -1) : text
  if (body === null || body === undefined || BINARY.test(body)) refuse('NOT_TEXT', inspector.at(null))
  inspector.tick(null)
  if (hasMarkup(body)) refuse('HAS_SCRIPT', inspector.at(null))
  return body
}

/**
 * Text in the encoding that its byte order mark names, or else in UTF-8, or else in GB 18030, which GBK and GB 2312 are
 * parts of and Excel in China writes. Null if it is none of these.
 */
export function decoded(bytes: Uint8Array): string | null {
  const marked = markOfOrder(bytes)
  if (marked !== undefined) return strictly(marked, bytes)
  return strictly('utf-8', bytes) ?? strictly('gb18030', bytes)
}

/** The encoding that a byte order mark names; undefined without one. */
function markOfOrder(bytes: Uint8Array): string | undefined {
  return MARKS_OF_ORDER.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0]
}

/** Null if a byte is none of this encoding. */
export function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
