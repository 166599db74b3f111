import type { Archive } from '../archives/archive.ts'
import type { Inspector } from '../inspector.ts'
import { refuse } from '../refusal.ts'
import { partName } from './relations.ts'
import { attribute, readXml } from './xml.ts'

const PART = '[Content_Types].xml'

/** The content types of an archive's parts. */
export interface ContentTypes {
  /** In lower case but for nothing else; empty for a part that has none. */
  of(part: string): string
}

/** Reads the content types, refusing those of what runs and of whole documents within the document. */
export function readContentTypes(inspector: Inspector, archive: Archive): ContentTypes {
  const entry = archive.get(PART)
  if (entry === undefined) refuse('TYPE_DIFFERS', inspector.at(null))
  const overrides = new Map<string, string>()
  const defaults = new Map<string, string>()
  readXml(inspector, PART, entry.read(), {
    open(name, attributes) {
      if (name !== 'Override' && name !== 'Default') return
      // It may have parameters.
      const type = (attribute(attributes, 'ContentType') ?? '').replace(/;.*$/su, '').trim()
      refuseType(inspector, type)
      const part = attribute(attributes, name === 'Override' ? 'PartName' : 'Extension') ?? ''
      const all = name === 'Override' ? overrides : defaults
      const key = partName(part.replace(/^\//u, ''))
      if (all.has(key)) refuse('ENTRY_TWICE', inspector.at(PART))
      all.set(key, type)
    },
  })
  return {
    of(part) {
      const extension = /\.([^./]+)$/u.exec(part)?.[1]?.toLowerCase() ?? ''
      return overrides.get(partName(part)) ?? defaults.get(extension) ?? ''
    },
  }
}

function refuseType(inspector: Inspector, type: string): void {
  if (/macroenabled|vbaproject|vbadata|macrosheet|dialogsheet/iu.test(type))
    refuse('HAS_MACROS', inspector.at(PART))
  // A chunk in another format, which Word opens as if it were its own.
  if (/html|rfc822|mhtml|rtf|text\/plain|activex|oleobject|msword$|ms-excel$|ms-powerpoint$/iu.test(type))
    refuse('HAS_EMBEDDED_OBJECT', inspector.at(PART))
  if (/externallink|connections\+xml/iu.test(type)) refuse('HAS_EXTERNAL_LINK', inspector.at(PART))
  if (/webextension|customui/iu.test(type)) refuse('HAS_SCRIPT', inspector.at(PART))
}
