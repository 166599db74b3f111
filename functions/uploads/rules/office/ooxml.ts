import type { Archive, Entry } from '../archives/archive.ts'
import { openArchive } from '../archives/archive.ts'
import { refuseDisguised } from '../disguise.ts'
import type { Inspector } from '../inspector.ts'
import { refuse } from '../refusal.ts'
import { isCompound, openCompound, refuseEncrypted } from './compound.ts'
import { type ContentTypes, readContentTypes } from './content-types.ts'
import { PartText } from './part-text.ts'
import { ownerOf, partAt, partName, type Relation, readRelations } from './relations.ts'
import { refuseCode } from './running.ts'
import { readSharedStrings, SheetText } from './sheets.ts'
import { readXml, type XmlReader } from './xml.ts'

export type OoxmlKind = 'document' | 'sheet' | 'presentation'

const MAIN_TYPES: Readonly<Record<OoxmlKind, string>> = {
  document: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  sheet: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  presentation: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
}
const PICTURE = /\.(?:png|jpe?g|jfif|gif|bmp|tiff?|emf|wmf|wdp|webp|ico)$/iu
/** Fonts, and settings of printers, which are structures of a driver and no code. */
const DATA = /\.(?:odttf|fntdata|ttf|otf)$|(?:^|\/)printerSettings\d*\.bin$/iu

/** A document of Office Open XML (ISO/IEC 29500): its parts by their relations and content types, not by their names. */
export function inspectOoxml(inspector: Inspector, bytes: Uint8Array, ...kinds: readonly OoxmlKind[]): void {
  if (isCompound(bytes)) refuseEncrypted(inspector, openCompound(inspector, bytes))
  const archive = openArchive(inspector, bytes)
  const types = readContentTypes(inspector, archive)
  const relations = relationsIn(inspector, archive)
  refuseOtherMain(inspector, archive, types, relations, kinds)
  const workbooks = workbooksOfCharts(relations)
  const strings = readSharedStrings(inspector, archive, types)
  let hasPicture = false
  let letters = 0
  for (const entry of archive.entries) {
    const type = types.of(entry.name)
    if (entry.name === strings.part) continue
    if (entry.name.endsWith('.rels') || entry.name.endsWith('/')) {
      if (entry.size > 0 && entry.name.endsWith('/')) refuse('ARCHIVE_BROKEN', inspector.at(entry.name))
    } else if (/[+/]xml$/u.test(type) || /\.(?:xml|vml|svg)$/iu.test(entry.name)) {
      const text = /worksheet\+xml$/u.test(type)
        ? new SheetText(inspector, entry.name, strings)
        : new PartText(inspector, entry.name)
      letters += readPart(inspector, entry, text)
    } else if (PICTURE.test(entry.name) || DATA.test(entry.name)) {
      hasPicture ||= PICTURE.test(entry.name)
      const bytes = entry.read()
      // The first bytes of fonts are scrambled.
      if (!/\.odttf$/iu.test(entry.name)) refuseDisguised(inspector, entry.name, bytes)
    } else if (workbooks.has(partName(entry.name)) && /\.xlsx$/iu.test(entry.name)) {
      // The numbers of a chart are in a workbook within the document.
      inspector.inspectNested(entry.name, entry.read())
    } else if (entry.size > 0) {
      refuse(/vbaProject/iu.test(entry.name) ? 'HAS_MACROS' : 'HAS_EMBEDDED_OBJECT', inspector.at(entry.name))
    }
  }
  // A document of nothing but pictures is a scan.
  if (hasPicture && letters === 0) inspector.cannotRead()
}

/** Reads a part and returns how much text it has. */
function readPart(inspector: Inspector, entry: Entry, text: PartText | SheetText): number {
  const code = refuseCode(inspector, entry.name)
  const both: XmlReader = {
    open(name, attributes) {
      code.open?.(name, attributes)
      text.open(name, attributes)
    },
    text(value) {
      code.text?.(value)
      text.text(value)
    },
    close(name) {
      code.close?.(name)
      text.close(name)
    },
  }
  readXml(inspector, entry.name, xmlOf(entry), both)
  text.end()
  return text.letters
}

/** Excel writes lines of text in old drawings as HTML does, which is no XML. */
function xmlOf(entry: Entry): Uint8Array {
  const bytes = entry.read()
  if (!/\.vml$/iu.test(entry.name)) return bytes
  return Buffer.from(Buffer.from(bytes).toString('latin1').replace(/<br>/giu, '<br/>'), 'latin1')
}

function relationsIn(inspector: Inspector, archive: Archive): Map<string, readonly Relation[]> {
  const parts = archive.entries.filter(({ name }) => name.endsWith('.rels'))
  return new Map(parts.map(part => [ownerOf(part.name), readRelations(inspector, part.name, part.read())]))
}

/** Refuses a file that has no main part of the declared type, or two of them. */
function refuseOtherMain(
  inspector: Inspector,
  archive: Archive,
  types: ContentTypes,
  relations: ReadonlyMap<string, readonly Relation[]>,
  kinds: readonly OoxmlKind[],
): void {
  const mains = (relations.get('') ?? []).filter(({ kind }) => kind === 'officeDocument')
  if (mains.length > 1) refuse('ENTRY_TWICE', inspector.at('_rels/.rels'))
  const part = mains[0] === undefined ? null : partAt('', mains[0].target)
  const isOne =
    part !== null &&
    archive.get(part) !== undefined &&
    kinds.some(kind => MAIN_TYPES[kind] === types.of(part))
  if (!isOne) refuse('TYPE_DIFFERS', inspector.at(part))
}

function workbooksOfCharts(relations: ReadonlyMap<string, readonly Relation[]>): Set<string> {
  const found = new Set<string>()
  for (const [owner, all] of relations) {
    if (!/(?:^|\/)charts\/[^/]+$/u.test(owner)) continue
    for (const { kind, target } of all)
      if (kind === 'package') found.add(partName(partAt(owner, target) ?? ''))
  }
  return found
}
