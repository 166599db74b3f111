import type { Inspector } from '../inspector.ts'
import { Lines } from '../text/marks.ts'
import { Paragraph, type Shade } from './paragraph.ts'
import { type Attributes, attribute, type XmlReader } from './xml.ts'

/** Elements of which the text is one line, however many runs it has: paragraphs, strings and comments of sheets. */
const PARAGRAPHS = new Set(['p', 'h', 'si', 'is', 'comment'])
/** Elements of which the text is not seen in every reading. */
const SHADES: ReadonlyMap<string, Shade> = new Map<string, Shade>(
  Object.entries({
    del: 'DELETED',
    moveFrom: 'DELETED',
    ins: 'INSERTED',
    moveTo: 'INSERTED',
    Choice: 'CHOICE',
    Fallback: 'FALLBACK',
    // Readings above characters stand between these in the file: 机(jī)密(mì).
    rt: 'UNSEEN',
    rPh: 'UNSEEN',
    'ruby-text': 'UNSEEN',
    // Names of styles and instructions of fields.
    instrText: 'UNSEEN',
    delInstrText: 'UNSEEN',
    // Where a drawing stands, and how it is described; who has noted something, when; the number of a note.
    ...Object.fromEntries(
      [
        'posOffset',
        'align',
        'pctPosHOffset',
        'pctPosVOffset',
        'pctWidth',
        'pctHeight',
        'title',
        'desc',
        'creator',
        'creator-initials',
        'date',
        'date-string',
        'note-citation',
      ].map(name => [name, 'UNSEEN'] as const),
    ),
  }),
)
/** What stands between runs and is no text of its own. */
const BREAKS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tab: '\t',
    br: '\n',
    cr: '\n',
    'line-break': '\n',
    s: ' ',
    ptab: '\t',
    noBreakHyphen: '-',
  }),
)
/** Stars of Wingdings, which a document may have in the place of ★. */
const WINGDINGS_STAR = /^f0a[abcdef]$|^f0b[0-6]$/i
/** What a switch says that is off. */
const OFF = /^(?:0|false|off)$/u

/** The character of a symbol that is given by its code. In fonts of symbols codes have no meaning of their own. */
function symbolOf(code: string): string {
  if (WINGDINGS_STAR.test(code)) return '★'
  return /^(?!f0)[0-9a-f]{4}$/iu.test(code) ? String.fromCharCode(Number.parseInt(code, 16)) : ''
}

/**
 * Reads the text of a part for classification marks. A paragraph within a paragraph, as a text box has it, is one of its
 * own; text outside of paragraphs is a line for each element.
 */
export class PartText implements XmlReader {
  readonly #lines: Lines
  readonly #others: Lines
  readonly #paragraphs: Paragraph[] = []
  readonly #shades: Shade[] = []
  #isInRun = false
  #isHidden = false
  #loose = ''
  /** Characters in paragraphs: pictures without text beside them are scans. */
  letters = 0

  constructor(inspector: Inspector, place: string) {
    this.#lines = new Lines(inspector, place)
    this.#others = new Lines(inspector, place, true)
  }

  open(name: string, attributes: Attributes): void {
    this.#endLoose()
    if (PARAGRAPHS.has(name)) this.#paragraphs.push(new Paragraph())
    const shade = SHADES.get(name)
    if (shade !== undefined) this.#shades.push(shade)
    if (name === 'r') this.#isInRun = true
    if (name === 'vanish' && this.#isInRun && !OFF.test(attribute(attributes, 'val') ?? 'on'))
      this.#isHidden = true
    if (name === 'sym') this.text(symbolOf(attribute(attributes, 'char') ?? ''))
    // WordArt and watermarks have their text in an attribute; others are descriptions of pictures and names of sheets.
    if (name === 'textpath') this.#lines.add(attribute(attributes, 'string') ?? '')
    // Nothing is copied for the many elements that have no such attribute.
    for (const key in attributes)
      if (attributes[key]?.includes('密') === true) this.#others.add(attributes[key])
  }

  text(text: string): void {
    const paragraph = this.#paragraphs.at(-1)
    if (paragraph === undefined) {
      this.#loose += text
      return
    }
    paragraph.add(text, this.#isHidden ? 'UNSEEN' : (this.#shades.at(-1) ?? 'PLAIN'))
    this.letters += text.trim().length
  }

  close(name: string): void {
    this.#endLoose()
    if (name === 'r') {
      this.#isInRun = false
      this.#isHidden = false
    }
    const gap = BREAKS.get(name)
    if (gap !== undefined && this.#paragraphs.length > 0) this.text(gap)
    if (SHADES.get(name) !== undefined) this.#shades.pop()
    if (PARAGRAPHS.has(name)) this.#paragraphs.pop()?.end(this.#lines, this.#others)
  }

  /** Adds a line that is no text of the part, such as a row put together of other parts. */
  addLine(line: string): void {
    this.#lines.add(line)
  }

  end(): void {
    this.#lines.end()
    this.#others.end()
  }

  #endLoose(): void {
    const line = this.#loose.trim()
    this.#loose = ''
    // Headers and footers of sheets have codes for place, font and size before their text: &C&"SimSun"&14.
    if (line !== '') this.#lines.add(line.replace(/&(?:"[^"]*"|\d+|[LCRPNDTAFZGUSEBIX+-])/gu, '\n'))
  }
}
