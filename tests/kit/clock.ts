import { CLOCK_SOURCE, type ClockSource, now } from '../../functions/platform/clock.ts'

/** Moves the time of the product in this process from now on, as the local platform does. */
export function moveClock(byMs: number): void {
  const scope = globalThis as { [CLOCK_SOURCE]?: ClockSource }
  const source = scope[CLOCK_SOURCE] ?? Date.now
  scope[CLOCK_SOURCE] = () => source() + byMs
}

/** The product's time in this process, in milliseconds, for those who make tokens for it. */
export function clockTime(): number {
  return now().getTime()
}

/** How far it is ahead of this machine's, in seconds, as OAuth clients are told. */
export function clockSkew(): number {
  return Math.floor((clockTime() - Date.now()) / 1000)
}

export const MINUTE = 60_000
export const DAY = 24 * 60 * MINUTE
