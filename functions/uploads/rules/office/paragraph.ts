import type { Lines } from '../text/marks.ts'

/** What of a paragraph is not seen in every reading of a document. */
export type Shade = 'PLAIN' | 'DELETED' | 'INSERTED' | 'CHOICE' | 'FALLBACK' | 'UNSEEN'

/** Readings: as it stood before tracked changes; by a program that does not know a newer form; all that is there. */
const OTHER_READINGS: readonly (readonly Shade[])[] = [
  ['PLAIN', 'DELETED', 'CHOICE'],
  ['PLAIN', 'INSERTED', 'FALLBACK'],
  ['PLAIN', 'DELETED', 'INSERTED', 'CHOICE', 'FALLBACK', 'UNSEEN'],
]
/** As it stands in present programs. */
const PRESENT: readonly Shade[] = ['PLAIN', 'INSERTED', 'CHOICE']

/** A paragraph of runs, which are joined: where they break within a word is of no meaning. */
export class Paragraph {
  readonly #runs: { text: string; readonly shade: Shade }[] = []

  add(text: string, shade: Shade): void {
    const last = this.#runs.at(-1)
    if (last?.shade === shade) last.text += text
    else this.#runs.push({ text, shade })
  }

  /** Ends the paragraph: as it stands it is a line of the text, other readings are looked through apart. */
  end(lines: Lines, others: Lines): void {
    const present = this.#as(PRESENT)
    for (const line of present.split('\n')) lines.add(line)
    if (this.#runs.every(({ shade }) => shade === 'PLAIN')) return
    for (const reading of OTHER_READINGS) {
      const text = this.#as(reading)
      if (text !== present) others.add(text)
    }
  }

  #as(reading: readonly Shade[]): string {
    return this.#runs
      .filter(({ shade }) => reading.includes(shade))
      .map(({ text }) => text)
      .join('')
  }
}
