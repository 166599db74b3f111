import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { REJECTIONS } from '../../../functions/uploads/model.ts'
import { aZip } from '../../kit/rules/archives.ts'
import { aCompound, aWordStream } from '../../kit/rules/compound-files.ts'
import { inspected } from '../../kit/rules/inspections.ts'
import {
  aDocx,
  anOfd,
  anOfdText,
  anOffice,
  anOpenDocument,
  aParagraph,
  TYPES,
} from '../../kit/rules/office-files.ts'
import { aPdf, shown } from '../../kit/rules/pdf-files.ts'

const notice = aParagraph('关于开展', '检查的通知')
const FILES: readonly (readonly [type: string, bytes: Buffer])[] = [
  [TYPES.DOCX, aDocx(notice)],
  [TYPES.XLSX, anOffice('XLSX')],
  [TYPES.ODT, anOpenDocument(TYPES.ODT, '<text:p>通知</text:p>')],
  [TYPES.OFD, anOfd(anOfdText('通知', 30))],
  [TYPES.DOC, aCompound([{ name: 'WordDocument', content: aWordStream() }])],
  [
    TYPES.ZIP,
    aZip([
      { name: '通知.docx', content: aDocx(notice) },
      { name: 'a.txt', hasDescriptor: true },
    ]),
  ],
  [TYPES.PDF, aPdf({ content: shown('关于开展检查的通知') })],
  [TYPES.TEXT, Buffer.from('关于开展检查的通知\n')],
]

describe('an inspection always answers', () => {
  it.each(FILES)('of a file of %s that is damaged anywhere, or cut off', (type, whole) => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 }),
        fc.nat(40),
        (damage, cut) => {
          const file = Buffer.from(whole)
          for (const [at, value] of damage) file[at] = value
          const { rejection } = inspected(type, file.subarray(0, file.length - cut))
          expect([null, ...REJECTIONS]).toContain(rejection)
        },
      ),
      { numRuns: 300 },
    )
  })
  it('of bytes that are nothing, which are taken for no archive and no document', () => {
    const types = Object.values(TYPES).filter(type => !type.startsWith('text/'))
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom(...types), (bytes, type) => {
        expect(inspected(type, bytes).rejection).not.toBeNull()
      }),
      { numRuns: 1000 },
    )
  })
  it('of any words of a PDF', () => {
    const word = fc.constantFrom(
      '<<',
      '>>',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '/A',
      '/#',
      '1',
      '0',
      'R',
      'obj',
      'stream',
      'endstream',
      'endobj',
      'BT',
      'Tj',
      'TJ',
      'Tm',
      'Q',
      'q',
      'cm',
      'BI',
      'ID',
      '%',
      '\\',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), words => {
        const text = words.join(' ')
        const objects = {
          content: text,
          more: [{ value: text }, { value: '<< /Type /ObjStm /N 2 /First 8 >>', stream: text }],
        }
        expect([null, ...REJECTIONS]).toContain(inspected(TYPES.PDF, aPdf(objects)).rejection)
      }),
      { numRuns: 500 },
    )
  })
})
