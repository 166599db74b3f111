import { FORMS, linesOf, markingsIn, SPREAD } from '../../../kernel/classification.ts'
import type { Inspector } from '../inspector.ts'
import { refuse } from '../refusal.ts'

/** Characters that are looked through at once: the clock is looked at between. Chunks share lines, as marks may stand on several. */
const CHUNK = 1_000_000
/** A longer line is no line to anybody: it is looked through piece by piece, with as much of the piece before as a mark may take. */
const LONGEST_LINE = 100_000
const OVERLAP = 200
/** The end of a line; between the two characters of one there is none. */
const BREAK = /(?<!\r)\n|\r\n?|[\v\f\u0085\u2028\u2029]/gu
/** In later chunks no line is at the head of the text. */
const BELOW_HEAD = FORMS.filter(form => form.isAtHead === undefined)
/** Forms that are a mark wherever in a line they stand: for texts of which the lines are not known. */
const ANYWHERE = FORMS.filter(form => form.isAtHead === undefined && !form.pattern('机密').includes('^'))

/** Text of a file as it is read, line by line; refuses the file at the first classification mark. */
export class Lines {
  readonly #inspector: Inspector
  readonly #place: string | null
  readonly #isLoose: boolean
  #lines: string[] = []
  #size = 0
  /** Lines before those that are held. */
  #before = 0
  #isHead = true

  /** @param isLoose where its lines break is not known: only marks that need no line of their own are found */
  constructor(inspector: Inspector, place: string | null, isLoose = false) {
    this.#inspector = inspector
    this.#place = place
    this.#isLoose = isLoose
  }

  /** Adds a line, or several. */
  add(text: string): void {
    let at = 0
    for (; text.length - at > LONGEST_LINE; at += LONGEST_LINE - OVERLAP)
      this.#push(text.slice(at, at + LONGEST_LINE))
    this.#push(at === 0 ? text : text.slice(at))
  }

  #push(text: string): void {
    this.#lines.push(text)
    this.#size += text.length + 1
    if (this.#size > CHUNK) this.#check(SPREAD)
  }

  /** Looks through what is left. */
  end(): void {
    this.#check(0)
  }

  #check(keep: number): void {
    this.#inspector.tick(this.#place)
    const text = this.#lines.join('\n')
    const head = this.#isHead ? FORMS : BELOW_HEAD
    const mark = markingsIn(text, this.#isLoose ? ANYWHERE : head).find(({ isTalk }) => !isTalk)
    if (mark !== undefined) refuse('CLASSIFIED', this.#inspector.at(this.#placeOf(this.#before + mark.line)))
    const kept = keep === 0 ? [] : this.#lines.slice(-keep)
    this.#before += this.#lines.length - kept.length
    this.#lines = kept
    this.#size = 0
    this.#isHead = false
  }

  #placeOf(line: number): string {
    if (this.#isLoose && this.#place !== null) return this.#place
    return this.#place === null ? String(line) : `${this.#place}:${line}`
  }
}

/** Looks through a whole text, split where lines end: some of it after the other, as lines may be as many as characters. */
export function readLines(inspector: Inspector, place: string | null, text: string): void {
  const lines = new Lines(inspector, place)
  for (let at = 0; at <= text.length; ) {
    BREAK.lastIndex = at + CHUNK
    const end = BREAK.exec(text)
    for (const line of linesOf(text.slice(at, end?.index))) lines.add(line)
    at = end === null ? text.length + 1 : BREAK.lastIndex
  }
  lines.end()
}
