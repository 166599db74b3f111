import type { Inspector } from '../inspector.ts'
import { refuse } from '../refusal.ts'
import { type Attributes, attribute, readXml } from './xml.ts'

/** A relation of a part to another one, or to something elsewhere. */
export interface Relation {
  /** The last part of its type: `officeDocument`, `hyperlink`, `attachedTemplate`. */
  readonly kind: string
  readonly target: string
  readonly isExternal: boolean
}

/** Where hyperlinks may lead. They are followed by people, not by programs. */
export const LINK = /^(?:https?:\/\/|mailto:|#)/iu
/** Relations to what runs, or to another file in this one. */
const REFUSED: ReadonlyMap<
  string,
  'HAS_MACROS' | 'HAS_EMBEDDED_OBJECT' | 'HAS_EXTERNAL_LINK' | 'HAS_SCRIPT'
> = new Map(
  Object.entries({
    vbaProject: 'HAS_MACROS',
    wordVbaData: 'HAS_MACROS',
    xlMacrosheet: 'HAS_MACROS',
    xlIntlMacrosheet: 'HAS_MACROS',
    attachedToolbars: 'HAS_MACROS',
    oleObject: 'HAS_EMBEDDED_OBJECT',
    control: 'HAS_EMBEDDED_OBJECT',
    activeXControlBinary: 'HAS_EMBEDDED_OBJECT',
    aFChunk: 'HAS_EMBEDDED_OBJECT',
    externalLink: 'HAS_EXTERNAL_LINK',
    externalLinkPath: 'HAS_EXTERNAL_LINK',
    attachedTemplate: 'HAS_EXTERNAL_LINK',
    connections: 'HAS_EXTERNAL_LINK',
    subDocument: 'HAS_EXTERNAL_LINK',
    frame: 'HAS_EXTERNAL_LINK',
    webextension: 'HAS_SCRIPT',
    webextensiontaskpanes: 'HAS_SCRIPT',
    extensibility: 'HAS_SCRIPT',
  }),
)

/** Reads a part of relations, refusing those that programs follow to other files. */
export function readRelations(inspector: Inspector, place: string, bytes: Uint8Array): Relation[] {
  const relations: Relation[] = []
  readXml(inspector, place, bytes, {
    open(name, attributes) {
      if (name === 'Relationship') relations.push(relationOf(attributes))
    },
  })
  for (const { kind, target, isExternal } of relations) {
    const refused = REFUSED.get(kind)
    if (refused !== undefined) refuse(refused, inspector.at(place))
    const isElsewhere = isExternal || /^[a-z][a-z0-9+.-]*:|^[/\\]{2}|\\/iu.test(target)
    if (isElsewhere && !(kind === 'hyperlink' && LINK.test(target)))
      refuse('HAS_EXTERNAL_LINK', inspector.at(place))
  }
  return relations
}

function relationOf(attributes: Attributes): Relation {
  return {
    kind: (attribute(attributes, 'Type') ?? '').replace(/^.*\//su, ''),
    target: (attribute(attributes, 'Target') ?? '').trim(),
    isExternal: attribute(attributes, 'TargetMode')?.trim().toLowerCase() === 'external',
  }
}

/** The part that a target means, from the part that has the relation. Null if it leads out of the archive. */
export function partAt(from: string, target: string): string | null {
  const folder = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..' && folder.pop() === undefined) return null
    if (step !== '..' && step !== '.' && step !== '') folder.push(step)
  }
  return folder.join('/')
}

/** The name of a part as it is compared: in any case, and with its characters as they are or by their codes. */
export function partName(name: string): string {
  try {
    return decodeURIComponent(name).toLowerCase()
  } catch {
    return name.toLowerCase()
  }
}

/** The part that a part of relations belongs to: `word/_rels/document.xml.rels` to `word/document.xml`. */
export function ownerOf(relations: string): string {
  return relations.replace(/(^|\/)_rels\/([^/]*)\.rels$/u, '$1$2')
}
