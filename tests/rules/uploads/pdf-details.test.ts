import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readCharacterMap } from '../../../functions/uploads/rules/pdf/character-maps.ts'
import { Lexer } from '../../../functions/uploads/rules/pdf/lexer.ts'
import {
  Dictionary,
  Keyword,
  Name,
  Reference,
  Text,
  type Value,
} from '../../../functions/uploads/rules/pdf/values.ts'
import { rejectionOf } from '../../kit/rules/inspections.ts'
import { TYPES } from '../../kit/rules/office-files.ts'
import { aPdf, type MadePage, shown, ucs2 } from '../../kit/rules/pdf-files.ts'

const fault = (page: MadePage): string | null => rejectionOf(TYPES.PDF, aPdf(page))
const lexed = (text: string): Value | undefined => new Lexer(Buffer.from(text)).next(true)
const stringOf = (value: Value | undefined): string =>
  value instanceof Text ? Buffer.from(value.bytes).toString('latin1') : 'no string'

describe('values of a PDF are read as programs read them', () => {
  it.each([
    ['(a(b)c)', 'a(b)c'],
    ['(a\\)b\\(c\\\\)', 'a)b(c\\'],
    ['(\\101\\7\\0538\\400)', 'A\x07+8\0'],
    ['(\\n\\r\\t\\b\\f\\x)', '\n\r\t\b\fx'],
    ['(a\\\nb\\\r\nc\\\rd)', 'abcd'],
    ['(cut', 'cut'],
    ['(cut\\', 'cut'],
    ['(\\1', '\x01'],
    ['<4 1 4>', 'A@'],
    ['<41', 'A'],
  ])('the string %j', (text, expected) => expect(stringOf(lexed(text))).toBe(expected))
  it('numbers, references, names and words', () => {
    expect(lexed('-.5')).toBe(-0.5)
    expect(lexed('12 0 R')).toEqual(new Reference(12))
    expect(lexed('12 0 Rx')).toBe(12)
    expect(lexed('12 0 R')).toBeInstanceOf(Reference)
    expect(lexed('12')).toBe(12)
    expect(lexed('/A#42#zz')).toEqual(new Name('AB#zz'))
    expect(lexed('true')).toBe(true)
    expect(lexed('null')).toBeNull()
    expect(lexed('>')).toBeInstanceOf(Keyword)
    expect(lexed('}')).toEqual(new Keyword('}'))
    expect(lexed(' %x')).toBeUndefined()
  })
  it('a key without a value does not hide the next', () => {
    const value = lexed('<< /A /JS (x) 5 /B >>')
    expect(value instanceof Dictionary && value.get('JS')).toBeInstanceOf(Text)
    expect(lexed('[1 2 endobj')).toEqual([1, 2])
  })
})

describe('a map of characters', () => {
  const decoded = (map: string, codes: string, width = 2) =>
    readCharacterMap(Buffer.from(map), width).decode(Buffer.from(codes, 'hex'))
  it('knows codes of the width that it says, or that its font has', () => {
    expect(decoded('beginbfchar <41> <0061> endbfchar', '41', 1)).toEqual(['a'])
    expect(
      decoded(
        'begincodespacerange <00> <80> <8140> <fefe> endcodespacerange beginbfchar <41> <0061> <8141> <5bc6> endbfchar',
        '418141ff',
      ),
    ).toEqual(['a', '密', null])
    expect(decoded('beginbfchar <0041> <61> endbfchar', '0041')).toEqual(['a'])
  })
  it('passes over what is damaged in it', () => {
    expect(decoded('beginbfchar <0041> /a <0042> endbfchar', '0041')).toEqual([null])
    expect(
      decoded(
        'beginbfrange 1 2 3 <0001> <0003> [<0061> 5] <0005> <0006> 7 <0007> <0008> <> endbfrange',
        '00010002000500070008',
      ),
    ).toEqual(['a', null, null, '', ''])
  })
  it('of more characters than there are ends', () => {
    expect(
      decoded(
        'beginbfrange <00000000> <ffffffff> <0041> endbfrange beginbfchar <0001> <0061> endbfchar',
        '0001',
      ),
    ).toEqual([null])
  })
})

describe('content of a PDF is run as programs run it', () => {
  const form = (value: string, stream: string) => ({ value: `<< /Subtype /Form ${value} >>`, stream })
  it.each<[string, MadePage]>([
    [
      'a font set by a state',
      {
        page: '/Resources << /ExtGState << /G << /Font [5 0 R 12] >> >> >>',
        content: `/G gs BT ${ucs2('机密★')} Tj ET`,
      },
    ],
    [
      'a form with resources of its own',
      { content: '/X1 Do', more: [form('/Resources << /Font << /F1 5 0 R >> >>', shown('机密★'))] },
    ],
    [
      'properties by name',
      {
        page: '/Resources << /Properties << /P << /ActualText <feff673a5bc62605> >> >> >>',
        content: '/Span /P BDC EMC',
      },
    ],
    [
      'a page whose resources are two nodes above',
      { page: '/Parent 6 0 R', content: shown('机密★'), more: [{ value: '<< /Parent 2 0 R >>' }] },
    ],
    ['text after a picture', { content: `BI /W 1 ID xEIx EI ${shown('机密★')}` }],
    ['moves by quotation marks', { content: `BT /F1 9 Tf 12 TL 1 2 ${ucs2('机密★')} " ET` }],
    ['text in UTF-8', { page: `/A [<efbbbf${Buffer.from('机密★').toString('hex')}>]` }],
    [
      'text in UTF-16 of the other order',
      { page: `/A [<fffe${Buffer.from('机密★', 'utf16le').toString('hex')}>]` },
    ],
    [
      'codes of Big5',
      { font: '<< /Subtype /Type0 /Encoding /ETen-B5-H >>', content: 'BT /F1 9 Tf <a1b9bef7b14b> Tj ET' },
    ],
  ])('%s', (_, page) => expect(fault(page)).toBe('CLASSIFIED'))
  it('a form that shows itself ends', () => {
    expect(fault({ content: '/X1 Do', more: [form('', '/X1 Do')] })).toBe('TOO_COMPLEX')
  })
  it('content that is nested too deeply ends', () => {
    expect(fault({ content: '['.repeat(200) })).toBe('TOO_COMPLEX')
  })
  it('a state that is restored more often than it was saved is passed over', () => {
    expect(fault({ content: `Q Q /G gs /X9 Do ${shown('通知')}` })).toBeNull()
    expect(fault({ content: `${'q '.repeat(1100)} BI ID x` })).toBeNull()
    expect(fault({ content: `${'1 '.repeat(10_100)} Tj` })).toBeNull()
  })
})

describe('streams of objects', () => {
  const packed = (stream: string | Uint8Array, settings = '') => ({
    value: `<< /Type /ObjStm /N 1 /First 5 ${settings} >>`,
    stream,
  })
  const script = '20 0 << /JS (x) >> '
  it('of a predictor of TIFF are not read, and refused', () => {
    expect(
      fault({ more: [packed(deflateSync(script), '/Filter /Fl /DecodeParms << /Predictor 2 >>')] }),
    ).toBe('NOT_READABLE')
    expect(
      fault({ more: [packed(deflateSync(script), '/Filter /Fl /DecodeParms << /Predictor 1 >>')] }),
    ).toBe('HAS_SCRIPT')
  })
  it.each([0, 1, 2, 3, 4])('of rows by the PNG predictor %i', kind => {
    // One row of one column each, with differences to what the predictor guesses.
    const bytes = Buffer.from(script)
    const rows = [...bytes].flatMap((byte, at) => {
      const above = at === 0 ? 0 : (bytes[at - 1] ?? 0)
      const guess = [0, 0, above, above >> 1, above][kind] ?? 0
      return [kind, (byte - guess) & 0xff]
    })
    const stream = deflateSync(Buffer.from(rows))
    expect(fault({ more: [packed(stream, '/Filter [/Fl] /DecodeParms [<< /Predictor 15 >>]')] })).toBe(
      'HAS_SCRIPT',
    )
  })
  it('with more text than there is memory are refused', () => {
    const stream = deflateSync(Buffer.alloc(60_000_000))
    expect(fault({ more: [packed(stream, '/Filter /Fl')] })).toBe('ARCHIVE_TOO_LARGE')
    const runs = Buffer.alloc(1_700_000, 129)
    expect(fault({ more: [packed(runs, '/Filter /RL')] })).toBe('ARCHIVE_TOO_LARGE')
  })
  it('of a length that is wrong end where they end', () => {
    const object = { value: `<< /Type /ObjStm /N 1 /First 5 /Length 3 >>\nstream\r\n${script}\nendstream` }
    expect(fault({ more: [object] })).toBe('HAS_SCRIPT')
    expect(fault({ more: [packed('5 x')] })).toBeNull()
  })
})
