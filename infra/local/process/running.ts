import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** Where this checkout keeps what belongs to its running platforms. */
export const STATE_DIR = fileURLToPath(new URL('../../../.hutong/', import.meta.url))

const running = z.object({ url: z.string(), pid: z.number(), origin: z.string(), port: z.number() })
export type Running = z.output<typeof running>

/** Publishes the platform's address for other commands, such as `npm run clock`; returns how to withdraw it. */
export function announce(platform: { url: string; origin: string }, dir = STATE_DIR): () => void {
  mkdirSync(dir, { recursive: true })
  const port = Number(new URL(platform.origin).port)
  const file = join(dir, `running-${port}.json`)
  const value: Running = { url: platform.url, pid: process.pid, origin: platform.origin, port }
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`)
  return () => {
    // Another one may have the port by now.
    if (readRunning(file)?.pid === process.pid) rmSync(file, { force: true })
  }
}

/** The platforms that run from this checkout, by their ports. */
export function findRunning(dir = STATE_DIR): Running[] {
  const files = namesIn(dir).filter(name => /^running-\d+\.json$/.test(name))
  const found = files.flatMap(name => readRunning(join(dir, name)) ?? [])
  return found.sort((a, b) => a.port - b.port)
}

/** The platform that a command means: the one on the port, or the only one. @throws with a sentence for a person */
export function chooseRunning(port: number | undefined, dir = STATE_DIR): Running {
  const all = findRunning(dir)
  const ports = all.map(platform => platform.port).join(', ')
  const [first, ...others] = all
  if (first === undefined)
    throw new Error('No local platform runs from this checkout: start one with npm start.')
  if (port === undefined) {
    if (others.length === 0) return first
    throw new Error(`Several platforms run from this checkout: say which one with --port (${ports}).`)
  }
  const chosen = all.find(platform => platform.port === port)
  if (chosen !== undefined) return chosen
  throw new Error(`No platform of this checkout runs on port ${port}, but on ${ports}.`)
}

function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir)
  } catch {
    return []
  }
}

function readRunning(file: string): Running | undefined {
  try {
    const found = running.parse(JSON.parse(readFileSync(file, 'utf8')))
    process.kill(found.pid, 0) // signal 0 only checks that it is there
    return found
  } catch {
    return undefined
  }
}
