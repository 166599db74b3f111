import { describe, expect, it } from 'vitest'
import type { Indexed, IndexedCard } from '../../../functions/finding/model.ts'
import { indexedAs } from '../../../functions/finding/rules/indexing.ts'

const card: IndexedCard = {
  id: 'doc_1',
  version: 4,
  kind: 'NOTICE',
  title: '关于垃圾分类的通知',
  number: '郑政〔2026〕3号',
  issuerName: '郑州市人民政府',
  date: '2026-01-05',
}
const stored = indexedAs(card, null) as Indexed

describe('what is stored of a thing', () => {
  it('has its row, what is searched, and the tokens', () => {
    const { version: _, ...row } = card
    expect(stored).toMatchObject({ version: 1, of: 4, row })
    expect(stored.text).toBe('关于垃圾分类的通知|郑政20263号|郑州市人民政府')
    expect(stored.tokens).toContain('垃圾')
  })
  it('has no date before it has a number, so that signing writes nothing', () => {
    const draft = { ...card, number: null, date: null }
    const before = indexedAs(draft, null)
    expect(before?.row.date).toBeNull()
    expect(indexedAs({ ...draft, version: 5, date: '2026-01-05' }, before)).toBeNull()
  })
  it('is not written again while nothing of it changes', () => {
    expect(indexedAs({ ...card, version: 9 }, stored)).toBeNull()
    expect(indexedAs(card, { ...stored, tokens: stored.tokens.toReversed() })).toBeNull()
  })
  it.each<[string, Partial<IndexedCard>]>([
    ['title', { title: '关于垃圾清运的通知' }],
    ['punctuation of the title', { title: '关于“垃圾分类”的通知' }],
    ['number', { number: '郑政〔2026〕4号' }],
    ['issuer', { issuerName: '郑州市政府' }],
    ['kind', { kind: 'OPINION' }],
    ['date', { date: '2026-01-06' }],
  ])('is written again when the %s changes', (_, change) => {
    expect(indexedAs({ ...card, version: 5, ...change }, stored)).toMatchObject({ version: 2, of: 5 })
  })
  it('is written again when the tokens are chosen in another way', () => {
    expect(indexedAs(card, { ...stored, tokens: ['垃圾'] })).toMatchObject({ version: 2, of: 4 })
  })
  it('has no word of a draft that was given up: it can be found by nothing, and still has its posting', () => {
    const draft = { ...card, number: null, date: null, state: 'DRAFT' as const }
    const before = indexedAs(draft, null)
    expect(before?.tokens).toContain('垃圾')
    const after = indexedAs({ ...draft, version: 5, state: 'DISCARDED' }, before)
    expect(after).toMatchObject({
      version: 2,
      of: 5,
      tokens: [],
      row: { title: '', number: null, issuerName: '' },
    })
    expect(after?.text).not.toMatch(/垃圾|郑州/)
  })
  it('is not replaced by what was read of an earlier version', () => {
    expect(indexedAs({ ...card, version: 3, title: '关于旧事的通知' }, stored)).toBeNull()
  })
})
