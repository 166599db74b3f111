import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CASCADE_COUNTERS, DELIVERY_STATES } from '../../../functions/exchange/model.ts'
import { addRungs, countRungs, isIncomplete } from '../../../functions/exchange/rules/progress.ts'

const rungs = fc.array(fc.constantFrom(...DELIVERY_STATES).map(kind => ({ kind, seq: 2 })))

describe('the progress of a document', () => {
  it('is how many rungs of each kind its ladder has', () => {
    fc.assert(
      fc.property(rungs, some => {
        const counts = countRungs(some)
        for (const state of DELIVERY_STATES) {
          const count = some.filter(({ kind }) => kind === state).length
          expect(counts[CASCADE_COUNTERS[state]] ?? 0).toBe(count)
        }
      }),
    )
  })
  it('is the same however its rungs are divided into commits', () => {
    fc.assert(
      fc.property(rungs, rungs, (some, others) => {
        expect(addRungs(countRungs(some), countRungs(others))).toEqual(countRungs([...some, ...others]))
      }),
    )
  })
  it.each([
    ['nobody has signed for it', 2, {}, true],
    ['one of two has', 2, { delivered: 2, signedFor: 1 }, true],
    ['everybody has', 2, { delivered: 2, signedFor: 2 }, false],
    ['it went to nobody', 0, {}, false],
  ])('when %s', (_, recipients, counts, expected) => {
    expect(isIncomplete(recipients, counts)).toBe(expected)
  })
})
