import { describe, expect, it } from 'vitest'
import { inParallel, limited } from '../../../functions/kernel/parallel.ts'

describe('work on many items', () => {
  it('is done on so many at once, and answers in the order of the items', async () => {
    let running = 0
    let most = 0
    const doubled = await inParallel(3, [5, 1, 4, 2, 3], async n => {
      most = Math.max(most, ++running)
      for (let turn = 0; turn < n; turn++) await Promise.resolve()
      running--
      return n * 2
    })
    expect([doubled, most]).toEqual([[10, 2, 8, 4, 6], 3])
  })
  it('of nothing is nothing', async () => {
    expect(await inParallel(3, [], async () => 1)).toEqual([])
  })
})

describe('work that takes turns', () => {
  it('is begun in the order in which it came, so many at once, and a failure gives its place on', async () => {
    const turns = limited(2)
    const begun: number[] = []
    let running = 0
    let most = 0
    const settled = await Promise.allSettled(
      [1, 2, 3, 4, 5].map(n =>
        turns(async () => {
          begun.push(n)
          most = Math.max(most, ++running)
          await new Promise(done => setImmediate(done))
          running--
          if (n === 1) throw new Error('fails')
          return n
        }),
      ),
    )
    expect(begun).toEqual([1, 2, 3, 4, 5])
    expect(most).toBe(2)
    expect(settled.map(({ status }) => status)).toEqual(['rejected', ...Array(4).fill('fulfilled')])
    expect(await turns(async () => 'later')).toBe('later')
  })
})
