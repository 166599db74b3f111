import { type ClassifiedContent, classifiedContent } from './problem.ts'
import { once } from './when-needed.ts'

/** The levels of state secrets (密级), highest first. Source: 《保守国家秘密法》 art. 14. */
const MARKS = ['绝密', '机密', '秘密'] as const
type Mark = (typeof MARKS)[number]
/** How a level is written. What is a trade secret or an office's own (工作秘密) is no state secret. */
const WORDS: Readonly<Record<Mark, string>> = {
  绝密: '绝密',
  机密: '机密',
  秘密: '(?<!商业|工作|警务)秘密',
}

/** A classification mark that was found, or talk of one, as in a rule about marks. */
export interface Marking {
  readonly mark: Mark
  /** The line of the text on which it begins, from 1. */
  readonly line: number
  /** Talk is pointed out; a mark is refused. */
  readonly isTalk: boolean
}

/** Symbols that stand in the place of the star: any but boxes to tick. */
const STAR = '(?:(?![□☐☑☒■○◯✓✔✗✘])\\p{So})'
/** Signs that stand there too but also elsewhere: they need a period behind them, or a line of their own. */
const SIGN = '[\\p{Sm}※·・•‧∙‣*†‡◦]'
const DASH = '[.,:—–\\-]'
const PERIOD = '[(]?(?:(?:\\d{1,3}|[一二三四五六七八九十百]{1,4})(?:年|个?月|日|天)|长期|启用前|解密前)[)]?'
const OPEN = '[\\[【〔(《「『<“"‘\']'
const CLOSE = '[\\]】〕)》」』>”"’\']'
const LABEL = '(?:密级|保密等级|保密级别|涉密等级|秘密等级|密等|密别|定密)'
const TICK = '[☑☒■✓✔√]'
const BOX = '[□☐○◯☑☒■✓✔√]'
/** In a line that begins so, each box belongs to the level behind it: □绝密 □机密 ☑公开. */
const BOXES_FIRST = `^(?:秘密等级|[^绝机秘])*${BOX}(?:${MARKS.join('|')})`
/** What follows in a list of levels to choose from. */
const LISTED = `(?:级?(?:[、和或及与/□☐○◯]|${MARKS.join('|')}))`
const END = '(?:$|[,。;!])'
const URGENCY = '(?:特提|特急|加急|平急)'
/** What stands beside a mark in the head; the blank between them is folded away. */
const NEIGHBOUR = `(?:${MARKS.join('|')}|${URGENCY}|份号)`
/** The document that a sentence calls 本件. */
const THIS = '(?:本(?:文件|公文|材料|资料|通知|报告|会议纪要|会议|纪要|件|文|函|卷)|此(?:文件|件|文|函))'

/** A form in which documents carry a mark, on one line of folded text. */
export interface Form {
  readonly what: string
  readonly pattern: (level: string) => string
  /** Elsewhere than in the first lines (版头) the same is an item of a list. */
  readonly isAtHead?: true
  /** Only in a line that has a label too. */
  readonly isLabelled?: true
  /** Only in a line in which each box stands before its level, or behind it. */
  readonly boxes?: 'FIRST' | 'LAST'
  /** A line of its own beside one with another level is a list of levels. */
  readonly isLine?: true
  /** In a line that enumerates levels it is an item. */
  readonly isEnumerable?: true
}

/** The forms. Source: GB/T 9704-2012, 7.2.2, and how marks are typed. */
export const FORMS: readonly Form[] = [
  { what: 'with its star', pattern: mark => `${mark}级?${STAR}` },
  { what: 'after its star', pattern: mark => `${STAR}${mark}[级件]?(?!\\p{L})` },
  { what: 'with a sign for its star', pattern: mark => `${mark}级?(?:${SIGN}|${DASH})${PERIOD}` },
  { what: 'with a sign, on its own line', pattern: mark => `^${OPEN}?${mark}级?${SIGN}${CLOSE}?$` },
  {
    what: 'with its period',
    pattern: mark => `(?:^|[^\\p{L}])${mark}级?${PERIOD}(?:${NEIGHBOUR}|(?![\\p{L}\\p{N}]))`,
    isEnumerable: true,
  },
  {
    what: 'beside the urgency, on their own line',
    pattern: mark => `^${URGENCY}${mark}级?$|^${mark}级?${URGENCY}$`,
  },
  { what: 'with a number, on its own line', pattern: mark => `^${mark}级?\\d{1,7}$` },
  { what: 'after its label', pattern: mark => `${LABEL}级?[:\\]】〕)]+${OPEN}?${mark}(?!${LISTED})` },
  {
    what: 'after its label, in words',
    pattern: mark =>
      `${LABEL}(?:为|是|定为)?${OPEN}?${mark}[级件]?${CLOSE}?(?:${END}|${STAR}|${SIGN}|${PERIOD})`,
  },
  {
    what: 'ticked behind it, after a label',
    pattern: mark => `${mark}级?${TICK}`,
    isLabelled: true,
    boxes: 'LAST',
  },
  {
    what: 'ticked before it, after a label',
    pattern: mark => `${TICK}${mark}`,
    isLabelled: true,
    boxes: 'FIRST',
  },
  { what: 'on its own line', pattern: mark => `^${OPEN}?${mark}${CLOSE}?$` },
  {
    what: 'as a level, on its own line',
    pattern: mark => `^${OPEN}?${mark}(?:级文件|文件|级|件)${CLOSE}?$`,
    isAtHead: true,
    isLine: true,
  },
  {
    what: 'in brackets, at either end of a line',
    pattern: mark =>
      `^[\\[【〔(]${mark}级?(?:${PERIOD})?[\\]】〕)]|[\\[【〔(]${mark}(?:级?${PERIOD})?[\\]】〕)]$`,
  },
  {
    what: 'said of the document itself',
    pattern: mark =>
      `(?:${THIS}(?:密级)?(?:为|系|属于|属|是|定为|列为)|[本此]件)${mark}[级件]{0,2}(?:文件|公文|材料|资料|事项)?${END}`,
  },
]
/** How many lines with text make the head. */
const HEAD = 5
/** A line that ends with a level in brackets, as an item of a list does. */
const ITEM = (mark: string): string => `[\\[【〔(]${mark}级[\\]】〕)]$`
/** A mark of which the parts stand on several lines: with its period it is nothing else. */
const BROKEN = (mark: string): string => `${mark}级?(?:${STAR}|${SIGN})${PERIOD}`

type Kind = Pick<Form, 'isAtHead' | 'isLine' | 'isLabelled' | 'boxes' | 'isEnumerable'>
interface Compiled extends Kind {
  readonly mark: Mark
  readonly pattern: RegExp
}
const compiled = (patternOf: (level: string) => string, form: Kind = {}): Compiled[] =>
  MARKS.map(mark => ({ mark, ...form, pattern: new RegExp(patternOf(WORDS[mark]), 'gu') }))
const compiledForms = (forms: readonly Form[]): readonly Compiled[] =>
  forms.flatMap(form => compiled(form.pattern, form))
/** Made for the first text that has 密 in it, as few have: to make them takes 1.5 ms of a cold start. */
const patterns = once(() => ({
  all: compiledForms(FORMS),
  items: compiled(ITEM),
  brokenMarks: compiled(BROKEN),
  labelled: new RegExp(LABEL, 'u'),
  boxesFirst: new RegExp(BOXES_FIRST, 'u'),
  levelLine: new RegExp(`^${OPEN}?(${MARKS.join('|')})级${CLOSE}?$`, 'u'),
  /** Levels one after the other: 绝密级30年、机密级20年. */
  enumerated: new RegExp(`(?:${MARKS.join('|')})级(?:${PERIOD})?[、,;和或及与](?:${MARKS.join('|')})级`, 'u'),
}))
const patternsOf = (forms: readonly Form[]): readonly Compiled[] =>
  forms === FORMS ? patterns().all : compiledForms(forms)

/**
 * The marks in a text, and the talk of marks, line by line. The words themselves are neither: 保守国家秘密. Widths, blanks,
 * variants of characters and what is not seen are folded first, or they would hide a mark.
 * @param forms those that are looked for, besides marks that are broken over lines
 */
export function markingsIn(text: string, forms: readonly Form[] = FORMS): Marking[] {
  if (!text.includes('密')) return []
  const raw = linesOf(text)
  const lines = raw.map((line, index) => (isNear(raw, index) ? folded(line) : line))
  return [...linesWithMarks(lines, patternsOf(forms)), ...brokenMarks(lines)].sort((a, b) => a.line - b.line)
}

/** The lines of a text, as any program breaks them. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/u)
}

/** Over how many lines the parts of a mark may stand. */
export const SPREAD = 6
/** True for lines in which a mark can begin or end: the others are not folded, which takes most of the time. */
function isNear(lines: readonly string[], index: number): boolean {
  for (let other = index - SPREAD; other <= index + SPREAD; other++) {
    if (lines[other]?.includes('密') === true) return true
  }
  return false
}

/** The first mark in a text; null if there is none. */
export function classificationMark(text: string): string | null {
  return markingsIn(text).find(({ isTalk }) => !isTalk)?.mark ?? null
}

/** The problem of a text with a mark: classified documents never enter the system. Null if there is none. */
export function classificationProblem(path: readonly string[], text: string): ClassifiedContent | null {
  const found = markingsIn(text).find(({ isTalk }) => !isTalk)
  return found === undefined ? null : classifiedContent(path, found.mark, found.line)
}

/** A line in which look-alikes, widths, blanks and what is not seen are the same. */
function folded(line: string): string {
  return line
    .normalize('NFKC')
    .replace(/[\s\p{M}\p{Co}\p{Cn}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]+/gu, '')
    .replaceAll('機', '机')
    .replace(/[絕絶]/gu, '绝')
    .replaceAll('祕', '秘')
}

function linesWithMarks(lines: readonly string[], forms: readonly Compiled[]): Marking[] {
  const places = lines.flatMap((line, index) => (line.trim() === '' ? [] : [{ line, index }]))
  return places.flatMap(({ line, index }, place) => {
    const present = MARKS.filter(mark => line.includes(mark))
    const found = (patterns: readonly Compiled[]) =>
      patterns
        .filter(({ mark }) => present.includes(mark))
        .flatMap(form =>
          matchesOf(form.pattern, line).map(match => ({
            ...form,
            from: match.index,
            length: match[0].length,
          })),
        )
    // Of a line once, for any number of marks in it.
    const isLabelledLine = once(() => patterns().labelled.test(line))
    const isBoxFirst = once(() => patterns().boxesFirst.test(line))
    const marks = found(forms).filter(
      ({ isAtHead, isLabelled, boxes }) =>
        (isAtHead === undefined || place < HEAD) &&
        (isLabelled === undefined || isLabelledLine()) &&
        (boxes === undefined || (boxes === 'FIRST') === isBoxFirst()),
    )
    const isEnumeration = patterns().enumerated.test(line)
    const beside = [places[place - 1]?.line, places[place + 1]?.line]
    const isTalk = ({ mark, isLine, isEnumerable, from, length }: (typeof marks)[number]) =>
      isQuotation(line, from, length) ||
      (isEnumeration && isEnumerable === true) ||
      (isLine === true && beside.some(other => isOtherLevel(mark, other)))
    if (marks.length > 0) return marks.map(one => ({ mark: one.mark, line: index + 1, isTalk: isTalk(one) }))
    return found(patterns().items).map(({ mark }) => ({ mark, line: index + 1, isTalk: true }))
  })
}

/** Every match of a global pattern. `matchAll` would copy the pattern for each line. */
function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) found.push(match)
  return found
}

/** How long a quotation is at most: beyond that, what looks like its ends belongs to something else. */
const QUOTED = 40
/**
 * True for what a sentence quotes: something was said before the quotation opens. What opens a line or a title is no
 * quotation within a sentence, whatever marks stand around it.
 */
function isQuotation(line: string, from: number, length: number): boolean {
  // A form may have taken the opening or the closing mark with it.
  const before = line.slice(Math.max(0, from - QUOTED), from + 1)
  const after = line.slice(from + length - 1, from + length + QUOTED)
  return /\p{L}{2}[:,]?[“"‘'「『][^”"’'」』]*$/u.test(before) && /[”"’'」』]/u.test(after)
}

function isOtherLevel(mark: Mark, line: string | undefined): boolean {
  const level = line === undefined ? undefined : patterns().levelLine.exec(line)?.[1]
  return level !== undefined && level !== mark
}

/** Marks over line breaks: in a column, or with the star on the next line. */
function brokenMarks(lines: readonly string[]): Marking[] {
  const starts: number[] = []
  let length = 0
  for (const line of lines) {
    starts.push(length)
    length += line.length
  }
  const joined = lines.join('')
  const broken = patterns().brokenMarks.flatMap(({ mark, pattern }) => {
    let line = 0
    // Matches come in order. Looking for the line of each from the start takes minutes where many lines quote a mark.
    const lineAt = (place: number): number => {
      while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= place) line++
      return line
    }
    return matchesOf(pattern, joined)
      .map(match => ({ from: lineAt(match.index), to: lineAt(match.index + match[0].length - 1) }))
      .filter(({ from, to }) => from < to)
      .map(({ from }) => ({ mark, line: from + 1, isTalk: false }))
  })
  const columns = lines.flatMap((line, index) => {
    const mark = MARKS.find(one => line === one[0] && lines[index + 1] === one[1])
    return mark === undefined ? [] : [{ mark, line: index + 1, isTalk: false }]
  })
  return [...broken, ...columns]
}
