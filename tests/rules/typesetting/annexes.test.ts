import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layout } from '../../../functions/typesetting/layout/layout.ts'
import type { Layout } from '../../../functions/typesetting/layout/placed.ts'
import type { Annex, Printable } from '../../../functions/typesetting/model.ts'
import { aPrintable } from '../../kit/printables.ts'
import { anything, linesOf, sentence, squareMetrics } from '../../kit/rules/layouts.ts'
import { BOTTOM, CENTRE, CHARACTER, centreOf, LEFT, PITCH, RIGHT, TOP } from '../../kit/typeset-pages.ts'

const text = (body: string, more: Partial<Annex & { form: 'TEXT' }> = {}): Annex => ({
  form: 'TEXT',
  label: '附件1',
  title: '接入时间安排表',
  body,
  ...more,
})
const withTexts = (...annexes: Annex[]): Printable => aPrintable({ attachments: ['接入时间安排表'], annexes })
const laidOut = (...annexes: Annex[]): Layout => layout(withTexts(...annexes), squareMetrics)
const row = (...cells: string[]) => `|${cells.join('|')}|`
const rows = (count: number, columns = 3) =>
  Array.from({ length: count }, (_, n) => row(...Array.from({ length: columns }, () => `第${n}个单位名称`)))

describe('an annex that is a text of the document (附件)', () => {
  it('begins a page before the imprint with 附件1 in 黑体 on the first line and its title centred on the third', () => {
    const placed = laidOut(text('一、总体安排\n各单位要按时完成。'))
    const [label] = linesOf(placed, 'ANNEX_LABEL')
    const [title] = linesOf(placed, 'ANNEX_TITLE')
    const [date] = linesOf(placed, 'DATE')
    expect(label).toMatchObject({ text: '附件1', page: (date?.page ?? 0) + 1 })
    expect(label?.yMm).toBeCloseTo(TOP, 6)
    expect(label?.texts[0]).toMatchObject({ face: 'HEI', xMm: LEFT, sizeMm: CHARACTER })
    expect(title?.yMm).toBeCloseTo(TOP + 2 * PITCH, 6)
    expect(title?.texts[0]?.face).toBe('BIAO')
    const [{ xMm = 0, widthMm = 0 } = {}] = title?.texts ?? []
    expect(centreOf({ leftMm: xMm, rightMm: xMm + widthMm })).toBeCloseTo(CENTRE, 6)
    expect(linesOf(placed, 'IMPRINT')[0]?.page).toBeGreaterThanOrEqual(title?.page ?? 0)
    expect(linesOf(placed, 'ANNEX').map(line => line.text)).toEqual(['一、总体安排', '各单位要按时完成。'])
  })

  it('has no label if the document promulgates it, and its chapters and articles are set as those of rules', () => {
    const placed = laidOut(text('第一章　总则\n第一条　为了规范管理，制定本办法。', { label: null }))
    expect(linesOf(placed, 'ANNEX_LABEL')).toEqual([])
    const [chapter, article] = linesOf(placed, 'ANNEX')
    expect(chapter?.texts.map(({ text, face }) => [text, face])).toEqual([['第一章　总则', 'HEI']])
    expect(article?.texts.map(({ text, face }) => [text, face])).toEqual([
      ['第一条', 'HEI'],
      ['　为了规范管理，制定本办法。', 'FANG'],
    ])
  })

  it('has headings and long paragraphs set as those of the text', () => {
    const placed = laidOut(text(`（一）统一格式。${'各级机关应当照办，'.repeat(5)}按时报告。`))
    const [first, second] = linesOf(placed, 'ANNEX')
    expect(first?.texts.map(({ face }) => face)).toEqual(['KAI', 'FANG'])
    expect(first?.texts[0]?.xMm).toBeCloseTo(LEFT + 2 * CHARACTER, 6)
    expect(second?.texts[0]?.xMm).toBeCloseTo(LEFT, 6)
  })

  it('has page numbers that go on from the text, the next annex on a new page', () => {
    const placed = laidOut(
      text('甲。'),
      text('', { label: '附件2', title: '' }),
      text('丙。', { label: '附件3' }),
    )
    const labels = linesOf(placed, 'ANNEX_LABEL')
    expect(labels.map(line => line.text)).toEqual(['附件1', '附件2', '附件3'])
    const [first = 0] = labels.map(line => line.page)
    expect(labels.map(line => line.page)).toEqual([first, first + 1, first + 2])
    const numbers = linesOf(placed, 'PAGE_NUMBER').map(line => line.text)
    expect(numbers.slice(0, first + 2)).toEqual(Array.from({ length: first + 2 }, (_, n) => `— ${n + 1} —`))
  })
})

describe('a table of an annex', () => {
  it('is framed by rules and has its head again on each page', () => {
    const placed = laidOut(
      text([row('序号', '单位', '时限'), ...rows(44), '说明：按自然日计算。'].join('\n')),
    )
    const lines = linesOf(placed, 'ANNEX')
    const pages = [...new Set(lines.map(line => line.page))]
    expect(pages).toHaveLength(3)
    for (const page of pages)
      expect(lines.find(line => line.page === page)).toMatchObject({ text: '序号单位时限' })
    expect(lines.filter(line => line.text.startsWith('第'))).toHaveLength(44)
    const rules = placed.rules.filter(rule => rule.page === pages[0] && rule.color === 'BLACK')
    expect(rules.some(rule => rule.heightMm === undefined && Math.abs(rule.widthMm - 156) < 1e-6)).toBe(true)
    expect(new Set(rules.filter(rule => rule.heightMm).map(rule => rule.xMm.toFixed(3))).size).toBe(4)
    expect(lines.at(-1)?.text).toBe('说明：按自然日计算。')
  })

  it('stands on turned pages with the heading of its annex if it has more columns than an upright one has room for', () => {
    const placed = laidOut(text([...rows(12, 9), '说明。'].join('\n')))
    const turned = placed.texts.filter(one => one.isTurned)
    expect(new Set(turned.map(one => one.part))).toEqual(new Set(['ANNEX_LABEL', 'ANNEX_TITLE', 'ANNEX']))
    for (const one of turned) {
      expect(one.xMm).toBeGreaterThan(297 - BOTTOM - 0.001)
      expect(one.xMm + one.widthMm).toBeLessThan(297 - TOP + 0.001)
      expect(one.yMm).toBeGreaterThan(LEFT - 0.001)
      expect(one.yMm + one.sizeMm).toBeLessThan(RIGHT + 0.001)
    }
    // What follows it stands upright, on a page of its own.
    const last = linesOf(placed, 'ANNEX').at(-1)
    expect(last).toMatchObject({ text: '说明。', page: Math.max(...turned.map(one => one.page)) + 1 })
  })

  it('keeps telephone numbers whole, and goes on where a cell is longer than half a page', () => {
    const body = [row('联系电话', '情况'), row('0371-60000000', '情'.repeat(900)), row('1')].join('\n')
    const placed = laidOut(text(body))
    const lines = linesOf(placed, 'ANNEX').flatMap(line => line.texts)
    expect(lines.filter(one => one.text === '0371-60000000')).toHaveLength(1)
    // The head has one too, on each page.
    const heads = new Set(lines.map(one => one.page)).size
    expect(
      lines
        .map(one => one.text)
        .join('')
        .match(/情/g),
    ).toHaveLength(900 + heads)
  })

  it('of one row, or with more columns than any page has room for, is placed too', () => {
    expect(linesOf(laidOut(text(row('甲', '乙'))), 'ANNEX').map(line => line.text)).toEqual(['甲乙'])
    const many = row(...Array.from({ length: 60 }, () => '单位名称'))
    const right = Math.max(
      ...laidOut(text(many))
        .texts.filter(one => one.isTurned)
        .map(one => one.xMm),
    )
    expect(right).toBeLessThan(297 - TOP)
  })

  it('stays within the page, whatever its cells are', () => {
    const cells = fc.array(fc.oneof(sentence, anything), { minLength: 1, maxLength: 9 })
    const table = fc.array(
      cells.map(all => row(...all)),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(table, sentence, (lines, title) => {
        const placed = laidOut(text(lines.join('\n'), { title }))
        for (const one of placed.texts.filter(({ part }) => part === 'ANNEX')) {
          const [top, bottom] = one.isTurned ? [LEFT, RIGHT] : [TOP, BOTTOM]
          expect(one.yMm).toBeGreaterThan(top - 0.001)
          expect(one.yMm + one.sizeMm).toBeLessThan(bottom + 0.001)
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('a table in the text itself', () => {
  const bodyOf = (body: string) => linesOf(layout(aPrintable({ body }), squareMetrics), 'BODY')

  it('stands between its paragraphs, framed, with its head again on each page', () => {
    const body = ['一、接入时间', row('序号', '单位'), ...rows(40, 2), '二、保障措施'].join('\n')
    const lines = bodyOf(body)
    expect(lines[0]?.text).toBe('一、接入时间')
    expect(lines.at(-1)?.text).toBe('二、保障措施')
    const pages = [...new Set(lines.map(({ page }) => page))]
    expect(lines.filter(({ text }) => text === '序号单位').map(({ page }) => page)).toEqual(pages)
    expect(lines.filter(({ text }) => text.startsWith('第'))).toHaveLength(40)
  })

  it('of more columns than the page has room for stays upright and as wide as the text', () => {
    const placed = layout(aPrintable({ body: rows(3, 9).join('\n') }), squareMetrics)
    const cells = placed.texts.filter(({ part }) => part === 'BODY')
    expect(cells.some(({ isTurned }) => isTurned === true)).toBe(false)
    for (const { xMm, widthMm } of cells) {
      expect(xMm).toBeGreaterThan(LEFT)
      expect(xMm + widthMm).toBeLessThan(RIGHT + 0.001)
    }
  })

  it('keeps its frame closed on a page that would be set wider', () => {
    const tables = [row('单位', '时限'), row('甲', '六月'), row('乙', '七月')]
    const body = ['为做好工作，通知如下。', ...tables, '请遵照执行。', '请认真落实。', '特此通知。'].join(
      '\n',
    )
    for (let recipients = 0; recipients < 60; recipients += 4) {
      const mainRecipients = Array.from({ length: recipients }, (_, n) => `第${n + 10}区县人民政府`)
      const { rules } = layout(aPrintable({ body, mainRecipients }), squareMetrics)
      const upright = rules.filter(rule => rule.heightMm !== undefined)
      for (const { page, yMm, heightMm = 0 } of upright) {
        const ends = rules.filter(rule => rule.page === page && rule.heightMm === undefined)
        expect(ends.some(rule => Math.abs(rule.yMm - yMm - heightMm) < 1e-6)).toBe(true)
        expect(ends.some(rule => Math.abs(rule.yMm - yMm) < 1e-6)).toBe(true)
      }
    }
  })
})
