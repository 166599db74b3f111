import { expect, it, vi } from 'vitest'
import { once, whenNeeded } from '../../../functions/kernel/when-needed.ts'

it('what is made when it is needed is made by the first who asks, for all who ask', async () => {
  const make = vi.fn(async () => ({}))
  const get = whenNeeded(make)
  expect(make).not.toHaveBeenCalled()
  const [first, second] = await Promise.all([get(), get()])
  expect([second, await get()]).toEqual([first, first])
  expect(await get()).toBe(first)
  expect(make).toHaveBeenCalledTimes(1)
})

it('what could not be made is tried again by whoever asks next', async () => {
  const make = vi.fn(async () => 'made').mockRejectedValueOnce(new Error('out of order'))
  const get = whenNeeded(make)
  await expect(get()).rejects.toThrow('out of order')
  expect(await get()).toBe('made')
})

it('what is made at once is made once, also if it is nothing', () => {
  const make = vi.fn(() => undefined)
  const get = once(make)
  expect([get(), get()]).toEqual([undefined, undefined])
  expect(make).toHaveBeenCalledTimes(1)
})
