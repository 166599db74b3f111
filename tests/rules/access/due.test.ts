import { describe, expect, it } from 'vitest'
import { type DuePointer, dueKey, duePointer, hoursBetween, leaseOf } from '../../../functions/access/due.ts'

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
      const lease = leaseOf({ pointer: { ...pointer, started }, version: 7 }, now)
      const moved = {
        ...pointer,
        started: started + 1,
        at: new Date(now.getTime() + minutes * 60_000).toISOString(),
      }
      expect(lease.pointer).toEqual(moved)
      expect(lease.writes).toMatchObject([
        { remove: dueKey(pointer), when: { version: 7 } },
        { put: { ...dueKey(moved), version: 1, data: moved }, when: 'any' },
      ])
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
