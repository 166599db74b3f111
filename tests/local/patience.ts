import { vi } from 'vitest'

const MINUTE = 60_000

/**
 * Waits for a condition as long as a machine at full load may need. Limits here only end a test that hangs: they are
 * many times what a test takes, and none says how fast anything must be.
 */
export const PATIENTLY = { timeout: 10 * MINUTE }

/** Repeats assertions until they hold. */
export function eventually(assert: () => void): Promise<void> {
  return vi.waitFor(assert, PATIENTLY)
}

// For the whole test file that imports this.
vi.setConfig({ testTimeout: 60 * MINUTE, hookTimeout: 60 * MINUTE })
