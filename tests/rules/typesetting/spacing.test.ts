import { describe, expect, it } from 'vitest'
import { layout } from '../../../functions/typesetting/layout/layout.ts'
import type { Layout } from '../../../functions/typesetting/layout/placed.ts'
import type { Printable } from '../../../functions/typesetting/model.ts'
import { aPrintable, aPrintableOf } from '../../kit/printables.ts'
import { linesOf, squareMetrics } from '../../kit/rules/layouts.ts'
import { BOTTOM, CHARACTER, centreOf, LEFT, PITCH, RIGHT } from '../../kit/typeset-pages.ts'

const lines = (count: number) =>
  Array.from({ length: count }, (_, n) => `各地要认真落实第${n + 1}项工作。`).join('\n')
const laidOut = (printable: Printable) => layout(printable, squareMetrics)
const footOf = (printable: Printable, page: number): number =>
  Math.max(
    ...laidOut(printable)
      .texts.filter(text => text.page === page && ['BODY', 'RECIPIENTS'].includes(text.part))
      .map(text => text.yMm + text.sizeMm),
  )

describe('a first page that would stay half empty, because the closing takes lines of the text with it', () => {
  it('is filled by setting its lines wider, with the head in its place', () => {
    const printable = aPrintable({ body: lines(6), attachments: ['清单'] })
    const [first, second] = linesOf(laidOut(printable), 'BODY')
    expect((second?.yMm ?? 0) - (first?.yMm ?? 0)).toBeGreaterThan(PITCH * 1.05)
    expect(footOf(printable, 1)).toBeCloseTo(BOTTOM, 6)
    const number = (one: Printable) => linesOf(laidOut(one), 'NUMBER')[0]?.yMm
    expect(number(printable)).toBe(number({ ...printable, body: lines(40) }))
  })

  it('has its lines no more than a quarter wider, however empty it stays', () => {
    const printable = aPrintable({
      title: '通知',
      mainRecipients: [],
      body: lines(4),
      copies: ['局'.repeat(500)],
    })
    const upward = { ...printable, contact: { name: '王'.repeat(200), phone: '1' } }
    const [first, second] = linesOf(laidOut(upward), 'BODY')
    expect(linesOf(laidOut(upward), 'DATE')[0]?.page).toBe(2)
    expect((second?.yMm ?? 0) - (first?.yMm ?? 0)).toBeCloseTo(PITCH * 1.25, 6)
  })

  it('is left as it is where less than a line is empty, and where it is the last', () => {
    for (const body of [lines(60), lines(2)]) {
      const [first, second] = linesOf(laidOut(aPrintable({ body })), 'BODY')
      expect((second?.yMm ?? 0) - (first?.yMm ?? 0)).toBeCloseTo(PITCH, 6)
    }
  })
})

describe('the first page of a letter', () => {
  it('has its last line 7/8 of a character above the lower rule if the text goes on', () => {
    const letter = { ...aPrintableOf('LETTER'), body: lines(30) }
    expect(footOf(letter, 1)).toBeCloseTo(297 - 20 - (CHARACTER * 7) / 8, 6)
    expect(footOf(letter, 2)).toBeLessThan(BOTTOM)
  })
})

describe('the mark of a long name', () => {
  it('has characters that are narrower than high, as long as they are no narrower than seven tenths', () => {
    const [mark] = linesOf(laidOut(aPrintable({ issuers: ['河南省人民代表大会常务委员会'] })), 'MARK')
    const [text] = mark?.texts ?? []
    expect(text?.narrowing).toBeCloseTo(0.7, 6)
    expect(text?.widthMm).toBeCloseTo(150, 6)
    expect(centreOf({ leftMm: text?.xMm ?? 0, rightMm: (text?.xMm ?? 0) + 150 })).toBeCloseTo(106, 6)
  })

  it('of many issuers is one to a line and no smaller than the text, if that leaves room for the recipients', () => {
    const issuers = Array.from({ length: 10 }, (_, n) => `郑州市第${n}局`)
    const marks = linesOf(laidOut(aPrintable({ issuers, mainRecipients: [] })), 'MARK').filter(line =>
      line.text.startsWith('郑'),
    )
    expect(marks).toHaveLength(10)
    for (const mark of marks) expect(mark.texts[0]?.sizeMm).toBeGreaterThanOrEqual(CHARACTER)
  })
})

describe('the signatures of more than six issuers', () => {
  it('stand three to a row, with room for seals of 42 mm side by side within the text area', () => {
    const issuers = Array.from({ length: 8 }, (_, n) => `第${n}局`)
    const rows = linesOf(laidOut(aPrintable({ issuers, title: '通知' })), 'SIGNATURE')
    expect(rows.map(row => row.text)).toEqual(['第0局第1局第2局', '第3局第4局第5局', '第6局第7局'])
    const middles = (rows[0]?.texts ?? []).map(one => one.xMm + one.widthMm / 2)
    const [left = 0, middle = 0, right = 0] = middles
    expect(Math.min(middle - left, right - middle)).toBeGreaterThan(42)
    expect([left - 21 >= LEFT, right + 21 <= RIGHT]).toEqual([true, true])
    expect((rows[1]?.yMm ?? 0) - (rows[0]?.yMm ?? 0)).toBeGreaterThan(42)
  })
})

describe('who attended a meeting (出席、请假、列席)', () => {
  it('is listed below the text with the word in 黑体, further lines aligned with the first name', () => {
    const participants = {
      present: Array.from({ length: 12 }, (_, n) => `委员${n}`),
      absent: [],
      observers: ['李明'],
    }
    const minutes = { ...aPrintableOf('MINUTES'), participants }
    const rows = linesOf(laidOut(minutes), 'PARTICIPANTS')
    expect(rows.map(row => row.text.slice(0, 3))).toEqual(['出席：', expect.any(String), '列席：'])
    const [first, second] = rows
    expect(first?.texts[0]).toMatchObject({ text: '出席', face: 'HEI' })
    expect(first?.texts[0]?.xMm).toBeCloseTo(LEFT + 2 * CHARACTER, 6)
    expect(second?.texts[0]?.xMm).toBeCloseTo(LEFT + 5 * CHARACTER, 6)
    const last = linesOf(laidOut(minutes), 'BODY').at(-1)
    expect((first?.yMm ?? 0) - (last?.yMm ?? 0)).toBeCloseTo(2 * PITCH, 6)
  })
})

describe('further notes (附注)', () => {
  it('stand in brackets below the date, each on a line of its own', () => {
    const rows = linesOf(laidOut(aPrintable({ notes: ['此件公开发布', '发至县级'] })), 'NOTE')
    expect(rows.map(row => row.text)).toEqual(['（此件公开发布）', '（发至县级）'])
  })
})

describe('the mark of a joint document', () => {
  const jointOf = (count: number, more: Partial<Printable> = {}) =>
    laidOut(
      aPrintable({ issuers: Array.from({ length: count }, (_, n) => `郑州市第${n + 10}管理局`), ...more }),
    )
  const names = (placed: Layout) => linesOf(placed, 'MARK').filter(({ text }) => text.startsWith('郑州市'))

  it('names ten organs, one to a line, and leaves room for recipients and text on the first page', () => {
    // A title of three lines: with names as large as usual the text would begin on the second page.
    const placed = jointOf(10, {
      title: '关于做好公文互通工作的通知'.repeat(4),
      mainRecipients: ['各区县人民政府'],
    })
    expect(names(placed)).toHaveLength(10)
    for (const part of ['RECIPIENTS', 'BODY'] as const) expect(linesOf(placed, part)[0]?.page).toBe(1)
    const [usual, smaller] = [jointOf(10, { mainRecipients: [] }), placed].map(
      one => names(one)[0]?.texts[0]?.sizeMm ?? 0,
    )
    expect(usual).toBe(6)
    expect(smaller).toBeCloseTo(5.4, 6)
  })

  it('is as large as usual where no smaller one helps: the recipients move to the imprint, and the text begins below', () => {
    const recipients = Array.from({ length: 80 }, (_, n) => `第${n}区县人民政府`)
    const placed = jointOf(10, { mainRecipients: recipients })
    expect(names(placed)[0]?.texts[0]?.sizeMm).toBe(6)
    expect(linesOf(placed, 'RECIPIENTS')).toEqual([])
    expect(linesOf(placed, 'BODY')[0]?.page).toBe(1)
  })

  it('names the host alone where there are more than ten, which all sign', () => {
    const placed = jointOf(21)
    expect(linesOf(placed, 'MARK').map(({ text }) => text)).toEqual(['郑州市第10管理局文件'])
    expect(placed.texts.filter(({ part }) => part === 'SIGNATURE')).toHaveLength(21)
  })
})

describe('what is no original', () => {
  it.each([
    ['PREVIEW', '【签发稿】', '签发稿　本件'],
    ['REPRINT', '【翻印件】', '翻印件　中原区教育局2026年3月20日翻印　本件'],
    ['COPY', '【复印件】', '复印件　中原区教育局2026年3月20日复印（须加盖复印机关戳记）　本件'],
  ] as const)('as a %s says so above and below the text of every page', (issue, mark, note) => {
    const duplicate = { duplicate: { organ: '中原区教育局', date: '2026-03-20' } }
    const placed = laidOut(aPrintable({ body: lines(60), issue, ...(issue === 'PREVIEW' ? {} : duplicate) }))
    const marks = linesOf(placed, 'ISSUE_MARK')
    expect(marks.map(line => [line.page, line.text])).toEqual(
      Array.from({ length: placed.pages }, (_, n) => [n + 1, mark]),
    )
    for (const line of linesOf(placed, 'FOOT_NOTE')) expect(line.text.startsWith(note)).toBe(true)
    expect(linesOf(laidOut(aPrintable()), 'ISSUE_MARK')).toEqual([])
    const isRed = [...placed.texts, ...placed.rules].some(({ color }) => color === 'RED')
    expect(isRed).toBe(issue !== 'COPY')
  })
  it('and what was revoked, as a print or a reprint, says that too', () => {
    const ended = { mark: '已撤销', sentence: '本件已于2026年3月1日撤销，自始无效' }
    const of = (more: Partial<Printable>) => laidOut(aPrintable({ ended, ...more }))
    const words = (placed: ReturnType<typeof of>, part: 'ISSUE_MARK' | 'FOOT_NOTE') =>
      linesOf(placed, part)[0]?.text
    expect(words(of({}), 'ISSUE_MARK')).toBe('【已撤销】')
    expect(words(of({ issue: 'REPRINT' }), 'ISSUE_MARK')).toBe('【翻印件】【已撤销】')
    expect(words(of({}), 'FOOT_NOTE')).toMatch(/^本件已于2026年3月1日撤销，自始无效　本件/)
  })
})
