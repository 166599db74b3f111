import { describe, expect, it } from 'vitest'
import { printableText, Shaper, widthOf } from '../../../functions/typesetting/layout/glyphs.ts'
import { breakLines, spacing } from '../../../functions/typesetting/layout/lines.ts'
import type { FontMetrics, GlyphMetrics } from '../../../functions/typesetting/layout/metrics.ts'
import { glyphsOf } from '../../kit/rules/layouts.ts'

/** Fonts that have these characters only. */
const fontsWith = (characters: Readonly<Record<string, GlyphMetrics>>): FontMetrics => ({
  measure: character => characters[character] ?? null,
})
const song = (em: number) => ({ face: 'SONG', em, topEm: 0.9 }) as const

describe('a text shaped into glyphs', () => {
  it('has a glyph for each character, in the face that has it', () => {
    const shaper = new Shaper(fontsWith({ 公: { face: 'KAI', em: 1, topEm: 0.8 }, a: song(0.5) }))
    expect(shaper.shape('公a', 'SONG')).toEqual([
      { text: '公', face: 'KAI', em: 1, topEm: 0.8 },
      { text: 'a', face: 'SONG', em: 0.5, topEm: 0.9 },
    ])
    expect(shaper.missing).toEqual([])
  })

  it('has 〓 in place of a character that no font has', () => {
    const shaper = new Shaper(fontsWith({ 公: song(1), '〓': song(1) }))
    expect(shaper.shape('公👍', 'SONG').map(glyph => glyph.text)).toEqual(['公', '〓'])
    expect(shaper.missing).toEqual(['👍'])
  })

  it('has 〓 in place of a character without width, which would print over its neighbour', () => {
    const shaper = new Shaper(fontsWith({ 公: song(1), '\u0301': song(0), '〓': song(1) }))
    expect(shaper.shape('公\u0301', 'SONG').map(glyph => glyph.text)).toEqual(['公', '〓'])
  })

  it('has a square in place of 〓 if no font has even that', () => {
    const shaper = new Shaper(fontsWith({}))
    expect(shaper.shape('公', 'HEI')).toEqual([{ text: '〓', face: 'HEI', em: 1, topEm: 0.8 }])
  })

  it('lists a missing character once, in order of appearance', () => {
    const shaper = new Shaper(fontsWith({}))
    shaper.shape('乙甲', 'SONG')
    shaper.shape('甲丙', 'KAI')
    expect(shaper.missing).toEqual(['乙', '甲', '丙'])
  })
})

describe('the printable part of a text', () => {
  it.each([
    ['drops controls', '公\u0007文\u0000', '公文'],
    ['drops marks of direction and joiners', '公\u202e文\u200d\u2060', '公文'],
    ['drops variation selectors and fillers', '葛\u{e0100}公\ufe0f\u3164文', '葛公文'],
    ['composes what is written in parts', 'e\u0301', 'é'],
    ['makes one blank of a run of blanks, tabs and breaks', 'a \t\r\n\u00a0 b', 'a b'],
    ['drops blanks at both ends', '　 公文 　', '公文'],
    ['keeps a wide blank inside', '省长　王刚', '省长　王刚'],
    ['replaces half of a surrogate pair', '公\ud83d', '公\ufffd'],
  ])('%s', (_, text, expected) => {
    expect(printableText(text)).toBe(expected)
  })
})

describe('the gap that spreads a line', () => {
  it('makes the line as wide as asked for', () => {
    const line = glyphsOf('各地要认真落实')
    const gap = spacing(line, 7.6)
    expect(widthOf(line) + gap * (line.length - 1)).toBeCloseTo(7.6, 9)
  })
  it.each([
    ['is 0 for a line that is full', '各地要认真', 5],
    ['is 0 for a line that is too wide', '各地要认真', 4],
    ['is 0 where more than a quarter of a character would stand between two', '各地要认真', 6.1],
    ['is 0 for a line of one character', '各', 1.2],
    ['is 0 for a line without characters', '', 1],
  ])('%s', (_, text, width) => {
    expect(spacing(glyphsOf(text), width)).toBe(0)
  })
})

describe('the end of a line', () => {
  const linesOfWidth = (width: number, text: string): string[] =>
    breakLines(glyphsOf(text), { first: width, rest: width }).map(line =>
      line.map(glyph => glyph.text).join(''),
    )

  it.each([
    ['is never a blank', '一二三 四五六', ['一二三', '四五六']],
    ['may be before a word, which starts the next line', '一二三ab', ['一二三', 'ab']],
    ['is inside of a word that is longer than a line', 'abcdefgh', ['abcdef', 'gh']],
    ['is inside of a word before a mark that fits nowhere else', 'abcdef,gh', ['abcde', 'f,gh']],
    ['is after one character at least, however narrow the line', '一', ['一']],
    ['is never before a stop, not even where a blank is between', '一二三 。', ['一二', '三 。']],
    ['is never after an opening bracket, not even with a blank', '一二（ 三', ['一二', '（ 三']],
    ['may be between words of Latin script, at the blank', 'abcd efgh', ['abcd', 'efgh']],
  ])('%s', (_, text, expected) => {
    expect(linesOfWidth(3, text)).toEqual(expected)
  })

  it('is after one character if not even that fits, and drops the blank after it', () => {
    expect(linesOfWidth(0.5, '一 二')).toEqual(['一', '二'])
  })
})
