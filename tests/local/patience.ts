import { vi } from 'vitest'

/**
 * Waits for a condition as long as a machine at full load may need. The limit only ends a test that hangs.
 */
export const PATIENTLY = { timeout: 10 * 60_000 }

/** Repeats assertions until they hold. */
export function eventually(assert: () => void): Promise<void> {
  return vi.waitFor(assert, PATIENTLY)
}
