import { describe, expect, it } from 'vitest'
import { readPdf } from '../../kit/pdf.ts'
import { aPrintable, LONG_NOTICE, typesetNow } from '../../kit/printables.ts'
import { lineOf } from '../../kit/typeset-pages.ts'

describe('the bytes of a PDF', () => {
  it('are the same for the same printable, and others for another', async () => {
    const [once, again] = [await typesetNow(LONG_NOTICE), await typesetNow(LONG_NOTICE)]
    expect(Buffer.from(once.pdf).equals(Buffer.from(again.pdf))).toBe(true)
    const other = await typesetNow({ ...LONG_NOTICE, number: '豫政〔2026〕2号' })
    expect(Buffer.from(once.pdf).equals(Buffer.from(other.pdf))).toBe(false)
  })

  it('name the document as the title, whose it is as the subject, and bear no date of their own', async () => {
    const { info } = await readPdf((await typesetNow(LONG_NOTICE)).pdf)
    expect(info).toMatchObject({
      Title: LONG_NOTICE.title,
      Subject: '发文机关：河南省人民政府　行政区划：河南省（410000）　层级：省级',
      Producer: 'Hutong',
      CreationDate: 'D:19700101000000Z',
    })
  })

  it('hold only the characters that are shown: five pages take less than 200 kB', async () => {
    expect((await typesetNow(LONG_NOTICE)).pdf.length).toBeLessThan(200_000)
  })
})

describe('characters that a font lacks', () => {
  it('are printed as 〓 and listed as missing if no font has them', async () => {
    const { pdf, missing } = await typesetNow(aPrintable({ body: '请赞👍后转发\ud83d，再看\ue000。\u0007' }))
    expect(missing).toEqual(['👍', '\ufffd', '\ue000'])
    const [page] = (await readPdf(pdf)).pages
    expect(lineOf(page, '请赞').text).toBe('请赞〓后转发〓，再看〓。')
  })

  it('are printed from another font that has them, as rare characters of names', async () => {
    const body = '赵䶮、钱喆、孙祎、李赟、周堃、吴淼、郑燚。'
    const { missing, pdf } = await typesetNow(aPrintable({ body }))
    expect(missing).toEqual([])
    const line = lineOf((await readPdf(pdf)).pages[0], '赵')
    expect(line.text).toBe(body)
    expect(line.glyphs.find(glyph => glyph.text === '䶮')?.font).toBe('LXGWWenKai-Regular')
    expect(line.glyphs.find(glyph => glyph.text === '燚')?.font).toBe('NotoSerifSC-Regular')
  })
})
