import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bigramsOf, fold } from '../../../functions/finding/rules/folding.ts'
import {
  FREQUENT_BIGRAMS,
  fits,
  foldedOf,
  isStop,
  MAX_TOKENS,
  tokensOf,
  tokensOfWords,
} from '../../../functions/finding/rules/tokens.ts'
import { TITLES } from '../../kit/rules/titles.ts'

/** Bigrams of the names of places, which are frequent in these titles alone. */
const OF_PLACES = /郑州|州市|河南|南省|洛阳|阳市|中原|原区|市人|省人|郑市/

/** The bigrams of the titles with the number of titles that have them, the most frequent first. */
function measured(): [bigram: string, titles: number][] {
  const counts = new Map<string, number>()
  for (const bigram of TITLES.flatMap(title => bigramsOf(fold(title))))
    counts.set(bigram, (counts.get(bigram) ?? 0) + 1)
  return [...counts]
    .filter(([bigram]) => !OF_PLACES.test(bigram))
    .sort(([one, first], [other, second]) => second - first || (one < other ? -1 : 1))
}

const thing = (title: string, number: string | null = null, issuerName = '郑州市人民政府') =>
  foldedOf({ title, number, issuerName })

describe('the table of frequent bigrams', () => {
  it('has those of at least three of the titles, the most frequent first', () => {
    const expected = measured().filter(([, titles]) => titles >= 3)
    expect(FREQUENT_BIGRAMS).toEqual(expected.map(([bigram]) => bigram))
  })
  it('begins with those of more than 3.9 % of the titles, which are no tokens', () => {
    const stops = measured().filter(([, titles]) => titles / TITLES.length > 0.039)
    expect(FREQUENT_BIGRAMS.filter(bigram => isStop(bigram) && !bigram.includes('的'))).toEqual(
      stops.map(([bigram]) => bigram).filter(bigram => !bigram.includes('的')),
    )
    for (const bigram of ['关于', '的通', '通知', '印发', '20']) expect(isStop(bigram), bigram).toBe(true)
  })
  it('leaves out whatever is joined by 的, and nothing that is rare', () => {
    expect(isStop('市的')).toBe(true)
    expect(isStop('垃圾')).toBe(false)
  })
})

describe('the tokens of a thing', () => {
  it('are the bigrams of title, number and issuer without those of nearly every title', () => {
    const tokens = tokensOf(thing('关于垃圾分类的通知', '郑政〔2026〕3号'))
    for (const token of ['垃圾', '圾分', '分类', '郑政', '63', '3号', '20263', '郑州', '州市'])
      expect(tokens, token).toContain(token)
    for (const stop of ['关于', '的通', '通知', '20', '02', '类的']) expect(tokens, stop).not.toContain(stop)
    expect(new Set(tokens).size).toBe(tokens.length)
  })
  it('have a whole row of digits, and neither a short one nor one too long for a number', () => {
    const tokens = tokensOf(thing('2026年', `郑政〔2026〕12345号`, '1'.repeat(13)))
    expect(tokens.filter(token => /^\d{3,}$/.test(token))).toEqual(['202612345'])
  })
  it('are at most 31, however long the title is', () => {
    const long = Array.from({ length: 100 }, (_, index) => String.fromCodePoint(0x6000 + index)).join('')
    const folded = thing(long, '郑政办函〔2026〕123号', '中共郑州市委全面深化改革委员会办公室')
    const tokens = tokensOf(folded)
    expect(tokens).toHaveLength(MAX_TOKENS)
    expect(fits(folded)).toBe(false)
  })
  it('of a long title are all of the number, of the issuer’s name the rarest, of the title the rarest', () => {
    const names = ['关于', ...TITLES.slice(0, 3)].join('')
    const tokens = tokensOf(
      thing(`${names}魑魅魍魉`, '郑政〔2026〕3号', '洛阳栾川嵩县汝阳宜阳洛宁伊川偃师孟津新安'),
    )
    for (const token of ['20263', '郑政', '63', '3号', '魑魅', '魅魍', '魍魉'])
      expect(tokens, token).toContain(token)
    expect(
      tokens.filter(token => bigramsOf(fold('洛阳栾川嵩县汝阳宜阳洛宁伊川偃师孟津新安')).includes(token)),
    ).toHaveLength(8)
  })
  it('of nine in ten of the titles fit', () => {
    const fitting = TITLES.filter(title => fits(thing(title, '郑政办〔2026〕12号')))
    expect(fitting.length / TITLES.length).toBeGreaterThan(0.9)
  })
})

describe('the tokens under which words are looked for', () => {
  it('are the rarest first: a row of digits between other characters, then what no table has', () => {
    expect(tokensOfWords([fold('郑政〔2026〕3号')])[0]).toBe('20263')
    expect(tokensOfWords(['管理垃圾'])).toEqual(expect.arrayContaining(['垃圾']))
    expect(tokensOfWords(['社会机制垃圾']).at(-1)).toBe('机制')
  })
  it('leave out a row of digits at the edge of a word, where it may go on in the text', () => {
    expect(tokensOfWords(['20263号'])).not.toContain('20263')
    expect(tokensOfWords(['政20263'])).not.toContain('20263')
  })
  it('are none if every bigram is in nearly every title', () => {
    expect(tokensOfWords(['的通知'])).toEqual([])
  })
  it('are among those of every thing that fits and has the words', () => {
    const title = fc
      .array(fc.constantFrom(...TITLES), { minLength: 1, maxLength: 2 })
      .map(all => all.join(''))
    fc.assert(
      fc.property(title, fc.nat(), fc.nat(), (text, from, length) => {
        const folded = thing(text, '豫政办〔2026〕17号')
        const characters = [...folded.title]
        const start = from % characters.length
        const word = characters.slice(start, start + 2 + (length % 10)).join('')
        const tokens = new Set(tokensOf(folded))
        return !fits(folded) || tokensOfWords([word]).every(token => tokens.has(token))
      }),
      { numRuns: 1_000 },
    )
  })
})
