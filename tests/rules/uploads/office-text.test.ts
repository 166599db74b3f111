import { describe, expect, it } from 'vitest'
import { inspected, rejectionOf, TAKEN } from '../../kit/rules/inspections.ts'
import {
  aDocx,
  anOfd,
  anOfdText,
  anOffice,
  anOpenDocument,
  aParagraph,
  TYPES,
  XML,
} from '../../kit/rules/office-files.ts'

const { DOCX, XLSX, PPTX, ODT, ODS, OFD } = TYPES
const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`

describe('a mark in a document of Word is found', () => {
  it.each<[string, string]>([
    ['in a paragraph', aParagraph('机密★20年')],
    ['cut into runs', aParagraph('机', '密', '★', '20', '年')],
    ['with a tab', `<w:p>${run('机密')}<w:r><w:tab/></w:r>${run('★20年')}</w:p>`],
    ['after a line break', `<w:p>${run('000001')}<w:r><w:br/></w:r>${run('机密')}</w:p>`],
    ['over paragraphs', aParagraph('机密★') + aParagraph('20年')],
    ['as text that was deleted', `<w:p><w:del><w:r><w:delText>机密★20年</w:delText></w:r></w:del></w:p>`],
    [
      'around text that was deleted',
      `<w:p>${run('机')}<w:del><w:r><w:delText>x</w:delText></w:r></w:del>${run('密★20年')}</w:p>`,
    ],
    ['as it stood before an insertion', `<w:p>${run('机')}<w:ins>${run('x')}</w:ins>${run('密★20年')}</w:p>`],
    [
      'in a text box',
      `<w:p>${run('通')}<w:pict><w:txbxContent>${aParagraph('机密★', '20年')}</w:txbxContent></w:pict>${run('知')}</w:p>`,
    ],
    [
      'around a text box',
      `<w:p>${run('机')}<w:pict><w:txbxContent>${aParagraph('图')}</w:txbxContent></w:pict>${run('密★20年')}</w:p>`,
    ],
    [
      'by the newer of two forms',
      `<w:p>${run('机')}<mc:AlternateContent><mc:Choice>${run('密')}</mc:Choice><mc:Fallback>${run('x')}</mc:Fallback></mc:AlternateContent>${run('★20年')}</w:p>`,
    ],
    [
      'by the older of two forms',
      `<w:p>${run('机')}<mc:AlternateContent><mc:Choice>${run('x')}</mc:Choice><mc:Fallback>${run('密')}</mc:Fallback></mc:AlternateContent>${run('★20年')}</w:p>`,
    ],
    ['under its reading', `<w:p>${run('机')}<w:rt>${run('jī')}</w:rt>${run('密★20年')}</w:p>`],
    [
      'with a star of Wingdings',
      `<w:p>${run('机密')}<w:r><w:sym w:font="Wingdings" w:char="F0AB"/></w:r>${run('x')}</w:p>`,
    ],
    ['as WordArt', `<w:p><w:pict><v:textpath string="绝密★长期"/></w:pict></w:p>`],
    ['in what is said of a picture', `<w:p><w:docPr descr="机密★20年的图"/></w:p>`],
  ])('%s', (_, body) => expect(rejectionOf(DOCX, aDocx(body))).toBe('CLASSIFIED'))

  it.each([
    'word/header1.xml',
    'word/footer1.xml',
    'word/footnotes.xml',
    'word/comments.xml',
    'word/glossary/document.xml',
  ])('in %s', part => {
    const content = `${XML}<x xmlns:w="w">${aParagraph('秘密', '★5年')}</x>`
    expect(inspected(DOCX, aDocx(aParagraph('通知'), { parts: { [part]: content } }))).toEqual({
      rejection: 'CLASSIFIED',
      place: `${part}:1`,
      text: 'NOT_CHECKED',
    })
  })
  it.each(['title', 'subject', 'keywords'])('in its %s', name => {
    const core = `${XML}<p><dc:${name} xmlns:dc="d">机密★20年</dc:${name}></p>`
    expect(rejectionOf(DOCX, aDocx('', { parts: { 'docProps/core.xml': core } }))).toBe('CLASSIFIED')
  })
  it.each([
    aParagraph('保守国家秘密是公民的义务。'),
    aParagraph('绝密级、机密级和秘密级文件应当分别登记。'),
    aParagraph('信息化工程（商业秘密保护）指南'),
    `<w:p>${run('□')}<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>${run('机密')}</w:p>`,
  ])('but not in %s', body => expect(inspected(DOCX, aDocx(body))).toEqual(TAKEN))
})

describe('a mark in a workbook is found', () => {
  const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'
  const STRINGS = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml'
  const workbook = (sheet: string, strings = '<sst/>', more: Record<string, string> = {}): string | null =>
    rejectionOf(
      XLSX,
      anOffice('XLSX', {
        types: { 'xl/worksheets/sheet1.xml': SHEET, 'xl/sharedStrings.xml': STRINGS },
        parts: {
          'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
          'xl/sharedStrings.xml': strings,
          ...more,
        },
      }),
    )
  it.each<[string, string, string?]>([
    ['in a cell', '<row><c t="inlineStr"><is><t>机密★20年</t></is></c></row>'],
    [
      'in a cell of several runs',
      '<row><c t="inlineStr"><is><r><t>机密</t></r><r><t>★20年</t></r></is></c></row>',
    ],
    ['alone in its row', '<row><c t="s"><v>0</v></c></row>', '<sst><si><t>机密</t></si></sst>'],
    [
      'beside its label',
      '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>',
      '<sst><si><t>密级</t></si><si><t>机密</t></si></sst>',
    ],
    ['in a string that no cell has', '<row/>', '<sst><si><r><t>机密</t></r><r><t>★20年</t></r></si></sst>'],
    ['under its reading', '<row/>', '<sst><si><t>机</t><rPh><t>き</t></rPh><t>密★20年</t></si></sst>'],
    ['as the result of a formula', '<row><c t="str"><f>A1</f><v>机密★20年</v></c></row>'],
  ])('%s', (_, sheet, strings) => expect(workbook(sheet, strings)).toBe('CLASSIFIED'))
  it('in headers, names of sheets and comments', () => {
    const main = (sheet: string) => ({ 'xl/workbook.xml': `<workbook><sheets>${sheet}</sheets></workbook>` })
    expect(workbook('', '<sst/>', main('<sheet name="机密★20年"/>'))).toBe('CLASSIFIED')
    expect(
      workbook('', '<sst/>', {
        'xl/comments1.xml': '<x><comment><text><r><t>机密</t></r><r><t>★20年</t></r></text></comment></x>',
      }),
    ).toBe('CLASSIFIED')
    const header =
      '</sheetData><headerFooter><oddHeader>&amp;C&amp;"宋体"&amp;14机密</oddHeader></headerFooter><sheetData>'
    expect(workbook(header)).toBe('CLASSIFIED')
  })
  it('but not in a column of levels, nor in a string that is not there', () => {
    const strings = '<sst><si><t>机密</t></si><si><t>关于…的报告</t></si></sst>'
    expect(workbook('<row><c t="s"><v>1</v></c><c t="s"><v>0</v></c></row>', strings)).toBeNull()
    expect(workbook('<row><c t="s"><v>7</v></c></row>', strings)).toBeNull()
  })
})

describe('a mark in other formats is found', () => {
  it('on a slide', () => {
    const slide = `${XML}<s xmlns:a="a"><a:p><a:r><a:t>机</a:t></a:r><a:r><a:t>密★20年</a:t></a:r></a:p></s>`
    expect(rejectionOf(PPTX, anOffice('PPTX', { parts: { 'ppt/slides/slide1.xml': slide } }))).toBe(
      'CLASSIFIED',
    )
  })
  it('in OpenDocument', () => {
    const marked = '<text:p>机<text:span>密★</text:span>20年</text:p>'
    expect(rejectionOf(ODT, anOpenDocument(ODT, marked))).toBe('CLASSIFIED')
    expect(rejectionOf(ODS, anOpenDocument(ODS, `<table:table-cell>${marked}</table:table-cell>`))).toBe(
      'CLASSIFIED',
    )
  })
  it('in OFD, character by character, in one line or anywhere', () => {
    const text = '机密★20年'
    expect(rejectionOf(OFD, anOfd(anOfdText(text, 30)))).toBe('CLASSIFIED')
    expect(rejectionOf(OFD, anOfd([...text].map(one => anOfdText(one, 30.2)).join('')))).toBe('CLASSIFIED')
    expect(rejectionOf(OFD, anOfd([...text].map((one, at) => anOfdText(one, at * 10)).join('')))).toBe(
      'CLASSIFIED',
    )
    expect(rejectionOf(OFD, anOfd([...'机密'].map(one => anOfdText(one, 30)).join('')))).toBe('CLASSIFIED')
    expect(inspected(OFD, anOfd(anOfdText('保守国家秘密', 30)))).toEqual(TAKEN)
  })
})
