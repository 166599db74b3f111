import { afterAll } from 'vitest'

const open: (() => Promise<unknown>)[] = []

/** Registers something to be closed after the last test of this file. */
export function closeLater(close: () => Promise<unknown>): void {
  open.push(close)
}

// A setup file of every test file, so that no test has to close what its kit opened.
afterAll(async () => {
  await Promise.all(open.splice(0).map(close => close()))
})
