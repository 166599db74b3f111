import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { messages } from '../../../functions/access/messages.ts'
import { messageOf } from '../../../functions/access/problems.ts'
import { brokenUnicode, byteLength, textFault, textProblem, tidy } from '../../../functions/kernel/text.ts'
import { holesIn } from '../../kit/rules/results.ts'

const kindOf = (text: string, limit = 100, form: 'LINES' | 'LINE' = 'LINES'): string | null =>
  textFault(text, limit, form)?.fault ?? null

describe('a text that a client sends', () => {
  it.each<[string, string | null]>([
    ['公文 text', null],
    ['第一行\n第二行\t对齐', null],
    ['😀𠮷', null],
    ['䶵㐀〇', null],
    ['', 'EMPTY'],
    [' \n\t\u3000', 'EMPTY'],
    [' \v\f\u2028', 'EMPTY'],
    ['\u200b\u3164\ufeff', 'EMPTY'],
    [' \u200b\u00ad\u3000', 'EMPTY'],
    ['\ud800', 'BROKEN_UNICODE'],
    ['公文\udc00', 'BROKEN_UNICODE'],
    ['\udc00\ud800', 'BROKEN_UNICODE'],
    ['公\u0000文', 'CONTROL_CHARACTER'],
    ['公\u0007文', 'CONTROL_CHARACTER'],
    ['公\u001b[31m文', 'CONTROL_CHARACTER'],
    ['公\u007f文', 'CONTROL_CHARACTER'],
    ['公\u0086文', 'CONTROL_CHARACTER'],
    ['公\u202e文', 'CONTROL_CHARACTER'],
    ['公\u2066文', 'CONTROL_CHARACTER'],
    ['公\u2069文', 'CONTROL_CHARACTER'],
    ['公\ufffe文', 'NONCHARACTER'],
    ['公\uffff文', 'NONCHARACTER'],
    ['公\ufdd0文', 'NONCHARACTER'],
    ['公\ufdef文', 'NONCHARACTER'],
    ['公\u{1fffe}文', 'NONCHARACTER'],
    ['公\u{10ffff}文', 'NONCHARACTER'],
    ['公\ufdcf\ufdf0文', null],
    ['公\ufffd文', 'REPLACEMENT_CHARACTER'],
    ['公\ue000文', 'PRIVATE_USE'],
    ['公\uf8ff文', 'PRIVATE_USE'],
    ['公\u{f0000}文', 'PRIVATE_USE'],
    ['公\u{10fffd}文', 'PRIVATE_USE'],
    // Characters that Word writes for breaks, and every other kind of break.
    ['公\v文', null],
    ['公\f文', null],
    ['公\r文\r\n书', null],
    ['公\u0085文\u2028书\u2029', null],
  ])('such as %j has the fault %s', (text, fault) => {
    expect(kindOf(text)).toBe(fault)
  })

  it('of one line may not have a line feed or a tab, and has blanks where Word has breaks', () => {
    expect(['两\n行', '两\r\n行', '短\t名'].map(text => kindOf(text, 100, 'LINE'))).toEqual(
      Array(3).fill('CONTROL_CHARACTER'),
    )
    expect(kindOf('郑州市\v人民政府', 100, 'LINE')).toBeNull()
    expect(tidy('\f郑州市\v人民政府\u2028', 'LINE')).toBe('郑州市 人民政府')
  })

  it('is limited in bytes of UTF-8 as it is stored, of which a Chinese character has three', () => {
    expect(kindOf('公'.repeat(33), 99)).toBeNull()
    expect(kindOf('公'.repeat(34), 99)).toBe('TOO_LONG')
    expect(kindOf('𠮷'.repeat(25), 100)).toBeNull()
    expect(kindOf('𠮷'.repeat(25), 99)).toBe('TOO_LONG')
    expect(kindOf(` ${'公'.repeat(33)}\r\n`, 99)).toBeNull()
    expect(byteLength('公文a')).toBe(7)
  })

  it.each<[string, { line: number; character: number }, string]>([
    ['\uffff', { line: 1, character: 1 }, 'U+FFFF'],
    ['公文\ufffd', { line: 1, character: 3 }, 'U+FFFD'],
    ['𠮷𠮷\ue000', { line: 1, character: 3 }, 'U+E000'],
    ['一\r\n二\v三\u2028四五\u0007', { line: 4, character: 3 }, 'U+0007'],
    ['\n\n \u{1ffff}\uffff', { line: 3, character: 2 }, 'U+1FFFF'],
    ['甲\ud800', { line: 1, character: 2 }, 'U+D800'],
  ])('%j is refused with the place of the first faulty character', (text, place, given) => {
    const problem = textProblem(['body'], text, 300)
    expect(problem).toMatchObject({ type: 'InvalidInput', path: ['body'], given, place })
    if (problem === null) throw new Error('not refused')
    expect(holesIn([problem], messages)).toEqual([])
    expect(messageOf(problem, 'zh-CN', messages)).toContain(
      `第 ${place.line} 行第 ${place.character} 个字符（${given}）`,
    )
    expect(messageOf(problem, 'en', messages)).toContain(
      `Line ${place.line}, character ${place.character} (${given})`,
    )
  })
  it('that is empty or too long is refused without a place', () => {
    expect(textProblem(['name'], ' ', 6)).toEqual({
      ...{ type: 'InvalidInput', code: 'TEXT_EMPTY', path: ['name'], retryable: false, limit: 6 },
    })
    expect(textProblem(['name'], '公文书', 6)).toMatchObject({ code: 'TEXT_TOO_LONG', limit: 6 })
    expect(textProblem(['name'], '公文', 6)).toBeNull()
  })
  it('that is not well-formed is refused with the place of the half', () => {
    expect(brokenUnicode(['csv'], 'name\n甲,\ud800')).toMatchObject({
      code: 'TEXT_BROKEN_UNICODE',
      place: { line: 2, character: 3 },
    })
  })
})

/** Texts of every kind of character: random code points, halves, and those at the limits of what is allowed. */
const EDGES = ['公', '𠮷', ' ', '\n', '\t', '\v', '\f', '\r', '\u0000', '\u0085', '\u2028', '\u2029']
const FAULTY = ['\u202a', '\u202e', '\u2066', '\u2069', '\ud800', '\udfff', '\ufffd', '\ufffe', '\uffff']
const SPECIAL = ['\ufdd0', '\ufdef', '\ue000', '\uf8ff', '\u{1fffe}', '\u{f0000}', '\u{10ffff}', 'e\u0301']
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
    .map(units => String.fromCharCode(...units)),
  fc.string({ unit: fc.constantFrom(...EDGES, ...FAULTY, ...SPECIAL), maxLength: 12 }),
)
const pointsOf = (text: string): number[] => [...text].map(character => character.codePointAt(0) ?? 0)

/** What XML 1.0 and SQS accept. */
const isXml = (point: number): boolean =>
  [0x9, 0xa, 0xd].includes(point) ||
  (point >= 0x20 && point <= 0xd7ff) ||
  (point >= 0xe000 && point <= 0xfffd) ||
  (point >= 0x1_0000 && point <= 0x10_ffff)

describe('a text that passes', () => {
  it('has no character that is refused, shows something, and is not too long', () => {
    const isBreak = (point: number) => [0xa, 0xb, 0xc, 0xd, 0x85, 0x2028, 0x2029].includes(point)
    const isRefused = (point: number): boolean =>
      (point >= 0xd800 && point <= 0xdfff) ||
      (point >= 0xfdd0 && point <= 0xfdef) ||
      (point & 0xfffe) === 0xfffe ||
      point === 0xfffd ||
      (point >= 0xe000 && point <= 0xf8ff) ||
      point >= 0xf_0000 ||
      (point < 0x20 && point !== 9 && !isBreak(point)) ||
      (point >= 0x7f && point <= 0x9f && !isBreak(point)) ||
      (point >= 0x202a && point <= 0x202e) ||
      (point >= 0x2066 && point <= 0x2069)
    fc.assert(
      fc.property(texts, fc.nat(60), (text, limit) => {
        const shows = /[^\s\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(tidy(text))
        const isShort = new TextEncoder().encode(tidy(text)).length <= limit
        const isFine = !pointsOf(text).some(isRefused) && shows && isShort
        expect(textFault(text, limit) === null).toBe(isFine)
      }),
      { numRuns: 5_000 },
    )
  })

  it('comes out of JSON, UTF-8 and XML 1.0 as it went in', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('LINES' as const, 'LINE' as const), (text, form) => {
        fc.pre(textFault(text, 1_000, form) === null)
        const stored = tidy(text, form)
        expect(JSON.parse(JSON.stringify(stored))).toBe(stored)
        const bytes = new TextEncoder().encode(stored)
        expect(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)).toBe(stored)
        expect(pointsOf(stored).filter(point => !isXml(point))).toEqual([])
        // XML turns carriage returns into line feeds.
        expect(stored).not.toContain('\r')
      }),
      { numRuns: 5_000 },
    )
  })

  it('is stored in NFC with line feeds only and no blanks around it; tidying again changes nothing', () => {
    expect(tidy('  第一行\r\n第二行\r第三行\v第四行\f第五行\u0085第六行\u2028第七行 ')).toBe(
      '第一行\n第二行\n第三行\n第四行\n第五行\n第六行\n第七行',
    )
    expect(tidy('e\u0301')).toBe('\u00e9')
    fc.assert(
      fc.property(texts, fc.constantFrom('LINES' as const, 'LINE' as const), (text, form) => {
        const stored = tidy(text, form)
        expect(tidy(stored, form)).toBe(stored)
        expect(/[\v\f\u0085\u2028\u2029]/.test(stored)).toBe(false)
        if (textFault(text, 1_000, form) === null) expect(textFault(stored, 1_000, form)).toBeNull()
      }),
      { numRuns: 2_000 },
    )
  })
})
