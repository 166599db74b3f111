import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AuditRecord } from '../../../functions/access/audit.ts'
import type { Event } from '../../../functions/access/events.ts'
import type { AuditTrail } from '../../../functions/audit/model.ts'
import { checkSeal, linesOf, rootOf, seal, sealingOf, sealOf } from '../../../functions/audit/rules.ts'

const act = { by: 'relay', at: '2026-01-05T03:10:00.000Z' }
const record = (n: number, more: Partial<AuditRecord> = {}): AuditRecord => ({
  id: `aud_${n}`,
  at: `2026-01-05T01:00:${String(n).padStart(2, '0')}.000Z`,
  subject: 'mbr_1',
  name: '某人',
  onBehalfOf: null,
  applicationId: null,
  tokenId: 'jti',
  source: '192.0.2.1',
  action: 'signDocument',
  target: 'doc_1',
  outcome: 'ALLOWED',
  code: null,
  count: 1,
  lastAt: '2026-01-05T01:00:00.000Z',
  requestId: 'request',
  ...more,
})
const records = [0, 1, 2].map(n => record(n))
const [FIRST, SECOND] = ['2026-01-05T02:00:00.000Z', '2026-01-05T03:00:00.000Z']

/** Two seals of a trail, one after the other. */
function twoSeals(): { readonly first: Event; readonly second: Event; readonly trail: AuditTrail } {
  const first = seal(null, FIRST, linesOf(records), act)
  const second = seal(first?.thing ?? null, SECOND, linesOf([record(9)]), act)
  if (first === null || second === null) throw new Error('nothing was sealed')
  return { first: first.event, second: second.event, trail: second.thing }
}

describe('an hour is sealed', () => {
  test.each([
    ['2026-01-05T01:00:00.000Z', FIRST],
    ['2026-01-05T01:59:59.999Z', FIRST],
    ['2026-01-05T02:00:00.000Z', SECOND],
  ])('at its end and ten minutes: %s', (at, until) => {
    const due = new Date(Date.parse(until) + 600_000).toISOString()
    expect(sealingOf({ at }, new Date(at))).toEqual({ until, due })
  })

  test('at once, if nobody noticed a record in time', () => {
    const now = new Date('2026-01-06T00:00:00.000Z')
    expect(sealingOf({ at: '2026-01-05T01:00:00.000Z' }, now)).toEqual({
      until: FIRST,
      due: now.toISOString(),
    })
  })
})

describe('a seal', () => {
  test('begins where the one before it ends, and holds its hash', () => {
    const { first, second } = twoSeals()
    expect(sealOf(first)).toMatchObject({ number: 1, from: null, until: FIRST, records: 3, previous: null })
    expect(sealOf(second)).toMatchObject({ number: 2, from: FIRST, until: SECOND, previous: first.hash })
  })

  test('is not made of nothing, nor of an hour that is sealed', () => {
    const { trail } = twoSeals()
    expect(seal(null, FIRST, [], act)).toBeNull()
    expect(seal(trail, SECOND, linesOf(records), act)).toBeNull()
    expect(seal(trail, FIRST, linesOf(records), act)).toBeNull()
  })

  test('is intact with the records that were sealed', () => {
    const { first, second } = twoSeals()
    expect(checkSeal(first, null, records)).toMatchObject({ found: 3, faults: [] })
    expect(checkSeal(second, first, [record(9)])).toMatchObject({ found: 1, faults: [] })
  })

  test.each<[string, (all: readonly AuditRecord[]) => AuditRecord[], string]>([
    ['one is gone', all => all.slice(1), 'RECORDS_MISSING'],
    ['all are gone', () => [], 'RECORDS_MISSING'],
    ['one was added', all => [...all, record(9)], 'RECORDS_ADDED'],
    ['one was changed', ([, ...rest]) => [record(0, { subject: 'mbr_2' }), ...rest], 'RECORDS_CHANGED'],
    [
      'two changed places',
      ([one, two, ...rest]) => [two ?? record(0), one ?? record(0), ...rest],
      'RECORDS_CHANGED',
    ],
  ])('tells what happened to its records: %s', (_, changed, fault) => {
    expect(checkSeal(twoSeals().first, null, changed(records)).faults).toEqual([fault])
  })

  test('that was rewritten to fit does not have its hash', () => {
    const { first } = twoSeals()
    const lines = linesOf(records.slice(1))
    const forged = { ...first, data: { ...first.data, records: 2, root: rootOf(lines) } }
    expect(checkSeal(forged, null, records.slice(1)).faults).toEqual(['SEAL_CHANGED'])
  })

  test('shows that the one before it vanished or was replaced', () => {
    const { second } = twoSeals()
    expect(checkSeal(second, null, [record(9)]).faults).toEqual(['CHAIN_BROKEN'])
    const other = seal(null, FIRST, linesOf([record(5)]), act)
    expect(checkSeal(second, other?.event ?? null, [record(9)]).faults).toEqual(['CHAIN_BROKEN'])
  })

  test('finds any one field of any record that differs', () => {
    const { first } = twoSeals()
    const fields = Object.keys(record(0)) as (keyof AuditRecord)[]
    fc.assert(
      fc.property(fc.constantFrom(0, 1, 2), fc.constantFrom(...fields), fc.string(), (which, field, text) => {
        const changed = records.map((one, n) => (n === which ? { ...one, [field]: `${text}!` } : one))
        expect(checkSeal(first, null, changed as AuditRecord[]).faults).toEqual(['RECORDS_CHANGED'])
      }),
    )
  })
})
