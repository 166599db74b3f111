import { createWriteStream, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

export interface Log {
  write(line: string): void
  /** The last lines, oldest first. */
  lines(): readonly string[]
  close(): void
}

const KEPT = 2000

/** Collects what functions write: the last lines in memory, everything in a file if one is given. */
export function openLog(path: string | undefined): Log {
  const kept: string[] = []
  if (path !== undefined) mkdirSync(dirname(path), { recursive: true })
  const file = path === undefined ? undefined : createWriteStream(path, { flags: 'w' })
  return {
    write(line) {
      kept.push(line)
      if (kept.length > KEPT) kept.splice(0, kept.length - KEPT)
      file?.write(`${new Date().toISOString()} ${line}\n`)
    },
    lines: () => kept,
    close: () => void file?.end(),
  }
}
