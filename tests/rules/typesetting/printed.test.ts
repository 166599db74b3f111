import { beforeAll, describe, expect, it } from 'vitest'
import { DOCUMENT_KINDS } from '../../../functions/documents/kinds.ts'
import { typeset } from '../../../functions/typesetting/index.ts'
import type { Printable } from '../../../functions/typesetting/model.ts'
import { type ReadLine, type ReadPage, readPdf } from '../../kit/pdf.ts'
import { aPrintable, aPrintableOf, JOINT_NOTICE, LONG_NOTICE } from '../../kit/printables.ts'

// The measures of GB/T 9704-2012 once more, by hand: a test that read them from the product could not fail.
const TOP = 37
const LEFT = 28
const RIGHT = 184
const BOTTOM = 262
const RED = '#ff3333'
const BLACK = '#000000'

async function read(printable: Printable): Promise<ReadPage[]> {
  return (await readPdf((await typeset(printable)).pdf)).pages
}

const has = (text: string) => (line: ReadLine) => line.text.includes(text)
function lineOf(page: ReadPage | undefined, text: string): ReadLine {
  const line = page?.lines.find(has(text))
  if (line === undefined)
    throw new Error(`no line with ${text} among ${page?.lines.map(one => one.text).join(' | ')}`)
  return line
}
const within = (page: ReadPage): ReadLine[] =>
  page.lines.filter(line => line.topMm > 0 && line.baselineMm < 265)
const centreOf = (line: { leftMm: number; rightMm: number }): number => (line.leftMm + line.rightMm) / 2

describe('a notice of several pages', () => {
  let pages: ReadPage[]
  let first: ReadPage
  beforeAll(async () => {
    pages = await read(LONG_NOTICE)
    first = pages[0] as ReadPage
  })

  it('is on A4', () => {
    for (const page of pages) {
      expect(page.widthMm).toBeCloseTo(210, 1)
      expect(page.heightMm).toBeCloseTo(297, 1)
    }
  })

  it('has its text within 156 × 225 mm, 28 from the binding and 37 from above, and fills them', () => {
    const second = within(pages[1] as ReadPage)
    expect(Math.min(...second.map(line => line.leftMm))).toBeCloseTo(LEFT, 2)
    expect(Math.max(...second.map(line => line.rightMm))).toBeCloseTo(RIGHT, 2)
    expect(second[0]?.topMm).toBeCloseTo(TOP, 2)
    expect(second.at(-1)?.bottomMm).toBeCloseTo(BOTTOM, 2)
  })

  it('has 22 lines on a full page and 28 characters on a full line', () => {
    for (const page of pages.slice(1, 4)) expect(within(page)).toHaveLength(22)
    const full = within(pages[1] as ReadPage).filter(line => [...line.text].every(glyph => glyph > '⺀'))
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

  it('bears its number centred two lines below the mark, and a red rule as wide as the text 4 mm below it', () => {
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
    const pitch = (225 - 156 / 28) / 21
    expect(upper.topMm - (first.rules[0]?.yMm ?? 0)).toBeCloseTo(2 * pitch, 1)
    for (const line of [upper, lower]) expect(Math.abs(centreOf(line) - 106)).toBeLessThan(0.1)
    const recipients = lineOf(first, '各省辖市人民政府')
    expect(recipients.leftMm).toBeCloseTo(LEFT, 2)
    expect(recipients.topMm - lower.bottomMm).toBeCloseTo(2 * pitch - 156 / 28, 1)
    expect(lineOf(first, '各部门：').leftMm).toBeCloseTo(LEFT, 2)
  })

  it('indents paragraphs by two characters and sets the levels in 黑体, 楷体 and the face of the text', () => {
    const character = 156 / 28
    expect(lineOf(first, '为减少公文').leftMm).toBeCloseTo(LEFT + 2 * character, 2)
    expect(lineOf(first, '一、总体要求')).toMatchObject({ fonts: ['NotoSansSC-Medium'] })
    const second = lineOf(pages[1], '（一）统一公文格式。')
    expect(second.fonts).toEqual(['LXGWWenKai-Regular', 'NotoSerifSC-Regular'])
    const kai = second.glyphs.filter(glyph => glyph.font === 'LXGWWenKai-Regular')
    expect(kai.map(glyph => glyph.text).join('')).toBe('（一）统一公文格式。')
    expect(lineOf(pages[1], '1.签收').fonts).toEqual(['NotoSerifSC-Regular'])
    expect(lineOf(pages[1], '（1）紧急').fonts).toEqual(['NotoSerifSC-Regular'])
  })

  it('says 加急 at the upper left in 黑体', () => {
    const urgency = lineOf(first, '加急')
    expect(urgency).toMatchObject({ text: '加急', fonts: ['NotoSansSC-Medium'], colors: [BLACK] })
    expect([urgency.leftMm, urgency.topMm]).toEqual([expect.closeTo(LEFT, 2), expect.closeTo(TOP, 2)])
  })

  it('numbers its pages 7 mm below the text, right on odd ones and left on even ones, a character in', () => {
    const character = 156 / 28
    for (const [index, page] of pages.entries()) {
      const number = lineOf(page, `— ${index + 1} —`)
      // The font draws the dash 0.27 of a character above the baseline.
      expect(number.baselineMm - 0.27 * number.sizeMm).toBeCloseTo(BOTTOM + 7, 1)
      if (index % 2 === 0) expect(number.rightMm).toBeCloseTo(RIGHT - character, 1)
      else expect(number.leftMm).toBeCloseTo(LEFT + character, 1)
    }
  })

  it('lists its attachments a line below the text, further lines below the name’s first character', () => {
    const page = pages[4]
    const [list, second] = [lineOf(page, '附件：1.'), lineOf(page, '2.各省辖市')]
    const wrapped = lineOf(page, '（2026年版）')
    const text = within(page as ReadPage)
      .filter(line => line.topMm < list.topMm)
      .at(-1)
    const pitch = (225 - 156 / 28) / 21
    expect(list.topMm - (text?.topMm ?? 0)).toBeCloseTo(2 * pitch, 1)
    expect(list.leftMm).toBeCloseTo(LEFT + (2 * 156) / 28, 2)
    const nameAt = (line: ReadLine, name: string) => line.glyphs.find(glyph => glyph.text === name)?.xMm
    expect(nameAt(second, '各')).toBeCloseTo(nameAt(list, '公') ?? 0, 2)
    expect(wrapped.leftMm).toBeCloseTo(nameAt(second, '各') ?? 0, 2)
  })

  it('ends with signature and date: the date four characters from the right, the signature centred on it', () => {
    const [signature, date] = [lineOf(pages[4], '河南省人民政府'), lineOf(pages[4], '2026年1月5日')]
    expect(date.rightMm).toBeCloseTo(RIGHT - (4 * 156) / 28, 1)
    expect(Math.abs(centreOf(signature) - centreOf(date))).toBeLessThan(0.1)
    expect(date.topMm - signature.topMm).toBeCloseTo((225 - 156 / 28) / 21, 2)
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

  it('loses no character of the body and repeats none', () => {
    const said = pages
      .flatMap(page => within(page))
      .map(line => line.text)
      .join('')
    const body = LONG_NOTICE.body.replace(/\s/g, '')
    expect(said.replace(/\s/g, '').includes(body)).toBe(true)
  })
})

describe('an upward document', () => {
  it('has its number left, its signatories right, two to a line and their names in 楷体', async () => {
    const [page] = await read(aPrintableOf('REQUEST'))
    const [line, last] = [lineOf(page, '签发人'), lineOf(page, '郑政〔2026〕8号')]
    const character = 156 / 28
    expect(line.text).toBe('签发人：王刚李明远')
    expect(last.text).toBe('郑政〔2026〕8号张华')
    expect(last.leftMm).toBeCloseTo(LEFT + character, 2)
    expect(line.rightMm).toBeCloseTo(RIGHT - character, 2)
    const x = (of: ReadLine, name: string) => of.glyphs.find(glyph => glyph.text === name)?.xMm
    expect(x(last, '张')).toBeCloseTo(x(line, '王') ?? 0, 2)
    const kai = line.glyphs.filter(glyph => glyph.font === 'LXGWWenKai-Regular').map(glyph => glyph.text)
    expect(kai.join('')).toBe('王刚李明远')
    expect(page?.rules[0]?.yMm).toBeCloseTo(last.bottomMm + 4, 1)
  })

  it('has whom to ask in brackets below the date, two characters in', async () => {
    const page = (await read(aPrintableOf('REQUEST'))).find(one => one.lines.some(has('联系人')))
    const note = lineOf(page, '（联系人：李明，联系电话：0371-60000000）')
    expect(note.leftMm).toBeCloseTo(LEFT + (2 * 156) / 28, 2)
    expect(note.topMm).toBeGreaterThan(lineOf(page, '2026年3月12日').topMm)
  })
})

describe('a joint document', () => {
  it('bears the marks of all above one another, the host’s first and equally wide, with 文件 centred at their right', async () => {
    const [page] = await read(JOINT_NOTICE)
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

  it('is signed by all, in their order, with the date below the last', async () => {
    const pages = await read(JOINT_NOTICE)
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

describe('the forms of letters, orders and minutes', () => {
  it('a letter has its mark 30 mm from the page’s edge, red double rules of 170 mm, its number right, and no page number on its first page', async () => {
    const [page] = await read(aPrintableOf('LETTER'))
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
    expect(number.topMm - (rules[1]?.yMm ?? 0) - thin / 2).toBeCloseTo(((156 / 28) * 7) / 8, 1)
    expect(page?.lines.some(has('— 1 —'))).toBe(false)
  })

  it('a letter’s imprint names the copies alone, without rules', async () => {
    const pages = await read(aPrintableOf('LETTER'))
    const last = pages.at(-1) as ReadPage
    expect(pages).toHaveLength(1)
    expect(lineOf(last, '抄送：郑州市政务服务和大数据管理局。').bottomMm).toBeCloseTo(BOTTOM, 1)
    expect(last.rules.filter(rule => rule.color === BLACK)).toEqual([])
    expect(last.lines.some(has('印发'))).toBe(false)
  })

  it('an order has its mark 20 mm below the text area’s edge, its number two lines below, office and name, and no title', async () => {
    const [page] = await read(aPrintableOf('ORDER'))
    const mark = lineOf(page, '河南省人民政府令')
    expect(mark.colors).toEqual([RED])
    expect(Math.abs(mark.topMm - (TOP + 20))).toBeLessThan(mark.sizeMm / 8)
    const number = lineOf(page, '第3号')
    expect(centreOf(number)).toBeCloseTo(106, 1)
    const pitch = (225 - 156 / 28) / 21
    expect(lineOf(page, '《河南省公文管理办法》已经').topMm - number.topMm).toBeCloseTo(3 * pitch, 1)
    expect(page?.lines.filter(line => line.text === '河南省公文管理办法')).toEqual([])
    const signed = lineOf(page, '省长')
    expect(signed.rightMm).toBeCloseTo(RIGHT - (4 * 156) / 28, 1)
    expect(signed.text).toBe('省长×××')
    expect(lineOf(page, '2026年1月26日').topMm).toBeGreaterThan(signed.topMm)
    expect(page?.rules).toEqual([])
  })

  it('minutes bear the meeting’s name as their mark and no signature below the text', async () => {
    const pages = await read(aPrintableOf('MINUTES'))
    const [page] = pages
    expect(lineOf(page, '郑州市人民政府常务会议纪要').colors).toEqual([RED])
    const rule = page?.rules[0]?.yMm ?? 0
    const organs = pages
      .flatMap(one => one.lines)
      .filter(line => line.text.startsWith('郑州市人民政府2026年'))
    expect(organs).toHaveLength(1)
    expect(organs[0]?.topMm).toBeLessThan(rule)
  })

  it('a resolution names the meeting and the day under its title, and is not signed', async () => {
    const pages = await read(aPrintableOf('RESOLUTION'))
    const [page] = pages
    const passed = lineOf(page, '（2026年1月15日')
    expect(passed.fonts).toContain('LXGWWenKai-Regular')
    expect(passed.topMm).toBeGreaterThan(lineOf(page, '的决议').topMm)
    const text = pages.flatMap(one => one.lines).map(line => line.text)
    expect(text.filter(line => line === '2026年1月15日')).toEqual([])
  })
})

describe.each(DOCUMENT_KINDS)('%s', kind => {
  it('is printed whole, says on each page that it bears no seal, and shows none', async () => {
    const printable = aPrintableOf(kind)
    const { pdf, missing, pages } = await typeset(printable)
    expect(missing).toEqual([])
    const read = await readPdf(pdf)
    expect(read.pages).toHaveLength(pages)
    for (const page of read.pages) {
      const note = lineOf(page, '本件由系统排版生成，不含具有法律效力的电子印章')
      expect(note.topMm).toBeGreaterThan(BOTTOM)
      expect(note.text).not.toContain('签发稿')
      const lines = page.lines.filter(line => line.colors.includes(RED))
      if (page !== read.pages[0]) expect(lines).toEqual([])
    }
    const said = read.pages
      .flatMap(within)
      .map(line => line.text)
      .join('')
      .replace(/\s/g, '')
    expect(said).toContain(printable.body.replace(/\s/g, ''))
    // No picture and no drawing but level rules: there is nothing that could pass for a seal.
    expect(read.pages.flatMap(page => page.drawings)).toEqual([])
  })

  it('says on each page of its preview that it is one', async () => {
    const pages = await read({ ...aPrintableOf(kind), issue: 'PREVIEW', number: null })
    for (const page of pages) expect(lineOf(page, '本件由系统').text).toContain('签发稿')
  })
})

describe('a closing that does not fit', () => {
  it.each([3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25])(
    'never stands on a page without text, with %i lines of it',
    async lines => {
      const body = Array.from({ length: lines }, (_, index) => `各地要认真落实第${index + 1}项工作。`).join(
        '\n',
      )
      const pages = await read(aPrintable({ body, attachments: ['公文要素核对清单'] }))
      const page = pages.find(one => one.lines.some(line => line.text === '2026年1月5日')) as ReadPage
      expect(page.lines.some(has('各地要认真落实'))).toBe(true)
      expect(pages[0]?.lines.some(has('各地要认真落实'))).toBe(true)
      expect(lineOf(page, '河南省人民政府').topMm).toBeLessThan(lineOf(page, '2026年1月5日').topMm)
    },
  )
})

describe('main recipients without end', () => {
  it('move to the imprint, so that the first page shows the text', async () => {
    const mainRecipients = Array.from({ length: 60 }, (_, index) => `第${index + 1}区县人民政府`)
    const pages = await read(aPrintable({ mainRecipients }))
    expect(pages[0]?.lines.some(has('为减少公文'))).toBe(true)
    expect(pages[0]?.lines.some(has('第1区县人民政府'))).toBe(false)
    const last = pages.at(-1)
    expect(lineOf(last, '主送：第1区县人民政府').topMm).toBeLessThan(lineOf(last, '印发').topMm)
  })
})

describe('a signature without a seal', () => {
  it('stands two characters in, its date two characters further in than its first one', async () => {
    const pages = await read(aPrintable({ hasSeal: false, issuers: ['郑州经济技术开发区管理委员会'] }))
    const page = pages.find(one => one.lines.some(line => line.text === '2026年1月5日'))
    const [organ, date] = [lineOf(page, '郑州经济技术开发区管理委员会'), lineOf(page, '2026年1月5日')]
    const character = 156 / 28
    expect(organ.rightMm).toBeCloseTo(RIGHT - 2 * character, 1)
    expect(date.leftMm - organ.leftMm).toBeCloseTo(2 * character, 2)
  })

  it('moves in where the date is longer, so that the date stands two characters in', async () => {
    const pages = await read(aPrintable({ hasSeal: false, issuers: ['省审计厅'], date: '2026-11-22' }))
    const page = pages.find(one => one.lines.some(line => line.text === '2026年11月22日'))
    const [organ, date] = [lineOf(page, '省审计厅'), lineOf(page, '2026年11月22日')]
    const character = 156 / 28
    expect(date.rightMm).toBeCloseTo(RIGHT - 2 * character, 1)
    expect(date.leftMm - organ.leftMm).toBeCloseTo(2 * character, 2)
  })
})

describe('the file', () => {
  it('is the same, byte for byte, each time', async () => {
    const [once, again] = [await typeset(LONG_NOTICE), await typeset(LONG_NOTICE)]
    expect(Buffer.from(once.pdf).equals(Buffer.from(again.pdf))).toBe(true)
    const other = await typeset({ ...LONG_NOTICE, number: '豫政〔2026〕2号' })
    expect(Buffer.from(once.pdf).equals(Buffer.from(other.pdf))).toBe(false)
  })

  it('is named after the document and bears no date of its own', async () => {
    const { info } = await readPdf((await typeset(LONG_NOTICE)).pdf)
    expect(info).toMatchObject({
      Title: LONG_NOTICE.title,
      Producer: 'Hutong',
      CreationDate: 'D:19700101000000Z',
    })
  })

  it('holds only the characters it shows: five pages take less than 200 kB', async () => {
    expect((await typeset(LONG_NOTICE)).pdf.length).toBeLessThan(200_000)
  })

  it('is made within a second once the fonts are loaded', async () => {
    await typeset(LONG_NOTICE)
    const start = performance.now()
    await typeset({ ...LONG_NOTICE, title: '关于别的事项的通知' })
    expect(performance.now() - start).toBeLessThan(1_000)
  })
})

describe('characters that no font has', () => {
  it('are printed as 〓 and told', async () => {
    const { pdf, missing } = await typeset(aPrintable({ body: '请赞👍后转发\ud83d，再看\ue000。\u0007' }))
    expect(missing).toEqual(['👍', '\ufffd', '\ue000'])
    const [page] = (await readPdf(pdf)).pages
    expect(lineOf(page, '请赞').text).toBe('请赞〓后转发〓，再看〓。')
  })

  it('are looked for in the other fonts first: rare characters of names are printed', async () => {
    const body = '赵䶮、钱喆、孙祎、李赟、周堃、吴淼、郑燚。'
    const { missing, pdf } = await typeset(aPrintable({ body }))
    expect(missing).toEqual([])
    const line = lineOf((await readPdf(pdf)).pages[0], '赵')
    expect(line.text).toBe(body)
    expect(line.glyphs.find(glyph => glyph.text === '䶮')?.font).toBe('LXGWWenKai-Regular')
    expect(line.glyphs.find(glyph => glyph.text === '燚')?.font).toBe('NotoSerifSC-Regular')
  })
})
