import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { Inspector, MAX_READ_BYTES, MAX_VALUES } from '../../../functions/uploads/rules/inspector.ts'
import { Refusal } from '../../../functions/uploads/rules/refusal.ts'
import { inspected, rejectionOf, TAKEN } from '../../kit/rules/inspections.ts'
import { aDocx, aParagraph, TYPES } from '../../kit/rules/office-files.ts'
import { aPdf, type MadePage, shown, UCS2 } from '../../kit/rules/pdf-files.ts'

const pdf = (page: MadePage): string | null => rejectionOf(TYPES.PDF, aPdf(page))
const anInspector = (): Inspector =>
  new Inspector(
    () => 0,
    () => undefined,
  )
const content = (text: string) => ({
  page: '/Contents 6 0 R',
  more: [{ value: '<< /Filter /FlateDecode >>', stream: deflateSync(text) }],
})

describe('an inspection has bounds', () => {
  it('of what is read, however often', () => {
    const inspector = anInspector()
    inspector.countRead(MAX_READ_BYTES, null)
    expect(() => inspector.countRead(1, 'a')).toThrow(Refusal)
  })
  it('of what is held', () => {
    const inspector = anInspector()
    inspector.countValues(MAX_VALUES)
    expect(() => inspector.countValues(1)).toThrow(Refusal)
  })
  it('of texts in a part of XML', () => {
    const part = (entities: number) =>
      rejectionOf(
        TYPES.DOCX,
        aDocx('', { parts: { 'customXml/a.xml': `<a><!--${'&'.repeat(entities)}--></a>` } }),
      )
    expect(part(9)).toBeNull()
    expect(part(8_000_001)).toBe('TOO_COMPLEX')
  })
})

describe('a PDF is made to take up memory or time, and is refused', () => {
  it.each<[string, MadePage]>([
    ['by values within one', { more: [{ value: `[${'1 '.repeat(1_000_001)}]` }] }],
    ['by operands within one', content(`[${'1 '.repeat(1_000_001)}] TJ`)],
    ['by a string that is shown', content(`(${'x'.repeat(1_000_001)}) Tj`)],
    ['by many pieces of text on a page', content('()Tj '.repeat(500_001))],
    [
      'by much text on a page',
      {
        ...content(`/F1 9 Tf ${`(${'x'.repeat(900_000)}) Tj `.repeat(6)}`),
        font: '<< /BaseFont /Times /Subtype /Type1 >>',
      },
    ],
    [
      'by references to an object of many revisions',
      {
        more: [
          { value: `[${'<< /S 9 0 R >>'.repeat(4500)}]` },
          { value: `${'9 0 obj /A endobj '.repeat(4500)}` },
        ],
      },
    ],
    ['by streams that do not end', { more: [{ value: '1 0 obj << >> stream '.repeat(20_000) }] }],
    [
      'by maps of characters',
      {
        page: `/Resources << /Font << ${Array.from({ length: 50 }, (_, at) => `/F${at} ${6 + at * 2} 0 R`).join(' ')} >> >>`,
        content: Array.from({ length: 50 }, (_, at) => `/F${at} 9 Tf`).join(' '),
        more: Array.from({ length: 50 }, (_, at) => [
          { value: `<< /Subtype /Type0 /ToUnicode ${7 + at * 2} 0 R >>` },
          { value: '<< >>', stream: 'beginbfrange <0000> <ffff> <0041> endbfrange' },
        ]).flat(),
      },
    ],
  ])('%s', (_, page) => expect(pdf(page)).toBe('TOO_COMPLEX'))
  it('by digits that stand for much more', () => {
    const stream = 'z'.repeat(25_000_001)
    expect(pdf({ page: '/Contents 6 0 R', more: [{ value: '<< /Filter /A85 >>', stream }] })).toBe(
      'ARCHIVE_TOO_LARGE',
    )
  })
})

describe('what is long but honest is taken', () => {
  it('a line of a megabyte, of which marks are found at any place', () => {
    const line = '公文'.repeat(60_000)
    expect(inspected(TYPES.TEXT, Buffer.from(line))).toEqual(TAKEN)
    for (const before of [99_795, 99_797, 99_999, 100_000, 119_990])
      expect(rejectionOf(TYPES.TEXT, Buffer.from(`${line.slice(0, before)}机密★20年${line}`))).toBe(
        'CLASSIFIED',
      )
  })
  it('a text of more lines than are looked through at once', () => {
    const lines = `${'公文'.repeat(30)}\r\n`.repeat(20_000)
    expect(inspected(TYPES.TEXT, Buffer.from(`${lines}\r\n机密★20年\r\n`))).toMatchObject({ place: '20002' })
  })
  it('a paragraph of many runs', () => {
    expect(
      rejectionOf(TYPES.DOCX, aDocx(aParagraph(...Array.from({ length: 20_000 }, () => '公文')))),
    ).toBeNull()
  })
  it('a PDF with a dictionary of many entries, of which the last of two counts', () => {
    const names = Array.from({ length: 100 }, (_, at) => `/N${at} ${at}`).join(' ')
    const page = `/Resources << ${names} /Font << /F1 9 0 R >> ${names} /Font << /F1 5 0 R >> >>`
    expect(pdf({ page, font: UCS2, content: shown('机密★20年') })).toBe('CLASSIFIED')
  })
})
