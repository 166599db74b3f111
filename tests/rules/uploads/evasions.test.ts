import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { aZip } from '../../kit/rules/archives.ts'
import { aCompound, aWordStream } from '../../kit/rules/compound-files.ts'
import { inspected, rejectionOf, TAKEN, TAKEN_UNREAD } from '../../kit/rules/inspections.ts'
import {
  aDocx,
  anOfd,
  anOfdText,
  anOffice,
  anOpenDocument,
  aParagraph,
  contentTypes,
  relations,
  TYPES,
} from '../../kit/rules/office-files.ts'
import { aPdf, type MadePage, shown, ucs2 } from '../../kit/rules/pdf-files.ts'

const { DOCX, XLSX, ODT, ODS, OFD, ZIP, PDF, TEXT, CSV, DOC } = TYPES
const run = (text: string, properties = ''): string => `<w:r>${properties}<w:t>${text}</w:t></w:r>`

describe('a mark in a document of Word is found however it is taken apart', () => {
  it.each<[string, string]>([
    ['by hidden text', `<w:p>${run('机')}${run('x', '<w:rPr><w:vanish/></w:rPr>')}${run('密★20年')}</w:p>`],
    ['as hidden text', `<w:p>${run('机密★20年', '<w:rPr><w:vanish w:val="1"/></w:rPr>')}</w:p>`],
    [
      'with a stroke that does not break',
      `<w:p>${run('机密')}<w:r><w:noBreakHyphen/></w:r>${run('20年')}</w:p>`,
    ],
    [
      'by its codes',
      `<w:p>${run('机')}<w:r><w:sym w:font="SimSun" w:char="5BC6"/></w:r>${run('★20年')}</w:p>`,
    ],
    [
      'by the place of a drawing',
      `<w:p>${run('机密')}<w:drawing><wp:posOffset xmlns:wp="p">635</wp:posOffset></w:drawing>${run('★20年')}</w:p>`,
    ],
    [
      'by bookmarks',
      `<w:p>${run('机')}<w:bookmarkStart w:id="0" w:name="a"/>${run('密★')}<w:bookmarkEnd/></w:p>`,
    ],
    ['by a soft hyphen', `<w:p>${run('机')}<w:r><w:softHyphen/></w:r>${run('\u00ad密★')}</w:p>`],
    ['by a field', `<w:p>${run('机')}<w:r><w:instrText> REF a </w:instrText></w:r>${run('密★20年')}</w:p>`],
  ])('%s', (_, body) => expect(rejectionOf(DOCX, aDocx(body))).toBe('CLASSIFIED'))
  it('with any prefix', () => {
    const body =
      '<q:document xmlns:q="w"><q:p><q:r><q:t>机</q:t></q:r><q:r><q:t>密★</q:t></q:r></q:p></q:document>'
    expect(rejectionOf(DOCX, aDocx('', { parts: { 'word/document.xml': body } }))).toBe('CLASSIFIED')
  })
  it('but text that says it is not hidden is text as any other', () => {
    const body = `<w:p>${run('机')}${run('构', '<w:rPr><w:vanish w:val="0"/></w:rPr>')}${run('密★')}<w:r><w:sym w:char="zz"/></w:r></w:p>`
    expect(rejectionOf(DOCX, aDocx(body))).toBeNull()
  })
  it('in a part whose type has parameters, or is named by codes', () => {
    const header = `<a xmlns:w="w">${aParagraph('机密★20年')}</a>`
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml'
    const marked = (name: string, part: string, said: string) =>
      rejectionOf(DOCX, aDocx(aParagraph('通知'), { types: { [part]: said }, parts: { [name]: header } }))
    expect(marked('word/a.png', 'word/a.png', `${type}; charset=utf-8 `)).toBe('CLASSIFIED')
    expect(marked('word/图.png', 'word/%E5%9B%BE.png', type)).toBe('CLASSIFIED')
    expect(marked('word/100%.png', 'word/100%.png', type)).toBe('CLASSIFIED')
  })
})

describe('a mark in other formats is found however it is taken apart', () => {
  it.each([
    '机<office:annotation><dc:creator xmlns:dc="d">王</dc:creator><text:p>注</text:p></office:annotation>密★20年',
    '机<text:note><text:note-citation>1</text:note-citation><text:note-body/></text:note>密★20年',
    '机<draw:frame><svg:title xmlns:svg="s">图</svg:title></draw:frame>密★20年',
    '机<text:title>密★20年</text:title>',
  ])('in OpenDocument: %s', text => {
    expect(rejectionOf(ODT, anOpenDocument(ODT, `<text:p>${text}</text:p>`))).toBe('CLASSIFIED')
  })
  it('in text that is in UTF-16 without saying so, or in Big5', () => {
    const marked = '关于开展检查的通知\n机密★20年\n'
    expect(rejectionOf(TEXT, Buffer.from(marked, 'utf16le'))).not.toBeNull()
    const full = '关于开展\u3000机密★２０年'
    expect(rejectionOf(TEXT, Buffer.from(full, 'utf16le'))).not.toBeNull()
    const unmarked = Buffer.from('机密三十年', 'utf16le')
    expect(rejectionOf(TEXT, unmarked)).toBe('CLASSIFIED')
    expect(rejectionOf(CSV, unmarked)).toBe('CLASSIFIED')
    expect(rejectionOf(TEXT, Buffer.from([0xbe, 0xf7, 0xb1, 0x4b, 0xa1, 0xb9]))).toBe('CLASSIFIED')
  })
  it('in a PDF, on a page without a type, in a pattern, and behind a word that seems to end a stream', () => {
    const page: MadePage = {
      more: [
        { value: '<< /Contents 7 0 R /Resources << /Font << /F1 5 0 R >> >> >>' },
        { value: '<< >>', stream: shown('机密★20年') },
      ],
    }
    expect(rejectionOf(PDF, aPdf(page))).toBe('CLASSIFIED')
    expect(
      rejectionOf(
        PDF,
        aPdf({
          more: [
            { value: '<< /Contents [7 0 R] /Resources << /Font << /F1 5 0 R >> >> >>' },
            { value: '<< >>', stream: shown('机密★20年') },
          ],
        }),
      ),
    ).toBe('CLASSIFIED')
    const pattern = {
      value: '<< /PatternType 1 /Resources << /Font << /F1 5 0 R >> >> >>',
      stream: shown('机密★20年'),
    }
    expect(rejectionOf(PDF, aPdf({ more: [pattern] }))).toBe('CLASSIFIED')
    const content = `(endstream ) pop ${shown('机密★20年')}`
    const stream = (length: string) => ({ value: `<< /Length ${length} >>\nstream\n${content}\nendstream` })
    const late = (length: string, ...more: { value: string; stream?: Uint8Array }[]) =>
      rejectionOf(PDF, aPdf({ page: '/Contents 6 0 R', more: [stream(length), ...more] }))
    expect(late(String(content.length))).toBe('CLASSIFIED')
    expect(late('7 0 R', { value: String(content.length) })).toBe('CLASSIFIED')
    const packed = deflateSync(`20 0 ${content.length}`)
    expect(late('20 0 R', { value: '<< /Type /ObjStm /N 1 /First 5 /Filter /Fl >>', stream: packed })).toBe(
      'CLASSIFIED',
    )
  })
  it('and glyphs that a PDF draws itself are said not to be read', () => {
    const font = '<< /Subtype /Type3 /Encoding << /Differences [65 /A /B] >> >>'
    expect(inspected(PDF, aPdf({ font, content: `BT /F1 9 Tf (AB) Tj () Tj ${ucs2('')} Tj ET` }))).toEqual(
      TAKEN_UNREAD,
    )
  })
})

describe('what runs or loads is found however it is hidden', () => {
  const script = '<< /S /JavaScript /JS (x) >>'
  const pdf = (page: MadePage): string | null => rejectionOf(PDF, aPdf(page))
  it('in an object far behind its number', () => {
    expect(pdf({ more: [{ value: `null endobj 8 0 %${'x'.repeat(900)}\nobj ${script}` }] })).toBe(
      'HAS_SCRIPT',
    )
    expect(pdf({ more: [{ value: `null endobj 8 0${' '.repeat(900)}obj ${script}` }] })).toBe('HAS_SCRIPT')
    expect(pdf({ more: [{ value: `null endobj 8 0${'\t'.repeat(900)}obj ${script}` }] })).toBe('HAS_SCRIPT')
    expect(pdf({ more: [{ value: `null endobj 8 0${'\r'.repeat(900)}obj ${script}` }] })).toBe('HAS_SCRIPT')
  })
  it('in a stream of objects that does not say that it is one', () => {
    const stream = deflateSync(`20 0 ${script}`)
    expect(pdf({ more: [{ value: '<< /N 1 /First 5 /Filter /FlateDecode >>', stream }] })).toBe('HAS_SCRIPT')
  })
  it('in fields of a document of Word 97, whatever the place of their characters', () => {
    const field = '\x13 DDEAUTO c:\\\\windows\\\\cmd.exe\x14\x15'
    const word = (text: string) =>
      rejectionOf(DOC, aCompound([{ name: 'WordDocument', content: aWordStream(0, text) }]))
    expect(word(field)).toBe('HAS_EXTERNAL_LINK')
    expect(word('\x13 HYPERLINK "https://www.gov.cn/link"\x14\x15')).toBeNull()
  })
  it('in the name of a range', () => {
    const book =
      '<workbook><definedNames><definedName name="a">cmd|\'/c x\'!A1</definedName></definedNames></workbook>'
    expect(rejectionOf(XLSX, anOffice('XLSX', { parts: { 'xl/workbook.xml': book } }))).toBe(
      'HAS_EXTERNAL_LINK',
    )
  })
  it.each([
    '<table:table-cell table:formula="of:=WEBSERVICE(&quot;https://x.cn&quot;)"/>',
    '<table:table-cell table:formula="of:=DDE(&quot;soffice&quot;;&quot;a&quot;;&quot;b&quot;)"/>',
    '<table:table-cell table:formula="of:=[\'file:///c:/a.ods\'#$A.A1]"/>',
    '<table:cell-range-source xlink:href="a.ods"/>',
  ])('in a sheet of OpenDocument: %s', cell => {
    expect(rejectionOf(ODS, anOpenDocument(ODS, cell))).toBe('HAS_EXTERNAL_LINK')
  })
  it('in what a click on a field of OpenDocument runs, and in its pictures', () => {
    expect(rejectionOf(ODT, anOpenDocument(ODT, '<text:execute-macro/>'))).toBe('HAS_MACROS')
    expect(rejectionOf(ODT, anOpenDocument(ODT, '', { 'Pictures/a.svg': '<svg><script/></svg>' }))).toBe(
      'HAS_SCRIPT',
    )
    const svg = '<svg><text>机密★20年</text></svg>'
    expect(rejectionOf(ODT, anOpenDocument(ODT, '', { 'Pictures/a.svg': svg }))).toBe('CLASSIFIED')
  })
  it.each([
    'MZ\x90',
    'PK\x03\x04',
    'Rar!\x1a',
    '%PDF-1.7',
    '{\\rtf1',
    '<html>',
    '\ufeff <?xml version="1.0"?>',
    Buffer.from('\ufeff<a/>', 'utf16le'),
    Buffer.from('\ufeff<a/>', 'utf16le').swap16(),
  ])('in what a document has for a picture: %s', content => {
    const docx = aDocx(aParagraph('通知'), { parts: { 'word/media/image1.png': content } })
    expect(rejectionOf(DOCX, docx)).toBe('HAS_EMBEDDED_OBJECT')
    expect(rejectionOf(ODT, anOpenDocument(ODT, '', { 'Pictures/a.png': content }))).toBe(
      'HAS_EMBEDDED_OBJECT',
    )
    expect(rejectionOf(OFD, anOfd('', { 'Doc_0/Pages/Page_0/Content.dat': content }))).toBe(
      'HAS_EMBEDDED_OBJECT',
    )
  })
  it.each(['a.rar', 'a.7z', 'a.gz', 'a.tar', 'a.iso', 'a.svg', 'a.html', 'a'])(
    'in an archive, as %s',
    name => {
      expect(rejectionOf(ZIP, aZip([{ name }]))).toBe('TYPE_NOT_TAKEN')
    },
  )
  it('behind a second name of an entry, in its own header alone or behind the true one', () => {
    const field = (name: string): Buffer => {
      const head = Buffer.alloc(9)
      head.writeUInt16LE(0x7075, 0)
      head.writeUInt16LE(5 + name.length, 2)
      return Buffer.concat([head, Buffer.from(name)])
    }
    const entry = (lie: Buffer) => rejectionOf(ZIP, aZip([{ name: 'a.txt', local: { extra: lie } }]))
    expect(entry(field('b.exe'))).toBe('ENTRY_NAME_UNSAFE')
    expect(entry(field('a.txt'))).toBeNull()
    expect(entry(Buffer.concat([field('a.txt'), field('b.exe')]))).toBe('ENTRY_NAME_UNSAFE')
  })
  it('behind numbers that no file has', () => {
    const stream = deflateSync('x')
    for (const value of [
      '<< /Length -99999999999 >>',
      '<< /Length 99999999999999999999 >>',
      '<< /Type /ObjStm /N 1 /First -99999999999 >>',
      '<< /Filter /Fl /DecodeParms << /Predictor 15 /Columns 99999999999999999999 >> >>',
    ])
      expect(
        inspected(PDF, aPdf({ page: '/Contents 6 0 R', more: [{ value, stream }] })).rejection,
      ).toBeNull()
  })
})

describe('what is written by usual programs is taken', () => {
  it('a document of Word with its fonts, chart, comments, signature and picture of its first page', () => {
    const parts = {
      'docProps/app.xml': '<Properties><Application>Microsoft Office Word</Application></Properties>',
      'docProps/custom.xml':
        '<Properties><property name="KSOProductBuildVer"><v>2052-12.1.0.16929</v></property></Properties>',
      'docProps/thumbnail.jpeg': Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
      'customXml/item1.xml': '<b:Sources xmlns:b="b"/>',
      'customXml/itemProps1.xml': '<ds:datastoreItem xmlns:ds="d" ds:itemID="{1}"/>',
      'word/fontTable.xml': '<w:fonts xmlns:w="w"><w:font w:name="方正小标宋"/></w:fonts>',
      'word/fonts/font1.odttf': 'MZ scrambled',
      'word/settings.xml': '<w:settings xmlns:w="w"/>',
      'word/webSettings.xml': '<w:webSettings xmlns:w="w"/>',
      'word/theme/theme1.xml': '<a:theme xmlns:a="a"/>',
      'word/comments.xml': `<w:comments xmlns:w="w"><w:comment w:id="0">${aParagraph('请核对')}</w:comment></w:comments>`,
      'word/glossary/document.xml': '<w:glossaryDocument xmlns:w="w"/>',
      'word/printerSettings1.bin': Buffer.from('HP\0', 'utf16le'),
      'word/charts/chart1.xml': '<c:chartSpace xmlns:c="c"/>',
      'word/charts/_rels/chart1.xml.rels': relations({
        kind: 'package',
        target: '../embeddings/%E5%B7%A5%E4%BD%9C%E8%A1%A8.xlsx',
      }),
      'word/embeddings/工作表.xlsx': anOffice('XLSX'),
      '_xmlsignatures/origin.sigs': '',
      '_xmlsignatures/sig1.xml': '<Signature/>',
      'word/_rels/document.xml.rels': relations({
        kind: 'hyperlink',
        target: 'https://www.gov.cn/',
        mode: 'External',
      }),
    }
    expect(inspected(DOCX, aDocx(aParagraph('通知'), { parts }))).toEqual(TAKEN)
  })
  it('a text of LibreOffice with empty settings, old pictures and new ones', () => {
    const parts = {
      'Configurations2/accelerator/current.xml': '',
      'Configurations2/images/Bitmaps/': '',
      'Thumbnails/thumbnail.png': '\x89PNG',
      'Pictures/1.svm': 'VCLMTF',
      'Pictures/2.svg': '<svg><text>会场</text></svg>',
      'ObjectReplacements/Object 1': 'VCLMTF',
      'manifest.rdf': '<rdf/>',
      'META-INF/manifest.xml': '<manifest/>',
    }
    const text =
      '<office:scripts/><text:p>通知</text:p><table:table-cell table:formula="of:=SUM([.A1:.A9])"/>'
    expect(inspected(ODT, anOpenDocument(ODT, text, parts))).toEqual(TAKEN)
  })
  it('an OFD with its seal and the value of its signature', () => {
    const der = Buffer.from([0x30, 0x82, 0x01, 0x00])
    const parts = { 'Doc_0/Signs/Sign_0/SignedValue.dat': der, 'Doc_0/Signs/Sign_0/Seal.esl': der }
    expect(inspected(OFD, anOfd(anOfdText('通知', 30), parts))).toEqual(TAKEN)
  })
  it('a table with formulas, which is data: who opens it in a program of sheets is asked by it', () => {
    expect(inspected(CSV, Buffer.from('=HYPERLINK("https://www.gov.cn/","x"),=1+1,@SUM(A1)\n'))).toEqual(
      TAKEN,
    )
  })
  it('a document whose types are usual', () => {
    const types = contentTypes({ 'word/document.xml': `${DOCX}.main+xml` })
    expect(rejectionOf(DOCX, aDocx('', { parts: { '[Content_Types].xml': types } }))).toBeNull()
  })
})
