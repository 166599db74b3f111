import { vi } from 'vitest'
import { CLOCK_SOURCE } from '../../functions/platform/clock.ts'

const EVENTS = ['exit', 'SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Notes what a test file may change of the process that it shares with the files after it: the environment, the clock, who
 * waits for the process's end.
 * @returns puts all of that back, and forgets every module of this project: the next file loads its own, so that no
 * function keeps the clients and the environment of another file's stack. Packages stay loaded, which is what is saved.
 */
export function noteWorkerState(): () => void {
  const environment = process.env
  const variables = { ...environment }
  const listeners = new Map(EVENTS.map(event => [event, process.rawListeners(event)]))
  return () => {
    // A file may have put a proxy in its place.
    process.env = environment
    for (const name of Object.keys(environment)) if (!(name in variables)) delete environment[name]
    Object.assign(environment, variables)
    Reflect.deleteProperty(globalThis, CLOCK_SOURCE)
    vi.useRealTimers()
    for (const [event, before] of listeners) {
      for (const added of process.rawListeners(event)) {
        if (!before.includes(added)) process.off(event, added as () => void)
      }
    }
    vi.resetModules()
  }
}
