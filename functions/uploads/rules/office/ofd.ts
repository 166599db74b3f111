import { openArchive } from '../archives/archive.ts'
import { refuseDisguised } from '../disguise.ts'
import { mediaTypeOf } from '../extensions.ts'
import type { Inspector } from '../inspector.ts'
import { refuse } from '../refusal.ts'
import { Lines } from '../text/marks.ts'
import { PartText } from './part-text.ts'
import { LINK } from './relations.ts'
import { type Attributes, attribute, readXml } from './xml.ts'

const PICTURE = /\.(?:png|jpe?g|bmp|tiff?|gb|jb2|jp2)$/iu
/** Fonts, seals (GB/T 38540) and signatures. */
const DATA = /\.(?:ttf|otf|ttc|cff|pfb|pfa|esl|dat|icc|icm)$/iu

/** A document in OFD (GB/T 33190-2016). */
export function inspectOfd(inspector: Inspector, bytes: Uint8Array): void {
  const archive = openArchive(inspector, bytes)
  if (archive.get('OFD.xml') === undefined) refuse('TYPE_DIFFERS', inspector.at(null))
  let hasPicture = false
  let letters = 0
  let isOfd = false
  for (const entry of archive.entries) {
    const { name } = entry
    const content = entry.read()
    if (name.endsWith('/') && content.length === 0) continue
    if (/\.xml$/iu.test(name)) {
      const part = readPart(inspector, name, content)
      letters += part.letters
      isOfd ||= name === 'OFD.xml' && part.root === 'OFD'
    } else if (PICTURE.test(name) || DATA.test(name)) {
      // A page may be in a part of any name.
      refuseDisguised(inspector, name, content)
      hasPicture ||= PICTURE.test(name)
    } else if (mediaTypeOf(name) !== null) inspector.inspectNested(name, content)
    else refuse('HAS_EMBEDDED_OBJECT', inspector.at(name))
  }
  if (!isOfd) refuse('TYPE_DIFFERS', inspector.at('OFD.xml'))
  if (hasPicture && letters === 0) inspector.cannotRead()
}

interface OfdPart {
  /** The name of its root. */
  readonly root: string
  readonly letters: number
}

/** Reads a part: pages have text in objects of which the places say what stands in one line. */
function readPart(inspector: Inspector, place: string, content: Uint8Array): OfdPart {
  const text = new PartText(inspector, place)
  const page = new PageText(inspector, place)
  let root = ''
  let isCode = false
  readXml(inspector, place, content, {
    open(name, attributes) {
      root ||= name
      refuseElement(inspector, place, name, attributes)
      isCode = name === 'TextCode'
      if (name === 'TextObject') page.beginObject(attribute(attributes, 'Boundary') ?? '')
      text.open(name, attributes)
    },
    text(value) {
      if (isCode) page.add(value)
      else text.text(value)
    },
    close(name) {
      isCode = false
      text.close(name)
    },
  })
  page.end()
  text.end()
  return { root, letters: page.letters }
}

function refuseElement(inspector: Inspector, place: string, name: string, attributes: Attributes): void {
  if (/^(?:Encryptions?|EncryptInfo|Encrypt)$/u.test(name)) refuse('ENCRYPTED', inspector.at(place))
  if (/script|^Launch|^RunAction/iu.test(name)) refuse('HAS_SCRIPT', inspector.at(place))
  if (name === 'Movie' || name === 'Sound') refuse('HAS_EMBEDDED_OBJECT', inspector.at(place))
  // Extensions mean something to one maker's program alone, which may be to run it.
  const target = attribute(attributes, 'URI')
  if (name === 'URI' && target !== undefined && !LINK.test(target.trim()))
    refuse('HAS_EXTERNAL_LINK', inspector.at(place))
}

/** How far two objects of one line may stand apart, in millimetres. */
const SAME_LINE = 1

/** The text of a page, which many programs write character by character. */
class PageText {
  readonly #lines: Lines
  /** The page without any breaks, for lines that are not where their objects say. */
  readonly #joined: Lines
  #line = ''
  #all = ''
  #height: number | null = null
  get letters(): number {
    return this.#all.length
  }

  constructor(inspector: Inspector, place: string) {
    this.#lines = new Lines(inspector, place)
    this.#joined = new Lines(inspector, place, true)
  }

  beginObject(boundary: string): void {
    const height = Number(boundary.trim().split(/\s+/u)[1])
    const isSame = this.#height !== null && Math.abs(height - this.#height) < SAME_LINE
    if (!isSame) this.#endLine()
    this.#height = height
  }
  add(text: string): void {
    this.#line += text
    this.#all += text
  }
  end(): void {
    this.#endLine()
    this.#joined.add(this.#all)
    this.#lines.end()
    this.#joined.end()
  }
  #endLine(): void {
    if (this.#line !== '') this.#lines.add(this.#line)
    this.#line = ''
  }
}
