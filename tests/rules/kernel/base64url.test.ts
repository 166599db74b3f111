import { describe, expect, it } from 'vitest'
import { fromBase64url, fromUtf8 } from '../../../functions/kernel/base64url.ts'

describe('base64url', () => {
  it('is decoded as RFC 4648 writes it', () => {
    expect(['', 'Zg', 'Zm8', 'Zm9v', '-_8'].map(text => fromBase64url(text)?.toString('latin1'))).toEqual([
      '',
      'f',
      'fo',
      'foo',
      '\xfb\xff',
    ])
  })
  it.each([
    ['padding', 'Zg=='],
    ['a blank', 'Zm9v '],
    ['a line break', 'Zm\n9v'],
    ['unused bits', 'Zh'],
    ['half a byte', 'Z'],
    ['the alphabet of base64', '+/8'],
    ['other characters', 'Zm9v!'],
    ['text behind a dot', 'Zm9v.'],
  ])('is not decoded with %s', (_, text) => {
    expect(fromBase64url(text)).toBeNull()
  })
})

describe('UTF-8', () => {
  it('is read as it is, and not at all if it is broken', () => {
    expect(fromUtf8(Buffer.from('公文\ufffd'))).toBe('公文\ufffd')
    expect(fromUtf8(Buffer.of(0xff))).toBeNull()
    expect(fromUtf8(Buffer.of(0xed, 0xa0, 0x80))).toBeNull()
  })
})
