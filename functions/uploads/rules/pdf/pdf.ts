import { isArchiveFromEnd } from '../archives/directory.ts'
import type { Inspector } from '../inspector.ts'
import { refuse } from '../refusal.ts'
import { Lines } from '../text/marks.ts'
import { hasMarkup } from '../text/markup.ts'
import { refuseActions } from './active-content.ts'
import { ContentReader, type Piece, type Shown, textOf } from './content.ts'
import { Fonts } from './fonts.ts'
import { latin } from './lexer.ts'
import { Objects } from './objects.ts'
import { Dictionary, nameOf, Text, type Value } from './values.ts'

/** Readers take a file for a PDF that has the signature within so many bytes. */
const HEAD = 1024
/** What may stand behind the last end of file: some programs pad to a block. */
const TAIL = 4096
/** A page with a picture and less text than this is a scan with a page number. */
const FEW_LETTERS = 10

/** A PDF: what it does, what it carries, and the text of its pages. */
export function inspectPdf(inspector: Inspector, bytes: Uint8Array): void {
  refuseOther(inspector, bytes)
  const objects = new Objects(inspector, bytes)
  refuseActions(inspector, objects)
  const reader = new ContentReader(inspector, objects, new Fonts(inspector, objects))
  readStrings(inspector, objects)
  const pages = objects.all.flatMap(({ value }) =>
    value instanceof Dictionary && isPage(objects, value) ? [value] : [],
  )
  if (pages.length === 0) refuse('NOT_READABLE', inspector.at(null))
  for (const [index, page] of pages.entries()) readPage(inspector, objects, reader, page, `p. ${index + 1}`)
  readForms(inspector, objects, reader)
}

/** Refuses what is no PDF, or something else too. */
function refuseOther(inspector: Inspector, bytes: Uint8Array): void {
  const head = latin(bytes, 0, Math.min(HEAD, bytes.length))
  const start = head.indexOf('%PDF-')
  const before = head.slice(0, Math.max(0, start))
  if (start < 0 || /^(?:MZ|PK|.ELF|#!|\xff\xd8|GIF8|Rar!|7z)/u.test(before) || before.includes('PK\x03\x04'))
    refuse('TYPE_DIFFERS', inspector.at(null))
  const last = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf('%%EOF')
  if (last < 0) refuse('NOT_READABLE', inspector.at(null))
  const after = latin(bytes, last + 5, bytes.length)
  if (after.trim() !== '' && after.length > TAIL) refuse('NOT_READABLE', inspector.at(null))
  if (hasMarkup(before) || hasMarkup(after)) refuse('HAS_SCRIPT', inspector.at(null))
  if (isArchiveFromEnd(bytes)) refuse('TYPE_DIFFERS', inspector.at(null))
}

function isOfType(objects: Objects, value: Value, type: string): boolean {
  return value instanceof Dictionary && nameOf(objects.resolve(value.get('Type'))) === type
}

/** Programs show what the tree of pages leads to, of any type: what has content is a page. */
function isPage(objects: Objects, value: Dictionary): boolean {
  if (isOfType(objects, value, 'Page')) return true
  const contents = value.get('Contents')
  return Array.isArray(contents) || objects.revisions(contents).some(({ raw }) => raw !== null)
}

function readPage(
  inspector: Inspector,
  objects: Objects,
  reader: ContentReader,
  page: Dictionary,
  place: string,
): void {
  inspector.tick(place)
  const resources = objects.dictionary(inherited(objects, page, 'Resources'))
  const contents = objects.resolve(page.get('Contents'))
  const parts: readonly Value[] = Array.isArray(contents) ? contents : [page.get('Contents')]
  const revisions = parts.map(part => objects.revisions(part))
  // Streams of one page are one: a string of operators may go on in the next.
  const present = revisions.map(all => all.at(-1)).map(one => (one === undefined ? null : objects.data(one)))
  const shown = aPage()
  reader.read(joined(present), resources, shown)
  readShown(inspector, shown, place)
  if (present.some(data => data === null) && page.get('Contents') !== null) inspector.cannotRead()
  for (const earlier of revisions.flatMap(all => all.slice(0, -1))) {
    const old = aPage()
    reader.read(objects.data(earlier) ?? new Uint8Array(), resources, old)
    readShown(inspector, old, place)
  }
}

function aPage(): Shown {
  return { pieces: [], size: 0, hasUnmapped: false, hasPicture: false }
}

function joined(parts: readonly (Uint8Array | null)[]): Uint8Array {
  const [only] = parts
  if (parts.length === 1) return only ?? new Uint8Array()
  return Buffer.concat(parts.flatMap(part => (part === null ? [] : [part, Buffer.from('\n')])))
}

/** A value that a page has from the nodes above it. */
function inherited(objects: Objects, page: Dictionary, key: string): Value {
  let node: Dictionary | null = page
  for (let steps = 0; node !== null && steps < 50; steps++) {
    const value = node.get(key)
    if (value !== null) return value
    node = objects.dictionary(node.get('Parent'))
  }
  return null
}

/** Forms and patterns that no page shows by itself: stamps, fields, what earlier revisions showed. */
function readForms(inspector: Inspector, objects: Objects, reader: ContentReader): void {
  for (const object of objects.all) {
    const { value } = object
    if (!(value instanceof Dictionary) || object.raw === null) continue
    const isForm = nameOf(objects.resolve(value.get('Subtype'))) === 'Form'
    if (!isForm && value.get('PatternType') === null) continue
    const shown = aPage()
    reader.read(objects.data(object) ?? new Uint8Array(), objects.dictionary(value.get('Resources')), shown)
    const place = object.number === null ? null : `object ${object.number}`
    readLinesOf(inspector, shown.pieces, place)
  }
}

function readShown(inspector: Inspector, shown: Shown, place: string): void {
  const letters = shown.pieces.reduce((sum, { text }) => sum + text.trim().length, 0)
  if (shown.hasUnmapped || (shown.hasPicture && letters < FEW_LETTERS)) inspector.cannotRead()
  readLinesOf(inspector, shown.pieces, place)
  readLinesOf(inspector, asSeen(shown.pieces), place)
}

/** Pieces from top to bottom and left to right, as the eye reads them: programs write a page in any order. */
function asSeen(pieces: readonly Piece[]): Piece[] {
  const lines: Piece[][] = []
  for (const piece of [...pieces].sort((a, b) => b.y - a.y)) {
    const first = lines.at(-1)?.[0]
    if (first !== undefined && isSameLine(first, piece)) lines.at(-1)?.push(piece)
    else lines.push([piece])
  }
  return lines.flatMap(line => line.sort((a, b) => a.x - b.x))
}

function readLinesOf(inspector: Inspector, pieces: readonly Piece[], place: string | null): void {
  const lines = new Lines(inspector, place)
  let line = ''
  let last: Piece | null = null
  for (const piece of pieces) {
    if (last !== null && !isSameLine(last, piece)) {
      lines.add(line)
      line = ''
    }
    line += piece.text
    last = piece
  }
  lines.add(line)
  lines.end()
}

function isSameLine(a: Piece, b: Piece): boolean {
  return Math.abs(a.y - b.y) <= Math.max(1, 0.4 * Math.max(a.size, b.size))
}

/** Strings of all objects: titles, notes, values of fields. */
function readStrings(inspector: Inspector, objects: Objects): void {
  const lines = new Lines(inspector, 'metadata', true)
  for (const object of objects.all) {
    visit(object.value)
    const isMetadata = isOfType(objects, object.value, 'Metadata')
    const data = isMetadata ? objects.data(object) : null
    if (data !== null) lines.add(new TextDecoder().decode(data).replace(/<[^>]*>/gu, '\n'))
  }
  lines.end()

  function visit(value: Value): void {
    if (value instanceof Text && value.bytes.length > 3) lines.add(textOf(value.bytes))
    else if (Array.isArray(value)) for (const one of value) visit(one)
    else if (value instanceof Dictionary) for (const [, one] of value.entries) visit(one)
  }
}
