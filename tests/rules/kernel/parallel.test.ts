import { describe, expect, it } from 'vitest'
import { inParallel } from '../../../functions/kernel/parallel.ts'

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
