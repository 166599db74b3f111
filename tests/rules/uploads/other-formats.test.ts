import { describe, expect, it } from 'vitest'
import { aZip } from '../../kit/rules/archives.ts'
import {
  type Atom,
  aCompound,
  atoms,
  aWordStream,
  type Record,
  records,
} from '../../kit/rules/compound-files.ts'
import { inspected, rejectionOf, TAKEN, TAKEN_UNREAD } from '../../kit/rules/inspections.ts'
import { anOfd, anOfdText, anOffice, anOpenDocument, TYPES } from '../../kit/rules/office-files.ts'
import { chunk, PNG_SIGNATURE, png } from '../../kit/rules/pictures.ts'

const { DOC, XLS, PPT, WPS, ET, DPS, ODT, ODS, OFD, PNG, JPEG } = TYPES
const word = (flags?: number, text?: string) => ({ name: 'WordDocument', content: aWordStream(flags, text) })
const book = (...all: Record[]) => ({
  name: 'Workbook',
  content: records([0x809, Buffer.alloc(16)], ...all),
})
const slides = (...all: Atom[]) => ({ name: 'PowerPoint Document', content: atoms(...all) })

describe('a document of Office 97–2003 is taken, and said not to be read', () => {
  it.each<[string, string, Uint8Array]>([
    [
      'of Word',
      DOC,
      aCompound([
        word(),
        { name: 'ObjectPool' },
        { name: '\x05SummaryInformation', content: Buffer.alloc(9) },
      ]),
    ],
    ['of Excel', XLS, aCompound([book([0x1ae, Buffer.alloc(4)], [0x85, Buffer.alloc(8)])])],
    [
      'of PowerPoint',
      PPT,
      aCompound([
        slides([0x0f, 0x3e8, atoms([0, 1, Buffer.alloc(4)])]),
        { name: 'Current User', content: Buffer.alloc(20) },
      ]),
    ],
    ['of WPS', WPS, aCompound([word()])],
    ['of WPS, a sheet', ET, aCompound([book()])],
    ['of WPS, a presentation', DPS, aCompound([slides()])],
  ])('%s', (_, type, bytes) => expect(inspected(type, bytes)).toEqual(TAKEN_UNREAD))
})

describe('a document of Office 97–2003 is refused', () => {
  const x = Buffer.from('x')
  it.each<[string, string, Uint8Array, string]>([
    ['with macros', DOC, aCompound([word(), { name: 'Macros' }]), 'HAS_MACROS'],
    ['with macros of Excel', XLS, aCompound([book(), { name: '_VBA_PROJECT_CUR' }]), 'HAS_MACROS'],
    ['with a project', DOC, aCompound([word(), { name: 'VBA' }]), 'HAS_MACROS'],
    [
      'with a sheet of macros',
      XLS,
      aCompound([book([0x85, Buffer.from([0, 0, 0, 0, 0, 1, 0, 0])])]),
      'HAS_MACROS',
    ],
    [
      'with macros of PowerPoint',
      PPT,
      aCompound([slides([0x0f, 0x3e8, atoms([0x0f, 0x3ff, x])])]),
      'HAS_MACROS',
    ],
    [
      'with a packed file',
      DOC,
      aCompound([word(), { name: '\x01Ole10Native', content: x }]),
      'HAS_EMBEDDED_OBJECT',
    ],
    ['with an object', DOC, aCompound([word(), { name: '_1234567890' }]), 'HAS_EMBEDDED_OBJECT'],
    ['with an object of Excel', XLS, aCompound([book(), { name: 'MBD0012AB34' }]), 'HAS_EMBEDDED_OBJECT'],
    ['with an object of PowerPoint', PPT, aCompound([slides([0x10, 0x1011, x])]), 'HAS_EMBEDDED_OBJECT'],
    ['with links', XLS, aCompound([book([0x1ae, Buffer.alloc(20)])]), 'HAS_EXTERNAL_LINK'],
    ['encrypted, of Word', DOC, aCompound([word(0x100)]), 'ENCRYPTED'],
    ['encrypted, of Excel', XLS, aCompound([book([0x2f, Buffer.alloc(6)])]), 'ENCRYPTED'],
    [
      'encrypted, of PowerPoint',
      PPT,
      aCompound([slides(), { name: 'EncryptedSummary', content: x }]),
      'ENCRYPTED',
    ],
    [
      'encrypted by its user',
      PPT,
      aCompound([
        slides(),
        {
          name: 'Current User',
          content: Buffer.from(`${'00'.repeat(12)}dfc4d1f3`, 'hex'),
        },
      ]),
      'ENCRYPTED',
    ],
    ['newer and encrypted', DOC, aCompound([{ name: 'EncryptedPackage', content: x }]), 'ENCRYPTED'],
    ['of another kind', DOC, aCompound([book()]), 'TYPE_DIFFERS'],
    [
      'without the header of its stream',
      DOC,
      aCompound([{ name: 'WordDocument', content: x }]),
      'TYPE_DIFFERS',
    ],
    ['with two main streams', XLS, aCompound([book(), { name: 'Book', content: x }]), 'ENTRY_TWICE'],
    ['a newer document', DOC, anOffice('DOCX'), 'TYPE_DIFFERS'],
    ['cut off', DOC, aCompound([word()]).subarray(0, 1000), 'NOT_READABLE'],
    [
      'with sectors of an odd size',
      DOC,
      Buffer.concat([aCompound([word()]).fill(7, 30, 31)]),
      'NOT_READABLE',
    ],
    ['with a mark in it', DOC, aCompound([word(0, '通知\r机密★20年')]), 'CLASSIFIED'],
  ])('%s', (_, type, bytes, code) => expect(rejectionOf(type, bytes)).toBe(code))

  it('a newer one that is encrypted is a compound file, and no archive', () => {
    expect(rejectionOf(TYPES.DOCX, aCompound([{ name: 'EncryptedPackage' }]))).toBe('ENCRYPTED')
  })
  it('one of which chains of sectors lead back', () => {
    const bytes = aCompound([word(), { name: 'other', content: Buffer.alloc(5000) }])
    bytes.fill(0, bytes.length - 512, bytes.length - 480)
    expect(rejectionOf(DOC, bytes)).toBe('NOT_READABLE')
  })
})

describe('OpenDocument', () => {
  const p = '<text:p>通知</text:p>'
  it('is taken, with its charts and pictures', () => {
    const manifest = '<manifest/>'
    expect(
      inspected(
        ODT,
        anOpenDocument(ODT, p, {
          'META-INF/manifest.xml': manifest,
          'styles.xml': '<a/>',
          'Object 1/content.xml': '<a/>',
          'ObjectReplacements/Object 1': 'x',
          'Pictures/a.png': 'x',
          'Configurations2/': '',
        }),
      ),
    ).toEqual(TAKEN)
    expect(inspected(ODS, anOpenDocument(ODS, '<table:table/>'))).toEqual(TAKEN)
    expect(inspected(ODT, anOpenDocument(ODT, '', { 'Pictures/a.png': 'x' }))).toEqual(TAKEN_UNREAD)
    expect(
      rejectionOf(
        ODT,
        anOpenDocument(
          ODT,
          '<text:a xlink:href="https://www.gov.cn/">x</text:a><draw:image xlink:href="Pictures/a.png"/>',
        ),
      ),
    ).toBeNull()
  })
  it.each<[string, string, Readonly<{ [name: string]: string }>, string]>([
    ['macros', p, { 'Basic/Standard/Module1.xml': '<a/>' }, 'HAS_MACROS'],
    ['script', p, { 'Scripts/python/a.py': 'x' }, 'HAS_MACROS'],
    ['what listens', '<script:event-listener/>', {}, 'HAS_MACROS'],
    ['an object', p, { 'Object 1': 'x' }, 'HAS_EMBEDDED_OBJECT'],
    ['an object in its content', '<draw:object-ole/>', {}, 'HAS_EMBEDDED_OBJECT'],
    ['a section of another file', '<text:section-source xlink:href="a.odt"/>', {}, 'HAS_EXTERNAL_LINK'],
    ['a picture elsewhere', '<draw:image xlink:href="https://x.cn/a.png"/>', {}, 'HAS_EXTERNAL_LINK'],
    ['a link to a program', '<text:a xlink:href="file:///c:/a.exe">x</text:a>', {}, 'HAS_EXTERNAL_LINK'],
    ['encryption', p, { 'META-INF/manifest.xml': '<m:encryption-data xmlns:m="m"/>' }, 'ENCRYPTED'],
  ])('with %s is refused', (_, content, more, code) => {
    expect(rejectionOf(ODT, anOpenDocument(ODT, content, more))).toBe(code)
  })
  it('of another type, or without its content, is refused', () => {
    expect(rejectionOf(ODT, anOpenDocument(ODS, p))).toBe('TYPE_DIFFERS')
    expect(rejectionOf(ODT, aZip([{ name: 'content.xml', content: '<a/>' }]))).toBe('TYPE_DIFFERS')
    expect(rejectionOf(ODT, aZip([{ name: 'mimetype', content: ODT, isStored: true }]))).toBe('TYPE_DIFFERS')
  })
})

describe('OFD', () => {
  const page = anOfdText('关于开展检查的通知', 30)
  it('is taken, with seals, fonts, links and attachments of types that are taken', () => {
    const more = {
      'Doc_0/Res/a.ttf': 'x',
      'Doc_0/Signs/Seal.esl': 'x',
      'Doc_0/Attachs/a.txt': '附件',
      'Doc_0/Res/a.jpg': 'x',
      'Doc_0/': '',
    }
    expect(inspected(OFD, anOfd(`${page}<ofd:URI URI="https://www.gov.cn/"/>`, more))).toEqual(TAKEN)
    expect(inspected(OFD, anOfd('', { 'Doc_0/Res/a.jpg': 'x' }))).toEqual(TAKEN_UNREAD)
  })
  it.each<[string, string, Readonly<{ [name: string]: string }>, string]>([
    ['an attachment that runs', page, { 'Doc_0/Attachs/a.exe': 'MZ' }, 'HAS_EMBEDDED_OBJECT'],
    ['a program by another name', page, { 'Doc_0/Res/a.dat': 'MZ' }, 'HAS_EMBEDDED_OBJECT'],
    ['an attachment with a mark', page, { 'Doc_0/Attachs/a.txt': '机密★20年' }, 'CLASSIFIED'],
    ['script', '<ofd:JavaScript>x</ofd:JavaScript>', {}, 'HAS_SCRIPT'],
    ['an action that runs', '<ofd:Launch/>', {}, 'HAS_SCRIPT'],
    ['a film', '<ofd:Movie/>', {}, 'HAS_EMBEDDED_OBJECT'],
    ['a link to a program', '<ofd:URI URI="file:///c:/a.exe"/>', {}, 'HAS_EXTERNAL_LINK'],
    ['encryption', '<ofd:Encryptions/>', {}, 'ENCRYPTED'],
    ['another root', page, { 'OFD.xml': '<a/>' }, 'TYPE_DIFFERS'],
  ])('with %s is refused', (_, content, more, code) => {
    expect(rejectionOf(OFD, anOfd(content, more))).toBe(code)
  })
  it('without its root is refused', () => {
    expect(rejectionOf(OFD, aZip([{ name: 'a.xml', content: '<a/>' }]))).toBe('TYPE_DIFFERS')
  })
})

/** An archive that says it has a comment of so many bytes, which is whatever comes behind it. */
function openEnded(archive: Buffer, length: number): Buffer {
  archive.writeUInt16LE(length, archive.length - 2)
  return archive
}

describe('pictures', () => {
  const segment = (marker: number, content: Uint8Array | string): Buffer => {
    const head = Buffer.from([0xff, marker, 0, 0])
    head.writeUInt16BE(Buffer.byteLength(content) + 2, 2)
    return Buffer.concat([head, Buffer.from(content)])
  }
  const jpeg = (...more: readonly Buffer[]): Buffer =>
    Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      segment(0xe0, 'JFIF\0'),
      ...more,
      segment(0xda, 'x'),
      Buffer.from([1, 0xff, 0, 0xff, 0xd0, 2, 0xff, 0xd9]),
    ])

  it('are taken, and said not to be read', () => {
    expect(inspected(PNG, png())).toEqual(TAKEN_UNREAD)
    expect(inspected(PNG, png(chunk('tEXt', 'Title\0会场')))).toEqual(TAKEN_UNREAD)
    expect(inspected(JPEG, jpeg())).toEqual(TAKEN_UNREAD)
    expect(inspected(JPEG, jpeg(segment(0xfe, '会场'), Buffer.from([0xff])))).toEqual(TAKEN_UNREAD)
    expect(inspected(JPEG, Buffer.concat([jpeg(), jpeg(), Buffer.alloc(9)]))).toEqual(TAKEN_UNREAD)
  })
  it.each<[string, string, Uint8Array, string]>([
    ['a PNG that is none', PNG, jpeg(), 'TYPE_DIFFERS'],
    ['a PNG with data behind', PNG, Buffer.concat([png(), Buffer.from('x')]), 'NOT_READABLE'],
    ['a PNG that is an archive', PNG, Buffer.concat([png(), aZip([{ name: 'a.txt' }])]), 'NOT_READABLE'],
    [
      'a PNG with an archive in a chunk',
      PNG,
      Buffer.concat([png().subarray(0, -12), chunk('zzZz', aZip([])), chunk('IEND')]),
      'null',
    ],
    [
      'a PNG that is an archive to its end',
      PNG,
      Buffer.concat([
        png().subarray(0, -12),
        chunk('zzZz', openEnded(aZip([{ name: 'a.txt' }]), 16)),
        chunk('IEND'),
      ]),
      'TYPE_DIFFERS',
    ],
    ['a PNG cut off', PNG, png().subarray(0, -1), 'NOT_READABLE'],
    ['a PNG without its head', PNG, Buffer.concat([PNG_SIGNATURE, chunk('IEND')]), 'NOT_READABLE'],
    ['a PNG with a wrong checksum', PNG, png().fill(7, 20, 21), 'NOT_READABLE'],
    ['a PNG with script', PNG, png(chunk('tEXt', 'a\0<script>')), 'HAS_SCRIPT'],
    ['a PNG with script in another chunk', PNG, png(chunk('zzZz', '<script>')), 'HAS_SCRIPT'],
    ['a PNG with a mark', PNG, png(chunk('iTXt', 'a\0\0\0\0\0机密★20年')), 'CLASSIFIED'],
    ['a JPEG that is none', JPEG, png(), 'TYPE_DIFFERS'],
    ['a JPEG with data behind', JPEG, Buffer.concat([jpeg(), Buffer.from('x')]), 'NOT_READABLE'],
    ['a JPEG with zeros and data behind', JPEG, Buffer.concat([jpeg(), Buffer.from('\0x')]), 'NOT_READABLE'],
    [
      'a JPEG with an archive in a note',
      JPEG,
      Buffer.concat([jpeg(segment(0xfe, aZip([{ name: 'a.txt' }]))), Buffer.alloc(0)]),
      'null',
    ],
    ['a JPEG that is a PDF', JPEG, jpeg(segment(0xfe, '%PDF-1.7')), 'TYPE_DIFFERS'],
    ['a JPEG with script', JPEG, jpeg(segment(0xfe, '<script>')), 'HAS_SCRIPT'],
    ['a JPEG with a mark', JPEG, jpeg(segment(0xfe, '机密★20年')), 'CLASSIFIED'],
    ['a JPEG cut off', JPEG, jpeg().subarray(0, -2), 'NOT_READABLE'],
    ['a JPEG cut off in its last mark', JPEG, jpeg().subarray(0, -1), 'NOT_READABLE'],
    ['a JPEG cut off in a segment', JPEG, jpeg().subarray(0, 8), 'NOT_READABLE'],
    ['a JPEG cut off in a head', JPEG, jpeg().subarray(0, 5), 'NOT_READABLE'],
    ['a JPEG with a segment of no length', JPEG, Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]), 'NOT_READABLE'],
  ])('%s', (_, type, bytes, code) => expect(String(rejectionOf(type, bytes))).toBe(code))
})

describe('a compound file', () => {
  it('may have its streams in short sectors, which are read too', () => {
    // The root has the short sectors; their table is one sector, and the stream is 32 of its 64 bytes.
    const bytes = aCompound([
      { name: 'short', content: aWordStream(0x100) },
      { name: 'table', content: Buffer.alloc(512, 0xff) },
    ])
    const directory = (bytes.readUInt32LE(48) + 1) * 512
    const [short = 0, table = 0] = [directory + 128, directory + 256].map(at => bytes.readUInt32LE(at + 116))
    bytes.writeUInt32LE(short, directory + 116)
    bytes.writeUInt32LE(table, 60)
    bytes.write('WordDocument', directory + 128, 'utf16le')
    bytes.writeUInt16LE(26, directory + 128 + 64)
    bytes.writeUInt32LE(0, directory + 128 + 116)
    bytes.writeUInt32LE(32, directory + 128 + 120)
    expect(rejectionOf(DOC, bytes)).toBe('ENCRYPTED')
  })
  it('of more sectors than its head can list lists them elsewhere', () => {
    const bytes = aCompound([word()])
    bytes.writeUInt32LE(0, 68)
    expect(rejectionOf(DOC, bytes)).not.toBe('ENCRYPTED')
  })
})
