import { describe, expect, it } from 'vitest'
import { KEPT_RENDITION_BYTES, renditionBytes } from '../../../../functions/documents/printing/rules.ts'
import { MadeOnce } from '../../../../functions/kernel/made-once.ts'
import type { Typeset } from '../../../../functions/typesetting/index.ts'

const printed = (bytes: number, missing: readonly string[] = []): Typeset => ({
  pages: 1,
  pdf: new Uint8Array(bytes),
  missing,
  faces: [],
})

describe('the printed documents that a process keeps', () => {
  it('have no more bytes than allowed after 40 of the largest and 400 small ones', async () => {
    const kept = new MadeOnce(KEPT_RENDITION_BYTES, renditionBytes)
    for (let n = 0; n < 40; n++) await kept.get(`large ${n}`, async () => printed(3_000_000))
    expect(kept.weight).toBe(5 * renditionBytes(printed(3_000_000)))
    for (let n = 0; n < 400; n++) await kept.get(`small ${n}`, async () => printed(90_000))
    expect(kept.weight).toBeLessThanOrEqual(KEPT_RENDITION_BYTES)
    expect(kept.weight).toBeGreaterThan(KEPT_RENDITION_BYTES - 100_000)
  })

  it('count the characters that no font has, of which a text may have thousands', () => {
    expect(renditionBytes(printed(0, ['👍', '🎉'])) - renditionBytes(printed(0))).toBe(64)
  })
})
