import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Small values that outlive a restart when a folder is given: keys, secrets, the position in the stream. */
export interface RetainedValues {
  /** The value kept under a name, or the one that `make` returns, which is then kept. */
  keep(name: string, make: () => string): string
  /** Keeps a value in place of the one that was kept under the name. */
  put(name: string, value: string): void
}

/** Opens the values kept in a folder; without one they are in memory only. */
export function openRetainedValues(dataDir: string | undefined): RetainedValues {
  const file = dataDir === undefined ? undefined : join(dataDir, 'retained.json')
  const values = new Map<string, string>(
    file !== undefined && existsSync(file)
      ? Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>)
      : [],
  )
  const put = (name: string, value: string): void => {
    if (values.get(name) === value) return
    values.set(name, value)
    if (file === undefined) return
    mkdirSync(dirname(file), { recursive: true })
    // Private keys are in it.
    writeFileSync(file, JSON.stringify(Object.fromEntries(values), null, 1), { mode: 0o600 })
  }
  return {
    put,
    keep(name, make) {
      const kept = values.get(name)
      if (kept !== undefined) return kept
      const made = make()
      put(name, made)
      return made
    },
  }
}
