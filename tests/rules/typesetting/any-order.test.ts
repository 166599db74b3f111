import { describe, expect, it } from 'vitest'
import { fonts } from '../../../functions/typesetting/fonts/fonts.ts'
import { amount } from '../../kit/amount.ts'
import { aPrintable, LONG_NOTICE, typesetNow } from '../../kit/printables.ts'

const OTHERS = amount(150, 1_000)

describe(`a document that is typeset first in a process and again after ${OTHERS} others`, () => {
  it('has the same bytes, and the fonts keep no more than they did', async () => {
    const first = await typesetNow(LONG_NOTICE)
    const before = fonts.keptBytes
    for (let n = 0; n < OTHERS; n++) {
      // Each shows other characters, every third one as a heading in another face.
      const body = `${n % 3 === 0 ? '一、' : ''}${String.fromCodePoint(0x4e00 + n * 7, 0x5fff + n * 11)}`
      await typesetNow(aPrintable({ body, mainRecipients: [], printing: null }))
    }
    const again = await typesetNow(LONG_NOTICE)
    expect(Buffer.from(again.pdf).equals(Buffer.from(first.pdf))).toBe(true)
    expect(fonts.keptBytes).toBe(before)
  })
})
