import type { Hit, StyleRule } from './finding.ts'
import { wholeYear } from './numerals.ts'

/** From the bracket on, which is rare in a text; whose number it is stands before. */
const CITED = /([〔[﹝（(【［])((?:19|20)?\d{2})[〕\]﹞）)】］](第?) ?(\d{1,6})([号號]?)/g
const HAN = /[\u4e00-\u9fff]/
/** What the codes of organs end with. In round brackets, only after these a year and a number are those of a document. */
const ENDS_OF_CODES = /[发办函政字规文通复请报]$/
const MOST_CHARACTERS = 12
const LONGEST_TITLE = 200

/** A document number as a text cites it. */
export interface CitedNumber {
  /** Where its bracket stands, and from there on what is written. */
  readonly at: number
  readonly found: string
  /** The characters before the bracket, up to twelve: the organ code is among them, at their end. */
  readonly before: string
  /** The organ code, where what stands before it leaves no doubt where it begins; null elsewhere. */
  readonly organ: string | null
  readonly year: number
  readonly seq: number
  /** Within brackets behind a title, 《标题》（文号）: that title. */
  readonly title: string | null
}

/** All document numbers that a text cites, in whatever form. */
export function* numbersIn(value: string): Generator<CitedNumber> {
  for (const match of value.matchAll(CITED)) {
    const [found, bracket = '', year = '', , seq = '', mark] = match
    let start = match.index
    while (match.index - start < MOST_CHARACTERS && HAN.test(value[start - 1] ?? '')) start--
    const before = value.slice(start, match.index)
    const behindTitle = /^》[（(]$/.test(value.slice(Math.max(0, start - 2), start))
    const next = value[match.index + found.length] ?? ''
    const isRound = bracket === '（' || bracket === '('
    // 2026年（26）1号楼 is a building, and 1、2号 are two numbers.
    const isNumber = mark === '' ? /[）)]/.test(next) && behindTitle : !/[楼院线地库仓井]/.test(next)
    if (before.length < 2 || !isNumber || Number(seq) === 0) continue
    if (isRound && !behindTitle && !ENDS_OF_CODES.test(before)) continue
    yield {
      at: match.index,
      found,
      before,
      organ: match.index - start < MOST_CHARACTERS ? organIn(before) : null,
      year: Number(wholeYear(year)),
      seq: Number(seq),
      title: behindTitle ? titleBefore(value, start - 2) : null,
    }
  }
}

/** 根据郑政〔2026〕5号: the words that lead in to a number are no part of it. 新郑政 is another's code than 郑政. */
function organIn(before: string): string | null {
  const organ = withoutLead(before)
  return organ === '' ? null : organ
}

/** What stands before a number, without the words that lead in to it. */
export function withoutLead(before: string): string {
  return before.replace(/^.*(?:根据|依据|按照|按|遵照|对照|落实|执行|印发|转发|废止|以及|参照)/, '')
}

/** The title that ends at the offset of its closing mark; null if it is longer than any. */
export function titleBefore(value: string, end: number): string | null {
  const room = value.slice(Math.max(0, end - LONGEST_TITLE), end)
  const start = room.lastIndexOf('《')
  return start < 0 ? null : room.slice(start + 1)
}

/** A number in the form of GB/T 9704, by which the register knows it. */
export function numberText({ organ, year, seq }: Pick<CitedNumber, 'organ' | 'year' | 'seq'>): string {
  return `${organ ?? ''}〔${year}〕${seq}号`
}

function* forms(value: string): Generator<Hit> {
  for (const { at, found, year, seq } of numbersIn(value)) {
    const replacement = numberText({ organ: null, year, seq })
    if (found !== replacement) {
      yield { text: 'STYLE_CITED_NUMBER', at, found, edits: [{ at, found, replacement }] }
    }
  }
}

/** 引用公文: the number in the form in which it was given. */
export const NUMBERS_CITED: readonly StyleRule[] = [
  { rule: 'S-CITED-NUMBER', source: 'GB/T 9704-2012, 7.2.5', check: forms },
]
