import { isArchive } from '../archives/archive.ts'
import { viewOf } from '../archives/directory.ts'
import type { Inspector } from '../inspector.ts'
import { refuse } from '../refusal.ts'
import { Lines } from '../text/marks.ts'
import { type Compound, isCompound, openCompound, refuseEncrypted } from './compound.ts'
import { inspectOoxml, type OoxmlKind } from './ooxml.ts'

/** The stream that makes a compound file a document, a sheet or a presentation. */
const MAIN_STREAMS: Readonly<Record<OoxmlKind, readonly string[]>> = {
  document: ['WordDocument'],
  sheet: ['Workbook', 'Book'],
  presentation: ['PowerPoint Document'],
}
/** Names of storages and streams. An empty pool of objects is in every document of Word; each object has a number. */
const MACROS = /^(?:macros|_?vba(?:_project(?:_cur)?)?|project(?:wm|lk)?|dir|_srp_\d+)$/iu
const EMBEDDED = /^(?:ole10native|package|mbd[0-9a-f]{8}|lnk[0-9a-f]{8}|_\d{6,})$/iu

/** A document of Office 97–2003 ([MS-DOC], [MS-XLS], [MS-PPT]) or of WPS, which writes the same. Its text is not read as such. */
export function inspectBinaryOffice(inspector: Inspector, bytes: Uint8Array, kind: OoxmlKind): void {
  if (!isCompound(bytes)) refuse('TYPE_DIFFERS', inspector.at(null))
  const compound = openCompound(inspector, bytes)
  refuseEncrypted(inspector, compound)
  // Names of special storages begin with a control character.
  for (const name of compound.entries.map(entry => printable(entry.name))) {
    if (MACROS.test(name)) refuse('HAS_MACROS', inspector.at(name))
    if (EMBEDDED.test(name)) refuse('HAS_EMBEDDED_OBJECT', inspector.at(name))
  }
  const main = compound.entries.filter(({ name, isStream }) => isStream && MAIN_STREAMS[kind].includes(name))
  if (main[0] === undefined) refuse('TYPE_DIFFERS', inspector.at(null))
  if (main.length > 1) refuse('ENTRY_TWICE', inspector.at(printable(main[0].name)))
  const stream = compound.read(main[0])
  if (kind === 'document') refuseInDocument(inspector, stream)
  if (kind === 'sheet') refuseInWorkbook(inspector, stream)
  if (kind === 'presentation') refuseInPresentation(inspector, compound, stream)
  inspector.cannotRead()
  readRaw(inspector, main[0].name, stream)
}

/** WPS saves in its own extensions what Office of either age saves. */
export function inspectWps(inspector: Inspector, bytes: Uint8Array, kind: OoxmlKind): void {
  if (isArchive(bytes)) inspectOoxml(inspector, bytes, kind)
  else inspectBinaryOffice(inspector, bytes, kind)
}

function printable(name: string): string {
  return name.replace(/\p{Cc}/gu, '')
}

/** The flags of a document's header: encrypted or obfuscated. */
function refuseInDocument(inspector: Inspector, stream: Uint8Array): void {
  if (stream.length < 12 || viewOf(stream).getUint16(0, true) !== 0xa5ec)
    refuse('TYPE_DIFFERS', inspector.at(null))
  if ((viewOf(stream).getUint16(10, true) & 0x8100) !== 0) refuse('ENCRYPTED', inspector.at(null))
}

const FILE_PASS = 0x2f
const BOUND_SHEET = 0x85
const EXTERNAL_BOOK = 0x1ae

/** Records of a workbook: a password, a sheet of macros, links to other workbooks. */
function refuseInWorkbook(inspector: Inspector, stream: Uint8Array): void {
  const view = viewOf(stream)
  for (let at = 0; at + 4 <= stream.length; ) {
    const type = view.getUint16(at, true)
    const length = view.getUint16(at + 2, true)
    const end = at + 4 + length
    if (end > stream.length) break
    if (type === FILE_PASS) refuse('ENCRYPTED', inspector.at(null))
    if (type === BOUND_SHEET && (stream[at + 9] === 1 || stream[at + 9] === 6))
      refuse('HAS_MACROS', inspector.at(null))
    // A book that is this one itself or an add-in has two more bytes alone.
    if (type === EXTERNAL_BOOK && length > 4) refuse('HAS_EXTERNAL_LINK', inspector.at(null))
    at = end
  }
}

const CONTAINER = 0x0f
const VBA_INFO = 0x03ff
const OLE_STORAGE = 0x1011
const ENCRYPTED_TOKEN = 0xf3d1c4df

/** Records of a presentation: macros and OLE storages lie within its one stream. */
function refuseInPresentation(inspector: Inspector, compound: Compound, stream: Uint8Array): void {
  const user = compound.entries.find(({ name }) => name === 'Current User')
  const head = user === undefined ? new Uint8Array() : compound.read(user)
  if (head.length >= 16 && viewOf(head).getUint32(12, true) === ENCRYPTED_TOKEN)
    refuse('ENCRYPTED', inspector.at(null))
  const view = viewOf(stream)
  for (let at = 0; at + 8 <= stream.length; ) {
    const type = view.getUint16(at + 2, true)
    if (type === VBA_INFO) refuse('HAS_MACROS', inspector.at(null))
    if (type === OLE_STORAGE) refuse('HAS_EMBEDDED_OBJECT', inspector.at(null))
    const isContainer = (view.getUint8(at) & 0x0f) === CONTAINER
    at += isContainer ? 8 : 8 + view.getUint32(at + 4, true)
  }
}

/** Fields that load other files or call programs, behind the character that begins one. */
const FIELD =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
  /\x13[\s"]*(?:DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DATABASE|MACROBUTTON)\b/iu

/** Marks where the text lies unpacked, as UTF-16 or GBK. That none is found says nothing: the text is not read for that. */
function readRaw(inspector: Inspector, place: string, stream: Uint8Array): void {
  const readings = [
    new TextDecoder('utf-16le').decode(stream),
    new TextDecoder('utf-16le').decode(stream.subarray(1)),
    new TextDecoder('gb18030').decode(stream),
  ]
  for (const text of readings) {
    if (FIELD.test(text)) refuse('HAS_EXTERNAL_LINK', inspector.at(place))
    const lines = new Lines(inspector, place, true)
    for (const line of text.split(/\p{Cc}+/u)) if (line.includes('密')) lines.add(line)
    lines.end()
  }
}
