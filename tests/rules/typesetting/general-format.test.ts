import { beforeAll, describe, expect, it } from 'vitest'
import type { ReadLine, ReadPage } from '../../kit/pdf.ts'
import { LONG_NOTICE } from '../../kit/printables.ts'
import {
  BLACK,
  BOTTOM,
  CHARACTER,
  centreOf,
  LEFT,
  lineOf,
  PITCH,
  pagesOf,
  RED,
  RIGHT,
  TOP,
  textAreaOf,
} from '../../kit/typeset-pages.ts'

describe('the PDF of a notice of several pages', () => {
  let pages: ReadPage[]
  let first: ReadPage
  beforeAll(async () => {
    pages = await pagesOf(LONG_NOTICE)
    first = pages[0] as ReadPage
  })

  it('has pages of A4', () => {
    for (const page of pages) {
      expect(page.widthMm).toBeCloseTo(210, 1)
      expect(page.heightMm).toBeCloseTo(297, 1)
    }
  })

  it('fills a text area of 156 × 225 mm, 28 mm from the binding and 37 mm from above', () => {
    const second = textAreaOf(pages[1] as ReadPage)
    expect(Math.min(...second.map(line => line.leftMm))).toBeCloseTo(LEFT, 2)
    expect(Math.max(...second.map(line => line.rightMm))).toBeCloseTo(RIGHT, 2)
    expect(second[0]?.topMm).toBeCloseTo(TOP, 2)
    expect(second.at(-1)?.bottomMm).toBeCloseTo(BOTTOM, 2)
  })

  it('has 22 lines on a full page and 28 characters on a full line', () => {
    for (const page of pages.slice(1, 4)) expect(textAreaOf(page)).toHaveLength(22)
    const full = textAreaOf(pages[1] as ReadPage).filter(line => [...line.text].every(glyph => glyph > '⺀'))
    const longest = full.filter(line => line.leftMm < LEFT + 0.01 && line.rightMm > RIGHT - 0.01)
    expect(longest.length).toBeGreaterThan(3)
    for (const line of longest) expect([...line.text].length).toBeLessThanOrEqual(28)
    expect(longest.some(line => [...line.text].length === 28)).toBe(true)
  })

  it('sets its text in 三号, its title in 二号, its imprint and page numbers in 四号', () => {
    expect(lineOf(first, '为减少公文').sizeMm / (25.4 / 72)).toBeCloseTo(15.8, 1)
    expect(lineOf(first, '公文跨层级').sizeMm / (25.4 / 72)).toBeCloseTo(22, 1)
    expect(lineOf(pages.at(-1), '抄送').sizeMm / (25.4 / 72)).toBeCloseTo(14, 1)
    expect(lineOf(first, '— 1 —').sizeMm / (25.4 / 72)).toBeCloseTo(14, 1)
  })

  it('bears its issuer mark in red, centred, 35 mm below the upper edge of the text area', () => {
    const mark = lineOf(first, '河南省人民政府文件')
    expect(mark.colors).toEqual([RED])
    expect(centreOf(mark)).toBeCloseTo(106, 1)
    // Characters of this font reach to within an eighth of their square's edge.
    expect(Math.abs(mark.topMm - (TOP + 35))).toBeLessThan(mark.sizeMm / 8)
  })

  it('bears its number (发文字号) centred two lines below the mark, and a red rule as wide as the text 4 mm below that', () => {
    const number = lineOf(first, '豫政〔2026〕1号')
    expect(centreOf(number)).toBeCloseTo(106, 1)
    const line = 225 / 22
    expect(number.topMm - lineOf(first, '河南省人民政府文件').bottomMm).toBeGreaterThan(2 * line)
    expect(number.topMm - lineOf(first, '河南省人民政府文件').bottomMm).toBeLessThan(3 * line)
    const [rule, ...others] = first.rules
    expect(others).toEqual([])
    expect(rule).toMatchObject({ color: RED })
    expect(rule?.leftMm).toBeCloseTo(LEFT, 2)
    expect(rule?.rightMm).toBeCloseTo(RIGHT, 2)
    expect((rule?.yMm ?? 0) - number.bottomMm).toBeCloseTo(4, 1)
  })

  it('begins its title two lines below the rule, centred line by line, and the recipients one line below it', () => {
    const [upper, lower] = [lineOf(first, '河南省人民政府关于'), lineOf(first, '公文跨层级')]
    expect(upper.topMm - (first.rules[0]?.yMm ?? 0)).toBeCloseTo(2 * PITCH, 1)
    for (const line of [upper, lower]) expect(Math.abs(centreOf(line) - 106)).toBeLessThan(0.1)
    const recipients = lineOf(first, '各省辖市人民政府')
    expect(recipients.leftMm).toBeCloseTo(LEFT, 2)
    expect(recipients.topMm - lower.bottomMm).toBeCloseTo(2 * PITCH - CHARACTER, 1)
    expect(lineOf(first, '各部门：').leftMm).toBeCloseTo(LEFT, 2)
  })

  it('indents paragraphs by two characters and sets the levels in 黑体, 楷体 and the face of the text', () => {
    expect(lineOf(first, '为减少公文').leftMm).toBeCloseTo(LEFT + 2 * CHARACTER, 2)
    expect(lineOf(first, '一、总体要求')).toMatchObject({ fonts: ['NotoSansSC-Medium'] })
    const second = lineOf(pages[1], '（一）统一公文格式。')
    expect(second.fonts).toEqual(['LXGWWenKai-Regular', 'NotoSerifSC-Regular'])
    const kai = second.glyphs.filter(glyph => glyph.font === 'LXGWWenKai-Regular')
    expect(kai.map(glyph => glyph.text).join('')).toBe('（一）统一公文格式。')
    expect(lineOf(pages[1], '1.签收').fonts).toEqual(['NotoSerifSC-Regular'])
    expect(lineOf(pages[1], '（1）紧急').fonts).toEqual(['NotoSerifSC-Regular'])
  })

  it('shows its urgency 加急 at the upper left in 黑体', () => {
    const urgency = lineOf(first, '加急')
    expect(urgency).toMatchObject({ text: '加急', fonts: ['NotoSansSC-Medium'], colors: [BLACK] })
    expect([urgency.leftMm, urgency.topMm]).toEqual([expect.closeTo(LEFT, 2), expect.closeTo(TOP, 2)])
  })

  it('numbers its pages 7 mm below the text, right on odd ones and left on even ones, a character in', () => {
    for (const [index, page] of pages.entries()) {
      const number = lineOf(page, `— ${index + 1} —`)
      // The font draws the dash 0.27 of a character above the baseline.
      expect(number.baselineMm - 0.27 * number.sizeMm).toBeCloseTo(BOTTOM + 7, 1)
      if (index % 2 === 0) expect(number.rightMm).toBeCloseTo(RIGHT - CHARACTER, 1)
      else expect(number.leftMm).toBeCloseTo(LEFT + CHARACTER, 1)
    }
  })

  it('lists its attachments a line below the text, further lines aligned with the name’s first character', () => {
    const page = pages[4]
    const [list, second] = [lineOf(page, '附件：1.'), lineOf(page, '2.各省辖市')]
    const wrapped = lineOf(page, '（2026年版）')
    const text = textAreaOf(page as ReadPage)
      .filter(line => line.topMm < list.topMm)
      .at(-1)
    expect(list.topMm - (text?.topMm ?? 0)).toBeCloseTo(2 * PITCH, 1)
    expect(list.leftMm).toBeCloseTo(LEFT + 2 * CHARACTER, 2)
    const nameAt = (line: ReadLine, name: string) => line.glyphs.find(glyph => glyph.text === name)?.xMm
    expect(nameAt(second, '各')).toBeCloseTo(nameAt(list, '公') ?? 0, 2)
    expect(wrapped.leftMm).toBeCloseTo(nameAt(second, '各') ?? 0, 2)
  })

  it('ends with signature and date: the date four characters from the right, the signature centred on it', () => {
    const [signature, date] = [lineOf(pages[4], '河南省人民政府'), lineOf(pages[4], '2026年1月5日')]
    expect(date.rightMm).toBeCloseTo(RIGHT - 4 * CHARACTER, 1)
    expect(Math.abs(centreOf(signature) - centreOf(date))).toBeLessThan(0.1)
    expect(date.topMm - signature.topMm).toBeCloseTo(PITCH, 2)
  })

  it('has its imprint at the foot of the last, even page, between thick rules and a thin one', () => {
    expect(pages).toHaveLength(6)
    const page = pages[5] as ReadPage
    expect(page.rules.map(rule => Number(rule.thickMm.toFixed(2)))).toEqual([0.35, 0.25, 0.35])
    for (const rule of page.rules) {
      expect([rule.leftMm, rule.rightMm]).toEqual([expect.closeTo(LEFT, 2), expect.closeTo(RIGHT, 2)])
      expect(rule.color).toBe(BLACK)
    }
    expect(page.rules.at(-1)?.yMm).toBeCloseTo(BOTTOM, 2)
    const copies = lineOf(page, '抄送：')
    expect(copies.leftMm).toBeCloseTo(LEFT + 14 * (25.4 / 72), 2)
    expect(lineOf(page, '省检察院').text.endsWith('。')).toBe(true)
    const printing = lineOf(page, '河南省人民政府办公厅')
    expect(printing.text).toBe('河南省人民政府办公厅2026年1月6日印发')
    expect(printing.leftMm).toBeCloseTo(copies.leftMm, 2)
    expect(printing.rightMm).toBeCloseTo(RIGHT - 14 * (25.4 / 72), 2)
  })

  it('shows every character of the body once and in order', () => {
    const printed = pages
      .flatMap(page => textAreaOf(page))
      .map(line => line.text)
      .join('')
    const body = LONG_NOTICE.body.replace(/\s/g, '')
    expect(printed.replace(/\s/g, '').includes(body)).toBe(true)
  })
})
