import type { Inspector } from './inspector.ts'
import { refuse } from './refusal.ts'

/** How programs, archives and documents begin. No picture, font or seal does. */
const OTHERS = [
  'MZ',
  '\x7fELF',
  '#!',
  'PK\x03\x04',
  'Rar!',
  '7z\xbc\xaf',
  '\x1f\x8b',
  '\xd0\xcf\x11\xe0',
  'ITSF',
  '%PDF',
  '{\\rtf',
]
/** The same of markup, whatever its encoding: between byte order marks, blanks and the zeros of UTF-16. */
const MARKUP = /^[\s\xef\xbb\xbf\xff\xfe]*<[A-Za-z!?]/u

/** Refuses a part that is taken for a picture or the like by its name, and is another file by how it begins. */
export function refuseDisguised(inspector: Inspector, name: string, bytes: Uint8Array): void {
  const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  if (OTHERS.some(start => head.startsWith(start)) || MARKUP.test(head.replaceAll('\0', '')))
    refuse('HAS_EMBEDDED_OBJECT', inspector.at(name))
}
