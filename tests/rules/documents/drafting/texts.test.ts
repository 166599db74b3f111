import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { storageProblems } from '../../../../functions/documents/drafting/rules/resolving.ts'
import { textProblems } from '../../../../functions/documents/drafting/rules/text.ts'
import { DOCUMENT_KINDS, KINDS } from '../../../../functions/documents/kinds.ts'
import { type DocumentText, LIMITS } from '../../../../functions/documents/model/index.ts'
import { byteLength, textFault, tidy } from '../../../../functions/kernel/text.ts'
import { jiyuan, zhengzhou, zhongyuan } from '../../../kit/rules/agencies.ts'
import { aSource, aText, HENAN_NOTICE, messageGaps } from '../../../kit/rules/documents.ts'

describe('a text that a client sends', () => {
  it.each([
    ['公文', null],
    ['第一行\n第二行\t对齐', null],
    ['😀𠮷', null],
    ['', 'EMPTY'],
    [' \n\t\u3000', 'EMPTY'],
    ['\ud800', 'BROKEN_UNICODE'],
    ['公文\udc00', 'BROKEN_UNICODE'],
    ['\udc00\ud800', 'BROKEN_UNICODE'],
    ['公\u0000文', 'CONTROL_CHARACTER'],
    ['公\u0007文', 'CONTROL_CHARACTER'],
    ['公\u001b[31m文', 'CONTROL_CHARACTER'],
    ['公\r文', 'CONTROL_CHARACTER'],
    ['公\u007f文', 'CONTROL_CHARACTER'],
    ['公\u0085文', 'CONTROL_CHARACTER'],
    ['\u200b\u3164\ufeff', 'EMPTY'],
    ['公\u202e文', 'CONTROL_CHARACTER'],
    ['公\u2066文', 'CONTROL_CHARACTER'],
    ['公\u2069文', 'CONTROL_CHARACTER'],
  ])('such as %j has the fault %s', (text, fault) => {
    expect(textFault(text, 100)).toBe(fault)
  })

  it('is limited in bytes of UTF-8, of which a Chinese character has three', () => {
    expect(textFault('公'.repeat(33), 99)).toBeNull()
    expect(textFault('公'.repeat(34), 99)).toBe('TOO_LONG')
    expect(textFault('𠮷'.repeat(25), 100)).toBeNull()
    expect(textFault('𠮷'.repeat(25), 99)).toBe('TOO_LONG')
    expect(byteLength('公文a')).toBe(7)
  })

  it('passes exactly if it is well-formed, without control or override characters, not blank and not too long', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc
        .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
        .map(units => String.fromCharCode(...units)),
      fc.string({
        unit: fc.constantFrom(
          '公',
          '文',
          ' ',
          '\n',
          '\t',
          '\u0000',
          '\u202a',
          '\u202e',
          '\u2066',
          '\u2069',
          '\ud800',
        ),
      }),
    )
    fc.assert(
      fc.property(texts, fc.nat(60), (text, limit) => {
        const points = [...text].map(character => character.codePointAt(0) ?? 0)
        const isBroken = points.some(point => point >= 0xd800 && point <= 0xdfff)
        const hasControl = points.some(
          point =>
            (point < 0x20 && point !== 9 && point !== 10) ||
            (point >= 0x7f && point <= 0x9f) ||
            (point >= 0x202a && point <= 0x202e) ||
            (point >= 0x2066 && point <= 0x2069),
        )
        const shows = /[^\s\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(text)
        const isFine = !isBroken && !hasControl && shows && new TextEncoder().encode(text).length <= limit
        expect(textFault(text, limit) === null).toBe(isFine)
      }),
      { numRuns: 5_000 },
    )
  })

  it('is stored in NFC with line feeds only and no blanks around it, and tidying twice changes nothing', () => {
    expect(tidy('  第一行\r\n第二行\r第三行 ')).toBe('第一行\n第二行\n第三行')
    expect(tidy('e\u0301')).toBe('\u00e9')
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        text => tidy(tidy(text)) === tidy(text) && !tidy(text).includes('\r'),
      ),
      { numRuns: 2_000 },
    )
  })

  it.each(['title', 'body', 'opinion', 'reason', 'name', 'item', 'phone'] as const)(
    'as a %s may be as long as its limit and no longer',
    name => {
      const limit = LIMITS[name]
      expect(textProblems([name], 'x'.repeat(limit), limit)).toEqual([])
      const problems = textProblems([name], 'x'.repeat(limit + 1), limit)
      expect(problems).toMatchObject([{ code: 'TEXT_TOO_LONG', path: [name], limit }])
      expect(messageGaps(problems)).toEqual([])
    },
  )
})

describe('the 15 kinds of documents (文种, art. 8)', () => {
  const table = [
    ['RESOLUTION', '决议'],
    ['DECISION', '决定'],
    ['ORDER', '令'],
    ['COMMUNIQUE', '公报'],
    ['ANNOUNCEMENT', '公告'],
    ['PUBLIC_NOTICE', '通告'],
    ['OPINION', '意见'],
    ['NOTICE', '通知'],
    ['CIRCULAR', '通报'],
    ['REPORT', '报告'],
    ['REQUEST', '请示'],
    ['REPLY', '批复'],
    ['BILL', '议案'],
    ['LETTER', '函'],
    ['MINUTES', '纪要'],
  ] as const

  it('are these, in the order of the article, and no others', () => {
    expect(DOCUMENT_KINDS).toEqual(table.map(([kind]) => kind))
  })

  it.each(table)('%s: its title ends with %s', (kind, word) => {
    expect(KINDS[kind].word).toBe(word)
  })

  it.each([
    ['NOTICE', ['DOWN', 'PARALLEL']],
    ['REPORT', ['UP']],
    ['REQUEST', ['UP']],
    ['REPLY', ['DOWN']],
    ['LETTER', ['PARALLEL']],
    ['OPINION', ['UP', 'DOWN', 'PARALLEL']],
    ['ANNOUNCEMENT', []],
  ] as const)('%s: its directions are %j', (kind, directions) => {
    expect(KINDS[kind].directions).toEqual(directions)
  })
})

describe('a draft that is incomplete or too long', () => {
  const request = aText('REQUEST', zhongyuan, [zhengzhou])
  it('is stored while elements are missing', () => {
    expect(storageProblems({ ...request, title: '请示稿', contact: null })).toEqual([])
    expect(storageProblems({ ...HENAN_NOTICE, replyTo: aSource(jiyuan) })).toEqual([])
  })
  it('is refused with more than twenty items', () => {
    const items = Array.from({ length: LIMITS.items + 1 }, (_, index) => `第${index}事`)
    expect(storageProblems({ ...request, items })).toMatchObject([
      { code: 'TOO_MANY_ITEMS', path: ['items'] },
    ])
  })
  it.each<[string, Partial<DocumentText>]>([
    ['position', { position: '机密★20年' }],
    ['attention.name', { attention: { name: '机密★20年', assignment: null } }],
    ['meeting.name', { meeting: { name: '机密★20年', date: '2026-01-04' } }],
  ])('is refused with a classification mark in %s', (path, more) => {
    expect(storageProblems({ ...request, ...more })).toMatchObject([
      { code: 'CLASSIFIED_CONTENT', path: path.split('.') },
    ])
  })
})
