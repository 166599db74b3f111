import { describe, expect, it } from 'vitest'
import { MadeOnce } from '../../../functions/kernel/made-once.ts'

/** Makes texts of a length, and counts how often. */
function maker(length: number) {
  const made = { times: 0, make: async () => 'x'.repeat(length).concat(String(++made.times)) }
  return made
}
const texts = (limit: number) => new MadeOnce<string>(limit, value => value.length)

describe('a value that is made once', () => {
  it('is made once for all who ask while it is being made, and for who asks later', async () => {
    const [all, made] = [texts(10), maker(2)]
    const both = await Promise.all([all.get('a', made.make), all.get('a', made.make)])
    expect([...both, await all.get('a', made.make)]).toEqual(['xx1', 'xx1', 'xx1'])
    expect([made.times, all.weight]).toEqual([1, 3])
  })

  it('is made again if there was no room to keep it', async () => {
    const [all, made] = [texts(4), maker(2)]
    await all.get('a', made.make)
    await all.get('b', made.make)
    expect(all.weight).toBe(3)
    expect(await all.get('b', made.make)).toBe('xx2')
    expect(await all.get('a', made.make)).toBe('xx3')
  })

  it('fails for all who wait, is not kept, and is made again for who asks after that', async () => {
    const [all, made] = [texts(10), maker(2)]
    const fail = () => Promise.reject(new Error('refused'))
    const both = [all.get('a', fail), all.get('a', made.make)]
    expect((await Promise.allSettled(both)).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect([made.times, all.weight]).toEqual([0, 0])
    expect(await all.get('a', made.make)).toBe('xx1')
  })

  it('weighs no more with 1,000 others than all may weigh', async () => {
    const all = texts(500)
    for (let n = 0; n < 1_000; n++) {
      await all.get(`${n}`, maker(n % 97).make)
      expect(all.weight).toBeLessThanOrEqual(500)
    }
    expect(all.weight).toBeGreaterThan(400)
  })
})
