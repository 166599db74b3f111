import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paragraphsOf } from '../../../functions/typesetting/layout/body.ts'
import { printableText, Shaper } from '../../../functions/typesetting/layout/glyphs.ts'
import { layout } from '../../../functions/typesetting/layout/layout.ts'
import { breakLines } from '../../../functions/typesetting/layout/lines.ts'
import type { FontMetrics } from '../../../functions/typesetting/layout/metrics.ts'
import type { Layout, PlacedText } from '../../../functions/typesetting/layout/placed.ts'
import { breakTitle } from '../../../functions/typesetting/layout/title.ts'
import type { Format, Printable } from '../../../functions/typesetting/model.ts'
import { aPrintable, aPrintableOf } from '../../kit/printables.ts'

/** Every character is a square, those of Latin scripts and figures half of one. */
const metrics: FontMetrics = {
  measure: (character, face) => ({
    face,
    em: character < '⺀' && !'—…“”‘’'.includes(character) ? 0.5 : 1,
    topEm: 0.8,
  }),
}
const glyphs = (text: string) => new Shaper(metrics).shape(text, 'FANG')
const lines = (text: string, width = 10) =>
  breakLines(glyphs(text), { first: width, rest: width }).map(line => line.map(glyph => glyph.text).join(''))

const CHARACTER = 156 / 28
const ROUNDING = 0.001
const FORBIDDEN = new Set('、，。；：？！）》〉」』】〕％%')
const OPENING = new Set('（《〈「『【〔')

/** Lines of one part, in order: what stands on one page at one height. */
function linesOf(
  placed: Layout,
  part: PlacedText['part'],
): { text: string; page: number; yMm: number; texts: PlacedText[] }[] {
  const found = new Map<string, PlacedText[]>()
  for (const text of placed.texts.filter(one => one.part === part)) {
    const key = `${text.page}/${text.yMm.toFixed(3)}`
    found.set(key, [...(found.get(key) ?? []), text])
  }
  return [...found.values()]
    .map(texts => ({
      texts,
      page: texts[0]?.page ?? 0,
      yMm: texts[0]?.yMm ?? 0,
      text: texts.map(text => text.text).join(''),
    }))
    .sort((a, b) => a.page - b.page || a.yMm - b.yMm)
}

const words = fc.constantFrom(
  ...'各地要认真落实有关部门应当及时报告情况'.split(''),
  ...'，。；：、（）《》“”？！〔〕—…'.split(''),
  ...[
    '2026年',
    '3.5%',
    'GB/T 9704—2012',
    'hutong@example.gov.cn',
    '0371-60000000',
    '——',
    '……',
    '１',
    '℃',
    '〇',
    '㐂',
    '𠮷',
    '👍',
    ' ',
    '　',
  ],
)
const sentence = fc.array(words, { maxLength: 120 }).map(parts => parts.join(''))
const paragraph = fc
  .tuple(fc.constantFrom('', '', '一、', '（二）', '3.', '（4）'), sentence)
  .map(parts => parts.join(''))
const body = fc.array(paragraph, { maxLength: 40 }).map(parts => parts.join('\n'))
const anything = fc.string({ unit: 'binary', maxLength: 300 })
const name = fc
  .array(fc.constantFrom(...'郑州市中原区人民政府办公室教育局'.split('')), { minLength: 1, maxLength: 30 })
  .map(parts => parts.join(''))
const names = fc.array(name, { maxLength: 12 })
const date = fc.constantFrom('2026-01-05', '2026-11-22', '', 'x')

const format = (text: fc.Arbitrary<string>): fc.Arbitrary<Format> =>
  fc.oneof(
    fc.record({
      name: fc.constant('GENERAL' as const),
      adoption: fc.option(fc.record({ meeting: text, date })),
    }),
    fc.constantFrom<Format>({ name: 'LETTER' }, { name: 'ORDER' }),
    fc.record({ name: fc.constant('MINUTES' as const), meeting: fc.option(text) }),
  )

const printable = (text: fc.Arbitrary<string>): fc.Arbitrary<Printable> =>
  fc.record({
    format: format(text),
    issue: fc.constantFrom('PREVIEW', 'PRINT'),
    issuers: names,
    urgency: fc.constantFrom(null, 'URGENT', 'VERY_URGENT'),
    number: fc.option(text),
    signatories: fc.array(text, { maxLength: 7 }),
    isUpward: fc.boolean(),
    title: text,
    mainRecipients: names,
    body: fc.oneof(body, text),
    attachments: fc.array(text, { maxLength: 14 }),
    date: fc.option(date),
    contact: fc.option(fc.record({ name: text, phone: text })),
    copies: names,
    printing: fc.option(fc.record({ organ: name, date })),
    signatureMark: fc.option(text),
    hasSeal: fc.boolean(),
  }) as fc.Arbitrary<Printable>

describe('any document at all', () => {
  it('is laid out, and nothing but page numbers and the foot note leaves the text area', () => {
    fc.assert(
      fc.property(printable(sentence), document => {
        const placed = layout(document, metrics)
        const isLetter = document.format.name === 'LETTER'
        for (const text of placed.texts) {
          expect(text.page).toBeGreaterThanOrEqual(1)
          expect(text.page).toBeLessThanOrEqual(placed.pages)
          if (text.part === 'PAGE_NUMBER' || text.part === 'FOOT_NOTE') continue
          expect(text.xMm, text.part).toBeGreaterThan(28 - ROUNDING)
          expect(text.xMm + text.widthMm, `${text.part} ${text.text}`).toBeLessThan(184 + ROUNDING)
          // A letter's mark stands above the text area, by its own measure.
          expect(text.yMm, text.part).toBeGreaterThan((isLetter && text.page === 1 ? 29 : 37) - 1)
          expect(text.yMm + text.sizeMm, text.part).toBeLessThan(262 + ROUNDING)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('is laid out, however broken its texts are', () => {
    fc.assert(
      fc.property(printable(anything), document => {
        const placed = layout(document, metrics)
        expect(placed.pages).toBeGreaterThan(0)
        for (const { xMm, yMm, widthMm, sizeMm } of placed.texts)
          expect([xMm, yMm, widthMm, sizeMm].every(Number.isFinite)).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it('has at most 22 lines a page and 28 characters a line', () => {
    fc.assert(
      fc.property(body, text => {
        const placed = layout(aPrintable({ body: text }), metrics)
        const all = (['RECIPIENTS', 'BODY', 'ATTACHMENTS', 'SIGNATURE', 'DATE'] as const).flatMap(part =>
          linesOf(placed, part),
        )
        for (let page = 1; page <= placed.pages; page++)
          expect(all.filter(line => line.page === page).length).toBeLessThanOrEqual(22)
        for (const line of all) {
          const width = line.texts.reduce(
            (sum, { text }) => sum + glyphs(text).reduce((ems, glyph) => ems + glyph.em, 0),
            0,
          )
          expect(width, line.text).toBeLessThanOrEqual(28.001)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('shows every character of its body once, in order', () => {
    const squeezed = (text: string) => text.replace(/\s/gu, '')
    fc.assert(
      fc.property(fc.oneof(body, anything), text => {
        const shown = linesOf(layout(aPrintable({ body: text }), metrics), 'BODY')
          .map(line => line.text)
          .join('')
        const meant = text
          .split(/\r\n|[\n\r\u0085\u2028\u2029]/u)
          .map(printableText)
          .join('')
        expect(squeezed(shown)).toBe(squeezed(meant))
      }),
      { numRuns: 400 },
    )
  })

  it('begins no line with a stop or closing mark and ends none with an opening one, unless marks alone fill a line', () => {
    fc.assert(
      fc.property(body, text => {
        const found = linesOf(layout(aPrintable({ body: text }), metrics), 'BODY')
        for (const [index, line] of found.entries()) {
          // A line that begins with its paragraph begins as the paragraph does.
          const isFirst = (line.texts[0]?.xMm ?? 0) > 28 + CHARACTER
          const before = found[index - 1]?.text ?? ''
          const isFull = [...before]
            .slice(1)
            .every(glyph => FORBIDDEN.has(glyph) || '—…·,.-'.includes(glyph) || OPENING.has(glyph))
          if (isFirst || isFull || /[!-~]{20}/.test(before)) continue
          expect(FORBIDDEN.has([...line.text][0] ?? ''), `${before} | ${line.text}`).toBe(false)
          expect(OPENING.has([...before].at(-1) ?? ''), `${before} | ${line.text}`).toBe(false)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('ends no page with a heading, if the text goes on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 4 }), (count, headings) => {
        const before = Array.from({ length: count }, (_, index) => `第${index}项工作。`)
        const heads = Array.from({ length: headings }, (_, index) =>
          index === 0 ? '二、存在问题' : '（一）签收',
        )
        const placed = layout(
          aPrintable({ body: [...before, ...heads, '签收不够及时。'].join('\n') }),
          metrics,
        )
        const body = linesOf(placed, 'BODY')
        const page = body.at(-1)?.page
        for (const line of body.slice(count)) expect(line.page).toBe(page)
        expect(body).toHaveLength(count + headings + 1)
      }),
    )
  })

  it('never closes on a page without text, if it has two lines of it and fewer names than fill a page', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 70 }),
        fc.integer({ min: 0, max: 4 }),
        fc.boolean(),
        (count, files, hasSeal) => {
          const document = aPrintable({
            body: Array.from({ length: count }, (_, index) => `第${index}项工作。`).join('\n'),
            attachments: Array.from({ length: files }, (_, index) => `清单${index}`),
            hasSeal,
          })
          const placed = layout(document, metrics)
          const [closing] = linesOf(placed, 'DATE')
          const pages = linesOf(placed, 'BODY').map(line => line.page)
          expect(pages).toContain(closing?.page)
          expect(pages).toContain(1)
          expect(linesOf(placed, 'SIGNATURE')[0]?.page).toBe(closing?.page)
        },
      ),
    )
  })
})

describe('copies for all towns of a province', () => {
  it('go on over as many pages as they need, each line within the text area', () => {
    const copies = Array.from({ length: 2_586 }, (_, index) => `第${index}镇人民政府`)
    const placed = layout(aPrintable({ copies }), metrics)
    const imprint = linesOf(placed, 'IMPRINT')
    const said = imprint.map(line => line.text).join('')
    for (const copy of copies) expect(said).toContain(copy)
    expect(Math.min(...imprint.map(line => line.yMm))).toBeGreaterThan(37)
    expect(imprint.at(-1)?.text).toBe('河南省人民政府办公厅2026年1月6日印发')
    expect(placed.pages % 2).toBe(0)
  })
})

describe('lines', () => {
  it.each([
    [
      'takes a character over, so that no stop begins a line',
      '一二三四五六七八九十。',
      ['一二三四五六七八九', '十。'],
    ],
    ['takes an opening bracket over', '一二三四五六七八九（十一）', ['一二三四五六七八九', '（十一）']],
    [
      'keeps a figure with its percent glyph',
      '一二三四五六七八九98.5%以上',
      ['一二三四五六七八九', '98.5%以上'],
    ],
    ['keeps a word whole', '一二三四五六七八hutong互通', ['一二三四五六七八', 'hutong互通']],
    ['keeps dashes and dots together', '一二三四五六七八九——十', ['一二三四五六七八', '九——十']],
    ['drops a blank at the end of a line', '一二三四五六七八九十 一二', ['一二三四五六七八九十', '一二']],
    ['breaks what is longer than a line', 'a'.repeat(30), ['a'.repeat(20), 'a'.repeat(10)]],
  ])('%s', (_, text, expected) => {
    expect(lines(text)).toEqual(expected)
  })

  it('break marks without end rather than never', () => {
    expect(lines('。'.repeat(25)).join('')).toBe('。'.repeat(25))
    expect(lines('（'.repeat(25)).every(line => line.length <= 10)).toBe(true)
  })
})

describe('titles', () => {
  const title = (text: string, width = 20, issuers: string[] = []) =>
    breakTitle(glyphs(text), width, issuers).map(line => line.map(glyph => glyph.text).join(''))

  it('break between words into lines of about one length', () => {
    expect(title('河南省人民政府关于推进公文跨层级互通工作的通知')).toEqual([
      '河南省人民政府关于推进',
      '公文跨层级互通工作的通知',
    ])
  })
  it('keep a figure with what it counts', () => {
    expect(title('郑州市人民政府关于表扬2025年度公文办理先进单位的通报')).toEqual([
      '郑州市人民政府关于表扬',
      '2025年度公文办理先进单位的通报',
    ])
  })
  it('keep a 《title》 whole where they can', () => {
    expect(title('郑州市人民政府关于提请审议《郑州市公文公开条例（草案）》的议案')).toEqual([
      '郑州市人民政府关于提请审议',
      '《郑州市公文公开条例（草案）》的议案',
    ])
  })
  it('keep the names of organs whole, and break between them', () => {
    const issuers = ['郑州市教育局', '郑州市财政局', '郑州市人力资源和社会保障局']
    const [first] = title(`${issuers.join('　')}关于做好2026年春季学期学生资助工作的通知`, 20, issuers)
    expect(first).toBe('郑州市教育局　郑州市财政局')
  })
  it('of one line stay one, and any title loses nothing', () => {
    expect(title('郑州市人民政府关于春季森林防火的通告')).toHaveLength(1)
    fc.assert(
      fc.property(sentence, text => {
        const broken = title(text, 12)
        expect(broken.join('').replace(/\s/gu, '')).toBe(printableText(text).replace(/\s/gu, ''))
        for (const line of broken)
          expect(glyphs(line).reduce((sum, glyph) => sum + glyph.em, 0)).toBeLessThanOrEqual(12.001)
      }),
    )
  })
})

describe('levels of the text', () => {
  it.each([
    ['一、总体要求', [['一、总体要求', 'HEI']]],
    [
      '（一）统一格式。各级机关应当照办。',
      [
        ['（一）统一格式。', 'KAI'],
        ['各级机关应当照办。', 'FANG'],
      ],
    ],
    ['十二、保障措施', [['十二、保障措施', 'HEI']]],
    ['一、同意设立郑州市公文交换中心。', [['一、同意设立郑州市公文交换中心。', 'FANG']]],
    ['（一）统一平台；', [['（一）统一平台；', 'FANG']]],
    ['1.签收应当注明时间', [['1.签收应当注明时间', 'FANG']]],
    ['（1）紧急公文随到随办', [['（1）紧急公文随到随办', 'FANG']]],
    ['一些单位、部门', [['一些单位、部门', 'FANG']]],
  ])('%s', (text, expected) => {
    expect(paragraphsOf(text)).toEqual([expected.map(([part, face]) => ({ text: part, face }))])
  })
})

describe('pages', () => {
  const pageNumbers = (placed: Layout) =>
    placed.texts.filter(text => text.part === 'PAGE_NUMBER').map(text => text.page)

  it('end on an even one if there is an imprint, and without one wherever the text ends', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), count => {
        const text = Array.from({ length: count }, (_, index) => `第${index}项工作。`).join('\n')
        const placed = layout(aPrintable({ body: text }), metrics)
        expect(placed.pages % 2).toBe(0)
        const imprint = linesOf(placed, 'IMPRINT')
        expect(new Set(imprint.map(line => line.page))).toEqual(new Set([placed.pages]))
        const last = linesOf(placed, 'DATE')[0]?.page ?? 0
        const isBlank = placed.pages - last > 1
        // After a blank page neither it nor the imprint's bears a number.
        expect(pageNumbers(placed).length).toBe(isBlank ? last : placed.pages)
        const plain = layout(aPrintable({ body: text, printing: null }), metrics)
        expect(plain.pages).toBe(linesOf(plain, 'DATE')[0]?.page)
      }),
    )
  })

  it('of a letter end where it ends, copies and all', () => {
    const placed = layout(aPrintableOf('LETTER'), metrics)
    expect(placed.pages).toBe(1)
    expect(linesOf(placed, 'IMPRINT').map(line => line.text)).toEqual([
      '抄送：郑州市政务服务和大数据管理局。',
    ])
  })

  it('of a letter are numbered from the second', () => {
    const text = Array.from({ length: 60 }, (_, index) => `第${index}项工作。`).join('\n')
    const placed = layout({ ...aPrintableOf('LETTER'), body: text }, metrics)
    expect(pageNumbers(placed)[0]).toBe(2)
  })

  it('are laid out alike each time', () => {
    fc.assert(
      fc.property(printable(sentence), document => {
        expect(layout(document, metrics)).toEqual(layout(structuredClone(document), metrics))
      }),
      { numRuns: 50 },
    )
  })
})
