import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bigramsOf, fold } from '../../../functions/finding/rules/folding.ts'

describe('the form in which titles are searched', () => {
  it.each<[string, string]>([
    ['traditional forms', '鄭州市後勤與財政廳 = 郑州市后勤与财政厅'],
    ['full-width letters and digits', '第１中学Ａ = 第1中学a'],
    ['capitals', 'GB/T 9704 = gbt9704'],
    ['the brackets of numbers', '郑政〔2026〕3号 = 郑政20263号'],
    ['round, square and full-width brackets', '郑政(2026)[3]【号】 = 郑政20263号'],
    ['quotation marks and title marks', '关于印发《“十四五”规划》的通知 = 关于印发十四五规划的通知'],
    ['blanks within words', '通\u3000知 = 通知'],
    ['zeros of years', '二〇二六 二○二六 二◯二六 二0二六 = 二0二六二0二六二0二六二0二六'],
    ['radicals of PDF files', '⼈⺠政府 = 人民政府'],
    ['compatibility ideographs', '\uf9dd南 = 利南'],
    ['marks and invisible characters', 'e\u0301\u200b河\ufe00 = e河'],
    ['circled numbers and abbreviations', '①㈱ = 1株'],
  ])('does not depend on %s', (_, pair) => {
    const [given = '', seen = ''] = pair.split(' = ')
    expect(fold(given)).toBe(seen)
  })

  it('keeps apart what only looks alike: 人口 is not 入口', () => {
    expect(fold('人口')).not.toBe(fold('入口'))
    expect(fold('土地')).not.toBe(fold('士地'))
  })

  it('of half a character is nothing', () => {
    expect(fold('\ud842')).toBe('')
  })

  it('of two texts one behind the other is that of the first, then that of the second', () => {
    const text = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [first, second] = [one.toWellFormed(), other.toWellFormed()]
        return fold(first + second) === fold(first) + fold(second)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('the form of more characters than are kept in memory', () => {
  it('is that of each', () => {
    const ideographs = Array.from({ length: 20_992 }, (_, index) => String.fromCodePoint(0x4e00 + index))
    expect([...fold(ideographs.join(''))]).toHaveLength(ideographs.length)
    expect(fold('龍門')).toBe('龙门')
  })
})

describe('the bigrams of a text', () => {
  it('are every two neighbouring characters, each pair once', () => {
    expect(bigramsOf('通知通知')).toEqual(['通知', '知通'])
    expect(bigramsOf('通')).toEqual([])
    expect(bigramsOf('')).toEqual([])
  })
  it('are of whole characters, also beyond the first plane', () => {
    expect(bigramsOf('𠮷林𠮷')).toEqual(['𠮷林', '林𠮷'])
  })
})
