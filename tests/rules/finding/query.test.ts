import { describe, expect, it } from 'vitest'
import { matches, searchFor } from '../../../functions/finding/rules/query.ts'

const wordsOf = (text: string) => {
  const search = searchFor(text)
  return search.ok ? search.value.words : search.problems.map(({ code }) => code)
}

describe('a search', () => {
  it('has the words between blanks, folded, each once', () => {
    expect(wordsOf(' 垃圾  《分類》\u3000垃圾\n办法 ')).toEqual(['垃圾', '分类', '办法'])
  })
  it('takes characters with blanks between them as one word', () => {
    expect(wordsOf('通 知')).toEqual(['通知'])
    expect(wordsOf('通 知 书')).toEqual(['通知书'])
  })
  it('keeps a single character beside a longer word', () => {
    expect(wordsOf('通知 市')).toEqual(['通知', '市'])
  })
  it.each([
    ['nothing', '', 'SEARCH_TOO_SHORT'],
    ['one character', '市', 'SEARCH_TOO_SHORT'],
    ['one character beyond the first plane', '𠮷', 'SEARCH_TOO_SHORT'],
    ['punctuation', '《》（）', 'SEARCH_TOO_SHORT'],
    ['invisible characters', '\u200b\u200b\u200b', 'SEARCH_TOO_SHORT'],
    ['33 characters', '市'.repeat(33), 'SEARCH_TOO_LONG'],
    ['33 characters in words', `${'市'.repeat(17)} ${'省'.repeat(16)}`, 'SEARCH_TOO_LONG'],
    ['17 ligatures of two letters', 'ﬁ'.repeat(17), 'SEARCH_TOO_LONG'],
    ['half a character', '垃圾\ud842', 'TEXT_BROKEN_UNICODE'],
  ])('of %s is refused', (_, text, code) => {
    expect(wordsOf(text)).toEqual([code])
  })
  it('says how many characters it may have', () => {
    expect(searchFor('市')).toMatchObject({ problems: [{ limit: 2, path: ['text'] }] })
    expect(searchFor('市'.repeat(33))).toMatchObject({ problems: [{ limit: 32, path: ['text'] }] })
  })
  it('of 2 and of 32 characters is accepted, punctuation not counted', () => {
    expect(wordsOf('（市）政')).toEqual(['市政'])
    expect(wordsOf(`《${'市'.repeat(32)}》`)).toEqual(['市'.repeat(32)])
  })
  it('looks under three tokens at most, and under none for words that nearly every title has', () => {
    expect(searchFor('城市生活垃圾分类管理办法')).toMatchObject({ value: { tokens: { length: 3 } } })
    expect(searchFor('的通知')).toMatchObject({ value: { tokens: [] } })
  })
})

describe('a thing', () => {
  const text = '关于垃圾分类的通知|郑政20263号|郑州市人民政府'
  it('matches if it has every word, in whichever field', () => {
    expect(matches({ words: ['垃圾', '20263', '郑州市'] }, { text })).toBe(true)
    expect(matches({ words: ['垃圾', '焚烧'] }, { text })).toBe(false)
  })
  it('does not match by a word that begins in one field and ends in the next', () => {
    expect(matches({ words: ['通知郑政'] }, { text })).toBe(false)
  })
})
