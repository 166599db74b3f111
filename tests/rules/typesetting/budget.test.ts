import { describe, expect, it } from 'vitest'
import { TypesettingRefused, typeset } from '../../../functions/typesetting/index.ts'
import { boundedMetrics, MAX_GLYPHS, TYPESETTING_MS } from '../../../functions/typesetting/layout/budget.ts'
import type { FontMetrics } from '../../../functions/typesetting/layout/metrics.ts'
import { aPrintable, LONG_NOTICE, typesetNow } from '../../kit/printables.ts'

const characters = (count: number): string =>
  Array.from({ length: count }, (_, n) => String.fromCodePoint(0x4e00 + n)).join('')
const refusalOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  )

/** Fonts that have every character, and count how often they are asked. */
function countingFonts(): FontMetrics & { asked: number } {
  return {
    asked: 0,
    measure(_, face) {
      this.asked++
      return { face, em: 1, topEm: 0.8 }
    },
  }
}

describe('a document of too many glyphs', () => {
  it('is refused before a font is asked if its characters alone are too many', async () => {
    const fonts = countingFonts()
    expect(() => boundedMetrics(fonts, ['题', characters(MAX_GLYPHS + 1)], () => undefined)).toThrow(
      TypesettingRefused,
    )
    expect(fonts.asked).toBe(0)
    const error = await refusalOf(typesetNow(aPrintable({ body: characters(MAX_GLYPHS + 1) })))
    expect(error).toMatchObject({ reason: 'TOO_MANY_GLYPHS', limit: MAX_GLYPHS })
  })

  it('is refused when it needs one glyph too many in all faces together', () => {
    const fonts = countingFonts()
    const bounded = boundedMetrics(fonts, [], () => undefined)
    const text = [...characters(MAX_GLYPHS / 2)]
    for (const face of ['FANG', 'HEI', 'FANG'] as const) for (const one of text) bounded.measure(one, face)
    expect(() => bounded.measure('一', 'KAI')).toThrow(TypesettingRefused)
    expect(fonts.asked).toBe(1.5 * MAX_GLYPHS)
  })
})

describe('a document that takes too long', () => {
  it('is stopped at the page before which the clock says so', async () => {
    let looks = 0
    // The fonts are in time; the third look between pages is late.
    const clock = () => new Date(looks++ < 40 ? 0 : TYPESETTING_MS + 1)
    await typesetNow(LONG_NOTICE)
    const error = await refusalOf(
      typeset({ ...LONG_NOTICE, body: `${LONG_NOTICE.body}\n`.repeat(20) }, clock),
    )
    expect(error).toMatchObject({ reason: 'OUT_OF_TIME', given: TYPESETTING_MS + 1, limit: TYPESETTING_MS })
    expect(looks).toBe(41)
  })

  it('is stopped among its glyphs', async () => {
    let looks = 0
    const clock = () => new Date(10 * TYPESETTING_MS * looks++)
    const error = await refusalOf(typeset(aPrintable({ body: characters(500) }), clock))
    expect(error).toMatchObject({ reason: 'OUT_OF_TIME' })
    expect(looks).toBe(2)
  })
})
