import { describe, expect, it } from 'vitest'
import {
  FiltersRefused,
  listedUnder,
  listingOf,
  rangeAsked,
  type Served,
} from '../../../functions/access/filters.ts'
import { idFrom, idsIn, instantOf } from '../../../functions/kernel/ids.ts'
import {
  INDEX_NAMES,
  INDEXES,
  indexKeys,
  partitionsOf,
  stamped,
} from '../../../functions/platform/indexes.ts'
import { mayWrite } from '../../../functions/platform/keys.ts'
import { AT } from '../../kit/rules/results.ts'

type Filter = 'colour' | 'size'
const LISTS: readonly Served<Filter>[] = [
  { filters: [], index: 'list' },
  { filters: ['colour'], index: 'byKind' },
  { filters: ['colour', 'size'], index: 'byKindAndState' },
]
const refusalOf = (ask: () => unknown): FiltersRefused => {
  try {
    ask()
  } catch (error) {
    if (error instanceof FiltersRefused) return error
    throw error
  }
  throw new Error('not refused')
}

describe('a refusal of a list', () => {
  it('repeats only the beginning of what was given, and no half of a character at its end', () => {
    const { given } = new FiltersRefused('REGION_UNKNOWN', [
      'x'.repeat(1_000_000),
      `${'x'.repeat(39)}𠮷𠮷`,
      '41',
    ])
    expect(given).toEqual(['x'.repeat(40), `${'x'.repeat(39)}𠮷`, '41'])
  })
})

describe('filters of a list', () => {
  it('are served by the index of exactly this combination, in whatever order they are given', () => {
    expect(listingOf(LISTS, 'T#a#X', {})).toEqual({ pk: 'T#a#X', index: 'list' })
    expect(listingOf(LISTS, 'T#a#X', { size: null, colour: undefined })).toEqual({
      pk: 'T#a#X',
      index: 'list',
    })
    expect(listingOf(LISTS, 'T#a#X', { size: 'S', colour: 'RED' })).toEqual({
      pk: 'T#a#X#RED#S',
      index: 'byKindAndState',
    })
  })

  it('are refused otherwise, with what was given and each combination that is served', () => {
    expect(refusalOf(() => listingOf(LISTS, 'T#a#X', { size: 'S' }))).toMatchObject({
      code: 'FILTERS_NOT_SERVED',
      given: ['size'],
      allowed: [['colour'], ['colour', 'size']],
    })
  })

  it('find a thing where it was listed, and in no combination of which it has no value', () => {
    expect(listedUnder(LISTS, 'T#a#X', { colour: 'RED', size: null }, 'id')).toEqual({
      ...indexKeys('list', 'T#a#X', 'id'),
      ...indexKeys('byKind', 'T#a#X#RED', 'id'),
    })
  })
})

describe('a range of time', () => {
  it('is refused if it ends before it begins, and is none without ends', () => {
    const [from, until] = ['2026-01-02T00:00:00+08:00', '2026-01-01T15:00:00Z']
    expect(refusalOf(() => rangeAsked({ from, until }))).toMatchObject({
      code: 'RANGE_REVERSED',
      given: [from, until],
    })
    expect(rangeAsked({ from: until, until: from })).toEqual({ from: until, until: from })
    for (const none of [null, undefined, {}, { from: null, until: null }]) expect(rangeAsked(none)).toBeNull()
  })

  it('is a range of ids: from an instant on, and before another', () => {
    const at = Date.parse(AT)
    const id = idFrom('dlv', at, new Uint8Array(16))
    const last = idFrom('dlv', at, new Uint8Array(16).fill(31))
    const within = (from: number | null, until: number | null) => {
      const [least, most] = idsIn('dlv', {
        from: from === null ? null : new Date(from).toISOString(),
        until: until === null ? null : new Date(until).toISOString(),
      })
      expect(least <= most).toBe(true)
      return [id, last].map(one => one >= least && one <= most)
    }
    expect(within(at, at + 1)).toEqual([true, true])
    expect(within(null, null)).toEqual([true, true])
    expect(within(at, null)).toEqual([true, true])
    expect(within(at + 1, null)).toEqual([false, false])
    expect(within(null, at)).toEqual([false, false])
    expect(within(at, at)).toEqual([false, false])
    // Before the first instant that an id can name, and after the last.
    expect(within(-1e13, 8.64e15)).toEqual([true, true])
    expect(instantOf(last)).toBe(AT)
  })
})

describe('the keys of indexes', () => {
  const own = { pk: 'T#41.01.00.agc_Z#DOC#1', sk: 'DOC' }
  const session = { tenant: '41.01.00.agc_Z', reach: '41.01.', duty: 'registrar' as const }

  it('are two attributes for each index, and no two indexes share one', () => {
    expect(new Set(Object.values(INDEXES)).size).toBe(INDEX_NAMES.length)
    for (const index of INDEX_NAMES) {
      const item = { ...own, ...indexKeys(index, 'T#other#X', 'id') }
      expect(partitionsOf(item)).toEqual([own.pk, 'T#other#X'])
    }
  })

  it('get the time of the write in the feed of changes alone', () => {
    const item = { ...own, ...indexKeys('list', 'T#a#X', 'id') }
    expect(stamped(item, AT)).toBe(item)
    expect(stamped({ ...item, ...indexKeys('changes', 'T#a#CHG', 'DOCUMENT#1') }, AT)).toMatchObject({
      g1sk: 'id',
      g11sk: `${AT}#DOCUMENT#1`,
    })
  })

  it('list an agency within the regions above a registrar’s and those below it, and within no other', () => {
    for (const pk of ['D#WITHIN#41', 'D#WITHIN#41#GOVERNMENT', 'D#WITHIN#4101', 'D#WITHIN#410103#OTHER'])
      expect(mayWrite(session, pk), pk).toBe(true)
    for (const pk of [
      'D#WITHIN#42',
      'D#WITHIN#4103',
      'D#WITHIN#410',
      'D#WITHIN#41x',
      'D#WITHIN#',
      'D#WITHIN',
    ])
      expect(mayWrite(session, pk), pk).toBe(false)
    expect(mayWrite({ ...session, duty: 'member' as never }, 'D#WITHIN#41')).toBe(false)
  })
})
