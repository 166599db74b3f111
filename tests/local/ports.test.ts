import { createServer } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { freePort } from '../../infra/local/process/ports.ts'

const drawn = vi.hoisted(() => [] as number[])
vi.mock('node:crypto', async original => {
  const crypto = await original<typeof import('node:crypto')>()
  return { ...crypto, randomInt: (from: number, to: number) => drawn.shift() ?? crypto.randomInt(from, to) }
})
afterEach(() => void drawn.splice(0))

/** Listens on a port of the range until the work is done. */
async function whileTaken<T>(work: (port: number) => Promise<T>): Promise<T> {
  const port = await freePort()
  const server = createServer()
  await new Promise<void>(done => server.listen(port, '127.0.0.1', done))
  try {
    return await work(port)
  } finally {
    await new Promise(done => server.close(done))
  }
}

test('a free port is none of those that the system gives to whoever asks for any', async () => {
  const ports = await Promise.all(Array.from({ length: 20 }, freePort))
  expect(ports.filter(port => port < 20_000 || port > 32_767)).toEqual([])
})

test('a taken port is passed over', async () => {
  await whileTaken(async taken => {
    drawn.push(taken, taken)
    expect(await freePort()).not.toBe(taken)
    expect(drawn).toEqual([])
  })
})

test('if none of many is free, it says so', async () => {
  await whileTaken(async taken => {
    drawn.push(...Array.from({ length: 100 }, () => taken))
    await expect(freePort()).rejects.toThrow('none of 100 ports from 20000 to 32767 is free')
  })
})
