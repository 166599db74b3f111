import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

const FIRST = 20_000
const LAST = 32_767
const ATTEMPTS = 100

/**
 * A port that is free on loopback now, for a process that will open it a moment later. It is none of those that the
 * system gives to whoever asks for any (from 32768 on with Linux, from 49152 with others): a server that got it in that
 * moment would answer in place of the process.
 * @throws if none of many was free
 */
export async function freePort(): Promise<number> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const port = randomInt(FIRST, LAST + 1)
    if (await isFree(port)) return port
  }
  throw new Error(`none of ${ATTEMPTS} ports from ${FIRST} to ${LAST} is free`)
}

function isFree(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
