import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { aZip } from '../../kit/rules/archives.ts'
import { inspected, rejectionOf, TAKEN, TAKEN_UNREAD } from '../../kit/rules/inspections.ts'
import { TYPES } from '../../kit/rules/office-files.ts'
import { anObject, aPdf, aPdfOf, type MadePage, shown, UCS2, ucs2 } from '../../kit/rules/pdf-files.ts'

const { PDF } = TYPES
const fault = (page: MadePage): string | null => rejectionOf(PDF, aPdf(page))
const notice = shown('关于开展检查的通知')
/** A stream of objects with this one in it. */
const objectStream = (content: string) => ({
  value: `<< /Type /ObjStm /N 1 /First 5 /Filter /FlateDecode >>`,
  stream: deflateSync(`20 0 ${content}`),
})

describe('a PDF is taken', () => {
  it.each<[string, MadePage]>([
    ['of one page', { content: notice }],
    ['with bytes before its signature', { content: notice, before: '\r\n\r\n' }],
    ['with padding behind its end', { content: notice, after: '\n\0\0' }],
    ['without text', {}],
    ['that opens at a page', { catalog: '/OpenAction [3 0 R /Fit]' }],
    ['that opens at a page by an action', { catalog: '/OpenAction << /S /GoTo /D [3 0 R /Fit] >>' }],
    [
      'with links',
      {
        page: '/Annots [<< /Subtype /Link /A << /S /URI /URI (https://www.gov.cn/) >> >> << /A << /S /GoTo >> >>]',
      },
    ],
    ['with keys of nothing', { catalog: '/AcroForm << /XFA null >>' }],
    ['that talks of marks', { content: shown('保守国家秘密') }],
  ])('%s', (_, page) => expect(inspected(PDF, aPdf(page))).toEqual(TAKEN))
})

describe('a PDF that does or carries something is refused', () => {
  it.each<[string, string, string]>([
    ['script', '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>', 'HAS_SCRIPT'],
    ['script with an escaped name', '/Names << /J#61vaScript << >> >>', 'HAS_SCRIPT'],
    ['script of an escaped type', '/AA << /O << /S /J#61vaScript >> >>', 'HAS_SCRIPT'],
    ['script in a key that is given twice', '/AA << /O << /S /JavaScript /S /GoTo >> >>', 'HAS_SCRIPT'],
    ['script behind a comment', '/AA << /O << /S %x\n/JavaScript >> >>', 'HAS_SCRIPT'],
    ['a program', '/AA << /O << /S /Launch /F (cmd.exe) >> >>', 'HAS_SCRIPT'],
    ['a form that is sent', '/AA << /O << /S /SubmitForm >> >>', 'HAS_SCRIPT'],
    ['data that is read', '/AA << /O << /S /ImportData >> >>', 'HAS_SCRIPT'],
    ['another file', '/AA << /O << /S /GoToR >> >>', 'HAS_EXTERNAL_LINK'],
    ['an action when it opens', '/OpenAction << /S /Named /N /Print >>', 'HAS_SCRIPT'],
    ['an action when it opens, by a reference', '/OpenAction 7 0 R', 'HAS_SCRIPT'],
    ['a type by a reference', '/AA << /O << /S 6 0 R >> >>', 'HAS_SCRIPT'],
    ['a link to a program', '/AA << /O << /S /URI /URI (file:///c:/a.exe) >> >>', 'HAS_EXTERNAL_LINK'],
    ['files', '/Names << /EmbeddedFiles << >> >>', 'HAS_EMBEDDED_OBJECT'],
    ['a file', '/AF [<< /Type /Filespec /EF << >> >>]', 'HAS_EMBEDDED_OBJECT'],
    ['media', '/X << /Subtype /RichMedia >>', 'HAS_EMBEDDED_OBJECT'],
    ['a form of XML', '/AcroForm << /XFA [] >>', 'HAS_SCRIPT'],
  ])('%s', (_, catalog, code) => {
    const more = [{ value: '/JavaScript' }, { value: '<< /S /Named >>' }]
    expect(fault({ content: notice, catalog, more })).toBe(code)
    // The same in a stream of objects, and in a revision that takes the place of the catalog.
    const dictionary = `<< /Type /Catalog ${catalog} >>`
    expect(fault({ more: [...more, objectStream(dictionary)] })).toBe(code)
    const revised = Buffer.concat([
      aPdf({ more }),
      Buffer.from('\n'),
      anObject(1, { value: dictionary }),
      Buffer.from('%%EOF'),
    ])
    expect(rejectionOf(PDF, revised)).toBe(code)
  })
  it('what is encrypted', () => {
    expect(fault({ trailer: '/Encrypt 6 0 R', more: [{ value: '<< >>' }] })).toBe('ENCRYPTED')
    const table = { value: '<< /Type /XRef /Encrypt 1 0 R >>', stream: 'x' }
    expect(fault({ more: [table] })).toBe('ENCRYPTED')
    expect(fault({ more: [{ value: '<< /Type /ObjStm /Filter /Crypt >>', stream: 'x' }] })).toBe('ENCRYPTED')
  })
  it('a stream in another file', () => {
    expect(fault({ more: [{ value: '<< /F (c:/a) >>', stream: '' }] })).toBe('HAS_EXTERNAL_LINK')
  })
  it('an object that no table refers to, or with a comment in its head', () => {
    expect(fault({ after: '\n9%x\n0 obj << /JS (x) >> endobj %%EOF' })).toBe('HAS_SCRIPT')
    expect(fault({ more: [{ value: '<< >>', stream: '8 0 obj << /JS (x) >>' }] })).toBe('HAS_SCRIPT')
  })
  it('a stream of objects that cannot be read, or does not say what is in it', () => {
    expect(
      fault({
        more: [{ value: '<< /Type /ObjStm /N 1 /First 5 /Filter /FlateDecode >>', stream: 'damaged' }],
      }),
    ).toBe('NOT_READABLE')
    expect(fault({ more: [{ value: '<< /Type /ObjStm /N 1 >>', stream: 'x' }] })).toBe('NOT_READABLE')
    expect(fault({ more: [{ value: '<< /Type /ObjStm /N 3 /First 9 >>', stream: 'x' }] })).toBeNull()
  })
  it.each<[string, string, string | Uint8Array]>([
    ['hexadecimal digits', '/ASCIIHexDecode', `${Buffer.from('20 0 << /JS (x) >> ').toString('hex')}>`],
    ['digits of 85', '/A85', a85('20 0 << /JS (x) >> ')],
    [
      'runs',
      '/RL',
      Buffer.concat([Buffer.from([18]), Buffer.from('20 0 << /JS (x) >> '), Buffer.from([128])]),
    ],
    ['LZW', '/LZWDecode', lzw('20 0 << /JS (x) >> ')],
    ['two filters', '[/AHx /Fl]', `${deflateSync('20 0 << /JS (x) >> ').toString('hex')}>`],
    [
      'a predictor',
      '/Fl /DecodeParms << /Predictor 12 /Columns 19 >>',
      deflateSync(Buffer.concat([Buffer.from([0]), Buffer.from('20 0 << /JS (x) >> ')])),
    ],
  ])('objects packed by %s', (_, filter, stream) => {
    expect(fault({ more: [{ value: `<< /Type /ObjStm /N 1 /First 5 /Filter ${filter} >>`, stream }] })).toBe(
      'HAS_SCRIPT',
    )
  })
})

describe('what is no PDF, or something else too, is refused', () => {
  it.each<[string, Uint8Array, string]>([
    ['a page of HTML', Buffer.from('<html><script>'), 'TYPE_DIFFERS'],
    ['nothing', Buffer.alloc(0), 'TYPE_DIFFERS'],
    ['a signature too far behind', aPdf({ before: ' '.repeat(1024) }), 'TYPE_DIFFERS'],
    ['a program too', aPdf({ before: 'MZ' }), 'TYPE_DIFFERS'],
    ['an archive too', Buffer.concat([aPdf(), aZip([{ name: 'a.txt' }])]), 'TYPE_DIFFERS'],
    ['an archive before it', aPdf({ before: 'xPK\x03\x04' }), 'TYPE_DIFFERS'],
    ['a page of HTML too', aPdf({ before: '<html>' }), 'HAS_SCRIPT'],
    ['a page of HTML behind it', aPdf({ after: '<script>' }), 'HAS_SCRIPT'],
    ['with much behind it', aPdf({ after: 'x'.repeat(5000) }), 'NOT_READABLE'],
    ['without an end', Buffer.from('%PDF-1.7 1 0 obj << /Type /Page >>'), 'NOT_READABLE'],
    ['without pages', aPdfOf([{ value: '<< >>' }]), 'NOT_READABLE'],
    ['nested too deeply', aPdf({ more: [{ value: '['.repeat(200) }] }), 'TOO_COMPLEX'],
    ['made to be read forever', aPdf({ after: ' 1 0 obj ('.repeat(4000) }), 'NOT_READABLE'],
  ])('%s', (_, bytes, code) => expect(rejectionOf(PDF, bytes)).toBe(code))
  it('objects that overlap, which would take forever', () => {
    expect(fault({ more: [{ value: ' 1 0 obj ('.repeat(5000) }] })).toBe('TOO_COMPLEX')
  })
})

describe('a mark on a page is found', () => {
  const map = (lines: string) => ({
    value: '<< >>',
    stream: `1 begincodespacerange <0000> <ffff> endcodespacerange ${lines}`,
  })
  const MAPPED = '<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /ToUnicode 6 0 R >>'
  it.each<[string, MadePage]>([
    ['in one string', { content: shown('机密★20年') }],
    ['in several strings of a line', { content: shown('机', 100) + shown('密', 116) + shown('★20年', 132) }],
    ['in any order', { content: shown('★20年', 132) + shown('机', 100) + shown('密', 116) }],
    ['in an array', { content: `BT /F1 16 Tf [${ucs2('机')} -20 ${ucs2('密')} ${ucs2('★20年')}] TJ ET` }],
    [
      'by relative moves',
      {
        content: `BT /F1 16 Tf 20 TL 50 700 Td ${ucs2('通知')} Tj T* ${ucs2('机密')} Tj 0 -20 TD ${ucs2('办公室')} ' ET`,
      },
    ],
    ['within a saved state', { content: `/F1 16 Tf q 1 0 0 1 9 9 cm ${notice} Q BT ${ucs2('机密★')} Tj ET` }],
    [
      'cut over two streams',
      {
        page: '/Contents [6 0 R 7 0 R]',
        more: [
          { value: '<< >>', stream: `BT /F1 16 Tf ${ucs2('机')} Tj` },
          { value: '<< >>', stream: `${ucs2('密★20年')} Tj ET` },
        ],
      },
    ],
    [
      'by a map of characters',
      {
        font: MAPPED,
        content: 'BT /F1 16 Tf <000100020003> Tj ET',
        more: [map('3 beginbfchar <0001> <673a> <0002> <5bc6> <0003> <2605> endbfchar')],
      },
    ],
    [
      'by a map of ranges',
      {
        font: MAPPED,
        content: 'BT /F1 16 Tf <000100020005> Tj ET',
        more: [map('beginbfrange <0001> <0002> [<673a> <5bc6>] <0004> <0005> <2604> endbfrange')],
      },
    ],
    [
      'in GBK',
      {
        font: '<< /Subtype /Type0 /Encoding /GBK-EUC-H >>',
        content: 'BT /F1 16 Tf <bbfac3dca1ef3230c4ea> Tj ET',
      },
    ],
    [
      'in a form',
      {
        content: '/X1 Do',
        more: [{ value: '<< /Subtype /Form /Matrix [1 0 0 1 0 0] >>', stream: shown('机密★20年') }],
      },
    ],
    [
      'in a stamp',
      {
        more: [
          {
            value: '<< /Subtype /Form /Resources << /Font << /F1 5 0 R >> >> >>',
            stream: shown('机密★20年'),
          },
        ],
      },
    ],
    ['as what stands for a picture', { content: `/Span << /ActualText <feff673a5bc62605> >> BDC EMC` }],
    ['in its title', { trailer: '/Info << /Title <feff673a5bc6260500320030> >>' }],
    ['in a note', { page: '/Annots [<< /Contents <feff673a5bc62605> >>]' }],
    ['in a note in GBK', { page: '/Annots [<< /Contents <bbfac3dca1ef> >>]' }],
    ['in its metadata', { more: [{ value: '<< /Type /Metadata >>', stream: '<a><b>机密★20年</b></a>' }] }],
  ])('%s', (_, page) => expect(fault(page)).toBe('CLASSIFIED'))
  it('with the page that it is on', () => {
    expect(inspected(PDF, aPdf({ content: shown('机密★20年') }))).toMatchObject({ place: 'p. 1:1' })
  })
  it('on a page that a later revision shows otherwise', () => {
    const before = aPdf({ content: shown('机密★20年') })
    const after = anObject(4, { value: '<< >>', stream: notice })
    expect(rejectionOf(PDF, Buffer.concat([before, Buffer.from('\n'), after, Buffer.from('%%EOF')]))).toBe(
      'CLASSIFIED',
    )
  })
  it('that is not there in letters of other lines', () => {
    expect(fault({ content: shown('机密', 100, 700) + shown('工作', 140, 700) })).toBeNull()
  })
})

describe('text that cannot be read is said not to be', () => {
  it.each<[string, MadePage]>([
    [
      'a scan',
      { content: '/X1 Do', more: [{ value: '<< /Subtype /Image /Filter /DCTDecode >>', stream: 'x' }] },
    ],
    ['a scan within the content', { content: 'BI /W 1 /H 1 ID x EI Q' }],
    [
      'a scan with a page number',
      { content: `/X1 Do ${shown('1')}`, more: [{ value: '<< /Subtype /Image >>', stream: 'x' }] },
    ],
    ['a font of glyph numbers', { font: '<< /Subtype /Type0 /Encoding /Identity-H >>', content: notice }],
    [
      'a font of its own encoding',
      { font: '<< /Subtype /TrueType /FontDescriptor << >> >>', content: 'BT /F1 9 Tf (ab) Tj ET' },
    ],
    [
      'a font with names of glyphs that say nothing',
      {
        font: '<< /Subtype /Type1 /Encoding << /Differences [1 /g12] >> >>',
        content: 'BT /F1 9 Tf (ab) Tj ET',
      },
    ],
    ['no font', { content: 'BT (ab) Tj ET' }],
    [
      'content that is damaged',
      { page: '/Contents 6 0 R', more: [{ value: '<< /Filter /FlateDecode >>', stream: 'damaged' }] },
    ],
  ])('%s', (_, page) => expect(inspected(PDF, aPdf(page))).toEqual(TAKEN_UNREAD))
  it.each<[string, string]>([
    [
      'in an encoding of letters',
      '<< /Subtype /TrueType /Encoding /WinAnsiEncoding /FontDescriptor << >> >>',
    ],
    ['of every program', '<< /Subtype /Type1 /BaseFont /Helvetica >>'],
    ['with names of letters', '<< /Subtype /Type1 /Encoding << /Differences [1 /A /comma] >> >>'],
  ])('but a font %s can', (_, font) => {
    expect(inspected(PDF, aPdf({ font, content: 'BT /F1 9 Tf (a\\(b\\051\\n) Tj ET' }))).toEqual(TAKEN)
  })
  it('and a picture beside text is no scan', () => {
    const content = `/X1 Do ${shown('关于开展安全生产检查工作的通知')}`
    expect(
      inspected(PDF, aPdf({ content, more: [{ value: '<< /Subtype /Image >>', stream: 'x' }], font: UCS2 })),
    ).toEqual(TAKEN)
  })
})

function a85(text: string): string {
  const bytes = Buffer.from(text)
  let out = ''
  for (let at = 0; at < bytes.length; at += 4) {
    const group = Buffer.alloc(4)
    bytes.copy(group, 0, at)
    let value = group.readUInt32BE()
    let digits = ''
    for (let digit = 0; digit < 5; digit++) {
      digits = String.fromCharCode((value % 85) + 33) + digits
      value = Math.floor(value / 85)
    }
    out += digits.slice(0, Math.min(4, bytes.length - at) + 1)
  }
  return `${out}~>`
}

/** Codes of nine bits, each a byte of its own. */
function lzw(text: string): Uint8Array {
  const codes = [256, ...Buffer.from(text), 257]
  const bits = codes.map(code => code.toString(2).padStart(9, '0')).join('')
  return Uint8Array.from({ length: Math.ceil(bits.length / 8) }, (_, at) =>
    Number.parseInt(bits.slice(at * 8, at * 8 + 8).padEnd(8, '0'), 2),
  )
}
