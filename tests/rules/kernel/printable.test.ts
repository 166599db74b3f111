import { describe, expect, it } from 'vitest'
import { printable } from '../../../functions/kernel/printable.ts'

describe('a text from outside on a terminal', () => {
  it.each([
    ['an escape sequence', '\u001b[2J', '\\u{1b}[2J'],
    ['a control sequence of one byte', '\u009b31m', '\\u{9b}31m'],
    ['a line break', 'a\r\nb', 'a\\u{d}\\u{a}b'],
    ['a tab and a bell', '\t\u0007', '\\u{9}\\u{7}'],
    ['the line separators of Unicode', '\u0085\u2028\u2029', '\\u{85}\\u{2028}\\u{2029}'],
    ['direction overrides', 'a\u202eb\u2066c\u200f', 'a\\u{202e}b\\u{2066}c\\u{200f}'],
    ['what has no width', '\u200b\ufeff\u{e0041}', '\\u{200b}\\u{feff}\\u{e0041}'],
    ['half a character', '\ud800', '\\u{d800}'],
  ])('shows %s as its code points', (_, text, shown) => {
    expect(printable(text)).toBe(shown)
  })
  it('is left as it is otherwise', () => {
    const text = '豫政〔2026〕1号《关于𠮷林的通知》, a-z (代) 。é'
    expect(printable(text)).toBe(text)
  })
})
