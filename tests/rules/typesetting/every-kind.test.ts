import { describe, expect, it } from 'vitest'
import { DOCUMENT_KINDS } from '../../../functions/documents/kinds.ts'
import { type ReadPage, readPdf } from '../../kit/pdf.ts'
import { aPrintable, aPrintableOf, typesetNow } from '../../kit/printables.ts'
import { BOTTOM, has, lineOf, pagesOf, RED, textAreaOf } from '../../kit/typeset-pages.ts'

describe.each(DOCUMENT_KINDS)('the PDF of the kind %s', kind => {
  it('shows the whole text and nothing that could pass for a seal, and says on each page that it has none', async () => {
    const printable = aPrintableOf(kind)
    const { pdf, missing, pages } = await typesetNow(printable)
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
    const printed = read.pages
      .flatMap(textAreaOf)
      .map(line => line.text)
      .join('')
      .replace(/\s/g, '')
    expect(printed).toContain(printable.body.replace(/\s/g, ''))
    // No picture and no drawing but level rules: there is nothing that could pass for a seal.
    expect(read.pages.flatMap(page => page.drawings)).toEqual([])
  })

  it('says on each page of a preview that it is one (签发稿)', async () => {
    const pages = await pagesOf({ ...aPrintableOf(kind), issue: 'PREVIEW', number: null })
    for (const page of pages) expect(lineOf(page, '本件由系统').text).toContain('签发稿')
  })
})

describe('a closing that does not fit below the text', () => {
  it('never stands on a page without text, nor leaves the first page without, with 3 to 25 lines of text', async () => {
    for (let count = 3; count <= 25; count++) {
      const lines = Array.from({ length: count }, (_, index) => `各地要认真落实第${index + 1}项工作。`)
      const pages = await pagesOf(aPrintable({ body: lines.join('\n'), attachments: ['公文要素核对清单'] }))
      const page = pages.find(one => one.lines.some(line => line.text === '2026年1月5日')) as ReadPage
      expect(page.lines.some(has('各地要认真落实')), `${count} lines`).toBe(true)
      expect(pages[0]?.lines.some(has('各地要认真落实')), `${count} lines`).toBe(true)
      expect(lineOf(page, '河南省人民政府').topMm).toBeLessThan(lineOf(page, '2026年1月5日').topMm)
    }
  })
})

describe('main recipients that leave no room for the text on the first page', () => {
  it('are printed in the imprint (版记), so that the first page shows the text', async () => {
    const mainRecipients = Array.from({ length: 60 }, (_, index) => `第${index + 1}区县人民政府`)
    const pages = await pagesOf(aPrintable({ mainRecipients }))
    expect(pages[0]?.lines.some(has('为减少公文'))).toBe(true)
    expect(pages[0]?.lines.some(has('第1区县人民政府'))).toBe(false)
    const last = pages.at(-1)
    expect(lineOf(last, '主送：第1区县人民政府').topMm).toBeLessThan(lineOf(last, '印发').topMm)
  })
})
