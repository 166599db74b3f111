import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { MAX_NAMES } from '../../../functions/typesetting/drawing/kept-names.ts'
import { MAX_BOUND_PAGES } from '../../../functions/typesetting/index.ts'
import { annexTexts, withoutUnopened } from '../../../functions/typesetting/layout/annexes.ts'
import { layout } from '../../../functions/typesetting/layout/layout.ts'
import type { Annex } from '../../../functions/typesetting/model.ts'
import { readPdf } from '../../kit/pdf.ts'
import { aPrintable, typesetNow } from '../../kit/printables.ts'
import { linesOf, squareMetrics } from '../../kit/rules/layouts.ts'
import { BOTTOM, has, LEFT, PITCH, RIGHT, TOP } from '../../kit/typeset-pages.ts'

describe('a PDF that is bound in', () => {
  const file = (place: number, sha256 = `file ${place}`): Annex => ({
    form: 'FILE',
    label: `附件${place + 1}`,
    title: `材料${place + 1}`,
    sha256,
    place,
  })
  const pdfOf = async (sizes: readonly (readonly [number, number, number?])[]) => {
    const document = await PDFDocument.create({ updateMetadata: false })
    for (const [width, height, turn = 0] of sizes) {
      const page = document.addPage([width, height])
      page.drawLine({ start: { x: 0, y: 0 }, end: { x: width, y: height } })
      page.node.set(document.context.obj('Rotate') as never, document.context.obj(turn))
    }
    return document.save()
  }
  const A4 = [595, 842] as const

  it('has its pages on pages of the document, with heading and page numbers going on', async () => {
    const printable = aPrintable({ attachments: ['材料1', '材料2'], annexes: [file(0), file(1)] })
    const files = new Map([
      ['file 0', await pdfOf([A4, [842, 595], [595, 842, 90]])],
      ['file 1', await pdfOf([A4, [2000, 300]])],
    ])
    const made = await typesetNow(printable, files)
    expect(Buffer.from((await typesetNow(printable, files)).pdf).equals(Buffer.from(made.pdf))).toBe(true)
    const { pages } = await readPdf(made.pdf)
    expect(pages).toHaveLength(made.pages)
    const first = pages.findIndex(page => page.lines.some(line => line.text === '附件1'))
    const second = pages.findIndex(page => page.lines.some(line => line.text === '附件2'))
    expect(second - first).toBe(3)
    for (let n = first; n < first + 5; n++) {
      expect(pages[n]?.lines.some(has(`— ${n + 1} —`))).toBe(true)
      expect(pages[n]?.drawings).toContain('paintFormXObjectBegin')
    }
  })

  it.each([MAX_BOUND_PAGES + 1, 500])(
    'is listed as sent apart if it has %i pages, is no PDF, or was not handed in',
    async pages => {
      const annexes = [file(0), file(1), file(2)]
      const printable = aPrintable({ attachments: ['材料1', '材料2', '材料3'], annexes })
      const files = new Map([
        ['file 0', await pdfOf(Array.from({ length: pages }, () => A4))],
        ['file 1', new TextEncoder().encode('%PDF-1.7 nothing else')],
      ])
      const printed = await readPdf((await typesetNow(printable, files)).pdf)
      const lines = printed.pages.flatMap(page => page.lines.map(line => line.text))
      for (const n of [1, 2, 3]) expect(lines.some(line => line.endsWith(`${n}.材料${n}（另附）`))).toBe(true)
      expect(lines).not.toContain('附件1')
    },
  )

  it('weighs by its title, and a text by all of it', () => {
    const text: Annex = { form: 'TEXT', label: '附件1', title: '接入时间安排表', body: '甲。' }
    const { annexes, attachments } = { annexes: [text, file(1)], attachments: ['安排表', '材料2'] }
    const given = aPrintable({ annexes, attachments })
    expect(annexTexts(given)).toEqual(['接入时间安排表', '甲。', '材料2'])
    expect(annexTexts(aPrintable())).toEqual([])
    // Only what could not be opened is listed as sent apart.
    const without = withoutUnopened(given, new Map())
    expect(without).toMatchObject({ annexes: [annexes[0]], attachments: ['安排表', '材料2（另附）'] })
    expect(withoutUnopened(given, new Map([['file 1', []]]))).toBe(given)
  })

  it('stands within the margins of the page, above its number, turned if it is wider than high', () => {
    const sizes = [
      { widthMm: 210, heightMm: 297 },
      { widthMm: 297, heightMm: 210 },
      { widthMm: 1, heightMm: 5_000 },
    ]
    const printable = aPrintable({ attachments: ['材料1'], annexes: [file(0)] })
    const { bound } = layout(printable, squareMetrics, new Map([['file 0', sizes]]))
    expect(bound.map(one => one.isTurned)).toEqual([false, true, false])
    expect(bound[0]?.yMm).toBeGreaterThan(TOP + 3 * PITCH)
    for (const { xMm, yMm, widthMm, heightMm } of bound) {
      expect(xMm).toBeGreaterThan(LEFT - 10.001)
      expect(xMm + widthMm).toBeLessThan(RIGHT + 10.001)
      expect(yMm + heightMm).toBeLessThan(BOTTOM + 4.001)
    }
    const none = layout(printable, squareMetrics)
    expect([none.bound, linesOf(none, 'ANNEX_TITLE').length]).toEqual([[], 1])
  })

  it('leaves nothing in memory, however often one is printed', async () => {
    const printable = aPrintable({ attachments: ['材料1'], annexes: [file(0)] })
    const kept: WeakRef<ArrayBufferLike>[] = []
    for (let n = 0; n < 10; n++) {
      const bytes = await pdfOf(Array.from({ length: 10 + n }, () => A4))
      const { pdf } = await typesetNow(printable, new Map([['file 0', bytes]]))
      kept.push(new WeakRef(bytes.buffer), new WeakRef(pdf.buffer))
    }
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    await expect
      .poll(() => {
        collect()
        // What the last one left on the stack may stay.
        return kept.filter(one => one.deref() !== undefined).length
      })
      .toBeLessThanOrEqual(2)
  })

  it('is sent apart if it has more names than the library may keep for good, and the next is bound in', async () => {
    const withNames = async (count: number) => {
      const document = await PDFDocument.load(await pdfOf([A4]))
      const names = Array.from({ length: count }, (_, n) => [`N${n}`, n % 10] as const)
      document.context.register(document.context.obj(Object.fromEntries(names)))
      return document.save({ useObjectStreams: true })
    }
    const annexes = [file(0), file(1), file(2)]
    const printable = aPrintable({ attachments: ['材料1', '材料2', '材料3'], annexes })
    const files = new Map([
      ['file 0', await withNames(MAX_NAMES)],
      ['file 1', await withNames(MAX_NAMES / 2)],
      ['file 2', new TextEncoder().encode(referring(500_001))],
    ])
    const { pages } = await readPdf((await typesetNow(printable, files)).pdf)
    const lines = pages.flatMap(page => page.lines.map(line => line.text))
    const isApart = [1, 2, 3].map(n => lines.some(line => line.endsWith(`${n}.材料${n}（另附）`)))
    expect(isApart).toEqual([true, false, true])
    expect(lines).toContain('附件2')
  })
})

/** A PDF of one page that refers to an object of this number. */
function referring(object: number): string {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources ${object} 0 R>>`,
  ]
  let text = '%PDF-1.7\n'
  const places = objects.map((one, n) => {
    const place = String(text.length).padStart(10, '0')
    text += `${n + 1} 0 obj\n${one}\nendobj\n`
    return `${place} 00000 n \n`
  })
  const start = text.length
  return `${text}xref\n0 4\n0000000000 65535 f \n${places.join('')}trailer<</Size 4/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`
}
