import { chineseDate, type Printable } from '../model.ts'
import { type Shaper, widthOf } from './glyphs.ts'
import { issuerMark } from './mark.ts'
import { MEASURES } from './measures.ts'
import { type PlacedRule, type PlacedText, type Row, type RowText, textsAt } from './placed.ts'
import { placeAt, placeCentred, placeEndingAt, row, shrunkToFit } from './placing.ts'

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
  /** Whether what follows is measured from a rule, which takes no line of its own, or from a line. */
  readonly endsInRule: boolean
  /** Where the first page's text ends, if not with the text area: 7/8 of a 三号 character above a letter's lower rule (10.1). */
  readonly textBottomMm?: number
}

/**
 * The head (版头) of the first page: general (7.2), 信函 (10.1), 命令（令）(10.2), 纪要 (10.3).
 *
 * @param markScale how much smaller the names of several issuers are set
 */
export function headOf(printable: Printable, shaper: Shaper, markScale: number): Head {
  const { format } = printable
  switch (format.name) {
    case 'GENERAL':
      return format.announces === undefined
        ? redHead(printable, printable.issuers, '文件', [], shaper, markScale)
        : plainHead(printable, format.announces, shaper, markScale)
    case 'MINUTES': {
      const names = format.meeting === null ? printable.issuers.slice(0, 1) : [format.meeting]
      return redHead(printable, names, '纪要', [minutesRow(printable, shaper)], shaper, 1)
    }
    // 发电单位, 等级 and 明电, as offices print it: what goes by this system is never 密电 [u].
    case 'TELEGRAM':
      return redHead(
        printable,
        printable.issuers,
        '发电',
        [gradeRow(format.grade, shaper)],
        shaper,
        markScale,
      )
    case 'LETTER':
      return letterHead(printable, shaper)
    case 'ORDER':
      return plainHead(printable, '令', shaper, markScale)
  }
}

/** Mark, number and red rule below one another, with other rows between number and rule. */
function redHead(
  printable: Printable,
  names: readonly string[],
  word: string,
  aboveRule: readonly Row[],
  shaper: Shaper,
  markScale: number,
): Head {
  const topMm = area.topMm + mark.topMm
  const { texts, bottomMm } = issuerMark(shaper, names, word, topMm, mark.maxMm, markScale)
  const numbers = printable.isUpward ? upwardRows(printable, shaper) : [numberRow(printable, shaper)]
  return {
    texts: [...texts, ...urgency(printable, shaper, area.topMm)],
    rules: [],
    bottomMm,
    rows: [...numbers, ...aboveRule, redRule()],
    blankLinesAfter: MEASURES.titleBlankLines,
    endsInRule: true,
  }
}

function redRule(): Row {
  const { redRuleMm: thickMm, ruleBelowNumberMm: gapMm } = MEASURES
  const rule = { xMm: area.leftMm, dyMm: 0, widthMm: area.widthMm, thickMm, color: 'RED' as const }
  return { gapMm, heightMm: 0, texts: [], rules: [rule] }
}

function numberRow({ number }: Printable, shaper: Shaper): Row {
  const glyphs = shaper.shape(number ?? '', 'FANG')
  return row(
    placeCentred(centreMm, glyphs, shrunkToFit(glyphs, area.widthMm, { part: 'NUMBER' })),
    numberBlankLines,
  )
}

/** Number left, signatories right, two to a line; the number on the line of the last one (7.2.5, 7.2.6). */
function upwardRows({ number, signatories }: Printable, shaper: Shaper): Row[] {
  const label = shaper.shape('签发人：', 'FANG')
  const names = signatories.map(name => shaper.shape(name, 'KAI')).filter(name => name.length > 0)
  const longest = Math.max(0, ...names.map(widthOf))
  const columns = longest > signatory.longestOfTwo ? 1 : Math.min(2, names.length)
  const column = (Math.min(longest, signatory.longest) + 1) * threeMm
  const rightMm = area.rightMm - sideBlank * threeMm
  const left = rightMm - columns * column + threeMm
  const rows: RowText[][] = []
  for (const [index, name] of names.entries()) {
    if (index % columns === 0) rows.push([])
    const style = shrunkToFit(name, column - threeMm, { part: 'SIGNATORY' })
    rows.at(-1)?.push(...placeAt(left + (index % columns) * column, name, style))
  }
  rows[0]?.unshift(...placeEndingAt(left, label, { part: 'SIGNATORY' }))
  if (rows.length === 0) rows.push([])
  const glyphs = shaper.shape(number ?? '', 'FANG')
  const start = area.leftMm + sideBlank * threeMm
  const end = (rows.at(-1)?.[0]?.xMm ?? rightMm + threeMm) - threeMm
  rows.at(-1)?.push(...placeAt(start, glyphs, shrunkToFit(glyphs, end - start, { part: 'NUMBER' })))
  return rows.map((texts, index) => row(texts, index === 0 ? numberBlankLines : 0))
}

/** 等级 of a telegram, left below the number. */
function gradeRow(grade: string, shaper: Shaper): Row {
  const glyphs = shaper.shape(`等级　${grade}·明电`, 'HEI')
  return row(placeAt(area.leftMm + sideBlank * threeMm, glyphs, { part: 'URGENCY' }))
}

/** 纪要 have no signature: issuer and date stand above the rule [u]. */
function minutesRow({ issuers, date }: Printable, shaper: Shaper): Row {
  const organ = shaper.shape(issuers[0] ?? '', 'FANG')
  const day = shaper.shape(date === null ? '' : chineseDate(date), 'FANG')
  const start = area.leftMm + sideBlank * threeMm
  const end = area.rightMm - sideBlank * threeMm
  const widthMm = end - start - (widthOf(day) + 1) * threeMm
  return row([
    ...placeAt(start, organ, shrunkToFit(organ, widthMm, { part: 'SIGNATURE' })),
    ...placeEndingAt(end, day, { part: 'DATE' }),
  ])
}

/** Mark and number without a rule: of orders (10.2), and of announcements that have a number of their own form [u]. */
function plainHead(printable: Printable, word: string, shaper: Shaper, markScale: number): Head {
  const topMm = area.topMm + mark.orderTopMm
  const { texts, bottomMm } = issuerMark(shaper, printable.issuers, word, topMm, mark.maxMm, markScale)
  return {
    texts: [...texts, ...urgency(printable, shaper, area.topMm)],
    rules: [],
    bottomMm,
    rows: [numberRow(printable, shaper)],
    blankLinesAfter: numberBlankLines,
    endsInRule: false,
  }
}

/** A letter bears the host's mark only, between double rules; number right and urgency left below the upper one. */
function letterHead(printable: Printable, shaper: Shaper): Head {
  const names = printable.issuers.slice(0, 1)
  const { texts, bottomMm } = issuerMark(shaper, names, '', mark.letterTopMm, mark.letterMaxMm)
  const upperMm = bottomMm + letter.ruleBelowMarkMm
  const firstMm = upperMm + letter.thickMm + letter.betweenMm + letter.thinMm
  const glyphs = shaper.shape(printable.number ?? '', 'FANG')
  // The urgency stands on the same line, to the left.
  const widthMm = area.widthMm - (printable.urgency === null ? 0 : 3 * threeMm)
  const number = placeEndingAt(area.rightMm, glyphs, shrunkToFit(glyphs, widthMm, { part: 'NUMBER' }))
  const lineMm = firstMm + letter.belowRuleMm
  return {
    texts: [...texts, ...textsAt(1, lineMm, number), ...urgency(printable, shaper, lineMm)],
    rules: [...doubleRule(upperMm, true), ...doubleRule(page.heightMm - letter.ruleAboveFootMm, false)],
    bottomMm: lineMm + threeMm,
    rows: [],
    blankLinesAfter: letter.titleBlankLines,
    endsInRule: false,
    textBottomMm: page.heightMm - letter.ruleAboveFootMm - letter.belowRuleMm,
  }
}

/** Thick over thin above the text, thin over thick below it; their upper edge is given. */
function doubleRule(topMm: number, isUpper: boolean): PlacedRule[] {
  const { thickMm, thinMm, betweenMm, ruleWidthMm: widthMm } = letter
  const [first, second] = isUpper ? [thickMm, thinMm] : [thinMm, thickMm]
  const xMm = (page.widthMm - widthMm) / 2
  const rule = (yMm: number, thick: number) =>
    ({ page: 1, xMm, yMm, widthMm, thickMm: thick, color: 'RED' }) as const
  return [rule(topMm + first / 2, first), rule(topMm + first + betweenMm + second / 2, second)]
}

function urgency(printable: Printable, shaper: Shaper, yMm: number): PlacedText[] {
  if (printable.urgency === null) return []
  const glyphs = shaper.shape(printable.urgency === 'URGENT' ? '加急' : '特急', 'HEI')
  return textsAt(1, yMm, placeAt(area.leftMm, glyphs, { part: 'URGENCY' }))
}

/** The gap above what follows a head. */
export function gapAfter(head: Head): number {
  return head.blankLinesAfter * pitchMm + (head.endsInRule ? 0 : leadMm)
}
