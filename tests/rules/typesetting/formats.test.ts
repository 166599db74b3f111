import { describe, expect, it } from 'vitest'
import type { ReadLine, ReadPage } from '../../kit/pdf.ts'
import { aPrintable, aPrintableOf, JOINT_NOTICE } from '../../kit/printables.ts'
import {
  BLACK,
  BOTTOM,
  CHARACTER,
  centreOf,
  has,
  LEFT,
  lineOf,
  PITCH,
  pagesOf,
  RED,
  RIGHT,
  TOP,
} from '../../kit/typeset-pages.ts'

describe('the PDF of an upward document (上行文)', () => {
  it('has its number left, its signatories right, two to a line and their names in 楷体', async () => {
    const [page] = await pagesOf(aPrintableOf('REQUEST'))
    const [line, last] = [lineOf(page, '签发人'), lineOf(page, '郑政〔2026〕8号')]
    expect(line.text).toBe('签发人：王刚李明远')
    expect(last.text).toBe('郑政〔2026〕8号张华')
    expect(last.leftMm).toBeCloseTo(LEFT + CHARACTER, 2)
    expect(line.rightMm).toBeCloseTo(RIGHT - CHARACTER, 2)
    const x = (of: ReadLine, name: string) => of.glyphs.find(glyph => glyph.text === name)?.xMm
    expect(x(last, '张')).toBeCloseTo(x(line, '王') ?? 0, 2)
    const kai = line.glyphs.filter(glyph => glyph.font === 'LXGWWenKai-Regular').map(glyph => glyph.text)
    expect(kai.join('')).toBe('王刚李明远')
    expect(page?.rules[0]?.yMm).toBeCloseTo(last.bottomMm + 4, 1)
  })

  it('has the contact (附注) in brackets below the date, two characters in', async () => {
    const page = (await pagesOf(aPrintableOf('REQUEST'))).find(one => one.lines.some(has('联系人')))
    const note = lineOf(page, '（联系人：李明，联系电话：0371-60000000）')
    expect(note.leftMm).toBeCloseTo(LEFT + 2 * CHARACTER, 2)
    expect(note.topMm).toBeGreaterThan(lineOf(page, '2026年3月12日').topMm)
  })
})

describe('the PDF of a joint document (联合行文)', () => {
  it('stacks the marks of all issuers, the host’s first, equally wide, with 文件 centred at their right', async () => {
    const [page] = await pagesOf(JOINT_NOTICE)
    const red = (page as ReadPage).lines.filter(line => line.colors[0] === RED)
    const word = red.filter(line => line.text.startsWith('文件'))
    const names = red.filter(line => line.text.startsWith('郑州市'))
    const row = (line: ReadLine) => line.glyphs.filter(glyph => glyph.text !== '文' && glyph.text !== '件')
    expect(
      names.map(line =>
        row(line)
          .map(glyph => glyph.text)
          .join(''),
      ),
    ).toEqual(JOINT_NOTICE.issuers)
    const right = (line: ReadLine) =>
      row(line)
        .map(glyph => glyph.xMm + glyph.widthMm)
        .at(-1) ?? 0
    for (const line of names) {
      expect(line.leftMm).toBeCloseTo(names[0]?.leftMm ?? 0, 2)
      expect(right(line)).toBeCloseTo(right(names[0] as ReadLine), 1)
    }
    expect(word).toHaveLength(1)
    const top = names[0]?.topMm ?? 0
    const bottom = names.at(-1)?.bottomMm ?? 0
    expect(((word[0]?.topMm ?? 0) + (word[0]?.bottomMm ?? 0)) / 2).toBeCloseTo((top + bottom) / 2, 1)
    expect(word[0]?.leftMm).toBeGreaterThan(right(names[0] as ReadLine))
  })

  it('shows the signatures of all issuers in their order, with the date below the last', async () => {
    const pages = await pagesOf(JOINT_NOTICE)
    const page = pages.find(one => one.lines.some(has('2026年2月16日')))
    const [both, third, date] = [
      lineOf(page, '郑州市教育局'),
      lineOf(page, '郑州市人力资源和社会保障局'),
      lineOf(page, '2026年2月16日'),
    ]
    expect(both.text).toBe('郑州市教育局郑州市财政局')
    expect(third.topMm).toBeGreaterThan(both.topMm + 42)
    expect(date.topMm).toBeGreaterThan(third.topMm)
    expect(Math.abs(centreOf(third) - centreOf(date))).toBeLessThan(0.1)
  })
})

describe('the PDF of a specific format', () => {
  it('of a letter (信函) has the mark 30 mm from the page’s edge, red double rules of 170 mm, the number right, and no page number on its first page', async () => {
    const [page] = await pagesOf(aPrintableOf('LETTER'))
    const mark = lineOf(page, '郑州市教育局')
    expect(mark).toMatchObject({ text: '郑州市教育局', colors: [RED] })
    expect(Math.abs(mark.topMm - 30)).toBeLessThan(mark.sizeMm / 8)
    const rules = page?.rules ?? []
    expect(rules).toHaveLength(4)
    for (const rule of rules) {
      expect(rule.color).toBe(RED)
      expect([rule.leftMm, rule.rightMm]).toEqual([expect.closeTo(20, 2), expect.closeTo(190, 2)])
    }
    const [thick = 0, thin = 0, thinBelow = 0, thickBelow = 0] = rules.map(rule => rule.thickMm)
    expect(thick).toBeGreaterThan(thin)
    expect(thickBelow).toBeGreaterThan(thinBelow)
    expect((rules[0]?.yMm ?? 0) - thick / 2 - mark.bottomMm).toBeCloseTo(4, 1)
    expect((rules[2]?.yMm ?? 0) - thinBelow / 2).toBeCloseTo(297 - 20, 1)
    const number = lineOf(page, '郑教函〔2026〕15号')
    expect(number.rightMm).toBeCloseTo(RIGHT, 1)
    expect(number.topMm - (rules[1]?.yMm ?? 0) - thin / 2).toBeCloseTo((CHARACTER * 7) / 8, 1)
    expect(page?.lines.some(has('— 1 —'))).toBe(false)
  })

  it('of a letter names only the copies in its imprint, without rules', async () => {
    const pages = await pagesOf(aPrintableOf('LETTER'))
    const last = pages.at(-1) as ReadPage
    expect(pages).toHaveLength(1)
    expect(lineOf(last, '抄送：郑州市政务服务和大数据管理局。').bottomMm).toBeCloseTo(BOTTOM, 1)
    expect(last.rules.filter(rule => rule.color === BLACK)).toEqual([])
    expect(last.lines.some(has('印发'))).toBe(false)
  })

  it('of an order (命令) has the mark 20 mm below the text area’s edge, the number two lines below, office and name, and no title', async () => {
    const [page] = await pagesOf(aPrintableOf('ORDER'))
    const mark = lineOf(page, '河南省人民政府令')
    expect(mark.colors).toEqual([RED])
    expect(Math.abs(mark.topMm - (TOP + 20))).toBeLessThan(mark.sizeMm / 8)
    const number = lineOf(page, '第3号')
    expect(centreOf(number)).toBeCloseTo(106, 1)
    expect(lineOf(page, '《河南省公文管理办法》已经').topMm - number.topMm).toBeCloseTo(3 * PITCH, 1)
    expect(page?.lines.filter(line => line.text === '河南省公文管理办法')).toEqual([])
    const signed = lineOf(page, '省长')
    expect(signed.rightMm).toBeCloseTo(RIGHT - 4 * CHARACTER, 1)
    expect(signed.text).toBe('省长×××')
    expect(lineOf(page, '2026年1月26日').topMm).toBeGreaterThan(signed.topMm)
    expect(page?.rules).toEqual([])
  })

  it('of an announcement (公告) with a number of its own form has mark and number as an order has, no rule, and a title', async () => {
    const [page] = await pagesOf(aPrintableOf('ANNOUNCEMENT'))
    const mark = lineOf(page, '郑州市人民政府公告')
    expect(mark.colors).toEqual([RED])
    expect(Math.abs(mark.topMm - (TOP + 20))).toBeLessThan(mark.sizeMm / 8)
    const number = lineOf(page, '2026年第2号')
    expect(centreOf(number)).toBeCloseTo(106, 1)
    expect(lineOf(page, '郑州市人民政府关于').topMm).toBeGreaterThan(number.topMm)
    expect(page?.rules.filter(rule => rule.color === RED)).toEqual([])
  })

  it('of minutes (纪要) bears the meeting’s name as its mark and no signature below the text', async () => {
    const pages = await pagesOf(aPrintableOf('MINUTES'))
    const [page] = pages
    expect(lineOf(page, '郑州市人民政府常务会议纪要').colors).toEqual([RED])
    const rule = page?.rules[0]?.yMm ?? 0
    const organs = pages
      .flatMap(one => one.lines)
      .filter(line => line.text.startsWith('郑州市人民政府2026年'))
    expect(organs).toHaveLength(1)
    expect(organs[0]?.topMm).toBeLessThan(rule)
  })

  it('of a resolution (决议) names the meeting and the day under its title, and bears no signature', async () => {
    const pages = await pagesOf(aPrintableOf('RESOLUTION'))
    const [page] = pages
    const passed = lineOf(page, '（2026年1月15日')
    expect(passed.fonts).toContain('LXGWWenKai-Regular')
    expect(passed.topMm).toBeGreaterThan(lineOf(page, '的决议').topMm)
    const text = pages.flatMap(one => one.lines).map(line => line.text)
    expect(text.filter(line => line === '2026年1月15日')).toEqual([])
  })
})

describe('a printed signature without a seal', () => {
  it('ends two characters from the right, its date begins two characters right of it', async () => {
    const pages = await pagesOf(aPrintable({ hasSeal: false, issuers: ['郑州经济技术开发区管理委员会'] }))
    const page = pages.find(one => one.lines.some(line => line.text === '2026年1月5日'))
    const [organ, date] = [lineOf(page, '郑州经济技术开发区管理委员会'), lineOf(page, '2026年1月5日')]
    expect(organ.rightMm).toBeCloseTo(RIGHT - 2 * CHARACTER, 1)
    expect(date.leftMm - organ.leftMm).toBeCloseTo(2 * CHARACTER, 2)
  })

  it('moves left where the date is longer, so that the date ends two characters from the right', async () => {
    const pages = await pagesOf(aPrintable({ hasSeal: false, issuers: ['省审计厅'], date: '2026-11-22' }))
    const page = pages.find(one => one.lines.some(line => line.text === '2026年11月22日'))
    const [organ, date] = [lineOf(page, '省审计厅'), lineOf(page, '2026年11月22日')]
    expect(date.rightMm).toBeCloseTo(RIGHT - 2 * CHARACTER, 1)
    expect(date.leftMm - organ.leftMm).toBeCloseTo(2 * CHARACTER, 2)
  })
})
