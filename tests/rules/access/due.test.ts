import { describe, expect, it } from 'vitest'
import {
  type DuePointer,
  dueKey,
  duePointer,
  hoursBetween,
  leaseWrite,
} from '../../../functions/access/due.ts'

const at = '2026-01-05T01:30:00.000Z'
const pointer = duePointer({ kind: 'delivery', of: 'doc_1#00000', at, what: {} }).data as DuePointer

describe('a pointer to what is due', () => {
  it('lies in a bucket of its hour, ordered by its time, always at the same place', () => {
    const key = dueKey(pointer)
    expect(key.pk).toMatch(/^DUE#2026-01-05T01#[0-3]$/)
    expect(key.sk).toBe(`${at}#delivery#doc_1#00000`)
    expect(dueKey({ ...pointer, started: 9 } as DuePointer)).toEqual(key)
  })
  it('is spread over the shards by what it is about', () => {
    const shards = Array.from({ length: 40 }, (_, n) => dueKey({ ...pointer, of: `doc_${n}` }).pk)
    expect(new Set(shards).size).toBe(4)
  })
  it.each([
    [0, 2],
    [1, 4],
    [4, 32],
    [5, 60],
    [50, 60],
  ])(
    'that was started %i times is left alone for %i minutes, and taken by its version',
    (started, minutes) => {
      const now = new Date('2026-01-05T02:00:00.000Z')
      const write = leaseWrite({ pointer: { ...pointer, started }, version: 7 }, now)
      const leasedUntil = new Date(now.getTime() + minutes * 60_000).toISOString()
      expect(write).toMatchObject({
        put: { ...dueKey(pointer), version: 8, data: { started: started + 1, leasedUntil } },
        when: { version: 7 },
      })
    },
  )
})

describe('hours', () => {
  it('between two are all of them, both included, over midnight', () => {
    expect(hoursBetween('2026-01-05T22', '2026-01-06T01')).toEqual([
      '2026-01-05T22',
      '2026-01-05T23',
      '2026-01-06T00',
      '2026-01-06T01',
    ])
  })
  it('of an end before the beginning are none', () => {
    expect(hoursBetween('2026-01-05T22', '2026-01-05T21')).toEqual([])
  })
})
