import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyExcess, shapeOf } from '../../../functions/access/body-limits.ts'
import { REQUEST_LIMITS } from '../../../functions/access/request-limits.ts'

const { bodyBytes, bodyLevels, bodyValues } = REQUEST_LIMITS

/** Levels and values of what JSON says, counted where it is parsed. */
function shapeOfValue(value: unknown): { levels: number; values: number } {
  if (typeof value !== 'object' || value === null) return { levels: 0, values: 0 }
  const inside = Object.values(value).map(shapeOfValue)
  return {
    levels: 1 + Math.max(0, ...inside.map(({ levels }) => levels)),
    values: inside.length + inside.reduce((sum, { values }) => sum + values, 0),
  }
}

describe('the shape of a JSON text', () => {
  it('has the levels of its value, and no fewer values', () => {
    fc.assert(
      fc.property(fc.json(), text => {
        const [seen, parsed] = [shapeOf(text), shapeOfValue(JSON.parse(text))]
        expect(seen.levels).toBe(parsed.levels)
        expect(seen.values).toBeGreaterThanOrEqual(parsed.values)
        // Each list and object is one of its own beside what is in it.
        expect(seen.values).toBeLessThanOrEqual(2 * text.length + 1)
      }),
    )
  })

  it('is not that of brackets, commas and quotes within its texts', () => {
    expect(shapeOf(JSON.stringify(['[{,"\\', '\\"[']))).toEqual({ levels: 1, values: 3 })
  })
})

describe('a body', () => {
  it('is within the limits up to each of them', () => {
    const values = `[${Array.from({ length: bodyValues - 1 }, () => 0).join(',')}]`
    for (const text of ['', 'no JSON', `"${'a'.repeat(bodyBytes - 2)}"`, '['.repeat(bodyLevels), values])
      expect(bodyExcess(text)).toBeNull()
  })

  it.each([
    ['bytes', `"${'a'.repeat(bodyBytes)}"`, 'BYTES', bodyBytes],
    ['bytes, of fewer characters', `"${'文'.repeat(bodyBytes / 2)}"`, 'BYTES', bodyBytes],
    ['levels', '['.repeat(bodyLevels + 1), 'LEVELS', bodyLevels],
    ['values', `[${Array.from({ length: bodyValues }, () => 0).join(',')}]`, 'VALUES', bodyValues],
  ])('of more %s than the limit exceeds it', (_, text, unit, limit) => {
    expect(bodyExcess(text)).toEqual({ unit, limit })
  })
})
