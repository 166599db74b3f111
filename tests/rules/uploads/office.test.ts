import { describe, expect, it } from 'vitest'
import { aZip } from '../../kit/rules/archives.ts'
import { inspected, rejectionOf, TAKEN, TAKEN_UNREAD } from '../../kit/rules/inspections.ts'
import {
  aDocx,
  anOffice,
  aParagraph,
  contentTypes,
  type MadeOffice,
  type MadeRelation,
  relations,
  TYPES,
  XML,
} from '../../kit/rules/office-files.ts'

const { DOCX, XLSX, PPTX } = TYPES
const OOXML = 'application/vnd.openxmlformats-officedocument.'
const picture = Buffer.from('picture')
const docx = (more: MadeOffice): string | null => rejectionOf(DOCX, aDocx(aParagraph('通知'), more))
const related = (...all: readonly MadeRelation[]): string | null =>
  docx({ parts: { 'word/_rels/document.xml.rels': relations(...all) } })

describe('a document of Office Open XML is taken', () => {
  it.each<[string, string, Uint8Array]>([
    ['of Word', DOCX, aDocx(aParagraph('关于开展检查的通知'))],
    ['of Excel', XLSX, anOffice('XLSX')],
    ['of PowerPoint', PPTX, anOffice('PPTX')],
    ['of WPS in its own extensions', TYPES.WPS, anOffice('DOCX')],
    ['of WPS, a sheet', TYPES.ET, anOffice('XLSX')],
    ['of WPS, a presentation', TYPES.DPS, anOffice('PPTX')],
    ['with another name of its main part', DOCX, anOffice('DOCX', { main: 'word/document2.xml' })],
    ['with its main part at the root', DOCX, anOffice('DOCX', { main: 'doc.xml' })],
    [
      'with links for people, fonts, pictures and settings of a printer',
      DOCX,
      aDocx(aParagraph('通知'), {
        parts: {
          'word/_rels/document.xml.rels': relations(
            { kind: 'hyperlink', target: 'https://www.gov.cn/', mode: 'External' },
            { kind: 'hyperlink', target: 'mailto:a@b.cn', mode: 'External' },
            { kind: 'image', target: 'media/image1.png' },
          ),
          'word/media/image1.png': picture,
          'word/fonts/font1.odttf': 'x',
          'word/printerSettings1.bin': 'x',
          'customXml/item1.xml': '<a/>',
          'word/vmlDrawing1.vml': '<xml><div>a<br>b</div></xml>',
          'word/media/': '',
        },
      }),
    ],
    [
      'in UTF-16',
      DOCX,
      aDocx('', {
        parts: {
          'word/document.xml': Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-16"?><a/>', 'utf16le'),
        },
      }),
    ],
    [
      'in UTF-16 of the other order',
      DOCX,
      aDocx('', { parts: { 'word/document.xml': Buffer.from('\ufeff<a/>', 'utf16le').swap16() } }),
    ],
  ])('%s', (_, type, bytes) => expect(inspected(type, bytes)).toEqual(TAKEN))

  it('whose charts have their numbers in a workbook within', () => {
    const parts = (workbook: Uint8Array) => ({
      'word/charts/chart1.xml': '<c/>',
      'word/charts/_rels/chart1.xml.rels': relations({ kind: 'package', target: '../embeddings/a.xlsx' }),
      'word/embeddings/a.xlsx': workbook,
    })
    expect(docx({ parts: parts(anOffice('XLSX')) })).toBeNull()
    expect(docx({ parts: parts(anOffice('DOCX')) })).toBe('TYPE_DIFFERS')
    expect(docx({ parts: { 'word/embeddings/a.xlsx': anOffice('XLSX') } })).toBe('HAS_EMBEDDED_OBJECT')
  })
  it('of pictures alone, of which it is said that they were not read', () => {
    expect(inspected(DOCX, aDocx('', { parts: { 'word/media/image1.png': picture } }))).toEqual(TAKEN_UNREAD)
  })
})

describe('what is no document of the declared type is refused', () => {
  it.each<[string, Uint8Array]>([
    ['another document', anOffice('XLSX')],
    ['an archive', aZip([{ name: 'a.txt' }])],
    ['text', Buffer.from('PK is no archive, however long it is')],
    [
      'a template',
      aDocx('', {
        types: {},
        parts: {
          '[Content_Types].xml': contentTypes({
            'word/document.xml': `${OOXML}wordprocessingml.template.main+xml`,
          }),
        },
      }),
    ],
    ['without relations', aZip([{ name: '[Content_Types].xml', content: contentTypes({}) }])],
    [
      'a main part that is not there',
      anOffice('DOCX', { parts: { '_rels/.rels': relations({ kind: 'officeDocument', target: 'no.xml' }) } }),
    ],
    [
      'a main part outside',
      anOffice('DOCX', {
        parts: { '_rels/.rels': relations({ kind: 'officeDocument', target: '../no.xml' }) },
      }),
    ],
  ])('%s', (_, bytes) => expect(rejectionOf(DOCX, bytes)).toBe('TYPE_DIFFERS'))
  it('two main parts, and two types of one part', () => {
    const main = { kind: 'officeDocument', target: 'word/document.xml' }
    expect(docx({ parts: { '_rels/.rels': relations(main, { ...main, target: 'b.xml' }) } })).toBe(
      'ENTRY_TWICE',
    )
    const twice = contentTypes({
      'word/document.xml': `${DOCX}.main+xml`,
      'Word/Document.xml': 'application/xml',
    })
    expect(docx({ parts: { '[Content_Types].xml': twice } })).toBe('ENTRY_TWICE')
  })
})

describe('what runs, or is another file, is refused', () => {
  it.each<[string, MadeOffice, string]>([
    ['macros by their part', { parts: { 'word/vbaProject.bin': 'x' } }, 'HAS_MACROS'],
    [
      'macros by the type of the main part',
      { types: { 'word/x.xml': 'application/vnd.ms-word.document.macroEnabled.main+xml' } },
      'HAS_MACROS',
    ],
    ['a sheet of macros', { types: { 'a.xml': 'application/vnd.ms-excel.macrosheet+xml' } }, 'HAS_MACROS'],
    ['an OLE object', { parts: { 'word/embeddings/oleObject1.bin': 'x' } }, 'HAS_EMBEDDED_OBJECT'],
    ['a file under a strange name', { parts: { 'word/media/a.dat': 'x' } }, 'HAS_EMBEDDED_OBJECT'],
    ['a page of HTML', { parts: { 'word/a.htm': 'x' } }, 'HAS_EMBEDDED_OBJECT'],
    ['a page of HTML under a harmless name', { types: { 'word/a.xml': 'text/html' } }, 'HAS_EMBEDDED_OBJECT'],
    [
      'a control',
      { types: { 'word/a.xml': 'application/vnd.ms-office.activeX+xml' } },
      'HAS_EMBEDDED_OBJECT',
    ],
    [
      'links to workbooks',
      { types: { 'a.xml': `${OOXML}spreadsheetml.externalLink+xml` } },
      'HAS_EXTERNAL_LINK',
    ],
    ['an add-in', { types: { 'a.xml': 'application/vnd.ms-office.webextension+xml' } }, 'HAS_SCRIPT'],
    ['script in a picture', { parts: { 'word/media/a.svg': '<svg><script/></svg>' } }, 'HAS_SCRIPT'],
    ['a handler in a picture', { parts: { 'word/media/a.svg': '<svg onclick="x"/>' } }, 'HAS_SCRIPT'],
    [
      'a picture that loads another',
      { parts: { 'word/media/a.svg': '<svg><image xlink:href="file:///c/a"/></svg>' } },
      'HAS_EXTERNAL_LINK',
    ],
    ['a menu that runs', { parts: { 'customUI/a.xml': '<customUI onLoad="x"/>' } }, 'HAS_SCRIPT'],
  ])('%s', (_, more, code) => expect(docx(more)).toBe(code))

  it('but a picture may have pictures and links in it', () => {
    const svg =
      '<svg><image href="data:image/png;base64,AA"/><a href="https://www.gov.cn/"/><a href="#b"/></svg>'
    expect(docx({ parts: { 'word/media/a.svg': svg } })).toBeNull()
  })

  it.each<[MadeRelation, string]>([
    [{ kind: 'attachedTemplate', target: 'https://x.cn/a.dotm', mode: 'External' }, 'HAS_EXTERNAL_LINK'],
    [{ kind: 'image', target: 'https://x.cn/a.png', mode: 'External' }, 'HAS_EXTERNAL_LINK'],
    [{ kind: 'image', target: 'a.png', mode: 'EXTERNAL' }, 'HAS_EXTERNAL_LINK'],
    [{ kind: 'image', target: 'file:///c:/a.png' }, 'HAS_EXTERNAL_LINK'],
    [{ kind: 'image', target: '\\\\server\\a.png' }, 'HAS_EXTERNAL_LINK'],
    [{ kind: 'hyperlink', target: 'file:///c:/a.exe', mode: 'External' }, 'HAS_EXTERNAL_LINK'],
    [{ kind: 'hyperlink', target: 'ms-msdt:/id', mode: 'External' }, 'HAS_EXTERNAL_LINK'],
    [{ kind: 'hyperlink', target: 'javascript:x', mode: 'External' }, 'HAS_EXTERNAL_LINK'],
    [{ kind: 'oleObject', target: 'https://x.cn/a.html!', mode: 'External' }, 'HAS_EMBEDDED_OBJECT'],
    [{ kind: 'externalLink', target: 'x.xml' }, 'HAS_EXTERNAL_LINK'],
    [{ kind: 'vbaProject', target: 'x.xml' }, 'HAS_MACROS'],
    [{ kind: 'aFChunk', target: 'x.xml' }, 'HAS_EMBEDDED_OBJECT'],
    [{ kind: 'subDocument', target: 'x.xml' }, 'HAS_EXTERNAL_LINK'],
  ])('a relation %j', (relation, code) => expect(related(relation)).toBe(code))

  it.each([
    '<w:p><w:r><w:instrText> DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\x </w:instrText></w:r></w:p>',
    '<w:p><w:fldSimple w:instr="INCLUDETEXT x"/></w:p>',
    '<w:p><w:r><w:delInstrText>INCLUDEPICTURE "https://x.cn/a"</w:delInstrText></w:r></w:p>',
    '<w:p><w:r><w:instrText>D</w:instrText></w:r></w:p><w:p><w:r><w:instrText>DE x</w:instrText></w:r></w:p>',
  ])('a field that loads or calls: %s', body => {
    expect(rejectionOf(DOCX, aDocx(body))).toBe('HAS_EXTERNAL_LINK')
  })
  it('but a link in a field may have any address', () => {
    const body = '<w:p><w:r><w:instrText> HYPERLINK "https://x.cn/link" </w:instrText></w:r></w:p>'
    expect(rejectionOf(DOCX, aDocx(body))).toBeNull()
  })
  it.each([
    "cmd|'/c x'!A1",
    "1+cmd|'x'!A1",
    'WEBSERVICE("https://x.cn")',
    'CALL("k","x")',
    "'[https://x.cn/a.xlsx]b'!A1",
  ])('a formula that loads or calls: %s', formula => {
    const sheet = `<worksheet><sheetData><row><c><f>${formula}</f><v>1</v></c></row></sheetData></worksheet>`
    expect(rejectionOf(XLSX, anOffice('XLSX', { parts: { 'xl/a.xml': sheet } }))).toBe('HAS_EXTERNAL_LINK')
  })
  it('but not one that computes', () => {
    const sheet =
      '<worksheet><sheetData><row><c><f>SUM(A1:A9)/IF(B1="a|b!",1,2)</f></c></row></sheetData></worksheet>'
    expect(rejectionOf(XLSX, anOffice('XLSX', { parts: { 'xl/a.xml': sheet } }))).toBeNull()
  })
  it.each([
    ['<oleObj/>', 'HAS_EMBEDDED_OBJECT'],
    ['<altChunk/>', 'HAS_EMBEDDED_OBJECT'],
    ['<ddeLink/>', 'HAS_EXTERNAL_LINK'],
    ['<hlinkClick action="ppaction://program"/>', 'HAS_SCRIPT'],
  ])('an element %s', (body, code) => expect(rejectionOf(DOCX, aDocx(body))).toBe(code))
})

describe('XML is read strictly', () => {
  const part = (content: string | Uint8Array): string | null =>
    docx({ parts: { 'customXml/item1.xml': content } })
  it('a document type definition is refused, with or without entities', () => {
    expect(part('<!DOCTYPE a><a/>')).toBe('XML_NOT_ALLOWED')
    expect(part('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>')).toBe('XML_NOT_ALLOWED')
    expect(part('<a>&b;</a>')).toBe('NOT_READABLE')
  })
  it.each<[string, string | Uint8Array]>([
    ['not well-formed', '<a><b></a>'],
    ['cut off', '<a>'],
    ['empty', ''],
    ['not in UTF-8', Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e])],
    ['cut off in a character', Buffer.from('<a/><!--公').subarray(0, -1)],
    ['in another encoding than it says', '<?xml version="1.0" encoding="UTF-7"?><a/>'],
  ])('a part that is %s is refused', (_, content) => expect(part(content)).toBe('NOT_READABLE'))
  it('a part that is nested too deeply is refused', () => {
    expect(part('<a>'.repeat(255) + '</a>'.repeat(255))).toBeNull()
    expect(part('<a>'.repeat(300) + '</a>'.repeat(300))).toBe('TOO_COMPLEX')
  })
  it('text in a CDATA section is text', () => {
    expect(part(`${XML}<a><![CDATA[机密★20年]]></a>`)).toBe('CLASSIFIED')
  })
})
