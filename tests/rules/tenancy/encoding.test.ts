import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { garbledLine, restored } from '../../../functions/tenancy/rules/encoding.ts'
import { root } from '../../kit/source-tree.ts'

const HENAN = readFileSync(join(root, 'infra/local/journey/sample/divisions-henan.csv'), 'utf8')

/** The bytes of a text in GBK, found by decoding every pair of bytes. */
const GBK = new Map<string, readonly [number, number]>()
for (let lead = 0x81; lead <= 0xfe; lead++)
  for (let trail = 0x40; trail <= 0xfe; trail++)
    if (trail !== 0x7f) GBK.set(new TextDecoder('gb18030').decode(Uint8Array.of(lead, trail)), [lead, trail])
const gbk = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap(one => GBK.get(one) ?? [one.charCodeAt(0)]))
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const as = (encoding: string, bytes: Uint8Array): string =>
  encoding === 'latin1' ? Buffer.from(bytes).toString('latin1') : new TextDecoder(encoding).decode(bytes)

const LIST =
  'code,name,tier,parent\n410000,河南省,PROVINCE,\n410100,郑州市,CITY,410000\n410105,金水区,COUNTY,410100'

describe('a Chinese text that was decoded with another encoding than its own', () => {
  it.each<[string, string, 'UTF_8' | 'GB18030']>([
    ['GBK as Latin-1', as('latin1', gbk(LIST)), 'GB18030'],
    ['GBK as Windows-1252', as('windows-1252', gbk(LIST)), 'GB18030'],
    ['UTF-8 as Latin-1', as('latin1', utf8(LIST)), 'UTF_8'],
    ['UTF-8 as Windows-1252', as('windows-1252', utf8(LIST)), 'UTF_8'],
    ['UTF-8 twice as Windows-1252', as('windows-1252', utf8(as('windows-1252', utf8(LIST)))), 'UTF_8'],
    ['UTF-8 of a GBK text as Latin-1', as('latin1', utf8(as('latin1', gbk(LIST)))), 'GB18030'],
  ])('%s is restored', (_, text, misread) => {
    expect(restored(text)).toEqual({ text: LIST, misread })
  })
  it('UTF-8 as GBK is restored if no character was lost, the euro sign for 0x80 included', () => {
    const even = 'name\n河南省郑州市\n林山寨街道办事处\n新郑'
    for (const text of [even, '一一', '丈夫', '名：甲、乙。丙'])
      expect(restored(as('gb18030', utf8(text)))).toEqual({ text, misread: 'UTF_8' })
  })
  it('is no text of Latin letters, however unusual', () => {
    for (const text of ['', 'code,name', 'café', 'Cafe\u0301', 'Ã©', '¤'])
      expect(restored(text)).toEqual({ text, misread: null })
  })
  it('is not what reads as Chinese as it is', () => {
    for (const text of [LIST, HENAN, '联通', '“十四五”——×××·', '䶮𠮷〇', 'Ж河南', '€河南'])
      expect(restored(text)).toEqual({ text, misread: null })
  })

  it('is restored whatever regions it names', () => {
    const names = HENAN.split('\n').slice(1, -1)
    fc.assert(
      fc.property(
        fc.subarray(names, { minLength: 1, maxLength: 20 }),
        fc.constantFrom('latin1', 'windows-1252'),
        fc.constantFrom(gbk, utf8),
        (rows, wrong, encode) => {
          const text = rows.join('\n')
          expect(restored(as(wrong, encode(text))).text).toBe(text)
          expect(restored(text)).toEqual({ text, misread: null })
        },
      ),
      { numRuns: 300 },
    )
  })
  it('is either restored to what it was, or found garbled: UTF-8 as GBK, of any two Han characters or more', () => {
    const han = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map(code => String.fromCodePoint(code))
    fc.assert(
      fc.property(fc.array(han, { minLength: 2, maxLength: 12 }), characters => {
        const text = characters.join('')
        const seen = restored(as('gb18030', utf8(text)))
        expect(seen.text === text || garbledLine(seen.text) === 1).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('the line of a text that no conversion restores', () => {
  it.each<[string, string, number]>([
    ['GBK as UTF-8', as('utf-8', gbk(LIST)), 2],
    ['GBK as UTF-8, and that as GBK', as('gb18030', utf8(as('utf-8', gbk(LIST)))), 2],
    ['UTF-8 as GBK with losses', as('gb18030', utf8(LIST)), 2],
    [
      'UTF-8 as GBK with a question mark for each loss',
      `name\n某省\n${as('gb18030', utf8('河南省')).replace('\ufffd', '?')}`,
      3,
    ],
    ['U+FFFD as Latin-1, in a Chinese text', '河南\n河南ï¿½', 2],
    ['UTF-8 as Latin-1, in a Chinese text', '河南\r\n河南\r郑Ã¤Â…州', 3],
    ['UTF-8 as Windows-1252, in a Chinese text', '河南,æ²³å', 1],
    ['UTF-16 as Latin-1', 'ÿþc\0o\0d\0e\0', 1],
  ])('is found: %s', (_, text, line) => {
    expect(garbledLine(restored(text).text)).toBe(line)
  })
  it('is found in every list of regions that GBK software read as UTF-8, or the other way round', () => {
    const rows = HENAN.split('\n').slice(1, -1)
    const lost = rows.filter(row => garbledLine(as('utf-8', gbk(row))) === null)
    const kept = rows.filter(row => {
      const { text, misread } = restored(as('gb18030', utf8(row)))
      return misread === null ? garbledLine(text) === null : text !== row
    })
    expect([lost, kept]).toEqual([[], []])
  })
  it('is none in a text that is as it was written', () => {
    for (const text of [LIST, HENAN, 'café', '“十四五”——×××·', '÷×', '䶮𠮷〇', 'code,name', ''])
      expect(garbledLine(text)).toBeNull()
    expect(HENAN.split('\n').filter(line => garbledLine(line) !== null)).toEqual([])
  })
  it('is none in any run of the most common characters of regions', () => {
    const common = [...new Set(HENAN.replace(/[^\p{Script=Han}]/gu, ''))]
    const word = fc.array(fc.constantFrom(...common), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(word, characters => {
        expect(garbledLine(characters.join(''))).toBeNull()
      }),
      { numRuns: 1_000 },
    )
  })
})
