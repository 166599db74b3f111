import type { Rejection } from '../../model.ts'
import type { Inspector } from '../inspector.ts'
import { refuse } from '../refusal.ts'
import { latin } from './lexer.ts'
import type { Objects, PdfObject } from './objects.ts'
import { Dictionary, nameOf, Text, type Value } from './values.ts'

type Table = ReadonlyMap<string | null, Rejection>

/** Keys that stand for what a document may not have, wherever they stand. */
const KEYS: Table = new Map(
  Object.entries({
    JS: 'HAS_SCRIPT',
    JavaScript: 'HAS_SCRIPT',
    XFA: 'HAS_SCRIPT',
    EmbeddedFiles: 'HAS_EMBEDDED_OBJECT',
    EmbeddedFile: 'HAS_EMBEDDED_OBJECT',
    EF: 'HAS_EMBEDDED_OBJECT',
    RichMediaContent: 'HAS_EMBEDDED_OBJECT',
    Encrypt: 'ENCRYPTED',
  }),
)
/** Types of actions beyond going to a page (ISO 32000-1, table 198). */
const ACTIONS: Table = new Map(
  Object.entries({
    JavaScript: 'HAS_SCRIPT',
    Launch: 'HAS_SCRIPT',
    SubmitForm: 'HAS_SCRIPT',
    ImportData: 'HAS_SCRIPT',
    Rendition: 'HAS_SCRIPT',
    RichMediaExecute: 'HAS_SCRIPT',
    GoToR: 'HAS_EXTERNAL_LINK',
    GoToE: 'HAS_EMBEDDED_OBJECT',
    Movie: 'HAS_EMBEDDED_OBJECT',
    Sound: 'HAS_EMBEDDED_OBJECT',
  }),
)
const TYPES: Table = new Map(
  Object.entries({
    EmbeddedFile: 'HAS_EMBEDDED_OBJECT',
    FileAttachment: 'HAS_EMBEDDED_OBJECT',
    RichMedia: 'HAS_EMBEDDED_OBJECT',
    Movie: 'HAS_EMBEDDED_OBJECT',
    Sound: 'HAS_EMBEDDED_OBJECT',
    Screen: 'HAS_EMBEDDED_OBJECT',
    '3D': 'HAS_EMBEDDED_OBJECT',
  }),
)
/** Refuses what a PDF does or carries beyond showing its pages, in any revision of any object. */
export function refuseActions(inspector: Inspector, objects: Objects): void {
  for (const [index, object] of objects.all.entries()) {
    if (index % 1000 === 0) inspector.tick(null)
    visit(object.value, object, 0)
  }

  function visit(value: Value, object: PdfObject, depth: number): void {
    if (Array.isArray(value)) for (const one of value) visit(one, object, depth + 1)
    if (!(value instanceof Dictionary)) return
    const place = inspector.at(object.number === null ? 'trailer' : `object ${object.number}`)
    for (const [key, entry] of value.entries) {
      const found = faultOf(key, entry, depth === 0 && object.raw !== null)
      if (found !== null) refuse(found, place)
      visit(entry, object, depth + 1)
    }
  }

  function faultOf(key: string, entry: Value, isStream: boolean): Rejection | null {
    const forbidden = KEYS.get(key)
    if (forbidden !== undefined && !isNothing(entry)) return forbidden
    if (key === 'S') return ofTable(ACTIONS, entry)
    if (key === 'Subtype' || key === 'Type') return ofTable(TYPES, entry)
    // A stream that lies in another file. Inline images have their filter by this key, but are not objects.
    if (isStream && key === 'F') return 'HAS_EXTERNAL_LINK'
    if (key === 'OpenAction') return isDestination(entry) ? null : 'HAS_SCRIPT'
    if (key !== 'URI') return null
    const address = objects.resolve(entry)
    if (!(address instanceof Text)) return null
    return /^(?:https?:\/\/|mailto:)/iu.test(latin(address.bytes, 0, address.bytes.length).trim())
      ? null
      : 'HAS_EXTERNAL_LINK'
  }

  function ofTable(table: Table, entry: Value): Rejection | null {
    for (const { value } of objects.revisions(entry)) {
      const found = table.get(nameOf(value))
      if (found !== undefined) return found
    }
    return null
  }

  function isNothing(entry: Value): boolean {
    return objects.revisions(entry).every(({ value }) => value === null)
  }

  /** A place in the document, or the action of going to one. */
  function isDestination(entry: Value): boolean {
    return objects.revisions(entry).every(({ value }) => {
      if (!(value instanceof Dictionary)) return true
      return objects.revisions(value.get('S')).every(one => nameOf(one.value) === 'GoTo')
    })
  }
}
