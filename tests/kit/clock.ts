import { CLOCK_SOURCE, type ClockSource } from '../../functions/platform/clock.ts'

/** Moves the time of the product in this process from now on, as the local platform does. */
export function moveClock(byMs: number): void {
  const scope = globalThis as { [CLOCK_SOURCE]?: ClockSource }
  const source = scope[CLOCK_SOURCE] ?? Date.now
  scope[CLOCK_SOURCE] = () => source() + byMs
}

export const MINUTE = 60_000
export const DAY = 24 * 60 * MINUTE
