import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** Where this checkout keeps what belongs to its running platform. */
export const STATE_DIR = fileURLToPath(new URL('../../../.hutong/', import.meta.url))

const running = z.object({ url: z.string(), pid: z.number(), origin: z.string() })
export type Running = z.output<typeof running>

/** Publishes the platform's address for other commands, such as `npm run clock`; returns how to withdraw it. */
export function announce(platform: { url: string; origin: string }, dir = STATE_DIR): () => void {
  mkdirSync(dir, { recursive: true })
  const file = join(dir, 'running.json')
  const value: Running = { url: platform.url, pid: process.pid, origin: platform.origin }
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`)
  return () => {
    if (findRunning(dir)?.pid === process.pid) rmSync(file, { force: true })
  }
}

/** The platform that runs from this checkout, if one does. */
export function findRunning(dir = STATE_DIR): Running | undefined {
  const file = join(dir, 'running.json')
  if (!existsSync(file)) return undefined
  try {
    const found = running.parse(JSON.parse(readFileSync(file, 'utf8')))
    process.kill(found.pid, 0) // signal 0 only checks that it is there
    return found
  } catch {
    return undefined
  }
}
