import { generateKeyPairSync, sign, verify } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isLowS, lowS } from '../../../functions/kernel/ecdsa.ts'

describe('the low s of an ES256 signature', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const HALF = 0x7fffffff800000007fffffffffffffffde737d56d38bcf4279dce5617e3192a8n
  const withS = (s: bigint) => Buffer.from('1'.padStart(64, '0') + s.toString(16).padStart(64, '0'), 'hex')

  it('makes a signature that is valid for the same text, and always the same one of the two', () => {
    const wasLow = new Set<boolean>()
    for (let round = 0; round < 100; round++) {
      const text = Buffer.from(`receipt ${round}`)
      const signature = sign('sha256', text, { key: privateKey, dsaEncoding: 'ieee-p1363' })
      wasLow.add(isLowS(signature))
      const low = lowS(signature)
      expect([low.length, isLowS(low), lowS(low)]).toEqual([64, true, low])
      expect(verify('sha256', text, { key: publicKey, dsaEncoding: 'ieee-p1363' }, low)).toBe(true)
    }
    expect(wasLow.size).toBe(2)
  })
  it('is at most half the order of the group', () => {
    expect([isLowS(withS(1n)), isLowS(withS(HALF)), isLowS(withS(HALF + 1n))]).toEqual([true, true, false])
    expect(lowS(withS(HALF + 1n))).toEqual(withS(HALF))
    expect(lowS(withS(2n * HALF))).toEqual(withS(1n))
  })
  it('is none of a signature of another length', () => {
    expect(isLowS(Buffer.alloc(0))).toBe(false)
    expect(isLowS(Buffer.alloc(63))).toBe(false)
  })
})
