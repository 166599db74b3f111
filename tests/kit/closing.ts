import { afterAll } from 'vitest'

const open: (() => Promise<unknown>)[] = []

/** Has something ended when the test file that uses it is through. */
export function closeLater(close: () => Promise<unknown>): void {
  open.push(close)
}

// As a setup file this runs in every test file, so whoever opens something need not think of it.
afterAll(async () => {
  await Promise.all(open.splice(0).map(close => close()))
})
