import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printableText } from '../../../functions/typesetting/layout/glyphs.ts'
import { layout } from '../../../functions/typesetting/layout/layout.ts'
import type { Layout } from '../../../functions/typesetting/layout/placed.ts'
import { aPrintable, aPrintableOf } from '../../kit/printables.ts'
import {
  anything,
  body,
  glyphsOf,
  linesOf,
  printable,
  sentence,
  squareMetrics,
} from '../../kit/rules/layouts.ts'

const CHARACTER = 156 / 28
const ROUNDING = 0.001
const FORBIDDEN = new Set('、，。；：？！）》〉」』】〕％%')
const OPENING = new Set('（《〈「『【〔')

describe('the layout of any document', () => {
  it('keeps everything but page numbers and the notes at the foot inside of the text area', () => {
    fc.assert(
      fc.property(printable(sentence), document => {
        const placed = layout(document, squareMetrics)
        const isLetter = document.format.name === 'LETTER'
        for (const text of placed.texts) {
          expect(text.page).toBeGreaterThanOrEqual(1)
          expect(text.page).toBeLessThanOrEqual(placed.pages)
          if (text.part === 'ISSUE_MARK') continue
          if (text.part === 'PAGE_NUMBER' || text.part === 'FOOT_NOTE' || text.part === 'ORIGIN') continue
          expect(text.xMm, text.part).toBeGreaterThan(28 - ROUNDING)
          expect(text.xMm + text.widthMm, `${text.part} ${text.text}`).toBeLessThan(184 + ROUNDING)
          // A letter's mark stands above the text area, by its own measure.
          expect(text.yMm, text.part).toBeGreaterThan((isLetter && text.page === 1 ? 29 : 37) - 1)
          // A letter's first page reaches down to its lower rule, 20 mm above the foot, less 7/8 of a character.
          const bottom = isLetter && text.page === 1 ? 297 - 20 - (CHARACTER * 7) / 8 : 262
          expect(text.yMm + text.sizeMm, text.part).toBeLessThan(bottom + ROUNDING)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('says whose document it is at the foot of the last page alone, outside of the text area and of a letter’s rule', () => {
    const origins = fc.oneof(sentence, fc.constant('郑'.repeat(66).concat('州'.repeat(100))))
    fc.assert(
      fc.property(printable(sentence), origins, (document, origin) => {
        const placed = layout({ ...document, origin }, squareMetrics)
        const lines = linesOf(placed, 'ORIGIN')
        expect(lines.length).toBeLessThanOrEqual(2)
        const kept = (text: string) => text.replace(/\s/g, '')
        expect(kept(lines.map(({ text }) => text).join(''))).toBe(kept(origin.replaceAll('　', '')))
        const [note] = linesOf(placed, 'FOOT_NOTE').filter(({ page }) => page === placed.pages)
        for (const { page, texts } of lines) {
          expect(page).toBe(placed.pages)
          for (const { xMm, yMm, widthMm, sizeMm } of texts) {
            // A sign may hang over the margin, and never leaves what a printer prints.
            expect(xMm).toBeGreaterThan(20)
            expect(xMm + widthMm).toBeLessThan(190)
            expect(yMm).toBeGreaterThan(277.5)
            expect(yMm + sizeMm).toBeLessThan(note?.yMm ?? 0)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('has finite positions, however malformed the texts are', () => {
    fc.assert(
      fc.property(printable(anything), document => {
        const placed = layout(document, squareMetrics)
        expect(placed.pages).toBeGreaterThan(0)
        for (const { xMm, yMm, widthMm, sizeMm } of placed.texts)
          expect([xMm, yMm, widthMm, sizeMm].every(Number.isFinite)).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it('has at most 22 lines of text on a page and 28 characters on a line', () => {
    fc.assert(
      fc.property(body, text => {
        const placed = layout(aPrintable({ body: text }), squareMetrics)
        const all = (['RECIPIENTS', 'BODY', 'ATTACHMENTS', 'SIGNATURE', 'DATE'] as const).flatMap(part =>
          linesOf(placed, part),
        )
        for (let page = 1; page <= placed.pages; page++)
          expect(all.filter(line => line.page === page).length).toBeLessThanOrEqual(22)
        for (const line of all) {
          const width = line.texts.reduce(
            (sum, { text }) => sum + glyphsOf(text).reduce((ems, glyph) => ems + glyph.em, 0),
            0,
          )
          expect(width, line.text).toBeLessThanOrEqual(28.001)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('shows every character of the body once, in order', () => {
    const squeezed = (text: string) => text.replace(/\s/gu, '')
    fc.assert(
      fc.property(fc.oneof(body, anything), text => {
        const shown = linesOf(layout(aPrintable({ body: text }), squareMetrics), 'BODY')
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

  it('begins no line with a closing mark and ends none with an opening one, unless marks alone fill a line', () => {
    fc.assert(
      fc.property(body, text => {
        const found = linesOf(layout(aPrintable({ body: text }), squareMetrics), 'BODY')
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

  it('ends no page with a heading if text follows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 4 }), (count, headings) => {
        const before = Array.from({ length: count }, (_, index) => `第${index}项工作。`)
        const heads = Array.from({ length: headings }, (_, index) =>
          index === 0 ? '二、存在问题' : '（一）签收',
        )
        const placed = layout(
          aPrintable({ body: [...before, ...heads, '签收不够及时。'].join('\n') }),
          squareMetrics,
        )
        const body = linesOf(placed, 'BODY')
        const page = body.at(-1)?.page
        for (const line of body.slice(count)) expect(line.page).toBe(page)
        expect(body).toHaveLength(count + headings + 1)
      }),
    )
  })

  it('never has the closing on a page without text, if there are two lines of text and fewer names than fill a page', () => {
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
          const placed = layout(document, squareMetrics)
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

describe('the imprint (版记) of copies for all 2,586 towns of a province', () => {
  it('takes as many pages as it needs, each line inside of the text area', () => {
    const copies = Array.from({ length: 2_586 }, (_, index) => `第${index}镇人民政府`)
    const placed = layout(aPrintable({ copies }), squareMetrics)
    const imprint = linesOf(placed, 'IMPRINT')
    const printed = imprint.map(line => line.text).join('')
    for (const copy of copies) expect(printed).toContain(copy)
    expect(Math.min(...imprint.map(line => line.yMm))).toBeGreaterThan(37)
    expect(imprint.at(-1)?.text).toBe('河南省人民政府办公厅2026年1月6日印发')
    expect(placed.pages % 2).toBe(0)
  })
})

describe('the pages of a document', () => {
  const pageNumbers = (placed: Layout) =>
    placed.texts.filter(text => text.part === 'PAGE_NUMBER').map(text => text.page)

  it('end with an even one if there is an imprint, and where the text ends if there is none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80 }), count => {
        const text = Array.from({ length: count }, (_, index) => `第${index}项工作。`).join('\n')
        const placed = layout(aPrintable({ body: text }), squareMetrics)
        expect(placed.pages % 2).toBe(0)
        const imprint = linesOf(placed, 'IMPRINT')
        expect(new Set(imprint.map(line => line.page))).toEqual(new Set([placed.pages]))
        const last = linesOf(placed, 'DATE')[0]?.page ?? 0
        const isBlank = placed.pages - last > 1
        // After a blank page neither it nor the imprint's bears a number.
        expect(pageNumbers(placed).length).toBe(isBlank ? last : placed.pages)
        const plain = layout(aPrintable({ body: text, printing: null }), squareMetrics)
        expect(plain.pages).toBe(linesOf(plain, 'DATE')[0]?.page)
      }),
    )
  })

  it('of a letter end where its text ends, the copies included', () => {
    const placed = layout(aPrintableOf('LETTER'), squareMetrics)
    expect(placed.pages).toBe(1)
    expect(linesOf(placed, 'IMPRINT').map(line => line.text)).toEqual([
      '抄送：郑州市政务服务和大数据管理局。',
    ])
  })

  it('of a letter are numbered from the second on', () => {
    const text = Array.from({ length: 60 }, (_, index) => `第${index}项工作。`).join('\n')
    const placed = layout({ ...aPrintableOf('LETTER'), body: text }, squareMetrics)
    expect(pageNumbers(placed)[0]).toBe(2)
  })

  it('are laid out equally each time', () => {
    fc.assert(
      fc.property(printable(sentence), document => {
        expect(layout(document, squareMetrics)).toEqual(layout(structuredClone(document), squareMetrics))
      }),
      { numRuns: 50 },
    )
  })
})

describe('a run of headings', () => {
  it('is split across pages like any other lines if it is longer than six', () => {
    const headings = Array.from({ length: 60 }, () => '一、总体要求').join('\n')
    const lines = linesOf(layout(aPrintable({ body: headings }), squareMetrics), 'BODY')
    expect(lines).toHaveLength(60)
    expect(lines.filter(line => line.page === 2)).toHaveLength(22)
  })
})

describe('signatures of more issuers than a page can hold', () => {
  it('take as many pages as they need, and all are shown', () => {
    const issuers = Array.from({ length: 40 }, (_, index) => `第${index}区教育局`)
    const lines = linesOf(layout(aPrintable({ issuers }), squareMetrics), 'SIGNATURE')
    expect(lines.map(line => line.text).join('')).toBe(issuers.join(''))
    expect(new Set(lines.map(line => line.page)).size).toBeGreaterThan(1)
  })
})
