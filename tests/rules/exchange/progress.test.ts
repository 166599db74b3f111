import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CASCADE_COUNTERS,
  DELIVERY_STATES,
  progressSchema,
  RETURN_CODES,
  returnedBy,
  undeliveredIn,
} from '../../../functions/exchange/model.ts'
import {
  addRungs,
  countReplacedUnsent,
  countRungs,
  countUnsent,
  isIncomplete,
} from '../../../functions/exchange/rules/progress.ts'

const rungs = fc.array(
  fc.record({
    kind: fc.constantFrom(...DELIVERY_STATES),
    seq: fc.constant(2),
    returnCode: fc.constantFrom(null, ...RETURN_CODES),
  }),
)

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
  it('counts returns by code, and as OTHER those that were counted before there were codes', () => {
    const codes = ['DUPLICATE', 'WRONG_KIND', 'OTHER', 'DUPLICATE', null] as const
    const counts = countRungs(codes.map(returnCode => ({ kind: 'RETURNED', seq: 3, returnCode })))
    expect(counts).toEqual({ returned: 5, returnedDuplicate: 2, returnedWrongKind: 1 })
    const sent = { documentId: 'doc_1', recipients: 9, updatedAt: '2026-01-05T01:30:00.000Z' }
    expect(returnedBy(progressSchema.parse({ ...sent, ...counts, returned: 6 }))).toEqual([
      { code: 'WRONG_KIND', count: 1 },
      { code: 'DUPLICATE', count: 2 },
      { code: 'OTHER', count: 3 },
    ])
    expect(returnedBy(progressSchema.parse(sent))).toEqual([])
  })
  it('counts a recall by what the recipient had of the document, and one that is only asked not at all', () => {
    const all = [
      { kind: 'RECALLED', seq: 1 },
      { kind: 'DELIVERED', seq: 1 },
      { kind: 'RECALLED', seq: 2 },
      { kind: 'RECALL_ASKED', seq: 3 },
      { kind: 'RECALL_AGREED', seq: 4 },
      { kind: 'RECALL_REFUSED', seq: 4 },
    ] as const
    expect(countRungs(all.map(one => ({ ...one, returnCode: null })))).toEqual({
      delivered: 1,
      recalled: 3,
      recalledUnsigned: 2,
      recalledUnsent: 1,
    })
  })
  it.each([
    ['a passing that was refused', { kind: 'PASSING_REFUSED' }, { passedOn: -1 }],
    ['a route that the sender objected to', { kind: 'ROUTE_OBJECTED' }, { passedOn: -1 }],
    ['a matter that was taken up again', { kind: 'HANDLING_REOPENED' }, { handled: -1 }],
    [
      'a report that answers a question',
      { kind: 'PROGRESS_REPORTED', endsProgressAsked: true },
      { progressAwaited: -1 },
    ],
  ] as const)('takes off what an earlier commit counted: %s', (_, rung, counts) => {
    expect(countRungs([{ seq: 5, returnCode: null, ...rung }])).toEqual(counts)
  })
  it('counts those who were recalled from and have no rung as if they had never had it', () => {
    expect(countUnsent(2)).toEqual({ recalled: 2, recalledUnsigned: 2, recalledUnsent: 2 })
    expect(countUnsent(-1)).toEqual({ recalled: -1, recalledUnsigned: -1, recalledUnsent: -1 })
    expect(countUnsent(0)).toEqual({})
  })
  it('counts a correction by what the recipient had of the document', () => {
    const all = [1, 2, 3, 6].map(seq => ({ kind: 'REPLACED', seq, returnCode: null }) as const)
    expect(countRungs(all)).toEqual({ replaced: 4, replacedUnsigned: 2, replacedUnsent: 1 })
    expect(countReplacedUnsent(2)).toEqual({ replaced: 2, replacedUnsigned: 2, replacedUnsent: 2 })
    expect(countReplacedUnsent(0)).toEqual({})
  })
  it('has those still to get it who do not have it and were not recalled from', () => {
    const progress = { documentId: 'doc_1', recipients: 5, updatedAt: '2026-01-05T01:30:00.000Z' }
    const counts = { delivered: 2, recalled: 2, recalledUnsent: 1 }
    expect(undeliveredIn(progressSchema.parse({ ...progress, ...counts }))).toBe(2)
    expect(undeliveredIn(progressSchema.parse({ ...progress, ...counts, replacedUnsent: 1 }))).toBe(1)
    expect(undeliveredIn(progressSchema.parse(progress))).toBe(5)
  })
  it.each([
    ['one has signed for it and lost it, and one has not', 2, { signedFor: 1, recalled: 1 }, true],
    ['one has signed for it, and one has lost it before', 2, { signedFor: 1, recalledUnsigned: 1 }, false],
    ['a correction took it from one, who had signed for nothing', 1, { replacedUnsigned: 1 }, false],
    ['nobody has signed for it', 2, {}, true],
    ['one of two has', 2, { delivered: 2, signedFor: 1 }, true],
    ['everybody has', 2, { delivered: 2, signedFor: 2 }, false],
    ['it went to nobody', 0, {}, false],
  ])('when %s', (_, recipients, counts, expected) => {
    expect(isIncomplete(recipients, counts)).toBe(expected)
  })
})
