import { SaxesParser } from 'saxes'
import type { Inspector } from '../inspector.ts'
import { refuse } from '../refusal.ts'

/** The attributes of an element, by name with prefix. */
export type Attributes = Readonly<Record<string, string>>

/** What a reader of XML is called with. Names are local ones: what a prefix stands for, whoever writes the file chooses. */
export interface XmlReader {
  open?(name: string, attributes: Attributes): void
  text?(text: string): void
  close?(name: string): void
}

const MAX_DEPTH = 256
/** Texts and entities of a part: however short, each takes up as much memory as long ones while they are joined. */
const MAX_TEXTS = 8_000_000
/** Bytes that are read between looks at the clock. */
const SLICE = 1_000_000

/**
 * Reads XML strictly: well-formed, in UTF-8 or UTF-16, without a document type definition, by which entities are defined.
 * @throws Refusal if it is anything else
 */
export function readXml(inspector: Inspector, place: string, bytes: Uint8Array, reader: XmlReader): void {
  inspector.countRead(bytes.length, place)
  const encoding = encodingOf(bytes)
  const decoder = new TextDecoder(encoding, { fatal: true })
  const parser = new SaxesParser({ xmlns: false, position: false })
  let depth = 0
  parser.on('error', () => refuse('NOT_READABLE', inspector.at(place)))
  parser.on('doctype', () => refuse('XML_NOT_ALLOWED', inspector.at(place)))
  parser.on('xmldecl', ({ encoding: declared }) => {
    if (declared !== undefined && !encoding.startsWith(declared.toLowerCase()))
      refuse('NOT_READABLE', inspector.at(place))
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > MAX_DEPTH) refuse('TOO_COMPLEX', inspector.at(place))
    reader.open?.(localName(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    depth--
    reader.close?.(localName(name))
  })
  let texts = 0
  const onText = (text: string): void => {
    texts++
    reader.text?.(text)
  }
  parser.on('text', onText)
  parser.on('cdata', onText)
  for (let at = 0; at < bytes.length; at += SLICE) {
    inspector.tick(place)
    const slice = decode(() => decoder.decode(bytes.subarray(at, at + SLICE), { stream: true }))
    for (let entity = slice.indexOf('&'); entity >= 0; entity = slice.indexOf('&', entity + 1)) texts++
    if (texts > MAX_TEXTS) refuse('TOO_COMPLEX', inspector.at(place))
    parser.write(slice)
  }
  parser.write(decode(() => decoder.decode()))
  parser.close()

  function decode(slice: () => string): string {
    try {
      return slice()
    } catch {
      return refuse('NOT_READABLE', inspector.at(place))
    }
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** The value of an attribute, whatever its prefix. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  // Asked for millions of elements: nothing is copied for those that do not have it.
  if (attributes[name] !== undefined) return attributes[name]
  for (const key in attributes) {
    if (key.endsWith(name) && key[key.length - name.length - 1] === ':') return attributes[key]
  }
  return undefined
}
