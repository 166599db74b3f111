import { describe, expect, it } from 'vitest'
import { inspect } from '../../../functions/uploads/rules/inspection.ts'
import { aZip, type Lies, type MadeEntry, megabytesOfZeros } from '../../kit/rules/archives.ts'
import { aCompound, aWordStream } from '../../kit/rules/compound-files.ts'
import { inspected, rejectionOf, TAKEN, TAKEN_UNREAD } from '../../kit/rules/inspections.ts'
import { aDocx, aParagraph, TYPES } from '../../kit/rules/office-files.ts'

const { ZIP, TEXT } = TYPES
const one: MadeEntry = { name: '通知.txt', content: '关于开展检查的通知'.repeat(20) }
const fault = (...entries: readonly MadeEntry[]): string | null => rejectionOf(ZIP, aZip(entries))

describe('an archive is taken', () => {
  it.each<[string, Uint8Array]>([
    ['of several files, in folders', aZip([one, { name: '附件/', content: '' }, { name: '附件/表.csv' }])],
    ['with stored entries', aZip([{ ...one, isStored: true }])],
    ['with sizes behind the data', aZip([{ ...one, hasDescriptor: true }, { name: 'b.txt' }])],
    ['with a comment', aZip([one], { comment: '电子公文' })],
    ['with names in GBK', aZip([{ name: Buffer.from([0xb9, 0xab, 0xce, 0xc4, 0x2e, 0x74, 0x78, 0x74]) }])],
    [
      'with archives within',
      aZip([{ name: 'a.zip', content: aZip([{ name: 'b.zip', content: aZip([one]) }]) }]),
    ],
    ['with a document within', aZip([{ name: '通知.docx', content: aDocx(aParagraph('通知')) }])],
  ])('%s', (_, bytes) => expect(inspected(ZIP, bytes)).toEqual(TAKEN))

  it('of which some text cannot be read, which is said', () => {
    const doc = aCompound([{ name: 'WordDocument', content: aWordStream() }])
    expect(inspected(ZIP, aZip([one, { name: '旧.doc', content: doc }]))).toEqual(TAKEN_UNREAD)
  })
})

describe('files within an archive are inspected as if they came alone', () => {
  const marked = aDocx(aParagraph('通知') + aParagraph('机密★', '20年'))
  it('a mark is found at any depth, with its place', () => {
    const inner = aZip([one, { name: '附件/通知.docx', content: marked }])
    expect(inspected(ZIP, aZip([{ name: '材料.zip', content: inner }]))).toEqual({
      rejection: 'CLASSIFIED',
      place: '材料.zip/附件/通知.docx/word/document.xml:2',
      text: 'NOT_CHECKED',
    })
  })
  it('a mark in the name of an entry is one', () => {
    expect(inspected(ZIP, aZip([{ ...one, name: '机密★20年.txt' }])).rejection).toBe('CLASSIFIED')
  })
  it('files of types that are not taken are not taken within', () => {
    expect(inspected(ZIP, aZip([{ name: 'a.exe' }]))).toMatchObject({
      rejection: 'TYPE_NOT_TAKEN',
      place: 'a.exe',
    })
    expect(fault({ name: '通知.pdf' })).toBe('TYPE_DIFFERS')
    expect(fault({ name: '通知.exe.txt' })).toBe('FILE_NAME_UNSAFE')
    expect(fault({ name: 'a.rar' })).toBe('TYPE_NOT_TAKEN')
  })
  it('a folder has no content', () => {
    expect(fault({ name: 'a/', content: 'x' })).toBe('TYPE_NOT_TAKEN')
  })
  it('deeper than three archives is too deep', () => {
    let bytes = aZip([one])
    for (let depth = 0; depth < 2; depth++) bytes = aZip([{ name: 'a.zip', content: bytes }])
    expect(rejectionOf(ZIP, bytes)).toBeNull()
    bytes = aZip([{ name: 'a.zip', content: bytes }])
    expect(rejectionOf(ZIP, bytes)).toBe('TOO_COMPLEX')
  })
})

describe('an archive in which programs would read different things is refused', () => {
  it.each<[string, Lies]>([
    ['name', { name: 'other.txt' }],
    ['name of the same length', { name: '報知.txt' }],
    ['size', { size: 1 }],
    ['packed size', { packedSize: 1 }],
    ['checksum', { crc: 1 }],
    ['method', { method: 0 }],
    ['flags', { flags: 0x0802 }],
    ['flags of a descriptor', { flags: 0x0808 }],
  ])('an entry of which its header says another %s than the directory', (_, local) => {
    expect(fault({ ...one, local })).toBe('ARCHIVE_BROKEN')
  })
  it.each<[string, Lies]>([
    ['less than it inflates to', { size: 5 }],
    ['more than it inflates to', { size: 5000 }],
    ['more than anything can inflate to', { size: 5_000_000 }],
    ['another checksum', { crc: 7 }],
    ['less packed data', { packedSize: 9 }],
  ])('an entry of which both say %s', (_, lie) => {
    expect(fault({ ...one, local: lie, directory: lie })).toBe('ARCHIVE_BROKEN')
  })
  it('entries that overlap, also by a name within another’s data', () => {
    expect(fault(one, { name: 'b.txt', directory: { offset: 0 } })).toBe('ARCHIVE_BROKEN')
    expect(fault({ ...one, directory: { offset: 3 } })).toBe('ARCHIVE_BROKEN')
    expect(fault({ ...one, directory: { offset: 90_000 } })).toBe('ARCHIVE_BROKEN')
  })
  it('data between entries, before the first, behind the last and behind the end', () => {
    expect(fault(one, { name: 'b.txt', gap: 4 })).toBe('ARCHIVE_BROKEN')
    expect(rejectionOf(ZIP, aZip([one], { prefix: 'MZ' }))).toBe('TYPE_DIFFERS')
    expect(rejectionOf(ZIP, aZip([one], { suffix: '\0' }))).toBe('ARCHIVE_BROKEN')
    expect(rejectionOf(ZIP, aZip([{ ...one, hasDescriptor: true, directory: { crc: 1 } }]))).toBe(
      'ARCHIVE_BROKEN',
    )
    const last = aZip([one, { name: 'b.txt' }])
    last.writeUInt16LE(1, last.length - 14)
    last.writeUInt16LE(1, last.length - 12)
    expect(rejectionOf(ZIP, last)).toBe('ARCHIVE_BROKEN')
  })
  it('a directory that has fewer entries than the end says, or lies elsewhere', () => {
    expect(rejectionOf(ZIP, aZip([one], { count: 2 }))).toBe('ARCHIVE_BROKEN')
    const moved = aZip([one])
    moved.writeUInt32LE(3, moved.length - 6)
    expect(rejectionOf(ZIP, moved)).toBe('ARCHIVE_BROKEN')
  })
  it('an archive that is cut off anywhere', () => {
    const whole = aZip([one])
    for (let length = 0; length < whole.length; length++)
      expect(rejectionOf(ZIP, whole.subarray(0, length))).not.toBeNull()
  })
  it('two entries of one name, whatever its case and composition; a file that is a folder too', () => {
    expect(fault(one, one)).toBe('ENTRY_TWICE')
    expect(fault({ name: 'A.txt' }, { name: 'a.TXT' })).toBe('ENTRY_TWICE')
    expect(fault({ name: 'é.txt' }, { name: 'e\u0301.txt' })).toBe('ENTRY_TWICE')
    expect(fault({ name: 'a.txt' }, { name: 'a.txt/b.txt' })).toBe('ENTRY_TWICE')
  })
  it.each(['../a.txt', '/a.txt', 'C:\\a.txt', 'a\\b.txt', 'a\0.txt', 'x/../../a.txt'])(
    'an entry named %j',
    name => {
      expect(fault({ ...one, name })).toBe('ENTRY_NAME_UNSAFE')
    },
  )
  it('a name that is not in its encoding, a link, and a second name in an extra field', () => {
    expect(fault({ name: Buffer.from([0xff, 0xff]), directory: { flags: 0x800 } })).toBe('ENTRY_NAME_UNSAFE')
    expect(fault({ ...one, directory: { mode: 0xa1ff } })).toBe('ENTRY_NAME_UNSAFE')
    const named = (name: string): Buffer => {
      const extra = Buffer.alloc(9)
      extra.writeUInt16LE(0x7075, 0)
      extra.writeUInt16LE(5 + Buffer.byteLength(name), 2)
      return Buffer.concat([Buffer.from([1, 0, 0, 0]), extra, Buffer.from(name)])
    }
    expect(fault({ ...one, directory: { extra: named('b.txt') } })).toBe('ENTRY_NAME_UNSAFE')
    expect(fault({ ...one, directory: { extra: named('通知.txt') } })).toBeNull()
  })
  it('what is encrypted', () => {
    expect(fault({ ...one, directory: { flags: 0x0801 } })).toBe('ENCRYPTED')
    expect(fault({ ...one, directory: { method: 99 } })).toBe('ENCRYPTED')
    expect(fault({ ...one, directory: { method: 12 } })).toBe('ARCHIVE_BROKEN')
  })
})

describe('an archive that is too large is refused', () => {
  it('a bomb that says what it inflates to, before anything is inflated', () => {
    const zeros = Buffer.alloc(20_000_000)
    expect(fault({ name: 'a.txt', content: zeros })).toBe('ARCHIVE_TOO_LARGE')
  })
  it('a bomb of 600 MB of which header and directory lie, without being inflated', () => {
    const content = megabytesOfZeros(600)
    expect(fault({ name: 'a.txt', content, local: { size: 4000 }, directory: { size: 4000 } })).toBe(
      'ARCHIVE_BROKEN',
    )
    expect(fault({ name: 'a.txt', content })).toBe('ARCHIVE_TOO_LARGE')
  })
  it('many entries that are too much together', () => {
    expect(rejectionOf(ZIP, aZip([one], { count: 10_001 }))).toBe('ARCHIVE_TOO_LARGE')
    const many = (count: number): Buffer =>
      aZip(Array.from({ length: count }, (_, index) => ({ name: `${index}.txt`, isStored: true })))
    const nested = aZip([
      { name: 'a.zip', content: many(6000) },
      { name: 'b.zip', content: many(6000) },
    ])
    expect(rejectionOf(ZIP, nested)).toBe('ARCHIVE_TOO_LARGE')
  })
  it('the 64-bit form: no file that may come needs it', () => {
    expect(fault({ ...one, directory: { size: 0xffffffff } })).toBe('ARCHIVE_TOO_LARGE')
    expect(rejectionOf(ZIP, aZip([one], { count: 0xffff }))).toBe('ARCHIVE_TOO_LARGE')
  })
  it('what takes too long by the clock', () => {
    let time = 0
    const file = { fileName: null, mediaType: TEXT, bytes: Buffer.from('公文') }
    const now = (step: number) => () => {
      time += step
      return time
    }
    expect(inspect(file, now(1)).rejection).toBeNull()
    expect(inspect(file, now(61_000)).rejection).toBe('TOO_COMPLEX')
  })
})
