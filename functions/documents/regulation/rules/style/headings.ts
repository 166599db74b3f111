import type { Edit, Hit, StyleRule } from './finding.ts'

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
/** 1 to 99 in Chinese. */
function chinese(number: number): string {
  const tens = Math.floor(number / 10)
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${DIGITS[number % 10]}`
}
const NUMBERS = new Map(Array.from({ length: 99 }, (_, index) => [chinese(index + 1), index + 1]))

/**
 * What a paragraph begins with: 一、（一）1.（1）, also with a mark that does not belong there. 一、二季度 begins no section, and
 * 1.5 is a number.
 */
const MARKS =
  /^[ \t\u3000]*(?:([一二三四五六七八九十]{1,3})([、.．，,：:])(?![一二三四五六七八九十](?:季度|月|级|等|类|、))|([（(])([一二三四五六七八九十]{1,3}|\d{1,2})([）)])([、.．，,]?)|(\d{1,2})([.．、，,])(?!\d))/gm
/** What starts the numbers anew: chapters, parts, and what is attached or promulgated in the text itself. */
const RESTARTS = /^[ \t\u3000]*(?:第[一二三四五六七八九十百]{1,5}[章节编部]|附件)/
const FIRST_ATTACHMENT = /^[ \t\u3000]*附件[：:][ \t\u3000]*1[.．]/

type Level = 1 | 2 | 3 | 4
interface Heading {
  readonly level: Level
  readonly number: number
  readonly at: number
  /** The numeral, and what stands behind it instead of the right mark. */
  readonly numeral: Edit
  readonly mark: Edit | null
}

function* headingsIn(body: string): Generator<Heading> {
  for (const match of body.matchAll(MARKS)) {
    const [whole, sections, sectionMark, opening, inner, closing, innerMark, points, pointMark] = match
    const end = match.index + whole.length
    // One of the three forms matched.
    const numeral = (sections ?? inner ?? points) as string
    const mark = (sectionMark ?? innerMark ?? pointMark) as string
    const isChinese = !/\d/.test(numeral)
    const number = isChinese ? NUMBERS.get(numeral) : Number(numeral)
    if (number === undefined || number === 0) continue
    const level: Level = opening === undefined ? (isChinese ? 1 : 3) : isChinese ? 2 : 4
    const at = end - mark.length - (closing ?? '').length - numeral.length
    const right = level === 1 ? '、' : level === 3 ? '.' : ''
    // The wide point is that of many input methods, and looks the same.
    const isRight = mark === right || (level === 3 && mark === '．')
    yield {
      ...{ level, number, at: at - (opening ?? '').length },
      numeral: { at, found: numeral, replacement: numeral },
      mark: isRight ? null : { at: end - mark.length, found: mark, replacement: right },
    }
  }
}

function* marks(body: string): Generator<Hit> {
  for (const { mark } of headingsIn(body)) {
    if (mark === null) continue
    yield { text: 'STYLE_HEADING_MARK', at: mark.at, found: mark.found, edits: [mark] }
  }
}

/** A number of one level: at its start, or the next one; counted on where the level above begins anew or not. */
function* continuity(body: string): Generator<Hit> {
  const last: Record<Level, number> = { 1: 0, 2: 0, 3: 0, 4: 0 }
  /** Levels at which a level above began since their last number, so that 1 is right as well. */
  const mayRestart = new Set<Level>()
  let before: Heading | null = null
  for (const heading of headingsIn(body)) {
    const { level, number, at, numeral } = heading
    const restart = restartBetween(body, before?.at ?? 0, at)
    if (restart !== null) {
      for (const one of [1, 2, 3, 4] as const) last[one] = 0
      // The first name of a list of attachments stands behind 附件：, and the second begins the next line.
      if (FIRST_ATTACHMENT.test(restart)) last[3] = 1
    }
    const expected = last[level] + 1
    // Lists of items (1. and below) begin again wherever a sentence introduces one; sections do not.
    const isRepeated = number === 1 && last[level] === 1 && level <= 2 && !mayRestart.has(level)
    if ((number !== expected && number !== 1) || isRepeated) {
      const next = level === 1 || level === 2 ? chinese(expected) : String(expected)
      const isCertain = !mayRestart.has(level) && expected <= 99
      yield {
        text: 'STYLE_HEADING_NUMBER',
        at: numeral.at,
        found: numeral.found,
        params: { expected: next },
        edits: isCertain ? [{ ...numeral, replacement: next }] : [],
      }
    }
    const isCounted = number === expected || number === 1
    last[level] = isCounted && !isRepeated ? number : mayRestart.has(level) ? number : expected
    mayRestart.delete(level)
    for (const below of [2, 3, 4] as const) if (below > level) mayRestart.add(below)
    before = heading
  }
}

/** The last line between two headings that begins a chapter or an attachment; null if none does. */
function restartBetween(body: string, from: number, to: number): string | null {
  const lines = body.slice(from, to).split('\n')
  return lines.findLast(line => RESTARTS.test(line)) ?? null
}

/** 一、 below （一）, or 1. below （1）: the upper level of a pair appears for the first time after the lower one. */
function* order(body: string): Generator<Hit> {
  const seen = new Set<Level>()
  for (const { level, at, numeral } of headingsIn(body)) {
    const isUpper = level === 1 || level === 3
    if (isUpper && !seen.has(level) && seen.has(level === 1 ? 2 : 4)) {
      yield { text: 'STYLE_HEADING_ORDER', at, found: numeral.found, edits: [] }
    }
    seen.add(level)
  }
}

const inBody = (check: (body: string) => Iterable<Hit>): StyleRule['check'] => {
  return (value, field) => (field === 'body' ? check(value) : [])
}

/** 结构层次序数: the four levels of GB/T 9704-2012, their marks, and their numbers. */
export const HEADINGS: readonly StyleRule[] = [
  { rule: 'S-HEADING-MARK', source: 'GB/T 15834-2011, B.3', check: inBody(marks) },
  { rule: 'S-HEADING-NUMBER', source: 'GB/T 9704-2012, 7.3.3', check: inBody(continuity) },
  { rule: 'S-HEADING-ORDER', source: 'GB/T 15834-2011, B.3.8', check: inBody(order) },
]
