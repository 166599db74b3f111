import { describe, expect, it } from 'vitest'
import { canExist } from '../../../functions/platform/expressions.ts'

describe('a key made from what a client gave', () => {
  it.each([
    '',
    'x'.repeat(1_001),
    '文'.repeat(334),
    'a\ud800',
    '\udc00',
    'a\u0000',
    'a\nb',
    '\r',
    '\u001b[2J',
    '\u0085',
  ])('is not asked for if nothing can be stored under it: %j', text => {
    expect([canExist({ pk: text, sk: 'A' }), canExist({ pk: 'A', sk: text })]).toEqual([false, false])
  })

  it.each(['T#41.agc_1#DOC#doc_1', '文'.repeat(333), '𠮷', '\u{10ffff}', '__proto__', ' '])(
    'is asked for else: %j',
    text => {
      expect(canExist({ pk: text, sk: text })).toBe(true)
    },
  )
})
