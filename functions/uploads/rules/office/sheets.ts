import type { Archive } from '../archives/archive.ts'
import type { Inspector } from '../inspector.ts'
import { Lines } from '../text/marks.ts'
import type { ContentTypes } from './content-types.ts'
import { PartText } from './part-text.ts'
import { type Attributes, readXml } from './xml.ts'

/** The strings that cells of a workbook refer to by number, and the part that has them. */
export interface SharedStrings {
  readonly part: string | null
  readonly all: readonly string[]
}

/** Reads the strings of a workbook, for classification marks too. */
export function readSharedStrings(
  inspector: Inspector,
  archive: Archive,
  types: ContentTypes,
): SharedStrings {
  const part = archive.entries.find(({ name }) => /sharedStrings\+xml$/u.test(types.of(name)))
  if (part === undefined) return { part: null, all: [] }
  const strings: string[] = []
  // Also those that no cell refers to any more travel with the file. A string alone is not a line: its row is.
  const lines = new Lines(inspector, part.name, true)
  let text = ''
  let unseen = 0
  readXml(inspector, part.name, part.read(), {
    open(name) {
      if (name === 'si') text = ''
      if (name === 'rPh') unseen++
    },
    text(value) {
      if (unseen === 0) text += value
    },
    close(name) {
      if (name === 'rPh') unseen--
      if (name !== 'si') return
      strings.push(text)
      lines.add(text)
    },
  })
  lines.end()
  return { part: part.name, all: strings }
}

/** Reads a sheet row by row, as a table in text is read: 机密 alone in its row is a mark, in a column of levels it is not. */
export class SheetText {
  readonly #part: PartText
  readonly #strings: readonly string[]
  #row: string[] = []
  #cell: string | null = null
  #isShared = false
  #isValue = false
  #letters = 0

  constructor(inspector: Inspector, place: string, strings: SharedStrings) {
    this.#part = new PartText(inspector, place)
    this.#strings = strings.all
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'c') {
      this.#cell = ''
      this.#isShared = attributes.t === 's'
    }
    this.#isValue = name === 'v' || name === 't'
    if (this.#cell === null) this.#part.open(name, attributes)
  }

  text(text: string): void {
    if (this.#cell === null) this.#part.text(text)
    else if (this.#isValue) this.#cell += text
  }

  close(name: string): void {
    this.#isValue = false
    if (this.#cell === null) this.#part.close(name)
    if (name === 'c' && this.#cell !== null) {
      const text = this.#isShared ? (this.#strings[Number(this.#cell)] ?? '') : this.#cell
      if (text !== '') this.#row.push(text)
      this.#letters += text.length
      this.#cell = null
    }
    if (name !== 'row') return
    if (this.#row.some(cell => cell.includes('密'))) this.#part.addLine(this.#row.join('\t'))
    this.#row = []
  }

  get letters(): number {
    return this.#part.letters + this.#letters
  }

  end(): void {
    this.#part.end()
  }
}
