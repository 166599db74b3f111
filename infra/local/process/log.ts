import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'

export interface Log {
  write(line: string): void
  /** The last lines, oldest first. */
  lines(): readonly string[]
  close(): void
}

const KEPT = 2000

/** Collects what functions write: the last lines in memory, everything in a file when a folder is given. */
export function openLog(folder: string | undefined): Log {
  const kept: string[] = []
  if (folder !== undefined) mkdirSync(folder, { recursive: true })
  const file =
    folder === undefined ? undefined : createWriteStream(join(folder, 'functions.log'), { flags: 'w' })
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
