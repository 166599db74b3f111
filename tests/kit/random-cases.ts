import { vi } from 'vitest'

/**
 * Settings of all random tests, in one place:
 * RANDOM_CASES multiplies the cases of every `fc.assert` (long runs), RANDOM_SEED makes every run the same (coverage,
 * mutants). Without them fast-check runs as it is.
 */
const { RANDOM_CASES, RANDOM_SEED } = process.env
const factor = wholeNumber('RANDOM_CASES', RANDOM_CASES ?? '1')

if (RANDOM_CASES !== undefined || RANDOM_SEED !== undefined) {
  vi.doMock('fast-check', async importOriginal => {
    const original = await importOriginal<typeof import('fast-check')>()
    if (RANDOM_SEED !== undefined) original.configureGlobal({ seed: wholeNumber('RANDOM_SEED', RANDOM_SEED) })
    const assert = (...[property, settings]: Parameters<typeof original.assert>) =>
      original.assert(property, { ...settings, numRuns: (settings?.numRuns ?? 100) * factor })
    return { ...original, assert, default: { ...original.default, assert } }
  })
}

function wholeNumber(name: string, text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text)
  throw new Error(`${name} must be a whole number from 1 on, not ${JSON.stringify(text)}`)
}
