import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MEDIA_TYPES } from '../../../functions/uploads/model.ts'
import { mediaTypeFault, type Sample } from '../../../functions/uploads/rules/media.ts'

const OFD = 'application/ofd'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** As much of a file's start and end as the upload check keeps. */
const SAMPLE_BYTES = 65_536

function sampleOf(file: Uint8Array): Sample {
  return { head: file.subarray(0, SAMPLE_BYTES), tail: file.subarray(-SAMPLE_BYTES), size: file.length }
}
const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))

interface Entry {
  readonly name: string
  readonly content?: string
  /** What the directory claims, if it lies. */
  readonly claimed?: number
}

/** A real ZIP, byte by byte: local headers, central directory, end record. */
function aZip(entries: readonly Entry[], { comment = '', count = entries.length } = {}): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content = 'x', claimed } of entries) {
    const packed = deflateRawSync(content)
    const file = Buffer.from(name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(20, 4)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(content.length, 22)
    local.writeUInt16LE(file.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(8, 10)
    central.writeUInt32LE(packed.length, 20)
    central.writeUInt32LE(claimed ?? content.length, 24)
    central.writeUInt16LE(file.length, 28)
    central.writeUInt32LE(offset, 42)
    locals.push(local, file, packed)
    directory.push(central, file)
    offset += local.length + file.length + packed.length
  }
  const body = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Math.min(count, 0xffff), 8)
  end.writeUInt16LE(Math.min(count, 0xffff), 10)
  end.writeUInt32LE(body.length, 12)
  end.writeUInt32LE(offset, 16)
  end.writeUInt16LE(Buffer.byteLength(comment), 20)
  return Buffer.concat([...locals, body, end, Buffer.from(comment)])
}
const docx = aZip([
  { name: '[Content_Types].xml' },
  { name: 'word/document.xml', content: '公文'.repeat(500) },
])
const xlsx = aZip([{ name: '[Content_Types].xml' }, { name: 'xl/workbook.xml' }])
const ofd = aZip([{ name: 'OFD.xml' }, { name: 'Doc_0/Document.xml' }])

const FILES: readonly (readonly [name: string, type: string, file: Uint8Array])[] = [
  ['a PDF', 'application/pdf', bytes('%PDF-1.7\n', [0xe2, 0xe3, 0xcf, 0xd3], '\n%%EOF')],
  ['a PNG', 'image/png', bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d], 'IHDR')],
  ['a JPEG', 'image/jpeg', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 0x10], 'JFIF')],
  ['a plain text', 'text/plain', bytes('公文处理工作\n')],
  ['a plain text with a byte order mark', 'text/plain', bytes([0xef, 0xbb, 0xbf], '公文')],
  ['a CSV', 'text/csv', bytes('机关,代字\n郑州市人民政府,郑政\n')],
  ['an OFD', OFD, ofd],
  ['a DOCX', DOCX, docx],
  ['an XLSX', XLSX, xlsx],
]

describe('the real type of an upload, recognised by its bytes', () => {
  it.each(FILES)('%s is taken as %s', (_, type, file) => {
    expect(mediaTypeFault(type, sampleOf(file))).toBeNull()
  })

  const others = FILES.flatMap(([name, real, file]) =>
    MEDIA_TYPES.filter(type => type !== real)
      .filter(type => !(real.startsWith('text/') && type.startsWith('text/')))
      .map(declared => [name, declared, file] as const),
  )
  it.each(others)('%s declared as %s is not', (_, declared, file) => {
    // A PDF or an image begins with bytes that are no UTF-8, except where its start happens to be ASCII.
    expect(mediaTypeFault(declared, sampleOf(file))).not.toBeNull()
  })

  it.each([
    'application/zip',
    'text/html',
    'image/svg+xml',
    'application/x-msdownload',
    'application/PDF',
    'application/pdf; charset=x',
    '',
  ])('%j is not taken at all', type => {
    expect(mediaTypeFault(type, sampleOf(bytes('%PDF-1.7')))).toBe('TYPE_NOT_TAKEN')
  })

  it.each([
    ['a program', bytes('MZ', [0x90, 0, 3])],
    ['a web page named PDF', bytes('<html><script>')],
    ['blanks before the signature', bytes(' %PDF-1.7')],
    ['a signature cut off', bytes('%PDF')],
    ['nothing', bytes()],
  ])('%s is no PDF', (_, file) => {
    expect(mediaTypeFault('application/pdf', sampleOf(file))).toBe('TYPE_DIFFERS')
  })

  it('text is UTF-8 without NUL; GB 18030 must be converted first', () => {
    expect(mediaTypeFault('text/plain', sampleOf(bytes('a', [0], 'b')))).toBe('TYPE_DIFFERS')
    expect(mediaTypeFault('text/csv', sampleOf(Uint8Array.of(0xb9, 0xab, 0xce, 0xc4)))).toBe('TYPE_DIFFERS')
    expect(mediaTypeFault('text/plain', sampleOf(bytes([0xff, 0xfe], 'a')))).toBe('TYPE_DIFFERS')
  })
  it('a text that ends within a character is broken', () => {
    const text = Buffer.from('公文')
    expect(mediaTypeFault('text/plain', sampleOf(text.subarray(0, 5)))).toBe('TYPE_DIFFERS')
  })
  it('a long text may be cut within a character where the sample ends', () => {
    const text = Buffer.from('公'.repeat(30_000))
    expect(text.length % SAMPLE_BYTES).not.toBe(0)
    expect(mediaTypeFault('text/plain', sampleOf(text))).toBeNull()
    expect(mediaTypeFault('text/plain', sampleOf(Buffer.concat([Buffer.from('a'), text])))).toBeNull()
  })
})

describe('archives (OFD, DOCX, XLSX)', () => {
  it('may have a comment behind the directory', () => {
    expect(mediaTypeFault(OFD, sampleOf(aZip([{ name: 'OFD.xml' }], { comment: '电子公文' })))).toBeNull()
  })
  it('are found by the directory even if the file is far larger than the sample', () => {
    const noise = Array.from({ length: 300 }, (_, index) => ({
      name: `media/${index}.bin`,
      content: `${index}${Math.sin(index)}`.repeat(400),
    }))
    const big = aZip([{ name: 'word/document.xml' }, ...noise])
    expect(
      mediaTypeFault(DOCX, {
        head: big.subarray(0, 64),
        tail: big.subarray(-40_000),
        size: big.length,
      }),
    ).toBeNull()
  })
  it('need the part that makes them what they are, by its exact name', () => {
    for (const name of [
      'word/document.xml.bak',
      'Word/document.xml',
      'x/word/document.xml',
      'word\\document.xml',
    ]) {
      expect(mediaTypeFault(DOCX, sampleOf(aZip([{ name }])))).toBe('TYPE_DIFFERS')
    }
    expect(mediaTypeFault(DOCX, sampleOf(aZip([])))).toBe('TYPE_DIFFERS')
  })
  it('that claim to unpack to more than 500 MB are refused, by one entry or by many', () => {
    expect(mediaTypeFault(DOCX, sampleOf(aZip([{ name: 'word/document.xml', claimed: 500_000_001 }])))).toBe(
      'ARCHIVE_TOO_LARGE',
    )
    const many = Array.from({ length: 6 }, (_, index) => ({ name: `${index}`, claimed: 100_000_000 }))
    expect(mediaTypeFault(DOCX, sampleOf(aZip([{ name: 'word/document.xml' }, ...many])))).toBe(
      'ARCHIVE_TOO_LARGE',
    )
    expect(
      mediaTypeFault(DOCX, sampleOf(aZip([{ name: 'word/document.xml', claimed: 499_999_999 }]))),
    ).toBeNull()
  })
  it('of the 64-bit form are refused: no office document needs it', () => {
    expect(mediaTypeFault(DOCX, sampleOf(aZip([{ name: 'word/document.xml', claimed: 0xffffffff }])))).toBe(
      'ARCHIVE_TOO_LARGE',
    )
    expect(mediaTypeFault(DOCX, sampleOf(aZip([{ name: 'word/document.xml' }], { count: 0xffff })))).toBe(
      'ARCHIVE_TOO_LARGE',
    )
  })
  it('with more than 10,000 entries are refused', () => {
    expect(mediaTypeFault(DOCX, sampleOf(aZip([{ name: 'word/document.xml' }], { count: 10_001 })))).toBe(
      'ARCHIVE_TOO_LARGE',
    )
  })
  it('that are cut off anywhere are refused', () => {
    for (let length = 0; length < docx.length; length++) {
      expect(mediaTypeFault(DOCX, sampleOf(docx.subarray(0, length)))).not.toBeNull()
    }
  })
  it('whose directory claims more entries than there are, or lies elsewhere, are broken', () => {
    expect(mediaTypeFault(DOCX, sampleOf(aZip([{ name: 'word/document.xml' }], { count: 2 })))).toBe(
      'ARCHIVE_BROKEN',
    )
    const moved = Buffer.from(docx)
    moved.writeUInt32LE(3, moved.length - 6)
    expect(mediaTypeFault(DOCX, sampleOf(moved))).toBe('ARCHIVE_BROKEN')
  })
  it('whose directory is larger than the end that is read are refused: no office document has that many files', () => {
    const sample = { head: docx.subarray(0, 64), tail: docx.subarray(-30), size: docx.length }
    expect(mediaTypeFault(DOCX, sample)).toBe('ARCHIVE_TOO_LARGE')
  })
  it('that only begin with the letter of an archive are none', () => {
    expect(mediaTypeFault(DOCX, sampleOf(bytes('PDF is no archive')))).toBe('TYPE_DIFFERS')
  })
  it('whose end record alone is there are none', () => {
    expect(mediaTypeFault(DOCX, sampleOf(docx.subarray(-22)))).not.toBeNull()
  })

  it('no damage to an archive makes the check throw or run away', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(docx.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        fc.nat(docx.length),
        (damage, cut) => {
          const file = Buffer.from(docx)
          for (const [at, value] of damage) file[at] = value
          const fault = mediaTypeFault(DOCX, sampleOf(file.subarray(0, docx.length - (cut % 40))))
          expect([null, 'TYPE_DIFFERS', 'ARCHIVE_BROKEN', 'ARCHIVE_TOO_LARGE']).toContain(fault)
        },
      ),
      { numRuns: 3_000 },
    )
  })
  it('arbitrary bytes are never taken for an archive or an image', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom(OFD, DOCX, XLSX, 'image/png', 'application/pdf'),
        (file, type) => {
          fc.pre(!Buffer.from(file).toString('latin1').startsWith('%PDF-'))
          expect(mediaTypeFault(type, sampleOf(file))).not.toBeNull()
        },
      ),
      { numRuns: 3_000 },
    )
  })
})
