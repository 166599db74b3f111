import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { furthest, pageOf, type Scanned } from '../../../functions/finding/rules/pages.ts'

const list = (keys: string, until: string | null = null): Scanned<string> => ({
  found: [...keys].map(key => ({ key, value: key })),
  until,
})
const keysOn = (lists: Scanned<string>[], first: number) => {
  const { items, hasNext, next } = pageOf(lists, first)
  return [items.map(({ key }) => key).join(''), hasNext, next]
}

describe('a page of several lists', () => {
  it('is one list, newest first', () => {
    expect(keysOn([list('fdb'), list('eca')], 9)).toEqual(['fedcba', false, null])
  })
  it('ends where it is full, and goes on behind its last item', () => {
    expect(keysOn([list('fdb'), list('eca')], 4)).toEqual(['fedc', true, 'c'])
    expect(keysOn([list('fdb'), list('eca')], 6)).toEqual(['fedcba', false, null])
  })
  it('ends where one list was not looked through any further', () => {
    expect(keysOn([list('fd', 'c'), list('eba')], 9)).toEqual(['fed', true, 'c'])
    expect(keysOn([list('fd', 'c'), list('eba', 'a')], 9)).toEqual(['fed', true, 'c'])
  })
  it('may be empty and go on', () => {
    expect(keysOn([list('', 'm'), list('a')], 9)).toEqual(['', true, 'm'])
  })
  it('after page gives everything once and in order, however far each list was looked through', () => {
    const keys = fc.uniqueArray(
      fc.nat({ max: 60 }).map(n => String.fromCodePoint(0x4e00 + n)),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(
        keys,
        fc.infiniteStream(fc.nat({ max: 9 })),
        fc.integer({ min: 1, max: 5 }),
        (all, cuts, first) => {
          const sorted = [...all].sort().reverse()
          const halves = [
            sorted.filter((_, index) => index % 3 === 0),
            sorted.filter((_, index) => index % 3 > 0),
          ]
          const seen: string[] = []
          let after: string | null = null
          for (;;) {
            const lists = halves.map((half): Scanned<string> => {
              const left = half.filter(key => after === null || key < after)
              // Every look goes on by one thing at least.
              const looked = left.slice(0, 1 + (cuts.next().value ?? 0))
              const until = looked.length < left.length ? (looked.at(-1) ?? null) : null
              return { found: looked.map(key => ({ key, value: key })), until }
            })
            const { items, hasNext, next } = pageOf(lists, first)
            seen.push(...items.map(({ key }) => key))
            if (!hasNext) break
            after = next
          }
          expect(seen).toEqual(sorted)
        },
      ),
    )
  })
})

describe('of several tokens', () => {
  it('the one is taken whose postings were all read, or reach back furthest', () => {
    const reads = [
      { last: 'f', hasNext: true },
      { last: 'c', hasNext: true },
      { last: 'x', hasNext: false },
      { last: null, hasNext: false },
    ]
    expect(furthest(reads.slice(0, 2))).toBe(reads[1])
    expect(furthest(reads)).toBe(reads[2])
    expect(furthest(reads.slice(3))).toBe(reads[3])
  })
})
