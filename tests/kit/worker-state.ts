import { vi } from 'vitest'
import { CLOCK_SOURCE } from '../../functions/platform/clock.ts'

/**
 * Notes what a test file may change of the process that it shares with the files after it: the environment and the clock.
 * @returns puts that back, and forgets every module of this project: the next file loads its own, so that no function keeps
 * the clients and the environment of another file's stack. Packages stay loaded, which is what is saved.
 */
export function noteWorkerState(): () => void {
  const environment = process.env
  const variables = { ...environment }
  // The modules of each file wait for the process's end, for what they must stop or delete then.
  process.setMaxListeners(0)
  return () => {
    // A file may have put a proxy in its place.
    process.env = environment
    for (const name of Object.keys(environment)) if (!(name in variables)) delete environment[name]
    Object.assign(environment, variables)
    Reflect.deleteProperty(globalThis, CLOCK_SOURCE)
    vi.useRealTimers()
    vi.resetModules()
  }
}
