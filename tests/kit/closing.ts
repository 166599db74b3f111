import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect } from 'vitest'
import { JOURNAL_VARIABLE } from '../../infra/local/gate/journal.ts'
import { FILES_THAT_RAN } from './files-that-ran.ts'

const open: (() => Promise<unknown>)[] = []

/** Registers something to be closed after the last test of this file. */
export function closeLater(close: () => Promise<unknown>): void {
  open.push(close)
}

// A setup file of every test file, so that no test has to close what its kit opened.
afterAll(async () => {
  await Promise.all(open.splice(0).map(close => close()))
  const folder = process.env[JOURNAL_VARIABLE]
  if (folder !== undefined) appendFileSync(join(folder, FILES_THAT_RAN), `${expect.getState().testPath}\n`)
})
