import { describe, expect, it } from 'vitest'
import { HeldItems } from './held-items.ts'

function at8Ms() {
  let time = 1000
  return {
    held: new HeldItems(8, () => time),
    pass: (ms: number) => {
      time += ms
    },
  }
}

describe('an item of a transaction', () => {
  it('is held until the transaction has ended, however long that takes', () => {
    const { held, pass } = at8Ms()
    expect(held.transact(['a', 'b'])).toEqual([])
    pass(500)
    expect(held.transact(['c', 'b'])).toEqual([1])
    held.transacted(['a', 'b'])
    expect(held.transact(['c', 'b'])).toEqual([])
  })
  it('is held for 8 ms even if the transaction ends sooner', () => {
    const { held, pass } = at8Ms()
    held.transact(['a'])
    held.transacted(['a'])
    pass(7)
    expect(held.transact(['a'])).toEqual([0])
    pass(1)
    expect(held.transact(['a'])).toEqual([])
  })
  it('refuses a write of it alone and a transaction that reads it', () => {
    const { held } = at8Ms()
    held.transact(['a'])
    expect(held.write('a')).toBe(false)
    expect(held.read(['b', 'a'])).toEqual([1])
  })
  it('is not held by a transaction that was refused, nor are its other items', () => {
    const { held, pass } = at8Ms()
    held.transact(['a'])
    held.transact(['a', 'b'])
    expect(held.write('b')).toBe(true)
    held.transacted(['a'])
    pass(8)
    expect(held.transact(['a'])).toEqual([])
  })
})

describe('an item that is written alone', () => {
  it('refuses transactions until the last such write has ended', () => {
    const { held, pass } = at8Ms()
    held.write('a')
    held.write('a')
    pass(8)
    held.written('a')
    expect(held.transact(['a'])).toEqual([0])
    held.written('a')
    expect(held.transact(['a'])).toEqual([])
  })
  it('may be written again meanwhile: such writes wait for each other', () => {
    const { held } = at8Ms()
    expect([held.write('a'), held.write('a')]).toEqual([true, true])
  })
})

it('items that nobody touches are never refused', () => {
  const { held } = at8Ms()
  held.transact(['a'])
  expect([held.transact(['b']), held.read(['c']), held.write('d')]).toEqual([[], [], true])
})
