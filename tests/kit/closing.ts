import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect } from 'vitest'
import { JOURNAL_VARIABLE } from '../../infra/local/gate/journal.ts'
import { FILES_THAT_RAN } from './files-that-ran.ts'
import { noteWorkerState } from './worker-state.ts'

const open: (() => Promise<unknown>)[] = []
const putBack = noteWorkerState()

/** Registers something to be closed after the last test of this file. */
export function closeLater(close: () => Promise<unknown>): void {
  open.push(close)
}

// A setup file of every test file, so that no test has to close what its kit opened.
afterAll(async () => {
  try {
    await Promise.all(open.splice(0).map(close => close()))
  } finally {
    const folder = process.env[JOURNAL_VARIABLE]
    putBack()
    if (folder !== undefined) appendFileSync(join(folder, FILES_THAT_RAN), `${expect.getState().testPath}\n`)
  }
})
