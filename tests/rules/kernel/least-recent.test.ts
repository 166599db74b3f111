import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LeastRecent } from '../../../functions/kernel/least-recent.ts'

const namesIn = <Value>(map: LeastRecent<string, Value>, names: string): string =>
  [...names].filter(name => map.get(name) !== undefined).join('')

describe('a map that keeps what was used last', () => {
  it('lets a new entry take the place of the one used the longest time ago, by count', () => {
    const map = new LeastRecent<string, number>(2)
    map.set('a', 1)
    map.set('b', 2)
    expect(map.get('a')).toBe(1)
    map.set('c', 3)
    expect(namesIn(map, 'abc')).toBe('ac')
    expect(map.weight).toBe(2)
  })

  it('replaces an entry of the same name and drops no other for it', () => {
    const map = new LeastRecent<string, number>(2)
    map.set('a', 1)
    map.set('b', 2)
    map.set('b', 3)
    expect([map.get('a'), map.get('b'), map.weight]).toEqual([1, 3, 2])
  })

  it('forgets an entry that is deleted, and one that is not there without complaint', () => {
    const map = new LeastRecent<string, number>(2)
    map.set('a', 1)
    map.delete('a')
    map.delete('a')
    expect([map.get('a'), map.weight]).toEqual([undefined, 0])
  })

  it('drops as many entries as a heavy new one needs room, the longest unused first', () => {
    const map = new LeastRecent<string, string>(6, value => value.length)
    for (const name of ['a', 'b', 'c']) map.set(name, 'xx')
    map.get('a')
    map.set('d', 'xxxx')
    expect(namesIn(map, 'abcd')).toBe('ad')
    expect(map.weight).toBe(6)
  })

  it('does not keep an entry that is heavier alone than all may be, nor what had its name, and drops no other', () => {
    const map = new LeastRecent<string, string>(4, value => value.length)
    map.set('a', 'x')
    map.set('b', 'x')
    map.set('b', 'xxxxx')
    expect(namesIn(map, 'ab')).toBe('a')
    expect(map.weight).toBe(1)
  })

  it('weighs an entry by its name too, and only once, though the value grows later', () => {
    const map = new LeastRecent<string, string[]>(10, (value, name) => name.length + value.length)
    const value = ['x']
    map.set('four', value)
    value.push('x', 'x')
    expect(map.weight).toBe(5)
    map.delete('four')
    expect(map.weight).toBe(0)
  })

  it('never weighs more than its limit, and exactly what its entries weigh, whatever is done to it', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e')
    const act = fc.oneof(
      fc.tuple(fc.constant('set' as const), name, fc.nat(12)),
      fc.tuple(fc.constant('get' as const), name, fc.constant(0)),
      fc.tuple(fc.constant('delete' as const), name, fc.constant(0)),
    )
    fc.assert(
      fc.property(fc.array(act), acts => {
        const map = new LeastRecent<string, number>(10, value => value)
        for (const [what, one, weight] of acts) {
          if (what === 'set') map.set(one, weight)
          else map[what](one)
          const kept = ['a', 'b', 'c', 'd', 'e'].reduce((sum, each) => sum + (map.get(each) ?? 0), 0)
          expect(map.weight).toBe(kept)
          expect(kept).toBeLessThanOrEqual(10)
        }
      }),
    )
  })
})
