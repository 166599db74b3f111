import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runsOf } from '../../../functions/typesetting/layout/body.ts'
import { printableText } from '../../../functions/typesetting/layout/glyphs.ts'
import { breakLines } from '../../../functions/typesetting/layout/lines.ts'
import { breakTitle } from '../../../functions/typesetting/layout/title.ts'
import { glyphsOf, sentence } from '../../kit/rules/layouts.ts'

const lines = (text: string, width = 10) =>
  breakLines(glyphsOf(text), { first: width, rest: width }).map(line =>
    line.map(glyph => glyph.text).join(''),
  )

describe('a text broken into lines', () => {
  it.each([
    [
      'moves a character to the next line, so that no stop begins it',
      '一二三四五六七八九十。',
      ['一二三四五六七八九', '十。'],
    ],
    [
      'moves an opening bracket to the next line',
      '一二三四五六七八九（十一）',
      ['一二三四五六七八九', '（十一）'],
    ],
    [
      'keeps a figure with its percent glyph',
      '一二三四五六七八九98.5%以上',
      ['一二三四五六七八九', '98.5%以上'],
    ],
    ['keeps a word whole', '一二三四五六七八hutong互通', ['一二三四五六七八', 'hutong互通']],
    ['keeps dashes and dots together', '一二三四五六七八九——十', ['一二三四五六七八', '九——十']],
    ['drops a blank at the end of a line', '一二三四五六七八九十 一二', ['一二三四五六七八九十', '一二']],
    ['breaks what is longer than a line', 'a'.repeat(30), ['a'.repeat(20), 'a'.repeat(10)]],
  ])('%s', (_, text, expected) => {
    expect(lines(text)).toEqual(expected)
  })

  it('is broken between marks if there is nothing else', () => {
    expect(lines('。'.repeat(25)).join('')).toBe('。'.repeat(25))
    expect(lines('（'.repeat(25)).every(line => line.length <= 10)).toBe(true)
  })
})

describe('a title broken into lines', () => {
  const title = (text: string, width = 20, issuers: string[] = []) =>
    breakTitle(glyphsOf(text), width, issuers).map(line => line.map(glyph => glyph.text).join(''))

  it('has lines of about one length, broken between words', () => {
    expect(title('河南省人民政府关于推进公文跨层级互通工作的通知')).toEqual([
      '河南省人民政府关于推进',
      '公文跨层级互通工作的通知',
    ])
  })
  it('keeps a figure with what it counts', () => {
    expect(title('郑州市人民政府关于表扬2025年度公文办理先进单位的通报')).toEqual([
      '郑州市人民政府关于表扬',
      '2025年度公文办理先进单位的通报',
    ])
  })
  it('keeps a 《title》 inside of it on one line where possible', () => {
    expect(title('郑州市人民政府关于提请审议《郑州市公文公开条例（草案）》的议案')).toEqual([
      '郑州市人民政府关于提请审议',
      '《郑州市公文公开条例（草案）》的议案',
    ])
  })
  it('keeps the names of organs whole and is broken between them', () => {
    const issuers = ['郑州市教育局', '郑州市财政局', '郑州市人力资源和社会保障局']
    const [first] = title(`${issuers.join('　')}关于做好2026年春季学期学生资助工作的通知`, 20, issuers)
    expect(first).toBe('郑州市教育局　郑州市财政局')
  })
  it('stays one line if it fits on one', () => {
    expect(title('郑州市人民政府关于春季森林防火的通告')).toHaveLength(1)
  })
  it('takes a line more where a blank keeps its halves from fitting', () => {
    expect(title('一二三 四五六', 3)).toEqual(['一二三', '四五', '六'])
  })
  it('is broken as text is if a word of it is longer than a line', () => {
    expect(title('关于abcdefghijkl的通知', 3)).toEqual(['关于', 'abcdef', 'ghijkl', '的通知'])
  })
  it('is broken as text is if it has more than 120 characters', () => {
    expect(title('甲'.repeat(121), 20).map(line => line.length)).toEqual([20, 20, 20, 20, 20, 20, 1])
  })
  it('loses no character and exceeds no line, whatever it says', () => {
    fc.assert(
      fc.property(sentence, text => {
        const broken = title(text, 12)
        expect(broken.join('').replace(/\s/gu, '')).toBe(printableText(text).replace(/\s/gu, ''))
        for (const line of broken)
          expect(glyphsOf(line).reduce((sum, glyph) => sum + glyph.em, 0)).toBeLessThanOrEqual(12.001)
      }),
    )
  })
})

describe('the typefaces of a paragraph', () => {
  it.each([
    ['一、总体要求', [['一、总体要求', 'HEI']]],
    [
      '（一）统一格式。各级机关应当照办。',
      [
        ['（一）统一格式。', 'KAI'],
        ['各级机关应当照办。', 'FANG'],
      ],
    ],
    ['十二、保障措施', [['十二、保障措施', 'HEI']]],
    ['一、同意设立郑州市公文交换中心。', [['一、同意设立郑州市公文交换中心。', 'FANG']]],
    ['（一）统一平台；', [['（一）统一平台；', 'FANG']]],
    ['1.签收应当注明时间', [['1.签收应当注明时间', 'FANG']]],
    ['（1）紧急公文随到随办', [['（1）紧急公文随到随办', 'FANG']]],
    ['一些单位、部门', [['一些单位、部门', 'FANG']]],
  ])('are those of its level: %s', (text, expected) => {
    expect(runsOf(text)).toEqual(expected.map(([part, face]) => ({ text: part, face })))
  })
})
