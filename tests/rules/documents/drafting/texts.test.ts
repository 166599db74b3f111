import { describe, expect, it } from 'vitest'
import { storageProblems } from '../../../../functions/documents/drafting/rules/resolving.ts'
import { textProblems } from '../../../../functions/documents/drafting/rules/text.ts'
import { DOCUMENT_KINDS, KINDS } from '../../../../functions/documents/kinds.ts'
import { type DocumentText, LIMITS } from '../../../../functions/documents/model/index.ts'
import { jiyuan, zhengzhou, zhongyuan } from '../../../kit/rules/agencies.ts'
import { aSource, aText, HENAN_NOTICE, messageGaps } from '../../../kit/rules/documents.ts'

describe('a text of a document', () => {
  it('is refused at the first character that it may not have, with its place', () => {
    const problems = textProblems(['body'], '一、甲。\v二、𠮷\ue000丙。', 100)
    expect(problems).toMatchObject([
      { code: 'TEXT_PRIVATE_USE', path: ['body'], given: 'U+E000', place: { line: 2, character: 4 } },
    ])
    expect(messageGaps(problems)).toEqual([])
  })
  it('is searched for a classification mark as it is stored: alone between two breaks of Word', () => {
    expect(textProblems(['body'], '甲\v机密\v乙', 100)).toMatchObject([{ code: 'CLASSIFIED_CONTENT' }])
    expect(textProblems(['body'], '甲\v保守机密\v乙', 100)).toEqual([])
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
