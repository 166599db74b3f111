/**
 * Under this key of `globalThis`, whoever runs the functions may put another source of time: the local platform, which
 * moves its clock, and tests. Nobody does so in Lambda, and neither the environment nor a request can: a deployed stack
 * has no way to move its time. The symbol is registered, so that every bundle finds the same one.
 */
export const CLOCK_SOURCE = Symbol.for('hutong.clock')

/** Returns milliseconds since 1970, UTC. */
export type ClockSource = () => number

/** Milliseconds from any moment on: to time what takes a while, whatever is done to the clock meanwhile. */
export function elapsed(): number {
  return performance.now()
}

/** The present time: the only one that product code takes. */
export function now(): Date {
  const source = (globalThis as { [CLOCK_SOURCE]?: ClockSource })[CLOCK_SOURCE]
  return new Date(source === undefined ? Date.now() : source())
}
