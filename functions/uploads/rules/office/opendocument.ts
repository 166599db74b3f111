import { openArchive } from '../archives/archive.ts'
import { refuseDisguised } from '../disguise.ts'
import type { Inspector } from '../inspector.ts'
import { refuse } from '../refusal.ts'
import { PartText } from './part-text.ts'
import { LINK } from './relations.ts'
import { refuseCode } from './running.ts'
import { type Attributes, attribute, readXml } from './xml.ts'

const PICTURE = /\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|webp|svm)$/iu
const DATA = /\.(?:ttf|otf)$|^(?:layout-cache|Thumbnails\/.*)$/iu
/** Charts and formulas are documents of their own within the document, in the same format. */
const PARTS = /^(?:(?:Object|ObjBFFD)[ \w]*\/)?(?:content|styles|meta|settings|manifest)\.(?:xml|rdf)$/u
const SETTINGS = /^(?:META-INF\/(?:manifest|documentsignatures)\.xml|Configurations2\/.*\.xml)$/u

/** A document in OpenDocument Format (ISO/IEC 26300), which begins with its media type. */
export function inspectOpenDocument(inspector: Inspector, bytes: Uint8Array, mediaType: string): void {
  const archive = openArchive(inspector, bytes)
  const [first] = archive.entries
  if (first?.name !== 'mimetype' || !first.isStored || Buffer.from(first.read()).toString() !== mediaType)
    refuse('TYPE_DIFFERS', inspector.at(null))
  if (archive.get('content.xml') === undefined) refuse('TYPE_DIFFERS', inspector.at(null))
  let hasPicture = false
  let letters = 0
  for (const entry of archive.entries) {
    const { name } = entry
    if (/^(?:Basic|Scripts|Dialogs)\//iu.test(name)) refuse('HAS_MACROS', inspector.at(name))
    const content = entry.read()
    // Folders; and lists of settings of which nothing was changed.
    if (name === 'mimetype' || (/\/$|^Configurations2\//u.test(name) && content.length === 0)) continue
    if (PARTS.test(name) || SETTINGS.test(name)) letters += readPart(inspector, name, content)
    else if (/\.svg$/iu.test(name)) readPicture(inspector, name, content)
    else if (PICTURE.test(name) || DATA.test(name) || /^ObjectReplacements\//u.test(name)) {
      refuseDisguised(inspector, name, content)
      hasPicture ||= PICTURE.test(name)
    } else refuse('HAS_EMBEDDED_OBJECT', inspector.at(name))
  }
  if (hasPicture && letters === 0) inspector.cannotRead()
}

/** Reads a part and returns how much text it has. */
function readPart(inspector: Inspector, place: string, content: Uint8Array): number {
  const text = new PartText(inspector, place)
  readXml(inspector, place, content, {
    open(name, attributes) {
      refuseElement(inspector, place, name, attributes)
      text.open(name, attributes)
    },
    text: value => text.text(value),
    close: name => text.close(name),
  })
  text.end()
  return text.letters
}

function readPicture(inspector: Inspector, place: string, content: Uint8Array): void {
  const text = new PartText(inspector, place)
  const code = refuseCode(inspector, place)
  readXml(inspector, place, content, {
    open(name, attributes) {
      code.open?.(name, attributes)
      text.open(name, attributes)
    },
    text: value => text.text(value),
    close: name => text.close(name),
  })
  text.end()
}

/** Formulas that load: from another file, or by a function. */
const LOADING = /\b(?:WEBSERVICE|DDE)\s*\(|'(?:file|https?|ftp|smb):/iu

function refuseElement(inspector: Inspector, place: string, name: string, attributes: Attributes): void {
  if (name === 'encryption-data') refuse('ENCRYPTED', inspector.at(place))
  if (['event-listener', 'script', 'execute-macro'].includes(name)) refuse('HAS_MACROS', inspector.at(place))
  if (['object-ole', 'plugin', 'applet', 'floating-frame'].includes(name))
    refuse('HAS_EMBEDDED_OBJECT', inspector.at(place))
  if (
    [
      'dde-source',
      'dde-connection-decl',
      'dde-link',
      'section-source',
      'table-source',
      'cell-range-source',
    ].includes(name)
  )
    refuse('HAS_EXTERNAL_LINK', inspector.at(place))
  if (LOADING.test(attribute(attributes, 'formula') ?? '')) refuse('HAS_EXTERNAL_LINK', inspector.at(place))
  const target = attribute(attributes, 'href')?.trim()
  if (target === undefined || target === '') return
  const isElsewhere = /^[a-z][a-z0-9+.-]*:|^\/|^\\|^\.\.\/(?!Object)/iu.test(target)
  if (isElsewhere && !((name === 'a' || name === 'creator') && LINK.test(target)))
    refuse('HAS_EXTERNAL_LINK', inspector.at(place))
}
