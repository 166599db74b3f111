import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { folded } from '../../../functions/kernel/look-alikes.ts'
import { simplifiedModule, simplifiedPairs } from '../../kit/rules/simplified-table.ts'

describe('what a reader sees of a name', () => {
  it.each<[string, string]>([
    ['traditional forms', '河南省財政廳 = 河南省财政厅'],
    ['more traditional forms', '鄭州市衛生健康委員會 = 郑州市卫生健康委员会'],
    ['Japanese forms', '県医療広報処 = 县医疗广报处'],
    ['variants that only old type has', '靑海省敎育廳 = 青海省教育厅'],
    ['full-width letters and digits', '第１中学Ａ = 第1中学a'],
    ['compatibility ideographs', '\uf9dd南 = 利南'],
    ['radicals', '河南省⼈⺠政府 = 河南省人民政府'],
    ['ideographs with a shorter stroke', '河南省入民政府 = 河南省人民政府'],
    ['katakana of the same shape', '河南省エ会 = 河南省工会'],
    ['a dash in place of 一', '第—中学 = 第一中学'],
    ['circles and zeros', '二〇二O年○0Оο = 二0二0年0000'],
    ['letters of other scripts', 'АВСΗΝΥ = abchny'],
    ['letters with marks', 'Ä́ = a'],
    ['blanks', ' 河南省\u3000人民\u00a0政府\n = 河南省人民政府'],
    ['signs', '河南省“人民”（政府） = 河南省人民政府'],
    ['zero-width characters', '河南\u200b省\u200d人\u2060民\ufeff政府 = 河南省人民政府'],
    ['variation selectors and tags', '河\ufe00南省\u{e0100}人民政府\u{e0041} = 河南省人民政府'],
    ['direction controls and fillers', '\u202e河南省\u2067人民\u3164\u115f政府 = 河南省人民政府'],
    ['combining characters', '河\u0332南省人\u20dd民政府 = 河南省人民政府'],
  ])('does not depend on %s', (_, pair) => {
    const [given = '', seen = ''] = pair.split(' = ')
    expect(folded(given)).toBe(seen)
  })

  it('of half a character, or of nothing, is nothing', () => {
    expect(['\ud800', '', ' ', '（）'].map(folded)).toEqual(['', '', '', ''])
  })

  it('keeps names apart that are written differently', () => {
    const names = ['中原区人民政府', '中牟县人民政府', '二七区人民政府', '郑州市教育局', '郑州市体育局']
    expect(new Set(names.map(folded)).size).toBe(names.length)
  })

  it('is the same when it is folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), name => folded(folded(name)) === folded(name)),
      { numRuns: 3_000 },
    )
  })
})

describe('the table of simplified characters', () => {
  it('is what the dictionaries of OpenCC give', () => {
    const file = new URL('../../../functions/kernel/simplified.ts', import.meta.url)
    expect(readFileSync(file, 'utf8') === simplifiedModule(), 'run tests/kit/rules/simplified-table.ts').toBe(
      true,
    )
  })

  it('folds every pair of them', () => {
    const wrong = simplifiedPairs().filter(([from = '', to = '']) => folded(from) !== folded(to))
    expect(wrong).toEqual([])
  })

  it('leads to characters that stay as they are', () => {
    const pairs = simplifiedPairs()
    const from = new Set(pairs.map(([traditional]) => traditional))
    expect(pairs.length).toBeGreaterThan(3_000)
    expect(pairs.filter(([, simplified]) => from.has(simplified))).toEqual([])
  })
})
