import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { inspect } from '../../../functions/uploads/rules/inspection.ts'
import { Inspector, MAX_READ_BYTES } from '../../../functions/uploads/rules/inspector.ts'
import { Refusal } from '../../../functions/uploads/rules/refusal.ts'
import { aZip } from '../../kit/rules/archives.ts'
import { aCompound, aWordStream } from '../../kit/rules/compound-files.ts'
import { inspected, rejectionOf, TAKEN, TAKEN_UNREAD } from '../../kit/rules/inspections.ts'
import {
  aDocx,
  anOfd,
  anOffice,
  aParagraph,
  contentTypes,
  relations,
  TYPES,
  XML,
} from '../../kit/rules/office-files.ts'
import { aPdf, type MadeObject, type MadePage, shown } from '../../kit/rules/pdf-files.ts'

const { DOCX, OFD, ZIP, PDF, TEXT, DOC, XLS } = TYPES
const pdf = (page: MadePage): string | null => rejectionOf(PDF, aPdf(page))
const docx = (parts: Readonly<Record<string, string>>): string | null =>
  rejectionOf(DOCX, aDocx(aParagraph('通知'), { parts }))

describe('an inspection', () => {
  it('that fails by itself, and not by the file, answers nothing', () => {
    let looks = 0
    const clock = () => {
      if (++looks > 1) throw new Error('no clock')
      return 0
    }
    expect(() => inspect({ fileName: null, mediaType: TEXT, bytes: Buffer.from('x') }, clock)).toThrow(
      'no clock',
    )
  })
  it('inflates no more of a stream than it may still read', () => {
    const inspector = new Inspector(
      () => 0,
      () => undefined,
    )
    inspector.countRead(MAX_READ_BYTES - 5, null)
    expect(inspector.inflateStream(deflateSync('12345'), '')).toHaveLength(5)
    expect(() => inspector.inflateStream(deflateSync('123456'), '')).toThrow(Refusal)
  })
})

describe('an archive', () => {
  it('may leave out the signature of what stands behind an entry', () => {
    const whole = aZip([{ name: 'a.txt', hasDescriptor: true }])
    const at = whole.indexOf(Buffer.from([0x50, 0x4b, 7, 8]))
    const bytes = Buffer.concat([whole.subarray(0, at), whole.subarray(at + 4)])
    bytes.writeUInt32LE(bytes.readUInt32LE(bytes.length - 6) - 4, bytes.length - 6)
    expect(inspected(ZIP, bytes)).toEqual(TAKEN)
  })
  it('of which a stored entry has another size than its data is refused', () => {
    const lie = { method: 0 }
    const entry = { name: 'a.txt', content: '公文'.repeat(50), local: lie, directory: lie }
    expect(rejectionOf(ZIP, aZip([entry]))).toBe('ARCHIVE_BROKEN')
  })
})

describe('a compound file', () => {
  const word = aCompound([{ name: 'WordDocument', content: aWordStream() }])
  const changed = (at: number, value: number): Buffer => {
    const bytes = Buffer.from(word)
    bytes.writeUInt32LE(value, at)
    return bytes
  }
  it('without a directory, or with a table that is cut off, is refused', () => {
    expect(rejectionOf(DOC, changed(48, 0xfffffffe))).toBe('TYPE_DIFFERS')
    expect(rejectionOf(DOC, changed(68, word.length / 512 - 1))).toBe('NOT_READABLE')
  })
  it('with a record that goes on behind the end is read to there', () => {
    const content = Buffer.from([9, 8, 0xff, 0xff])
    expect(inspected(XLS, aCompound([{ name: 'Workbook', content }]))).toEqual(TAKEN_UNREAD)
  })
})

describe('a document of Office Open XML', () => {
  it('may name its parts from the root', () => {
    const main = relations({ kind: 'officeDocument', target: '/word/document.xml' })
    expect(docx({ '_rels/.rels': main })).toBeNull()
  })
  it('may lack attributes that it should have', () => {
    const types = contentTypes({ 'word/document.xml': `${DOCX}.main+xml` })
    expect(docx({ '[Content_Types].xml': types.replace('<Override ', '<Override/><Override ') })).toBeNull()
    expect(docx({ 'word/_rels/document.xml.rels': `${XML}<a><Relationship/></a>` })).toBeNull()
    const body = '<w:p><w:fldSimple/><w:r><w:sym/></w:r><v:textpath/><w:instrText><w:f/></w:instrText></w:p>'
    expect(rejectionOf(DOCX, aDocx(body))).toBeNull()
    expect(
      rejectionOf(OFD, anOfd('<ofd:TextObject><ofd:TextCode>通知</ofd:TextCode></ofd:TextObject>')),
    ).toBeNull()
  })
  it('whose folder has content is refused', () => {
    expect(docx({ 'word/media/': 'x' })).toBe('ARCHIVE_BROKEN')
  })
  it('whose chart has its workbook outside has none', () => {
    const chart = relations(
      { kind: 'package', target: '../../../a.xlsx' },
      { kind: 'image', target: 'a.png' },
    )
    const parts = { 'word/charts/chart1.xml': '<c/>', 'word/charts/_rels/chart1.xml.rels': chart }
    expect(docx(parts)).toBeNull()
    expect(rejectionOf(DOCX, aDocx('', { parts: { ...parts, 'a.xlsx': anOffice('XLSX') } }))).toBe(
      'HAS_EMBEDDED_OBJECT',
    )
  })
  it.each(['constructor', 'toString', '__proto__'])('may have elements and relations named %s', name => {
    expect(rejectionOf(DOCX, aDocx(`<w:p><${name}>机密★20年</${name}></w:p>`))).toBe('CLASSIFIED')
    expect(docx({ 'word/_rels/document.xml.rels': relations({ kind: name, target: 'a.xml' }) })).toBeNull()
  })
})

describe('a PDF may have odd values, and is read nevertheless', () => {
  const notice = shown('关于开展安全生产检查工作的通知')
  it.each<[string, MadePage]>([
    [
      'filters that there are not',
      { page: '/Contents 6 0 R', more: [{ value: '<< /Filter /toString >>', stream: 'x' }] },
    ],
    [
      'filters that have no name',
      { page: '/Contents 6 0 R', more: [{ value: '<< /Filter [5] >>', stream: 'x' }] },
    ],
    [
      'a picture that is packed once more',
      { page: '/Contents 6 0 R', more: [{ value: '<< /Filter [/DCTDecode /Fl] >>', stream: 'x' }] },
    ],
    ['content that means itself', { page: '/Contents 6 0 R', more: [{ value: '6 0 R' }] }],
    ['no content where it should be', { page: '/Contents 99 0 R' }],
    ['no content where some of it should be', { page: '/Contents [4 0 R 99 0 R]', content: notice }],
    [
      'a map of characters that is not there',
      { font: '<< /Subtype /Type0 /ToUnicode 99 0 R >>', content: notice },
    ],
    [
      'a map of characters of its own as its encoding',
      { font: '<< /Subtype /Type0 /Encoding << >> >>', content: notice },
    ],
    ['a font without a name', { font: '<< /Subtype /Type1 >>', content: 'BT /F1 9 Tf (a) Tj ET' }],
    [
      'properties of nothing, and a font without a size',
      { content: `/Span /P BDC /Span 5 DP /F1 Tf (a) Tj` },
    ],
  ])('%s', (_, page) => expect(inspected(PDF, aPdf(page)).rejection).toBeNull())
  it.each<[string, MadePage]>([
    [
      'properties without a text in place of its own',
      {
        page: '/Resources << /Properties << /P << /MCID 1 >> >> /Font << /F1 5 0 R >> >>',
        content: `/Span /P BDC ${notice} EMC`,
      },
    ],
    [
      'fonts set by states, with and without their size',
      {
        page: '/Resources << /ExtGState << /G << /Font [5 0 R] >> /H << /Font [] >> >> /Font << /F1 5 0 R >> >>',
        content: `/H gs /G gs ${notice}`,
      },
    ],
    ['a picture in its content that ends it', { content: `${notice} BI ID x EI` }],
    ['a base of addresses', { catalog: '/URI << /Base 5 >>' }],
    ['an object that means itself', { more: [{ value: '6 0 R' }], catalog: '/A 6 0 R /OpenAction 6 0 R' }],
    ['an object that is not there any more', { after: '\n9 0 obj' }],
    [
      'differences that are no list',
      { font: '<< /Subtype /Type1 /Encoding << /Differences 5 >> >>', content: 'BT /F1 9 Tf (a) Tj ET' },
    ],
    [
      'a simple font with a map of characters',
      {
        font: '<< /Subtype /TrueType /ToUnicode 6 0 R >>',
        content: 'BT /F1 9 Tf (A) Tj ET',
        more: [
          {
            value: '<< >>',
            stream: 'begincodespacerange <> <0000000000> endcodespacerange beginbfchar <41> <0041> endbfchar',
          },
        ],
      },
    ],
    ['a form that is no form', { more: [{ value: '<< /Subtype /Form /Filter /DCTDecode >>', stream: 'x' }] }],
    ['a form in its trailer', { after: '\ntrailer << /Subtype /Form >>\nstream\nq\nendstream %%EOF' }],
    ['a large dictionary', { page: `/Resources << ${'/A 1 '.repeat(70)} >>`, content: '/X1 Do' }],
  ])('%s', (_, page) => expect(inspected(PDF, aPdf(page))).toEqual(TAKEN))
  it('a page of which an earlier revision was a picture', () => {
    const more = [
      {
        value:
          '<< /Filter /DCTDecode >>\nstream\nx\nendstream endobj 6 0 obj << /Length 1 >>\nstream\nq\nendstream',
      },
    ]
    expect(pdf({ page: '/Contents 6 0 R', more })).toBeNull()
  })
  it('a stream of objects that all lie in one place is refused', () => {
    const index = '20 0 '.repeat(2000)
    const stream = deflateSync(`${index}(${'x'.repeat(4000)})`)
    const value = `<< /Type /ObjStm /N 2000 /First ${index.length} /Filter /Fl >>`
    expect(pdf({ more: [{ value, stream }] })).toBe('TOO_COMPLEX')
  })
})

describe('filters of a PDF give what was packed', () => {
  const script = '20 0 << /JS (x) >> '
  const objects = (filter: string, stream: string | Uint8Array): MadeObject => ({
    value: `<< /Type /ObjStm /N 1 /First 5 ${filter} >>`,
    stream,
  })
  it.each<[string, string, string | Uint8Array]>([
    ['hexadecimal digits without their end', '/Filter /AHx', Buffer.from(script).toString('hex')],
    ['an odd digit at the end', '/Filter /AHx', `${Buffer.from(script).toString('hex').toUpperCase()}2>`],
    ['whole groups of 85, and one digit too many', '/Filter /A85', `${a85(Buffer.from(`${script} `))}!~>`],
    ['LZW with codes of every width', '/Filter /LZW', lzw(Buffer.from(script + noise(9000)))],
    [
      'LZW with a string that is not yet there',
      '/Filter /LZW',
      lzw(Buffer.from(`${script}${'a'.repeat(60)}`)),
    ],
    ['LZW that is damaged behind', '/Filter /LZW', lzw(Buffer.from(script), 4000)],
  ])('%s', (_, filter, stream) => expect(pdf({ more: [objects(filter, stream)] })).toBe('HAS_SCRIPT'))
  it('LZW that begins with a string that is not there gives nothing', () => {
    expect(pdf({ more: [objects('/Filter /LZW', Buffer.from([0x96, 0, 0]))] })).toBeNull()
  })
  it('rows of any predictor of PNG', () => {
    for (const width of [3, 7]) {
      const bytes = Buffer.from(script.padEnd(21 * 20) + noise(21 * 20))
      const rows = filtered(bytes, width, 3)
      const settings = `/Filter /Fl /DecodeParms << /Predictor 15 /Colors 3 /Columns ${width} >>`
      expect(pdf({ more: [objects(settings, deflateSync(rows))] })).toBe('HAS_SCRIPT')
      const text = Buffer.from(`<a>${'x'.repeat(500)}\n机密★20年\n</a>`.padEnd(width * 3 * 40))
      const metadata = {
        value: `<< /Type /Metadata ${settings} >>`,
        stream: deflateSync(filtered(text, width, 3)),
      }
      expect(pdf({ more: [metadata] })).toBe('CLASSIFIED')
    }
  })
})

/** Letters without order, always the same. */
function noise(length: number): string {
  let state = 1
  return Array.from({ length }, () => {
    state = (state * 48271) % 0x7fffffff
    return String.fromCharCode(97 + (state % 26))
  }).join('')
}

/** Whole groups of four bytes as five digits each. */
function a85(bytes: Buffer): string {
  let out = ''
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    let value = bytes.readUInt32BE(at)
    let digits = ''
    for (let digit = 0; digit < 5; digit++) {
      digits = String.fromCharCode((value % 85) + 33) + digits
      value = Math.floor(value / 85)
    }
    out += digits
  }
  return out
}

/** As programs pack by LZW: with a table of strings, cleared when it is full. A code may stand at the end that means nothing. */
function lzw(bytes: Buffer, odd?: number): Buffer {
  let bits = ''
  let table = new Map<string, number>()
  const write = (code: number): void => {
    const count = 258 + table.size + 1
    const width = count >= 2049 ? 12 : count >= 1025 ? 11 : count >= 513 ? 10 : 9
    bits += code.toString(2).padStart(width, '0').slice(-width)
  }
  const codeOf = (text: string): number => (text.length === 1 ? text.charCodeAt(0) : (table.get(text) ?? 0))
  write(256)
  let known = ''
  for (const byte of bytes) {
    const next = known + String.fromCharCode(byte)
    if (next.length === 1 || table.has(next)) {
      known = next
      continue
    }
    write(codeOf(known))
    table.set(next, 258 + table.size)
    if (table.size === 4096 - 258 - 2) {
      write(256)
      table = new Map()
    }
    known = String.fromCharCode(byte)
  }
  write(codeOf(known))
  if (odd !== undefined) write(odd)
  write(257)
  return Buffer.from(bits.match(/.{1,8}/g)?.map(byte => Number.parseInt(byte.padEnd(8, '0'), 2)) ?? [])
}

/** Rows of pixels of so many bytes, each row by another predictor. */
function filtered(bytes: Buffer, columns: number, pixel: number): Buffer {
  const width = columns * pixel
  const byteAt = (row: number, column: number): number =>
    row < 0 || column < 0 ? 0 : (bytes[row * width + column] ?? 0)
  const rows = Array.from({ length: Math.ceil(bytes.length / width) }, (_, row) => {
    const kind = row % 6
    const differences = Array.from({ length: width }, (_, column) => {
      const left = byteAt(row, column - pixel)
      const above = byteAt(row - 1, column)
      const corner = byteAt(row - 1, column - pixel)
      const nearest = [left, above, corner].toSorted(
        (a, b) => Math.abs(left + above - corner - a) - Math.abs(left + above - corner - b),
      )[0]
      const guess = [0, left, above, (left + above) >> 1, nearest][kind] ?? 0
      return (byteAt(row, column) - guess) & 0xff
    })
    return [kind, ...differences]
  })
  return Buffer.from(rows.flat())
}
