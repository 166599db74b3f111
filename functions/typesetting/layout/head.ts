import type { Printable } from '../model.ts'
import { type Setter, widthOf } from './glyphs.ts'
import { setMark } from './mark.ts'
import { MEASURES } from './measures.ts'
import type { PlacedRule, PlacedText, Row, RowText } from './placed.ts'
import { dateInWords, fitted, row, setAround, setAt, setBefore } from './setting.ts'

const { area, letter, mark, numberBlankLines, page, sideBlank, signatory, threeMm, pitchMm, leadMm } =
  MEASURES
const centreMm = area.leftMm + area.widthMm / 2

/** What stands above the title, and where the rows below it begin. */
export interface Head {
  readonly texts: readonly PlacedText[]
  readonly rules: readonly PlacedRule[]
  /** The foot of what is placed: the first row's gap counts from here. */
  readonly bottomMm: number
  readonly rows: readonly Row[]
  /** Blank lines between this and what follows, title or text. */
  readonly blankLinesAfter: number
  /** A title's gap counts from a rule, which has no line of its own, or from a line. */
  readonly endsInRule: boolean
}

/** The head of the first page in the form that the kind has: general (7.2), 信函 (10.1), 命令（令）(10.2), 纪要 (10.3). */
export function headOf(printable: Printable, setter: Setter): Head {
  if (printable.kind === 'LETTER') return letterHead(printable, setter)
  if (printable.kind === 'ORDER') return orderHead(printable, setter)
  return generalHead(printable, setter)
}

function generalHead(printable: Printable, setter: Setter): Head {
  const isMinutes = printable.kind === 'MINUTES'
  const names = isMinutes ? [printable.meeting?.name ?? printable.issuers[0] ?? ''] : printable.issuers
  const { texts, bottomMm } = setMark(setter, names, isMinutes ? '纪要' : '文件', area.topMm + mark.topMm)
  const numbers = printable.isUpward ? upwardRows(printable, setter) : [numberRow(printable, setter)]
  return {
    texts: [...texts, ...urgency(printable, setter, area.topMm)],
    rules: [],
    bottomMm,
    rows: [...numbers, ...(isMinutes ? [minutesRow(printable, setter)] : []), redRule()],
    blankLinesAfter: MEASURES.titleBlankLines,
    endsInRule: true,
  }
}

function redRule(): Row {
  const { redRuleMm: thickMm, ruleBelowNumberMm: gapMm } = MEASURES
  const rule = { xMm: area.leftMm, dyMm: 0, widthMm: area.widthMm, thickMm, color: 'RED' as const }
  return { gapMm, heightMm: 0, texts: [], rules: [rule] }
}

function numberRow({ number }: Printable, setter: Setter): Row {
  const signs = setter.set(number ?? '', 'FANG')
  return row(setAround(centreMm, signs, fitted(signs, area.widthMm, { part: 'NUMBER' })), numberBlankLines)
}

/** Number left, signatories right, two to a line; the number on the last one's line (7.2.5, 7.2.6). */
function upwardRows({ number, signatories }: Printable, setter: Setter): Row[] {
  const label = setter.set('签发人：', 'FANG')
  const names = signatories.map(name => setter.set(name, 'KAI')).filter(name => name.length > 0)
  const longest = Math.max(0, ...names.map(widthOf))
  const columns = longest > signatory.longestOfTwo ? 1 : Math.min(2, names.length)
  const column = (Math.min(longest, signatory.longest) + 1) * threeMm
  const rightMm = area.rightMm - sideBlank * threeMm
  const left = rightMm - columns * column + threeMm
  const rows: RowText[][] = []
  for (const [index, name] of names.entries()) {
    if (index % columns === 0) rows.push([])
    const how = fitted(name, column - threeMm, { part: 'SIGNATORY' })
    rows.at(-1)?.push(...setAt(left + (index % columns) * column, name, how))
  }
  rows[0]?.unshift(...setBefore(left, label, { part: 'SIGNATORY' }))
  if (rows.length === 0) rows.push([])
  const signs = setter.set(number ?? '', 'FANG')
  const start = area.leftMm + sideBlank * threeMm
  const end = (rows.at(-1)?.[0]?.xMm ?? rightMm + threeMm) - threeMm
  rows.at(-1)?.push(...setAt(start, signs, fitted(signs, end - start, { part: 'NUMBER' })))
  return rows.map((texts, index) => row(texts, index === 0 ? numberBlankLines : 0))
}

/** 纪要 have no signature: who issues them and when stands above the rule [u]. */
function minutesRow({ issuers, date }: Printable, setter: Setter): Row {
  const organ = setter.set(issuers[0] ?? '', 'FANG')
  const day = setter.set(date === null ? '' : dateInWords(date), 'FANG')
  const start = area.leftMm + sideBlank * threeMm
  const end = area.rightMm - sideBlank * threeMm
  const widthMm = end - start - (widthOf(day) + 1) * threeMm
  return row([
    ...setAt(start, organ, fitted(organ, widthMm, { part: 'SIGNATURE' })),
    ...setBefore(end, day, { part: 'DATE' }),
  ])
}

function orderHead(printable: Printable, setter: Setter): Head {
  const { texts, bottomMm } = setMark(setter, printable.issuers, '令', area.topMm + mark.orderTopMm)
  return {
    texts: [...texts, ...urgency(printable, setter, area.topMm)],
    rules: [],
    bottomMm,
    rows: [numberRow(printable, setter)],
    blankLinesAfter: numberBlankLines,
    endsInRule: false,
  }
}

/** A letter bears the host's mark only, between double rules; number right and urgency left below the upper one. */
function letterHead(printable: Printable, setter: Setter): Head {
  const names = printable.issuers.slice(0, 1)
  const { texts, bottomMm } = setMark(setter, names, '', mark.letterTopMm, mark.letterMaxMm)
  const upperMm = bottomMm + letter.ruleBelowMarkMm
  const firstMm = upperMm + letter.thickMm + letter.betweenMm + letter.thinMm
  const signs = setter.set(printable.number ?? '', 'FANG')
  // The urgency stands on the same line, to the left.
  const widthMm = area.widthMm - (printable.urgency === null ? 0 : 3 * threeMm)
  const number = setBefore(area.rightMm, signs, fitted(signs, widthMm, { part: 'NUMBER' }))
  const lineMm = firstMm + letter.belowRuleMm
  const line = number.map(({ dyMm, ...text }) => ({ ...text, page: 1, yMm: lineMm + dyMm }))
  return {
    texts: [...texts, ...line, ...urgency(printable, setter, lineMm)],
    rules: [...doubleRule(upperMm, true), ...doubleRule(page.heightMm - letter.ruleAboveFootMm, false)],
    bottomMm: lineMm + threeMm,
    rows: [],
    blankLinesAfter: letter.titleBlankLines,
    endsInRule: false,
  }
}

/** Thick over thin above the text, thin over thick below it; the middle of the first rule is given. */
function doubleRule(topMm: number, isUpper: boolean): PlacedRule[] {
  const { thickMm, thinMm, betweenMm, ruleWidthMm: widthMm } = letter
  const [first, second] = isUpper ? [thickMm, thinMm] : [thinMm, thickMm]
  const xMm = (page.widthMm - widthMm) / 2
  const rule = (yMm: number, thick: number) =>
    ({ page: 1, xMm, yMm, widthMm, thickMm: thick, color: 'RED' }) as const
  return [rule(topMm + first / 2, first), rule(topMm + first + betweenMm + second / 2, second)]
}

function urgency(printable: Printable, setter: Setter, yMm: number): PlacedText[] {
  if (printable.urgency === null) return []
  const signs = setter.set(printable.urgency === 'URGENT' ? '加急' : '特急', 'HEI')
  return setAt(area.leftMm, signs, { part: 'URGENCY' }).map(({ dyMm, ...text }) => ({
    ...text,
    page: 1,
    yMm: yMm + dyMm,
  }))
}

/** The gap above what follows a head. */
export function gapAfter(head: Head): number {
  return head.blankLinesAfter * pitchMm + (head.endsInRule ? 0 : leadMm)
}
